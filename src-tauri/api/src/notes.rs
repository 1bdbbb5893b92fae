//! Notes on deals, companies and the people in them.

use crate::{
    Ctx, Result,
    wire::{ChangeResult, Seen},
};
use domain::{
    id::NoteId,
    note::{self as rules, On},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    Source,
    notes::{self, Note as Kept},
};

/// A note.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Note {
    /// Identity.
    pub id: NoteId,
    /// What it says: lines of plain text.
    pub body: String,
    /// When it was written.
    pub at: Instant,
    /// When it was last rewritten; `None`: never.
    pub edited_at: Option<Instant>,
}

impl From<Kept> for Note {
    fn from(note: Kept) -> Self {
        Self { id: note.id, body: note.body, at: note.at, edited_at: note.edited_at }
    }
}

/// A record that has notes and files.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OnRecord {
    /// Which.
    pub on: On,
}

/// A note to be added.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteAdd {
    /// On which record.
    pub on: On,
    /// What it says, at most 20,000 characters.
    pub body: String,
}

/// A note to be rewritten.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteEdit {
    /// Which.
    pub note: NoteId,
    /// What it says, at most 20,000 characters.
    pub body: String,
}

/// Names a note.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteRef {
    /// Which.
    pub note: NoteId,
}

/// The notes on a record, the newest first.
pub fn note_list(ctx: &Ctx, request: OnRecord) -> Result<Seen<Vec<Note>>> {
    ctx.read(|view, _| Ok(notes::list(view, request.on)?.into_iter().map(Note::from).collect()))
}

/// Adds a note. On a deal that is a touch.
pub fn note_add(ctx: &Ctx, request: NoteAdd) -> Result<ChangeResult> {
    ctx.change("note_add", move |tx| match rules::body(&request.body) {
        Ok(body) => Ok(Ok(Some(notes::add(tx, request.on, &body)?.0))),
        Err(refusal) => Ok(Err(refusal)),
    })
}

/// Rewrites a note.
pub fn note_edit(ctx: &Ctx, request: NoteEdit) -> Result<ChangeResult> {
    ctx.change("note_edit", move |tx| {
        let note = known(tx, request.note)?;
        match rules::body(&request.body) {
            Ok(body) => notes::edit(tx, &note, &body)?,
            Err(refusal) => return Ok(Err(refusal)),
        }
        Ok(Ok(None))
    })
}

/// Takes a note away.
pub fn note_delete(ctx: &Ctx, request: NoteRef) -> Result<ChangeResult> {
    ctx.change("note_delete", move |tx| {
        notes::delete(tx, request.note)?;
        Ok(Ok(None))
    })
}

fn known(source: &impl Source, id: NoteId) -> store::Result<Kept> {
    notes::get(source, id)?.ok_or(store::Error::NotFound)
}
