//! The demo workspace: a business that never was, to look around in. Its own, never mixed with the user's.

use crate::{
    Ctx, Result,
    tasks::{TaskRef, TaskResult},
    wire::{Language, LockedBy},
    workspace::{WorkspaceStatus, workspace_status},
};
use domain::{
    demo::{Business, DemoDeal, business},
    id::{ActivityId, DealId},
    note::On,
    pipeline::VisitSource,
};
use serde::Deserialize;
use std::{path::Path, sync::Arc};
use store::{
    New, Progress, Tx, Workspace,
    activities::{self, Activity},
    deal_contacts,
    deals::{self, Closing, NewDeal},
    keys::Secret,
    lines,
    names::Names,
    notes, pipelines,
    tables::{COMPANY, CONTACT, PERSON, PRODUCT, SOURCE},
    visits::{self, Stay},
};
use uuid::Uuid;

/// The demo holds nothing of anyone's; it is encrypted only because every workspace is.
const PASSPHRASE: &str = "look around";
/// The same business every time.
const SEED: u64 = 1448;

/// Which demo.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DemoOpen {
    /// Language of its names.
    pub language: Language,
}

/// Opens the demo workspace, made first when it is not there. What was open is closed.
pub fn demo_open(ctx: &Ctx, request: DemoOpen) -> Result<TaskRef> {
    let (name, currency, zone) = match request.language {
        Language::En => ("en", "AED", chrono_tz::Asia::Dubai),
        Language::Ar => ("ar", "SAR", chrono_tz::Asia::Riyadh),
    };
    let folder = ctx.home()?.join("demo").join(name);
    // What still runs belongs to the workspace that is about to be closed.
    ctx.tasks().stop_all();
    // Before the task begins: who closes a workspace waits for tasks, and must not be waited for by one.
    ctx.settled();
    ctx.spawn("demo_open", move |ctx, task| {
        let _one_at_a_time = ctx.making_demo();
        let clock = || Arc::clone(&ctx.options().clock);
        if ctx.demo() == Some(request.language) {
            return Ok(TaskResult::Demo);
        }
        if !store::exists(&folder)? {
            let base = currency.parse().map_err(|_| crate::Error::internal("demo currency"))?;
            let now = clock().now();
            let today = domain::time::day_of(now, zone).unwrap_or_default();
            let made = business(SEED, today, zone, request.language == Language::Ar, base);
            // Made under another name, so that one that was stopped half-way is not taken for the demo.
            let beside = folder.with_extension("new");
            remove(&beside)?;
            let new = New { name: "", passphrase: PASSPHRASE, cost: ctx.options().kdf, base, zone };
            Workspace::create(&beside, &new, clock())?;
            let workspace = Workspace::open(&beside, &Secret::Passphrase(PASSPHRASE), clock())?;
            let progress: Arc<dyn Progress> = task.clone();
            workspace.write("demo", move |tx| fill(tx, &made, progress.as_ref()))?;
            workspace.close_horizon()?;
            workspace.close();
            std::fs::rename(&beside, &folder).map_err(store::Error::from)?;
        }
        ctx.install(
            Workspace::open(&folder, &Secret::Passphrase(PASSPHRASE), clock())?,
            Some(request.language),
        );
        Ok(TaskResult::Demo)
    })
}

/// Leaves the demo; the user's own workspace is as it was, locked.
pub fn demo_leave(ctx: &Ctx, (): ()) -> Result<WorkspaceStatus> {
    if ctx.demo().is_some() {
        ctx.close(LockedBy::User);
    }
    workspace_status(ctx, ())
}

/// Only ever called on the demo's own folder.
fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(store::Error::from(error).into()),
        _ => Ok(()),
    }
}

fn fill(tx: &mut Tx<'_>, business: &Business, progress: &dyn Progress) -> store::Result<()> {
    let pipeline = pipelines::all(tx)?.into_iter().next().ok_or(store::Error::Damaged)?;
    let (mut people, mut companies) = (Names::new(&PERSON), Names::new(&COMPANY));
    let (mut products, mut sources) = (Names::new(&PRODUCT), Names::new(&SOURCE));
    let stage = |at: usize| pipeline.stages.get(at).map(|stage| stage.id).ok_or(store::Error::Damaged);
    let total = business.deals.len() as u64;
    for (done, deal) in (1..).zip(&business.deals) {
        let stands = deal.stays.last().map(|stay| stage(stay.stage)).transpose()?;
        let company = companies.id(tx, &deal.company)?;
        let new = NewDeal {
            pipeline: pipeline.id,
            stage: stands,
            title: deal.title.clone(),
            company: Some(company),
            owner: Some(people.id(tx, &deal.owner)?),
            product: None,
            source: deal.source.as_deref().map(|name| sources.id(tx, name)).transpose()?,
            expected_on: deal.expected_on,
            touched_at: deal.touched_at,
            value: deal.value,
            created_on: Some(deal.created_on),
            closed: deal.closed.clone().map(|(outcome, on, reason)| Closing {
                outcome,
                on: Some(on),
                reason,
                invalid: false,
            }),
            external_id: None,
            import_row: None,
        };
        let id = deals::insert(tx, &new)?;
        for stay in &deal.stays {
            let source = VisitSource::User;
            visits::stay(
                tx,
                id,
                &Stay {
                    stage: stage(stay.stage)?,
                    entered_at: Some(stay.entered_at),
                    left: stay.left.map(|(at, exit)| (Some(at), exit)),
                    source,
                },
            )?;
        }
        hang(tx, id, deal, company, &mut products)?;
        tx.progress(Some(progress), done, total)?;
    }
    Ok(())
}

/// What hangs on a deal: lines, people, steps, notes.
fn hang(
    tx: &mut Tx<'_>,
    id: DealId,
    deal: &DemoDeal,
    company: Uuid,
    products: &mut Names,
) -> store::Result<()> {
    for line in &deal.lines {
        let product = products.id(tx, &line.product)?;
        lines::add(tx, id, product, line.quantity, line.price)?;
    }
    for person in &deal.people {
        let contact = deal_contacts::find_or_add(tx, &person.name, Some(company))?;
        let known = [("job", &person.job), ("mobile", &person.mobile), ("email", &person.email)];
        tx.update(&CONTACT, contact.0, &known.map(|(column, text)| (column, text.clone().into())))?;
        deal_contacts::add(tx, id, contact)?;
    }
    for step in &deal.steps {
        let activity = Activity {
            id: ActivityId(tx.new_id()),
            deal: id,
            kind: step.kind,
            text: step.text.clone(),
            due_on: step.due_on,
            done_at: step.done_at,
        };
        activities::insert(tx, &activity)?;
    }
    for (at, body) in &deal.notes {
        notes::insert(tx, On::Deal(id), body, *at)?;
    }
    Ok(())
}
