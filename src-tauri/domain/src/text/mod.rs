//! Text as people type and paste it, made safe to keep and to compare.

mod spell;
mod stem;
mod words;

pub use spell::{Letter, spell};
pub use stem::stem;
pub use words::{Number, Word, number_forms, number_of, numbers, words};

/// True for characters that have no place in a stored line of text: control characters, and the marks that reorder
/// or hide what is read (bidirectional overrides and isolates, zero-width spaces, the byte order mark).
///
/// The zero-width joiner and non-joiner stay: they change how Arabic and Persian words are written.
fn is_unwanted(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

/// One line of text: unwanted characters out, runs of white space made one space, ends trimmed.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = !out.is_empty();
        } else if !is_unwanted(c) {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push(c);
        }
    }
    out
}

/// Text of several lines: line breaks as `\n`, tabs and spaces kept, unwanted characters out, white space at the end of
/// each line and empty lines at both ends out.
#[must_use]
pub fn many_lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n");
    let clean: String = unified
        .chars()
        .map(|c| {
            if matches!(c, '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}') { '\n' } else { c }
        })
        .filter(|c| matches!(c, '\n' | '\t') || !is_unwanted(*c))
        .collect();
    let lines: Vec<&str> = clean.split('\n').map(str::trim_end).collect();
    let full = |line: &&str| !line.is_empty();
    let first = lines.iter().position(full).unwrap_or(lines.len());
    let last = lines.iter().rposition(full).map_or(first, |at| at + 1);
    lines[first..last].join("\n")
}

/// The Latin digit for an Arabic-Indic or Persian one; any other character as it is.
#[must_use]
pub fn latin_digit(c: char) -> char {
    let zero = match c {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return c,
    };
    char::from_digit(c as u32 - zero, 10).unwrap_or(c)
}

/// True for marks that part words and say nothing by themselves; `C#`, `C++` and `A & B` keep theirs.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '_' | '-'
                | '.'
                | ','
                | ';'
                | ':'
                | '/'
                | '\\'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '!'
                | '?'
        )
        || matches!(
            c,
            '"' | '\''
                | '`'
                | '«'
                | '»'
                | '“'
                | '”'
                | '„'
                | '‘'
                | '’'
                | '·'
                | '•'
                | '–'
                | '—'
                | '،'
                | '؛'
                | '؟'
        )
}

/// A form for comparing names and headers: spelled as [`spell`] has it, separators are one space. A text of nothing but
/// separators stays as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len());
    spell::spell_out(&line, &mut |c| {
        if !is_separator(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    });
    out.truncate(out.trim_end().len());
    if out.is_empty() { line } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_keeps_words_and_drops_what_hides_them() {
        assert_eq!(one_line("  Acme \u{202E}Ltd.\u{202C}\n\t and   Sons\u{0} "), "Acme Ltd. and Sons");
        assert_eq!(one_line("\u{FEFF}شركة\u{200F} النور"), "شركة النور");
        assert_eq!(one_line("می\u{200C}خواهم"), "می\u{200C}خواهم");
    }

    #[test]
    fn many_lines_keeps_its_lines() {
        assert_eq!(
            many_lines("\n \r\nFirst  line \r\n\r\n\tsecond\rthird\u{2028}\n\n"),
            "First  line\n\n\tsecond\nthird"
        );
        assert_eq!(many_lines("pay \u{202E}me\u{202C}\u{0}\nالسعر\u{200F} ١٢"), "pay me\nالسعر ١٢");
        assert_eq!(many_lines("می\u{200C}خواهم"), "می\u{200C}خواهم");
        assert_eq!(many_lines(" \n\u{200B}\r "), "");
    }

    #[test]
    fn fold_makes_spellings_of_one_name_equal() {
        assert_eq!(fold("الأحمديّة"), fold("الاحمديه"));
        assert_eq!(fold("مُؤسَّسة الفَتْح"), fold("موسسه الفتح"));
        assert_eq!(fold("Deal_Stage"), "deal stage");
        assert_eq!(fold("  Close-Date: "), "close date");
        assert_eq!(fold("فرع ١٢"), "فرع 12");
        assert_eq!(fold("Café Ørsted"), "cafe orsted");
        assert_eq!(fold("شرکت کیمیا"), fold("شركت كيميا"));
        for (one, other) in [("Acme 1", "Acme 2"), ("C#", "C++"), ("♥", "★"), ("-", "?"), ("A & B", "A B")]
        {
            assert_ne!(fold(one), fold(other));
        }
    }
}
