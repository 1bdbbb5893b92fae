//! The figures of the pipeline, and the rows behind each.

use crate::{Ctx, Error, Message, Result, present::Present, wire::Seen};
use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    metrics::{
        course::Course,
        groups::{Ask, By, Group, GroupKey, Report, belongs, groups, report},
        rows::{DealFacts, Rows, selects},
        stages::{self, CohortBy, StageCell},
        velocity::{self, Flow},
    },
    money::Money,
    pipeline::{LocalText, Pipeline},
    prices::Prices,
    rates::Rates,
    time::Window,
};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::HashMap, sync::Arc};
use store::{
    Snapshot, Workspace, deals,
    figures::Courses,
    names, pipelines, rates,
    tables::{PERSON, PRODUCT, SOURCE},
};

/// How many rows of a list are sent at once.
pub const ROWS: usize = 100;
/// How many groups are sent at most: the ones with the most deals.
pub const GROUPS: usize = 200;

/// Which figures.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresGet {
    /// One pipeline; `None`: all.
    pub pipeline: Option<PipelineId>,
    /// By closing day; for what looks at creation, by day of creation.
    pub window: Window,
    /// Which deals the window means where stages are counted; created in it when left out.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(as = "Option<CohortBy>", optional))]
    pub cohort: CohortBy,
    /// The day as of which deals stand where they stand; `None`: today.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(as = "Option<String>", optional = nullable))]
    pub as_of: Option<Day>,
}

/// The figures of a window.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineFigures {
    /// The window, as asked for.
    pub window: Window,
    /// The day as of which deals stand where they stand.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_of: Day,
    /// The figures.
    #[serde(flatten)]
    pub report: Report,
    /// What the reasons of leaked deals stand for.
    pub reasons: Vec<String>,
    /// The pipelines whose stages have rows.
    pub pipelines: Vec<Pipeline>,
}

/// Which groups of figures.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresGroups {
    /// Of which deals.
    #[serde(flatten)]
    pub of: FiguresGet,
    /// By what.
    pub by: By,
}

/// The figures of groups.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureGroups {
    /// The groups: months and quarters in order, others by won value, at most [`GROUPS`].
    pub groups: Vec<NamedGroup>,
    /// How many there are.
    pub total: u32,
}

/// A group with its name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamedGroup {
    /// What its deals have in common, in words; `None` where that is unknown, and of months and quarters.
    pub name: Option<LocalText>,
    /// The group.
    #[serde(flatten)]
    pub group: Group,
}

/// What a list is the rows of.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum RowsOf {
    /// A figure of deals.
    Deals(Rows),
    /// A count of a stage.
    Stage {
        /// Which stage; `None`: unknown.
        stage: Option<StageId>,
        /// Which count.
        cell: StageCell,
    },
    /// A set of the velocity.
    Flow {
        /// Which set.
        flow: Flow,
    },
}

/// Which rows.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureRows {
    /// Of which figure.
    pub rows: RowsOf,
    /// Of which deals.
    #[serde(flatten)]
    pub of: FiguresGet,
    /// Of which group; all of them when left out.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(as = "Option<GroupKey>", optional = nullable))]
    pub group: Option<GroupKey>,
    /// How many are there already.
    pub offset: u32,
}

/// The rows that a figure counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureList {
    /// How many there are: the figure.
    pub total: u32,
    /// The next [`ROWS`] of them, latest closing day first.
    pub rows: Vec<FigureRow>,
}

/// One row behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureRow {
    /// Which deal.
    pub deal: DealId,
    /// Title.
    pub title: String,
    /// Who bought or did not.
    pub company: Option<String>,
    /// Who answered for it.
    pub owner: Option<String>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// The day it became a deal; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it closed; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
    /// Whole days between them; `None`: unknown.
    pub days: Option<i64>,
    /// Its value; of a closed deal when it closed.
    pub value: Option<Money>,
}

/// What every question about figures begins with.
struct Read {
    courses: Arc<Courses>,
    pipelines: Vec<Pipeline>,
    rates: Rates,
    present: Present,
}

impl Read {
    fn new(
        ctx: &Ctx,
        (view, workspace): (&Snapshot<'_>, &Workspace),
        present: Present,
        of: FiguresGet,
    ) -> store::Result<Self> {
        let mut all = pipelines::all(view)?;
        if let Some(id) = of.pipeline {
            all.retain(|pipeline| pipeline.id == id);
            if all.is_empty() {
                return Err(store::Error::NotFound);
            }
        }
        let courses = ctx.courses_of(view, workspace, of.pipeline, present.zone)?;
        if of.pipeline.is_none() {
            // One that no deal ever went through has nothing to tell.
            let tells = |pipeline: &Pipeline| {
                courses.pipelines.contains(&pipeline.id)
                    || pipeline.stages.iter().any(|stage| courses.stages.contains(&stage.id))
            };
            if all.iter().any(tells) {
                all.retain(tells);
            }
        }
        Ok(Self { courses, pipelines: all, rates: rates::all(view)?, present })
    }

    fn ask(&self, of: FiguresGet) -> Ask<'_> {
        Ask {
            pipelines: &self.pipelines,
            homes: &self.courses.homes,
            window: of.window,
            cohort: of.cohort,
            as_of: of.as_of,
            flow: None,
            today: self.present.today,
            prices: Prices { base: self.present.base, rates: &self.rates },
        }
    }
}

/// The figures of a window.
pub fn figures_get(ctx: &Ctx, request: FiguresGet) -> Result<Seen<PipelineFigures>> {
    check(request)?;
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, workspace| {
        let read = Read::new(ctx, (view, workspace), present, request)?;
        let ask = read.ask(request);
        let (report, as_of) = (report(&read.courses.all, &ask), ask.stand());
        let Read { courses, pipelines, .. } = read;
        Ok(PipelineFigures {
            window: request.window,
            as_of,
            report,
            reasons: courses.reasons.clone(),
            pipelines,
        })
    })
}

/// The figures of a window by group.
pub fn figures_groups(ctx: &Ctx, request: FiguresGroups) -> Result<Seen<FigureGroups>> {
    check(request.of)?;
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, workspace| {
        let read = Read::new(ctx, (view, workspace), present, request.of)?;
        let mut groups = groups(&read.courses.all, request.by, &read.ask(request.of));
        let total = groups.len();
        if matches!(request.by, By::Month | By::Quarter) {
            // The latest ones, where there are too many.
            groups.drain(..total.saturating_sub(GROUPS));
        } else {
            let worth = |group: &Group| (group.report.figures.won_value.sum.minor, group.report.figures.won);
            groups.sort_by_key(|group| Reverse(worth(group)));
            groups.truncate(GROUPS);
        }
        let ids = |id: fn(GroupKey) -> Option<uuid::Uuid>| -> Vec<uuid::Uuid> {
            groups.iter().filter_map(|group| id(group.key)).collect()
        };
        let mut named = HashMap::new();
        for (table, ids) in [
            (&PERSON, ids(|key| if let GroupKey::Owner(id) = key { id.map(|id| id.0) } else { None })),
            (&SOURCE, ids(|key| if let GroupKey::Source(id) = key { id.map(|id| id.0) } else { None })),
            (&PRODUCT, ids(|key| if let GroupKey::Product(id) = key { id.map(|id| id.0) } else { None })),
        ] {
            if !ids.is_empty() {
                named.extend(names::of(view, table, &ids)?);
            }
        }
        let stage = |id: StageId| read.pipelines.iter().find_map(|pipeline| pipeline.stage(id));
        let name = |key: GroupKey| match key {
            GroupKey::Stage(id) => id.and_then(stage).map(|stage| stage.name.clone()),
            GroupKey::Month(_) | GroupKey::Quarter(_) => None,
            GroupKey::Owner(id) => id.and_then(|id| named.get(&id.0)).map(|name| LocalText::single(name)),
            GroupKey::Source(id) => id.and_then(|id| named.get(&id.0)).map(|name| LocalText::single(name)),
            GroupKey::Product(id) => id.and_then(|id| named.get(&id.0)).map(|name| LocalText::single(name)),
        };
        let groups = groups.into_iter().map(|group| NamedGroup { name: name(group.key), group }).collect();
        Ok(FigureGroups { groups, total: u32::try_from(total).unwrap_or(u32::MAX) })
    })
}

/// The rows that a figure counts.
pub fn figures_rows(ctx: &Ctx, request: FigureRows) -> Result<Seen<FigureList>> {
    check(request.of)?;
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, workspace| {
        let read = Read::new(ctx, (view, workspace), present, request.of)?;
        let ask = read.ask(request.of);
        let mut courses = ask.on(ask.stand(), &read.courses.all);
        if let Some(key) = request.group {
            courses.to_mut().retain(|course| belongs(course, key));
        }
        let (own, flow) = (ask.own(&courses), ask.flow());
        let mut counted: Vec<DealFacts> = match request.rows {
            RowsOf::Deals(rows) => {
                let facts = own.iter().map(|course| course.deal);
                facts.filter(|deal| selects(rows, deal, ask.window, ask.prices)).collect()
            }
            RowsOf::Stage { stage, cell } => {
                facts_of(&courses, &stages::counted(&courses, ask.question(), stage, cell))
            }
            RowsOf::Flow { flow: part } => {
                let flowing = ask.on(flow, &courses);
                let own = ask.own(&flowing);
                facts_of(&own, &velocity::counted(&own, &ask.limits(), part, flow))
            }
        };
        // Latest closing day first, then latest created; unknown days last. The id settles ties the same way each time.
        counted.sort_unstable_by_key(|deal| Reverse((deal.closed_on, deal.created_on, deal.id)));
        let page: Vec<DealFacts> = counted.iter().skip(request.offset as usize).take(ROWS).copied().collect();
        let ids: Vec<DealId> = page.iter().map(|deal| deal.id).collect();
        let rows = deals::list(view, &ids)?.into_iter().zip(page).map(|(deal, counted)| FigureRow {
            deal: deal.id,
            title: deal.title,
            company: deal.company,
            owner: deal.owner,
            status: counted.status,
            created_on: counted.created_on,
            closed_on: counted.closed_on,
            days: counted.days(),
            value: counted.value,
        });
        Ok(FigureList { total: u32::try_from(counted.len()).unwrap_or(u32::MAX), rows: rows.collect() })
    })
}

/// What is known of deals, one for each id: a stay that began twice is counted twice.
fn facts_of(courses: &[Course], ids: &[DealId]) -> Vec<DealFacts> {
    let known: HashMap<DealId, DealFacts> =
        courses.iter().map(|course| (course.deal.id, course.deal)).collect();
    ids.iter().filter_map(|id| known.get(id).copied()).collect()
}

/// A window that ends before it begins holds nothing, and nobody means it.
fn check(of: FiguresGet) -> Result<()> {
    match (of.window.from, of.window.to) {
        (Some(from), Some(to)) if to < from => Err(Error::invalid(
            Message::new("error-window").text("from", from.to_string()).text("to", to.to_string()),
        )),
        _ => Ok(()),
    }
}
