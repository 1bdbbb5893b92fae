//! The same file comes again, or a newer version of it: only what changed in the file is done, and what was done here stays.

use acceptance::Desk;
use base64::Engine as _;
use serde_json::{Value, json};

const FIRST: &[u8] = b"id,title,owner,company,product,stage,created,closed,value,reason
1,Fit-out,Lina,Acme,Chairs,Closing,2026-01-01,,100,
2,Tables,Lina,Beta,Tables,Closing,2026-01-02,,200,
3,Lamps,Omar,Beta,Lamps,Research,2026-01-03,,300,
4,Doors,Omar,Beta,Doors,Won,2026-01-03,2026-02-03,400,
";

/// The deals of the table, by title.
fn deal(desk: &Desk, title: &str) -> Value {
    let found = desk.json("search_find", json!({ "text": title, "limit": 20 }));
    let hit = found["data"].as_array().unwrap().iter().find(|hit| hit["kind"] == "deal").unwrap().clone();
    desk.json("deal_get", json!({ "deal": hit["id"] }))["data"].clone()
}

fn counts(told: &Value) -> [u64; 4] {
    ["imported", "updated", "unchanged", "refused"].map(|count| {
        let told = if told[count].is_null() { &told["ready"] } else { &told[count] };
        told.as_u64().unwrap()
    })
}

#[test]
fn the_same_file_changes_nothing_even_when_the_deals_changed_here() {
    let desk = Desk::open();
    assert_eq!(counts(&desk.import(FIRST)), [4, 0, 0, 0]);
    let id = deal(&desk, "Fit-out")["id"].clone();
    desk.json("deal_edit", json!({ "deal": id, "value": "150", "owner": "Omar" }));
    desk.json("deal_move", json!({ "deal": id, "stage": desk.stage(0) }));
    let again = desk.import(FIRST);
    assert_eq!((counts(&again), &again["command"]), ([0, 0, 4, 0], &Value::Null));
    assert_eq!(deal(&desk, "Fit-out")["value"]["minor"], 15_000);
}

#[test]
fn what_changed_in_the_file_is_shown_and_done_and_what_changed_here_stays() {
    let desk = Desk::open();
    desk.import(FIRST);
    let id = deal(&desk, "Fit-out")["id"].clone();
    desk.json("deal_edit", json!({ "deal": id, "value": "150", "title": "Fit-out, two floors" }));
    let board = desk.board();
    // Another owner and company in the file; the value and the title of the file are what they were.
    let newer = b"id,title,owner,company,product,stage,created,closed,value,reason
1,Fit-out,Omar,Gamma,Chairs,Closing,2026-01-05,,100,
2,Tables,Lina,Beta,Tables,Closing,2026-01-02,,200,
5,Walls,Lina,Beta,Walls,Closing,2026-01-02,,500,
";
    let preview = desk.preview(newer);
    assert_eq!(counts(&preview), [1, 1, 1, 0]);
    let text = |text: &str| json!({ "kind": "text", "text": text });
    let day = |day: &str| json!({ "kind": "day", "day": day });
    assert_eq!(
        preview["changes"],
        json!([{ "row": 2, "deal": id, "title": "Fit-out, two floors", "fields": [
            { "field": "field-company", "before": text("Acme"), "after": text("Gamma") },
            { "field": "field-owner", "before": text("Lina"), "after": text("Omar") },
            { "field": "field-created_on", "before": day("2026-01-01"), "after": day("2026-01-05") },
        ] }])
    );
    assert_eq!(desk.board(), board, "a preview writes nothing");
    assert_eq!(counts(&desk.import(newer)), [1, 1, 1, 0]);
    let now = deal(&desk, "Fit-out");
    assert_eq!(
        (&now["title"], &now["value"]["minor"], &now["owner"]["name"], &now["company"]["name"]),
        (&json!("Fit-out, two floors"), &json!(15_000), &json!("Omar"), &json!("Gamma"))
    );
    assert_eq!(now["created_on"], "2026-01-05");
    assert_eq!(counts(&desk.import(newer)), [0, 0, 3, 0]);

    // One unit: what was there before is there again, and what the file said then is known again.
    assert_eq!(desk.undo()["name"], "import_deals");
    assert_eq!(desk.board(), board);
    assert_eq!(counts(&desk.preview(newer)), [1, 1, 1, 0]);
    desk.redo();
    assert_eq!(counts(&desk.preview(newer)), [0, 0, 3, 0]);
}

#[test]
fn a_deal_of_the_file_moves_closes_and_opens_again() {
    let desk = Desk::open();
    desk.import(FIRST);
    let newer = b"id,title,owner,company,product,stage,created,closed,value,reason
1,Fit-out,Lina,Acme,Chairs,Won,2026-01-01,2026-03-01,110,
2,Tables,Lina,Beta,Tables,Lost,2026-01-02,2026-03-02,200,Too dear
3,Lamps,Omar,Beta,Lamps,Closing,2026-01-03,,300,
4,Doors,Omar,Beta,Doors,Objections,2026-01-03,,400,
";
    assert_eq!(counts(&desk.import(newer)), [0, 4, 0, 0]);
    let won = deal(&desk, "Fit-out");
    assert_eq!(
        (&won["status"], &won["closed_on"], &won["value"]["minor"]),
        (&json!("won"), &json!("2026-03-01"), &json!(11_000))
    );
    // Nobody says when it left the stage: only that it was won from there.
    assert_eq!(
        (&won["visits"][0]["exit"], &won["visits"][0]["left_at"], won["visits"].as_array().unwrap().len()),
        (&json!("won"), &Value::Null, 1)
    );
    let lost = deal(&desk, "Tables");
    assert_eq!((&lost["status"], &lost["lost_reason"]), (&json!("lost"), &json!("Too dear")));
    let moved = deal(&desk, "Lamps");
    let visits: Vec<_> = moved["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| (&visit["stage"]["name"]["en"], &visit["exit"], &visit["entered_at"]))
        .collect();
    assert_eq!(
        visits,
        [
            (&json!("Research"), &json!("advanced"), &Value::Null),
            (&json!("Closing"), &Value::Null, &Value::Null)
        ]
    );
    let open = deal(&desk, "Doors");
    assert_eq!(
        (&open["status"], &open["closed_on"], &open["stage"], &open["value"]["minor"]),
        (&json!("open"), &Value::Null, &json!(desk.stage(4)), &json!(40_000))
    );
    // And back to the first file: each is as it was there.
    assert_eq!(counts(&desk.import(FIRST)), [0, 4, 0, 0]);
    let open = deal(&desk, "Fit-out");
    assert_eq!((&open["status"], &open["stage"]), (&json!("open"), &json!(desk.stage(5))));
    assert_eq!(deal(&desk, "Tables")["lost_reason"], Value::Null);
    assert_eq!(deal(&desk, "Doors")["closed_on"], "2026-02-03");
}

#[test]
fn what_the_file_says_of_a_deal_that_was_closed_here_is_not_forced_on_it() {
    let desk = Desk::open();
    desk.import(FIRST);
    let id = deal(&desk, "Lamps")["id"].clone();
    desk.json("deal_close", json!({ "deal": id, "outcome": "lost", "reason": "Price", "invalid": false }));
    let newer = b"id,title,owner,stage\n3,Lamps,Lina,Closing\n";
    let report = desk.import(newer);
    assert_eq!(counts(&report), [0, 1, 0, 0]);
    assert_eq!(
        (&report["warnings"][0]["row"], &report["warnings"][0]["code"]),
        (&json!(2), &json!("stage_kept"))
    );
    let lost = deal(&desk, "Lamps");
    assert_eq!((&lost["status"], &lost["owner"]["name"]), (&json!("lost"), &json!("Lina")));
    // Columns that the file no longer has say nothing.
    assert_eq!((&lost["company"]["name"], &lost["created_on"]), (&json!("Beta"), &json!("2026-01-03")));
}

#[test]
fn a_value_that_the_lines_say_is_kept() {
    let desk = Desk::open();
    desk.import(FIRST);
    let found = deal(&desk, "Lamps");
    let line = found["lines"][0]["id"].clone();
    desk.json("line_edit", json!({ "line": line, "price": "20", "quantity": "3" }));
    let report = desk.import(b"id,title,value,product\n3,Lamps,900,Lanterns\n");
    let codes: Vec<_> = report["warnings"].as_array().unwrap().iter().map(|note| &note["code"]).collect();
    assert_eq!(codes, [&json!("product_kept"), &json!("value_kept")]);
    assert_eq!(counts(&report), [0, 0, 1, 0]);
    assert_eq!(deal(&desk, "Lamps")["value"]["minor"], 6_000);
    let report = desk.import(b"id,title,value,product\n2,Tables,200,Desks\n");
    assert_eq!(counts(&report), [0, 1, 0, 0]);
    assert_eq!(deal(&desk, "Tables")["lines"][0]["name"], "Desks");
}

#[test]
fn what_the_user_did_already_is_no_change() {
    let desk = Desk::open();
    desk.import(FIRST);
    let id = deal(&desk, "Lamps")["id"].clone();
    desk.json("deal_edit", json!({ "deal": id, "value": "900" }));
    let file = b"id,title,value\n3,Lamps,900\n";
    assert_eq!(counts(&desk.import(file)), [0, 0, 1, 0]);
    // From now on this is what the file said: an edit here is kept.
    desk.json("deal_edit", json!({ "deal": id, "value": "950" }));
    assert_eq!(counts(&desk.import(file)), [0, 0, 1, 0]);
    assert_eq!(deal(&desk, "Lamps")["value"]["minor"], 95_000);
}

#[test]
fn a_deal_that_was_taken_away_is_offered_again() {
    let desk = Desk::open();
    desk.import(FIRST);
    let id = deal(&desk, "Lamps")["id"].clone();
    desk.json("deal_delete", json!({ "deal": id }));
    assert_eq!(counts(&desk.preview(FIRST)), [1, 0, 3, 0]);
    desk.undo();
    assert_eq!(counts(&desk.preview(FIRST)), [0, 0, 4, 0]);
}

const WHOLE: &[u8] =
    b"id,title,company,stage,source,expected close,contact,product,quantity,next step,notes,colour
1,Fit-out,Acme,Closing,Web,2026-07-01,Lina,Chairs,10,Call them,They like oak,red
2,Tables,Beta,Closing,Fair,2026-07-02,Omar,Tables,2,Send offer,Two floors,blue
";

/// All that there is to know of a deal, its notes and its steps too.
fn whole(desk: &Desk, title: &str) -> String {
    let deal = deal(desk, title);
    let on = json!({ "kind": "deal", "id": deal["id"] });
    format!("{deal}{}", desk.json("note_list", json!({ "on": on }))["data"])
}

#[test]
fn what_is_beside_a_deal_changes_with_the_file() {
    let desk = Desk::open();
    assert_eq!(counts(&desk.import(WHOLE)), [2, 0, 0, 0]);
    let again = desk.import(WHOLE);
    assert_eq!((counts(&again), &again["command"]), ([0, 0, 2, 0], &Value::Null));
    let before = (whole(&desk, "Fit-out"), whole(&desk, "Tables"));
    let newer =
        b"id,title,company,stage,source,expected close,contact,product,quantity,next step,notes,colour
1,Fit-out,Acme,Closing,Referral,2026-08-01,Sami,Chairs,12,Visit them,They like pine,red
2,Tables,Beta,Closing,Fair,2026-07-02,,Tables,,,,blue
";
    let preview = desk.preview(newer);
    assert_eq!(counts(&preview), [0, 2, 0, 0]);
    let fields: Vec<String> = preview["changes"][0]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let text = |side: &str| {
                let value = &change[side];
                ["text", "day", "thousandths"]
                    .map(|part| &value[part])
                    .into_iter()
                    .find(|part| !part.is_null())
                    .cloned()
            };
            format!("{} {} {}", change["field"], text("before").unwrap(), text("after").unwrap())
        })
        .collect();
    assert_eq!(
        fields,
        [
            r#""field-source" "Web" "Referral""#,
            r#""field-expected_on" "2026-07-01" "2026-08-01""#,
            r#""field-contact" "Lina" "Sami""#,
            r#""field-quantity" 10000 12000"#,
            r#""field-next_step" "Call them" "Visit them""#,
            r#""field-note" "They like oak" "They like pine""#,
        ]
    );
    let gone: Vec<_> =
        preview["changes"][1]["fields"].as_array().unwrap().iter().map(|change| &change["field"]).collect();
    // A quantity that is not said any more is not another one.
    assert_eq!(gone, ["field-contact", "field-next_step", "field-note"]);
    assert_eq!(counts(&desk.import(newer)), [0, 2, 0, 0]);
    let now = whole(&desk, "Fit-out");
    for part in ["Referral", "2026-08-01", "Sami", "12000", "Visit them", "They like pine"] {
        assert!(now.contains(part), "{part}: {now}");
    }
    for part in ["Web", "Lina", "Call them", "They like oak"] {
        assert!(!now.contains(part), "{part}: {now}");
    }
    let now = whole(&desk, "Tables");
    assert!(!now.contains("Omar") && !now.contains("Send offer") && !now.contains("Two floors"), "{now}");
    assert_eq!(counts(&desk.import(newer)), [0, 0, 2, 0]);
    desk.undo();
    assert_eq!((whole(&desk, "Fit-out"), whole(&desk, "Tables")), before, "undone as one");
}

#[test]
fn what_was_done_here_beside_a_deal_stays() {
    let desk = Desk::open();
    desk.import(WHOLE);
    let fit_out = deal(&desk, "Fit-out");
    let id = fit_out["id"].clone();
    desk.json("deal_contact_add", json!({ "deal": id, "name": "Nour" }));
    let step = fit_out["steps"][0]["id"].clone();
    desk.json("activity_done", json!({ "activity": step, "done": true }));
    let newer = b"id,title,contact,next step,notes\n1,Fit-out,Sami,Visit them,They like oak\n";
    assert_eq!(counts(&desk.import(newer)), [0, 1, 0, 0]);
    let now = whole(&desk, "Fit-out");
    for part in ["Nour", "Sami", "Visit them", "Call them", "They like oak", "Web"] {
        assert!(now.contains(part), "{part}: {now}");
    }
    assert!(!now.contains("Lina"), "{now}");
}

#[test]
fn columns_that_are_kept_as_a_note_are_kept_the_next_time_too() {
    let desk = Desk::open();
    let content = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let preview = desk.json("import_preview", json!({ "content": content(WHOLE), "keep_rest": true }));
    desk.task("import_deals", json!({ "file": preview["file"] }));
    assert!(whole(&desk, "Fit-out").contains("They like oak\\ncolour: red"));
    assert_eq!(counts(&desk.import(WHOLE)), [0, 0, 2, 0]);
    let painted = String::from_utf8_lossy(WHOLE).replace("red", "green");
    assert_eq!(counts(&desk.import(painted.as_bytes())), [0, 1, 1, 0]);
    assert!(whole(&desk, "Fit-out").contains("They like oak\\ncolour: green"));
}

/// Another sheet, of somebody else, who numbers deals from 1 as well.
const OTHERS: &[u8] = b"id,title,owner,company,product,stage,created,closed,value,reason
1,Roof,Sami,Delta,Tiles,Closing,2026-02-01,,70,
2,Garden,Sami,Delta,Plants,Closing,2026-02-02,,80,
3,Fence,Nour,Gamma,Wood,Closing,2026-02-03,,90,
";

#[test]
fn another_file_that_numbers_its_rows_alike_overwrites_nothing_in_silence() {
    let desk = Desk::open();
    desk.import(FIRST);
    let before = desk.board();
    let look = |bytes: &[u8], same: Value| {
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        desk.json("import_preview", json!({ "content": content, "same_deals": same }))
    };
    let asked = look(OTHERS, Value::Null);
    assert_eq!(
        asked["meeting"],
        json!({ "met": 3, "unlike": 3, "same": null, "examples": [
            { "row": 2, "id": "1", "title": "Roof", "here": "Fit-out" },
            { "row": 3, "id": "2", "title": "Garden", "here": "Tables" },
            { "row": 4, "id": "3", "title": "Fence", "here": "Lamps" },
        ] })
    );
    let unsaid = desk.task_fails("import_deals", json!({ "file": asked["file"] }));
    assert_eq!(unsaid, ("invalid".into(), "error-file-deals".into()));
    assert_eq!(desk.board(), before);
    // They are others: each is added, and known again as what it is.
    let other = look(OTHERS, json!(false));
    assert_eq!(counts(&other), [3, 0, 0, 0]);
    desk.task("import_deals", json!({ "file": other["file"] }));
    assert_eq!(deal(&desk, "Fit-out")["value"]["minor"], 10_000);
    for (file, here) in [(FIRST, 4), (OTHERS, 3)] {
        let again = look(file, Value::Null);
        assert_eq!((&again["meeting"], counts(&again)), (&Value::Null, [0, 0, here, 0]));
    }
    // A week later, under whatever name and with more rows, each is still the same source.
    let grown = String::from_utf8_lossy(OTHERS).replace(",70,", ",75,")
        + "4,Gate,Nour,Gamma,Wood,Closing,2026-03-03,,95,\n";
    assert_eq!(counts(&desk.import(grown.as_bytes())), [1, 1, 2, 0]);
    assert_eq!(
        (&deal(&desk, "Roof")["value"]["minor"], &deal(&desk, "Doors")["value"]["minor"]),
        (&json!(7_500), &json!(40_000))
    );
    let grown = String::from_utf8_lossy(FIRST).replace(",100,", ",105,")
        + "5,Walls,Lina,Beta,Walls,Closing,2026-01-02,,500,\n";
    assert_eq!(counts(&desk.import(grown.as_bytes())), [1, 1, 3, 0]);
    assert_eq!(deal(&desk, "Roof")["value"]["minor"], 7_500);

    // Or they are the same after all.
    let desk = Desk::open();
    desk.import(FIRST);
    let content = base64::engine::general_purpose::STANDARD.encode(OTHERS);
    let same = desk.json("import_preview", json!({ "content": content, "same_deals": true }));
    assert_eq!(counts(&same), [0, 3, 0, 0]);
}

#[test]
fn one_id_that_is_used_for_something_else_is_told() {
    let desk = Desk::open();
    desk.import(FIRST);
    let file = String::from_utf8_lossy(FIRST).replace(
        "3,Lamps,Omar,Beta,Lamps,Research,2026-01-03",
        "3,Roof,Sami,Delta,Tiles,Research,2026-05-05",
    );
    let preview = desk.preview(file.as_bytes());
    assert_eq!((counts(&preview), &preview["meeting"]), ([0, 1, 3, 0], &Value::Null));
    let codes: Vec<_> =
        preview["warnings"].as_array().unwrap().iter().map(|note| (&note["row"], &note["code"])).collect();
    assert!(codes.contains(&(&json!(4), &json!("id_reused"))), "{codes:?}");
    // Renamed alone, it is the same one.
    let file = String::from_utf8_lossy(FIRST).replace("3,Lamps,Omar,Beta,Lamps", "3,Lights,Omar,Beta,Lamps");
    let codes = desk.preview(file.as_bytes())["warnings"].to_string();
    assert!(!codes.contains("id_reused"), "{codes}");
}

#[test]
fn a_sheet_of_deals_made_here_goes_out_and_comes_back_edited() {
    let desk = Desk::open();
    let (chairs, desks) = (desk.deal("Chairs", "1000", 0), desk.deal("Desks", "2000", 1));
    let export = || {
        let request = json!({
            "filter": {}, "sort": { "by": "title", "descending": false }, "format": "csv", "language": "en", "ids": null,
            "columns": ["external_id", "title", "company", "stage", "status", "value", "created_on"],
        });
        String::from_utf8(desk.file("deal_export", request)).unwrap()
    };
    let out = export();
    let report = desk.import(out.as_bytes());
    assert_eq!(
        (&report["imported"], &report["updated"], &report["unchanged"]),
        (&json!(0), &json!(0), &json!(2))
    );
    assert_eq!(report["command"], Value::Null, "nothing to undo");

    let edited = out.replace("2000.00", "2500.00").replace("Chairs", "Ten chairs");
    let changes = desk.preview(edited.as_bytes())["changes"].clone();
    let told: Vec<_> =
        changes.as_array().unwrap().iter().map(|change| &change["fields"][0]["field"]).collect();
    assert_eq!(told, [&json!("field-title"), &json!("field-value")]);
    let report = desk.import(edited.as_bytes());
    assert_eq!((&report["imported"], &report["updated"]), (&json!(0), &json!(2)));
    let of = |deal: &str| desk.json("deal_get", json!({ "deal": deal }))["data"].clone();
    assert_eq!(
        (&of(&chairs)["title"], &of(&desks)["value"]["minor"]),
        (&json!("Ten chairs"), &json!(250_000))
    );

    // What changed here since stays, for the file says of it what it said.
    desk.json("deal_edit", json!({ "deal": chairs, "title": "Twelve chairs" }));
    assert_eq!(desk.import(edited.as_bytes())["unchanged"], 2);
    assert_eq!(of(&chairs)["title"], "Twelve chairs");
    for _ in 0..2 {
        desk.undo();
    }
    assert_eq!(export(), out);
}

#[test]
fn deals_without_ids_are_known_by_what_the_user_says_tells_them_apart() {
    let file = |value: &str| {
        let text = format!(
            "title,company,value\nChairs,Acme,{value}\nChairs,Beta,200\nDesks,Acme,300\nChairs,Acme,1\n"
        );
        base64::engine::general_purpose::STANDARD.encode(text)
    };
    let desk = Desk::open();
    let look =
        |value: &str, key: Value| desk.json("import_preview", json!({ "content": file(value), "key": key }));
    assert_eq!(look("100", Value::Null)["ready"], 4, "all that a row says tells it apart");
    let preview = look("100", json!(["COMPANY", "title"]));
    assert_eq!((&preview["key"], &preview["ready"]), (&json!(["title", "company"]), &json!(3)));
    let refused = &preview["refusals"][0];
    assert_eq!((&refused["row"], &refused["code"]), (&json!(5), &json!("duplicate")));
    assert_eq!(refused["message"]["args"]["key"], "Chairs · Acme");
    desk.task("import_deals", json!({ "file": preview["file"] }));

    // What tells them apart is remembered: the row that changed is the same deal.
    let newer = look("150", Value::Null);
    assert_eq!((&newer["key"], &newer["ready"]), (&json!(["title", "company"]), &json!(0)));
    assert_eq!(
        (&newer["updated"], &newer["changes"][0]["fields"][0]["field"]),
        (&json!(1), &json!("field-value"))
    );
    desk.task("import_deals", json!({ "file": newer["file"] }));
    assert_eq!(look("150", Value::Null)["unchanged"], 3);
    // A column that is not there is named.
    let (code, message) = desk.fails("import_preview", json!({ "content": file("1"), "key": ["Nr"] }));
    assert_eq!((code.as_str(), message.as_str()), ("invalid", "error-file-no-column"));
}
