//! Reasons that are suggested while somebody types one.

use crate::{Ctx, Result};
use serde::Deserialize;

/// The most that are suggested at once.
const MAX: usize = 8;

/// What was typed so far.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReasonsFind {
    /// As typed; empty: those used most.
    pub text: String,
}

/// Why deals were lost lately, most used first.
pub fn reasons_find(ctx: &Ctx, request: ReasonsFind) -> Result<Vec<String>> {
    Ok(ctx.read(|view, _| store::reasons::find(view, &request.text, MAX))?.data)
}
