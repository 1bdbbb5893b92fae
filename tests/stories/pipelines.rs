//! The owner shapes pipelines: made from ready sets, renamed, ordered, archived, merged.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn standing(desk: &Desk) -> Vec<Value> {
    desk.json("pipeline_standing", Value::Null)["data"].as_array().unwrap().clone()
}

/// The stages of the n-th pipeline: their names, and whether each is archived.
fn stages(desk: &Desk, n: usize) -> Vec<(String, bool)> {
    let stages = standing(desk)[n]["pipeline"]["stages"].clone();
    let told = |stage: &Value| {
        let name = &stage["name"];
        let name = if name["en"].is_null() { &name["ar"] } else { &name["en"] };
        (text(name), stage["archived"].as_bool().unwrap())
    };
    stages.as_array().unwrap().iter().map(told).collect()
}

fn used(desk: &Desk, n: usize) -> Vec<String> {
    stages(desk, n).into_iter().filter(|(_, archived)| !archived).map(|(name, _)| name).collect()
}

fn refusal(answer: &Value) -> String {
    assert_eq!(answer["kind"], "refused", "{answer}");
    text(&answer["message"]["id"])
}

/// What a task changed, and how many records.
fn changed(desk: &Desk, name: &str, request: Value) -> (Value, u64) {
    let result = desk.task(name, request);
    (result["change"].clone(), result["records"].as_u64().unwrap())
}

/// The stays of a deal: where, how many hours, how it ended.
fn stays(desk: &Desk, deal: &str) -> Vec<(String, Option<i64>, Value)> {
    let visits = desk.json("deal_get", json!({ "deal": deal }))["data"]["visits"].clone();
    let told = |visit: &Value| {
        let hours = match (visit["entered_at"].as_i64(), visit["left_at"].as_i64()) {
            (Some(entered), Some(left)) => Some((left - entered) / 3_600_000),
            _ => None,
        };
        (text(&visit["stage"]["name"]["en"]), hours, visit["exit"].clone())
    };
    visits.as_array().unwrap().iter().map(told).collect()
}

fn go(desk: &Desk, deal: &str, to: usize) {
    desk.clock.advance_hours(24);
    desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(to) }));
}

#[test]
fn a_pipeline_is_made_from_a_ready_set_or_with_one_stage() {
    let desk = Desk::open();
    let sets = desk.json("pipeline_sets", Value::Null);
    let names: Vec<String> = sets.as_array().unwrap().iter().map(|set| text(&set["set"])).collect();
    assert_eq!(names, ["sales", "contractor", "retail", "services"]);
    assert_eq!(sets[1]["stages"].as_array().unwrap().len(), 6);

    let empty = json!({ "name_en": " ", "name_ar": "", "set": null });
    assert_eq!(refusal(&desk.json("pipeline_create", empty)), "refuse-stage-name");
    let made =
        desk.json("pipeline_create", json!({ "name_en": "", "name_ar": "التركيبات", "set": "contractor" }));
    assert_eq!(made["kind"], "done");
    assert_eq!(used(&desk, 1), ["Inquiry", "Site visit", "Quote", "Approval", "Delivery", "Installation"]);
    assert_eq!(standing(&desk)[1]["pipeline"]["id"], made["id"]);
    desk.json("pipeline_create", json!({ "name_en": "Own", "name_ar": "", "set": null }));
    assert_eq!(used(&desk, 2), ["New"]);
    let rename = json!({ "pipeline": made["id"], "name_en": "Fitting", "name_ar": null });
    desk.json("pipeline_rename", rename);
    assert_eq!(standing(&desk)[1]["pipeline"]["name"], json!({ "en": "Fitting", "ar": "التركيبات" }));
    desk.json("pipeline_move", json!({ "pipeline": made["id"], "to": 0 }));
    assert_eq!(desk.board()["pipeline"]["id"], made["id"], "the first one in use is the board's");
    assert_eq!(desk.undo()["name"], "pipeline_move");
    assert_eq!(desk.board()["columns"].as_array().unwrap().len(), 6);
}

#[test]
fn a_stage_is_added_edited_and_put_elsewhere() {
    let desk = Desk::open();
    let pipeline = standing(&desk)[0]["pipeline"]["id"].clone();
    let add = json!({ "pipeline": pipeline, "name_en": "Contract", "name_ar": "العقد" });
    let stage = desk.json("stage_add", add)["id"].clone();
    // After closing at 80 %: half-way to certainty.
    let last = standing(&desk)[0]["pipeline"]["stages"][6].clone();
    assert_eq!((&last["id"], &last["probability"]), (&stage, &json!(90)));
    let edit = |fields: Value| {
        let mut request = json!({ "stage": stage });
        request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        desk.json("stage_edit", request)
    };
    assert_eq!(edit(json!({ "probability": "٨٥٪", "warn_days": "4", "stale_days": "9" }))["kind"], "done");
    assert_eq!(edit(json!({ "probability": "85" }))["kind"], "unchanged");
    let told =
        desk.json("history_record", json!({ "record": stage, "before": null }))["data"]["entries"][0].clone();
    assert_eq!(told["name"], "stage_edit");
    assert_eq!(
        told["fields"][0],
        json!({ "field": "field-probability", "before": { "kind": "text", "text": "90" }, "after": { "kind": "text", "text": "85" } })
    );
    for (fields, why) in [
        (json!({ "name_en": "", "name_ar": " " }), "refuse-stage-name"),
        (json!({ "probability": "101" }), "refuse-stage-probability"),
        (json!({ "warn_days": "0" }), "refuse-stage-days"),
        (json!({ "stale_days": "3" }), "refuse-stage-stale"),
        (json!({ "warn_days": "10" }), "refuse-stage-stale"),
    ] {
        assert_eq!(refusal(&edit(fields)), why);
    }
    desk.json("stage_move", json!({ "stage": stage, "to": 1 }));
    assert_eq!(used(&desk, 0)[..3], ["Prospecting", "Contract", "Research"]);
    desk.undo();
    assert_eq!(used(&desk, 0)[6], "Contract");
}

#[test]
fn a_stage_with_deals_is_archived_only_when_they_have_somewhere_to_go() {
    let desk = Desk::open();
    let deals = [desk.deal("Desks", "10", 1), desk.deal("Chairs", "20", 1)];
    let lost = desk.deal("Lamps", "30", 1);
    desk.json("deal_close", json!({ "deal": lost, "outcome": "lost", "reason": "Price", "invalid": false }));
    let (one, two) = (desk.stage(1), desk.stage(2));
    desk.clock.advance_hours(24 * 20);
    let (refused, records) = changed(&desk, "stage_archive", json!({ "stage": one, "move_to": null }));
    assert_eq!((refusal(&refused).as_str(), records), ("refuse-stage-occupied", 0));
    assert_eq!(refused["message"]["args"]["count"], 2);
    let (refused, _) = changed(&desk, "stage_archive", json!({ "stage": one, "move_to": one }));
    assert_eq!(refusal(&refused), "refuse-stage-target");

    let (done, records) = changed(&desk, "stage_archive", json!({ "stage": one, "move_to": two }));
    assert_eq!((done["kind"].as_str().unwrap(), records), ("done", 2));
    let board = desk.board();
    let names: Vec<String> = board["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| text(&column["stage"]["name"]["en"]))
        .collect();
    assert_eq!(names, ["Prospecting", "First contact", "Presentation", "Objections", "Closing"]);
    assert_eq!(board["columns"][1]["count"], 2);
    assert_eq!(
        stays(&desk, &deals[0]),
        [("Research".into(), Some(480), json!("advanced")), ("First contact".into(), None, Value::Null)]
    );
    assert_eq!(stays(&desk, &lost)[0].0, "Research", "its history keeps it");

    // Nothing is put into it, and what is opened again goes on in the next one.
    let create = json!({ "title": "Sofas", "company": null, "value": null, "stage": one });
    assert_eq!(refusal(&desk.json("deal_create", create)), "refuse-stage-archived");
    let to = json!({ "deal": deals[0], "stage": one });
    assert_eq!(refusal(&desk.json("deal_move", to)), "refuse-stage-archived");
    desk.json("deal_reopen", json!({ "deal": lost }));
    assert_eq!(stays(&desk, &lost).last().unwrap().0, "First contact");

    desk.undo();
    desk.undo();
    assert_eq!(desk.board()["columns"][1]["count"], 2, "one undo brings them back");
    assert_eq!(stays(&desk, &deals[0]).len(), 1);
    desk.redo();
    desk.json("stage_restore", json!({ "stage": one }));
    assert_eq!(used(&desk, 0).len(), 6);
}

#[test]
fn one_stage_and_one_pipeline_stay_in_use() {
    let desk = Desk::open();
    for _ in 1..6 {
        changed(&desk, "stage_archive", json!({ "stage": desk.stage(1), "move_to": null }));
    }
    let (last, _) = changed(&desk, "stage_archive", json!({ "stage": desk.stage(0), "move_to": null }));
    assert_eq!(refusal(&last), "refuse-stage-last");
    let first = standing(&desk)[0]["pipeline"]["id"].clone();
    let archive = json!({ "pipeline": first, "archived": true });
    assert_eq!(refusal(&desk.json("pipeline_archive", archive.clone())), "refuse-pipeline-last");
    let other =
        desk.json("pipeline_create", json!({ "name_en": "Shop", "name_ar": "", "set": "retail" }))["id"]
            .clone();
    let deal = desk.deal("Desks", "10", 0);
    assert_eq!(refusal(&desk.json("pipeline_archive", archive.clone())), "refuse-stage-occupied");
    desk.json("deal_close", json!({ "deal": deal, "outcome": "won", "reason": null, "invalid": false }));
    assert_eq!(desk.json("pipeline_archive", archive)["kind"], "done");
    assert_eq!(desk.board()["pipeline"]["id"], other);
    // Its pipeline is archived: a deal that is opened again goes on in the first one in use.
    desk.json("deal_reopen", json!({ "deal": deal }));
    assert_eq!(stays(&desk, &deal).last().unwrap().0, "Interest");
}

#[test]
fn two_stages_become_one_and_no_time_is_lost() {
    let desk = Desk::open();
    let deal = desk.deal("Desks", "10", 0);
    for to in [1, 2, 1, 2, 3] {
        go(&desk, &deal, to);
    }
    let straight = desk.deal("Chairs", "20", 1);
    desk.clock.advance_hours(24);
    desk.json("deal_close", json!({ "deal": straight, "outcome": "won", "reason": null, "invalid": false }));
    let before = (stays(&desk, &deal), stays(&desk, &straight));
    let (one, two) = (desk.stage(1), desk.stage(2));

    let preview = desk.json("stage_merge_preview", json!({ "stage": one, "into": two }))["data"].clone();
    // Two stays of one deal and one of the other go over; the four that follow each other become one.
    assert_eq!(preview, json!({ "open": 0, "closed": 1, "stays": 3, "joined": 3 }));
    let (done, records) = changed(&desk, "stage_merge", json!({ "stage": one, "into": two }));
    assert_eq!((done["kind"].as_str().unwrap(), records), ("done", 2));
    assert_eq!(
        stays(&desk, &deal),
        [
            ("Prospecting".into(), Some(24), json!("advanced")),
            ("First contact".into(), Some(96), json!("advanced")),
            ("Presentation".into(), None, Value::Null),
        ]
    );
    assert_eq!(stays(&desk, &straight), [("First contact".into(), Some(24), json!("won"))]);
    assert!(stages(&desk, 0).contains(&("Research".into(), true)), "archived, not gone");
    desk.undo();
    assert_eq!((stays(&desk, &deal), stays(&desk, &straight)), before);
    desk.redo();
    assert_eq!(stays(&desk, &deal).len(), 3);

    let other = desk.json("pipeline_create", json!({ "name_en": "Shop", "name_ar": "", "set": "retail" }));
    let foreign = standing(&desk)[1]["pipeline"]["stages"][0]["id"].clone();
    assert_eq!(other["kind"], "done");
    for (into, why) in [(foreign, "refuse-stage-pipeline"), (json!(two), "refuse-stage-target")] {
        let (refused, _) = changed(&desk, "stage_merge", json!({ "stage": two, "into": into }));
        assert_eq!(refusal(&refused), why);
    }
}

#[test]
fn a_file_is_imported_into_stages_that_are_in_use() {
    let desk = Desk::open();
    changed(&desk, "stage_archive", json!({ "stage": desk.stage(1), "move_to": null }));
    let report = desk.import(b"id,stage\n1,Prospecting\n");
    assert_eq!(report["pipeline"], standing(&desk)[0]["pipeline"]["id"]);
    let report = desk.import(b"id,stage\n2,Research\n");
    assert_eq!(report["pipeline"], standing(&desk)[1]["pipeline"]["id"], "an archived stage takes nothing");
}

// Hand-worked: 20 stays of 1 to 20 days; the 75th percentile (type 7) is 15.25 days, the 90th 18.1.
#[test]
fn a_stage_with_a_past_suggests_its_own_limits() {
    let desk = Desk::open();
    let pipeline = standing(&desk)[0]["pipeline"]["id"].clone();
    let ask = || desk.json("stage_suggestions", json!({ "pipeline": pipeline }))["data"].clone();
    let deals: Vec<String> = (0..20).map(|n| desk.deal(&format!("Deal {n}"), "1", 0)).collect();
    for (n, deal) in deals.iter().enumerate() {
        assert_eq!(ask(), json!([]), "{n} stays are too few");
        go(&desk, deal, 1);
    }
    let stage = desk.stage(0);
    assert_eq!(ask(), json!([{ "stage": stage, "visits": 20, "warn_days": 15, "stale_days": 18 }]));
}

#[test]
fn an_archived_move_is_no_touch() {
    let desk = Desk::open();
    let deal = desk.deal("Desks", "10", 1);
    go(&desk, &deal, 2);
    desk.clock.advance_hours(24 * 30);
    changed(&desk, "stage_archive", json!({ "stage": desk.stage(2), "move_to": desk.stage(3) }));
    desk.lock();
    let folder = desk.folder().join("workspaces/first");
    let deals = acceptance::rows(&folder).into_iter().find(|(table, _)| *table == "deal").unwrap().1;
    // 24 November, noon in UTC: when the user moved it.
    let moved = "2026-11-24T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis();
    assert!(deals[0].contains(&moved.to_string()), "{deals:?}");
    let archived = moved + 30 * 24 * 3_600_000;
    assert!(!deals[0].contains(&archived.to_string()), "{deals:?}");
}

/// Nothing but an undo out of order can take the last stage out of use; then the way back is open.
#[test]
fn a_pipeline_without_a_stage_in_use_is_not_the_end() {
    let desk = Desk::open();
    let deal = desk.deal("Desks", "10", 5);
    desk.json("deal_close", json!({ "deal": deal, "outcome": "won", "reason": null, "invalid": false }));
    for _ in 1..5 {
        changed(&desk, "stage_archive", json!({ "stage": desk.stage(1), "move_to": null }));
    }
    let (first, last) = (desk.stage(0), desk.stage(1));
    changed(&desk, "stage_archive", json!({ "stage": first, "move_to": null }));
    let restored = desk.json("stage_restore", json!({ "stage": first }))["command"].clone();
    changed(&desk, "stage_archive", json!({ "stage": last, "move_to": null }));
    assert_eq!(desk.json("undo", json!({ "command": restored }))["kind"], "done");
    assert_eq!(used(&desk, 0), Vec::<String>::new());
    let create = json!({ "title": "Sofas", "company": null, "value": null, "stage": null });
    assert_eq!(refusal(&desk.json("deal_create", create)), "refuse-stage-archived");
    desk.json("deal_reopen", json!({ "deal": deal }));
    let board = desk.board();
    assert_eq!((&board["columns"][0]["stage"]["id"], &board["open"]), (&json!(first), &json!(1)));
    desk.json("stage_restore", json!({ "stage": last }));
    assert_eq!(used(&desk, 0), ["Closing"]);
}
