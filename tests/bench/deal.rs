//! The page of a deal: one plain query for each list on it.

use crate::{Table, board, reads::against};
use acceptance::Desk;
use api::{
    activities::{Done, Step},
    deals::{DealDetail, DealLine, DealPerson, Visit},
    wire::Named,
};
use domain::{
    Day,
    activity::ActivityKind,
    deal::DealStatus,
    id::{ActivityId, ContactId, DealId, LineId, PipelineId, ProductId, StageId},
    idle::{Touches, idle},
    lines::amount,
    money::{Currency, Money},
    pipeline::{Exit, LocalText, Stage, VisitSource},
    time::day_of,
};
use rusqlite::{Connection, Row};
use serde_json::json;
use uuid::Uuid;

pub(crate) fn measure(table: &mut Table, desk: &Desk, db: &Connection) {
    // One that has all that a deal can have here.
    let sql =
        "SELECT d.id FROM deal d JOIN note n ON n.deal_id = d.id JOIN deal_contact k ON k.deal_id = d.id
               WHERE d.status = 'open' AND d.company_id IS NOT NULL AND d.owner_id IS NOT NULL
               AND d.source_id IS NOT NULL AND d.value_currency = 'SAR'
               AND (SELECT count(*) FROM activity a WHERE a.deal_id = d.id) = 2 LIMIT 1";
    let id = Uuid::from_bytes(db.query_row(sql, [], |row| row.get(0)).unwrap());
    let request = json!({ "deal": id });
    against!(table, "deal_get", desk, deals::deal_get(request), deal(db, id));
}

fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(at)?))
}

fn some_id(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get::<_, Option<[u8; 16]>>(at)?.map(Uuid::from_bytes))
}

fn all<T>(
    db: &Connection,
    sql: &str,
    deal: Uuid,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Vec<T> {
    let mut statement = db.prepare_cached(sql).unwrap();
    statement.query_map([deal.as_bytes()], read).unwrap().map(Result::unwrap).collect()
}

/// What the columns hold, by the names that JSON has for it.
fn word<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(at)?.as_str_or_null()?;
    Ok(text.map(|text| serde_json::from_value(text.into()).unwrap()))
}

fn deal(db: &Connection, key: Uuid) -> DealDetail {
    let zone = chrono_tz::Asia::Riyadh;
    let on = |at: Option<i64>| at.and_then(|at| day_of(at, zone));
    let pipeline = board::pipeline_of(db);
    let lines = all(
        db,
        "SELECT l.id, l.product_id, p.name, l.quantity, l.price_minor FROM deal_line l
         JOIN product p ON p.id = l.product_id WHERE l.deal_id = ?1 ORDER BY l.position, l.id",
        key,
        |row| Ok((id(row, 0)?, id(row, 1)?, row.get::<_, String>(2)?, row.get(3)?, row.get(4)?)),
    );
    let people = all(
        db,
        "SELECT c.id, c.name, f.name, c.job, c.phone, c.mobile, c.email FROM deal_contact d
         JOIN contact c ON c.id = d.contact_id LEFT JOIN company f ON f.id = c.company_id
         WHERE d.deal_id = ?1 ORDER BY d.position, d.id",
        key,
        |row| {
            Ok(DealPerson {
                id: ContactId(id(row, 0)?),
                name: row.get(1)?,
                company: row.get(2)?,
                job: row.get(3)?,
                phone: row.get(4)?,
                mobile: row.get(5)?,
                email: row.get(6)?,
            })
        },
    );
    let (mut steps, mut done) = (Vec::new(), Vec::new());
    let activities = "SELECT id, kind, text, due_on, done_at FROM activity WHERE deal_id = ?1
                      ORDER BY done_at DESC, due_on IS NULL, due_on, id";
    for (id, kind, text, due_on, done_at) in all(db, activities, key, |row| {
        let kind: Option<ActivityKind> = word(row, 1)?;
        let due_on: Option<Day> = row.get(3)?;
        Ok((ActivityId(id(row, 0)?), kind.unwrap(), row.get::<_, String>(2)?, due_on, row.get(4)?))
    }) {
        match done_at {
            Some(done_at) => done.push(Done { id, kind, text, due_on, done_at }),
            None => steps.push(Step { id, kind, text, due_on }),
        }
    }
    let stays = "SELECT v.entered_at, v.left_at, v.exit, v.source, s.id, s.pipeline_id, s.name_en, s.name_ar, s.position,
                        s.archived, s.probability, s.warn_days, s.stale_days
                 FROM visit v LEFT JOIN stage s ON s.id = v.stage_id WHERE v.deal_id = ?1 ORDER BY v.n";
    let visits = all(db, stays, key, |row| {
        Ok(Visit {
            stage: Some(Stage {
                id: StageId(id(row, 4)?),
                pipeline: PipelineId(id(row, 5)?),
                name: LocalText { en: row.get(6)?, ar: row.get(7)? },
                position: row.get(8)?,
                archived: row.get(9)?,
                probability: row.get(10)?,
                warn_days: row.get(11)?,
                stale_days: row.get(12)?,
            }),
            entered_at: row.get(0)?,
            left_at: row.get(1)?,
            exit: word::<Exit>(row, 2)?,
            source: word::<VisitSource>(row, 3)?.unwrap(),
        })
    });
    let sql = "SELECT d.title, d.company_id, c.name, d.owner_id, o.name, s.name, d.value_minor, d.value_currency, d.stage_id,
                      d.created_on, d.expected_on, d.touched_at, d.external_id
               FROM deal d LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
               LEFT JOIN source s ON s.id = d.source_id WHERE d.id = ?1";
    let mut statement = db.prepare_cached(sql).unwrap();
    let read = |row: &Row<'_>| {
        let named =
            |of: Option<Uuid>, name: Option<String>| of.zip(name).map(|(id, name)| Named { id, name });
        let value = board::money(row.get(6)?, row.get_ref(7)?.as_str_or_null()?);
        let currency: Currency = value.unwrap().currency;
        let stage = some_id(row, 8)?.map(StageId);
        let entered =
            visits.iter().rev().find(|visit| visit.exit.is_none()).and_then(|visit| visit.entered_at);
        let touches = Touches {
            touched_on: on(row.get(11)?),
            entered_on: on(entered),
            created_on: row.get(9)?,
            next_on: steps.first().and_then(|step| step.due_on),
        };
        let limits = pipeline.stage(stage.unwrap()).unwrap().limits();
        let money = |minor| Money { minor, currency };
        Ok(DealDetail {
            id: DealId(key),
            title: row.get(0)?,
            company: named(some_id(row, 1)?, row.get(2)?),
            owner: named(some_id(row, 3)?, row.get(4)?),
            source: row.get(5)?,
            value,
            currency,
            taxed: None,
            value_from_lines: lines.iter().any(|(.., price): &(_, _, _, _, Option<i64>)| price.is_some()),
            lines: lines
                .iter()
                .map(|(id, product, name, quantity, price)| DealLine {
                    id: LineId(*id),
                    product: ProductId(*product),
                    name: name.clone(),
                    quantity: *quantity,
                    price: price.map(money),
                    amount: price.and_then(|price| amount(*quantity, price)).map(money),
                })
                .collect(),
            people,
            steps,
            done,
            status: DealStatus::Open,
            stage,
            created_on: row.get(9)?,
            expected_on: row.get(10)?,
            closed_on: None,
            lost_reason: None,
            idle: Some(idle(&touches, limits, board::today())),
            external_id: row.get(12)?,
            visits,
            pipeline,
        })
    };
    statement.query_row([key.as_bytes()], read).unwrap()
}
