//! What users write is nowhere to be read: not in the folder of the program, not among temporary files, not even when the
//! program was killed.

use crate::alone;
use acceptance::PASSPHRASE;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// Words that no program writes by itself.
const CANARIES: [&str; 11] = [
    "Quetzalcanary",
    "Vermilioncanary",
    "Zanzibarcanary",
    "Xylophonecanary",
    "كناريالعنوان",
    "كناريالشركة",
    "كناريالسبب",
    "كناريالمسودة",
    "Nightjarcanary",
    "كناريالملاحظة",
    "كناريالالتزام",
];

/// A program that does as it is told.
struct Obedient {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Obedient {
    fn start(home: &Path, temporary: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_worker"))
            .arg("obey")
            .arg(home)
            .envs([("TMPDIR", temporary), ("TMP", temporary), ("TEMP", temporary)])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, to, from }
    }

    /// The answer of a command, once it has one.
    fn ask(&mut self, name: &str, request: &Value) -> Value {
        writeln!(self.to, "{}", json!([name, request])).unwrap();
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{name}: {error} in {line}"))
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Each canary that can be read in a file, in UTF-8 or UTF-16, with the file.
fn hits(folders: &[&Path]) -> Vec<String> {
    let mut needles = Vec::new();
    for canary in CANARIES {
        needles.push((canary, canary.as_bytes().to_vec()));
        needles.push((canary, canary.encode_utf16().flat_map(u16::to_le_bytes).collect()));
        needles.push((canary, canary.encode_utf16().flat_map(u16::to_be_bytes).collect()));
    }
    let mut hits = Vec::new();
    for path in folders.iter().flat_map(|folder| files(folder)) {
        let bytes = fs::read(&path).unwrap();
        for (canary, needle) in &needles {
            let first = needle[0];
            let found =
                bytes.iter().enumerate().any(|(at, byte)| *byte == first && bytes[at..].starts_with(needle));
            if found {
                hits.push(format!("{canary} in {}", path.display()));
            }
        }
    }
    hits
}

#[test]
fn nothing_that_was_written_can_be_read_from_outside() {
    let _alone = alone();
    let (home, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folders = [home.path(), temporary.path()];
    let mut program = Obedient::start(home.path(), temporary.path());
    let [
        title,
        company,
        person,
        reason,
        arabic_title,
        arabic_company,
        arabic_reason,
        draft,
        point,
        note,
        promise,
    ] = CANARIES;
    let create =
        json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "Asia/Riyadh" });
    program.ask("workspace_create", &create);
    let mut deals = Vec::new();
    for (title, company) in [(title, company), (arabic_title, arabic_company)] {
        let request = json!({ "title": title, "company": company, "value": "5", "stage": null });
        deals.push(program.ask("deal_create", &request)["id"].clone());
    }
    for (deal, reason) in deals.iter().zip([reason, arabic_reason]) {
        let request = json!({ "deal": deal, "outcome": "lost", "reason": reason, "invalid": false });
        assert_eq!(program.ask("deal_close", &request)["kind"], "done");
    }
    let met = program.ask("person_create", &json!({ "name": person }))["id"].clone();
    let noted = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": note }] }] });
    for (name, mut request) in [
        ("point_add", json!({ "raised_by": "me", "text": point })),
        ("meeting_note_save", json!({ "kind": "private", "doc": noted })),
        ("promise_add", json!({ "owner": "them", "text": promise })),
    ] {
        request["person"] = met.clone();
        assert_eq!(program.ask(name, &request)["kind"], "done", "{name}");
    }
    let file = format!("title,owner,company\n{title} 2,{person},{company}\n");
    let content = {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(file)
    };
    let preview = program.ask("import_preview", &json!({ "content": content }));
    program.ask("import_deals", &json!({ "file": preview["file"] }));
    program.ask("draft_put", &json!({ "key": "deal/new", "body": draft }));
    program.ask("undo", &json!({ "command": null }));
    program.ask("backup_now", &Value::Null);
    let status = program.ask("backup_status", &Value::Null);
    assert!(status["last"].is_object(), "backups are looked at, too: {status}");
    let open = hits(&folders);
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    let left = files(home.path());
    assert!(left.iter().any(|path| path.ends_with("data.db-wal")), "killed with its log: {left:?}");
    assert_eq!((open, hits(&folders)), (Vec::new(), Vec::new()));
    println!(
        "canaries: {} words, {} files, 0 hits",
        CANARIES.len(),
        left.len() + files(temporary.path()).len()
    );

    // What can be read is found, in every spelling.
    let plain = home.path().join("workspaces/plain.txt");
    fs::write(&plain, format!("It says {arabic_title}.")).unwrap();
    assert_eq!(hits(&folders).len(), 1);
    fs::write(&plain, person.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).unwrap();
    assert_eq!(hits(&folders).len(), 1);
}
