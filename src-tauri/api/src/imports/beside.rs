//! What a newer row changes beside its deal: who is spoken to, how much is sold, what is next, and what there is to know.

use super::{
    changes::{Both, Change, text},
    said::{Said, mark},
};
use crate::history::HistoryValue;
use domain::{activity::ActivityKind, deal::DealField as Field, note::On, text::fold};
use files::deals::Draft;
use store::{
    Tx, activities, deal_contacts,
    imports::{self, Beside},
    lines, notes,
};
use uuid::Uuid;

/// How much of a note is shown.
const SHOWN: usize = 120;

/// What becomes of the people of a deal: whoever the file named before makes room for whoever it names now.
pub(super) fn contact(draft: &Draft, before: &Said, beside: &Beside) -> Option<Both> {
    let here = |name: &str| beside.contacts.iter().find(|(_, known)| fold(known) == fold(name));
    let was = before.get(Field::Contact).and_then(here).map(|(_, name)| name);
    let now = draft.more.contact.as_ref().filter(|now| here(now).is_none());
    (was.is_some() || now.is_some()).then(|| (text(was), text(draft.more.contact.as_ref())))
}

/// What becomes of the quantity; a file that says none leaves it as it is.
pub(super) fn quantity(draft: &Draft, beside: &Beside) -> Option<Both> {
    let now = draft.more.quantity?;
    let was = beside.line.map(|(_, quantity)| quantity);
    let told = |thousandths| HistoryValue::Quantity { thousandths };
    let sold = was.is_some() || draft.product.is_some();
    (sold && was != Some(now)).then(|| (was.map_or(HistoryValue::None, told), told(now)))
}

/// What becomes of the next step that the file named before, if it is still to be done.
pub(super) fn next_step(draft: &Draft, before: &Said, beside: &Beside) -> Option<Both> {
    let here = |step: &str| beside.steps.iter().find(|(_, known)| known == step).map(|(_, step)| step);
    let was = before.get(Field::NextStep).and_then(here);
    let now = draft.more.next_step.as_ref().filter(|now| here(now).is_none());
    (was.is_some() || now.is_some()).then(|| (text(was), text(now)))
}

/// What becomes of the note that came from the file, if nobody rewrote it.
pub(super) fn note(draft: &Draft, before: &Said, beside: &Beside) -> Option<Both> {
    let was = noted(before, beside).map(|(_, body)| body);
    let now = draft.more.note.as_ref().filter(|now| !beside.notes.iter().any(|(_, body)| body == *now));
    let shown = |body: Option<&String>| text(body.map(|body| excerpt(body)).as_ref());
    (was.is_some() || now.is_some()).then(|| (shown(was), shown(now)))
}

fn noted<'a>(before: &Said, beside: &'a Beside) -> Option<&'a (domain::id::NoteId, String)> {
    let said = before.get(Field::Note)?;
    beside.notes.iter().find(|(_, body)| mark(body) == said)
}

fn excerpt(body: &str) -> String {
    let mut text: String = body.chars().take(SHOWN).collect();
    if text.len() < body.len() {
        text.push('…');
    }
    text
}

/// Does what was shown. `company`: whose people are looked through for a name.
pub(super) fn write(tx: &mut Tx<'_>, change: &Change<'_>, company: Option<Uuid>) -> store::Result<()> {
    let Change { draft, beside, .. } = change;
    let before = &change.before.clone().unwrap_or_default();
    let deal = change.deal.id;
    for (field, _) in &change.fields {
        match field {
            Field::Contact => {
                let was = before.get(Field::Contact).map(fold);
                if let Some((id, _)) = beside.contacts.iter().find(|(_, name)| Some(fold(name)) == was) {
                    deal_contacts::remove(tx, deal, *id)?;
                }
                if let Some(name) = &draft.more.contact {
                    let id = deal_contacts::find_or_add(tx, name, company)?;
                    deal_contacts::add(tx, deal, id)?;
                }
            }
            Field::Quantity => {
                let first = lines::list(tx, deal)?.into_iter().next();
                if let (Some(line), quantity @ Some(_)) = (first, draft.more.quantity) {
                    lines::edit(tx, line.id, lines::Edit { quantity, ..lines::Edit::default() })?;
                }
            }
            Field::NextStep => {
                let was = before.get(Field::NextStep);
                let was = beside.steps.iter().find(|(_, step)| Some(step.as_str()) == was).map(|(id, _)| *id);
                match (was, &draft.more.next_step) {
                    (Some(id), Some(step)) => {
                        let edit =
                            activities::Edit { text: Some(step.clone()), ..activities::Edit::default() };
                        activities::edit(tx, id, edit)?;
                    }
                    (Some(id), None) => activities::delete(tx, id)?,
                    (None, Some(step)) => drop(activities::add(tx, deal, ActivityKind::Task, step, None)?),
                    (None, None) => {}
                }
            }
            Field::Note => match (noted(before, beside), &draft.more.note) {
                (Some((id, _)), Some(body)) => imports::rewrite(tx, *id, body)?,
                (Some((id, _)), None) => notes::delete(tx, *id)?,
                (None, Some(body)) => {
                    let now = tx.now();
                    notes::insert(tx, On::Deal(deal), body, now)?;
                }
                (None, None) => {}
            },
            _ => {}
        }
    }
    Ok(())
}
