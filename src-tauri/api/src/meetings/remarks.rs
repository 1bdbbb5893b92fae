//! Praise, feedback and moods.

use super::Checked;
use crate::{Ctx, Result, wire::ChangeResult};
use domain::{
    Day,
    id::{MeetingId, PersonId, RemarkId},
    meeting::{
        Side,
        remarks::{RemarkKind, What, what},
    },
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    meetings::{remarks, sittings},
    staff,
};

/// Praise, feedback or a mood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RemarkLine {
    /// Identity.
    pub id: RemarkId,
    /// Which kind.
    pub kind: RemarkKind,
    /// In words.
    pub text: Option<String>,
    /// From 1, bad, to 5, good.
    pub mood: Option<u8>,
    /// Of a mood: who said so.
    pub said_by: Option<Side>,
    /// The meeting in which it was written.
    pub meeting: Option<MeetingId>,
    /// When it was written.
    pub at: Instant,
    /// When it was said to them; `None`: it is still to be said.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub told_on: Option<Day>,
}

impl From<remarks::Remark> for RemarkLine {
    fn from(remark: remarks::Remark) -> Self {
        Self {
            id: remark.id,
            kind: remark.what.kind,
            text: remark.what.text,
            mood: remark.what.mood,
            said_by: remark.what.said_by,
            meeting: remark.meeting,
            at: remark.at,
            told_on: remark.told_on,
        }
    }
}

/// Praise, feedback or a mood, as typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RemarkAdd {
    /// About whom.
    pub person: PersonId,
    /// In which meeting.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// Which kind.
    pub kind: RemarkKind,
    /// In words; a mood may go without.
    #[serde(default)]
    pub text: String,
    /// Of a mood: from 1, bad, to 5, good.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub mood: Option<u8>,
    /// Of a mood: who said so; `None`: it is the user's impression.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub said_by: Option<Side>,
    /// Whether it was said to them.
    #[serde(default)]
    pub told: bool,
}

/// An edit. `None` leaves a field as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RemarkEdit {
    /// Which.
    pub remark: RemarkId,
    /// In words.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub text: Option<String>,
    /// Of a mood: from 1, bad, to 5, good.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub mood: Option<u8>,
    /// Of a mood: who said so.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub said_by: Option<Side>,
    /// Whether it was said to them.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub told: Option<bool>,
}

/// Names a remark.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RemarkRef {
    /// Which.
    pub remark: RemarkId,
}

/// Writes praise, feedback or a mood down.
pub fn remark_add(ctx: &Ctx, request: RemarkAdd) -> Result<ChangeResult> {
    ctx.attempt("remark_add", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        let of = request.meeting.map(|id| sittings::one(tx, id)).transpose()?;
        if of.is_some_and(|of| of.person != person) {
            return Err(store::Error::NotFound);
        }
        match what(request.kind, &request.text, request.mood, request.said_by) {
            Ok(what) => {
                let told_on = request.told.then(|| tx.today());
                Ok(Ok(Some(remarks::add(tx, person, request.meeting, &what, told_on)?.0)))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Rewrites it.
pub fn remark_edit(ctx: &Ctx, request: RemarkEdit) -> Result<ChangeResult> {
    ctx.attempt("remark_edit", move |tx| {
        let remark = remarks::one(tx, request.remark)?;
        let known = remark.what;
        let text = request.text.or(known.text).unwrap_or_default();
        let checked: Checked<What> =
            what(known.kind, &text, request.mood.or(known.mood), request.said_by.or(known.said_by));
        let told_on = match request.told {
            None => remark.told_on,
            Some(false) => None,
            Some(true) => remark.told_on.or(Some(tx.today())),
        };
        match checked {
            Ok(what) => remarks::edit(tx, remark.id, &what, told_on).map(|()| Ok(None)),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Takes it away.
pub fn remark_delete(ctx: &Ctx, request: RemarkRef) -> Result<ChangeResult> {
    ctx.edit("remark_delete", move |tx| remarks::delete(tx, request.remark))
}
