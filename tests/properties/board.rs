//! The board, whatever is asked of it: the same as going through the deals one by one.

use acceptance::{Desk, text};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

const DEALS: usize = 48;

/// What the test itself knows of a deal; each part of it repeats at another rhythm, so that all meet all.
#[derive(Debug)]
struct Known {
    title: String,
    owner: Option<usize>,
    source: Option<usize>,
    company: usize,
    /// Minor units, and what a riyal's hundredth they are worth; `None`: no rate.
    value: Option<(i64, &'static str)>,
    expected: Option<NaiveDate>,
    /// The day it came to its stage.
    made: NaiveDate,
    /// A next step, and its day.
    next: Option<Option<NaiveDate>>,
    stage: usize,
}

struct Workspace {
    desk: Desk,
    deals: Vec<Known>,
    owners: Vec<String>,
    sources: Vec<String>,
    companies: Vec<String>,
    today: NaiveDate,
}

const WORDS: [&str; 3] = ["Desks", "Chairs desktop", "مكاتب"];

/// One workspace for all cases: they only read.
static WORKSPACE: LazyLock<Workspace> = LazyLock::new(|| {
    let desk = Desk::open();
    // The limits that the test counts with, whatever new workspaces begin with.
    for n in 0..6 {
        desk.json("stage_edit", json!({ "stage": desk.stage(n), "warn_days": "7", "stale_days": "14" }));
    }
    desk.json("rate_set", json!({ "currency": "USD", "from_on": "2026-01-01", "rate": "3.75" }));
    let today = on(DEALS);
    let mut deals = Vec::new();
    for n in 0..DEALS {
        let known = Known {
            title: format!("{} {n}", WORDS[n % 3]),
            owner: [None, Some(0), Some(1)][(n / 2) % 3],
            source: [Some(0), None][(n / 3) % 2],
            company: n % 4,
            value: [Some((n as i64 * 1_000, "SAR")), None, Some((n as i64 * 333, "USD")), Some((500, "EUR"))]
                [(n / 4) % 4],
            expected: [None, Some(today + TimeDelta::days(n as i64 % 9 - 4))][(n / 5) % 2],
            made: on(n),
            next: [None, Some(Some(today + TimeDelta::days(n as i64 % 3 - 1))), Some(None)][(n / 7) % 3],
            stage: n % 2,
        };
        desk.json(
            "deal_create",
            json!({
                "title": known.title,
                "company": format!("Company {}", known.company),
                "value": known.value.map(|(minor, _)| format!("{}.{:02}", minor / 100, minor % 100)),
                "currency": known.value.map(|(_, currency)| currency),
                "stage": desk.stage(known.stage),
                "owner": known.owner.map(|owner| format!("Owner {owner}")),
                "source": known.source.map(|source| format!("Source {source}")),
                "expected_on": known.expected.map(|day| day.to_string()),
                "next_step": known.next.map(|_| "Call"),
                "next_on": known.next.flatten().map(|day| day.to_string()),
            }),
        );
        deals.push(known);
        desk.clock.advance_hours(12);
    }
    let ids = |kind: &str, name: &str, count: usize| -> Vec<String> {
        let id = |n| {
            let found =
                desk.json("names_find", json!({ "kind": kind, "text": format!("{name} {n}"), "limit": 1 }));
            text(&found[0]["id"])
        };
        (0..count).map(id).collect()
    };
    let (owners, sources, companies) =
        (ids("person", "Owner", 2), ids("source", "Source", 1), ids("company", "Company", 4));
    Workspace { desk, deals, owners, sources, companies, today }
});

/// The day in Riyadh after so many half days from 15:00 on 23 November 2026, where the clock stands first.
fn on(halves: usize) -> NaiveDate {
    let days = (15 + 12 * halves as i64) / 24;
    "2026-11-23".parse::<NaiveDate>().unwrap() + TimeDelta::days(days)
}

/// What is asked for, as the test understands it.
#[derive(Debug, Clone)]
struct Asked {
    owners: Vec<Option<usize>>,
    sources: Vec<Option<usize>>,
    companies: Vec<usize>,
    from: Option<i64>,
    to: Option<i64>,
    expected: (Option<i64>, Option<i64>),
    text: Option<&'static str>,
    idle: Vec<&'static str>,
    next: Option<&'static str>,
}

fn asked() -> impl Strategy<Value = Asked> {
    use proptest::{option::weighted, sample::subsequence};
    (
        prop_oneof![3 => Just(vec![]), 2 => subsequence(vec![None, Some(0), Some(1)], 1..3)],
        prop_oneof![3 => Just(vec![]), 1 => subsequence(vec![None, Some(0)], 1..2)],
        prop_oneof![3 => Just(vec![]), 1 => subsequence(vec![0, 1, 2, 3], 1..4)],
        (weighted(0.2, 0..60_000_i64), weighted(0.2, 0..60_000_i64)),
        (weighted(0.2, -4..5_i64), weighted(0.2, -4..5_i64)),
        weighted(0.3, prop::sample::select(vec!["desk", "CHAIRS desk", "مكاتب", "company 2", "1", "esk"])),
        prop_oneof![2 => Just(vec![]), 1 => subsequence(vec!["fresh", "idle", "stale", "unknown"], 1..3)],
        weighted(0.3, prop::sample::select(vec!["missing", "overdue", "today", "planned"])),
    )
        .prop_map(|(owners, sources, companies, (from, to), expected, text, idle, next)| Asked {
            owners,
            sources,
            companies,
            from,
            to,
            expected,
            text,
            idle,
            next,
        })
}

impl Asked {
    fn request(&self, at: &Workspace) -> Value {
        let ids = |of: &[Option<usize>], all: &[String]| -> Vec<Option<String>> {
            of.iter().map(|n| n.map(|n| all[n].clone())).collect()
        };
        let day = |away: Option<i64>| away.map(|away| (at.today + TimeDelta::days(away)).to_string());
        json!({
            "owners": ids(&self.owners, &at.owners),
            "sources": ids(&self.sources, &at.sources),
            "companies": self.companies.iter().map(|n| at.companies[*n].clone()).collect::<Vec<_>>(),
            "value_from": self.from,
            "value_to": self.to,
            "expected": { "from": day(self.expected.0), "to": day(self.expected.1) },
            "text": self.text,
            "idle": self.idle,
            "next_step": self.next,
        })
    }

    fn lets_through(&self, deal: &Known, today: NaiveDate) -> bool {
        let within = |value: Option<i64>, from: Option<i64>, to: Option<i64>| {
            (from.is_none() && to.is_none())
                || value.is_some_and(|value| {
                    from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to)
                })
        };
        let away = deal.expected.map(|day| (day - today).num_days());
        let title = deal.title.to_lowercase();
        let company = format!("company {}", deal.company);
        let begins = |word: &str| title.split(' ').chain(company.split(' ')).any(|own| own.starts_with(word));
        (self.owners.is_empty() || self.owners.contains(&deal.owner))
            && (self.sources.is_empty() || self.sources.contains(&deal.source))
            && (self.companies.is_empty() || self.companies.contains(&deal.company))
            && within(deal.worth(), self.from, self.to)
            && within(away, self.expected.0, self.expected.1)
            && self.text.is_none_or(|text| text.to_lowercase().split(' ').all(begins))
            && (self.idle.is_empty() || self.idle.contains(&deal.idle(today)))
            && self.next.is_none_or(|next| next == deal.next_is(today))
    }
}

impl Known {
    /// In hundredths of a riyal; half a hundredth goes up.
    fn worth(&self) -> Option<i64> {
        match self.value? {
            (minor, "SAR") => Some(minor),
            (minor, "USD") => Some((minor * 375 + 50) / 100),
            _ => None,
        }
    }

    fn idle(&self, today: NaiveDate) -> &'static str {
        match (today - self.made).num_days() {
            _ if self.next.flatten().is_some_and(|next| next > today) => "fresh",
            15.. => "stale",
            8.. => "idle",
            _ => "fresh",
        }
    }

    fn next_is(&self, today: NaiveDate) -> &'static str {
        match self.next {
            None => "missing",
            Some(Some(day)) if day < today => "overdue",
            Some(Some(day)) if day == today => "today",
            Some(_) => "planned",
        }
    }
}

/// Titles and counts of a column.
fn titles(column: &Value) -> Vec<String> {
    column["cards"].as_array().unwrap().iter().map(|card| text(&card["title"])).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_filtered_board_is_what_going_through_the_deals_gives(asked in asked()) {
        let at = &*WORKSPACE;
        let request = json!({ "pipeline": null, "filter": asked.request(at) });
        let board = at.desk.json("board_get", request)["data"].clone();
        prop_assert_eq!(&board["all"], &json!(DEALS));
        for stage in 0..2 {
            let column = &board["columns"][stage];
            let fits: Vec<&Known> =
                at.deals.iter().rev().filter(|deal| deal.stage == stage && asked.lets_through(deal, at.today)).collect();
            let expected: Vec<String> = fits.iter().map(|deal| deal.title.clone()).collect();
            prop_assert_eq!(titles(column), expected, "newest in the stage first");
            let sum: i64 = fits.iter().filter_map(|deal| deal.worth()).sum();
            let no_value = fits.iter().filter(|deal| deal.value.is_none()).count();
            let no_rate = fits.iter().filter(|deal| deal.value.is_some_and(|(_, code)| code == "EUR")).count();
            let total = &column["total"];
            prop_assert_eq!(&column["count"], &json!(fits.len()));
            prop_assert_eq!((&total["sum"]["minor"], &total["no_value"]), (&json!(sum), &json!(no_value)));
            prop_assert_eq!(total["no_rate"]["EUR"].as_u64().unwrap_or(0), no_rate as u64);
            for card in column["cards"].as_array().unwrap() {
                let known = fits.iter().find(|deal| card["title"] == deal.title.as_str()).unwrap();
                prop_assert_eq!(&card["idle"]["state"], known.idle(at.today));
                prop_assert_eq!(&card["next_is"], known.next_is(at.today));
            }
        }
    }

    #[test]
    fn an_order_holds_whatever_is_asked_for(asked in asked(), by in 0..3_usize, descending in any::<bool>()) {
        let at = &*WORKSPACE;
        let by = ["value", "expected_on", "idle"][by];
        let sort = json!({ "by": by, "descending": descending });
        let request = json!({ "pipeline": null, "filter": asked.request(at), "sort": sort });
        let board = at.desk.json("board_get", request)["data"].clone();
        let cards = board["columns"][0]["cards"].as_array().unwrap();
        let key = |card: &Value| match by {
            "value" => card["worth"]["minor"].as_i64(),
            "expected_on" => card["expected_on"].as_str().map(|day| (day.parse::<NaiveDate>().unwrap() - at.today).num_days()),
            _ => card["idle"]["days"].as_i64(),
        };
        for pair in cards.windows(2) {
            match (key(&pair[0]), key(&pair[1])) {
                (Some(a), Some(b)) => prop_assert!(if descending { a >= b } else { a <= b }, "{a} {b}"),
                (None, after) => prop_assert_eq!(after, None, "what has nothing to be ordered by comes last"),
                (Some(_), None) => {}
            }
        }
    }
}
