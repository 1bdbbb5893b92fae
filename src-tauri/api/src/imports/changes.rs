//! What a newer row changes in a deal that is here: what changed in the file since its last import, and nothing else.

use super::{
    beside,
    notes::RowNote,
    plan::Incoming,
    said::{FIELDS, Said},
};
use crate::{
    Message,
    history::{FieldChange, HistoryValue},
};
use domain::{
    Day,
    deal::{DealField as Field, DealStatus},
    id::DealId,
    money::Money,
    pipeline::Pipeline,
    text::fold,
};
use files::deals::Draft;
use serde::Serialize;
use store::{deals::Deal, imports::Beside, visits::Stay};

/// A deal that an import would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowChange {
    /// Number of its row as a spreadsheet shows it.
    pub row: u64,
    /// Which deal.
    pub deal: DealId,
    /// What it is called now.
    pub title: String,
    /// What changes in it.
    pub fields: Vec<FieldChange>,
}

/// What is done to a deal.
pub(super) struct Change<'a> {
    pub(super) draft: &'a Draft,
    /// As it is.
    pub(super) deal: Deal,
    /// What its row says now.
    pub(super) said: Said,
    /// What becomes other than it is; empty: the file caught up with what is here.
    pub(super) fields: Vec<(Field, FieldChange)>,
    /// What its row said before; `None`: the deal was made here.
    pub(super) before: Option<Said>,
    /// What is beside it.
    pub(super) beside: Beside,
    /// The stays that a history tells of, where nobody knew of any.
    pub(super) stays: Vec<Stay>,
}

impl Change<'_> {
    /// Whether the deal stays as it is.
    pub(super) fn is_nothing(&self) -> bool {
        self.fields.is_empty() && self.stays.is_empty()
    }

    /// Whether a field becomes other than it is.
    pub(super) fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|(changed, _)| *changed == field)
    }

    /// Open, won or lost afterwards.
    pub(super) fn status(&self) -> DealStatus {
        if self.has(Field::Status) { status_of(self.draft) } else { self.deal.status }
    }

    /// As it is shown.
    pub(super) fn shown(&self) -> RowChange {
        RowChange {
            row: self.draft.row,
            deal: self.deal.id,
            title: self.deal.title.clone(),
            fields: {
                let stays = i64::try_from(self.stays.len()).ok().filter(|stays| *stays > 0);
                let stays = stays.map(|stays| FieldChange {
                    field: "field-stays".to_owned(),
                    before: HistoryValue::None,
                    after: HistoryValue::Quantity { thousandths: stays * 1_000 },
                });
                self.fields.iter().map(|(_, change)| change.clone()).chain(stays).collect()
            },
        }
    }
}

fn status_of(draft: &Draft) -> DealStatus {
    draft.outcome.map_or(DealStatus::Open, DealStatus::from)
}

/// What a row changes in its deal, and what there is to say about that. `before`: what it said last; `None`: nothing yet,
/// for the deal was made here.
pub(super) fn changed<'a>(
    draft: &'a Draft,
    deal: &Deal,
    before: Option<Said>,
    is_priced: bool,
    beside: Beside,
    incoming: &Incoming,
    pipelines: &[Pipeline],
) -> (Change<'a>, Vec<RowNote>) {
    let told = Said::of(draft);
    let said = match &before {
        Some(was) => was.after(&told, &incoming.columns, incoming.keep_rest),
        None => told,
    };
    let moved = |field| match &before {
        Some(before) => before.get(field) != said.get(field),
        // It says all that it has a column for, for the first time.
        None => incoming.columns.contains(&Some(field)),
    };
    let (now, then) = (deal.status, status_of(draft));
    // As it will stand: what the file says only where it says something new.
    let ends = if moved(Field::Status) { then } else { now };
    let was = before.clone().unwrap_or_default();
    let mut notes = Vec::new();
    let mut keep = |field: Field, code: &str, id: &str| {
        notes.push(RowNote {
            row: draft.row,
            column: incoming.header(field),
            code: code.into(),
            message: Message::new(id),
            cells: Vec::new(),
        });
        None
    };
    let mut fields = Vec::new();
    for field in FIELDS.into_iter().filter(|field| moved(*field)) {
        let change = match field {
            Field::Title => {
                (deal.title != draft.title).then(|| (text(Some(&deal.title)), text(Some(&draft.title))))
            }
            Field::Company => named(deal.company.as_ref(), draft.company.as_ref()),
            Field::Owner => named(deal.owner.as_ref(), draft.owner.as_ref()),
            Field::Product => {
                let said = |before: &Said| before.get(field).map(fold);
                let own =
                    before.as_ref().is_some_and(|before| deal.product.as_deref().map(fold) != said(before));
                match named(deal.product.as_ref(), draft.product.as_ref()) {
                    Some(_) if is_priced || (own && deal.product.is_some()) => {
                        keep(field, "product_kept", "row-product-kept")
                    }
                    change => change,
                }
            }
            Field::Value => {
                let value = if now == DealStatus::Open { deal.value } else { deal.closed_value };
                match (value != draft.value).then(|| (money(value), money(draft.value))) {
                    Some(_) if is_priced => keep(field, "value_kept", "row-value-kept"),
                    change => change,
                }
            }
            Field::Stage => match stage(deal, draft, pipelines) {
                Some(_) if ends != then => keep(field, "stage_kept", "row-stage-kept"),
                change => change,
            },
            Field::Status => (now != then).then(|| (word(now), word(then))),
            Field::CreatedOn => days(deal.created_on, draft.created_on),
            Field::ClosedOn if ends == then => days(deal.closed_on, draft.closed_on),
            Field::LostReason if ends == then && deal.lost_reason != draft.lost_reason => {
                Some((text(deal.lost_reason.as_ref()), text(draft.lost_reason.as_ref())))
            }
            Field::Source => named(deal.source.as_ref(), draft.more.source.as_ref()),
            Field::ExpectedOn => days(deal.expected_on, draft.more.expected_on),
            Field::Contact => beside::contact(draft, &was, &beside),
            Field::Quantity => match beside::quantity(draft, &beside) {
                Some(_) if is_priced => keep(field, "quantity_kept", "row-quantity-kept"),
                change => change,
            },
            Field::NextStep => beside::next_step(draft, &was, &beside),
            Field::Note => beside::note(draft, &was, &beside),
            _ => None,
        };
        fields.extend(
            change.map(|(before, after)| {
                (field, FieldChange { field: message(field).to_owned(), before, after })
            }),
        );
    }
    let change = Change { draft, deal: deal.clone(), said, fields, before, beside, stays: Vec::new() };
    (change, notes)
}

/// A value before and after.
pub(super) type Both = (HistoryValue, HistoryValue);

fn named(before: Option<&String>, after: Option<&String>) -> Option<Both> {
    // However it is spelled, it is the same one.
    let same = before.map(|name| fold(name)) == after.map(|name| fold(name));
    (!same).then(|| (text(before), text(after)))
}

fn days(before: Option<Day>, after: Option<Day>) -> Option<Both> {
    let told = |day: Option<Day>| day.map_or(HistoryValue::None, |day| HistoryValue::Day { day });
    (before != after).then(|| (told(before), told(after)))
}

/// Another stage; a file that names none does not take a deal out of its own.
fn stage(deal: &Deal, draft: &Draft, pipelines: &[Pipeline]) -> Option<Both> {
    let after = draft.stage.as_ref()?;
    let own = pipelines.iter().find(|pipeline| pipeline.id == deal.pipeline);
    let before = deal.stage.and_then(|id| own?.stage(id)).map(|stage| &stage.name);
    let told = before.map_or(HistoryValue::None, |name| HistoryValue::Local { name: name.clone() });
    (!before.is_some_and(|name| name.is_called(after))).then(|| (told, text(Some(after))))
}

pub(super) fn text(text: Option<&String>) -> HistoryValue {
    text.map_or(HistoryValue::None, |text| HistoryValue::Text { text: text.clone() })
}

fn money(money: Option<Money>) -> HistoryValue {
    money.map_or(HistoryValue::None, |money| HistoryValue::Money { money })
}

fn word(status: DealStatus) -> HistoryValue {
    let id = match status {
        DealStatus::Open => "word-status-open",
        DealStatus::Won => "word-status-won",
        DealStatus::Lost => "word-status-lost",
    };
    HistoryValue::Word { id: id.to_owned() }
}

/// The name of a field in the catalogue.
fn message(field: Field) -> &'static str {
    match field {
        Field::ExternalId => "field-external_id",
        Field::Title => "field-title",
        Field::Owner => "field-owner",
        Field::Product => "field-product",
        Field::Company => "field-company",
        Field::Stage => "field-stage",
        Field::Status => "field-status",
        Field::CreatedOn => "field-created_on",
        Field::ClosedOn => "field-closed_on",
        Field::Value => "field-value",
        Field::Currency => "field-currency",
        Field::LostReason => "field-lost_reason",
        Field::Source => "field-source",
        Field::ExpectedOn => "field-expected_on",
        Field::Contact => "field-contact",
        Field::Quantity => "field-quantity",
        Field::NextStep => "field-next_step",
        Field::Note => "field-note",
    }
}
