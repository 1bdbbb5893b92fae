//! What is done with each row of a file, and doing it.

use super::notes::{RowNote, row_note};
use crate::{
    Message,
    format::Format,
    wire::{Digits, Language},
};
use domain::{
    deal::Outcome,
    id::{PipelineId, StageId},
    pipeline::{LocalText, Pipeline, VisitSource, default_pipeline, order_of_use},
    text::fold,
};
use files::deals::{Draft, Reading, stage_name, stages_used};
use std::collections::HashMap;
use store::{
    Progress, Source, Tx,
    deals::{self, Closing, Imported, NewDeal},
    names::Names,
    pipelines,
    tables::{COMPANY, PERSON, PRODUCT},
    visits::{self, Stay},
};

/// How many stages a file may bring; more of them are no stages.
pub(super) const MAX_STAGES: usize = 40;

/// Where the deals of a file go.
pub(super) enum Target {
    /// To a pipeline that has all the stages that the file uses.
    Existing(Pipeline),
    /// To one of their own, with these stages.
    Own(Vec<String>),
}

/// What is done with each row.
pub(super) struct Plan<'a> {
    pub(super) drafts: Vec<&'a Draft>,
    pub(super) target: Target,
    pub(super) unchanged: usize,
    pub(super) refusals: Vec<RowNote>,
    pub(super) warnings: Vec<RowNote>,
}

/// What is here already.
pub(super) struct Here {
    imported: Imported,
    pipelines: Vec<Pipeline>,
}

impl Here {
    /// In a workspace.
    pub(super) fn read(source: &impl Source) -> store::Result<Self> {
        Ok(Self { imported: deals::imported(source)?, pipelines: pipelines::all(source)? })
    }

    /// In a workspace that is still to be made.
    pub(super) fn new() -> Self {
        Self { imported: Imported::default(), pipelines: vec![default_pipeline()] }
    }
}

/// Plans. Writes nothing.
pub(super) fn plan(here: Here, reading: &Reading) -> Plan<'_> {
    let Here { imported: mut here, mut pipelines } = here;
    let mut refusals: Vec<RowNote> = reading.refusals.iter().map(row_note).collect();
    let (mut drafts, mut unchanged) = (Vec::new(), 0);
    for draft in &reading.drafts {
        let hash = fingerprint(draft);
        match &draft.external_id {
            Some(id) => match here.by_id.get(id) {
                None => drafts.push(draft),
                Some(known) if known.as_ref() == Some(&hash) => unchanged += 1,
                Some(_) => refusals.push(RowNote {
                    row: draft.row,
                    column: None,
                    code: "already_changed".into(),
                    message: Message::new("row-already-changed").text("id", id.as_str()),
                }),
            },
            // Rows with no id are told by all that they say; a file may say the same of two deals.
            None => match here.without_id.get_mut(&hash).filter(|left| **left > 0) {
                Some(left) => {
                    *left -= 1;
                    unchanged += 1;
                }
                None => drafts.push(draft),
            },
        }
    }
    refusals.sort_by_key(|note| note.row);

    let kept: std::collections::HashSet<u64> = drafts.iter().map(|draft| draft.row).collect();
    let mut warnings: Vec<RowNote> =
        reading.warnings.iter().filter(|note| kept.contains(&note.row)).map(row_note).collect();
    // Of all rows, also those that are here: a file that grew goes on in the pipeline that it began.
    let used = stages_used(reading.drafts.iter());
    pipelines.retain(|pipeline| !pipeline.archived);
    let has = |pipeline: &Pipeline, name: &str| pipeline.in_use().any(|stage| stage.name.is_called(name));
    let target = match pipelines.iter().find(|pipeline| used.iter().all(|name| has(pipeline, name))) {
        Some(pipeline) => Target::Existing(pipeline.clone()),
        None => Target::Own(order_of_use(&used)),
    };
    for draft in &drafts {
        if draft.outcome.is_none() && draft.stage.is_none() {
            warnings.push(RowNote {
                row: draft.row,
                column: None,
                code: "stage_missing".into(),
                message: Message::new("row-stage-missing"),
            });
        }
    }
    if let Target::Own(stages) = &target {
        // Told once a stage that is new here, at the row that first uses it.
        let new = stages.iter().filter(|stage| !pipelines.iter().any(|pipeline| has(pipeline, stage)));
        for stage in new.take(MAX_STAGES) {
            let first = drafts.iter().find(|draft| draft.stage.as_deref() == Some(stage));
            warnings.extend(first.map(|draft| RowNote {
                row: draft.row,
                column: None,
                code: "stage_new".into(),
                message: Message::new("row-stage-new").text("stage", stage.as_str()),
            }));
        }
    }
    warnings.sort_by_key(|note| note.row);
    Plan { drafts, target, unchanged, refusals, warnings }
}

/// Writes what was planned; returns the pipeline that the deals went to.
pub(super) fn write(
    tx: &mut Tx<'_>,
    plan: &Plan<'_>,
    progress: &dyn Progress,
) -> store::Result<Option<PipelineId>> {
    if plan.drafts.is_empty() {
        return Ok(None);
    }
    let pipeline = match &plan.target {
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
    let first = pipeline.again(None).map(|stage| stage.id);
    let mut stages: HashMap<String, Option<StageId>> = HashMap::new();
    let mut stage_of = |name: &str| {
        let find = || pipeline.in_use().find(|stage| stage.name.is_called(name)).map(|stage| stage.id);
        *stages.entry(fold(name)).or_insert_with(find)
    };
    let (mut people, mut companies, mut products) =
        (Names::new(&PERSON), Names::new(&COMPANY), Names::new(&PRODUCT));
    let total = plan.drafts.len() as u64;
    // From the last row to the first: the board shows the newest on top, so a column reads as the file does.
    for (done, draft) in (1..).zip(plan.drafts.iter().rev()) {
        let known = draft.stage.as_deref().and_then(&mut stage_of);
        let stage = if draft.outcome.is_none() { known.or(first) } else { known };
        let closed = draft.outcome.map(|outcome| Closing {
            outcome,
            on: draft.closed_on,
            reason: draft.lost_reason.clone(),
            invalid: false,
        });
        let is_open = closed.is_none();
        let named = |names: &mut Names, tx: &mut Tx<'_>, name: &Option<String>| {
            name.as_deref().map(|name| names.id(tx, name)).transpose()
        };
        let deal = NewDeal {
            pipeline: pipeline.id,
            stage,
            title: draft.title.clone(),
            company: named(&mut companies, tx, &draft.company)?,
            owner: named(&mut people, tx, &draft.owner)?,
            product: named(&mut products, tx, &draft.product)?,
            source: None,
            expected_on: None,
            touched_at: None,
            value: draft.value,
            created_on: draft.created_on,
            closed,
            external_id: draft.external_id.clone(),
            import_hash: Some(fingerprint(draft)),
        };
        let id = deals::insert(tx, &deal)?;
        // The file says where an open deal stands, not since when; of a closed one it says neither.
        if let Some(stage) = stage.filter(|_| is_open) {
            let source = VisitSource::Unknown;
            visits::stay(tx, id, &Stay { stage, entered_at: None, left: None, source })?;
        }
        tx.progress(Some(progress), done, total)?;
    }
    Ok(Some(pipeline.id))
}

/// Knows a row again: a hash of all that it says.
fn fingerprint(draft: &Draft) -> Vec<u8> {
    let mut hash = blake3::Hasher::new();
    let Draft {
        row: _,
        external_id,
        title,
        owner,
        product,
        company,
        stage,
        outcome,
        created_on,
        closed_on,
        value,
        lost_reason,
    } = draft;
    let texts =
        [external_id.as_deref(), Some(title), owner.as_deref(), product.as_deref(), company.as_deref()];
    let outcome = outcome.map(|outcome| if outcome == Outcome::Won { "won" } else { "lost" });
    let (created, closed) = (created_on.map(|day| day.to_string()), closed_on.map(|day| day.to_string()));
    let value = value.map(|value| format!("{} {}", value.minor, value.currency));
    let more = [
        stage.as_deref(),
        outcome,
        created.as_deref(),
        closed.as_deref(),
        value.as_deref(),
        lost_reason.as_deref(),
    ];
    for text in texts.into_iter().chain(more) {
        // Length first, so that no two rows run together to the same text.
        let text = text.unwrap_or_default();
        hash.update(&(text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().as_bytes()[..16].to_vec()
}
