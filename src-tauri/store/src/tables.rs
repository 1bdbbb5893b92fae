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
    /// Columns that an older schema had: the journal still names them.
    pub former: &'static [&'static str],
    /// Who its rows belong to.
    pub space: Space,
    /// Which screens show it.
    pub area: Area,
}

macro_rules! tables {
    (@space) => { Space::Firm };
    (@space $space:ident) => { Space::$space };
    ($($(#[$doc:meta])* $table:ident = $name:literal, $area:ident $(of $space:ident)?, [$($column:literal),* $(,)?] $(- [$($former:literal),*])?;)*) => {
        $($(#[$doc])* pub static $table: Table = Table {
            name: $name,
            columns: &["id", $($column),*],
            former: &[$($($former),*)?],
            space: tables!(@space $($space)?),
            area: Area::$area,
        };)*
        /// Every source table; one that refers to others comes after them.
        pub static ALL: &[&Table] = &[$(&$table),*];
    };
}

tables! {
    /// Settings of the business.
    SETTING = "setting", Workspace, ["key", "value"];
    /// Rates of currencies.
    RATE = "rate", Workspace, ["currency", "from_on", "rate"];
    /// The roster.
    PERSON = "person", Staff, ["name", "folded", "email", "phone", "starts_on", "left_on"];
    /// Companies.
    COMPANY = "company", Companies, [
        "name", "folded", "phone", "email", "website", "address", "city", "industry", "owner_id", "external_id",
        "import_row",
    ];
    /// People in companies.
    CONTACT = "contact", Contacts, [
        "name", "folded", "company_id", "job", "phone", "mobile", "email", "external_id", "import_row",
    ];
    /// Records that look like one and are not.
    KEPT_APART = "kept_apart", Duplicates, ["one", "other"];
    /// Products.
    PRODUCT = "product", Products, ["name", "folded"];
    /// Where deals come from.
    SOURCE = "source", Sources, ["name", "folded"];
    /// Pipelines.
    PIPELINE = "pipeline", Pipelines, ["name_en", "name_ar", "position", "archived"];
    /// Stages.
    STAGE = "stage", Pipelines, [
        "pipeline_id", "name_en", "name_ar", "position", "archived", "probability", "warn_days", "stale_days",
    ];
    /// Deals.
    DEAL = "deal", Deals, [
        "pipeline_id", "stage_id", "title", "company_id", "owner_id", "value_minor", "value_currency", "status",
        "created_on", "closed_on", "closed_minor", "closed_currency", "lost_reason", "invalid", "placed",
        "external_id", "import_hash", "source_id", "expected_on", "touched_at", "import_row",
    ] - ["product_id"];
    /// Stays of deals in stages.
    VISIT = "visit", Deals, ["deal_id", "n", "stage_id", "entered_at", "left_at", "exit", "source"];
    /// What a deal is about: products and quantities.
    DEAL_LINE = "deal_line", Deals, ["deal_id", "position", "product_id", "quantity", "price_minor"];
    /// The people of a deal.
    DEAL_CONTACT = "deal_contact", Deals, ["deal_id", "contact_id", "position"];
    /// What is to be done for a deal, and what was.
    ACTIVITY = "activity", Activities, ["deal_id", "kind", "text", "due_on", "done_at"];
    /// Notes.
    NOTE = "note", Notes, ["deal_id", "company_id", "contact_id", "body", "at", "edited_at"];
    /// Attached files.
    ATTACHMENT = "attachment", Files, [
        "deal_id", "company_id", "contact_id", "name", "size", "hash", "at",
    ];
    /// Saved views of the table of deals.
    VIEW = "view", Views, ["name", "position", "body"];
    /// When somebody is met.
    SERIES = "series", Meetings of Mine, [
        "person_id", "every", "number", "minute", "minutes", "from_on", "until_on",
    ];
    /// When nobody meets them.
    PAUSE = "pause", Meetings of Mine, ["person_id", "from_on", "to_on", "reason"];
    /// One-on-ones that something was done to.
    MEETING = "meeting", Meetings of Mine, [
        "person_id", "planned_on", "set_on", "minute", "minutes", "status", "who", "reason", "moved_by",
        "move_reason", "held_at", "closed_at", "lasted", "talked",
    ];
    /// Talking points.
    POINT = "point", Meetings of Mine, [
        "person_id", "raised_by", "text", "topic", "raised_at", "position", "repeats", "state", "settled_at",
        "settled_in", "kept_carry", "follows",
    ];
    /// Promises.
    PROMISE = "promise", Meetings of Mine, [
        "person_id", "owner", "text", "due_on", "made_at", "meeting_id", "point_id", "done_on", "dropped_on",
    ];
    /// Notes of one-on-ones.
    MEETING_NOTE = "meeting_note", Meetings of Mine, ["meeting_id", "kind", "doc", "text", "edited_at"];
    /// Praise, feedback, moods.
    REMARK = "remark", Meetings of Mine, [
        "person_id", "meeting_id", "kind", "text", "mood", "said_by", "at", "told_on",
    ];
}

/// Which tables refer to which: child, its column, parent.
pub(crate) const REFERENCES: &[(&Table, &str, &Table)] = &[
    (&COMPANY, "owner_id", &PERSON),
    (&CONTACT, "company_id", &COMPANY),
    (&STAGE, "pipeline_id", &PIPELINE),
    (&DEAL, "pipeline_id", &PIPELINE),
    (&DEAL, "stage_id", &STAGE),
    (&DEAL, "company_id", &COMPANY),
    (&DEAL, "owner_id", &PERSON),
    (&DEAL, "source_id", &SOURCE),
    (&VISIT, "deal_id", &DEAL),
    (&VISIT, "stage_id", &STAGE),
    (&DEAL_LINE, "deal_id", &DEAL),
    (&DEAL_LINE, "product_id", &PRODUCT),
    (&DEAL_CONTACT, "deal_id", &DEAL),
    (&DEAL_CONTACT, "contact_id", &CONTACT),
    (&ACTIVITY, "deal_id", &DEAL),
    (&NOTE, "deal_id", &DEAL),
    (&NOTE, "company_id", &COMPANY),
    (&NOTE, "contact_id", &CONTACT),
    (&ATTACHMENT, "deal_id", &DEAL),
    (&ATTACHMENT, "company_id", &COMPANY),
    (&ATTACHMENT, "contact_id", &CONTACT),
    (&SERIES, "person_id", &PERSON),
    (&PAUSE, "person_id", &PERSON),
    (&MEETING, "person_id", &PERSON),
    (&POINT, "person_id", &PERSON),
    (&POINT, "settled_in", &MEETING),
    (&POINT, "follows", &POINT),
    (&PROMISE, "person_id", &PERSON),
    (&PROMISE, "meeting_id", &MEETING),
    (&PROMISE, "point_id", &POINT),
    (&MEETING_NOTE, "meeting_id", &MEETING),
    (&REMARK, "person_id", &PERSON),
    (&REMARK, "meeting_id", &MEETING),
];

/// The table with this name, as the journal has it.
#[must_use]
pub fn named(name: &str) -> Option<&'static Table> {
    ALL.iter().copied().find(|table| table.name == name)
}
