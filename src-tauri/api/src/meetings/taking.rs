//! What becomes of a meeting: held, left out, moved, closed.

use super::{Checked, Current, coming, kept, next_with, sitting};
use crate::{Ctx, Result, present::Present, wire::ChangeResult};
use chrono_tz::Tz;
use domain::{
    Day,
    id::{MeetingId, PersonId},
    meeting::{self, MeetingStatus, Refusal, Side, Talked, calendar::Slot},
};
use serde::Deserialize;
use store::{
    Tx,
    meetings::sittings::{self, Edit, Meeting, said, set_for},
    staff,
};
use uuid::Uuid;

/// Why a meeting did not take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Missed {
    /// It was left out.
    Skipped,
    /// One of the two called it off.
    Cancelled,
    /// One of the two did not come.
    NoShow,
}

/// A meeting took place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingHold {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the one that is due, or next.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// On which day, `YYYY-MM-DD`; `None`: today.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub on: Option<String>,
}

/// A meeting did not, or will not, take place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingMiss {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the one that is due, or next.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// How.
    pub how: Missed,
    /// Whose doing.
    pub who: Side,
    /// Why; who did not come need not have said.
    #[serde(default)]
    pub reason: String,
}

/// A meeting is on another day, or at another hour.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingMove {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the one that is due, or next.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// To which day, `YYYY-MM-DD`.
    pub on: String,
    /// To which hour, `HH:MM`; `None`: as before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub at: Option<String>,
    /// For how many minutes; `None`: as before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub minutes: Option<u16>,
    /// Whose doing.
    pub who: Side,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A meeting is closed: nothing of it is left to write down.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingClose {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the current one, which is then held today if it was not.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// Who talked more.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub talked: Option<Talked>,
    /// How many minutes it took.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub lasted: Option<u16>,
    /// The day of the next one, `YYYY-MM-DD`; `None`: as the series plans it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub next_on: Option<String>,
    /// Its hour, `HH:MM`; `None`: as the series plans it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub next_at: Option<String>,
}

/// A meeting is to be held after all, or again.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingReopen {
    /// With whom.
    pub person: PersonId,
    /// Which; `None`: the last one.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
}

/// A meeting took place: what is noted and ticked from now on is of it.
pub fn meeting_hold(ctx: &Ctx, request: MeetingHold) -> Result<ChangeResult> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.attempt("meeting_hold", move |tx| {
        let today = tx.today();
        let on = match meeting::day(request.on.as_deref().unwrap_or_default(), today) {
            Ok(on) => on.unwrap_or(today),
            Err(refusal) => return Ok(Err(refusal)),
        };
        if on > today {
            return Ok(Err(Refusal::HeldAhead));
        }
        let last = sittings::held_before(tx, request.person, None)?;
        if last.is_some_and(|last| last.closed_at.is_none() && last.slot.on >= on) {
            return Ok(Err(Refusal::NotClosed));
        }
        let known = without_outcome(tx, request.person, request.meeting, zone)?;
        Ok(match known {
            Ok(known) => {
                hold(tx, &known, on)?;
                Ok(Some(known.id.0))
            }
            Err(refusal) => Err(refusal),
        })
    })
}

/// The meeting that is meant, where it has no outcome: the one that is named, else the one that is due, or next. A refusal
/// writes nothing: what is wrong with it is asked for before anything is made.
fn without_outcome(
    tx: &mut Tx<'_>,
    person: PersonId,
    meeting: Option<MeetingId>,
    zone: Tz,
) -> store::Result<Checked<Meeting>> {
    let person = staff::one(tx, person)?.id;
    let which = match meeting {
        Some(id) => Current::Kept(sittings::one(tx, id)?),
        None => coming(tx, person, tx.today())?,
    };
    match which {
        Current::Kept(known) if known.status != MeetingStatus::Planned => Ok(Err(Refusal::MeetingOver)),
        which => kept(tx, person, which, zone).map(Ok),
    }
}

fn hold(tx: &mut Tx<'_>, known: &Meeting, on: Day) -> store::Result<()> {
    let mut edit = set_for(Slot { on, ..known.slot });
    edit.extend([("status", said(Some(MeetingStatus::Held.word()))), ("held_at", tx.now().into())]);
    sittings::edit(tx, known.id, &edit)
}

/// A meeting did not take place. Its points, promises and notes stay.
pub fn meeting_miss(ctx: &Ctx, request: MeetingMiss) -> Result<ChangeResult> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.attempt("meeting_miss", move |tx| {
        let reason = match meeting::optional_text(&request.reason) {
            Ok(None) if request.how != Missed::NoShow => return Ok(Err(Refusal::ReasonMissing)),
            Ok(reason) => reason,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let (None, Current::None) = (request.meeting, coming(tx, request.person, tx.today())?) {
            return Ok(Err(Refusal::NoSeries));
        }
        let known = match without_outcome(tx, request.person, request.meeting, zone)? {
            Ok(known) => known,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let status = match request.how {
            Missed::Skipped => MeetingStatus::Skipped,
            Missed::Cancelled => MeetingStatus::Cancelled,
            Missed::NoShow => MeetingStatus::NoShow,
        };
        let edit: Edit = vec![
            ("status", said(Some(status.word()))),
            ("who", said(Some(request.who.word()))),
            ("reason", reason.into()),
        ];
        sittings::edit(tx, known.id, &edit)?;
        Ok(Ok(Some(known.id.0)))
    })
}

/// Moves a meeting.
pub fn meeting_move(ctx: &Ctx, request: MeetingMove) -> Result<ChangeResult> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.attempt("meeting_move", move |tx| {
        let today = tx.today();
        let read = || {
            let on = meeting::day(&request.on, today)?;
            let on = on.ok_or_else(|| Refusal::DayUnreadable(String::new()))?;
            let minute = request.at.as_deref().map(meeting::minute).transpose()?;
            let minutes = request.minutes.map(meeting::minutes).transpose()?;
            let reason = meeting::optional_text(&request.reason)?;
            if on < today { Err(Refusal::MovedBack) } else { Ok((on, minute, minutes, reason)) }
        };
        let (on, minute, minutes, reason) = match read() {
            Ok(read) => read,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let known = match without_outcome(tx, request.person, request.meeting, zone)? {
            Ok(known) => known,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let slot = Slot {
            on,
            minute: minute.unwrap_or(known.slot.minute),
            minutes: minutes.unwrap_or(known.slot.minutes),
        };
        let mut edit = set_for(slot);
        if slot != known.slot {
            edit.extend([("moved_by", said(Some(request.who.word()))), ("move_reason", reason.into())]);
        }
        sittings::edit(tx, known.id, &edit)?;
        Ok(Ok(Some(known.id.0)))
    })
}

/// Closes a meeting, and sets the next one.
pub fn meeting_close(ctx: &Ctx, request: MeetingClose) -> Result<ChangeResult> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.attempt("meeting_close", move |tx| close(tx, &request, zone))
}

fn close(tx: &mut Tx<'_>, request: &MeetingClose, zone: Tz) -> store::Result<Checked<Option<Uuid>>> {
    let today = tx.today();
    let read = || {
        let on = meeting::day(request.next_on.as_deref().unwrap_or_default(), today)?;
        let minute = request.next_at.as_deref().map(meeting::minute).transpose()?;
        let lasted = request.lasted.map(meeting::minutes).transpose()?;
        if on.is_some_and(|on| on < today) { Err(Refusal::MovedBack) } else { Ok((on, minute, lasted)) }
    };
    let (on, minute, lasted) = match read() {
        Ok(read) => read,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let named = request.meeting.map(|id| sittings::one(tx, id)).transpose()?;
    let missed = |known: &Meeting| !matches!(known.status, MeetingStatus::Planned | MeetingStatus::Held);
    if named.as_ref().is_some_and(missed) {
        return Ok(Err(Refusal::MeetingOver));
    }
    let known = sitting(tx, request.person, request.meeting, zone)?;
    if known.status == MeetingStatus::Planned {
        hold(tx, &known, today)?;
    }
    let mut edit: Edit = vec![("closed_at", known.closed_at.unwrap_or(tx.now()).into())];
    if let Some(lasted) = lasted {
        edit.push(("lasted", i64::from(lasted).into()));
    }
    if request.talked.is_some() {
        edit.push(("talked", said(request.talked.map(Talked::word))));
    }
    sittings::edit(tx, known.id, &edit)?;
    if on.is_some() || minute.is_some() {
        set_next(tx, known.person, on, minute, known.slot)?;
    }
    Ok(Ok(Some(known.id.0)))
}

/// Sets the next meeting for a day and an hour.
fn set_next(
    tx: &mut Tx<'_>,
    person: PersonId,
    on: Option<Day>,
    minute: Option<u16>,
    last: Slot,
) -> store::Result<()> {
    let open = sittings::open(tx, person)?;
    let planned = match &open {
        Some(open) => Some(open.slot),
        None => next_with(tx, person, tx.today())?,
    };
    let usual = planned.unwrap_or(last);
    let slot = Slot { on: on.unwrap_or(usual.on), minute: minute.unwrap_or(usual.minute), ..usual };
    if planned == Some(slot) || (planned.is_none() && on.is_none()) {
        return Ok(());
    }
    let id = match open {
        Some(open) => open.id,
        None => sittings::add(tx, person, planned.map(|slot| slot.on), usual)?,
    };
    sittings::edit(tx, id, &set_for(slot))
}

/// Takes back what became of a meeting: it is to be held again, if none else is open.
pub fn meeting_reopen(ctx: &Ctx, request: MeetingReopen) -> Result<ChangeResult> {
    ctx.attempt("meeting_reopen", move |tx| {
        let known = match request.meeting {
            Some(id) => Some(sittings::one(tx, id)?),
            None => sittings::past(tx, request.person, 1)?.pop(),
        };
        let Some(known) = known else { return Ok(Err(Refusal::NoSeries)) };
        if known.person != request.person {
            return Err(store::Error::NotFound);
        }
        match sittings::open(tx, known.person)? {
            Some(open) if open.id == known.id => return Ok(Ok(None)),
            Some(_) => return Ok(Err(Refusal::AnotherOpen)),
            None => {}
        }
        let nothing = ["who", "reason", "held_at", "closed_at", "lasted", "talked"];
        let mut edit: Edit = nothing.map(|column| (column, said(None))).to_vec();
        edit.push(("status", said(Some(MeetingStatus::Planned.word()))));
        sittings::edit(tx, known.id, &edit)?;
        Ok(Ok(Some(known.id.0)))
    })
}
