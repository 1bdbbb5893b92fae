//! Doing what was planned with the rows of companies and contacts.

use super::{changes::Change, plan::Plan, said::Said};
use domain::{
    id::{CompanyId, ContactId},
    record::{RecordField as Field, RecordKind},
};
use files::records::Draft;
use store::{
    Progress, Tx, companies, contacts,
    imported::{column, on},
    names::Names,
    notes,
    records::Texts,
    tables::{COMPANY, PERSON},
};
use uuid::Uuid;

/// Writes what was planned.
pub(super) fn write(
    tx: &mut Tx<'_>,
    kind: RecordKind,
    plan: &Plan,
    progress: &dyn Progress,
) -> store::Result<()> {
    let table = if kind == RecordKind::Company { &PERSON } else { &COMPANY };
    let mut writing = Writing { kind, names: Names::new(table) };
    let total = (plan.new.len() + plan.changes.len()) as u64;
    let mut done = 0;
    for change in &plan.changes {
        writing.change(tx, change)?;
        done += 1;
        tx.progress(Some(progress), done, total)?;
    }
    for draft in &plan.new {
        writing.insert(tx, draft)?;
        done += 1;
        tx.progress(Some(progress), done, total)?;
    }
    Ok(())
}

struct Writing {
    kind: RecordKind,
    /// Of what records refer to.
    names: Names,
}

/// What is written of a record; `None` leaves it as it is.
struct Edit {
    name: Option<String>,
    texts: Texts,
    reference: Option<Option<Uuid>>,
}

impl Writing {
    fn insert(&mut self, tx: &mut Tx<'_>, draft: &Draft) -> store::Result<()> {
        let mut texts: Texts = Vec::new();
        for (field, text) in &draft.said {
            texts.extend(column(*field).map(|column| (column, Some(text.clone()))));
        }
        texts.push(("import_row", Some(Said::of(draft).json())));
        let reference = draft.get(self.reference()).map(|name| self.names.id(tx, name)).transpose()?;
        let edit = Edit { name: Some(draft.name().to_owned()), texts, reference: Some(reference) };
        let id = self.write(tx, None, edit)?;
        for note in &draft.notes {
            self.note(tx, id, note)?;
        }
        Ok(())
    }

    fn change(&mut self, tx: &mut Tx<'_>, change: &Change) -> store::Result<()> {
        let mut edit = Edit { name: None, texts: Vec::new(), reference: None };
        for (field, text, _) in &change.fields {
            if *field == Field::Name {
                edit.name.clone_from(text);
            } else if *field == self.reference() {
                let id = text.as_deref().map(|name| self.names.id(tx, name)).transpose()?;
                edit.reference = Some(id);
            } else {
                edit.texts.extend(column(*field).map(|column| (column, text.clone())));
            }
        }
        edit.texts.extend(change.said.as_ref().map(|said| ("import_row", Some(said.json()))));
        edit.texts.extend(change.external_id.as_ref().map(|id| ("external_id", Some(id.clone()))));
        self.write(tx, Some(change.record), edit)?;
        change.note.as_ref().map_or(Ok(()), |note| self.note(tx, change.record, note))
    }

    /// The field that refers to another record by its name.
    fn reference(&self) -> Field {
        if self.kind == RecordKind::Company { Field::Owner } else { Field::Company }
    }

    fn note(&self, tx: &mut Tx<'_>, id: Uuid, body: &str) -> store::Result<()> {
        let now = tx.now();
        notes::insert(tx, on(self.kind, id), body, now).map(drop)
    }

    fn write(&self, tx: &mut Tx<'_>, id: Option<Uuid>, edit: Edit) -> store::Result<Uuid> {
        let Edit { name, texts, reference } = edit;
        match (self.kind, id) {
            (RecordKind::Company, None) => {
                companies::insert(tx, companies::Edit { name, texts, owner: reference }).map(|id| id.0)
            }
            (RecordKind::Contact, None) => {
                contacts::insert(tx, contacts::Edit { name, texts, company: reference }).map(|id| id.0)
            }
            (RecordKind::Company, Some(id)) => {
                companies::edit(tx, CompanyId(id), companies::Edit { name, texts, owner: reference })?;
                Ok(id)
            }
            (RecordKind::Contact, Some(id)) => {
                contacts::edit(tx, ContactId(id), contacts::Edit { name, texts, company: reference })?;
                Ok(id)
            }
        }
    }
}
