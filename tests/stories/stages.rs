//! The owner asks what becomes of deals in each stage, how quickly money comes in, and how it is split.

use acceptance::Desk;
use serde_json::{Value, json};

fn ask(extra: &[(&str, Value)]) -> Value {
    let mut request = json!({ "pipeline": null, "window": { "from": null, "to": null } });
    for (key, value) in extra {
        request[*key] = value.clone();
    }
    request
}

/// Of a row: reached, leaked, and how the stays ended: came, went on, won, lost, went back, other pipeline, still there.
fn row(figures: &Value, at: usize) -> [u64; 9] {
    let keys = ["reached", "leaked", "entered", "advanced", "won", "lost", "back", "moved_pipeline", "here"];
    keys.map(|key| figures["stages"][at][key].as_u64().unwrap())
}

fn shift(desk: &Desk, deal: &str, stage: usize) {
    desk.json("deal_move", json!({ "deal": deal, "stage": desk.stage(stage) }));
}

fn close(desk: &Desk, deal: &str, reason: Option<&str>) {
    let outcome = if reason.is_some() { "lost" } else { "won" };
    desk.json("deal_close", json!({ "deal": deal, "outcome": outcome, "reason": reason, "invalid": false }));
}

// Worked by hand. a goes from the first stage to the third, skips the second, and is won there. b goes on, comes back,
// and stands in the first. c is lost in the first, reopened, and lost in the second.
#[test]
fn deals_are_followed_through_their_stages() {
    let desk = Desk::open();
    let [a, b, c] = ["a", "b", "c"].map(|title| desk.deal(title, "100", 0));
    shift(&desk, &a, 2);
    close(&desk, &a, None);
    shift(&desk, &b, 1);
    shift(&desk, &b, 0);
    close(&desk, &c, Some("Price"));
    desk.json("deal_reopen", json!({ "deal": c }));
    shift(&desk, &c, 1);
    close(&desk, &c, Some("Rival"));

    let figures = desk.json("figures_get", ask(&[]))["data"].clone();
    assert_eq!(row(&figures, 0), [3, 0, 4, 3, 0, 0, 0, 0, 1]);
    assert_eq!(row(&figures, 1), [3, 1, 2, 0, 0, 1, 1, 0, 0]);
    assert_eq!(row(&figures, 2), [1, 0, 1, 0, 1, 0, 0, 0, 0]);
    // Won deals went beyond the last stage.
    assert_eq!(row(&figures, 5), [1, 0, 0, 0, 0, 0, 0, 0, 0]);
    let second = &figures["stages"][1];
    assert_eq!((&second["skipped"], &second["conversion"]), (&json!(1), &json!(1.0 / 3.0)));
    assert_eq!(
        (&second["leakage"], &second["lost_value"]["sum"]["minor"]),
        (&json!(1.0 / 3.0), &json!(10_000))
    );
    assert_eq!(second["reasons"], json!([[0, 1]]));
    assert_eq!(figures["reasons"], json!(["Rival"]));

    // Each count opens its deals.
    let stage = desk.stage(1);
    for (cell, want) in [("reached", 3), ("skipped", 1), ("leaked", 1), ("entered", 2), ("back", 1)] {
        let rows = json!({ "stage": stage, "cell": cell });
        let list = desk.json("figures_rows", ask(&[("rows", rows), ("offset", json!(0))]))["data"].clone();
        assert_eq!((&list["total"], list["rows"].as_array().unwrap().len()), (&json!(want), want), "{cell}");
    }
}

// 30 deals won and 30 lost, ten days each, half of them worth 200: 60 closed in 90 days. Two are open.
#[test]
fn velocity_stands_beside_what_was_earned() {
    let desk = Desk::open();
    let mut file = "id,title,status,created,closed,value,lost reason,owner,stage\n".to_owned();
    for n in 0..60 {
        let (status, value, reason) = if n % 2 == 0 { ("won", "200", "") } else { ("lost", "50", "Price") };
        let owner = if n < 20 { "Lina" } else { "Omar" };
        file.push_str(&format!("{n},t{n},{status},2026-10-01,2026-10-11,{value},{reason},{owner},\n"));
    }
    file.push_str("90,x,open,2026-10-20,,1,,Lina,Prospecting\n91,y,open,2026-01-01,,1,,,Prospecting\n");
    desk.import(file.as_bytes());

    let at = ask(&[("as_of", json!("2026-10-25"))]);
    let got = desk.json("figures_get", at)["data"]["velocity"].clone();
    assert_eq!(
        (&got["window_days"], &got["closed"], &got["win_rate"]),
        (&json!(90), &json!(60), &json!(0.5))
    );
    // y is older than any deal was when it closed.
    assert_eq!((&got["live"], &got["stale"]), (&json!(1), &json!(1)));
    assert_eq!((&got["mean_value"]["minor"], &got["cycle_days"]), (&json!(20_000), &json!(10.0)));
    // 1 × 0.5 × 200 ÷ 10 = 10 a day; really 30 × 200 ÷ 90 = 66.67.
    assert_eq!(
        (&got["formula_per_day"]["minor"], &got["realised_per_day"]["minor"]),
        (&json!(1_000), &json!(6_667))
    );
    assert!((got["ratio"].as_f64().unwrap() - 0.15).abs() < 1e-12);
    assert_eq!(got["what_if"][3]["minor"], json!(1_111));
    let stale =
        ask(&[("as_of", json!("2026-10-25")), ("rows", json!({ "flow": "stale" })), ("offset", json!(0))]);
    assert_eq!(desk.json("figures_rows", stale)["data"]["rows"][0]["title"], "y");

    // On the fifth of October nothing had closed, and all 60 were open.
    let early = desk.json("figures_get", ask(&[("as_of", json!("2026-10-05"))]))["data"].clone();
    assert_eq!((&early["figures"]["won"], &early["figures"]["open"]), (&json!(0), &json!(61)));

    let by = desk.json("figures_groups", ask(&[("by", json!("owner"))]))["data"]["groups"].clone();
    let of = |at: usize| {
        let report = &by[at]["report"]["figures"];
        (by[at]["name"]["en"].clone(), report["won"].clone(), report["lost"].clone(), report["open"].clone())
    };
    assert_eq!(of(0), (json!("Omar"), json!(20), json!(20), json!(0)));
    assert_eq!(of(1), (json!("Lina"), json!(10), json!(10), json!(1)));
    assert_eq!(of(2), (Value::Null, json!(0), json!(0), json!(1)));
    let key = by[1]["key"].clone();
    let of_lina = ask(&[("rows", json!("won")), ("group", key), ("offset", json!(0))]);
    assert_eq!(desk.json("figures_rows", of_lina)["data"]["total"], 10);

    let by = desk.json("figures_groups", ask(&[("by", json!("quarter"))]))["data"]["groups"].clone();
    let quarters: Vec<_> =
        by.as_array().unwrap().iter().map(|group| group["report"]["figures"]["won"].clone()).collect();
    assert_eq!(quarters, [json!(0), json!(0), json!(0), json!(30)]);
}

// Worked by hand. The deal stands in the first stage of the first pipeline for a day, moves to another pipeline's first
// stage, and is won there a day later.
#[test]
fn a_deal_that_moved_to_another_pipeline_is_in_both_ledgers() {
    let desk = Desk::open();
    let deal = desk.deal("a", "100", 0);
    let ledger = |extra: &[(&str, Value)]| desk.json("figures_get", ask(extra))["data"].clone();
    let first = ledger(&[])["pipelines"][0]["id"].clone();
    let yesterday = ledger(&[])["as_of"].clone();
    desk.json("pipeline_create", json!({ "name_en": "Shop", "name_ar": "", "set": "retail" }));
    let other = desk.json("pipeline_standing", json!(null))["data"][1]["pipeline"].clone();
    desk.clock.advance_hours(24);
    desk.json("deal_move", json!({ "deal": deal, "stage": other["stages"][0]["id"] }));
    let moved = ledger(&[])["as_of"].clone();
    desk.clock.advance_hours(24);
    close(&desk, &deal, None);

    let left = ledger(&[("pipeline", first.clone())]);
    assert_eq!(row(&left, 0), [1, 0, 1, 0, 0, 0, 0, 1, 0]);
    assert_eq!((&left["figures"]["won"], &left["velocity"]["closed"]), (&json!(0), &json!(0)));
    let came = ledger(&[("pipeline", other["id"].clone())]);
    assert_eq!(row(&came, 0), [1, 0, 1, 0, 1, 0, 0, 0, 0]);
    assert_eq!((&came["figures"]["won"], &came["velocity"]["closed"]), (&json!(1), &json!(1)));

    // As of the first day it was open in the pipeline that it has left since, and nowhere else.
    let then = ledger(&[("pipeline", first.clone()), ("as_of", yesterday.clone())]);
    assert_eq!(row(&then, 0), [1, 0, 1, 0, 0, 0, 0, 0, 1]);
    assert_eq!((&then["figures"]["open"], &then["velocity"]["live"]), (&json!(1), &json!(1)));
    let elsewhere = ledger(&[("pipeline", other["id"].clone()), ("as_of", yesterday.clone())]);
    assert_eq!(elsewhere["figures"]["open"], 0);

    // Groups are those of that day, and every count opens its rows.
    let by_stage = |day: &Value| {
        let request = ask(&[("by", json!("stage")), ("as_of", day.clone())]);
        let groups = desk.json("figures_groups", request)["data"]["groups"].clone();
        groups.as_array().unwrap().iter().map(|group| group["key"]["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(by_stage(&yesterday), [json!(desk.stage(0))]);
    assert_eq!(by_stage(&moved), [other["stages"][0]["id"].clone()]);
    let rows = |pipeline: &Value, rows: Value| {
        let request = ask(&[("pipeline", pipeline.clone()), ("rows", rows), ("offset", json!(0))]);
        desk.json("figures_rows", request)["data"]["total"].clone()
    };
    assert_eq!(rows(&first, json!({ "stage": desk.stage(0), "cell": "moved_pipeline" })), 1);
    assert_eq!((rows(&first, json!("won")), rows(&other["id"], json!("won"))), (json!(0), json!(1)));
    assert_eq!(rows(&first, json!({ "flow": "won" })), 0);
}
