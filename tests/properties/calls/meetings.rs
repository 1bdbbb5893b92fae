//! What is done to one-on-ones.

use super::{Call, one};
use acceptance::{Desk, text};
use serde_json::{Value, json};

/// Commands of one-on-ones.
pub(crate) const CALLS: &[Call] = &[
    ("series_set", |desk, [a, b, c, d]| {
        let often = [
            json!({ "every": "weekly", "weekday": "tuesday" }),
            json!({ "every": "fortnightly", "weekday": "sunday" }),
            json!({ "every": "monthly", "number": "31" }),
            json!({ "every": "days", "number": "10" }),
        ];
        let mut request = one(&often, b)?.clone();
        request["person"] = staff(desk, a)?.into();
        request["at"] = one(&["10:00", "14:30"], c)?.to_string().into();
        request["minutes"] = json!(one(&[30, 60], c / 2)?);
        request["from_on"] = json!(one(&[None, Some("2026-10-01"), Some("2026-12-15")], d)?);
        Some(request)
    }),
    ("series_end", |desk, [a, b, ..]| {
        let on = one(&[None, Some("2026-12-31")], b)?;
        Some(json!({ "person": staff(desk, a)?, "on": on }))
    }),
    ("pause_add", |desk, [a, b, c, ..]| {
        let (from, to) = (one(DAYS, b)?, one(&["", "2027-01-15"], c)?);
        Some(json!({ "person": staff(desk, a)?, "from_on": from, "to_on": to, "reason": "leave" }))
    }),
    ("pause_edit", |desk, [a, b, c, ..]| {
        Some(json!({ "pause": pause(desk, a)?, "from_on": one(DAYS, b)?, "to_on": one(DAYS, c)? }))
    }),
    ("pause_delete", |desk, [a, ..]| Some(json!({ "pause": pause(desk, a)? }))),
    ("meeting_hold", |desk, [a, b, ..]| {
        let on = one(&[None, Some("2026-11-20")], b)?;
        Some(json!({ "person": staff(desk, a)?, "on": on }))
    }),
    ("meeting_miss", |desk, [a, b, c, ..]| {
        let (how, who) = (one(&["skipped", "cancelled", "no_show"], b)?, one(SIDES, c)?);
        Some(json!({ "person": staff(desk, a)?, "how": how, "who": who, "reason": "ill" }))
    }),
    ("meeting_move", |desk, [a, b, c, ..]| {
        let (on, at) = (one(DAYS, b)?, one(&[None, Some("16:00")], c)?);
        Some(json!({ "person": staff(desk, a)?, "on": on, "at": at, "who": one(SIDES, c)? }))
    }),
    ("meeting_close", |desk, [a, b, c, ..]| {
        let talked = one(&[None, Some("them"), Some("even")], b)?;
        let next = one(&[None, Some("2026-12-03")], c)?;
        Some(json!({ "person": staff(desk, a)?, "talked": talked, "lasted": 45, "next_on": next }))
    }),
    ("meeting_reopen", |desk, [a, ..]| Some(json!({ "person": staff(desk, a)? }))),
    ("meeting_note_save", |desk, [a, b, c, ..]| {
        let kind = one(&["private", "shared"], b)?;
        let words = one(&["Pricing", "عرض سعر"], c)?;
        let text = json!({ "type": "text", "text": words });
        let doc = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [text] }] });
        Some(json!({ "person": staff(desk, a)?, "kind": kind, "doc": doc }))
    }),
    ("point_add", |desk, [a, b, c, d]| {
        let (by, what) = (one(SIDES, b)?, one(&["Pricing", "الإجازة"], c)?);
        let topic = one(&[None, Some("growth")], d)?;
        let request = json!({ "person": staff(desk, a)?, "raised_by": by, "text": what, "topic": topic });
        Some(with(request, "repeats", (d % 2 == 0).into()))
    }),
    ("point_edit", |desk, [a, b, c, ..]| {
        let edits = [
            json!({ "text": "Prices" }),
            json!({ "topic": "none" }),
            json!({ "topic": "work", "raised_by": "me" }),
            json!({ "repeats": c % 2 == 0 }),
        ];
        Some(with(one(&edits, b)?.clone(), "point", point(desk, a)?.into()))
    }),
    ("point_tick", |desk, [a, b, ..]| Some(json!({ "point": point(desk, a)?, "done": b % 4 != 0 }))),
    ("point_park", |desk, [a, b, ..]| Some(json!({ "point": point(desk, a)?, "parked": b % 3 != 0 }))),
    ("point_drop", |desk, [a, b, ..]| Some(json!({ "point": point(desk, a)?, "dropped": b % 3 != 0 }))),
    ("point_keep", |desk, [a, ..]| Some(json!({ "point": point(desk, a)? }))),
    ("point_move", |desk, [a, b, c, ..]| {
        let before = one(&[point(desk, b), None], c)?.clone();
        Some(json!({ "point": point(desk, a)?, "before": before }))
    }),
    ("promise_add", |desk, [a, b, c, d]| {
        let due = one(&["", "2026-11-30", "2026-11-01"], c)?;
        let person = staff(desk, a)?;
        let point = of(desk, &person, "points", d).filter(|_| d % 2 == 0);
        let owner = one(SIDES, b)?;
        Some(json!({ "person": person, "owner": owner, "text": "Send it", "due_on": due, "point": point }))
    }),
    ("promise_edit", |desk, [a, b, ..]| {
        let edits =
            [json!({ "text": "Send both" }), json!({ "due_on": "2026-12-24" }), json!({ "owner": "me" })];
        Some(with(one(&edits, b)?.clone(), "promise", promise(desk, a)?.into()))
    }),
    ("promise_done", |desk, [a, b, ..]| Some(json!({ "promise": promise(desk, a)?, "done": b % 3 != 0 }))),
    ("promise_drop", |desk, [a, b, ..]| Some(json!({ "promise": promise(desk, a)?, "dropped": b % 3 != 0 }))),
    ("remark_add", |desk, [a, b, c, d]| {
        let kind = one(&["praise", "feedback", "feedback_to_me", "mood"], b)?;
        let request = json!({ "person": staff(desk, a)?, "kind": kind, "text": "Calm", "mood": c % 6 });
        Some(with(request, "told", (d % 2 == 0).into()))
    }),
    ("remark_edit", |desk, [a, b, c, ..]| {
        let edits = [json!({ "text": "Very calm" }), json!({ "mood": c % 6 }), json!({ "told": c % 2 == 0 })];
        Some(with(one(&edits, b)?.clone(), "remark", remark(desk, a)?.into()))
    }),
    ("remark_delete", |desk, [a, ..]| Some(json!({ "remark": remark(desk, a)? }))),
];

const DAYS: &[&str] = &["2026-11-24", "2026-12-01", "2026-12-20"];
const SIDES: &[&str] = &["them", "me"];

fn with(mut request: Value, field: &str, value: Value) -> Value {
    request[field] = value;
    request
}

/// Somebody on the roster.
fn staff(desk: &Desk, choose: u8) -> Option<String> {
    let staff = desk.json("staff_list", Value::Null)["data"].clone();
    Some(text(&one(staff.as_array()?, choose)?["id"]))
}

/// One of what a meeting's page lists.
fn of(desk: &Desk, person: &str, list: &str, choose: u8) -> Option<String> {
    let page = desk.json("meeting_get", json!({ "person": person }))["data"].clone();
    Some(text(&one(page[list].as_array()?, choose)?["id"]))
}

/// One of what everybody's pages list.
fn any(desk: &Desk, lists: &[&str], choose: u8) -> Option<String> {
    let staff = desk.json("staff_list", Value::Null)["data"].clone();
    let mut all = Vec::new();
    for person in staff.as_array()? {
        let page = desk.json("meeting_get", json!({ "person": person["id"] }))["data"].clone();
        for list in lists {
            all.extend(page[list].as_array()?.iter().map(|one| text(&one["id"])));
        }
    }
    one(&all, choose).cloned()
}

fn point(desk: &Desk, choose: u8) -> Option<String> {
    any(desk, &["points", "settled", "parked"], choose)
}

fn promise(desk: &Desk, choose: u8) -> Option<String> {
    any(desk, &["promises", "settled_promises"], choose)
}

fn remark(desk: &Desk, choose: u8) -> Option<String> {
    any(desk, &["remarks"], choose)
}

fn pause(desk: &Desk, choose: u8) -> Option<String> {
    let staff = desk.json("staff_list", Value::Null)["data"].clone();
    let mut all = Vec::new();
    for person in staff.as_array()? {
        let series = desk.json("series_get", json!({ "person": person["id"] }))["data"].clone();
        all.extend(series["pauses"].as_array()?.iter().map(|pause| text(&pause["id"])));
    }
    one(&all, choose).cloned()
}
