//! The light stem of an Arabic word: without its article and conjunction, and without the commonest endings.

/// What is taken from the beginning, the first that fits, once.
const BEGINNINGS: &[&str] = &["وال", "بال", "كال", "فال", "لل", "ال", "و"];
/// What is taken from the end, each that fits, in this order.
const ENDINGS: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];
/// What must remain of a word, in letters; one letter is a word of its own more often than a conjunction.
const LEAST: usize = 2;

/// The light stem (as light10 has it) of a word that is spelled as [`super::spell`] spells; a word of another script is
/// its own stem.
#[must_use]
pub fn stem(word: &str) -> &str {
    if !word.chars().all(|c| matches!(c, '\u{0621}'..='\u{064A}')) {
        return word;
    }
    // Every letter of the block takes two bytes.
    let long_enough = |rest: &str, least: usize| rest.len() >= 2 * least;
    let least = |affix: &str| if affix == "و" { LEAST + 1 } else { LEAST };
    let begun =
        |beginning: &&str| word.strip_prefix(*beginning).filter(|rest| long_enough(rest, least(beginning)));
    let mut rest = BEGINNINGS.iter().find_map(begun).unwrap_or(word);
    for ending in ENDINGS {
        if let Some(shorter) = rest.strip_suffix(ending).filter(|shorter| long_enough(shorter, LEAST)) {
            rest = shorter;
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn words_meet_in_their_stem() {
        for (one, other) in [
            ("عملاء", "والعملاء"),
            ("مراجعه", "المراجعه"),
            ("مراجعه", "بالمراجعه"),
            ("شركه", "للشركات"),
            ("مهندس", "والمهندسين"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn short_words_and_other_scripts_stay() {
        for word in ["ال", "لله", "ولد", "علي", "في", "dental", "والa", "ه", ""] {
            let kept = ["لله", "علي"].contains(&word);
            assert_eq!(stem(word) == word, !kept, "{word}");
        }
        assert_eq!((stem("لله"), stem("علي")), ("لل", "عل"), "two letters remain");
    }
}
