//! What the screens ask for, among 100,000 deals.
//!
//! The floor is the plainest SQL and JSON that give the same answer. It runs on a copy of the same file, on a connection
//! that the store itself has opened, so that cipher, page cache and settings are the program's own.

use crate::Table;
use acceptance::{Desk, PASSPHRASE, large};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Value, json};
use store::Source as _;
use uuid::Uuid;

pub(crate) fn measure(table: &mut Table) {
    let kept = large::kept(large::FIRM);
    let home = tempfile::tempdir().unwrap();
    large::copy(&kept, home.path());
    let desk = Desk::at(home.path());
    desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    let beside = tempfile::tempdir().unwrap();
    large::copy(&kept, beside.path());
    let beside = large::open_bare(beside.path());
    let all = |view: &store::Snapshot<'_>| {
        column(table, &desk, view.db());
        Ok(())
    };
    beside.read(all).unwrap();
    beside.close();
}

/// Measures a command against its floor, whose answer must be the same.
macro_rules! against {
    ($table:ident, $name:expr, $desk:ident, $area:ident::$command:ident($request:expr), $floor:expr) => {{
        let request = || serde_json::from_value($request.clone()).unwrap();
        let own = || serde_json::to_vec(&api::$area::$command(&$desk.ctx, request()).unwrap()).unwrap();
        let floor = || serde_json::to_vec(&$floor).unwrap();
        let (answer, bare): (Value, Value) =
            (serde_json::from_slice(&own()).unwrap(), serde_json::from_slice(&floor()).unwrap());
        assert_eq!(answer["data"], bare, "{}", $name);
        $table.compare($name, 2.0, || drop(own()), || drop(floor()));
    }};
}

#[derive(Serialize)]
struct Money {
    minor: i64,
    currency: String,
}

#[derive(Serialize)]
struct Card {
    id: Uuid,
    title: String,
    company: Option<String>,
    owner: Option<String>,
    value: Option<Money>,
    entered_on: Option<String>,
}

fn column(table: &mut Table, desk: &Desk, db: &Connection) {
    let stage = desk.stage(1);
    let request = json!({ "stage": stage, "offset": 0 });
    let id = Uuid::parse_str(&stage).unwrap();
    against!(table, "board_column: 100 cards", desk, board::board_column(request), cards(db, id));
}

fn cards(db: &Connection, stage: Uuid) -> Vec<Card> {
    let sql = "SELECT d.id, d.title, c.name, o.name, d.value_minor, d.value_currency,
                      date((v.entered_at / 1000) + 10800, 'unixepoch')
               FROM deal d LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
               LEFT JOIN visit v ON v.deal_id = d.id AND v.exit IS NULL
               WHERE d.stage_id = ?1 AND d.status = 'open' ORDER BY d.placed DESC, d.id DESC LIMIT 100";
    let mut statement = db.prepare_cached(sql).unwrap();
    let card = |row: &rusqlite::Row<'_>| {
        Ok(Card {
            id: Uuid::from_bytes(row.get(0)?),
            title: row.get(1)?,
            company: row.get(2)?,
            owner: row.get(3)?,
            value: match (row.get(4)?, row.get(5)?) {
                (Some(minor), Some(currency)) => Some(Money { minor, currency }),
                _ => None,
            },
            entered_on: row.get(6)?,
        })
    };
    statement.query_map([stage.as_bytes()], card).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}
