//! What the screens ask for, among 100,000 deals.
//!
//! The floor is the plainest SQL and JSON that give the same answer. It runs on a copy of the same file, on a connection
//! that the store itself has opened, so that cipher, page cache and settings are the program's own; it prepares each
//! statement once, and begins no transaction of its own.

use crate::{Table, board, deal, search, table as deals, today};
use acceptance::{Desk, PASSPHRASE, large};
use serde_json::json;
use store::Source as _;

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
        for measure in [board::measure, deals::measure, search::measure, today::measure, deal::measure] {
            measure(table, &desk, view.db());
        }
        Ok(())
    };
    beside.read(all).unwrap();
    beside.close();
}

/// Measures a command against its floor, whose answer must be the same.
macro_rules! against {
    ($table:ident, $name:expr, $desk:ident, $($command:ident)::+($request:expr), $floor:expr) => {{
        let request = || serde_json::from_value($request.clone()).unwrap();
        let own = || serde_json::to_vec(&api::$($command)::+(&$desk.ctx, request()).unwrap()).unwrap();
        let floor = || serde_json::to_vec(&$floor).unwrap();
        let (answer, bare): (serde_json::Value, serde_json::Value) =
            (serde_json::from_slice(&own()).unwrap(), serde_json::from_slice(&floor()).unwrap());
        assert_eq!(answer["data"], bare, "{}", $name);
        $table.compare($name, 2.0, || drop(own()), || drop(floor()));
    }};
}
pub(crate) use against;
