//! The stays of a deal, as the history of a file tells them.

use super::{mapping::Mapping, notes::RowNote};
use crate::Message;
use domain::{
    deal::Outcome,
    pipeline::{Exit, Pipeline, Stage, VisitSource, exit_of_move},
    time::Instant,
};
use files::deals::{Draft, History, StageEvent, Unused, outcome_named};
use std::collections::{HashMap, HashSet};
use store::visits::Stay;

/// What happened to the deals of a file, by their ids in it.
#[derive(Debug, Default)]
pub(super) struct Events {
    pub(super) by_deal: HashMap<String, Vec<StageEvent>>,
    /// What there is to say of rows that are not used.
    pub(super) notes: Vec<RowNote>,
}

impl Events {
    /// Adds what a history says, with the stages that are meant.
    pub(super) fn add(&mut self, history: History, mapping: &Mapping) {
        for (row, column, why) in history.unused {
            let (code, message) = match why {
                Unused::Incomplete => ("event_incomplete", Message::new("row-event-incomplete")),
                Unused::Duplicate => ("event_duplicate", Message::new("row-event-duplicate")),
                Unused::DateUnreadable(text) => {
                    ("event_date_unreadable", Message::new("row-event-date").text("text", text))
                }
            };
            self.notes.push(note(row, column, code, message));
        }
        for mut event in history.events {
            for stage in [Some(&mut event.stage), event.from.as_mut()].into_iter().flatten() {
                if let Some(to) = mapping.stage(stage) {
                    *stage = to.to_owned();
                }
            }
            self.by_deal.entry(event.deal.clone()).or_default().push(event);
        }
        // Of two of one instant the later row is the later event.
        self.by_deal.values_mut().for_each(|events| events.sort_by_key(|event| event.entered));
    }

    /// The stages that the deals of the file came to, in the order of the events of each.
    pub(super) fn stages<'a>(&self, deals: impl Iterator<Item = &'a String>) -> Vec<String> {
        let events = deals.filter_map(|deal| self.by_deal.get(deal)).flatten();
        let named = events.flat_map(|event| event.from.iter().chain([&event.stage]));
        named.filter(|stage| outcome_named(stage).is_none()).cloned().collect()
    }

    /// What happened to a deal of the file; `None`: nothing is told of it.
    pub(super) fn of(&self, draft: &Draft) -> Option<&Vec<StageEvent>> {
        self.by_deal.get(draft.external_id.as_ref()?)
    }

    /// That a deal keeps the stays that are known of it.
    pub(super) fn kept(draft: &Draft, events: &[StageEvent]) -> RowNote {
        let row = events.iter().map(|event| event.row).min().unwrap_or_default();
        let id = draft.external_id.clone().unwrap_or_default();
        note(row, None, "event_kept", Message::new("row-event-kept").text("id", id))
    }

    /// Events of deals that are not in the file.
    pub(super) fn left(&self, file: &HashSet<&String>) -> Vec<RowNote> {
        let mut notes = Vec::new();
        for (deal, events) in self.by_deal.iter().filter(|(deal, _)| !file.contains(deal)) {
            notes.extend(events.iter().map(|event| {
                let message = Message::new("row-event-orphan").text("id", deal.as_str());
                note(event.row, None, "event_orphan", message)
            }));
        }
        notes
    }
}

fn note(row: u64, column: Option<String>, code: &str, message: Message) -> RowNote {
    RowNote { row, column, code: code.to_owned(), message, cells: Vec::new() }
}

/// One stay in the making.
struct Step<'a> {
    stage: &'a Stage,
    entered: Option<Instant>,
    left: Option<Instant>,
    /// It was won or lost from here.
    closed: Option<(Instant, Outcome)>,
}

/// The stays of a deal; empty: its events name no stage of the pipeline. What nobody says stays unknown.
pub(super) fn trail(
    events: &[StageEvent],
    outcome: Option<Outcome>,
    now: Option<&Stage>,
    pipeline: &Pipeline,
) -> Vec<Stay> {
    let called = |name: &str| pipeline.in_use().find(|stage| stage.name.is_called(name));
    let mut steps: Vec<Step<'_>> = Vec::new();
    for event in events {
        if steps.is_empty()
            && let Some(stage) = event.from.as_deref().and_then(called)
        {
            steps.push(Step { stage, entered: None, left: None, closed: None });
        }
        if let Some(outcome) = outcome_named(&event.stage) {
            if let Some(step) = steps.last_mut() {
                step.closed = Some((event.entered, outcome));
            }
            continue;
        }
        let Some(stage) = called(&event.stage) else { continue };
        match steps.last_mut().filter(|step| step.stage.id == stage.id && step.closed.is_none()) {
            // Told twice that it is there: programs write a row for other changes, too.
            Some(step) => step.left = event.left,
            None => steps.push(Step { stage, entered: Some(event.entered), left: event.left, closed: None }),
        }
    }
    let mut stays = Vec::with_capacity(steps.len() + 1);
    for (at, step) in steps.iter().enumerate() {
        let last = at + 1 == steps.len();
        let left = match (step.closed, steps.get(at + 1)) {
            (Some((closed, _)), None) if outcome.is_some() => Some((Some(closed), ended(outcome))),
            (Some((closed, outcome)), _) => Some((Some(closed), ended(Some(outcome)))),
            (None, Some(next)) => Some((step.left.or(next.entered), exit_of_move(step.stage, next.stage))),
            (None, None) if outcome.is_some() => Some((step.left, ended(outcome))),
            (None, None) => {
                let elsewhere = now.filter(|now| now.id != step.stage.id);
                elsewhere.map(|now| (step.left, exit_of_move(step.stage, now)))
            }
        };
        stays.push(Stay {
            stage: step.stage.id,
            entered_at: step.entered,
            left,
            source: VisitSource::Import,
        });
        // It stands somewhere else by now, or again, and nobody says since when.
        if let (true, None, Some(now), Some(_)) = (last, outcome, now, left) {
            stays.push(Stay { stage: now.id, entered_at: None, left: None, source: VisitSource::Unknown });
        }
    }
    stays
}

fn ended(outcome: Option<Outcome>) -> Exit {
    if outcome == Some(Outcome::Won) { Exit::Won } else { Exit::Lost }
}
