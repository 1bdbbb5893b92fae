//! Records that are probably one, and making them one. Nothing is ever merged by itself.

use crate::{
    Ctx, Result,
    present::Present,
    reach::{AllSums, changed, unknown},
    tasks::TaskRef,
    wire::{ChangeResult, Seen},
};
use domain::{backup::BackupReason, reach::Refusal};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use store::{
    Progress, Snapshot, Value, companies, contacts,
    duplicates::{self, Common},
    kept_apart,
    merge::{self, Merge},
    names,
    reach::Of,
    staff,
    tables::{COMPANY, CONTACT, PERSON, Table},
};
use uuid::Uuid;

/// How many groups are sent at once.
const GROUPS: usize = 100;
/// How many records of a group are sent.
const RECORDS: usize = 10;
/// From so many moving rows on a backup is made before.
const MANY: u64 = 1_000;

/// What is merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MergeKind {
    /// Companies.
    Company,
    /// Contacts.
    Contact,
    /// Staff.
    Person,
}

impl MergeKind {
    fn of(self) -> Of {
        match self {
            Self::Company => Of::Company,
            Self::Contact => Of::Contact,
            Self::Person => Of::Person,
        }
    }

    fn table(self) -> &'static Table {
        match self {
            Self::Company => &COMPANY,
            Self::Contact => &CONTACT,
            Self::Person => &PERSON,
        }
    }

    /// The columns among whose values a user chooses, and the message with the name of each.
    fn fields(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Company => &[
                ("name", "field-name"),
                ("phone", "field-phone"),
                ("email", "field-email"),
                ("website", "field-website"),
                ("address", "field-address"),
                ("city", "field-city"),
                ("industry", "field-industry"),
                ("owner_id", "field-owner"),
            ],
            Self::Contact => &[
                ("name", "field-name"),
                ("company_id", "field-company"),
                ("job", "field-job"),
                ("phone", "field-phone"),
                ("mobile", "field-mobile"),
                ("email", "field-email"),
            ],
            Self::Person => &[
                ("name", "field-name"),
                ("email", "field-email"),
                ("phone", "field-phone"),
                ("starts_on", "field-starts"),
                ("left_on", "field-left"),
            ],
        }
    }
}

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

/// Which records are to be laid side by side.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeLook {
    /// Companies, contacts or staff.
    pub kind: MergeKind,
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub records: Vec<Uuid>,
}

/// A record beside others, and how many rows refer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeRecord {
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Deals.
    pub deals: u32,
    /// Companies.
    pub companies: u32,
    /// Contacts.
    pub contacts: u32,
    /// Notes.
    pub notes: u32,
    /// Files.
    pub files: u32,
}

/// A field of several records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeField {
    /// Its name in a request.
    pub column: String,
    /// The message with its name.
    pub field: String,
    /// Whether its values are days.
    pub day: bool,
    /// Its value in each record, in their order.
    pub values: Vec<Option<String>>,
    /// Which of them says most.
    pub fullest: usize,
}

/// Records side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergePreview {
    /// In the order of the request.
    pub records: Vec<MergeRecord>,
    /// Fields that any of them has.
    pub fields: Vec<MergeField>,
    /// Which of the records says most.
    pub fullest: usize,
}

/// Records that become one.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeRequest {
    /// Companies, contacts or staff.
    pub kind: MergeKind,
    /// The record that is kept.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub keep: Uuid,
    /// Those that become part of it.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub others: Vec<Uuid>,
    /// By field: the record whose value it takes.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, string>"))]
    pub fields: BTreeMap<String, Uuid>,
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

/// Records side by side, to choose from.
pub fn merge_preview(ctx: &Ctx, request: MergeLook) -> Result<Seen<MergePreview>> {
    let kind = request.kind;
    ctx.read(|view, _| {
        let rows = merge::rows(view, kind.table(), &request.records)?;
        let refers = merge::referring(view, kind.table(), &request.records)?;
        let count = |id: Uuid, tables: &[&str]| {
            let of = |table: &&str| refers.get(&(id, *table)).copied().unwrap_or(0);
            tables.iter().map(of).sum::<u32>()
        };
        let text = |column: &str, value: &Value| match (column, value) {
            (_, Value::Text(text)) => Ok(Some(text.clone())),
            ("owner_id" | "company_id", Value::Blob(bytes)) => {
                let table = if column == "owner_id" { &PERSON } else { &COMPANY };
                Uuid::from_slice(bytes).map_or(Ok(None), |id| names::name(view, table, id))
            }
            _ => Ok(None),
        };
        let mut fields = Vec::new();
        for (column, field) in kind.fields() {
            let values = rows
                .iter()
                .map(|row| text(column, row.get(column)))
                .collect::<store::Result<Vec<Option<String>>>>()?;
            if values.iter().any(Option::is_some) {
                fields.push(MergeField {
                    column: (*column).to_owned(),
                    field: (*field).to_owned(),
                    day: column.ends_with("_on"),
                    fullest: fullest(column, &values),
                    values,
                });
            }
        }
        let records: Vec<MergeRecord> = request
            .records
            .iter()
            .zip(&rows)
            .map(|(id, row)| MergeRecord {
                id: *id,
                name: match row.get("name") {
                    Value::Text(name) => name.clone(),
                    _ => String::new(),
                },
                deals: count(*id, &["deal", "deal_contact"]),
                companies: count(*id, &["company"]),
                contacts: count(*id, &["contact"]),
                notes: count(*id, &["note"]),
                files: count(*id, &["attachment"]),
            })
            .collect();
        let says = |at: &usize| {
            let filled = fields.iter().filter(|field| field.values[*at].is_some()).count();
            // Of two that say as much, the one with more deals; of two with as many, the older one.
            (filled, records[*at].deals, std::cmp::Reverse(*at))
        };
        let fullest = (0..records.len()).max_by_key(says).unwrap_or(0);
        Ok(MergePreview { records, fields, fullest })
    })
}

/// Which value says most: the longest, and of the day on which somebody left, none.
fn fullest(column: &str, values: &[Option<String>]) -> usize {
    let length = |at: &usize| values[*at].as_ref().map_or(0, |text| text.chars().count());
    let here = values.iter().position(Option::is_none).filter(|_| column == "left_on");
    here.unwrap_or_else(|| {
        (0..values.len()).max_by_key(|at| (length(at), std::cmp::Reverse(*at))).unwrap_or(0)
    })
}

/// Makes several records one: all that refers to the others refers to the one that is kept, and the others go.
pub fn merge(ctx: &Ctx, request: MergeRequest) -> Result<TaskRef> {
    let MergeRequest { kind, keep, mut others, fields } = request;
    others.sort_unstable();
    others.dedup();
    let mut choices = Vec::new();
    for (name, from) in &fields {
        let known = kind.fields().iter().find(|(column, _)| column == name);
        let (column, _) =
            known.filter(|_| *from == keep || others.contains(from)).ok_or_else(|| unknown(name))?;
        choices.push((*column, *from));
    }
    let workspace = ctx.workspace()?;
    ctx.spawn("merge", move |ctx, task| {
        if others.is_empty() || others.contains(&keep) {
            return Ok(changed(ctx, Err(Refusal::NothingToMerge), None));
        }
        let (_, refers) = workspace.read(|view| merge::referring(view, kind.table(), &others))?;
        if refers.values().map(|count| u64::from(*count)).sum::<u64>() >= MANY {
            ctx.back_up_before(&workspace, BackupReason::Bulk, None)?;
        }
        let what = Merge { table: kind.table(), keep, others, choices };
        let progress: Arc<dyn Progress> = task.clone();
        let (made, receipt) =
            workspace.write("merge", move |tx| merge::merge(tx, &what, Some(progress.as_ref())))?;
        Ok(changed(ctx, Ok(made), receipt))
    })
}
