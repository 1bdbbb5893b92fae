//! One change of many deals: which of them it changes, which are so already, and which it makes no sense for.

use crate::{
    Day,
    deal::{DealStatus, Refusal, must_be_open},
    id::{PersonId, SourceId, StageId},
};

/// A name that is to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To<T> {
    /// None: what was there is cleared.
    Nobody,
    /// One that is there.
    Known(T),
    /// One that is yet to be added.
    New(String),
}

impl<T: PartialEq> To<T> {
    fn is(&self, now: Option<&T>) -> bool {
        match self {
            Self::Nobody => now.is_none(),
            Self::Known(one) => now == Some(one),
            Self::New(_) => false,
        }
    }
}

/// What is to be done to each deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Somebody answers for it.
    Owner(To<PersonId>),
    /// It came from somewhere.
    Source(To<SourceId>),
    /// It is moved to a stage.
    Stage(StageId),
    /// It is expected to close on a day, or on none.
    ExpectedOn(Option<Day>),
    /// It is marked lost.
    Lose {
        /// Why.
        reason: String,
        /// It never was a real deal.
        invalid: bool,
    },
    /// It is deleted.
    Delete,
}

/// What is known of a deal before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Open, won or lost.
    pub status: DealStatus,
    /// Where it stands.
    pub stage: Option<StageId>,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Where it came from.
    pub source: Option<SourceId>,
    /// When it may close.
    pub expected_on: Option<Day>,
}

/// Whether an act changes a deal (`true`) or finds it so already (`false`).
///
/// # Errors
/// Where the act makes no sense for the deal: only an open one is moved, expected or lost.
pub fn changes(act: &Act, deal: &Standing) -> Result<bool, Refusal> {
    match act {
        Act::Owner(to) => Ok(!to.is(deal.owner.as_ref())),
        Act::Source(to) => Ok(!to.is(deal.source.as_ref())),
        Act::Stage(to) => must_be_open(deal.status).map(|()| deal.stage != Some(*to)),
        Act::ExpectedOn(day) => must_be_open(deal.status).map(|()| deal.expected_on != *day),
        Act::Lose { .. } if deal.status == DealStatus::Lost => Ok(false),
        Act::Lose { .. } => must_be_open(deal.status).map(|()| true),
        Act::Delete => Ok(true),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn deal(status: DealStatus) -> Standing {
        Standing {
            status,
            stage: Some(StageId(Uuid::from_u128(1))),
            owner: Some(PersonId(Uuid::from_u128(2))),
            source: None,
            expected_on: None,
        }
    }

    #[test]
    fn a_closed_deal_gets_another_owner_and_no_other_stage() {
        let (open, won, lost) = (deal(DealStatus::Open), deal(DealStatus::Won), deal(DealStatus::Lost));
        let (here, there) = (StageId(Uuid::from_u128(1)), StageId(Uuid::from_u128(9)));
        assert_eq!(changes(&Act::Stage(here), &open), Ok(false));
        assert_eq!(changes(&Act::Stage(there), &open), Ok(true));
        assert_eq!(changes(&Act::Stage(there), &won), Err(Refusal::DealClosed));
        assert_eq!(changes(&Act::Owner(To::Nobody), &won), Ok(true));
        assert_eq!(changes(&Act::Owner(To::Known(PersonId(Uuid::from_u128(2)))), &won), Ok(false));
        assert_eq!(changes(&Act::Owner(To::New("Sami".to_owned())), &won), Ok(true));
        assert_eq!(changes(&Act::Source(To::Nobody), &lost), Ok(false));
        assert_eq!(changes(&Act::ExpectedOn(None), &open), Ok(false));
        assert_eq!(changes(&Act::ExpectedOn(None), &lost), Err(Refusal::DealClosed));
        let lose = Act::Lose { reason: "Price".to_owned(), invalid: false };
        assert_eq!(changes(&lose, &lost), Ok(false));
        assert_eq!(changes(&lose, &won), Err(Refusal::DealClosed));
        assert_eq!(changes(&lose, &open), Ok(true));
        assert_eq!(changes(&Act::Delete, &won), Ok(true));
    }
}
