//! A move of a deal with its commit.

use crate::{Table, bare};
use acceptance::{Desk, PASSPHRASE, large};
use api::KdfCost;
use serde_json::json;

pub(crate) fn measure(table: &mut Table) {
    let desk = bare::desk(KdfCost::weak_for_tests());
    let deal = desk.deal("Reception desks", "42000", 0);
    commit(table, "commit of a move, journalled", &desk, &deal);

    let home = tempfile::tempdir().unwrap();
    large::copy(&large::kept(large::FIRM), home.path());
    let desk = Desk::at(home.path());
    desk.json("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    let board = desk.board();
    let deal = board["columns"][0]["cards"][50]["id"].as_str().unwrap().to_owned();
    commit(table, "commit of a move among 100,000 deals", &desk, &deal);
}

/// A move of a deal with all that goes with it, against one row of one table in a file of the same size.
fn commit(table: &mut Table, name: &str, desk: &Desk, deal: &str) {
    let stages = [desk.stage(0), desk.stage(1)];
    let folder = tempfile::tempdir().unwrap();
    let db = bare::open(&folder.path().join("bare.db"));
    bare::fill(&db, bare::pages_of(desk));
    let mut turn = 0;
    let own = || {
        turn += 1;
        let request = json!({ "deal": deal, "stage": stages[turn % 2] });
        let moved = api::deals::deal_move(&desk.ctx, serde_json::from_value(request).unwrap()).unwrap();
        assert!(serde_json::to_string(&moved).unwrap().starts_with("{\"kind\":\"done\""));
    };
    let mut value = 0;
    let floor = || {
        value += 1;
        db.execute("UPDATE filler SET body = ?1 WHERE id = 1", [format!("{value:0>900}")]).unwrap();
    };
    table.compare(name, 3.0, own, floor);
}
