//! Deals that go out in a file and come in again are the same deals, whatever their texts are.

use super::words;
use acceptance::Desk;
use api::deal_export::IMPORTED;
use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::{Value, json};

fn export(desk: &Desk, format: &str, language: &str) -> Vec<u8> {
    let sort = json!({ "by": "external_id", "descending": false });
    let request = json!({
        "filter": {}, "sort": sort, "columns": IMPORTED, "format": format, "language": language, "ids": null,
    });
    desk.file("deal_export", request)
}

fn cells() -> impl Strategy<Value = Vec<String>> {
    let maybe = || prop_oneof![1 => Just(String::new()), 2 => words()];
    let day = || {
        prop_oneof![
            Just(String::new()),
            (1..29_u8, 1..13_u8).prop_map(|(d, m)| format!("2025-{m:02}-{d:02}"))
        ]
    };
    let value = prop_oneof![
        Just(String::new()),
        (0..9_000_000_u32).prop_map(|n| format!("{}.{:02}", n / 100, n % 100))
    ];
    let state = prop_oneof![
        Just(("open", "Research")),
        Just(("open", "Presentation")),
        Just(("won", "")),
        Just(("lost", "Closing")),
    ];
    (words(), maybe(), maybe(), maybe(), maybe(), maybe(), value, day(), (state, day(), maybe())).prop_map(
        |(title, company, contact, owner, product, source, value, created, (state, closed, step))| {
            let closed = if state.0 == "open" { String::new() } else { closed };
            let reason = if state.0 == "lost" { step.clone() } else { String::new() };
            let step = if state.0 == "open" { step } else { String::new() };
            let (status, stage) = (state.0.to_owned(), state.1.to_owned());
            vec![
                title, company, contact, owner, product, source, status, stage, value, created, closed,
                reason, step,
            ]
        },
    )
}

fn file(rows: &[Vec<String>]) -> String {
    let mut csv = "id,title,company,contact,owner,product,source,status,stage,value,created,closed,lost reason,next step\n"
        .to_owned();
    for (n, row) in rows.iter().enumerate() {
        let quoted: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        csv += &format!("D{n},{}\n", quoted.join(","));
    }
    csv
}

fn refusals(report: &Value) -> &Value {
    &report["refusals"]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 16,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn deals_go_out_and_come_in_and_go_out_the_same(
        rows in proptest::collection::vec(cells(), 1..25),
        format in prop_oneof![Just("csv"), Just("xlsx")],
        language in prop_oneof![Just("en"), Just("ar")],
    ) {
        let desk = Desk::open();
        // Some are refused, with their reason: what came in is what counts here.
        let came = desk.import(file(&rows).as_bytes())["imported"].clone();
        let out = export(&desk, "csv", language);
        let again = Desk::open();
        let report = again.import(&export(&desk, format, language));
        prop_assert_eq!((&report["imported"], refusals(&report)), (&came, &json!([])));
        prop_assert_eq!(String::from_utf8(export(&again, "csv", language)), String::from_utf8(out));
        let report = again.import(&export(&again, format, language));
        prop_assert_eq!((&report["imported"], &report["updated"], refusals(&report)), (&json!(0), &json!(0), &json!([])));
    }
}
