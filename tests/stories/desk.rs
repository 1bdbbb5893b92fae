//! What can go wrong with the desk that the workspace lies on: disks that go, clocks, other programs, damage.

use acceptance::{Desk, PASSPHRASE, faults::flip, text};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{Source as _, Workspace, keys::Secret};

fn folder(desk: &Desk) -> PathBuf {
    desk.folder().join("workspaces/first")
}

#[test]
fn a_folder_that_vanishes_takes_nothing_along() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let before = desk.board();
    let away = desk.folder().join("moved away");
    fs::rename(folder(&desk), &away).unwrap();
    let request = json!({ "title": "Chairs", "company": null, "value": null, "stage": null });
    let vanished = ("vanished".to_owned(), "error-vanished".to_owned());
    assert_eq!(desk.fails("deal_create", request.clone()), vanished);
    assert_eq!(desk.fails("draft_put", json!({ "key": "a", "body": "typed" })), vanished);
    assert_eq!(desk.task_fails("backup_now", Value::Null), vanished);
    let change = json!({ "current": PASSPHRASE, "new": "another way in" });
    assert_ne!(desk.fails("passphrase_change", change).0, "internal");
    assert_eq!(desk.board(), before, "what was there is still shown");
    assert_eq!(desk.json("backup_status", Value::Null)["failure"]["message"]["id"], "backup-failed-gone");
    assert!(!folder(&desk).exists(), "nothing is put in its place");
    fs::rename(&away, folder(&desk)).unwrap();
    assert_eq!(desk.json("deal_create", request)["kind"], "done");
    assert_eq!(desk.board()["open"], 2);
    let desk = desk.restarted();
    assert_eq!(desk.board()["open"], 2);
}

#[test]
fn one_that_is_locked_while_it_is_away_is_whole_when_it_comes_back() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let away = desk.folder().join("moved away");
    fs::rename(folder(&desk), &away).unwrap();
    desk.ask::<Value>("workspace_lock", Value::Null);
    assert!(!folder(&desk).exists());
    fs::rename(&away, folder(&desk)).unwrap();
    desk.unlock();
    assert_eq!(desk.board()["open"], 1);
    assert_eq!(desk.task("workspace_verify", Value::Null)["report"]["intact"], true);
}

#[test]
fn a_database_from_the_future_is_left_alone() {
    let desk = Desk::open();
    desk.lock();
    let clock: Arc<dyn api::Clock> = Arc::new(acceptance::TestClock::at("2026-11-23"));
    let workspace = Workspace::open(&folder(&desk), &Secret::Passphrase(PASSPHRASE), clock).unwrap();
    workspace.write("later", |tx| Ok(tx.db().pragma_update(None, "user_version", 99)?)).unwrap();
    workspace.close();
    let before = fs::read(folder(&desk).join("data.db")).unwrap();
    assert_eq!(
        desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })),
        ("workspace_newer".into(), "error-workspace-newer".into())
    );
    assert_eq!(fs::read(folder(&desk).join("data.db")).unwrap(), before);
}

#[test]
fn a_folder_that_is_kept_in_step_is_refused() {
    let synced = ("invalid".to_owned(), "error-synced-folder".to_owned());
    let desk = Desk::in_folder("Dropbox-");
    let request = json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    assert_eq!(desk.fails("workspace_create", request), synced);
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "none");
    // One that was moved there.
    let other = Desk::open();
    other.lock();
    let moved = desk.folder().join("moved");
    fs::rename(folder(&other), &moved).unwrap();
    desk.json("workspace_add", json!({ "folder": moved }));
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })), synced);
    // Nor does a link hide where it lies, nor a mark of such a program in a folder of any name.
    #[cfg(unix)]
    {
        let link = other.folder().join("link");
        std::os::unix::fs::symlink(&moved, &link).unwrap();
        other.json("workspace_add", json!({ "folder": link }));
        assert_eq!(other.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })), synced);
    }
    let marked = Desk::empty();
    fs::create_dir(marked.folder().join(".stfolder")).unwrap();
    let request = json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    assert_eq!(marked.fails("workspace_create", request), synced);
    // Backups may lie there: each is one file that never changes.
    let own = Desk::open();
    let shared = own.folder().join("Dropbox");
    fs::create_dir(&shared).unwrap();
    assert_eq!(own.json("backup_place_set", json!({ "folder": shared }))["second_reachable"], true);
}

#[test]
fn a_clock_that_was_set_back_is_said_and_changes_go_on() {
    let desk = Desk::open();
    desk.clock.advance_hours(3);
    let deal = desk.deal("Desks", "15500", 0);
    let behind = |desk: &Desk| desk.json("workspace_status", Value::Null)["clock_behind"].clone();
    assert_eq!(behind(&desk), Value::Null);
    desk.clock.advance(-3_600);
    assert_eq!(behind(&desk), Value::Null, "an hour is forgiven");
    desk.clock.advance(-1);
    assert_eq!(behind(&desk), 1_795_435_200_000_i64 + 3 * 3_600_000, "the latest change, at 15:00 UTC");
    desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(1) }));
    assert_eq!(desk.undo()["name"], "deal_move", "the order of changes is theirs, not the clock's");
    let desk = desk.restarted();
    assert!(behind(&desk).is_i64());
    desk.clock.advance_hours(2);
    assert_eq!(behind(&desk), Value::Null);
}

/// Damages the second half of a database: its rows, and not the list of its tables. Pages, and how many are damaged.
fn damage(data: &Path) -> (u64, u64) {
    let pages = fs::metadata(data).unwrap().len() / 4096;
    for page in pages / 2..pages {
        flip(data, page * 4096 + 2000);
    }
    (pages, pages - pages / 2)
}

#[test]
fn damage_that_is_met_while_it_is_open_is_said_and_ends_nothing() {
    let desk = Desk::open();
    let rows: String = (0..400).map(|n| format!("{n},Deal {n},Company {n},1\n")).collect();
    desk.import(format!("id,title,account,value\n{rows}").as_bytes());
    let made = text(&desk.task("backup_now", Value::Null)["backup"]["id"]);
    // Everything in the file, nothing in memory.
    let desk = desk.restarted();
    let (pages, damaged) = damage(&folder(&desk).join("data.db"));
    assert!(damaged > 20, "{damaged}");
    let all = json!({ "from": null, "to": null });
    let figures = json!({ "pipeline": null, "window": all });
    let create = json!({ "title": "x", "company": "Company 7", "value": null, "stage": null });
    let asked = [
        ("board_get", json!({ "pipeline": null })),
        ("figures_get", figures),
        ("history_list", json!({ "before": null })),
        ("deal_create", create),
        ("board_get", json!({ "pipeline": null })),
        ("undo", json!({ "command": null })),
    ];
    let mut met = Vec::new();
    for (name, request) in asked {
        if let Err(error) = api::dispatch(&desk.ctx, name, request) {
            assert_eq!(error, store::Error::Damaged.into(), "{name}");
            met.push(name);
        }
    }
    assert!(met.iter().filter(|name| **name == "board_get").count() == 2, "{met:?}");
    assert!(met.contains(&"figures_get"), "{met:?}");
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "open", "what is whole can be read");
    let report = desk.task("workspace_verify", Value::Null)["report"].clone();
    assert_eq!(
        (&report["intact"], &report["damaged_pages"], &report["pages"], &report["backups_good"]),
        (&json!(false), &json!(damaged), &json!(pages), &json!(2))
    );
    desk.ask::<Value>("workspace_lock", Value::Null);
    desk.task("rescue", json!({ "backup": made, "passphrase": PASSPHRASE }));
    assert_eq!(desk.board()["open"], 400);
    assert_eq!(desk.task("workspace_verify", Value::Null)["report"]["intact"], true);
}

#[test]
fn a_whole_workspace_is_found_whole() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    desk.task("backup_now", Value::Null);
    let report = desk.task("workspace_verify", Value::Null)["report"].clone();
    // Two settings, a pipeline and its six stages, a company, a deal and its stay.
    assert_eq!(
        (&report["intact"], &report["damaged_pages"], &report["tables_wrong"], &report["rows"]),
        (&json!(true), &json!(0), &json!([]), &json!(12))
    );
    assert_eq!((&report["backups_good"], &report["backups_damaged"]), (&json!(1), &json!(0)));
}

// Two who each hold a connection and wait for another would wait for ever: the first one that tries is told.
#[test]
#[should_panic(expected = "a read within a read")]
fn nobody_reads_while_reading() {
    let desk = Desk::open();
    desk.lock();
    let clock: Arc<dyn api::Clock> = Arc::new(acceptance::TestClock::at("2026-11-23"));
    let workspace = Workspace::open(&folder(&desk), &Secret::Passphrase(PASSPHRASE), clock).unwrap();
    let _ = workspace.read(|_| workspace.today());
}
