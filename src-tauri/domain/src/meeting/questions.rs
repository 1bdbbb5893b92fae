//! Questions worth asking, and which of them were not asked lately. None asks about health, family or belief.

use super::points::Topic;
use crate::Day;
use serde::{Deserialize, Serialize};

/// What a question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum QuestionSet {
    /// Any meeting.
    Regular,
    /// The first meeting.
    First,
    /// Feedback, both ways.
    Feedback,
    /// Where they want to go.
    Growth,
    /// A goal that was missed.
    Setback,
    /// Coming back from leave.
    Return,
    /// What keeps them.
    Stay,
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its message in the catalogue.
    pub id: &'static str,
    /// What it is for.
    pub set: QuestionSet,
    /// What it is about.
    pub topic: Topic,
}

macro_rules! questions {
    ($($set:ident: $($id:literal $topic:ident),* ;)*) => {
        /// All of them, in the order in which they are offered.
        pub const ALL: &[Question] =
            &[$($(Question { id: $id, set: QuestionSet::$set, topic: Topic::$topic }),*),*];
    };
}

questions! {
    Regular:
        "question-week-best" Work, "question-week-stuck" Work, "question-week-load" Wellbeing,
        "question-week-energy" Wellbeing, "question-week-unclear" Goals, "question-week-customer" Work,
        "question-week-objection" Work, "question-week-decision" Work, "question-week-stop" Work,
        "question-week-else" Personal;
    First:
        "question-first-day" Wellbeing, "question-first-feedback" FeedbackToThem,
        "question-first-praise" FeedbackToThem, "question-first-help" FeedbackToMe,
        "question-first-learn" Growth, "question-first-talks" Work;
    Feedback:
        "question-feedback-easier" FeedbackToMe, "question-feedback-last" FeedbackToMe,
        "question-feedback-step-in" FeedbackToMe, "question-feedback-view" FeedbackToThem,
        "question-feedback-seen" FeedbackToThem, "question-feedback-thanks" Work;
    Growth:
        "question-growth-skill" Growth, "question-growth-more" Growth, "question-growth-year" Growth,
        "question-growth-teacher" Growth, "question-growth-strength" Growth, "question-growth-step" Goals;
    Setback:
        "question-setback-learned" Goals, "question-setback-earlier" Goals, "question-setback-next" Goals;
    Return:
        "question-return-need" Wellbeing, "question-return-news" Work, "question-return-first" Work,
        "question-return-hours" Work;
    Stay:
        "question-stay-keeps" Personal, "question-stay-change" Work, "question-stay-elsewhere" Growth,
        "question-stay-need" Work;
}

/// The order in which questions are offered to somebody: what was never asked as it stands, then what was asked longest
/// ago.
pub fn rotate<T>(questions: &mut [T], asked_on: impl Fn(&T) -> Option<Day>) {
    // `None` comes before every day, and the sort keeps the order of what is alike.
    questions.sort_by_key(|question| asked_on(question));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn what_was_not_asked_lately_comes_first() {
        let day = |text: &str| text.parse::<Day>().ok();
        let mut all = [("a", day("2026-11-01")), ("b", None), ("c", day("2026-10-01")), ("d", None)];
        rotate(&mut all, |(_, day)| *day);
        assert_eq!(all.map(|(name, _)| name), ["b", "d", "c", "a"]);
    }

    #[test]
    fn every_topic_but_status_has_a_question_and_each_is_there_once() {
        let ids: HashSet<_> = ALL.iter().map(|question| question.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for topic in Topic::ALL {
            // How things stand is what one need not meet for.
            assert_eq!(
                ALL.iter().any(|question| question.topic == topic),
                topic != Topic::Status,
                "{topic:?}"
            );
        }
    }
}
