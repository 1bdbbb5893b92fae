//! The board.

use crate::{Table, reads::against};
use acceptance::{Desk, text};
use domain::{
    Day,
    idle::{Idle, Touches, idle},
    money::{Money, Total},
    pipeline::{LocalText, Pipeline, Stage},
    prices::Prices,
    rates::Rates,
    time::day_of,
};
use rusqlite::{Connection, Row};
use serde::Serialize;
use serde_json::json;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Serialize)]
struct Step {
    id: Uuid,
    kind: String,
    text: String,
    due_on: Option<Day>,
}

#[derive(Serialize)]
struct Card {
    id: Uuid,
    title: String,
    company: Option<String>,
    owner: Option<String>,
    value: Option<Money>,
    worth: Option<Money>,
    entered_on: Option<Day>,
    expected_on: Option<Day>,
    expected_past: bool,
    idle: Idle,
    next_step: Option<Step>,
    next_is: &'static str,
}

#[derive(Serialize)]
struct Column {
    stage: Stage,
    count: u32,
    total: Total,
    weighted: Money,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Board {
    pipeline: Pipeline,
    columns: Vec<Column>,
    open: u32,
    all: u32,
    total: Total,
    weighted: Money,
}

pub(crate) fn measure(table: &mut Table, desk: &Desk, db: &Connection) {
    let shown = desk.board();
    let pipeline = json!({ "pipeline": null });
    against!(table, "board_get: 6 columns of 100 cards", desk, board::board_get(pipeline), whole(db));
    let stage = json!({ "stage": shown["columns"][1]["stage"]["id"], "offset": 200 });
    let id = Uuid::parse_str(&text(&stage["stage"])).unwrap();
    against!(table, "board_column: 100 more cards", desk, board::board_column(stage), {
        let pipeline = pipeline_of(db);
        let stage = pipeline.stages.iter().find(|stage| stage.id.0 == id).unwrap();
        cards(db, stage, &rates(db), 200)
    });
}

pub(crate) fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn name(row: &Row<'_>, at: usize) -> rusqlite::Result<LocalText> {
    Ok(LocalText { en: row.get(at)?, ar: row.get(at + 1)? })
}

pub(crate) fn pipeline_of(db: &Connection) -> Pipeline {
    let sql = "SELECT id, name_en, name_ar FROM pipeline ORDER BY position LIMIT 1";
    let read = |row: &Row<'_>| Ok((Uuid::from_bytes(row.get(0)?), name(row, 1)?));
    let (id, called) = db.prepare_cached(sql).unwrap().query_row([], read).unwrap();
    let sql = "SELECT id, name_en, name_ar, position, archived, probability, warn_days, stale_days
               FROM stage WHERE pipeline_id = ?1 ORDER BY position";
    let stage = |row: &Row<'_>| {
        Ok(Stage {
            id: domain::id::StageId(Uuid::from_bytes(row.get(0)?)),
            pipeline: domain::id::PipelineId(id),
            name: name(row, 1)?,
            position: row.get(3)?,
            archived: row.get(4)?,
            probability: row.get(5)?,
            warn_days: row.get(6)?,
            stale_days: row.get(7)?,
        })
    };
    let mut statement = db.prepare_cached(sql).unwrap();
    let stages = statement.query_map([id.as_bytes()], stage).unwrap().map(Result::unwrap).collect();
    Pipeline { id: domain::id::PipelineId(id), name: called, archived: false, stages }
}

pub(crate) fn rates(db: &Connection) -> Rates {
    let mut rates = Rates::default();
    let mut statement = db.prepare_cached("SELECT currency, from_on, rate FROM rate").unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let parsed = |at| row.get_ref(at).unwrap().as_str().unwrap();
        rates.add(parsed(0).parse().unwrap(), row.get(1).unwrap(), parsed(2).parse().unwrap());
    }
    rates
}

pub(crate) fn prices(rates: &Rates) -> Prices<'_> {
    Prices { base: "SAR".parse().unwrap(), rates }
}

pub(crate) fn money(minor: Option<i64>, currency: Option<&str>) -> Option<Money> {
    Some(Money { minor: minor?, currency: currency?.parse().unwrap() })
}

/// Totals of the base currency are kept; foreign ones are priced deal by deal, as each amount is rounded by itself.
fn totals(db: &Connection, rates: &Rates) -> HashMap<Uuid, Total> {
    let base: domain::money::Currency = "SAR".parse().unwrap();
    let mut totals: HashMap<Uuid, Total> = HashMap::new();
    for sql in [
        "SELECT stage_id, currency, minor, deals FROM stage_total WHERE currency IN ('', 'SAR')",
        "SELECT stage_id, value_currency, value_minor, 1 FROM deal
         WHERE status = 'open' AND value_currency IN ('USD', 'EUR', 'KWD')",
    ] {
        let mut statement = db.prepare_cached(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let total =
                totals.entry(Uuid::from_bytes(row.get(0).unwrap())).or_insert_with(|| Total::zero(base));
            let deals = row.get(3).unwrap();
            match row.get_ref(1).unwrap().as_str().unwrap() {
                "" => total.no_value += deals,
                "SAR" => total.add_sum(row.get(2).unwrap(), deals),
                code => {
                    let value = money(row.get(2).unwrap(), Some(code));
                    total.add(prices(rates).of(value, Some(today())), deals);
                }
            }
        }
    }
    totals
}

fn cards(db: &Connection, stage: &Stage, rates: &Rates, offset: u32) -> Vec<Card> {
    let sql = "SELECT d.id, d.title, c.name, o.name, d.value_minor, d.value_currency, v.entered_at, d.expected_on,
                      d.touched_at, d.created_on, a.id, a.kind, a.text, a.due_on
               FROM (SELECT id FROM deal WHERE stage_id = ?1 AND status = 'open'
                     ORDER BY placed DESC, id DESC LIMIT 100 OFFSET ?2) p
               CROSS JOIN deal d ON d.id = p.id LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
               LEFT JOIN visit v ON v.deal_id = d.id AND v.exit IS NULL
               LEFT JOIN activity a ON a.id = (SELECT n.id FROM activity n WHERE n.deal_id = d.id AND n.done_at IS NULL
                                               ORDER BY n.due_on IS NULL, n.due_on, n.id LIMIT 1)
               ORDER BY d.placed DESC, d.id DESC";
    let zone = chrono_tz::Asia::Riyadh;
    let card = |row: &Row<'_>| {
        let value = money(row.get(4)?, row.get_ref(5)?.as_str_or_null()?);
        let day =
            |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.and_then(|at| day_of(at, zone)));
        let (entered_on, expected_on): (_, Option<Day>) = (day(6)?, row.get(7)?);
        let due_on: Option<Day> = row.get(13)?;
        let touches = Touches { touched_on: day(8)?, entered_on, created_on: row.get(9)?, next_on: due_on };
        let id: Option<[u8; 16]> = row.get(10)?;
        Ok(Card {
            id: Uuid::from_bytes(row.get(0)?),
            title: row.get(1)?,
            company: row.get(2)?,
            owner: row.get(3)?,
            value,
            worth: prices(rates).of(value, Some(today())).worth(),
            entered_on,
            expected_on,
            expected_past: expected_on.is_some_and(|day| day < today()),
            idle: idle(&touches, stage.limits(), today()),
            next_is: match due_on {
                _ if id.is_none() => "missing",
                Some(day) if day < today() => "overdue",
                Some(day) if day == today() => "today",
                _ => "planned",
            },
            next_step: match id {
                Some(id) => {
                    Some(Step { id: Uuid::from_bytes(id), kind: row.get(11)?, text: row.get(12)?, due_on })
                }
                None => None,
            },
        })
    };
    let mut statement = db.prepare_cached(sql).unwrap();
    let cards = statement.query_map((stage.id.0.as_bytes(), offset), card).unwrap();
    cards.map(Result::unwrap).collect()
}

fn whole(db: &Connection) -> Board {
    let (pipeline, rates) = (pipeline_of(db), rates(db));
    let mut totals = totals(db, &rates);
    let mut all = Total::zero("SAR".parse().unwrap());
    let mut weighted = all.sum;
    let mut columns = Vec::new();
    for stage in pipeline.stages.clone() {
        let total = totals.remove(&stage.id.0).unwrap_or_else(|| Total::zero(all.sum.currency));
        let part = total.weighted(stage.probability);
        weighted.minor += part.minor;
        all.merge(&total);
        let cards = cards(db, &stage, &rates, 0);
        columns.push(Column { count: total.count(), weighted: part, cards, total, stage });
    }
    Board { pipeline, columns, open: all.count(), all: all.count(), total: all, weighted }
}
