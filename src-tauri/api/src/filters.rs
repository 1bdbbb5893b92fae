//! What a filter is made of: the names behind its ids, and amounts as they are typed.

use crate::{
    Ctx, Message, Result,
    wire::{Named, Seen},
};
use domain::{deal, filter::DealFilter};
use serde::{Deserialize, Serialize};
use store::{
    names,
    tables::{COMPANY, CONTACT, PERSON, PRODUCT, SOURCE},
};
use uuid::Uuid;

/// A filter whose ids are to be named.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FilterNames {
    /// Which.
    pub filter: DealFilter,
}

/// An amount as it was typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AmountRead {
    /// In any digits.
    pub text: String,
}

/// An amount of the base currency, as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Amount {
    /// Minor units; `None`: nothing was typed, or it was refused.
    pub minor: Option<i64>,
    /// Why it was refused.
    pub refused: Option<Message>,
}

/// The names of what a filter asks for: an address holds ids alone. What is no longer there is left out.
pub fn filter_names(ctx: &Ctx, FilterNames { filter }: FilterNames) -> Result<Seen<Vec<Named>>> {
    ctx.read(|view, _| {
        let asked: [(_, Vec<Uuid>); 5] = [
            (&PERSON, filter.owners.iter().flatten().map(|id| id.0).collect()),
            (&SOURCE, filter.sources.iter().flatten().map(|id| id.0).collect()),
            (&PRODUCT, filter.products.iter().map(|id| id.0).collect()),
            (&COMPANY, filter.companies.iter().map(|id| id.0).collect()),
            (&CONTACT, filter.contacts.iter().map(|id| id.0).collect()),
        ];
        let mut named = Vec::new();
        for (table, ids) in asked.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let found = names::of(view, table, &ids)?;
            named.extend(found.into_iter().map(|(id, name)| Named { id, name }));
        }
        Ok(named)
    })
}

/// Reads an amount of the base currency as a deal's value is read.
pub fn amount_read(ctx: &Ctx, request: AmountRead) -> Result<Amount> {
    let base = ctx.workspace()?.base_currency();
    Ok(match deal::value(&request.text, base) {
        Ok(value) => Amount { minor: value.map(|value| value.minor), refused: None },
        Err(refusal) => Amount { minor: None, refused: Some(refusal.into()) },
    })
}
