//! The source tables: those whose rows are journalled.

use domain::area::Area;

/// Who a row may ever be shown to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// The business: may one day be shared between laptops.
    Firm,
    /// The user alone.
    Mine,
}

impl Space {
    /// As it stands in the journal.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Mine => "mine",
        }
    }
}

/// A source table. Its first column is `id`.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// All its columns, in the order of the schema.
    pub columns: &'static [&'static str],
    /// Who its rows belong to.
    pub space: Space,
    /// Which screens show it.
    pub area: Area,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $name:literal, $area:ident, [$($column:literal),* $(,)?];)*) => {
        $($(#[$doc])* pub static $table: Table = Table {
            name: $name,
            columns: &["id", $($column),*],
            space: Space::Firm,
            area: Area::$area,
        };)*
        /// Every source table.
        pub static ALL: &[&Table] = &[$(&$table),*];
    };
}

tables! {
    /// Settings of the business.
    SETTING = "setting", Workspace, ["key", "value"];
    /// The roster.
    PERSON = "person", Staff, ["name", "folded"];
    /// Companies.
    COMPANY = "company", Companies, ["name", "folded"];
    /// Products.
    PRODUCT = "product", Products, ["name", "folded"];
    /// Pipelines.
    PIPELINE = "pipeline", Pipelines, ["name_en", "name_ar", "position"];
    /// Stages.
    STAGE = "stage", Pipelines, ["pipeline_id", "name_en", "name_ar", "position"];
    /// Deals.
    DEAL = "deal", Deals, [
        "pipeline_id", "stage_id", "title", "company_id", "owner_id", "product_id", "value_minor", "value_currency",
        "status", "created_on", "closed_on", "closed_minor", "closed_currency", "lost_reason", "invalid", "placed",
        "external_id", "import_hash",
    ];
    /// Stays of deals in stages.
    VISIT = "visit", Deals, ["deal_id", "n", "stage_id", "entered_at", "left_at", "exit", "source"];
}

/// The table with this name, as the journal has it.
#[must_use]
pub fn named(name: &str) -> Option<&'static Table> {
    ALL.iter().copied().find(|table| table.name == name)
}
