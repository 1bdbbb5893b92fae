//! The derived tables of what can be found: the words of every row that has text.
//!
//! `search_row` has the words of a row as they are compared, `search` finds rows by them. The text itself stays where it
//! is. What is deleted leaves no word behind, neither in the one nor in the other.

use crate::{
    Error, Result,
    row::Row,
    search::gather::{Stop, gather},
    tables::{ACTIVITY, ATTACHMENT, COMPANY, CONTACT, DEAL, NOTE, PERSON, PRODUCT, SOURCE, Table, named},
};
use domain::text::{numbers, words};
use rusqlite::{Connection, OptionalExtension as _, types::Value};
use std::{
    collections::{BTreeMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

/// The tables whose rows can be found, and the columns that hold their text: the one that names the row first.
pub(crate) static FOUND: &[(&Table, &[&str])] = &[
    (&COMPANY, &["name", "phone", "email", "website", "city", "address", "industry", "external_id"]),
    (&CONTACT, &["name", "job", "phone", "mobile", "email", "external_id"]),
    (&PERSON, &["name", "email", "phone"]),
    (&PRODUCT, &["name"]),
    (&SOURCE, &["name"]),
    (&DEAL, &["title", "lost_reason", "external_id"]),
    (&ACTIVITY, &["text"]),
    (&NOTE, &["body"]),
    (&ATTACHMENT, &["name"]),
];

/// The name that finds a row besides its own text: a deal is also found by the company that may buy.
pub(crate) fn lent(table: &Table) -> Option<&'static str> {
    (table.name == DEAL.name).then_some("(SELECT name FROM company WHERE id = t.company_id)")
}

/// Rows are numbered class by class, so that each is looked through by itself, newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Class {
    /// What has a name: companies, people, products, sources.
    Names,
    /// Deals in play.
    Open,
    /// Deals that ended.
    Closed,
    /// What was written about them.
    Texts,
}

impl Class {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Names, Self::Open, Self::Closed, Self::Texts];

    fn of(table: &Table, row: &Row) -> Self {
        match table.name {
            "deal" if *row.get("status") == Value::Text("open".into()) => Self::Open,
            "deal" => Self::Closed,
            "activity" | "note" | "attachment" => Self::Texts,
            _ => Self::Names,
        }
    }

    /// Its numbers: the first one is nobody's.
    pub(crate) fn numbers(self) -> (i64, i64) {
        let first = (self as i64) << 40;
        (first, first + (1 << 40) - 1)
    }
}

/// The words of a row, as they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Entry {
    class: Class,
    kind: &'static str,
    exact: String,
    stem: String,
}

impl Entry {
    /// `None`: a row of this table cannot be found, or has no words.
    fn of(table: &Table, row: &Row, lent: Option<&str>) -> Option<Self> {
        let (table, columns) = FOUND.iter().find(|(found, _)| found.name == table.name)?;
        let texts = columns.iter().filter_map(|column| match row.get(column) {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let (mut exact, mut stem) = (Once::default(), Once::default());
        for text in texts.chain(lent) {
            let words = words(text);
            for word in &words {
                exact.push(&word.exact);
            }
            for number in numbers(text) {
                exact.push(&number.digits);
                number.last().into_iter().for_each(|last| exact.push(last));
            }
            for word in words {
                stem.push(&word.stem);
                word.bare.iter().for_each(|bare| stem.push(bare));
            }
        }
        // A stem that is a word of the row as well finds it already.
        stem.words.retain(|word| !exact.seen.contains(word));
        let class = Class::of(table, row);
        let exact = exact.words.join(" ");
        (!exact.is_empty()).then(|| Self { class, kind: table.name, exact, stem: stem.words.join(" ") })
    }
}

/// Words in order, each once.
#[derive(Default)]
struct Once {
    seen: HashSet<String>,
    words: Vec<String>,
}

impl Once {
    fn push(&mut self, word: &str) {
        if !word.is_empty() && self.seen.insert(word.to_owned()) {
            self.words.push(word.to_owned());
        }
    }
}

/// What became of a row.
#[derive(Debug)]
struct Pending {
    /// It was not there before this change.
    fresh: bool,
    entry: Option<Entry>,
}

/// What one change does to what can be found.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// By id, so that what was made first is written first.
    rows: BTreeMap<[u8; 16], Pending>,
    /// The company that was last asked for, and its name: rows of one come together.
    company: Option<(Vec<u8>, Option<String>)>,
    /// So many are taken out that the words are better gathered anew, at the end.
    anew: bool,
    /// The index gathers more words at once than it usually does.
    gathers: bool,
    /// Who may stop the change.
    pub(crate) stop: Stop,
}

/// So many rows wait to be written at most: those of a long change meet in few places of the index, and are written
/// there together.
const WAITING: usize = 65_536;
/// A change of so many rows is long.
const LONG: usize = 4_096;
/// Taking this many out one by one would take longer than gathering all words anew.
const MANY: usize = 2_000;

impl Changes {
    /// Takes note of a source row before and after.
    pub(crate) fn feed(
        &mut self,
        db: &Connection,
        table: &Table,
        before: Option<&Row>,
        after: Option<&Row>,
    ) -> Result<()> {
        let Some((_, columns)) = FOUND.iter().find(|(found, _)| found.name == table.name) else {
            return Ok(());
        };
        if let (Some(before), Some(after)) = (before, after) {
            let same = |column: &&str| before.get(column) == after.get(column);
            if columns.iter().chain(&["status", "company_id"]).all(same) {
                return Ok(());
            }
        }
        let Some(row) = after.or(before) else { return Ok(()) };
        if table.name == COMPANY.name {
            self.company = None;
        }
        let lent = match row.get("company_id") {
            Value::Blob(company) if lent(table).is_some() && after.is_some() => self.name_of(db, company)?,
            _ => None,
        };
        let entry = after.and_then(|row| Entry::of(table, row, lent));
        self.note(db, row, before.is_none(), entry)?;
        let name = |row: Option<&Row>| row.map(|row| row.get("name").clone());
        if table.name == COMPANY.name && after.is_some() && name(before) != name(after) {
            self.lend(db, row.get("id"))?;
        }
        Ok(())
    }

    /// The name of a company.
    fn name_of(&mut self, db: &Connection, company: &[u8]) -> Result<Option<&str>> {
        if self.company.as_ref().is_none_or(|(known, _)| known != company) {
            let mut name = db.prepare_cached("SELECT name FROM company WHERE id = ?1")?;
            let name = name.query_row([company], |row| row.get::<_, String>(0)).optional()?;
            self.company = Some((company.to_vec(), name));
        }
        Ok(self.company.as_ref().and_then(|(_, name)| name.as_deref()))
    }

    /// A company is called otherwise: so is what finds its deals.
    fn lend(&mut self, db: &Connection, company: &Value) -> Result<()> {
        each(db, &DEAL, Some(company), |row, lent| self.note(db, row, false, Entry::of(&DEAL, row, lent)))
    }

    fn note(&mut self, db: &Connection, row: &Row, fresh: bool, entry: Option<Entry>) -> Result<()> {
        let Value::Blob(id) = row.get("id") else { return Ok(()) };
        let id = id.as_slice().try_into().map_err(|_| Error::Damaged)?;
        self.rows.entry(id).or_insert(Pending { fresh, entry: None }).entry = entry;
        if self.rows.len() >= WAITING { self.write(db) } else { Ok(()) }
    }

    /// Writes what is left.
    pub(crate) fn flush(mut self, db: &Connection) -> Result<()> {
        self.write(db)?;
        if self.anew {
            gather(db, &mut self.gathers, true)?;
            db.execute("INSERT INTO search (search) VALUES ('rebuild')", [])?;
        }
        gather(db, &mut self.gathers, false)
    }

    fn write(&mut self, db: &Connection) -> Result<()> {
        let rows = std::mem::take(&mut self.rows);
        self.anew |= rows.values().filter(|row| !row.fresh).count() > MANY;
        if rows.len() > LONG && !self.anew {
            gather(db, &mut self.gathers, true)?;
        }
        let mut last = Numbers::default();
        let mut new: Vec<(i64, [u8; 16], Entry)> = Vec::with_capacity(rows.len());
        for (at, (id, Pending { fresh, entry })) in rows.into_iter().enumerate() {
            self.stop.go_on(at)?;
            let old = if fresh { None } else { read(db, id)? };
            let kept = old.as_ref().map(|(n, _)| *n);
            let stays = matches!((&old, &entry), (Some((_, old)), Some(new)) if old.class == new.class);
            if let Some((n, old)) = old {
                if entry.as_ref() == Some(&old) {
                    continue;
                }
                if !self.anew {
                    db.prepare_cached(
                        "INSERT INTO search (search, rowid, exact, stem) VALUES ('delete', ?1, ?2, ?3)",
                    )?
                    .execute((n, &old.exact, &old.stem))?;
                }
                db.prepare_cached("DELETE FROM search_row WHERE id = ?1")?.execute([n])?;
            }
            if let Some(entry) = entry {
                let n = match kept.filter(|_| stays) {
                    Some(n) => last.keep(entry.class, n),
                    None => last.next(db, entry.class)?,
                };
                new.push((n, id, entry));
            }
        }
        // By their numbers: the index gathers words in memory for as long as they grow, and writes them down when they do not.
        new.sort_unstable_by_key(|(n, ..)| *n);
        let mut row = db.prepare_cached(
            "INSERT INTO search_row (id, kind, ref, exact, stem) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        let mut words = db.prepare_cached("INSERT INTO search (rowid, exact, stem) VALUES (?1, ?2, ?3)")?;
        for (at, (n, id, entry)) in new.into_iter().enumerate() {
            self.stop.go_on(at)?;
            row.execute((n, entry.kind, id, &entry.exact, &entry.stem))?;
            if !self.anew {
                words.execute((n, &entry.exact, &entry.stem))?;
            }
        }
        Ok(())
    }
}

/// The last numbers that were given.
#[derive(Default)]
struct Numbers {
    given: BTreeMap<Class, i64>,
    /// The last one of a row that is taken out and comes back under it.
    kept: BTreeMap<Class, i64>,
}

impl Numbers {
    fn keep(&mut self, class: Class, n: i64) -> i64 {
        let kept = self.kept.entry(class).or_insert(n);
        *kept = n.max(*kept);
        n
    }

    fn next(&mut self, db: &Connection, class: Class) -> Result<i64> {
        let last = match self.given.get(&class) {
            Some(last) => *last,
            None => {
                let sql = "SELECT coalesce(max(id), ?1) FROM search_row WHERE id BETWEEN ?1 AND ?2";
                let last: i64 = db.prepare_cached(sql)?.query_row(class.numbers(), |row| row.get(0))?;
                self.kept.get(&class).map_or(last, |kept| last.max(*kept))
            }
        };
        self.given.insert(class, last + 1);
        Ok(last + 1)
    }
}

/// What is kept of a row, and its number.
fn read(db: &Connection, id: [u8; 16]) -> Result<Option<(i64, Entry)>> {
    let sql = "SELECT id, kind, exact, stem FROM search_row WHERE ref = ?1";
    let mut statement = db.prepare_cached(sql)?;
    let found = statement
        .query_row([id], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    found.map(|(n, kind, exact, stem)| Ok((n, entry(n, &kind, exact, stem)?))).transpose()
}

fn entry(n: i64, kind: &str, exact: String, stem: String) -> Result<Entry> {
    let class = Class::ALL.into_iter().find(|class| {
        let (first, last) = class.numbers();
        (first..=last).contains(&n)
    });
    let class = class.ok_or(Error::Damaged)?;
    Ok(Entry { class, kind: named(kind).ok_or(Error::Damaged)?.name, exact, stem })
}

/// Gathers every row's words anew.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM search_row;")?;
    let mut changes = Changes { anew: true, ..Changes::default() };
    all(db, |table, row, lent| changes.note(db, row, true, Entry::of(table, row, lent)))?;
    changes.flush(db)
}

/// Every source row that can be found, table by table, oldest first, with the name that is lent to it.
fn all(db: &Connection, mut job: impl FnMut(&'static Table, &Row, Option<&str>) -> Result<()>) -> Result<()> {
    for (table, _) in FOUND {
        each(db, table, None, |row, lent| job(table, row, lent))?;
    }
    Ok(())
}

/// The rows of a table that can be found, oldest first: all of them, or those of a company.
fn each(
    db: &Connection,
    table: &'static Table,
    company: Option<&Value>,
    mut job: impl FnMut(&Row, Option<&str>) -> Result<()>,
) -> Result<()> {
    let Some((_, texts)) = FOUND.iter().find(|(found, _)| found.name == table.name) else { return Ok(()) };
    let mut columns: Vec<&'static str> = texts.to_vec();
    columns.push("id");
    if table.name == DEAL.name {
        columns.push("status");
    }
    let given = columns.join(", ");
    let (lent, of) = (lent(table).unwrap_or("NULL"), company.map_or("", |_| "WHERE company_id = ?1"));
    let mut all =
        db.prepare_cached(&format!("SELECT {given}, {lent} FROM {} t {of} ORDER BY id", table.name))?;
    let mut rows = all.query(rusqlite::params_from_iter(company))?;
    while let Some(found) = rows.next()? {
        let mut row = Row::default();
        for (at, column) in columns.iter().enumerate() {
            row.set(column, found.get(at)?);
        }
        job(&row, found.get::<_, Option<String>>(columns.len())?.as_deref())?;
    }
    Ok(())
}

/// Whether the words that are kept are not those of the source rows, or not those that find them.
pub(crate) fn differs(db: &Connection) -> Result<Option<&'static str>> {
    // Sums of what each row, and each word in it, comes to: the same whatever the order.
    let digest = |what: &dyn Fn(&mut DefaultHasher)| {
        let mut hasher = DefaultHasher::new();
        what(&mut hasher);
        hasher.finish()
    };
    let (mut there, mut count) = (0_u64, 0_u64);
    all(db, |table, row, lent| {
        if let (Some(entry), Value::Blob(id)) = (Entry::of(table, row, lent), row.get("id")) {
            there = there.wrapping_add(digest(&|hasher| (id.as_slice(), &entry).hash(hasher)));
            count += 1;
        }
        Ok(())
    })?;
    let (mut kept, mut rows) = (0_u64, 0_u64);
    let mut words = 0_u64;
    let mut all = db.prepare("SELECT ref, id, kind, exact, stem FROM search_row")?;
    let mut lines = all.query([])?;
    while let Some(line) = lines.next()? {
        let (id, n): ([u8; 16], i64) = (line.get(0)?, line.get(1)?);
        let entry = entry(n, &line.get::<_, String>(2)?, line.get(3)?, line.get(4)?)?;
        kept = kept.wrapping_add(digest(&|hasher| (id.as_slice(), &entry).hash(hasher)));
        rows += 1;
        for (column, text) in [("exact", &entry.exact), ("stem", &entry.stem)] {
            for (at, word) in text.split(' ').filter(|word| !word.is_empty()).enumerate() {
                words = words.wrapping_add(digest(&|hasher| (word, n, column, at as i64).hash(hasher)));
            }
        }
    }
    if (there, count) != (kept, rows) {
        return Ok(Some("search_row"));
    }
    let mut indexed = 0_u64;
    let mut all = db.prepare("SELECT term, doc, col, offset FROM search_word")?;
    let mut lines = all.query([])?;
    while let Some(line) = lines.next()? {
        let (word, n, column, at): (String, i64, String, i64) =
            (line.get(0)?, line.get(1)?, line.get(2)?, line.get(3)?);
        indexed = indexed.wrapping_add(digest(&|hasher| {
            (word.as_str(), n, column.as_str(), at).hash(hasher);
        }));
    }
    Ok((words != indexed).then_some("search"))
}
