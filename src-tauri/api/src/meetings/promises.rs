//! Promises.

use super::{Checked, points::settle};
use crate::{Ctx, Result, wire::ChangeResult};
use domain::{
    Day,
    id::{MeetingId, PersonId, PointId, PromiseId},
    meeting::{self, Side, points::PointState},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    meetings::{
        points,
        promises::{self, NewPromise, Promise},
        sittings,
    },
    staff,
};

/// A promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseLine {
    /// Identity.
    pub id: PromiseId,
    /// Who will do it.
    pub owner: Side,
    /// What.
    pub text: String,
    /// When it is due; `None`: no day was said.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub due_on: Option<Day>,
    /// Days past that day, of an open one.
    pub late_days: u32,
    /// When it was made.
    pub made_at: Instant,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// When it was done.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub done_on: Option<Day>,
    /// When it was dropped.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub dropped_on: Option<Day>,
}

impl PromiseLine {
    pub(super) fn of(promise: Promise, today: Day) -> Self {
        let late = promise.days.due_on.filter(|due| promise.is_open() && *due < today);
        Self {
            id: promise.id,
            owner: promise.owner,
            text: promise.text,
            due_on: promise.days.due_on,
            late_days: late.and_then(|due| u32::try_from((today - due).num_days()).ok()).unwrap_or_default(),
            made_at: promise.made_at,
            meeting: promise.meeting,
            done_on: promise.days.done_on,
            dropped_on: promise.days.dropped_on,
        }
    }
}

/// A promise to be made.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseAdd {
    /// In one-on-ones with whom.
    pub person: PersonId,
    /// Who will do it.
    pub owner: Side,
    /// What.
    pub text: String,
    /// When it is due, `YYYY-MM-DD`; `None`, or nothing in it: no day.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub due_on: Option<String>,
    /// The meeting in which it is made.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// The point that it comes of, which is settled by it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub point: Option<PointId>,
}

/// An edit. `None` leaves a field as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseEdit {
    /// Which.
    pub promise: PromiseId,
    /// Who will do it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub owner: Option<Side>,
    /// What.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub text: Option<String>,
    /// When it is due, `YYYY-MM-DD`; an empty text: no day.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub due_on: Option<String>,
}

/// Whether a promise is done.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseDone {
    /// Which.
    pub promise: PromiseId,
    /// Whether it is.
    pub done: bool,
}

/// Whether a promise is dropped.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseDrop {
    /// Which.
    pub promise: PromiseId,
    /// Whether it is.
    pub dropped: bool,
}

/// Makes a promise.
pub fn promise_add(ctx: &Ctx, request: PromiseAdd) -> Result<ChangeResult> {
    ctx.attempt("promise_add", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        let today = tx.today();
        let read = || -> Checked<_> {
            let text = meeting::text(&request.text)?;
            Ok((text, meeting::day(request.due_on.as_deref().unwrap_or_default(), today)?))
        };
        let (text, due_on) = match read() {
            Ok(read) => read,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let of = request.meeting.map(|id| sittings::one(tx, id)).transpose()?.map(|of| of.person);
        let point = request.point.map(|id| points::one(tx, id)).transpose()?;
        if of.into_iter().chain(point.as_ref().map(|point| point.person)).any(|of| of != person) {
            return Err(store::Error::NotFound);
        }
        if let Some(point) = &point
            && let Err(refusal) = settle(tx, point, PointState::Acted, request.meeting)?
        {
            return Ok(Err(refusal));
        }
        let promise = NewPromise {
            person,
            owner: request.owner,
            text,
            due_on,
            meeting: request.meeting,
            point: request.point,
        };
        Ok(Ok(Some(promises::add(tx, promise)?.0)))
    })
}

/// Edits a promise.
pub fn promise_edit(ctx: &Ctx, request: PromiseEdit) -> Result<ChangeResult> {
    ctx.attempt("promise_edit", move |tx| {
        let promise = promises::one(tx, request.promise)?;
        let today = tx.today();
        let read = || -> Checked<_> {
            let text = request.text.as_deref().map(meeting::text).transpose()?;
            Ok((text, request.due_on.as_deref().map(|due| meeting::day(due, today)).transpose()?))
        };
        match read() {
            Ok((text, due_on)) => promises::edit(tx, promise.id, request.owner, text, due_on)?,
            Err(refusal) => return Ok(Err(refusal)),
        }
        Ok(Ok(None))
    })
}

/// Says that a promise is done, today; or that it is not.
pub fn promise_done(ctx: &Ctx, request: PromiseDone) -> Result<ChangeResult> {
    ctx.edit("promise_done", move |tx| {
        let promise = promises::one(tx, request.promise)?;
        if promise.days.done_on.is_some() == request.done {
            return Ok(());
        }
        let today = tx.today();
        promises::settle(tx, promise.id, request.done.then_some(today), None)
    })
}

/// Says that a promise is dropped, today; or that it is not.
pub fn promise_drop(ctx: &Ctx, request: PromiseDrop) -> Result<ChangeResult> {
    ctx.edit("promise_drop", move |tx| {
        let promise = promises::one(tx, request.promise)?;
        if promise.days.dropped_on.is_some() == request.dropped {
            return Ok(());
        }
        let today = tx.today();
        promises::settle(tx, promise.id, None, request.dropped.then_some(today))
    })
}
