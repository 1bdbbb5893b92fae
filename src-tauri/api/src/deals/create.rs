//! A deal is made, with all that is known of it in one go.

use super::first_stage;
use crate::{Ctx, Result, wire::ChangeResult};
use domain::{
    Day,
    activity::{self, ActivityKind},
    deal::{self as rules, Refusal},
    id::StageId,
    money::{Currency, Money},
};
use serde::Deserialize;
use store::{
    activities, deal_contacts,
    deals::{self, NewDeal},
    names::find_or_add,
    pipelines, staff,
    tables::{COMPANY, SOURCE},
    visits,
};

/// A deal to be made. Texts are as typed; names are found, or added when they are new.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealCreate {
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Its value, in any digits.
    pub value: Option<String>,
    /// Where it begins; `None`: the first stage of the first pipeline in use.
    pub stage: Option<StageId>,
    /// The currency of its value; `None`: the base currency.
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
    /// Who is called.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub contact: Option<String>,
    /// The day it may be won, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub expected_on: Option<String>,
    /// What is to be done next.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub next_step: Option<String>,
    /// The day that is due, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub next_on: Option<String>,
}

/// What was typed, as it is kept.
struct Checked {
    title: String,
    company: Option<String>,
    value: Option<Money>,
    owner: Option<String>,
    source: Option<String>,
    contact: Option<String>,
    expected_on: Option<Day>,
    next: Option<(String, Option<Day>)>,
}

impl DealCreate {
    fn check(&self, base: Currency) -> std::result::Result<Checked, Refusal> {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let title = rules::title(&self.title)?;
        let currency = rules::currency(&text(&self.currency))?.unwrap_or(base);
        let value = rules::value(&text(&self.value), currency)?;
        let next_on = rules::day(&text(&self.next_on))?;
        let next = match rules::line(&text(&self.next_step))? {
            None if next_on.is_none() => None,
            step => Some((activity::text(&step.unwrap_or_default())?, next_on)),
        };
        Ok(Checked {
            title,
            company: rules::line(&text(&self.company))?,
            value,
            owner: rules::line(&text(&self.owner))?,
            source: rules::line(&text(&self.source))?,
            contact: rules::line(&text(&self.contact))?,
            expected_on: rules::day(&text(&self.expected_on))?,
            next,
        })
    }
}

/// Makes a deal, today, and puts it into its stage.
pub fn deal_create(ctx: &Ctx, request: DealCreate) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    ctx.change("deal_create", move |tx| {
        let asked = match request.check(base) {
            Ok(asked) => asked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let (pipeline, stage) = match request.stage {
            Some(id) => pipelines::of_stage(tx, id)?,
            None => first_stage(tx)?,
        };
        if let Err(refusal) = rules::must_be_in_use(&pipeline, &stage) {
            return Ok(Err(refusal));
        }
        // First of all, because it may be refused.
        let owner = match asked.owner.map(|name| staff::owner(tx, &name)).transpose()?.transpose() {
            Ok(owner) => owner,
            Err(left) => return Ok(Err(Refusal::OwnerLeft(left))),
        };
        let company = asked.company.map(|name| find_or_add(tx, &COMPANY, &name)).transpose()?;
        let source = asked.source.map(|name| find_or_add(tx, &SOURCE, &name)).transpose()?;
        let deal = NewDeal {
            pipeline: pipeline.id,
            stage: Some(stage.id),
            title: asked.title,
            company,
            owner,
            source,
            product: None,
            expected_on: asked.expected_on,
            touched_at: None,
            value: asked.value,
            created_on: Some(tx.today()),
            closed: None,
            external_id: None,
            import_row: None,
        };
        let id = deals::insert(tx, &deal)?;
        visits::enter(tx, id, stage.id)?;
        if let Some(name) = asked.contact {
            let contact = deal_contacts::find_or_add(tx, &name, company)?;
            deal_contacts::add(tx, id, contact)?;
        }
        if let Some((text, due_on)) = asked.next {
            activities::add(tx, id, ActivityKind::Task, &text, due_on)?;
        }
        Ok(Ok(Some(id.0)))
    })
}
