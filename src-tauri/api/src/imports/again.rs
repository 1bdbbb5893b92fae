//! Which of the deals here the rows of a file are. Two files that have nothing to do with each other both number their
//! rows 1, 2, 3…: where rows meet deals that are about something else, nobody guesses.

use super::said::Said;
use domain::{deal::DealField as Field, text::fold};
use files::deals::Draft;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use store::imports::{Imported, Known};

/// How many meetings are shown.
const EXAMPLES: usize = 3;

/// Rows of a file have the ids of deals here that are about something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Meeting {
    /// Rows with the id of a deal here.
    pub met: usize,
    /// Of these: rows that speak of something else.
    pub unlike: usize,
    /// Some of them.
    pub examples: Vec<Met>,
    /// What was said: whether they are the same deals; `None`: it is a question.
    pub same: Option<bool>,
}

/// A row that has the id of a deal that is about something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Met {
    /// The row.
    pub row: u64,
    /// The id.
    pub id: String,
    /// What the row calls it.
    pub title: String,
    /// What the deal here was called when it came.
    pub here: String,
}

/// The deals here that the rows of a file may be.
#[derive(Debug, Default)]
pub(super) struct Again<'a> {
    known: HashMap<&'a str, &'a Known>,
    /// Of which source new rows are.
    pub(super) of: u32,
    /// Rows that meet deals about something else, where they are the most.
    pub(super) meeting: Option<Meeting>,
    /// Rows that do so where most do not.
    pub(super) others: Vec<Met>,
}

impl<'a> Again<'a> {
    /// Which they are; `same`: what the user says of rows that meet others.
    pub(super) fn of(here: &'a Imported, drafts: &[Draft], same: Option<bool>) -> Self {
        // The first source is known by all ids as they are here; each other one by those that its own files have.
        let mut sources: BTreeMap<u32, HashMap<&str, &Known>> = BTreeMap::new();
        for (id, known) in &here.by_id {
            sources.entry(0).or_default().insert(id, known);
            let of = known.row.as_deref().map_or(0, source_of);
            if let Some(own) = id.strip_prefix(&Self::kept_id(of, "")).filter(|_| of > 0) {
                sources.entry(of).or_default().insert(own, known);
            }
        }
        let mut best: Option<(u32, usize, usize, Vec<Met>)> = None;
        for (of, known) in &sources {
            let (mut met, mut examples) = (0, Vec::new());
            for draft in drafts {
                let Some(id) = draft.external_id.as_deref() else { continue };
                let Some(known) = known.get(id) else { continue };
                met += 1;
                let said = known.row.as_deref().and_then(Said::kept);
                if let Some(said) = said.filter(|said| !is_about(said, &Said::of(draft))) {
                    let here = said.get(Field::Title).unwrap_or_default().to_owned();
                    examples.push(Met {
                        row: draft.row,
                        id: id.to_owned(),
                        title: draft.title.clone(),
                        here,
                    });
                }
            }
            let better = best
                .as_ref()
                .is_none_or(|(_, most, unlike, _)| (met - examples.len(), met) > (most - unlike, *most));
            if better {
                best = Some((*of, met, examples.len(), examples));
            }
        }
        let Some((of, met, unlike, mut examples)) = best else { return Self::default() };
        if unlike * 2 <= met {
            let known = sources.remove(&of).unwrap_or_default();
            return Self { known, of, meeting: None, others: examples };
        }
        examples.truncate(EXAMPLES);
        let meeting = Some(Meeting { met, unlike, examples, same });
        if same == Some(false) {
            let next = sources.keys().max().map_or(1, |last| last + 1);
            return Self { known: HashMap::new(), of: next, meeting, others: Vec::new() };
        }
        let known = sources.remove(&of).unwrap_or_default();
        Self { known, of, meeting, others: Vec::new() }
    }

    /// The deal of an id.
    pub(super) fn get(&self, id: &str) -> Option<&'a Known> {
        self.known.get(id).copied()
    }

    /// The id under which a new deal is kept.
    pub(super) fn kept_id(of: u32, id: &str) -> String {
        if of == 0 { id.to_owned() } else { format!("{of}:{id}") }
    }
}

/// Of which source a deal is, by what is kept of its row. Most are of the first, and need not be read for that.
fn source_of(row: &str) -> u32 {
    let marked = row.contains(r#""of":"#);
    marked.then(|| Said::kept(row)).flatten().map_or(0, |said| said.of_source())
}

/// Whether two rows speak of the same deal: they call it the same, or say the same of half of what both say.
fn is_about(before: &Said, now: &Said) -> bool {
    let both = |field: Field| Some((fold(before.get(field)?), fold(now.get(field)?)));
    let own_name = |said: &Said| said.get(Field::Title) != said.id();
    let title = both(Field::Title).filter(|_| own_name(before) && own_name(now));
    if title.as_ref().is_some_and(|(one, other)| one == other) {
        return true;
    }
    let fields =
        [Field::Company, Field::Owner, Field::Product, Field::CreatedOn, Field::Value, Field::Contact];
    let said: Vec<bool> = title
        .into_iter()
        .chain(fields.into_iter().filter_map(both))
        .map(|(one, other)| one == other)
        .collect();
    said.iter().filter(|same| **same).count() * 2 >= said.len()
}
