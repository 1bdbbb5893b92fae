//! What one-on-ones ask of the user today.

use super::{MeetingLine, PromiseLine, named, overview::Known};
use crate::{present::Present, today::TodayItem};
use domain::{Day, meeting::MeetingStatus, today::Why};
use store::{
    Source,
    meetings::promises,
    staff::{self, Person},
};
use uuid::Uuid;

/// Why something of this day is on the list of today, and how many days past it is; `None`: its day is to come.
fn why(on: Day, today: Day) -> Option<(Why, u32)> {
    let days = u32::try_from((today - on).num_days()).ok()?;
    Some((if days == 0 { Why::Due } else { Why::Overdue }, days))
}

/// Meetings that are due or not closed, and the user's promises that are due.
pub(crate) fn due(source: &impl Source, present: Present) -> store::Result<Vec<(Why, u32, TodayItem)>> {
    let today = present.today;
    let known = Known::of(source, present)?;
    let mut items = Vec::new();
    for person in &known.people {
        for meeting in known.meetings(person.id) {
            let open = meeting.status == MeetingStatus::Held && meeting.closed_at.is_none();
            if let Some((why, days)) = why(meeting.slot.on, today).filter(|_| open) {
                let meeting = MeetingLine::of(meeting.clone(), present.zone);
                items.push((why, days, TodayItem::Close { why, days, person: named(person), meeting }));
            }
        }
        if person.is_gone(today) {
            continue;
        }
        let next = known.next(person.id, &known.plan(person.id));
        if let Some(meeting) = next
            && let Some((why, days)) = why(meeting.on, today)
        {
            items.push((why, days, TodayItem::OneOnOne { why, days, person: named(person), meeting }));
        }
    }
    let mine = promises::mine_due(source, today)?;
    let mut of: Vec<Uuid> = mine.iter().map(|promise| promise.person.0).collect();
    of.sort_unstable();
    of.dedup();
    let people: Vec<Person> = staff::list(source, &of)?;
    for promise in mine {
        let person = people.iter().find(|person| person.id == promise.person);
        let due = promise.days.due_on.and_then(|due| why(due, today));
        if let (Some(person), Some((why, days))) = (person, due) {
            let (person, promise) = (named(person), PromiseLine::of(promise, today));
            items.push((why, days, TodayItem::Promise { why, days, person, promise }));
        }
    }
    Ok(items)
}
