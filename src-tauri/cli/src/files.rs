//! Files that come in and go out.

use crate::{
    args::{Args, DealFile, Export, Ids, Import, Records},
    report,
    run::{language, read},
};
use api::{
    Code, Ctx, DateOrder, DealField, Error, Message, RecordKind, Result,
    catalogue::Catalogue,
    deal_export::{DealExport, deal_export},
    export::{ExportFormat, file_bytes},
    imports::{
        self, ColumnMap, DateMap, ImportDeals, ImportReport, NameMap, Reads, RecordReads, StageMap,
        import_companies, import_contacts, import_deals,
    },
    reach::ReachSort,
    record_export::{ExportOf, RecordExport, record_export},
    tasks::{TaskRef, TaskResult},
};
use serde::de::DeserializeOwned;
use std::{fs::OpenOptions, io::Write as _, path::Path};

/// Imports a file, or says what that would do.
pub(crate) fn import(args: &Args, what: &Import, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    let deals = match what {
        Import::Deals { deals } => deals,
        Import::Companies { records } => {
            return import_records(args, records, RecordKind::Company, ctx, texts);
        }
        Import::Contacts { records } => {
            return import_records(args, records, RecordKind::Contact, ctx, texts);
        }
    };
    let DealFile { file, map, stage, stages, history, dry_run, rejects, dates, key, keep_rest, ids, .. } =
        &**deals;
    let reads = Reads {
        dates: dates.iter().map(|text| date_map(text)).collect::<Result<_>>()?,
        keep_rest: *keep_rest,
        key: (!key.is_empty()).then(|| key.clone()),
        names: names(deals)?,
        same_deals: ids.map(|ids| ids == Ids::Same),
        columns: map.iter().map(|text| column(text)).collect::<Result<_>>()?,
        stages: stage.iter().map(|text| stage_map(text)).collect::<Result<_>>()?,
        history: history.as_deref().map(read).transpose()?,
        order: stages.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
        ..Reads::default()
    };
    free(rejects.as_deref())?;
    let bytes = read(file)?;
    let report = if *dry_run {
        imports::dry_run(ctx, &bytes, &reads)?
    } else {
        let preview = imports::preview(ctx, &bytes, None, &reads)?;
        if let Some(unsaid) = preview.undecided.iter().find(|column| column.order.is_none()) {
            return Err(Error::invalid(Message::new("cli-dates").text("column", unsaid.column.as_str())));
        }
        if let Some(meeting) = preview.meeting.filter(|meeting| meeting.same.is_none()) {
            let message = Message::new("cli-ids").number("met", meeting.met).number("unlike", meeting.unlike);
            return Err(Error::invalid(message));
        }
        let file = preview.file.unwrap_or_default();
        imported(ctx, &import_deals(ctx, ImportDeals { file })?)?
    };
    told(args, texts, *dry_run, rejects.as_deref(), &report)
}

/// Imports a file of companies or contacts, or says what that would do.
fn import_records(
    args: &Args,
    records: &Records,
    kind: RecordKind,
    ctx: &Ctx,
    texts: &Catalogue,
) -> Result<()> {
    let Records { file, map, keep_rest, dry_run, rejects } = records;
    let columns = map.iter().map(|text| column(text)).collect::<Result<_>>()?;
    let reads = RecordReads { keep_rest: *keep_rest, columns };
    free(rejects.as_deref())?;
    let bytes = read(file)?;
    let report = if *dry_run {
        imports::dry_run_records(ctx, &bytes, kind, reads)?
    } else {
        let request = ImportDeals { file: imports::preview_records(ctx, &bytes, kind, reads)?.file };
        let task = match kind {
            RecordKind::Company => import_companies(ctx, request)?,
            RecordKind::Contact => import_contacts(ctx, request)?,
        };
        imported(ctx, &task)?
    };
    told(args, texts, *dry_run, rejects.as_deref(), &report)
}

/// What an import came to.
fn imported(ctx: &Ctx, task: &TaskRef) -> Result<ImportReport> {
    match ctx.wait(task)? {
        TaskResult::Import { report } => Ok(*report),
        _ => Err(Error::internal("an import made something else")),
    }
}

/// Says what an import did or would do, and writes the refused rows.
fn told(
    args: &Args,
    texts: &Catalogue,
    dry_run: bool,
    rejects: Option<&Path>,
    report: &ImportReport,
) -> Result<()> {
    if let Some(path) = rejects {
        write(path, imports::refused_csv(texts, report).as_bytes())?;
    }
    report::import(texts, args.json, dry_run, report)
}

/// A file that is to be written is not there yet.
fn free(path: Option<&Path>) -> Result<()> {
    path.filter(|path| path.exists()).map_or(Ok(()), |path| Err(exists(path)))
}

/// Writes all records into a file that is not there yet.
pub(crate) fn export(args: &Args, what: &Export, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    let (Export::Deals { file } | Export::Companies { file } | Export::Contacts { file }) = what;
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("csv") => ExportFormat::Csv,
        Some("xlsx") => ExportFormat::Xlsx,
        _ => {
            let named = file.display().to_string();
            return Err(Error::invalid(Message::new("cli-export-ending").text("file", named)));
        }
    };
    if file.exists() {
        return Err(exists(file));
    }
    let (language, none) = (language(args), ReachSort::default());
    let records = |of| RecordExport { of, text: String::new(), sort: none, format, language };
    let task = match what {
        Export::Deals { .. } => deal_export(ctx, DealExport::all(format, language))?,
        Export::Companies { .. } => record_export(ctx, records(ExportOf::Companies))?,
        Export::Contacts { .. } => record_export(ctx, records(ExportOf::Contacts))?,
    };
    match ctx.wait(&task)? {
        TaskResult::File { content, records } => {
            let bytes = file_bytes(&content)?;
            write(file, &bytes)?;
            report::exported(texts, args.json, what, file, records)
        }
        _ => Err(Error::internal("an export made something else")),
    }
}

/// What was asked of a column.
fn column<F: DeserializeOwned>(text: &str) -> Result<ColumnMap<F>> {
    let bad = || Error::invalid(Message::new("cli-map").text("text", text));
    // Headers may hold the sign; fields do not.
    let (column, field) = text.rsplit_once('=').ok_or_else(bad)?;
    let field = match field.trim() {
        "" => None,
        "id" => Some("external_id"),
        "created" => Some("created_on"),
        "expected" => Some("expected_on"),
        "closed" => Some("closed_on"),
        "reason" => Some("lost_reason"),
        "next" => Some("next_step"),
        "notes" => Some("note"),
        field => Some(field),
    };
    let field = field.map(|field| serde_json::from_value(field.into()).map_err(|_| bad())).transpose()?;
    Ok(ColumnMap { column: column.trim().to_owned(), field })
}

/// What was asked of a stage.
fn stage_map(text: &str) -> Result<StageMap> {
    let (stage, to) = pair(text)?;
    Ok(StageMap { stage, to })
}

/// A name of the file, and the one that it means.
fn pair(text: &str) -> Result<(String, Option<String>)> {
    let bad = || Error::invalid(Message::new("cli-map").text("text", text));
    let (name, to) = text.split_once('=').ok_or_else(bad)?;
    Ok((name.trim().to_owned(), Some(to.trim().to_owned()).filter(|to| !to.is_empty())))
}

/// What was asked of names.
fn names(deals: &DealFile) -> Result<Vec<NameMap>> {
    let DealFile { owner, product, source, company, .. } = deals;
    let fields = [
        (DealField::Owner, owner),
        (DealField::Product, product),
        (DealField::Source, source),
        (DealField::Company, company),
    ];
    let said = fields.into_iter().flat_map(|(field, said)| said.iter().map(move |text| (field, text)));
    let map = |(field, text): (DealField, &String)| {
        let (name, to) = pair(text)?;
        Ok(NameMap { field, name, to })
    };
    said.map(map).collect()
}

/// What was asked of a column of days.
fn date_map(text: &str) -> Result<DateMap> {
    let bad = || Error::invalid(Message::new("cli-dates-bad").text("text", text));
    let (column, order) = text.rsplit_once('=').ok_or_else(bad)?;
    let order = match order.trim() {
        "dmy" => DateOrder::DayFirst,
        "mdy" => DateOrder::MonthFirst,
        _ => return Err(bad()),
    };
    Ok(DateMap { column: column.trim().to_owned(), order })
}

fn exists(path: &Path) -> Error {
    Error::invalid(Message::new("error-file-exists").text("file", path.display().to_string()))
}

/// A new file: none is ever written over.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: std::io::Error| Error {
        code: Code::Disk,
        message: Message::new("cli-not-written")
            .text("file", path.display().to_string())
            .text("detail", error.kind().to_string()),
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)
}
