//! Settings of the workspace.

use crate::{
    Ctx, Error, Message, Result,
    wire::{ChangeResult, Seen},
    workspace::zone,
};
use domain::{
    vat::VatRate,
    week::{Week, WeekStart, Weekend},
};
use serde::{Deserialize, Serialize};
use store::settings::{self, LOCK_AFTER, TIME_ZONE, VAT_INCLUDED, VAT_RATE, WEEK_START, WEEKEND, set};

/// The longest time without use until a workspace locks itself, in minutes.
pub const MAX_LOCK_AFTER: u32 = 240;

/// When a workspace locks itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum LockAfter {
    /// After so many minutes without use, 1 to [`MAX_LOCK_AFTER`].
    Minutes(u32),
    /// Not by itself.
    Never(Never),
}

/// A word in the place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Never {
    /// Never.
    Never,
}

/// Settings of the workspace, as they are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Settings {
    /// When it locks itself.
    pub lock_after: LockAfter,
    /// Rate of value added tax in percent; `None`: no tax is spoken of.
    pub vat_rate: Option<VatRate>,
    /// Whether values hold the tax; the same for all of them, so that no sum mixes the two.
    pub vat_included: bool,
    /// The week of the business.
    pub week: Week,
}

/// What is to be set. Each field that is not given stays as it is.
#[derive(Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(default)]
pub struct SettingsSet {
    /// When it locks itself.
    pub lock_after: Option<LockAfter>,
    /// Rate of value added tax in percent, as typed; empty: no tax is spoken of.
    pub vat_rate: Option<String>,
    /// Whether values hold the tax.
    pub vat_included: Option<bool>,
    /// The day that its week begins with.
    pub week_start: Option<WeekStart>,
    /// The days on which nobody works.
    pub weekend: Option<Weekend>,
    /// IANA name of its time zone. Days that were written down stay; those of instants are counted anew.
    pub time_zone: Option<String>,
}

/// Settings of the workspace.
pub fn settings_get(ctx: &Ctx, (): ()) -> Result<Seen<Settings>> {
    ctx.read(|view, _| {
        let vat = settings::vat(view)?;
        let lock_after = settings::lock_after(view)?;
        Ok(Settings {
            lock_after: lock_after.map_or(LockAfter::Never(Never::Never), LockAfter::Minutes),
            vat_rate: vat.rate,
            vat_included: vat.included,
            week: settings::week(view)?,
        })
    })
}

/// Changes settings: those that are given.
pub fn settings_set(ctx: &Ctx, request: SettingsSet) -> Result<ChangeResult> {
    let lock_after = match request.lock_after {
        Some(LockAfter::Minutes(minutes)) if !(1..=MAX_LOCK_AFTER).contains(&minutes) => {
            let message = Message::new("error-lock-after").number("max", MAX_LOCK_AFTER as usize);
            return Err(Error::invalid(message));
        }
        Some(LockAfter::Minutes(minutes)) => Some(minutes.to_string()),
        Some(LockAfter::Never(_)) => Some("never".to_owned()),
        None => None,
    };
    let time_zone = request.time_zone.as_deref().map(zone).transpose()?.map(|zone| zone.name().to_owned());
    let week_start = request.week_start.map(|start| start.word().to_owned());
    let weekend = request.weekend.map(|weekend| weekend.word().to_owned());
    ctx.attempt("settings_set", move |tx| {
        let vat_rate = match request.vat_rate.as_deref().map(VatRate::parse).transpose() {
            Ok(rate) => rate.map(|rate| rate.map_or_else(String::new, |rate| rate.to_string())),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let vat_included = request.vat_included.map(|yes| if yes { "yes" } else { "no" }.to_owned());
        let all = [
            (LOCK_AFTER, lock_after),
            (VAT_RATE, vat_rate),
            (VAT_INCLUDED, vat_included),
            (WEEK_START, week_start),
            (WEEKEND, weekend),
            (TIME_ZONE, time_zone),
        ];
        for (key, value) in all {
            if let Some(value) = value {
                set(tx, key, &value)?;
            }
        }
        Ok(Ok(None))
    })
}
