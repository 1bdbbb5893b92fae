//! Days and instants, as files write them.

use chrono::{DateTime, NaiveTime};
use chrono_tz::Tz;
use domain::{
    Day,
    deal::DateOrder,
    text::{fold, latin_digit, one_line},
};
use icu_calendar::{
    Date,
    cal::{Hijri, Iso},
    types::Month,
};

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// It can mean one day only.
    Day(Day),
    /// As a day of the Hijri calendar (Umm al-Qura).
    Hijri(Day),
    /// As the number that a spreadsheet has for it.
    Serial(Day),
    /// Two numbers before a year: which of them is the day is told by others of its column.
    Either {
        /// With the first as the day.
        day_first: Option<Day>,
        /// With the second as the day.
        month_first: Option<Day>,
    },
}

impl Written {
    /// The day that it means in a column of this order. What makes a day in one order only is that one.
    pub(super) fn day(self, order: DateOrder) -> Option<Day> {
        match self {
            Self::Day(day) | Self::Hijri(day) | Self::Serial(day) => Some(day),
            Self::Either { day_first, month_first } => match order {
                DateOrder::DayFirst => day_first.or(month_first),
                DateOrder::MonthFirst => month_first.or(day_first),
            },
        }
    }

    /// The order that it was written in; `None`: it does not tell.
    pub(super) fn order(self) -> Option<DateOrder> {
        match self {
            Self::Either { day_first: Some(_), month_first: None } => Some(DateOrder::DayFirst),
            Self::Either { day_first: None, month_first: Some(_) } => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// Whether it means different days in different orders.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Either { day_first: Some(one), month_first: Some(other) } if one != other)
    }
}

/// In which way a day is written. Cells of one column that differ in it were put together by hand, or by two programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As a day, by a workbook.
    Typed,
    /// 2026-06-14
    YearFirst,
    /// 14.06.2026
    Points,
    /// 14/06/2026
    Numbers,
    /// 14 June 2026
    Name,
    /// Of the Hijri calendar.
    Hijri,
    /// As the number that a spreadsheet has for it.
    Serial,
}

impl Form {
    /// How many there are.
    pub(super) const COUNT: usize = 7;

    /// The form of a cell that was read.
    pub(super) fn of(cell: &str, written: Written) -> Self {
        match written {
            Written::Hijri(_) => Self::Hijri,
            Written::Serial(_) => Self::Serial,
            Written::Either { .. } => Self::Numbers,
            Written::Day(_) => {
                let date = cell.trim_start();
                if date.chars().take(4).all(|c| latin_digit(c).is_ascii_digit()) {
                    return Self::YearFirst;
                }
                let mut marks = date.chars().filter(|c| !latin_digit(*c).is_ascii_digit());
                if marks.next() == Some('.') && marks.next() == Some('.') { Self::Points } else { Self::Name }
            }
        }
    }
}

/// The names of months, folded, by their first letters in Latin script.
const MONTHS: [(&str, &str); 12] = [
    ("jan", "يناير"),
    ("feb", "فبراير"),
    ("mar", "مارس"),
    ("apr", "ابريل"),
    ("may", "مايو"),
    ("jun", "يونيو"),
    ("jul", "يوليو"),
    ("aug", "اغسطس"),
    ("sep", "سبتمبر"),
    ("oct", "اكتوبر"),
    ("nov", "نوفمبر"),
    ("dec", "ديسمبر"),
];

/// Reads a day, alone or with a time behind it, in any digits. A time that says its distance from UTC makes it an
/// instant, which falls on a day of the zone. A year of two digits can be none: refused.
pub(super) fn read_day(text: &str, zone: Tz) -> Option<Written> {
    let text: String = one_line(text).chars().map(latin_digit).collect();
    let (date, time) = parts(&text);
    let day = date_of(date)?;
    let Some(time) = time else { return Some(day) };
    if let Written::Day(day) = day {
        let instant = format!("{day}T{time}");
        let at = DateTime::parse_from_rfc3339(&instant)
            .or_else(|_| DateTime::parse_from_str(&instant, "%Y-%m-%dT%H:%M:%S%.f%z"));
        if let Ok(at) = at {
            return Some(Written::Day(at.with_timezone(&zone).date_naive()));
        }
    }
    let time = time.replace('ص', "AM").replace('م', "PM");
    let forms = ["%H:%M", "%H:%M:%S%.f", "%I:%M %p", "%I:%M:%S %p", "%I:%M%p"];
    forms.iter().any(|form| NaiveTime::parse_from_str(&time, form).is_ok()).then_some(day)
}

/// The date, and the time behind it.
fn parts(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    match text[..colon].rfind([' ', 'T']) {
        Some(gap) => (text[..gap].trim_end_matches([' ', ',']), Some(&text[gap + 1..])),
        None => (text, None),
    }
}

fn date_of(text: &str) -> Option<Written> {
    let parts: Vec<&str> =
        text.split(['/', '-', '.', ' ', ',', '،']).filter(|part| !part.is_empty()).collect();
    // What is written behind a year says its calendar, which the year does, too.
    let parts = match parts.as_slice() {
        [parts @ .., "هـ" | "ه" | "AH" | "م"] => parts,
        parts => parts,
    };
    let number = |text: &str| -> Option<u32> {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
    };
    match parts {
        [one] if one.len() == 8 => day(number(&one[..4])?, number(&one[4..6])?, number(&one[6..])?),
        [one] if one.len() == 5 && text.len() == 5 => serial(number(one)?).map(Written::Serial),
        [year, month, date] if year.len() == 4 && number(year).is_some() => {
            day(number(year)?, month_of(month).or_else(|| number(month))?, number(date)?)
        }
        [first, second, year] if year.len() == 4 => {
            let year = number(year)?;
            if let Some(month) = month_of(first) {
                return day(year, month, number(second)?);
            }
            if let Some(month) = month_of(second) {
                return day(year, month, number(first)?);
            }
            let (first, second) = (number(first)?, number(second)?);
            // Points and the Hijri calendar go with the day first wherever they are used.
            let only = text.contains('.') || year < 1_700;
            let day_first = day(year, second, first);
            let month_first = day(year, first, second);
            match (day_first, month_first) {
                (Some(day), _) if only => Some(day),
                (None, None) => None,
                _ => {
                    let plain = |written| match written {
                        Some(Written::Day(day)) => Some(day),
                        _ => None,
                    };
                    Some(Written::Either { day_first: plain(day_first), month_first: plain(month_first) })
                }
            }
        }
        _ => None,
    }
}

fn month_of(text: &str) -> Option<u32> {
    let name = fold(text);
    let known = |(latin, arabic): &(&str, &str)| {
        *arabic == name || (name.len() >= 3 && name.is_ascii() && name.starts_with(latin))
    };
    MONTHS.iter().position(known).and_then(|at| u32::try_from(at + 1).ok())
}

/// A day of a year, in the calendar that the year is of. The years before 1410 are of the Hijri calendar to some and of
/// the Persian one to others.
fn day(year: u32, month: u32, day: u32) -> Option<Written> {
    let (small_month, small_day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    match year {
        1_410..=1_500 => {
            let year = i32::try_from(year).ok()?;
            let month = (1..=12).contains(&small_month).then(|| Month::new(small_month))?;
            let hijri = Date::try_new(year.into(), month, small_day, Hijri::new_umm_al_qura()).ok()?;
            let iso = hijri.to_calendar(Iso);
            let month = u32::from(iso.month().ordinal);
            Day::from_ymd_opt(iso.year().extended_year(), month, u32::from(iso.day_of_month().0))
                .map(Written::Hijri)
        }
        1_900..=2_200 => Day::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Written::Day),
        _ => None,
    }
}

/// The day of a number in a spreadsheet, of the years 1980 to 2099.
fn serial(number: u32) -> Option<Day> {
    let days = (29_221..73_051).contains(&number).then_some(u64::from(number))?;
    Day::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        read_day(text, Tz::Asia__Riyadh)?.day(DateOrder::DayFirst).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_a_day_and_an_instant_falls_on_one() {
        for text in [
            "2026-01-31",
            "2026-01-31 23:30",
            "2026-01-31T23:30:00.000",
            "٢٠٢٦-٠١-٣١",
            "2026-01-31T20:59:00Z",
            "2026-01-31T20:59:00.000+0000",
            "2026/1/31",
            "20260131",
            "31.01.2026 09:20",
            "31/01/2026",
            "1/31/2026 9:20 PM",
            "31/01/2026 9:20 م",
            "31 Jan 2026",
            "January 31, 2026",
            "31-Jan-2026",
            "٣١ يناير ٢٠٢٦ م",
            "46053",
        ] {
            assert_eq!(said(text).as_deref(), Some("2026-01-31"), "{text}");
        }
        assert_eq!(said("2026-01-31T22:30:00Z").as_deref(), Some("2026-02-01"), "after midnight in Riyadh");
        assert_eq!(said("2026-01-31T01:30:00+09:00").as_deref(), Some("2026-01-30"));
        for text in [
            "2026-01-01 to 2026-12-01",
            "2026-01-31x",
            "2026-13-01",
            "31/01/26",
            "32/01/2026",
            "13/13/2026",
            "12",
            "1403-01-05",
            "2026-01-31 25:00",
            "",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn two_numbers_before_a_year_may_be_open() {
        let read = |text| read_day(text, Tz::UTC);
        let day = |text: &str| text.parse::<Day>().ok();
        let open = Written::Either { day_first: day("2026-06-03"), month_first: day("2026-03-06") };
        assert_eq!(read("03/06/2026"), Some(open));
        assert_eq!((open.is_open(), open.order()), (true, None));
        assert_eq!(open.day(DateOrder::MonthFirst), day("2026-03-06"));
        assert_eq!(read("03.06.2026"), day("2026-06-03").map(Written::Day), "with points, the day is first");
        let order = |text| read(text).and_then(Written::order);
        assert_eq!(order("14/06/2026"), Some(DateOrder::DayFirst));
        assert_eq!(order("06/14/2026"), Some(DateOrder::MonthFirst));
        assert_eq!(read("06/06/2026").map(Written::is_open), Some(false));
    }

    #[test]
    fn a_day_has_a_form() {
        for (cell, want) in [
            ("2026-06-14T09:20:00Z", Form::YearFirst),
            ("٢٠٢٦/٦/١٤", Form::YearFirst),
            ("20260614", Form::YearFirst),
            ("14.06.2026 09:20", Form::Points),
            ("١٤.٠٦.٢٠٢٦", Form::Points),
            ("14/06/2026", Form::Numbers),
            ("14-06-2026", Form::Numbers),
            ("14 June 2026", Form::Name),
            ("14. June 2026", Form::Name),
            ("1/9/1446", Form::Hijri),
            ("46053", Form::Serial),
        ] {
            assert_eq!(read_day(cell, Tz::UTC).map(|written| Form::of(cell, written)), Some(want), "{cell}");
        }
    }

    // From the published tables of Umm al-Qura: 1 Muharram 1447 was 26 June 2025, 1 Ramadan 1446 was 1 March 2025,
    // 1 Muharram 1445 was 19 July 2023.
    #[test]
    fn a_hijri_day_is_that_of_umm_al_qura() {
        for (text, want) in
            [("1447-01-01", "2025-06-26"), ("1/9/1446", "2025-03-01"), ("١/١/١٤٤٥ هـ", "2023-07-19")]
        {
            let day = want.parse().ok();
            assert_eq!(read_day(text, Tz::UTC), day.map(Written::Hijri), "{text}");
        }
        assert_eq!(read_day("30/02/1447", Tz::UTC).is_some(), said("1447-02-30").is_some());
        assert_eq!(said("1447-13-01"), None);
        assert_eq!(said("1447-01-31"), None);
    }
}
