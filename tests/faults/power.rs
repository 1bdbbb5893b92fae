//! The power goes, at any operation on any file, and the disk keeps what it likes of what was not flushed.

use crate::{
    disk::{self, Cut, Disk, Done, Image},
    watch::Watch,
};
use acceptance::{
    Desk,
    contents::{Look, fresh, look},
    quick_folder,
    random::{Random, soak},
    script::{Act, Session, State, eventful},
};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock, mpsc},
    time::Instant,
};
use store::fault::{Synchronous, weaken};

/// How SQLite flushes is one setting for the whole process: those who record with the product's own hold this together,
/// those who weaken it alone.
static FLUSHING: RwLock<()> = RwLock::new(());

/// Tells images apart.
type Fingerprint = [u8; 32];

/// What happened, in order.
enum Event {
    /// To a file.
    Done(Done),
    /// The program said that something is done, or was found as it is.
    Acknowledged,
}

/// A run of the program.
pub(crate) struct Recording {
    /// The disk before it.
    before: Disk,
    events: Vec<Event>,
    /// What must be there after so many acknowledgements.
    states: Vec<Option<State>>,
}

/// What was found in the images of a recording.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) points: usize,
    pub(crate) images: usize,
    /// Acknowledged work is missing.
    pub(crate) lost: usize,
    /// It does not open, is damaged, or is something in between.
    pub(crate) corrupt: usize,
    /// The first thing that was wrong.
    pub(crate) first: Option<String>,
}

/// Records what `work` does to the files of a folder. It is given a function to say that something is acknowledged.
pub(crate) fn record(
    folder: &Path,
    mode: Synchronous,
    states: Vec<Option<State>>,
    work: impl FnOnce(&dyn Fn()),
) -> Recording {
    let (_together, _alone);
    if mode == Synchronous::Full {
        _together = FLUSHING.read().unwrap_or_else(PoisonError::into_inner);
    } else {
        _alone = FLUSHING.write().unwrap_or_else(PoisonError::into_inner);
        weaken(mode);
    }
    let before = Disk::of(folder);
    let events: Arc<Mutex<Vec<Event>>> = Arc::default();
    let (kept, root) = (Arc::clone(&events), folder.to_owned());
    let watch = Watch::on(folder, move |op| {
        kept.lock().unwrap().extend(Done::keep(op, &root).map(Event::Done));
        None
    });
    work(&|| events.lock().unwrap().push(Event::Acknowledged));
    drop(watch);
    weaken(Synchronous::Full);
    let events = std::mem::take(&mut *events.lock().unwrap());
    Recording { before, events, states }
}

/// An eventful session, from the making of the workspace on.
fn eventful_work(mode: Synchronous) -> Recording {
    let folder = quick_folder();
    let mut model = fresh();
    let mut states = vec![None, Some(model.state())];
    for act in eventful() {
        model.act(&act);
        states.push(Some(model.state()));
    }
    record(folder.path(), mode, states, |acknowledge| {
        let mut session = Session::new(Desk::at(folder.path()));
        session.found().unwrap();
        acknowledge();
        for act in eventful() {
            session.act(&act).unwrap();
            acknowledge();
        }
        session.act(&Act::Lock).unwrap();
    })
}

impl Recording {
    /// Cuts the power at every `stride`-th point, and looks at what is left.
    pub(crate) fn judge(self, stride: usize) -> Verdict {
        let mut random = Random::new(0x0D15_C0DE);
        let Self { before: mut disk, events, states } = self;
        let mut cuts = Vec::new();
        let (jobs, queue) = mpsc::sync_channel::<(Fingerprint, Image)>(8);
        let queue = Mutex::new(queue);
        let (outcomes, gathered) = mpsc::channel();
        let mut verdict = Verdict::default();
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
                let (queue, outcomes) = (&queue, outcomes.clone());
                scope.spawn(move || {
                    while let Some((id, image)) = { queue.lock().unwrap().recv().ok() } {
                        let folder = quick_folder();
                        disk::write(&image, folder.path());
                        outcomes.send((id, look(folder.path(), Look::Pages))).unwrap();
                    }
                });
            }
            let mut seen = std::collections::HashSet::new();
            let mut acknowledged = 0;
            for (at, event) in events.iter().enumerate() {
                match event {
                    Event::Done(done) => disk.apply(done),
                    Event::Acknowledged => acknowledged += 1,
                }
                if at % stride != 0 {
                    continue;
                }
                verdict.points += 1;
                let mut images = vec![disk.image(&mut Cut::Flushed), disk.image(&mut Cut::All)];
                images.extend((0..2 * soak()).map(|_| disk.image(&mut Cut::Some(&mut random))));
                for image in images {
                    verdict.images += 1;
                    let id = fingerprint(&image);
                    cuts.push((at, acknowledged, id));
                    // Images that are the same have the same in them.
                    if seen.insert(id) {
                        jobs.send((id, image)).unwrap();
                    }
                }
            }
            drop(jobs);
        });
        drop(outcomes);
        let found: HashMap<Fingerprint, Result<Option<State>, String>> = gathered.iter().collect();
        for (at, acknowledged, id) in cuts {
            let wrong = match &found[&id] {
                Ok(state) if states[acknowledged..].iter().take(2).any(|good| good == state) => continue,
                Ok(state) if states[..acknowledged].contains(state) => {
                    verdict.lost += 1;
                    "acknowledged work is missing".to_owned()
                }
                Ok(state) => {
                    verdict.corrupt += 1;
                    format!("something in between: {state:?}")
                }
                Err(error) => {
                    verdict.corrupt += 1;
                    error.clone()
                }
            };
            verdict.first.get_or_insert_with(|| {
                format!("at operation {at}, {acknowledged} acknowledged: {wrong}; {}", around(&events, at))
            });
        }
        verdict
    }
}

/// What was done around a point, for who looks for the cause.
fn around(events: &[Event], at: usize) -> String {
    let shown = |event: &Event| match event {
        Event::Acknowledged => "acknowledged".to_owned(),
        Event::Done(Done::Write(path, at, bytes)) => format!("write {}@{at}+{}", path.display(), bytes.len()),
        Event::Done(Done::Append(path, bytes)) => format!("append {}+{}", path.display(), bytes.len()),
        Event::Done(done) => format!("{done:?}"),
    };
    let events = &events[at.saturating_sub(6)..events.len().min(at + 3)];
    events.iter().map(shown).collect::<Vec<_>>().join(", ")
}

fn fingerprint(image: &Image) -> Fingerprint {
    let mut hash = Sha256::new();
    for (path, bytes) in image {
        hash.update(path.as_os_str().as_encoded_bytes());
        hash.update([0, u8::from(bytes.is_some())]);
        if let Some(bytes) = bytes {
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        }
    }
    hash.finalize().into()
}

/// Says what was found, so that it can be quoted.
pub(crate) fn say(what: &str, verdict: &Verdict, started: Instant) {
    let Verdict { points, images, lost, corrupt, .. } = verdict;
    println!(
        "{what}: {points} points, {images} images, {lost} lost, {corrupt} corrupt, {:.1} s",
        started.elapsed().as_secs_f64()
    );
}

#[test]
fn a_power_cut_at_any_operation_loses_nothing_acknowledged() {
    let started = Instant::now();
    let verdict = eventful_work(Synchronous::Full).judge(1);
    say("power loss", &verdict, started);
    assert_eq!((verdict.lost, verdict.corrupt, &verdict.first), (0, 0, &None));
    assert!(verdict.points > 400, "{} points are not all of them", verdict.points);
}

/// The test above can fail: with less flushing than the product's, it does.
#[test]
fn with_less_flushing_a_power_cut_is_seen_to_lose() {
    let started = Instant::now();
    let normal = eventful_work(Synchronous::Normal).judge(5);
    say("power loss, synchronous = NORMAL", &normal, started);
    assert!(normal.lost > 0, "{normal:?}");
    let off = eventful_work(Synchronous::Off).judge(5);
    say("power loss, synchronous = OFF", &off, started);
    assert!(off.lost + off.corrupt > normal.lost, "{off:?}");
}
