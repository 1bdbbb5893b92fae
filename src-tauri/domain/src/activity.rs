//! What is to be done for a deal, and what was done.

use crate::deal::{Refusal, line};
use serde::{Deserialize, Serialize};

/// What kind of doing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// Something to do alone: a quote, a drawing.
    Task,
    /// A call.
    Call,
    /// A mail, a text message.
    Message,
    /// A meeting.
    Meeting,
    /// A visit, to them or by them.
    Visit,
}

impl ActivityKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Task, Self::Call, Self::Message, Self::Meeting, Self::Visit];
}

/// What is to be done, as it is kept.
///
/// # Errors
/// [`Refusal::StepMissing`], [`Refusal::LineLong`].
pub fn text(typed: &str) -> Result<String, Refusal> {
    line(typed)?.ok_or(Refusal::StepMissing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_what_is_to_be_done() {
        assert_eq!(text("  Send\u{202E} the quote \n"), Ok("Send the quote".to_owned()));
        assert_eq!(text(" \u{200F} "), Err(Refusal::StepMissing));
        assert_eq!(text(&"ن".repeat(201)), Err(Refusal::LineLong));
    }
}
