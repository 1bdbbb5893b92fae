//! The headers of tables of companies and of contacts; and what a table holds, told by them.

use crate::deals;
use domain::{
    deal::DealField,
    record::{RecordField as Field, RecordKind},
    text::fold,
};

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Deals.
    Deals,
    /// Companies.
    Companies,
    /// Contacts.
    Contacts,
}

type Headers = &'static [(Field, &'static [&'static str])];

/// Plain headers of tables of both kinds, folded. Where two columns could have a meaning that one has alone, the one
/// whose header stands first here has it.
const COMMON: Headers = &[
    (
        Field::Phone,
        &[
            "phone",
            "phone number",
            "telephone",
            "tel",
            "phone no",
            "telephone number",
            "phones",
            "work phone",
            "business phone",
            "phone work",
            "company phone",
            "company main phone",
            "main phone",
            "office phone",
            "home phone",
            "phone home",
            "other phone",
            "phone other",
            "primary phone",
            "business",
            "landline",
            "الهاتف",
            "هاتف",
            "رقم الهاتف",
            "تلفون",
            "التلفون",
            "رقم التلفون",
            "تليفون",
            "التليفون",
            "هاتف العمل",
            "هاتف المكتب",
            "ارقام الهاتف",
            "numero de telefono",
            "telefono",
            "telefon",
            "telefonnummer",
            "telefone",
            "numero de telephone",
        ],
    ),
    (
        Field::Email,
        &[
            "email",
            "e mail",
            "email address",
            "e mail address",
            "emails",
            "mail",
            "email work",
            "email home",
            "email other",
            "work email",
            "business email",
            "personal email",
            "primary email",
            "secondary email",
            "company email",
            "email work email",
            "البريد",
            "البريد الالكتروني",
            "بريد الكتروني",
            "الايميل",
            "ايميل",
            "عنوان البريد الالكتروني",
            "correo",
            "correo electronico",
            "courriel",
            "adresse e mail",
        ],
    ),
    (
        Field::Note,
        &[
            "note",
            "notes",
            "description",
            "comment",
            "comments",
            "remarks",
            "note content",
            "about",
            "about us",
            "background",
            "notas",
            "notizen",
            "ملاحظات",
            "ملاحظه",
            "الملاحظه",
            "الملاحظات",
            "الوصف",
            "التفاصيل",
            "تعليق",
        ],
    ),
];

/// Those of companies.
const COMPANY: Headers = &[
    (
        Field::ExternalId,
        &[
            "id",
            "record id",
            "company id",
            "account id",
            "organization id",
            "organisation id",
            "reference",
            "company no",
            "account number",
            "customer id",
            "customer no",
            "no",
            "id de registro",
            "datensatz id",
            "id do registro",
            "المعرف",
            "الرقم",
            "رقم الشركه",
            "رقم العميل",
            "المرجع",
        ],
    ),
    (
        Field::Name,
        &[
            "company name",
            "account name",
            "organization name",
            "organisation name",
            "name",
            "company",
            "organization",
            "organisation",
            "account",
            "customer",
            "customer name",
            "client",
            "client name",
            "business name",
            "firm",
            "vendor",
            "supplier",
            "nombre de la empresa",
            "nombre",
            "empresa",
            "unternehmensname",
            "unternehmen",
            "entreprise",
            "اسم الشركه",
            "الشركه",
            "الاسم",
            "اسم المنشاه",
            "المنشاه",
            "الموسسه",
            "اسم الموسسه",
            "العميل",
            "اسم العميل",
            "الزبون",
            "الجهه",
            "اسم الجهه",
        ],
    ),
    (
        Field::Website,
        &[
            "website",
            "web site",
            "web",
            "url",
            "website url",
            "company domain name",
            "domain",
            "domain name",
            "web page",
            "homepage",
            "sitio web",
            "الموقع الالكتروني",
            "الموقع",
            "موقع الويب",
            "رابط الموقع",
        ],
    ),
    (
        Field::Address,
        &[
            "address",
            "street",
            "street address",
            "billing street",
            "billingstreet",
            "billing address",
            "billing address street",
            "mailing street",
            "full address",
            "address line",
            "billing state",
            "billingstate",
            "billing code",
            "billing postal code",
            "billingpostalcode",
            "billing country",
            "billingcountry",
            "postal code",
            "zip",
            "zip code",
            "state",
            "state region",
            "province",
            "country",
            "country region",
            "district",
            "العنوان",
            "عنوان الشركه",
            "الشارع",
            "الحي",
            "المنطقه",
            "الدوله",
            "البلد",
            "الرمز البريدي",
            "direccion",
            "adresse",
            "pais region",
            "strasse",
        ],
    ),
    (
        Field::City,
        &[
            "city",
            "town",
            "billing city",
            "billingcity",
            "billing address city",
            "city town village locality of address",
            "ciudad",
            "stadt",
            "ville",
            "cidade",
            "المدينه",
            "مدينه",
        ],
    ),
    (
        Field::Industry,
        &[
            "industry",
            "sector",
            "line of business",
            "business type",
            "activity",
            "industria",
            "branche",
            "secteur",
            "القطاع",
            "النشاط",
            "الصناعه",
            "المجال",
            "مجال العمل",
            "نوع النشاط",
        ],
    ),
    (
        Field::Owner,
        &[
            "owner",
            "company owner",
            "account owner",
            "organization owner",
            "account manager",
            "salesperson",
            "sales rep",
            "rep",
            "responsible",
            "المسوول",
            "المندوب",
            "مدير الحساب",
            "البايع",
            "مسوول المبيعات",
            "propietario de la empresa",
        ],
    ),
];

/// Those of contacts.
const CONTACT: Headers = &[
    (
        Field::ExternalId,
        &[
            "id",
            "record id",
            "contact id",
            "person id",
            "reference",
            "contact no",
            "no",
            "id de registro",
            "datensatz id",
            "id do registro",
            "المعرف",
            "الرقم",
            "رقم جهه الاتصال",
            "المرجع",
        ],
    ),
    (
        Field::Name,
        &[
            "full name",
            "contact name",
            "person name",
            "name",
            "contact",
            "person",
            "contact person",
            "display name",
            "الاسم الكامل",
            "اسم جهه الاتصال",
            "الاسم",
            "جهه الاتصال",
            "اسم الشخص",
            "الشخص",
            "نام",
        ],
    ),
    (
        Field::FirstName,
        &[
            "first name",
            "firstname",
            "given name",
            "middle name",
            "middlename",
            "additional name",
            "nombre",
            "vorname",
            "prenom",
            "الاسم الاول",
            "الاسم الاوسط",
            "اسم الاب",
        ],
    ),
    (
        Field::LastName,
        &[
            "last name",
            "lastname",
            "family name",
            "surname",
            "apellidos",
            "nachname",
            "nom de famille",
            "sobrenome",
            "اسم العايله",
            "العايله",
            "الاسم الاخير",
            "اللقب",
            "الكنيه",
        ],
    ),
    (
        Field::Company,
        &[
            "company",
            "company name",
            "organization",
            "organisation",
            "organization name",
            "account name",
            "account",
            "associated company",
            "associated company primary",
            "primary company",
            "employer",
            "customer",
            "client",
            "empresa",
            "unternehmen",
            "entreprise",
            "الشركه",
            "اسم الشركه",
            "الموسسه",
            "المنشاه",
            "جهه العمل",
            "العميل",
        ],
    ),
    (
        Field::CompanyId,
        &[
            "company id",
            "account id",
            "accountid",
            "organization id",
            "account name id",
            "associated company id",
            "associated company ids",
            "associated company ids primary",
            "primary associated company id",
            "رقم الشركه",
        ],
    ),
    (
        Field::Job,
        &[
            "job title",
            "jobtitle",
            "position",
            "role",
            "job",
            "organization title",
            "title",
            "cargo",
            "puesto",
            "position title",
            "poste",
            "المسمي الوظيفي",
            "الوظيفه",
            "المنصب",
            "المسمي",
        ],
    ),
    (
        Field::Mobile,
        &[
            "mobile",
            "mobile phone",
            "mobile number",
            "mobilephone",
            "cell",
            "cell phone",
            "cellphone",
            "mobile phone number",
            "phone mobile",
            "whatsapp",
            "whatsapp number",
            "mobile no",
            "الجوال",
            "جوال",
            "رقم الجوال",
            "الموبايل",
            "موبايل",
            "المحمول",
            "رقم المحمول",
            "الهاتف المحمول",
            "واتساب",
            "movil",
            "handy",
            "portable",
            "celular",
        ],
    ),
];

fn headers(kind: RecordKind) -> impl Iterator<Item = (Field, &'static [&'static str])> {
    let own = if kind == RecordKind::Company { COMPANY } else { CONTACT };
    own.iter().chain(COMMON).copied()
}

/// The names of the table that programs write before the names of its columns.
fn prefixes(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Company => &["organization ", "organisation ", "company ", "account "],
        RecordKind::Contact => &["person ", "contact "],
    }
}

/// What a header means, and how plainly (0: most): as it is, without numbers and the word of a value (`E-mail 1 -
/// Value`), without the name of the table before it (`Person - Name`), without what stands in parentheses behind it.
fn meaning(header: &str, kind: RecordKind) -> Option<(Field, usize)> {
    let known = |name: &str| {
        headers(kind).find_map(|(field, names)| Some((field, names.iter().position(|each| *each == name)?)))
    };
    let plain = |text: &str| {
        let folded = fold(text);
        let words = folded.split(' ').filter(|word| !word.chars().all(|c| c.is_ascii_digit()));
        let short = words.collect::<Vec<_>>().join(" ");
        let short = short.strip_suffix(" value").unwrap_or(&short).to_owned();
        let tail = prefixes(kind).iter().find_map(|prefix| folded.strip_prefix(prefix)).map(str::to_owned);
        [Some(folded), Some(short), tail].into_iter().flatten().find_map(|name| known(&name))
    };
    plain(header).or_else(|| plain(header.split_once(['(', '['])?.0))
}

/// Which column means what in a table of this kind: one entry a column, `None` for those that stay behind.
#[must_use]
pub fn recognise(header: &[String], kind: RecordKind) -> Vec<Option<Field>> {
    let all: Vec<_> = header.iter().map(|name| meaning(name, kind)).collect();
    let best = |field: Field| {
        let columns = all.iter().enumerate().filter_map(|(at, known)| Some((at, (*known)?)));
        columns.filter(|(_, (known, _))| *known == field).min_by_key(|(at, (_, rank))| (*rank, *at))
    };
    let means = |(at, known): (usize, &Option<(Field, usize)>)| {
        let (field, _) = (*known)?;
        (field.gathers() || best(field).is_some_and(|(best, _)| best == at)).then_some(field)
    };
    all.iter().enumerate().map(means).collect()
}

/// How many columns mean something, whatever the table holds; used to find the header.
#[must_use]
pub fn known(header: &[String]) -> usize {
    let kinds = [RecordKind::Company, RecordKind::Contact];
    let records = kinds.map(|kind| recognise(header, kind).iter().flatten().count());
    let deals = deals::recognise(header).iter().flatten().count();
    records.into_iter().fold(deals, usize::max)
}

/// What a table holds, told by the columns that one kind has and others have not; deals, where nothing tells.
#[must_use]
pub fn guess(header: &[String]) -> Holds {
    let starts = |prefix: &str| header.iter().filter(|name| name.starts_with(prefix)).count();
    let named = [
        (Holds::Deals, starts("Deal - ")),
        (Holds::Companies, starts("Organization - ")),
        (Holds::Contacts, starts("Person - ")),
    ];
    if let Some((holds, _)) =
        named.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count)
    {
        return holds;
    }
    let records = |kind, weigh: fn(Field, &str) -> usize| -> usize {
        let columns = recognise(header, kind).into_iter().zip(header);
        columns.filter_map(|(field, name)| Some(weigh(field?, &fold(name)))).sum()
    };
    let deals = deals::recognise(header).into_iter().zip(header);
    let deals = deals.filter_map(|(field, name)| Some(of_deal(field?, &fold(name)))).sum::<usize>();
    let companies = records(RecordKind::Company, of_company);
    let contacts = records(RecordKind::Contact, of_contact);
    if deals >= companies.max(contacts) {
        Holds::Deals
    } else if companies > contacts {
        Holds::Companies
    } else {
        Holds::Contacts
    }
}

/// How much a column says that rows are deals.
fn of_deal(field: DealField, name: &str) -> usize {
    match field {
        DealField::Title if name == "name" => 0,
        DealField::Title | DealField::Stage => 4,
        DealField::Value
        | DealField::ClosedOn
        | DealField::ExpectedOn
        | DealField::LostReason
        | DealField::Quantity
        | DealField::NextStep => 3,
        DealField::Product | DealField::Currency => 2,
        DealField::Source
        | DealField::Status
        | DealField::CreatedOn
        | DealField::Company
        | DealField::Contact => 1,
        DealField::ExternalId | DealField::Owner | DealField::Note => 0,
    }
}

/// How much a column says that rows are companies.
fn of_company(field: Field, name: &str) -> usize {
    match field {
        Field::Name if ["name", "nombre", "الاسم"].contains(&name) => 1,
        Field::Industry => 4,
        Field::Name | Field::Website => 3,
        Field::Address | Field::City | Field::Phone | Field::Email => 1,
        _ => 0,
    }
}

/// How much a column says that rows are people.
fn of_contact(field: Field, name: &str) -> usize {
    match field {
        Field::Name if ["name", "الاسم"].contains(&name) => 1,
        Field::Job if name == "title" => 1,
        Field::FirstName | Field::LastName | Field::Job | Field::Name => 4,
        Field::Mobile | Field::Email => 2,
        Field::Company | Field::CompanyId | Field::Phone => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(headers: &str) -> Vec<String> {
        headers.split(',').map(|name| name.trim().to_owned()).collect()
    }

    /// What the columns of a table mean, as words.
    fn told(headers: &str, kind: RecordKind) -> String {
        let words = recognise(&row(headers), kind).into_iter().map(|field| field.map_or("-", Field::name));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn exports_of_other_programs_are_known() {
        for (headers, kind, want) in [
            (
                "Organization - ID, Organization - Name, Organization - Website, Organization - Industry, Organization - Owner, Organization - Address, Organization - Label",
                RecordKind::Company,
                "external_id name website industry owner address -",
            ),
            (
                "Person - ID, Person - Name, Person - First name, Person - Last name, Person - Organization, Person - Organization ID, Person - Email - Work, Person - Email - Home, Person - Phone - Work, Person - Phone - Mobile, Person - Job title",
                RecordKind::Contact,
                "external_id name first_name last_name company company_id email email phone mobile job",
            ),
            (
                "Record ID, Company name, Company Domain Name, City, Country/Region, Industry, Company owner, Create Date",
                RecordKind::Company,
                "external_id name website city address industry owner -",
            ),
            (
                "Record ID, First Name, Last Name, Email, Phone Number, Job Title, Contact owner, Associated Company",
                RecordKind::Contact,
                "external_id first_name last_name email phone job - company",
            ),
            (
                "ID de registro, Nombre, Apellidos, Correo, Cargo, Número de teléfono",
                RecordKind::Contact,
                "external_id first_name last_name email job phone",
            ),
            (
                "Id, IsDeleted, Name, Type, ParentId, BillingStreet, BillingCity, BillingCountry, Phone, Fax, Website, Industry, Description, OwnerId",
                RecordKind::Company,
                "external_id - name - - address city address phone - website industry note -",
            ),
            (
                "Id, AccountId, LastName, FirstName, Salutation, Name, Phone, MobilePhone, Email, Title",
                RecordKind::Contact,
                "external_id company_id last_name first_name - name phone mobile email job",
            ),
            (
                "Record Id, Account Name, Website, Industry, Phone, Billing Address - City, Account Owner.id, Account Owner",
                RecordKind::Company,
                "external_id name website industry phone city - owner",
            ),
            (
                "Record Id, First Name, Last Name, Account Name.id, Account Name, Email, Title, Mobile",
                RecordKind::Contact,
                "external_id first_name last_name company_id company email job mobile",
            ),
            (
                "First Name, Middle Name, Last Name, Organization Name, Organization Title, Notes, E-mail 1 - Label, E-mail 1 - Value, E-mail 2 - Value, Phone 1 - Label, Phone 1 - Value",
                RecordKind::Contact,
                "first_name first_name last_name company job note - email email - phone",
            ),
            (
                "Title, First Name, Last Name, Company, Job Title, Business Phone, Home Phone, Mobile Phone, E-mail Address, E-mail 2 Address, Notes",
                RecordKind::Contact,
                "- first_name last_name company job phone phone mobile email email note",
            ),
            (
                "اسم الشركة, المدينة, القطاع, رقم الهاتف, ملاحظات",
                RecordKind::Company,
                "name city industry phone note",
            ),
            (
                "الاسم, الشركة, المسمى الوظيفي, الجوال, البريد الإلكتروني",
                RecordKind::Contact,
                "name company job mobile email",
            ),
        ] {
            assert_eq!(told(headers, kind), want, "{headers}");
        }
    }

    #[test]
    fn what_a_table_holds_is_told_by_its_columns() {
        for (headers, want) in [
            ("id, title, value", Holds::Deals),
            ("title, stage", Holds::Deals),
            ("colour, taste", Holds::Deals),
            ("Opportunity Name, Account Name, Stage, Close Date", Holds::Deals),
            ("Deal - Title, Deal - Organization, Deal - Value", Holds::Deals),
            ("company, product, stage, owner", Holds::Deals),
            ("Organization - Name, Organization - ID", Holds::Companies),
            ("Person - Name, Person - ID, Person - Organization", Holds::Contacts),
            ("Company, City, Phone, Website", Holds::Companies),
            ("Record ID, Company name, Industry, Create Date", Holds::Companies),
            ("Company, Contact, Email, Phone", Holds::Contacts),
            ("First Name, Last Name, Email", Holds::Contacts),
            ("Name, Phone, Email", Holds::Contacts),
            ("name, phone, industry", Holds::Companies),
            ("الاسم, الشركة, الجوال", Holds::Contacts),
            ("اسم الشركة, المدينة, الهاتف", Holds::Companies),
            ("id, name, phone, notes", Holds::Contacts),
        ] {
            assert_eq!(guess(&row(headers)), want, "{headers}");
        }
    }

    #[test]
    fn every_known_header_is_folded_and_means_one_thing() {
        for kind in [RecordKind::Company, RecordKind::Contact] {
            let mut names: Vec<&str> = headers(kind).flat_map(|(_, names)| names).copied().collect();
            for name in &names {
                assert_eq!(fold(name), *name);
            }
            names.sort_unstable();
            let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }
}
