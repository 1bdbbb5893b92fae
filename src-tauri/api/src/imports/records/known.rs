//! Which record of a row is here: by the id in its file, else by what it is told by.
//!
//! A company is told by its name. A contact is told by the e-mail address, else by a phone number, else by name and company;
//! what several share (an address of an office, a number of a switchboard) tells nobody without the name.

use super::said::Said;
use domain::{
    alike::person_key,
    reach::{email_key, phone_key},
    record::{RecordField as Field, RecordKind},
    text::fold,
};
use files::records::Draft;
use std::collections::{BTreeSet, HashMap, HashSet};
use store::{
    duplicates::{Common, keys},
    imported::Here,
    reach::Of,
};
use uuid::Uuid;

/// Beginnings of addresses that are of an office and not of a person.
const OFFICES: &[&str] = &[
    "info",
    "sales",
    "office",
    "contact",
    "contacts",
    "admin",
    "support",
    "hello",
    "mail",
    "accounts",
    "accounting",
    "hr",
    "help",
    "service",
    "orders",
    "marketing",
    "purchasing",
    "reception",
    "finance",
];

/// The records that are here, by what they are told by.
pub(super) struct Known {
    kind: RecordKind,
    pub(super) all: Vec<Here>,
    by_id: HashMap<String, usize>,
    own: HashMap<Uuid, usize>,
    names: HashMap<String, Vec<usize>>,
    emails: HashMap<String, Vec<usize>>,
    phones: HashMap<String, Vec<usize>>,
    alike: HashMap<(Common, String), usize>,
}

/// How a record was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// By the id in its file.
    Id,
    /// By its id here: this program wrote the file.
    Own,
    /// By what it is told by.
    Key,
}

impl Known {
    pub(super) fn new(kind: RecordKind, all: Vec<Here>) -> Self {
        let mut known = Self {
            kind,
            by_id: HashMap::new(),
            own: HashMap::new(),
            names: HashMap::new(),
            emails: HashMap::new(),
            phones: HashMap::new(),
            alike: HashMap::new(),
            all: Vec::new(),
        };
        for (at, here) in all.iter().enumerate() {
            known.own.insert(here.id, at);
            if let Some(id) = here.get(Field::ExternalId) {
                known.by_id.entry(id.to_owned()).or_insert(at);
            }
            known.names.entry(fold(here.get(Field::Name).unwrap_or_default())).or_default().push(at);
            // What its file said of it tells it, too: it may have changed here since.
            let before = here.row.as_deref().and_then(Said::kept);
            let before = |field: Field| before.as_ref().and_then(|said| said.get(field));
            let emails =
                [here.get(Field::Email), before(Field::Email)].into_iter().flatten().filter_map(email_key);
            for key in emails.collect::<BTreeSet<_>>() {
                known.emails.entry(key).or_default().push(at);
            }
            let phones =
                [Field::Phone, Field::Mobile].into_iter().flat_map(|field| [here.get(field), before(field)]);
            for key in phones.flatten().filter_map(phone_key).collect::<BTreeSet<_>>() {
                known.phones.entry(key).or_default().push(at);
            }
            for key in alike(kind, |field| here.get(field)) {
                known.alike.entry(key).or_insert(at);
            }
        }
        known.all = all;
        known
    }

    /// The record of a row. `shared`: addresses that several names of the file have.
    pub(super) fn find(&self, draft: &Draft, shared: &HashSet<String>) -> Option<(usize, By)> {
        if let Some(id) = draft.get(Field::ExternalId) {
            if let Some(at) = self.by_id.get(id) {
                return Some((*at, By::Id));
            }
            if let Some(at) = id.parse().ok().and_then(|id| self.own.get(&id)) {
                return Some((*at, By::Own));
            }
        }
        // One with an id of its own is another record in the same kind of file.
        let free = |at: &&usize| {
            draft.get(Field::ExternalId).is_none() || self.all[**at].get(Field::ExternalId).is_none()
        };
        let in_list = |list: Option<&Vec<usize>>| -> Vec<usize> {
            list.into_iter().flatten().filter(free).copied().collect()
        };
        let found = match self.kind {
            RecordKind::Company => in_list(self.names.get(&fold(draft.name()))).into_iter().next(),
            RecordKind::Contact => self.person(draft, shared, &in_list),
        };
        found.map(|at| (at, By::Key))
    }

    fn person(
        &self,
        draft: &Draft,
        shared: &HashSet<String>,
        in_list: &dyn Fn(Option<&Vec<usize>>) -> Vec<usize>,
    ) -> Option<usize> {
        let named = |at: &usize| {
            let here = &self.all[*at];
            let before = here.row.as_deref().and_then(Said::kept);
            let before = before.as_ref().and_then(|said| said.get(Field::Name));
            let names = [here.get(Field::Name), before].into_iter().flatten();
            names.map(person_key).any(|key| key == person_key(draft.name()))
        };
        let email = draft.get(Field::Email).and_then(email_key);
        if let Some(email) = &email {
            let all = in_list(self.emails.get(email));
            let office = email.split('@').next().is_some_and(|local| OFFICES.contains(&local));
            let by_name: Vec<usize> = all.iter().copied().filter(|at| named(at)).collect();
            match (by_name.as_slice(), all.as_slice()) {
                ([one], _) => return Some(*one),
                ([], [one]) if !office && !shared.contains(email) => return Some(*one),
                _ => {}
            }
        }
        // With another address it is somebody else.
        let fits = |at: &usize| {
            let own = self.all[*at].get(Field::Email).and_then(email_key);
            email.is_none() || own.is_none() || own == email
        };
        let phones = [Field::Phone, Field::Mobile].into_iter().filter_map(|field| draft.get(field));
        for key in phones.filter_map(phone_key) {
            let mut all = in_list(self.phones.get(&key));
            all.retain(|at| named(at) && fits(at));
            if let [one] = all.as_slice() {
                return Some(*one);
            }
        }
        let company = |text: Option<&str>| text.map(fold).unwrap_or_default();
        let mut all = in_list(self.names.get(&fold(draft.name())));
        all.retain(|at| {
            company(self.all[*at].get(Field::Company)) == company(draft.get(Field::Company)) && fits(at)
        });
        match all.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// A record that is probably the one of a row that is new; its name.
    pub(super) fn like(&self, draft: &Draft) -> Option<&str> {
        let keys = alike(self.kind, |field| draft.get(field));
        let at = keys.iter().find_map(|key| self.alike.get(key))?;
        self.all[*at].get(Field::Name)
    }
}

/// All by which a record is found to be like another.
pub(super) fn alike<'a>(kind: RecordKind, get: impl Fn(Field) -> Option<&'a str>) -> Vec<(Common, String)> {
    let of = if kind == RecordKind::Company { Of::Company } else { Of::Contact };
    let phones: BTreeSet<String> =
        [Field::Phone, Field::Mobile].into_iter().filter_map(&get).filter_map(phone_key).collect();
    let email = get(Field::Email).and_then(email_key);
    keys(of, get(Field::Name).unwrap_or_default(), phones, email, get(Field::Company).map(fold))
}

/// What a row is told by among the rows of its file.
pub(super) fn row_key(kind: RecordKind, draft: &Draft) -> String {
    let name = || person_key(draft.name());
    if kind == RecordKind::Company {
        return fold(draft.name());
    }
    if let Some(email) = draft.get(Field::Email).and_then(email_key) {
        return format!("{email}\n{}", name());
    }
    let mut phones = [Field::Phone, Field::Mobile].into_iter().filter_map(|field| draft.get(field));
    match phones.find_map(phone_key) {
        Some(phone) => format!("{phone}\n{}", name()),
        None => {
            format!("{}\n{}", draft.get(Field::Company).map(fold).unwrap_or_default(), fold(draft.name()))
        }
    }
}

/// Addresses that rows of several names have.
pub(super) fn shared(drafts: &[Draft]) -> HashSet<String> {
    let mut first: HashMap<String, String> = HashMap::new();
    let mut shared = HashSet::new();
    for draft in drafts {
        let Some(email) = draft.get(Field::Email).and_then(email_key) else { continue };
        let name = person_key(draft.name());
        if *first.entry(email.clone()).or_insert_with(|| name.clone()) != name {
            shared.insert(email);
        }
    }
    shared
}
