//! Pipelines and their stages, rates and settings.

use super::{Call, Choose, one};
use acceptance::Desk;
use serde_json::{Value, json};

pub(crate) const CALLS: &[Call] = &[
    ("pipeline_create", pipeline_create),
    ("pipeline_rename", pipeline_rename),
    ("pipeline_move", pipeline_move),
    ("pipeline_archive", pipeline_archive),
    ("stage_add", stage_add),
    ("stage_edit", stage_edit),
    ("stage_move", stage_move),
    ("stage_archive", stage_archive),
    ("stage_restore", stage_restore),
    ("stage_merge", stage_merge),
    ("rate_set", rate_set),
    ("rate_delete", rate_delete),
    ("settings_set", settings_set),
];

/// Every pipeline, archived ones among them.
fn pipelines(desk: &Desk) -> Vec<Value> {
    let all = desk.json("pipeline_standing", Value::Null)["data"].clone();
    all.as_array().unwrap().iter().map(|standing| standing["pipeline"].clone()).collect()
}

/// Stages of one of the pipelines, for which `fits`; mostly of the first one, where most deals are.
fn stages(desk: &Desk, which: u8, fits: fn(&Value) -> bool) -> Vec<Value> {
    let pipelines = pipelines(desk);
    let pipeline = if which < 200 { pipelines.first() } else { one(&pipelines, which) };
    let stages = pipeline.unwrap()["stages"].as_array().unwrap().clone();
    stages.into_iter().filter(fits).collect()
}

fn in_use(stage: &Value) -> bool {
    stage["archived"] == false
}

fn pipeline_create(_: &Desk, [set, name, ..]: Choose) -> Option<Value> {
    let set = one(&[Some("contractor"), Some("retail"), None], set)?;
    Some(json!({ "name_en": format!("Pipeline {name}"), "name_ar": "", "set": set }))
}

fn pipeline_rename(desk: &Desk, [which, name, ..]: Choose) -> Option<Value> {
    let pipelines = pipelines(desk);
    let pipeline = one(&pipelines, which)?;
    Some(json!({ "pipeline": pipeline["id"], "name_en": null, "name_ar": format!("مسار {name}") }))
}

fn pipeline_move(desk: &Desk, [which, to, ..]: Choose) -> Option<Value> {
    let pipelines = pipelines(desk);
    one(&pipelines, which).map(|pipeline| json!({ "pipeline": pipeline["id"], "to": to % 4 }))
}

fn pipeline_archive(desk: &Desk, [which, archived, ..]: Choose) -> Option<Value> {
    let pipelines = pipelines(desk);
    one(&pipelines, which)
        .map(|pipeline| json!({ "pipeline": pipeline["id"], "archived": archived % 2 == 0 }))
}

fn stage_add(desk: &Desk, [which, name, ..]: Choose) -> Option<Value> {
    let pipelines = pipelines(desk);
    let pipeline = one(&pipelines, which)?;
    Some(json!({ "pipeline": pipeline["id"], "name_en": "", "name_ar": format!("مرحلة {name}") }))
}

fn stage_edit(desk: &Desk, [pipeline, which, number, field]: Choose) -> Option<Value> {
    let stages = stages(desk, pipeline, |_| true);
    let stage = one(&stages, which)?["id"].clone();
    Some(match field % 3 {
        0 => json!({ "stage": stage, "name_en": format!("Stage {number}") }),
        1 => json!({ "stage": stage, "probability": (number % 101).to_string() }),
        _ => json!({ "stage": stage, "warn_days": (number % 9 + 1).to_string(), "stale_days": "٣٠" }),
    })
}

fn stage_move(desk: &Desk, [pipeline, which, to, _]: Choose) -> Option<Value> {
    let stages = stages(desk, pipeline, |_| true);
    one(&stages, which).map(|stage| json!({ "stage": stage["id"], "to": to % 7 }))
}

fn stage_archive(desk: &Desk, [pipeline, which, to, _]: Choose) -> Option<Value> {
    let stages = stages(desk, pipeline, in_use);
    let (from, to) = (one(&stages, which)?, one(&stages, to)?);
    Some(json!({ "stage": from["id"], "move_to": to["id"] }))
}

fn stage_restore(desk: &Desk, [pipeline, which, ..]: Choose) -> Option<Value> {
    let stages = stages(desk, pipeline, |stage| !in_use(stage));
    one(&stages, which).map(|stage| json!({ "stage": stage["id"] }))
}

fn stage_merge(desk: &Desk, [pipeline, which, into, _]: Choose) -> Option<Value> {
    let (all, used) = (stages(desk, pipeline, |_| true), stages(desk, pipeline, in_use));
    let (from, into) = (one(&all, which)?, one(&used, into)?);
    Some(json!({ "stage": from["id"], "into": into["id"] }))
}

fn rate_set(_: &Desk, [currency, day, rate, _]: Choose) -> Option<Value> {
    let currency = one(&["USD", "EUR", "KWD"], currency)?;
    let from_on = format!("2026-1{}-0{}", day % 2, day % 3 + 1);
    Some(json!({ "currency": currency, "from_on": from_on, "rate": format!("{}.{rate}", rate % 5) }))
}

fn rate_delete(desk: &Desk, [which, ..]: Choose) -> Option<Value> {
    let rates = desk.json("rate_list", Value::Null)["data"].clone();
    one(rates.as_array()?, which).map(|rate| json!({ "rate": rate["id"] }))
}

fn settings_set(_: &Desk, [rate, included, ..]: Choose) -> Option<Value> {
    let rate = (rate % 4 != 0).then(|| format!("{}.{}", rate % 30, rate % 7));
    Some(json!({ "vat_rate": rate.unwrap_or_default(), "vat_included": included % 2 == 0 }))
}
