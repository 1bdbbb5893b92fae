//! Finding: the words in the index class by class, then each candidate by its key, judged by the same rule.

use crate::{Table, reads::against};
use acceptance::Desk;
use api::search::{Hit, HitKind, RecordKind, RecordRef};
use domain::{
    deal::DealStatus,
    pipeline::LocalText,
    search::{Query, Weight, has_hit, marked, snippet, weigh},
    text::fold,
};
use rusqlite::{Connection, Row};
use serde_json::json;
use std::collections::HashSet;
use uuid::Uuid;

const LIMIT: usize = 20;

pub(crate) fn measure(table: &mut Table, desk: &Desk, db: &Connection) {
    for typed in ["noor trading 12", "discount budg", "الاثاث", "chairs"] {
        let request = json!({ "text": typed, "limit": LIMIT });
        let name = format!("search_find: {typed}");
        against!(table, &name, desk, search::search_find(request), find(db, typed));
    }
}

fn find(db: &Connection, typed: &str) -> Vec<Hit> {
    let query = Query::new(typed).unwrap();
    let form = |begun: bool| {
        let one = |asked: &domain::search::Asked| {
            let star = if begun && asked.begun { "*" } else { "" };
            let mut forms = vec![format!("\"{}\"{star}", asked.word.exact)];
            if asked.word.stem != asked.word.exact {
                forms.push(format!("\"{}\"{star}", asked.word.stem));
            }
            forms.extend(asked.word.bare.iter().map(|bare| format!("\"{bare}\"")));
            format!("({})", forms.join(" OR "))
        };
        query.words.iter().map(one).collect::<Vec<_>>().join(" AND ")
    };
    let mut answers: Vec<(Weight, bool, Hit, String, Vec<String>)> = Vec::new();
    let mut seen: HashSet<[u8; 16]> = HashSet::new();
    let mut take = |kind: &str, id: [u8; 16]| {
        if seen.insert(id) {
            answers.extend(answer(db, &query, kind, id));
        }
    };
    let folded = fold(typed);
    for kind in ["company", "contact", "person"] {
        let sql = format!("SELECT id FROM {kind} WHERE folded = ?1 LIMIT 10");
        let mut statement = db.prepare_cached(&sql).unwrap();
        let mut rows = statement.query([&folded]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            take(kind, row.get(0).unwrap());
        }
    }
    let sql = "SELECT r.kind, r.ref FROM search f CROSS JOIN search_row r ON r.id = f.rowid
               WHERE f.search MATCH ?1 AND f.rowid BETWEEN ?2 AND ?3 ORDER BY f.rowid DESC LIMIT 60";
    let mut statement = db.prepare_cached(sql).unwrap();
    for class in 0..4_i64 {
        for begun in [false, true] {
            let mut count = 0;
            let first = class << 40;
            let mut rows = statement.query((form(begun), first, first + (1 << 40) - 1)).unwrap();
            while let Some(row) = rows.next().unwrap() {
                take(row.get_ref(0).unwrap().as_str().unwrap(), row.get(1).unwrap());
                count += 1;
            }
            if count >= 60 {
                break;
            }
        }
    }
    answers.sort_by(|one, other| one.0.order(one.1, &other.0, other.1).then(other.2.id.cmp(&one.2.id)));
    answers.truncate(LIMIT);
    let shown = |(_, _, mut hit, title, texts): (_, _, Hit, String, Vec<String>)| {
        hit.title = marked(&query, &title);
        let part = matches!(hit.kind, HitKind::Activity | HitKind::Note);
        if part || weigh(&query, &[&title]).is_none() {
            let telling = texts.iter().find(|text| has_hit(&query, text));
            hit.snippet = telling.map(|text| snippet(&query, text)).unwrap_or_default();
        }
        hit
    };
    answers.into_iter().map(shown).collect()
}

/// Each kind: its title, its context, whose page it is on, stage and status, and its texts.
fn answer(
    db: &Connection,
    query: &Query,
    kind: &str,
    id: [u8; 16],
) -> Option<(Weight, bool, Hit, String, Vec<String>)> {
    let deal = "d.id, d.title, c.name, s.name_en, s.name_ar, d.status";
    let joins =
        "LEFT JOIN company c ON c.id = d.company_id LEFT JOIN stage s ON s.id = d.stage_id WHERE t.id = ?1";
    let (kind, page, sql) = match kind {
        "company" => (
            HitKind::Company,
            Some(RecordKind::Company),
            "SELECT id, name, city, NULL, NULL, NULL, name, phone, email, website, city, address, industry, external_id
             FROM company WHERE id = ?1"
                .to_owned(),
        ),
        "contact" => (
            HitKind::Contact,
            Some(RecordKind::Contact),
            "SELECT t.id, t.name, c.name, NULL, NULL, NULL, t.name, t.job, t.phone, t.mobile, t.email, t.external_id
             FROM contact t LEFT JOIN company c ON c.id = t.company_id WHERE t.id = ?1"
                .to_owned(),
        ),
        "person" => (
            HitKind::Person,
            Some(RecordKind::Person),
            "SELECT id, name, email, NULL, NULL, NULL, name, email, phone FROM person WHERE id = ?1".to_owned(),
        ),
        "deal" => (
            HitKind::Deal,
            Some(RecordKind::Deal),
            format!(
                "SELECT {deal}, d.title, d.lost_reason, d.external_id FROM deal d {}",
                joins.replace("t.id", "d.id")
            ),
        ),
        "activity" => (
            HitKind::Activity,
            Some(RecordKind::Deal),
            format!("SELECT {deal}, t.text FROM activity t JOIN deal d ON d.id = t.deal_id {joins}"),
        ),
        "note" => (
            HitKind::Note,
            Some(RecordKind::Deal),
            format!("SELECT {deal}, t.body FROM note t JOIN deal d ON d.id = t.deal_id {joins}"),
        ),
        other => {
            let kind = if other == "product" { HitKind::Product } else { HitKind::Source };
            (kind, None, format!("SELECT id, name, NULL, NULL, NULL, NULL, name FROM {other} WHERE id = ?1"))
        }
    };
    let mut statement = db.prepare_cached(&sql).unwrap();
    let count = statement.column_count();
    let read = |row: &Row<'_>| {
        let texts: Vec<String> = (6..count).filter_map(|at| row.get(at).ok()).collect();
        let (en, ar): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
        let status = match row.get_ref(5)?.as_str_or_null()? {
            None => None,
            Some("open") => Some(DealStatus::Open),
            Some("won") => Some(DealStatus::Won),
            Some(_) => Some(DealStatus::Lost),
        };
        let record = Uuid::from_bytes(row.get(0)?);
        let hit = Hit {
            kind,
            id: Uuid::from_bytes(id),
            record: page.map(|kind| RecordRef { kind, id: record }),
            title: Vec::new(),
            context: row.get(2)?,
            stage: (en.is_some() || ar.is_some()).then_some(LocalText { en, ar }),
            status,
            snippet: Vec::new(),
        };
        Ok((hit, row.get::<_, String>(1)?, texts))
    };
    let (hit, title, mut texts) = statement.query_row([id], read).unwrap();
    if matches!(kind, HitKind::Activity | HitKind::Note) {
        texts.insert(0, String::new());
    }
    let weight = weigh(query, &texts.iter().map(String::as_str).collect::<Vec<_>>())?;
    texts.remove(0);
    let closed = hit.status.is_some_and(|status| status != DealStatus::Open);
    Some((weight, closed, hit, title, texts))
}
