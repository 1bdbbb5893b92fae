//! Long work: started by a command, followed by events, stopped by the user.

use crate::{
    Code, Ctx, Error, Event, EventSink, Message, Result,
    backups::{Backup, VerifyReport},
    ctx::hold,
    imports::ImportReport,
    journal::Stepped,
    restores::RestorePreview,
    wire::ChangeResult,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

/// How many tasks are remembered, so that who asks late still learns how one ended.
const REMEMBERED: usize = 32;

/// Names a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TaskRef {
    /// Its id, good until the program ends.
    pub task: String,
}

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// At work.
    Running,
    /// It has a result.
    Done,
    /// It has an error; nothing has changed.
    Failed,
    /// The user stopped it; nothing has changed.
    Cancelled,
}

/// What a task made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TaskResult {
    /// An import.
    Import {
        /// What became of its rows.
        report: Box<ImportReport>,
    },
    /// A change of many rows.
    Changed {
        /// What became of it.
        change: ChangeResult,
        /// Records that it changed.
        records: u64,
    },
    /// A file for the user, to be saved by the page.
    File {
        /// Its bytes in base64.
        content: String,
        /// Records in it.
        records: u64,
    },
    /// A long undo or redo.
    Stepped {
        /// What became of it.
        stepped: Stepped,
    },
    /// The demo workspace is open.
    Demo,
    /// A backup was made.
    BackedUp {
        /// Which.
        backup: Backup,
    },
    /// Every backup was read.
    BackupsChecked {
        /// Good ones.
        good: usize,
        /// Others.
        damaged: usize,
    },
    /// A backup was opened beside the workspace.
    RestorePreview {
        /// What differs.
        preview: RestorePreview,
    },
    /// A backup has taken the workspace's place, and is open.
    Restored,
    /// The workspace was read whole.
    Verified {
        /// What was found.
        report: VerifyReport,
    },
}

/// How a task stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TaskStatus {
    /// Its id.
    pub task: String,
    /// The command that started it.
    pub name: String,
    /// Where it stands.
    pub state: TaskState,
    /// Steps done, of `total`.
    pub done: u64,
    /// Steps in all; 0 while unknown.
    pub total: u64,
    /// What it made, once done.
    pub result: Option<TaskResult>,
    /// Why it failed, once failed.
    pub error: Option<Error>,
}

/// The tasks of this process.
#[derive(Default)]
pub(crate) struct Tasks {
    count: AtomicU64,
    known: Mutex<VecDeque<Arc<Task>>>,
}

/// One task: its status, and whether it is to stop.
pub(crate) struct Task {
    status: Mutex<TaskStatus>,
    ended: Condvar,
    cancel: AtomicBool,
    sink: Arc<dyn EventSink>,
}

impl Tasks {
    /// Starts a task on a thread of its own.
    pub(crate) fn start(
        &self,
        name: &str,
        sink: Arc<dyn EventSink>,
        work: impl FnOnce(&Arc<Task>) -> Result<TaskResult> + Send + 'static,
    ) -> Result<TaskRef> {
        let id = (self.count.fetch_add(1, Ordering::Relaxed) + 1).to_string();
        let status = TaskStatus {
            task: id.clone(),
            name: name.to_owned(),
            state: TaskState::Running,
            done: 0,
            total: 0,
            result: None,
            error: None,
        };
        let (status, ended, cancel) = (Mutex::new(status), Condvar::new(), AtomicBool::new(false));
        let task = Arc::new(Task { status, ended, cancel, sink });
        {
            let mut known = hold(&self.known);
            known.push_back(Arc::clone(&task));
            if known.len() > REMEMBERED && known.front().is_some_and(|first| !first.is_running()) {
                known.pop_front();
            }
        }
        let own = Arc::clone(&task);
        let run = move || {
            let result = catch_unwind(AssertUnwindSafe(|| work(&own)))
                .unwrap_or_else(|_| Err(Error::internal("a task failed unexpectedly")));
            own.end(result);
        };
        if std::thread::Builder::new().name("task".into()).spawn(run).is_err() {
            // Whoever waits for it must not wait forever.
            task.end(Err(Error::internal("no thread for a task")));
        }
        Ok(TaskRef { task: id })
    }

    fn find(&self, reference: &TaskRef) -> Result<Arc<Task>> {
        let known = hold(&self.known);
        let found = known.iter().find(|task| hold(&task.status).task == reference.task);
        found.cloned().ok_or_else(|| Error::new(Code::NotFound, "error-task-unknown"))
    }

    /// Whether one is at work.
    pub(crate) fn any_running(&self) -> bool {
        hold(&self.known).iter().any(|task| task.is_running())
    }

    /// Whether one of this command is.
    pub(crate) fn is_running(&self, name: &str) -> bool {
        hold(&self.known).iter().any(|task| task.is_running() && hold(&task.status).name == name)
    }

    /// Asks every task to stop, and waits until they have.
    pub(crate) fn stop_all(&self) {
        let known: Vec<_> = hold(&self.known).iter().cloned().collect();
        for task in &known {
            task.cancel.store(true, Ordering::Relaxed);
        }
        for task in known {
            task.wait();
        }
    }

    /// Forgets how tasks ended: their results hold what is in the workspace.
    pub(crate) fn forget(&self) {
        hold(&self.known).clear();
    }
}

impl Task {
    fn is_running(&self) -> bool {
        hold(&self.status).state == TaskState::Running
    }

    fn end(&self, result: Result<TaskResult>) {
        let mut status = hold(&self.status).clone();
        match result {
            Ok(result) => {
                status.state = TaskState::Done;
                status.done = status.total;
                status.result = Some(result);
            }
            Err(error) if error.code == Code::Cancelled => status.state = TaskState::Cancelled,
            Err(error) => {
                status.state = TaskState::Failed;
                status.error = Some(error);
            }
        }
        // Told before those who wait go on: one of them may be a lock, after which nothing more may be said.
        self.sink.emit(&Event::Task { status: status.clone() });
        *hold(&self.status) = status;
        self.ended.notify_all();
    }

    fn wait(&self) -> TaskStatus {
        let mut status = hold(&self.status);
        while status.state == TaskState::Running {
            status = self.ended.wait(status).unwrap_or_else(PoisonError::into_inner);
        }
        status.clone()
    }
}

impl store::Progress for Task {
    fn at(&self, done: u64, total: u64) {
        let status = {
            let mut status = hold(&self.status);
            (status.done, status.total) = (done, total);
            status.clone()
        };
        self.sink.emit(&Event::Task { status });
    }

    fn cancelled(&self) -> &AtomicBool {
        &self.cancel
    }
}

/// How a task stands.
pub fn task_get(ctx: &Ctx, request: TaskRef) -> Result<TaskStatus> {
    Ok(hold(&ctx.tasks().find(&request)?.status).clone())
}

/// Asks a task to stop. It has stopped when its status says so; one that has ended stays as it is.
pub fn task_cancel(ctx: &Ctx, request: TaskRef) -> Result<TaskStatus> {
    let task = ctx.tasks().find(&request)?;
    task.cancel.store(true, Ordering::Relaxed);
    Ok(hold(&task.status).clone())
}

impl Ctx {
    /// Waits for a task to end: for the command line and for tests, which have nothing else to do.
    ///
    /// # Errors
    /// The task's own, or one that says that there is no such task.
    pub fn wait(&self, task: &TaskRef) -> Result<TaskResult> {
        let status = self.tasks().find(task)?.wait();
        match (status.result, status.error) {
            (Some(result), _) => Ok(result),
            (None, Some(error)) => Err(error),
            (None, None) => Err(Error { code: Code::Cancelled, message: Message::new("error-cancelled") }),
        }
    }
}
