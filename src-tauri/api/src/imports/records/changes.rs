//! What a row changes in a record that is here: what changed in the file since its last import, and nothing else.

use super::super::RowNote;
use super::{Incoming, RecordChange, known::By, notes::said as note, said::Said};
use crate::{
    Message,
    history::{FieldChange, HistoryValue},
};
use domain::{
    reach::{email_key, phone_key},
    record::RecordField as Field,
    text::fold,
};
use files::records::Draft;
use store::imported::Here;
use uuid::Uuid;

/// What is done to a record.
pub(super) struct Change {
    pub(super) row: u64,
    pub(super) record: Uuid,
    /// What it is called now.
    title: String,
    /// What its row says now, to be kept; `None`: nothing is.
    pub(super) said: Option<Said>,
    /// What becomes other than it is, and what it becomes.
    pub(super) fields: Vec<(Field, Option<String>, FieldChange)>,
    /// A note that is added.
    pub(super) note: Option<String>,
    /// The id that it has in its file and has not here yet.
    pub(super) external_id: Option<String>,
}

impl Change {
    /// Whether a user sees that something becomes other than it is.
    pub(super) fn is_seen(&self) -> bool {
        !self.fields.is_empty() || self.note.is_some()
    }

    /// As it is shown.
    pub(super) fn shown(&self) -> RecordChange {
        let fields = self.fields.iter().map(|(.., change)| change.clone());
        let note = self.note.as_ref().map(|note| FieldChange {
            field: "field-note".to_owned(),
            before: HistoryValue::None,
            after: HistoryValue::Text { text: note.clone() },
        });
        RecordChange {
            row: self.row,
            record: self.record,
            title: self.title.clone(),
            fields: fields.chain(note).collect(),
        }
    }
}

/// What a row does to its record, and what there is to say about that; `None`: nothing at all.
pub(super) fn changed(
    draft: &Draft,
    here: &Here,
    by: By,
    notes: &[String],
    incoming: &Incoming,
) -> (Option<Change>, Vec<RowNote>) {
    let now = Said::of(draft);
    let before = here.row.as_deref().and_then(Said::kept);
    let said = before
        .as_ref()
        .map_or_else(|| now.clone(), |before| before.after(&now, |field| incoming.has(field), incoming.kind));
    let mut told = Vec::new();
    let mut fields = Vec::new();
    for field in Field::kept(incoming.kind) {
        let (own, other) = (here.get(field), draft.get(field));
        if same(field, own, other) {
            continue;
        }
        match &before {
            // What the file says as it did was changed here.
            Some(before) if before.get(field) == said.get(field) => continue,
            Some(_) => {}
            None if other.is_none() => continue,
            // It was found by this name.
            None if field == Field::Name && own.map(fold) == other.map(fold) => continue,
            // Nobody knows which of the two is the newer one.
            None if own.is_some() && by == By::Key => {
                let message = Message::new("row-differs-kept").text("here", own.unwrap_or_default());
                let message = message.text("file", other.unwrap_or_default());
                told.push(note(draft.row, incoming.header(field), "differs_kept", message));
                continue;
            }
            None => {}
        }
        let value = |text: Option<&str>| {
            text.map_or(HistoryValue::None, |text| HistoryValue::Text { text: text.to_owned() })
        };
        let change =
            FieldChange { field: message(field).to_owned(), before: value(own), after: value(other) };
        fields.push((field, other.map(str::to_owned), change));
    }
    let wrote = before.as_ref().is_none_or(|before| before.get(Field::Note) != said.get(Field::Note));
    let note = Some(added(&draft.notes, notes)).filter(|note| wrote && !note.is_empty());
    let external_id =
        draft.get(Field::ExternalId).filter(|_| by == By::Key && here.get(Field::ExternalId).is_none());
    // What this program wrote is known by its own id, and by nothing that its row says.
    let keeps = by != By::Own || before.is_some();
    let said = Some(said).filter(|said| keeps && before.as_ref() != Some(said));
    let change = Change {
        row: draft.row,
        record: here.id,
        title: here.get(Field::Name).unwrap_or_default().to_owned(),
        said,
        fields,
        note,
        external_id: external_id.map(str::to_owned),
    };
    let does = change.is_seen() || change.said.is_some() || change.external_id.is_some();
    (does.then_some(change), told)
}

/// Whether two texts say the same of a field.
fn same(field: Field, one: Option<&str>, other: Option<&str>) -> bool {
    let key = |text: &str| match field {
        Field::Company | Field::Owner => Some(fold(text)),
        Field::Phone | Field::Mobile => phone_key(text),
        Field::Email => email_key(text),
        _ => None,
    };
    one == other
        || matches!((one.and_then(key), other.and_then(key)), (Some(one), Some(other)) if one == other)
}

/// What of the notes of a row is not among those of its record: notes are never changed or taken away by a file.
fn added(notes: &[String], here: &[String]) -> String {
    let is_here = |text: &str| here.iter().any(|note| note.contains(text));
    let parts = notes.iter().filter(|note| !is_here(note)).flat_map(|note| note.split("\n\n"));
    parts.filter(|part| !part.is_empty() && !is_here(part)).collect::<Vec<_>>().join("\n\n")
}

/// The name of a field in the catalogue.
fn message(field: Field) -> &'static str {
    match field {
        Field::Name | Field::FirstName | Field::LastName => "field-name",
        Field::Company | Field::CompanyId => "field-company",
        Field::Job => "field-job",
        Field::Phone => "field-phone",
        Field::Mobile => "field-mobile",
        Field::Email => "field-email",
        Field::Website => "field-website",
        Field::Address => "field-address",
        Field::City => "field-city",
        Field::Industry => "field-industry",
        Field::Owner => "field-owner",
        Field::Note => "field-note",
        Field::ExternalId => "field-external",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        assert!(same(Field::Phone, Some("055 123 4567"), Some("+966 55 1234567")));
        assert!(!same(Field::Phone, Some("104"), Some("105")) && !same(Field::City, None, Some("Jeddah")));
        assert!(
            same(Field::Owner, Some("أحمد"), Some("احمد")) && !same(Field::City, Some("أحمد"), Some("احمد"))
        );
    }

    #[test]
    fn only_what_is_new_in_a_note_is_added() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(added(&texts(&["one\n\ntwo\n\nthree"]), &texts(&["one", "two"])), "three");
        assert_eq!(added(&texts(&["one"]), &texts(&["one\ntwo"])), "");
    }
}
