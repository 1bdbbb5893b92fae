//! Files that are made to do harm, or only broken: each is refused with its reason, and nothing of it is written. And a
//! file that nobody waits for any more is looked at no further.

use acceptance::{Desk, large_file};
use serde_json::{Value, json};

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn each_hostile_file_is_refused_with_its_reason_and_nothing_is_written() {
    let desk = Desk::open();
    let before = acceptance::files(desk.folder()).len();
    let picture = b"\x89PNG\x0D\x0A\x1A\x0A\0\0\0\x0DIHDR and so on".to_vec();
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "error-file-empty"),
        ("of empty lines", b"\n\n\n".to_vec(), "error-file-empty"),
        ("a renamed picture", picture, "error-file-not-text"),
        ("too large", vec![b'a'; 50_000_001], "error-file-too-large"),
        ("one line without an end", vec![b'a'; 5_000_000], "error-file-cell"),
        ("a million columns", vec![b','; 1_000_000], "error-file-columns"),
        (
            "a million rows",
            b"title\n".iter().copied().chain(b"a\n".repeat(1_000_000)).collect(),
            "error-file-rows",
        ),
        (
            "quotes that never close",
            [b"title\n\"".to_vec(), b"a\n".repeat(100_000)].concat(),
            "error-file-cell",
        ),
        ("half a workbook", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(), "error-file-damaged"),
        ("half an old workbook", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "error-file-damaged"),
        ("no deals", b"colour\nred\n".to_vec(), "error-file-no-header"),
    ];
    for (what, bytes, message) in files {
        let refused = desk.fails("import_preview", json!({ "content": base64(&bytes) }));
        assert_eq!(refused, ("invalid".into(), message.into()), "{what}");
    }
    assert_eq!((desk.board()["open"].clone(), acceptance::files(desk.folder()).len()), (json!(0), before));
    assert_eq!(desk.undo()["kind"], "nothing");
}

#[test]
fn formulas_are_texts_and_what_turns_texts_around_is_taken_out() {
    let desk = Desk::open();
    let file = "id,title,company,value\n\
        1,=HYPERLINK(\"http://example.invalid\"),+1+1,=1+1\n\
        2,=1+1,@SUM(A1),5\n\
        3,\u{202E}drah\u{202C} pay\u{0},Ac\u{2066}me\u{2069},6\n";
    let file = file.replace('\0', "");
    let report = desk.import(file.as_bytes());
    assert_eq!((&report["imported"], &report["refused"]), (&json!(2), &json!(1)));
    let refusal = &report["refusals"][0];
    assert_eq!(
        (&refusal["row"], &refusal["code"]),
        (&json!(2), &json!("value_unreadable")),
        "never computed"
    );
    let titles: Vec<String> = desk.board()["columns"][0]["cards"]
        .as_array()
        .unwrap()
        .iter()
        .map(|card| {
            format!(
                "{} {}",
                card["title"].as_str().unwrap(),
                card["company"]["name"].as_str().unwrap_or_default()
            )
        })
        .collect();
    let titles = titles.join("\n");
    assert!(titles.contains("=1+1") && titles.contains("drah pay"), "{titles}");
    assert!(
        !titles.chars().any(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')),
        "{titles}"
    );
}

#[test]
fn who_stops_looking_waits_for_nothing_and_leaves_nothing() {
    let desk = Desk::open();
    let content = base64(large_file().as_bytes());
    let ctx = desk.ctx.clone();
    let look =
        std::thread::spawn(move || api::dispatch(&ctx, "import_preview", json!({ "content": content })));
    // Asked for as long as it goes on, however soon it began.
    while !look.is_finished() {
        desk.json("import_stop", Value::Null);
    }
    let error = look.join().unwrap().unwrap_err();
    assert_eq!(error.code, api::Code::Cancelled);
    assert_eq!(desk.board()["open"], 0);
    // What is looked at next is looked at to its end.
    assert_eq!(desk.preview(b"title\na\n")["ready"], 1);
}
