//! One-on-ones: what is planned with whom, what is talked about, and what the two promise each other.
//!
//! All of it is the user's own: nothing here is found by the search of the business or leaves with its records.

use crate::wire::Named;
use chrono_tz::Tz;
use domain::{
    Day,
    id::{MeetingId, PauseId, PersonId, SeriesId},
    meeting::{
        MeetingStatus, Refusal, Side, Talked,
        cadence::{Cadence, Every, Weekday},
        calendar::{Plan, Slot, instant, minute_of},
        clock,
    },
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    Source, Tx,
    meetings::{
        series::{self, Pause},
        sittings::{self, Meeting},
    },
    settings, staff,
    staff::Person,
};

mod calendar;
mod due;
mod notes;
mod overview;
mod page;
mod points;
mod promises;
mod questions;
mod remarks;
mod rules;
mod taking;

pub use calendar::*;
pub(crate) use due::due;
pub use notes::*;
pub use overview::*;
pub use page::*;
pub use points::*;
pub use promises::*;
pub use questions::*;
pub use remarks::*;
pub use rules::*;
pub use taking::*;

/// What the rules make of what was typed.
type Checked<T> = std::result::Result<T, Refusal>;

/// Names somebody on the roster, for their one-on-ones.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingWith {
    /// Who.
    pub person: PersonId,
}

/// One rule of a series.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeriesRule {
    /// Identity.
    pub id: SeriesId,
    /// How often.
    pub every: Every,
    /// The days between two, or the day of the month; of a week: none.
    pub number: Option<u16>,
    /// The weekday; of days and months: none.
    pub weekday: Option<Weekday>,
    /// The hour on the clock on the wall, `HH:MM`.
    pub at: String,
    /// For how many minutes.
    pub minutes: u16,
    /// From which day on.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from_on: Day,
    /// The first day on which it no longer holds; `None`: without end.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub until_on: Option<Day>,
}

impl From<series::Series> for SeriesRule {
    fn from(series::Series { id, rule, .. }: series::Series) -> Self {
        let (every, number) = rule.cadence.parts();
        let weekday = match rule.cadence {
            Cadence::Weekly(day) | Cadence::Fortnightly(day) => Some(day),
            Cadence::Days(_) | Cadence::Monthly(_) => None,
        };
        Self {
            id,
            every,
            number: weekday.is_none().then_some(number),
            weekday,
            at: clock(rule.minute),
            minutes: rule.minutes,
            from_on: rule.from,
            until_on: rule.until,
        }
    }
}

/// Days without meetings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PauseLine {
    /// Identity.
    pub id: PauseId,
    /// The first.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from_on: Day,
    /// The last; `None`: nobody knows yet.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to_on: Option<Day>,
    /// Why.
    pub reason: Option<String>,
}

impl From<Pause> for PauseLine {
    fn from(pause: Pause) -> Self {
        Self { id: pause.id, from_on: pause.days.from, to_on: pause.days.to, reason: pause.reason }
    }
}

/// A meeting, planned or past.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingLine {
    /// Identity; `None`: it is planned by the series, and nothing was done to it.
    pub id: Option<MeetingId>,
    /// The day that the series planned it for; `None`: it was not planned.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub planned_on: Option<Day>,
    /// The day for which it is set, or on which it was held.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: Day,
    /// The hour on the clock on the wall, `HH:MM`.
    pub at: String,
    /// The instant of that hour.
    pub starts_at: Instant,
    /// For how many minutes it is set.
    pub minutes: u16,
    /// What became of it.
    pub status: MeetingStatus,
    /// Whether it is on another day than planned.
    pub moved: bool,
    /// Who moved it.
    pub moved_by: Option<Side>,
    /// Why.
    pub move_reason: Option<String>,
    /// Who left it out.
    pub who: Option<Side>,
    /// Why.
    pub reason: Option<String>,
    /// When it was said to be held.
    pub held_at: Option<Instant>,
    /// When it was closed; `None` of a held one: that is still to be done.
    pub closed_at: Option<Instant>,
    /// How many minutes it took.
    pub lasted: Option<u16>,
    /// Who talked more.
    pub talked: Option<Talked>,
}

impl MeetingLine {
    fn of(meeting: Meeting, zone: Tz) -> Self {
        let Slot { on, minute, minutes } = meeting.slot;
        Self {
            id: Some(meeting.id),
            planned_on: meeting.planned_on,
            on,
            at: clock(minute),
            starts_at: instant(on, minute, zone),
            minutes,
            status: meeting.status,
            moved: meeting.planned_on.is_some_and(|planned| planned != on),
            moved_by: meeting.moved_by,
            move_reason: meeting.move_reason,
            who: meeting.who,
            reason: meeting.reason,
            held_at: meeting.held_at,
            closed_at: meeting.closed_at,
            lasted: meeting.lasted,
            talked: meeting.talked,
        }
    }

    /// One that the series plans, and nothing more.
    fn planned(Slot { on, minute, minutes }: Slot, zone: Tz) -> Self {
        Self {
            id: None,
            planned_on: Some(on),
            on,
            at: clock(minute),
            starts_at: instant(on, minute, zone),
            minutes,
            status: MeetingStatus::Planned,
            moved: false,
            moved_by: None,
            move_reason: None,
            who: None,
            reason: None,
            held_at: None,
            closed_at: None,
            lasted: None,
            talked: None,
        }
    }
}

/// Somebody on the roster, by name.
fn named(person: &Person) -> Named {
    Named { id: person.id.0, name: person.name.clone() }
}

/// When somebody is met.
fn plan_with(source: &impl Source, person: PersonId) -> store::Result<Plan> {
    let rules = series::list(source, Some(person))?.into_iter().map(|series| series.rule).collect();
    let pauses = series::pauses(source, Some(person))?.into_iter().map(|pause| pause.days).collect();
    Ok(Plan { rules, pauses, weekend: settings::week(source)?.weekend })
}

/// The meeting that the plan has next with somebody.
fn next_with(source: &impl Source, person: PersonId, today: Day) -> store::Result<Option<Slot>> {
    let past = sittings::dealt_with(source, Some(person))?.remove(&person).unwrap_or_default();
    Ok(plan_with(source, person)?.next(past.dealt_with, today))
}

/// What is met about now: something was done to it, or it is planned.
enum Current {
    Kept(Meeting),
    Planned(Slot),
    None,
}

/// The meeting with somebody that is to come: the one that is open, else the one that is planned next.
fn coming(source: &impl Source, person: PersonId, today: Day) -> store::Result<Current> {
    Ok(match sittings::open(source, person)? {
        Some(open) => Current::Kept(open),
        None => next_with(source, person, today)?.map_or(Current::None, Current::Planned),
    })
}

/// The meeting with somebody that is meant when none is named: one that was held and is not closed, until the next is due;
/// else the one that is open; else the one that is planned next.
fn current(source: &impl Source, person: PersonId, today: Day) -> store::Result<Current> {
    let coming = coming(source, person, today)?;
    let due = match &coming {
        Current::Kept(meeting) => meeting.slot.on <= today,
        Current::Planned(slot) => slot.on <= today,
        Current::None => false,
    };
    let last = sittings::held_before(source, person, None)?.filter(|last| last.closed_at.is_none());
    Ok(match last {
        Some(last) if last.slot.on == today || !due => Current::Kept(last),
        _ => coming,
    })
}

/// The meeting that a change is made to: the one that is named, else the current one, else one that is not planned, now.
fn sitting(
    tx: &mut Tx<'_>,
    person: PersonId,
    meeting: Option<MeetingId>,
    zone: Tz,
) -> store::Result<Meeting> {
    let person = staff::one(tx, person)?.id;
    let which = match meeting {
        Some(id) => Current::Kept(sittings::one(tx, id)?),
        None => current(tx, person, tx.today())?,
    };
    kept(tx, person, which, zone)
}

/// Makes a row of a meeting that is none yet.
fn kept(tx: &mut Tx<'_>, person: PersonId, which: Current, zone: Tz) -> store::Result<Meeting> {
    let (planned_on, slot) = match which {
        Current::Kept(meeting) if meeting.person == person => return Ok(meeting),
        Current::Kept(_) => return Err(store::Error::NotFound),
        Current::Planned(slot) => (Some(slot.on), slot),
        Current::None => {
            let minute = minute_of(tx.now(), zone);
            (None, Slot { on: tx.today(), minute, minutes: domain::meeting::USUAL_MINUTES })
        }
    };
    let id = sittings::add(tx, person, planned_on, slot)?;
    sittings::one(tx, id)
}

/// A meeting that was written about, and that nobody moved, goes where the plan has it now.
fn replan(tx: &mut Tx<'_>, person: PersonId) -> store::Result<()> {
    let open = sittings::open(tx, person)?.filter(|open| open.planned_on == Some(open.slot.on));
    if let (Some(open), Some(slot)) = (open, next_with(tx, person, tx.today())?) {
        let mut edit = sittings::set_for(slot);
        edit.push(("planned_on", slot.on.to_string().into()));
        sittings::edit(tx, open.id, &edit)?;
    }
    Ok(())
}

/// The rule of today, or the one that begins next, or the last one.
fn rule_now(all: &[series::Series], today: Day) -> Option<series::Series> {
    let holds = |series: &&series::Series| series.rule.holds(today);
    let ahead = |series: &&series::Series| series.rule.from > today;
    all.iter().find(holds).or_else(|| all.iter().find(ahead)).or_else(|| all.last()).copied()
}
