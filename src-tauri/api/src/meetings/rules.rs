//! Series and pauses.

use super::{Checked, MeetingWith, PauseLine, SeriesRule, replan};
use crate::{
    Ctx, Result,
    wire::{ChangeResult, Seen},
};
use domain::{
    Day,
    id::{PauseId, PersonId},
    meeting::{
        self, Refusal, USUAL_MINUTES,
        cadence::{Cadence, Every, Weekday},
        calendar::{self, Rule},
    },
};
use serde::{Deserialize, Serialize};
use store::{Tx, meetings::series, settings, staff};
use uuid::Uuid;

/// When somebody is to be met, from a day on.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeriesSet {
    /// Who.
    pub person: PersonId,
    /// How often.
    pub every: Every,
    /// The days between two, or the day of the month, as typed.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub number: Option<String>,
    /// On which weekday, every week or every other one.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub weekday: Option<Weekday>,
    /// At which hour, `HH:MM` as typed.
    pub at: String,
    /// For how many minutes; `None`: an hour.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub minutes: Option<u16>,
    /// From which day on, `YYYY-MM-DD`; `None`: from now on.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub from_on: Option<String>,
}

/// A series ends.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeriesEnd {
    /// With whom.
    pub person: PersonId,
    /// The first day without it, `YYYY-MM-DD`; `None`: today.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub on: Option<String>,
}

/// Days without meetings.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PauseAdd {
    /// With whom.
    pub person: PersonId,
    /// The first, `YYYY-MM-DD`.
    pub from_on: String,
    /// The last, `YYYY-MM-DD`; empty: nobody knows yet.
    #[serde(default)]
    pub to_on: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Other days without meetings.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PauseEdit {
    /// Which pause.
    pub pause: PauseId,
    /// The first, `YYYY-MM-DD`.
    pub from_on: String,
    /// The last, `YYYY-MM-DD`; empty: nobody knows yet.
    #[serde(default)]
    pub to_on: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Names a pause.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PauseRef {
    /// Which.
    pub pause: PauseId,
}

/// When somebody is met, was, and will be.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeriesHistory {
    /// Its rules, one after the other.
    pub rules: Vec<SeriesRule>,
    /// Its pauses, one after the other.
    pub pauses: Vec<PauseLine>,
}

/// When somebody is met.
pub fn series_get(ctx: &Ctx, request: MeetingWith) -> Result<Seen<SeriesHistory>> {
    ctx.read(|view, _| {
        let person = staff::one(view, request.person)?.id;
        let rules = series::list(view, Some(person))?.into_iter().map(Into::into).collect();
        let pauses = series::pauses(view, Some(person))?.into_iter().map(Into::into).collect();
        Ok(SeriesHistory { rules, pauses })
    })
}

/// Says when somebody is met, from a day on. What was before stays as it was.
pub fn series_set(ctx: &Ctx, request: SeriesSet) -> Result<ChangeResult> {
    ctx.attempt("series_set", move |tx| {
        let person = staff::one(tx, request.person)?;
        if person.is_gone(tx.today()) {
            return Ok(Err(Refusal::PersonLeft(person.name)));
        }
        match read(&request, tx.today()) {
            Ok((rule, from)) => {
                let made = set(tx, person.id, rule, from)?;
                replan(tx, person.id)?;
                Ok(Ok(made))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// The rule from today on, and the day that was typed.
fn read(request: &SeriesSet, today: Day) -> Checked<(Rule, Option<Day>)> {
    let number = request.number.as_deref().unwrap_or_default();
    let rule = Rule {
        cadence: Cadence::parse(request.every, number, request.weekday)?,
        minute: meeting::minute(&request.at)?,
        minutes: meeting::minutes(request.minutes.unwrap_or(USUAL_MINUTES))?,
        from: today,
        until: None,
    };
    Ok((rule, meeting::day(request.from_on.as_deref().unwrap_or_default(), today)?))
}

/// Puts a rule in the place of those that hold from its first day on.
fn set(tx: &mut Tx<'_>, person: PersonId, rule: Rule, from: Option<Day>) -> store::Result<Option<Uuid>> {
    let all = series::list(tx, Some(person))?;
    let running = all.iter().find(|series| series.rule.until.is_none());
    if let Some(series) = running {
        let now = Rule { from: series.rule.from, ..rule };
        if now == series.rule && from.is_none_or(|from| from == now.from) {
            return Ok(None);
        }
    }
    let weekend = settings::week(tx)?.weekend;
    // Another hour of the same cadence goes on in its rhythm: every other Tuesday stays that Tuesday.
    let kept = running.filter(|series| series.rule.cadence == rule.cadence).and_then(|series| {
        let to = rule.from.checked_add_days(chrono::Days::new(400))?;
        rule.cadence.days(series.rule.from, to, weekend).into_iter().find(|day| *day >= rule.from)
    });
    let rule = Rule { from: from.or(kept).unwrap_or(rule.from), ..rule };
    let mut made = None;
    for series in all {
        if series.rule.from < rule.from {
            if series.rule.until.is_none_or(|until| until > rule.from) {
                series::set(tx, series.id, &Rule { until: Some(rule.from), ..series.rule })?;
            }
        } else if made.is_none() {
            series::set(tx, series.id, &rule)?;
            made = Some(series.id);
        } else {
            series::delete(tx, series.id)?;
        }
    }
    match made {
        Some(id) => Ok(Some(id.0)),
        None => series::add(tx, person, &rule).map(|id| Some(id.0)),
    }
}

/// Ends the series with somebody. What was talked about and promised stays.
pub fn series_end(ctx: &Ctx, request: SeriesEnd) -> Result<ChangeResult> {
    ctx.attempt("series_end", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        let on = match meeting::day(request.on.as_deref().unwrap_or_default(), tx.today()) {
            Ok(on) => on.unwrap_or(tx.today()),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let all = series::list(tx, Some(person))?;
        if all.is_empty() {
            return Ok(Err(Refusal::NoSeries));
        }
        for series in all {
            if series.rule.from >= on {
                series::delete(tx, series.id)?;
            } else if series.rule.until.is_none_or(|until| until > on) {
                series::set(tx, series.id, &Rule { until: Some(on), ..series.rule })?;
            }
        }
        Ok(Ok(None))
    })
}

/// Adds days without meetings.
pub fn pause_add(ctx: &Ctx, request: PauseAdd) -> Result<ChangeResult> {
    ctx.attempt("pause_add", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        match pause(tx, &request.from_on, &request.to_on, &request.reason) {
            Ok((days, reason)) => {
                let id = series::pause(tx, person, days, reason)?;
                replan(tx, person)?;
                Ok(Ok(Some(id.0)))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Makes other days of them.
pub fn pause_edit(ctx: &Ctx, request: PauseEdit) -> Result<ChangeResult> {
    ctx.attempt("pause_edit", move |tx| {
        let known = series::one_pause(tx, request.pause)?;
        match pause(tx, &request.from_on, &request.to_on, &request.reason) {
            Ok((days, reason)) => {
                series::set_pause(tx, known.id, days, reason)?;
                replan(tx, known.person)?;
                Ok(Ok(None))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Takes them away.
pub fn pause_delete(ctx: &Ctx, request: PauseRef) -> Result<ChangeResult> {
    ctx.edit("pause_delete", move |tx| {
        let known = series::one_pause(tx, request.pause)?;
        series::delete_pause(tx, known.id)?;
        replan(tx, known.person)
    })
}

fn pause(tx: &Tx<'_>, from: &str, to: &str, reason: &str) -> Checked<(calendar::Pause, Option<String>)> {
    let today = tx.today();
    let from = meeting::day(from, today)?.ok_or_else(|| Refusal::DayUnreadable(String::new()))?;
    let to = meeting::day(to, today)?;
    if to.is_some_and(|to| to < from) {
        return Err(Refusal::PauseBackwards);
    }
    Ok((calendar::Pause { from, to }, meeting::optional_text(reason)?))
}
