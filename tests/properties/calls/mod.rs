//! What a user does, area by area: each command that changes rows, and how random numbers choose what it is given.

mod deal;
mod meetings;
mod people;
mod pipelines;
mod records;
mod shell;
mod table;

use acceptance::Desk;
use serde_json::Value;

/// Numbers that choose among what there is.
pub(crate) type Choose = [u8; 4];

/// A command, and its request; `None`: there is nothing in the workspace that it could be done to.
pub(crate) type Call = (&'static str, fn(&Desk, Choose) -> Option<Value>);

/// Every area's.
pub(crate) const ALL: &[&[Call]] = &[
    deal::CALLS,
    meetings::CALLS,
    people::CALLS,
    pipelines::CALLS,
    records::CALLS,
    shell::CALLS,
    table::CALLS,
];

/// One of a list.
pub(crate) fn one<T>(of: &[T], choose: u8) -> Option<&T> {
    of.get(usize::from(choose) % of.len().max(1))
}
