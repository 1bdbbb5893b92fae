//! A disk as a power cut may leave it, computed from what was done to it.
//!
//! What was written is durable once its file was flushed, in sectors of 512 bytes; a name that was made, changed or
//! removed is durable once its folder was flushed. Until then each sector and each name may or may not have reached the
//! disk.

use crate::watch::Op;
use acceptance::random::Random;
use std::{
    collections::BTreeMap,
    fs,
    path::{Component, Path, PathBuf},
};

const SECTOR: usize = 512;
const ROOT: usize = 0;

/// An operation, kept.
#[derive(Debug, Clone)]
pub(crate) enum Done {
    Create(PathBuf),
    Write(PathBuf, u64, Vec<u8>),
    Append(PathBuf, Vec<u8>),
    Truncate(PathBuf, u64),
    Sync(PathBuf),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    MakeFolder(PathBuf),
    SyncFolder(PathBuf),
}

impl Done {
    /// Keeps it, with paths within `root`. `None`: it leaves nothing on the disk.
    pub(crate) fn keep(op: Op<'_>, root: &Path) -> Option<Self> {
        let within = |path: &Path| path.strip_prefix(root).map(Path::to_owned).unwrap_or_default();
        Some(match op {
            Op::Read(_) | Op::Map(_) => return None,
            Op::Create(path) => Self::Create(within(path)),
            Op::Write(path, at, bytes) => Self::Write(within(path), at, bytes.to_vec()),
            Op::Append(path, bytes) => Self::Append(within(path), bytes.to_vec()),
            Op::Truncate(path, size) => Self::Truncate(within(path), size),
            Op::Sync(path) => Self::Sync(within(path)),
            Op::Rename(from, to) => Self::Rename(within(from), within(to)),
            Op::Remove(path) => Self::Remove(within(path)),
            Op::MakeFolder(path) => Self::MakeFolder(within(path)),
            Op::SyncFolder(path) => Self::SyncFolder(within(path)),
        })
    }
}

/// A change of a file's bytes that was not flushed yet.
enum Pending {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

impl Pending {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(at, new) => {
                let end = at + new.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(new);
            }
            Self::Truncate(size) => bytes.resize(*size, 0),
        }
    }

    /// Applies those sectors of it that `reached` says.
    fn apply_some(&self, bytes: &mut Vec<u8>, mut reached: impl FnMut() -> bool) {
        match self {
            Self::Write(at, new) => {
                let (mut from, end) = (*at, at + new.len());
                while from < end {
                    let to = end.min((from / SECTOR + 1) * SECTOR);
                    if reached() {
                        Self::Write(from, new[from - at..to - at].to_vec()).apply(bytes);
                    }
                    from = to;
                }
            }
            Self::Truncate(_) => {
                if reached() {
                    self.apply(bytes);
                }
            }
        }
    }
}

type Names = BTreeMap<String, usize>;

enum Node {
    File { durable: Vec<u8>, pending: Vec<Pending> },
    Folder { durable: Names, now: Names },
}

/// What one operation does to names, as a whole or not at all: folder, name, and what has the name from then on.
type Naming = Vec<(usize, String, Option<usize>)>;

/// What of it reaches the platter before the power goes.
pub(crate) enum Cut<'a> {
    /// Only what was flushed.
    Flushed,
    /// All that was done.
    All,
    /// What was flushed and some of the rest.
    Some(&'a mut Random),
}

/// Files by their path; folders have no bytes.
pub(crate) type Image = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// The disk.
pub(crate) struct Disk {
    nodes: Vec<Node>,
    namings: Vec<Naming>,
}

impl Disk {
    /// With what a folder holds, all of it durable.
    pub(crate) fn of(folder: &Path) -> Self {
        let mut disk = Self { nodes: vec![folder_node()], namings: Vec::new() };
        disk.take_in(folder, ROOT);
        disk
    }

    fn take_in(&mut self, folder: &Path, into: usize) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                let id = self.add(folder_node());
                self.take_in(&path, id);
                self.name_durably(into, name, id);
            } else {
                let id = self.add(Node::File { durable: fs::read(&path).unwrap(), pending: Vec::new() });
                self.name_durably(into, name, id);
            }
        }
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn name_durably(&mut self, folder: usize, name: String, id: usize) {
        let (durable, now) = self.names(folder);
        durable.insert(name.clone(), id);
        now.insert(name, id);
    }

    fn names(&mut self, folder: usize) -> (&mut Names, &mut Names) {
        match &mut self.nodes[folder] {
            Node::Folder { durable, now } => (durable, now),
            Node::File { .. } => panic!("a file is taken for a folder"),
        }
    }

    /// What has this name now.
    fn find(&self, path: &Path) -> usize {
        path.components().fold(ROOT, |at, part| match (&self.nodes[at], part) {
            (Node::Folder { now, .. }, Component::Normal(name)) => *now
                .get(&*name.to_string_lossy())
                .unwrap_or_else(|| panic!("{} was made where no one was told of it", path.display())),
            _ => panic!("{} is no path within the folder", path.display()),
        })
    }

    fn place(&self, path: &Path) -> (usize, String) {
        let parent = self.find(path.parent().unwrap());
        (parent, path.file_name().unwrap().to_string_lossy().into_owned())
    }

    fn name(&mut self, naming: Naming) {
        for (folder, name, id) in &naming {
            let (_, now) = self.names(*folder);
            match id {
                Some(id) => now.insert(name.clone(), *id),
                None => now.remove(name),
            };
        }
        self.namings.push(naming);
    }

    fn change(&mut self, path: &Path, change: impl FnOnce(usize) -> Pending) {
        let id = self.find(path);
        let size = self.bytes(id, &mut Cut::All).len();
        match &mut self.nodes[id] {
            Node::File { pending, .. } => pending.push(change(size)),
            Node::Folder { .. } => panic!("{} is a folder", path.display()),
        }
    }

    /// Does what was done.
    pub(crate) fn apply(&mut self, done: &Done) {
        match done {
            Done::Create(path) => {
                let (folder, name) = self.place(path);
                if self.names(folder).1.contains_key(&name) {
                    self.change(path, |_| Pending::Truncate(0));
                } else {
                    let id = self.add(Node::File { durable: Vec::new(), pending: Vec::new() });
                    self.name(vec![(folder, name, Some(id))]);
                }
            }
            Done::Write(path, at, bytes) => {
                let at = usize::try_from(*at).unwrap();
                self.change(path, |_| Pending::Write(at, bytes.clone()));
            }
            Done::Append(path, bytes) => self.change(path, |size| Pending::Write(size, bytes.clone())),
            Done::Truncate(path, size) => {
                let size = usize::try_from(*size).unwrap();
                self.change(path, |_| Pending::Truncate(size));
            }
            Done::Sync(path) => {
                let id = self.find(path);
                if let Node::File { durable, pending } = &mut self.nodes[id] {
                    for change in pending.drain(..) {
                        change.apply(durable);
                    }
                }
            }
            Done::Rename(from, to) => {
                let (id, from, to) = (self.find(from), self.place(from), self.place(to));
                self.name(vec![(from.0, from.1, None), (to.0, to.1, Some(id))]);
            }
            Done::Remove(path) => {
                let (folder, name) = self.place(path);
                if self.names(folder).1.contains_key(&name) {
                    self.name(vec![(folder, name, None)]);
                }
            }
            Done::MakeFolder(path) => {
                let (folder, name) = self.place(path);
                let id = self.add(folder_node());
                self.name(vec![(folder, name, Some(id))]);
            }
            Done::SyncFolder(path) => {
                let folder = self.find(path);
                let (flushed, rest) = std::mem::take(&mut self.namings)
                    .into_iter()
                    .partition(|naming| naming.iter().any(|(at, ..)| *at == folder));
                self.namings = rest;
                let flushed: Vec<Naming> = flushed;
                for (folder, name, id) in flushed.into_iter().flatten() {
                    let (durable, _) = self.names(folder);
                    match id {
                        Some(id) => durable.insert(name, id),
                        None => durable.remove(&name),
                    };
                }
            }
        }
    }

    fn bytes(&self, file: usize, cut: &mut Cut<'_>) -> Vec<u8> {
        let Node::File { durable, pending } = &self.nodes[file] else { panic!("a folder has no bytes") };
        let mut bytes = durable.clone();
        for change in pending {
            match cut {
                Cut::Flushed => {}
                Cut::All => change.apply(&mut bytes),
                Cut::Some(random) => change.apply_some(&mut bytes, || random.chance()),
            }
        }
        bytes
    }

    /// What a power cut leaves of it.
    pub(crate) fn image(&self, cut: &mut Cut<'_>) -> Image {
        let mut folders: BTreeMap<usize, Names> = BTreeMap::new();
        for (id, node) in self.nodes.iter().enumerate() {
            if let Node::Folder { durable, .. } = node {
                folders.insert(id, durable.clone());
            }
        }
        for naming in &self.namings {
            let reached = match cut {
                Cut::Flushed => false,
                Cut::All => true,
                Cut::Some(random) => random.chance(),
            };
            for (folder, name, id) in naming.iter().filter(|_| reached) {
                let names = folders.entry(*folder).or_default();
                match id {
                    Some(id) => names.insert(name.clone(), *id),
                    None => names.remove(name),
                };
            }
        }
        let mut image = Image::new();
        self.gather(ROOT, Path::new(""), &folders, cut, &mut image);
        image
    }

    fn gather(
        &self,
        folder: usize,
        path: &Path,
        folders: &BTreeMap<usize, Names>,
        cut: &mut Cut<'_>,
        image: &mut Image,
    ) {
        for (name, id) in &folders[&folder] {
            let path = path.join(name);
            match &self.nodes[*id] {
                Node::File { .. } => {
                    image.insert(path, Some(self.bytes(*id, cut)));
                }
                Node::Folder { .. } => {
                    image.insert(path.clone(), None);
                    self.gather(*id, &path, folders, cut, image);
                }
            }
        }
    }
}

fn folder_node() -> Node {
    Node::Folder { durable: Names::new(), now: Names::new() }
}

/// Writes an image to a folder.
pub(crate) fn write(image: &Image, folder: &Path) {
    for (path, bytes) in image {
        match bytes {
            Some(bytes) => fs::write(folder.join(path), bytes).unwrap(),
            None => fs::create_dir_all(folder.join(path)).unwrap(),
        }
    }
}
