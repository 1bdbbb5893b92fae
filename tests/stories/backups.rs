//! Backups are made by themselves, are checked, and say so when they could not be made.

use acceptance::{Desk, PASSPHRASE, faults::Refusing, files, large_file, text};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

pub(crate) fn folder(desk: &Desk) -> PathBuf {
    desk.folder().join("workspaces/first/backups")
}

pub(crate) fn list(desk: &Desk) -> Vec<Value> {
    desk.json("backup_list", Value::Null).as_array().unwrap().clone()
}

/// The reasons of all backups, newest first.
pub(crate) fn reasons(desk: &Desk) -> Vec<String> {
    list(desk).iter().map(|backup| text(&backup["reason"])).collect()
}

pub(crate) fn status(desk: &Desk) -> Value {
    desk.json("backup_status", Value::Null)
}

pub(crate) fn make(desk: &Desk) -> Value {
    desk.task("backup_now", Value::Null)["backup"].clone()
}

/// The file of a backup.
pub(crate) fn path(desk: &Desk, backup: &Value) -> PathBuf {
    folder(desk).join(text(&backup["id"]).strip_prefix("here/").unwrap())
}

/// How many are good and how many are not, all of them read.
pub(crate) fn checked(desk: &Desk) -> (u64, u64) {
    let result = desk.task("backup_check", Value::Null);
    assert_eq!(result["kind"], "backups_checked");
    (result["good"].as_u64().unwrap(), result["damaged"].as_u64().unwrap())
}

#[test]
fn one_that_is_asked_for_says_what_it_holds() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    desk.deal("Chairs", "800", 1);
    let noon = status(&desk)["changed_since"].as_i64().unwrap();
    assert_eq!(noon, 1_795_435_200_000, "2026-11-23T12:00:00Z: the creation is in no backup yet");
    assert_eq!((&status(&desk)["last"], &status(&desk)["second_place"]), (&Value::Null, &Value::Null));
    desk.clock.advance(60);
    let made = make(&desk);
    let size = fs::metadata(path(&desk, &made)).unwrap().len();
    assert_eq!(
        made,
        json!({
            "id": made["id"], "place": "here", "made_at": noon + 60_000, "reason": "asked", "bytes": size,
            "deals": 2, "program": env!("CARGO_PKG_VERSION"), "check": "good",
        })
    );
    assert_eq!(list(&desk), std::slice::from_ref(&made));
    let status = status(&desk);
    assert_eq!(
        (&status["last"], &status["failure"], &status["changed_since"], &status["running"]),
        (&made, &Value::Null, &Value::Null, &json!(false))
    );
    let name = path(&desk, &made).file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.contains("20261123-120100") && !name.contains("Sahab"), "{name}");
    assert_eq!(files(&folder(&desk)).len(), 1, "nothing else is left there");
    assert_eq!(checked(&desk), (1, 0));
}

#[test]
fn locking_backs_up_what_was_changed_and_nothing_else() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    desk.lock();
    desk.unlock();
    assert_eq!(reasons(&desk), ["lock"]);
    assert_eq!(status(&desk)["changed_since"], Value::Null);
    assert_eq!((list(&desk)[0]["check"].clone(), checked(&desk)), (json!("unchecked"), (1, 0)));
    assert_eq!(list(&desk)[0]["check"], "good");
    desk.lock();
    desk.unlock();
    assert_eq!(reasons(&desk), ["lock"], "nothing was changed");
    desk.clock.advance(1);
    desk.undo();
    assert!(status(&desk)["changed_since"].is_i64());
    desk.lock();
    desk.unlock();
    assert_eq!(reasons(&desk), ["lock", "lock"], "an undo is a change");
}

#[test]
fn leaving_for_the_demo_backs_up_too() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    desk.task("demo_open", json!({ "language": "en" }));
    desk.deal("Tried", "1", 0);
    desk.json("demo_leave", Value::Null);
    desk.unlock();
    assert_eq!(reasons(&desk), ["lock"]);
    assert!(files(&desk.folder().join("demo")).iter().all(|path| !path.to_string_lossy().contains("backup")));
}

#[test]
fn before_much_is_changed_there_is_a_backup() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    desk.import(large_file().as_bytes());
    assert_eq!(reasons(&desk), ["import"]);
    assert_eq!(list(&desk)[0]["deals"], 1, "of what was there before");
    desk.clock.advance(1);
    assert_eq!(desk.undo()["kind"], "done");
    assert_eq!(reasons(&desk), ["bulk", "import"]);
    assert_eq!(list(&desk)[0]["deals"], 8_801);
    desk.clock.advance(1);
    desk.deal("Small", "1", 0);
    desk.undo();
    assert_eq!(reasons(&desk).len(), 2, "a small step needs none");
    assert_eq!(checked(&desk), (2, 0));
}

#[test]
fn half_an_hour_of_changes_is_backed_up() {
    let desk = Desk::open();
    desk.json("settings_set", json!({ "lock_after": "never" }));
    make(&desk);
    let tick = |seconds: i64| {
        desk.clock.advance(seconds);
        api::watch::tick(&desk.ctx, Duration::from_secs(seconds.unsigned_abs()));
        while status(&desk)["running"] == true {
            std::thread::yield_now();
        }
    };
    (0..200).for_each(|_| tick(30));
    assert_eq!(reasons(&desk), ["asked"], "nothing was changed");
    desk.deal("Desks", "15500", 0);
    (0..59).for_each(|_| tick(30));
    assert_eq!(reasons(&desk), ["asked"], "29 minutes and a half");
    tick(30);
    assert_eq!(reasons(&desk), ["regular", "asked"]);
    assert_eq!(list(&desk)[0]["check"], "good");
    (0..200).for_each(|_| tick(30));
    assert_eq!(reasons(&desk).len(), 2);
    // One that fails is tried again half an hour later, and not every second.
    desk.deal("Chairs", "800", 0);
    let refusing = Refusing::from(&folder(&desk), 0);
    (0..119).for_each(|_| tick(30));
    let tried = refusing.met();
    drop(refusing);
    assert!((1..=6).contains(&tried), "one attempt: {tried}");
    assert_eq!(status(&desk)["failure"]["message"]["id"], "backup-failed-full");
    (0..2).for_each(|_| tick(30));
    assert_eq!((reasons(&desk).len(), &status(&desk)["failure"]), (3, &Value::Null));
}

#[test]
fn the_second_place_gets_copies_and_its_absence_is_seen() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let first = make(&desk);
    let (second, away) = (desk.folder().join("stick"), desk.folder().join("pulled out"));
    let choose = |folder: &Path| json!({ "folder": folder });
    assert_eq!(desk.fails("backup_place_set", choose(&second)).1, "error-place-missing");
    let inside = desk.folder().join("workspaces/first");
    assert_eq!(desk.fails("backup_place_set", choose(&inside)).1, "error-place-inside");
    fs::create_dir(&second).unwrap();
    fs::write(second.join("holiday.jpg"), b"not ours").unwrap();
    let chosen = desk.json("backup_place_set", choose(&second));
    let place = fs::canonicalize(&second).unwrap();
    assert_eq!(
        (&chosen["second_place"], &chosen["second_reachable"], &chosen["failure"]),
        (&json!(place), &json!(true), &Value::Null)
    );
    let name = path(&desk, &first).file_name().unwrap().to_owned();
    assert_eq!(fs::read(second.join(&name)).unwrap(), fs::read(path(&desk, &first)).unwrap(), "at once");
    desk.clock.advance(60);
    desk.deal("Chairs", "800", 0);
    make(&desk);
    let places: Vec<Value> = list(&desk).iter().map(|backup| backup["place"].clone()).collect();
    assert_eq!(places, ["here", "second", "here", "second"], "newest first");
    assert_eq!(checked(&desk), (4, 0));

    fs::rename(&second, &away).unwrap();
    assert_eq!(status(&desk)["second_reachable"], false);
    desk.clock.advance(60);
    desk.deal("Lamps", "20", 0);
    make(&desk);
    let failure = status(&desk)["failure"].clone();
    assert_eq!(
        (&failure["place"], &failure["message"]["id"]),
        (&json!("second"), &json!("backup-failed-second-gone"))
    );
    assert_eq!(status(&desk)["last"]["place"], "here", "the one here was made");
    assert!(!second.exists(), "nothing is put in its place");
    let desk = desk.restarted();
    assert_eq!(status(&desk)["failure"], failure, "remembered");
    fs::rename(&away, &second).unwrap();
    make(&desk);
    assert_eq!(status(&desk)["failure"], Value::Null);
    assert_eq!(fs::read(second.join("holiday.jpg")).unwrap(), b"not ours");
    let none = desk.json("backup_place_set", json!({ "folder": null }));
    assert_eq!((&none["second_place"], &none["second_reachable"]), (&Value::Null, &json!(false)));
    assert_eq!(files(&second).len(), 4, "three copies and a picture stay");
}

#[test]
fn a_copy_that_is_damaged_on_the_way_is_no_copy() {
    let desk = Desk::open();
    let second = desk.folder().join("stick");
    fs::create_dir(&second).unwrap();
    desk.json("backup_place_set", json!({ "folder": second }));
    let refusing = Refusing::from(&fs::canonicalize(&second).unwrap(), 1);
    make(&desk);
    drop(refusing);
    assert_eq!(status(&desk)["failure"]["message"]["id"], "backup-failed-second-full");
    assert!(list(&desk).iter().all(|backup| backup["place"] == "here"));
    make(&desk);
    assert_eq!(status(&desk)["failure"], Value::Null);
    assert!(files(&second).iter().all(|path| !path.to_string_lossy().contains(".new-")), "and is swept");
}

#[test]
fn old_ones_go_and_what_is_not_theirs_stays() {
    let desk = Desk::open();
    let other = Desk::open();
    let foreign = make(&other);
    let first = make(&desk);
    let own = text(&first["id"]);
    let prefix = &own["here/".len()..own.len() - "20261123-120000-abcdef.diwan-backup".len()];
    let left_alone = [
        (
            path(&other, &foreign).file_name().unwrap().to_string_lossy().into_owned(),
            fs::read(path(&other, &foreign)).unwrap(),
        ),
        // Another workspace's under a name like its own, one that is damaged, and something else.
        (format!("{prefix}20200101-000000-aaaaaa.diwan-backup"), fs::read(path(&other, &foreign)).unwrap()),
        (format!("{prefix}20200101-000000-bbbbbb.diwan-backup"), b"DIWANBK1 and then nothing".to_vec()),
        ("notes.txt".to_owned(), b"do not delete".to_vec()),
    ];
    for (name, bytes) in &left_alone {
        fs::write(folder(&desk).join(name), bytes).unwrap();
    }
    for _ in 0..16 {
        desk.clock.advance(600);
        make(&desk);
    }
    // Of two hours and 40 minutes the last twelve; the first of the day is not the newest of its day.
    let good = list(&desk).iter().filter(|backup| backup["made_at"].is_i64()).count();
    assert_eq!(good, 12);
    assert!(!path(&desk, &first).exists());
    for (name, bytes) in &left_alone {
        assert_eq!(fs::read(folder(&desk).join(name)).unwrap(), *bytes, "{name}");
    }
}

#[test]
fn a_disk_that_refuses_leaves_no_half_backup() {
    let desk = Desk::open();
    let first = make(&desk);
    let before = files(&folder(&desk));
    let (mut n, mut failed) = (0, 0);
    loop {
        desk.clock.advance(1);
        let refusing = Refusing::only(&folder(&desk), n);
        let task = desk.json("backup_now", Value::Null);
        let made = desk.ctx.wait(&api::tasks::TaskRef { task: text(&task["task"]) });
        let met = refusing.met();
        drop(refusing);
        let failure = status(&desk)["failure"].clone();
        if let Err(error) = made {
            failed += 1;
            assert_eq!(
                (error.message.id.as_str(), &failure["place"]),
                ("error-disk-full", &json!("here")),
                "{n}"
            );
            assert_eq!(failure["message"]["id"], "backup-failed-full");
            assert_eq!(files(&folder(&desk)), before, "operation {n}");
            assert_eq!(status(&desk)["last"]["id"], first["id"]);
        } else {
            assert_eq!(failure, Value::Null, "operation {n}");
            for path in files(&folder(&desk)).into_iter().filter(|path| !before.contains(path)) {
                // What could not be removed is not taken for a backup.
                fs::remove_file(path).unwrap();
            }
        }
        if met <= n {
            break;
        }
        n += 1;
    }
    assert!(failed >= 5, "{failed} of {n}");
}

/// The number of an entry comes again after a restore; that does not mean that it is in a backup.
#[test]
fn what_is_changed_after_a_restore_is_backed_up_again() {
    let desk = Desk::open();
    let empty = make(&desk);
    desk.clock.advance(60);
    desk.deal("Desks", "15500", 0);
    desk.deal("Chairs", "800", 0);
    let preview = desk.task("restore_preview", json!({ "backup": empty["id"] }))["preview"].clone();
    desk.task("restore_apply", json!({ "token": preview["token"] }));
    assert_eq!(status(&desk)["changed_since"], Value::Null, "the backup that was restored holds it");
    desk.clock.advance(60);
    desk.deal("Lamps", "20", 0);
    assert!(status(&desk)["changed_since"].is_i64());
    desk.deal("Shelves", "90", 0);
    assert!(status(&desk)["changed_since"].is_i64(), "as many entries as the newest backup has");
    desk.lock();
    desk.unlock();
    assert_eq!((reasons(&desk)[0].as_str(), &list(&desk)[0]["deals"]), ("lock", &json!(2)));
}

#[test]
fn a_backup_is_not_readable_without_the_key() {
    let desk = Desk::open();
    desk.deal("Needle in Haystack", "15500", 0);
    let bytes = fs::read(path(&desk, &make(&desk))).unwrap();
    for needle in [&b"Needle"[..], b"Al Noor", b"SQLite format 3", PASSPHRASE.as_bytes()] {
        assert!(!bytes.windows(needle.len()).any(|part| part == needle), "{}", needle.escape_ascii());
    }
}
