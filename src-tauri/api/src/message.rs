//! Texts for users: a key of the catalogue, and values.

use domain::{
    deal::{MAX_LINE, Refusal},
    meeting,
    note::{MAX_FILE_MB, MAX_NOTE},
    rates::RateRefusal,
    reach,
    stages::{MAX_DAYS, StageRefusal},
    vat::NotAVatRate,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Arg {
    /// A number, shown in the user's digits and used to choose a plural.
    Number(i32),
    /// Anything else.
    Text(String),
}

/// A text for users: an id of the catalogue and the values of its variables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Message {
    /// Key of the catalogue.
    pub id: String,
    /// Values of its variables.
    pub args: BTreeMap<String, Arg>,
}

impl Message {
    /// A message without values.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), args: BTreeMap::new() }
    }

    /// With a text.
    #[must_use]
    pub fn text(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), Arg::Text(value.into()));
        self
    }

    /// With a number.
    #[must_use]
    pub fn number(mut self, name: &str, value: usize) -> Self {
        self.args.insert(name.to_owned(), Arg::Number(i32::try_from(value).unwrap_or(i32::MAX)));
        self
    }
}

impl From<reach::Refusal> for Message {
    fn from(refusal: reach::Refusal) -> Self {
        use reach::Refusal as R;
        match refusal {
            R::NameMissing => Self::new("refuse-name-missing"),
            R::NameTaken(name) => Self::new("refuse-name-taken").text("name", name),
            R::LineLong => Self::new("refuse-line-long").number("max", MAX_LINE),
            R::PhoneUnreadable(text) => Self::new("refuse-phone-unreadable").text("text", text),
            R::PhoneLong => Self::new("refuse-phone-long").number("max", reach::MAX_PHONE),
            R::EmailUnreadable(text) => Self::new("refuse-email-unreadable").text("text", text),
            R::WebsiteUnreadable(text) => Self::new("refuse-website-unreadable").text("text", text),
            R::DayUnreadable(text) => Self::new("refuse-starts-unreadable").text("text", text),
            R::HasDeals(count) => Self::new("refuse-has-deals").number("count", count),
            R::HasCompanies(count) => Self::new("refuse-has-companies").number("count", count),
            R::HasMeetings => Self::new("refuse-has-meetings"),
            R::HasLeft(name) => Self::new("refuse-has-left").text("name", name),
            R::LeftBeforeStart => Self::new("refuse-left-before-start"),
            R::NobodyTakesOver(deals, companies) => {
                Self::new("refuse-nobody-takes-over").number("count", deals + companies)
            }
            R::HandedToThemselves => Self::new("refuse-handed-to-themselves"),
            R::NothingToMerge => Self::new("refuse-nothing-to-merge"),
        }
    }
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::TitleMissing => Self::new("refuse-title-missing"),
            Refusal::LineLong => Self::new("refuse-line-long").number("max", MAX_LINE),
            Refusal::ValueUnreadable(text) => Self::new("refuse-value-unreadable").text("text", text),
            Refusal::ValueAmbiguous(text) => Self::new("refuse-value-ambiguous").text("text", text),
            Refusal::ValueNegative => Self::new("refuse-value-negative"),
            Refusal::ValuePrecise(currency) => Self::new("refuse-value-precise")
                .number("decimals", currency.decimals() as usize)
                .text("currency", currency.code()),
            Refusal::ValueLarge => Self::new("refuse-value-large"),
            Refusal::DealClosed => Self::new("refuse-deal-closed"),
            Refusal::DealOpen => Self::new("refuse-deal-open"),
            Refusal::ReasonMissing => Self::new("refuse-reason-missing"),
            Refusal::ValueFromLines => Self::new("refuse-value-from-lines"),
            Refusal::CurrencyUnknown(text) => Self::new("refuse-currency").text("text", text),
            Refusal::DayUnreadable(text) => Self::new("refuse-day").text("text", text),
            Refusal::CreatedLate => Self::new("refuse-created-late"),
            Refusal::OwnerLeft(name) => Self::new("refuse-owner-left").text("name", name),
            Refusal::StepMissing => Self::new("refuse-step-missing"),
            Refusal::ProductMissing => Self::new("refuse-product-missing"),
            Refusal::QuantityUnreadable(text) => Self::new("refuse-quantity-unreadable").text("text", text),
            Refusal::QuantityNotAboveZero => Self::new("refuse-quantity-zero"),
            Refusal::QuantityPrecise => Self::new("refuse-quantity-precise"),
            Refusal::QuantityLarge => Self::new("refuse-quantity-large"),
            Refusal::ContactMissing => Self::new("refuse-contact-missing"),
            Refusal::NoteMissing => Self::new("refuse-note-missing"),
            Refusal::NoteLong => Self::new("refuse-note-long").number("max", MAX_NOTE),
            Refusal::FileNameMissing => Self::new("refuse-file-name-missing"),
            Refusal::FileLarge => Self::new("refuse-file-large").number("limit", MAX_FILE_MB),
            Refusal::StageArchived => Self::new("refuse-stage-archived"),
        }
    }
}

impl From<meeting::Refusal> for Message {
    fn from(refusal: meeting::Refusal) -> Self {
        use meeting::Refusal as R;
        match refusal {
            R::TextMissing => Self::new("refuse-meeting-text"),
            R::TextLong => Self::new("refuse-line-long").number("max", meeting::MAX_TEXT),
            R::DayUnreadable(text) => Self::new("refuse-day").text("text", text),
            R::DayFar => Self::new("refuse-meeting-day-far"),
            R::HourUnreadable(text) => Self::new("refuse-meeting-hour").text("text", text),
            R::DaysUnreadable(text) => {
                Self::new("refuse-meeting-days").text("text", text).number("max", meeting::MAX_DAYS.into())
            }
            R::MonthDayUnreadable(text) => Self::new("refuse-meeting-month-day").text("text", text),
            R::WeekdayMissing => Self::new("refuse-meeting-weekday"),
            R::MinutesBeyond => Self::new("refuse-meeting-minutes")
                .number("min", meeting::MINUTES.0.into())
                .number("max", meeting::MINUTES.1.into()),
            R::PauseBackwards => Self::new("refuse-pause-backwards"),
            R::NoSeries => Self::new("refuse-meeting-none"),
            R::PersonLeft(name) => Self::new("refuse-has-left").text("name", name),
            R::MeetingOver => Self::new("refuse-meeting-over"),
            R::AnotherOpen => Self::new("refuse-meeting-another"),
            R::NotClosed => Self::new("refuse-meeting-not-closed"),
            R::HeldAhead => Self::new("refuse-meeting-ahead"),
            R::MovedBack => Self::new("refuse-meeting-back"),
            R::ReasonMissing => Self::new("refuse-meeting-reason"),
            R::PointSettled => Self::new("refuse-point-settled"),
            R::MoodBeyond => Self::new("refuse-mood"),
            R::NoteShape => Self::new("refuse-meeting-note"),
            R::NoteLong => Self::new("refuse-meeting-note-long").number("max", meeting::note::MAX_NOTE),
        }
    }
}

impl From<RateRefusal> for Message {
    fn from(refusal: RateRefusal) -> Self {
        match refusal {
            RateRefusal::NotACurrency(text) => Self::new("refuse-rate-currency").text("text", text),
            RateRefusal::Base(currency) => Self::new("refuse-rate-base").text("currency", currency.code()),
            RateRefusal::Missing => Self::new("refuse-rate-missing"),
            RateRefusal::Unreadable(text) => Self::new("refuse-rate-unreadable").text("text", text),
            RateRefusal::NotAboveZero => Self::new("refuse-rate-zero"),
            RateRefusal::BeyondLimits => Self::new("refuse-rate-limits"),
        }
    }
}

impl From<NotAVatRate> for Message {
    fn from(NotAVatRate(text): NotAVatRate) -> Self {
        Self::new("refuse-vat-rate").text("text", text)
    }
}

impl From<StageRefusal> for Message {
    fn from(refusal: StageRefusal) -> Self {
        match refusal {
            StageRefusal::NameMissing => Self::new("refuse-stage-name"),
            StageRefusal::NameLong => Self::new("refuse-line-long").number("max", MAX_LINE),
            StageRefusal::Probability(text) => Self::new("refuse-stage-probability").text("text", text),
            StageRefusal::Days(text) => {
                Self::new("refuse-stage-days").text("text", text).number("max", MAX_DAYS as usize)
            }
            StageRefusal::StaleFirst => Self::new("refuse-stage-stale"),
            StageRefusal::Occupied(open) => Self::new("refuse-stage-occupied").number("count", open as usize),
            StageRefusal::LastStage => Self::new("refuse-stage-last"),
            StageRefusal::LastPipeline => Self::new("refuse-pipeline-last"),
            StageRefusal::NotATarget => Self::new("refuse-stage-target"),
            StageRefusal::OtherPipeline => Self::new("refuse-stage-pipeline"),
        }
    }
}
