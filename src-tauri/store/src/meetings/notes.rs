//! The notes of a meeting: one for the user alone, one that the person may be handed.

use super::rows;
use crate::{Result, Source, Tx, history, pipelines::blob, tables::MEETING_NOTE};
use domain::{
    id::{MeetingId, MeetingNoteId},
    time::Instant,
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// A stretch of typing is one change, and one revision, in milliseconds: five minutes.
const STRETCH: Instant = 300_000;

/// A note of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingNote {
    /// Identity.
    pub id: MeetingNoteId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Whether it is the one that the person may be handed.
    pub shared: bool,
    /// ProseMirror's JSON.
    pub doc: String,
    /// Its text.
    pub text: String,
    /// When it was last written.
    pub edited_at: Instant,
}

fn kind(shared: bool) -> &'static str {
    if shared { "shared" } else { "private" }
}

/// Writes a note of a meeting.
///
/// # Errors
/// When the database cannot be written.
pub fn save(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    shared: bool,
    doc: &str,
    text: &str,
) -> Result<MeetingNoteId> {
    let written = [("doc", doc.to_owned().into()), ("text", text.to_owned().into())];
    let now = ("edited_at", tx.now().into());
    let note = list(tx, meeting)?.into_iter().find(|note| note.shared == shared);
    match note {
        Some(note) if note.doc == doc => Ok(note.id),
        Some(note) => {
            let [doc, text] = written;
            tx.go_on(note.id.0, STRETCH)?;
            tx.update(&MEETING_NOTE, note.id.0, &[doc, text, now])?;
            Ok(note.id)
        }
        None => {
            let id = tx.new_id();
            let [doc, text] = written;
            let of = [("meeting_id", blob(meeting)), ("kind", kind(shared).to_owned().into())];
            tx.insert(&MEETING_NOTE, id, &[&of[..], &[doc, text, now]].concat())?;
            Ok(MeetingNoteId(id))
        }
    }
}

/// The notes of a meeting.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, meeting: MeetingId) -> Result<Vec<MeetingNote>> {
    let sql = "SELECT * FROM meeting_note WHERE meeting_id = ?1 ORDER BY kind";
    rows(source, sql, [meeting.0.as_bytes()], note)
}

/// What a note said, the latest first: how it stood at the end of each stretch, where the journal has it. At most
/// [`crate::history::PAGE`] changes are looked at.
///
/// # Errors
/// When the database cannot be read.
pub fn revisions(source: &impl Source, note: MeetingNoteId) -> Result<Vec<(Instant, String, String)>> {
    let (told, _) = history::record(source, note.0, None)?;
    let text = |row: &crate::Row, column: &str| match row.get(column) {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let revision = |told: history::Told| {
        let row = &told.turn.after;
        let at = match row.get("edited_at") {
            Value::Integer(at) => *at,
            _ => return None,
        };
        Some((at, text(row, "doc")?, text(row, "text")?))
    };
    Ok(told.into_iter().filter_map(revision).collect())
}

fn note(row: &Row<'_>) -> rusqlite::Result<MeetingNote> {
    Ok(MeetingNote {
        id: MeetingNoteId(Uuid::from_bytes(row.get("id")?)),
        meeting: MeetingId(Uuid::from_bytes(row.get("meeting_id")?)),
        shared: row.get_ref("kind")?.as_str()? == kind(true),
        doc: row.get("doc")?,
        text: row.get("text")?,
        edited_at: row.get("edited_at")?,
    })
}
