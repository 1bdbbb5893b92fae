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

/// Which days are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Gregorian ones.
    #[default]
    Gregorian,
    /// Gregorian ones, and Hijri ones of Umm al-Qura beside them.
    WithHijri,
}

/// The smallest and the largest size of everything, in percent.
pub const ZOOM: std::ops::RangeInclusive<u16> = 80..=200;
/// The usual size, in percent.
const USUAL_ZOOM: u16 = 100;

/// What is remembered of the user's taste. Needed before a workspace is open, so it lies outside of them. What an older
/// program did not know of yet has its usual value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preferences {
    /// Language of the program.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Digits of figures.
    pub digits: Digits,
    /// Which days are shown.
    #[serde(default)]
    pub calendar: Calendar,
    /// Size of everything in percent, within [`ZOOM`].
    #[serde(default = "usual_zoom")]
    pub zoom: u16,
}

fn usual_zoom() -> u16 {
    USUAL_ZOOM
}

/// The preferences; the system's language and theme until some are set.
pub fn preferences_get(ctx: &Ctx, (): ()) -> Result<Preferences> {
    let unset = Preferences {
        language: ctx.options().language,
        theme: Theme::System,
        digits: Digits::Latn,
        calendar: Calendar::default(),
        zoom: USUAL_ZOOM,
    };
    Ok(ctx.options().home.as_deref().and_then(|home| store::preferences::load(home, NAME)).unwrap_or(unset))
}

/// Remembers preferences.
pub fn preferences_set(ctx: &Ctx, preferences: Preferences) -> Result<Preferences> {
    let zoom = preferences.zoom.clamp(*ZOOM.start(), *ZOOM.end());
    let preferences = Preferences { zoom, ..preferences };
    store::preferences::save(ctx.home()?, NAME, &preferences)?;
    Ok(preferences)
}
