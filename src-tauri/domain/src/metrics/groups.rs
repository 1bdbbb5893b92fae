//! The same figures by owner, source, product, stage, month or quarter.

use super::{
    course::{Course, Homes, as_of},
    pipeline::{Figures, figures},
    rows::DealFacts,
    stages::{CohortBy, Question, StageFigures, stages},
    velocity::{Velocity, velocity},
};
use crate::{
    Day,
    deal::DealStatus,
    id::{PersonId, ProductId, SourceId, StageId},
    idle::Limits,
    pipeline::Pipeline,
    prices::Prices,
    time::Window,
};
use chrono::{Datelike as _, Months, TimeDelta};
use serde::{Deserialize, Serialize};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

/// What figures are split by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Who answers for a deal.
    Owner,
    /// Where it came from.
    Source,
    /// What is sold; a deal with several products counts with each.
    Product,
    /// Where it stands, or stood last.
    Stage,
    /// The month in which it closed, and for what looks at creation, was created.
    Month,
    /// The quarter likewise.
    Quarter,
}

/// What the deals of a group have in common. What is unknown is a group, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum GroupKey {
    /// Their owner.
    Owner(Option<PersonId>),
    /// Their source.
    Source(Option<SourceId>),
    /// A product of theirs.
    Product(Option<ProductId>),
    /// Their stage.
    Stage(Option<StageId>),
    /// The first day of a month.
    Month(#[cfg_attr(feature = "ts", ts(type = "string"))] Day),
    /// The first day of a quarter.
    Quarter(#[cfg_attr(feature = "ts", ts(type = "string"))] Day),
}

/// All figures of one set of deals.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Report {
    /// Counts, win rate, values, lengths.
    pub figures: Figures,
    /// A row a stage.
    pub stages: Vec<StageFigures>,
    /// Velocity.
    pub velocity: Velocity,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Group {
    /// What its deals have in common.
    pub key: GroupKey,
    /// The days that its figures look at.
    pub window: Window,
    /// Its figures.
    pub report: Report,
}

/// What a report is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The pipelines, each with its stages by position.
    pub pipelines: &'a [Pipeline],
    /// The pipeline of every stage, asked for or not.
    pub homes: &'a Homes,
    /// Which days.
    pub window: Window,
    /// What the window means for stages.
    pub cohort: CohortBy,
    /// The day as of which deals stand where they stand, where one was asked for.
    pub as_of: Option<Day>,
    /// The day of the velocity, where it is another one.
    pub flow: Option<Day>,
    /// Today.
    pub today: Day,
    /// What amounts are worth.
    pub prices: Prices<'a>,
}

impl Ask<'_> {
    /// The day as of which deals stand where they stand: the one that was asked for, else today.
    #[must_use]
    pub fn stand(&self) -> Day {
        self.as_of.unwrap_or(self.today)
    }

    /// The day of the velocity: the one that was asked for, else the end of the window, else today.
    #[must_use]
    pub fn flow(&self) -> Day {
        let day = self.flow.or(self.as_of).or(self.window.to);
        day.map_or(self.today, |day| day.min(self.today))
    }

    /// The limits of all stages.
    #[must_use]
    pub fn limits(&self) -> HashMap<StageId, Limits> {
        let stages = self.pipelines.iter().flat_map(|pipeline| &pipeline.stages);
        stages.map(|stage| (stage.id, stage.limits())).collect()
    }

    /// Whether a deal is in one of the pipelines that are asked for. Others have only their stays counted.
    #[must_use]
    pub fn is_of(&self, course: &Course) -> bool {
        self.pipelines.iter().any(|pipeline| pipeline.id == course.pipeline)
    }

    /// The deals as they stood at the end of a day.
    #[must_use]
    pub fn on<'c>(&self, day: Day, courses: &'c [Course]) -> Cow<'c, [Course]> {
        if day < self.today { Cow::Owned(as_of(courses, day, self.homes)) } else { Cow::Borrowed(courses) }
    }

    /// Those of them that are in one of the pipelines that are asked for.
    #[must_use]
    pub fn own<'c>(&self, courses: &'c [Course]) -> Cow<'c, [Course]> {
        if courses.iter().all(|course| self.is_of(course)) {
            Cow::Borrowed(courses)
        } else {
            Cow::Owned(courses.iter().filter(|course| self.is_of(course)).cloned().collect())
        }
    }

    /// The question to the stages.
    #[must_use]
    pub fn question(&self) -> Question<'_> {
        Question { pipelines: self.pipelines, window: self.window, cohort: self.cohort, as_of: self.stand() }
    }
}

/// All figures of all deals, which stand as they do now.
#[must_use]
pub fn report(courses: &[Course], ask: &Ask<'_>) -> Report {
    let (stand, flow) = (ask.stand(), ask.flow());
    let standing = ask.on(stand, courses);
    let flowing = if flow < stand { ask.on(flow, courses) } else { Cow::Borrowed(&*standing) };
    let own = standing.iter().filter(|course| ask.is_of(course));
    let facts: Vec<DealFacts> = own.map(|course| course.deal).collect();
    Report {
        figures: figures(&facts, ask.window, ask.prices),
        stages: stages(&standing, ask.question(), ask.prices),
        velocity: velocity(&ask.own(&flowing), &ask.limits(), flow, ask.prices),
    }
}

/// The figures by group, in the order of their keys: what is unknown first, months and quarters from the earliest.
/// A month or a quarter without a deal between the first and the last is there, too.
#[must_use]
pub fn groups(courses: &[Course], by: By, ask: &Ask<'_>) -> Vec<Group> {
    if matches!(by, By::Month | By::Quarter) {
        return periods(courses, by, ask);
    }
    let mut parts: BTreeMap<GroupKey, Vec<Course>> = BTreeMap::new();
    for course in ask.on(ask.stand(), courses).iter() {
        let mut put = |key| parts.entry(key).or_default().push(course.clone());
        match by {
            By::Owner => put(GroupKey::Owner(course.owner)),
            By::Source => put(GroupKey::Source(course.source)),
            By::Product if course.products.is_empty() => put(GroupKey::Product(None)),
            By::Product => {
                let mut once = course.products.clone();
                once.sort_unstable();
                once.dedup();
                once.into_iter().for_each(|product| put(GroupKey::Product(Some(product))));
            }
            By::Stage => put(GroupKey::Stage(course.stage)),
            By::Month | By::Quarter => {}
        }
    }
    let group =
        |(key, part): (GroupKey, Vec<Course>)| Group { key, window: ask.window, report: report(&part, ask) };
    parts.into_iter().map(group).collect()
}

/// Whether a deal is in a group. Every deal may count in a month or a quarter: their windows say which do.
#[must_use]
pub fn belongs(course: &Course, key: GroupKey) -> bool {
    match key {
        GroupKey::Owner(owner) => course.owner == owner,
        GroupKey::Source(source) => course.source == source,
        GroupKey::Product(None) => course.products.is_empty(),
        GroupKey::Product(Some(product)) => course.products.contains(&product),
        GroupKey::Stage(stage) => course.stage == stage,
        GroupKey::Month(_) | GroupKey::Quarter(_) => true,
    }
}

fn periods(courses: &[Course], by: By, ask: &Ask<'_>) -> Vec<Group> {
    let months: u32 = if by == By::Month { 1 } else { 3 };
    let first_day = |day: Day| {
        let month = day.month0() / months * months + 1;
        Day::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
    };
    let days = courses.iter().flat_map(|course| [course.deal.created_on, course.deal.closed_on]).flatten();
    let inside = |day: &Day| ask.window.holds(*day) && *day <= ask.stand();
    let Some((from, to)) = days.filter(inside).fold(None, |ends, day| {
        let (from, to) = ends.unwrap_or((day, day));
        Some((from.min(day), to.max(day)))
    }) else {
        return Vec::new();
    };
    let mut groups = Vec::new();
    let mut start = first_day(from);
    while start <= to {
        let Some(next) = start.checked_add_months(Months::new(months)) else { break };
        let end = next - TimeDelta::days(1);
        let window = Window {
            from: Some(ask.window.from.map_or(start, |from| from.max(start))),
            to: Some(ask.window.to.map_or(end, |to| to.min(end))),
        };
        let key = if by == By::Month { GroupKey::Month(start) } else { GroupKey::Quarter(start) };
        let part = relevant(courses, window);
        let flow = Some(ask.stand().min(end));
        groups.push(Group { key, window, report: report(&part, &Ask { window, flow, ..*ask }) });
        start = next;
    }
    groups
}

/// The deals that a window of known days can count: created or closed in it or since, with a stay in it, or open.
fn relevant(courses: &[Course], window: Window) -> Vec<Course> {
    let since = |day: Option<Day>| day.is_none_or(|day| window.from.is_none_or(|from| from <= day));
    let counts = |course: &&Course| {
        let deal = &course.deal;
        // The velocity looks back for a year.
        let back = window.from.map(|from| from - TimeDelta::days(366));
        deal.status == DealStatus::Open
            || since(deal.created_on)
            || deal.closed_on.is_none_or(|day| back.is_none_or(|back| back <= day))
    };
    courses.iter().filter(counts).cloned().collect()
}
