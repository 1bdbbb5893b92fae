//! The way a deal went through its stages, and how things stood on an earlier day.

use super::rows::DealFacts;
use crate::{
    Day,
    deal::DealStatus,
    id::{PersonId, PipelineId, ProductId, SourceId, StageId},
    idle::Touches,
    pipeline::Exit,
};
use std::{borrow::Cow, collections::HashMap};

/// The pipeline of each stage, of those that are no longer asked for, too.
pub type Homes = HashMap<StageId, PipelineId>;

/// One stay of a deal in a stage, as calendar days of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Where; `None`: unknown.
    pub stage: Option<StageId>,
    /// Since when; `None`: unknown.
    pub entered_on: Option<Day>,
    /// Until when; `None`: still there, or unknown.
    pub left_on: Option<Day>,
    /// How it ended; `None`: still there.
    pub exit: Option<Exit>,
}

/// A deal with all that the figures of stages and of velocity need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The deal.
    pub deal: DealFacts,
    /// The pipeline it is in.
    pub pipeline: PipelineId,
    /// Where it stands, or stood last; `None`: unknown.
    pub stage: Option<StageId>,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Where it came from.
    pub source: Option<SourceId>,
    /// What is sold.
    pub products: Vec<ProductId>,
    /// The last human touch.
    pub touched_on: Option<Day>,
    /// The day of its next step.
    pub next_on: Option<Day>,
    /// Why it was lost: a place in the list of reasons.
    pub reason: Option<u32>,
    /// Its stays, in order.
    pub stays: Vec<Stay>,
}

impl Course {
    /// What is known of its touches on a day. A touch after that day tells nothing of the ones before it.
    #[must_use]
    pub fn touches(&self, today: Day) -> Touches {
        let entered_on =
            self.stays.last().filter(|stay| stay.exit.is_none()).and_then(|stay| stay.entered_on);
        Touches {
            touched_on: self.touched_on.filter(|day| *day <= today),
            entered_on,
            created_on: self.deal.created_on,
            next_on: self.next_on,
        }
    }

    /// The last day of which anything is known; `None`: no day is known.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        let stays = self.stays.iter().map(|stay| stay.entered_on.max(stay.left_on));
        stays.fold(self.deal.created_on.max(self.deal.closed_on), Option::max)
    }

    /// Whether the deal stands as it stood at the end of a day: nothing is known of it that came later.
    #[must_use]
    pub fn stands_since(&self, day: Day) -> bool {
        self.last_day().is_none_or(|last| last <= day)
    }

    /// The deal as [`Course::as_of`] has it, copied only where it stood otherwise.
    #[must_use]
    pub fn on(&self, day: Day, homes: &Homes) -> Option<Cow<'_, Self>> {
        if self.stands_since(day) {
            return Some(Cow::Borrowed(self));
        }
        if self.deal.created_on.is_some_and(|created| created > day) {
            return None;
        }
        self.clone().as_of(day, homes).map(Cow::Owned)
    }

    /// The deal as it stood at the end of a day; `None` where it was none yet. What it is worth, who answers for it and
    /// what its next step is are those of now: no day is kept for them.
    #[must_use]
    pub fn as_of(mut self, day: Day, homes: &Homes) -> Option<Self> {
        let after = |on: Option<Day>| on.is_some_and(|on| on > day);
        if after(self.deal.created_on) {
            return None;
        }
        let reopened = after(self.deal.closed_on);
        if reopened {
            self.deal = DealFacts { status: DealStatus::Open, closed_on: None, invalid: false, ..self.deal };
            self.reason = None;
        }
        let known = self.stays.len();
        self.stays.retain(|stay| !after(stay.entered_on));
        let rewound = self.stays.len() < known;
        for stay in &mut self.stays {
            let closing = matches!(stay.exit, Some(Exit::Won | Exit::Lost));
            if after(stay.left_on) || (reopened && closing && stay.left_on.is_none()) {
                (stay.left_on, stay.exit) = (None, None);
            }
        }
        if rewound && self.deal.status == DealStatus::Open {
            // What it stood in before the first stay that is known.
            let last = self.stays.last();
            self.stage = last.and_then(|stay| stay.stage);
            if let Some(home) = self.stage.and_then(|stage| homes.get(&stage)) {
                self.pipeline = *home;
            }
            // It was closed then, and reopened since.
            let status = match last.and_then(|stay| stay.exit) {
                Some(Exit::Won) => DealStatus::Won,
                Some(Exit::Lost) => DealStatus::Lost,
                _ => DealStatus::Open,
            };
            if status != DealStatus::Open {
                let closed_on = last.and_then(|stay| stay.left_on);
                self.deal = DealFacts { status, closed_on, ..self.deal };
            }
        }
        Some(self)
    }
}

/// All deals as they stood at the end of a day.
#[must_use]
pub fn as_of(courses: &[Course], day: Day, homes: &Homes) -> Vec<Course> {
    courses.iter().filter_map(|course| course.clone().as_of(day, homes)).collect()
}
