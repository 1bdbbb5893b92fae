//! The people of a deal: who belongs to it, and who is called first.

use crate::{Ctx, Result, deals::on_deal, wire::ChangeResult};
use domain::{
    deal::{self, Refusal},
    id::{ContactId, DealId},
};
use serde::Deserialize;
use store::deal_contacts;

/// Somebody to be added to a deal: a contact, or a name that is found or added.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealContactAdd {
    /// To which deal.
    pub deal: DealId,
    /// Who; `None`: whoever has the name.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub contact: Option<ContactId>,
    /// The name: found among the people of the deal's company, or added to it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub name: Option<String>,
}

/// Somebody on a deal.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealContactRef {
    /// Which deal.
    pub deal: DealId,
    /// Who.
    pub contact: ContactId,
}

/// Another place for somebody on a deal.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealContactMove {
    /// Which deal.
    pub deal: DealId,
    /// Who.
    pub contact: ContactId,
    /// Their place, counted from 0: the one at 0 is called.
    pub to: u32,
}

/// Adds somebody to a deal.
pub fn deal_contact_add(ctx: &Ctx, request: DealContactAdd) -> Result<ChangeResult> {
    on_deal(ctx, "deal_contact_add", request.deal, move |tx, deal| {
        let contact = match request.contact {
            Some(contact) => contact,
            None => match deal::line(request.name.as_deref().unwrap_or_default()) {
                Ok(Some(name)) => deal_contacts::find_or_add(tx, &name, deal.company_id.map(|id| id.0))?,
                Ok(None) => return Ok(Err(Refusal::ContactMissing)),
                Err(refusal) => return Ok(Err(refusal)),
            },
        };
        deal_contacts::add(tx, deal.id, contact)?;
        Ok(Ok(Some(contact.0)))
    })
}

/// Takes somebody off a deal; they stay among the contacts.
pub fn deal_contact_remove(ctx: &Ctx, request: DealContactRef) -> Result<ChangeResult> {
    on_deal(ctx, "deal_contact_remove", request.deal, move |tx, deal| {
        deal_contacts::remove(tx, deal.id, request.contact)?;
        Ok(Ok(None))
    })
}

/// Puts somebody elsewhere among the people of a deal.
pub fn deal_contact_move(ctx: &Ctx, request: DealContactMove) -> Result<ChangeResult> {
    on_deal(ctx, "deal_contact_move", request.deal, move |tx, deal| {
        deal_contacts::put(tx, deal.id, request.contact, request.to as usize)?;
        Ok(Ok(None))
    })
}
