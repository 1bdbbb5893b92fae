//! Records that are probably one, and saying that they are not.

use crate::{
    Ctx, Result,
    merge::MergeKind,
    present::Present,
    reach::AllSums,
    wire::{ChangeResult, Seen},
};
use domain::reach::Refusal;
use serde::{Deserialize, Serialize};
use store::{
    Snapshot, companies, contacts,
    duplicates::{self, Common},
    kept_apart, merge, staff,
};
use uuid::Uuid;

/// How many groups are sent at once.
const GROUPS: usize = 100;
/// How many records of a group are sent.
const RECORDS: usize = 10;

/// Of which records.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DuplicatesFind {
    /// Companies, contacts or staff.
    pub kind: MergeKind,
}

/// What records have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DuplicateReason {
    /// Names that are spelled in several ways.
    Name,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// Such names, and a company.
    NameAndCompany,
    /// Such names, and a phone number.
    NameAndPhone,
    /// Such names, and an e-mail address.
    NameAndEmail,
}

impl From<Common> for DuplicateReason {
    fn from(common: Common) -> Self {
        match common {
            Common::Name => Self::Name,
            Common::Phone => Self::Phone,
            Common::Email => Self::Email,
            Common::NameAndCompany => Self::NameAndCompany,
            Common::NameAndPhone => Self::NameAndPhone,
            Common::NameAndEmail => Self::NameAndEmail,
        }
    }
}

/// One of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DuplicateRecord {
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What tells it from others: city, company, address.
    pub detail: Option<String>,
    /// How many deals refer to it.
    pub deals: u32,
}

/// Records that are probably one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DuplicateGroup {
    /// What some of them have in common.
    pub why: Vec<DuplicateReason>,
    /// How many they are.
    pub count: usize,
    /// The first ten of them, by name.
    pub records: Vec<DuplicateRecord>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Duplicates {
    /// How many groups there are.
    pub total: usize,
    /// The largest hundred of them.
    pub groups: Vec<DuplicateGroup>,
}

/// Records that look like one and are not.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeepApart {
    /// Companies, contacts or staff.
    pub kind: MergeKind,
    /// Which: as many as a group shows at most.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub records: Vec<Uuid>,
}

/// Groups of records that are probably one.
pub fn duplicates_find(ctx: &Ctx, request: DuplicatesFind) -> Result<Seen<Duplicates>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let found = duplicates::groups(view, request.kind.of())?;
        let total = found.len();
        let shown: Vec<_> = found.into_iter().take(GROUPS).collect();
        let ids: Vec<Uuid> = shown.iter().flat_map(|group| group.ids.iter().take(RECORDS)).copied().collect();
        let mut sums = AllSums::of(view, present, request.kind.of(), &ids)?;
        let mut records = records(view, request.kind, &ids)?.into_iter().map(|(id, name, detail)| {
            let sums = sums.take(id);
            DuplicateRecord { id, name, detail, deals: sums.open.count() + sums.won.count() + sums.lost }
        });
        let group = |group: duplicates::Group| DuplicateGroup {
            why: group.why.into_iter().map(Into::into).collect(),
            count: group.ids.len(),
            records: records.by_ref().take(group.ids.len().min(RECORDS)).collect(),
        };
        Ok(Duplicates { total, groups: shown.into_iter().map(group).collect() })
    })
}

/// Keeps records apart that look like one: they are found no more, until something else joins them.
pub fn duplicates_keep_apart(ctx: &Ctx, request: KeepApart) -> Result<ChangeResult> {
    ctx.attempt("duplicates_keep_apart", move |tx| {
        if !(2..=RECORDS).contains(&request.records.len()) {
            return Ok(Err(Refusal::NothingToMerge));
        }
        merge::rows(tx, request.kind.table(), &request.records)?;
        kept_apart::keep(tx, &request.records).map(|_| Ok(None))
    })
}

/// Names of records, and what tells them apart, in the order of the ids.
fn records(
    view: &Snapshot<'_>,
    kind: MergeKind,
    ids: &[Uuid],
) -> store::Result<Vec<(Uuid, String, Option<String>)>> {
    Ok(match kind {
        MergeKind::Company => companies::list(view, ids)?
            .into_iter()
            .map(|company| (company.id.0, company.name, company.city.or(company.phone)))
            .collect(),
        MergeKind::Contact => contacts::list(view, ids)?
            .into_iter()
            .map(|contact| (contact.id.0, contact.name, contact.company.map(|(_, name)| name)))
            .collect(),
        MergeKind::Person => staff::list(view, ids)?
            .into_iter()
            .map(|person| (person.id.0, person.name, person.email.or(person.phone)))
            .collect(),
    })
}
