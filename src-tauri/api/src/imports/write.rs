//! Doing what was planned with the rows of a file.

use super::{
    again::Again,
    beside,
    changes::Change,
    plan::{Plan, Target},
    said::Said,
    trail::{Events, trail},
};
use crate::{
    format::Format,
    wire::{Digits, Language},
};
use domain::{
    activity::ActivityKind,
    deal::{DealField as Field, DealStatus},
    id::{DealId, PipelineId},
    note::On,
    pipeline::{Exit, LocalText, Pipeline, Stage, VisitSource, exit_of_move},
};
use files::deals::{Draft, stage_name};
use std::{collections::HashMap, sync::atomic::Ordering};
use store::{
    Progress, Tx, activities, deal_contacts,
    deals::{self, Closing, NewDeal},
    imports::{self, Update},
    lines,
    names::Names,
    notes, pipelines,
    tables::{COMPANY, PERSON, PRODUCT, SOURCE},
    visits::{self, Stay},
};
use uuid::Uuid;

/// Writes what was planned; returns the pipeline that the deals are in.
pub(super) fn write(
    tx: &mut Tx<'_>,
    plan: &Plan<'_>,
    events: &Events,
    progress: &dyn Progress,
) -> store::Result<Option<PipelineId>> {
    let mut writing = Writing {
        plan,
        events,
        target: None,
        stages: HashMap::new(),
        people: Names::new(&PERSON),
        companies: Names::new(&COMPANY),
        products: Names::new(&PRODUCT),
        sources: Names::new(&SOURCE),
    };
    // A name that is new is spelled as the first row has it, and deals are made from the last row to the first.
    for (at, draft) in plan.drafts.iter().enumerate() {
        if at.is_multiple_of(256) && progress.cancelled().load(Ordering::Relaxed) {
            return Err(store::Error::Cancelled);
        }
        named(&mut writing.people, tx, draft.owner.as_deref())?;
        named(&mut writing.companies, tx, draft.company.as_deref())?;
        named(&mut writing.products, tx, draft.product.as_deref())?;
        named(&mut writing.sources, tx, draft.more.source.as_deref())?;
    }
    let total = (plan.drafts.len() + plan.changes.len()) as u64;
    let mut done = 0;
    for change in &plan.changes {
        writing.change(tx, change)?;
        done += 1;
        tx.progress(Some(progress), done, total)?;
    }
    // From the last row to the first: the board shows the newest on top, so a column reads as the file does.
    for draft in plan.drafts.iter().rev() {
        writing.insert(tx, draft)?;
        done += 1;
        tx.progress(Some(progress), done, total)?;
    }
    let changed = plan.changes.first().map(|change| change.deal.pipeline);
    Ok(writing.target.map(|pipeline| pipeline.id).or(changed))
}

struct Writing<'a> {
    plan: &'a Plan<'a>,
    events: &'a Events,
    /// Once it is needed.
    target: Option<Pipeline>,
    /// Those of the target by their names in the file.
    stages: HashMap<&'a str, Option<Stage>>,
    people: Names,
    companies: Names,
    products: Names,
    sources: Names,
}

impl<'a> Writing<'a> {
    /// The pipeline that new deals go to, made when it is first needed.
    fn target(&mut self, tx: &mut Tx<'_>) -> store::Result<Pipeline> {
        if let Some(target) = &self.target {
            return Ok(target.clone());
        }
        let target = match &self.plan.target {
            Target::Existing(pipeline) => pipeline.clone(),
            Target::Own(stages) => {
                let day = |language| Format { language, digits: Digits::Latn }.day(tx.today());
                let name = LocalText::both(
                    &format!("Imported {}", day(Language::En)),
                    // In words: the parts of 2026-11-23 change places after an Arabic letter.
                    &format!("استيراد {}", day(Language::Ar)),
                );
                let stages: Vec<LocalText> = stages.iter().map(|stage| stage_name(stage)).collect();
                pipelines::insert(tx, &name, &stages)?
            }
        };
        self.target = Some(target.clone());
        Ok(target)
    }

    fn insert(&mut self, tx: &mut Tx<'_>, draft: &'a Draft) -> store::Result<()> {
        if self.target.is_none() {
            self.target(tx)?;
        }
        let Some(pipeline) = &self.target else { return Ok(()) };
        let known = draft
            .stage
            .as_deref()
            .and_then(|name| self.stages.entry(name).or_insert_with(|| called(pipeline, name)).clone());
        let mut stage = known;
        let events = draft.external_id.as_ref().and_then(|id| self.events.by_deal.get(id));
        if stage.is_none() && draft.outcome.is_none() {
            // Where the history left it, else where deals begin.
            let last = events.and_then(|events| called(pipeline, &events.last()?.stage));
            stage = last.or_else(|| pipeline.again(None).cloned());
        }
        let stays = match events {
            Some(events) => trail(events, draft.outcome, stage.as_ref(), pipeline),
            None => Vec::new(),
        };
        let stage = stage.map(|stage| stage.id).or(stays.last().map(|stay| stay.stage));
        let closed = draft.outcome.map(|outcome| Closing {
            outcome,
            on: draft.closed_on,
            reason: draft.lost_reason.clone(),
            invalid: false,
        });
        let deal = NewDeal {
            pipeline: pipeline.id,
            stage,
            title: draft.title.clone(),
            company: named(&mut self.companies, tx, draft.company.as_deref())?,
            owner: named(&mut self.people, tx, draft.owner.as_deref())?,
            product: named(&mut self.products, tx, draft.product.as_deref())?,
            source: named(&mut self.sources, tx, draft.more.source.as_deref())?,
            expected_on: draft.more.expected_on,
            touched_at: None,
            value: draft.value,
            created_on: draft.created_on,
            closed,
            external_id: draft.external_id.as_deref().map(|id| Again::kept_id(self.plan.of, id)),
            import_row: Some(Said::of(draft).with_source(self.plan.of).json()),
        };
        let id = deals::insert(tx, &deal)?;
        for stay in &stays {
            visits::stay(tx, id, stay)?;
        }
        // With no history, the file says where a deal stands or stood last, not since when, nor when a closed one left.
        if let Some(stage) = stage.filter(|_| stays.is_empty()) {
            let left = draft.outcome.map(|outcome| (None, exit(outcome.into())));
            visits::first(tx, id, &Stay { left, ..unknown(stage) })?;
        }
        self.more(tx, id, draft, deal.company)
    }

    /// What is set once, when a deal is made.
    fn more(&self, tx: &mut Tx<'_>, id: DealId, draft: &Draft, company: Option<Uuid>) -> store::Result<()> {
        if let Some(name) = &draft.more.contact {
            let contact = deal_contacts::find_or_add(tx, name, company)?;
            deal_contacts::add(tx, id, contact)?;
        }
        if let Some(quantity) = draft.more.quantity
            && let Some(line) = lines::list(tx, id)?.into_iter().next()
        {
            lines::edit(tx, line.id, lines::Edit { quantity: Some(quantity), ..lines::Edit::default() })?;
        }
        if let Some(body) = &draft.more.note {
            let now = tx.now();
            notes::insert(tx, On::Deal(id), body, now)?;
        }
        if let Some(step) = &draft.more.next_step {
            activities::add(tx, id, ActivityKind::Task, step, None)?;
        }
        Ok(())
    }

    fn change(&mut self, tx: &mut Tx<'_>, change: &Change<'_>) -> store::Result<()> {
        let Change { draft, deal, said, .. } = change;
        let status = change.status();
        let (opens, closes) = match (deal.status, status) {
            (DealStatus::Open, DealStatus::Open) => (false, false),
            (_, DealStatus::Open) => (true, false),
            (now, then) => (false, now != then),
        };
        let stage = self.stage(tx, change, opens)?;
        let own = self.plan.pipelines.iter().find(|pipeline| pipeline.id == deal.pipeline);
        // When a deal moved between two files, nobody says.
        if !change.stays.is_empty() {
            visits::clear(tx, deal.id)?;
            for stay in &change.stays {
                visits::stay(tx, deal.id, stay)?;
            }
        } else if closes {
            visits::leave(tx, deal.id, None, exit(status))?;
        } else if let Some(to) = stage.as_ref().filter(|_| status == DealStatus::Open) {
            if let Some(from) = deal.stage.and_then(|id| own?.stage(id)) {
                visits::leave(tx, deal.id, None, exit_of_move(from, to))?;
            }
            visits::stay(tx, deal.id, &unknown(to.id))?;
        }
        if change.has(Field::Product) {
            self.product(tx, change)?;
        }
        let company = draft.company.as_deref();
        let company = named(&mut self.companies, tx, company.filter(|_| change.has(Field::Contact)))?;
        beside::write(tx, change, company)?;
        let update = Update {
            title: change.has(Field::Title).then(|| draft.title.clone()),
            company: match change.has(Field::Company) {
                true => Some(named(&mut self.companies, tx, draft.company.as_deref())?),
                false => None,
            },
            owner: match change.has(Field::Owner) {
                true => Some(named(&mut self.people, tx, draft.owner.as_deref())?),
                false => None,
            },
            source: match change.has(Field::Source) {
                true => Some(named(&mut self.sources, tx, draft.more.source.as_deref())?),
                false => None,
            },
            expected_on: change.has(Field::ExpectedOn).then_some(draft.more.expected_on),
            value: match change.has(Field::Value) {
                true => Some(draft.value),
                // What it is worth when it closes is kept; what it closed with is gone when it does not.
                false => (opens || closes).then_some(deal.value),
            },
            created_on: change.has(Field::CreatedOn).then_some(draft.created_on),
            stage: stage.map(|stage| (stage.pipeline, stage.id)),
            status: (opens || closes).then_some(status),
            closed_on: match (opens, closes || change.has(Field::ClosedOn)) {
                (true, _) => Some(None),
                (false, true) => Some(draft.closed_on),
                (false, false) => None,
            },
            lost_reason: match (opens, closes || change.has(Field::LostReason)) {
                (true, _) => Some(None),
                (false, true) => Some(draft.lost_reason.clone()),
                (false, false) => None,
            },
            row: said.json(),
        };
        imports::update(tx, deal.id, status != DealStatus::Open, update)
    }

    /// Where a deal goes: to the stage that the file names now, in the deal's own pipeline if that has it. One that is
    /// open again stands somewhere, whatever the file says.
    fn stage(&mut self, tx: &mut Tx<'_>, change: &Change<'_>, opens: bool) -> store::Result<Option<Stage>> {
        let deal = &change.deal;
        let own = self.plan.pipelines.iter().find(|pipeline| pipeline.id == deal.pipeline);
        if let Some(name) = change.draft.stage.as_deref().filter(|_| opens || change.has(Field::Stage)) {
            if let Some(stage) = own.and_then(|pipeline| called(pipeline, name)) {
                return Ok(Some(stage));
            }
            return Ok(called(&self.target(tx)?, name));
        }
        if !opens {
            return Ok(None);
        }
        match own.and_then(|pipeline| pipeline.again(deal.stage)) {
            Some(stage) => Ok(Some(stage.clone())),
            None => Ok(self.target(tx)?.again(None).cloned()),
        }
    }

    /// What is sold: the first line, which came from the file.
    fn product(&mut self, tx: &mut Tx<'_>, change: &Change<'_>) -> store::Result<()> {
        let product = named(&mut self.products, tx, change.draft.product.as_deref())?;
        let first = lines::list(tx, change.deal.id)?.into_iter().next();
        match (first, product) {
            (Some(line), Some(product)) => {
                lines::edit(tx, line.id, lines::Edit { product: Some(product), ..lines::Edit::default() })
            }
            (None, Some(product)) => lines::add(tx, change.deal.id, product, 1_000, None).map(drop),
            (Some(line), None) => lines::delete(tx, line.id),
            (None, None) => Ok(()),
        }
    }
}

/// How the last stay of a closed deal ended.
fn exit(status: DealStatus) -> Exit {
    if status == DealStatus::Won { Exit::Won } else { Exit::Lost }
}

/// A stay of which only the place is known.
fn unknown(stage: domain::id::StageId) -> Stay {
    Stay { stage, entered_at: None, left: None, source: VisitSource::Unknown }
}

/// The stage of this name, in use.
fn called(pipeline: &Pipeline, name: &str) -> Option<Stage> {
    pipeline.in_use().find(|stage| stage.name.is_called(name)).cloned()
}

fn named(names: &mut Names, tx: &mut Tx<'_>, name: Option<&str>) -> store::Result<Option<Uuid>> {
    name.map(|name| names.id(tx, name)).transpose()
}
