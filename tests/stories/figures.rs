//! The owner asks how things stand, and opens the rows behind each figure.

use acceptance::Desk;
use serde_json::{Value, json};

/// Ten closed deals, worked by hand: see the figures below.
const FILE: &str = "id,title,status,created,closed,value,lost reason
1,a,won,2026-01-01,2026-01-11,100,
2,b,won,2026-01-01,2026-01-21,300,
3,c,won,2026-02-01,2026-02-01,,
4,d,won,,2026-02-05,50,
5,e,won,2026-03-01,2026-02-20,10,
6,f,won,2026-01-01,2026-04-01,400,
7,g,lost,2026-01-05,2026-01-09,200,Price
8,h,lost,2026-01-05,2026-02-04,0,No answer
9,i,lost,2026-01-05,,70,Price
10,j,open,2026-01-05,,70,
";

fn window(from: impl Into<Value>, to: impl Into<Value>) -> Value {
    json!({ "from": from.into(), "to": to.into() })
}

fn figures(desk: &Desk, window: &Value) -> Value {
    desk.json("figures_get", json!({ "pipeline": null, "window": window }))["data"]["figures"].clone()
}

fn rows(desk: &Desk, rows: &str, window: &Value, offset: u32) -> Value {
    desk.json("figures_rows", json!({ "rows": rows, "pipeline": null, "window": window, "offset": offset }))["data"].clone()
}

#[test]
fn a_hand_worked_file() {
    let desk = Desk::open();
    desk.import(FILE.as_bytes());
    let all = window(Value::Null, Value::Null);
    let got = figures(&desk, &all);
    let closed = &got;
    assert_eq!(
        (&got["open"], &closed["won"], &closed["lost"], &closed["unclosed"]),
        (&json!(1), &json!(6), &json!(3), &json!(1))
    );
    assert_eq!(closed["win_rate"]["count"], json!(6.0 / 9.0));
    // Won 100 + 300 + 50 + 10 + 400, lost 200 + 70; one won and one lost deal have no value.
    assert_eq!(
        (&closed["win_rate"]["value"], &closed["win_rate"]["unvalued"]),
        (&json!(860.0 / 1130.0), &json!(2))
    );
    assert_eq!(
        (&closed["won_value"]["sum"]["minor"], &closed["mean_won_value"]["minor"]),
        (&json!(86_000), &json!(17_200))
    );
    // Won: 10, 20, 0, 90 days; without the one created on an unknown day and the one closed before it was created.
    let won = &closed["cycle"]["won"];
    assert_eq!(
        (&won["n"], &won["mean"], &won["median"], &won["p75"], &won["max"]),
        (&json!(4), &json!(30.0), &json!(15.0), &json!(37.5), &json!(90))
    );
    assert_eq!((&won["few"], &closed["cycle"]["lost"]["n"]), (&json!(true), &json!(2)));
    assert_eq!((&closed["cycle"]["unknown"], &closed["cycle"]["negative"]), (&json!(2), &json!(1)));

    let first_quarter = window(json!("2026-01-01"), json!("2026-03-31"));
    let closed = figures(&desk, &first_quarter);
    assert_eq!((&closed["won"], &closed["lost"]), (&json!(5), &json!(2)));
}

#[test]
fn every_figure_opens_as_many_rows_as_it_counts() {
    let desk = Desk::open();
    desk.import(FILE.as_bytes());
    for span in [
        window(Value::Null, Value::Null),
        window(json!("2026-02-01"), json!("2026-02-28")),
        window(Value::Null, json!("2026-01-20")),
    ] {
        let closed = figures(&desk, &span);
        for (name, count) in [
            ("won", &closed["won"]),
            ("lost", &closed["lost"]),
            ("closed", &closed["win_rate"]["n"]),
            ("unvalued", &closed["win_rate"]["unvalued"]),
            ("cycle_won", &closed["cycle"]["won"]["n"]),
            ("cycle_lost", &closed["cycle"]["lost"]["n"]),
            ("negative", &closed["cycle"]["negative"]),
            ("invalid", &closed["invalid"]),
            ("unclosed", &closed["unclosed"]),
        ] {
            let list = rows(&desk, name, &span, 0);
            assert_eq!(
                (&list["total"], list["rows"].as_array().unwrap().len()),
                (count, count.as_u64().unwrap() as usize),
                "{name}"
            );
        }
    }
}

#[test]
fn rows_come_latest_first_and_a_hundred_at_a_time() {
    let desk = Desk::open();
    let lines: String =
        (0..130).map(|n| format!("{n},won,2026-{:02}-{:02}\n", 1 + n / 28, 1 + n % 28)).collect();
    desk.import(format!("id,status,closed\n{lines}").as_bytes());
    let all = window(Value::Null, Value::Null);
    let (first, second) = (rows(&desk, "won", &all, 0), rows(&desk, "won", &all, 100));
    assert_eq!((&first["total"], first["rows"].as_array().unwrap().len()), (&json!(130), 100));
    assert_eq!(second["rows"].as_array().unwrap().len(), 30);
    assert_eq!((&first["rows"][0]["title"], &second["rows"][29]["title"]), (&json!("129"), &json!("0")));
}

#[test]
fn no_deals_are_no_data() {
    let desk = Desk::open();
    let closed = figures(&desk, &window(Value::Null, Value::Null));
    assert_eq!(
        (&closed["win_rate"]["count"], &closed["cycle"]["won"]["median"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn a_window_that_ends_before_it_begins_is_refused() {
    let desk = Desk::open();
    let request = json!({ "pipeline": null, "window": window(json!("2026-02-01"), json!("2026-01-01")) });
    assert_eq!(desk.fails("figures_get", request), ("invalid".into(), "error-window".into()));
}

#[test]
fn a_deal_closed_after_midnight_here_is_closed_that_day() {
    let desk = Desk::open();
    let deal = desk.deal("A", "1", 0);
    // 23 November 12:00 UTC plus ten hours is 24 November in Riyadh.
    desk.clock.advance_hours(10);
    desk.json("deal_close", json!({ "deal": deal, "outcome": "won", "reason": null, "invalid": false }));
    let list = rows(&desk, "won", &window(json!("2026-11-24"), json!("2026-11-24")), 0);
    assert_eq!((&list["total"], &list["rows"][0]["days"]), (&json!(1), &json!(1)));
}

#[test]
fn a_duplicate_is_left_out_and_named() {
    let desk = Desk::open();
    let close = |title: &str, outcome: &str, invalid: bool| {
        let deal = desk.deal(title, "100", 0);
        let request = json!({ "deal": deal, "outcome": outcome, "reason": "Twice", "invalid": invalid });
        assert_eq!(desk.json("deal_close", request)["kind"], "done");
    };
    close("A", "won", false);
    close("B", "lost", false);
    close("C", "lost", true);
    let all = window(Value::Null, Value::Null);
    let got = figures(&desk, &all);
    assert_eq!(
        (&got["lost"], &got["invalid"], &got["win_rate"]["count"]),
        (&json!(1), &json!(1), &json!(0.5))
    );
    assert_eq!(rows(&desk, "invalid", &all, 0)["rows"][0]["title"], "C");
}

#[test]
fn the_cohort_follows_deals_from_the_day_they_were_created() {
    let desk = Desk::open();
    desk.import(FILE.as_bytes());
    let january = window(json!("2026-01-01"), json!("2026-01-31"));
    // Rows 1, 2, 6 won, 7, 8, 9 lost, 10 open; whenever they closed.
    assert_eq!(figures(&desk, &january)["cohort"], json!({ "won": 3, "lost": 3, "open": 1 }));
    for (name, count) in [("cohort_won", 3), ("cohort_lost", 3), ("cohort_open", 1), ("open", 1)] {
        assert_eq!(rows(&desk, name, &january, 0)["total"], count, "{name}");
    }
}
