//! Contacts: listed, seen, made, edited, deleted.

use crate::{
    Ctx, Result,
    present::Present,
    reach::{AllSums, Checked, Made, ReachDeals, ReachList, Sums, deals_of, edited, named, page},
    wire::{ChangeResult, Named, Seen},
};
use domain::{
    id::ContactId,
    reach::{self as rules, Refusal},
};
use serde::{Deserialize, Serialize};
use store::{
    Tx,
    contacts::{self, Contact, Edit},
    names::find_or_add,
    reach::{Of, deal_count},
    tables::COMPANY,
};
use uuid::Uuid;

/// Names a contact.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactRef {
    /// Which.
    pub contact: ContactId,
}

/// What is known of a contact, as typed. `None` leaves a field as it is; an empty text clears it.
#[derive(Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct ContactFields {
    /// Name.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub name: Option<String>,
    /// The name of their company; added when new.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub company: Option<String>,
    /// What they do there.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub job: Option<String>,
    /// Phone, in any digits.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub phone: Option<String>,
    /// Mobile, in any digits.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub mobile: Option<String>,
    /// E-mail address.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub email: Option<String>,
}

/// An edit in place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactEdit {
    /// Which.
    pub contact: ContactId,
    /// What is edited.
    pub fields: ContactFields,
}

/// A contact in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactLine {
    /// Which.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// Where they are.
    pub company: Option<Named>,
    /// What they do there.
    pub job: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Mobile.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// What the deals come to that they are among the people of.
    pub sums: Sums,
}

impl ContactLine {
    pub(crate) fn new(contact: Contact, sums: &mut AllSums) -> Self {
        let Contact { id, name, company, job, phone, mobile, email } = contact;
        Self { sums: sums.take(id), id, name, company: named(company), job, phone, mobile, email }
    }
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactList {
    /// How many the list has.
    pub total: usize,
    /// The next 200 of them.
    pub rows: Vec<ContactLine>,
}

/// All there is to see of a contact.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactDetail {
    /// Identity.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// Where they are.
    pub company: Option<Named>,
    /// What they do there.
    pub job: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Mobile.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Deals that they are among the people of.
    pub deals: ReachDeals,
}

/// A part of the contacts.
pub fn contact_list(ctx: &Ctx, request: ReachList) -> Result<Seen<ContactList>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let (total, ids) = page(view, present, Of::Contact, &request)?;
        let mut sums = AllSums::of(view, present, Of::Contact, &ids)?;
        let rows = contacts::list(view, &ids)?.into_iter();
        Ok(ContactList { total, rows: rows.map(|contact| ContactLine::new(contact, &mut sums)).collect() })
    })
}

/// All there is to see of a contact.
pub fn contact_get(ctx: &Ctx, request: ContactRef) -> Result<Seen<ContactDetail>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let Contact { id, name, company, job, phone, mobile, email } = contacts::one(view, request.contact)?;
        let deals = deals_of(view, present, Of::Contact, id.0)?;
        Ok(ContactDetail { id, name, company: named(company), job, phone, mobile, email, deals })
    })
}

/// Makes a contact.
pub fn contact_create(ctx: &Ctx, request: ContactFields) -> Result<ChangeResult> {
    ctx.attempt("contact_create", move |tx| {
        let fields = ContactFields { name: Some(request.name.clone().unwrap_or_default()), ..request };
        write(tx, fields, |tx, edit| contacts::insert(tx, edit).map(|id| Some(id.0)))
    })
}

/// Edits a contact in place.
pub fn contact_edit(ctx: &Ctx, request: ContactEdit) -> Result<ChangeResult> {
    ctx.attempt("contact_edit", move |tx| {
        let ContactEdit { contact, fields } = request;
        contacts::one(tx, contact)?;
        write(tx, fields, |tx, edit| contacts::edit(tx, contact, edit).map(|()| None))
    })
}

/// Deletes a contact who is among the people of no deal.
pub fn contact_delete(ctx: &Ctx, request: ContactRef) -> Result<ChangeResult> {
    ctx.attempt("contact_delete", move |tx| {
        contacts::one(tx, request.contact)?;
        match deal_count(tx, Of::Contact, request.contact.0)? {
            0 => contacts::delete(tx, request.contact).map(|()| Ok(None)),
            deals => Ok(Err(Refusal::HasDeals(deals))),
        }
    })
}

/// Checks what was typed, and writes it. Two people may have one name.
fn write(
    tx: &mut Tx<'_>,
    fields: ContactFields,
    job: impl FnOnce(&mut Tx<'_>, Edit) -> store::Result<Option<Uuid>>,
) -> Made {
    let (name, texts, company) = match check(&fields) {
        Ok(checked) => checked,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let company = match company {
        Some(Some(name)) => Some(Some(find_or_add(tx, &COMPANY, &name)?)),
        Some(None) => Some(None),
        None => None,
    };
    job(tx, Edit { name, texts, company }).map(Ok)
}

type Texts = Vec<(&'static str, Option<String>)>;

fn check(fields: &ContactFields) -> Checked<(Option<String>, Texts, Option<Option<String>>)> {
    let mut texts = Vec::new();
    let name = fields.name.as_deref().map(rules::name).transpose()?;
    edited(&mut texts, "job", fields.job.as_deref(), rules::line)?;
    edited(&mut texts, "phone", fields.phone.as_deref(), rules::phone)?;
    edited(&mut texts, "mobile", fields.mobile.as_deref(), rules::phone)?;
    edited(&mut texts, "email", fields.email.as_deref(), rules::email)?;
    Ok((name, texts, fields.company.as_deref().map(rules::line).transpose()?))
}
