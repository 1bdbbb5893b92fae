//! Which deals a figure counts.

use crate::{
    Day,
    deal::DealStatus,
    id::DealId,
    money::{Money, Price},
    prices::Prices,
    time::Window,
};
use serde::{Deserialize, Serialize};

/// What the figures need to know of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealFacts {
    /// Which deal.
    pub id: DealId,
    /// Open, won or lost.
    pub status: DealStatus,
    /// The day it became a deal; unknown for some imported ones.
    pub created_on: Option<Day>,
    /// The actual day of closing; unknown for some imported ones.
    pub closed_on: Option<Day>,
    /// Its value: of a closed deal when it closed. Unknown where nobody said.
    pub value: Option<Money>,
    /// Lost because it was a duplicate or never a real deal.
    pub invalid: bool,
}

impl DealFacts {
    /// Whole days from creation to closing; `None` where either day is unknown, negative where they are swapped.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        Some((self.closed_on? - self.created_on?).num_days())
    }
}

/// A set of deals that some figure counts, and that can be opened as a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Won in the window.
    Won,
    /// Lost in the window, without duplicates and invalid ones.
    Lost,
    /// Won or lost in the window: the denominator of the win rate.
    Closed,
    /// Left out of the win rate: lost as duplicate or invalid.
    Invalid,
    /// Closed, with no value, or no rate of the day it closed: left out of the win rate by value.
    Unvalued,
    /// Closed, with a value and a rate: what the win rate by value counts.
    Valued,
    /// Won, with a value and a rate: what the won value and its mean count.
    WonValued,
    /// Won, with no value, or no rate of the day it was won: left out of the won value.
    WonUnvalued,
    /// Won, with a known and possible length: what the cycle length of won deals counts.
    CycleWon,
    /// Lost, likewise: what the time to lose counts.
    CycleLost,
    /// Closed, with an unknown day of creation or closing: left out of both lengths.
    Undated,
    /// Closed before it was created, won or lost: left out of both lengths, a slip in the data.
    Negative,
    /// Closed on an unknown day: in no window, but for all time.
    Unclosed,
    /// Open now, whatever the window.
    Open,
    /// Created in the window, and won since: the cohort.
    CohortWon,
    /// Created in the window, and lost since, without duplicates and invalid ones.
    CohortLost,
    /// Created in the window, and still open.
    CohortOpen,
}

/// Whether a deal is among the rows. This is the one rule behind the figures and behind the lists they open.
///
/// The window is by actual closing day, and for the cohort by day of creation. A deal whose day is unknown is counted
/// for all time (a window open at both ends) and is in no other window.
#[must_use]
pub fn selects(rows: Rows, deal: &DealFacts, window: Window, prices: Prices<'_>) -> bool {
    let within = |day: Option<Day>| day.map_or(window == Window::default(), |day| window.holds(day));
    let inside = deal.status != DealStatus::Open && within(deal.closed_on);
    let counts = inside && !deal.invalid;
    let (won, lost) = (counts && deal.status == DealStatus::Won, counts && deal.status == DealStatus::Lost);
    let length = deal.days();
    let possible = length.is_some_and(|days| days >= 0);
    let unvalued = || price(deal, prices).worth().is_none();
    let cohort = |status| deal.status == status && !deal.invalid && within(deal.created_on);
    match rows {
        Rows::Won => won,
        Rows::Lost => lost,
        Rows::Closed => counts,
        Rows::Invalid => inside && deal.invalid,
        Rows::Unvalued => counts && unvalued(),
        Rows::Valued => counts && !unvalued(),
        Rows::WonValued => won && !unvalued(),
        Rows::WonUnvalued => won && unvalued(),
        Rows::CycleWon => won && possible,
        Rows::CycleLost => lost && possible,
        Rows::Undated => counts && length.is_none(),
        Rows::Negative => counts && length.is_some_and(|days| days < 0),
        Rows::Unclosed => counts && deal.closed_on.is_none(),
        Rows::Open => deal.status == DealStatus::Open,
        Rows::CohortWon => cohort(DealStatus::Won),
        Rows::CohortLost => cohort(DealStatus::Lost),
        Rows::CohortOpen => cohort(DealStatus::Open),
    }
}

/// What a closed deal was worth on the day it closed.
pub(super) fn price(deal: &DealFacts, prices: Prices<'_>) -> Price {
    prices.of(deal.value, deal.closed_on)
}
