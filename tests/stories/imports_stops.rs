//! An import is stopped at a step of its work, and leaves nothing: no row, no entry to undo, no word that is found.

use acceptance::{Desk, large_file, text};
use api::{
    Code, Event,
    tasks::{TaskRef, TaskState, task_cancel},
};
use serde_json::{Value, json};
use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// Where the stop is asked for.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// The backup before it is made: matching begins, nothing is written.
    Matching,
    /// So many rows are written, or all of them: then only what is derived is left.
    Written(u64),
}

const STEPS: [Step; 4] = [Step::Matching, Step::Written(256), Step::Written(1_024), Step::Written(u64::MAX)];

/// Starts an import and asks it to stop at a step; how many rows it said were written when it had stopped.
fn stopped(desk: &Desk, command: &str, content: &[u8], step: Step) -> u64 {
    use base64::Engine as _;
    let content = base64::engine::general_purpose::STANDARD.encode(content);
    let preview = desk.json("import_preview", json!({ "content": content }));
    assert_eq!(format!("import_{}", text(&preview["what"])), command);
    // The only task: its number is known before it begins.
    let next = desk.json("backup_now", Value::Null);
    desk.finish(&next);
    let number: u64 = text(&next["task"]).parse().unwrap();
    let own = TaskRef { task: (number + 1).to_string() };
    let (ctx, task, last) = (desk.ctx.clone(), own.clone(), Arc::new(AtomicU64::new(0)));
    let written = Arc::clone(&last);
    desk.heard.at_each(move |event| {
        let asks = match (event, step) {
            (Event::Backups, Step::Matching) => true,
            (Event::Task { status }, _) if status.state == TaskState::Running && status.total > 0 => {
                last.store(status.done, Ordering::Relaxed);
                matches!(step, Step::Written(rows) if status.done == rows.min(status.total))
            }
            _ => false,
        };
        if asks {
            task_cancel(&ctx, task.clone()).unwrap();
        }
    });
    assert_eq!(text(&desk.json(command, json!({ "file": preview["file"] }))["task"]), own.task);
    assert_eq!(desk.ctx.wait(&own).unwrap_err().code, Code::Cancelled, "{command} {step:?}");
    desk.heard.at_none();
    written.load(Ordering::Relaxed)
}

/// What a workspace shows of all that files bring.
fn shown(desk: &Desk) -> [Value; 4] {
    let list = |name: &str| desk.json(name, json!({ "text": "" }))["data"].clone();
    let found = desk.json("search_find", json!({ "text": "Acme", "limit": 20 }))["data"].clone();
    [list("company_list"), list("contact_list"), desk.board(), found]
}

#[test]
fn a_stop_at_any_step_leaves_nothing_and_the_file_can_be_imported_after() {
    let mut companies = "company,phone,city,owner\n".to_owned();
    let mut contacts = "name,company,email\n".to_owned();
    for n in 0..3_000 {
        writeln!(companies, "Acme {n},0551{n:06},Riyadh,Agent {}", n % 9).unwrap();
        writeln!(contacts, "Sami {n},Acme {},s{n}@acme.example", n % 500).unwrap();
    }
    let files = [
        ("import_deals", large_file(), 8_800),
        ("import_companies", companies, 3_000),
        ("import_contacts", contacts, 3_000),
    ];
    for (command, file, rows) in files {
        let desk = Desk::open();
        desk.json("company_create", json!({ "name": "Acme before" }));
        let before = shown(&desk);
        for step in STEPS {
            let written = stopped(&desk, command, file.as_bytes(), step);
            let expected = match step {
                Step::Matching => 0,
                Step::Written(at) => at.min(rows),
            };
            assert_eq!(written, expected, "{command} {step:?}: not one row more was written");
            assert_eq!(shown(&desk), before, "{command} {step:?}");
        }
        assert_eq!(desk.undo()["name"], "company_create", "{command}: there is nothing of it to undo");
        desk.redo();
        let content = {
            use base64::Engine as _;
            base64::engine::general_purpose::STANDARD.encode(&file)
        };
        let preview = desk.json("import_preview", json!({ "content": content }));
        let report = desk.task(command, json!({ "file": preview["file"] }))["report"].clone();
        assert_eq!((&report["imported"], &report["refused"]), (&json!(rows), &json!(0)), "{command}");
        // What is derived is what counting anew gives: of a long change, and of one that is taken back.
        let intact = || desk.task("workspace_verify", Value::Null)["report"]["intact"].clone();
        assert_eq!(intact(), true, "{command}");
        assert_eq!(desk.undo()["name"], command);
        assert_eq!((intact(), shown(&desk)), (json!(true), before), "{command}");
    }
}
