//! What happens without being asked: a workspace that nobody uses is locked, one whose computer slept is locked, and one
//! that changed is backed up every half hour.

use crate::{Ctx, Event, Result, wire::LockedBy};
use domain::{backup::BackupReason, time::Instant};
use std::time::Duration;
use store::settings;

/// How often the program looks.
const EVERY: Duration = Duration::from_secs(1);
/// How long before it is locked the user is told.
const WARNING: Duration = Duration::from_secs(30);
/// A gap between two looks that means that the computer slept.
const SLEPT: Duration = Duration::from_secs(30);
/// How old a change may be before it is backed up, in milliseconds.
const BACK_UP_AFTER: Instant = 30 * 60 * 1000;

/// How long nobody has used the program.
#[derive(Default)]
pub(crate) struct Watch {
    idle: Duration,
    warned: bool,
    last: Option<Instant>,
}

/// The user typed or pointed: the time without use begins anew.
pub fn session_touch(ctx: &Ctx, (): ()) -> Result<()> {
    let warned = {
        let mut watch = ctx.watch();
        watch.idle = Duration::ZERO;
        std::mem::take(&mut watch.warned)
    };
    if warned {
        ctx.emit(&Event::LockOff);
    }
    Ok(())
}

/// The system said that it sleeps, or that its session was locked.
pub fn system_locked(ctx: &Ctx) {
    if ctx.workspace().is_ok() && ctx.demo().is_none() {
        ctx.close(LockedBy::System);
    }
}

/// Looks every second, for as long as the program runs.
///
/// # Errors
/// When there is no thread for it.
pub fn start(ctx: &Ctx) -> std::io::Result<()> {
    let ctx = ctx.clone();
    let look = move || {
        let mut before = std::time::Instant::now();
        loop {
            std::thread::sleep(EVERY);
            let now = std::time::Instant::now();
            tick(&ctx, now - before);
            before = now;
        }
    };
    std::thread::Builder::new().name("watch".into()).spawn(look).map(drop)
}

/// One look, so long after the one before.
pub fn tick(ctx: &Ctx, passed: Duration) {
    let Ok(workspace) = ctx.workspace() else { return };
    if ctx.demo().is_some() {
        return;
    }
    let now = ctx.options().clock.now();
    let (idle, slept) = {
        let mut watch = ctx.watch();
        watch.idle += passed;
        // Some systems count sleep as time that passed, some do not: then the time of day has jumped.
        let jumped = watch.last.replace(now).is_some_and(|last| {
            let passed = i64::try_from(passed.as_millis()).unwrap_or(i64::MAX);
            now - last > passed.saturating_add(i64::try_from(SLEPT.as_millis()).unwrap_or(i64::MAX))
        });
        (watch.idle, jumped || passed > SLEPT)
    };
    if slept {
        ctx.close(LockedBy::System);
        return;
    }
    let after = workspace.read(|view| settings::lock_after(view)).ok().and_then(|(_, minutes)| minutes);
    if let Some(after) = after.map(|minutes| Duration::from_secs(u64::from(minutes) * 60)) {
        // What is at work is not stopped because its user went for coffee.
        if idle >= after && !ctx.tasks().any_running() {
            ctx.close(LockedBy::Idle);
            return;
        }
        if idle + WARNING >= after && !std::mem::replace(&mut ctx.watch().warned, true) {
            let left = after.saturating_sub(idle).as_secs();
            ctx.emit(&Event::LockSoon { seconds: u32::try_from(left).unwrap_or(0) });
        }
    }
    back_up_when_due(ctx, now);
}

/// Backs up when the oldest change that no backup holds is half an hour old; after a failure, half an hour later.
fn back_up_when_due(ctx: &Ctx, now: Instant) {
    let Ok(workspace) = ctx.workspace() else { return };
    let due = |at: Instant| now - at >= BACK_UP_AFTER;
    let changed = workspace.changed_since_backup().ok().flatten();
    let failed = workspace.backup_failure().ok().flatten().filter(|failure| !failure.second);
    if !changed.is_some_and(due)
        || failed.is_some_and(|failure| !due(failure.at))
        || ctx.tasks().any_running()
    {
        return;
    }
    // A failure is remembered where the user sees it.
    let _ = ctx.spawn("backup_now", move |ctx, task| {
        let progress: &dyn store::Progress = task.as_ref();
        let made = workspace.back_up(BackupReason::Regular, Some(progress));
        ctx.emit(&Event::Backups);
        crate::backups::result(ctx, made?)
    });
}
