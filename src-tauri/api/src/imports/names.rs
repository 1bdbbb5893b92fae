//! Names that a file speaks of: which are new here, which are spellings of another, and which may be one with another.

use super::{go_on, notes::RowNote, plan::Plan};
use crate::Message;
use domain::{
    alike::{company_key, person_key},
    deal::DealField as Field,
    sound::Sound,
    text::fold,
};
use files::{deals::Draft, table::Stop};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::{
    Source, names,
    tables::{COMPANY, PERSON, PRODUCT, SOURCE, Table},
};

/// The name that is meant by one of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NameMap {
    /// Of what: owner, product, source or company.
    pub field: Field,
    /// As the file has it.
    pub name: String,
    /// The name that is meant; `None`: its own.
    pub to: Option<String>,
}

/// A name of a file that is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileName {
    /// Of what.
    pub field: Field,
    /// As the file has it.
    pub name: String,
    /// The name that it was said to mean; `None`: nothing was said, it is added.
    pub to: Option<String>,
    /// A name, here or earlier in the file, that it may be one with.
    pub like: Option<String>,
}

/// What names are of, and how they are compared.
struct Kind {
    field: Field,
    table: &'static Table,
    /// The text that tells of a new one, and the codes.
    new: Option<(&'static str, &'static str)>,
    variant: &'static str,
    like: &'static str,
    key: fn(&str) -> String,
    of: fn(&Draft) -> Option<&String>,
}

const KINDS: [Kind; 4] = [
    Kind {
        field: Field::Owner,
        table: &PERSON,
        new: Some(("owner_new", "row-owner-new")),
        variant: "owner_variant",
        like: "owner_alike",
        key: person_key,
        of: |draft| draft.owner.as_ref(),
    },
    Kind {
        field: Field::Product,
        table: &PRODUCT,
        new: Some(("product_new", "row-product-new")),
        variant: "product_variant",
        like: "product_alike",
        key: company_key,
        of: |draft| draft.product.as_ref(),
    },
    Kind {
        field: Field::Source,
        table: &SOURCE,
        new: Some(("source_new", "row-source-new")),
        variant: "source_variant",
        like: "source_alike",
        key: company_key,
        of: |draft| draft.more.source.as_ref(),
    },
    // A file brings new companies by the thousand: that they are new is not told.
    Kind {
        field: Field::Company,
        table: &COMPANY,
        new: None,
        variant: "company_variant",
        like: "company_alike",
        key: company_key,
        of: |draft| draft.company.as_ref(),
    },
];

/// Names that were heard of.
#[derive(Default)]
struct Heard {
    /// How each is spelled, by its folded form.
    spelled: HashMap<String, String>,
    keys: HashMap<String, String>,
    sounds: HashMap<String, Vec<(Sound, String)>>,
}

impl Heard {
    fn add(&mut self, kind: &Kind, name: &str) {
        self.spelled.entry(fold(name)).or_insert_with(|| name.to_owned());
        self.keys.entry((kind.key)(name)).or_insert_with(|| name.to_owned());
        let Some(sound) = Sound::of(name) else { return };
        for key in [Some(sound.full.clone()), sound.bones.clone()].into_iter().flatten() {
            self.sounds.entry(key).or_default().push((sound.clone(), name.to_owned()));
        }
    }

    /// A name that this one may be one with.
    fn like(&self, kind: &Kind, name: &str) -> Option<&String> {
        if let Some(like) = self.keys.get(&(kind.key)(name)) {
            return Some(like);
        }
        let sound = Sound::of(name)?;
        let heard = [Some(&sound.full), sound.bones.as_ref()].into_iter().flatten();
        let mut heard = heard.filter_map(|key| self.sounds.get(key)).flatten();
        heard.find(|(other, _)| sound.is_like(other)).map(|(_, name)| name)
    }
}

/// Tells once, at the row that first has it, of every name that is added, that is a spelling of another, or that may be
/// one with another. Before there is a workspace, `source` is none, and that a name is new is not worth telling.
pub(super) fn tell(
    source: Option<&impl Source>,
    plan: &mut Plan<'_>,
    header: impl Fn(Field) -> Option<String>,
    stop: Stop<'_>,
) -> store::Result<()> {
    for kind in &KINDS {
        let changed = plan.changes.iter().filter(|change| change.has(kind.field)).map(|change| change.draft);
        let mut rows: Vec<(u64, &String)> = plan
            .drafts
            .iter()
            .copied()
            .chain(changed)
            .filter_map(|draft| Some((draft.row, (kind.of)(draft)?)))
            .collect();
        rows.sort_unstable_by_key(|(row, _)| *row);
        let mut seen = HashSet::new();
        rows.retain(|(_, name)| seen.insert(name.as_str()));
        let mut heard = Heard::default();
        if let Some(source) = source {
            let here = match kind.field {
                // Of thousands, those that the file names.
                Field::Company => {
                    let folded: Vec<String> = rows.iter().map(|(_, name)| fold(name)).collect();
                    names::spelled(source, kind.table, &folded)?
                }
                _ => names::all(source, kind.table)?,
            };
            here.iter().for_each(|name| heard.add(kind, name));
        }
        let column = header(kind.field);
        for (at, (row, name)) in rows.into_iter().enumerate() {
            go_on(at, stop)?;
            let note = |code: &str, id: &str, like: Option<&String>| {
                let mut message = Message::new(id).text("name", name.as_str());
                if let Some(like) = like {
                    message = message.text("like", like.as_str());
                }
                RowNote { row, column: column.clone(), code: code.to_owned(), message, cells: Vec::new() }
            };
            if let Some(like) = heard.spelled.get(&fold(name)) {
                if like != name {
                    plan.warnings.push(note(kind.variant, "row-name-variant", Some(like)));
                }
                continue;
            }
            let like = heard.like(kind, name).cloned();
            if let Some((code, id)) = kind.new.filter(|_| source.is_some()) {
                plan.warnings.push(note(code, id, None));
            }
            if like.is_some() {
                plan.warnings.push(note(kind.like, "row-name-alike", like.as_ref()));
            }
            if like.is_some() || (kind.new.is_some() && source.is_some()) {
                plan.names.push(FileName { field: kind.field, name: name.clone(), to: None, like });
            }
            heard.add(kind, name);
        }
    }
    plan.warnings.sort_by_key(|note| note.row);
    Ok(())
}

/// The names here that one of a file may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamesHere {
    /// Of what.
    pub field: Field,
    /// The first [`MAX_HERE`], as they are sorted by their letters.
    pub names: Vec<String>,
}

/// How many names are offered.
pub const MAX_HERE: usize = 300;

/// The names here of everything that a file has new names of.
pub(super) fn here(source: &impl Source, new: &[FileName]) -> store::Result<Vec<NamesHere>> {
    let asked = KINDS.iter().filter(|kind| new.iter().any(|name| name.field == kind.field));
    let of = |kind: &Kind| -> store::Result<NamesHere> {
        let mut names = match kind.field {
            Field::Company => Vec::new(),
            _ => names::all(source, kind.table)?,
        };
        names.sort_by_cached_key(|name| fold(name));
        names.truncate(MAX_HERE);
        Ok(NamesHere { field: kind.field, names })
    };
    asked.map(of).collect()
}

/// Puts the names that are meant in the place of those of the file, and returns what was put: each once.
pub(super) fn place(maps: &[NameMap], drafts: &mut [Draft]) -> Vec<FileName> {
    let meant: HashMap<(Field, String), &NameMap> =
        maps.iter().map(|map| ((map.field, fold(&map.name)), map)).collect();
    let mut put: Vec<FileName> = Vec::new();
    if meant.is_empty() {
        return put;
    }
    for draft in drafts {
        let fields = [
            (Field::Owner, &mut draft.owner),
            (Field::Product, &mut draft.product),
            (Field::Source, &mut draft.more.source),
            (Field::Company, &mut draft.company),
        ];
        for (field, own) in fields {
            let Some(name) = own else { continue };
            let Some(to) = meant.get(&(field, fold(name))).and_then(|map| map.to.clone()) else { continue };
            if !put.iter().any(|put| put.field == field && fold(&put.name) == fold(name)) {
                put.push(FileName { field, name: name.clone(), to: Some(to.clone()), like: None });
            }
            *own = Some(to);
        }
    }
    put
}
