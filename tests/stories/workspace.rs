//! The owner makes a workspace, locks it, comes back; things go wrong and nothing is lost.

use acceptance::{Desk, PASSPHRASE, files};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn unlock(passphrase: &str) -> Value {
    json!({ "name": "Sahab", "passphrase": passphrase })
}

fn workspace(desk: &Desk) -> PathBuf {
    desk.folder().join("workspaces/first")
}

#[test]
fn a_new_workspace_has_the_six_stages_in_both_languages() {
    let desk = Desk::empty();
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "none");
    let request =
        json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "kwd", "time_zone": "Asia/Kuwait" });
    let status = desk.json("workspace_create", request);
    assert_eq!(
        (&status["state"], &status["currency"], &status["today"]),
        (&json!("open"), &json!("KWD"), &json!("2026-11-23"))
    );
    let stages = &desk.json("pipeline_list", Value::Null)["data"][0]["stages"];
    let names: Vec<_> =
        stages.as_array().unwrap().iter().map(|stage| (&stage["name"]["en"], &stage["name"]["ar"])).collect();
    assert_eq!(
        names,
        [
            (&json!("Prospecting"), &json!("التنقيب عن عملاء")),
            (&json!("Research"), &json!("دراسة العميل")),
            (&json!("First contact"), &json!("التواصل الأول")),
            (&json!("Presentation"), &json!("عرض المنتج")),
            (&json!("Objections"), &json!("معالجة الاعتراضات")),
            (&json!("Closing"), &json!("إبرام الصفقة")),
        ]
    );
}

#[test]
fn making_it_cannot_be_undone() {
    let desk = Desk::open();
    assert_eq!(desk.undo(), json!({ "kind": "nothing" }));
}

#[test]
fn a_locked_workspace_answers_nothing_and_comes_back_whole() {
    let desk = Desk::open();
    desk.deal("Reception desks", "15500", 0);
    let before = desk.board();
    assert_eq!(desk.json("workspace_lock", Value::Null)["state"], "locked");
    for (command, request) in [
        ("board_get", json!({ "pipeline": null })),
        ("deal_create", json!({ "title": "x" })),
        ("undo", json!({ "command": null })),
        ("import_preview", json!({ "content": "" })),
    ] {
        assert_eq!(desk.fails(command, request), ("locked".into(), "error-locked".into()), "{command}");
    }
    assert_eq!(
        desk.fails("workspace_unlock", unlock("open sesam")),
        ("wrong_passphrase".into(), "error-wrong-passphrase".into())
    );
    desk.ask::<Value>("workspace_unlock", unlock(PASSPHRASE));
    assert_eq!(desk.board(), before);
}

#[test]
fn a_passphrase_is_the_same_in_arabic_digits() {
    let desk = Desk::empty();
    let request =
        json!({ "name": "Sahab", "passphrase": "خزنة ١٢٣٤٥", "currency": "SAR", "time_zone": "UTC" });
    desk.ask::<Value>("workspace_create", request);
    desk.ask::<Value>("workspace_lock", Value::Null);
    assert_eq!(desk.json("workspace_unlock", unlock("خزنـــة 12345 "))["state"], "open");
}

#[test]
fn what_cannot_be_a_workspace_is_refused() {
    let desk = Desk::empty();
    for (request, message) in [
        (
            json!({ "name": "Sahab", "passphrase": "1234567", "currency": "SAR", "time_zone": "UTC" }),
            "error-passphrase-short",
        ),
        (
            json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "riyal", "time_zone": "UTC" }),
            "error-currency",
        ),
        (
            json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "Mars" }),
            "error-time-zone",
        ),
        (json!({ "name": "Sahab", "passphrase": PASSPHRASE }), "error-bad-request"),
    ] {
        assert_eq!(desk.fails("workspace_create", request), ("invalid".into(), message.into()));
    }
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).0, "workspace_missing");
    assert_eq!(
        desk.fails("no_such_command", Value::Null),
        ("not_found".into(), "error-unknown-command".into())
    );
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "none", "nothing was left behind");
}

#[test]
fn there_is_one_program_at_a_time() {
    let desk = Desk::open();
    let clock = std::sync::Arc::new(acceptance::TestClock::at("2026-11-23"));
    let second =
        store::Workspace::open(&workspace(&desk), &store::keys::Secret::Passphrase(PASSPHRASE), clock);
    assert!(matches!(second, Err(store::Error::Busy)));
}

#[test]
fn damage_is_told_apart_and_nothing_is_put_in_its_place() {
    let desk = Desk::open();
    desk.ask::<Value>("workspace_lock", Value::Null);
    let folder = workspace(&desk);
    let (key, copy, data) =
        (folder.join("vault.json"), folder.join("vault.json.bak"), folder.join("data.db"));

    let good = fs::read(&key).unwrap();
    fs::write(&key, b"{ \"format\": 1, ").unwrap();
    assert_eq!(desk.json("workspace_unlock", unlock(PASSPHRASE))["state"], "open", "the copy serves");
    assert_eq!(fs::read(&key).unwrap(), good, "and is put in its place at once");
    desk.ask::<Value>("workspace_lock", Value::Null);
    // Without backups there is nothing else to serve.
    fs::remove_dir_all(folder.join("backups")).unwrap();
    fs::write(&key, b"").unwrap();
    fs::write(&copy, b"").unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).1, "error-key-file-damaged");
    fs::remove_file(&key).unwrap();
    fs::remove_file(&copy).unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).1, "error-key-file-damaged");
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "locked", "not none: the data is there");
    let mut newer: Value = serde_json::from_slice(&good).unwrap();
    newer["schema"] = 99.into();
    let newer = newer.to_string();
    fs::write(&key, newer).unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).0, "workspace_newer");
    fs::write(&key, good).unwrap();

    let whole = fs::read(&data).unwrap();
    let mut broken = whole.clone();
    broken[100..200].fill(0);
    fs::write(&data, &broken).unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).1, "error-workspace-damaged");
    assert_eq!(fs::read(&data).unwrap(), broken, "left as it is");
    fs::remove_file(&data).unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).1, "error-workspace-damaged");
    assert!(!data.exists(), "no empty one in its place");
    assert_eq!(
        desk.fails("workspace_unlock", unlock("another one")).0,
        "wrong_passphrase",
        "the key is told first"
    );
    fs::write(&data, whole).unwrap();
    assert_eq!(desk.json("workspace_unlock", unlock(PASSPHRASE))["state"], "open");
}

#[test]
fn nothing_on_disk_can_be_read() {
    let desk = Desk::open();
    desk.deal("Needle in Haystack", "15500", 0);
    let files = |desk: &Desk| {
        let all = files(&workspace(desk)).into_iter();
        all.map(|path| (path.clone(), fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let open = files(&desk);
    assert!(open.iter().any(|(path, _)| path.ends_with("data.db-wal")), "the log is looked at, too");
    desk.ask::<Value>("workspace_lock", Value::Null);
    for (path, bytes) in open.into_iter().chain(files(&desk)) {
        for needle in [&b"Needle"[..], b"Al Noor", b"Prospecting", b"SQLite format 3", b"N\0e\0e\0d\0l\0e"] {
            assert!(
                !bytes.windows(needle.len()).any(|part| part == needle),
                "{} in {}",
                needle.escape_ascii(),
                path.display()
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let made = desk.task("backup_now", Value::Null)["backup"]["id"].clone();
    // Looked into: it lies open in the quarantine.
    desk.task("restore_preview", json!({ "backup": made }));
    let all = files(&workspace(&desk));
    for kind in ["backups", "quarantine", "data.db-wal"] {
        assert!(all.iter().any(|path| path.display().to_string().contains(kind)), "{kind} is there");
    }
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for path in all {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        for folder in path.ancestors().skip(1).take_while(|folder| folder.starts_with(workspace(&desk))) {
            assert_eq!(mode(folder), 0o700, "{}", folder.display());
        }
    }
}

#[test]
fn preferences_are_remembered_before_anything_is_open() {
    let desk = Desk::empty();
    assert_eq!(
        desk.json("preferences_get", Value::Null),
        json!({ "language": "en", "theme": "system", "digits": "latn", "calendar": "gregorian", "zoom": 100 })
    );
    let chosen =
        json!({ "language": "ar", "theme": "dark", "digits": "arab", "calendar": "with_hijri", "zoom": 150 });
    desk.ask::<Value>("preferences_set", chosen.clone());
    assert_eq!(desk.json("preferences_get", Value::Null), chosen);
    let old = r#"{ "language": "ar", "theme": "dark", "digits": "arab" }"#;
    fs::write(desk.folder().join("preferences.json"), old).unwrap();
    let read = desk.json("preferences_get", Value::Null);
    assert_eq!(
        (&read["language"], &read["zoom"]),
        (&json!("ar"), &json!(100)),
        "what an older program wrote"
    );
    fs::write(desk.folder().join("preferences.json"), b"nonsense").unwrap();
    assert_eq!(
        desk.json("preferences_get", Value::Null)["language"],
        "en",
        "what cannot be read is as if not set"
    );
}

#[test]
fn a_creation_that_was_cut_short_is_as_if_never_begun() {
    let desk = Desk::empty();
    let left = desk.folder().join("workspaces/.diwan-new-0");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("data.db"), b"half a database").unwrap();
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "none");
    let request = json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    assert_eq!(desk.json("workspace_create", request)["state"], "open");
    assert!(!left.exists(), "swept");
}

#[test]
fn a_flipped_bit_in_the_key_file_is_mended_from_its_copy() {
    let desk = Desk::open();
    desk.ask::<Value>("workspace_lock", Value::Null);
    let (key, copy) = (workspace(&desk).join("vault.json"), workspace(&desk).join("vault.json.bak"));
    let good = fs::read_to_string(&key).unwrap();
    // Another character of the wrapped key: still a key file, and no passphrase opens it.
    let at = good.find("\"wrapped\": \"").unwrap() + 20;
    let other = if &good[at..=at] == "A" { "B" } else { "A" };
    fs::write(&key, format!("{}{other}{}", &good[..at], &good[at + 1..])).unwrap();
    assert_eq!(desk.fails("workspace_unlock", unlock("close sesame")).0, "wrong_passphrase");
    assert_eq!(desk.json("workspace_unlock", unlock(PASSPHRASE))["state"], "open");
    assert_eq!((fs::read_to_string(&key).unwrap(), fs::read_to_string(&copy).unwrap()), (good.clone(), good));
}

/// The key file and its copy are gone; the passphrase of the newest backup opens what is there, and no other does.
#[test]
fn lost_key_files_are_mended_from_a_backup() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let before = desk.board();
    desk.ask::<Value>("workspace_lock", Value::Null);
    // A backup of another workspace, newer and with the same passphrase, lies among them.
    let other = Desk::open();
    other.clock.advance_hours(1);
    other.ask::<Value>("workspace_lock", Value::Null);
    for path in files(&workspace(&other).join("backups")) {
        fs::copy(&path, workspace(&desk).join("backups").join(path.file_name().unwrap())).unwrap();
    }
    for name in ["vault.json", "vault.json.bak"] {
        fs::remove_file(workspace(&desk).join(name)).unwrap();
    }
    assert_eq!(desk.fails("workspace_unlock", unlock("close sesame")).0, "wrong_passphrase");
    assert_eq!(
        files(&workspace(&desk)).iter().filter(|path| path.to_string_lossy().contains("vault")).count(),
        0
    );
    let status = desk.json("workspace_unlock", unlock(PASSPHRASE));
    assert_eq!((&status["state"], &status["name"]), (&json!("open"), &json!("Sahab")));
    assert_eq!(desk.board(), before);
    let text = fs::read_to_string(workspace(&desk).join("vault.json")).unwrap();
    assert_eq!(text, fs::read_to_string(workspace(&desk).join("vault.json.bak")).unwrap(), "written at once");
    let desk = desk.restarted();
    assert_eq!(desk.board(), before);
}

#[test]
fn a_later_format_is_told_apart_from_damage() {
    let desk = Desk::open();
    desk.ask::<Value>("workspace_lock", Value::Null);
    let later = r#"{ "format": 3, "schema": 7, "slots": [{ "kind": "iris" }], "colour": "red" }"#;
    for name in ["vault.json", "vault.json.bak"] {
        fs::write(workspace(&desk).join(name), later).unwrap();
    }
    assert_eq!(desk.fails("workspace_unlock", unlock(PASSPHRASE)).0, "workspace_newer");
}

#[test]
fn a_locked_workspace_forgets_what_its_tasks_found() {
    let desk = Desk::open();
    let preview = desk.preview(b"id,title,value\n1,a,secret\n");
    let task = desk.json("import_deals", json!({ "file": preview["file"] }));
    desk.finish(&task);
    assert!(desk.json("task_get", task.clone()).to_string().contains("secret"));
    desk.ask::<Value>("workspace_lock", Value::Null);
    assert_eq!(desk.fails("task_get", task).0, "not_found");
}

#[test]
fn a_bad_request_does_not_come_back_with_what_was_in_it() {
    let desk = Desk::empty();
    let error =
        api::dispatch(&desk.ctx, "workspace_unlock", json!({ "name": "Sahab", "passphrase": 12_345_678 }))
            .unwrap_err();
    assert!(!format!("{error:?}").contains("12345678"), "{error:?}");
}
