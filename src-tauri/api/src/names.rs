//! Names that are suggested while somebody types one.

use crate::{Ctx, Result};
use serde::{Deserialize, Serialize};
use store::{
    names::{self, Like},
    tables::{COMPANY, CONTACT, PERSON, PRODUCT, SOURCE},
};
use uuid::Uuid;

/// The most that are suggested at once.
const MAX: u32 = 50;

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// Who buys.
    Company,
    /// Somebody in a company.
    Contact,
    /// Somebody on the roster who has not left.
    Person,
    /// Something that is sold.
    Product,
    /// Where deals come from.
    Source,
}

/// What was typed so far.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamesFind {
    /// Of what.
    pub kind: NameKind,
    /// As typed; empty: those used or added last.
    pub text: String,
    /// At most so many, and never more than 50.
    pub limit: u32,
}

/// A name that fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NameHit {
    /// Whose.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// What tells it from others of its name: the city of a company, the company of a contact, the address of a person.
    pub detail: Option<String>,
}

/// Names of which each typed word begins a word, whole names first.
pub fn names_find(ctx: &Ctx, request: NamesFind) -> Result<Vec<NameHit>> {
    let today = ctx.workspace()?.today()?;
    let table = match request.kind {
        NameKind::Company => &COMPANY,
        NameKind::Contact => &CONTACT,
        NameKind::Person => &PERSON,
        NameKind::Product => &PRODUCT,
        NameKind::Source => &SOURCE,
    };
    let limit = request.limit.min(MAX);
    let found = ctx.read(|view, _| names::find(view, table, &request.text, limit, today))?.data;
    Ok(found.into_iter().map(|Like { id, name, detail }| NameHit { id, name, detail }).collect())
}
