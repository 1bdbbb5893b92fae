//! Companies: listed, seen, made, edited, deleted.

use crate::{
    Ctx, Result,
    contacts::ContactLine,
    present::Present,
    reach::{AllSums, Checked, Made, ReachDeals, ReachList, Sums, deals_of, edited, named, page},
    wire::{ChangeResult, Named, Seen},
};
use domain::{
    id::CompanyId,
    reach::{self as rules, Refusal},
};
use serde::{Deserialize, Serialize};
use store::{
    Tx,
    companies::{self, Edit},
    contacts, names,
    reach::{Of, deal_count},
    staff,
    tables::COMPANY,
};
use uuid::Uuid;

/// Names a company.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompanyRef {
    /// Which.
    pub company: CompanyId,
}

/// What is known of a company, as typed. `None` leaves a field as it is; an empty text clears it.
#[derive(Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct CompanyFields {
    /// Name.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub name: Option<String>,
    /// Phone, in any digits.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub phone: Option<String>,
    /// E-mail address.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub email: Option<String>,
    /// Web address.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub website: Option<String>,
    /// Street, or whatever finds it.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub address: Option<String>,
    /// City.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub city: Option<String>,
    /// What it does.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub industry: Option<String>,
    /// The name of who answers for it; added to the roster when new.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub owner: Option<String>,
}

/// An edit in place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompanyEdit {
    /// Which.
    pub company: CompanyId,
    /// What is edited.
    pub fields: CompanyFields,
}

/// A company in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompanyLine {
    /// Which.
    pub id: CompanyId,
    /// Name.
    pub name: String,
    /// City.
    pub city: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// How many people are known there.
    pub contacts: u32,
    /// What its deals come to.
    pub sums: Sums,
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompanyList {
    /// How many the list has.
    pub total: usize,
    /// The next 200 of them.
    pub rows: Vec<CompanyLine>,
}

/// All there is to see of a company.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompanyDetail {
    /// Identity.
    pub id: CompanyId,
    /// Name.
    pub name: String,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// Street, or whatever finds it.
    pub address: Option<String>,
    /// City.
    pub city: Option<String>,
    /// What it does.
    pub industry: Option<String>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// Its people, by name.
    pub contacts: Vec<ContactLine>,
    /// Its deals.
    pub deals: ReachDeals,
}

/// A part of the companies.
pub fn company_list(ctx: &Ctx, request: ReachList) -> Result<Seen<CompanyList>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let (total, ids) = page(view, present, Of::Company, &request)?;
        let mut sums = AllSums::of(view, present, Of::Company, &ids)?;
        let row = |company: companies::Company| CompanyLine {
            sums: sums.take(company.id),
            id: company.id,
            name: company.name,
            city: company.city,
            phone: company.phone,
            contacts: company.contacts,
        };
        Ok(CompanyList { total, rows: companies::list(view, &ids)?.into_iter().map(row).collect() })
    })
}

/// All there is to see of a company.
pub fn company_get(ctx: &Ctx, request: CompanyRef) -> Result<Seen<CompanyDetail>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let company = companies::one(view, request.company)?;
        let people: Vec<Uuid> = companies::contacts(view, company.id)?.into_iter().map(|id| id.0).collect();
        let mut sums = AllSums::of(view, present, Of::Contact, &people)?;
        let contacts = contacts::list(view, &people)?.into_iter();
        Ok(CompanyDetail {
            contacts: contacts.map(|contact| ContactLine::new(contact, &mut sums)).collect(),
            deals: deals_of(view, present, Of::Company, company.id.0)?,
            id: company.id,
            name: company.name,
            phone: company.phone,
            email: company.email,
            website: company.website,
            address: company.address,
            city: company.city,
            industry: company.industry,
            owner: named(company.owner),
        })
    })
}

/// Makes a company.
pub fn company_create(ctx: &Ctx, request: CompanyFields) -> Result<ChangeResult> {
    ctx.attempt("company_create", move |tx| {
        let fields = CompanyFields { name: Some(request.name.clone().unwrap_or_default()), ..request };
        write(tx, None, fields, |tx, edit| companies::insert(tx, edit).map(|id| Some(id.0)))
    })
}

/// Edits a company in place.
pub fn company_edit(ctx: &Ctx, request: CompanyEdit) -> Result<ChangeResult> {
    ctx.attempt("company_edit", move |tx| {
        let CompanyEdit { company, fields } = request;
        companies::one(tx, company)?;
        write(tx, Some(company.0), fields, |tx, edit| companies::edit(tx, company, edit).map(|()| None))
    })
}

/// Deletes a company that no deal refers to. Its people stay, at no company.
pub fn company_delete(ctx: &Ctx, request: CompanyRef) -> Result<ChangeResult> {
    ctx.attempt("company_delete", move |tx| {
        companies::one(tx, request.company)?;
        match deal_count(tx, Of::Company, request.company.0)? {
            0 => companies::delete(tx, request.company).map(|()| Ok(None)),
            deals => Ok(Err(Refusal::HasDeals(deals))),
        }
    })
}

/// Checks what was typed, and writes it.
fn write(
    tx: &mut Tx<'_>,
    id: Option<Uuid>,
    fields: CompanyFields,
    job: impl FnOnce(&mut Tx<'_>, Edit) -> store::Result<Option<Uuid>>,
) -> Made {
    let (name, texts, owner) = match check(&fields) {
        Ok(checked) => checked,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Some(name) = &name
        && names::taken(tx, &COMPANY, name, id)?
    {
        return Ok(Err(Refusal::NameTaken(name.clone())));
    }
    let owner = match owner {
        Some(Some(name)) => match staff::owner(tx, &name)? {
            Ok(owner) => Some(Some(owner)),
            Err(left) => return Ok(Err(Refusal::HasLeft(left))),
        },
        Some(None) => Some(None),
        None => None,
    };
    job(tx, Edit { name, texts, owner }).map(Ok)
}

type Texts = Vec<(&'static str, Option<String>)>;

fn check(fields: &CompanyFields) -> Checked<(Option<String>, Texts, Option<Option<String>>)> {
    let mut texts = Vec::new();
    let name = fields.name.as_deref().map(rules::name).transpose()?;
    edited(&mut texts, "phone", fields.phone.as_deref(), rules::phone)?;
    edited(&mut texts, "email", fields.email.as_deref(), rules::email)?;
    edited(&mut texts, "website", fields.website.as_deref(), rules::website)?;
    edited(&mut texts, "address", fields.address.as_deref(), rules::line)?;
    edited(&mut texts, "city", fields.city.as_deref(), rules::line)?;
    edited(&mut texts, "industry", fields.industry.as_deref(), rules::line)?;
    Ok((name, texts, fields.owner.as_deref().map(rules::line).transpose()?))
}
