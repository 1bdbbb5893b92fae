//! What is known of a deal is edited in place.

use super::on_deal;
use crate::{Ctx, Result, wire::ChangeResult};
use domain::{
    Day,
    deal::{self as rules, DealStatus, Refusal},
    id::DealId,
    lines as line_rules,
    money::{Currency, Money},
};
use serde::Deserialize;
use store::{
    Tx,
    deals::{self, Deal, Edit},
    lines::{self, Line},
    names::find_or_add,
    staff,
    tables::{COMPANY, SOURCE, Table},
};
use uuid::Uuid;

/// An edit in place. `None` leaves a field as it is; an empty text clears it. Names are found, or added when new.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealEdit {
    /// Which deal.
    pub deal: DealId,
    /// New title.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub title: Option<String>,
    /// New company.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub company: Option<String>,
    /// New value, in the new currency, else in the one that the deal has, else in the base currency.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub value: Option<String>,
    /// Another currency. The numbers stay: 12.5 riyals become 12.5 dinars, and so do the prices of its lines.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub currency: Option<String>,
    /// Who answers for it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub owner: Option<String>,
    /// Where it came from.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub source: Option<String>,
    /// The day it may be won, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub expected_on: Option<String>,
    /// The day it became a deal, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub created_on: Option<String>,
}

/// What was typed, as it is kept. Of each field: whether it is edited, and to what.
struct Checked {
    title: Option<String>,
    company: Option<Option<String>>,
    owner: Option<Option<String>>,
    source: Option<Option<String>>,
    expected_on: Option<Option<Day>>,
    created_on: Option<Option<Day>>,
    value: Option<Option<Money>>,
    /// The price of each line that has one, in another currency.
    prices: Vec<(Line, i64)>,
}

impl DealEdit {
    fn check(
        &self,
        deal: &Deal,
        lines: Vec<Line>,
        base: Currency,
        today: Day,
    ) -> std::result::Result<Checked, Refusal> {
        let line = |field: &Option<String>| field.as_deref().map(rules::line).transpose();
        let (value, prices) = self.worth(deal, lines, base)?;
        let created_on = self.created_on.as_deref().map(rules::day).transpose()?;
        if let Some(Some(day)) = created_on {
            rules::created(day, today, deal.closed_on)?;
        }
        Ok(Checked {
            title: self.title.as_deref().map(rules::title).transpose()?,
            company: line(&self.company)?,
            owner: line(&self.owner)?,
            source: line(&self.source)?,
            expected_on: self.expected_on.as_deref().map(rules::day).transpose()?,
            created_on,
            value,
            prices,
        })
    }

    /// The value and the prices after the edit, where it changes them.
    #[allow(clippy::type_complexity, reason = "what it answers has no other user")]
    fn worth(
        &self,
        deal: &Deal,
        lines: Vec<Line>,
        base: Currency,
    ) -> std::result::Result<(Option<Option<Money>>, Vec<(Line, i64)>), Refusal> {
        if self.value.is_none() && self.currency.is_none() {
            return Ok((None, Vec::new()));
        }
        if deal.status != DealStatus::Open {
            return Err(Refusal::DealClosed);
        }
        let from = deal.value.map_or(base, |value| value.currency);
        let to = rules::currency(self.currency.as_deref().unwrap_or_default())?.unwrap_or(from);
        let priced = lines.iter().any(|line| line.price.is_some());
        if let Some(text) = &self.value {
            if priced {
                return Err(Refusal::ValueFromLines);
            }
            return Ok((Some(rules::value(text, to)?), Vec::new()));
        }
        if !priced {
            return Ok((
                Some(deal.value.map(|value| line_rules::renamed(value, to)).transpose()?),
                Vec::new(),
            ));
        }
        let renamed =
            |minor| line_rules::renamed(Money { minor, currency: from }, to).map(|money| money.minor);
        let prices: Vec<Option<i64>> = lines
            .iter()
            .map(|line| line.price.map(renamed).transpose())
            .collect::<std::result::Result<_, _>>()?;
        let sum = line_rules::value(lines.iter().zip(&prices).map(|(line, price)| (line.quantity, *price)))?;
        let value = sum.map(|minor| Money { minor, currency: to });
        let prices = lines.into_iter().zip(prices).filter_map(|(line, price)| Some((line, price?))).collect();
        Ok((Some(value), prices))
    }
}

/// Edits a deal in place. A closed deal keeps the value it closed with; where lines have prices, they say the value.
pub fn deal_edit(ctx: &Ctx, request: DealEdit) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    on_deal(ctx, "deal_edit", request.deal, move |tx, deal| {
        let asked = match request.check(&deal, lines::list(tx, deal.id)?, base, tx.today()) {
            Ok(asked) => asked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        // First of all, because it may be refused.
        let owner = match asked.owner {
            Some(Some(name)) => match staff::owner(tx, &name)? {
                Ok(owner) => Some(Some(owner)),
                Err(left) => return Ok(Err(Refusal::OwnerLeft(left))),
            },
            Some(None) => Some(None),
            None => None,
        };
        let edit = Edit {
            title: asked.title,
            company: named(tx, &COMPANY, asked.company)?,
            value: asked.value,
            owner,
            source: named(tx, &SOURCE, asked.source)?,
            expected_on: asked.expected_on,
            created_on: asked.created_on,
        };
        for (line, price) in asked.prices {
            lines::edit(tx, line.id, lines::Edit { price: Some(Some(price)), ..lines::Edit::default() })?;
        }
        let touches = edit.value.is_some_and(|value| value != deal.value)
            || edit.expected_on.is_some_and(|day| day != deal.expected_on);
        deals::edit(tx, deal.id, edit)?;
        if touches {
            deals::touch(tx, deal.id)?;
        }
        Ok(Ok(None))
    })
}

/// The row of a name that is edited, added when it is new.
fn named(
    tx: &mut Tx<'_>,
    table: &'static Table,
    name: Option<Option<String>>,
) -> store::Result<Option<Option<Uuid>>> {
    match name {
        Some(Some(name)) => Ok(Some(Some(find_or_add(tx, table, &name)?))),
        Some(None) => Ok(Some(None)),
        None => Ok(None),
    }
}
