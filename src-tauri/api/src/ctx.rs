//! What every command is given: the open workspace, if one is, and what goes with it.

use crate::{
    Code, Error, Event, EventSink, Message, Result,
    backups::Checked,
    courses::Kept,
    imports::Staged,
    keys::Pending,
    restores::Looked,
    system::{Keychain, Opener, Picker},
    tasks::{Task, TaskRef, TaskResult, Tasks},
    watch::Watch,
    wire::{ChangeResult, Language, LockedBy, Seen},
};
use domain::deal::Refusal;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use store::{Receipt, Snapshot, Tx, Workspace, clock::Clock, keys::KdfCost};
use uuid::Uuid;

/// What a program that uses the commands decides.
pub struct Options {
    /// Where the program keeps its things; none for the command line, which is told a workspace's folder.
    pub home: Option<PathBuf>,
    /// The folder of the workspace; otherwise the one found in `home`.
    pub folder: Option<PathBuf>,
    /// The user's language, until they choose one.
    pub language: Language,
    /// Where events go.
    pub sink: Arc<dyn EventSink>,
    /// The time of day.
    pub clock: Arc<dyn Clock>,
    /// What deriving a key costs in a workspace that is created.
    pub kdf: KdfCost,
    /// The system's keychain, where the program may use one.
    pub keychain: Option<Arc<dyn Keychain>>,
    /// The system's dialogs, where there is somebody to answer them.
    pub picker: Option<Arc<dyn Picker>>,
    /// What opens links outside of the program, where the system can.
    pub opener: Option<Arc<dyn Opener>>,
}

/// The state behind the commands. Cheap to clone; one per process.
#[derive(Clone)]
pub struct Ctx(Arc<Inner>);

struct Inner {
    options: Options,
    tasks: Tasks,
    open: Mutex<Open>,
    staged: Mutex<Option<Staged>>,
    /// Counts the files that were looked at.
    looks: AtomicU64,
    pending: Mutex<Option<Pending>>,
    looked: Mutex<Option<Looked>>,
    checked: Mutex<Checked>,
    courses: Mutex<Option<Kept>>,
    watch: Mutex<Watch>,
    demo: Mutex<()>,
    /// Held while a workspace is closed: who opens one waits until its lock is free.
    closing: Mutex<()>,
}

/// Which workspace is meant, and whether it is open.
#[derive(Default)]
struct Open {
    /// The demo workspace's language, while it is shown in place of the user's own.
    demo: Option<Language>,
    workspace: Option<Arc<Workspace>>,
    /// The folder of the workspace that the user chose in this run.
    chosen: Option<PathBuf>,
    /// Why it was locked.
    locked_by: Option<LockedBy>,
    /// How many were opened in this run.
    opened: u32,
}

impl Ctx {
    /// With nothing open.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self(Arc::new(Inner {
            options,
            tasks: Tasks::default(),
            open: Mutex::default(),
            staged: Mutex::default(),
            looks: AtomicU64::default(),
            pending: Mutex::default(),
            looked: Mutex::default(),
            checked: Mutex::default(),
            courses: Mutex::default(),
            watch: Mutex::default(),
            demo: Mutex::default(),
            closing: Mutex::default(),
        }))
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    pub(crate) fn tasks(&self) -> &Tasks {
        &self.0.tasks
    }

    pub(crate) fn staged(&self) -> MutexGuard<'_, Option<Staged>> {
        hold(&self.0.staged)
    }

    /// Begins to look at a file, and stops whoever looks at one.
    pub(crate) fn look_again(&self) -> u64 {
        self.0.looks.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Which file is looked at.
    pub(crate) fn look_round(&self) -> u64 {
        self.0.looks.load(Ordering::Relaxed)
    }

    pub(crate) fn pending(&self) -> MutexGuard<'_, Option<Pending>> {
        hold(&self.0.pending)
    }

    pub(crate) fn looked(&self) -> MutexGuard<'_, Option<Looked>> {
        hold(&self.0.looked)
    }

    pub(crate) fn checked(&self) -> MutexGuard<'_, Checked> {
        hold(&self.0.checked)
    }

    pub(crate) fn courses(&self) -> MutexGuard<'_, Option<Kept>> {
        hold(&self.0.courses)
    }

    pub(crate) fn watch(&self) -> MutexGuard<'_, Watch> {
        hold(&self.0.watch)
    }

    /// The folder that the user chose in this run.
    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        hold(&self.0.open).chosen.clone()
    }

    /// Chooses a folder.
    pub(crate) fn choose(&self, folder: PathBuf) {
        let mut open = hold(&self.0.open);
        if open.chosen.as_ref() != Some(&folder) {
            open.locked_by = None;
        }
        open.chosen = Some(folder);
    }

    /// Why the chosen workspace was locked, and how many workspaces were opened in this run.
    pub(crate) fn run(&self) -> (Option<LockedBy>, u32) {
        let open = hold(&self.0.open);
        (open.locked_by, open.opened)
    }

    /// Waits until a workspace that is being closed is closed.
    pub(crate) fn settled(&self) {
        drop(hold(&self.0.closing));
    }

    /// The program's own folder.
    pub(crate) fn home(&self) -> Result<&Path> {
        let missing = || Error::invalid(Message::new("error-bad-request").text("detail", "no home"));
        self.options().home.as_deref().ok_or_else(missing)
    }

    /// The language of the demo that is shown, if one is.
    pub(crate) fn demo(&self) -> Option<Language> {
        hold(&self.0.open).demo
    }

    /// The open workspace.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub(crate) fn workspace(&self) -> Result<Arc<Workspace>> {
        hold(&self.0.open).workspace.clone().ok_or_else(|| Error::new(Code::Locked, "error-locked"))
    }

    /// Puts an opened workspace in place; what was open before is closed, and what was looked at for it is gone.
    pub(crate) fn install(&self, workspace: Workspace, demo: Option<Language>) {
        let (before, was_demo) = {
            let mut open = hold(&self.0.open);
            let was_demo = std::mem::replace(&mut open.demo, demo).is_some();
            open.locked_by = None;
            open.opened += 1;
            (open.workspace.replace(Arc::new(workspace)), was_demo)
        };
        self.forget();
        *self.watch() = Watch::default();
        if let Some(before) = before {
            if !was_demo {
                self.back_up_at_the_end(&before);
            }
            before.close();
        }
        self.emit(&Event::Opened);
    }

    /// Closes what is open and leaves the demo. Running tasks are stopped; their changes are as if never begun. What no
    /// backup holds yet is backed up, after the screen has gone.
    pub(crate) fn close(&self, by: LockedBy) {
        let _closing = hold(&self.0.closing);
        let demo = self.demo().is_some();
        // Taken first, so that no new task finds it; and again, for the workspace that a task was just opening.
        let mut taken = vec![self.take(by)];
        self.tasks().stop_all();
        taken.push(self.take(by));
        self.tasks().forget();
        self.forget();
        for workspace in taken.into_iter().flatten() {
            self.emit(&Event::Locked);
            if !demo {
                self.back_up_at_the_end(&workspace);
            }
            workspace.close();
        }
    }

    /// Lets go of a workspace that was closed from below and could not be opened again. One that is open stays.
    pub(crate) fn let_go(&self, workspace: &Arc<Workspace>) {
        let mut open = hold(&self.0.open);
        let closed = !workspace.is_open();
        if open.workspace.take_if(|own| closed && Arc::ptr_eq(own, workspace)).is_some() {
            open.demo = None;
            drop(open);
            self.forget();
            self.emit(&Event::Locked);
        }
    }

    /// Drops what was looked at for a workspace that is no longer open.
    fn forget(&self) {
        *self.staged() = None;
        *self.pending() = None;
        *self.looked() = None;
        *self.courses() = None;
    }

    fn take(&self, by: LockedBy) -> Option<Arc<Workspace>> {
        let mut open = hold(&self.0.open);
        let demo = open.demo.take().is_some();
        let taken = open.workspace.take();
        if taken.is_some() && !demo {
            open.locked_by = Some(by);
        }
        taken
    }

    /// Held while the demo is made and opened: one at a time.
    pub(crate) fn making_demo(&self) -> MutexGuard<'_, ()> {
        hold(&self.0.demo)
    }

    pub(crate) fn emit(&self, event: &Event) {
        self.options().sink.emit(event);
    }

    /// Reads from one consistent view.
    pub(crate) fn read<T>(
        &self,
        job: impl FnOnce(&Snapshot<'_>, &Workspace) -> store::Result<T>,
    ) -> Result<Seen<T>> {
        let workspace = self.workspace()?;
        let (seq, data) = workspace.read(|view| job(view, &workspace))?;
        Ok(Seen { seq, data })
    }

    /// Makes one change under the name of its command. `job` answers what it made, or why it refuses: then it has
    /// written nothing.
    pub(crate) fn change(
        &self,
        name: &'static str,
        job: impl FnOnce(&mut Tx<'_>) -> store::Result<std::result::Result<Option<Uuid>, Refusal>>
        + Send
        + 'static,
    ) -> Result<ChangeResult> {
        self.attempt(name, job)
    }

    /// The same, of a change that is refused for reasons of its own.
    pub(crate) fn attempt<R: Into<Message> + Send + 'static>(
        &self,
        name: &'static str,
        job: impl FnOnce(&mut Tx<'_>) -> store::Result<std::result::Result<Option<Uuid>, R>> + Send + 'static,
    ) -> Result<ChangeResult> {
        let (made, receipt) = self.workspace()?.write(name, job)?;
        Ok(match (made, receipt) {
            (Err(refusal), _) => ChangeResult::Refused { message: refusal.into() },
            (Ok(_), None) => ChangeResult::Unchanged,
            (Ok(id), Some(receipt)) => {
                self.tell(&receipt);
                ChangeResult::Done { command: receipt.command, seq: receipt.seq, id }
            }
        })
    }

    /// Makes one change that is never refused and makes nothing new.
    pub(crate) fn edit(
        &self,
        name: &'static str,
        job: impl FnOnce(&mut Tx<'_>) -> store::Result<()> + Send + 'static,
    ) -> Result<ChangeResult> {
        self.change(name, move |tx| job(tx).map(|()| Ok(None)))
    }

    /// Tells the screens what a change touched.
    pub(crate) fn tell(&self, receipt: &Receipt) {
        let Receipt { seq, areas, ids, .. } = receipt;
        self.emit(&Event::Changed { seq: *seq, areas: areas.clone(), ids: ids.clone() });
    }

    /// Starts long work.
    pub(crate) fn spawn(
        &self,
        name: &str,
        work: impl FnOnce(&Ctx, &Arc<Task>) -> Result<TaskResult> + Send + 'static,
    ) -> Result<TaskRef> {
        let ctx = self.clone();
        self.tasks().start(name, Arc::clone(&self.options().sink), move |task| work(&ctx, task))
    }
}

/// What the lock guards is replaced whole, so a holder that panicked left nothing half-done.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
