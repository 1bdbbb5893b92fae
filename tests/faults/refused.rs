//! Every operation on a file fails once, or the disk is full from there on until room is made: the program says so, goes
//! on, and what it acknowledged is there.

use crate::watch::{Op, Refusal, Watch};
use acceptance::{
    Desk,
    contents::{Look, fresh, look},
    quick_folder,
    random::soak,
    script::{Act, Session, State, short},
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::Instant,
};

/// Which operations are refused.
struct Trouble {
    refusal: Refusal,
    /// The first that is refused, counted from 1 among those that the trouble concerns.
    at: u64,
    count: AtomicU64,
    /// It is over.
    over: AtomicBool,
    refused: Mutex<Option<String>>,
    /// Every operation that it concerns.
    met: Mutex<Vec<String>>,
}

impl Trouble {
    fn new(refusal: Refusal, at: u64) -> Arc<Self> {
        Arc::new(Self {
            refusal,
            at,
            count: AtomicU64::new(0),
            over: AtomicBool::new(false),
            refused: Mutex::default(),
            met: Mutex::default(),
        })
    }

    fn meets(&self, op: Op<'_>) -> Option<Refusal> {
        if self.refusal == Refusal::Full && !op.grows() {
            return None;
        }
        let what = op.name();
        self.met.lock().unwrap().push(what.clone());
        let n = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let refused = match self.refusal {
            Refusal::Broken => n == self.at,
            Refusal::Full => n >= self.at && !self.over.load(Ordering::SeqCst),
        };
        refused.then(|| {
            self.refused.lock().unwrap().get_or_insert(what);
            self.refusal
        })
    }
}

/// What became of a run.
struct Outcome {
    /// Every operation that was concerned.
    operations: Vec<String>,
    /// What was refused first, if anything was.
    refused: Option<String>,
    /// Code and message of each error.
    answers: Vec<(String, String)>,
    /// Acts that went well only after a lock and an unlock.
    reopened: u64,
    wrong: Option<String>,
}

/// Plays a script on a new workspace, with an operation refused. Making the workspace is a part of it.
fn run(trouble: &Arc<Trouble>, script: &[Act], end: &State) -> Outcome {
    let folder = quick_folder();
    let mut session = Session::new(Desk::at(folder.path()));
    let (mut answers, mut reopened, mut wrong) = (Vec::new(), 0, None);
    let meets = Arc::clone(trouble);
    let watch = Watch::on(folder.path(), move |op| meets.meets(op));
    let steps = std::iter::once(None).chain(script.iter().map(Some));
    for step in steps {
        let once = |session: &mut Session| match step {
            None => session.found(),
            Some(act) => session.act(act),
        };
        let Err(first) = once(&mut session) else { continue };
        answers.push(first);
        // Trying again while the disk is still full does no harm.
        if trouble.refusal == Refusal::Full {
            match once(&mut session) {
                Ok(()) => {
                    trouble.over.store(true, Ordering::SeqCst);
                    continue;
                }
                Err(again) => answers.push(again),
            }
        }
        trouble.over.store(true, Ordering::SeqCst);
        let Err(again) = once(&mut session) else { continue };
        answers.push(again);
        reopened += 1;
        let retried =
            session.act(&Act::Lock).and_then(|()| session.unlock()).and_then(|()| once(&mut session));
        if let Err(error) = retried {
            wrong = Some(format!("{step:?} does not succeed after the trouble is over: {error:?}"));
            break;
        }
    }
    trouble.over.store(true, Ordering::SeqCst);
    if wrong.is_none() {
        wrong = session.act(&Act::Lock).err().map(|error| format!("it does not lock: {error:?}"));
    }
    drop(watch);
    if wrong.is_none() {
        wrong = match look(folder.path(), Look::Pages) {
            Ok(Some(state)) if state == *end => None,
            Ok(state) => Some(format!("what is there is not what was acknowledged: {state:?}")),
            Err(error) => Some(error),
        };
    }
    let said = |error: api::Error| {
        let code = serde_json::to_value(error.code).unwrap().as_str().unwrap().to_owned();
        (code, error.message.id)
    };
    let answers: Vec<_> = answers.into_iter().map(said).collect();
    Outcome {
        operations: std::mem::take(&mut *trouble.met.lock().unwrap()),
        refused: trouble.refused.lock().unwrap().clone(),
        answers,
        reopened,
        wrong,
    }
}

/// Refuses each operation in turn, and asks that every answer is one of `sensible`.
fn sweep(refusal: Refusal, sensible: &[(&str, &str)]) {
    let started = Instant::now();
    let script = short();
    let mut model = fresh();
    for act in &script {
        model.act(act);
    }
    let end = model.state();
    // Nothing is refused: what there is to refuse.
    let calm = run(&Trouble::new(refusal, u64::MAX), &script, &end);
    assert!(calm.wrong.is_none() && calm.answers.is_empty(), "{:?} {:?}", calm.wrong, calm.answers);
    let plan = plan(&calm.operations);
    let next = AtomicUsize::new(0);
    let (met, reopened) = (AtomicU64::new(0), AtomicU64::new(0));
    let answers: Mutex<BTreeMap<(String, String), u64>> = Mutex::default();
    let wrong: Mutex<Vec<String>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(at) = plan.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let outcome = run(&Trouble::new(refusal, *at), &script, &end);
                    let Some(refused) = outcome.refused else { continue };
                    met.fetch_add(1, Ordering::SeqCst);
                    reopened.fetch_add(outcome.reopened, Ordering::SeqCst);
                    let mut wrongs = wrong.lock().unwrap();
                    for (code, message) in outcome.answers {
                        if !sensible.contains(&(&code, &message)) {
                            wrongs.push(format!("{at}, {refused}: answered {code}, {message}"));
                        }
                        *answers.lock().unwrap().entry((code, message)).or_default() += 1;
                    }
                    wrongs.extend(outcome.wrong.map(|wrong| format!("{at}, {refused}: {wrong}")));
                }
            });
        }
    });
    let (met, reopened) = (met.into_inner(), reopened.into_inner());
    println!(
        "{refusal:?} at each of {met} operations: {} wrong, {reopened} needed a lock and an unlock, answers {:?}, {:.1} s",
        wrong.lock().unwrap().len(),
        answers.lock().unwrap(),
        started.elapsed().as_secs_f64()
    );
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(met > 150, "{met} operations are not all of them");
}

/// Which operations are refused, each in a run of its own: all of them. Of the hundreds of pages that are read from the
/// copy when a backup is checked, one in eight.
fn plan(operations: &[String]) -> Vec<u64> {
    let (mut plan, mut copies) = (Vec::new(), 0);
    for (n, operation) in (1..).zip(operations) {
        let of_copy = operation.starts_with("Read of .new-");
        copies += u64::from(of_copy);
        if !of_copy || copies % 8 == 0 || soak() > 1 {
            plan.push(n);
        }
    }
    plan
}

#[test]
fn an_operation_that_fails_is_told_and_got_over() {
    sweep(Refusal::Broken, &[("disk", "error-disk")]);
}

#[test]
fn a_disk_that_is_full_is_told_and_got_over() {
    sweep(Refusal::Full, &[("disk", "error-disk-full"), ("disk", "error-disk")]);
}
