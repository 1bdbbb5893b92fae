//! What needs the user today is one list, most urgent first.

use acceptance::{Desk, faults::Refusing, text};
use serde_json::{Value, json};

fn today(desk: &Desk) -> Value {
    desk.json("today_get", Value::Null)["data"].clone()
}

fn lines(desk: &Desk) -> Vec<(String, String, Value)> {
    let line = |item: &Value| (text(&item["why"]), text(&item["deal"]["title"]), item["days"].clone());
    let list = today(desk);
    list["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "deal").map(line).collect()
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

fn step(desk: &Desk, deal: &str, due_on: &str) -> String {
    let request = json!({ "deal": deal, "kind": "call", "text": "Call", "due_on": due_on });
    text(&desk.json("activity_add", request)["id"])
}

fn done(desk: &Desk, step: &str) {
    assert_eq!(desk.json("activity_done", json!({ "activity": step, "done": true }))["kind"], "done");
}

/// Today is Tuesday, 8 December; by title, the steps of those deals that have one.
fn a_busy_day() -> (Desk, [String; 3]) {
    let desk = Desk::open();
    // The limits of this stage are a week and two.
    desk.deal("Stale", "", 2);
    desk.clock.advance_hours(7 * 24);
    desk.deal("Idle", "", 2);
    desk.clock.advance_hours(8 * 24);
    let due_on = |title: &str, due_on: &str| {
        desk.clock.advance(60);
        step(&desk, &desk.deal(title, "", 0), due_on)
    };
    let steps = [("A day late", "2026-12-07"), ("Days late", "2026-12-03"), ("For today", "2026-12-08")]
        .map(|(title, day)| due_on(title, day));
    due_on("Later", "2026-12-20");
    due_on("Some day", "");
    desk.clock.advance(60);
    desk.deal("Nothing planned", "", 0);
    (desk, steps)
}

fn line(why: &str, title: &str, days: u32) -> (String, String, Value) {
    (why.to_owned(), title.to_owned(), json!(days))
}

#[test]
fn the_most_urgent_comes_first_and_what_is_planned_for_later_does_not_come() {
    let (desk, _) = a_busy_day();
    assert_eq!(
        lines(&desk),
        [
            line("overdue", "Days late", 5),
            line("overdue", "A day late", 1),
            line("due", "For today", 0),
            line("stale", "Stale", 15),
            line("idle", "Idle", 8),
            line("no_step", "Nothing planned", 0),
        ]
    );
    let list = today(&desk);
    assert_eq!((&list["on"], &list["open"]), (&json!("2026-12-08"), &json!(8)));
    assert_eq!(list["counts"], json!({ "overdue": 2, "due": 1, "stale": 1, "idle": 1, "no_step": 1 }));
    let first = &list["items"][0];
    assert_eq!(
        (&first["step"]["text"], &first["step"]["due_on"], &first["more_steps"]),
        (&json!("Call"), &json!("2026-12-03"), &json!(false))
    );

    // A backup that could not be made comes before all of it, and goes when one is made.
    let refusing = Refusing::from(&crate::backups::folder(&desk), 0);
    desk.task_fails("backup_now", Value::Null);
    drop(refusing);
    let first = today(&desk)["items"][0].clone();
    assert_eq!(
        (&first["kind"], &first["failure"]["message"]["id"]),
        (&json!("backup"), &json!("backup-failed-full"))
    );
    assert_eq!(lines(&desk).len(), 6);
    crate::backups::make(&desk);
    assert_eq!(today(&desk)["items"][0]["kind"], "deal");
}

#[test]
fn what_is_done_or_moved_goes_and_its_undo_brings_it_back() {
    let (desk, [day_late, days_late, for_today]) = a_busy_day();
    let before = today(&desk);
    let titles =
        |desk: &Desk| -> Vec<String> { lines(desk).into_iter().map(|(_, title, _)| title).collect() };

    // To another day.
    let to = json!({ "activity": days_late, "kind": null, "text": null, "due_on": "2026-12-10" });
    assert_eq!(desk.json("activity_edit", to)["kind"], "done");
    assert_eq!(titles(&desk), ["A day late", "For today", "Stale", "Idle", "Nothing planned"]);
    desk.undo();
    assert_eq!(today(&desk), before);

    // Done, and nothing comes after it: what comes next is asked for. Done, and the next one is for another day: quiet.
    let late = text(&before["items"][1]["deal"]["id"]);
    step(&desk, &late, "2026-12-20");
    assert_eq!(today(&desk)["items"][1]["more_steps"], true);
    desk.clock.advance(60);
    done(&desk, &day_late);
    done(&desk, &for_today);
    assert_eq!(
        lines(&desk),
        [
            line("overdue", "Days late", 5),
            line("stale", "Stale", 15),
            line("idle", "Idle", 8),
            line("no_step", "For today", 0),
            line("no_step", "Nothing planned", 0),
        ]
    );
    for _ in 0..3 {
        desk.undo();
    }
    assert_eq!(today(&desk), before);

    // Whoever does something for a deal touches it.
    let stale = text(&before["items"][3]["deal"]["id"]);
    let call = step(&desk, &stale, "");
    done(&desk, &call);
    assert_eq!(lines(&desk).iter().find(|line| line.1 == "Stale").unwrap().0, "no_step");
}
