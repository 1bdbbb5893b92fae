//! Companies and contacts, as files speak of them.

use serde::{Deserialize, Serialize};

/// Companies, or people in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// Companies.
    Company,
    /// Contacts.
    Contact,
}

/// What a column of a file can mean for a company or a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordField {
    /// Name.
    Name,
    /// What a person is called by; with a name in the middle, in the order of the columns.
    FirstName,
    /// The name of a person's family.
    LastName,
    /// Where a person is.
    Company,
    /// The id that their company has in its own file.
    CompanyId,
    /// What they do there.
    Job,
    /// Phone.
    Phone,
    /// Mobile.
    Mobile,
    /// E-mail address.
    Email,
    /// Web address.
    Website,
    /// Street, or whatever finds it.
    Address,
    /// City.
    City,
    /// What a company does.
    Industry,
    /// Who answers for it.
    Owner,
    /// What there is to know of it.
    Note,
    /// The id of the record in the file.
    ExternalId,
}

use RecordField as Field;

impl RecordField {
    /// What columns can mean, in the order in which it is offered.
    #[must_use]
    pub fn of(kind: RecordKind) -> &'static [Self] {
        match kind {
            RecordKind::Company => &[
                Field::Name,
                Field::Phone,
                Field::Email,
                Field::Website,
                Field::Address,
                Field::City,
                Field::Industry,
                Field::Owner,
                Field::Note,
                Field::ExternalId,
            ],
            RecordKind::Contact => &[
                Field::Name,
                Field::FirstName,
                Field::LastName,
                Field::Company,
                Field::CompanyId,
                Field::Job,
                Field::Phone,
                Field::Mobile,
                Field::Email,
                Field::Note,
                Field::ExternalId,
            ],
        }
    }

    /// What is kept of a record, and may change with a newer file, in the order in which it is shown.
    pub fn kept(kind: RecordKind) -> impl Iterator<Item = Self> {
        // The others are part of a name, lead to a company, or lie beside the record.
        let aside = [Field::FirstName, Field::LastName, Field::CompanyId, Field::Note, Field::ExternalId];
        Self::of(kind).iter().copied().filter(move |field| !aside.contains(field))
    }

    /// Whether several columns may say it together.
    #[must_use]
    pub fn gathers(self) -> bool {
        matches!(
            self,
            Field::FirstName | Field::Phone | Field::Mobile | Field::Email | Field::Address | Field::Note
        )
    }

    /// Its name in what is kept of a row, and of its column, where it has one of its own.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::FirstName => "first_name",
            Field::LastName => "last_name",
            Field::Company => "company",
            Field::CompanyId => "company_id",
            Field::Job => "job",
            Field::Phone => "phone",
            Field::Mobile => "mobile",
            Field::Email => "email",
            Field::Website => "website",
            Field::Address => "address",
            Field::City => "city",
            Field::Industry => "industry",
            Field::Owner => "owner",
            Field::Note => "note",
            Field::ExternalId => "external_id",
        }
    }
}
