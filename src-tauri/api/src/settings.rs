//! Settings of the workspace that can be changed.

use crate::{Ctx, Error, Message, Result, wire::ChangeResult};
use serde::Deserialize;
use store::settings::{LOCK_AFTER, set};

/// The longest time without use until a workspace locks itself, in minutes.
pub const MAX_LOCK_AFTER: u32 = 240;

/// What is to be set.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SettingsSet {
    /// Minutes without use until it locks itself, 1 to [`MAX_LOCK_AFTER`]; `None`: never.
    pub lock_after: Option<u32>,
}

/// Changes settings.
pub fn settings_set(ctx: &Ctx, request: SettingsSet) -> Result<ChangeResult> {
    if request.lock_after.is_some_and(|minutes| !(1..=MAX_LOCK_AFTER).contains(&minutes)) {
        return Err(Error::invalid(Message::new("error-lock-after").number("max", MAX_LOCK_AFTER as usize)));
    }
    ctx.change("settings_set", move |tx| {
        let minutes = request.lock_after.map_or_else(|| "never".to_owned(), |minutes| minutes.to_string());
        set(tx, LOCK_AFTER, &minutes)?;
        Ok(Ok(None))
    })
}
