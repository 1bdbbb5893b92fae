//! Figures, as text for people and as JSON for programs.
//!
//! The shapes in JSON are those of the definitions: fractions, days, minor units; no data is null, and what rests on fewer
//! than five samples says `few`.

use crate::report::{line, local, print as print_json};
use api::{
    GroupKey, Lengths, LocalText, Message, Report, Result, StageFigures, Velocity,
    catalogue::Catalogue,
    figures::{NamedGroup, PipelineFigures},
};
use serde_json::{Value, json};

/// The figures, and those of groups where they were asked for.
pub(crate) fn print(
    texts: &Catalogue,
    json: bool,
    figures: &PipelineFigures,
    groups: Option<&[NamedGroup]>,
) -> Result<()> {
    let names = Names { texts, figures };
    if json {
        let mut object = names.report(&figures.report);
        object["window"] =
            json!({ "from": figures.window.from, "to": figures.window.to, "as_of": figures.as_of });
        if let Some(groups) = groups {
            let group = |named: &NamedGroup| {
                let mut object = names.report(&named.group.report);
                object["key"] = names.key(named).into();
                object
            };
            object["groups"] = groups.iter().map(group).collect();
        }
        return print_json(&object);
    }
    names.say(&figures.report)?;
    for named in groups.unwrap_or_default() {
        line("")?;
        let unknown = || texts.say(&Message::new("cli-unknown"));
        line(&names.key(named).unwrap_or_else(unknown))?;
        names.say(&named.group.report)?;
    }
    Ok(())
}

/// What has names in the figures.
struct Names<'a> {
    texts: &'a Catalogue,
    figures: &'a PipelineFigures,
}

impl Names<'_> {
    fn local(&self, name: &LocalText) -> String {
        local(self.texts.format().language, &name.en, &name.ar)
    }

    fn stage(&self, row: &StageFigures) -> Option<String> {
        let id = row.stage?;
        let stage = self.figures.pipelines.iter().find_map(|pipeline| pipeline.stage(id));
        stage.map(|stage| self.local(&stage.name))
    }

    fn key(&self, named: &NamedGroup) -> Option<String> {
        match named.group.key {
            GroupKey::Month(day) => Some(day.format("%Y-%m").to_string()),
            GroupKey::Quarter(day) => Some(day.format("%Y-Q%q").to_string()),
            _ => named.name.as_ref().map(|name| self.local(name)),
        }
    }

    fn report(&self, report: &Report) -> Value {
        let shown = &report.figures;
        let rate = &shown.win_rate;
        let mut win_rate = json!({ "n": rate.n, "count": rate.count, "value": rate.value });
        mark_few(&mut win_rate, rate.few);
        json!({
            "won": shown.won,
            "lost": shown.lost,
            "open": shown.open,
            "win_rate": win_rate,
            "won_value": shown.won_value.sum,
            "mean_won_value": shown.mean_won_value,
            "cycle": { "won": lengths(&shown.cycle.won), "lost": lengths(&shown.cycle.lost) },
            "stages": report.stages.iter().map(|row| self.stage_row(row)).collect::<Vec<_>>(),
            "velocity": velocity(&report.velocity),
        })
    }

    fn stage_row(&self, row: &StageFigures) -> Value {
        let mut object = json!({
            "stage": self.stage(row),
            "reached": row.reached,
            "entered": row.entered,
            "advanced": row.advanced,
            "won": row.won,
            "lost": row.lost,
            "back": row.back,
            "moved_pipeline": row.moved_pipeline,
            "here": row.here,
            "conversion": row.conversion,
            "settled_conversion": row.settled_conversion,
            "leakage": row.leakage,
            "lost_value": row.lost_value.sum.minor,
        });
        mark_few(&mut object, row.few);
        object
    }

    /// A report as text.
    fn say(&self, report: &Report) -> Result<()> {
        let (texts, shown) = (self.texts, &report.figures);
        let format = texts.format();
        let none = texts.say(&Message::new("cli-no-data"));
        let too_few = |n: u32| texts.say(&Message::new("cli-too-few").number("n", n as usize));
        let count = |count: u32| format.number(f64::from(count), 0);
        let share = |value: Option<f64>, few: bool, n: u32| match value {
            None => none.clone(),
            Some(_) if few => too_few(n),
            Some(share) => format.percent(share),
        };
        let won = &shown.cycle.won;
        let days = |value: Option<f64>| match value {
            None => none.clone(),
            Some(_) if won.few => too_few(won.n),
            Some(days) => format.number(days, 2),
        };
        let velocity = &report.velocity;
        let a_day = |money| match money {
            None => none.clone(),
            Some(_) if velocity.few => too_few(velocity.closed),
            Some(money) => format.money(money),
        };
        for (label, value) in [
            ("cli-won", count(shown.won)),
            ("cli-lost", count(shown.lost)),
            ("cli-open", count(shown.open)),
            ("cli-win-rate", share(shown.win_rate.count, shown.win_rate.few, shown.win_rate.n)),
            ("cli-cycle-median", days(won.median)),
            ("cli-cycle-mean", days(won.mean)),
            ("cli-velocity", a_day(velocity.formula_per_day)),
            ("cli-realised", a_day(velocity.realised_per_day)),
        ] {
            line(&format!("{}: {value}", texts.say(&Message::new(label))))?;
        }
        for row in &report.stages {
            let name = self.stage(row).unwrap_or_else(|| texts.say(&Message::new("cli-unknown")));
            let message = Message::new("cli-stage").text("stage", name).text("reached", count(row.reached));
            let message = message.text("conversion", share(row.conversion, row.few, row.reached));
            line(&texts.say(&message.text("leakage", share(row.leakage, row.few, row.reached))))?;
        }
        Ok(())
    }
}

fn lengths(length: &Lengths) -> Value {
    let mut object = json!({
        "n": length.n, "mean": length.mean, "median": length.median, "p75": length.p75, "max": length.max,
    });
    mark_few(&mut object, length.few);
    object
}

fn velocity(velocity: &Velocity) -> Value {
    let mut object = json!({
        "formula_per_day": velocity.formula_per_day.map(|money| money.minor),
        "realised_per_day": velocity.realised_per_day.map(|money| money.minor),
        "ratio": velocity.ratio,
        "live": velocity.live,
        "stale": velocity.stale,
        "win_rate": velocity.win_rate,
        "mean_value": velocity.mean_value.map(|money| money.minor),
        "cycle_days": velocity.cycle_days,
        "window_days": velocity.window_days,
    });
    mark_few(&mut object, velocity.few);
    object
}

fn mark_few(object: &mut Value, few: bool) {
    if few {
        object["few"] = Value::Bool(true);
    }
}
