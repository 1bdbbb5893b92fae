//! Disks that refuse: operations on files below one folder, one after another.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};
use store::fault::{Op, watch};

static ONE: Mutex<()> = Mutex::new(());

/// Refuses operations for as long as it lives. One at a time in a process; folders of other tests are left alone.
pub struct Refusing {
    met: Arc<AtomicUsize>,
    _one: MutexGuard<'static, ()>,
}

impl Refusing {
    /// Refuses those operations below a folder that `refused` picks, with the number of such operations before.
    #[must_use]
    pub fn those(below: &Path, refused: impl Fn(usize, Op<'_>) -> bool + Send + Sync + 'static) -> Self {
        let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (below, met) = (below.to_owned(), Arc::new(AtomicUsize::new(0)));
        let count = Arc::clone(&met);
        watch(Some(Arc::new(move |op: Op<'_>| {
            if !paths(op).iter().any(|path| path.starts_with(&below)) {
                return Ok(());
            }
            let n = count.fetch_add(1, Ordering::SeqCst);
            if refused(n, op) { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        })));
        Self { met, _one: one }
    }

    /// Refuses the n-th operation below a folder, from 0, and all that follow: the disk is gone for good.
    #[must_use]
    pub fn from(below: &Path, n: usize) -> Self {
        Self::those(below, move |at, _| at >= n)
    }

    /// Refuses the n-th operation below a folder alone.
    #[must_use]
    pub fn only(below: &Path, n: usize) -> Self {
        Self::those(below, move |at, _| at == n)
    }

    /// How many operations there were.
    #[must_use]
    pub fn met(&self) -> usize {
        self.met.load(Ordering::SeqCst)
    }
}

impl Drop for Refusing {
    fn drop(&mut self) {
        watch(None);
    }
}

fn paths(op: Op<'_>) -> Vec<PathBuf> {
    match op {
        Op::Rename(from, to) => vec![from.to_owned(), to.to_owned()],
        Op::Create(path)
        | Op::Append(path, _)
        | Op::Sync(path)
        | Op::Remove(path)
        | Op::MakeFolder(path)
        | Op::SyncFolder(path) => vec![path.to_owned()],
    }
}

/// Turns every bit of one byte of a file around.
pub fn flip(path: &Path, at: u64) {
    use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
    let mut file = File::options().read(true).write(true).open(path).expect("a file");
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut byte)).expect("a byte");
    file.seek(SeekFrom::Start(at)).and_then(|_| file.write_all(&[!byte[0]])).expect("a disk");
}
