//! What opens a workspace: the passphrase and its change, the recovery code, the system's keychain.

use acceptance::{Desk, PASSPHRASE, faults::Refusing, files, text};
use api::{Ctx, Event, EventSink, KdfCost, Keychain, Options, SystemClock, wire::Language};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

const NEW: &str = "another way in";

fn folder(desk: &Desk) -> PathBuf {
    desk.folder().join("workspaces/first")
}

fn opens(desk: &Desk, passphrase: &str) -> bool {
    desk.ask::<Value>("workspace_lock", Value::Null);
    match api::dispatch(&desk.ctx, "workspace_unlock", json!({ "passphrase": passphrase })) {
        Ok(status) => status["state"] == "open",
        Err(error) => {
            assert_eq!(error.message.id, "error-wrong-passphrase");
            false
        }
    }
}

fn change(current: &str, new: &str) -> Value {
    json!({ "current": current, "new": new })
}

/// The groups of the sheet and the answers that are asked for.
fn sheet(desk: &Desk) -> (Vec<String>, Vec<String>, Vec<u64>) {
    let sheet = desk.json("recovery_code", Value::Null);
    let groups: Vec<String> = sheet["groups"].as_array().unwrap().iter().map(text).collect();
    let ask: Vec<u64> = sheet["ask"].as_array().unwrap().iter().map(|at| at.as_u64().unwrap()).collect();
    let answers = ask.iter().map(|at| groups[usize::try_from(*at).unwrap()].clone()).collect();
    (groups, answers, ask)
}

fn confirm(desk: &Desk) -> String {
    let (groups, answers, _) = sheet(desk);
    let answer = desk.json("recovery_confirm", json!({ "answers": answers }));
    assert_eq!(answer, json!({ "confirmed": true, "wrong": [] }));
    groups.join("-")
}

fn recover(code: &str, passphrase: &str) -> Value {
    json!({ "code": code, "passphrase": passphrase })
}

#[test]
fn the_recovery_code_waits_until_its_user_has_it() {
    let desk = Desk::open();
    assert_eq!(desk.json("workspace_status", Value::Null)["recovery_confirmed"], false);
    let (groups, answers, ask) = sheet(&desk);
    assert_eq!((groups.len(), ask.len()), (8, 2));
    assert!(groups.iter().all(|group| group.len() == 4) && ask[0] < ask[1] && ask[1] < 8);
    assert_eq!(sheet(&desk), (groups, answers.clone(), ask.clone()), "the same one waits");
    let wrong = json!({ "answers": [answers[0], "????"] });
    assert_eq!(
        desk.json("recovery_confirm", wrong),
        json!({ "confirmed": false, "wrong": [ask[1]] }),
        "the group is named"
    );
    assert_eq!(
        desk.json("recovery_confirm", json!({ "answers": [] })),
        json!({ "confirmed": false, "wrong": ask })
    );
    assert_eq!(desk.json("workspace_status", Value::Null)["recovery_confirmed"], false);
    let sloppy = json!({ "answers": [answers[0].to_lowercase(), format!(" {}", answers[1])] });
    assert_eq!(desk.json("recovery_confirm", sloppy), json!({ "confirmed": true, "wrong": [] }));
    assert_eq!(desk.json("workspace_status", Value::Null)["recovery_confirmed"], true);
    assert_eq!(desk.fails("recovery_confirm", json!({ "answers": answers })).1, "error-code-gone");
    let desk = desk.restarted();
    assert_eq!(desk.json("workspace_status", Value::Null)["recovery_confirmed"], true);
}

#[test]
fn a_new_code_counts_once_it_is_confirmed_and_the_old_one_no_longer() {
    let desk = Desk::open();
    let first = confirm(&desk);
    let (groups, answers, _) = sheet(&desk);
    let second = groups.join("-");
    assert_ne!(first, second);
    desk.lock();
    assert_eq!(
        desk.fails("workspace_recover", recover(&second, NEW)),
        ("wrong_code".into(), "error-wrong-code".into()),
        "it was never confirmed"
    );
    desk.ask::<Value>("workspace_recover", recover(&first, NEW));
    assert_ne!(sheet(&desk).1, answers, "what waited is gone with the lock");
    let third = confirm(&desk);
    desk.lock();
    assert_eq!(desk.fails("workspace_recover", recover(&first, PASSPHRASE)).1, "error-wrong-code");
    assert_eq!(desk.json("workspace_recover", recover(&third, PASSPHRASE))["state"], "open");
}

#[test]
fn a_code_is_read_as_people_type_it_and_sets_a_new_passphrase() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let board = desk.board();
    let code = confirm(&desk);
    desk.lock();
    // Small letters, other gaps, letters for digits, Arabic digits, a mark of direction.
    let sloppy: String = code
        .to_lowercase()
        .chars()
        .map(|c| match c {
            '-' => ' ',
            '0' => 'o',
            '1' => 'L',
            digit @ '2'..='9' => char::from_u32('\u{0660}' as u32 + digit.to_digit(10).unwrap()).unwrap(),
            c => c,
        })
        .collect();
    let request = recover(&format!("\u{200F}{sloppy}\u{200E} "), NEW);
    assert_eq!(desk.json("workspace_recover", request)["state"], "open");
    assert_eq!(desk.board(), board);
    assert!(!opens(&desk, PASSPHRASE), "the forgotten passphrase opens nothing any more");
    assert!(opens(&desk, NEW));
    desk.lock();
    assert_eq!(desk.json("workspace_recover", recover(&code, PASSPHRASE))["state"], "open", "it stays good");
}

#[test]
fn a_mistyped_code_is_told_apart_from_a_wrong_one() {
    let desk = Desk::open();
    let code = confirm(&desk);
    let other = confirm(&Desk::open());
    desk.lock();
    let last = if code.ends_with('7') { "8" } else { "7" };
    for mistyped in ["", "1234", &code[..34], &format!("{}{last}", &code[..38]), &format!("{code}0")] {
        assert_eq!(
            desk.fails("workspace_recover", recover(mistyped, NEW)),
            ("wrong_code".into(), "error-mistyped-code".into()),
            "{mistyped}"
        );
    }
    assert_eq!(desk.fails("workspace_recover", recover(&other, NEW)).1, "error-wrong-code");
    assert_eq!(desk.fails("workspace_recover", recover(&code, "short")).1, "error-passphrase-short");
    assert!(opens(&desk, PASSPHRASE), "nothing has changed");
}

#[test]
fn an_open_workspace_takes_no_passphrase_from_who_has_no_code() {
    let desk = Desk::open();
    let code = confirm(&desk);
    let other = confirm(&Desk::open());
    assert_eq!(desk.fails("workspace_recover", recover(&other, NEW)).1, "error-wrong-code");
    assert!(opens(&desk, PASSPHRASE) && !opens(&desk, NEW));
    assert_eq!(desk.json("workspace_recover", recover(&code, NEW))["state"], "open");
}

#[test]
fn another_passphrase_changes_the_key_file_and_not_the_database() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let board = desk.board();
    // What was changed lies in the database itself, and not in its log.
    let desk = desk.restarted();
    let data = folder(&desk).join("data.db");
    let before = fs::read(&data).unwrap();
    assert_eq!(
        desk.fails("passphrase_change", change("open sesam", NEW)),
        ("wrong_passphrase".into(), "error-wrong-passphrase".into())
    );
    assert_eq!(desk.fails("passphrase_change", change(PASSPHRASE, "1234567")).1, "error-passphrase-short");
    desk.ask::<Value>("passphrase_change", change(PASSPHRASE, NEW));
    assert_eq!(fs::read(&data).unwrap(), before, "byte by byte");
    for name in ["vault.json", "vault.json.bak"] {
        let size = fs::metadata(folder(&desk).join(name)).unwrap().len();
        assert!((300..4096).contains(&size), "{size}");
    }
    assert!(!opens(&desk, PASSPHRASE));
    assert!(opens(&desk, NEW));
    assert_eq!(desk.board(), board);
    // A damaged key file does not bring the old one back.
    desk.lock();
    fs::write(folder(&desk).join("vault.json"), b"").unwrap();
    assert!(!opens(&desk, PASSPHRASE) && opens(&desk, NEW));
}

#[test]
fn a_cut_short_change_of_the_passphrase_leaves_one_that_the_answer_names() {
    let (mut cut, mut done, mut n) = (0, 0, 0);
    loop {
        let desk = Desk::open();
        let refusing = Refusing::from(&folder(&desk), n);
        let answer = api::dispatch(&desk.ctx, "passphrase_change", change(PASSPHRASE, NEW));
        let met = refusing.met();
        drop(refusing);
        // As a program finds it that starts now.
        let opened = |passphrase| opens_in_a_copy(&desk, &folder(&desk), passphrase);
        let (old, new) = (opened(PASSPHRASE), opened(NEW));
        match &answer {
            Ok(_) => assert_eq!((old, new), (false, true), "operation {n}: {answer:?}"),
            Err(error) => {
                assert_eq!((old, new), (true, false), "operation {n}: {answer:?}");
                assert_eq!(error.message.id, "error-disk-full");
            }
        }
        // And so it is for the program that lives on.
        assert_eq!((opens(&desk, PASSPHRASE), opens(&desk, NEW)), (old, new), "operation {n}");
        if met <= n {
            break;
        }
        cut += 1;
        done += usize::from(answer.is_ok());
        n += 1;
    }
    assert!(cut >= 10 && (1..cut).contains(&done), "{done} of {cut} were in place already");
}

/// Whether a passphrase opens what lies in a folder now, tried on a copy of it.
fn opens_in_a_copy(desk: &Desk, from: &std::path::Path, passphrase: &str) -> bool {
    let copy = desk.folder().join("copies").join(passphrase);
    fs::create_dir_all(&copy).unwrap();
    for path in files(from).iter().filter(|path| path.parent() == Some(from)) {
        fs::copy(path, copy.join(path.file_name().unwrap())).unwrap();
    }
    let clock = Arc::clone(&desk.clock) as Arc<dyn api::Clock>;
    let secret = store::keys::Secret::Passphrase(passphrase);
    let opened = store::Workspace::open(&copy, &secret, clock).is_ok();
    fs::remove_dir_all(&copy).unwrap();
    opened
}

#[test]
fn a_passphrase_is_the_same_however_it_is_typed() {
    for (set, typed, same) in [
        ("خزنة ١٢٣٤٥٦", "خزنـــة 123456", true),
        ("خزنة ۱۲۳۴۵۶", "\u{202B}خزنة ١٢٣٤٥٦\u{202C}", true),
        ("cafe\u{301} au lait", "café au lait", true),
        ("ﬁne passphrase", "fine passphrase", true),
        ("open sesame", "\u{FEFF}open\u{200B} sesame\n", true),
        ("open sesame", "Open sesame", false),
        ("open sesame", "opensesame", false),
    ] {
        let desk = Desk::open();
        desk.ask::<Value>("passphrase_change", change(PASSPHRASE, set));
        assert_eq!(opens(&desk, typed), same, "{set:?} {typed:?}");
    }
    let desk = Desk::open();
    let invisible = change(PASSPHRASE, "12345\u{200B}\u{200B}\u{200B}\u{200B}");
    assert_eq!(desk.fails("passphrase_change", invisible).1, "error-passphrase-short", "marks do not count");
}

#[derive(Default)]
struct Kept(Mutex<HashMap<String, Vec<u8>>>);

impl Keychain for Kept {
    fn available(&self) -> bool {
        true
    }

    fn get(&self, name: &str) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        self.0.lock().unwrap().get(name).cloned().map(Into::into)
    }

    fn set(&self, name: &str, secret: &[u8]) -> bool {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_owned());
        true
    }

    fn forget(&self, name: &str) {
        self.0.lock().unwrap().remove(name);
    }
}

struct Failing;

impl Keychain for Failing {
    fn available(&self) -> bool {
        false
    }

    fn get(&self, _: &str) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        None
    }

    fn set(&self, _: &str, _: &[u8]) -> bool {
        false
    }

    fn forget(&self, _: &str) {}
}

#[test]
fn the_systems_keychain_opens_it_where_its_user_wants_that() {
    let kept = Arc::new(Kept::default());
    let desk = Desk::with_keychain(Arc::clone(&kept) as Arc<dyn Keychain>);
    desk.create("Sahab");
    assert_eq!(desk.json("keychain_state", Value::Null), json!({ "available": true, "on": false }));
    desk.lock();
    assert_eq!(
        desk.fails("workspace_unlock_keychain", Value::Null),
        ("wrong_passphrase".into(), "error-keychain".into())
    );
    desk.unlock();
    assert_eq!(desk.json("keychain_set", json!({ "on": true })), json!({ "available": true, "on": true }));
    let secret = kept.0.lock().unwrap().values().next().unwrap().clone();
    assert!(
        secret.len() >= 32
            && !secret.windows(4).any(|part| PASSPHRASE.as_bytes().windows(4).any(|own| own == part))
    );
    desk.lock();
    assert_eq!(desk.json("workspace_status", Value::Null)["keychain"], true);
    assert_eq!(desk.json("workspace_unlock_keychain", Value::Null)["state"], "open");
    desk.lock();
    // Another secret under that name, and none.
    for other in [Some(vec![7; 32]), None] {
        match other {
            Some(other) => kept.0.lock().unwrap().values_mut().for_each(|own| own.clone_from(&other)),
            None => kept.0.lock().unwrap().clear(),
        }
        assert_eq!(desk.fails("workspace_unlock_keychain", Value::Null).1, "error-keychain");
    }
    desk.unlock();
    assert_eq!(desk.json("keychain_set", json!({ "on": false }))["on"], false);
    assert!(kept.0.lock().unwrap().is_empty());
    desk.lock();
    assert_eq!(desk.json("workspace_status", Value::Null)["keychain"], false);
    desk.unlock();
    desk.task("demo_open", json!({ "language": "en" }));
    assert_eq!(desk.fails("keychain_set", json!({ "on": true })).1, "error-keychain-unavailable");
    assert!(kept.0.lock().unwrap().is_empty(), "the demo leaves nothing behind");
}

#[test]
fn a_system_without_a_keychain_is_no_trouble() {
    for desk in [Desk::empty(), Desk::with_keychain(Arc::new(Failing))] {
        desk.create("Sahab");
        assert_eq!(desk.json("keychain_state", Value::Null), json!({ "available": false, "on": false }));
        assert_eq!(
            desk.fails("keychain_set", json!({ "on": true })),
            ("invalid".into(), "error-keychain-unavailable".into())
        );
        assert_eq!(desk.json("workspace_status", Value::Null)["keychain"], false);
        assert_eq!(desk.json("keychain_set", json!({ "on": false }))["on"], false);
        assert!(opens(&desk, PASSPHRASE));
    }
}

/// A page that asks for the code the moment it hears that a workspace is open.
#[derive(Default)]
struct Quick {
    ctx: Mutex<Option<Ctx>>,
    shown: Mutex<Option<Value>>,
}

impl EventSink for Quick {
    fn emit(&self, event: &Event) {
        if *event == Event::Opened {
            let ctx = self.ctx.lock().unwrap().clone().unwrap();
            *self.shown.lock().unwrap() = Some(api::dispatch(&ctx, "recovery_code", Value::Null).unwrap());
        }
    }
}

#[test]
fn a_code_that_was_shown_is_not_replaced_by_another() {
    let home = tempfile::tempdir().unwrap();
    let quick = Arc::new(Quick::default());
    let ctx = Ctx::new(Options {
        home: Some(home.path().to_owned()),
        folder: None,
        language: Language::En,
        sink: Arc::clone(&quick) as Arc<dyn EventSink>,
        clock: Arc::new(SystemClock),
        kdf: KdfCost::weak_for_tests(),
        keychain: None,
        picker: None,
        opener: None,
    });
    *quick.ctx.lock().unwrap() = Some(ctx.clone());
    let request = json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "UTC" });
    api::dispatch(&ctx, "workspace_create", request).unwrap();
    let sheet = quick.shown.lock().unwrap().clone().unwrap();
    assert_eq!(api::dispatch(&ctx, "recovery_code", Value::Null).unwrap(), sheet, "what is on the screen");
    let answers: Vec<_> = sheet["ask"]
        .as_array()
        .unwrap()
        .iter()
        .map(|at| sheet["groups"][at.as_u64().unwrap() as usize].clone())
        .collect();
    let answer = api::dispatch(&ctx, "recovery_confirm", json!({ "answers": answers })).unwrap();
    assert_eq!(answer["confirmed"], true);
    let code: Vec<_> = sheet["groups"].as_array().unwrap().iter().map(text).collect();
    api::dispatch(&ctx, "workspace_lock", Value::Null).unwrap();
    let recover = json!({ "code": code.join("-"), "passphrase": NEW });
    assert_eq!(api::dispatch(&ctx, "workspace_recover", recover).unwrap()["state"], "open");
    *quick.ctx.lock().unwrap() = None;
}
