//! What a row says of a deal, as it is kept to know the row again and to see what changed in it.

use domain::deal::{DealField as Field, Outcome};
use files::deals::{Draft, More};
use std::collections::BTreeMap;

/// The fields of a deal that a file can change, in the order in which they are shown.
pub(super) const FIELDS: [Field; 16] = [
    Field::Title,
    Field::Company,
    Field::Owner,
    Field::Product,
    Field::Value,
    Field::Stage,
    Field::Status,
    Field::CreatedOn,
    Field::ClosedOn,
    Field::LostReason,
    Field::Source,
    Field::ExpectedOn,
    Field::Contact,
    Field::Quantity,
    Field::NextStep,
    Field::Note,
];

/// What a row says, field by field; a field of which it says nothing is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said(BTreeMap<String, String>);

/// Of a note, which is long, only by what it is known again.
pub(super) fn mark(note: &str) -> String {
    blake3::hash(note.as_bytes()).to_hex()[..32].to_owned()
}

/// Under which name it is kept of which source a deal is, where sources number their deals alike.
const OF: &str = "of";

/// The name of a field in what is kept.
fn name(field: Field) -> &'static str {
    match field {
        Field::ExternalId => "id",
        Field::Title => "title",
        Field::Owner => "owner",
        Field::Product => "product",
        Field::Company => "company",
        Field::Stage => "stage",
        Field::Status => "status",
        Field::CreatedOn => "created",
        Field::ClosedOn => "closed",
        Field::Value => "value",
        Field::Currency => "currency",
        Field::LostReason => "reason",
        Field::Source => "source",
        Field::ExpectedOn => "expected",
        Field::Contact => "contact",
        Field::Quantity => "quantity",
        Field::NextStep => "next",
        Field::Note => "note",
    }
}

impl Said {
    /// What a row says.
    pub(super) fn of(draft: &Draft) -> Self {
        let Draft {
            row: _,
            external_id,
            title,
            owner,
            product,
            company,
            stage,
            outcome,
            created_on,
            closed_on,
            value,
            lost_reason,
            more: More { source, expected_on, contact, quantity, next_step, note },
        } = draft;
        let outcome = outcome.map(|outcome| if outcome == Outcome::Won { "won" } else { "lost" });
        let said = [
            (Field::ExternalId, external_id.clone()),
            (Field::Title, Some(title.clone())),
            (Field::Owner, owner.clone()),
            (Field::Product, product.clone()),
            (Field::Company, company.clone()),
            (Field::Stage, stage.clone()),
            (Field::Status, outcome.map(str::to_owned)),
            (Field::CreatedOn, created_on.map(|day| day.to_string())),
            (Field::ClosedOn, closed_on.map(|day| day.to_string())),
            (Field::Value, value.map(|value| format!("{} {}", value.minor, value.currency))),
            (Field::LostReason, lost_reason.clone()),
            (Field::Source, source.clone()),
            (Field::ExpectedOn, expected_on.map(|day| day.to_string())),
            (Field::Contact, contact.clone()),
            (Field::Quantity, quantity.map(|quantity| quantity.to_string())),
            (Field::NextStep, next_step.clone()),
            (Field::Note, note.as_deref().map(mark)),
        ];
        Self(said.into_iter().filter_map(|(field, text)| Some((name(field).to_owned(), text?))).collect())
    }

    /// What was kept.
    pub(super) fn kept(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self)
    }

    /// To be kept.
    pub(super) fn json(&self) -> String {
        serde_json::json!(self.0).to_string()
    }

    /// What it says of a field.
    pub(super) fn get(&self, field: Field) -> Option<&str> {
        self.0.get(name(field)).map(String::as_str)
    }

    /// The id that the deal has in its file.
    pub(super) fn id(&self) -> Option<&str> {
        self.get(Field::ExternalId)
    }

    /// Of which source the deal is; 0: of the first one, or of one whose ids are like no other's.
    pub(super) fn of_source(&self) -> u32 {
        self.0.get(OF).and_then(|of| of.parse().ok()).unwrap_or_default()
    }

    /// As a row of this source says it.
    pub(super) fn with_source(mut self, of: u32) -> Self {
        if of > 0 {
            self.0.insert(OF.to_owned(), of.to_string());
        }
        self
    }

    /// What is known after a file of these columns: of the fields that it has no column for, what was said before.
    /// `keep_rest`: columns that mean nothing are kept as a note.
    pub(super) fn after(&self, now: &Self, columns: &[Option<Field>], keep_rest: bool) -> Self {
        let has = |field: Field| columns.contains(&Some(field));
        let silent = |field: Field| match field {
            // Put together from others where it has no column.
            Field::Title | Field::ExternalId => false,
            Field::Status => !has(Field::Status) && !has(Field::Stage),
            // The closing day of an open deal is a hope, and that of a closed one is none.
            Field::ExpectedOn => {
                !has(Field::ExpectedOn) && (!has(Field::ClosedOn) || now.get(Field::Status).is_some())
            }
            Field::Note => !has(Field::Note) && !keep_rest,
            field => !has(field),
        };
        let mut after = now.clone().with_source(self.of_source());
        for field in FIELDS.into_iter().filter(|field| silent(*field)) {
            if let Some(text) = self.get(field) {
                after.0.insert(name(field).to_owned(), text.to_owned());
            }
        }
        after
    }
}

/// Knows a row again that an older program imported: a hash of all that it says.
pub(super) fn fingerprint(draft: &Draft) -> Vec<u8> {
    let said = Said::of(draft);
    let order = [
        Field::ExternalId,
        Field::Title,
        Field::Owner,
        Field::Product,
        Field::Company,
        Field::Stage,
        Field::Status,
        Field::CreatedOn,
        Field::ClosedOn,
        Field::Value,
        Field::LostReason,
    ];
    let mut hash = blake3::Hasher::new();
    for text in order.map(|field| said.get(field).unwrap_or_default()) {
        // Length first, so that no two rows run together to the same text.
        hash.update(&(text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().as_bytes()[..16].to_vec()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            row: 2,
            external_id: Some("7".into()),
            title: "a".into(),
            owner: Some("Lina".into()),
            product: None,
            company: None,
            stage: Some("Closing".into()),
            outcome: None,
            created_on: "2026-01-02".parse().ok(),
            closed_on: None,
            value: None,
            lost_reason: None,
            more: More::default(),
        }
    }

    #[test]
    fn what_is_kept_is_what_was_said() {
        let said = Said::of(&draft());
        let json = r#"{"created":"2026-01-02","id":"7","owner":"Lina","stage":"Closing","title":"a"}"#;
        assert_eq!(said.json(), json);
        assert_eq!(Said::kept(json).unwrap(), said);
        assert_eq!(Said::kept("[]"), None);
    }

    #[test]
    fn a_column_that_is_gone_says_nothing_and_an_empty_cell_says_so() {
        let before = Said::of(&draft());
        let now = Said::of(&Draft { owner: None, created_on: None, ..draft() });
        let columns = [Field::ExternalId, Field::Title, Field::Owner, Field::Stage].map(Some);
        let after = before.after(&now, &columns, false);
        assert_eq!((after.get(Field::Owner), after.get(Field::CreatedOn)), (None, Some("2026-01-02")));
    }
}
