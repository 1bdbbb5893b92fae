//! Everybody with whom there are one-on-ones: who waits, what is open, how much time they take.

use super::{MeetingLine, PauseLine, SeriesRule, named, rule_now};
use crate::{
    Ctx, Result,
    present::Present,
    wire::{Named, Seen},
};
use chrono::Days;
use domain::{
    Day,
    id::{MeetingId, PersonId},
    meeting::{
        MeetingStatus, Side,
        calendar::{Plan, Slot, week_of},
        promises::{self as rules, Kept},
        standing::{Held, Share, Standing, attendance, coverage, standing},
    },
    time::Window,
    week::Weekend,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{
    Source,
    meetings::{
        self, points, promises,
        series::{self, Pause, Series},
        sittings::{self, Meeting, Past},
    },
    reach::everyone,
    settings,
    staff::{self, Person},
};

/// So many days of the past are counted.
pub const LOOKS_BACK: u64 = 180;
/// So many days of promises.
const PROMISES: u64 = 90;
/// So many weeks of load.
const WEEKS: u64 = 4;

/// How promises were kept, of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptPromises {
    /// Of those that came due in the last 90 days, done by their day.
    pub kept: u32,
    /// Of so many.
    pub of: u32,
    /// Open past their day.
    pub late: u32,
    /// Days since the day of the one that is late longest.
    pub oldest: Option<u32>,
    /// Open in all.
    pub open: u32,
}

impl From<Kept> for KeptPromises {
    fn from(kept: Kept) -> Self {
        let Share { part, of } = kept.kept;
        Self { kept: part, of, late: kept.late, oldest: kept.oldest, open: kept.open }
    }
}

/// A share as its two counts; of none there is no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Counted {
    /// So many.
    pub part: u32,
    /// Of so many.
    pub of: u32,
}

impl From<Share> for Counted {
    fn from(Share { part, of }: Share) -> Self {
        Self { part, of }
    }
}

/// Somebody with whom there are one-on-ones.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OverviewLine {
    /// Who.
    pub person: Named,
    /// Whether they have left.
    pub gone: bool,
    /// The rule that holds, or the next or last one; `None`: no series.
    pub series: Option<SeriesRule>,
    /// The pause of today.
    pub paused: Option<PauseLine>,
    /// The day of the last meeting that was held.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_held: Option<Day>,
    /// The meeting that is due, or next.
    pub next: Option<MeetingLine>,
    /// Days overdue.
    pub overdue_days: u32,
    /// A meeting that was held and is not closed.
    pub unclosed: Option<MeetingId>,
    /// Open points.
    pub open_points: u32,
    /// The user's promises, by the last 90 days.
    pub mine: KeptPromises,
    /// Theirs.
    pub theirs: KeptPromises,
    /// Of the meetings planned in the last 180 days, those that took place.
    pub attendance: Counted,
}

/// All one-on-ones.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingOverview {
    /// Which day it is.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: Day,
    /// Everybody: who is overdue by the most of their cadence first, then by the next meeting; those who left last.
    pub people: Vec<OverviewLine>,
    /// Who is on the roster and has no series.
    pub without: Vec<Named>,
    /// Of those whose series is not paused, who was met within their cadence and its grace.
    pub coverage: Counted,
    /// The user's promises to everybody, by the last 90 days.
    pub mine: KeptPromises,
    /// Everybody's.
    pub theirs: KeptPromises,
}

/// A week of meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WeekLoad {
    /// Its first day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from: Day,
    /// Meetings.
    pub meetings: u32,
    /// Minutes.
    pub minutes: u32,
}

/// From which week on.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingLoad {
    /// A day of the first week, `YYYY-MM-DD`; `None`: today.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null", optional))]
    pub from: Option<Day>,
}

/// What is known of everybody, read once.
pub(super) struct Known {
    present: Present,
    pub(super) people: Vec<Person>,
    series: HashMap<PersonId, Vec<Series>>,
    pauses: HashMap<PersonId, Vec<Pause>>,
    past: HashMap<PersonId, Past>,
    meetings: HashMap<PersonId, Vec<Meeting>>,
    weekend: Weekend,
}

impl Known {
    pub(super) fn of(view: &impl Source, present: Present) -> store::Result<Self> {
        let from = present.today.checked_sub_days(Days::new(LOOKS_BACK)).unwrap_or(present.today);
        Ok(Self {
            present,
            people: staff::list(view, &meetings::people(view)?)?,
            series: by(series::list(view, None)?, |series| series.person),
            pauses: by(series::pauses(view, None)?, |pause| pause.person),
            past: sittings::dealt_with(view, None)?,
            meetings: by(sittings::since(view, None, from)?, |meeting| meeting.person),
            weekend: settings::week(view)?.weekend,
        })
    }

    pub(super) fn plan(&self, person: PersonId) -> Plan {
        let rules = self.series.get(&person).into_iter().flatten().map(|series| series.rule);
        let pauses = self.pauses.get(&person).into_iter().flatten().map(|pause| pause.days);
        Plan { rules: rules.collect(), pauses: pauses.collect(), weekend: self.weekend }
    }

    pub(super) fn meetings(&self, person: PersonId) -> impl Iterator<Item = &Meeting> {
        self.meetings.get(&person).into_iter().flatten()
    }

    /// Up to which day the plan with somebody is dealt with.
    pub(super) fn dealt_with(&self, person: PersonId) -> Option<Day> {
        self.past.get(&person).and_then(|past| past.dealt_with)
    }

    /// The meeting that is open, or planned next.
    pub(super) fn next(&self, person: PersonId, plan: &Plan) -> Option<MeetingLine> {
        let zone = self.present.zone;
        if let Some(open) = self.meetings(person).find(|meeting| meeting.status == MeetingStatus::Planned) {
            return Some(MeetingLine::of(open.clone(), zone));
        }
        plan.next(self.dealt_with(person), self.present.today).map(|slot| MeetingLine::planned(slot, zone))
    }

    fn standing(&self, person: &Person, plan: &Plan) -> Standing {
        if person.is_gone(self.present.today) {
            return Standing::Out;
        }
        let last = self.past.get(&person.id).and_then(|past| past.last_held);
        standing(plan, last, person.starts_on, self.present.today)
    }
}

fn by<T>(all: Vec<T>, of: fn(&T) -> PersonId) -> HashMap<PersonId, Vec<T>> {
    let mut parts: HashMap<PersonId, Vec<T>> = HashMap::new();
    for one in all {
        parts.entry(of(&one)).or_default().push(one);
    }
    parts
}

/// All one-on-ones.
pub fn meeting_overview(ctx: &Ctx, (): ()) -> Result<Seen<MeetingOverview>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let today = present.today;
        let known = Known::of(view, present)?;
        let open_points = points::open_counts(view)?;
        let all = promises::list(view, None)?;
        let window = Window { from: today.checked_sub_days(Days::new(PROMISES)), to: Some(today) };
        let kept = |person: Option<PersonId>, owner: Side| -> KeptPromises {
            let of = all.iter().filter(|promise| {
                promise.owner == owner && person.is_none_or(|person| promise.person == person)
            });
            let days: Vec<_> = of.map(|promise| promise.days).collect();
            rules::kept(&days, window, today).into()
        };
        let mut lines: Vec<(Standing, OverviewLine)> = known
            .people
            .iter()
            .map(|person| {
                let (plan, id) = (known.plan(person.id), person.id);
                let standing = known.standing(person, &plan);
                let held: Vec<Held> = known
                    .meetings(id)
                    .filter(|meeting| meeting.status == MeetingStatus::Held)
                    .map(|meeting| Held { planned: meeting.planned_on, on: meeting.slot.on })
                    .collect();
                let unclosed = known
                    .meetings(id)
                    .filter(|meeting| meeting.status == MeetingStatus::Held && meeting.closed_at.is_none());
                let gone = person.is_gone(today);
                let series = known.series.get(&id).and_then(|all| rule_now(all, today));
                let mut pauses = known.pauses.get(&id).into_iter().flatten();
                let line = OverviewLine {
                    person: named(person),
                    gone,
                    series: series.map(Into::into),
                    paused: pauses.rfind(|pause| pause.days.holds(today)).cloned().map(Into::into),
                    last_held: known.past.get(&id).and_then(|past| past.last_held),
                    next: known.next(id, &plan).filter(|_| !gone),
                    overdue_days: standing.overdue(),
                    unclosed: unclosed.last().map(|meeting| meeting.id),
                    open_points: open_points.get(&id).copied().unwrap_or_default(),
                    mine: kept(Some(id), Side::Me),
                    theirs: kept(Some(id), Side::Them),
                    attendance: attendance(&plan, &held, LOOKS_BACK, today).into(),
                };
                (standing, line)
            })
            .collect();
        let coverage = coverage(lines.iter().map(|(standing, _)| *standing));
        lines.sort_by(|(one, first), (other, second)| {
            let next =
                |line: &OverviewLine| (line.next.is_none(), line.next.as_ref().map(|next| next.starts_at));
            (first.gone.cmp(&second.gone))
                .then_with(|| one.order(*other))
                .then_with(|| next(first).cmp(&next(second)))
                .then_with(|| {
                    let folded = |line: &OverviewLine| domain::text::fold(&line.person.name);
                    folded(first).cmp(&folded(second))
                })
        });
        let people: Vec<OverviewLine> = lines.into_iter().map(|(_, line)| line).collect();
        let without = staff::list(view, &everyone(view)?)?;
        let without = without
            .iter()
            .filter(|person| !person.is_gone(today) && !known.series.contains_key(&person.id))
            .map(named)
            .collect();
        Ok(MeetingOverview {
            today,
            people,
            without,
            coverage: coverage.into(),
            mine: kept(None, Side::Me),
            theirs: kept(None, Side::Them),
        })
    })
}

/// How much time one-on-ones take, week by week: what is planned, moved and held.
pub fn meeting_load(ctx: &Ctx, request: MeetingLoad) -> Result<Seen<Vec<WeekLoad>>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let week = settings::week(view)?;
        let first = week_of(request.from.unwrap_or(present.today), week);
        let known = Known::of(view, present)?;
        let to = first.checked_add_days(Days::new(7 * WEEKS - 1)).unwrap_or(first);
        let mut slots: Vec<Slot> = Vec::new();
        for person in known.people.iter().filter(|person| !person.is_gone(present.today)) {
            let plan = known.plan(person.id);
            let kept: Vec<&Meeting> = known.meetings(person.id).collect();
            // What was done to a meeting stands in the place of its plan.
            let dealt = known.dealt_with(person.id);
            let planned = plan.slots(first, to).into_iter().filter(|slot| {
                dealt.is_none_or(|dealt| slot.on > dealt)
                    && !kept.iter().any(|meeting| meeting.planned_on == Some(slot.on))
            });
            slots.extend(planned);
            let took = kept
                .iter()
                .filter(|meeting| matches!(meeting.status, MeetingStatus::Planned | MeetingStatus::Held));
            slots.extend(took.map(|meeting| meeting.slot));
        }
        let weeks = (0..WEEKS).filter_map(|n| first.checked_add_days(Days::new(7 * n)));
        Ok(weeks
            .map(|from| {
                let within = slots.iter().filter(|slot| week_of(slot.on, week) == from);
                let (mut meetings, mut minutes) = (0, 0);
                for slot in within {
                    meetings += 1;
                    minutes += u32::from(slot.minutes);
                }
                WeekLoad { from, meetings, minutes }
            })
            .collect())
    })
}
