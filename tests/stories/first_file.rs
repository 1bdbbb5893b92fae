//! Somebody tries the program with the spreadsheet that they use now, before there is a workspace or a passphrase.

use acceptance::Desk;
use base64::Engine as _;
use serde_json::{Value, json};
use std::{fs, path::Path};

const FILE: &str = "id,title,company,stage,status,value,currency,closed\n\
    1,Zanzibar fit-out,Al Noor,Closing,open,42000,AED,\n\
    2,Lifts,Gulf Co,Research,won,1200.500,KWD,2026-05-01\n\
    3,Paint,Gulf Co,Closing,open,plenty,AED,\n\
    4,Doors,,Site visit,open,700,AED,\n";

fn look(desk: &Desk, file: &str, currency: Option<&str>) -> Value {
    desk.json("import_preview", request(file, currency))
}

fn request(file: &str, currency: Option<&str>) -> Value {
    let content = base64::engine::general_purpose::STANDARD.encode(file);
    json!({ "content": content, "before": { "currency": currency, "otherwise": "SAR", "time_zone": "Asia/Dubai" } })
}

/// Every file below a folder, with what is in it.
fn everything(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            all.extend(everything(&entry.path()));
        } else {
            all.extend(fs::read(entry.path()).unwrap());
        }
    }
    all
}

#[test]
fn a_file_is_looked_at_before_there_is_a_workspace() {
    let desk = Desk::empty();
    let before = everything(desk.folder());
    let preview = look(&desk, FILE, None);
    assert_eq!(preview["file"], Value::Null, "there is nowhere to import it to");
    assert_eq!(preview["currency"], "AED", "the file says so");
    let counts =
        ["rows", "ready", "won", "lost", "open", "unchanged", "refused"].map(|count| &preview[count]);
    assert_eq!(counts, [&json!(4), &json!(3), &json!(1), &json!(0), &json!(2), &json!(0), &json!(1)]);
    assert_eq!(preview["refusals"][0]["row"], 4);
    assert_eq!(preview["new_stages"], json!(["Research", "Closing", "Site visit"]));
    assert_eq!(everything(desk.folder()), before, "nothing is written");
    assert_eq!(desk.json("workspace_status", Value::Null)["state"], "none");
}

#[test]
fn what_was_seen_is_what_comes_in() {
    let desk = Desk::empty();
    let first = look(&desk, FILE, None);
    let made = json!({ "name": "Noor", "passphrase": acceptance::PASSPHRASE, "currency": "AED", "time_zone": "Asia/Dubai" });
    desk.json("workspace_create", made);
    let again = look(&desk, FILE, Some("USD"));
    assert!(again["file"].is_string());
    for said in
        ["rows", "ready", "won", "lost", "open", "refusals", "warnings", "new_stages", "columns", "currency"]
    {
        assert_eq!(first[said], again[said], "{said}: an open workspace knows its own currency");
    }
    let task = desk.json("import_deals", json!({ "file": again["file"] }));
    let report = desk.finish(&task)["report"].clone();
    assert_eq!((&report["imported"], &report["refused"]), (&json!(3), &json!(1)));
    desk.lock();
    let disk = everything(desk.folder());
    let plain = disk.windows(8).any(|bytes| bytes == b"Zanzibar");
    assert!(!plain, "nothing of the file is on the disk as it is");
}

#[test]
fn amounts_are_read_in_the_currency_that_is_said() {
    let desk = Desk::empty();
    let file = "title,value\na,1200.505\n";
    // Halalas have two decimals, fils three.
    assert_eq!(
        (&look(&desk, file, None)["currency"], &look(&desk, file, None)["refused"]),
        (&json!("SAR"), &json!(1))
    );
    let kuwait = look(&desk, file, Some("kwd"));
    assert_eq!((&kuwait["currency"], &kuwait["refused"]), (&json!("KWD"), &json!(0)));
    assert_eq!(desk.fails("import_preview", request(file, Some("XXX"))).1, "error-currency");
    assert_eq!(desk.fails("import_preview", request("colour\nred\n", None)).1, "error-file-no-header");
}

#[test]
fn without_a_workspace_or_a_word_of_one_nothing_is_looked_at() {
    let desk = Desk::empty();
    let content = base64::engine::general_purpose::STANDARD.encode(FILE);
    assert_eq!(desk.fails("import_preview", json!({ "content": content })).0, "locked");
}
