//! A plan: rules one after the other, less what is paused; and which meeting is the next one.

use super::cadence::Cadence;
use crate::{
    Day,
    time::{Instant, day_start},
    week::{Week, WeekStart, Weekend},
};
use chrono::{Datelike as _, Days, Offset as _, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

/// So far ahead a next meeting is looked for: the longest cadence, and some time for moving out of its way.
const AHEAD: Days = Days::new(400);

/// A cadence for a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub cadence: Cadence,
    /// At which minute after midnight, as the clock on the wall has it.
    pub minute: u16,
    /// For how many minutes.
    pub minutes: u16,
    /// From this day on.
    pub from: Day,
    /// Until before this day; `None`: without end.
    pub until: Option<Day>,
}

impl Rule {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// Days on which nobody meets: both ends are among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The first.
    pub from: Day,
    /// The last; `None`: nobody knows yet.
    pub to: Option<Day>,
}

impl Pause {
    /// Whether it covers a day.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// A meeting that is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// On which day.
    pub on: Day,
    /// At which minute after midnight.
    pub minute: u16,
    /// For how many minutes.
    pub minutes: u16,
}

/// When somebody is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Rules whose stretches do not overlap.
    pub rules: Vec<Rule>,
    /// What is left out.
    pub pauses: Vec<Pause>,
    /// When nobody works.
    pub weekend: Weekend,
}

impl Plan {
    /// The rule of a day, if one holds.
    #[must_use]
    pub fn rule(&self, day: Day) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.holds(day))
    }

    /// Whether a day is paused.
    #[must_use]
    pub fn paused(&self, day: Day) -> bool {
        self.pauses.iter().any(|pause| pause.holds(day))
    }

    /// How many days after `after`, to `to`, are paused: each once.
    #[must_use]
    pub fn paused_days(&self, after: Day, to: Day) -> u32 {
        let days = after.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| self.paused(*day));
        u32::try_from(days.count()).unwrap_or(u32::MAX)
    }

    /// What is planned from a day to a day, both among them, in order.
    #[must_use]
    pub fn slots(&self, from: Day, to: Day) -> Vec<Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        for rule in &self.rules {
            let last = rule.until.and_then(|until| until.pred_opt()).map_or(to, |last| last.min(to));
            let days = rule.cadence.days(rule.from, last, self.weekend).into_iter();
            let days = days.filter(|day| *day >= from && !self.paused(*day));
            slots.extend(days.map(|on| Slot { on, minute: rule.minute, minutes: rule.minutes }));
        }
        slots.sort_unstable();
        slots
    }

    /// The meeting that is next, where all up to a day are dealt with: the one that is due, else the one that is to come.
    ///
    /// Of several that passed, the last is due: to hold it is to hold the others, too. What passed before a pause began is
    /// not due any more.
    #[must_use]
    pub fn next(&self, dealt_with: Option<Day>, today: Day) -> Option<Slot> {
        let first = self.rules.iter().map(|rule| rule.from).min()?;
        let pause = self.pauses.iter().map(|pause| pause.from).filter(|from| *from <= today).max();
        let after = dealt_with.and_then(|day| day.succ_opt()).into_iter().chain(pause);
        let from = after.fold(first, Day::max);
        let to = from.max(today).checked_add_days(AHEAD)?;
        let slots = self.slots(from, to);
        let due = slots.iter().rev().find(|slot| slot.on <= today);
        due.or_else(|| slots.first()).copied()
    }
}

/// The instant at which a clock on the wall shows a minute of a day.
///
/// Where clocks go forward over it, it is as long after the change as it would have been; where it comes twice, the
/// first time counts.
#[must_use]
pub fn instant(on: Day, minute: u16, zone: Tz) -> Instant {
    let wall = on.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::minutes(minute.into());
    if let Some(at) = zone.from_local_datetime(&wall).earliest() {
        return at.timestamp_millis();
    }
    let eve = zone.offset_from_utc_datetime(&(wall - chrono::TimeDelta::days(1))).fix();
    let at = wall - chrono::TimeDelta::seconds(i64::from(eve.local_minus_utc()));
    at.and_utc().timestamp_millis().max(day_start(on, zone))
}

/// The minute after midnight that a clock on the wall shows at an instant.
#[must_use]
pub fn minute_of(at: Instant, zone: Tz) -> u16 {
    let wall = chrono::DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&zone);
    u16::try_from(wall.hour() * 60 + wall.minute()).unwrap_or_default()
}

/// The first day of the week of a day.
#[must_use]
pub fn week_of(day: Day, week: Week) -> Day {
    let begins = match week.start {
        WeekStart::Monday => 0,
        WeekStart::Saturday => 5,
        WeekStart::Sunday => 6,
    };
    let back = (day.weekday().num_days_from_monday() + 7 - begins) % 7;
    day - Days::new(back.into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::meeting::cadence::Weekday;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rule(cadence: Cadence, from: &str, until: Option<&str>) -> Rule {
        Rule { cadence, minute: 600, minutes: 60, from: day(from), until: until.map(day) }
    }

    fn plan(rules: Vec<Rule>, pauses: &[(&str, Option<&str>)]) -> Plan {
        let pauses = pauses.iter().map(|(from, to)| Pause { from: day(from), to: to.map(day) }).collect();
        Plan { rules, pauses, weekend: Weekend::FriSat }
    }

    fn on(slots: &[Slot]) -> Vec<String> {
        slots.iter().map(|slot| slot.on.to_string()).collect()
    }

    // Tuesdays of November and December 2026: 3, 10, 17, 24 and 1, 8, 15, 22, 29.
    fn tuesdays(pauses: &[(&str, Option<&str>)]) -> Plan {
        plan(vec![rule(Cadence::Weekly(Weekday::Tuesday), "2026-11-01", None)], pauses)
    }

    #[test]
    fn leave_is_left_out() {
        let plan = tuesdays(&[("2026-11-10", Some("2026-11-17")), ("2026-12-20", None)]);
        assert_eq!(
            on(&plan.slots(day("2026-11-01"), day("2026-12-31"))),
            ["2026-11-03", "2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]
        );
        // 10 to 17 November: eight days, of which those after the 12th are five.
        assert_eq!(plan.paused_days(day("2026-11-01"), day("2026-11-30")), 8);
        assert_eq!(plan.paused_days(day("2026-11-12"), day("2026-11-30")), 5);
    }

    #[test]
    fn overlapping_pauses_count_once() {
        let plan = tuesdays(&[("2026-11-02", Some("2026-11-06")), ("2026-11-05", Some("2026-11-08"))]);
        assert_eq!(plan.paused_days(day("2026-11-01"), day("2026-11-30")), 7);
    }

    // Weekly on Tuesday until the 18th, then every other Sunday: 22 November, 6 December.
    #[test]
    fn another_cadence_changes_nothing_before_it() {
        let plan = plan(
            vec![
                rule(Cadence::Weekly(Weekday::Tuesday), "2026-11-01", Some("2026-11-18")),
                rule(Cadence::Fortnightly(Weekday::Sunday), "2026-11-18", None),
            ],
            &[],
        );
        assert_eq!(
            on(&plan.slots(day("2026-11-01"), day("2026-12-10"))),
            ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-22", "2026-12-06"]
        );
        assert_eq!(plan.rule(day("2026-11-17")).unwrap().cadence.length(), 7);
        assert_eq!(plan.rule(day("2026-11-18")).unwrap().cadence.length(), 14);
        assert_eq!(plan.rule(day("2026-10-31")), None);
    }

    #[test]
    fn the_next_one_is_the_one_that_is_due() {
        let next = |plan: &Plan, dealt: Option<&str>, today: &str| {
            plan.next(dealt.map(day), day(today)).map(|slot| slot.on.to_string()).unwrap_or_default()
        };
        let plan = tuesdays(&[]);
        assert_eq!(next(&plan, None, "2026-11-01"), "2026-11-03", "to come");
        assert_eq!(next(&plan, None, "2026-11-03"), "2026-11-03", "today");
        assert_eq!(next(&plan, Some("2026-11-03"), "2026-11-03"), "2026-11-10", "held");
        assert_eq!(
            next(&plan, Some("2026-11-03"), "2026-11-25"),
            "2026-11-24",
            "the last of those that passed"
        );
        assert_eq!(next(&plan, Some("2026-11-24"), "2026-11-20"), "2026-12-01", "left out ahead");

        let away = tuesdays(&[("2026-11-20", Some("2026-12-02"))]);
        assert_eq!(
            next(&away, Some("2026-11-10"), "2026-11-25"),
            "2026-12-08",
            "the 17th passed before leave"
        );
        let gone = tuesdays(&[("2026-11-20", None)]);
        assert_eq!(gone.next(None, day("2026-11-25")), None);
        let over = Plan { rules: vec![rule(Cadence::Days(7), "2026-01-01", Some("2026-01-01"))], ..plan };
        assert_eq!(over.next(None, day("2026-11-25")), None);
    }

    // Berlin goes to summer time on 28 March 2027 at 02:00 (+1 becomes +2), and back on 31 October at 03:00.
    // Riyadh is +3 throughout.
    #[test]
    fn an_hour_is_that_of_the_wall() {
        let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis();
        let berlin = |on: &str, minute| instant(day(on), minute, Tz::Europe__Berlin);
        assert_eq!(berlin("2027-03-27", 600), at("2027-03-27T09:00:00Z"));
        assert_eq!(berlin("2027-03-28", 600), at("2027-03-28T08:00:00Z"));
        assert_eq!(berlin("2027-03-28", 150), at("2027-03-28T01:30:00Z"), "half past two does not exist");
        assert_eq!(berlin("2027-10-31", 150), at("2027-10-31T00:30:00Z"), "it comes twice: the first");
        assert_eq!(instant(day("2026-11-24"), 600, Tz::Asia__Riyadh), at("2026-11-24T07:00:00Z"));
        assert_eq!(minute_of(at("2026-11-24T07:00:59Z"), Tz::Asia__Riyadh), 600);
    }

    #[test]
    fn a_week_begins_where_the_business_says() {
        let week = |start| Week { start, weekend: Weekend::FriSat };
        // 25 November 2026 is a Wednesday.
        assert_eq!(week_of(day("2026-11-25"), week(WeekStart::Saturday)), day("2026-11-21"));
        assert_eq!(week_of(day("2026-11-25"), week(WeekStart::Sunday)), day("2026-11-22"));
        assert_eq!(week_of(day("2026-11-25"), week(WeekStart::Monday)), day("2026-11-23"));
        assert_eq!(week_of(day("2026-11-22"), week(WeekStart::Sunday)), day("2026-11-22"));
    }
}
