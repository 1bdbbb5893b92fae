//! Several workspaces on one computer: made, chosen, renamed, taken off the list and put on it again.

use acceptance::{Desk, PASSPHRASE, files, text};
use serde_json::{Value, json};
use std::{fs, path::Path};

fn list(desk: &Desk) -> Vec<Value> {
    desk.json("workspace_list", Value::Null).as_array().unwrap().clone()
}

/// Name, state, whether chosen and open, of each in the list.
fn told(desk: &Desk) -> Vec<Value> {
    list(desk)
        .iter()
        .map(|entry| json!([entry["name"], entry["state"], entry["chosen"], entry["open"]]))
        .collect()
}

fn to(folder: &Path) -> Value {
    json!({ "folder": folder })
}

#[test]
fn two_workspaces_each_with_its_own_passphrase() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let first = desk.folder().join("workspaces/first");
    let status = desk.json(
        "workspace_create",
        json!({ "name": "  Barq\n Trading ", "passphrase": "of its own", "currency": "AED", "time_zone": "Asia/Dubai" }),
    );
    assert_eq!(
        (&status["state"], &status["name"], &status["currency"], &status["others"]),
        (&json!("open"), &json!("Barq Trading"), &json!("AED"), &json!(1))
    );
    assert_eq!(desk.board()["open"], 0, "nothing of the other one");
    assert_eq!(
        told(&desk),
        [json!(["Barq Trading", "ready", true, true]), json!(["Sahab", "ready", false, false])]
    );
    let second = text(&status["folder"]);
    let status = desk.json("workspace_choose", to(&first));
    assert_eq!((&status["state"], &status["name"]), (&json!("locked"), &json!("Sahab")));
    assert_eq!(
        told(&desk),
        [json!(["Sahab", "ready", true, false]), json!(["Barq Trading", "ready", false, false])]
    );
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": "of its own" })).0, "wrong_passphrase");
    desk.unlock();
    assert_eq!(desk.board()["open"], 1);
    desk.json("workspace_choose", to(Path::new(&second)));
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })).0, "wrong_passphrase");
    assert_eq!(desk.json("workspace_unlock", json!({ "passphrase": "of its own" }))["currency"], "AED");
    // The one that was used last is the one that the next start asks for.
    desk.lock();
    assert_eq!(desk.beside().json("workspace_status", Value::Null)["name"], "Barq Trading");
    desk.json("workspace_choose", to(&first));
    assert_eq!(
        desk.beside().json("workspace_status", Value::Null)["name"],
        "Barq Trading",
        "used, not looked at"
    );
    desk.unlock();
    assert_eq!(desk.beside().json("workspace_status", Value::Null)["name"], "Sahab");
}

#[test]
fn names_stand_in_the_order_of_both_scripts() {
    let desk = Desk::open();
    for name in ["zebra", "Apple", "سحاب", "apricot"] {
        desk.create(name);
    }
    let names: Vec<Value> = list(&desk).iter().map(|entry| entry["name"].clone()).collect();
    assert_eq!(names, ["apricot", "Apple", "Sahab", "zebra", "سحاب"], "the chosen one first");
}

#[test]
fn a_new_one_can_be_asked_for() {
    let desk = Desk::open();
    let status = desk.json("workspace_choose", json!({ "folder": null }));
    assert_eq!(
        (&status["state"], &status["name"], &status["others"]),
        (&json!("none"), &Value::Null, &json!(1))
    );
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })).0, "workspace_missing");
    assert_eq!(told(&desk), [json!(["Sahab", "ready", false, false])]);
    assert_eq!(desk.fails("workspace_choose", to(Path::new("/nowhere"))).1, "error-workspace-missing");
}

#[test]
fn another_name_is_seen_before_it_is_unlocked() {
    let desk = Desk::open();
    assert_eq!(desk.json("workspace_rename", json!({ "name": " سحاب " }))["name"], "سحاب");
    let too_long = "س".repeat(81);
    for (name, message) in [(" \u{200F}\n", "error-name-missing"), (&too_long, "error-name-long")] {
        assert_eq!(
            desk.fails("workspace_rename", json!({ "name": name })),
            ("invalid".into(), message.into())
        );
    }
    assert_eq!(desk.json("workspace_rename", json!({ "name": "س".repeat(80) }))["state"], "open");
    desk.json("workspace_rename", json!({ "name": "سحاب" }));
    desk.lock();
    assert_eq!(desk.json("workspace_status", Value::Null)["name"], "سحاب");
    assert_eq!(desk.fails("workspace_rename", json!({ "name": "x" })).0, "locked");
    desk.unlock();
    assert_eq!(desk.json("workspace_status", Value::Null)["name"], "سحاب");
}

#[test]
fn one_that_is_forgotten_keeps_its_files_and_comes_back() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let first = desk.folder().join("workspaces/first");
    desk.create("Barq");
    desk.json("workspace_choose", to(&first));
    desk.unlock();
    let left = desk.json("workspace_forget", to(&first));
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(desk.fails("board_get", json!({ "pipeline": null })).0, "locked");
    assert_eq!(desk.json("workspace_status", Value::Null)["name"], "Barq", "the other one is next");
    assert!(files(&first).iter().any(|path| path.ends_with("data.db")), "nothing is deleted");
    assert_eq!(desk.beside().json("workspace_list", Value::Null).as_array().unwrap().len(), 1);
    // With a slash at its end, as a dialog may say it.
    let with_slash = json!({ "folder": format!("{}/", first.display()) });
    assert_eq!(desk.json("workspace_add", with_slash)["name"], "Sahab");
    assert_eq!(told(&desk).len(), 2);
    desk.unlock();
    assert_eq!(desk.board()["open"], 1);
}

#[test]
fn one_that_lies_elsewhere_may_be_away() {
    let desk = Desk::open();
    let first = desk.folder().join("workspaces/first");
    desk.create("Barq");
    let other = Desk::open();
    other.json("workspace_rename", json!({ "name": "On a stick" }));
    other.lock();
    let (stick, pulled) = (other.folder().join("workspaces/first"), other.folder().join("pulled out"));
    assert_eq!(
        desk.fails("workspace_add", to(other.folder())),
        ("workspace_missing".into(), "error-workspace-missing".into())
    );
    let stays = desk.json("workspace_add", to(&stick));
    assert_eq!(
        (&stays["state"], &stays["name"], &stays["others"]),
        (&json!("open"), &json!("Barq"), &json!(2)),
        "who works in one is not thrown out of it"
    );
    desk.lock();
    let status = desk.json("workspace_add", to(&stick));
    assert_eq!(
        (&status["state"], &status["name"], &status["others"]),
        (&json!("locked"), &json!("On a stick"), &json!(2))
    );
    desk.json("workspace_add", to(&stick));
    assert_eq!(told(&desk).len(), 3, "added twice, listed once");
    desk.unlock();
    desk.lock();
    fs::rename(&stick, &pulled).unwrap();
    let again = desk.beside();
    let status = again.json("workspace_status", Value::Null);
    assert_eq!(
        (&status["state"], &status["folder"]),
        (&json!("locked"), &json!(stick)),
        "not: make a new one"
    );
    assert_eq!(told(&again)[0], json!([null, "missing", true, false]));
    assert_eq!(again.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })).0, "workspace_missing");
    assert!(!stick.exists(), "nothing is put in its place");
    again.json("workspace_choose", to(&first));
    assert_eq!(again.unlock()["name"], "Sahab", "the others work");
    fs::rename(&pulled, &stick).unwrap();
    again.json("workspace_choose", to(&stick));
    assert_eq!(again.unlock()["name"], "On a stick");
}

#[test]
fn what_cannot_be_opened_is_listed_with_the_reason() {
    let desk = Desk::open();
    let broken = desk.create("Barq");
    let newer = desk.create("Later");
    desk.lock();
    for name in ["vault.json", "vault.json.bak"] {
        fs::write(broken.join(name), b"x").unwrap();
        fs::write(newer.join(name), r#"{ "format": 9, "schema": 9 }"#).unwrap();
    }
    let mut told = told(&desk);
    told.sort_by_key(Value::to_string);
    assert_eq!(
        told,
        [
            json!(["Sahab", "ready", false, false]),
            json!([null, "damaged", false, false]),
            json!([null, "newer", true, false]),
        ]
    );
}

#[test]
fn the_demo_is_never_in_the_list() {
    let desk = Desk::open();
    desk.task("demo_open", json!({ "language": "en" }));
    assert_eq!(told(&desk), [json!(["Sahab", "ready", true, false])]);
    assert_eq!(desk.json("workspace_status", Value::Null)["name"], Value::Null);
    assert_eq!(desk.json("demo_leave", Value::Null)["name"], "Sahab");
    assert_eq!(desk.beside().json("workspace_status", Value::Null)["name"], "Sahab", "nor the one used last");
}

#[test]
fn one_program_at_a_time_has_it() {
    let desk = Desk::open();
    let second = desk.beside();
    assert_eq!(
        second.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })),
        ("workspace_busy".into(), "error-workspace-busy".into())
    );
    let pass = desk.folder().join("pass");
    fs::write(&pass, PASSPHRASE).unwrap();
    let cli = || {
        let mut command = std::process::Command::new(acceptance::built("diwan-cli"));
        command.arg("--workspace").arg(desk.folder().join("workspaces/first"));
        command.arg("--passphrase-file").arg(&pass).args(["--lang", "en", "--json", "undo"]).output().unwrap()
    };
    let refused = cli();
    assert!(
        !refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("open"),
        "{refused:?}"
    );
    desk.lock();
    let done = cli();
    assert!(done.status.success(), "{done:?}");
    assert_eq!(second.unlock()["state"], "open");
    assert_eq!(desk.fails("workspace_unlock", json!({ "passphrase": PASSPHRASE })).0, "workspace_busy");
}

#[test]
fn a_new_workspace_leaves_alone_what_outlived_an_old_one() {
    let desk = Desk::open();
    desk.lock();
    let first = desk.folder().join("workspaces/first");
    for path in files(&first) {
        if !path.to_string_lossy().contains("backups") {
            fs::remove_file(path).unwrap();
        }
    }
    let left = files(&first);
    assert_eq!(left.len(), 1, "a backup");
    assert_eq!(desk.beside().json("workspace_status", Value::Null)["state"], "none");
    assert_ne!(desk.create("Sahab"), first);
    assert_eq!(files(&first), left);
}
