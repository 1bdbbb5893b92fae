//! What is damaged is named for what it is: the passphrase, the key file, or the data.

use acceptance::{Desk, PASSPHRASE};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

/// Bytes of a page of the database.
const PAGE: usize = 4096;

/// A workspace with a file of deals in it, locked, and its folder.
fn locked() -> (Desk, PathBuf) {
    let desk = Desk::open();
    let rows: String = (0..300).map(|n| format!("{n},Deal {n},{n}\n")).collect();
    desk.import(format!("id,title,value\n{rows}").as_bytes());
    desk.json("workspace_lock", Value::Null);
    let folder = desk.folder().join("workspaces/first");
    (desk, folder)
}

fn unlock(passphrase: &str) -> Value {
    json!({ "passphrase": passphrase })
}

/// Turns one byte of a file around.
fn flip(path: &PathBuf, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0xFF;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_wrong_passphrase_is_no_damage() {
    let (desk, _) = locked();
    let refused = desk.fails("workspace_unlock", unlock("close sesame"));
    assert_eq!(refused, ("wrong_passphrase".into(), "error-wrong-passphrase".into()));
    desk.json("workspace_unlock", unlock(PASSPHRASE));
}

/// Wherever the byte is: in a name, in the sealed key, in the checksum.
#[test]
fn a_byte_in_both_key_files_is_told_as_such_and_not_as_a_wrong_passphrase() {
    let (desk, folder) = locked();
    let (key, copy) = (folder.join("vault.json"), folder.join("vault.json.bak"));
    let good = fs::read(&key).unwrap();
    // Put away for now: a backup has the sealed key in it, too.
    let (backups, away) = (folder.join("backups"), desk.folder().join("away"));
    fs::rename(&backups, &away).unwrap();
    // The last two bytes close the text and say nothing.
    for at in (0..good.len() - 2).step_by(7) {
        flip(&key, at);
        flip(&copy, at);
        let refused = desk.fails("workspace_unlock", unlock(PASSPHRASE));
        assert_eq!(refused, ("workspace_damaged".into(), "error-key-file-damaged".into()), "byte {at}");
        fs::write(&key, &good).unwrap();
        fs::write(&copy, &good).unwrap();
    }
    fs::rename(&away, &backups).unwrap();
    flip(&key, 100);
    flip(&copy, 100);
    desk.json("workspace_unlock", unlock(PASSPHRASE));
    assert_eq!(fs::read(&key).unwrap(), fs::read(&copy).unwrap(), "mended from a backup");
}

#[test]
fn a_byte_in_the_first_page_is_told_as_damaged_data() {
    let (desk, folder) = locked();
    // Behind the salt, which the key file has, too.
    flip(&folder.join("data.db"), 100);
    let refused = desk.fails("workspace_unlock", unlock(PASSPHRASE));
    assert_eq!(refused, ("workspace_damaged".into(), "error-workspace-damaged".into()));
}

#[test]
fn a_byte_in_any_other_page_is_found_by_a_check_and_never_believed() {
    let (desk, folder) = locked();
    let data = folder.join("data.db");
    let good = fs::read(&data).unwrap();
    let mut found = 0;
    for page in 1..good.len() / PAGE {
        flip(&data, page * PAGE + 1000);
        match api::dispatch(&desk.ctx, "workspace_unlock", unlock(PASSPHRASE)) {
            Err(error) => assert_eq!(error.code, api::Code::WorkspaceDamaged, "page {page}"),
            Ok(_) => {
                if let Err(error) = api::dispatch(&desk.ctx, "board_get", json!({ "pipeline": null })) {
                    assert_eq!(error.code, api::Code::WorkspaceDamaged, "page {page}");
                }
                let task = desk.json("workspace_verify", Value::Null);
                let report = desk.finish(&task)["report"].clone();
                assert_eq!(
                    (&report["intact"], &report["damaged_pages"]),
                    (&json!(false), &json!(1)),
                    "page {page}"
                );
                found += 1;
            }
        }
        desk.json("workspace_lock", Value::Null);
        fs::write(&data, &good).unwrap();
        let _ = fs::remove_file(folder.join("data.db-wal"));
    }
    assert!(found > 10, "{found} pages were checked");
    desk.json("workspace_unlock", unlock(PASSPHRASE));
}
