//! What was typed and not yet saved, and where the user was: kept in the workspace, put back after a lock.

use crate::{Ctx, Error, Message, Result};
use serde::{Deserialize, Serialize};
use store::local::{self, MAX_DRAFT, MAX_KEY};

/// Something that was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draft {
    /// Where it belongs; known to the page alone.
    pub key: String,
    /// What was typed.
    pub body: String,
}

/// Something to be kept.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DraftPut {
    /// Where it belongs: 1 to 200 characters.
    pub key: String,
    /// What was typed, at most 100,000 characters; `None`: it is done with.
    pub body: Option<String>,
}

/// All that was typed and not yet saved.
pub fn draft_list(ctx: &Ctx, (): ()) -> Result<Vec<Draft>> {
    let drafts = ctx.read(|view, _| local::drafts(view))?.data;
    Ok(drafts.into_iter().map(|(key, body)| Draft { key, body }).collect())
}

/// Keeps what was typed, or drops it.
pub fn draft_put(ctx: &Ctx, request: DraftPut) -> Result<()> {
    let too_long = |text: &str, max| text.chars().count() > max;
    if request.key.is_empty()
        || too_long(&request.key, MAX_KEY)
        || request.body.as_deref().is_some_and(|body| too_long(body, MAX_DRAFT))
    {
        return Err(Error::invalid(Message::new("error-draft-long").number("max", MAX_DRAFT)));
    }
    Ok(ctx.workspace()?.set_draft(request.key, request.body)?)
}
