//! The words of a file that mean something: its headers, and how a deal stands.

use domain::{
    amount::named,
    deal::{DealField, Outcome},
    money::Currency,
    pipeline::{DEFAULT_STAGES, LocalText},
    text::fold,
};

/// Plain headers, folded, and what they mean. Where a file has two of one meaning, the first column counts.
const HEADERS: &[(DealField, &[&str])] = &[
    (
        DealField::ExternalId,
        &[
            "id",
            "deal id",
            "opportunity id",
            "record id",
            "reference",
            "المعرف",
            "رقم الصفقه",
            "المرجع",
            "deal no",
            "deal number",
            "no",
            "id de registro",
            "datensatz id",
            "id do registro",
            "الرقم",
            "رقم الفرصه",
        ],
    ),
    (
        DealField::Title,
        &[
            "title",
            "deal",
            "deal name",
            "deal title",
            "opportunity name",
            "name",
            "الصفقه",
            "اسم الصفقه",
            "العنوان",
            "opportunity",
            "opportunity title",
            "subject",
            "nombre del negocio",
            "nom de la transaction",
            "dealname",
            "nome do negocio",
            "الفرصه",
            "اسم الفرصه",
        ],
    ),
    (
        DealField::Owner,
        &[
            "owner",
            "deal owner",
            "sales agent",
            "salesperson",
            "seller",
            "rep",
            "sales rep",
            "المسوول",
            "البايع",
            "المندوب",
            "مسوول المبيعات",
            "opportunity owner",
            "account manager",
            "manager",
            "sales person",
            "propietario del negocio",
            "proprietaire de la transaction",
            "deal inhaber",
            "proprietario do negocio",
            "مدير الحساب",
        ],
    ),
    (
        DealField::Product,
        &[
            "product",
            "product name",
            "service",
            "المنتج",
            "الخدمه",
            "item",
            "produkt",
            "producto",
            "produit",
            "produto",
        ],
    ),
    (
        DealField::Company,
        &[
            "company",
            "account",
            "account name",
            "company name",
            "organization",
            "organisation",
            "customer",
            "client",
            "الشركه",
            "العميل",
            "اسم الشركه",
            "اسم العميل",
            "client name",
            "customer name",
            "buyer",
            "associated company",
            "associated company primary",
            "associated company names primary",
            "empresa",
            "entreprise",
            "unternehmen",
            "الزبون",
            "المنشاه",
            "الموسسه",
        ],
    ),
    (
        DealField::Stage,
        &[
            "stage",
            "deal stage",
            "sales stage",
            "المرحله",
            "مرحله الصفقه",
            "stage name",
            "stagename",
            "phase",
            "etapa del negocio",
            "phase de la transaction",
            "deal phase",
            "etapa do negocio",
        ],
    ),
    (DealField::Status, &["status", "deal status", "outcome", "الحاله", "حاله الصفقه", "النتيجه"]),
    (
        DealField::CreatedOn,
        &[
            "created",
            "created on",
            "created date",
            "create date",
            "engage date",
            "start date",
            "opened",
            "تاريخ الانشاء",
            "تاريخ البدايه",
            "تاريخ الفتح",
            "created at",
            "createddate",
            "created time",
            "date created",
            "deal created",
            "fecha de creacion",
            "date de creation",
            "erstellungsdatum",
            "erstellt am",
            "data de criacao",
            "التاريخ",
        ],
    ),
    (
        DealField::ClosedOn,
        &[
            "closed",
            "closed on",
            "close date",
            "closed date",
            "date closed",
            "تاريخ الاغلاق",
            "تاريخ الاقفال",
            "closed at",
            "closing date",
            "closedate",
            "deal closed on",
            "closed time",
            "won time",
            "lost time",
            "fecha de cierre",
            "date de fermeture",
            "abschlussdatum",
            "data de fechamento",
            "تاريخ الاغلاق الفعلي",
        ],
    ),
    (
        DealField::Value,
        &[
            "value",
            "deal value",
            "close value",
            "amount",
            "القيمه",
            "المبلغ",
            "قيمه الصفقه",
            "total value",
            "price",
            "deal amount",
            "expected amount",
            "expected value",
            "importe",
            "montant",
            "betrag",
            "valor",
            "السعر",
            "قيمه العقد",
        ],
    ),
    (
        DealField::Currency,
        &[
            "currency",
            "العمله",
            "currency of value",
            "currency code",
            "currencyisocode",
            "deal currency",
            "رمز العمله",
        ],
    ),
    (
        DealField::LostReason,
        &[
            "lost reason",
            "loss reason",
            "reason lost",
            "reason",
            "closed lost reason",
            "reason for loss",
            "loss reason detail",
            "سبب الخساره",
            "السبب",
            "motivo de perdida",
            "raison de la perte",
            "verlustgrund",
            "motivo da perda",
        ],
    ),
    (
        DealField::Source,
        &[
            "source",
            "lead source",
            "leadsource",
            "deal source",
            "source origin",
            "source channel",
            "original source",
            "original traffic source",
            "المصدر",
            "مصدر الصفقه",
            "origen",
            "fuente",
            "quelle",
            "origem",
        ],
    ),
    (
        DealField::ExpectedOn,
        &[
            "expected close date",
            "expected close",
            "expected closing",
            "expected closing date",
            "forecast close date",
            "expected on",
            "due date",
            "تاريخ الاغلاق المتوقع",
            "التاريخ المتوقع",
            "الاغلاق المتوقع",
        ],
    ),
    (
        DealField::Contact,
        &[
            "contact",
            "contact person",
            "contact name",
            "person",
            "primary contact",
            "associated contact",
            "جهه الاتصال",
            "اسم جهه الاتصال",
            "الشخص",
            "contacto",
            "kontakt",
            "contato",
        ],
    ),
    (
        DealField::Quantity,
        &[
            "quantity",
            "qty",
            "product quantity",
            "totalopportunityquantity",
            "الكميه",
            "العدد",
            "cantidad",
            "quantite",
            "menge",
            "quantidade",
        ],
    ),
    (DealField::NextStep, &["next step", "nextstep", "next action", "الخطوه التاليه", "الخطوه القادمه"]),
    (
        DealField::Note,
        &[
            "note",
            "notes",
            "description",
            "deal description",
            "comment",
            "comments",
            "remarks",
            "ملاحظات",
            "ملاحظه",
            "الملاحظات",
            "الوصف",
            "التفاصيل",
            "descripcion",
            "beschreibung",
            "descricao",
        ],
    ),
];

/// Words for a row that sums up the others, folded.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "sum",
    "الاجمالي",
    "اجمالي",
    "المجموع",
    "مجموع",
    "الاجمالي الكلي",
    "المجموع الكلي",
    "summe",
    "gesamt",
    "итого",
];

/// Words that say how a deal stands, folded.
const OPEN: &[&str] = &["open", "in progress", "active", "مفتوحه", "مفتوح", "جاريه"];
const WON: &[&str] = &["won", "closed won", "فزنا بها", "رابحه", "تم الفوز", "فوز"];
const LOST: &[&str] = &["lost", "closed lost", "خسرناها", "خاسره", "خساره"];

/// What a header means: as it is, without the name of the table before it (`Deal - Title`), without what stands in
/// parentheses behind it (`Value (SAR)`), or, of a stage, with its id in the column (`stage_id`).
fn meaning(header: &str) -> Option<DealField> {
    let folded = fold(header);
    let known = |name: &str| HEADERS.iter().find(|(_, names)| names.contains(&name)).map(|(field, _)| *field);
    known(&folded)
        .or_else(|| known(&fold(header.strip_prefix("Deal - ")?)))
        .or_else(|| known(&fold(header.split_once(['(', '['])?.0)))
        .or_else(|| (folded == "stage id").then_some(DealField::Stage))
}

/// The currency that stands in parentheses behind a header.
pub(super) fn header_currency(header: &str, near: Currency) -> Option<Currency> {
    let (_, rest) = header.split_once(['(', '['])?;
    named(rest.trim_end_matches([')', ']']).trim(), near)
}

/// Whether a cell says that its row is a sum.
pub(crate) fn is_total(cell: &str) -> bool {
    TOTALS.contains(&fold(cell).as_str())
}

/// Which column means what: one entry a column, `None` for those that stay behind.
#[must_use]
pub fn recognise(header: &[String]) -> Vec<Option<DealField>> {
    let mut taken = Vec::new();
    let mut means = |header: &String| {
        let field = &meaning(header)?;
        let first = !taken.contains(field);
        taken.push(*field);
        first.then_some(*field)
    };
    header.iter().map(&mut means).collect()
}

/// Whether a word says that a deal is won or lost.
#[must_use]
pub fn outcome_named(text: &str) -> Option<Outcome> {
    let folded = fold(text);
    if WON.contains(&folded.as_str()) {
        Some(Outcome::Won)
    } else if LOST.contains(&folded.as_str()) {
        Some(Outcome::Lost)
    } else {
        None
    }
}

/// Whether a word says that a deal is open.
pub(super) fn says_open(text: &str) -> bool {
    OPEN.contains(&fold(text).as_str())
}

/// The name of a stage, in both languages where it is one of the default ones.
#[must_use]
pub fn stage_name(name: &str) -> LocalText {
    let known =
        DEFAULT_STAGES.iter().map(|(en, ar)| LocalText::both(en, ar)).find(|known| known.is_called(name));
    known.unwrap_or_else(|| LocalText::single(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages() {
        let header =
            ["Deal_ID", "المسؤول", "CLOSE-DATE", "Colour", "المرحلة", "amount", "Value"].map(String::from);
        let want = [
            Some(DealField::ExternalId),
            Some(DealField::Owner),
            Some(DealField::ClosedOn),
            None,
            Some(DealField::Stage),
            Some(DealField::Value),
            None,
        ];
        assert_eq!(recognise(&header), want);
    }

    #[test]
    fn headers_of_other_programs_mean_what_they_mean_there() {
        for (header, field) in [
            ("Item", DealField::Product),
            ("Produkt", DealField::Product),
            ("Stage Name", DealField::Stage),
            ("StageName", DealField::Stage),
            ("Etapa del negocio", DealField::Stage),
            ("Client name", DealField::Company),
            ("Createddate", DealField::CreatedOn),
            ("Won time", DealField::ClosedOn),
            ("Deal - Expected close date", DealField::ExpectedOn),
            ("Price (SAR)", DealField::Value),
            ("Currency code", DealField::Currency),
            ("Closed Lost Reason", DealField::LostReason),
            ("مدير الحساب", DealField::Owner),
        ] {
            assert_eq!(meaning(header), Some(field), "{header}");
        }
        let mut names: Vec<&str> = HEADERS.iter().flat_map(|(_, names)| *names).copied().collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "a header of two meanings");
    }

    #[test]
    fn every_known_header_is_in_its_folded_form() {
        for name in
            HEADERS.iter().flat_map(|(_, names)| *names).chain(OPEN).chain(WON).chain(LOST).chain(TOTALS)
        {
            assert_eq!(fold(name), *name);
        }
    }
}
