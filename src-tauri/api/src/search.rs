//! Finding anything by what is typed.

use crate::{Ctx, Result, wire::Seen};
pub use domain::search::Span;
use domain::{deal::DealStatus, pipeline::LocalText};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// More answers than anybody reads.
const MOST: u32 = 100;

/// What is looked for.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchFind {
    /// As typed: every word must be there, however it is spelled; the last one may be only begun.
    pub text: String,
    /// At most so many answers.
    pub limit: u32,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A company.
    Company,
    /// Somebody in a company.
    Contact,
    /// Somebody on the roster.
    Person,
    /// A product: it has no page.
    Product,
    /// Where deals come from: it has no page.
    Source,
    /// A deal.
    Deal,
    /// A step of a deal, done or to be done.
    Activity,
    /// A note.
    Note,
    /// An attached file, by its name.
    File,
}

/// What has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A deal.
    Deal,
    /// A company.
    Company,
    /// Somebody in a company.
    Contact,
    /// Somebody on the roster.
    Person,
}

/// A record by its kind and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecordRef {
    /// What it is.
    pub kind: RecordKind,
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Hit {
    /// What was found.
    pub kind: HitKind,
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    /// Whose page it is on; `None`: it has none.
    pub record: Option<RecordRef>,
    /// What that is called, with what was looked for marked.
    pub title: Vec<Span>,
    /// What tells it from others of its name: its company, or its city.
    pub context: Option<String>,
    /// The stage, of a deal and of what belongs to one.
    pub stage: Option<LocalText>,
    /// How the deal stands.
    pub status: Option<DealStatus>,
    /// The words around what was looked for, when they are not in the title; never more than some words of them.
    pub snippet: Vec<Span>,
}

/// Finds anything: companies, people, products, sources, deals, steps, notes and files.
pub fn search_find(ctx: &Ctx, request: SearchFind) -> Result<Seen<Vec<Hit>>> {
    ctx.read(|view, _| {
        let limit = request.limit.min(MOST) as usize;
        Ok(store::search::find(view, &request.text, limit)?.into_iter().map(hit).collect())
    })
}

/// Records that the page remembers.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchNamed {
    /// At most a hundred.
    pub records: Vec<RecordRef>,
}

/// What these records are called now, in the same order; those that are gone are left out.
pub fn search_named(ctx: &Ctx, request: SearchNamed) -> Result<Seen<Vec<Hit>>> {
    let records: Vec<_> =
        request.records.iter().take(MOST as usize).map(|record| (record.kind.table(), record.id)).collect();
    ctx.read(|view, _| Ok(store::search::named(view, &records)?.into_iter().map(hit).collect()))
}

impl RecordKind {
    fn table(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Person => "person",
        }
    }
}

fn hit(found: store::search::Found) -> Hit {
    let record = found.record.and_then(|(table, id)| Some(RecordRef { kind: record_kind(table)?, id }));
    let kind = match found.table {
        "company" => HitKind::Company,
        "contact" => HitKind::Contact,
        "person" => HitKind::Person,
        "product" => HitKind::Product,
        "source" => HitKind::Source,
        "activity" => HitKind::Activity,
        "note" => HitKind::Note,
        "attachment" => HitKind::File,
        _ => HitKind::Deal,
    };
    Hit {
        kind,
        id: found.id,
        record,
        title: found.title,
        context: found.context,
        stage: found.stage,
        status: found.status,
        snippet: found.snippet,
    }
}

fn record_kind(table: &str) -> Option<RecordKind> {
    match table {
        "deal" => Some(RecordKind::Deal),
        "company" => Some(RecordKind::Company),
        "contact" => Some(RecordKind::Contact),
        "person" => Some(RecordKind::Person),
        _ => None,
    }
}
