//! What the figures are computed from.

use crate::{
    Result, Source,
    columns::{money, status_named},
    visits::exit_named,
};
use chrono_tz::Tz;
use domain::{
    Day,
    id::{ById, DealId, Ids, PersonId, PipelineId, ProductId, SourceId, StageId},
    metrics::{
        course::{Course, Homes, Stay},
        rows::DealFacts,
    },
    time::{Days, Instant},
};
use rusqlite::{Connection, Row};
use std::collections::HashMap;
use uuid::Uuid;

/// Deals and the way each went, in no order, and what is said of them by number or by id.
#[derive(Debug, Default)]
pub struct Courses {
    /// The deals.
    pub all: Vec<Course>,
    /// What their reasons stand for.
    pub reasons: Vec<String>,
    /// The pipeline of every stage.
    pub homes: Homes,
    /// The pipelines that a deal is in.
    pub pipelines: Ids<PipelineId>,
    /// The stages that a deal stands in or ever stood in.
    pub stages: Ids<StageId>,
}

/// What the figures need to know of the deals of one pipeline, those that ever stood in it among them, or of all. Each
/// table is read once, in the order in which it lies.
///
/// # Errors
/// When the database cannot be read.
pub fn courses(source: &impl Source, pipeline: Option<PipelineId>, zone: Tz) -> Result<Courses> {
    let db = source.db();
    let mut courses = deals(db, pipeline, zone)?;
    let at: ById<[u8; 16], usize> =
        courses.all.iter().enumerate().map(|(at, course)| (*course.deal.id.0.as_bytes(), at)).collect();
    let all = &mut courses.all;

    let mut steps = db.prepare_cached(
        "SELECT deal_id, min(due_on) FROM activity WHERE done_at IS NULL AND due_on IS NOT NULL GROUP BY deal_id",
    )?;
    let mut rows = steps.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(at) = at.get(&row.get::<_, [u8; 16]>(0)?) {
            all[*at].next_on = row.get(1)?;
        }
    }
    let mut lines = db.prepare_cached("SELECT deal_id, product_id FROM deal_line")?;
    let mut rows = lines.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(at) = at.get(&row.get::<_, [u8; 16]>(0)?) {
            all[*at].products.push(ProductId(Uuid::from_bytes(row.get(1)?)));
        }
    }
    // Whose, which number, and the stay: put in this order where they do not lie in it.
    let mut stays: Vec<(usize, i64, Stay)> = Vec::new();
    let mut visits =
        db.prepare_cached("SELECT deal_id, n, stage_id, entered_at, left_at, exit FROM visit")?;
    let mut rows = visits.query([])?;
    let mut days = Days::new(zone);
    let mut local = |at: Option<Instant>| at.and_then(|at| days.of(at));
    while let Some(row) = rows.next()? {
        let Some(at) = at.get(&row.get::<_, [u8; 16]>(0)?) else { continue };
        let stay = Stay {
            stage: row.get::<_, Option<[u8; 16]>>(2)?.map(|id| StageId(Uuid::from_bytes(id))),
            entered_on: local(row.get(3)?),
            left_on: local(row.get(4)?),
            exit: text(row, 5)?.and_then(exit_named),
        };
        stays.push((*at, row.get(1)?, stay));
    }
    stays.sort_by_key(|(at, n, _)| (*at, *n));
    for of in stays.chunk_by(|one, other| one.0 == other.0) {
        all[of[0].0].stays = of.iter().map(|(.., stay)| *stay).collect();
    }
    courses.pipelines = all.iter().map(|course| course.pipeline).collect();
    let stood = stays.iter().filter_map(|(.., stay)| stay.stage);
    courses.stages = stood.chain(all.iter().filter_map(|course| course.stage)).collect();
    Ok(courses)
}

fn deals(db: &Connection, pipeline: Option<PipelineId>, zone: Tz) -> Result<Courses> {
    let sql = "SELECT id, status, created_on, closed_on, invalid,
                      iif(status = 'open', value_minor, closed_minor), iif(status = 'open', value_currency, closed_currency),
                      pipeline_id, stage_id, owner_id, source_id, touched_at, lost_reason
               FROM deal WHERE ?1 IS NULL OR pipeline_id = ?1 OR id IN (
                   SELECT deal_id FROM visit WHERE stage_id IN (SELECT id FROM stage WHERE pipeline_id = ?1))";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([pipeline.map(|id| *id.0.as_bytes())])?;
    let (mut all, mut reasons, mut days) = (Vec::new(), Reasons::default(), Days::new(zone));
    while let Some(row) = rows.next()? {
        let id = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<[u8; 16]>>(at)?.map(Uuid::from_bytes));
        let touched_on: Option<Day> = row.get::<_, Option<Instant>>(11)?.and_then(|at| days.of(at));
        all.push(Course {
            deal: DealFacts {
                id: DealId(Uuid::from_bytes(row.get(0)?)),
                status: status_named(text(row, 1)?.unwrap_or_default()),
                created_on: row.get(2)?,
                closed_on: row.get(3)?,
                invalid: row.get(4)?,
                value: money(row.get(5)?, text(row, 6)?),
            },
            pipeline: PipelineId(Uuid::from_bytes(row.get(7)?)),
            stage: id(8)?.map(StageId),
            owner: id(9)?.map(PersonId),
            source: id(10)?.map(SourceId),
            products: Vec::new(),
            touched_on,
            next_on: None,
            reason: text(row, 12)?.map(|reason| reasons.place(reason)),
            stays: Vec::new(),
        });
    }
    Ok(Courses { all, reasons: reasons.texts, homes: homes(db)?, ..Courses::default() })
}

fn homes(db: &Connection) -> Result<Homes> {
    let mut statement = db.prepare_cached("SELECT id, pipeline_id FROM stage")?;
    let uuid = |bytes: [u8; 16]| Uuid::from_bytes(bytes);
    let rows =
        statement.query_map([], |row| Ok((StageId(uuid(row.get(0)?)), PipelineId(uuid(row.get(1)?)))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A text where it lies.
fn text<'r>(row: &'r Row<'_>, at: usize) -> rusqlite::Result<Option<&'r str>> {
    Ok(row.get_ref(at)?.as_str_or_null()?)
}

/// Reasons by their place in a list.
#[derive(Default)]
struct Reasons {
    texts: Vec<String>,
    places: HashMap<String, u32>,
}

impl Reasons {
    fn place(&mut self, reason: &str) -> u32 {
        if let Some(place) = self.places.get(reason) {
            return *place;
        }
        let place = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.places.insert(reason.to_owned(), place);
        self.texts.push(reason.to_owned());
        place
    }
}
