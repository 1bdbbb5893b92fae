//! Pipelines and stages as something that a user changes: what may be changed, and what follows from it.

use crate::{
    deal::{self, Refusal},
    id::{PipelineId, StageId},
    idle::Limits,
    metrics::stats::hundredfold_percentile,
    number::parse_decimal,
    pipeline::{DEFAULT_LIMITS, LocalText, Pipeline, Stage},
    sets::StagePlan,
    text::one_line,
};

/// The longest limit of a stage, in days.
pub const MAX_DAYS: u32 = 3_650;
/// Chance of being won from the only stage of a pipeline, in percent.
const DEFAULT_CHANCE: u8 = 50;
/// How many completed stays a stage has before its own past can suggest its limits.
pub const ENOUGH_VISITS: usize = 20;

/// Why a change of a pipeline or a stage is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StageRefusal {
    /// It has a name in one language at least.
    #[error("the name is missing")]
    NameMissing,
    /// A name is longer than what is kept.
    #[error("the name is too long")]
    NameLong,
    /// No chance from 0 to 100 percent; holds what was typed.
    #[error("not a chance")]
    Probability(String),
    /// No number of days that a limit can have; holds what was typed.
    #[error("not a number of days")]
    Days(String),
    /// A deal cannot be stale before it is idle.
    #[error("stale before idle")]
    StaleFirst,
    /// Deals stand in it, so many.
    #[error("{0} open deals stand in it")]
    Occupied(u32),
    /// A pipeline in use has a stage in use.
    #[error("the last stage in use")]
    LastStage,
    /// There is a pipeline in use.
    #[error("the last pipeline in use")]
    LastPipeline,
    /// Deals go to a stage that is in use, and not to where they come from.
    #[error("deals cannot go there")]
    NotATarget,
    /// Stages are merged within a pipeline.
    #[error("a stage of another pipeline")]
    OtherPipeline,
}

impl From<Refusal> for StageRefusal {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::LineLong => Self::NameLong,
            _ => Self::NameMissing,
        }
    }
}

/// A name that was typed in both languages, or in one.
///
/// # Errors
/// [`StageRefusal::NameMissing`], [`StageRefusal::NameLong`].
pub fn name(en: &str, ar: &str) -> Result<LocalText, StageRefusal> {
    let name = LocalText { en: deal::line(en)?, ar: deal::line(ar)? };
    if name.en.is_none() && name.ar.is_none() { Err(StageRefusal::NameMissing) } else { Ok(name) }
}

/// A name of which some was typed anew; `None` leaves a language as it is.
///
/// # Errors
/// As [`name`].
pub fn renamed(old: &LocalText, en: Option<&str>, ar: Option<&str>) -> Result<LocalText, StageRefusal> {
    let kept = |old: &Option<String>| old.clone().unwrap_or_default();
    let en = en.map_or_else(|| kept(&old.en), str::to_owned);
    let ar = ar.map_or_else(|| kept(&old.ar), str::to_owned);
    name(&en, &ar)
}

/// A chance in whole percent as it is typed.
///
/// # Errors
/// [`StageRefusal::Probability`].
pub fn probability(text: &str) -> Result<u8, StageRefusal> {
    let line = one_line(text);
    let number = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '%' | '٪'));
    let whole = parse_decimal(number, 0).ok().and_then(|percent| u8::try_from(percent).ok());
    whole.filter(|percent| *percent <= 100).ok_or(StageRefusal::Probability(line))
}

/// A number of days as it is typed.
///
/// # Errors
/// [`StageRefusal::Days`].
pub fn days(text: &str) -> Result<u32, StageRefusal> {
    let whole = parse_decimal(&one_line(text), 0).ok().and_then(|days| u32::try_from(days).ok());
    whole.filter(|days| (1..=MAX_DAYS).contains(days)).ok_or_else(|| StageRefusal::Days(one_line(text)))
}

/// Both limits together.
///
/// # Errors
/// [`StageRefusal::StaleFirst`].
pub fn limits(warn_days: u32, stale_days: u32) -> Result<Limits, StageRefusal> {
    if warn_days <= stale_days { Ok(Limits { warn_days, stale_days }) } else { Err(StageRefusal::StaleFirst) }
}

/// A stage that comes after another, or is the first: its chance lies half-way between that one's and certainty.
#[must_use]
pub fn next_plan(last: Option<&Stage>, name: LocalText) -> StagePlan {
    let probability =
        last.map_or(DEFAULT_CHANCE, |last| last.probability + (100 - last.probability.min(100)) / 2);
    let limits = last.map_or(DEFAULT_LIMITS, Stage::limits);
    StagePlan { name, probability, warn_days: limits.warn_days, stale_days: limits.stale_days }
}

/// Whether a stage can be archived: another one is left in use.
///
/// # Errors
/// [`StageRefusal::LastStage`].
pub fn can_archive(pipeline: &Pipeline, stage: StageId) -> Result<(), StageRefusal> {
    let left = pipeline.in_use().any(|other| other.id != stage);
    if left { Ok(()) } else { Err(StageRefusal::LastStage) }
}

/// Whether a pipeline can be archived: nothing stands in it, and another one is left in use.
///
/// # Errors
/// [`StageRefusal::LastPipeline`], [`StageRefusal::Occupied`].
pub fn can_archive_pipeline(all: &[Pipeline], id: PipelineId, open: u32) -> Result<(), StageRefusal> {
    if !all.iter().any(|other| other.id != id && !other.archived) {
        return Err(StageRefusal::LastPipeline);
    }
    if open > 0 { Err(StageRefusal::Occupied(open)) } else { Ok(()) }
}

/// Whether the deals of a stage can go to another one: it is in use, in a pipeline in use.
///
/// # Errors
/// [`StageRefusal::NotATarget`].
pub fn can_take(pipeline: &Pipeline, to: &Stage, from: StageId) -> Result<(), StageRefusal> {
    if to.id == from || to.archived || pipeline.archived { Err(StageRefusal::NotATarget) } else { Ok(()) }
}

/// Whether a stage can be merged into another.
///
/// # Errors
/// [`StageRefusal::OtherPipeline`], [`StageRefusal::NotATarget`].
pub fn can_merge(pipeline: &Pipeline, from: &Stage, into: &Stage) -> Result<(), StageRefusal> {
    if from.pipeline != into.pipeline {
        return Err(StageRefusal::OtherPipeline);
    }
    if into.id == from.id || into.archived || pipeline.stage(into.id).is_none() {
        return Err(StageRefusal::NotATarget);
    }
    Ok(())
}

/// An order with one of its own moved to a place among those that `counts`. The others keep their order.
#[must_use]
pub fn moved<T: Copy + PartialEq>(order: &[T], which: T, to: usize, counts: impl Fn(T) -> bool) -> Vec<T> {
    let mut rest: Vec<T> = order.iter().copied().filter(|each| *each != which).collect();
    let places = rest.iter().enumerate().filter(|(_, each)| counts(**each)).map(|(at, _)| at);
    let at = places.into_iter().nth(to).unwrap_or(rest.len());
    rest.insert(at, which);
    rest
}

/// Limits from a stage's own past: the 75th and the 90th percentile of how many whole days deals stayed in it. `None`
/// with fewer than [`ENOUGH_VISITS`] stays. A deal is idle after more days than the limit, so a fraction is cut.
#[must_use]
pub fn suggested(days: &[i64]) -> Option<Limits> {
    let mut sorted: Vec<i64> = days.iter().copied().filter(|days| *days >= 0).collect();
    if sorted.len() < ENOUGH_VISITS {
        return None;
    }
    sorted.sort_unstable();
    let whole = |percent| {
        let days = hundredfold_percentile(&sorted, percent)? / 100;
        Some(u32::try_from(days).unwrap_or(MAX_DAYS).clamp(1, MAX_DAYS))
    };
    Some(Limits { warn_days: whole(75)?, stale_days: whole(90)? })
}

impl Pipeline {
    /// Where a deal goes on that stood last in a stage: there, else in the next one in use, else in the first. Where an
    /// undo out of order has left none in use, in the first of all.
    #[must_use]
    pub fn again(&self, last: Option<StageId>) -> Option<&Stage> {
        let from = last.and_then(|last| self.stages.iter().position(|stage| stage.id == last));
        let on = from.and_then(|from| self.stages[from..].iter().find(|stage| !stage.archived));
        on.or_else(|| self.in_use().next()).or_else(|| self.stages.first())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn pipeline(archived: &[bool]) -> Pipeline {
        let id = PipelineId(Uuid::from_u128(99));
        let stage = |(at, archived): (usize, &bool)| Stage {
            id: StageId(Uuid::from_u128(at as u128)),
            pipeline: id,
            name: LocalText::single("s"),
            position: at as u32,
            archived: *archived,
            probability: 50,
            warn_days: 7,
            stale_days: 14,
        };
        let stages = archived.iter().enumerate().map(stage).collect();
        Pipeline { id, name: LocalText::single("p"), archived: false, stages }
    }

    fn stage(at: u128) -> StageId {
        StageId(Uuid::from_u128(at))
    }

    #[test]
    fn a_name_in_one_language_is_enough() {
        assert_eq!(name(" Quote ", " "), Ok(LocalText::single("Quote")));
        assert_eq!(name("", "\u{200F}"), Err(StageRefusal::NameMissing));
        assert_eq!(name(&"x".repeat(201), ""), Err(StageRefusal::NameLong));
        let old = LocalText::both("Quote", "عرض سعر");
        assert_eq!(renamed(&old, Some("Offer"), None), Ok(LocalText::both("Offer", "عرض سعر")));
        assert_eq!(renamed(&old, Some(""), None).unwrap().en, None);
        assert_eq!(renamed(&LocalText::single("Quote"), Some(""), None), Err(StageRefusal::NameMissing));
    }

    #[test]
    fn numbers_are_read_in_any_digits() {
        assert_eq!((probability("٤٥٪"), probability("0"), probability("100 %")), (Ok(45), Ok(0), Ok(100)));
        for text in ["", "101", "-1", "4.5", "half"] {
            assert_eq!(probability(text), Err(StageRefusal::Probability(text.into())));
        }
        assert_eq!((days("7"), days("٣٦٥٠")), (Ok(7), Ok(3_650)));
        for text in ["", "0", "3651", "-2", "1.5", "a week"] {
            assert_eq!(days(text), Err(StageRefusal::Days(text.into())));
        }
        assert!(limits(7, 7).is_ok());
        assert_eq!(limits(8, 7), Err(StageRefusal::StaleFirst));
    }

    #[test]
    fn a_new_stage_is_likelier_than_the_one_before() {
        let one = pipeline(&[false]);
        let chance = |last| next_plan(last, LocalText::single("s")).probability;
        assert_eq!((chance(None), chance(one.stages.first())), (50, 75));
        assert_eq!(chance(Some(&Stage { probability: 100, ..one.stages[0].clone() })), 100);
    }

    #[test]
    fn one_stage_and_one_pipeline_stay_in_use() {
        let two = pipeline(&[false, false, true]);
        assert_eq!(can_archive(&two, stage(0)), Ok(()));
        assert_eq!(can_archive(&pipeline(&[false, true]), stage(0)), Err(StageRefusal::LastStage));
        let mut other = pipeline(&[false]);
        other.id = PipelineId(Uuid::from_u128(98));
        let all = [two.clone(), other.clone()];
        assert_eq!(can_archive_pipeline(&all, two.id, 0), Ok(()));
        assert_eq!(can_archive_pipeline(&all, two.id, 3), Err(StageRefusal::Occupied(3)));
        other.archived = true;
        assert_eq!(can_archive_pipeline(&[two.clone(), other], two.id, 0), Err(StageRefusal::LastPipeline));
    }

    #[test]
    fn one_of_an_order_takes_its_place_among_those_that_count() {
        let all = |_| true;
        assert_eq!(moved(&[1, 2, 3, 4], 4, 0, all), [4, 1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3, 4], 1, 2, all), [2, 3, 1, 4]);
        assert_eq!(moved(&[1, 2, 3, 4], 1, 9, all), [2, 3, 4, 1]);
        // 2 is archived: the first place after 1 is before 3, and 2 stays where it is.
        assert_eq!(moved(&[1, 2, 3, 4], 4, 1, |each| each != 2), [1, 2, 4, 3]);
    }

    #[test]
    fn a_deal_goes_on_where_it_was_or_in_the_next_stage() {
        let stages = pipeline(&[false, true, true, false]);
        let again = |last| stages.again(last).map(|stage| stage.id);
        assert_eq!(again(Some(stage(0))), Some(stage(0)));
        assert_eq!(again(Some(stage(1))), Some(stage(3)));
        assert_eq!(again(None), Some(stage(0)));
        assert_eq!(pipeline(&[false, true]).again(Some(stage(1))).map(|stage| stage.id), Some(stage(0)));
        assert_eq!(pipeline(&[true, true]).again(Some(stage(1))).map(|stage| stage.id), Some(stage(0)));
    }

    // Hand-worked: of 1 to 20 days the 75th percentile (type 7) is 15.25 and the 90th 18.1.
    #[test]
    fn the_past_suggests_limits_once_there_is_enough_of_it() {
        let days: Vec<i64> = (1..=20).rev().collect();
        assert_eq!(suggested(&days), Some(Limits { warn_days: 15, stale_days: 18 }));
        assert_eq!(suggested(&days[1..]), None);
        assert_eq!(
            suggested(&[0; 20]),
            Some(Limits { warn_days: 1, stale_days: 1 }),
            "a limit is a day at least"
        );
        assert_eq!(
            suggested(&[[-1; 10], [3; 10]].concat()),
            None,
            "what ended before it began is not counted"
        );
    }
}
