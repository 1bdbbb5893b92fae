//! One-on-ones to come, as a file for other calendars. It says with whom and when, and no more.

use super::overview::Known;
use crate::{
    Ctx, Message, Result,
    catalogue::Catalogue,
    export::{self, Made},
    present::Present,
    tasks::TaskRef,
    wire::Language,
};
use chrono::Days;
use domain::{
    Day,
    id::PersonId,
    meeting::{
        MeetingStatus,
        calendar::{Slot, instant},
    },
};
use files::calendar::{Event, calendar};
use serde::Deserialize;
use store::{Snapshot, staff::Person};

/// So many days ahead are written.
const AHEAD: Days = Days::new(366);

/// Which meetings.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingCalendar {
    /// With whom; `None`: with everybody.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub person: Option<PersonId>,
    /// The language of what they are called.
    pub language: Language,
}

/// Writes the meetings of the next year into a calendar, which the window saves. Written again, it moves what was moved
/// and takes back what was left out, in whatever calendar took it in.
pub fn meeting_calendar(ctx: &Ctx, request: MeetingCalendar) -> Result<TaskRef> {
    let now = ctx.options().clock.now();
    export::start(ctx, "meeting_calendar", move |view, present, _| {
        let events = events(view, &request, present)?;
        let count = events.len() as u64;
        Ok(Made::Ok((calendar(&events, now).into_bytes(), count)))
    })
}

fn events(view: &Snapshot<'_>, request: &MeetingCalendar, present: Present) -> store::Result<Vec<Event>> {
    let (today, texts) = (present.today, Catalogue::new(request.language));
    let to = today.checked_add_days(AHEAD).unwrap_or(today);
    let known = Known::of(view, present)?;
    let mut events = Vec::new();
    let wanted = |person: &&Person| request.person.is_none_or(|id| id == person.id) && !person.is_gone(today);
    for person in known.people.iter().filter(wanted) {
        let name = Message::new("calendar-one-on-one").text("name", person.name.clone());
        let summary = texts.say(&name);
        let event = |planned: Day, slot: Slot, cancelled: bool| Event {
            uid: format!("{}-{}@diwan", person.id.0.simple(), planned.format("%Y%m%d")),
            starts_at: instant(slot.on, slot.minute, present.zone),
            minutes: slot.minutes,
            summary: summary.clone(),
            cancelled,
        };
        let plan = known.plan(person.id);
        let dealt_with = known.dealt_with(person.id);
        let kept = || known.meetings(person.id).filter(|meeting| meeting.status != MeetingStatus::Held);
        for meeting in kept().filter(|meeting| meeting.slot.on >= today) {
            let planned = meeting.planned_on.unwrap_or(meeting.slot.on);
            events.push(event(planned, meeting.slot, meeting.status != MeetingStatus::Planned));
        }
        let done_to = |slot: &Slot| kept().any(|meeting| meeting.planned_on == Some(slot.on));
        let slots = plan.slots(today, to).into_iter();
        let slots = slots.filter(|slot| dealt_with.is_none_or(|dealt| slot.on > dealt) && !done_to(slot));
        events.extend(slots.map(|slot| event(slot.on, slot, false)));
    }
    events.sort_by(|one, other| (one.starts_at, &one.uid).cmp(&(other.starts_at, &other.uid)));
    Ok(events)
}
