//! Companies and contacts as a file, as their list is seen: what this program reads again just as it was.

use crate::{
    Ctx, Message, Result,
    catalogue::Catalogue,
    export::{self, ExportFormat, Made, Sheet},
    present::Present,
    reach::{ReachSort, with_rates},
    tasks::TaskRef,
    wire::Language,
};
use domain::{
    note::MAX_NOTE,
    record::{RecordField as Field, RecordKind},
};
use files::export::Cell;
use serde::Deserialize;
use std::collections::HashMap;
use store::{
    Progress, Snapshot,
    imported::{self, Here},
    reach::{self, Of},
};
use uuid::Uuid;

/// Of which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportOf {
    /// Of companies.
    Companies,
    /// Of contacts.
    Contacts,
}

impl ExportOf {
    fn kind(self) -> RecordKind {
        match self {
            Self::Companies => RecordKind::Company,
            Self::Contacts => RecordKind::Contact,
        }
    }
}

/// What is to be written into a file.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecordExport {
    /// Of which list.
    pub of: ExportOf,
    /// Each of these words begins a word of the name.
    #[serde(default)]
    pub text: String,
    /// In which order.
    #[serde(default)]
    pub sort: ReachSort,
    /// The kind of file.
    pub format: ExportFormat,
    /// The language of headers.
    pub language: Language,
}

/// Writes a list into a file, which the window saves.
pub fn record_export(ctx: &Ctx, request: RecordExport) -> Result<TaskRef> {
    export::start(ctx, "record_export", move |view, present, progress| {
        write(view, &request, present, progress)
    })
}

/// The columns, and the message that names each.
fn columns(kind: RecordKind) -> &'static [(Field, &'static str)] {
    match kind {
        RecordKind::Company => &[
            (Field::ExternalId, "field-external_id"),
            (Field::Name, "field-name"),
            (Field::Phone, "field-phone"),
            (Field::Email, "field-email"),
            (Field::Website, "field-website"),
            (Field::Address, "field-address"),
            (Field::City, "field-city"),
            (Field::Industry, "field-industry"),
            (Field::Owner, "field-owner"),
        ],
        RecordKind::Contact => &[
            (Field::ExternalId, "field-external_id"),
            (Field::Name, "field-name"),
            (Field::Company, "field-company"),
            (Field::Job, "field-job"),
            (Field::Phone, "field-phone"),
            (Field::Mobile, "field-mobile"),
            (Field::Email, "field-email"),
        ],
    }
}

/// The headers of a file; of notes as many columns as they need.
fn header(texts: &Catalogue, kind: RecordKind, notes: usize) -> Vec<String> {
    let say = |id: &str| texts.say(&Message::new(id));
    let own = columns(kind).iter().map(|(_, id)| say(id));
    let notes = (1..=notes.max(1)).map(|at| match at {
        1 => say("field-notes"),
        at => format!("{} {at}", say("field-notes")),
    });
    own.chain(notes).collect()
}

/// Whether this program wrote a file with these headers.
pub(crate) fn wrote(kind: RecordKind, headers: &[String]) -> bool {
    let Some(notes) = headers.len().checked_sub(columns(kind).len()) else { return false };
    [Language::En, Language::Ar]
        .into_iter()
        .any(|language| header(&Catalogue::new(language), kind, notes) == headers)
}

fn write(
    view: &Snapshot<'_>,
    request: &RecordExport,
    present: Present,
    progress: &dyn Progress,
) -> store::Result<Made> {
    let kind = request.of.kind();
    let of = if kind == RecordKind::Company { Of::Company } else { Of::Contact };
    let ids = with_rates(view, present, |as_of| {
        reach::ordered(view, of, &request.text, request.sort.into(), as_of)
    })?;
    let notes: HashMap<Uuid, Vec<String>> =
        imported::notes(view, kind, &ids)?.into_iter().map(|(id, notes)| (id, packed(notes))).collect();
    let most = notes.values().map(Vec::len).max().unwrap_or(1);
    let sheet = Sheet {
        format: request.format,
        language: request.language,
        header: header(&Catalogue::new(request.language), kind, most),
        too_many: "error-export-records",
    };
    export::write(&sheet, &ids, progress, |ids| {
        let row = |here: &Here| {
            let notes = notes.get(&here.id).map(Vec::as_slice).unwrap_or_default();
            cells(kind, here, notes, sheet.header.len())
        };
        Ok(imported::here(view, kind, Some(ids))?.iter().map(row).collect())
    })
}

/// Notes as they fit into cells: each as long as one note may be.
fn packed(notes: Vec<String>) -> Vec<String> {
    let mut cells: Vec<(String, usize)> = Vec::new();
    for note in notes {
        let long = note.chars().count();
        match cells.last_mut() {
            Some((cell, length)) if *length + 2 + long <= MAX_NOTE => {
                cell.push_str("\n\n");
                cell.push_str(&note);
                *length += 2 + long;
            }
            _ => cells.push((note, long)),
        }
    }
    cells.into_iter().map(|(cell, _)| cell).collect()
}

fn cells(kind: RecordKind, here: &Here, notes: &[String], width: usize) -> Vec<Cell> {
    let own = columns(kind).iter().map(|(field, _)| match (field, here.get(*field)) {
        // One that no file gave an id has its own: edited and brought back, it is known again.
        (Field::ExternalId, None) => Cell::Text(here.id.to_string()),
        (_, None) => Cell::Empty,
        (_, Some(text)) => Cell::Text(text.to_owned()),
    });
    let mut cells: Vec<Cell> = own.chain(notes.iter().map(|note| Cell::Text(note.clone()))).collect();
    cells.resize(width, Cell::Empty);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use files::records::recognise;

    #[test]
    fn what_is_written_is_known_when_it_comes_back() {
        for kind in [RecordKind::Company, RecordKind::Contact] {
            for language in [Language::En, Language::Ar] {
                let header = header(&Catalogue::new(language), kind, 2);
                let known: Vec<_> = recognise(&header, kind).into_iter().flatten().collect();
                let mut want: Vec<Field> = columns(kind).iter().map(|(field, _)| *field).collect();
                want.extend([Field::Note, Field::Note]);
                assert_eq!(known, want, "{header:?}");
                assert!(wrote(kind, &header) && !wrote(kind, &header[1..]));
            }
        }
    }

    #[test]
    fn notes_fill_cells_as_long_as_a_note_may_be() {
        let note = |long: usize| "x".repeat(long);
        let cells = packed(vec![note(10_000), note(9_998), note(1), note(MAX_NOTE)]);
        let long: Vec<usize> = cells.iter().map(String::len).collect();
        assert_eq!(long, [MAX_NOTE, 1, MAX_NOTE]);
        assert_eq!(packed(cells.clone()), cells);
    }
}
