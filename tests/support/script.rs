//! What users do, written down so that it can be done again, and what must then be in the workspace.
//!
//! [`Model`] says it without the program: the tests of durability hold what is on the disk against it.

use crate::{Desk, PASSPHRASE, text};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The English names of the stages of a new workspace.
const STAGES: [&str; 6] =
    ["Prospecting", "Research", "First contact", "Presentation", "Objections", "Closing"];
/// The passphrase that [`eventful`] changes to.
pub const SECOND_PASSPHRASE: &str = "close sesame";
/// Why deals are lost here.
const REASON: &str = "Price";

/// Something that a user does. Deals are named by their title, stages by their number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each says what it takes")]
pub enum Act {
    /// Makes a deal.
    Create { title: String, stage: usize, value: u32 },
    /// Gives it another title and value.
    Edit { title: String, to: String, value: u32 },
    /// Moves it.
    Move { title: String, stage: usize },
    /// Marks it won or lost.
    Close { title: String, won: bool },
    /// Opens it again.
    Reopen { title: String },
    /// Imports a file with so many rows.
    Import { name: String, rows: u32 },
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// Locks the workspace.
    Lock,
    /// Unlocks it.
    Unlock,
    /// Changes the passphrase to this one.
    Passphrase { to: String },
}

/// A session of everyday work: every command that changes rows, a restart with undone work waiting, and what was
/// undone lost to a new change. What it makes lies in `tests/upgrade`, so it stays as it is.
#[must_use]
pub fn everyday() -> Vec<Act> {
    vec![
        create("Reception desks", 0, 15_500),
        create("طاولات اجتماع", 2, 8_200),
        Act::Edit { title: "Reception desks".into(), to: "Reception desks, oak".into(), value: 17_000 },
        Act::Move { title: "Reception desks, oak".into(), stage: 3 },
        Act::Import { name: "Spring".into(), rows: 30 },
        Act::Close { title: "طاولات اجتماع".into(), won: true },
        Act::Lock,
        Act::Unlock,
        Act::Undo,
        Act::Undo,
        Act::Redo,
        create("Shelves", 1, 400),
        Act::Close { title: "Shelves".into(), won: false },
        Act::Reopen { title: "Shelves".into() },
        Act::Undo,
        Act::Lock,
        Act::Unlock,
        Act::Redo,
    ]
}

/// [`everyday`], and then the passphrase is changed and used.
#[must_use]
pub fn eventful() -> Vec<Act> {
    let mut acts = everyday();
    acts.extend([
        Act::Passphrase { to: SECOND_PASSPHRASE.into() },
        create("Lamps", 4, 70),
        Act::Lock,
        Act::Unlock,
        Act::Undo,
    ]);
    acts
}

/// A shorter one, for tests that go through it hundreds of times.
#[must_use]
pub fn short() -> Vec<Act> {
    vec![
        create("Reception desks", 0, 15_500),
        Act::Import { name: "Spring".into(), rows: 12 },
        Act::Undo,
        Act::Redo,
        Act::Lock,
        Act::Unlock,
    ]
}

/// Makes a deal.
#[must_use]
pub fn create(title: &str, stage: usize, value: u32) -> Act {
    Act::Create { title: title.to_owned(), stage, value }
}

impl Act {
    /// The command that the journal would name; `None`: it makes no entry, or one under the name of what it reverses.
    fn command(&self) -> Option<&'static str> {
        match self {
            Self::Create { .. } => Some("deal_create"),
            Self::Edit { .. } => Some("deal_edit"),
            Self::Move { .. } => Some("deal_move"),
            Self::Close { .. } => Some("deal_close"),
            Self::Reopen { .. } => Some("deal_reopen"),
            Self::Import { .. } => Some("import_deals"),
            Self::Undo | Self::Redo | Self::Lock | Self::Unlock | Self::Passphrase { .. } => None,
        }
    }
}

/// The rows of an imported file: title, stage, value.
fn rows(name: &str, count: u32) -> impl Iterator<Item = (String, usize, u32)> {
    (0..count).map(move |n| (format!("{name} {n}"), n as usize % STAGES.len(), 100 + n))
}

fn file(name: &str, count: u32) -> String {
    let lines =
        rows(name, count).map(|(title, stage, value)| format!("{title},{title},{},{value}\n", STAGES[stage]));
    format!("id,title,stage,value\n{}", lines.collect::<String>())
}

/// A deal, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// English name of its stage.
    pub stage: String,
    /// Value in halalas.
    pub minor: i64,
    /// `open`, `won` or `lost`.
    pub status: String,
    /// Why it was lost.
    pub reason: Option<String>,
}

/// What is in a workspace, without ids and instants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Deals by title.
    pub deals: BTreeMap<String, Deal>,
    /// The command that would be undone next.
    pub undo: Option<String>,
    /// The command that would be redone next.
    pub redo: Option<String>,
    /// Entries of the journal.
    pub entries: u64,
    /// What opens it.
    pub passphrase: String,
}

/// A change: its command, and each deal that it touches before and after.
#[derive(Debug, Clone)]
struct Change {
    name: &'static str,
    deals: Vec<(String, Option<Deal>, Option<Deal>)>,
}

/// What must be in a workspace after what was done.
#[derive(Debug, Clone)]
pub struct Model {
    deals: BTreeMap<String, Deal>,
    done: Vec<Change>,
    undone: Vec<Change>,
    entries: u64,
    passphrase: String,
}

impl Model {
    /// Of a new workspace, whose journal has so many entries.
    #[must_use]
    pub fn new(entries: u64) -> Self {
        Self {
            deals: BTreeMap::new(),
            done: Vec::new(),
            undone: Vec::new(),
            entries,
            passphrase: PASSPHRASE.to_owned(),
        }
    }

    /// What is in the workspace.
    #[must_use]
    pub fn state(&self) -> State {
        let name = |change: &Change| change.name.to_owned();
        State {
            deals: self.deals.clone(),
            undo: self.done.last().map(name),
            redo: self.undone.last().map(name),
            entries: self.entries,
            passphrase: self.passphrase.clone(),
        }
    }

    /// How many deals there are.
    #[must_use]
    pub fn deals(&self) -> usize {
        self.deals.len()
    }

    /// Goes on to what must be there after `act`.
    pub fn act(&mut self, act: &Act) {
        let change = match act {
            Act::Lock | Act::Unlock => return,
            Act::Passphrase { to } => {
                self.passphrase.clone_from(to);
                return;
            }
            Act::Undo => {
                let change = self.done.pop().expect("something to undo");
                for (title, before, _) in change.deals.iter().rev() {
                    set(&mut self.deals, title, before.clone());
                }
                self.undone.push(change);
                self.entries += 1;
                return;
            }
            Act::Redo => {
                let change = self.undone.pop().expect("something to redo");
                for (title, _, after) in &change.deals {
                    set(&mut self.deals, title, after.clone());
                }
                self.done.push(change);
                self.entries += 1;
                return;
            }
            Act::Create { title, stage, value } => vec![(title.clone(), None, Some(open(*stage, *value)))],
            Act::Edit { title, to, value } => {
                let old = self.deal(title);
                let new = Deal { minor: i64::from(*value) * 100, ..old.clone() };
                vec![(title.clone(), Some(old), None), (to.clone(), None, Some(new))]
            }
            Act::Move { title, stage } => {
                self.changed(title, |deal| STAGES[*stage].clone_into(&mut deal.stage))
            }
            Act::Close { title, won } => self.changed(title, |deal| {
                if *won { "won" } else { "lost" }.clone_into(&mut deal.status);
                deal.reason = (!won).then(|| REASON.to_owned());
            }),
            Act::Reopen { title } => self.changed(title, |deal| {
                "open".clone_into(&mut deal.status);
                deal.reason = None;
            }),
            Act::Import { name, rows: count } => rows(name, *count)
                .map(|(title, stage, value)| (title, None, Some(open(stage, value))))
                .collect(),
        };
        for (title, _, after) in &change {
            set(&mut self.deals, title, after.clone());
        }
        self.done.push(Change { name: act.command().expect("a change"), deals: change });
        self.undone.clear();
        self.entries += 1;
    }

    fn deal(&self, title: &str) -> Deal {
        self.deals.get(title).unwrap_or_else(|| panic!("no deal {title}")).clone()
    }

    fn changed(
        &self,
        title: &str,
        change: impl FnOnce(&mut Deal),
    ) -> Vec<(String, Option<Deal>, Option<Deal>)> {
        let old = self.deal(title);
        let mut new = old.clone();
        change(&mut new);
        vec![(title.to_owned(), Some(old), Some(new))]
    }
}

fn open(stage: usize, value: u32) -> Deal {
    Deal {
        stage: STAGES[stage].to_owned(),
        minor: i64::from(value) * 100,
        status: "open".into(),
        reason: None,
    }
}

fn set(deals: &mut BTreeMap<String, Deal>, title: &str, deal: Option<Deal>) {
    match deal {
        Some(deal) => deals.insert(title.to_owned(), deal),
        None => deals.remove(title),
    };
}

/// A program on which a script is played.
pub struct Session {
    /// The program.
    pub desk: Desk,
    /// Ids of the deals that were made by name here.
    ids: BTreeMap<String, String>,
    stages: Vec<String>,
    passphrase: String,
}

impl Session {
    /// With nothing done yet.
    #[must_use]
    pub fn new(desk: Desk) -> Self {
        Self { desk, ids: BTreeMap::new(), stages: Vec::new(), passphrase: PASSPHRASE.to_owned() }
    }

    /// Makes the workspace; opens it when it is there, but could not be opened the last time.
    ///
    /// # Errors
    /// The program's.
    pub fn found(&self) -> api::Result<()> {
        if self.call("workspace_status", Value::Null)?["state"] == "locked" {
            return self.unlock();
        }
        let request = json!({ "name": "Sahab", "passphrase": PASSPHRASE, "currency": "SAR", "time_zone": "Asia/Riyadh" });
        self.call("workspace_create", request).map(drop)
    }

    /// Opens it.
    ///
    /// # Errors
    /// The program's.
    pub fn unlock(&self) -> api::Result<()> {
        self.call("workspace_unlock", json!({ "passphrase": self.passphrase })).map(drop)
    }

    /// Does something; returns once the program says that it is done.
    ///
    /// # Errors
    /// The program's.
    pub fn act(&mut self, act: &Act) -> api::Result<()> {
        let answer = match act {
            Act::Create { title, stage, value } => {
                let stage = self.stage(*stage)?;
                let request = json!({ "title": title, "company": "Al Noor", "value": value.to_string(), "stage": stage });
                let answer = self.call("deal_create", request)?;
                self.ids.insert(title.clone(), text(&answer["id"]));
                answer
            }
            Act::Edit { title, to, value } => {
                let id = self.id(title);
                let request = json!({ "deal": id, "title": to, "company": null, "value": value.to_string() });
                let answer = self.call("deal_edit", request)?;
                self.ids.insert(to.clone(), id);
                answer
            }
            Act::Move { title, stage } => {
                let stage = self.stage(*stage)?;
                self.call("deal_move", json!({ "deal": self.id(title), "stage": stage }))?
            }
            Act::Close { title, won } => {
                let (outcome, reason) = if *won { ("won", None) } else { ("lost", Some(REASON)) };
                let request =
                    json!({ "deal": self.id(title), "outcome": outcome, "reason": reason, "invalid": false });
                self.call("deal_close", request)?
            }
            Act::Reopen { title } => self.call("deal_reopen", json!({ "deal": self.id(title) }))?,
            Act::Import { name, rows } => return self.import(name, *rows),
            Act::Undo => self.call("undo", json!({ "command": null }))?,
            Act::Redo => self.call("redo", Value::Null)?,
            Act::Lock => return self.call("workspace_lock", Value::Null).map(drop),
            Act::Unlock => return self.unlock(),
            Act::Passphrase { to } => {
                let request = json!({ "current": self.passphrase, "new": to });
                self.call("passphrase_change", request)?;
                self.passphrase.clone_from(to);
                return Ok(());
            }
        };
        assert_eq!(answer["kind"], "done", "{act:?} answered {answer}");
        Ok(())
    }

    fn import(&self, name: &str, rows: u32) -> api::Result<()> {
        use base64::Engine as _;
        let content = base64::engine::general_purpose::STANDARD.encode(file(name, rows));
        let preview = self.call("import_preview", json!({ "content": content }))?;
        let task = self.call("import_deals", json!({ "file": preview["file"] }))?;
        self.desk.ctx.wait(&api::tasks::TaskRef { task: text(&task["task"]) }).map(drop)
    }

    fn call(&self, name: &str, request: Value) -> api::Result<Value> {
        api::dispatch(&self.desk.ctx, name, request)
    }

    fn id(&self, title: &str) -> String {
        self.ids.get(title).unwrap_or_else(|| panic!("no deal {title} was made here")).clone()
    }

    /// The id of a stage. Asked once: stages stay.
    fn stage(&mut self, n: usize) -> api::Result<String> {
        if self.stages.is_empty() {
            let pipelines = self.call("pipeline_list", Value::Null)?;
            let stages = pipelines["data"][0]["stages"].as_array().expect("stages");
            self.stages = stages.iter().map(|stage| text(&stage["id"])).collect();
        }
        Ok(self.stages[n].clone())
    }
}
