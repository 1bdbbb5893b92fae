//! A workspace as large as one gets: made once, kept below `target`, copied by whoever measures with it.
//!
//! The same in every run, but for identifiers and keys. It is filled through the write layer, so that its journal, its
//! search and its totals are what the program itself would have left there.

use crate::{Desk, PASSPHRASE, TestClock, files, random::Random};
use chrono::{Days, NaiveDate};
use domain::text::fold;
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{
    Source as _, Tx, Value, Workspace,
    keys::Secret,
    tables::{
        ACTIVITY, COMPANY, CONTACT, DEAL, DEAL_CONTACT, DEAL_LINE, NOTE, PERSON, PRODUCT, RATE, SOURCE,
        Table, VISIT,
    },
};
use uuid::Uuid;

/// Counts up whenever what is written changes, so that no older one is taken for it.
const VERSION: u32 = 2;
/// The day on which the workspaces stand.
const TODAY: &str = "2026-11-23";
/// How many stays in stages each deal has.
pub const VISITS: usize = 4;
/// How many deals one change makes.
const BATCH: usize = 2_000;

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    name: &'static str,
    /// How many deals.
    pub deals: usize,
    /// How many companies.
    pub companies: usize,
    /// Every deal is open; otherwise about one in five is.
    all_open: bool,
}

/// Twenty years of a busy firm: 100,000 deals of 20,000 companies, 400,000 stays in stages.
pub const FIRM: Size = Size { name: "firm", deals: 100_000, companies: 20_000, all_open: false };
/// As many open deals as anybody has on one board.
pub const BOARD: Size = Size { name: "board", deals: 5_000, companies: 1_000, all_open: true };

const PEOPLE: [&str; 12] = [
    "Sara Haddad",
    "Omar Nasser",
    "Layla Karam",
    "Yusuf Amin",
    "Mona Saleh",
    "Khaled Aziz",
    "سارة حداد",
    "عمر ناصر",
    "ليلى كرم",
    "يوسف أمين",
    "منى صالح",
    "خالد عزيز",
];
const NAMES: [&str; 10] = [
    "Huda Mansour",
    "Tariq Fadel",
    "Rania Sabri",
    "Adam Reed",
    "Nadia Hakim",
    "هدى منصور",
    "طارق فاضل",
    "رانيا صبري",
    "آدم رشيد",
    "نادية حكيم",
];
const FIRMS: [&str; 12] = [
    "Al Noor Trading",
    "Sahab Contracting",
    "Bayt Furniture",
    "Gulf Print",
    "Cedar Clinics",
    "Delta Foods",
    "شركة النور للتجارة",
    "مؤسسة سحاب للمقاولات",
    "بيت الأثاث",
    "مطابع الخليج",
    "عيادات الأرز",
    "أغذية الدلتا",
];
const CITIES: [&str; 6] = ["Riyadh", "Jeddah", "Dubai", "الرياض", "جدة", "الدمام"];
const THINGS: [&str; 12] = [
    "Reception desks",
    "Office chairs",
    "Annual maintenance",
    "Warehouse shelves",
    "Meeting room screens",
    "Delivery vans",
    "مكاتب استقبال",
    "كراسي مكتبية",
    "عقد صيانة سنوي",
    "رفوف مستودع",
    "شاشات اجتماعات",
    "سيارات توصيل",
];
const OCCASIONS: [&str; 6] =
    ["for the new branch", "second phase", "renewal", "للفرع الجديد", "المرحلة الثانية", "تجديد"];
const STEPS: [&str; 6] =
    ["Send the offer", "Call back", "Agree on the date", "إرسال العرض", "معاودة الاتصال", "الاتفاق على الموعد"];
const WORDS: [&str; 16] = [
    "asked",
    "price",
    "discount",
    "delivery",
    "before",
    "summer",
    "manager",
    "budget",
    "طلب",
    "السعر",
    "خصم",
    "التسليم",
    "قبل",
    "الصيف",
    "المدير",
    "الميزانية",
];
const SOURCES: [&str; 8] =
    ["Referral", "Exhibition", "Website", "Walk-in", "توصية", "معرض", "الموقع", "زيارة"];
/// What is foreign, how many deals of a thousand, and what it was worth; of the last one nobody knows.
const FOREIGN: [(&str, u64, Option<&str>); 3] =
    [("USD", 50, Some("3.75")), ("EUR", 20, Some("4.05")), ("KWD", 10, None)];
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The folder of the program that has such a workspace, locked. It is kept: who writes takes a [`copy`].
#[must_use]
pub fn kept(size: Size) -> PathBuf {
    let folder = crate::root().join("target/large");
    fs::create_dir_all(&folder).expect("target can be written");
    let making = tempfile::Builder::new().prefix(".making-").tempdir_in(&folder).expect("a folder");
    let workspace = Desk::at(making.path()).create_locked();
    let name = format!("{}-{}", size.name, key(&workspace));
    let kept = folder.join(&name);
    if !kept.exists() {
        // What an older schema left is of no more use.
        for old in fs::read_dir(&folder).expect("a folder").flatten() {
            if old.file_name().to_string_lossy().starts_with(&format!("{}-", size.name)) {
                fs::remove_dir_all(old.path()).expect("an old one goes");
            }
        }
        let workspace = open(&workspace);
        Filling::new(size, &workspace).fill(&workspace);
        workspace.close();
        fs::rename(making.keep(), &kept).expect("it takes its name");
    }
    kept
}

/// A copy of a program's folder.
pub fn copy(home: &Path, to: &Path) {
    for file in files(home) {
        let copy = to.join(file.strip_prefix(home).expect("below it"));
        fs::create_dir_all(copy.parent().expect("in a folder")).expect("a folder");
        fs::copy(&file, &copy).expect("a copy");
    }
}

/// Opens the workspace in a program's folder without the list of commands.
#[must_use]
pub fn open_bare(home: &Path) -> Workspace {
    open(&home.join("workspaces/first"))
}

fn open(folder: &Path) -> Workspace {
    let clock = Arc::new(TestClock::at(TODAY));
    Workspace::open(folder, &Secret::Passphrase(PASSPHRASE), clock).expect("the tests' passphrase opens it")
}

/// What it depends on: the version, and the schema.
fn key(workspace: &Path) -> String {
    let workspace = open(workspace);
    let sql =
        "SELECT coalesce(group_concat(sql, ';'), '') FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
    let (_, schema): (_, String) =
        workspace.read(|view| Ok(view.db().query_row(sql, [], |row| row.get(0))?)).expect("a schema");
    workspace.close();
    let digest = Sha256::digest(format!("{VERSION}{schema}").as_bytes());
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is chosen from while a workspace is filled.
struct Filling {
    size: Size,
    random: Random,
    pipeline: Uuid,
    stages: Vec<Uuid>,
    people: Vec<Uuid>,
    sources: Vec<Uuid>,
    products: Vec<Uuid>,
    companies: Vec<Uuid>,
    contacts: Vec<Uuid>,
    deals: usize,
}

impl Filling {
    fn new(size: Size, workspace: &Workspace) -> Self {
        let (_, pipeline) = workspace
            .read(|view| Ok(store::pipelines::all(view)?.into_iter().next()))
            .expect("a new workspace can be read");
        let pipeline = pipeline.expect("it has a pipeline");
        Self {
            size,
            random: Random::new(2026),
            pipeline: pipeline.id.0,
            stages: pipeline.stages.iter().map(|stage| stage.id.0).collect(),
            people: Vec::new(),
            sources: Vec::new(),
            products: Vec::new(),
            companies: Vec::new(),
            contacts: Vec::new(),
            deals: 0,
        }
    }

    fn fill(mut self, workspace: &Workspace) {
        self = self.batch(workspace, |filling, tx| filling.names(tx));
        while self.companies.len() < self.size.companies {
            self = self.batch(workspace, |filling, tx| {
                (0..BATCH.min(filling.size.companies - filling.companies.len()))
                    .try_for_each(|_| filling.company(tx))
            });
        }
        while self.deals < self.size.deals {
            self = self.batch(workspace, |filling, tx| {
                (0..BATCH.min(filling.size.deals - filling.deals)).try_for_each(|_| filling.deal(tx))
            });
        }
    }

    fn batch(
        mut self,
        workspace: &Workspace,
        write: impl FnOnce(&mut Self, &mut Tx<'_>) -> store::Result<()> + Send + 'static,
    ) -> Self {
        let job = move |tx: &mut Tx<'_>| {
            write(&mut self, tx)?;
            Ok(self)
        };
        workspace.write("import_deals", job).expect("it can be written").0
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.random.below(all.len() as u64)).expect("a small number")]
    }

    fn names(&mut self, tx: &mut Tx<'_>) -> store::Result<()> {
        for name in PEOPLE {
            self.people.push(named(tx, &PERSON, name)?);
        }
        for name in SOURCES {
            self.sources.push(named(tx, &SOURCE, name)?);
        }
        for n in 0..200 {
            let name = format!("{} {n}", THINGS[n % THINGS.len()]);
            self.products.push(named(tx, &PRODUCT, &name)?);
        }
        for (currency, _, rate) in FOREIGN {
            for from_on in ["2020-01-01", "2024-01-01", "2026-01-01"].into_iter().filter(|_| rate.is_some()) {
                let columns = [
                    ("currency", text(currency)),
                    ("from_on", text(from_on)),
                    ("rate", rate.map(str::to_owned).into()),
                ];
                tx.insert(&RATE, tx.new_id(), &columns)?;
            }
        }
        Ok(())
    }

    /// A company with two people.
    fn company(&mut self, tx: &mut Tx<'_>) -> store::Result<()> {
        let n = self.companies.len();
        let name = format!("{} {n}", self.one_of(&FIRMS));
        let columns = [
            ("folded", text(&fold(&name))),
            ("name", Value::Text(name)),
            ("phone", Value::Text(format!("+96611{n:07}"))),
            ("email", Value::Text(format!("office@company{n}.example"))),
            ("city", text(self.one_of(&CITIES))),
            ("owner_id", blob(self.one_of(&self.people.clone()))),
        ];
        let company = tx.new_id();
        tx.insert(&COMPANY, company, &columns)?;
        self.companies.push(company);
        for at in 0..2 {
            let name = format!("{} {n}", self.one_of(&NAMES));
            let columns = [
                ("folded", text(&fold(&name))),
                ("name", Value::Text(name)),
                ("company_id", blob(company)),
                ("mobile", Value::Text(format!("+9665{at}{n:07}"))),
                ("email", Value::Text(format!("person{at}@company{n}.example"))),
            ];
            let contact = tx.new_id();
            tx.insert(&CONTACT, contact, &columns)?;
            self.contacts.push(contact);
        }
        Ok(())
    }

    /// A deal with all that hangs on it. The deals come in the order of their days, over five years.
    fn deal(&mut self, tx: &mut Tx<'_>) -> store::Result<()> {
        let n = self.deals;
        self.deals += 1;
        let today = TODAY.parse::<NaiveDate>().expect("a day");
        let age = 1_825 * (self.size.deals - n) as u64 / self.size.deals as u64;
        let created = today - Days::new(age);
        let open = self.size.all_open || self.random.below(100) < if age < 400 { 75 } else { 4 };
        let at = self.random.below(self.companies.len() as u64) as usize;
        let deal = tx.new_id();
        let stage = self.random.below(self.stages.len() as u64) as usize;
        // An age of 0 closes on its day.
        let closed = created + Days::new(self.random.below(age.min(120) + 1));
        let won = self.random.below(100) < 40;
        let value = self.value();
        let owner = (self.random.below(20) > 0).then(|| self.one_of(&self.people.clone()));
        let source = (self.random.below(10) > 0).then(|| self.one_of(&self.sources.clone()));
        let expected = (self.random.below(10) > 1)
            .then(|| today + Days::new(self.random.below(120)) - Days::new(self.random.below(60)));
        let touched = tx.now() - i64::try_from(self.random.below(60)).expect("small") * DAY;
        let title = format!("{} {} {n}", self.one_of(&THINGS), self.one_of(&OCCASIONS));
        let mut columns = vec![
            ("pipeline_id", blob(self.pipeline)),
            ("stage_id", blob(self.stages[stage])),
            ("title", Value::Text(title)),
            ("company_id", blob(self.companies[at])),
            ("owner_id", owner.map_or(Value::Null, blob)),
            ("source_id", source.map_or(Value::Null, blob)),
            ("value_minor", value.map(|(minor, _)| minor).into()),
            ("value_currency", value.map(|(_, currency)| currency.to_owned()).into()),
            ("created_on", day(created)),
            ("expected_on", expected.map_or(Value::Null, day)),
            ("touched_at", touched.into()),
            ("placed", (tx.clock() + n as i64).into()),
            ("external_id", Value::Text(format!("L{n}"))),
        ];
        if open {
            columns.push(("status", text("open")));
        } else {
            let reason = (!won).then(|| self.one_of(&OCCASIONS).to_owned());
            columns.extend([
                ("status", text(if won { "won" } else { "lost" })),
                ("closed_on", day(closed)),
                ("closed_minor", value.map(|(minor, _)| minor).into()),
                ("closed_currency", value.map(|(_, currency)| currency.to_owned()).into()),
                ("lost_reason", reason.into()),
            ]);
        }
        tx.insert(&DEAL, deal, &columns)?;
        self.visits(tx, deal, stage, created, if open { None } else { Some((closed, won)) })?;
        self.hangs_on(tx, deal, at, open)
    }

    /// Minor units and currency; one deal of twelve has no value.
    fn value(&mut self) -> Option<(i64, &'static str)> {
        let minor = i64::try_from((1 + self.random.below(400)) * 25_000).expect("it fits");
        let mut among = self.random.below(1_000);
        let foreign = FOREIGN.iter().find(|(_, share, _)| {
            let hit = among < *share;
            among = among.saturating_sub(*share);
            hit
        });
        (self.random.below(12) > 0).then(|| (minor, foreign.map_or("SAR", |(code, ..)| *code)))
    }

    /// The stays that lead to a stage, step by step.
    fn visits(
        &mut self,
        tx: &mut Tx<'_>,
        deal: Uuid,
        stage: usize,
        created: NaiveDate,
        end: Option<(NaiveDate, bool)>,
    ) -> store::Result<()> {
        let mut path = [stage; VISITS];
        for at in (0..VISITS - 1).rev() {
            let next = path[at + 1];
            path[at] = if next > 0 { next - 1 } else { next + 1 };
        }
        let begun = created.and_hms_opt(8, 0, 0).expect("an hour").and_utc().timestamp_millis();
        for (n, at) in path.into_iter().enumerate() {
            let entered = begun + i64::try_from(n).expect("small") * 30 * MINUTE;
            let (left, exit) = match (path.get(n + 1), end) {
                (Some(next), _) => {
                    (Some(entered + 30 * MINUTE), Some(if *next > at { "advanced" } else { "back" }))
                }
                (None, Some((on, won))) => {
                    let closed = on.and_hms_opt(15, 0, 0).expect("an hour").and_utc().timestamp_millis();
                    (Some(closed), Some(if won { "won" } else { "lost" }))
                }
                (None, None) => (None, None),
            };
            let columns = [
                ("deal_id", blob(deal)),
                ("n", i64::try_from(n).expect("small").into()),
                ("stage_id", blob(self.stages[at])),
                ("entered_at", entered.into()),
                ("left_at", left.into()),
                ("exit", exit.map(str::to_owned).into()),
                ("source", text("user")),
            ];
            tx.insert(&VISIT, tx.new_id(), &columns)?;
        }
        Ok(())
    }

    /// A line, and for most deals somebody to call, what is to be done, what was done, and a note.
    fn hangs_on(&mut self, tx: &mut Tx<'_>, deal: Uuid, company: usize, open: bool) -> store::Result<()> {
        let columns = [
            ("deal_id", blob(deal)),
            ("position", 0.into()),
            ("product_id", blob(self.one_of(&self.products.clone()))),
            ("quantity", 1_000.into()),
        ];
        tx.insert(&DEAL_LINE, tx.new_id(), &columns)?;
        if self.random.below(10) > 1 {
            let contact = self.contacts[2 * company + usize::from(self.random.chance())];
            let columns = [("deal_id", blob(deal)), ("contact_id", blob(contact)), ("position", 0.into())];
            tx.insert(&DEAL_CONTACT, tx.new_id(), &columns)?;
        }
        let today = tx.today();
        for done in [true, false] {
            if done && self.random.chance() || !done && (!open || self.random.below(10) < 2) {
                continue;
            }
            let due = today + Days::new(self.random.below(60)) - Days::new(self.random.below(30));
            let columns = [
                ("deal_id", blob(deal)),
                ("kind", text(self.one_of(&["task", "call", "meeting"]))),
                ("text", text(self.one_of(&STEPS))),
                ("due_on", if self.random.below(10) > 0 { day(due) } else { Value::Null }),
                ("done_at", if done { (tx.now() - DAY).into() } else { Value::Null }),
            ];
            tx.insert(&ACTIVITY, tx.new_id(), &columns)?;
        }
        if self.random.below(10) < 3 {
            let body: Vec<&str> = (0..20).map(|_| self.one_of(&WORDS)).collect();
            let columns = [
                ("deal_id", blob(deal)),
                ("body", Value::Text(body.join(" "))),
                ("at", (tx.now() - DAY).into()),
            ];
            tx.insert(&NOTE, tx.new_id(), &columns)?;
        }
        Ok(())
    }
}

fn named(tx: &mut Tx<'_>, table: &'static Table, name: &str) -> store::Result<Uuid> {
    let id = tx.new_id();
    tx.insert(table, id, &[("name", text(name)), ("folded", Value::Text(fold(name)))])?;
    Ok(id)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn blob(id: Uuid) -> Value {
    Value::Blob(id.as_bytes().to_vec())
}

fn day(day: NaiveDate) -> Value {
    Value::Text(day.to_string())
}
