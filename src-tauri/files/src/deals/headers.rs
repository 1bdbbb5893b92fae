//! The words of a file that mean something: its headers, and how a deal stands.

use domain::{
    deal::{DealField, Outcome},
    pipeline::{DEFAULT_STAGES, LocalText},
    text::fold,
};

/// Plain headers, folded, and what they mean. Where a file has two of one meaning, the first column counts.
const HEADERS: &[(DealField, &[&str])] = &[
    (
        DealField::ExternalId,
        &["id", "deal id", "opportunity id", "record id", "reference", "المعرف", "رقم الصفقه", "المرجع"],
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
        ],
    ),
    (DealField::Product, &["product", "product name", "service", "المنتج", "الخدمه"]),
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
        ],
    ),
    (DealField::Stage, &["stage", "deal stage", "sales stage", "المرحله", "مرحله الصفقه"]),
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
        ],
    ),
    (
        DealField::ClosedOn,
        &["closed", "closed on", "close date", "closed date", "date closed", "تاريخ الاغلاق", "تاريخ الاقفال"],
    ),
    (DealField::Value, &["value", "deal value", "close value", "amount", "القيمه", "المبلغ", "قيمه الصفقه"]),
    (DealField::Currency, &["currency", "العمله"]),
    (DealField::LostReason, &["lost reason", "loss reason", "reason lost", "reason", "سبب الخساره", "السبب"]),
];

/// Words that say how a deal stands, folded.
const OPEN: &[&str] = &["open", "in progress", "active", "مفتوحه", "مفتوح", "جاريه"];
const WON: &[&str] = &["won", "closed won", "فزنا بها", "رابحه", "تم الفوز", "فوز"];
const LOST: &[&str] = &["lost", "closed lost", "خسرناها", "خاسره", "خساره"];

/// Which column means what: one entry a column, `None` for those that stay behind.
#[must_use]
pub fn recognise(header: &[String]) -> Vec<Option<DealField>> {
    let mut taken = Vec::new();
    let mut means = |header: &String| {
        let folded = fold(header);
        let (field, _) = HEADERS.iter().find(|(_, names)| names.contains(&folded.as_str()))?;
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
    fn every_known_header_is_in_its_folded_form() {
        for name in HEADERS.iter().flat_map(|(_, names)| *names).chain(OPEN).chain(WON).chain(LOST) {
            assert_eq!(fold(name), *name);
        }
    }
}
