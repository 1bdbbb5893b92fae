//! What is to be done for a deal: added, edited, done, taken away.

use crate::{Ctx, Result, deals::existing, wire::ChangeResult};
use domain::{
    Day,
    activity::{self as rules, ActivityKind},
    deal,
    id::{ActivityId, DealId},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    Source,
    activities::{self, Activity, Edit},
};

/// Something to be done for a deal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    /// Identity.
    pub id: ActivityId,
    /// What kind of doing.
    pub kind: ActivityKind,
    /// What.
    pub text: String,
    /// When it is due; `None`: no day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub due_on: Option<Day>,
}

impl From<Activity> for Step {
    fn from(activity: Activity) -> Self {
        Self { id: activity.id, kind: activity.kind, text: activity.text, due_on: activity.due_on }
    }
}

/// Something that was done for a deal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Done {
    /// Identity.
    pub id: ActivityId,
    /// What kind of doing.
    pub kind: ActivityKind,
    /// What.
    pub text: String,
    /// When it was due; `None`: no day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_at: Instant,
}

impl Done {
    pub(crate) fn of(activity: Activity) -> Option<Self> {
        let Activity { id, kind, text, due_on, done_at, .. } = activity;
        Some(Self { id, kind, text, due_on, done_at: done_at? })
    }
}

/// Something to be done.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ActivityAdd {
    /// For which deal.
    pub deal: DealId,
    /// What kind of doing.
    pub kind: ActivityKind,
    /// What.
    pub text: String,
    /// When it is due, `YYYY-MM-DD`; `None`, or nothing in it: no day.
    pub due_on: Option<String>,
}

/// An edit. `None` leaves a field as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ActivityEdit {
    /// Which.
    pub activity: ActivityId,
    /// What kind of doing.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub kind: Option<ActivityKind>,
    /// What.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub text: Option<String>,
    /// When it is due, `YYYY-MM-DD`; an empty text: no day.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub due_on: Option<String>,
}

/// Whether something is done.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ActivityDone {
    /// Which.
    pub activity: ActivityId,
    /// Whether it is.
    pub done: bool,
}

/// Names something to be done.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ActivityRef {
    /// Which.
    pub activity: ActivityId,
}

/// Adds something to be done for a deal.
pub fn activity_add(ctx: &Ctx, request: ActivityAdd) -> Result<ChangeResult> {
    ctx.change("activity_add", move |tx| {
        let deal = existing(tx, request.deal)?;
        let checked = rules::text(&request.text)
            .and_then(|text| Ok((text, deal::day(request.due_on.as_deref().unwrap_or_default())?)));
        let (text, due_on) = match checked {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let id = activities::add(tx, deal.id, request.kind, &text, due_on)?;
        Ok(Ok(Some(id.0)))
    })
}

/// Edits what is to be done, or moves it to another day.
pub fn activity_edit(ctx: &Ctx, request: ActivityEdit) -> Result<ChangeResult> {
    ctx.change("activity_edit", move |tx| {
        let activity = known(tx, request.activity)?;
        let checked = || {
            Ok(Edit {
                kind: request.kind,
                text: request.text.as_deref().map(rules::text).transpose()?,
                due_on: request.due_on.as_deref().map(deal::day).transpose()?,
            })
        };
        match checked() {
            Ok(edit) => activities::edit(tx, activity.id, edit)?,
            Err(refusal) => return Ok(Err(refusal)),
        }
        Ok(Ok(None))
    })
}

/// Marks it done, which is a touch of its deal; or not done after all.
pub fn activity_done(ctx: &Ctx, request: ActivityDone) -> Result<ChangeResult> {
    ctx.change("activity_done", move |tx| {
        let activity = known(tx, request.activity)?;
        activities::set_done(tx, &activity, request.done)?;
        Ok(Ok(None))
    })
}

/// Takes it away.
pub fn activity_delete(ctx: &Ctx, request: ActivityRef) -> Result<ChangeResult> {
    ctx.change("activity_delete", move |tx| {
        activities::delete(tx, request.activity)?;
        Ok(Ok(None))
    })
}

fn known(source: &impl Source, id: ActivityId) -> store::Result<Activity> {
    activities::get(source, id)?.ok_or(store::Error::NotFound)
}
