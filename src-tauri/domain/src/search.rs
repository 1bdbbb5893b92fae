//! What was typed to find something, how well a record answers it, and what of the record to show.

use crate::text::{Number, Word, number_of, numbers, words};
use serde::Serialize;
use std::ops::Range;

/// A part of a text that is shown as an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// The text.
    pub text: String,
    /// It is what was looked for.
    pub hit: bool,
}

/// What was typed.
#[derive(Debug, Clone)]
pub struct Query {
    /// Its words; the last one may be only begun.
    pub words: Vec<Asked>,
    /// Its digits, when it is nothing but a number or the beginning of one.
    pub number: Option<String>,
}

/// A word that was typed.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As it is compared.
    pub word: Word,
    /// As it was typed, in lower case.
    pub raw: String,
    /// More letters of it may be to come.
    pub begun: bool,
}

/// More words than anybody types.
const MOST_WORDS: usize = 12;

impl Query {
    /// `None`: there is nothing in it to look for.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut all: Vec<Asked> = Vec::new();
        for word in words(text).into_iter().take(MOST_WORDS) {
            let raw = text[word.range()].to_lowercase();
            all.push(Asked { word, raw, begun: false });
        }
        all.last_mut()?.begun = true;
        Some(Self { words: all, number: number_of(text) })
    }
}

/// How well a word answers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Letter by letter.
    Raw,
    /// However it is spelled.
    Exact,
    /// It begins so.
    Begins,
    /// Another form of the word.
    Stem,
    /// Another form of the word begins so.
    StemBegins,
}

fn fit(asked: &Asked, word: &Word, text: &str) -> Option<Fit> {
    let same = |one: &Option<String>, other: &str| one.as_deref() == Some(other);
    if asked.word.exact == word.exact {
        let raw = text.get(word.range()).is_some_and(|raw| raw.to_lowercase() == asked.raw);
        Some(if raw { Fit::Raw } else { Fit::Exact })
    } else if asked.begun && word.exact.starts_with(&asked.word.exact) {
        Some(Fit::Begins)
    } else if asked.word.stem == word.stem
        || same(&word.bare, &asked.word.stem)
        || asked.word.bare.as_deref().is_some_and(|bare| bare == word.stem || same(&word.bare, bare))
    {
        Some(Fit::Stem)
    } else if asked.begun && word.stem.starts_with(&asked.word.stem) {
        Some(Fit::StemBegins)
    } else {
        None
    }
}

/// How well a record answers: smaller is better.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Weight {
    /// How the word that fits worst does.
    fit: u8,
    /// Not all of it stands in the title.
    elsewhere: bool,
    /// How rare and how telling the words are there, negated: the usual formula (BM25) without the rarity of words, which
    /// is the same for all answers.
    score: f64,
}

impl Weight {
    /// How it compares to another, those that are `after` (such as closed deals) behind those that are not.
    #[must_use]
    pub fn order(&self, after: bool, other: &Self, other_after: bool) -> std::cmp::Ordering {
        (self.fit, after, self.elsewhere)
            .cmp(&(other.fit, other_after, other.elsewhere))
            .then(self.score.total_cmp(&other.score))
    }
}

/// Saturation of repeated words, and how much length counts.
const K: f64 = 1.2;
const B: f64 = 0.75;
/// Words of a usual record.
const USUAL: f64 = 8.0;

/// How well a record of these texts, the first of which is its title, answers; `None`: it does not.
#[must_use]
pub fn weigh(query: &Query, texts: &[&str]) -> Option<Weight> {
    let all: Vec<Vec<Word>> = texts.iter().map(|text| words(text)).collect();
    let length = all.iter().map(Vec::len).sum::<usize>() as f64;
    let (mut worst, mut elsewhere, mut score) = (Some(Fit::Raw), false, 0.0);
    for asked in &query.words {
        let mut best = None;
        let mut in_title = false;
        let mut count = 0.0;
        for (at, (words, text)) in all.iter().zip(texts).enumerate() {
            for found in words.iter().filter_map(|word| fit(asked, word, text)) {
                count += 1.0;
                if best.is_none_or(|best| found < best) {
                    best = Some(found);
                    in_title = at == 0;
                }
            }
        }
        worst = worst.and_then(|worst| Some(worst.max(best?)));
        elsewhere |= !in_title;
        score -= count / (count + K * (1.0 - B + B * length / USUAL));
    }
    match (worst, &query.number) {
        (Some(fit), _) => Some(Weight { fit: fit as u8, elsewhere, score }),
        (None, Some(typed)) => {
            let holds = |text: &&str| numbers(text).iter().any(|number| number.begins_with(typed));
            let at = texts.iter().position(holds)?;
            Some(Weight { fit: Fit::Begins as u8, elsewhere: at != 0, score: 0.0 })
        }
        (None, None) => None,
    }
}

/// Where what was looked for stands in a text.
fn hits(query: &Query, text: &str) -> Vec<Range<usize>> {
    let mut hits = Vec::new();
    for word in words(text) {
        let fits = query.words.iter().filter_map(|asked| Some((fit(asked, &word, text)?, asked)));
        if let Some((fit, asked)) = fits.min_by_key(|(fit, _)| *fit) {
            let letters = if fit == Fit::Begins { asked.word.places.len() } else { word.places.len() };
            hits.push(word.beginning(letters));
        }
    }
    if let Some(typed) = &query.number {
        let found = numbers(text).into_iter().filter(|number: &Number| number.begins_with(typed));
        for number in found {
            hits.retain(|hit| hit.end <= number.range.start || hit.start >= number.range.end);
            hits.push(number.range);
        }
        hits.sort_by_key(|hit| hit.start);
    }
    hits
}

/// Whether something of what was looked for stands in this text.
#[must_use]
pub fn has_hit(query: &Query, text: &str) -> bool {
    !hits(query, text).is_empty()
}

/// The whole text, with what was looked for marked.
#[must_use]
pub fn marked(query: &Query, text: &str) -> Vec<Span> {
    spans(text, 0..text.len(), &hits(query, text))
}

/// So many bytes before the first hit, and so many in all.
const BEFORE: usize = 60;
const LONGEST: usize = 240;

/// The part of a text around the first thing that was looked for, in one line, with all of it marked that is in view.
#[must_use]
pub fn snippet(query: &Query, text: &str) -> Vec<Span> {
    let hits = hits(query, text);
    let first = hits.first().map_or(0, |hit| hit.start);
    let from = if first <= BEFORE { 0 } else { word_start(text, first - BEFORE, first) };
    let to = if text.len() - from <= LONGEST { text.len() } else { word_end(text, from, from + LONGEST) };
    let to = hits.first().map_or(to, |hit| to.max(hit.end));
    let mut shown = spans(text, from..to, &hits);
    let dots = || Span { text: "…".into(), hit: false };
    if from > 0 {
        shown.insert(0, dots());
    }
    if to < text.len() {
        shown.push(dots());
    }
    shown
}

/// The start of the first word from `at` on, but not after `limit`.
fn word_start(text: &str, at: usize, limit: usize) -> usize {
    let at = (at..limit).find(|at| text.is_char_boundary(*at)).unwrap_or(limit);
    text[at..limit].find(char::is_whitespace).map_or(at, |gap| {
        let rest = &text[at + gap..limit];
        limit - rest.trim_start().len()
    })
}

/// The end of the last word before `at`, but not before `from`.
fn word_end(text: &str, from: usize, at: usize) -> usize {
    let at = (from..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
    text[from..at].rfind(char::is_whitespace).filter(|gap| *gap > 0).map_or(at, |gap| from + gap)
}

fn spans(text: &str, window: Range<usize>, hits: &[Range<usize>]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut push = |range: Range<usize>, hit: bool| {
        if range.start < range.end {
            let one_line = |c: char| if c.is_whitespace() { ' ' } else { c };
            spans.push(Span { text: text[range].chars().map(one_line).collect(), hit });
        }
    };
    let mut at = window.start;
    for hit in hits.iter().filter(|hit| hit.start >= window.start && hit.end <= window.end) {
        push(at..hit.start, false);
        // A letter that stands for several may be in two hits.
        push(hit.start.max(at)..hit.end, true);
        at = at.max(hit.end);
    }
    push(at..window.end, false);
    spans
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn shown(spans: &[Span]) -> String {
        spans
            .iter()
            .map(|span| if span.hit { format!("[{}]", span.text) } else { span.text.clone() })
            .collect()
    }

    fn mark(typed: &str, text: &str) -> String {
        shown(&marked(&Query::new(typed).unwrap(), text))
    }

    #[test]
    fn the_original_is_marked() {
        assert_eq!(mark("كتاب", "هذا كِتَابٌ قديم"), "هذا [كِتَابٌ] قديم");
        assert_eq!(mark("noor ca", "Al-NOOR Café"), "Al-[NOOR] [Ca]fé");
        assert_eq!(mark("مراجعة", "عن المراجعـــة"), "عن [المراجعـــة]");
        assert_eq!(mark("050 123", "+966 50 123 4567"), "+[966 50 123 4567]");
        assert_eq!(mark("x", "Al Noor"), "Al Noor");
    }

    #[test]
    fn a_snippet_is_the_words_around() {
        let long = format!("{}the canary\nsings{}", "before ".repeat(40), " after".repeat(80));
        let cut = shown(&snippet(&Query::new("canary").unwrap(), &long));
        assert!(
            cut.starts_with("…before") && cut.contains("the [canary] sings after") && cut.ends_with("after…"),
            "{cut}"
        );
        assert!(cut.len() < LONGEST + 20);
        let arabic = format!("{}القمر{}", "كلمة ".repeat(60), " كلمة".repeat(60));
        assert!(shown(&snippet(&Query::new("قمر").unwrap(), &arabic)).contains("[القمر]"));
        assert_eq!(shown(&snippet(&Query::new("nothing").unwrap(), "short")), "short");
    }

    #[test]
    fn better_answers_come_first() {
        let order = |typed: &str, texts: &[&[&str]]| {
            let query = Query::new(typed).unwrap();
            let mut all: Vec<_> =
                texts.iter().map(|texts| (weigh(&query, texts).unwrap(), texts[0])).collect();
            all.sort_by(|(one, _), (other, _)| one.order(false, other, false));
            all.into_iter().map(|(_, title)| title.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            order("علي", &[&["على الطريق"], &["علي"], &["العلي للتجارة"], &["علياء"]]),
            ["علي", "على الطريق", "علياء", "العلي للتجارة"]
        );
        assert_eq!(
            order("noor", &[&["Noorah"], &["Fit-out", "noor"], &["The Noor group of companies"], &["Noor"]]),
            ["Noor", "The Noor group of companies", "Fit-out", "Noorah"]
        );
        let query = Query::new("noor zebra").unwrap();
        assert_eq!(weigh(&query, &["Noor"]), None, "all words must be there");
        assert!(weigh(&query, &["Noor", "zebra"]).is_some());
    }
}
