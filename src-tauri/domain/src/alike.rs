//! Which names are probably of one company or of one person, in both scripts.
//!
//! A key drops what people leave out, add or spell in several ways; two names with one key are offered as duplicates, and
//! a human decides. Keys are made one by one, so that a workspace is searched in one pass and not pair by pair.

use crate::text::fold;
use unicode_normalization::UnicodeNormalization as _;

/// What says what kind of firm it is, and not which: as words after folding. Longer ones first.
const LEGAL: &[&[&str]] = &[
    &["ذات", "مسووليه", "محدوده"],
    &["ذات", "المسووليه", "المحدوده"],
    &["ش", "ذ", "م", "م"],
    &["ذ", "م", "م"],
    &["ش", "م", "م"],
    &["ش", "م", "ع"],
    &["ش", "م", "ك"],
    &["ش", "م", "ل"],
    &["ش", "م", "س"],
    &["ش", "م", "ب"],
    &["ش", "ش", "و"],
    &["ذمم"],
    &["شركه"],
    &["الشركه"],
    &["موسسه"],
    &["الموسسه"],
    &["المحدوده"],
    &["محدوده"],
    &["للتجاره"],
    &["التجاريه"],
    &["l", "l", "c"],
    &["w", "l", "l"],
    &["f", "z", "e"],
    &["fz", "llc"],
    &["ltd"],
    &["limited"],
    &["llc"],
    &["inc"],
    &["incorporated"],
    &["co"],
    &["company"],
    &["corp"],
    &["corporation"],
    &["gmbh"],
    &["est"],
    &["establishment"],
    &["wll"],
    &["fze"],
    &["fzco"],
    &["fzc"],
    &["plc"],
    &["llp"],
    &["sarl"],
    &["bsc"],
    &["pjsc"],
    &["ksc"],
    &["trading"],
    &["the"],
];
/// Words that join others.
const AND: &[&str] = &["and", "&", "+", "و"];
/// "Son of", which some write and some do not.
const SON: &[&str] = &["بن", "ابن", "bin", "ibn", "ben"];
/// What is said before a name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "dr",
    "eng",
    "prof",
    "sheikh",
    "د",
    "م",
    "ا",
    "السيد",
    "السيده",
    "الاستاذ",
    "المهندس",
    "الدكتور",
    "الشيخ",
];
/// Words that are one with the next: عبد الله is عبدالله.
const JOINED: &[&str] = &["عبد", "ابو", "ابي", "ام", "ال"];
/// Names that are written in Latin letters in many ways: after doubled letters are one.
const SPELLINGS: &[(&str, &[&str])] = &[
    ("mohamed", &["mohamad", "muhamad", "muhamed", "mohamed", "muhamet", "mohd"]),
    ("ahmed", &["ahmad", "ahmed", "ahmet"]),
    ("hussein", &["husein", "husain", "husayn", "hosein"]),
    ("yusuf", &["yusuf", "yousuf", "yousef", "yusef", "yousif", "yusif"]),
    ("khaled", &["khaled", "khalid"]),
    ("fatima", &["fatima", "fatimah", "fatma", "fatema"]),
    ("omar", &["omar", "umar", "omer"]),
    ("osman", &["osman", "othman", "uthman"]),
    ("said", &["said", "saed", "saied", "saeid"]),
    ("nor", &["nour", "nur"]),
];

/// The form in which names of companies are compared.
#[must_use]
pub fn company_key(name: &str) -> String {
    let folded = tidy(name);
    let all: Vec<&str> = folded.split(' ').filter(|word| !AND.contains(word)).collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        match LEGAL.iter().find(|form| all[at..].starts_with(form)) {
            Some(form) => at += form.len(),
            None => {
                kept.push(all[at]);
                at += 1;
            }
        }
    }
    // A firm that is called no more than "Trading Company" is called that.
    joined(if kept.is_empty() { &all } else { &kept })
}

/// The form in which names of people are compared.
#[must_use]
pub fn person_key(name: &str) -> String {
    let folded = tidy(name);
    let all: Vec<&str> = folded.split(' ').collect();
    let kept: Vec<&str> =
        all.iter().copied().filter(|word| !SON.contains(word) && !TITLES.contains(word)).collect();
    joined(if kept.is_empty() { &all } else { &kept })
}

/// Folded, with umlauts spelled out as German addresses do (Müller is Mueller), and "&" a word of its own.
fn tidy(name: &str) -> String {
    let mut spelled = String::with_capacity(name.len());
    for c in name.nfc() {
        match c {
            'ä' | 'Ä' => spelled.push_str("ae"),
            'ö' | 'Ö' => spelled.push_str("oe"),
            'ü' | 'Ü' => spelled.push_str("ue"),
            c => spelled.push(c),
        }
    }
    let mut out = String::with_capacity(spelled.len());
    for c in fold(&spelled).chars() {
        match c {
            '&' | '+' => {
                out.push(' ');
                out.push(c);
                out.push(' ');
            }
            'ء' => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One word of several: without articles, without doubled letters, in one spelling.
fn joined(words: &[&str]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < words.len() {
        let mut word = words[at].to_owned();
        while at + 1 < words.len() && JOINED.contains(&words[at]) {
            at += 1;
            word.push_str(words[at]);
        }
        at += 1;
        if let Some(rest) = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
            word = rest.to_owned();
        }
        let word = if word == "el" { "al".to_owned() } else { single(&word) };
        let known = SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&word.as_str()));
        out.push_str(known.map_or(word.as_str(), |(one, _)| one));
    }
    // Abdul Rahman, Abd al-Rahman, Abdelrahman.
    ["abdal", "abdel", "abdol"].iter().fold(out, |key, spelling| key.replace(spelling, "abdul"))
}

/// With doubled letters made one. Digits stay: branch 11 is not branch 1.
fn single(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !(c.is_alphabetic() && out.ends_with(c)) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPANIES_ALIKE: &[(&str, &str)] = &[
        ("شركة النور", "النور"),
        ("شركة النور للتجارة", "نور"),
        ("مؤسسة الفتح", "موسسه الفتح"),
        ("شركة الخليج ذ.م.م", "الخليج"),
        ("شركة الأفق المحدودة", "الافق"),
        ("الأفق شركة ذات مسؤولية محدودة", "الافق"),
        ("مكتبة جرير", "مكتبه جرير"),
        ("أسواق العثيم", "اسواق عثيم"),
        ("بيت الحكمة و شركاه", "بيت الحكمه شركاه"),
        ("النـــور", "النُّور"),
        ("فرع ١٢", "فرع 12"),
        ("Acme Ltd.", "ACME"),
        ("Acme, Inc.", "Acme LLC"),
        ("Acme L.L.C", "Acme Company"),
        ("Smith & Sons", "Smith and Sons"),
        ("Smith&Sons", "Smith Sons"),
        ("Gulf Steel W.L.L.", "Gulf Steel"),
        ("Gulf Steel FZE", "Gulfsteel"),
        ("Müller GmbH", "Mueller"),
        ("Café Rouge", "Cafe Rouge"),
        ("Al-Noor Trading", "Al Noor"),
        ("AlNoor Est.", "Al Noor"),
        ("El Ahram", "Al-Ahram"),
        ("S.A.B.I.C", "SABIC"),
        ("The Coffee House", "Coffee House"),
    ];
    const COMPANIES_APART: &[(&str, &str)] = &[
        ("شركة النور", "شركة النورس"),
        ("مؤسسة الفتح", "مؤسسة الفلاح"),
        ("فرع 1", "فرع 11"),
        ("الخليج للصلب", "الخليج للأسمنت"),
        ("نور الهدى", "نور"),
        ("Acme North", "Acme South"),
        ("Gulf Steel", "Gulf Steel Works"),
        ("Al Noor Contracting", "Al Noor Trading"),
        ("Trading Company", "Co."),
        ("Smith Sons", "Smithson"),
        ("Cole", "Coal"),
        ("3M", "M3"),
    ];
    const PEOPLE_ALIKE: &[(&str, &str)] = &[
        ("عبد الله السالم", "عبدالله السالم"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("محمد بن سلمان", "محمد سلمان"),
        ("خالد ابن الوليد", "خالد بن الوليد"),
        ("أحمد الغامدي", "احمد غامدي"),
        ("أبو بكر سالم", "أبوبكر سالم"),
        ("د. سارة القحطاني", "ساره القحطانى"),
        ("فاطمة", "فاطمه"),
        ("علاء الدين", "علا الدين"),
        ("Mohammed Ali", "Muhammad Ali"),
        ("Mohamed Bin Ali", "Mohammad Ali"),
        ("Abdul Rahman Saleh", "Abdulrahman Saleh"),
        ("Abd Al-Rahman Saleh", "Abdelrahman Saleh"),
        ("Dr. Yousef Haddad", "Yusuf Hadad"),
        ("O'Neil Sam", "O Neil Sam"),
        ("Noor Hassan", "Nour Hasan"),
    ];
    const PEOPLE_APART: &[(&str, &str)] = &[
        ("محمد علي", "علي محمد"),
        ("سالم", "سلمى"),
        ("خالد", "خلود"),
        ("عبد الله", "عبد الإله"),
        ("حسن", "حسين"),
        ("نورة", "نوران"),
        ("Ali Hassan", "Alia Hassan"),
        ("Sami Haddad", "Samir Haddad"),
        ("Omar Said", "Amr Said"),
        ("Lina", "Lena"),
    ];

    fn check(key: fn(&str) -> String, alike: &[(&str, &str)], apart: &[(&str, &str)]) {
        for (one, other) in alike {
            assert_eq!(key(one), key(other), "{one} / {other}");
            assert!(!key(one).is_empty(), "{one}");
        }
        for (one, other) in apart {
            assert_ne!(key(one), key(other), "{one} / {other}");
        }
    }

    #[test]
    fn names_of_companies_that_people_take_for_one() {
        check(company_key, COMPANIES_ALIKE, COMPANIES_APART);
    }

    #[test]
    fn names_of_people_that_are_probably_one() {
        check(person_key, PEOPLE_ALIKE, PEOPLE_APART);
    }

    #[test]
    fn a_name_of_signs_alone_still_has_a_key() {
        assert_ne!(company_key("♥"), company_key("★"));
        assert_eq!(company_key("شركة"), "شركه");
    }
}
