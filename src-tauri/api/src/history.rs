//! What happened: every change, and what became of one record.

use crate::{Ctx, Result, wire::Seen};
pub use domain::history::HistoryKind;
use domain::{
    Day,
    history::Standing,
    id::{CommandId, DealId},
    money::Money,
    pipeline::LocalText,
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{Snapshot, deals, history};
use uuid::Uuid;

mod fields;
mod parts;

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The user of this workspace, on this computer or on one whose backup it came from.
    You,
    /// Another computer.
    Other,
}

/// A value before or after a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HistoryValue {
    /// Nothing.
    None,
    /// A text.
    Text {
        /// As it was typed.
        text: String,
    },
    /// An amount.
    Money {
        /// How much.
        money: Money,
    },
    /// A calendar day.
    Day {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        day: Day,
    },
    /// How many, in thousandths.
    Quantity {
        /// Of one.
        thousandths: i64,
    },
    /// A name in the user's language.
    Local {
        /// In both.
        name: LocalText,
    },
    /// A word of the program's.
    Word {
        /// Its message.
        id: String,
    },
    /// Something that is no longer here.
    Gone,
}

/// A field before and after a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldChange {
    /// The message with its name.
    pub field: String,
    /// What it was.
    pub before: HistoryValue,
    /// What it became.
    pub after: HistoryValue,
}

/// What became of something that hangs on a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryPart {
    /// What it is.
    pub part: PartKind,
    /// Its name, or the last one that it had; `None`: it is no longer known.
    pub name: Option<String>,
    /// What became of it.
    pub became: PartChange,
    /// What changed in it, or what it was added with.
    pub fields: Vec<FieldChange>,
}

/// What hangs on a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A product.
    Line,
    /// Somebody.
    Person,
    /// Something to be done.
    Step,
    /// A note.
    Note,
    /// A file.
    File,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartChange {
    /// It came.
    Added,
    /// It is another.
    Changed,
    /// It went.
    Removed,
}

/// What an entry can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HistoryAbout {
    /// A deal, or something that hangs on one.
    Deal,
    /// A company.
    Company,
    /// Somebody in a company.
    Contact,
    /// Somebody on the roster.
    Person,
    /// A pipeline.
    Pipeline,
    /// A stage of one.
    Stage,
}

impl HistoryAbout {
    fn named(table: &str) -> Option<Self> {
        Some(match table {
            "deal" => Self::Deal,
            "company" => Self::Company,
            "contact" => Self::Contact,
            "person" => Self::Person,
            "pipeline" => Self::Pipeline,
            "stage" => Self::Stage,
            _ => return None,
        })
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryEntry {
    /// Its number in the journal.
    pub seq: u64,
    /// The change that it did, undid or redid.
    pub command: CommandId,
    /// The command behind it; the catalogue has `command-` and this name.
    pub name: String,
    /// What it did.
    pub kind: HistoryKind,
    /// Where the change stands.
    pub standing: Standing,
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Who,
    /// Changes of rows.
    pub rows: u32,
    /// What kind of record it is about, when it is about one.
    pub about: Option<HistoryAbout>,
    /// Which one.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub record: Option<Uuid>,
    /// Its title or name, or the last one that it had.
    pub title: Option<String>,
    /// Its name in both languages, of what has one in each.
    pub names: Option<LocalText>,
    /// Whether it is still here.
    pub here: bool,
    /// What changed in the record that was asked for.
    pub fields: Vec<FieldChange>,
    /// What became of its lines, people, steps, notes and files.
    pub parts: Vec<HistoryPart>,
}

/// A part of the past, newest first.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct History {
    /// At most 50.
    pub entries: Vec<HistoryEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// Which part.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryList {
    /// Older than this entry; `None`: the newest.
    pub before: Option<u64>,
}

/// Which part of the past of which record.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryRecord {
    /// Id of the record.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub record: Uuid,
    /// Older than this entry; `None`: the newest.
    pub before: Option<u64>,
}

/// What happened in the workspace.
pub fn history_list(ctx: &Ctx, request: HistoryList) -> Result<Seen<History>> {
    ctx.read(|view, _| {
        let (entries, more) = history::all(view, request.before)?;
        let entries = entries.into_iter().map(|entry| told(entry, Vec::new(), Vec::new())).collect();
        Ok(History { entries, more })
    })
}

/// What became of a record.
pub fn history_record(ctx: &Ctx, request: HistoryRecord) -> Result<Seen<History>> {
    ctx.read(|view: &Snapshot<'_>, workspace| {
        let (entries, more) = history::record(view, request.record, request.before)?;
        let deal = deals::get(view, DealId(request.record))?;
        let currency =
            deal.and_then(|deal| deal.value).map_or(workspace.base_currency(), |value| value.currency);
        let tell = |history::Told { entry, turn, parts }: history::Told| {
            let fields = fields::describe(view, &turn, currency)?;
            let parts = parts
                .into_iter()
                .map(|(table, turn)| parts::describe(view, table, &turn, currency))
                .collect::<store::Result<Vec<_>>>()?;
            Ok(told(entry, fields, parts.into_iter().flatten().collect()))
        };
        let entries = entries.into_iter().map(tell).collect::<store::Result<_>>()?;
        Ok(History { entries, more })
    })
}

/// An instant as a clock on the wall of the business shows it: `2026-11-24 14:03`.
///
/// # Errors
/// When no workspace is open.
pub fn wall_time(ctx: &Ctx, at: Instant) -> Result<String> {
    let zone = ctx.workspace()?.time_zone()?;
    let at = chrono::DateTime::from_timestamp_millis(at).unwrap_or_default();
    Ok(at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string())
}

fn told(entry: history::Entry, fields: Vec<FieldChange>, parts: Vec<HistoryPart>) -> HistoryEntry {
    let about = entry.about.as_ref();
    let (title, names) = match about.map(|about| about.name.clone()) {
        Some(history::Name::Typed(title)) => (Some(title), None),
        Some(history::Name::Local(names)) => (None, Some(names)),
        None => (None, None),
    };
    HistoryEntry {
        seq: entry.seq,
        command: entry.command,
        name: entry.name,
        kind: entry.kind,
        standing: entry.standing,
        at: entry.at,
        who: if entry.own { Who::You } else { Who::Other },
        rows: entry.rows,
        about: about.and_then(|about| HistoryAbout::named(about.table)),
        record: about.map(|about| about.id),
        title,
        names,
        here: about.is_some_and(|about| about.here),
        fields,
        parts,
    }
}
