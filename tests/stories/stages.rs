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
