//! A filter and an order of deals as SQL, over a query that calls the table `deal d` and needs to join nothing.
//!
//! What is asked of a deal is asked by the rules of `domain`: of its idle days by [`domain::idle::idle`], of its worth
//! by [`domain::rates::Rate::convert`], of its words by [`domain::text::fold`].
//!
//! At 100,000 deals the words of a title are folded as the query reads it: a text that was folded ahead would have to be
//! kept beside every title, and reading the row costs more than folding it.

mod order;

use crate::{columns::status_text, pipelines::blob, table};
use chrono_tz::Tz;
use domain::{
    Day,
    filter::{DealFilter, NextStepIs},
    id::DealId,
    idle::IdleState,
    money::Currency,
    rates::Rates,
    text::fold,
    time::Window,
};
pub use order::order;
use rusqlite::types::Value;
use uuid::Uuid;

/// As of when, and in which currency, deals are looked at.
#[derive(Debug, Clone, Copy)]
pub struct AsOf<'a> {
    /// The base currency.
    pub base: Currency,
    /// What others are worth in it.
    pub rates: &'a Rates,
    /// The day.
    pub today: Day,
    /// Where days begin and end.
    pub zone: Tz,
}

/// A condition, and the values of its parameters in the order in which it has them (`?`).
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// SQL; `TRUE` where nothing is asked for.
    pub sql: String,
    /// Values of its parameters.
    pub params: Vec<Value>,
}

/// What was agreed on, or was before closing.
pub(crate) const VALUE_MINOR: &str = "iif(d.status = 'open', d.value_minor, d.closed_minor)";
/// Its currency.
pub(crate) const VALUE_CURRENCY: &str = "iif(d.status = 'open', d.value_currency, d.closed_currency)";
/// The day of the next step, where it has one.
pub(crate) const NEXT_ON: &str =
    "(SELECT min(a.due_on) FROM activity a WHERE a.deal_id = d.id AND a.done_at IS NULL)";
/// Whether there is a next step.
const HAS_NEXT: &str = "EXISTS (SELECT 1 FROM activity a WHERE a.deal_id = d.id AND a.done_at IS NULL)";

/// The deals that a filter lets through.
#[must_use]
pub fn matching(filter: &DealFilter, as_of: &AsOf<'_>) -> Clause {
    let mut all = All::default();
    if let Some(pipeline) = filter.pipeline {
        all.ask("d.pipeline_id = ?", [blob(pipeline)]);
    }
    all.one_of("d.stage_id", &filter.stages);
    if !filter.statuses.is_empty() {
        let words: Vec<String> =
            filter.statuses.iter().map(|status| format!("'{}'", status_text(*status))).collect();
        all.ask(&format!("d.status IN ({})", words.join(", ")), []);
    }
    all.one_of_or_none("d.owner_id", &filter.owners);
    if filter.owner_left {
        // As `domain::reach::is_gone` has it: from that day on.
        let gone = format!("d.owner_id IN (SELECT p.id FROM person p WHERE p.left_on <= '{}')", as_of.today);
        all.ask(&gone, []);
    }
    all.one_of_or_none("d.source_id", &filter.sources);
    all.one_of("d.company_id", &filter.companies);
    all.one_of_in("d.id IN (SELECT l.deal_id FROM deal_line l WHERE l.product_id", &filter.products);
    all.one_of_in("d.id IN (SELECT k.deal_id FROM deal_contact k WHERE k.contact_id", &filter.contacts);
    all.within("d.created_on", filter.created);
    all.within("d.expected_on", filter.expected);
    all.within("d.closed_on", filter.closed);
    if filter.value_from.is_some() || filter.value_to.is_some() {
        let worth = worth(as_of);
        for (sign, bound) in [(">=", filter.value_from), ("<=", filter.value_to)] {
            if let Some(bound) = bound {
                all.ask(&format!("{worth} {sign} ?"), [bound.into()]);
            }
        }
    }
    if let Some(is) = filter.next_step {
        all.ask("d.status = 'open'", []);
        let today = as_of.today;
        match is {
            NextStepIs::Missing => all.ask(&format!("NOT {HAS_NEXT}"), []),
            NextStepIs::Overdue => all.ask(&format!("{NEXT_ON} < '{today}'"), []),
            NextStepIs::Today => all.ask(&format!("{NEXT_ON} = '{today}'"), []),
            NextStepIs::Planned => {
                all.ask(&format!("({NEXT_ON} > '{today}' OR ({HAS_NEXT} AND {NEXT_ON} IS NULL))"), []);
            }
        }
    }
    if !filter.idle.is_empty() {
        let states: Vec<&str> = filter.idle.iter().map(|state| state_text(*state)).collect();
        all.ask("d.status = 'open'", []);
        all.ask(&format!("{} IN ({})", idle_state(as_of), states.join(", ")), []);
    }
    for word in fold(filter.text.as_deref().unwrap_or_default()).split_whitespace() {
        let word = Value::Text(format!(" {word}"));
        all.ask(
            "(d.company_id IN (SELECT c.id FROM company c WHERE instr(' ' || c.folded, ?)) OR instr(' ' || folded(d.title), ?))",
            [word.clone(), word],
        );
    }
    all.done()
}

/// These deals, as far as they are there.
#[must_use]
pub fn chosen(ids: &[DealId]) -> Clause {
    let sql = "d.id IN (SELECT unhex(j.value) FROM json_each(?) j)".to_owned();
    Clause { sql, params: vec![table::list(ids).into()] }
}

/// What a deal is worth in the base currency at today's rate; NULL where that is not known.
pub(crate) fn worth(as_of: &AsOf<'_>) -> String {
    let base = as_of.base;
    let foreign = as_of.rates.currencies().filter(|currency| *currency != base);
    let foreign: String = foreign
        .filter_map(|currency| as_of.rates.on(currency, as_of.today).map(|rate| (currency, rate)))
        .map(|(currency, rate)| {
            let code = currency.code();
            format!(" WHEN '{code}' THEN worth({VALUE_MINOR}, '{code}', '{rate}', '{}')", base.code())
        })
        .collect();
    format!("CASE {VALUE_CURRENCY} WHEN '{}' THEN {VALUE_MINOR}{foreign} END", base.code())
}

/// Days since a deal was touched, or came to its stage, or became a deal; NULL: unknown.
pub(crate) fn idle_days(as_of: &AsOf<'_>) -> String {
    let (today, zone) = (as_of.today, as_of.zone.name());
    format!(
        "max(0, unixepoch('{today}') / 86400 - coalesce(
           local_day(d.touched_at, '{zone}'),
           local_day((SELECT v.entered_at FROM visit v WHERE v.deal_id = d.id AND v.exit IS NULL), '{zone}'),
           unixepoch(d.created_on) / 86400))"
    )
}

/// One of the words of [`state_text`], of an open deal.
fn idle_state(as_of: &AsOf<'_>) -> String {
    let limit = |column: &str| format!("(SELECT s.{column} FROM stage s WHERE s.id = d.stage_id)");
    // `i` is one row, so that the days are counted once.
    format!(
        "(SELECT CASE
            WHEN {NEXT_ON} > '{today}' THEN {fresh}
            WHEN i.days IS NULL THEN {unknown}
            WHEN i.days > {stale_days} THEN {stale}
            WHEN i.days > {warn_days} THEN {idle}
            ELSE {fresh} END
          FROM (SELECT {days} AS days) i)",
        today = as_of.today,
        fresh = state_text(IdleState::Fresh),
        unknown = state_text(IdleState::Unknown),
        stale = state_text(IdleState::Stale),
        idle = state_text(IdleState::Idle),
        stale_days = limit("stale_days"),
        warn_days = limit("warn_days"),
        days = idle_days(as_of),
    )
}

fn state_text(state: IdleState) -> &'static str {
    match state {
        IdleState::Fresh => "'fresh'",
        IdleState::Idle => "'idle'",
        IdleState::Stale => "'stale'",
        IdleState::Unknown => "'unknown'",
    }
}

/// Conditions that must all hold.
#[derive(Default)]
struct All {
    conditions: Vec<String>,
    params: Vec<Value>,
}

impl All {
    fn ask(&mut self, condition: &str, params: impl IntoIterator<Item = Value>) {
        self.conditions.push(condition.to_owned());
        self.params.extend(params);
    }

    /// The column is one of these, if there are any.
    fn one_of<T: Copy + Into<Uuid>>(&mut self, column: &str, ids: &[T]) {
        if !ids.is_empty() {
            self.ask(&format!("{column} IN ({})", marks(ids.len())), ids.iter().map(|id| blob(*id)));
        }
    }

    /// As [`Self::one_of`], inside a query that `start` opens.
    fn one_of_in<T: Copy + Into<Uuid>>(&mut self, start: &str, ids: &[T]) {
        if !ids.is_empty() {
            self.ask(&format!("{start} IN ({}))", marks(ids.len())), ids.iter().map(|id| blob(*id)));
        }
    }

    /// As [`Self::one_of`], where `None` is none.
    fn one_of_or_none<T: Copy + Into<Uuid>>(&mut self, column: &str, ids: &[Option<T>]) {
        let some: Vec<T> = ids.iter().flatten().copied().collect();
        if some.len() == ids.len() {
            self.one_of(column, &some);
        } else {
            let condition = format!("({column} IS NULL OR {column} IN ({}))", marks(some.len()));
            self.ask(&condition, some.into_iter().map(blob));
        }
    }

    /// The column is a day of the window; a column without a day is in none that has an end.
    fn within(&mut self, column: &str, window: Window) {
        for (sign, bound) in [(">=", window.from), ("<=", window.to)] {
            if let Some(day) = bound {
                self.ask(&format!("{column} {sign} '{day}'"), []);
            }
        }
    }

    fn done(self) -> Clause {
        let sql = if self.conditions.is_empty() { "TRUE".to_owned() } else { self.conditions.join(" AND ") };
        Clause { sql, params: self.params }
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}
