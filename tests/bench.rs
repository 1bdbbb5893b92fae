//! `cargo xtask bench`: what the program costs beside the bare operations below it, measured in the same run.
//!
//! A ratio says more than a time: it is the same on a slow laptop. Floors are what no program on SQLCipher and Argon2id can
//! do without; each measure and its floor take turns, and the least of each counts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark stops where it fails"
)]

use acceptance::{Desk, PASSPHRASE, large_file};
use api::KdfCost;
use argon2::{Algorithm, Argon2, Params, Version};
use rusqlite::{Connection, backup::Backup};
use serde_json::{Value, json};
use std::{
    fs::File,
    path::Path,
    time::{Duration, Instant},
};

const KEY: &str =
    "x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D992DD29CA851E7B56E4697B0E1F0850729'";
/// How often each is measured.
const ROUNDS: usize = 15;

fn main() {
    println!("{:<44} {:>10} {:>10} {:>7}", "", "Diwan", "floor", "ratio");
    unlock();
    commit();
    backup();
}

/// From passphrase to the first answer, against one derivation of the same cost and one connection.
fn unlock() {
    let desk = desk(KdfCost::STANDARD);
    desk.json("workspace_lock", Value::Null);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bare.db");
    let pages = fill(&bare(&path), 200);
    let floor = || {
        let mut key = [0; 32];
        let params = Params::new(128 * 1024, 3, 4, Some(32)).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
            .unwrap();
        assert!(page_count(&bare(&path)) >= pages);
    };
    let own = || {
        desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    };
    let lock = || {
        desk.json("workspace_lock", Value::Null);
    };
    compare("unlock (key derivation included)", own, lock, floor);
}

/// A move of a deal with all that goes with it, against one row of one table.
fn commit() {
    let desk = desk(KdfCost::weak_for_tests());
    let deal = desk.deal("Reception desks", "42000", 0);
    let stages = [desk.stage(0), desk.stage(1)];
    let folder = tempfile::tempdir().unwrap();
    let db = bare(&folder.path().join("bare.db"));
    fill(&db, pages_of(&desk));
    let mut turn = 0;
    let own = || {
        turn += 1;
        let moved = desk.json("deal_move", json!({ "deal": deal, "stage": stages[turn % 2] }));
        assert_eq!(moved["kind"], "done");
    };
    let mut value = 0;
    let floor = || {
        value += 1;
        db.execute("UPDATE filler SET body = ?1 WHERE id = 1", [format!("{value:0>900}")]).unwrap();
    };
    compare("commit of a move, journalled", own, || {}, floor);
}

/// A backup with all its checks, against the bare copy made durable.
fn backup() {
    let desk = desk(KdfCost::weak_for_tests());
    desk.import(large_file().as_bytes());
    let folder = tempfile::tempdir().unwrap();
    let db = bare(&folder.path().join("bare.db"));
    let pages = fill(&db, pages_of(&desk));
    let copy = folder.path().join("copy.db");
    let own = || {
        let task = desk.json("backup_now", Value::Null);
        assert_eq!(desk.finish(&task)["kind"], "backed_up");
    };
    let floor = || {
        let _ = std::fs::remove_file(&copy);
        let mut target = bare(&copy);
        Backup::new(&db, &mut target).unwrap().step(-1).unwrap();
        drop(target);
        File::open(&copy).unwrap().sync_all().unwrap();
    };
    compare(&format!("backup of {:.1} MB, checked", pages as f64 * 4096.0 / 1e6), own, || {}, floor);
}

/// Measures in turns and prints the least of each.
fn compare(name: &str, mut own: impl FnMut(), mut after: impl FnMut(), mut floor: impl FnMut()) {
    let time = |work: &mut dyn FnMut()| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    let (mut least, mut bare) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        least = least.min(time(&mut own));
        after();
        bare = bare.min(time(&mut floor));
    }
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("{name:<44} {:>7.2} ms {:>7.2} ms {:>6.2}×", ms(least), ms(bare), ms(least) / ms(bare));
}

fn desk(kdf: KdfCost) -> Desk {
    let desk = Desk::with_kdf(kdf);
    let request = json!({ "name": "Bench", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    desk.json("workspace_create", request);
    desk
}

/// A database under the same cipher and with the same care for durability, and nothing else.
fn bare(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"{KEY}\";")).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;")
        .unwrap();
    db.execute_batch("CREATE TABLE IF NOT EXISTS filler (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        .unwrap();
    db
}

/// Fills a database up to so many pages; how many it has.
fn fill(db: &Connection, pages: u64) -> u64 {
    while page_count(db) < pages {
        let tx = db.unchecked_transaction().unwrap();
        for _ in 0..40 {
            db.execute("INSERT INTO filler (body) VALUES (?1)", ["x".repeat(900)]).unwrap();
        }
        tx.commit().unwrap();
    }
    page_count(db)
}

fn page_count(db: &Connection) -> u64 {
    db.pragma_query_value(None, "page_count", |row| row.get::<_, i64>(0)).unwrap().unsigned_abs()
}

fn pages_of(desk: &Desk) -> u64 {
    let task = desk.json("workspace_verify", Value::Null);
    desk.finish(&task)["report"]["pages"].as_u64().unwrap()
}
