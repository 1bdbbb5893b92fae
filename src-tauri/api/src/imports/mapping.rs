//! What the user says of a file: what its columns mean and where its stages go. Remembered for the next file of its kind.

use crate::{Error, Message, Result};
use domain::{deal::DealField, record::RecordField, text::fold};
use files::deals::Draft;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What columns of one kind of table can mean.
pub(super) trait Meaning: Copy + PartialEq + Serialize + DeserializeOwned {
    /// Whether several columns may say it together.
    fn gathers(self) -> bool {
        false
    }
}

impl Meaning for DealField {}

impl Meaning for RecordField {
    fn gathers(self) -> bool {
        Self::gathers(self)
    }
}

/// What a column means, whatever the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum AnyField {
    /// In a table of deals.
    Deal(DealField),
    /// In a table of companies or contacts.
    Record(RecordField),
}

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnMap<F = DealField> {
    /// Its header.
    pub column: String,
    /// What it means; `None`: it stays behind.
    pub field: Option<F>,
}

impl ColumnMap<AnyField> {
    /// What a column of a table of one kind means.
    ///
    /// # Errors
    /// When it cannot mean that there.
    pub(super) fn meant<F: Meaning>(self) -> Result<ColumnMap<F>> {
        let bad = || Error::invalid(Message::new("error-bad-request").text("detail", "field"));
        let Some(field) = self.field else { return Ok(ColumnMap { column: self.column, field: None }) };
        let word = serde_json::to_value(field).map_err(|_| bad())?;
        let field = serde_json::from_value(word).map_err(|_| bad())?;
        Ok(ColumnMap { column: self.column, field: Some(field) })
    }
}

/// Where a stage of a file goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMap {
    /// As the file has it.
    pub stage: String,
    /// The name of the stage that is meant; `None`: the file's own.
    pub to: Option<String>,
}

/// What is remembered of a kind of file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "F: Deserialize<'de>"))]
pub(super) struct Mapping<F = DealField> {
    pub(super) columns: Vec<ColumnMap<F>>,
    pub(super) stages: Vec<StageMap>,
}

impl<F> Default for Mapping<F> {
    fn default() -> Self {
        Self { columns: Vec::new(), stages: Vec::new() }
    }
}

impl<F: Meaning> Mapping<F> {
    /// With what is said now, over what was said before.
    pub(super) fn with(mut self, columns: &[ColumnMap<F>], stages: &[StageMap]) -> Self {
        for said in columns {
            self.columns.retain(|known| fold(&known.column) != fold(&said.column));
            self.columns.push(said.clone());
        }
        for said in stages {
            self.stages.retain(|known| fold(&known.stage) != fold(&said.stage));
            self.stages.push(said.clone());
        }
        self
    }

    /// What each column means, over what its header says. A meaning that was given away is the other column's no longer.
    pub(super) fn columns(&self, header: &[String], known: &[Option<F>]) -> Vec<Option<F>> {
        let mut columns = known.to_vec();
        for said in &self.columns {
            let named = fold(&said.column);
            let Some(at) = header.iter().position(|name| fold(name) == named) else { continue };
            if said.field.is_some_and(|field| !field.gathers()) {
                columns.iter_mut().filter(|column| **column == said.field).for_each(|column| *column = None);
            }
            if let Some(column) = columns.get_mut(at) {
                *column = said.field;
            }
        }
        columns
    }
}

impl Mapping {
    /// Where a stage goes.
    pub(super) fn stage(&self, name: &str) -> Option<&str> {
        let named = fold(name);
        self.stages.iter().find(|said| fold(&said.stage) == named)?.to.as_deref()
    }

    /// Puts every row into the stage that is meant.
    pub(super) fn place(&self, drafts: &mut [Draft]) {
        for draft in drafts {
            let to = draft.stage.as_deref().and_then(|stage| self.stage(stage)).map(str::to_owned);
            if to.is_some() {
                draft.stage = to;
            }
        }
    }
}

/// What is said of a column that the file does not have.
///
/// # Errors
/// When there is such a one.
pub(super) fn check<F>(header: &[String], columns: &[ColumnMap<F>]) -> Result<()> {
    let known = |said: &&ColumnMap<F>| !header.iter().any(|name| fold(name) == fold(&said.column));
    match columns.iter().find(known) {
        None => Ok(()),
        Some(said) => {
            let message = Message::new("error-file-no-column").text("column", said.column.as_str());
            Err(Error::invalid(message.text("headers", header.join(", "))))
        }
    }
}

/// Names a kind of file: its headers, in whichever order.
pub(super) fn source_key(header: &[String]) -> String {
    let mut names: Vec<String> = header.iter().map(|name| fold(name)).collect();
    names.sort();
    let mut hash = blake3::Hasher::new();
    for name in names {
        hash.update(&(name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
    }
    format!("import:{}", &hash.finalize().to_hex()[..32])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(column: &str, field: Option<DealField>) -> ColumnMap {
        ColumnMap { column: column.to_owned(), field }
    }

    #[test]
    fn a_meaning_goes_to_the_column_that_it_is_given_to() {
        let header = ["Name", "Subject", "Sum"].map(String::from);
        let known = [Some(DealField::Title), None, None];
        let mapping = Mapping::default().with(&[map("subject ", Some(DealField::Title))], &[]);
        assert_eq!(mapping.columns(&header, &known), [None, Some(DealField::Title), None]);
        let mapping = mapping.with(&[map("Subject", None), map("Sum", Some(DealField::Value))], &[]);
        assert_eq!(
            mapping.columns(&header, &known),
            [Some(DealField::Title), None, Some(DealField::Value)],
            "said later, it is as if the first had not been said"
        );
        assert!(
            check(&header, &[map("Total", None)]).is_err() && check(&header, &[map("SUM", None)]).is_ok()
        );
    }

    #[test]
    fn a_kind_of_file_is_its_headers_in_any_order() {
        let key =
            |names: &[&str]| source_key(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(key(&["Id", "Title"]), key(&["title", "ID"]));
        assert_ne!(key(&["Id", "Title"]), key(&["IdTitle"]));
    }
}
