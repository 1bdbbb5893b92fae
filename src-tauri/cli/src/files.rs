//! Files that come in and go out.

use crate::{
    args::{Args, Export, Import},
    report,
    run::{language, read},
};
use api::{
    Code, Ctx, DateOrder, DealField, Error, Message, Result,
    catalogue::Catalogue,
    deal_export::{DealExport, ExportFormat, deal_export, file_bytes},
    imports::{self, ColumnMap, DateMap, ImportDeals, NameMap, Reads, StageMap, import_deals},
    tasks::TaskResult,
};
use serde_json::json;
use std::{fs::OpenOptions, io::Write as _, path::Path};

/// Imports a file, or says what that would do.
pub(crate) fn import(args: &Args, what: &Import, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    let Import::Deals { file, map, stage, stages, history, dry_run, rejects, dates, keep_rest, .. } = what;
    let reads = Reads {
        dates: dates.iter().map(|text| date_map(text)).collect::<Result<_>>()?,
        keep_rest: *keep_rest,
        names: names(what)?,
        columns: map.iter().map(|text| column(text)).collect::<Result<_>>()?,
        stages: stage.iter().map(|text| stage_map(text)).collect::<Result<_>>()?,
        history: history.as_deref().map(read).transpose()?,
        order: stages.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
        ..Reads::default()
    };
    if let Some(path) = rejects.as_deref().filter(|path| path.exists()) {
        return Err(exists(path));
    }
    let bytes = read(file)?;
    let report = if *dry_run {
        imports::dry_run(ctx, &bytes, &reads)?
    } else {
        let preview = imports::preview(ctx, &bytes, None, &reads)?;
        if let Some(unsaid) = preview.undecided.iter().find(|column| column.order.is_none()) {
            return Err(Error::invalid(Message::new("cli-dates").text("column", unsaid.column.as_str())));
        }
        let file = preview.file.unwrap_or_default();
        match ctx.wait(&import_deals(ctx, ImportDeals { file })?)? {
            TaskResult::Import { report } => *report,
            _ => return Err(Error::internal("an import made something else")),
        }
    };
    if let Some(path) = rejects {
        write(path, imports::refused_csv(texts, &report).as_bytes())?;
    }
    report::import(texts, args.json, *dry_run, &report)
}

/// Writes all deals into a file that is not there yet.
pub(crate) fn export(args: &Args, what: &Export, ctx: &Ctx, texts: &Catalogue) -> Result<()> {
    let Export::Deals { file } = what;
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("csv") => "csv",
        Some("xlsx") => "xlsx",
        _ => {
            let named = file.display().to_string();
            return Err(Error::invalid(Message::new("cli-export-ending").text("file", named)));
        }
    };
    if file.exists() {
        return Err(exists(file));
    }
    let request = DealExport {
        filter: parsed(json!({}))?,
        sort: parsed(json!({ "by": "created_on", "descending": false }))?,
        // Those that an import knows come first.
        columns: parsed(json!([
            "external_id",
            "title",
            "company",
            "contact",
            "owner",
            "product",
            "source",
            "pipeline",
            "stage",
            "status",
            "value",
            "created_on",
            "expected_on",
            "closed_on",
            "lost_reason",
            "next_step",
            "next_on",
        ]))?,
        format: if format == "csv" { ExportFormat::Csv } else { ExportFormat::Xlsx },
        language: language(args),
        ids: None,
    };
    match ctx.wait(&deal_export(ctx, request)?)? {
        TaskResult::File { content, records } => {
            let bytes = file_bytes(&content)?;
            write(file, &bytes)?;
            report::exported(texts, args.json, file, records)
        }
        _ => Err(Error::internal("an export made something else")),
    }
}

/// A value of the program's own, from its words.
fn parsed<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::internal(&error.to_string()))
}

/// What was asked of a column.
fn column(text: &str) -> Result<ColumnMap> {
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
fn names(what: &Import) -> Result<Vec<NameMap>> {
    let Import::Deals { owner, product, source, company, .. } = what;
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
