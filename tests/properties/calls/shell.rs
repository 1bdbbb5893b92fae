//! The week and the time zone of the business.

use super::{Call, Choose, one};
use acceptance::Desk;
use serde_json::{Value, json};

pub(crate) const CALLS: &[Call] = &[("settings_set", settings_set)];

fn settings_set(_: &Desk, [start, weekend, zone, _]: Choose) -> Option<Value> {
    let start = one(&["saturday", "sunday", "monday"], start)?;
    let weekend = one(&["fri_sat", "sat_sun", "fri", "sun"], weekend)?;
    let zone = one(&["Asia/Riyadh", "Pacific/Kiritimati", "America/Havana"], zone)?;
    Some(json!({ "week_start": start, "weekend": weekend, "time_zone": zone }))
}
