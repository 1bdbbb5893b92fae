//! What is done with each row of a file.

use super::{
    ImportReport,
    again::{Again, Meeting},
    changes::{Change, changed},
    go_on,
    names::{self, FileName},
    notes::{RowNote, row_note},
    said::{Said, fingerprint},
    trail::{Events, trail},
};
use crate::Message;
use domain::{
    deal::{DealField, DealStatus, Outcome},
    id::DealId,
    pipeline::{Pipeline, default_pipeline, order_of_use},
    text::fold,
};
use files::deals::{Draft, Reading, StageEvent, dated_stage, stages_used};
use files::table::{Stop, Table};
use std::collections::{HashMap, HashSet};
use store::{
    Snapshot, Source,
    deals::{self, Deal},
    imports::{self, Imported},
    pipelines,
    visits::Stay,
};
use uuid::Uuid;

/// How many stages a file may bring; more of them are no stages.
pub(super) const MAX_STAGES: usize = 40;

/// A file, as it was read.
pub(super) struct Incoming {
    /// What its rows say.
    pub(super) reading: Reading,
    /// What each of its columns means.
    pub(super) columns: Vec<Option<DealField>>,
    /// Whether columns that mean nothing here are kept as a note.
    pub(super) keep_rest: bool,
    /// The stages of a pipeline of its own, as the user orders them.
    pub(super) order: Vec<String>,
    /// Whether rows that meet deals about something else are about those all the same.
    pub(super) same: Option<bool>,
    /// What a history says of its deals.
    pub(super) events: Events,
    /// What is remembered for the next file of its kind, and under which name.
    pub(super) remember: Option<(String, String)>,
    /// The file itself: refused rows go back with their cells.
    pub(super) table: Table,
}

impl Incoming {
    /// The header of the column of a field.
    pub(super) fn header(&self, field: DealField) -> Option<String> {
        let at = self.columns.iter().position(|column| *column == Some(field))?;
        self.table.header.get(at).cloned()
    }

    /// The headers of columns that stay behind: they mean nothing, tell of no stay and are kept nowhere.
    pub(super) fn left(&self) -> Vec<String> {
        let stays = self.header(DealField::ExternalId).is_some();
        let all = self.table.header.iter().zip(&self.columns);
        let used = |header: &str| self.keep_rest || (stays && dated_stage(header).is_some());
        let left = all.filter(|(header, field)| field.is_none() && !header.is_empty() && !used(header));
        left.map(|(header, _)| header.clone()).collect()
    }
}

/// Where the deals of a file go.
pub(super) enum Target {
    /// To a pipeline that has all the stages that the file uses.
    Existing(Pipeline),
    /// To one of their own, with these stages.
    Own(Vec<String>),
}

/// What is done with each row.
pub(super) struct Plan<'a> {
    /// Rows that become deals.
    pub(super) drafts: Vec<&'a Draft>,
    /// Rows of deals that are here, and that say something else than they did.
    pub(super) changes: Vec<Change<'a>>,
    pub(super) target: Target,
    /// Those that are here.
    pub(super) pipelines: Vec<Pipeline>,
    /// Rows that say what they did, or what is so here.
    pub(super) unchanged: usize,
    pub(super) refusals: Vec<RowNote>,
    pub(super) warnings: Vec<RowNote>,
    /// Of which source the new deals are, where sources number theirs alike.
    pub(super) of: u32,
    /// Rows that meet deals about something else.
    pub(super) meeting: Option<Meeting>,
    /// Names that are added, and those that may be one with another.
    pub(super) names: Vec<FileName>,
}

impl Plan<'_> {
    /// Deals that will be other than they are.
    pub(super) fn updated(&self) -> usize {
        self.changes.iter().filter(|change| !change.is_nothing()).count()
    }
}

/// Plans for a workspace. Writes nothing.
pub(super) fn plan<'a>(
    source: &impl Source,
    incoming: &'a Incoming,
    stop: Stop<'_>,
) -> store::Result<Plan<'a>> {
    let mut known = imports::imported(source)?;
    add_made_here(source, &mut known, incoming)?;
    let (mut plan, again) = sort(&mut known, pipelines::all(source)?, incoming, stop)?;
    let ids: Vec<DealId> = again.iter().map(|(_, deal, _)| *deal).collect();
    let here: HashMap<DealId, Deal> =
        deals::list(source, &ids)?.into_iter().map(|deal| (deal.id, deal)).collect();
    let priced = imports::priced(source, &ids)?;
    let mut beside = imports::beside(source, &ids)?;
    let stayed = imports::stayed(source, &ids)?;
    for (at, (draft, deal, before)) in again.into_iter().enumerate() {
        go_on(at, stop)?;
        let Some(deal) = here.get(&deal) else { continue };
        let is_priced = priced.contains(&deal.id);
        let beside = beside.remove(&deal.id).unwrap_or_default();
        let (mut change, notes) = changed(draft, deal, before, is_priced, beside, incoming, &plan.pipelines);
        if let Some(events) = incoming.events.of(draft) {
            if stayed.contains(&deal.id) {
                plan.warnings.push(Events::kept(draft, events));
            } else {
                change.stays = stays(&change, events, &plan.pipelines);
            }
        }
        plan.unchanged += usize::from(change.is_nothing());
        // What is kept of a row is written anew only where it says something else, and of a deal that was made here only
        // where a file changed it.
        if !change.is_nothing() || change.before.as_ref().is_some_and(|before| *before != change.said) {
            plan.changes.push(change);
        }
        plan.warnings.extend(notes);
    }
    let mut plan = finish(plan, incoming);
    names::tell(Some(source), &mut plan, |field| incoming.header(field), stop)?;
    Ok(plan)
}

/// The stays of a deal that is here and of which nobody knew any, as a history tells them.
fn stays(change: &Change<'_>, events: &[StageEvent], pipelines: &[Pipeline]) -> Vec<Stay> {
    // One that goes to another pipeline begins there.
    let Some(own) = pipelines.iter().find(|pipeline| pipeline.id == change.deal.pipeline) else {
        return Vec::new();
    };
    let named = change.draft.stage.as_deref().filter(|_| change.has(DealField::Stage));
    let stage = match named {
        Some(name) => own.in_use().find(|stage| stage.name.is_called(name)),
        None => change.deal.stage.and_then(|stage| own.stage(stage)),
    };
    let moves_away = named.is_some() && stage.is_none();
    let outcome = match change.status() {
        DealStatus::Open => None,
        DealStatus::Won => Some(Outcome::Won),
        DealStatus::Lost => Some(Outcome::Lost),
    };
    if moves_away || (outcome.is_none() && stage.is_none()) {
        return Vec::new();
    }
    trail(events, outcome, stage, own)
}

/// Plans for a workspace that is still to be made.
pub(super) fn plan_first<'a>(incoming: &'a Incoming, stop: Stop<'_>) -> store::Result<Plan<'a>> {
    let mut plan =
        finish(sort(&mut Imported::default(), vec![default_pipeline()], incoming, stop)?.0, incoming);
    names::tell(None::<&Snapshot<'_>>, &mut plan, |field| incoming.header(field), stop)?;
    Ok(plan)
}

/// Adds the deals that were made here and that the file calls by their own ids, as a file does that went out.
fn add_made_here(source: &impl Source, known: &mut Imported, incoming: &Incoming) -> store::Result<()> {
    let ids = incoming.reading.drafts.iter().filter_map(|draft| draft.external_id.as_ref());
    let own: HashMap<Uuid, &String> = ids
        .filter(|id| !known.by_id.contains_key(*id))
        .filter_map(|id| Some((Uuid::try_parse(id).ok()?, id)))
        .collect();
    if !own.is_empty() {
        let found = imports::made_here(source, &own.keys().copied().collect::<Vec<_>>())?;
        let called = |found: imports::Known| Some(((*own.get(&found.deal.0)?).clone(), found));
        known.by_id.extend(found.into_iter().filter_map(called));
    }
    Ok(())
}

/// A row of a deal that is here, and what it said before; `None`: the deal was made here, and it says it first.
type Known<'a> = (&'a Draft, DealId, Option<Said>);

/// New, the same as before, changed or refused.
fn sort<'a>(
    here: &mut Imported,
    mut pipelines: Vec<Pipeline>,
    incoming: &'a Incoming,
    stop: Stop<'_>,
) -> store::Result<(Plan<'a>, Vec<Known<'a>>)> {
    let Incoming { reading, columns, .. } = incoming;
    pipelines.retain(|pipeline| !pipeline.archived);
    // Of all rows, also those that are here: a file that grew goes on in the pipeline that it began.
    let mut used = stages_used(reading.drafts.iter());
    // A history knows the order better than the rows do.
    let past = incoming.events.stages(reading.drafts.iter().filter_map(|draft| draft.external_id.as_ref()));
    used = in_order(&past, used);
    used = in_order(&incoming.order, used);
    let mut plan = Plan {
        drafts: Vec::new(),
        changes: Vec::new(),
        target: match pipelines.iter().find(|pipeline| used.iter().all(|name| has(pipeline, name))) {
            Some(pipeline) => Target::Existing(pipeline.clone()),
            None if incoming.order.is_empty() => Target::Own(order_of_use(&used)),
            None => Target::Own(used),
        },
        pipelines,
        unchanged: 0,
        refusals: reading.refusals.iter().map(row_note).collect(),
        warnings: Vec::new(),
        names: Vec::new(),
        of: 0,
        meeting: None,
    };
    let mut again = Vec::new();
    let Imported { by_id: _, rows, hashes } = here;
    let (mut rows, mut hashes) = (std::mem::take(rows), std::mem::take(hashes));
    let met = Again::of(here, &reading.drafts, incoming.same);
    plan.of = met.of;
    for other in &met.others {
        let message =
            Message::new("row-id-reused").text("id", other.id.as_str()).text("title", other.here.as_str());
        let column = incoming.header(DealField::ExternalId);
        let code = "id_reused".to_owned();
        plan.warnings.push(RowNote { row: other.row, column, code, message, cells: Vec::new() });
    }
    for (at, draft) in reading.drafts.iter().enumerate() {
        go_on(at, stop)?;
        let Some(id) = &draft.external_id else {
            // Rows with no id are told by all that they say; a file may say the same of two deals.
            let same = if rows.is_empty() { None } else { rows.get_mut(&Said::of(draft).json()) };
            let left = match same.filter(|left| **left > 0) {
                None if !hashes.is_empty() => hashes.get_mut(&fingerprint(draft)).filter(|left| **left > 0),
                left => left,
            };
            match left {
                Some(left) => {
                    *left -= 1;
                    plan.unchanged += 1;
                }
                None => plan.drafts.push(draft),
            }
            continue;
        };
        match met.get(id) {
            None => plan.drafts.push(draft),
            Some(known) => match before(known, draft) {
                // A history may tell of one that is as it was.
                Some(Some(before))
                    if before.after(&Said::of(draft), columns, incoming.keep_rest) == before
                        && incoming.events.of(draft).is_none() =>
                {
                    plan.unchanged += 1;
                }
                Some(before) => again.push((draft, known.deal, before)),
                None => plan.refusals.push(RowNote {
                    row: draft.row,
                    column: incoming.header(DealField::ExternalId),
                    code: "already_changed".into(),
                    message: Message::new("row-already-changed").text("id", id.as_str()),
                    cells: Vec::new(),
                }),
            },
        }
    }
    let file: HashSet<&String> =
        reading.drafts.iter().filter_map(|draft| draft.external_id.as_ref()).collect();
    plan.warnings.extend(incoming.events.left(&file));
    plan.meeting = met.meeting;
    plan.warnings.extend(incoming.events.notes.iter().cloned());
    Ok((plan, again))
}

/// What the row of a deal said when it was last imported: nothing of one that was made here; `None`: nobody knows.
fn before(known: &imports::Known, draft: &Draft) -> Option<Option<Said>> {
    match (&known.row, &known.hash) {
        (Some(row), _) => Said::kept(row).map(Some),
        (None, Some(hash)) => (*hash == fingerprint(draft)).then(|| Some(Said::of(draft))),
        (None, None) => Some(None),
    }
}

/// The stages that the user orders first, then the others.
fn in_order(order: &[String], used: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    order.iter().cloned().chain(used).filter(|name| seen.insert(fold(name))).collect()
}

/// Whether a pipeline has a stage of this name, in use.
pub(super) fn has(pipeline: &Pipeline, name: &str) -> bool {
    pipeline.in_use().any(|stage| stage.name.is_called(name))
}

/// What there is to say of rows, in their order.
fn finish<'a>(mut plan: Plan<'a>, incoming: &Incoming) -> Plan<'a> {
    let changed = plan.changes.iter().filter(|change| !change.is_nothing()).map(|change| change.draft);
    let kept: HashSet<u64> = plan.drafts.iter().copied().chain(changed).map(|draft| draft.row).collect();
    let noted = incoming.reading.warnings.iter().filter(|note| kept.contains(&note.row));
    plan.warnings.extend(noted.chain(&incoming.reading.told).map(row_note));
    for draft in &plan.drafts {
        if draft.outcome.is_none() && draft.stage.is_none() {
            plan.warnings.push(RowNote {
                row: draft.row,
                column: incoming.header(DealField::Stage),
                code: "stage_missing".into(),
                message: Message::new("row-stage-missing"),
                cells: Vec::new(),
            });
        }
    }
    if let Target::Own(stages) = &plan.target {
        // Told once a stage that is new here, at the row that first uses it.
        let new = stages.iter().filter(|stage| !plan.pipelines.iter().any(|pipeline| has(pipeline, stage)));
        for stage in new.take(MAX_STAGES) {
            let first = incoming
                .reading
                .drafts
                .iter()
                .find(|draft| kept.contains(&draft.row) && draft.stage.as_deref() == Some(stage));
            plan.warnings.extend(first.map(|draft| RowNote {
                row: draft.row,
                column: incoming.header(DealField::Stage),
                code: "stage_new".into(),
                message: Message::new("row-stage-new").text("stage", stage.as_str()),
                cells: Vec::new(),
            }));
        }
    }
    plan.refusals.sort_by_key(|note| note.row);
    with_cells(&mut plan.refusals, &incoming.table);
    plan.warnings.sort_by_key(|note| note.row);
    plan
}

/// Gives refused rows their own cells, to go back with the reason.
pub(super) fn with_cells(refusals: &mut [RowNote], table: &Table) {
    for note in refusals {
        if let Ok(at) = table.rows.binary_search_by_key(&note.row, |row| row.number) {
            let row = &table.rows[at];
            note.cells = (0..row.len()).map(|cell| row.cell(cell).to_owned()).collect();
        }
    }
}

/// What an import of a plan comes to.
pub(super) fn report(plan: Plan<'_>, incoming: &Incoming) -> ImportReport {
    let (imported, updated, unchanged) = (plan.drafts.len(), plan.updated(), plan.unchanged);
    ImportReport {
        imported,
        updated,
        unchanged,
        ..ImportReport::of(&incoming.table, plan.refusals, plan.warnings, incoming.left())
    }
}
