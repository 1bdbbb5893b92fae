//! Taking a backup back: what it would change is said first, the present is kept, and a damaged workspace is rescued.

use acceptance::{Desk, PASSPHRASE, faults::Refusing, files, rows, text};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use store::fault::Op;

fn folder(desk: &Desk) -> PathBuf {
    desk.folder().join("workspaces/first")
}

fn make(desk: &Desk) -> String {
    text(&desk.task("backup_now", Value::Null)["backup"]["id"])
}

fn preview(desk: &Desk, id: &str) -> Value {
    desk.task("restore_preview", json!({ "backup": id }))["preview"].clone()
}

fn restore(desk: &Desk, id: &str) {
    let token = preview(desk, id)["token"].clone();
    assert_eq!(desk.task("restore_apply", json!({ "token": token })), json!({ "kind": "restored" }));
}

/// Every source row, as it lies on the disk. Open before and after.
fn state(desk: &Desk) -> Vec<(&'static str, Vec<String>)> {
    desk.lock();
    let rows = rows(&folder(desk));
    desk.unlock();
    rows
}

/// [`rows`] with their counts: now, then, only now, only then, different.
fn counts(preview: &Value, table: &str) -> [u64; 5] {
    let all = preview["tables"].as_array().unwrap();
    let found = all.iter().find(|each| each["table"] == table).unwrap();
    ["now", "then", "only_now", "only_then", "differ"].map(|name| found[name].as_u64().unwrap())
}

/// A workspace with a past: three deals, one of them won, and a company that is no more.
fn with_a_past() -> (Desk, String) {
    let desk = Desk::open();
    let desks = desk.deal("Desks", "15500", 0);
    desk.deal("Chairs", "800", 1);
    desk.deal("Lamps", "20", 2);
    desk.json("deal_close", json!({ "deal": desks, "outcome": "won", "reason": null, "invalid": false }));
    let made = make(&desk);
    desk.clock.advance(60);
    (desk, made)
}

#[test]
fn what_a_restore_would_change_is_counted() {
    let (desk, made) = with_a_past();
    let same = preview(&desk, &made);
    assert_eq!((&same["identical"], &same["deals"], &same["more"]), (&json!(true), &json!([]), &json!(0)));
    assert_eq!(counts(&same, "deal"), [3, 3, 0, 0, 0]);

    // Undone: Desks is open again, and Lamps is gone with its stay. Then: one more, with a company of its own.
    desk.undo();
    desk.undo();
    let request = json!({ "title": "Shelves", "company": "Barq", "value": "90", "stage": desk.stage(0) });
    desk.json("deal_create", request);
    let preview = preview(&desk, &made);
    assert_eq!(preview["made_at"], 1_795_435_200_000_i64);
    assert_eq!(preview["identical"], false);
    assert_eq!(counts(&preview, "deal"), [3, 3, 1, 1, 1]);
    assert_eq!(counts(&preview, "company"), [2, 1, 1, 0, 0]);
    assert_eq!(
        counts(&preview, "visit"),
        [3, 3, 1, 1, 1],
        "a stay a deal; that of Desks ended when it was won"
    );
    assert_eq!(counts(&preview, "stage"), [6, 6, 0, 0, 0]);
    assert_eq!(counts(&preview, "pipeline"), [1, 1, 0, 0, 0]);
    let mut lines: Vec<Value> = preview["deals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| json!([line["title"], line["what"]]))
        .collect();
    lines.sort_by_key(Value::to_string);
    assert_eq!(
        lines,
        [json!(["Desks", "differs"]), json!(["Lamps", "only_then"]), json!(["Shelves", "only_now"])]
    );
    assert_eq!(desk.board()["open"], 3, "looking changes nothing");
}

#[test]
fn a_hundred_deals_are_named_and_the_others_counted() {
    let desk = Desk::open();
    let made = make(&desk);
    let rows: String = (0..130).map(|n| format!("{n},Deal {n},1\n")).collect();
    desk.import(format!("id,title,value\n{rows}").as_bytes());
    let preview = preview(&desk, &made);
    assert_eq!((preview["deals"].as_array().unwrap().len(), &preview["more"]), (100, &json!(30)));
    assert_eq!(counts(&preview, "deal"), [130, 0, 130, 0, 0]);
}

#[test]
fn every_row_comes_back_and_the_present_is_kept() {
    let (desk, made) = with_a_past();
    let then = state(&desk);
    desk.undo();
    desk.json("settings_set", json!({ "lock_after": 60 }));
    desk.import(b"id,title,value,stage\n1,a,10,Talking\n2,b,20,Won\n");
    let now = state(&desk);
    assert_ne!(now, then);
    desk.clock.advance(60);
    desk.deal("The latest", "1", 0);
    desk.heard.take();

    restore(&desk, &made);
    assert!(desk.heard.take().contains(&api::Event::Opened));
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "open");
    let first = desk.json("backup_list", Value::Null)[0].clone();
    assert_eq!((&first["reason"], &first["deals"]), (&json!("restore"), &json!(6)));
    assert_eq!(state(&desk), then, "row by row");
    assert_eq!(files(&folder(&desk).join("quarantine")), Vec::<PathBuf>::new(), "what was looked at is gone");
    // Its journal is that of the backup, and goes on.
    assert_eq!(desk.undo()["name"], "deal_close");
    assert_eq!(desk.undo()["name"], "deal_create");
    assert_eq!((desk.redo()["kind"].clone(), desk.redo()["kind"].clone()), (json!("done"), json!("done")));
    assert_eq!(desk.redo()["kind"], "nothing");
    assert_eq!(state(&desk), then);

    restore(&desk, &text(&first["id"]));
    assert!(desk.board().to_string().contains("The latest"));
    desk.undo();
    assert_eq!(state(&desk), now, "there and back, but for the deal that was just undone");
    let verified = desk.task("workspace_verify", Value::Null)["report"].clone();
    assert_eq!((&verified["intact"], &verified["backups_damaged"]), (&json!(true), &json!(0)));
}

#[test]
fn a_token_is_good_once_and_for_one_workspace() {
    let (desk, made) = with_a_past();
    let unknown = ("not_found".to_owned(), "error-backup-unknown".to_owned());
    assert_eq!(desk.fails("restore_preview", json!({ "backup": "here/../../data.db" })), unknown);
    assert_eq!(desk.fails("restore_apply", json!({ "token": "" })), unknown);
    let token = json!({ "token": preview(&desk, &made)["token"] });
    let later = json!({ "token": preview(&desk, &made)["token"] });
    assert_eq!(desk.fails("restore_apply", token), unknown, "another one was looked into");
    desk.task("restore_apply", later.clone());
    assert_eq!(desk.fails("restore_apply", later), unknown);
    let token = json!({ "token": preview(&desk, &made)["token"] });
    desk.lock();
    assert_eq!(desk.fails("restore_apply", token.clone()).1, "error-backup-unknown");
    desk.unlock();
    assert_eq!(desk.fails("restore_apply", token), unknown);
    assert_eq!(files(&folder(&desk).join("quarantine")), Vec::<PathBuf>::new());
}

#[test]
fn a_restore_that_cannot_be_put_in_place_changes_nothing() {
    let (desk, made) = with_a_past();
    desk.undo();
    let before = state(&desk);
    let apply = |desk: &Desk, refused: fn(Op<'_>) -> bool| {
        let token = preview(desk, &made)["token"].clone();
        let refusing = Refusing::those(&folder(desk), move |_, op| refused(op));
        let failed = desk.task_fails("restore_apply", json!({ "token": token }));
        drop(refusing);
        failed
    };
    let placing = |op: Op<'_>| matches!(op, Op::Rename(_, to) if to.ends_with("data.db"));
    let keeping =
        |op: Op<'_>| matches!(op, Op::Append(path, _) if path.to_string_lossy().contains("backups"));
    for refused in [placing as fn(Op<'_>) -> bool, keeping] {
        // Something that no backup holds yet.
        desk.deal("Shelves", "90", 0);
        desk.undo();
        assert_eq!(apply(&desk, refused), ("disk".into(), "error-disk-full".into()));
        assert_eq!(desk.json("workspace_status", Value::Null)["state"], "open");
        assert_eq!(state(&desk), before);
        desk.deal("It still works", "1", 0);
        assert_eq!(desk.undo()["kind"], "done");
    }
    restore(&desk, &made);
    assert_eq!(desk.undo()["name"], "deal_close");
}

#[test]
fn the_demo_stays_the_demo() {
    let desk = Desk::open();
    desk.task("demo_open", json!({ "language": "en" }));
    let made = make(&desk);
    desk.deal("Tried", "5", 0);
    restore(&desk, &made);
    let status = desk.json("workspace_status", Value::Null);
    assert_eq!((&status["state"], &status["demo"]), (&json!("open"), &json!(true)));
    assert_eq!(desk.json("demo_leave", Value::Null)["name"], "Sahab");
}

fn rescue(id: &str) -> Value {
    json!({ "backup": id, "passphrase": PASSPHRASE })
}

/// What was set aside, by name.
fn set_aside(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let aside = files(&folder(desk).join("quarantine")).into_iter();
    aside
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect()
}

#[test]
fn a_damaged_workspace_is_set_aside_and_a_backup_takes_its_place() {
    let (desk, made) = with_a_past();
    let then = state(&desk);
    desk.deal("Not in the backup", "1", 0);
    desk.lock();
    let data = folder(&desk).join("data.db");
    let mut damaged = fs::read(&data).unwrap();
    damaged[..64].fill(0);
    fs::write(&data, &damaged).unwrap();
    // A log that its program did not fold in before it was killed. Trying to unlock leaves it as it is.
    fs::write(folder(&desk).join("data.db-wal"), b"the rest of a log").unwrap();
    assert_eq!(
        desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })),
        ("workspace_damaged".into(), "error-workspace-damaged".into())
    );
    let offered = desk.json("rescue_list", Value::Null);
    assert_eq!(offered.as_array().unwrap().len(), 2);
    assert_eq!((&offered[0]["reason"], &offered[0]["check"]), (&json!("lock"), &json!("unchecked")));
    assert_eq!((&offered[1]["id"], &offered[1]["deals"]), (&json!(made), &json!(3)));

    let before: Vec<_> =
        files(&folder(&desk)).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    let same = |desk: &Desk| {
        before.iter().all(|(path, bytes)| fs::read(path).is_ok_and(|now| now == *bytes))
            && files(&folder(desk))
                .iter()
                .filter(|path| !path.to_string_lossy().contains("quarantine"))
                .count()
                == before.len()
    };
    assert_eq!(desk.fails("rescue", rescue("here/none")).1, "error-backup-unknown");
    let wrong = json!({ "backup": made, "passphrase": "close sesame" });
    assert_eq!(desk.task_fails("rescue", wrong).0, "wrong_passphrase");
    assert!(same(&desk));
    let placing =
        Refusing::those(&folder(&desk), |_, op| matches!(op, Op::Rename(_, to) if to.ends_with("data.db")));
    assert_eq!(desk.task_fails("rescue", rescue(&made)).0, "disk");
    drop(placing);
    assert!(same(&desk), "as before, its log too");

    for path in files(&folder(&desk).join("quarantine")) {
        fs::remove_file(path).unwrap();
    }
    assert_eq!(desk.task("rescue", rescue(&made)), json!({ "kind": "restored" }));
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "open");
    for (name, bytes) in [("data.db", damaged), ("data.db-wal", b"the rest of a log".to_vec())] {
        assert!(set_aside(&desk).contains(&(name.to_owned(), bytes)), "{name}, byte by byte");
    }
    let aside = set_aside(&desk).len();
    assert_eq!(state(&desk), then);
    restore(&desk, &made);
    assert_eq!(set_aside(&desk).len(), aside, "never swept");
}

#[test]
fn a_backup_brings_its_keys_along_where_the_key_files_are_gone() {
    let (desk, made) = with_a_past();
    let then = state(&desk);
    desk.lock();
    for name in ["vault.json", "vault.json.bak", "data.db"] {
        fs::remove_file(folder(&desk).join(name)).unwrap();
    }
    fs::write(folder(&desk).join("data.db"), b"nothing that was ever encrypted").unwrap();
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })).0, "workspace_damaged");
    let wrong = json!({ "backup": made, "passphrase": "close sesame" });
    assert_eq!(desk.task_fails("rescue", wrong).0, "wrong_passphrase");
    // One that is damaged behind its header is no help, and leaves no key file behind.
    let file = folder(&desk).join("backups").join(made.strip_prefix("here/").unwrap());
    let good = fs::read(&file).unwrap();
    acceptance::faults::flip(&file, good.len() as u64 - 5000);
    assert_eq!(desk.task_fails("rescue", rescue(&made)).0, "backup_damaged");
    assert!(!folder(&desk).join("vault.json").exists());
    fs::write(&file, good).unwrap();
    desk.task("rescue", rescue(&made));
    assert_eq!(desk.json("workspace_status", Value::Null)["name"], "Sahab");
    assert_eq!(state(&desk), then);
    assert!(folder(&desk).join("vault.json").exists() && folder(&desk).join("vault.json.bak").exists());
}

/// The device of the last entry of a workspace that is not open.
fn device(folder: &Path) -> Vec<u8> {
    use store::Source as _;
    let clock: std::sync::Arc<dyn api::Clock> = std::sync::Arc::new(acceptance::TestClock::at("2026-11-23"));
    let secret = store::keys::Secret::Passphrase(PASSPHRASE);
    let workspace = store::Workspace::open(folder, &secret, clock).unwrap();
    let sql = "SELECT device FROM entry ORDER BY seq DESC LIMIT 1";
    workspace.read(|view| Ok(view.db().query_row(sql, [], |row| row.get(0))?)).unwrap().1
}

#[test]
fn a_backup_alone_makes_a_workspace() {
    let (desk, made) = with_a_past();
    let sheet = desk.json("recovery_code", Value::Null);
    let groups: Vec<String> = sheet["groups"].as_array().unwrap().iter().map(text).collect();
    let then = state(&desk);
    desk.lock();
    let own = device(&folder(&desk));
    let file = folder(&desk).join("backups").join(made.strip_prefix("here/").unwrap());
    for (secret, code) in [(PASSPHRASE.to_owned(), false), (groups.join(" ").to_lowercase(), true)] {
        let other = Desk::empty();
        let request = |secret: &str| json!({ "file": file, "secret": secret });
        let wrong = ("wrong_passphrase".to_owned(), "error-wrong-passphrase".to_owned());
        assert_eq!(other.task_fails("workspace_from_backup", request("close sesame")), wrong);
        let unknown = "0000-0000-0000-0000-0000-0000-0000-HAR8";
        assert_eq!(other.task_fails("workspace_from_backup", request(unknown)).0, "wrong_code");
        let missing = json!({ "file": "/nowhere", "secret": secret });
        assert_eq!(other.task_fails("workspace_from_backup", missing).0, "disk");
        assert_eq!(other.json("workspace_status", Value::Null)["state"], "none", "nothing is left behind");
        assert_eq!(other.task("workspace_from_backup", request(&secret)), json!({ "kind": "restored" }));
        let status = other.json("workspace_status", Value::Null);
        assert_eq!((&status["state"], &status["name"]), (&json!("open"), &json!("Sahab")), "by code: {code}");
        assert_eq!(state(&other), then);
        other.deal("Made on another laptop", "1", 0);
        let newest = other.json("history_list", json!({ "before": null }))["data"]["entries"].clone();
        assert!(newest.as_array().unwrap().iter().all(|entry| entry["who"] == "you"));
        other.lock();
        assert_ne!(device(&folder(&other)), own, "a copy is another device");
    }
}
