//! What a row says of a deal, once it is read.

use domain::{Day, deal::Outcome, money::Money};

/// What a row says of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The row.
    pub row: u64,
    /// The id of the deal in the file.
    pub external_id: Option<String>,
    /// Title: the file's, or put together from company and product.
    pub title: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// What is sold.
    pub product: Option<String>,
    /// Who buys.
    pub company: Option<String>,
    /// The name of the stage where it stands or stood last, where the file says.
    pub stage: Option<String>,
    /// How it ended; `None`: it is open.
    pub outcome: Option<Outcome>,
    /// The day it became a deal.
    pub created_on: Option<Day>,
    /// The day it was won or lost.
    pub closed_on: Option<Day>,
    /// Its value.
    pub value: Option<Money>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// What is set when the deal is made, and left alone after.
    pub more: More,
}

/// What a row says of a deal that is set when it is made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct More {
    /// Where it came from.
    pub source: Option<String>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// Who is spoken to.
    pub contact: Option<String>,
    /// How much of the product, in thousandths.
    pub quantity: Option<i64>,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// What there is to know of it.
    pub note: Option<String>,
}
