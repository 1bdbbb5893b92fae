//! Running what was asked.

use crate::{
    args::{Args, Command, GroupBy, Lang, Metrics},
    figures, files, report,
};
use api::{
    By, Code, CohortBy, Ctx, Day, Error, Event, EventSink, KdfCost, Message, Options, Result, SystemClock,
    Window,
    backups::{back_up_to, workspace_verify},
    catalogue::Catalogue,
    figures::{FiguresGet, FiguresGroups, figures_get, figures_groups},
    history::{HistoryRecord, history_record},
    imports,
    journal::{Stepped, UndoRequest, redo, undo},
    keys::{
        PassphraseChange, RecoveryConfirm, WorkspaceRecover, passphrase_change, recovery_code,
        recovery_confirm, workspace_recover,
    },
    restores,
    search::{SearchFind, search_find},
    tasks::{TaskRef, TaskResult, TaskState},
    wire::Language,
    workspace::{WorkspaceCreate, WorkspaceUnlock, workspace_create, workspace_lock, workspace_unlock},
};
use std::{fs, io::IsTerminal as _, path::Path, sync::Arc};
use zeroize::Zeroizing;

/// The language to speak: the one asked for, else the system's.
pub(crate) fn language(args: &Args) -> Language {
    match args.lang {
        Some(Lang::En) => Language::En,
        Some(Lang::Ar) => Language::Ar,
        None if sys_locale::get_locale().is_some_and(|tag| tag.starts_with("ar")) => Language::Ar,
        None => Language::En,
    }
}

/// The texts in that language.
pub(crate) fn catalogue(args: &Args) -> Catalogue {
    Catalogue::new(language(args))
}

/// Progress of long work goes to a person who watches, and to no one else.
struct Progress;

impl EventSink for Progress {
    fn emit(&self, event: &Event) {
        if let Event::Task { status } = event
            && std::io::stderr().is_terminal()
        {
            eprint!("\r{} / {}", status.done, status.total);
            if status.state != TaskState::Running {
                eprintln!();
            }
        }
    }
}

/// Runs the command and prints its result.
pub(crate) fn run(args: &Args) -> Result<()> {
    let ctx = Ctx::new(Options {
        home: None,
        folder: Some(args.workspace.clone()),
        language: language(args),
        sink: Arc::new(Progress),
        clock: Arc::new(SystemClock),
        kdf: KdfCost::STANDARD,
        keychain: None,
        picker: None,
        opener: None,
    });
    let texts = catalogue(args);
    let outcome = perform(args, &ctx, &texts);
    // Closed here and not at the end of the process, so that what is due to be backed up is.
    workspace_lock(&ctx, ())?;
    outcome
}

fn perform(args: &Args, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    if let Command::Recover { code_file, new_passphrase_file } = &args.command {
        let (code, passphrase) = (first_line(code_file)?, first_line(new_passphrase_file)?);
        workspace_recover(ctx, WorkspaceRecover { code, passphrase })?;
        return report::done(texts, args.json, "cli-recovered");
    }
    let missing = || Error::invalid(Message::new("cli-passphrase-missing"));
    let passphrase = first_line(args.passphrase_file.as_deref().ok_or_else(missing)?)?;
    match &args.command {
        Command::Create { name, currency, time_zone } => {
            let (name, currency, time_zone) = (name.clone(), currency.clone(), time_zone.clone());
            let status = workspace_create(ctx, WorkspaceCreate { name, passphrase, currency, time_zone })?;
            let sheet = recovery_code(ctx, ())?;
            report::created(texts, args.json, &status, &sheet)?;
            // Who made it here has read it.
            let answers = sheet.ask.iter().map(|at| sheet.groups[*at].clone()).collect();
            recovery_confirm(ctx, RecoveryConfirm { answers }).map(drop)
        }
        Command::Restore { from } => {
            let preview = restores::restore_from(ctx, from, &passphrase)?;
            report::restored(texts, args.json, preview.as_ref())
        }
        Command::Passphrase { new_passphrase_file } => {
            let new = first_line(new_passphrase_file)?;
            workspace_unlock(ctx, WorkspaceUnlock { passphrase: passphrase.clone() })?;
            passphrase_change(ctx, PassphraseChange { current: passphrase, new })?;
            report::done(texts, args.json, "cli-passphrase-changed")
        }
        command => {
            workspace_unlock(ctx, WorkspaceUnlock { passphrase })?;
            unlocked(args, command, ctx, texts)
        }
    }
}

/// What needs the workspace open.
fn unlocked(args: &Args, command: &Command, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    match command {
        Command::Create { .. }
        | Command::Restore { .. }
        | Command::Passphrase { .. }
        | Command::Recover { .. } => Ok(()),
        Command::Verify => match ctx.wait(&workspace_verify(ctx, ())?)? {
            TaskResult::Verified { report } => report::verified(texts, args.json, &report),
            _ => Err(Error::internal("a check made something else")),
        },
        Command::Backup { to } => report::backed_up(texts, args.json, &back_up_to(ctx, to.as_deref())?),
        Command::History { id } => {
            let record = id.parse().map_err(|_| Error::invalid(Message::new("cli-history-none")))?;
            let (mut entries, mut before) = (Vec::new(), None);
            loop {
                let page = history_record(ctx, HistoryRecord { record, before })?.data;
                before = page.entries.last().map(|entry| entry.seq);
                entries.extend(page.entries);
                if !page.more {
                    break;
                }
            }
            report::history(ctx, texts, args.json, &entries)
        }
        Command::Search { text, limit } => {
            let request = SearchFind { text: text.join(" "), limit: *limit };
            report::found(texts, args.json, &search_find(ctx, request)?.data)
        }
        Command::Import { what } => files::import(args, what, ctx, texts),
        Command::Export { what } => files::export(args, what, ctx, texts),
        Command::Metrics { what: Metrics::Pipeline { from, to, as_of, by } } => {
            let window = Window { from: day(from.as_deref())?, to: day(to.as_deref())? };
            let of = FiguresGet {
                pipeline: None,
                window,
                cohort: CohortBy::default(),
                as_of: day(as_of.as_deref())?,
            };
            let figures = figures_get(ctx, of)?.data;
            let groups = match by {
                None => None,
                Some(by) => Some(figures_groups(ctx, FiguresGroups { of, by: group_by(*by) })?.data.groups),
            };
            figures::print(texts, args.json, &figures, groups.as_deref())
        }
        Command::Undo => {
            let stepped = finish(ctx, undo(ctx, UndoRequest { command: None })?)?;
            report::stepped(texts, args.json, &stepped, true)
        }
        Command::Redo => {
            let stepped = finish(ctx, redo(ctx, ())?)?;
            report::stepped(texts, args.json, &stepped, false)
        }
        Command::Call { name, request } => {
            let request = request.as_deref().unwrap_or("null");
            let request = serde_json::from_str(request).map_err(|error| {
                Error::invalid(Message::new("error-bad-request").text("detail", error.to_string()))
            })?;
            let answer = api::dispatch(ctx, name, request)?;
            // The process ends with the command: what it started is finished first.
            let answer = match answer.get("task").and_then(|task| task.as_str()) {
                Some(task) if answer.get("state").is_none() => {
                    let result = ctx.wait(&TaskRef { task: task.to_owned() })?;
                    serde_json::to_value(result).map_err(|error| Error::internal(&error.to_string()))?
                }
                _ => answer,
            };
            report::print(&answer)
        }
    }
}

/// A long step is waited for.
fn finish(ctx: &Ctx, stepped: Stepped) -> Result<Stepped> {
    match stepped {
        Stepped::Task { task } => match ctx.wait(&TaskRef { task })? {
            TaskResult::Stepped { stepped } => Ok(stepped),
            _ => Err(Error::internal("a step made something else")),
        },
        stepped => Ok(stepped),
    }
}

fn day(text: Option<&str>) -> Result<Option<Day>> {
    text.map(|text| text.parse().map_err(|_| Error::invalid(Message::new("error-day").text("text", text))))
        .transpose()
}

fn group_by(by: GroupBy) -> By {
    match by {
        GroupBy::Owner => By::Owner,
        GroupBy::Source => By::Source,
        GroupBy::Product => By::Product,
        GroupBy::Stage => By::Stage,
        GroupBy::Month => By::Month,
        GroupBy::Quarter => By::Quarter,
    }
}

/// The first line of the file.
fn first_line(path: &Path) -> Result<Zeroizing<String>> {
    let bytes = Zeroizing::new(read(path)?);
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Error::new(Code::WrongPassphrase, "error-wrong-passphrase"))?;
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// A file, whole, but not beyond what any command would take.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Error {
        code: Code::Disk,
        message: Message::new("error-file-unreadable")
            .text("file", path.display().to_string())
            .text("detail", error.kind().to_string()),
    };
    let size = fs::metadata(path).map_err(failed)?.len();
    if size > imports::LARGEST {
        let limit = usize::try_from(imports::LARGEST / 1_000_000).unwrap_or(0);
        return Err(Error::invalid(Message::new("error-file-too-large").number("limit", limit)));
    }
    fs::read(path).map_err(failed)
}
