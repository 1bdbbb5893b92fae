//! What the user says of a file: what its columns mean and where its stages go. Remembered for the next file of its kind.

use super::{
    Reads,
    names::{self, FileName, NameMap},
};
use crate::{Error, Message, Result};
use domain::{
    deal::{DateOrder, DealField},
    record::RecordField,
    text::fold,
};
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

/// Which number is the day in a column of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DateMap {
    /// Its header.
    pub column: String,
    /// The order of its days.
    pub order: DateOrder,
}

/// What is remembered of a kind of file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Mapping {
    pub(super) columns: Vec<ColumnMap>,
    pub(super) stages: Vec<StageMap>,
    pub(super) names: Vec<NameMap>,
    pub(super) dates: Vec<DateMap>,
    pub(super) keep_rest: bool,
    pub(super) key: Vec<String>,
}

impl Mapping {
    /// With what is said now, over what was said before.
    pub(super) fn with(mut self, reads: &Reads) -> Self {
        let Reads { columns, stages, names, dates, keep_rest, key, .. } = reads;
        say_columns(&mut self.columns, columns);
        for said in stages {
            self.stages.retain(|known| fold(&known.stage) != fold(&said.stage));
            self.stages.push(said.clone());
        }
        for said in names {
            self.names.retain(|known| known.field != said.field || fold(&known.name) != fold(&said.name));
            self.names.push(said.clone());
        }
        for said in dates {
            self.dates.retain(|known| fold(&known.column) != fold(&said.column));
            self.dates.push(said.clone());
        }
        self.keep_rest = keep_rest.unwrap_or(self.keep_rest);
        if let Some(key) = key {
            self.key.clone_from(key);
        }
        self
    }

    /// The headers of the columns that tell one deal from another, as the file spells them, in their order there.
    pub(super) fn key_in(&self, header: &[String]) -> Vec<String> {
        let said = |name: &&String| self.key.iter().any(|said| fold(said) == fold(name));
        header.iter().filter(said).cloned().collect()
    }

    /// Where a stage goes.
    pub(super) fn stage(&self, name: &str) -> Option<&str> {
        let named = fold(name);
        self.stages.iter().find(|said| fold(&said.stage) == named)?.to.as_deref()
    }

    /// Puts every row into the stage that is meant, and the names that are meant in the place of its own: those are
    /// returned.
    pub(super) fn place(&self, drafts: &mut [Draft]) -> Vec<FileName> {
        for draft in drafts.iter_mut() {
            let to = draft.stage.as_deref().and_then(|stage| self.stage(stage)).map(str::to_owned);
            if to.is_some() {
                draft.stage = to;
            }
        }
        names::place(&self.names, drafts)
    }
}

/// What columns mean, with what is said now over what was said before.
pub(super) fn say_columns<F: Meaning>(known: &mut Vec<ColumnMap<F>>, said: &[ColumnMap<F>]) {
    for said in said {
        known.retain(|known| fold(&known.column) != fold(&said.column));
        known.push(said.clone());
    }
}

/// What each column means, over what its header says. A meaning that was given away is the other column's no longer.
pub(super) fn columns<F: Meaning>(
    said: &[ColumnMap<F>],
    header: &[String],
    known: &[Option<F>],
) -> Vec<Option<F>> {
    let mut columns = known.to_vec();
    for said in said {
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

/// What is said of a column that the file does not have.
///
/// # Errors
/// When there is such a one.
pub(super) fn check<'a>(header: &[String], mut said: impl Iterator<Item = &'a String>) -> Result<()> {
    match said.find(|said| !header.iter().any(|name| fold(name) == fold(said))) {
        None => Ok(()),
        Some(said) => {
            let message = Message::new("error-file-no-column").text("column", said.as_str());
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

    fn reads(columns: &[(&str, Option<DealField>)]) -> Reads {
        let columns =
            columns.iter().map(|(column, field)| ColumnMap { column: (*column).to_owned(), field: *field });
        Reads { columns: columns.collect(), ..Reads::default() }
    }

    #[test]
    fn a_meaning_goes_to_the_column_that_it_is_given_to() {
        let header = ["Name", "Subject", "Sum"].map(String::from);
        let known = [Some(DealField::Title), None, None];
        let mapping = Mapping::default().with(&reads(&[("subject ", Some(DealField::Title))]));
        assert_eq!(columns(&mapping.columns, &header, &known), [None, Some(DealField::Title), None]);
        let mapping = mapping.with(&reads(&[("Subject", None), ("Sum", Some(DealField::Value))]));
        assert_eq!(
            columns(&mapping.columns, &header, &known),
            [Some(DealField::Title), None, Some(DealField::Value)],
            "said later, it is as if the first had not been said"
        );
        let said = |column: &str| check(&header, [&column.to_owned()].into_iter());
        assert!(said("Total").is_err() && said("SUM").is_ok());
    }

    #[test]
    fn a_kind_of_file_is_its_headers_in_any_order() {
        let key =
            |names: &[&str]| source_key(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(key(&["Id", "Title"]), key(&["title", "ID"]));
        assert_ne!(key(&["Id", "Title"]), key(&["IdTitle"]));
    }
}
