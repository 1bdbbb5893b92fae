//! An import of 100,000 rows: reading, matching, one change with its journal and its search, against prepared inserts of
//! the rows that it leaves, into the same schema under the same cipher.
//!
//! The floor is statements that are prepared once and run in one transaction, table by table in the order of their keys,
//! with nothing read, decided or compared: the source rows with all their indexes and checks; the rows of the journal;
//! the sums of the board; the words of each row, and their way into the index of words. They are what the import left, to
//! the byte. A second floor is the source rows alone, as if nothing could be undone or found.

use crate::{Table, bare};
use acceptance::{Desk, large};
use api::{
    KdfCost,
    imports::{Reads, dry_run},
    tasks::{TaskRef, TaskState, task_cancel, task_get},
};
use base64::Engine as _;
use domain::pipeline::DEFAULT_STAGES;
use rusqlite::{Connection, params_from_iter, types::Value as Cell};
use serde_json::{Value, json};
use std::{
    fmt::Write as _,
    path::Path,
    time::{Duration, Instant},
};
use store::{Source as _, tables};

const ROWS: usize = 100_000;
/// How often each is done: it is long enough to be steady.
const ROUNDS: usize = 3;
/// How long a stop may take.
const STOP: Duration = Duration::from_millis(200);

pub(crate) fn measure(table: &mut Table) {
    let file = file();
    let request = json!({ "content": base64::engine::general_purpose::STANDARD.encode(&file) });
    let (mut own, mut looked, mut dry, mut again) = (least(), least(), least(), least());
    let (mut floor, mut sources) = (least(), least());
    for _ in 0..ROUNDS {
        let home = tempfile::tempdir().unwrap();
        let desk = Desk::at(home.path());
        desk.create("Bench");
        dry.take(|| {
            let report = dry_run(&desk.ctx, file.as_bytes(), &Reads::default()).unwrap();
            assert_eq!((report.imported, report.refused), (ROWS, 0));
        });
        let report = own.take(|| {
            let preview = looked.take(|| desk.json("import_preview", request.clone()));
            assert_eq!(preview["ready"], ROWS);
            desk.task("import_deals", json!({ "file": preview["file"] }))["report"].clone()
        });
        assert_eq!(report["imported"], ROWS);
        // The backup that goes before an import is measured elsewhere: here it is made.
        desk.task("backup_now", Value::Null);
        let report = again.take(|| desk.import(file.as_bytes()));
        assert_eq!((&report["imported"], &report["unchanged"]), (&json!(0), &json!(ROWS)));
        desk.lock();
        floor.take_timed(|| inserts(home.path(), true));
        sources.take_timed(|| inserts(home.path(), false));
    }
    let mut line = |name: &str, aim, took: &Least, floor: &Least| {
        let ms = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
        table.line(name, aim, took.0.as_secs_f64() / floor.0.as_secs_f64(), &ms(took.0), &ms(floor.0));
    };
    line("import of 100,000 rows", 2.0, &own, &floor);
    // Undo and search cost what they cost: so much, and no more.
    line("  beside its source rows alone", 3.0, &own, &sources);
    // No aim of their own: what is not written need not take the time of writing.
    line("  of which the look before it", 1.0, &looked, &floor);
    line("  the same with nothing written", 1.0, &dry, &floor);
    line("  the same file again: nothing changes", 1.0, &again, &floor);
    stops(table, &request);
}

/// Asked to stop at any moment, it has stopped, and nothing has changed.
fn stops(table: &mut Table, request: &Value) {
    let desk = bare::desk(KdfCost::weak_for_tests());
    let (mut planning, mut writing) = (Duration::ZERO, Duration::ZERO);
    // In thousandths of the rows; 0: at once, before anything is written.
    for at in [0, 1, 300, 700] {
        let longest = if at == 0 { &mut planning } else { &mut writing };
        let preview = desk.json("import_preview", request.clone());
        let started = desk.json("import_deals", json!({ "file": preview["file"] }));
        let task = || TaskRef { task: started["task"].as_str().unwrap().to_owned() };
        let status = || task_get(&desk.ctx, task()).unwrap();
        if at == 0 {
            std::thread::sleep(Duration::from_millis(150));
        }
        while at > 0 && (status().total == 0 || status().done * 1000 < status().total * at) {
            std::thread::sleep(Duration::from_millis(1));
        }
        let asked = Instant::now();
        task_cancel(&desk.ctx, task()).unwrap();
        drop(desk.ctx.wait(&task()));
        *longest = asked.elapsed().max(*longest);
        assert_eq!(status().state, TaskState::Cancelled);
    }
    assert_eq!(desk.board()["open"], 0);
    table.within("import stopped while it plans", STOP, planning);
    table.within("import stopped while it writes", STOP, writing);
}

/// The least of several times.
struct Least(Duration);

fn least() -> Least {
    Least(Duration::MAX)
}

impl Least {
    fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let value = work();
        self.0 = self.0.min(begun.elapsed());
        value
    }

    fn take_timed(&mut self, work: impl FnOnce() -> Duration) {
        self.0 = self.0.min(work());
    }
}

/// What is written beside the source rows: the key by which it lies, and its table. One that others refer to comes first.
const BESIDE: [(&str, &str); 4] =
    [("seq", "entry"), ("entry, n", "change"), ("stage_id, currency", "stage_total"), ("id", "search_row")];

/// Puts the rows of a workspace into an empty one, statement by statement in one transaction: the source rows, and with
/// `all` what is beside them.
fn inserts(home: &Path, all: bool) -> Duration {
    let workspace = large::open_bare(home);
    let folder = tempfile::tempdir().unwrap();
    let db = bare::open(&folder.path().join("bare.db"));
    db.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    let read = |view: &store::Snapshot<'_>| {
        schema(view.db(), &db);
        let source = |table: &&tables::Table| rows(view.db(), table.name, &table.columns.join(", "), "id");
        let mut lots: Vec<_> = tables::ALL.iter().map(source).collect();
        if all {
            lots.extend(BESIDE.iter().map(|(key, table)| rows(view.db(), table, "*", key)));
            let (_, words) = rows(view.db(), "search_row", "id, exact, stem", "id");
            lots.push(("INSERT INTO search (rowid, exact, stem) VALUES (?, ?, ?)".to_owned(), words));
        }
        Ok(lots)
    };
    let (_, lots) = workspace.read(read).unwrap();
    workspace.close();
    let begun = Instant::now();
    let tx = db.unchecked_transaction().unwrap();
    for (sql, rows) in lots {
        let mut insert = tx.prepare(&sql).unwrap();
        for row in rows {
            insert.execute(params_from_iter(row)).unwrap();
        }
    }
    tx.commit().unwrap();
    begun.elapsed()
}

/// All tables and indexes; those that the index of words makes for itself come with it.
fn schema(from: &Connection, to: &Connection) {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
               AND (tbl_name NOT GLOB 'search*' OR tbl_name IN ('search_row', 'search')) ORDER BY rowid";
    let mut all = from.prepare(sql).unwrap();
    let mut statements = all.query([]).unwrap();
    while let Some(statement) = statements.next().unwrap() {
        to.execute_batch(statement.get_ref(0).unwrap().as_str().unwrap()).unwrap();
    }
    to.execute_batch("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)").unwrap();
}

/// The rows of a table by its key, and how they are inserted.
fn rows(db: &Connection, table: &str, columns: &str, key: &str) -> (String, Vec<Vec<Cell>>) {
    let mut all = db.prepare(&format!("SELECT {columns} FROM {table} ORDER BY {key}")).unwrap();
    let (count, names) = (all.column_count(), all.column_names().collect::<Vec<_>>().join(", "));
    let row = |row: &rusqlite::Row<'_>| (0..count).map(|at| row.get(at)).collect();
    let rows = all.query_map([], row).unwrap().map(Result::unwrap).collect();
    (format!("INSERT INTO {table} ({names}) VALUES ({})", vec!["?"; count].join(", ")), rows)
}

/// A firm's past as it exports it: of 20,000 companies, with all that a plain file says.
fn file() -> String {
    let mut file =
        "Id,Title,Company,Owner,Product,Stage,Status,Created,Closed,Value,Lost reason\n".to_owned();
    let first = chrono::NaiveDate::from_ymd_opt(2021, 1, 1).unwrap();
    for n in 0..ROWS {
        let created = first + chrono::Days::new((n / 50) as u64);
        let closed = created + chrono::Days::new((n % 90) as u64);
        let (status, closed, reason) = match n % 5 {
            0 => ("Open", String::new(), ""),
            1 | 2 => ("Won", closed.to_string(), ""),
            3 => ("Lost", closed.to_string(), "Price"),
            _ => ("Lost", closed.to_string(), "اختاروا منافسا"),
        };
        let thing = ["Reception desks", "Annual maintenance", "مكاتب استقبال", "عقد صيانة سنوي"][n % 4];
        writeln!(
            file,
            "R{n},{thing} {n},{} {},Agent {},Product {},{},{status},{created},{closed},{},{reason}",
            if n % 2 == 0 { "Al Noor Trading" } else { "شركة النور للتجارة" },
            n * 7_919 % 20_000,
            n % 12,
            n % 200,
            DEFAULT_STAGES[n % DEFAULT_STAGES.len()].0,
            (n % 400 + 1) * 250,
        )
        .unwrap();
    }
    file
}
