//! A backup that is not as it was made is never good, wherever the damage is.

use crate::backups::{checked, folder, list, make, path, reasons, status};
use acceptance::{Desk, faults::flip};
use serde_json::{Value, json};
use std::fs;

/// A bit of every byte of the header and its seal, and a byte of every page.
#[test]
fn damage_anywhere_is_found() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let made = make(&desk);
    let file = path(&desk, &made);
    let good = fs::read(&file).unwrap();
    let header = usize::try_from(u32::from_le_bytes(good[8..12].try_into().unwrap())).unwrap();
    let body = 8 + 4 + header + 32;
    assert_eq!((&good[..8], (good.len() - body) % 4096), (&b"DIWANBK1"[..], 0));
    for at in 0..body {
        let mut other = good.clone();
        other[at] ^= 1;
        fs::write(&file, &other).unwrap();
        assert_eq!(list(&desk)[0]["check"], "damaged", "byte {at}");
    }
    let refused = json!({ "backup": made["id"] });
    let regions = [0, 8, 11, 12, 12 + header / 2, body - 32, body - 1];
    let pages = (body..good.len()).step_by(4096).map(|page| page + 1234);
    let mut tried = 0;
    for at in regions.into_iter().chain(pages).chain([good.len() - 1]) {
        fs::write(&file, &good).unwrap();
        flip(&file, at as u64);
        assert_ne!(list(&desk)[0]["check"], "good", "byte {at}: it was read before");
        assert_eq!(desk.task_fails("restore_preview", refused.clone()).0, "backup_damaged", "byte {at}");
        assert_eq!(checked(&desk), (0, 1), "byte {at}");
        assert_eq!(list(&desk)[0]["check"], "damaged", "byte {at}");
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
    assert_eq!(status(&desk)["last"], Value::Null, "none that counts");
    fs::write(&file, &good).unwrap();
    assert_eq!(checked(&desk), (1, 0));
    assert_eq!(desk.task("restore_preview", refused)["preview"]["identical"], true);
}

#[test]
fn a_file_that_is_no_backup_of_this_workspace_is_never_good() {
    let desk = Desk::open();
    let first = make(&desk);
    desk.clock.advance(60);
    desk.deal("Desks", "15500", 0);
    let second = make(&desk);
    let (one, two) = (fs::read(path(&desk, &first)).unwrap(), fs::read(path(&desk, &second)).unwrap());
    let other = Desk::open();
    let foreign = fs::read(path(&other, &make(&other))).unwrap();
    let cut = |bytes: &[u8]| 12 + 32 + u32::from_le_bytes(bytes[8..12].try_into().unwrap()) as usize;
    let swapped = [&one[..cut(&one)], &two[cut(&two)..]].concat();
    let longer = [two.as_slice(), &[0]].concat();
    let file = path(&desk, &second);
    for (what, bytes) in [
        ("another workspace's", foreign.as_slice()),
        ("with another header", &swapped),
        ("with more at its end", &longer),
        ("cut in its last page", &two[..two.len() - 1]),
        ("cut in its header", &two[..100]),
        ("empty", &[]),
        ("hostile", &hostile(&two)),
    ] {
        fs::write(&file, bytes).unwrap();
        assert_eq!(
            desk.task_fails("restore_preview", json!({ "backup": second["id"] })).0,
            "backup_damaged",
            "{what}"
        );
        assert_eq!(checked(&desk), (1, 1), "{what}");
        let status = status(&desk);
        assert_eq!(status["last"]["id"], first["id"], "{what}: the newest that is good");
    }
    // Under a name that says nothing it is not listed, and left alone.
    fs::rename(&file, folder(&desk).join("holiday.diwan-backup")).unwrap();
    assert_eq!(list(&desk).len(), 1);
}

/// With a length that no disk has.
fn hostile(bytes: &[u8]) -> Vec<u8> {
    let length = u32::from_le_bytes(bytes[8..12].try_into().unwrap()) as usize;
    let mut header: Value = serde_json::from_slice(&bytes[12..12 + length]).unwrap();
    header["bytes"] = json!(u64::MAX);
    let header = header.to_string();
    let mut made = b"DIWANBK1".to_vec();
    made.extend(u32::try_from(header.len()).unwrap().to_le_bytes());
    made.extend(header.as_bytes());
    made.extend(&bytes[12 + length..]);
    made
}

#[test]
fn what_relies_on_a_backup_looks_at_it_first() {
    let desk = Desk::open();
    desk.deal("Desks", "15500", 0);
    let made = make(&desk);
    let file = path(&desk, &made);
    let size = fs::metadata(&file).unwrap().len();
    flip(&file, size - 100);
    desk.clock.advance(1);
    desk.import(b"id,title,value\n1,a,10\n");
    assert_eq!(reasons(&desk)[0], "import", "nothing was changed since, but that one is damaged");
    assert_eq!(checked(&desk), (1, 1));
}
