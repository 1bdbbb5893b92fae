//! Merging two stages loses no deal and no time, whatever happened before.

use acceptance::{Desk, text};
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A deal goes to a stage, is lost, or is opened again.
#[derive(Debug, Clone, Copy)]
enum Act {
    Go(usize),
    Lose,
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![6 => (0..4_usize).prop_map(Act::Go), 1 => Just(Act::Lose), 2 => Just(Act::Reopen)]
}

/// By deal: completed time in each stage, whether it stands or stood last in it, how it stands.
type Told = Vec<(BTreeMap<String, i64>, Value, Value)>;

fn told(desk: &Desk, deals: &[String], as_one: [&str; 2]) -> Told {
    let of = |deal: &String| {
        let detail = desk.json("deal_get", json!({ "deal": deal }))["data"].clone();
        let mut times = BTreeMap::new();
        for visit in detail["visits"].as_array().unwrap() {
            let stage = text(&visit["stage"]["id"]);
            let stage = if stage == as_one[0] { as_one[1].to_owned() } else { stage };
            let left = visit["left_at"].as_i64().unwrap_or_else(|| api::Clock::now(desk.clock.as_ref()));
            *times.entry(stage).or_insert(0) += left - visit["entered_at"].as_i64().unwrap();
        }
        let stage = if detail["stage"] == as_one[0] { json!(as_one[1]) } else { detail["stage"].clone() };
        (times, stage, detail["status"].clone())
    };
    deals.iter().map(of).collect()
}

/// Each stay ends where the next begins, says truly whether the deal went on or back, and no two stays of a deal follow
/// each other in the stage that is left.
fn is_true(desk: &Desk, deal: &str, into: &str, places: &[String]) {
    let visits = desk.json("deal_get", json!({ "deal": deal }))["data"]["visits"].clone();
    let place = |visit: &Value| places.iter().position(|id| *id == text(&visit["stage"]["id"])).unwrap();
    for pair in visits.as_array().unwrap().windows(2) {
        let (here, there) = (place(&pair[0]), place(&pair[1]));
        match pair[0]["exit"].as_str().unwrap() {
            "advanced" => assert!(here < there, "{pair:?}"),
            "back" => assert!(here > there, "{pair:?}"),
            _ => continue,
        }
        assert_eq!(pair[0]["left_at"], pair[1]["entered_at"]);
        assert!(pair[0]["stage"]["id"] != into || pair[1]["stage"]["id"] != into);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn merging_loses_no_deal_and_no_time(
        acts in proptest::collection::vec((0..3_usize, act()), 1..25),
        from in 0..4_usize,
        by in 1..4_usize,
    ) {
        let desk = Desk::open();
        let places: Vec<String> = (0..4).map(|n| desk.stage(n)).collect();
        let deals: Vec<String> = (0..3).map(|n| desk.deal(&format!("Deal {n}"), "10", n)).collect();
        for (deal, act) in acts {
            desk.clock.advance_hours(24);
            let deal = &deals[deal];
            match act {
                Act::Go(to) => desk.json("deal_move", json!({ "deal": deal, "stage": places[to] })),
                Act::Lose => desk.json("deal_close", json!({ "deal": deal, "outcome": "lost", "reason": "Price", "invalid": false })),
                Act::Reopen => desk.json("deal_reopen", json!({ "deal": deal })),
            };
        }
        desk.clock.advance_hours(24);
        let (one, two) = (places[from].as_str(), places[(from + by) % 4].as_str());
        let before = told(&desk, &deals, [one, two]);
        let exact = told(&desk, &deals, ["", ""]);
        let preview = desk.json("stage_merge_preview", json!({ "stage": one, "into": two }))["data"].clone();
        let merged = desk.task("stage_merge", json!({ "stage": one, "into": two }));
        prop_assert_eq!(&merged["change"]["kind"], "done");
        prop_assert_eq!(&told(&desk, &deals, [one, two]), &before);
        for deal in &deals {
            is_true(&desk, deal, two, &places);
        }
        let left = desk.json("stage_merge_preview", json!({ "stage": one, "into": two }))["data"].clone();
        prop_assert_eq!(left, json!({ "open": 0, "closed": 0, "stays": 0, "joined": 0 }));
        desk.undo();
        prop_assert_eq!(&told(&desk, &deals, ["", ""]), &exact);
        let again = desk.json("stage_merge_preview", json!({ "stage": one, "into": two }))["data"].clone();
        prop_assert_eq!(again, preview);
    }
}
