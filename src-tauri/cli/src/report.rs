//! Results, as text for people and as JSON for programs.

use crate::args::Export;
use api::{
    Code, Ctx, Error, Message, Result,
    backups::VerifyReport,
    catalogue::Catalogue,
    history::{FieldChange, HistoryEntry, HistoryKind, HistoryValue, wall_time},
    imports::{ImportReport, RowNote},
    journal::Stepped,
    keys::RecoverySheet,
    restores::RestorePreview,
    search::{Hit, Span},
    wire::Language,
    workspace::WorkspaceStatus,
};
use serde_json::{Value, json};
use std::{io::Write as _, path::Path};
use zeroize::Zeroizing;

/// A workspace was created; its recovery code is shown this once.
pub(crate) fn created(
    texts: &Catalogue,
    json: bool,
    status: &WorkspaceStatus,
    sheet: &RecoverySheet,
) -> Result<()> {
    let groups: Vec<&str> = sheet.groups.iter().map(|group| group.as_str()).collect();
    let code = Zeroizing::new(groups.join("-"));
    if json {
        return print(&json!({ "folder": status.folder, "recovery_code": *code }));
    }
    say(texts, &Message::new("cli-created").text("folder", status.folder.as_str()))?;
    say(texts, &Message::new("cli-recovery-code").text("code", code.as_str()))?;
    say(texts, &Message::new("cli-recovery-keep"))
}

/// Something that has no more to say than that it is done.
pub(crate) fn done(texts: &Catalogue, json: bool, message: &str) -> Result<()> {
    if json { print(&json!({ "done": true })) } else { say(texts, &Message::new(message)) }
}

/// The workspace was read whole. One that is damaged is an error to a script.
pub(crate) fn verified(texts: &Catalogue, json: bool, report: &VerifyReport) -> Result<()> {
    if json {
        print(&to_json(report)?)?;
    }
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    if !report.intact {
        let message = match report.tables_wrong.first() {
            Some(what) => Message::new("cli-wrong").text("what", what.as_str()),
            None => Message::new("cli-damaged").number("pages", number(report.damaged_pages)),
        };
        return Err(Error { code: Code::WorkspaceDamaged, message });
    }
    if json {
        return Ok(());
    }
    let whole = Message::new("cli-intact").number("pages", number(report.pages));
    say(texts, &whole.number("rows", number(report.rows)))?;
    let backups = Message::new("cli-backups").number("good", report.backups_good);
    say(texts, &backups.number("damaged", report.backups_damaged))
}

/// A backup was made.
pub(crate) fn backed_up(texts: &Catalogue, json: bool, file: &Path) -> Result<()> {
    let file = file.display().to_string();
    if json {
        print(&json!({ "file": file }))
    } else {
        say(texts, &Message::new("cli-backed-up").text("file", file))
    }
}

/// A backup was restored.
pub(crate) fn restored(texts: &Catalogue, json: bool, preview: Option<&RestorePreview>) -> Result<()> {
    if json {
        return print(&json!({ "restored": true, "tables": preview.map(|preview| &preview.tables) }));
    }
    say(texts, &Message::new("cli-restored"))?;
    for table in preview.iter().flat_map(|preview| &preview.tables) {
        let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        if (table.only_now, table.only_then, table.differ) != (0, 0, 0) {
            let line = Message::new("cli-restore-line").text("table", table.table.as_str());
            let line = line.number("gone", number(table.only_now)).number("back", number(table.only_then));
            say(texts, &line.number("changed", number(table.differ)))?;
        }
    }
    Ok(())
}

/// What became of a record, newest first.
pub(crate) fn history(ctx: &Ctx, texts: &Catalogue, json: bool, entries: &[HistoryEntry]) -> Result<()> {
    if json {
        return print(&json!({ "entries": to_json(&entries)? }));
    }
    if entries.is_empty() {
        return say(texts, &Message::new("cli-history-none"));
    }
    for entry in entries {
        let name = texts.say(&Message::new(&format!("command-{}", entry.name)));
        let name = match entry.kind {
            HistoryKind::Do => name,
            HistoryKind::Undo => texts.say(&Message::new("cli-undone").text("name", name)),
            HistoryKind::Redo => texts.say(&Message::new("cli-redone").text("name", name)),
        };
        line(&format!("{}  {name}", wall_time(ctx, entry.at)?))?;
        fields(texts, &entry.fields, "  ")?;
        for part in &entry.parts {
            let (kind, became) = (to_json(&part.part)?, to_json(&part.became)?);
            let [kind, became] = [&kind, &became].map(|word| word.as_str().unwrap_or_default());
            let name = part.name.clone().unwrap_or_else(|| texts.say(&Message::new("cli-gone")));
            let message = Message::new(&format!("history-part-{kind}-{became}")).text("name", name);
            line(&format!("  {}", texts.say(&message)))?;
            fields(texts, &part.fields, "    ")?;
        }
    }
    Ok(())
}

/// Fields before and after, a line each.
fn fields(texts: &Catalogue, fields: &[FieldChange], indent: &str) -> Result<()> {
    for field in fields {
        let message = Message::new("cli-history-field").text("field", texts.say(&Message::new(&field.field)));
        let message = message.text("before", value(texts, &field.before));
        line(&format!("{indent}{}", texts.say(&message.text("after", value(texts, &field.after)))))?;
    }
    Ok(())
}

/// A name in the chosen language, or in the one that it has.
pub(crate) fn local(language: Language, en: &Option<String>, ar: &Option<String>) -> String {
    let (own, other) = match language {
        Language::Ar => (ar, en),
        Language::En => (en, ar),
    };
    own.clone().or_else(|| other.clone()).unwrap_or_default()
}

/// What was found: a line each, with the words around below it, and the id of what it is, for other commands.
pub(crate) fn found(texts: &Catalogue, json: bool, hits: &[Hit]) -> Result<()> {
    if json {
        return print(&json!({ "hits": to_json(&hits)? }));
    }
    if hits.is_empty() {
        return say(texts, &Message::new("cli-found-none"));
    }
    let plain = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    for hit in hits {
        let kind = to_json(&hit.kind)?;
        let kind = texts.say(&Message::new(&format!("hit-{}", kind.as_str().unwrap_or_default())));
        let stage = hit.stage.as_ref().map(|name| local(texts.format().language, &name.en, &name.ar));
        let around: Vec<String> = [hit.context.clone(), stage].into_iter().flatten().collect();
        let around = if around.is_empty() { String::new() } else { format!(" · {}", around.join(" · ")) };
        let id = hit.record.map_or(hit.id, |record| record.id);
        line(&format!("{kind}: {}{around}  {id}", plain(&hit.title)))?;
        if !hit.snippet.is_empty() {
            line(&format!("  {}", plain(&hit.snippet)))?;
        }
    }
    Ok(())
}

fn value(texts: &Catalogue, value: &HistoryValue) -> String {
    let format = texts.format();
    match value {
        HistoryValue::None => "–".to_owned(),
        HistoryValue::Text { text } => text.clone(),
        HistoryValue::Money { money } => format.money(*money),
        HistoryValue::Day { day } => format.day(*day),
        HistoryValue::Quantity { thousandths } => format.number(*thousandths as f64 / 1_000.0, 3),
        HistoryValue::Local { name } => local(format.language, &name.en, &name.ar),
        HistoryValue::Word { id } => texts.say(&Message::new(id)),
        HistoryValue::Gone => texts.say(&Message::new("cli-gone")),
    }
}

fn to_json(value: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| Error::internal(&error.to_string()))
}

/// Records were written into a file.
pub(crate) fn exported(
    texts: &Catalogue,
    json: bool,
    what: &Export,
    file: &Path,
    records: u64,
) -> Result<()> {
    let file = file.display().to_string();
    if json {
        return print(&json!({ "file": file, "records": records }));
    }
    let records = usize::try_from(records).unwrap_or(usize::MAX);
    let id = match what {
        Export::Deals { .. } => "cli-exported",
        Export::Companies { .. } => "cli-exported-companies",
        Export::Contacts { .. } => "cli-exported-contacts",
    };
    say(texts, &Message::new(id).number("count", records).text("file", file))
}

/// A file was imported, or would be. In JSON, the messages of rows are sentences in the chosen language.
pub(crate) fn import(texts: &Catalogue, json: bool, dry_run: bool, report: &ImportReport) -> Result<()> {
    if json {
        let note = |note: &RowNote| json!({ "row": note.row, "column": note.column, "code": note.code, "message": texts.say(&note.message) });
        return print(&json!({
            "rows": report.rows,
            "imported": report.imported,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "refused": report.refused,
            "refusals": report.refusals.iter().map(note).collect::<Vec<_>>(),
            "warnings": report.warnings.iter().map(note).collect::<Vec<_>>(),
            "columns_left": report.left,
        }));
    }
    say(
        texts,
        &Message::new(if dry_run { "cli-would-import" } else { "cli-imported" })
            .number("imported", report.imported)
            .number("rows", report.rows),
    )?;
    if report.updated > 0 {
        say(texts, &Message::new("cli-updated").number("count", report.updated))?;
    }
    if report.unchanged > 0 {
        say(texts, &Message::new("cli-unchanged").number("count", report.unchanged))?;
    }
    if report.refused > 0 {
        say(texts, &Message::new("cli-refused").number("count", report.refused))?;
    }
    if !report.left.is_empty() {
        say(texts, &Message::new("cli-left").text("columns", report.left.join(", ")))?;
    }
    for note in report.refusals.iter().chain(&report.warnings) {
        let row = usize::try_from(note.row).unwrap_or(usize::MAX);
        say(texts, &Message::new("cli-row").number("row", row).text("message", texts.say(&note.message)))?;
    }
    Ok(())
}

/// A step through the journal. A conflict is an error to a script: nothing was done.
pub(crate) fn stepped(texts: &Catalogue, json: bool, stepped: &Stepped, back: bool) -> Result<()> {
    if json {
        print(&to_json(stepped)?)?;
    }
    let pick = |undo, redo| if back { undo } else { redo };
    match stepped {
        Stepped::Conflict { .. } => Err(Error::invalid(Message::new("cli-conflict"))),
        _ if json => Ok(()),
        Stepped::Done { name, .. } => {
            let name = texts.say(&Message::new(&format!("command-{name}")));
            say(texts, &Message::new(pick("cli-undone", "cli-redone")).text("name", name))
        }
        Stepped::Nothing | Stepped::Task { .. } => {
            say(texts, &Message::new(pick("cli-nothing-to-undo", "cli-nothing-to-redo")))
        }
    }
}

/// Prints one line of JSON.
pub(crate) fn print(value: &Value) -> Result<()> {
    line(&value.to_string())
}

fn say(texts: &Catalogue, message: &Message) -> Result<()> {
    line(&texts.say(message))
}

/// Writes a line. Who reads may have had enough, as `head` has: that is no failure.
pub(crate) fn line(text: &str) -> Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Error {
            code: Code::Disk,
            message: Message::new("error-disk").text("detail", error.kind().to_string()),
        }),
        _ => Ok(()),
    }
}
