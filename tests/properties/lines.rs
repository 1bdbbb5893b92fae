//! After any sequence of changes of lines, undos and redos: with a price on any line a deal is worth the sum of its lines,
//! each rounded; with none it is worth what was said last.

use acceptance::{Desk, text};
use proptest::{collection::vec, option, prelude::*};
use serde_json::{Value, json};

/// A deal as it must stand: quantities in thousandths with prices in minor units, and the value with its currency.
#[derive(Debug, Clone, PartialEq)]
struct Model {
    lines: Vec<(i64, Option<i64>)>,
    value: Option<(i64, &'static str)>,
}

impl Model {
    /// What one line, and then all of them, come to, reckoned in halves of thousandths.
    fn settled(mut self, currency: &'static str) -> Self {
        let mut sum = None;
        for (quantity, price) in &self.lines {
            if let Some(price) = price {
                let twice = 2 * i128::from(*quantity) * i128::from(*price);
                let rounded = twice / 2_000 + i128::from(twice % 2_000 >= 1_000);
                sum = Some(sum.unwrap_or(0) + rounded);
            }
        }
        if let Some(sum) = sum {
            self.value = Some((i64::try_from(sum).unwrap(), currency));
        }
        self
    }

    fn priced(&self) -> bool {
        self.lines.iter().any(|(_, price)| price.is_some())
    }

    /// What prices are in: the deal's currency, or that of the workspace.
    fn currency(&self) -> &'static str {
        self.value.map_or("SAR", |(_, currency)| currency)
    }
}

#[derive(Debug, Clone)]
enum Act {
    Add { quantity: i64, price: Option<i64> },
    Edit { line: u8, quantity: Option<i64>, price: Option<Option<i64>> },
    Move { line: u8, to: u8 },
    Delete { line: u8 },
    Type { value: Option<i64> },
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let quantity = || prop_oneof![1..2_000_i64, 1..5_000_000_i64];
    let price = || option::weighted(0.6, prop_oneof![Just(0_i64), 1..10_i64, 1..10_000_000_i64]);
    prop_oneof![
        4 => (quantity(), price()).prop_map(|(quantity, price)| Act::Add { quantity, price }),
        3 => (any::<u8>(), option::of(quantity()), option::of(price()))
            .prop_map(|(line, quantity, price)| Act::Edit { line, quantity, price }),
        1 => (any::<u8>(), 0..5_u8).prop_map(|(line, to)| Act::Move { line, to }),
        3 => any::<u8>().prop_map(|line| Act::Delete { line }),
        2 => option::weighted(0.8, 0..10_000_000_i64).prop_map(|value| Act::Type { value }),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

/// Minor units as they are typed.
fn typed(minor: i64, currency: &str) -> String {
    match currency {
        "JPY" => minor.to_string(),
        "KWD" => format!("{}.{:03}", minor / 1_000, minor % 1_000),
        _ => format!("{}.{:02}", minor / 100, minor % 100),
    }
}

fn price_text(price: Option<i64>, currency: &str) -> String {
    price.map_or_else(String::new, |price| typed(price, currency))
}

fn thousandths(quantity: i64) -> String {
    format!("{}.{:03}", quantity / 1_000, quantity % 1_000)
}

/// A line as it is shown: its id, its quantity and its price.
type Shown = (String, i64, Option<i64>);

/// The lines of a deal, its value, and whether that is said by the lines.
fn seen(desk: &Desk, deal: &str) -> (Vec<Shown>, Value, Value) {
    let detail = desk.json("deal_get", json!({ "deal": deal }))["data"].clone();
    let line = |line: &Value| {
        (text(&line["id"]), line["quantity"].as_i64().unwrap(), line["price"]["minor"].as_i64())
    };
    let lines = detail["lines"].as_array().unwrap().iter().map(line).collect();
    (lines, detail["value"].clone(), detail["value_from_lines"].clone())
}

/// The request of a change, and the deal as it must stand afterwards; `None`: there is nothing to do it to.
fn asked(now: &Model, ids: &[String], deal: &str, act: &Act) -> Option<(&'static str, Value, Model)> {
    let currency = now.currency();
    let chosen = |line: u8| (!ids.is_empty()).then(|| usize::from(line) % ids.len());
    let mut next = now.clone();
    let (name, request) = match act {
        Act::Add { quantity, price } => {
            next.lines.push((*quantity, *price));
            let (quantity, price) = (thousandths(*quantity), price_text(*price, currency));
            ("line_add", json!({ "deal": deal, "product": "Chairs", "quantity": quantity, "price": price }))
        }
        Act::Edit { line, quantity, price } => {
            let at = chosen(*line)?;
            next.lines[at] = (quantity.unwrap_or(now.lines[at].0), price.unwrap_or(now.lines[at].1));
            let price = price.map(|price| price_text(price, currency));
            let quantity = quantity.map(thousandths);
            ("line_edit", json!({ "line": ids[at], "quantity": quantity, "price": price }))
        }
        Act::Move { line, to } => {
            let at = chosen(*line)?;
            let moved = next.lines.remove(at);
            next.lines.insert(usize::from(*to).min(next.lines.len()), moved);
            ("line_move", json!({ "line": ids[at], "to": to }))
        }
        Act::Delete { line } => {
            let at = chosen(*line)?;
            next.lines.remove(at);
            ("line_delete", json!({ "line": ids[at] }))
        }
        Act::Type { value } => {
            if !now.priced() {
                next.value = value.map(|value| (value, currency));
            }
            let value = price_text(*value, currency);
            ("deal_edit", json!({ "deal": deal, "title": null, "company": null, "value": value }))
        }
        Act::Undo | Act::Redo => return None,
    };
    Some((name, request, next.settled(currency)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_deal_is_worth_its_lines_or_what_was_said(
        currency in prop_oneof![Just("SAR"), Just("KWD"), Just("JPY")],
        first in 0..1_000_000_i64,
        acts in vec(act(), 1..40),
    ) {
        let desk = Desk::open();
        let made = json!({
            "title": "Fit-out", "company": null, "value": typed(first, currency), "currency": currency,
            "stage": desk.stage(0),
        });
        let deal = text(&desk.json("deal_create", made)["id"]);
        let mut now = Model { lines: Vec::new(), value: Some((first, currency)) };
        let (mut past, mut future) = (Vec::new(), Vec::new());
        for act in acts {
            let ids: Vec<String> = seen(&desk, &deal).0.into_iter().map(|(id, ..)| id).collect();
            match act {
                Act::Undo => if let Some(before) = past.pop() {
                    prop_assert_eq!(&desk.undo()["kind"], "done");
                    future.push(std::mem::replace(&mut now, before));
                },
                Act::Redo => if let Some(after) = future.pop() {
                    prop_assert_eq!(&desk.redo()["kind"], "done");
                    past.push(std::mem::replace(&mut now, after));
                },
                _ => if let Some((name, request, next)) = asked(&now, &ids, &deal, &act) {
                    let answer = desk.json(name, request);
                    if answer["kind"] == "done" {
                        past.push(std::mem::replace(&mut now, next));
                        future.clear();
                    } else if answer["kind"] == "refused" {
                        prop_assert_eq!(&answer["message"]["id"], "refuse-value-from-lines");
                        prop_assert!(now.priced());
                    } else {
                        prop_assert_eq!(&next, &now, "{} changed nothing", name);
                    }
                },
            }
            let (lines, value, from_lines) = seen(&desk, &deal);
            let lines: Vec<_> = lines.into_iter().map(|(_, quantity, price)| (quantity, price)).collect();
            prop_assert_eq!(&lines, &now.lines);
            let expected = now.value.map(|(minor, currency)| json!({ "minor": minor, "currency": currency }));
            prop_assert_eq!(value, expected.unwrap_or(Value::Null));
            prop_assert_eq!(from_lines, now.priced());
        }
    }
}
