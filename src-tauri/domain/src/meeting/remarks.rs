//! Praise, feedback and moods: never a score of anybody.

use super::{Refusal, Side, optional_text, text};
use serde::{Deserialize, Serialize};

/// What kind of remark it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Praise.
    Praise,
    /// What they might do otherwise.
    Feedback,
    /// What the user might do otherwise.
    FeedbackToMe,
    /// How they are.
    Mood,
}

impl RemarkKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Praise, Self::Feedback, Self::FeedbackToMe, Self::Mood];

    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Praise => "praise",
            Self::Feedback => "feedback",
            Self::FeedbackToMe => "feedback_to_me",
            Self::Mood => "mood",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What a remark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct What {
    /// Which kind.
    pub kind: RemarkKind,
    /// In words; a mood may go without.
    pub text: Option<String>,
    /// From 1, bad, to 5, good.
    pub mood: Option<u8>,
    /// Of a mood: who said so.
    pub said_by: Option<Side>,
}

/// A remark as it is kept. `said_by` of a mood that nobody is named for is the user's impression.
///
/// # Errors
/// [`Refusal::TextMissing`], [`Refusal::TextLong`], [`Refusal::MoodBeyond`].
pub fn what(kind: RemarkKind, typed: &str, mood: Option<u8>, said_by: Option<Side>) -> Result<What, Refusal> {
    if kind != RemarkKind::Mood {
        return Ok(What { kind, text: Some(text(typed)?), mood: None, said_by: None });
    }
    let mood = mood.filter(|mood| (1..=5).contains(mood)).ok_or(Refusal::MoodBeyond)?;
    let said_by = Some(said_by.unwrap_or(Side::Me));
    Ok(What { kind, text: optional_text(typed)?, mood: Some(mood), said_by })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mood_may_go_without_words_and_praise_may_not() {
        let mood = What { kind: RemarkKind::Mood, text: None, mood: Some(4), said_by: Some(Side::Me) };
        assert_eq!(what(RemarkKind::Mood, " ", Some(4), None), Ok(mood));
        assert_eq!(what(RemarkKind::Mood, "fine", Some(6), None), Err(Refusal::MoodBeyond));
        assert_eq!(what(RemarkKind::Mood, "fine", None, None), Err(Refusal::MoodBeyond));
        assert_eq!(what(RemarkKind::Praise, "", None, None), Err(Refusal::TextMissing));
        let praise = what(RemarkKind::Praise, "good talk", Some(3), Some(Side::Them));
        assert_eq!(praise.map(|praise| (praise.mood, praise.said_by)), Ok((None, None)));
        for kind in RemarkKind::ALL {
            assert_eq!(RemarkKind::of_word(kind.word()), Some(kind));
        }
    }
}
