//! The table of deals: the barest SQL for its rows and its sums, with the shapes of the answer.

use crate::{Table, board, reads::against};
use acceptance::Desk;
use api::{
    deal_table::{DealRow, DealSums, DealTable},
    wire::Named,
};
use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    idle::{Limits, Touches, idle},
    money::Total,
    time::day_of,
};
use rusqlite::{Connection, Row, ToSql, params_from_iter};
use serde_json::{Value, json};
use uuid::Uuid;

/// What a page of the table asks for.
const PAGE: u32 = 100;

pub(crate) fn measure(table: &mut Table, desk: &Desk, db: &Connection) {
    let ask = |filter: Value, by: &str| json!({ "filter": filter, "sort": { "by": by, "descending": true }, "offset": 0, "limit": PAGE, "sums": true });
    let by_day = "d.created_on DESC NULLS LAST, d.id DESC";
    let all = ask(json!({}), "created_on");
    against!(
        table,
        "deal_list: all, by the day of creation",
        desk,
        deal_table::deal_list(all),
        page(db, "TRUE", by_day, &[])
    );

    let sql = "SELECT owner_id FROM deal WHERE owner_id IS NOT NULL LIMIT 1";
    let key: [u8; 16] = db.query_row(sql, [], |row| row.get(0)).unwrap();
    let owner = Uuid::from_bytes(key);
    let own = ask(json!({ "owners": [owner], "statuses": ["open"] }), "value");
    let worth =
        "CASE value_currency WHEN 'SAR' THEN value_minor WHEN 'USD' THEN (value_minor * 375 + 50) / 100
                 WHEN 'EUR' THEN (value_minor * 405 + 50) / 100 END DESC NULLS LAST, d.id DESC";
    let condition = "d.owner_id = ?1 AND d.status = 'open'";
    against!(
        table,
        "deal_list: open ones of an owner, by value",
        desk,
        deal_table::deal_list(own),
        page(db, condition, worth, &[&key])
    );

    let typed = ask(json!({ "text": "chairs" }), "created_on");
    against!(
        table,
        "deal_list: with a word of the title",
        desk,
        deal_table::deal_list(typed),
        worded(db, " chairs", by_day)
    );
}

const MINOR: &str = "iif(d.status = 'open', d.value_minor, d.closed_minor)";
const CURRENCY: &str = "iif(d.status = 'open', d.value_currency, d.closed_currency)";

fn page(db: &Connection, condition: &str, order: &str, params: &[&dyn ToSql]) -> DealTable {
    let sums = sums(db, condition, params);
    let chosen = format!("SELECT d.id FROM deal d WHERE {condition} ORDER BY {order} LIMIT {PAGE}");
    DealTable { rows: rows(db, &chosen, order, params), sums: Some(sums) }
}

/// What costs most, finding the words, is done once: the sums and the rows are of what was found.
fn worded(db: &Connection, word: &str, order: &str) -> DealTable {
    let rates = board::rates(db);
    let sql = format!(
        "SELECT {MINOR}, {CURRENCY}, iif(d.status = 'open', '{}', d.closed_on), d.id FROM deal d
         WHERE d.company_id IN (SELECT c.id FROM company c WHERE instr(' ' || c.folded, ?1))
               OR instr(' ' || folded(d.title), ?1) ORDER BY {order}",
        board::today()
    );
    let mut statement = db.prepare_cached(&sql).unwrap();
    let mut found = statement.query([word]).unwrap();
    let (mut count, mut total, mut ids) = (0, Total::zero("SAR".parse().unwrap()), Vec::new());
    while let Some(row) = found.next().unwrap() {
        let value = board::money(row.get(0).unwrap(), row.get_ref(1).unwrap().as_str_or_null().unwrap());
        total.add(board::prices(&rates).of(value, row.get(2).unwrap()), 1);
        count += 1;
        if count <= PAGE {
            ids.push(Uuid::from_bytes(row.get(3).unwrap()).simple().to_string());
        }
    }
    let chosen = "SELECT unhex(j.value) AS id FROM json_each(?1) j";
    let ids = Value::from(ids).to_string();
    DealTable { rows: rows(db, chosen, order, &[&ids]), sums: Some(DealSums { count, total }) }
}

fn sums(db: &Connection, condition: &str, params: &[&dyn ToSql]) -> DealSums {
    let rates = board::rates(db);
    let mut total = Total::zero("SAR".parse().unwrap());
    let sql = format!(
        "SELECT count(*), count({CURRENCY}), coalesce(sum({CURRENCY} = 'SAR'), 0),
                coalesce(sum(iif({CURRENCY} = 'SAR', {MINOR}, 0)), 0) FROM deal d WHERE {condition}"
    );
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, u32>(1)?, row.get(2)?, row.get(3)?));
    let mut statement = db.prepare_cached(&sql).unwrap();
    let (count, valued, own, sum): (u32, _, _, _) =
        statement.query_row(params_from_iter(params), read).unwrap();
    total.add_sum(sum, own);
    total.no_value += count - valued;
    let sql = format!(
        "SELECT {MINOR}, {CURRENCY}, iif(d.status = 'open', '{}', d.closed_on) FROM deal d
         WHERE {CURRENCY} <> 'SAR' AND {condition}",
        board::today()
    );
    let mut statement = db.prepare_cached(&sql).unwrap();
    let mut rows = statement.query(params_from_iter(params)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let value = board::money(row.get(0).unwrap(), row.get_ref(1).unwrap().as_str_or_null().unwrap());
        total.add(board::prices(&rates).of(value, row.get(2).unwrap()), 1);
    }
    DealSums { count, total }
}

fn rows(db: &Connection, chosen: &str, order: &str, params: &[&dyn ToSql]) -> Vec<DealRow> {
    let sql = format!(
        "SELECT d.id, d.title, d.company_id, c.name, k.id, k.name, d.owner_id, o.name, d.source_id, s.name,
                (SELECT p.name FROM deal_line l JOIN product p ON p.id = l.product_id
                 WHERE l.deal_id = d.id ORDER BY l.position, l.id LIMIT 1),
                d.pipeline_id, d.stage_id, d.status, {MINOR}, {CURRENCY}, d.created_on, v.entered_at, v.exit,
                d.expected_on, d.closed_on, a.text, a.due_on, d.touched_at, g.warn_days, g.stale_days,
                d.lost_reason, d.external_id
         FROM ({chosen}) x CROSS JOIN deal d ON d.id = x.id
         LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
         LEFT JOIN source s ON s.id = d.source_id LEFT JOIN stage g ON g.id = d.stage_id
         LEFT JOIN contact k ON k.id = (SELECT x.contact_id FROM deal_contact x WHERE x.deal_id = d.id
                                        ORDER BY x.position, x.id LIMIT 1)
         LEFT JOIN visit v ON v.id = (SELECT y.id FROM visit y WHERE y.deal_id = d.id ORDER BY y.n DESC LIMIT 1)
         LEFT JOIN activity a ON d.status = 'open' AND a.id = (
           SELECT b.id FROM activity b WHERE b.deal_id = d.id AND b.done_at IS NULL
           ORDER BY b.due_on NULLS LAST, b.id LIMIT 1)
         ORDER BY {order}"
    );
    let mut statement = db.prepare_cached(&sql).unwrap();
    statement.query_map(params_from_iter(params), row).unwrap().map(Result::unwrap).collect()
}

fn row(row: &Row<'_>) -> rusqlite::Result<DealRow> {
    let id = |at| Ok::<_, rusqlite::Error>(Uuid::from_bytes(row.get(at)?));
    let named = |at| {
        let key: Option<[u8; 16]> = row.get(at)?;
        let name: Option<String> = row.get(at + 1)?;
        Ok::<_, rusqlite::Error>(key.zip(name).map(|(id, name)| Named { id: Uuid::from_bytes(id), name }))
    };
    let day = |at| {
        let at: Option<i64> = row.get(at)?;
        Ok::<_, rusqlite::Error>(at.and_then(|at| day_of(at, chrono_tz::Asia::Riyadh)))
    };
    let status = match row.get_ref(13)?.as_str()? {
        "open" => DealStatus::Open,
        "won" => DealStatus::Won,
        _ => DealStatus::Lost,
    };
    let (entered_on, stays) = (day(17)?, row.get_ref(18)?.as_str_or_null()?.is_none());
    let (created_on, next_on): (Option<Day>, Option<Day>) = (row.get(16)?, row.get(22)?);
    let idle = if status == DealStatus::Open {
        let entered_on = entered_on.filter(|_| stays);
        let touches = Touches { touched_on: day(23)?, entered_on, created_on, next_on };
        let limits = Limits { warn_days: row.get(24)?, stale_days: row.get(25)? };
        Some(idle(&touches, limits, board::today()))
    } else {
        None
    };
    Ok(DealRow {
        id: DealId(id(0)?),
        title: row.get(1)?,
        company: named(2)?,
        contact: named(4)?,
        owner: named(6)?,
        source: named(8)?,
        product: row.get(10)?,
        pipeline: PipelineId(id(11)?),
        stage: row.get::<_, Option<[u8; 16]>>(12)?.map(|id| StageId(Uuid::from_bytes(id))),
        status,
        value: board::money(row.get(14)?, row.get_ref(15)?.as_str_or_null()?),
        created_on,
        entered_on,
        expected_on: row.get(19)?,
        closed_on: row.get(20)?,
        next_step: row.get(21)?,
        next_on,
        idle,
        lost_reason: row.get(26)?,
        external_id: row.get(27)?,
    })
}
