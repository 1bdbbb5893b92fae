//! Questions worth asking somebody.

use crate::{
    Ctx, Message, Result,
    catalogue::Catalogue,
    present::Present,
    wire::{Language, Seen},
};
use domain::{
    Day,
    id::PersonId,
    meeting::{
        points::{PointState, Topic},
        questions::{ALL, QuestionSet, rotate},
    },
    text::fold,
    time::day_of,
};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::{meetings::points, staff};

/// A question worth asking.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QuestionLine {
    /// Its message in the catalogue.
    pub id: String,
    /// In words; raised as a point in these words, it is known again.
    pub text: String,
    /// What it is for.
    pub set: QuestionSet,
    /// What it is about.
    pub topic: Topic,
    /// When somebody last answered it; `None`: never.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub asked_on: Option<Day>,
    /// It is among the points that are open or parked.
    pub raised: bool,
}

/// For whom, and in which language.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QuestionList {
    /// Whom to ask.
    pub person: PersonId,
    /// The language of the questions.
    pub language: Language,
}

/// Questions for somebody: those that were not asked lately first. A question was asked when a point in its words was
/// ticked, in either language.
pub fn question_list(ctx: &Ctx, request: QuestionList) -> Result<Seen<Vec<QuestionLine>>> {
    let zone = Present::of(&*ctx.workspace()?)?.zone;
    let texts = [Language::En, Language::Ar].map(|language| (language, Catalogue::new(language)));
    ctx.read(|view, _| {
        let person = staff::one(view, request.person)?.id;
        let (mut asked, mut raised) = (HashMap::new(), HashSet::new());
        for point in points::all(view, person)? {
            let key = fold(&point.text);
            match (point.state, point.settled_at) {
                (PointState::Open | PointState::Parked, _) => {
                    raised.insert(key);
                }
                (PointState::Done | PointState::Acted, Some(at)) => {
                    let last: &mut Option<Day> = asked.entry(key).or_default();
                    *last = (*last).max(day_of(at, zone));
                }
                _ => {}
            }
        }
        let mut lines: Vec<QuestionLine> = ALL
            .iter()
            .map(|question| {
                let said = |(_, texts): &(_, Catalogue)| texts.say(&Message::new(question.id));
                let keys: Vec<String> = texts.iter().map(|texts| fold(&said(texts))).collect();
                QuestionLine {
                    id: question.id.to_owned(),
                    text: texts.iter().find(|(of, _)| *of == request.language).map(said).unwrap_or_default(),
                    set: question.set,
                    topic: question.topic,
                    asked_on: keys.iter().filter_map(|key| asked.get(key).copied().flatten()).max(),
                    raised: keys.iter().any(|key| raised.contains(key)),
                }
            })
            .collect();
        rotate(&mut lines, |line| line.asked_on);
        Ok(lines)
    })
}
