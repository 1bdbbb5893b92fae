//! A table of stage history: which deal came to which stage, and when.

use crate::table::{Row, Table};
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use domain::{
    Day,
    text::{fold, latin_digit, one_line},
    time::{Instant, day_start},
};
use std::collections::HashSet;

/// What a column of a history means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Deal,
    Stage,
    From,
    Entered,
    Left,
}

/// Headers, folded. Where a file has two of one meaning, the first column counts.
const HEADERS: &[(Column, &[&str])] = &[
    (
        Column::Deal,
        &[
            "deal",
            "deal id",
            "dealid",
            "opportunity id",
            "opportunityid",
            "record id",
            "id deal",
            "رقم الصفقه",
            "معرف الصفقه",
            "الصفقه",
        ],
    ),
    (
        Column::Stage,
        &[
            "stage",
            "stage name",
            "stagename",
            "new stage",
            "new stage id",
            "to stage",
            "stage to",
            "to",
            "المرحله",
            "المرحله الجديده",
        ],
    ),
    (
        Column::From,
        &[
            "old stage",
            "old stage id",
            "from stage",
            "stage from",
            "fromopportunitystagename",
            "from",
            "المرحله السابقه",
        ],
    ),
    (
        Column::Entered,
        &[
            "entered",
            "entered at",
            "entered on",
            "date entered",
            "changed at",
            "changed on",
            "change date",
            "createddate",
            "created date",
            "date",
            "تاريخ الدخول",
            "تاريخ التغيير",
            "التاريخ",
        ],
    ),
    (
        Column::Left,
        &["left", "left at", "left on", "exited", "exited at", "date exited", "until", "تاريخ الخروج"],
    ),
];

/// A deal came to a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageEvent {
    /// The row that says so.
    pub row: u64,
    /// The id of the deal in its file.
    pub deal: String,
    /// The name of the stage; may also say won or lost.
    pub stage: String,
    /// Where it came from, where the file says.
    pub from: Option<String>,
    /// When.
    pub entered: Instant,
    /// Until when, where the file says.
    pub left: Option<Instant>,
}

/// Why a row of a history is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unused {
    /// It does not name a deal, a stage and a time.
    Incomplete,
    /// An earlier row says the same.
    Duplicate,
    /// Not a time.
    DateUnreadable(String),
}

/// What a history says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// What happened, as the rows have it.
    pub events: Vec<StageEvent>,
    /// Rows that are not used: number, header of the column, why.
    pub unused: Vec<(u64, Option<String>, Unused)>,
}

/// How many columns of a history a header has.
#[must_use]
pub fn history_columns(header: &[String]) -> usize {
    let known = |name: &&String| HEADERS.iter().any(|(_, names)| names.contains(&fold(name).as_str()));
    header.iter().filter(known).count()
}

/// Reads a history; `None`: it has no columns for the deal, the stage and the time. An instant with no zone is in `zone`;
/// a day alone is its first instant.
#[must_use]
pub fn read_history(table: &Table, zone: Tz) -> Option<History> {
    let place = |column: Column| {
        let (_, names) = HEADERS.iter().find(|(known, _)| *known == column)?;
        table.header.iter().position(|header| names.contains(&fold(header).as_str()))
    };
    let (deal, stage, entered) = (place(Column::Deal)?, place(Column::Stage)?, place(Column::Entered)?);
    let (from, left) = (place(Column::From), place(Column::Left));
    let mut history = History::default();
    let mut seen = HashSet::new();
    let text = |row: &Row, at: usize| Some(one_line(row.cell(at))).filter(|text| !text.is_empty());
    for row in &table.rows {
        let unused =
            |at: Option<usize>, why| (row.number, at.and_then(|at| table.header.get(at)).cloned(), why);
        let (Some(of), Some(to), Some(at)) = (text(row, deal), text(row, stage), text(row, entered)) else {
            history.unused.push(unused(None, Unused::Incomplete));
            continue;
        };
        let Some(instant) = parse_instant(&at, zone) else {
            history.unused.push(unused(Some(entered), Unused::DateUnreadable(at.chars().take(40).collect())));
            continue;
        };
        let until = left.and_then(|left| text(row, left));
        let ends =
            until.as_deref().and_then(|until| parse_instant(until, zone)).filter(|end| *end >= instant);
        if let Some(until) = until.filter(|_| ends.is_none()) {
            history.unused.push(unused(left, Unused::DateUnreadable(until.chars().take(40).collect())));
            continue;
        }
        if !seen.insert((of.clone(), fold(&to), instant)) {
            history.unused.push(unused(None, Unused::Duplicate));
            continue;
        }
        let from = from.and_then(|from| text(row, from));
        history.events.push(StageEvent {
            row: row.number,
            deal: of,
            stage: to,
            from,
            entered: instant,
            left: ends,
        });
    }
    Some(history)
}

/// A header such as `Date entered "Qualified (Sales pipeline)"`: whether it tells of entering, and the stage.
#[must_use]
pub fn dated_stage(header: &str) -> Option<(bool, String)> {
    let text = header.trim();
    let lower = text.to_lowercase();
    let entered = lower.starts_with("date entered ");
    if !entered && !lower.starts_with("date exited ") {
        return None;
    }
    let (_, quoted) = text.split_once(['"', '“'])?;
    let named = quoted.trim_end_matches(['"', '”']).trim_end();
    // The pipeline is named last, in brackets.
    let stage = match named.rfind(" (") {
        Some(at) if named.ends_with(')') => &named[..at],
        _ => named,
    };
    Some((entered, one_line(stage))).filter(|(_, stage)| !stage.is_empty())
}

/// What the columns of a table of deals say of stages: one event for each date, of the deals of column `id`.
#[must_use]
pub fn dated_columns(table: &Table, id: usize, zone: Tz) -> History {
    let columns: Vec<(usize, bool, String)> = table
        .header
        .iter()
        .enumerate()
        .filter_map(|(at, header)| dated_stage(header).map(|(entered, stage)| (at, entered, stage)))
        .collect();
    let mut history = History::default();
    for row in &table.rows {
        let deal = one_line(row.cell(id));
        for (at, entered, stage) in &columns {
            let cell = row.cell(*at);
            if !entered || cell.is_empty() || deal.is_empty() {
                continue;
            }
            let Some(instant) = parse_instant(cell, zone) else {
                let why = Unused::DateUnreadable(cell.chars().take(40).collect());
                history.unused.push((row.number, table.header.get(*at).cloned(), why));
                continue;
            };
            let exit = columns.iter().find(|(_, entered, named)| !entered && named == stage);
            let left =
                exit.and_then(|(at, ..)| parse_instant(row.cell(*at), zone)).filter(|end| *end >= instant);
            history.events.push(StageEvent {
                row: row.number,
                deal: deal.clone(),
                stage: stage.clone(),
                from: None,
                entered: instant,
                left,
            });
        }
    }
    history
}

/// An instant: with its distance from UTC, or local to the zone; of a day alone, its first.
fn parse_instant(text: &str, zone: Tz) -> Option<Instant> {
    let text: String = text.trim().chars().map(latin_digit).collect();
    if let Ok(at) = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1)) {
        return Some(at.timestamp_millis());
    }
    // As Salesforce writes it: 2026-06-01T09:14:58.000+0000.
    if let Ok(at) = DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%z") {
        return Some(at.timestamp_millis());
    }
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((&text, ""));
    if day.len() != 10 {
        return None;
    }
    let day: Day = day.parse().ok()?;
    if time.is_empty() {
        return Some(day_start(day, zone));
    }
    let time = ["%H:%M", "%H:%M:%S%.f"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok())?;
    let local = NaiveDateTime::new(day, time);
    Some(
        zone.from_local_datetime(&local)
            .earliest()
            .map_or_else(|| day_start(day, zone), |at| at.timestamp_millis()),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::table::{Table, TableError, read_table};

    fn read_csv(bytes: &[u8]) -> Result<Table, TableError> {
        Ok(read_table(bytes, None, &history_columns)?.0)
    }

    #[test]
    fn rows_become_events_and_the_others_say_why_not() {
        let table = read_csv(
            b"event_id,deal_id,old_stage_id,new_stage_id,changed_at\n\
              1,D1,,NEW,2026-06-01T09:00:00+03:00\n\
              2,D1,NEW,WON,2026-06-02 10:00\n\
              3,D1,NEW,WON,2026-06-02 10:00:00\n\
              4,,NEW,WON,2026-06-02\n\
              5,D2,NEW,WON,14.06.2026\n",
        )
        .unwrap();
        let history = read_history(&table, Tz::Asia__Riyadh).unwrap();
        // 06:00 and 07:00 UTC: 1780293600000 is 2026-06-01T06:00Z.
        let at: Vec<_> = history.events.iter().map(|event| (event.row, event.entered)).collect();
        assert_eq!(at, [(2, 1_780_293_600_000), (3, 1_780_293_600_000 + 25 * 3_600_000)]);
        assert_eq!(history.events[1].from.as_deref(), Some("NEW"));
        assert_eq!(
            history.unused,
            [
                (4, None, Unused::Duplicate),
                (5, None, Unused::Incomplete),
                (6, Some("changed_at".into()), Unused::DateUnreadable("14.06.2026".into())),
            ]
        );
        assert_eq!(read_history(&read_csv(b"a,b\n1,2\n").unwrap(), Tz::UTC), None);
    }

    #[test]
    fn a_column_can_name_a_stage() {
        let named = |header| dated_stage(header).map(|(entered, stage)| format!("{entered} {stage}"));
        assert_eq!(
            named("Date entered \"Demo (held) (Sales pipeline)\"").as_deref(),
            Some("true Demo (held)")
        );
        assert_eq!(named("Date exited “Qualified (Sales)”").as_deref(), Some("false Qualified"));
        assert_eq!(named("Date entered").as_deref(), None);
        let table = read_csv(
            b"Record ID,\"Date entered \"\"A (P)\"\"\",\"Date exited \"\"A (P)\"\"\"\n7,2026-01-01,2026-01-02\n8,,\n",
        )
        .unwrap();
        let history = dated_columns(&table, 0, Tz::UTC);
        assert_eq!(history.events.len(), 1);
        assert_eq!(history.events[0].left.map(|left| left - history.events[0].entered), Some(86_400_000));
    }

    #[test]
    fn every_known_header_is_in_its_folded_form() {
        for name in HEADERS.iter().flat_map(|(_, names)| *names) {
            assert_eq!(fold(name), *name);
        }
    }
}
