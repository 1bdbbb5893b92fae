//! Records that are probably one: found in one pass, by what they have in common.

use crate::{
    Result, Source,
    kept_apart::{self, Apart},
    reach::Of,
};
use domain::{
    alike::{company_key, person_key},
    reach::{email_key, phone_key},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What records have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Common {
    /// Their names, but for what people leave out or spell in several ways.
    Name,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// Their names, and their company.
    NameAndCompany,
    /// Their names, and a phone number.
    NameAndPhone,
    /// Their names, and an e-mail address.
    NameAndEmail,
}

/// Records that are probably one, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which, by name.
    pub ids: Vec<Uuid>,
    /// What some of them have in common.
    pub why: Vec<Common>,
}

/// Groups of records that have something in common that tells, and that nobody keeps apart, the largest first, then by
/// name.
///
/// # Errors
/// When the database cannot be read.
pub fn groups(source: &impl Source, of: Of) -> Result<Vec<Group>> {
    let sql = match of {
        Of::Company => "SELECT id, name, phone, NULL, email, NULL FROM company ORDER BY folded, id",
        Of::Contact => "SELECT id, name, phone, mobile, email, company_id FROM contact ORDER BY folded, id",
        Of::Person => "SELECT id, name, phone, NULL, email, NULL FROM person ORDER BY folded, id",
    };
    let mut statement = source.db().prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut ids = Vec::new();
    let mut having: HashMap<(Common, String), Vec<usize>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let at = ids.len();
        ids.push(Uuid::from_bytes(row.get(0)?));
        let name: String = row.get(1)?;
        let [phone, mobile, email] = [2, 3, 4].map(|column| row.get::<_, Option<String>>(column));
        let phones: BTreeSet<String> =
            [phone?, mobile?].into_iter().flatten().filter_map(|text| phone_key(&text)).collect();
        let email = email?.and_then(|text| email_key(&text));
        let company: Option<[u8; 16]> = row.get(5)?;
        let company = company.map(|id| Uuid::from_bytes(id).to_string());
        for key in keys(of, &name, phones, email, company) {
            having.entry(key).or_default().push(at);
        }
    }
    Ok(joined(&ids, having, &kept_apart::all(source)?))
}

/// All by which a record is found to be like another. The company is named by whatever names it everywhere.
#[must_use]
pub fn keys(
    of: Of,
    name: &str,
    phones: BTreeSet<String>,
    email: Option<String>,
    company: Option<String>,
) -> Vec<(Common, String)> {
    let name = if of == Of::Company { company_key(name) } else { person_key(name) };
    // Two people of one name are one only with something else in common; a switchboard is shared by all who sit there.
    let (by_phone, by_email, before) = match of {
        Of::Contact => (Common::NameAndPhone, Common::NameAndEmail, format!("{name}\n")),
        Of::Company | Of::Person => (Common::Phone, Common::Email, String::new()),
    };
    let mut keys: Vec<(Common, String)> =
        phones.into_iter().map(|phone| (by_phone, format!("{before}{phone}"))).collect();
    keys.extend(email.map(|email| (by_email, format!("{before}{email}"))));
    match (of, company) {
        (Of::Contact, Some(company)) => keys.push((Common::NameAndCompany, format!("{before}{company}"))),
        (Of::Contact, None) => {}
        (Of::Company | Of::Person, _) => keys.push((Common::Name, name)),
    }
    keys
}

/// Records that are like each other, and those that are like these.
fn joined(ids: &[Uuid], having: HashMap<(Common, String), Vec<usize>>, apart: &Apart) -> Vec<Group> {
    let mut parent: Vec<usize> = (0..ids.len()).collect();
    let mut links = Vec::new();
    for ((why, _), all) in having.into_iter().filter(|(_, all)| all.len() > 1) {
        // Where nobody is kept apart, each is like the next.
        let free = !all.iter().any(|at| apart.knows(ids[*at]));
        for (n, at) in all.iter().enumerate().skip(1) {
            for like in &all[if free { n - 1 } else { 0 }..n] {
                if free || !apart.are(ids[*like], ids[*at]) {
                    let (one, other) = (root(&mut parent, *like), root(&mut parent, *at));
                    // The first stands for all.
                    parent[one.max(other)] = one.min(other);
                    links.push((*at, why));
                }
            }
        }
    }
    let mut why: HashMap<usize, BTreeSet<Common>> = HashMap::new();
    for (at, reason) in links {
        why.entry(root(&mut parent, at)).or_default().insert(reason);
    }
    let mut members: BTreeMap<usize, Vec<Uuid>> = BTreeMap::new();
    for (at, id) in ids.iter().enumerate() {
        let root = root(&mut parent, at);
        if why.contains_key(&root) {
            members.entry(root).or_default().push(*id);
        }
    }
    let group = |(root, ids): (usize, Vec<Uuid>)| {
        let why = why.remove(&root).into_iter().flatten().collect();
        Group { ids, why }
    };
    let mut groups: Vec<Group> = members.into_iter().map(group).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.ids.len()));
    groups
}

/// Who stands for a record; the way there is made short.
fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}
