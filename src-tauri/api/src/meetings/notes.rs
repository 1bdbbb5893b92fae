//! The notes of a meeting, saved as they are typed.

use super::{Checked, sitting};
use crate::{
    Ctx, Result,
    present::Present,
    wire::{ChangeResult, Seen},
};
use domain::{
    id::{MeetingId, PersonId},
    meeting::{Refusal, note::Doc},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{meetings::notes, staff};

/// The largest note that is looked at, in bytes of its JSON.
const MAX_BYTES: usize = 1_000_000;

/// Which note of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// For the user alone.
    Private,
    /// What the person may be handed.
    Shared,
}

/// A note of a meeting.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingNote {
    /// The document, as the page's editor has it.
    #[cfg_attr(feature = "ts", ts(type = "unknown"))]
    pub doc: Value,
    /// Its text.
    pub text: String,
    /// When it was last written.
    pub edited_at: Instant,
}

impl From<notes::MeetingNote> for MeetingNote {
    fn from(note: notes::MeetingNote) -> Self {
        Self {
            doc: serde_json::from_str(&note.doc).unwrap_or_default(),
            text: note.text,
            edited_at: note.edited_at,
        }
    }
}

/// A note as it stands in the editor.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingNoteSave {
    /// Of a meeting with whom.
    pub person: PersonId,
    /// Which; `None`: the current one.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
    /// Which of its two notes.
    pub kind: NoteKind,
    /// The document: paragraphs, headings of three levels, lists, bold and italic, and the direction of blocks.
    #[cfg_attr(feature = "ts", ts(type = "unknown"))]
    pub doc: Value,
}

/// Names a note of a meeting.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingNoteRef {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Which of its two notes.
    pub kind: NoteKind,
}

/// What a note said at the end of each stretch of typing, the latest first: what it says now is the first. One of them is
/// had back by saving it.
pub fn meeting_note_revisions(ctx: &Ctx, request: MeetingNoteRef) -> Result<Seen<Vec<MeetingNote>>> {
    ctx.read(|view, _| {
        let shared = request.kind == NoteKind::Shared;
        let note = notes::list(view, request.meeting)?.into_iter().find(|note| note.shared == shared);
        let Some(note) = note else { return Ok(Vec::new()) };
        let revisions = notes::revisions(view, note.id)?.into_iter();
        let told = revisions.map(|(edited_at, doc, text)| MeetingNote {
            doc: serde_json::from_str(&doc).unwrap_or_default(),
            text,
            edited_at,
        });
        Ok(told.collect())
    })
}

/// Saves a note of a meeting; what is saved within five minutes is one change. Answers with the id of the meeting.
pub fn meeting_note_save(ctx: &Ctx, request: MeetingNoteSave) -> Result<ChangeResult> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    ctx.attempt("meeting_note_save", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        let doc = match read(request.doc) {
            Ok(doc) => doc,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let json = serde_json::to_string(&doc).map_err(|error| store::Error::Internal(error.to_string()))?;
        let meeting = sitting(tx, person, request.meeting, zone)?.id;
        notes::save(tx, meeting, request.kind == NoteKind::Shared, &json, &doc.text())?;
        Ok(Ok(Some(meeting.0)))
    })
}

fn read(doc: Value) -> Checked<Doc> {
    if doc.to_string().len() > MAX_BYTES {
        return Err(Refusal::NoteLong);
    }
    serde_json::from_value::<Doc>(doc).map_err(|_| Refusal::NoteShape)?.checked()
}
