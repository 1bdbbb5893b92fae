//! What is done with each row of a file of companies or contacts.

use super::super::{RowNote, go_on};
use super::{
    Incoming,
    changes::{Change, changed},
    known::{By, Known, alike, row_key, shared},
    notes::{row_note, said as note},
};
use crate::Message;
use domain::{
    record::{RecordField as Field, RecordKind},
    text::fold,
};
use files::{records::Draft, table::Stop};
use std::collections::{HashMap, HashSet};
use store::{
    Source,
    imported::{self, Here},
    names,
    tables::{COMPANY, PERSON},
};
use uuid::Uuid;

/// What is done with each row.
pub(super) struct Plan {
    /// Rows that become records.
    pub(super) new: Vec<Draft>,
    /// What is done to records that are here.
    pub(super) changes: Vec<Change>,
    /// Rows that say what they did, or what is so here.
    pub(super) unchanged: usize,
    pub(super) refusals: Vec<RowNote>,
    pub(super) warnings: Vec<RowNote>,
}

impl Plan {
    /// Records that will be other than they are.
    pub(super) fn updated(&self) -> usize {
        self.changes.iter().filter(|change| change.is_seen()).count()
    }
}

/// Plans for a workspace. Writes nothing.
///
/// # Errors
/// When the database cannot be read; when it is to stop.
pub(super) fn plan(source: &impl Source, incoming: &Incoming, stop: Stop<'_>) -> store::Result<Plan> {
    let kind = incoming.kind;
    let mut plan = Plan {
        new: Vec::new(),
        changes: Vec::new(),
        unchanged: 0,
        refusals: incoming.reading.refusals.iter().map(row_note).collect(),
        warnings: Vec::new(),
    };
    let mut drafts = incoming.reading.drafts.clone();
    if incoming.has(Field::CompanyId) {
        let column = incoming.header(Field::CompanyId);
        plan.warnings.extend(companies(source, &mut drafts, column.as_ref())?);
    }
    let known = Known::new(kind, imported::here(source, kind, None)?);
    let again = sort(&known, drafts, kind, &mut plan, stop)?;
    let ids: Vec<Uuid> = again.iter().map(|(_, at, _)| known.all[*at].id).collect();
    let notes = imported::notes(source, kind, &ids)?;
    for (done, (draft, at, by)) in again.into_iter().enumerate() {
        go_on(done, stop)?;
        let here = &known.all[at];
        let own = notes.get(&here.id).map(Vec::as_slice).unwrap_or_default();
        let (change, told) = changed(&draft, here, by, own, incoming);
        plan.unchanged += usize::from(!change.as_ref().is_some_and(Change::is_seen));
        plan.changes.extend(change);
        plan.warnings.extend(told);
    }
    finish(source, plan, incoming)
}

/// New, here, or refused; those that are here, and where.
fn sort(
    known: &Known,
    drafts: Vec<Draft>,
    kind: RecordKind,
    plan: &mut Plan,
    stop: Stop<'_>,
) -> store::Result<Vec<(Draft, usize, By)>> {
    let shared = shared(&drafts);
    let mut taken: HashMap<usize, u64> = HashMap::new();
    let mut rows: HashMap<String, (u64, bool)> = HashMap::new();
    let mut likes = HashMap::new();
    let mut again = Vec::new();
    for (done, draft) in drafts.into_iter().enumerate() {
        go_on(done, stop)?;
        let found = known.find(&draft, &shared);
        let has_id = draft.get(Field::ExternalId).is_some();
        let earlier = match found {
            Some((at, _)) => taken.get(&at).map(|row| (*row, false)),
            None => rows.get(&row_key(kind, &draft)).copied(),
        };
        // Of two with ids of their own, the file knows that they are two.
        if let Some((row, _)) = earlier.filter(|(_, other)| !(has_id && *other)) {
            let message = Message::new("row-record-again").number("row", usize::try_from(row).unwrap_or(0));
            plan.refusals.push(note(draft.row, None, "duplicate", message));
            continue;
        }
        if let Some((at, by)) = found {
            taken.insert(at, draft.row);
            rows.entry(row_key(kind, &draft)).or_insert((draft.row, has_id));
            again.push((draft, at, by));
            continue;
        }
        rows.entry(row_key(kind, &draft)).or_insert((draft.row, has_id));
        let keys = alike(kind, |field| draft.get(field));
        if let Some(name) = known.like(&draft) {
            let message = Message::new("row-like-record").text("name", name);
            plan.warnings.push(note(draft.row, None, "near_duplicate", message));
        } else if let Some(row) = keys.iter().find_map(|key| likes.get(key)) {
            let message = Message::new("row-like-row").number("row", usize::try_from(*row).unwrap_or(0));
            plan.warnings.push(note(draft.row, None, "near_duplicate", message));
        }
        for key in keys {
            likes.entry(key).or_insert(draft.row);
        }
        plan.new.push(draft);
    }
    Ok(again)
}

/// Names the companies that rows name by ids; what there is to say where there is none.
fn companies(
    source: &impl Source,
    drafts: &mut [Draft],
    column: Option<&String>,
) -> store::Result<Vec<RowNote>> {
    let mut names: HashMap<String, String> = HashMap::new();
    for here in imported::here(source, RecordKind::Company, None)? {
        let Here { id, mut said, .. } = here;
        let Some(name) = said.remove(&Field::Name) else { continue };
        names.extend(said.remove(&Field::ExternalId).map(|id| (id, name.clone())));
        names.insert(id.to_string(), name);
    }
    let mut notes = Vec::new();
    for draft in drafts {
        let Some(id) = draft.said.remove(&Field::CompanyId) else { continue };
        match names.get(&id) {
            Some(name) => drop(draft.said.insert(Field::Company, name.clone())),
            None if draft.get(Field::Company).is_none() => {
                let message = Message::new("row-company-unknown").text("id", id);
                notes.push(note(draft.row, column.cloned(), "company_unknown", message));
            }
            None => {}
        }
    }
    Ok(notes)
}

/// What there is to say of rows, in their order; and the cells of those that go back.
fn finish(source: &impl Source, mut plan: Plan, incoming: &Incoming) -> store::Result<Plan> {
    let changed = plan.changes.iter().filter(|change| change.is_seen()).map(|change| change.row);
    let kept: HashSet<u64> = plan.new.iter().map(|draft| draft.row).chain(changed).collect();
    let noted = incoming.reading.warnings.iter().filter(|note| kept.contains(&note.row));
    plan.warnings.extend(noted.chain(&incoming.reading.told).map(row_note));
    let (field, table, code, id) = match incoming.kind {
        RecordKind::Company => (Field::Owner, &PERSON, "owner_new", "row-owner-new"),
        RecordKind::Contact => (Field::Company, &COMPANY, "company_new", "row-company-new"),
    };
    let mut here: HashSet<String> = names::all(source, table)?.iter().map(|name| fold(name)).collect();
    let new = plan.new.iter().filter_map(|draft| Some((draft.row, draft.get(field)?)));
    let changes = plan.changes.iter().flat_map(|change| {
        let of = change.fields.iter().filter(|(changed, ..)| *changed == field);
        of.filter_map(|(_, text, _)| Some((change.row, text.as_deref()?)))
    });
    // Told once, at the row that first names it.
    let mut first: Vec<(u64, &str)> = new.chain(changes).collect();
    first.sort_by_key(|(row, _)| *row);
    let added = first.into_iter().filter(|(_, name)| here.insert(fold(name)));
    let added: Vec<RowNote> = added
        .map(|(row, name)| note(row, incoming.header(field), code, Message::new(id).text("name", name)))
        .collect();
    plan.warnings.extend(added);
    plan.refusals.sort_by_key(|note| note.row);
    plan.warnings.sort_by_key(|note| note.row);
    super::super::plan::with_cells(&mut plan.refusals, &incoming.table);
    Ok(plan)
}
