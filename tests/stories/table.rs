//! The table of deals: looked through, kept as views, changed many at a time, taken out as a file.

use acceptance::{Desk, text};
use calamine::{Data, Reader as _, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;

fn list(desk: &Desk, filter: &Value, by: &str, descending: bool) -> Value {
    let sort = json!({ "by": by, "descending": descending });
    let request = json!({ "filter": filter, "sort": sort, "offset": 0, "limit": 100, "sums": true });
    let table = desk.json("deal_list", request)["data"].clone();
    json!({ "rows": table["rows"], "count": table["sums"]["count"], "total": table["sums"]["total"] })
}

fn titles(table: &Value) -> Vec<String> {
    table["rows"].as_array().unwrap().iter().map(|row| text(&row["title"])).collect()
}

fn close(desk: &Desk, deal: &str, outcome: &str) {
    let request = json!({ "deal": deal, "outcome": outcome, "reason": "Price", "invalid": false });
    assert_eq!(desk.json("deal_close", request)["kind"], "done");
}

fn bulk(desk: &Desk, filter: &Value, ids: &Value, act: &Value) -> (Value, Value) {
    let request = json!({ "filter": filter, "ids": ids, "act": act });
    let preview = desk.json("deal_bulk_preview", request.clone())["data"].clone();
    (preview, desk.task("deal_bulk", request))
}

#[test]
fn the_table_is_sorted_filtered_and_summed() {
    let desk = Desk::open();
    desk.deal("Chairs", "1,000", 0);
    desk.deal("أثاث المكتب", "2,500.50", 2);
    desk.deal("Desks", "", 1);
    let won = desk.deal("Lamps", "300", 0);
    close(&desk, &won, "won");

    let table = list(&desk, &json!({}), "value", true);
    assert_eq!(titles(&table), ["أثاث المكتب", "Chairs", "Lamps", "Desks"], "no value comes last");
    let table = list(&desk, &json!({}), "value", false);
    assert_eq!(titles(&table), ["Lamps", "Chairs", "أثاث المكتب", "Desks"], "either way");
    // 1,000 + 2,500.50 + 300, and one without a value.
    assert_eq!(table["count"], 4);
    assert_eq!(
        table["total"],
        json!({ "sum": { "minor": 380_050, "currency": "SAR" }, "priced": 3, "no_value": 1, "no_rate": {} })
    );

    let table = list(&desk, &json!({ "text": "اثاث" }), "title", false);
    assert_eq!((titles(&table), &table["count"]), (vec!["أثاث المكتب".to_owned()], &json!(1)));
    assert_eq!(
        list(&desk, &json!({ "text": "noor" }), "title", false)["count"],
        4,
        "or of the company's name"
    );
    let open = list(&desk, &json!({ "statuses": ["open"], "stages": [desk.stage(0)] }), "title", false);
    assert_eq!(titles(&open), ["Chairs"]);
    let row = &open["rows"][0];
    assert_eq!(row["company"]["name"], "Al Noor");
    assert_eq!(row["created_on"], "2026-11-23");
    assert_eq!(row["idle"], json!({ "state": "fresh", "days": 0 }));
    assert_eq!(list(&desk, &json!({ "statuses": ["won"] }), "title", false)["rows"][0]["idle"], Value::Null);
}

#[test]
fn a_sum_has_foreign_money_at_the_rate_of_its_day() {
    let desk = Desk::open();
    desk.import("title,value,currency,status,closed\nA,100,USD,open,\nB,90,USD,won,2026-02-01\nC,100,EUR,open,\nD,50,SAR,open,\n".as_bytes());
    let total = list(&desk, &json!({}), "title", false)["total"].clone();
    assert_eq!(
        total,
        json!({ "sum": { "minor": 5_000, "currency": "SAR" }, "priced": 1, "no_value": 0, "no_rate": { "EUR": 1, "USD": 2 } })
    );
    for (from_on, rate) in [("2026-01-01", "3.70"), ("2026-06-01", "3.755")] {
        let set = json!({ "currency": "USD", "from_on": from_on, "rate": rate });
        assert_eq!(desk.json("rate_set", set)["kind"], "done");
    }
    // Open: 100 × 3.755 = 375.50; closed in February: 90 × 3.70 = 333.00; and 50 riyals. The euro has no rate.
    let table = list(&desk, &json!({}), "value", true);
    assert_eq!(
        table["total"],
        json!({ "sum": { "minor": 75_850, "currency": "SAR" }, "priced": 3, "no_value": 0, "no_rate": { "EUR": 1 } })
    );
    // Sorted and sought by what it is worth today: 90 × 3.755 = 337.95.
    assert_eq!(titles(&table), ["A", "B", "D", "C"]);
    let between = list(&desk, &json!({ "value_from": 33_795, "value_to": 37_550 }), "title", false);
    assert_eq!(titles(&between), ["A", "B"]);
}

#[test]
fn pages_follow_each_other() {
    let desk = Desk::open();
    for n in 0..7 {
        desk.deal(&format!("Deal {n}"), "1", 0);
    }
    let page = |offset: u32, filter: Value, sums: bool| {
        let sort = json!({ "by": "title", "descending": false });
        json!({ "filter": filter, "sort": sort, "offset": offset, "limit": 3, "sums": sums })
    };
    let read = |offset: u32| desk.json("deal_list", page(offset, json!({}), false))["data"].clone();
    assert_eq!(titles(&read(0)), ["Deal 0", "Deal 1", "Deal 2"]);
    assert_eq!(titles(&read(6)), ["Deal 6"]);
    assert_eq!((titles(&read(9)), &read(9)["sums"]), (vec![], &Value::Null));
    assert_eq!(desk.json("deal_list", page(9, json!({}), true))["data"]["sums"]["count"], 7);
    let window = json!({ "created": { "from": "2026-02-01", "to": "2026-01-01" } });
    assert_eq!(desk.fails("deal_list", page(0, window, true)).1, "error-window");
}

#[test]
fn a_view_is_kept_renamed_moved_and_deleted() {
    let desk = Desk::open();
    let body = json!({
        "filter": { "statuses": ["open"], "text": "noor" },
        "sort": { "by": "value", "descending": true },
        "columns": ["title", "value", "title"],
    });
    let save = |name: &str| text(&desk.json("view_create", json!({ "name": name, "body": body }))["id"]);
    let (first, second) = (save(" Noor  only "), save("Other"));
    let names = || {
        let views = desk.json("view_list", Value::Null)["data"].clone();
        views.as_array().unwrap().iter().map(|view| text(&view["name"])).collect::<Vec<_>>()
    };
    assert_eq!(names(), ["Noor only", "Other"]);
    let kept = desk.json("view_list", Value::Null)["data"][0]["body"].clone();
    assert_eq!(kept["columns"], json!(["title", "value"]), "each column once");
    assert_eq!((&kept["filter"]["text"], &kept["sort"]["by"]), (&json!("noor"), &json!("value")));

    let refused = |request: Value| desk.json("view_create", request)["message"]["id"].clone();
    assert_eq!(refused(json!({ "name": " ", "body": body })), "refuse-view-name-missing");
    let bare = json!({ "filter": {}, "sort": body["sort"], "columns": [] });
    assert_eq!(refused(json!({ "name": "x", "body": bare })), "refuse-view-columns");

    desk.json("view_move", json!({ "view": second, "to": 0 }));
    assert_eq!(names(), ["Other", "Noor only"]);
    desk.json("view_edit", json!({ "view": first, "name": "Mine", "body": null }));
    desk.json("view_delete", json!({ "view": second }));
    assert_eq!(names(), ["Mine"]);
    desk.undo();
    desk.undo();
    assert_eq!(names(), ["Other", "Noor only"]);
    let desk = desk.restarted();
    assert_eq!(desk.json("view_list", Value::Null)["data"].as_array().unwrap().len(), 2);
}

#[test]
fn many_deals_change_as_one() {
    let desk = Desk::open();
    let (a, b) = (desk.deal("A", "100", 0), desk.deal("B", "200", 3));
    let lost = desk.deal("C", "300", 0);
    close(&desk, &lost, "lost");
    let before = list(&desk, &json!({}), "title", false);

    // A moves, B stands there already, C is closed.
    let to = desk.stage(3);
    let (preview, done) = bulk(&desk, &json!({}), &Value::Null, &json!({ "kind": "stage", "stage": to }));
    assert_eq!((&preview["change"], &preview["same"]), (&json!(1), &json!(1)));
    assert_eq!(
        preview["refused"],
        json!([{ "why": { "id": "refuse-bulk-closed", "args": {} }, "count": 1 }])
    );
    assert_eq!((&done["records"], &done["change"]["kind"]), (&json!(1), &json!("done")));
    let visits = desk.json("deal_get", json!({ "deal": a }))["data"]["visits"].clone();
    assert_eq!((visits.as_array().unwrap().len(), &visits[0]["exit"]), (2, &json!("advanced")));

    let (preview, done) =
        bulk(&desk, &json!({}), &json!([a, lost]), &json!({ "kind": "owner", "name": " Rim " }));
    assert_eq!(
        (&preview["change"], &done["records"]),
        (&json!(2), &json!(2)),
        "who owns a closed deal can change"
    );
    let owners = list(&desk, &json!({}), "title", false);
    assert_eq!(
        (&owners["rows"][0]["owner"]["name"], &owners["rows"][1]["owner"]),
        (&json!("Rim"), &Value::Null)
    );
    let (preview, again) = bulk(&desk, &json!({}), &json!([a]), &json!({ "kind": "owner", "name": "RIM" }));
    assert_eq!((&preview["same"], &again["change"]["kind"]), (&json!(1), &json!("unchanged")));

    let lose = json!({ "kind": "lose", "reason": "", "invalid": false });
    let (preview, done) = bulk(&desk, &json!({}), &Value::Null, &lose);
    assert_eq!(preview["problem"]["id"], "refuse-reason-missing");
    assert_eq!(done["change"]["kind"], "refused");
    let lose = json!({ "kind": "lose", "reason": "Gone quiet", "invalid": false });
    let (_, done) = bulk(&desk, &json!({ "text": "b" }), &Value::Null, &lose);
    assert_eq!(done["records"], 1);
    let row = list(&desk, &json!({ "text": "b" }), "title", false)["rows"][0].clone();
    assert_eq!((&row["status"], &row["lost_reason"]), (&json!("lost"), &json!("Gone quiet")));
    assert_eq!((&row["closed_on"], &row["value"]["minor"]), (&json!("2026-11-23"), &json!(20_000)));

    let (_, done) = bulk(&desk, &json!({}), &json!([a, b]), &json!({ "kind": "delete" }));
    assert_eq!(done["records"], 2);
    assert_eq!(list(&desk, &json!({}), "title", false)["count"], 1);
    for _ in 0..4 {
        assert_eq!(desk.undo()["name"], "deal_bulk");
    }
    assert_eq!(list(&desk, &json!({}), "title", false), before);
}

#[test]
fn a_change_of_many_is_no_touch() {
    let desk = Desk::open();
    desk.import("title,stage,created\nOld,Research,2026-11-01\n".as_bytes());
    let idle = |filter: Value| list(&desk, &filter, "title", false)["rows"][0]["idle"].clone();
    // 22 days since it was created, beyond the 14 after which a deal is stale.
    assert_eq!(idle(json!({})), json!({ "state": "stale", "days": 22 }));
    bulk(&desk, &json!({}), &Value::Null, &json!({ "kind": "expected_on", "day": "2026-12-31" }));
    bulk(&desk, &json!({}), &Value::Null, &json!({ "kind": "source", "name": "Fair" }));
    assert_eq!(idle(json!({ "idle": ["stale"] })), json!({ "state": "stale", "days": 22 }));
    let row = list(&desk, &json!({}), "title", false)["rows"][0].clone();
    assert_eq!((&row["expected_on"], &row["source"]["name"]), (&json!("2026-12-31"), &json!("Fair")));
}

fn export(desk: &Desk, columns: &[&str], format: &str, language: &str, ids: &Value) -> Vec<u8> {
    let sort = json!({ "by": "title", "descending": false });
    let request = json!({
        "filter": {}, "sort": sort, "columns": columns, "format": format, "language": language, "ids": ids,
    });
    desk.file("deal_export", request)
}

const ALL: [&str; 19] = [
    "external_id",
    "title",
    "company",
    "contact",
    "pipeline",
    "stage",
    "status",
    "value",
    "owner",
    "source",
    "product",
    "created_on",
    "entered_on",
    "expected_on",
    "closed_on",
    "next_step",
    "next_on",
    "idle",
    "lost_reason",
];

#[test]
fn what_is_exported_can_be_imported_again() {
    let file = "id,title,company,owner,product,stage,status,value,currency,created,closed,lost reason\n\
                1,Chairs,Al Noor,Sami,Chair,Research,open,1000.50,SAR,2026-10-01,,\n\
                2,\"Desks, two\",مؤسسة النور,ريم,Desk,Closing,won,42.125,KWD,2026-09-01,2026-10-05,\n\
                3,Lamps,,,,Objections,lost,1234,JPY,2026-09-02,2026-10-06,Price\n";
    let original = Desk::open();
    assert_eq!(original.import(file.as_bytes())["imported"], 3);
    let seen = |desk: &Desk| {
        let mut rows = list(desk, &json!({}), "title", false)["rows"].clone();
        for row in rows.as_array_mut().unwrap() {
            for own in ["id", "pipeline", "stage"] {
                row[own] = Value::Null;
            }
            for named in ["company", "owner", "contact", "source"] {
                row[named] = row[named]["name"].clone();
            }
        }
        rows
    };
    for language in ["en", "ar"] {
        let again = Desk::open();
        let report = again.import(&export(&original, &ALL, "csv", language, &Value::Null));
        assert_eq!((&report["imported"], &report["refused"]), (&json!(3), &json!(0)), "{language}: {report}");
        assert_eq!(seen(&again), seen(&original), "{language}");
    }
}

#[test]
fn a_csv_file_is_as_spreadsheets_expect_it() {
    let desk = Desk::open();
    desk.deal("=SUM(A1)", "1,234.5", 0);
    let second = desk.deal("Plain", "", 1);
    let csv =
        String::from_utf8(export(&desk, &["title", "value", "stage"], "csv", "en", &Value::Null)).unwrap();
    assert_eq!(
        csv,
        "\u{FEFF}Title,Value,Currency,Stage\r\n'=SUM(A1),1234.50,SAR,Prospecting\r\nPlain,,,Research\r\n"
    );
    let csv = String::from_utf8(export(&desk, &["title", "status"], "csv", "ar", &json!([second]))).unwrap();
    assert_eq!(csv, "\u{FEFF}العنوان,الحالة\r\nPlain,مفتوحة\r\n");
}

#[test]
fn a_workbook_has_numbers_and_days() {
    let desk = Desk::open();
    desk.import("title,value,currency,created\n=1+1,1234.5,SAR,2026-10-01\nTwo,0.005,KWD,\n".as_bytes());
    let read = |language: &str| {
        let bytes = export(&desk, &["title", "value", "created_on", "idle"], "xlsx", language, &Value::Null);
        let mut book = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        (bytes, sheet.rows().map(<[Data]>::to_vec).collect::<Vec<_>>())
    };
    let (_, rows) = read("en");
    let words = |row: &[Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(words(&rows[0]), ["Title", "Value", "Currency", "Created on", "Days without a touch"]);
    assert_eq!(
        (&rows[1][0], &rows[1][1]),
        (&Data::String("=1+1".into()), &Data::Float(1234.5)),
        "no formula"
    );
    let Data::DateTime(day) = &rows[1][3] else { panic!("{:?} is no day", rows[1][3]) };
    // 1 October 2026 is day 46,296 of the format's calendar: 39,507 was 29 February 2008, and 6,789 days went by since.
    assert_eq!(day.as_f64(), 46_296.0);
    assert_eq!((&rows[2][1], &rows[2][3]), (&Data::Float(0.005), &Data::Empty));
    let (_, rows) = read("ar");
    assert_eq!(rows[0][0], Data::String("العنوان".into()));
}

#[test]
fn an_export_of_nothing_is_a_header() {
    let desk = Desk::open();
    let csv = export(&desk, &["title"], "csv", "en", &Value::Null);
    assert_eq!(String::from_utf8(csv).unwrap(), "\u{FEFF}Title\r\n");
}
