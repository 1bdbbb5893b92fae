//! Opening a workspace, and keeping it safe.

use crate::{Table, bare};
use acceptance::{PASSPHRASE, large_file};
use api::KdfCost;
use argon2::{Algorithm, Argon2, Params, Version};
use rusqlite::backup::Backup;
use serde_json::{Value, json};
use std::fs::File;

pub(crate) fn measure(table: &mut Table) {
    unlock(table);
    backup(table);
}

/// From passphrase to the first answer, against one derivation of the same cost and one connection.
fn unlock(table: &mut Table) {
    let desk = bare::desk(KdfCost::STANDARD);
    desk.json("workspace_lock", Value::Null);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bare.db");
    let pages = bare::fill(&bare::open(&path), 200);
    let floor = || {
        let mut key = [0; 32];
        let params = Params::new(128 * 1024, 3, 4, Some(32)).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
            .unwrap();
        assert!(bare::page_count(&bare::open(&path)) >= pages);
    };
    let own = || {
        desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    };
    let lock = || {
        desk.json("workspace_lock", Value::Null);
    };
    table.compare_after("unlock (key derivation included)", 1.3, own, lock, floor);
}

/// A backup with all its checks, against the bare copy made durable.
fn backup(table: &mut Table) {
    let desk = bare::desk(KdfCost::weak_for_tests());
    desk.import(large_file().as_bytes());
    let folder = tempfile::tempdir().unwrap();
    let db = bare::open(&folder.path().join("bare.db"));
    let pages = bare::fill(&db, bare::pages_of(&desk));
    let copy = folder.path().join("copy.db");
    let own = || {
        let task = desk.json("backup_now", Value::Null);
        assert_eq!(desk.finish(&task)["kind"], "backed_up");
    };
    let floor = || {
        let _ = std::fs::remove_file(&copy);
        let mut target = bare::open(&copy);
        Backup::new(&db, &mut target).unwrap().step(-1).unwrap();
        drop(target);
        File::open(&copy).unwrap().sync_all().unwrap();
    };
    table.compare(&format!("backup of {:.1} MB, checked", pages as f64 * 4096.0 / 1e6), 3.0, own, floor);
}
