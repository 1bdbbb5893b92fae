//! All that is needed to prepare a meeting, to talk, and to close it: one question.

use super::{
    Ages, Current, MeetingLine, MeetingNote, MeetingWith, PauseLine, PointLine, PromiseLine, RemarkLine,
    SeriesRule, current, named, plan_with, rule_now,
};
use crate::{
    Ctx, Result,
    present::Present,
    wire::{Named, Seen},
};
use domain::{
    id::{MeetingId, PersonId, PointId},
    meeting::{MeetingStatus, points::PointState, standing},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use store::{
    Source,
    meetings::{
        notes,
        points::{self, Point},
        promises, remarks, series,
        sittings::{self, Meeting},
    },
    staff,
};

/// So many remarks are shown beside a meeting.
const REMARKS: u32 = 20;
/// So many past meetings are listed.
const PAST: u32 = 200;

/// Which meeting.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingGet {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the current one.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
}

/// A meeting with both its notes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingNoted {
    /// The meeting.
    pub meeting: MeetingLine,
    /// For the user alone.
    pub private: Option<MeetingNote>,
    /// What the person may be handed.
    pub shared: Option<MeetingNote>,
}

/// A meeting, with all that belongs beside it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingPage {
    /// With whom.
    pub person: Named,
    /// Whether they have left.
    pub gone: bool,
    /// The rule that holds, or the next or last one; `None`: no series.
    pub series: Option<SeriesRule>,
    /// The pause of today.
    pub paused: Option<PauseLine>,
    /// Days overdue.
    pub overdue_days: u32,
    /// This meeting; `None`: none is planned, and none was kept.
    pub this: Option<MeetingNoted>,
    /// The meeting held before it.
    pub last: Option<MeetingNoted>,
    /// What is to be talked about: theirs first. Of a meeting that is closed: what is open by now.
    pub points: Vec<PointLine>,
    /// What was talked about in this meeting, became a promise or was set aside; of the current one, also what was settled
    /// since the one before.
    pub settled: Vec<PointLine>,
    /// Set aside.
    pub parked: Vec<PointLine>,
    /// Open promises of both: what is due first, first.
    pub promises: Vec<PromiseLine>,
    /// Promises that were done or dropped since the meeting before, or made in this one.
    pub settled_promises: Vec<PromiseLine>,
    /// The latest praise, feedback and moods.
    pub remarks: Vec<RemarkLine>,
}

/// A meeting, with all that belongs beside it.
pub fn meeting_get(ctx: &Ctx, request: MeetingGet) -> Result<Seen<MeetingPage>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| page(view, &request, present))
}

fn page(view: &impl Source, request: &MeetingGet, present: Present) -> store::Result<MeetingPage> {
    let Present { today, zone, .. } = present;
    let person = staff::one(view, request.person)?;
    let (kept, planned) = match request.meeting {
        Some(id) => (Some(sittings::one(view, id)?), None),
        None => match current(view, person.id, today)? {
            Current::Kept(meeting) => (Some(meeting), None),
            Current::Planned(slot) => (None, Some(slot)),
            Current::None => (None, None),
        },
    };
    if kept.as_ref().is_some_and(|kept| kept.person != person.id) {
        return Err(store::Error::NotFound);
    }
    let before = kept
        .as_ref()
        .filter(|kept| kept.status != MeetingStatus::Planned)
        .map(|kept| (kept.slot.on, kept.id));
    let last = sittings::held_before(view, person.id, before)?;
    // Whatever was settled after the last meeting belongs to the one that is not over.
    let going_on = kept.as_ref().is_none_or(|kept| {
        kept.status == MeetingStatus::Planned
            || (kept.status == MeetingStatus::Held && kept.closed_at.is_none())
    });
    let since =
        last.as_ref().map_or(Instant::MIN, |last| last.closed_at.or(last.held_at).unwrap_or(Instant::MIN));

    let ages = Ages::of(view, person.id, present)?;
    let settled = settled(view, person.id, kept.as_ref(), going_on.then_some(since))?;
    let ticked: HashSet<PointId> = settled.iter().map(|point| point.id).collect();
    let mut open = points::list(view, person.id, PointState::Open)?;
    if going_on {
        // What repeats comes again in the next meeting.
        open.retain(|point| point.follows.is_none_or(|follows| !ticked.contains(&follows)));
    }
    let parked = points::list(view, person.id, PointState::Parked)?;
    let lines = |points: Vec<Point>| points.into_iter().map(|point| ages.line(point)).collect();

    let all = promises::list(view, Some(person.id))?;
    let (open_promises, over): (Vec<_>, Vec<_>) = all.into_iter().partition(promises::Promise::is_open);
    let since_on = last.as_ref().map(|last| last.slot.on);
    let this = kept.as_ref().map(|kept| kept.id);
    let shown = |promise: &promises::Promise| {
        let settled_on = promise.days.done_on.or(promise.days.dropped_on);
        (promise.meeting.is_some() && promise.meeting == this)
            || (going_on && since_on.is_none_or(|since| settled_on.is_some_and(|on| on >= since)))
    };
    let promise = |promise| PromiseLine::of(promise, today);

    let rules = series::list(view, Some(person.id))?;
    let pauses = series::pauses(view, Some(person.id))?;
    let plan = plan_with(view, person.id)?;
    let last_held =
        sittings::dealt_with(view, Some(person.id))?.remove(&person.id).and_then(|past| past.last_held);
    let standing = standing::standing(&plan, last_held, person.starts_on, today);
    let gone = person.is_gone(today);
    let noted = |meeting: Meeting| -> store::Result<MeetingNoted> {
        let mut noted =
            MeetingNoted { meeting: MeetingLine::of(meeting.clone(), zone), private: None, shared: None };
        for note in notes::list(view, meeting.id)? {
            let place = if note.shared { &mut noted.shared } else { &mut noted.private };
            *place = Some(note.into());
        }
        Ok(noted)
    };
    let this = match (kept, planned) {
        (Some(kept), _) => Some(noted(kept)?),
        (None, Some(slot)) => {
            Some(MeetingNoted { meeting: MeetingLine::planned(slot, zone), private: None, shared: None })
        }
        (None, None) => None,
    };
    Ok(MeetingPage {
        person: named(&person),
        gone,
        series: rule_now(&rules, today).map(Into::into),
        paused: pauses.into_iter().find(|pause| pause.days.holds(today)).map(Into::into),
        overdue_days: if gone { 0 } else { standing.overdue() },
        this,
        last: last.map(noted).transpose()?,
        points: lines(open),
        settled: lines(settled),
        parked: lines(parked),
        promises: open_promises.into_iter().map(promise).collect(),
        settled_promises: over.into_iter().filter(shown).map(promise).collect(),
        remarks: remarks::list(view, person.id, REMARKS)?.into_iter().map(Into::into).collect(),
    })
}

/// What was settled in a meeting, and outside of any since an instant; what is set aside is shown apart.
fn settled(
    view: &impl Source,
    person: PersonId,
    meeting: Option<&Meeting>,
    since: Option<Instant>,
) -> store::Result<Vec<Point>> {
    let mut all = match meeting {
        Some(meeting) => points::settled_in(view, meeting.id)?,
        None => Vec::new(),
    };
    if let Some(since) = since {
        all.extend(points::settled_since(view, person, since)?);
    }
    all.retain(|point| point.state != PointState::Parked);
    all.sort_by_key(|point| (point.settled_at, point.id));
    Ok(all)
}

/// The past meetings with somebody, the latest first; at most 200.
pub fn meeting_list(ctx: &Ctx, request: MeetingWith) -> Result<Seen<Vec<MeetingLine>>> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.read(|view, _| {
        let person = staff::one(view, request.person)?.id;
        let past = sittings::past(view, person, PAST)?;
        Ok(past.into_iter().map(|meeting| MeetingLine::of(meeting, zone)).collect())
    })
}
