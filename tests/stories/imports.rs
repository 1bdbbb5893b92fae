//! The owner brings a file; what cannot be read comes back with its reason, and the whole is undone as one.

use acceptance::{Desk, large_file};
use serde_json::{Value, json};

#[test]
fn a_year_of_deals_comes_in_and_goes_out_as_one() {
    let desk = Desk::open();
    let file = large_file();
    let preview = desk.preview(file.as_bytes());
    assert_eq!(
        [
            &preview["rows"],
            &preview["ready"],
            &preview["won"],
            &preview["lost"],
            &preview["open"],
            &preview["refused"]
        ],
        [&json!(8800), &json!(8800), &json!(2200), &json!(2200), &json!(4400), &json!(0)]
    );
    assert_eq!(preview["new_stages"], json!(["Prospecting", "Engaging"]));
    assert_eq!(desk.board()["open"], 0, "a preview writes nothing");

    let report = desk.import(file.as_bytes());
    assert_eq!((&report["imported"], &report["refused"]), (&json!(8800), &json!(0)));
    // 2,200 lost deals with value 0, and one line each for the stage, 35 agents and 7 products that are new here.
    assert_eq!(report["warnings"].as_array().unwrap().len(), 2243);
    let board = desk.json("board_get", json!({ "pipeline": report["pipeline"] }))["data"].clone();
    assert_eq!((&board["columns"][0]["count"], &board["columns"][1]["count"]), (&json!(2200), &json!(2200)));
    assert_eq!(
        board["columns"][0]["cards"][0]["title"], "Company 0 · Product 0",
        "a column reads as the file does"
    );

    let all = json!({ "from": null, "to": null });
    let figures =
        desk.json("figures_get", json!({ "pipeline": null, "window": all }))["data"]["figures"].clone();
    assert_eq!((&figures["win_rate"]["count"], &figures["win_rate"]["value"]), (&json!(0.5), &Value::Null));
    // Even numbers that are 2 modulo 4, modulo 100: 2, 6, … 98, each as often as the next; mean and median are 50.
    let won = &figures["cycle"]["won"];
    assert_eq!((&won["mean"], &won["median"], &won["max"]), (&json!(50.0), &json!(50.0), &json!(98)));

    let again = desk.import(file.as_bytes());
    assert_eq!(
        (&again["imported"], &again["unchanged"], &again["command"]),
        (&json!(0), &json!(8800), &Value::Null)
    );

    assert_eq!(desk.undo()["name"], "import_deals");
    assert_eq!(
        desk.json("pipeline_list", Value::Null)["data"].as_array().unwrap().len(),
        1,
        "its pipeline went, too"
    );
    assert_eq!(desk.board()["open"], 0);
    let desk = desk.restarted();
    desk.redo();
    let board_again = desk.json("board_get", json!({ "pipeline": report["pipeline"] }))["data"].clone();
    assert_eq!(board_again, board);
}

#[test]
fn known_stages_go_to_the_pipeline_that_has_them() {
    let desk = Desk::open();
    let report = desk.import("title,stage\na,closing\nb,دراسه العميل\nc,\nd,Won\n".as_bytes());
    assert_eq!(report["imported"], 4);
    let board = desk.board();
    let counts: Vec<_> =
        board["columns"].as_array().unwrap().iter().map(|column| column["count"].as_u64().unwrap()).collect();
    assert_eq!(counts, [1, 1, 0, 0, 0, 1], "the one with no stage waits in the first");
    let codes: Vec<_> =
        report["warnings"].as_array().unwrap().iter().map(|note| (&note["row"], &note["code"])).collect();
    assert_eq!(codes, [(&json!(4), &json!("stage_missing")), (&json!(5), &json!("close_date_missing"))]);
}

#[test]
fn an_imported_deal_stands_somewhere_since_no_one_knows_when() {
    let desk = Desk::open();
    desk.import(b"title,stage,created\na,Closing,2026-05-05\n");
    let card = desk.board()["columns"][5]["cards"][0].clone();
    assert_eq!(card["entered_on"], Value::Null);
    let deal = desk.json("deal_get", json!({ "deal": card["id"] }))["data"].clone();
    let visit = &deal["visits"][0];
    assert_eq!((&visit["entered_at"], &visit["source"]), (&Value::Null, &json!("unknown")));
    desk.json(
        "deal_close",
        json!({ "deal": card["id"], "outcome": "won", "reason": null, "invalid": false }),
    );
    let deal = desk.json("deal_get", json!({ "deal": card["id"] }))["data"].clone();
    assert_eq!((&deal["visits"][0]["exit"], &deal["visits"][0]["entered_at"]), (&json!("won"), &Value::Null));
}

#[test]
fn refused_rows_are_named_and_the_others_come_in() {
    let desk = Desk::open();
    let report =
        desk.import(b"id,title,created\n1,a,2026-01-01\n1,b,2026-01-01\n2,c,14.06.26\n3,d,2026-06-14\n");
    assert_eq!((&report["rows"], &report["imported"], &report["refused"]), (&json!(4), &json!(2), &json!(2)));
    let notes: Vec<_> = report["refusals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| {
            (note["row"].as_u64().unwrap(), note["column"].as_str().unwrap(), note["code"].as_str().unwrap())
        })
        .collect();
    assert_eq!(notes, [(3, "id", "duplicate"), (4, "created", "date_unreadable")]);
}

#[test]
fn a_file_that_is_no_table_of_deals_is_refused_whole() {
    use base64::Engine as _;
    let desk = Desk::open();
    for (bytes, message) in [
        (&b""[..], "error-file-empty"),
        (b"\x89PNG\x0D\x0A\x1A\x0A\0\0", "error-file-not-text"),
        (b"PK\x03\x04", "error-file-damaged"),
        (b"colour,taste\nred,sweet\n", "error-file-no-header"),
    ] {
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        assert_eq!(
            desk.fails("import_preview", json!({ "content": content })),
            ("invalid".into(), message.into())
        );
    }
    assert_eq!(desk.fails("import_preview", json!({ "content": "%" })).1, "error-bad-request");
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let desk = Desk::open();
    let preview = desk.preview(large_file().as_bytes());
    let task = desk.json("import_deals", json!({ "file": preview["file"] }));
    desk.json("task_cancel", task.clone());
    let reference = api::tasks::TaskRef { task: acceptance::text(&task["task"]) };
    let stopped = desk.ctx.wait(&reference);
    assert_eq!(stopped.unwrap_err().code, api::Code::Cancelled);
    assert_eq!(
        (&desk.json("task_get", task)["state"], &desk.board()["open"]),
        (&json!("cancelled"), &json!(0))
    );
    assert_eq!(desk.undo()["kind"], "nothing");
}

#[test]
fn a_second_click_imports_nothing_more() {
    let desk = Desk::open();
    let preview = desk.preview(b"title\na\nb\n");
    let task = desk.json("import_deals", json!({ "file": preview["file"] }));
    assert_eq!(desk.fails("import_deals", json!({ "file": preview["file"] })).1, "error-file-gone");
    desk.finish(&task);
    assert_eq!(desk.board()["open"], 2);
}

#[test]
fn a_file_without_ids_is_known_again_by_all_that_it_says() {
    let desk = Desk::open();
    // Two rows that say the same are two deals, the first time and ever after.
    let file = b"title,value\na,5\na,5\nb,6\n";
    assert_eq!(desk.import(file)["imported"], 3);
    let again = desk.import(file);
    assert_eq!((&again["imported"], &again["unchanged"]), (&json!(0), &json!(3)));
    let grown = desk.import(b"title,value\na,5\na,5\na,5\nb,7\n");
    assert_eq!((&grown["imported"], &grown["unchanged"]), (&json!(2), &json!(2)));
}

#[test]
fn a_file_that_grew_goes_on_in_its_pipeline() {
    let desk = Desk::open();
    let first = desk.import(b"id,stage\n1,Prospecting\n2,Engaging\n");
    let second = desk.import(b"id,stage\n1,Prospecting\n2,Engaging\n3,Prospecting\n");
    assert_eq!((&second["imported"], &second["pipeline"]), (&json!(1), &first["pipeline"]));
}

#[test]
fn a_column_that_holds_no_stages_makes_none() {
    use base64::Engine as _;
    let desk = Desk::open();
    let rows: String = (0..100).map(|n| format!("{n},note {n}\n")).collect();
    let content = base64::engine::general_purpose::STANDARD.encode(format!("id,stage\n{rows}"));
    assert_eq!(desk.fails("import_preview", json!({ "content": content })).1, "error-file-stages");
}

#[test]
fn a_file_looked_at_for_one_workspace_is_not_imported_into_another() {
    let desk = Desk::open();
    let preview = desk.preview(b"title\nReal customer\n");
    let task = desk.json("demo_open", json!({ "language": "en" }));
    desk.finish(&task);
    assert_eq!(desk.fails("import_deals", json!({ "file": preview["file"] })).1, "error-file-gone");
}

#[test]
fn the_same_rows_in_any_encoding_and_with_any_mark_are_the_same_deals() {
    let text = "id,title,company,value\n1,كراسي المكتب,شركة النور,1200\n2,طاولات الاجتماعات,مؤسسة الرياض,350\n";
    let wide = |text: &str, little: bool| -> Vec<u8> {
        let units = std::iter::once(0xFEFF_u16).chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let arabic = |text: &str| encoding_rs::WINDOWS_1256.encode(text).0.into_owned();
    let desk = Desk::open();
    assert_eq!(desk.import(text.as_bytes())["imported"], 2);
    for mark in [",", ";", "\t"] {
        let text = text.replace(',', mark);
        let encoded = [
            text.clone().into_bytes(),
            format!("\u{FEFF}{text}").into_bytes(),
            wide(&text, true),
            wide(&text, false),
            arabic(&text),
        ];
        for bytes in encoded {
            let preview = desk.preview(&bytes);
            assert_eq!(
                (&preview["unchanged"], &preview["ready"], &preview["refused"]),
                (&json!(2), &json!(0), &json!(0)),
                "{mark:?} {}",
                preview["source"]["encoding"]
            );
        }
    }
}

#[test]
fn what_a_file_says_of_a_deal_is_there() {
    use base64::Engine as _;
    let desk = Desk::open();
    let content = base64::engine::general_purpose::STANDARD.encode(
        "Deal - Title,Deal - Stage,Deal - Contact person,Deal - Expected close date,Lead Source,Next step,Notes,\
         Product,Quantity,Colour,Created\n\
         a,Closing,Lina,14/07/2026,Web,Call them,first,Desk,2,red,03/04/2026\n\
         b,Closing,,,,,,,,,\n",
    );
    let ask = |dates: Value| {
        let request = json!({ "content": content, "keep_rest": true, "dates": dates });
        desk.json("import_preview", request)
    };
    let open = ask(Value::Null);
    assert_eq!(open["undecided"], json!([{ "column": "Created", "order": null }]));
    let unsaid = desk.fails("import_deals", json!({ "file": open["file"] }));
    assert_eq!(unsaid, ("invalid".into(), "error-file-dates".into()), "nobody guesses");
    let preview = ask(json!([{ "column": "created ", "order": "month_first" }]));
    assert_eq!(preview["undecided"], json!([{ "column": "Created", "order": "month_first" }]));
    assert_eq!(preview["refused"], 0);
    let task = desk.json("import_deals", json!({ "file": preview["file"] }));
    desk.finish(&task);
    let card = desk.board()["columns"][5]["cards"][0].clone();
    let deal = desk.json("deal_get", json!({ "deal": card["id"] }))["data"].clone();
    let notes = desk.json("note_list", json!({ "on": { "kind": "deal", "id": card["id"] } }));
    let shown = format!("{deal}{notes}");
    for part in
        ["2026-07-14", "2026-03-04", "Web", "Lina", "Call them", "Desk", "2000", "first\\nColour: red"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    desk.undo();
    assert_eq!(desk.board()["open"], 0);
}

#[test]
fn a_column_that_is_said_to_hold_days_asks_for_their_order() {
    use base64::Engine as _;
    let desk = Desk::open();
    let content = base64::engine::general_purpose::STANDARD
        .encode("id,title,stage,Since,Via,Colour\n7,Panels,Closing,03/04/2026,Fair,red\n");
    let ask = |columns: Value, dates: Value| {
        let request = json!({ "content": content, "columns": columns, "dates": dates, "keep_rest": true });
        desk.json("import_preview", request)
    };
    assert_eq!(ask(json!([]), Value::Null)["undecided"], json!([]));
    let said = json!([{ "column": "Since", "field": "created_on" }, { "column": "Via", "field": "source" }]);
    assert_eq!(ask(said.clone(), Value::Null)["undecided"], json!([{ "column": "Since", "order": null }]));
    let preview = ask(said, json!([{ "column": "Since", "order": "month_first" }]));
    assert_eq!(preview["undecided"], json!([{ "column": "Since", "order": "month_first" }]));
    desk.task("import_deals", json!({ "file": preview["file"] }));
    let card = desk.board()["columns"][5]["cards"][0].clone();
    let deal = desk.json("deal_get", json!({ "deal": card["id"] }))["data"].clone();
    let notes = desk.json("note_list", json!({ "on": { "kind": "deal", "id": card["id"] } }));
    let shown = format!("{deal}{notes}");
    for part in ["2026-03-04", "Fair", "Colour: red"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!notes.to_string().contains("Via"), "what has a field is no note: {notes}");
}
