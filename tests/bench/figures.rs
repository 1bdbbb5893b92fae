//! All figures of 100,000 deals and 400,000 stays, and the ratio to DuckDB counting the same.
//!
//! DuckDB has the rows in tables of its own, in memory and in the clear, and both cores; it answers with bare numbers. The
//! program reads its encrypted file, and answers with the velocity of every group as well. So this is a number to beat
//! and no floor; but what both count must be equal.

use crate::Table;
use acceptance::{Desk, PASSPHRASE, large, root};
use api::figures::{figures_get, figures_groups};
use serde::Serialize;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use store::Source as _;

/// How long all of them may take.
const ALL: Duration = Duration::from_secs(1);
const ROUNDS: usize = 7;
const TODAY: &str = "2026-11-23";
/// In Riyadh it is three hours later all year.
const ZONE: &str = "3 hours";

pub(crate) fn measure(table: &mut Table) {
    let home = tempfile::tempdir().unwrap();
    large::copy(&large::kept(large::FIRM), home.path());
    let rows = tempfile::tempdir().unwrap();
    let workspace = large::open_bare(home.path());
    workspace
        .read(|view| {
            export(view.db(), rows.path());
            Ok(())
        })
        .unwrap();
    workspace.close();
    let desk = Desk::at(home.path());
    desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));

    let whole = json!({ "pipeline": null, "window": { "from": null, "to": null } });
    let by = |key: &str| {
        let mut request = whole.clone();
        request["by"] = key.into();
        request
    };
    let request = |request: &Value| serde_json::from_value(request.clone()).unwrap();
    let get = || answer(&figures_get(&desk.ctx, serde_json::from_value(whole.clone()).unwrap()).unwrap());
    let groups = |key: &str| answer(&figures_groups(&desk.ctx, request(&by(key))).unwrap());
    let (mut own, mut parts) = (Duration::MAX, [Duration::MAX; 4]);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        for (part, key) in parts.iter_mut().zip(["", "owner", "source", "month"]) {
            let begun = Instant::now();
            drop(if key.is_empty() { get() } else { groups(key) });
            *part = begun.elapsed().min(*part);
        }
        own = begun.elapsed().min(own);
    }
    for (part, name) in parts.into_iter().zip(["of all deals", "by owner", "by source", "by month"]) {
        table.within(&format!("figures {name}"), ALL, part);
    }
    table.within("all of these figures", ALL, own);

    let Some(other) = duckdb(rows.path()) else {
        println!("DuckDB is not here to count the same; `cargo xtask bench` brings it where npm is.");
        return;
    };
    let answers = [
        ("all", get()),
        ("owner", groups("owner")),
        ("source", groups("source")),
        ("month", groups("month")),
    ];
    let counted = compare(
        &answers.map(|(by, answer)| (by, serde_json::from_slice(&answer).unwrap())),
        &other["counted"],
    );
    let took = other["ms"].as_f64().unwrap();
    println!(
        "{:<44} {:>7.0} ms {took:>7.0} ms {:>6.2}×  {counted} numbers are equal",
        "  beside DuckDB, in memory and in the clear",
        own.as_secs_f64() * 1e3,
        own.as_secs_f64() * 1e3 / took
    );
}

fn answer(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

/// The rows that the figures are of, as CSV.
fn export(db: &rusqlite::Connection, folder: &Path) {
    let day = |at: &str| format!("date({at} / 1000, 'unixepoch', '{ZONE}')");
    let deal = format!(
        "SELECT hex(id) AS id, hex(stage_id) AS stage, nullif(hex(owner_id), '') AS owner, nullif(hex(source_id), '') AS source,
                status, created_on, closed_on, iif(status = 'open', value_minor, closed_minor) AS minor,
                iif(status = 'open', value_currency, closed_currency) AS currency, {} AS touched_on FROM deal WHERE NOT invalid",
        day("touched_at")
    );
    let visit = format!(
        "SELECT hex(deal_id) AS deal, n, hex(stage_id) AS stage, {} AS entered_on, {} AS left_on, exit FROM visit",
        day("entered_at"),
        day("left_at")
    );
    let step = "SELECT hex(deal_id) AS deal, min(due_on) AS due_on FROM activity
                WHERE done_at IS NULL AND due_on IS NOT NULL GROUP BY deal_id";
    let stage = "SELECT hex(id) AS id, position, stale_days FROM stage";
    let rate = "SELECT currency, from_on, rate FROM rate";
    for (name, sql) in [("deal", &*deal), ("visit", &visit), ("step", step), ("stage", stage), ("rate", rate)]
    {
        let mut file = BufWriter::new(File::create(folder.join(format!("{name}.csv"))).unwrap());
        let mut all = db.prepare(sql).unwrap();
        let names: Vec<&str> = all.column_names().collect();
        writeln!(file, "{}", names.join(",")).unwrap();
        let count = names.len();
        let mut rows = all.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cell = |at| match row.get(at).unwrap() {
                rusqlite::types::Value::Text(text) => text,
                rusqlite::types::Value::Integer(number) => number.to_string(),
                _ => String::new(),
            };
            writeln!(file, "{}", (0..count).map(cell).collect::<Vec<_>>().join(",")).unwrap();
        }
    }
}

/// What DuckDB counts, and how long that takes; `None`: it is not installed.
fn duckdb(rows: &Path) -> Option<Value> {
    let folder = root().join("tests/bench/duckdb");
    if !folder.join("node_modules/@duckdb/node-api").is_dir() {
        return None;
    }
    let said = Command::new("node").arg(folder.join("figures.mjs")).arg(rows).arg(TODAY).output().ok()?;
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Some(serde_json::from_slice(&said.stdout).unwrap())
}

/// Lines of numbers by what they are of.
type Lines = BTreeMap<String, Vec<Value>>;

/// Holds what was counted against our own answers; how many numbers that are.
fn compare(answers: &[(&str, Value)], counted: &Value) -> usize {
    let own = lines(answers);
    let mut numbers = 0;
    for (name, rows) in counted.as_object().unwrap() {
        let theirs: Lines = rows
            .as_array()
            .unwrap()
            .iter()
            .map(|row| (row[0].as_str().unwrap().to_owned(), row.as_array().unwrap()[1..].to_vec()))
            .collect();
        // A group of which one side has nothing to count is zeros on the other.
        let empty = |line: &[Value]| line.iter().all(|value| value.is_null() || value.as_f64() == Some(0.0));
        let told = |lines: &Lines| -> Lines {
            lines
                .iter()
                .filter(|(_, line)| !empty(line))
                .map(|(key, line)| (key.clone(), line.clone()))
                .collect()
        };
        let (ours, theirs) = (told(&own[name.as_str()]), told(&theirs));
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "{name}");
        for (key, line) in &ours {
            assert_eq!(line.len(), theirs[key].len(), "{name}");
            for (one, other) in line.iter().zip(&theirs[key]) {
                let same = match (one.as_f64(), other.as_f64()) {
                    (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
                    (one, other) => one.unwrap_or_default() == other.unwrap_or_default(),
                };
                assert!(same, "{name} of {key}: {line:?} is not {:?}", theirs[key]);
                numbers += 1;
            }
        }
    }
    numbers
}

/// Our answers in the same lines.
fn lines(answers: &[(&str, Value)]) -> BTreeMap<&'static str, Lines> {
    let mut lines: BTreeMap<&'static str, Lines> = BTreeMap::new();
    let hex = |id: &Value| id.as_str().unwrap_or_default().replace('-', "").to_uppercase();
    for (by, answer) in answers {
        let whole = [answer["data"].clone()];
        let groups = answer["data"]["groups"].as_array().map_or(&whole[..], Vec::as_slice);
        let month = *by == "month";
        for group in groups {
            let key = match *by {
                "all" => "all".to_owned(),
                "month" => format!("month {}", group["key"]["id"].as_str().unwrap()),
                by => format!("{by} {}", hex(&group["key"]["id"])),
            };
            let report = group.get("report").unwrap_or(group);
            let mut put = |name: &'static str, at: &str, line: Vec<Value>| {
                lines.entry(name).or_default().insert(format!("{key}{at}"), line);
            };
            let figures = &report["figures"];
            let (rate, total, cycle) = (&figures["win_rate"], &figures["won_value"], &figures["cycle"]);
            let mut line = vec![figures["won"].clone(), figures["lost"].clone()];
            let priced = total["priced"].as_u64().unwrap();
            line.push(if priced > 0 { total["sum"]["minor"].clone() } else { Value::Null });
            line.push(priced.into());
            line.push(rate["value"].as_f64().map(|won| 1.0 - won).into());
            for side in ["won", "lost"] {
                line.extend(["n", "mean", "median", "p75", "max"].map(|part| cycle[side][part].clone()));
            }
            put(if month { "figures_by_month" } else { "figures" }, "", line);
            if !month {
                put("open", "", vec![figures["open"].clone()]);
            }
            for row in report["stages"].as_array().unwrap() {
                let at = format!(" {}", hex(&row["stage"]));
                let of = |names: &[&str]| names.iter().map(|name| row[name].clone()).collect::<Vec<_>>();
                put(if month { "reached_by_month" } else { "reached" }, &at, of(&["reached", "skipped"]));
                let mut stays = of(&["entered", "advanced", "won", "lost", "back", "here"]);
                stays.extend([row["time"]["median"].clone(), row["running"]["median"].clone()]);
                put(if month { "stays_by_month" } else { "stays" }, &at, stays);
                if !month {
                    let lost = &row["lost_value"];
                    let none = lost["priced"].as_u64() == Some(0);
                    let sum = if none { Value::Null } else { lost["sum"]["minor"].clone() };
                    put("leaked", &at, vec![row["leaked"].clone(), sum]);
                    put("silent", &at, of(&["silent"]));
                }
            }
            if *by == "all" {
                let flow = &report["velocity"];
                let open = flow["live"].as_u64().unwrap() + flow["stale"].as_u64().unwrap();
                let line = ["closed", "cycle_days", "stale"].map(|part| flow[part].clone());
                let [closed, cycle, stale] = line;
                put("velocity", "", vec![closed, cycle, stale, open.into()]);
            }
        }
    }
    lines
}
