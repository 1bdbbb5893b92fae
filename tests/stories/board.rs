//! The owner looks at the board: what waits, what it is worth, and only the deals that matter now.

use acceptance::{Desk, text};
use serde_json::{Value, json};

/// Makes a deal in the first stage; what `more` says goes with it.
fn deal(desk: &Desk, title: &str, more: &Value) -> String {
    let mut request = json!({ "title": title, "company": null, "value": null, "stage": desk.stage(0) });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = desk.json("deal_create", request);
    answer["id"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

fn rate(desk: &Desk, currency: &str, from_on: &str, rate: &str) {
    let answer = desk.json("rate_set", json!({ "currency": currency, "from_on": from_on, "rate": rate }));
    assert_eq!(answer["kind"], "done", "{answer}");
}

/// A desk whose first stages have these limits and this chance, whatever new workspaces begin with.
fn desk_of(warn: u32, stale: u32, probability: u32) -> Desk {
    let desk = Desk::open();
    for n in 0..2 {
        let request = json!({ "stage": desk.stage(n), "warn_days": warn.to_string(), "stale_days": stale.to_string(),
            "probability": probability.to_string() });
        let answer = desk.json("stage_edit", request);
        assert!(["done", "unchanged"].contains(&answer["kind"].as_str().unwrap()), "{answer}");
    }
    desk
}

fn get(desk: &Desk, filter: &Value, sort: &Value) -> Value {
    desk.json("board_get", json!({ "pipeline": null, "filter": filter, "sort": sort }))["data"].clone()
}

fn titles(column: &Value) -> Vec<String> {
    column["cards"].as_array().unwrap().iter().map(|card| text(&card["title"])).collect()
}

/// The first card of the first column.
fn card(desk: &Desk) -> Value {
    desk.board()["columns"][0]["cards"][0].clone()
}

fn step(desk: &Desk, deal: &str, text: &str, due_on: &Value) {
    let request = json!({ "deal": deal, "kind": "call", "text": text, "due_on": due_on });
    assert_eq!(desk.json("activity_add", request)["kind"], "done");
}

// Limits of 7 and 14 days; worked on a calendar from Monday, 23 November 2026.
#[test]
fn a_card_says_how_long_nobody_has_touched_it() {
    let desk = desk_of(7, 14, 14);
    let id = deal(&desk, "Desks", &json!({}));
    let idle = |desk: &Desk| (card(desk)["idle"]["state"].clone(), card(desk)["idle"]["days"].clone());
    assert_eq!(idle(&desk), (json!("fresh"), json!(0)), "it came to its stage today");
    desk.clock.advance_hours(7 * 24);
    assert_eq!(idle(&desk), (json!("fresh"), json!(7)));
    desk.clock.advance_hours(24);
    assert_eq!(idle(&desk), (json!("idle"), json!(8)));
    desk.clock.advance_hours(7 * 24);
    assert_eq!(idle(&desk), (json!("stale"), json!(15)), "on 8 December");
    step(&desk, &id, "Ask about the plan", &json!("2026-12-10"));
    assert_eq!(idle(&desk), (json!("fresh"), json!(15)), "what is planned for a later day suspends it");
    desk.clock.advance_hours(48);
    assert_eq!(idle(&desk), (json!("stale"), json!(17)), "due today: no longer");
    desk.json("deal_move", json!({ "deal": id, "stage": desk.stage(1) }));
    desk.json("deal_move", json!({ "deal": id, "stage": desk.stage(0) }));
    assert_eq!(idle(&desk), (json!("fresh"), json!(0)), "a move is a touch");
    desk.undo();
    desk.undo();
    assert_eq!(idle(&desk), (json!("stale"), json!(17)), "one that was taken back is none");
}

#[test]
fn an_imported_deal_counts_from_the_day_it_was_made_or_is_unknown() {
    let desk = desk_of(7, 14, 14);
    desk.import(b"id,title,stage,created\n1,old,Prospecting,2026-11-01\n2,undated,Prospecting,\n");
    let board = desk.board();
    let states: Vec<_> =
        board["columns"][0]["cards"].as_array().unwrap().iter().map(|card| card["idle"].clone()).collect();
    assert_eq!(states[0], json!({ "state": "stale", "days": 22 }));
    assert_eq!(states[1], json!({ "state": "unknown", "days": null }));
}

#[test]
fn a_card_says_what_is_next_and_what_is_late() {
    let desk = Desk::open();
    let id = deal(&desk, "Desks", &json!({ "expected_on": "2026-11-22" }));
    let seen = card(&desk);
    assert_eq!((&seen["next_step"], &seen["next_is"]), (&Value::Null, &json!("missing")));
    assert_eq!((&seen["expected_on"], &seen["expected_past"]), (&json!("2026-11-22"), &json!(true)));
    step(&desk, &id, "Some day", &Value::Null);
    assert_eq!(card(&desk)["next_is"], "planned");
    for (what, day, how) in [
        ("Later", "2026-11-24", "planned"),
        ("Today", "2026-11-23", "today"),
        ("Late", "2026-11-20", "overdue"),
    ] {
        step(&desk, &id, what, &json!(day));
        let seen = card(&desk);
        assert_eq!(
            (&seen["next_step"]["text"], &seen["next_is"]),
            (&json!(what), &json!(how)),
            "the earliest day counts"
        );
    }
    let late = text(&card(&desk)["next_step"]["id"]);
    desk.json("activity_done", json!({ "activity": late, "done": true }));
    assert_eq!(card(&desk)["next_is"], "today");
    desk.json("deal_edit", json!({ "deal": id, "expected_on": "2026-11-23" }));
    assert_eq!(card(&desk)["expected_past"], false, "today is not past");
}

// By hand, from 1 November: 100.10 USD × 3.75 = 375.375, a half away from zero; three deals of 0.01 USD are worth 0.0375
// each, which is 0.04. 1,000 + 375.38 + 3 × 0.04 = 1,375.50; 14 % of that is 192.57.
#[test]
fn a_column_is_worth_what_its_deals_are_worth_today() {
    let desk = desk_of(7, 14, 14);
    let of =
        |value: &str, currency: &str| deal(&desk, "Desks", &json!({ "value": value, "currency": currency }));
    of("1000", "SAR");
    of("100.10", "USD");
    of("0.01", "USD");
    of("0.01", "USD");
    of("0.01", "USD");
    of("50", "EUR");
    of("", "SAR");
    let total = || desk.board()["columns"][0]["total"].clone();
    assert_eq!(total()["no_rate"], json!({ "EUR": 1, "USD": 4 }));
    assert_eq!((&total()["sum"]["minor"], &total()["priced"]), (&json!(100_000), &json!(1)));

    rate(&desk, "USD", "2026-11-01", "3.75");
    rate(&desk, "USD", "2026-11-24", "4");
    let board = desk.board();
    let column = &board["columns"][0];
    assert_eq!(
        column["total"],
        json!({ "sum": { "minor": 137_550, "currency": "SAR" }, "priced": 5, "no_value": 1, "no_rate": { "EUR": 1 } })
    );
    assert_eq!((&column["count"], &column["stage"]["probability"]), (&json!(7), &json!(14)));
    assert_eq!(column["weighted"], json!({ "minor": 19_257, "currency": "SAR" }));
    assert_eq!((&board["total"], &board["weighted"]), (&column["total"], &column["weighted"]));
    let cards = column["cards"].as_array().unwrap();
    assert_eq!(cards[5]["value"], json!({ "minor": 10_010, "currency": "USD" }));
    assert_eq!(cards[5]["worth"], json!({ "minor": 37_538, "currency": "SAR" }));
    assert_eq!((&cards[1]["worth"], &cards[0]["worth"]), (&Value::Null, &Value::Null), "no rate, no value");
    let filtered = get(&desk, &json!({ "text": "desks" }), &Value::Null);
    assert_eq!(filtered["columns"][0]["total"], column["total"], "however it is counted");

    desk.clock.advance_hours(24);
    assert_eq!(total()["sum"]["minor"], 100_000 + 40_040 + 12, "tomorrow's rate, tomorrow");
}

#[test]
fn figures_count_foreign_values_at_the_rate_of_the_day_they_closed() {
    let desk = Desk::open();
    rate(&desk, "USD", "2026-11-01", "3.7");
    rate(&desk, "USD", "2026-11-25", "3.8");
    let close = |value: &str, currency: &str, outcome: &str| {
        let id = deal(&desk, "Desks", &json!({ "value": value, "currency": currency }));
        let reason = (outcome == "lost").then_some("Price");
        let request = json!({ "deal": id, "outcome": outcome, "reason": reason, "invalid": false });
        assert_eq!(desk.json("deal_close", request)["kind"], "done");
    };
    close("100", "USD", "won");
    close("100", "EUR", "won");
    desk.clock.advance_hours(48);
    close("100", "USD", "lost");
    close("80", "SAR", "won");
    let window = json!({ "from": null, "to": null });
    let figures =
        desk.json("figures_get", json!({ "pipeline": null, "window": window }))["data"]["figures"].clone();
    assert_eq!(
        figures["won_value"],
        json!({ "sum": { "minor": 45_000, "currency": "SAR" }, "priced": 2, "no_value": 0, "no_rate": { "EUR": 1 } })
    );
    assert_eq!(figures["mean_won_value"]["minor"], 22_500);
    assert_eq!(figures["win_rate"]["value"], json!(45_000.0 / 83_000.0));
    let rows = desk.json(
        "figures_rows",
        json!({ "rows": "won_unvalued", "pipeline": null, "window": window, "offset": 0 }),
    );
    assert_eq!(
        (&rows["data"]["total"], &rows["data"]["rows"][0]["value"]["currency"]),
        (&json!(1), &json!("EUR"))
    );
}

#[test]
fn a_filter_counts_what_it_lets_through_and_an_order_goes_over_all_of_it() {
    let desk = Desk::open();
    let rows: String = (0..250)
        .map(|n| format!("{n},Deal {n} {},Prospecting,{}\n", if n % 2 == 0 { "even" } else { "odd" }, n % 50))
        .collect();
    desk.import(format!("id,title,stage,value\n{rows}").as_bytes());
    let filter = json!({ "text": "EVEN" });
    let sort = json!({ "by": "value", "descending": true });
    let board = get(&desk, &filter, &sort);
    let column = &board["columns"][0];
    assert_eq!((&board["open"], &board["all"], &column["count"]), (&json!(125), &json!(250), &json!(125)));
    // 0, 2, … 48, five times each.
    assert_eq!(column["total"]["sum"]["minor"], 5 * 600 * 100);
    let worth = |cards: &Value| -> Vec<i64> {
        cards.as_array().unwrap().iter().map(|card| card["value"]["minor"].as_i64().unwrap() / 100).collect()
    };
    let mut all = worth(&column["cards"]);
    assert_eq!(all.len(), 100);
    let more = json!({ "stage": desk.stage(0), "filter": filter, "sort": sort, "offset": 100 });
    all.extend(worth(&desk.json("board_column", more)["data"]));
    let expected: Vec<i64> = (0..25).rev().flat_map(|n| [2 * n; 5]).collect();
    assert_eq!(all, expected);
    let none = get(&desk, &json!({ "text": "neither" }), &Value::Null);
    assert_eq!(
        (&none["open"], &none["all"], &none["columns"][0]["cards"]),
        (&json!(0), &json!(250), &json!([]))
    );
}

#[test]
fn an_order_puts_what_has_nothing_to_be_ordered_by_last() {
    let desk = Desk::open();
    deal(&desk, "b", &json!({ "value": "5", "expected_on": "2026-12-01" }));
    deal(&desk, "c", &json!({ "next_step": "Call", "next_on": "2026-12-05" }));
    deal(&desk, "a", &json!({ "value": "7", "expected_on": "2026-11-30" }));
    let by = |by: &str, descending: bool| {
        titles(&get(&desk, &json!({}), &json!({ "by": by, "descending": descending }))["columns"][0])
    };
    assert_eq!(titles(&desk.board()["columns"][0]), ["a", "c", "b"], "newest first");
    assert_eq!(by("title", false), ["a", "b", "c"]);
    assert_eq!(by("value", true), ["a", "b", "c"]);
    assert_eq!(by("expected_on", false), ["a", "b", "c"]);
    assert_eq!(by("next_on", false)[0], "c");
}

#[test]
fn what_a_filter_asks_for_has_names() {
    let desk = Desk::open();
    deal(&desk, "Desks", &json!({ "owner": "Sara", "company": "Al Noor", "source": "Fair" }));
    let id =
        |kind: &str| text(&desk.json("names_find", json!({ "kind": kind, "text": "", "limit": 9 }))[0]["id"]);
    let (owner, company, source) = (id("person"), id("company"), id("source"));
    let gone = "01a20a29-4211-7116-9a4b-000000000000";
    let filter = json!({ "owners": [null, owner, gone], "companies": [company], "sources": [source] });
    let named = desk.json("filter_names", json!({ "filter": filter }))["data"].clone();
    let names: Vec<String> = named.as_array().unwrap().iter().map(|each| text(&each["name"])).collect();
    assert_eq!(names, ["Sara", "Fair", "Al Noor"]);
    assert_eq!(get(&desk, &filter, &Value::Null)["open"], 1);
}

#[test]
fn an_amount_is_read_as_a_value_is() {
    let desk = Desk::open();
    let read = |text: &str| desk.json("amount_read", json!({ "text": text }));
    assert_eq!(read("١٬٢٣٤٫٥")["minor"], 123_450);
    assert_eq!(read(" "), json!({ "minor": null, "refused": null }));
    assert_eq!(read("-1")["refused"]["id"], "refuse-value-negative");
    assert_eq!(read("42.000")["refused"]["id"], "refuse-value-ambiguous");
}

#[test]
fn reasons_for_a_loss_are_offered_again_most_used_first() {
    let desk = Desk::open();
    let lose = |reason: &str| {
        let id = deal(&desk, "Desks", &json!({}));
        desk.json("deal_close", json!({ "deal": id, "outcome": "lost", "reason": reason, "invalid": false }));
    };
    for reason in ["No answer", "السعر مرتفع", "Price", "price", "السعر مرتفع", "السّعر مرتفع"]
    {
        lose(reason);
    }
    let find = |typed: &str| desk.json("reasons_find", json!({ "text": typed }));
    let all = find("");
    assert_eq!(all.as_array().unwrap().len(), 3, "one spelling of each: {all}");
    assert_eq!(find("no"), json!(["No answer"]));
    assert_eq!(find("مرتفع").as_array().unwrap().len(), 1);
    assert_eq!(find("rice"), json!([]), "the middle of a word begins nothing");
    assert_eq!(text(&all[1]).to_lowercase(), "price");
}
