//! Staff: the roster, who leaves it, and who takes over.

use crate::{
    Ctx, Result,
    present::Present,
    reach::{AllSums, Checked, Made, ReachDeals, Sums, changed, deals_of, edited},
    tasks::TaskRef,
    wire::{ChangeResult, Named, Seen},
};
use domain::{
    Day,
    id::PersonId,
    reach::{self as rules, Refusal},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{
    Progress, Tx, names,
    reach::{Of, deal_count, everyone},
    staff::{self, Edit, Person},
    tables::PERSON,
};
use uuid::Uuid;

/// Names somebody on the roster.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonRef {
    /// Who.
    pub person: PersonId,
}

/// What is known of somebody, as typed. `None` leaves a field as it is; an empty text clears it.
#[derive(Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct PersonFields {
    /// Name.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub name: Option<String>,
    /// E-mail address.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub email: Option<String>,
    /// Phone, in any digits.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub phone: Option<String>,
    /// The first day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub starts_on: Option<String>,
}

/// An edit in place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonEdit {
    /// Who.
    pub person: PersonId,
    /// What is edited.
    pub fields: PersonFields,
}

/// Somebody leaves.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StaffLeave {
    /// Who.
    pub person: PersonId,
    /// From which day on they are gone, `YYYY-MM-DD`; `None`: today.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub left_on: Option<String>,
    /// Who takes over their open deals and their companies.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub hand_over_to: Option<PersonId>,
    /// Nobody takes over, and that is meant.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub keep_open: Option<bool>,
}

/// Somebody on the roster.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// The day from which they are gone; `None`: they are here.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub left_on: Option<Day>,
    /// Whether that day has come.
    pub gone: bool,
    /// What their deals come to.
    pub sums: Sums,
}

/// All there is to see of somebody.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonDetail {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// The first day; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub starts_on: Option<Day>,
    /// The day from which they are gone; `None`: they are here.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub left_on: Option<Day>,
    /// Whether that day has come.
    pub gone: bool,
    /// Companies that they answer for, by name; at most 200.
    pub companies: Vec<Named>,
    /// How many these are.
    pub company_count: usize,
    /// Deals that they answer for.
    pub deals: ReachDeals,
}

/// The roster: those who are here by name, then those who left.
pub fn staff_list(ctx: &Ctx, (): ()) -> Result<Seen<Vec<PersonLine>>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let ids = everyone(view)?;
        let mut sums = AllSums::of(view, present, Of::Person, &ids)?;
        let line = |person: Person| PersonLine {
            gone: person.is_gone(present.today),
            sums: sums.take(person.id),
            id: person.id,
            name: person.name,
            email: person.email,
            phone: person.phone,
            left_on: person.left_on,
        };
        let mut all: Vec<PersonLine> = staff::list(view, &ids)?.into_iter().map(line).collect();
        all.sort_by_key(|person| person.gone);
        Ok(all)
    })
}

/// All there is to see of somebody.
pub fn person_get(ctx: &Ctx, request: PersonRef) -> Result<Seen<PersonDetail>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let person = staff::one(view, request.person)?;
        let (_, companies) = staff::answers_for(view, person.id)?;
        let shown: Vec<Uuid> = companies.iter().take(crate::reach::ROWS).copied().collect();
        let mut named: Vec<Named> = store::companies::list(view, &shown)?
            .into_iter()
            .map(|company| Named { id: company.id.0, name: company.name })
            .collect();
        named.sort_by_key(|company| domain::text::fold(&company.name));
        Ok(PersonDetail {
            gone: person.is_gone(present.today),
            company_count: companies.len(),
            companies: named,
            deals: deals_of(view, present, Of::Person, person.id.0)?,
            id: person.id,
            name: person.name,
            email: person.email,
            phone: person.phone,
            starts_on: person.starts_on,
            left_on: person.left_on,
        })
    })
}

/// Adds somebody to the roster.
pub fn person_create(ctx: &Ctx, request: PersonFields) -> Result<ChangeResult> {
    ctx.attempt("person_create", move |tx| {
        let fields = PersonFields { name: Some(request.name.clone().unwrap_or_default()), ..request };
        write(tx, None, &fields, |tx, edit| staff::insert(tx, edit).map(|id| Some(id.0)))
    })
}

/// Edits somebody in place.
pub fn person_edit(ctx: &Ctx, request: PersonEdit) -> Result<ChangeResult> {
    ctx.attempt("person_edit", move |tx| {
        let person = staff::one(tx, request.person)?;
        write(tx, Some(&person), &request.fields, |tx, edit| staff::edit(tx, person.id, edit).map(|()| None))
    })
}

/// Deletes somebody to whom nothing refers.
pub fn person_delete(ctx: &Ctx, request: PersonRef) -> Result<ChangeResult> {
    ctx.attempt("person_delete", move |tx| {
        let person = staff::one(tx, request.person)?;
        let (_, companies) = staff::answers_for(tx, person.id)?;
        Ok(match (deal_count(tx, Of::Person, person.id.0)?, companies.len()) {
            (0, 0) if store::meetings::count(tx, person.id.0)? > 0 => Err(Refusal::HasMeetings),
            (0, 0) => {
                staff::delete(tx, person.id)?;
                Ok(None)
            }
            (0, companies) => Err(Refusal::HasCompanies(companies)),
            (deals, _) => Err(Refusal::HasDeals(deals)),
        })
    })
}

/// Somebody leaves; who takes over gets their open deals and their companies, in the same change.
pub fn staff_leave(ctx: &Ctx, request: StaffLeave) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    ctx.spawn("staff_leave", move |ctx, task| {
        let progress: Arc<dyn Progress> = task.clone();
        let (made, receipt) =
            workspace.write("staff_leave", move |tx| leave(tx, &request, progress.as_ref()))?;
        Ok(changed(ctx, made, receipt))
    })
}

fn leave(tx: &mut Tx<'_>, request: &StaffLeave, progress: &dyn Progress) -> store::Result<Checked<u64>> {
    let person = staff::one(tx, request.person)?;
    let typed = request.left_on.as_deref().map(rules::day).transpose().map(Option::flatten);
    let checked = typed.and_then(|day| {
        let day = day.unwrap_or(tx.today());
        rules::stay(person.starts_on, Some(day)).map(|()| day)
    });
    let left_on = match checked {
        Ok(day) => day,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let leaves = staff::answers_for(tx, person.id)?;
    let (deals, companies) = (leaves.0.len(), leaves.1.len());
    let records = match request.hand_over_to {
        None if deals + companies > 0 && request.keep_open != Some(true) => {
            return Ok(Err(Refusal::NobodyTakesOver(deals, companies)));
        }
        None => 0,
        Some(to) if to == person.id => return Ok(Err(Refusal::HandedToThemselves)),
        Some(to) => {
            let taker = staff::one(tx, to)?;
            if taker.is_gone(tx.today()) {
                return Ok(Err(Refusal::HasLeft(taker.name)));
            }
            staff::hand_over(tx, &leaves, to, Some(progress))?;
            (deals + companies) as u64
        }
    };
    staff::edit(tx, person.id, Edit { left_on: Some(Some(left_on)), ..Edit::default() })?;
    Ok(Ok(records))
}

/// Somebody who left is back. What they handed over stays where it is.
pub fn staff_return(ctx: &Ctx, request: PersonRef) -> Result<ChangeResult> {
    ctx.attempt("staff_return", move |tx| {
        let person = staff::one(tx, request.person)?;
        staff::edit(tx, person.id, Edit { left_on: Some(None), ..Edit::default() })?;
        Ok(Ok::<_, Refusal>(None))
    })
}

/// Checks what was typed, and writes it.
fn write(
    tx: &mut Tx<'_>,
    person: Option<&Person>,
    fields: &PersonFields,
    job: impl FnOnce(&mut Tx<'_>, Edit) -> store::Result<Option<Uuid>>,
) -> Made {
    let edit = match check(person, fields) {
        Ok(edit) => edit,
        Err(refusal) => return Ok(Err(refusal)),
    };
    // Owners are found by name, so that two of one name could not be told apart.
    if let Some(name) = &edit.name
        && names::taken(tx, &PERSON, name, person.map(|person| person.id.0))?
    {
        return Ok(Err(Refusal::NameTaken(name.clone())));
    }
    job(tx, edit).map(Ok)
}

fn check(person: Option<&Person>, fields: &PersonFields) -> Checked<Edit> {
    let mut texts = Vec::new();
    let name = fields.name.as_deref().map(rules::name).transpose()?;
    edited(&mut texts, "email", fields.email.as_deref(), rules::email)?;
    edited(&mut texts, "phone", fields.phone.as_deref(), rules::phone)?;
    let starts_on = fields.starts_on.as_deref().map(rules::day).transpose()?;
    rules::stay(starts_on.flatten(), person.and_then(|person| person.left_on))?;
    Ok(Edit { name, texts, starts_on, left_on: None })
}
