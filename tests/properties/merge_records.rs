//! After any merge of contacts, the one that is kept has the deals of all, each once, and nothing refers to what is gone.

use acceptance::{Desk, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn made(desk: &Desk, command: &str, request: Value) -> String {
    text(&desk.json(command, request)["id"])
}

/// The titles of a contact's deals.
fn deals(desk: &Desk, contact: &str) -> Vec<String> {
    let page = desk.json("contact_get", json!({ "contact": contact }))["data"].clone();
    page["deals"]["rows"].as_array().unwrap().iter().map(|deal| text(&deal["title"])).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_kept_record_has_what_all_had(among in proptest::collection::vec(0..16_u8, 1..6)) {
        let desk = Desk::open();
        let names = ["Huda One", "Huda Two", "Huda Three", "Huda Four"];
        let ids: Vec<String> =
            names.iter().map(|name| made(&desk, "contact_create", json!({ "name": name }))).collect();
        // Of each deal, the bits say who is among its people.
        for (n, who) in among.iter().enumerate() {
            let deal = desk.deal(&format!("Deal {n}"), "100", 0);
            for (bit, name) in names.iter().enumerate() {
                if who & (1 << bit) != 0 {
                    desk.json("deal_contact_add", json!({ "deal": deal, "name": name }));
                }
            }
        }
        let all = |ids: &[String]| ids.iter().flat_map(|id| deals(&desk, id)).collect::<BTreeSet<_>>();
        let before: Vec<Vec<String>> = ids.iter().map(|id| deals(&desk, id)).collect();
        let union = all(&ids[..3]);
        let merge = json!({ "kind": "contact", "keep": ids[0], "others": [ids[1], ids[2]], "fields": {} });
        prop_assert_eq!(&desk.task("merge", merge)["change"]["kind"], "done");

        let kept = deals(&desk, &ids[0]);
        prop_assert_eq!(kept.len(), union.len(), "each deal once");
        prop_assert_eq!(kept.into_iter().collect::<BTreeSet<_>>(), union);
        prop_assert_eq!(&deals(&desk, &ids[3]), &before[3], "who had no part in it is as before");
        for gone in &ids[1..3] {
            prop_assert_eq!(desk.fails("contact_get", json!({ "contact": gone })).0, "not_found");
        }
        desk.undo();
        let after: Vec<Vec<String>> = ids.iter().map(|id| deals(&desk, id)).collect();
        prop_assert_eq!(after, before);
    }
}
