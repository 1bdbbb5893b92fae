//! No open point is ever lost, whatever becomes of meetings: held, left out, moved, paused, one standing for several that
//! passed, another cadence, the end of the series, and all of that taken back.

use acceptance::{Desk, text};
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
enum Act {
    Raise {
        theirs: bool,
    },
    Tick(u8),
    Park(u8),
    Resume(u8),
    Promise(u8),
    Place(u8, u8),
    Keep(u8),
    Hold {
        back: u8,
    },
    Miss {
        how: u8,
    },
    Move {
        ahead: u8,
    },
    Close {
        next: Option<u8>,
    },
    Reopen,
    Pause {
        from: u8,
        days: u8,
    },
    Cadence(u8),
    End,
    /// More than one meeting may pass: the one that is held then stands for all of them.
    Wait(u8),
    Write(u8),
    UndoRedo,
}

fn act() -> impl Strategy<Value = Act> {
    let any = any::<u8>;
    prop_oneof![
        4 => proptest::bool::ANY.prop_map(|theirs| Act::Raise { theirs }),
        2 => any().prop_map(Act::Tick),
        1 => any().prop_map(Act::Park),
        1 => any().prop_map(Act::Resume),
        1 => any().prop_map(Act::Promise),
        1 => (any(), any()).prop_map(|(point, before)| Act::Place(point, before)),
        1 => any().prop_map(Act::Keep),
        3 => (0..4_u8).prop_map(|back| Act::Hold { back }),
        3 => any().prop_map(|how| Act::Miss { how }),
        3 => (0..20_u8).prop_map(|ahead| Act::Move { ahead }),
        3 => proptest::option::of(0..20_u8).prop_map(|next| Act::Close { next }),
        1 => Just(Act::Reopen),
        1 => (0..20_u8, 0..30_u8).prop_map(|(from, days)| Act::Pause { from, days }),
        2 => any().prop_map(Act::Cadence),
        1 => Just(Act::End),
        3 => (1..40_u8).prop_map(Act::Wait),
        1 => any().prop_map(Act::Write),
        1 => Just(Act::UndoRedo),
    ]
}

/// What is known to be open, parked and settled.
#[derive(Debug, Default)]
struct Model {
    points: BTreeMap<String, &'static str>,
}

impl Model {
    fn one(&self, states: &[&str], choose: u8) -> Option<String> {
        let all: Vec<_> = self.points.iter().filter(|(_, state)| states.contains(state)).collect();
        all.get(usize::from(choose) % all.len().max(1)).map(|(id, _)| (*id).clone())
    }
}

fn day(desk: &Desk, after: i64) -> String {
    let today = text(&desk.json("meeting_overview", Value::Null)["data"]["today"]);
    (today.parse::<api::Day>().unwrap() + chrono::TimeDelta::days(after)).to_string()
}

fn park(desk: &Desk, model: &mut Model, id: Option<String>, parked: bool) {
    let Some(id) = id else { return };
    assert_eq!(desk.json("point_park", json!({ "point": id, "parked": parked }))["kind"], "done");
    model.points.insert(id, if parked { "parked" } else { "open" });
}

fn perform(desk: &Desk, person: &str, model: &mut Model, act: &Act) {
    match act {
        Act::Raise { theirs } => {
            let by = if *theirs { "them" } else { "me" };
            let answer =
                desk.json("point_add", json!({ "person": person, "raised_by": by, "text": "A point" }));
            model.points.insert(text(&answer["id"]), "open");
        }
        Act::Tick(which) => {
            let id = model.one(&["open"], *which);
            let meeting =
                desk.json("meeting_get", json!({ "person": person }))["data"]["this"]["meeting"]["id"]
                    .clone();
            if let Some(id) = id {
                let request = json!({ "point": id, "done": true, "meeting": meeting });
                assert_eq!(desk.json("point_tick", request)["kind"], "done");
                model.points.insert(id, "settled");
            }
        }
        Act::Park(which) => park(desk, model, model.one(&["open"], *which), true),
        Act::Resume(which) => park(desk, model, model.one(&["parked"], *which), false),
        Act::Promise(which) => {
            if let Some(id) = model.one(&["open", "parked"], *which) {
                let request = json!({ "person": person, "owner": "me", "text": "Do it", "point": id });
                assert_eq!(desk.json("promise_add", request)["kind"], "done");
                model.points.insert(id, "settled");
            }
        }
        Act::Place(which, before) => {
            if let Some(id) = model.one(&["open"], *which) {
                desk.json("point_move", json!({ "point": id, "before": model.one(&["open"], *before) }));
            }
        }
        Act::Keep(which) => {
            if let Some(id) = model.one(&["open"], *which) {
                desk.json("point_keep", json!({ "point": id }));
            }
        }
        Act::Hold { back } => {
            let on = day(desk, -i64::from(*back));
            desk.json("meeting_hold", json!({ "person": person, "on": on }));
        }
        Act::Miss { how } => {
            let how = ["skipped", "cancelled", "no_show"][usize::from(*how) % 3];
            desk.json("meeting_miss", json!({ "person": person, "how": how, "who": "me", "reason": "Ill" }));
        }
        Act::Move { ahead } => {
            let on = day(desk, i64::from(*ahead));
            desk.json("meeting_move", json!({ "person": person, "on": on, "who": "them" }));
        }
        Act::Close { next } => {
            let next = next.map(|next| day(desk, i64::from(next)));
            desk.json("meeting_close", json!({ "person": person, "next_on": next }));
        }
        Act::Reopen => {
            desk.json("meeting_reopen", json!({ "person": person }));
        }
        Act::Pause { from, days } => {
            let (from, to) = (day(desk, i64::from(*from)), day(desk, i64::from(*from) + i64::from(*days)));
            desk.json("pause_add", json!({ "person": person, "from_on": from, "to_on": to }));
        }
        Act::Cadence(which) => {
            let often = [
                json!({ "every": "weekly", "weekday": "tuesday" }),
                json!({ "every": "fortnightly", "weekday": "sunday" }),
                json!({ "every": "monthly", "number": "31" }),
                json!({ "every": "days", "number": "3" }),
            ];
            let mut request = often[usize::from(*which) % 4].clone();
            request["person"] = person.into();
            request["at"] = "10:00".into();
            desk.json("series_set", request);
        }
        Act::End => {
            desk.json("series_end", json!({ "person": person }));
        }
        Act::Wait(days) => desk.clock.advance_hours(24 * i64::from(*days)),
        Act::Write(words) => {
            let words = json!({ "type": "text", "text": format!("Note {words}") });
            let doc = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [words] }] });
            desk.json("meeting_note_save", json!({ "person": person, "kind": "private", "doc": doc }));
        }
        Act::UndoRedo => {
            if desk.undo()["kind"] == "done" {
                assert_eq!(desk.redo()["kind"], "done");
            }
        }
    }
}

/// The points of a list that repeat, or that do not.
fn listed(page: &Value, list: &str, repeat: bool) -> Vec<String> {
    let points = page[list].as_array().unwrap().iter().filter(|point| point["repeats"] == repeat);
    let mut ids: Vec<String> = points.map(|point| text(&point["id"])).collect();
    ids.sort();
    ids
}

/// Whether anything became a promise: that may have been what repeats.
fn promised(desk: &Desk, person: &str) -> bool {
    let page = desk.json("meeting_get", json!({ "person": person }))["data"].clone();
    page["promises"].as_array().is_some_and(|promises| !promises.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_open_point_is_ever_lost(acts in proptest::collection::vec(act(), 1..40)) {
        let desk = Desk::open();
        let person = text(&desk.json("person_create", json!({ "name": "Lina" }))["id"]);
        let every = json!({ "person": person, "raised_by": "them", "text": "How are you?", "repeats": true });
        let mut model = Model::default();
        model.points.insert(text(&desk.json("point_add", every)["id"]), "open");
        // What repeats is another point once it was ticked, and is not seen again in the meeting in which it was.
        let mut repeating: BTreeSet<String> = model.points.keys().cloned().collect();
        for act in &acts {
            perform(&desk, &person, &mut model, act);
            let page = desk.json("meeting_get", json!({ "person": person }))["data"].clone();
            let again = |list: &str| listed(&page, list, true);
            for id in again("points") {
                repeating.insert(id.clone());
                model.points.entry(id).or_insert("open");
            }
            let known = |state: &str| -> Vec<String> {
                let all = model.points.iter().filter(|(id, is)| **is == state && !repeating.contains(*id));
                all.map(|(id, _)| id.clone()).collect()
            };
            prop_assert_eq!(listed(&page, "points", false), known("open"), "open after {:?}", act);
            prop_assert_eq!(listed(&page, "parked", false), known("parked"), "parked after {:?}", act);
            let counted = desk.json("meeting_overview", Value::Null)["data"]["people"][0]["open_points"].as_u64().unwrap();
            prop_assert!(counted >= known("open").len() as u64);
            let kept = [again("points"), again("parked"), again("settled")].concat();
            prop_assert!(!kept.is_empty() || promised(&desk, &person), "what repeats is there after {:?}", act);
        }
    }
}
