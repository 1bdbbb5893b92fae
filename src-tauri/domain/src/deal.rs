//! What a deal is, and which changes of it make sense.

use crate::{
    Day,
    money::{Currency, Money},
    number::NumberError,
    pipeline::{Pipeline, Stage},
    text::one_line,
};
use serde::{Deserialize, Serialize};

/// Where a deal stands as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DealStatus {
    /// Still in play.
    Open,
    /// It ended with a sale.
    Won,
    /// It ended without one.
    Lost,
}

/// How a deal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// With a sale.
    Won,
    /// Without one.
    Lost,
}

impl From<Outcome> for DealStatus {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Won => Self::Won,
            Outcome::Lost => Self::Lost,
        }
    }
}

/// Which of two numbers before a year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 14/06/2026.
    DayFirst,
    /// 06/14/2026.
    MonthFirst,
}

/// What a column of a file can mean for a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DealField {
    /// The id of the deal in the file.
    ExternalId,
    /// Title.
    Title,
    /// Who answers for it.
    Owner,
    /// What is sold.
    Product,
    /// Who buys.
    Company,
    /// Where it stands; may also say won or lost.
    Stage,
    /// Open, won or lost.
    Status,
    /// The day it became a deal.
    CreatedOn,
    /// The day it was won or lost.
    ClosedOn,
    /// Its value.
    Value,
    /// Currency of the value.
    Currency,
    /// Why it was lost.
    LostReason,
    /// Where it came from.
    Source,
    /// The day it may be won.
    ExpectedOn,
    /// Who is spoken to.
    Contact,
    /// How much of the product.
    Quantity,
    /// What is to be done next.
    NextStep,
    /// What there is to know of it.
    Note,
}

/// The longest title, name or reason that is kept, in characters.
pub const MAX_LINE: usize = 200;

/// Why a change that a user asked for is refused. Nothing has changed then, and the program says why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A deal has a title.
    #[error("the title is missing")]
    TitleMissing,
    /// A line of text is longer than [`MAX_LINE`].
    #[error("longer than {MAX_LINE} characters")]
    LineLong,
    /// The value is not a number; holds what was typed.
    #[error("not an amount")]
    ValueUnreadable(String),
    /// The value may be thousands or decimals; holds what was typed.
    #[error("42 or 42,000?")]
    ValueAmbiguous(String),
    /// The value is below zero.
    #[error("below zero")]
    ValueNegative,
    /// The value has more decimals than its currency.
    #[error("too many decimals for {0}")]
    ValuePrecise(Currency),
    /// The value is beyond what is kept.
    #[error("too large")]
    ValueLarge,
    /// The deal is won or lost already.
    #[error("the deal is closed")]
    DealClosed,
    /// The deal is open already.
    #[error("the deal is open")]
    DealOpen,
    /// A lost deal has a reason.
    #[error("the reason is missing")]
    ReasonMissing,
    /// The value is what the lines add up to, and is not typed.
    #[error("the value comes from the lines")]
    ValueFromLines,
    /// What was typed is no currency.
    #[error("not a currency")]
    CurrencyUnknown(String),
    /// What was typed is no calendar day.
    #[error("not a day")]
    DayUnreadable(String),
    /// A deal is made today or before, and not after it closed.
    #[error("made after today or after it closed")]
    CreatedLate,
    /// Whoever has left answers for no deal; holds the name.
    #[error("has left")]
    OwnerLeft(String),
    /// A step says what is to be done.
    #[error("the step is missing")]
    StepMissing,
    /// A line has a product.
    #[error("the product is missing")]
    ProductMissing,
    /// The quantity is not a number; holds what was typed.
    #[error("not a quantity")]
    QuantityUnreadable(String),
    /// The quantity is zero or below.
    #[error("not above zero")]
    QuantityNotAboveZero,
    /// The quantity has more than three decimals.
    #[error("more than three decimals")]
    QuantityPrecise,
    /// The quantity is beyond what is kept.
    #[error("too large")]
    QuantityLarge,
    /// A person has a name.
    #[error("the name is missing")]
    ContactMissing,
    /// A note says something.
    #[error("the note is empty")]
    NoteMissing,
    /// A note is longer than [`crate::note::MAX_NOTE`].
    #[error("the note is too long")]
    NoteLong,
    /// A file has a name.
    #[error("the name of the file is missing")]
    FileNameMissing,
    /// A file is larger than [`crate::note::MAX_FILE`].
    #[error("the file is too large")]
    FileLarge,
    /// The stage is archived, or its pipeline is.
    #[error("the stage is archived")]
    StageArchived,
}

/// A line of text as it is kept; `None` when there is nothing in it.
///
/// # Errors
/// [`Refusal::LineLong`].
pub fn line(text: &str) -> Result<Option<String>, Refusal> {
    let line = one_line(text);
    if line.chars().count() > MAX_LINE {
        return Err(Refusal::LineLong);
    }
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// The title of a deal as it is kept.
///
/// # Errors
/// [`Refusal::TitleMissing`], [`Refusal::LineLong`].
pub fn title(text: &str) -> Result<String, Refusal> {
    line(text)?.ok_or(Refusal::TitleMissing)
}

/// A currency as it is typed: its code or its mark; `None` when nothing is.
///
/// # Errors
/// [`Refusal::CurrencyUnknown`].
pub fn currency(text: &str) -> Result<Option<Currency>, Refusal> {
    let line = one_line(text);
    if line.is_empty() {
        return Ok(None);
    }
    Currency::from_mark(&line).map(Some).ok_or(Refusal::CurrencyUnknown(line))
}

/// A day as it is sent; `None` when nothing is.
///
/// # Errors
/// [`Refusal::DayUnreadable`].
pub fn day(text: &str) -> Result<Option<Day>, Refusal> {
    let line = one_line(text);
    if line.is_empty() {
        return Ok(None);
    }
    line.parse().map(Some).map_err(|_| Refusal::DayUnreadable(line))
}

/// The day a deal was made: today at the latest, and not after it closed.
///
/// # Errors
/// [`Refusal::CreatedLate`].
pub fn created(day: Day, today: Day, closed_on: Option<Day>) -> Result<Day, Refusal> {
    if day > today || closed_on.is_some_and(|closed| day > closed) {
        Err(Refusal::CreatedLate)
    } else {
        Ok(day)
    }
}

/// The value of a deal as it is typed; `None` when nothing is.
///
/// # Errors
/// The refusals that begin with `Value`.
pub fn value(text: &str, currency: Currency) -> Result<Option<Money>, Refusal> {
    match Money::parse(text, currency) {
        Ok(money) if money.minor < 0 => Err(Refusal::ValueNegative),
        Ok(money) => Ok(Some(money)),
        Err(NumberError::Empty) => Ok(None),
        Err(NumberError::NotANumber) => Err(Refusal::ValueUnreadable(one_line(text))),
        Err(NumberError::Ambiguous) => Err(Refusal::ValueAmbiguous(one_line(text))),
        Err(NumberError::TooPrecise) => Err(Refusal::ValuePrecise(currency)),
        Err(NumberError::TooLarge) => Err(Refusal::ValueLarge),
    }
}

/// Whether a deal in this state can be moved, won or lost.
///
/// # Errors
/// [`Refusal::DealClosed`].
pub fn must_be_open(status: DealStatus) -> Result<(), Refusal> {
    if status == DealStatus::Open { Ok(()) } else { Err(Refusal::DealClosed) }
}

/// Whether deals can be put into a stage.
///
/// # Errors
/// [`Refusal::StageArchived`].
pub fn must_be_in_use(pipeline: &Pipeline, stage: &Stage) -> Result<(), Refusal> {
    if pipeline.archived || stage.archived { Err(Refusal::StageArchived) } else { Ok(()) }
}

/// Whether a deal in this state can be reopened.
///
/// # Errors
/// [`Refusal::DealOpen`].
pub fn must_be_closed(status: DealStatus) -> Result<(), Refusal> {
    if status == DealStatus::Open { Err(Refusal::DealOpen) } else { Ok(()) }
}

/// The reason that goes with an outcome: a lost deal has one, a won deal none.
///
/// # Errors
/// [`Refusal::ReasonMissing`], [`Refusal::LineLong`].
pub fn reason(outcome: Outcome, text: Option<&str>) -> Result<Option<String>, Refusal> {
    match outcome {
        Outcome::Won => Ok(None),
        Outcome::Lost => line(text.unwrap_or_default())?.ok_or(Refusal::ReasonMissing).map(Some),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_or_refused() {
        let sar: Currency = "SAR".parse().unwrap();
        assert_eq!(title("  Office\u{202E} fit-out "), Ok("Office fit-out".to_owned()));
        assert_eq!(title(" \u{200F} "), Err(Refusal::TitleMissing));
        assert_eq!(title(&"ن".repeat(201)), Err(Refusal::LineLong));
        assert_eq!(title(&"ن".repeat(200)).unwrap().chars().count(), 200);
        assert_eq!(value(" ", sar), Ok(None));
        assert_eq!(value("١٢٫٥", sar), Ok(Some(Money { minor: 1250, currency: sar })));
        assert_eq!(value("-1", sar), Err(Refusal::ValueNegative));
        assert_eq!(value("1.0050", sar), Err(Refusal::ValuePrecise(sar)));
        assert_eq!(value("42.000", sar), Err(Refusal::ValueAmbiguous("42.000".into())));
        assert_eq!(value("about 5", sar), Err(Refusal::ValueUnreadable("about 5".into())));
    }

    #[test]
    fn a_loss_has_a_reason_and_a_win_has_none() {
        assert_eq!(reason(Outcome::Won, Some("x")), Ok(None));
        assert_eq!(reason(Outcome::Lost, Some(" ")), Err(Refusal::ReasonMissing));
        assert_eq!(reason(Outcome::Lost, None), Err(Refusal::ReasonMissing));
        assert_eq!(reason(Outcome::Lost, Some("price")), Ok(Some("price".into())));
    }
}
