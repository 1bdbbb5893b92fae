//! Typed identifiers: a deal's id cannot be passed where a stage's is meant.

use serde::{Deserialize, Serialize};
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};
use uuid::Uuid;

/// What is looked up by an identifier hundreds of thousands of times.
pub type ById<K, V> = HashMap<K, V, BuildHasherDefault<IdHasher>>;
/// Identifiers, likewise.
pub type Ids<K> = HashSet<K, BuildHasherDefault<IdHasher>>;

/// Takes an identifier as it is: most of its bits were drawn at random already.
#[derive(Debug, Default)]
pub struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..part.len()].copy_from_slice(part);
            self.0 = (self.0.rotate_left(23) ^ u64::from_le_bytes(eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    /// The length that goes before the bytes: always the same.
    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

/// Declares identifier types: UUIDv7 in 16 bytes on disk, hyphenated text on the wire.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }
    )* };
}

ids! {
    /// A pipeline: an ordered list of stages.
    PipelineId,
    /// A stage of one pipeline.
    StageId,
    /// A deal.
    DealId,
    /// One stay of a deal in a stage.
    VisitId,
    /// Somebody on the roster.
    PersonId,
    /// A company.
    CompanyId,
    /// Somebody in a company.
    ContactId,
    /// Something that is sold.
    ProductId,
    /// Where deals come from.
    SourceId,
    /// A line of a deal: a product and how many.
    LineId,
    /// Something to be done for a deal, or done.
    ActivityId,
    /// A note.
    NoteId,
    /// An attached file.
    AttachmentId,
    /// The rate of a currency from a day on.
    RateId,
    /// A saved view.
    ViewId,
    /// One-on-ones with somebody, by one rule.
    SeriesId,
    /// A stretch of days without one-on-ones.
    PauseId,
    /// One one-on-one.
    MeetingId,
    /// The private or the shared note of one.
    MeetingNoteId,
    /// Something to talk about.
    PointId,
    /// What one of the two will do.
    PromiseId,
    /// Praise, feedback or a mood.
    RemarkId,
    /// One acknowledged change, the unit of undo.
    CommandId,
}
