//! What needs the user today is one list, most urgent first.

use acceptance::{Desk, text};
use serde_json::{Value, json};

fn today(desk: &Desk) -> Value {
    desk.json("today_get", Value::Null)["data"].clone()
}

fn lines(desk: &Desk) -> Vec<(String, String, Value)> {
    let line = |item: &Value| (text(&item["why"]), text(&item["deal"]["title"]), item["days"].clone());
    today(desk)["items"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn a_new_workspace_has_nothing_to_do_and_says_so() {
    let desk = Desk::open();
    let list = today(&desk);
    assert_eq!((&list["any"], &list["open"], &list["items"]), (&json!(false), &json!(0), &json!([])));
    assert_eq!(list["on"], "2026-11-23");
}

#[test]
fn what_nobody_touches_comes_up() {
    let desk = Desk::open();
    desk.deal("Older", "1000", 2);
    desk.clock.advance_hours(24);
    let newer = desk.deal("Newer", "", 2);
    let line = |why: &str, title: &str, days: Value| (why.to_owned(), title.to_owned(), days);
    assert_eq!(lines(&desk), [line("no_step", "Newer", json!(0)), line("no_step", "Older", json!(1))]);
    // The first limit of this stage is passed after a week, the second after two.
    desk.clock.advance_hours(7 * 24);
    assert_eq!(lines(&desk), [line("idle", "Older", json!(8)), line("no_step", "Newer", json!(7))]);
    desk.clock.advance_hours(7 * 24);
    assert_eq!(lines(&desk), [line("stale", "Older", json!(15)), line("idle", "Newer", json!(14))]);
    desk.json("deal_close", json!({ "deal": newer, "outcome": "won", "reason": null, "invalid": false }));
    let list = today(&desk);
    assert_eq!((&list["open"], &list["any"], &list["counts"]["stale"]), (&json!(1), &json!(true), &json!(1)));
    let item = &list["items"][0];
    assert_eq!(
        (&item["deal"]["company"], &item["deal"]["stage"]["en"], &item["step"]),
        (&json!("Al Noor"), &json!("First contact"), &Value::Null)
    );
}

#[test]
fn of_many_without_a_step_the_latest_are_shown_and_all_are_counted() {
    let desk = Desk::open();
    for n in 0..13 {
        desk.clock.advance_hours(1);
        desk.deal(&format!("Deal {n}"), "", 0);
    }
    let list = today(&desk);
    assert_eq!(list["counts"]["no_step"], 13);
    let titles: Vec<String> = lines(&desk).into_iter().map(|(_, title, _)| title).collect();
    assert_eq!(titles.len(), 10);
    assert_eq!((titles[0].as_str(), titles[9].as_str()), ("Deal 12", "Deal 3"));
}
