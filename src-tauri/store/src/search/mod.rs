//! Finding anything: rows by the words that are typed.

pub(crate) mod gather;
pub(crate) mod index;

use crate::{
    Error, Result, Source,
    columns::status_named,
    search::index::{Class, FOUND, lent},
    tables,
};
use domain::{
    deal::DealStatus,
    pipeline::LocalText,
    search::{Query, Span, Weight, has_hit, marked, snippet, weigh},
    text::{fold, number_forms},
};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its table.
    pub table: &'static str,
    /// Which row.
    pub id: Uuid,
    /// The record on whose page it is; `None`: it has no page.
    pub record: Option<(&'static str, Uuid)>,
    /// What that record is called, with what was looked for marked.
    pub title: Vec<Span>,
    /// What tells it from others of its name: its company, or where it is.
    pub context: Option<String>,
    /// The stage, of a deal and of what belongs to one.
    pub stage: Option<LocalText>,
    /// How the deal stands.
    pub status: Option<DealStatus>,
    /// The words around what was looked for, where it does not stand in the title.
    pub snippet: Vec<Span>,
}

/// So many rows of each class are looked at, newest first: whoever types two letters means none of the other thousands.
const LOOKED_AT: u32 = 60;
/// So many names that are just what was typed.
const SAME_NAME: u32 = 10;

/// The rows that hold every word, however it is spelled, best first; the last word may be only begun.
///
/// # Errors
/// When the database cannot be read.
pub fn find(source: &impl Source, text: &str, limit: usize) -> Result<Vec<Found>> {
    let Some(query) = Query::new(text) else { return Ok(Vec::new()) };
    let db = source.db();
    let mut candidates = Candidates::default();
    candidates.of_name(db, text)?;
    // Whole words first, so that these are among the rows that are looked at. Where they are many, whoever typed them
    // means none that only begin so.
    for class in Class::ALL {
        if candidates.of_class(db, &expression(&query, false), class)? < LOOKED_AT {
            candidates.of_class(db, &expression(&query, true), class)?;
        }
    }
    let mut answers = Vec::new();
    for (kind, ids) in candidates.0 {
        read(db, kind, &ids, |found, title, texts| answers.extend(answer(&query, found, title, texts)))?;
    }
    answers.sort_by(|one: &Answer, other: &Answer| {
        let after = |answer: &Answer| answer.closed();
        one.weight.order(after(one), &other.weight, after(other)).then(other.found.id.cmp(&one.found.id))
    });
    answers.truncate(limit);
    Ok(answers.into_iter().map(|answer| answer.shown(&query)).collect())
}

/// What was asked for as the index understands it. A word stands there as it is spelled, as its stem and, with a hamza,
/// without it; which of these fits is judged on the text itself.
fn expression(query: &Query, begun: bool) -> String {
    let quoted = |word: &str, begun: bool| format!("\"{word}\"{}", if begun { "*" } else { "" });
    let one = |asked: &domain::search::Asked| {
        let begun = begun && asked.begun;
        let word = &asked.word;
        let mut forms = vec![quoted(&word.exact, begun)];
        if word.stem != word.exact {
            forms.push(quoted(&word.stem, begun));
        }
        forms.extend(word.bare.iter().map(|bare| quoted(bare, false)));
        format!("({})", forms.join(" OR "))
    };
    let mut all = format!("({})", query.words.iter().map(one).collect::<Vec<_>>().join(" AND "));
    for typed in query.number.iter().filter(|_| begun) {
        for form in number_forms(typed) {
            all += &format!(" OR {}", quoted(&form, true));
        }
    }
    all
}

/// Ids of rows by their table.
#[derive(Default)]
struct Candidates(BTreeMap<&'static str, Vec<Uuid>>);

impl Candidates {
    fn add(&mut self, kind: &'static str, id: Uuid) {
        let ids = self.0.entry(kind).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// Who is called just so.
    fn of_name(&mut self, db: &Connection, text: &str) -> Result<()> {
        let folded = fold(text);
        for kind in ["company", "contact", "person"] {
            let sql = format!("SELECT id FROM {kind} WHERE folded = ?1 LIMIT {SAME_NAME}");
            let mut same = db.prepare_cached(&sql)?;
            let mut rows = same.query([&folded])?;
            while let Some(row) = rows.next()? {
                self.add(kind, Uuid::from_bytes(row.get(0)?));
            }
        }
        Ok(())
    }

    /// The newest of a class; how many there are of them.
    fn of_class(&mut self, db: &Connection, words: &str, class: Class) -> Result<u32> {
        let sql = "SELECT r.kind, r.ref FROM search f CROSS JOIN search_row r ON r.id = f.rowid
                   WHERE f.search MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid DESC LIMIT ?4";
        let (first, last) = class.numbers();
        let mut statement = db.prepare_cached(sql)?;
        let mut rows = statement.query((words, first, last, LOOKED_AT))?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let kind = tables::named(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)
                .ok_or(Error::Damaged)?;
            self.add(kind.name, Uuid::from_bytes(row.get(1)?));
            count += 1;
        }
        Ok(count)
    }
}

/// A candidate that answers.
struct Answer {
    found: Found,
    title: String,
    /// What it is found by beside its title.
    texts: Vec<String>,
    weight: Weight,
}

impl Answer {
    fn closed(&self) -> bool {
        self.found.status.is_some_and(|status| status != DealStatus::Open)
    }

    fn shown(self, query: &Query) -> Found {
        let mut found = self.found;
        found.title = marked(query, &self.title);
        // Where all of it stands in the title of a record the rest says nothing more.
        if is_part(found.table) || weigh(query, &[&self.title]).is_none() {
            let telling = self.texts.iter().find(|text| has_hit(query, text));
            found.snippet = telling.map(|text| snippet(query, text)).unwrap_or_default();
        }
        found
    }
}

/// Whether rows of this table belong to a record and have no page of their own.
fn is_part(kind: &str) -> bool {
    matches!(kind, "activity" | "note" | "attachment")
}

/// How the rows of a table are told from each other, and which page they are on.
struct Shape {
    /// The page: its kind and id, its title, its context, stage and status.
    columns: &'static str,
    joins: &'static str,
}

/// The page of something that belongs to one of three.
const OWNER_COLUMNS: &str = "CASE WHEN t.deal_id IS NOT NULL THEN 'deal' WHEN t.company_id IS NOT NULL THEN 'company' ELSE 'contact' END,
     coalesce(t.deal_id, t.company_id, t.contact_id), coalesce(d.title, o.name, k.name), c.name, s.name_en, s.name_ar, d.status";
const OWNER_JOINS: &str = "LEFT JOIN deal d ON d.id = t.deal_id LEFT JOIN stage s ON s.id = d.stage_id
     LEFT JOIN company o ON o.id = t.company_id LEFT JOIN contact k ON k.id = t.contact_id
     LEFT JOIN company c ON c.id = coalesce(d.company_id, k.company_id)";

fn shape(kind: &str) -> Shape {
    match kind {
        "company" => Shape { columns: "'company', t.id, t.name, t.city, NULL, NULL, NULL", joins: "" },
        "contact" => Shape {
            columns: "'contact', t.id, t.name, c.name, NULL, NULL, NULL",
            joins: "LEFT JOIN company c ON c.id = t.company_id",
        },
        "person" => Shape { columns: "'person', t.id, t.name, t.email, NULL, NULL, NULL", joins: "" },
        "deal" => Shape {
            columns: "'deal', t.id, t.title, c.name, s.name_en, s.name_ar, t.status",
            joins: "LEFT JOIN company c ON c.id = t.company_id LEFT JOIN stage s ON s.id = t.stage_id",
        },
        "activity" => Shape {
            columns: "'deal', d.id, d.title, c.name, s.name_en, s.name_ar, d.status",
            joins: "JOIN deal d ON d.id = t.deal_id LEFT JOIN company c ON c.id = d.company_id
                    LEFT JOIN stage s ON s.id = d.stage_id",
        },
        "note" | "attachment" => Shape { columns: OWNER_COLUMNS, joins: OWNER_JOINS },
        _ => Shape { columns: "NULL, NULL, t.name, NULL, NULL, NULL, NULL", joins: "" },
    }
}

/// Reads rows of a table: each with its title and its texts.
fn read(
    db: &Connection,
    kind: &'static str,
    ids: &[Uuid],
    mut take: impl FnMut(Found, String, Vec<String>),
) -> Result<()> {
    let Some((table, texts)) = FOUND.iter().find(|(table, _)| table.name == kind) else { return Ok(()) };
    let Shape { columns, joins } = shape(kind);
    let mut texts: String = texts.iter().map(|column| format!(", t.{column}")).collect();
    lent(table).into_iter().for_each(|name| texts += &format!(", {name}"));
    let sql = format!(
        "SELECT t.id, {columns}{texts} FROM json_each(?1) j CROSS JOIN {kind} t ON t.id = unhex(j.value) {joins}"
    );
    let hex: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let mut statement = db.prepare_cached(&sql)?;
    let count = statement.column_count();
    let mut rows = statement.query([serde_json::Value::from(hex).to_string()])?;
    while let Some(row) = rows.next()? {
        let texts = (8..count).filter_map(|at| row.get::<_, Option<String>>(at).transpose());
        take(found(kind, row)?, row.get(3)?, texts.collect::<rusqlite::Result<_>>()?);
    }
    Ok(())
}

/// A row that answers; `None`: on a closer look it does not.
fn answer(query: &Query, found: Found, title: String, mut texts: Vec<String>) -> Option<Answer> {
    // Of a record the first of its texts is its title. What belongs to a record is found by its own text alone, and comes
    // after what is called so.
    if is_part(found.table) {
        texts.insert(0, String::new());
    }
    let weight = weigh(query, &texts.iter().map(String::as_str).collect::<Vec<_>>())?;
    texts.remove(0);
    // The company of a deal is its context, which is shown anyhow.
    texts.retain(|text| found.table != tables::DEAL.name || found.context.as_ref() != Some(text));
    Some(Answer { found, title, texts, weight })
}

/// What these records are called now, in their order; those that are gone are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn named(source: &impl Source, records: &[(&'static str, Uuid)]) -> Result<Vec<Found>> {
    let mut kinds = Candidates::default();
    for (kind, id) in records {
        kinds.add(kind, *id);
    }
    let mut all = Vec::new();
    for (kind, ids) in kinds.0 {
        read(source.db(), kind, &ids, |mut found, title, _| {
            found.title = vec![Span { text: title, hit: false }];
            all.push(found);
        })?;
    }
    let place = |found: &Found| records.iter().position(|(kind, id)| (*kind, *id) == (found.table, found.id));
    all.sort_by_key(place);
    Ok(all)
}

fn found(kind: &'static str, row: &Row<'_>) -> Result<Found> {
    let page = row.get::<_, Option<String>>(1)?.and_then(|kind| tables::named(&kind));
    let record = match (page, row.get::<_, Option<[u8; 16]>>(2)?) {
        (Some(page), Some(id)) => Some((page.name, Uuid::from_bytes(id))),
        _ => None,
    };
    let stage = LocalText { en: row.get(5)?, ar: row.get(6)? };
    Ok(Found {
        table: kind,
        id: Uuid::from_bytes(row.get(0)?),
        record,
        title: Vec::new(),
        context: row.get(4)?,
        stage: (stage.en.is_some() || stage.ar.is_some()).then_some(stage),
        status: row.get_ref(7)?.as_str_or_null().map_err(rusqlite::Error::from)?.map(status_named),
        snippet: Vec::new(),
    })
}
