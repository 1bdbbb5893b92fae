//! The order of deals.

use super::{AsOf, NEXT_ON, idle_days, worth};
use domain::filter::{DealColumn, DealSort};

/// What comes after `ORDER BY`: by the column, those with nothing to be sorted by last; then by id.
#[must_use]
pub fn order(sort: DealSort, as_of: &AsOf<'_>) -> String {
    let direction = if sort.descending { "DESC" } else { "ASC" };
    let key = |key: &str| format!("{key} {direction} NULLS LAST");
    let keys: Vec<String> = keys(sort.by, as_of).iter().map(|one| key(one)).collect();
    // The id in the same direction: an index on the column has it so.
    format!("{}, d.id {direction}", keys.join(", "))
}

/// What a column is sorted by.
fn keys(by: DealColumn, as_of: &AsOf<'_>) -> Vec<String> {
    let open = |key: &str| format!("iif(d.status = 'open', {key}, NULL)");
    let one = match by {
        DealColumn::Title => "folded(d.title)".to_owned(),
        DealColumn::Company => "(SELECT c.folded FROM company c WHERE c.id = d.company_id)".to_owned(),
        DealColumn::Contact => "(SELECT k.folded FROM deal_contact x JOIN contact k ON k.id = x.contact_id
             WHERE x.deal_id = d.id ORDER BY x.position, x.id LIMIT 1)"
            .to_owned(),
        DealColumn::Pipeline => pipeline_position(),
        DealColumn::Stage => {
            let stage = "(SELECT s.position FROM stage s WHERE s.id = d.stage_id)";
            // A stage that is not known has no place in its pipeline, and comes after all that have one.
            return vec![format!("iif(d.stage_id IS NULL, NULL, {})", pipeline_position()), stage.to_owned()];
        }
        DealColumn::Status => "CASE d.status WHEN 'open' THEN 0 WHEN 'won' THEN 1 ELSE 2 END".to_owned(),
        DealColumn::Value => worth(as_of),
        DealColumn::Owner => "(SELECT p.folded FROM person p WHERE p.id = d.owner_id)".to_owned(),
        DealColumn::Source => "(SELECT s.folded FROM source s WHERE s.id = d.source_id)".to_owned(),
        DealColumn::Product => "(SELECT p.folded FROM deal_line l JOIN product p ON p.id = l.product_id
             WHERE l.deal_id = d.id ORDER BY l.position, l.id LIMIT 1)"
            .to_owned(),
        DealColumn::CreatedOn => "d.created_on".to_owned(),
        DealColumn::EnteredOn => {
            "(SELECT v.entered_at FROM visit v WHERE v.deal_id = d.id ORDER BY v.n DESC LIMIT 1)".to_owned()
        }
        DealColumn::ExpectedOn => "d.expected_on".to_owned(),
        DealColumn::ClosedOn => "d.closed_on".to_owned(),
        DealColumn::NextStep => open(
            "(SELECT folded(a.text) FROM activity a WHERE a.deal_id = d.id AND a.done_at IS NULL
              ORDER BY a.due_on NULLS LAST, a.id LIMIT 1)",
        ),
        DealColumn::NextOn => open(NEXT_ON),
        DealColumn::Idle => open(&idle_days(as_of)),
        DealColumn::LostReason => "folded(d.lost_reason)".to_owned(),
        DealColumn::ExternalId => "d.external_id".to_owned(),
    };
    vec![one]
}

fn pipeline_position() -> String {
    "(SELECT p.position FROM pipeline p WHERE p.id = d.pipeline_id)".to_owned()
}
