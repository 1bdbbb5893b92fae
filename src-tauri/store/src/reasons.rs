//! Why deals were lost, as it was written.

use crate::{Result, Source};
use domain::text::fold;
use std::{cmp::Reverse, collections::HashMap};

/// Of how many deals that closed last the reasons are looked through.
const LOOK_BACK: u32 = 1_000;

/// The reasons of deals lost lately in which each typed word begins a word: most used first, one spelling of each.
///
/// # Errors
/// When the database cannot be read.
pub fn find(source: &impl Source, text: &str, limit: usize) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT lost_reason FROM (SELECT lost_reason FROM deal WHERE status <> 'open' ORDER BY closed_on DESC LIMIT {LOOK_BACK})
         WHERE lost_reason IS NOT NULL"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let words = fold(text);
    // By how it is compared: how often, and how it was written last.
    let mut used: HashMap<String, (usize, String)> = HashMap::new();
    while let Some(row) = rows.next()? {
        let reason: String = row.get(0)?;
        let folded = fold(&reason);
        if words.split_whitespace().all(|word| format!(" {folded}").contains(&format!(" {word}"))) {
            used.entry(folded).or_insert((0, reason)).0 += 1;
        }
    }
    let mut all: Vec<(usize, String)> = used.into_values().collect();
    all.sort_unstable_by(|(n, a), (m, b)| (Reverse(n), a).cmp(&(Reverse(m), b)));
    Ok(all.into_iter().take(limit).map(|(_, reason)| reason).collect())
}
