//! A file comes with its history: which deal came to which stage, and when. What nobody says stays unknown.

use acceptance::Desk;
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;
/// 2026-06-01T00:00Z.
const JUNE: i64 = 1_780_272_000_000;

fn preview(desk: &Desk, deals: &str, history: &str) -> Value {
    use base64::Engine as _;
    let base64 = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    desk.json("import_preview", json!({ "content": base64(deals), "history": base64(history) }))
}

fn import(desk: &Desk, deals: &str, history: &str) -> Value {
    let file = preview(desk, deals, history)["file"].clone();
    desk.task("import_deals", json!({ "file": file }))["report"].clone()
}

/// The stays of a deal: stage, since when, until when, how it ended, who says so.
fn stays(desk: &Desk, title: &str) -> Value {
    let found = desk.json("search_find", json!({ "text": title, "limit": 20 }));
    let hit = found["data"].as_array().unwrap().iter().find(|hit| hit["kind"] == "deal").unwrap().clone();
    let deal = desk.json("deal_get", json!({ "deal": hit["id"] }))["data"].clone();
    let visits = deal["visits"].as_array().unwrap();
    visits
        .iter()
        .map(|visit| {
            json!([
                visit["stage"]["name"]["en"],
                visit["entered_at"],
                visit["left_at"],
                visit["exit"],
                visit["source"]
            ])
        })
        .collect()
}

#[test]
fn stays_come_with_the_file_that_tells_of_them() {
    let desk = Desk::open();
    let deals = "deal_id,title,stage,closed\n\
        D1,Panels,Production,\n\
        D2,Doors,Won,2026-06-08\n\
        D3,Frames,Lost,\n\
        D4,Roofs,New,\n\
        D5,Walls,Offer,\n";
    let history = "event_id,deal_id,old_stage_id,new_stage_id,changed_at\n\
        1,D1,,New,2026-06-01T09:00:00+05:00\n\
        2,D1,New,Offer,2026-06-02T11:00:00+05:00\n\
        3,D1,Offer,Production,2026-06-07T12:00:00+05:00\n\
        4,D2,Offer,WON,2026-06-08T16:00:00+05:00\n\
        5,D2,Offer,WON,2026-06-08T16:00:00+05:00\n\
        6,D9,New,Offer,2026-06-01T08:00:00+05:00\n\
        7,D4,,New,14.06.2026\n\
        8,D5,,New,2026-06-03\n";
    let looked = preview(&desk, deals, history);
    assert_eq!((&looked["ready"], &looked["refused"], &looked["stays"]), (&json!(5), &json!(0), &json!(5)));
    assert_eq!(looked["new_stages"], json!(["New", "Offer", "Production"]));
    let notes: Vec<_> = looked["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|note| note["code"].as_str().unwrap().starts_with("event"))
        .map(|note| json!([note["row"], note["column"], note["code"]]))
        .collect();
    assert_eq!(
        notes,
        [
            json!([6, null, "event_duplicate"]),
            json!([7, null, "event_orphan"]),
            json!([8, "changed_at", "event_date_unreadable"]),
        ]
    );
    import(&desk, deals, history);
    let (new, offer, production) = (JUNE + 4 * HOUR, JUNE + 30 * HOUR, JUNE + (6 * 24 + 7) * HOUR);
    assert_eq!(
        stays(&desk, "Panels"),
        json!([
            ["New", new, offer, "advanced", "import"],
            ["Offer", offer, production, "advanced", "import"],
            ["Production", production, null, null, "import"],
        ])
    );
    // Only its end is told: since when it was there is unknown.
    assert_eq!(stays(&desk, "Doors"), json!([["Offer", null, JUNE + (7 * 24 + 11) * HOUR, "won", "import"]]));
    assert_eq!(stays(&desk, "Frames"), json!([]));
    assert_eq!(stays(&desk, "Roofs"), json!([["New", null, null, null, "unknown"]]));
    // It stands elsewhere by now, and nobody says since when.
    let walls = stays(&desk, "Walls");
    assert_eq!(
        (&walls[0][3], &walls[1]),
        (&json!("advanced"), &json!(["Offer", null, null, null, "unknown"]))
    );
    assert_eq!(desk.undo()["name"], "import_deals");
    assert_eq!(desk.json("pipeline_list", Value::Null)["data"].as_array().unwrap().len(), 1);
}

#[test]
fn a_history_of_every_change_is_one_stay_a_stage() {
    let desk = Desk::open();
    let deals = "Id,Name,StageName\n006A,Fit-out,Closed Lost\n";
    // Two rows of one instant, and rows that tell of another change than the stage; won, reopened and lost.
    let history = "Id,OpportunityId,CreatedDate,StageName,Amount\n\
        1,006A,2026-06-01T00:00:00.000+0000,Research,1\n\
        2,006A,2026-06-01T00:00:00.000+0000,Research,2\n\
        3,006A,2026-06-02T00:00:00.000+0000,Research,3\n\
        4,006A,2026-06-03T00:00:00.000+0000,Closed Won,3\n\
        5,006A,2026-06-04T00:00:00.000+0000,Research,3\n\
        6,006A,2026-06-05T00:00:00.000+0000,Closed Lost,3\n";
    use base64::Engine as _;
    let base64 = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    let columns = json!([{ "column": "StageName", "field": "stage" }]);
    let request = json!({ "content": base64(deals), "history": base64(history), "columns": columns });
    let file = desk.json("import_preview", request)["file"].clone();
    desk.task("import_deals", json!({ "file": file }));
    let day = 24 * HOUR;
    assert_eq!(
        stays(&desk, "Fit-out"),
        json!([
            ["Research", JUNE, JUNE + 2 * day, "won", "import"],
            ["Research", JUNE + 3 * day, JUNE + 4 * day, "lost", "import"],
        ])
    );
}

#[test]
fn dates_in_columns_of_their_own_are_stays() {
    let desk = Desk::open();
    let deals = "Record ID,Deal Name,Deal Stage,\"Date entered \"\"Research (Sales)\"\"\",\"Date exited \"\"Research (Sales)\"\"\",\"Date entered \"\"Closing (Sales)\"\"\"\n\
        7,Fit-out,Closing,2026-06-01T00:00:00Z,2026-06-02T00:00:00Z,2026-06-02T01:00:00Z\n";
    desk.import(deals.as_bytes());
    assert_eq!(
        stays(&desk, "Fit-out"),
        json!([
            ["Research", JUNE, JUNE + 24 * HOUR, "advanced", "import"],
            ["Closing", JUNE + 25 * HOUR, null, null, "import"],
        ])
    );
}

#[test]
fn a_closed_deal_whose_last_stage_is_known_left_it_nobody_says_when() {
    let desk = Desk::open();
    desk.import(b"id,title,stage,status\n1,Fit-out,Closing,won\n2,Walls,,lost\n");
    assert_eq!(stays(&desk, "Fit-out"), json!([["Closing", null, null, "won", "unknown"]]));
    assert_eq!(stays(&desk, "Walls"), json!([]));
}

#[test]
fn a_history_that_comes_later_tells_of_deals_that_are_here() {
    let desk = Desk::open();
    let deals = "id,title,stage,status\n1,Fit-out,Closing,open\n2,Walls,,won\n3,Lamps,Closing,open\n";
    desk.import(deals.as_bytes());
    desk.json(
        "deal_move",
        json!({ "deal": desk.board()["columns"][5]["cards"][1]["id"], "stage": desk.stage(0) }),
    );
    let before = ["Fit-out", "Walls", "Lamps"].map(|title| stays(&desk, title));
    let history = "deal,stage,entered\n1,Research,2026-06-01T00:00:00Z\n1,Closing,2026-06-02T00:00:00Z\n\
                   2,Research,2026-06-01T00:00:00Z\n2,Won,2026-06-03T00:00:00Z\n3,Closing,2026-06-01T00:00:00Z\n";
    let told = preview(&desk, deals, history);
    assert_eq!((&told["ready"], &told["updated"], &told["unchanged"]), (&json!(0), &json!(2), &json!(1)));
    assert_eq!(told["stays"], 3, "two of the first and one of the second");
    assert_eq!(
        told["changes"][0]["fields"],
        json!([{ "field": "field-stays", "before": { "kind": "none" }, "after": { "kind": "quantity", "thousandths": 2000 } }])
    );
    let report = import(&desk, deals, history);
    assert_eq!((&report["updated"], &report["unchanged"]), (&json!(2), &json!(1)));
    // Of the one that was moved here, somebody knows.
    let kept: Vec<_> =
        report["warnings"].as_array().unwrap().iter().map(|note| (&note["code"], &note["row"])).collect();
    assert_eq!(kept, [(&json!("close_date_missing"), &json!(3)), (&json!("event_kept"), &json!(6))]);
    assert_eq!(
        stays(&desk, "Fit-out"),
        json!([
            ["Research", JUNE, JUNE + 24 * HOUR, "advanced", "import"],
            ["Closing", JUNE + 24 * HOUR, null, null, "import"],
        ])
    );
    assert_eq!(stays(&desk, "Walls"), json!([["Research", JUNE, JUNE + 48 * HOUR, "won", "import"]]));
    assert_eq!(stays(&desk, "Lamps"), before[2]);
    let again = import(&desk, deals, history);
    assert_eq!((&again["updated"], &again["command"]), (&json!(0), &Value::Null));
    desk.undo();
    assert_eq!(["Fit-out", "Walls", "Lamps"].map(|title| stays(&desk, title)), before);
}

#[test]
fn what_is_no_history_is_refused() {
    use base64::Engine as _;
    let desk = Desk::open();
    let base64 = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    let deals = "id,title,stage\n1,Fit-out,Closing\n";
    let request = json!({ "content": base64(deals), "history": base64("colour\nred\n") });
    assert_eq!(desk.fails("import_preview", request), ("invalid".into(), "error-file-no-history".into()));
}
