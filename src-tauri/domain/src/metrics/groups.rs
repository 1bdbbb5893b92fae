//! The same figures by owner, source, product, stage, month or quarter.

use super::{
    course::{Course, Homes, as_of},
    pipeline::{Figures, figures, tally},
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
    borrow::{Borrow, Cow},
    cmp::Reverse,
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

    /// The same, copied only where they stood otherwise; `None`: as they do now.
    fn then<'c, C: Borrow<Course>>(&self, day: Day, courses: &'c [C]) -> Option<Vec<Cow<'c, Course>>> {
        let on = |course: &'c C| course.borrow().on(day, self.homes);
        (day < self.today).then(|| courses.iter().filter_map(on).collect())
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
pub fn report<C: Borrow<Course>>(courses: &[C], ask: &Ask<'_>) -> Report {
    let (stand, flow) = (ask.stand(), ask.flow());
    let then = ask.then(stand, courses);
    let standing: Vec<&Course> = match &then {
        Some(then) => then.iter().map(|course| &**course).collect(),
        None => courses.iter().map(Borrow::borrow).collect(),
    };
    let earlier = if flow < stand { ask.then(flow, &standing) } else { None };
    let flowing: Vec<&Course> = match &earlier {
        Some(earlier) => earlier.iter().map(|course| &**course).filter(|course| ask.is_of(course)).collect(),
        None => standing.iter().copied().filter(|course| ask.is_of(course)).collect(),
    };
    let facts: Vec<DealFacts> =
        standing.iter().filter(|course| ask.is_of(course)).map(|course| course.deal).collect();
    Report {
        figures: figures(&facts, ask.window, ask.prices),
        stages: stages(&standing, ask.question(), ask.prices),
        velocity: velocity(&flowing, &ask.limits(), flow, ask.prices),
    }
}

/// The figures by group, in the order of their keys: what is unknown first, months and quarters from the earliest.
/// A month or a quarter without a deal between the first and the last is there, too.
#[must_use]
pub fn groups(courses: &[Course], by: By, ask: &Ask<'_>) -> Vec<Group> {
    if matches!(by, By::Month | By::Quarter) {
        return periods(courses, by, ask);
    }
    let standing = ask.on(ask.stand(), courses);
    let mut parts: BTreeMap<GroupKey, Vec<&Course>> = BTreeMap::new();
    for course in standing.iter() {
        let mut put = |key| parts.entry(key).or_default().push(course);
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
        |(key, part): (GroupKey, Vec<&Course>)| Group { key, window: ask.window, report: report(&part, ask) };
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
    let (stand, limits) = (ask.stand(), ask.limits());
    let then = ask.then(stand, courses);
    let standing: Vec<&Course> = match &then {
        Some(then) => then.iter().map(|course| &**course).collect(),
        None => courses.iter().collect(),
    };
    let open = standing.iter().filter(|course| course.deal.status == DealStatus::Open && ask.is_of(course));
    let open = tally(open.count());
    let (undated, mut dated) = parts(&standing, first_day);
    let mut flowing = Flowing::new(&standing);
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
        let mut part = dated.remove(&start).unwrap_or_default();
        part.extend(&undated);
        let facts: Vec<DealFacts> =
            part.iter().filter(|course| ask.is_of(course)).map(|course| course.deal).collect();
        let asked = Ask { window, ..*ask };
        let flow = stand.min(end).min(ask.today);
        let report = Report {
            figures: Figures { open, ..figures(&facts, window, ask.prices) },
            stages: stages(&part, asked.question(), ask.prices),
            velocity: velocity(&flowing.on(flow, ask, &mut Vec::new()), &limits, flow, ask.prices),
        };
        groups.push(Group { key, window, report });
        start = next;
    }
    groups
}

/// The deals with a stay of which nobody knows when it began: it is counted whatever the window.
type Undated<'c> = Vec<&'c Course>;
/// By the first day of each period, the other deals that its figures can count: created or closed in it, or with a stay
/// that began in it.
type Dated<'c> = BTreeMap<Day, Vec<&'c Course>>;

fn parts<'c>(standing: &[&'c Course], first_day: impl Fn(Day) -> Day) -> (Undated<'c>, Dated<'c>) {
    let (mut undated, mut dated) = (Undated::new(), Dated::new());
    let mut days = Vec::new();
    for course in standing.iter().copied() {
        if course.stays.iter().any(|stay| stay.entered_on.is_none()) {
            undated.push(course);
            continue;
        }
        days.clear();
        days.extend([course.deal.created_on, course.deal.closed_on].into_iter().flatten());
        days.extend(course.stays.iter().filter_map(|stay| stay.entered_on));
        days.iter_mut().for_each(|day| *day = first_day(*day));
        days.sort_unstable();
        days.dedup();
        days.iter().for_each(|day| dated.entry(*day).or_default().push(course));
    }
    (undated, dated)
}

/// The deals that the velocity of one day after the other can count: open now or then, or closed in the year before.
struct Flowing<'c> {
    /// Those that were none yet, the next one last.
    later: Vec<Known<'c>>,
    counted: Vec<Known<'c>>,
}

/// A deal, and what tells whether it counts without looking at its stays.
#[derive(Clone, Copy)]
struct Known<'c> {
    course: &'c Course,
    created_on: Option<Day>,
    /// `None`: it is open.
    closed_on: Option<Day>,
    /// The last day of which anything is known.
    last: Option<Day>,
}

impl<'c> Flowing<'c> {
    fn new(standing: &[&'c Course]) -> Self {
        let known = |course: &&'c Course| {
            let deal = &course.deal;
            let closed_on = deal.closed_on.filter(|_| deal.status != DealStatus::Open);
            // One that closed nobody knows when is neither open nor closed on any day.
            let counts = deal.status == DealStatus::Open || closed_on.is_some();
            counts.then(|| Known { course, created_on: deal.created_on, closed_on, last: course.last_day() })
        };
        let mut later: Vec<Known<'c>> = standing.iter().filter_map(known).collect();
        later.sort_by_key(|known| Reverse(known.created_on));
        Self { later, counted: Vec::new() }
    }

    /// They as they stood at the end of a day, which comes after those that were asked for before. What is copied, as it
    /// stood otherwise, is kept in `copies`.
    fn on<'a>(&mut self, day: Day, ask: &Ask<'_>, copies: &'a mut Vec<Course>) -> Vec<&'a Course>
    where
        'c: 'a,
    {
        let back = day - TimeDelta::days(366);
        while let Some(next) = self.later.pop_if(|next| next.created_on.is_none_or(|on| on <= day)) {
            self.counted.push(next);
        }
        self.counted.retain(|known| known.closed_on.is_none_or(|closed| back <= closed));
        let stands = |known: &Known<'_>| day >= ask.today || known.last.is_none_or(|last| last <= day);
        let moved = self.counted.iter().filter(|known| !stands(known));
        copies.extend(moved.filter_map(|known| known.course.clone().as_of(day, ask.homes)));
        let stand = self.counted.iter().filter(|known| stands(known)).map(|known| known.course);
        stand.chain(&*copies).filter(|course| ask.is_of(course)).collect()
    }
}
