//! Which names of different scripts sound alike: Avito and Авито, Facebook and فيسبوك. A hint for a human, who decides.

use crate::text::fold;

/// The script of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters.
    Arabic,
}

/// How a name sounds, as far as its letters tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    /// Its script: only names of two scripts are compared by their sound.
    pub script: Script,
    /// All that is heard. Of Arabic, which leaves short vowels out, only names with long ones are told by it.
    pub full: String,
    /// Its consonants, where they are enough to tell names by.
    pub bones: Option<String>,
}

/// Fewer consonants are those of too many names.
const ENOUGH: usize = 3;

impl Sound {
    /// How a name sounds; `None`: it has no letters, or letters of several scripts or of one that is not known here.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let folded = fold(name);
        let mut script = None;
        for c in folded.chars().filter(|c| c.is_alphabetic()) {
            let own = script_of(c)?;
            if *script.get_or_insert(own) != own {
                return None;
            }
        }
        let script = script?;
        let words = folded.split(' ').map(|word| said(word, script));
        let full = single(&words.collect::<String>());
        let bones: String = full.chars().filter(|c| !matches!(c, 'a' | 'i' | 'u')).collect();
        let bones = Some(bones).filter(|bones| bones.chars().count() >= ENOUGH);
        Some(Self { script, full, bones }).filter(|sound| sound.full.chars().count() >= ENOUGH)
    }

    /// Whether two names of two scripts are probably one.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.script != other.script
            && (self.full == other.full || (self.bones.is_some() && self.bones == other.bones))
    }
}

fn script_of(c: char) -> Option<Script> {
    match c {
        'a'..='z' => Some(Script::Latin),
        '\u{0400}'..='\u{052F}' => Some(Script::Cyrillic),
        '\u{0620}'..='\u{06D3}' => Some(Script::Arabic),
        _ => None,
    }
}

/// A word in letters that all three scripts share. Vowels are three, and letters that one script does not have are their
/// nearest of another.
fn said(word: &str, script: Script) -> String {
    let word = match script {
        Script::Arabic => word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word),
        // Articles that are written apart.
        Script::Latin if matches!(word, "al" | "el") => "",
        _ => word,
    };
    let mut out = String::with_capacity(word.len());
    match script {
        Script::Latin => latin(word, &mut out),
        Script::Cyrillic => word.chars().for_each(|c| out.push_str(cyrillic(c))),
        Script::Arabic => {
            // The feminine ending, which folding made an h.
            let (word, ends) = word.strip_suffix('ه').map_or((word, ""), |rest| (rest, "a"));
            word.chars().for_each(|c| out.push_str(arabic(c)));
            out.push_str(ends);
        }
    }
    // What few hear at the end: Fatimah.
    if script == Script::Latin && out.ends_with("ah") {
        out.pop();
    }
    out
}

const PAIRS: &[(&str, &str)] = &[
    ("sch", "$"),
    ("sh", "$"),
    ("ch", "C"),
    ("kh", "h"),
    ("gh", "g"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("wh", "u"),
    ("zh", "j"),
    ("ce", "sa"),
    ("ci", "si"),
    ("cy", "si"),
];

fn latin(word: &str, out: &mut String) {
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if let Some((written, heard)) = PAIRS.iter().find(|(written, _)| rest.starts_with(written)) {
            out.push_str(heard);
            rest = &rest[written.len()..];
            continue;
        }
        match c {
            'e' => out.push('a'),
            'o' | 'w' => out.push('u'),
            'y' => out.push('i'),
            'c' | 'q' => out.push('k'),
            'p' => out.push('b'),
            'v' => out.push('f'),
            'j' => out.push('g'),
            'x' => out.push_str("ks"),
            c => out.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
}

fn cyrillic(c: char) -> &'static str {
    match c {
        'а' | 'е' | 'ё' | 'э' => "a",
        'и' | 'й' | 'ы' | 'і' => "i",
        'о' | 'у' => "u",
        'ю' => "iu",
        'я' => "ia",
        'б' | 'п' => "b",
        'в' | 'ф' => "f",
        'г' => "g",
        'д' => "d",
        'ж' => "j",
        'з' => "z",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'х' => "h",
        'ц' => "ts",
        'ч' => "C",
        'ш' | 'щ' => "$",
        _ => digit(c),
    }
}

fn arabic(c: char) -> &'static str {
    match c {
        'ا' => "a",
        'ي' => "i",
        'و' => "u",
        'ب' | 'پ' => "b",
        'ت' | 'ط' | 'ث' => "t",
        'ج' | 'غ' | 'گ' => "g",
        'ح' | 'خ' | 'ه' => "h",
        'د' | 'ض' | 'ذ' => "d",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "j",
        'س' | 'ص' => "s",
        'ش' => "$",
        'چ' => "C",
        'ف' | 'ڤ' => "f",
        'ق' | 'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => digit(c),
    }
}

fn digit(c: char) -> &'static str {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    c.to_digit(10).and_then(|digit| digits.get(digit as usize)).copied().unwrap_or_default()
}

/// With what stands twice made one.
fn single(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_digit() || !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        match (Sound::of(one), Sound::of(other)) {
            (Some(one), Some(other)) => one.is_like(&other),
            _ => false,
        }
    }

    #[test]
    fn one_name_in_two_scripts_is_heard() {
        for (one, other) in [
            ("Avito", "Авито"),
            ("AVITO", "أفيتو"),
            ("Yandex Direct", "Яндекс Директ"),
            ("Telegram", "Телеграм"),
            ("Facebook", "فيسبوك"),
            ("WhatsApp", "واتساب"),
            ("Instagram", "انستغرام"),
            ("Google", "جوجل"),
            ("LinkedIn", "لينكد إن"),
            ("TikTok", "تيك توك"),
            ("Ahmed Ali", "أحمد علي"),
            ("Mohammed", "محمد"),
            ("Khalid Al Harbi", "خالد الحربي"),
            ("Fatimah", "فاطمة"),
            ("Desk 12", "دسك ١٢"),
            ("Телеграм", "تيليجرام"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one} / {other}");
        }
    }

    #[test]
    fn others_are_not_and_one_script_is_not_compared() {
        for (one, other) in [
            ("Avito", "Авто"),
            ("Website", "موقع"),
            ("Phone", "Почта"),
            ("Ali", "علا"),
            ("Desk 12", "دسك ١٣"),
            ("Avito", "avito"),
            ("Nour", "نار"),
            ("12", "١٢"),
            ("Avito Авито", "Авито"),
        ] {
            assert!(!alike(one, other), "{one} / {other}");
        }
    }
}
