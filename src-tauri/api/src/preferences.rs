//! How the program looks and speaks, on this laptop.

use crate::{
    Ctx, Result,
    wire::{Digits, Language},
};
use serde::{Deserialize, Serialize};

/// The file that they are remembered in.
const NAME: &str = "preferences.json";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What is remembered of the user's taste. Needed before a workspace is open, so it lies outside of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preferences {
    /// Language of the program.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Digits of figures.
    pub digits: Digits,
}

/// The preferences; the system's language and theme until some are set.
pub fn preferences_get(ctx: &Ctx, (): ()) -> Result<Preferences> {
    let unset = Preferences { language: ctx.options().language, theme: Theme::System, digits: Digits::Latn };
    Ok(ctx.options().home.as_deref().and_then(|home| store::preferences::load(home, NAME)).unwrap_or(unset))
}

/// Remembers preferences.
pub fn preferences_set(ctx: &Ctx, preferences: Preferences) -> Result<Preferences> {
    store::preferences::save(ctx.home()?, NAME, &preferences)?;
    Ok(preferences)
}
