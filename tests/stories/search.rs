//! Anything is found by what is typed, however it was spelled.

use acceptance::{Desk, PASSPHRASE, TestClock, text};
use serde_json::{Value, json};
use std::sync::Arc;
use store::{Source as _, Workspace, keys::Secret};

fn find(desk: &Desk, typed: &str) -> Vec<Value> {
    desk.json("search_find", json!({ "text": typed, "limit": 50 }))["data"].as_array().unwrap().clone()
}

fn plain(spans: &Value) -> String {
    spans.as_array().unwrap().iter().map(|span| text(&span["text"])).collect()
}

fn marked(spans: &Value) -> Vec<String> {
    let spans = spans.as_array().unwrap().iter().filter(|span| span["hit"] == true);
    spans.map(|span| text(&span["text"])).collect()
}

fn titles(desk: &Desk, typed: &str) -> Vec<String> {
    find(desk, typed).iter().map(|hit| plain(&hit["title"])).collect()
}

fn deal(desk: &Desk, title: &str, company: Option<&str>) -> String {
    let request = json!({ "title": title, "company": company, "value": null, "stage": desk.stage(0) });
    text(&desk.json("deal_create", request)["id"])
}

/// What a plain index of words does not find, each way: the spelling of a company, and what is typed.
const PAIRS: [(&str, &str); 23] = [
    ("أحمد", "احمد"),
    ("احمد", "أحمد"),
    ("كِتَابٌ", "كتاب"),
    ("کتاب", "كتاب"),
    ("كتاب", "کتاب"),
    ("مراجعـــة", "مراجعة"),
    ("المُراجعةُ", "المراجعة"),
    ("مدرسه", "مدرسة"),
    ("مدرسة", "مدرسه"),
    ("مستشفى", "مستشفي"),
    ("مستشفي", "مستشفى"),
    ("١٢٣", "123"),
    ("۱۲۳", "123"),
    ("123", "١٢٣"),
    ("۱۲۳", "١٢٣"),
    ("123", "۱۲۳"),
    ("١٢٣", "۱۲۳"),
    ("ﻣﺮﺣﺒﺎ", "مرحبا"),
    ("مرحبا", "ﻣﺮﺣﺒﺎ"),
    ("والعملاء", "عملاء"),
    ("المراجعة", "مراجعة"),
    ("شؤون", "شئون"),
    ("Café", "cafe"),
];

#[test]
fn any_spelling_of_a_company_finds_it() {
    let desk = Desk::open();
    let name = |n: usize, spelling: &str| format!("{spelling} branch{}", char::from(b'a' + n as u8));
    for (n, (spelling, _)) in PAIRS.iter().enumerate() {
        deal(&desk, "x", Some(&name(n, spelling)));
    }
    for (n, (spelling, typed)) in PAIRS.iter().enumerate() {
        let hits = find(&desk, typed);
        let own = hits.iter().find(|hit| plain(&hit["title"]) == name(n, spelling));
        let own = own.unwrap_or_else(|| panic!("{typed} does not find {spelling}"));
        assert_eq!((&own["kind"], &own["record"]["kind"]), (&json!("company"), &json!("company")));
        assert_eq!(marked(&own["title"]), [*spelling], "the original is what is marked");
    }
    assert!(titles(&desk, "مدرسة branchx").is_empty(), "every word must be there");
}

#[test]
fn a_deal_is_found_by_all_that_is_known_of_it_and_open_ones_come_first() {
    let desk = Desk::open();
    let lost = deal(&desk, "Fit-out of the Zarqa hall", Some("Al Noor"));
    desk.json(
        "deal_close",
        json!({ "deal": lost, "outcome": "lost", "reason": "The zebra was cheaper", "invalid": false }),
    );
    let open = deal(&desk, "Fit-out of a school", None);
    desk.import("id,title,stage\nQ-771,Lifts,Prospecting\n".as_bytes());

    assert_eq!(titles(&desk, "fit out"), ["Fit-out of a school", "Fit-out of the Zarqa hall"]);
    assert_eq!(find(&desk, "fit out")[0]["record"], json!({ "kind": "deal", "id": open }));
    let by_reason = &find(&desk, "zeb")[0];
    assert_eq!(plain(&by_reason["title"]), "Fit-out of the Zarqa hall");
    assert_eq!(
        (plain(&by_reason["snippet"]), marked(&by_reason["snippet"])),
        ("The zebra was cheaper".into(), vec!["zeb".into()])
    );
    assert_eq!((&by_reason["context"], &by_reason["status"]), (&json!("Al Noor"), &json!("lost")));
    assert_eq!(titles(&desk, "q-771"), ["Lifts"]);
    assert_eq!(titles(&desk, "zarqa zebra"), ["Fit-out of the Zarqa hall"], "words may stand apart");
    assert!(titles(&desk, "zarqa lifts").is_empty());
    for nothing in ["", "  ", "— ♥", "nowhere"] {
        assert!(find(&desk, nothing).is_empty(), "{nothing}");
    }
    assert_eq!(
        desk.json("search_find", json!({ "text": "fit", "limit": 1 }))["data"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_deal_is_found_by_its_company_whatever_that_is_called_by_now() {
    let desk = Desk::open();
    let fair = deal(&desk, "Pumps for the fair", Some("Acme"));
    deal(&desk, "Pumps", Some("Beta"));
    deal(&desk, "Lifts", Some("Acme"));
    deal(&desk, "Pumps of nobody", None);
    assert_eq!(titles(&desk, "acme pumps"), ["Pumps for the fair"]);
    let hit = find(&desk, "acme pump").remove(0);
    assert_eq!((&hit["kind"], &hit["context"]), (&json!("deal"), &json!("Acme")));
    assert_eq!(marked(&hit["title"]), ["Pump"]);
    assert_eq!(hit["snippet"], json!([]), "its company is shown anyhow");
    // Who is called so comes first, then what is sold to them.
    assert_eq!(titles(&desk, "acme"), ["Acme", "Lifts", "Pumps for the fair"]);

    let company = text(&find(&desk, "acme")[0]["id"]);
    let named = |name: &str| json!({ "company": company, "fields": { "name": name } });
    assert_eq!(desk.json("company_edit", named("Zenith"))["kind"], "done");
    assert_eq!(titles(&desk, "zenith pumps"), ["Pumps for the fair"]);
    assert!(titles(&desk, "acme pumps").is_empty());
    assert_eq!(traces(&desk, "acme"), 0, "its old name leaves no word behind");
    desk.undo();
    assert_eq!(titles(&desk, "acme pumps"), ["Pumps for the fair"]);
    assert!(titles(&desk, "zenith").is_empty());

    let beta = text(&find(&desk, "beta")[0]["id"]);
    let merge = json!({ "kind": "company", "keep": beta, "others": [company], "fields": {} });
    assert_eq!(desk.task("merge", merge)["change"]["kind"], "done");
    assert_eq!(titles(&desk, "beta pumps"), ["Pumps", "Pumps for the fair"]);
    assert!(titles(&desk, "acme").is_empty());
    desk.undo();
    assert_eq!(titles(&desk, "acme pumps"), ["Pumps for the fair"]);

    let moved = json!({ "deal": fair, "title": null, "company": "Gamma", "value": null });
    desk.json("deal_edit", moved);
    assert_eq!(
        (titles(&desk, "gamma pumps"), titles(&desk, "acme pumps")),
        (vec!["Pumps for the fair".to_owned()], vec![])
    );
    assert_eq!(traces(&desk, "zenith"), 0);
}

#[test]
fn what_the_page_remembers_has_its_name_of_today() {
    let desk = Desk::open();
    let (one, two) = (deal(&desk, "One", None), deal(&desk, "Two", Some("Al Noor")));
    desk.json("deal_edit", json!({ "deal": one, "title": "One again", "company": null, "value": null }));
    let gone = "00000000-0000-7000-8000-000000000000";
    let records: Vec<Value> =
        [&two, gone, &one].iter().map(|id| json!({ "kind": "deal", "id": id })).collect();
    let named = desk.json("search_named", json!({ "records": records }))["data"].clone();
    let titles: Vec<String> = named.as_array().unwrap().iter().map(|hit| plain(&hit["title"])).collect();
    assert_eq!(titles, ["Two", "One again"]);
}

/// How often a word stands in what was gathered for searching, in whatever form.
fn traces(desk: &Desk, word: &str) -> i64 {
    desk.json("workspace_lock", Value::Null);
    let folder = desk.folder().join("workspaces/first");
    let workspace =
        Workspace::open(&folder, &Secret::Passphrase(PASSPHRASE), Arc::new(TestClock::at("2026-11-23")))
            .unwrap();
    let sql = "SELECT (SELECT count(*) FROM search_row WHERE instr(exact || stem, ?1))
                    + (SELECT count(*) FROM search_word WHERE instr(term, ?1))
                    + (SELECT count(*) FROM search_data WHERE instr(block, CAST(?1 AS BLOB)))";
    let (_, found) = workspace.read(|view| Ok(view.db().query_row(sql, [word], |row| row.get(0))?)).unwrap();
    assert!(workspace.verify().unwrap().is_intact());
    workspace.close();
    desk.unlock();
    found
}

#[test]
fn what_is_gone_leaves_no_word_behind() {
    let desk = Desk::open();
    deal(&desk, "Ordinary", None);
    deal(&desk, "canaryword of a deal", None);
    let edited = deal(&desk, "otherbird", None);
    assert_eq!(titles(&desk, "canaryw"), ["canaryword of a deal"]);
    assert!(traces(&desk, "canaryword") > 1, "the look can find something");
    desk.json("deal_edit", json!({ "deal": edited, "title": "renamed", "company": null, "value": null }));
    assert_eq!(traces(&desk, "otherbird"), 0);
    desk.undo();
    desk.undo();
    desk.undo();
    assert!(titles(&desk, "canaryword").is_empty());
    assert_eq!(traces(&desk, "canaryword"), 0);
    assert_eq!(titles(&desk, "ordinary"), ["Ordinary"]);
    desk.redo();
    assert_eq!(titles(&desk, "canaryword"), ["canaryword of a deal"]);
}

/// So many rows that their words are taken out all at once.
#[test]
fn an_import_is_found_and_its_undo_is_not() {
    let desk = Desk::open();
    deal(&desk, "Before the import", None);
    let rows: String = (0..5_000).map(|n| format!("D{n},Shipment {n} canaryword,Prospecting\n")).collect();
    desk.import(format!("id,title,stage\n{rows}").as_bytes());
    assert_eq!(titles(&desk, "shipment 4711"), ["Shipment 4711 canaryword"]);
    assert_eq!(titles(&desk, "canary").len(), 50);
    desk.undo();
    assert!(titles(&desk, "canary").is_empty());
    assert_eq!(traces(&desk, "canaryword"), 0);
    assert_eq!(titles(&desk, "before"), ["Before the import"]);
    desk.redo();
    assert_eq!(titles(&desk, "shipment 4711"), ["Shipment 4711 canaryword"]);
    assert!(traces(&desk, "canaryword") > 5_000);
}
