//! Several records made one, as the user chooses. Nothing is ever merged by itself.

use crate::{
    Ctx, Result,
    reach::{changed, unknown},
    tasks::TaskRef,
    wire::Seen,
};
use domain::{backup::BackupReason, reach::Refusal};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use store::{
    Progress, Value,
    merge::{self, Merge},
    names,
    reach::Of,
    tables::{COMPANY, CONTACT, PERSON, Table},
};
use uuid::Uuid;

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
    pub(crate) fn of(self) -> Of {
        match self {
            Self::Company => Of::Company,
            Self::Contact => Of::Contact,
            Self::Person => Of::Person,
        }
    }

    pub(crate) fn table(self) -> &'static Table {
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
