//! How often: every so many days, weekly, fortnightly or monthly.

use super::{MAX_DAYS, Refusal};
use crate::{
    Day,
    text::{latin_digit, one_line},
    week::Weekend,
};
use chrono::{Datelike as _, Days, Months};
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// All of them; the first is the first of ISO 8601.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// That of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self::ALL[day.weekday().num_days_from_monday() as usize]
    }

    /// Its number of ISO 8601: Monday is 1.
    #[must_use]
    pub fn number(self) -> u16 {
        self as u16 + 1
    }

    /// The one of this number.
    #[must_use]
    pub fn of_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.number() == number)
    }
}

/// The unit of a cadence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// So many days.
    Days,
    /// One week.
    Weekly,
    /// Two weeks.
    Fortnightly,
    /// A month.
    Monthly,
}

impl Every {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Days, Self::Weekly, Self::Fortnightly, Self::Monthly];

    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
        }
    }
}

/// How often two people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Every so many days, counted from the first.
    Days(u16),
    /// Every week on this day.
    Weekly(Weekday),
    /// Every other week on this day.
    Fortnightly(Weekday),
    /// Every month on this day, or on its last where it is shorter.
    Monthly(u16),
}

impl Cadence {
    /// As it is typed: `number` is the days, or the day of the month.
    ///
    /// # Errors
    /// [`Refusal::DaysUnreadable`], [`Refusal::MonthDayUnreadable`], [`Refusal::WeekdayMissing`].
    pub fn parse(every: Every, number: &str, weekday: Option<Weekday>) -> Result<Self, Refusal> {
        let line: String = one_line(number).chars().map(latin_digit).collect();
        let read = |most: u16| {
            let digits = line.chars().all(|c| c.is_ascii_digit());
            line.parse().ok().filter(|n: &u16| digits && (1..=most).contains(n))
        };
        match every {
            Every::Days => read(MAX_DAYS).map(Self::Days).ok_or(Refusal::DaysUnreadable(line.clone())),
            Every::Monthly => read(31).map(Self::Monthly).ok_or(Refusal::MonthDayUnreadable(line.clone())),
            Every::Weekly => weekday.map(Self::Weekly).ok_or(Refusal::WeekdayMissing),
            Every::Fortnightly => weekday.map(Self::Fortnightly).ok_or(Refusal::WeekdayMissing),
        }
    }

    /// As it is kept: a unit and a number.
    #[must_use]
    pub fn parts(self) -> (Every, u16) {
        match self {
            Self::Days(days) => (Every::Days, days),
            Self::Weekly(day) => (Every::Weekly, day.number()),
            Self::Fortnightly(day) => (Every::Fortnightly, day.number()),
            Self::Monthly(day) => (Every::Monthly, day),
        }
    }

    /// From what is kept.
    #[must_use]
    pub fn of_parts(every: &str, number: u16) -> Option<Self> {
        Some(match Every::ALL.into_iter().find(|each| each.word() == every)? {
            Every::Days => Self::Days(number),
            Every::Weekly => Self::Weekly(Weekday::of_number(number)?),
            Every::Fortnightly => Self::Fortnightly(Weekday::of_number(number)?),
            Every::Monthly => Self::Monthly(number),
        })
    }

    /// Its length in days; a month is thirty.
    #[must_use]
    pub fn length(self) -> u16 {
        match self {
            Self::Days(days) => days,
            Self::Weekly(_) => 7,
            Self::Fortnightly(_) => 14,
            Self::Monthly(_) => 30,
        }
    }

    /// The days from `from` on to `to`, both among them, on which one meets: ascending, each once.
    ///
    /// A weekday is as it was chosen, be it a day of rest. A counted day, or a day of the month, on which nobody works
    /// gives way to the next working day; at the end of a month to the one before.
    #[must_use]
    pub fn days(self, from: Day, to: Day, weekend: Weekend) -> Vec<Day> {
        let mut days: Vec<Day> = match self {
            Self::Days(step) => stepped(from, step, to).map(|day| working(day, weekend)).collect(),
            Self::Weekly(on) => stepped(first(from, on), 7, to).collect(),
            Self::Fortnightly(on) => stepped(first(from, on), 14, to).collect(),
            Self::Monthly(on) => monthly(from, on, to).map(|day| working_in_month(day, weekend)).collect(),
        };
        days.dedup();
        days.retain(|day| (from..=to).contains(day));
        days
    }
}

/// The first day of a weekday from a day on.
fn first(from: Day, on: Weekday) -> Day {
    let ahead = (on.number() + 7 - Weekday::of(from).number()) % 7;
    from + Days::new(ahead.into())
}

fn stepped(first: Day, step: u16, to: Day) -> impl Iterator<Item = Day> {
    let step = Days::new(step.max(1).into());
    std::iter::successors(Some(first), move |day| day.checked_add_days(step))
        .take_while(move |day| *day <= to)
}

/// The n-th of each month, or its last day.
fn monthly(from: Day, on: u16, to: Day) -> impl Iterator<Item = Day> {
    let month = from.with_day(1).unwrap_or(from);
    let nth = move |month: Day| {
        let on = u32::from(on);
        (1..=on).rev().find_map(|day| month.with_day(day)).unwrap_or(month)
    };
    std::iter::successors(Some(month), |month| month.checked_add_months(Months::new(1)))
        .take_while(move |month| *month <= to)
        .map(nth)
}

/// Whether nobody works on a day.
fn rests(day: Day, weekend: Weekend) -> bool {
    let day = Weekday::of(day);
    match weekend {
        Weekend::FriSat => matches!(day, Weekday::Friday | Weekday::Saturday),
        Weekend::SatSun => matches!(day, Weekday::Saturday | Weekday::Sunday),
        Weekend::Fri => day == Weekday::Friday,
        Weekend::Sun => day == Weekday::Sunday,
    }
}

fn working(day: Day, weekend: Weekend) -> Day {
    day.iter_days().find(|day| !rests(*day, weekend)).unwrap_or(day)
}

fn working_in_month(day: Day, weekend: Weekend) -> Day {
    let later = working(day, weekend);
    if later.month() == day.month() {
        return later;
    }
    std::iter::successors(Some(day), |day| day.pred_opt()).find(|day| !rests(*day, weekend)).unwrap_or(day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn days(cadence: Cadence, from: &str, to: &str, weekend: Weekend) -> Vec<String> {
        let days = cadence.days(from.parse().unwrap(), to.parse().unwrap(), weekend);
        days.iter().map(ToString::to_string).collect()
    }

    // November 2026: the 1st is a Sunday, so the Tuesdays are 3, 10, 17, 24.
    #[test]
    fn weeks_go_by_their_weekday() {
        let weekly = Cadence::Weekly(Weekday::Tuesday);
        assert_eq!(
            days(weekly, "2026-11-04", "2026-11-30", Weekend::FriSat),
            ["2026-11-10", "2026-11-17", "2026-11-24"]
        );
        let fortnightly = Cadence::Fortnightly(Weekday::Tuesday);
        assert_eq!(
            days(fortnightly, "2026-11-03", "2026-11-30", Weekend::FriSat),
            ["2026-11-03", "2026-11-17"]
        );
        // Who chose a day of rest meant it.
        let friday = Cadence::Weekly(Weekday::Friday);
        assert_eq!(days(friday, "2026-11-01", "2026-11-13", Weekend::FriSat), ["2026-11-06", "2026-11-13"]);
    }

    // 2027: 31 January is a Sunday, 28 February a Sunday, 31 March a Wednesday, 30 April a Friday. Where one rests on
    // Friday and Saturday, April's goes back to Thursday the 29th; where on Saturday and Sunday, January's goes back to
    // Friday the 29th and February's to Friday the 26th.
    #[test]
    fn a_month_that_is_shorter_has_a_last_day() {
        let monthly = Cadence::Monthly(31);
        assert_eq!(
            days(monthly, "2027-01-01", "2027-04-30", Weekend::FriSat),
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-29"]
        );
        assert_eq!(
            days(monthly, "2027-01-01", "2027-04-30", Weekend::SatSun),
            ["2027-01-29", "2027-02-26", "2027-03-31", "2027-04-30"]
        );
        // 2028 is a leap year; 29 February is a Tuesday.
        assert_eq!(days(monthly, "2028-02-01", "2028-02-29", Weekend::SatSun), ["2028-02-29"]);
        // The 5th of December 2026 is a Saturday: Sunday the 6th. The 5th of November was before the beginning.
        let fifth = Cadence::Monthly(5);
        assert_eq!(days(fifth, "2026-11-25", "2026-12-31", Weekend::FriSat), ["2026-12-06"]);
    }

    // From Wednesday 25 November 2026 every ten days: 5 December (Saturday: Sunday the 6th), 15, 25 (Friday: Sunday 27th).
    #[test]
    fn counted_days_keep_their_count() {
        assert_eq!(
            days(Cadence::Days(10), "2026-11-25", "2026-12-31", Weekend::FriSat),
            ["2026-11-25", "2026-12-06", "2026-12-15", "2026-12-27"]
        );
        // Every day is every working day, and none comes twice: Thursday, Sunday, Monday.
        assert_eq!(
            days(Cadence::Days(1), "2026-11-26", "2026-11-30", Weekend::FriSat),
            ["2026-11-26", "2026-11-29", "2026-11-30"]
        );
    }

    #[test]
    fn a_cadence_is_read_as_it_is_typed() {
        assert_eq!(Cadence::parse(Every::Days, " ١٠ ", None), Ok(Cadence::Days(10)));
        assert_eq!(Cadence::parse(Every::Days, "367", None), Err(Refusal::DaysUnreadable("367".into())));
        assert_eq!(Cadence::parse(Every::Monthly, "32", None), Err(Refusal::MonthDayUnreadable("32".into())));
        assert_eq!(Cadence::parse(Every::Weekly, "", None), Err(Refusal::WeekdayMissing));
        for cadence in [
            Cadence::Days(3),
            Cadence::Weekly(Weekday::Sunday),
            Cadence::Fortnightly(Weekday::Monday),
            Cadence::Monthly(31),
        ] {
            let (every, number) = cadence.parts();
            assert_eq!(Cadence::of_parts(every.word(), number), Some(cadence));
        }
        assert_eq!(Cadence::of_parts("weekly", 8), None);
    }
}
