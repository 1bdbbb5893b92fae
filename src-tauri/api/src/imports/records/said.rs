//! What a row says of a record, as it is kept to know the row again and to see what changed in it.

use domain::record::{RecordField as Field, RecordKind};
use files::records::Draft;
use std::collections::BTreeMap;

/// What a row says, field by field; a field of which it says nothing is not there. Of notes, only what tells others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said(BTreeMap<String, String>);

impl Said {
    /// What a row says.
    pub(super) fn of(draft: &Draft) -> Self {
        let fields = draft.said.iter().filter(|(field, _)| **field != Field::CompanyId);
        let mut said: BTreeMap<_, _> =
            fields.map(|(field, text)| (field.name().to_owned(), text.clone())).collect();
        if !draft.notes.is_empty() {
            let hash = blake3::hash(draft.notes.join("\n\n").as_bytes()).to_hex();
            said.insert(Field::Note.name().to_owned(), hash[..16].to_owned());
        }
        Self(said)
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
        self.0.get(field.name()).map(String::as_str)
    }

    /// What is known after a file of these columns: of the fields that it has no column for, what was said before.
    pub(super) fn after(&self, now: &Self, has: impl Fn(Field) -> bool, kind: RecordKind) -> Self {
        let silent = |field: Field| match field {
            // Put together from others where they have no column.
            Field::Name => false,
            Field::Company => !has(Field::Company) && !has(Field::CompanyId),
            Field::Phone | Field::Mobile => !has(Field::Phone) && !has(Field::Mobile),
            field => !has(field),
        };
        let mut after = now.clone();
        let all = Field::kept(kind).chain([Field::ExternalId, Field::Note]);
        for field in all.filter(|field| silent(*field) && now.get(*field).is_none()) {
            if let Some(text) = self.get(field) {
                after.0.insert(field.name().to_owned(), text.to_owned());
            }
        }
        after
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn draft(said: &[(Field, &str)]) -> Draft {
        let said = said.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        Draft { row: 2, said, notes: Vec::new() }
    }

    #[test]
    fn what_is_kept_is_what_was_said() {
        let said = Said::of(&draft(&[(Field::Name, "Noor"), (Field::ExternalId, "7")]));
        assert_eq!(said.json(), r#"{"external_id":"7","name":"Noor"}"#);
        assert_eq!(Said::kept(&said.json()).unwrap(), said);
        assert_eq!(Said::kept("[]"), None);
    }

    #[test]
    fn a_column_that_is_gone_says_nothing_and_an_empty_cell_says_so() {
        let before = Said::of(&draft(&[(Field::Name, "Noor"), (Field::Phone, "1"), (Field::City, "Jeddah")]));
        let now = Said::of(&draft(&[(Field::Name, "Noor")]));
        let after =
            before.after(&now, |field| [Field::Name, Field::Phone].contains(&field), RecordKind::Company);
        assert_eq!((after.get(Field::Phone), after.get(Field::City)), (None, Some("Jeddah")));
    }
}
