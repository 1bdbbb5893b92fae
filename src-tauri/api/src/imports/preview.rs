//! What is asked of a file, and what is told of it before anything is written.

use super::{
    AnyField, ColumnMap, DateMap, FileName, FileSource, ImportReport, Meeting, NameMap, NamesHere,
    RecordsPreview, RowChange, RowNote, SHOWN, StageMap,
};
use domain::{
    deal::{DateOrder, DealField},
    money::Currency,
    pipeline::LocalText,
};
use serde::{Deserialize, Serialize};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImportWhat {
    /// Deals.
    Deals,
    /// Companies.
    Companies,
    /// Contacts.
    Contacts,
}

/// A file to be looked at.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportPreview {
    /// Its bytes in base64.
    pub content: String,
    /// What its rows are; `None`: what its headers tell.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub what: Option<ImportWhat>,
    /// Before there is a workspace: what it is looked at for. With one, the workspace says it all.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub before: Option<BeforeWorkspace>,
    /// Of a workbook: the sheet to look at. `None`: the first one that has a header.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub sheet: Option<String>,
    /// In columns of days such as 03/04/2026 that do not tell it themselves: which number is the day. Where nothing is said,
    /// what was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub dates: Option<Vec<DateMap>>,
    /// Whether columns that mean nothing here are kept as a note on each deal, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub keep_rest: Option<bool>,
    /// The headers of the columns that tell one deal from another where a row has no id; none of them: all that a row says
    /// does. Left out: as was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub key: Option<Vec<String>>,
    /// What its columns mean, where that is not what their headers say or what was said of such a file before.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<ColumnMap<AnyField>>>,
    /// Where its stages go, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub stages: Option<Vec<StageMap>>,
    /// The names that are meant by those of the file, in the same way.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub names: Option<Vec<NameMap>>,
    /// Where rows have the ids of deals here that are about something else: whether they are the same deals. `false`: they
    /// are others, numbered alike.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub same_deals: Option<bool>,
    /// The bytes of a file with the history of its deals, in base64: which came to which stage, and when.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub history: Option<String>,
}

/// What a workspace that is still to be made would say.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BeforeWorkspace {
    /// ISO 4217 code of its base currency, as the user chose it.
    pub currency: Option<String>,
    /// The base currency where the user chose none and the file does not speak of one.
    pub otherwise: String,
    /// IANA name of its time zone.
    pub time_zone: String,
}

/// What an import would do, by what the rows of the file are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum FilePreview {
    /// Deals.
    Deals(Box<Preview>),
    /// Companies.
    Companies(RecordsPreview),
    /// Contacts.
    Contacts(RecordsPreview),
}

/// How a column is read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnPlan<F = DealField> {
    /// As the file has it.
    pub header: String,
    /// What it means; `None`: it stays behind.
    pub field: Option<F>,
    /// It tells when deals came to a stage or left it.
    pub tells_stay: bool,
    /// Its first values.
    pub samples: Vec<String>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preview {
    /// Names the file in the import; good until another is looked at or the workspace is locked. `None`: there is no
    /// workspace yet that it could go to.
    pub file: Option<String>,
    /// What the file is, and where in it the table was found.
    pub source: FileSource,
    /// Columns of days that do not tell which number is the day. Until [`ImportPreview::dates`] does, nothing is imported.
    pub undecided: Vec<Undecided>,
    /// Whether columns that mean nothing here are kept as a note on each deal.
    pub keeps_rest: bool,
    /// The columns that tell one deal from another where a row has no id; none: all that it says does.
    pub key: Vec<String>,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// Its columns.
    pub columns: Vec<ColumnPlan>,
    /// What becomes of its rows.
    #[serde(flatten)]
    pub told: PreviewRows,
    /// Of the rows that would be imported: won deals.
    pub won: usize,
    /// Of these: lost deals.
    pub lost: usize,
    /// Of these: open deals.
    pub open: usize,
    /// Rows have the ids of deals here that are about something else. Until [`ImportPreview::same_deals`] says whether they
    /// are the same, nothing is imported.
    pub meeting: Option<Meeting>,
    /// What changes in deals that are here: the first [`SHOWN`].
    pub changes: Vec<RowChange>,
    /// Stays that a history tells of, of deals that would be imported or changed.
    pub stays: usize,
    /// The stages that it names, in the order of use, and where each goes.
    pub stages: Vec<FileStage>,
    /// The stages here that they may mean.
    pub stages_here: Vec<LocalText>,
    /// Names of owners, products, sources and companies that it was said of what they mean, that are added, or that may be
    /// one with another: the first [`SHOWN`], those that are a question first.
    pub names: Vec<FileName>,
    /// How many there are.
    pub new_names: usize,
    /// What they may mean.
    pub names_here: Vec<NamesHere>,
    /// The stages of the pipeline that would be made, where the file has stages that no pipeline has.
    pub new_stages: Vec<String>,
}

/// What would become of the rows of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewRows {
    /// Rows with anything in them.
    pub rows: usize,
    /// Rows that would be imported.
    pub ready: usize,
    /// Records that are here and would be changed.
    pub updated: usize,
    /// Rows that are here already, just as in the file.
    pub unchanged: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Why: the first [`SHOWN`].
    pub refusals: Vec<RowNote>,
    /// Notes about rows that would be imported.
    pub warned: usize,
    /// Which: the first [`SHOWN`].
    pub warnings: Vec<RowNote>,
}

impl From<&ImportReport> for PreviewRows {
    fn from(report: &ImportReport) -> Self {
        let first = |notes: &[RowNote]| notes.iter().take(SHOWN).cloned().collect();
        Self {
            rows: report.rows,
            ready: report.imported,
            updated: report.updated,
            unchanged: report.unchanged,
            refused: report.refused,
            refusals: first(&report.refusals),
            warned: report.warnings.len(),
            warnings: first(&report.warnings),
        }
    }
}

/// A column of days that does not tell which number is the day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Undecided {
    /// Its header.
    pub column: String,
    /// What was said of it; `None`: it is a question.
    pub order: Option<DateOrder>,
}

/// Where a stage of the file goes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileStage {
    /// As the file has it.
    pub stage: String,
    /// The stage that it was said to mean; `None`: nothing was said.
    pub to: Option<String>,
    /// No pipeline has it.
    pub is_new: bool,
}

/// How a file is read, where it leaves a choice.
#[derive(Debug, Clone, Default)]
pub struct Reads {
    /// Of a workbook: the sheet; `None`: the first one that has a header.
    pub sheet: Option<String>,
    /// In columns of days that do not tell it themselves: which number is the day, over what was said of such a file
    /// before.
    pub dates: Vec<DateMap>,
    /// Whether columns that mean nothing here are kept as a note on each deal, in the same way.
    pub keep_rest: Option<bool>,
    /// The headers of the columns that tell one deal from another where a row has no id.
    pub key: Option<Vec<String>>,
    /// What its columns mean, over what their headers say and what was said of such a file before.
    pub columns: Vec<ColumnMap>,
    /// Where its stages go, in the same way.
    pub stages: Vec<StageMap>,
    /// The names that are meant by those of the file, in the same way.
    pub names: Vec<NameMap>,
    /// Where rows have the ids of deals here that are about something else: whether they are the same deals.
    pub same_deals: Option<bool>,
    /// The bytes of a file with the history of its deals.
    pub history: Option<Vec<u8>>,
    /// The stages of a pipeline of its own, in their order; those that are not named come after them.
    pub order: Vec<String>,
}
