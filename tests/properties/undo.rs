//! undo(do(x)) = x and redo(undo(x)) = x, for every command that changes rows, after any history.

use crate::calls::{self, Call, Choose};
use acceptance::{
    Desk, PASSPHRASE, TestClock,
    contents::{self, Tables},
};
use api::Kind;
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::{Value, json};
use std::sync::Arc;
use store::{Source as _, Workspace, keys::Secret};

/// Something a user does. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Create {
        title: String,
        company: Option<u8>,
        value: Option<u32>,
        stage: u8,
    },
    Edit {
        deal: u8,
        title: Option<String>,
        company: Option<u8>,
        value: Option<u32>,
    },
    Move {
        deal: u8,
        stage: u8,
    },
    Close {
        deal: u8,
        won: bool,
        invalid: bool,
    },
    Reopen {
        deal: u8,
    },
    Import {
        rows: u8,
        stages: u8,
    },
    Settings {
        lock_after: Option<u8>,
    },
    /// One of [`calls`], with numbers that choose what it is given.
    Call {
        which: u8,
        choose: Choose,
    },
}

impl Act {
    /// The command behind it.
    fn command(&self) -> &'static str {
        if let Act::Call { which, .. } = self {
            return call(*which).map_or("settings_set", |call| call.0);
        }
        match self {
            Act::Create { .. } => "deal_create",
            Act::Edit { .. } => "deal_edit",
            Act::Move { .. } => "deal_move",
            Act::Close { .. } => "deal_close",
            Act::Reopen { .. } => "deal_reopen",
            Act::Import { .. } => "import_deals",
            Act::Settings { .. } | Act::Call { .. } => "settings_set",
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    let title = "[a-zء-ي ]{1,12}";
    let company = || proptest::option::of(0..4_u8);
    let value = || proptest::option::of(0..1_000_000_u32);
    prop_oneof![
        3 => (title, company(), value(), 0..6_u8).prop_map(|(title, company, value, stage)| Act::Create { title, company, value, stage }),
        2 => (any::<u8>(), proptest::option::of(title), company(), value())
            .prop_map(|(deal, title, company, value)| Act::Edit { deal, title, company, value }),
        4 => (any::<u8>(), 0..6_u8).prop_map(|(deal, stage)| Act::Move { deal, stage }),
        2 => (any::<u8>(), any::<bool>(), any::<bool>())
            .prop_map(|(deal, won, invalid)| Act::Close { deal, won, invalid }),
        2 => any::<u8>().prop_map(|deal| Act::Reopen { deal }),
        1 => (1..6_u8, 0..3_u8).prop_map(|(rows, stages)| Act::Import { rows, stages }),
        1 => proptest::option::of(1..=240_u8).prop_map(|lock_after| Act::Settings { lock_after }),
        20 => (any::<u8>(), any::<Choose>()).prop_map(|(which, choose)| Act::Call { which, choose }),
    ]
}

/// The call of this number.
fn call(which: u8) -> Option<Call> {
    let all: Vec<Call> = calls::ALL.iter().flat_map(|area| area.iter().copied()).collect();
    calls::one(&all, which).copied()
}

/// Every deal there is.
pub(crate) fn deals(desk: &Desk) -> Vec<String> {
    let mut ids = Vec::new();
    for standing in desk.json("pipeline_standing", Value::Null)["data"].as_array().unwrap() {
        let board = desk.json("board_get", json!({ "pipeline": standing["pipeline"]["id"] }))["data"].clone();
        let cards = board["columns"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|column| column["cards"].as_array().unwrap().clone());
        ids.extend(cards.map(|card| acceptance::text(&card["id"])));
    }
    for rows in ["closed", "invalid"] {
        let all =
            json!({ "rows": rows, "pipeline": null, "window": { "from": null, "to": null }, "offset": 0 });
        let list = desk.json("figures_rows", all)["data"]["rows"].clone();
        ids.extend(list.as_array().unwrap().iter().map(|row| acceptance::text(&row["deal"])));
    }
    ids.sort();
    ids
}

/// Does it; the change that it made, if it made one.
fn perform(desk: &Desk, act: &Act, n: usize) -> Option<String> {
    let there = deals(desk);
    let pick = |deal: u8| there.get(usize::from(deal) % there.len().max(1)).cloned();
    let company = |company: Option<u8>| company.map(|n| format!("Company {n}"));
    let value = |value: Option<u32>| value.map(|value| value.to_string());
    let stages = desk.json("pipeline_list", Value::Null)["data"][0]["stages"].clone();
    let stages = stages.as_array().cloned().unwrap_or_default();
    let stage = |stage: u8| calls::one(&stages, stage).map(|stage| stage["id"].clone());
    let request = match act {
        Act::Create { title, company: c, value: v, stage: s } => {
            Some(json!({ "title": title, "company": company(*c), "value": value(*v), "stage": stage(*s) }))
        }
        Act::Edit { deal, title, company: c, value: v } => pick(*deal)
            .map(|deal| json!({ "deal": deal, "title": title, "company": company(*c), "value": value(*v) })),
        Act::Move { deal, stage: s } => pick(*deal).map(|deal| json!({ "deal": deal, "stage": stage(*s) })),
        Act::Close { deal, won, invalid } => pick(*deal).map(|deal| {
            let outcome = if *won { "won" } else { "lost" };
            json!({ "deal": deal, "outcome": outcome, "reason": "Price", "invalid": invalid })
        }),
        Act::Reopen { deal } => pick(*deal).map(|deal| json!({ "deal": deal })),
        Act::Call { which, choose } => call(*which).and_then(|call| call.1(desk, *choose)),
        Act::Settings { lock_after } => {
            Some(json!({ "lock_after": lock_after.map_or(json!("never"), Value::from) }))
        }
        Act::Import { rows, stages } => {
            let line = |row: u8| {
                format!(
                    "{n}-{row},Own {},{}\n",
                    row % (stages + 1),
                    ["", "won", "lost"][usize::from(row % 3)]
                )
            };
            let lines: String = (0..*rows).map(line).collect();
            return desk.import(format!("id,stage,status\n{lines}").as_bytes())["command"]
                .as_str()
                .map(str::to_owned);
        }
    };
    let answer = desk.json(act.command(), request?);
    let done = if answer["task"].is_null() { answer } else { done(&desk.finish(&answer)) };
    done["command"].as_str().map(str::to_owned)
}

/// What became of a task that changes rows.
fn done(made: &Value) -> Value {
    made[if made["kind"] == "import" { "report" } else { "change" }].clone()
}

/// Every source row and every derived one, as they lie in the database.
fn dump(desk: &Desk) -> Tables {
    desk.json("workspace_lock", Value::Null);
    let clock = Arc::new(TestClock::at("2026-11-23"));
    let workspace =
        Workspace::open(&desk.folder().join("workspaces/first"), &Secret::Passphrase(PASSPHRASE), clock)
            .unwrap();
    let before = tables(&workspace);
    let (_, differs) = workspace.read(|view| store::derived::differs(view.db())).unwrap();
    assert_eq!(differs, None, "every derived table is what its source rows say");
    workspace.write("rebuild", |tx| store::derived::rebuild(tx.db())).unwrap();
    let rebuilt = tables(&workspace);
    assert_eq!(before, rebuilt, "a derived table is what counting anew gives");
    workspace.close();
    desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    before
}

fn tables(workspace: &Workspace) -> Tables {
    workspace.read(|view| contents::tables(view)).unwrap().1
}

/// Something a user does, or takes back out of order.
#[derive(Debug, Clone)]
enum Step {
    Do(Act),
    UndoOne(u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => act().prop_map(Step::Do),
        3 => any::<u8>().prop_map(Step::UndoOne),
        1 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_takes_every_change_back_and_redo_does_it_again(acts in proptest::collection::vec(act(), 1..12)) {
        let desk = Desk::open();
        let mut states = vec![dump(&desk)];
        for (n, act) in acts.iter().enumerate() {
            desk.clock.advance_hours(1);
            if perform(&desk, act, n).is_some() {
                states.push(dump(&desk));
            }
        }
        let last = states.len() - 1;
        for n in (0..last).rev() {
            prop_assert_eq!(&desk.undo()["kind"], "done");
            prop_assert_eq!(&dump(&desk), &states[n], "after undoing step {}", n + 1);
        }
        prop_assert_eq!(&desk.undo()["kind"], "nothing");
        for (n, state) in states.iter().enumerate().skip(1) {
            prop_assert_eq!(&desk.redo()["kind"], "done");
            prop_assert_eq!(&dump(&desk), state, "after redoing step {}", n);
        }
        prop_assert_eq!(&desk.redo()["kind"], "nothing");
    }

    /// Whatever was undone out of order: the rest can be undone to the beginning, and redone from there.
    #[test]
    fn undoing_out_of_order_never_blocks_the_way(steps in proptest::collection::vec(step(), 1..25)) {
        let desk = Desk::open();
        let beginning = dump(&desk);
        let mut made = Vec::new();
        for (n, step) in steps.iter().enumerate() {
            match step {
                Step::Do(act) => made.extend(perform(&desk, act, n)),
                Step::UndoOne(_) if made.is_empty() => {}
                Step::UndoOne(which) => {
                    let command = &made[usize::from(*which) % made.len()];
                    match api::dispatch(&desk.ctx, "undo", json!({ "command": command })) {
                        Ok(answer) => prop_assert!(["done", "conflict"].contains(&answer["kind"].as_str().unwrap())),
                        Err(error) => prop_assert_eq!(error.code, api::Code::NotFound, "only what is not live"),
                    }
                }
                Step::Undo => prop_assert!(desk.undo()["kind"] != "conflict"),
                Step::Redo => prop_assert!(desk.redo()["kind"] != "conflict"),
            }
        }
        let end = dump(&desk);
        let mut undone = 0;
        while desk.undo()["kind"] == "done" {
            undone += 1;
        }
        prop_assert_eq!(&dump(&desk), &beginning);
        for _ in 0..undone {
            prop_assert_eq!(&desk.redo()["kind"], "done");
        }
        prop_assert_eq!(&dump(&desk), &end);
    }
}

/// A command that changes rows and is not tried above would be a hole in the promise.
#[test]
fn every_change_is_tried() {
    let tried = [
        Act::Create { title: String::new(), company: None, value: None, stage: 0 },
        Act::Edit { deal: 0, title: None, company: None, value: None },
        Act::Move { deal: 0, stage: 0 },
        Act::Close { deal: 0, won: true, invalid: false },
        Act::Reopen { deal: 0 },
        Act::Import { rows: 0, stages: 0 },
        Act::Settings { lock_after: None },
    ]
    .map(|act| act.command());
    let tried: Vec<&str> =
        tried.into_iter().chain(calls::ALL.iter().flat_map(|area| area.iter().map(|call| call.0))).collect();
    for name in api::NAMES {
        let changes = match api::kind_of(name).unwrap() {
            Kind::Change => true,
            Kind::Task => !["undo", "redo"].contains(name),
            Kind::Query | Kind::Session | Kind::Irreversible(_) => false,
        };
        assert_eq!(tried.contains(name), changes, "{name}");
    }
}
