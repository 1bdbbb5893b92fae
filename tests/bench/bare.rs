//! A database under the same cipher and with the same care for durability, and nothing else.

use acceptance::{Desk, PASSPHRASE};
use api::KdfCost;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;

const KEY: &str =
    "x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D992DD29CA851E7B56E4697B0E1F0850729'";

/// Opens it, or makes it.
pub(crate) fn open(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"{KEY}\";")).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;")
        .unwrap();
    db.execute_batch("CREATE TABLE IF NOT EXISTS filler (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        .unwrap();
    db
}

/// Fills a database up to so many pages; how many it has.
pub(crate) fn fill(db: &Connection, pages: u64) -> u64 {
    while page_count(db) < pages {
        let tx = db.unchecked_transaction().unwrap();
        let many = (pages - page_count(db)).max(10) * 4;
        for _ in 0..many {
            db.execute("INSERT INTO filler (body) VALUES (?1)", ["x".repeat(900)]).unwrap();
        }
        tx.commit().unwrap();
    }
    page_count(db)
}

pub(crate) fn page_count(db: &Connection) -> u64 {
    db.pragma_query_value(None, "page_count", |row| row.get::<_, i64>(0)).unwrap().unsigned_abs()
}

/// How many pages the workspace has.
pub(crate) fn pages_of(desk: &Desk) -> u64 {
    let status = desk.json("workspace_status", Value::Null);
    let database = Path::new(status["folder"].as_str().unwrap()).join("data.db");
    std::fs::metadata(database).unwrap().len() / 4096
}

/// A program with an empty workspace, open.
pub(crate) fn desk(kdf: KdfCost) -> Desk {
    let desk = Desk::with_kdf(kdf);
    let request = json!({ "name": "Bench", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    desk.json("workspace_create", request);
    desk
}
