//! What needs the user today.

use crate::{
    Ctx, Result,
    backups::{self, BackupFailure},
    meetings::{self, MeetingLine, PromiseLine},
    present::Present,
    wire::{Named, Seen},
};
use domain::{
    Day,
    id::{ActivityId, DealId},
    money::Money,
    pipeline::{LocalText, Stage},
    today::{Place, Why},
};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{pipelines, today};

/// So many deals are sent of those that were planned for, and of those that nobody thinks of.
const PLANNED: usize = 100;
const FORGOTTEN: usize = 50;
/// A deal without a next step is no alarm: some of them are enough for a day.
const NO_STEP: usize = 10;

/// The list of today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Today {
    /// Which day it is.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: Day,
    /// What needs the user, most urgent first.
    pub items: Vec<TodayItem>,
    /// How many deals there are of each reason in all; there may be more than are sent.
    pub counts: TodayCounts,
    /// Open deals.
    pub open: u32,
    /// Whether there is any deal at all.
    pub any: bool,
}

/// How many deals need somebody, by reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TodayCounts {
    /// The day of the next step is past.
    pub overdue: u32,
    /// The next step is for today.
    pub due: u32,
    /// Stale.
    pub stale: u32,
    /// Idle.
    pub idle: u32,
    /// No next step.
    pub no_step: u32,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TodayItem {
    /// A backup was not made.
    Backup {
        /// Which, and why.
        failure: BackupFailure,
    },
    /// An open deal.
    Deal {
        /// What is most urgent about it.
        why: Why,
        /// Days past the day of the next step, or without a touch; `None`: unknown.
        days: Option<u32>,
        /// The deal.
        deal: TodayDeal,
        /// Its next step, where it has one.
        step: Option<TodayStep>,
        /// There is something to be done after that, too.
        more_steps: bool,
    },
    /// A one-on-one that is due.
    OneOnOne {
        /// Its day is past, or today.
        why: Why,
        /// Days past it.
        days: u32,
        /// With whom.
        person: Named,
        /// Which.
        meeting: MeetingLine,
    },
    /// A one-on-one that was held and is not closed.
    Close {
        /// Its day is past, or today.
        why: Why,
        /// Days past it.
        days: u32,
        /// With whom.
        person: Named,
        /// Which.
        meeting: MeetingLine,
    },
    /// A promise of the user's that is due.
    Promise {
        /// Its day is past, or today.
        why: Why,
        /// Days past it.
        days: u32,
        /// In one-on-ones with whom.
        person: Named,
        /// Which.
        promise: PromiseLine,
    },
}

/// A deal in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TodayDeal {
    /// Which deal.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Where it stands.
    pub stage: Option<LocalText>,
    /// Its value.
    pub value: Option<Money>,
}

/// A next step in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TodayStep {
    /// Which activity.
    pub id: ActivityId,
    /// What is to be done.
    pub text: String,
    /// When.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub due_on: Option<Day>,
}

/// What needs the user today, in one order.
pub fn today_get(ctx: &Ctx, (): ()) -> Result<Seen<Today>> {
    let workspace = ctx.workspace()?;
    let present = Present::of(&workspace)?;
    let Present { today: on, zone, .. } = present;
    let failure = workspace.backup_failure()?;
    ctx.read(|view, _| {
        let most = |why| match why {
            Why::Backup | Why::Overdue | Why::Due => PLANNED,
            Why::Stale | Why::Idle => FORGOTTEN,
            Why::NoStep => NO_STEP,
        };
        let list = today::list(view, on, zone, most)?;
        let stages: BTreeMap<_, Stage> = pipelines::all(view)?
            .into_iter()
            .flat_map(|pipeline| pipeline.stages)
            .map(|stage| (stage.id.0, stage))
            .collect();
        let line = |today::Line { deal, why, days, step, more_steps }: today::Line| {
            let item = TodayItem::Deal {
                why,
                days,
                deal: TodayDeal {
                    id: deal.id,
                    title: deal.title,
                    company: deal.company,
                    owner: deal.owner,
                    stage: deal.stage.and_then(|id| stages.get(&id.0)).map(|stage| stage.name.clone()),
                    value: deal.value,
                },
                more_steps,
                step: step.map(|step| TodayStep { id: step.id, text: step.text, due_on: step.due_on }),
            };
            (Place::new(why, days, None), item)
        };
        let own = meetings::due(view, present)?.into_iter();
        let own = own.map(|(why, days, item)| (Place::new(why, Some(days), None), item));
        // The deals are in their order already, and keep it where their places are alike.
        let mut lines: Vec<(Place, TodayItem)> = list.lines.into_iter().map(line).chain(own).collect();
        lines.sort_by_key(|(place, _)| *place);
        // What may lose work comes before all work.
        let backup = failure.as_ref().map(|failure| TodayItem::Backup { failure: backups::failure(failure) });
        let count = |why| list.counts.get(&why).copied().unwrap_or_default();
        Ok(Today {
            on,
            counts: TodayCounts {
                overdue: count(Why::Overdue),
                due: count(Why::Due),
                stale: count(Why::Stale),
                idle: count(Why::Idle),
                no_step: count(Why::NoStep),
            },
            open: list.open,
            any: list.any,
            items: backup.into_iter().chain(lines.into_iter().map(|(_, item)| item)).collect(),
        })
    })
}
