//! Pipelines, stages and the stays of deals in them.

use crate::{
    id::{PipelineId, StageId},
    idle::Limits,
    text::fold,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A name in one or both of the program's languages. At least one is there; what is shown falls back on the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LocalText {
    /// English, or whatever single name a file gave.
    pub en: Option<String>,
    /// Arabic.
    pub ar: Option<String>,
}

impl LocalText {
    /// A name in both languages.
    #[must_use]
    pub fn both(en: &str, ar: &str) -> Self {
        Self { en: Some(en.to_owned()), ar: Some(ar.to_owned()) }
    }

    /// A name that came in one language only.
    #[must_use]
    pub fn single(name: &str) -> Self {
        Self { en: Some(name.to_owned()), ar: None }
    }

    /// Whether this is a name of it, in either language, however it is spelled (see [`fold`]).
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        [&self.en, &self.ar].into_iter().flatten().any(|own| fold(own) == name)
    }
}

/// One step of a pipeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Stage {
    /// Identity; a renamed stage stays the same stage.
    pub id: StageId,
    /// The pipeline it belongs to.
    pub pipeline: PipelineId,
    /// Its name.
    pub name: LocalText,
    /// Order within the pipeline, ascending; not necessarily without gaps.
    pub position: u32,
    /// Kept for its history, and offered no more.
    pub archived: bool,
    /// Chance of being won from here, in percent.
    pub probability: u8,
    /// Days without a touch after which a deal is idle.
    pub warn_days: u32,
    /// Days without a touch after which a deal is stale.
    pub stale_days: u32,
}

impl Stage {
    /// Its two limits.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits { warn_days: self.warn_days, stale_days: self.stale_days }
    }
}

/// An ordered list of stages that deals go through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Pipeline {
    /// Identity.
    pub id: PipelineId,
    /// Its name.
    pub name: LocalText,
    /// Kept for its history, and offered no more.
    pub archived: bool,
    /// Its stages by position, archived ones among them.
    pub stages: Vec<Stage>,
}

impl Pipeline {
    /// The stage with this id, if it is one of this pipeline's.
    #[must_use]
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The stages that deals can be put into.
    pub fn in_use(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| !stage.archived)
    }
}

/// How a stay in a stage ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// To a later stage of the same pipeline.
    Advanced,
    /// To an earlier stage of the same pipeline.
    Back,
    /// The deal was won from here.
    Won,
    /// The deal was lost from here.
    Lost,
    /// To another pipeline.
    MovedPipeline,
}

/// Where the knowledge of a stay comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VisitSource {
    /// The user moved the deal in this program.
    User,
    /// A file told when.
    Import,
    /// A file told where the deal stands, not since when.
    Unknown,
}

/// How a move from one stage to another ends the stay in the first.
#[must_use]
pub fn exit_of_move(from: &Stage, to: &Stage) -> Exit {
    if from.pipeline != to.pipeline {
        Exit::MovedPipeline
    } else if to.position > from.position {
        Exit::Advanced
    } else {
        Exit::Back
    }
}

/// The six default stages, in order, English and Arabic.
pub const DEFAULT_STAGES: [(&str, &str); 6] = [
    ("Prospecting", "التنقيب عن عملاء"),
    ("Research", "دراسة العميل"),
    ("First contact", "التواصل الأول"),
    ("Presentation", "عرض المنتج"),
    ("Objections", "معالجة الاعتراضات"),
    ("Closing", "إبرام الصفقة"),
];

/// What a new stage has until it is told otherwise: the chance of being won grows evenly from stage to stage.
///
/// `place` counts from 0 among `of` stages.
#[must_use]
pub fn default_probability(place: usize, of: usize) -> u8 {
    u8::try_from(100 * (place + 1) / (of + 1)).unwrap_or(100)
}

/// Days without a touch after which a deal is idle and stale, until a stage is told otherwise.
pub const DEFAULT_LIMITS: Limits = Limits { warn_days: 7, stale_days: 14 };

/// The name of the pipeline that a new workspace has.
pub const DEFAULT_PIPELINE: (&str, &str) = ("Sales", "المبيعات");

/// The pipeline that a new workspace will have, before it is there: its ids stand for nothing.
#[must_use]
pub fn default_pipeline() -> Pipeline {
    let both = |(en, ar): (&str, &str)| LocalText::both(en, ar);
    let id = PipelineId(Uuid::nil());
    let stage = |(place, name): (usize, (&str, &str))| Stage {
        id: StageId(Uuid::from_u128(place as u128)),
        pipeline: id,
        name: both(name),
        position: u32::try_from(place).unwrap_or(u32::MAX),
        archived: false,
        probability: default_probability(place, DEFAULT_STAGES.len()),
        warn_days: DEFAULT_LIMITS.warn_days,
        stale_days: DEFAULT_LIMITS.stale_days,
    };
    let stages = DEFAULT_STAGES.into_iter().enumerate().map(stage).collect();
    Pipeline { id, name: both(DEFAULT_PIPELINE), archived: false, stages }
}

/// The order of stages that a file names: those that are known by name first, in their usual order; the others after
/// them, in the order in which the file first uses them.
#[must_use]
pub fn order_of_use(names: &[String]) -> Vec<String> {
    let known =
        |name: &str| DEFAULT_STAGES.iter().position(|(en, ar)| LocalText::both(en, ar).is_called(name));
    let mut order: Vec<&String> = names.iter().collect();
    // A stable sort keeps the file's order among those that are not known.
    order.sort_by_cached_key(|name| known(name).unwrap_or(usize::MAX));
    order.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(pipeline: u128, position: u32) -> Stage {
        Stage {
            id: StageId(Uuid::from_u128(u128::from(position))),
            pipeline: PipelineId(Uuid::from_u128(pipeline)),
            name: LocalText::single("s"),
            position,
            archived: false,
            probability: 50,
            warn_days: 7,
            stale_days: 14,
        }
    }

    #[test]
    fn a_move_says_how_the_stay_ended() {
        assert_eq!(exit_of_move(&stage(1, 0), &stage(1, 3)), Exit::Advanced);
        assert_eq!(exit_of_move(&stage(1, 3), &stage(1, 2)), Exit::Back);
        assert_eq!(exit_of_move(&stage(1, 3), &stage(2, 5)), Exit::MovedPipeline);
    }

    #[test]
    fn known_stages_of_a_file_come_first_in_their_order() {
        let names = ["Engaging", "إبرام الصفقه", "PROSPECTING", "Handover"].map(String::from);
        assert_eq!(order_of_use(&names), ["PROSPECTING", "إبرام الصفقه", "Engaging", "Handover"]);
    }

    #[test]
    fn a_name_is_known_in_both_languages() {
        let name = LocalText::both("First contact", "التواصل الأول");
        assert!(name.is_called("first  CONTACT") && name.is_called("التواصل الاول"));
        assert!(!name.is_called("First"));
    }
}
