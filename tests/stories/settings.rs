//! The owner says how the program looks, and how the week of the business goes.

use acceptance::Desk;
use serde_json::{Value, json};

fn status(desk: &Desk) -> Value {
    desk.json("workspace_status", Value::Null)
}

#[test]
fn a_week_is_that_of_the_currency_until_another_is_said() {
    let desk = Desk::open();
    assert_eq!(status(&desk)["week"], json!({ "start": "sunday", "weekend": "fri_sat" }));
    desk.json("settings_set", json!({ "week_start": "monday", "weekend": "sun" }));
    assert_eq!(status(&desk)["week"], json!({ "start": "monday", "weekend": "sun" }));
    assert_eq!(desk.json("settings_get", Value::Null)["data"]["week"], status(&desk)["week"]);
    // One of them alone leaves the other.
    desk.json("settings_set", json!({ "weekend": "fri" }));
    assert_eq!(status(&desk)["week"], json!({ "start": "monday", "weekend": "fri" }));
    assert_eq!(desk.json("settings_set", json!({ "weekend": "fri" }))["kind"], "unchanged");
    assert_eq!(desk.fails("settings_set", json!({ "weekend": "tuesday" })).0, "invalid");
    desk.undo();
    desk.undo();
    assert_eq!(status(&desk)["week"], json!({ "start": "sunday", "weekend": "fri_sat" }));
    let desk = desk.restarted();
    desk.redo();
    assert_eq!(status(&desk)["week"]["weekend"], "sun");
}

#[test]
fn another_time_zone_is_another_today_and_can_be_taken_back() {
    let desk = Desk::open();
    // 20:00 in UTC is 23:00 of the same day in Riyadh, and 10:00 of the next day in Kiritimati, 14 hours ahead.
    desk.clock.advance_hours(8);
    let deal = desk
        .json("deal_create", json!({ "title": "Fit-out", "company": null, "value": null, "stage": null }));
    let created =
        |desk: &Desk| desk.json("deal_get", json!({ "deal": deal["id"] }))["data"]["created_on"].clone();
    assert_eq!((&status(&desk)["today"], created(&desk)), (&json!("2026-11-23"), json!("2026-11-23")));
    desk.heard.take();
    desk.json("settings_set", json!({ "time_zone": "Pacific/Kiritimati" }));
    let told = serde_json::to_value(desk.heard.take()).unwrap();
    assert!(told.to_string().contains("workspace"), "the screens ask again: {told}");
    let now = status(&desk);
    assert_eq!((&now["time_zone"], &now["today"]), (&json!("Pacific/Kiritimati"), &json!("2026-11-24")));
    assert_eq!(created(&desk), "2026-11-23", "a day that was written down stays");
    let later =
        desk.json("deal_create", json!({ "title": "Lifts", "company": null, "value": null, "stage": null }));
    let day = desk.json("deal_get", json!({ "deal": later["id"] }))["data"]["created_on"].clone();
    assert_eq!(day, "2026-11-24", "the writer knows the zone at once");
    desk.undo();
    assert_eq!(desk.undo()["name"], "settings_set");
    assert_eq!(status(&desk)["today"], "2026-11-23");
    assert_eq!(
        desk.fails("settings_set", json!({ "time_zone": "Mars/Olympus" })),
        ("invalid".into(), "error-time-zone".into())
    );
    assert_eq!(desk.restarted().json("workspace_status", Value::Null)["time_zone"], "Asia/Riyadh");
}

#[test]
fn preferences_of_an_older_program_are_read() {
    let desk = Desk::empty();
    std::fs::write(
        desk.folder().join("preferences.json"),
        r#"{ "language": "ar", "theme": "dark", "digits": "arab" }"#,
    )
    .unwrap();
    let read = desk.json("preferences_get", Value::Null);
    let full =
        json!({ "language": "ar", "theme": "dark", "digits": "arab", "calendar": "gregorian", "zoom": 100 });
    assert_eq!(read, full);
    // As its pages still send them.
    let sent = json!({ "language": "ar", "theme": "dark", "digits": "latn" });
    assert_eq!(desk.json("preferences_set", sent)["zoom"], 100);
}

#[test]
fn a_size_stays_within_what_can_be_read() {
    let desk = Desk::empty();
    let mut wanted = desk.json("preferences_get", Value::Null);
    for (asked, given) in [(10, 80), (1000, 200), (125, 125)] {
        wanted["zoom"] = json!(asked);
        assert_eq!(desk.json("preferences_set", wanted.clone())["zoom"], given);
        assert_eq!(desk.json("preferences_get", Value::Null)["zoom"], given);
    }
}
