//! A filter and an order as SQL are what they say: held against the rules of `domain`, over random deals.

use acceptance::{PASSPHRASE, TestClock, quick_folder};
use api::Clock;
use domain::{
    Day,
    deal::DealStatus,
    filter::{DealColumn, DealFilter, DealSort, NextStepIs},
    id::{CompanyId, ContactId, DealId, PersonId, PipelineId, ProductId, SourceId, StageId},
    idle::{IdleState, Limits, Touches, idle},
    money::{Currency, Money},
    rates::Rates,
    text::fold,
    time::{Instant, Window, day_of},
};
use proptest::{prelude::*, sample::select, test_runner::FileFailurePersistence};
use std::{cmp::Ordering, sync::Arc};
use store::{
    New, Source as _, Tx, Value, Workspace,
    filter::{AsOf, matching, order},
    keys::{KdfCost, Secret},
    tables::{
        ACTIVITY, COMPANY, CONTACT, DEAL, DEAL_CONTACT, DEAL_LINE, PERSON, PRODUCT, SOURCE, STAGE, VISIT,
    },
};
use uuid::Uuid;

const ZONE: chrono_tz::Tz = chrono_tz::Africa::Cairo;
const NAMES: [&str; 4] = ["Al Noor Trading", "مؤسسة النور", "C# & Sons", "zebra"];
const TITLES: [&str; 6] =
    ["Office fit-out", "توريد أثاث", "التوريد الثاني", "Noor renewal", "fit 2", "Übersicht"];
const TEXTS: [&str; 9] = ["noor", "fit out", "FIT", "اثاث", "النور", "c#", "&", "2", "zz"];

/// A deal, and what the rules need to know of it.
#[derive(Debug, Clone)]
struct Made {
    stage: usize,
    status: DealStatus,
    title: usize,
    company: Option<usize>,
    owner: Option<usize>,
    source: Option<usize>,
    product: Option<usize>,
    contact: Option<usize>,
    value: Option<(i64, &'static str)>,
    created: Option<Day>,
    expected: Option<Day>,
    closed: Option<Day>,
    touched: Option<Instant>,
    entered: Option<Instant>,
    /// Day of each activity, and whether it is done.
    steps: Vec<(Option<Day>, bool)>,
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn day() -> impl Strategy<Value = Day> {
    (-40_i64..20).prop_map(|days| today() + chrono::TimeDelta::days(days))
}

/// Around midnight as often as not: that is where days are mistaken.
fn instant() -> impl Strategy<Value = Instant> {
    (day(), select(vec![0, 1, 43_200_000, 86_399_999]))
        .prop_map(|(day, ms)| domain::time::day_start(day, ZONE) + ms)
}

fn made() -> impl Strategy<Value = Made> {
    use proptest::option::of;
    let status = select(vec![DealStatus::Open, DealStatus::Open, DealStatus::Won, DealStatus::Lost]);
    let value = of((0..100_000_i64, select(vec!["SAR", "USD", "KWD", "JPY"])));
    let names = (of(0..4_usize), of(0..4_usize), of(0..4_usize), of(0..4_usize), of(0..4_usize));
    let days = (of(day()), of(day()), of(day()), of(instant()), of(instant()));
    let steps = proptest::collection::vec((of(day()), any::<bool>()), 0..3);
    (0..4_usize, status, 0..TITLES.len(), names, value, days, steps).prop_map(
        |(stage, status, title, names, value, days, steps)| Made {
            stage,
            status,
            title,
            company: names.0,
            owner: names.1,
            source: names.2,
            product: names.3,
            contact: names.4,
            value,
            created: days.0,
            expected: days.1,
            closed: days.2.filter(|_| status != DealStatus::Open),
            touched: days.3,
            entered: days.4,
            steps,
        },
    )
}

/// A filter by numbers of what there is.
#[derive(Debug, Clone)]
struct Asked {
    pipeline: Option<usize>,
    stages: Vec<usize>,
    statuses: Vec<DealStatus>,
    owners: Vec<Option<usize>>,
    owner_left: bool,
    sources: Vec<Option<usize>>,
    products: Vec<usize>,
    companies: Vec<usize>,
    contacts: Vec<usize>,
    values: (Option<i64>, Option<i64>),
    windows: [(Option<Day>, Option<Day>); 3],
    text: Option<&'static str>,
    idle: Vec<IdleState>,
    next_step: Option<NextStepIs>,
}

fn asked() -> impl Strategy<Value = Asked> {
    use proptest::{collection::vec, option::weighted};
    // Mostly nothing, so that what is asked for now and then finds something.
    let few = || prop_oneof![4 => Just(Vec::new()), 1 => vec(0..4_usize, 1..4)];
    let few_or_none = || prop_oneof![4 => Just(Vec::new()), 1 => vec(proptest::option::of(0..4_usize), 1..4)];
    let window = || (weighted(0.15, day()), weighted(0.15, day()));
    let states = vec![IdleState::Fresh, IdleState::Idle, IdleState::Stale, IdleState::Unknown];
    let steps = vec![NextStepIs::Missing, NextStepIs::Overdue, NextStepIs::Today, NextStepIs::Planned];
    let statuses = vec![DealStatus::Open, DealStatus::Won, DealStatus::Lost];
    let which = (weighted(0.2, 0..2_usize), few(), few_or_none(), few_or_none(), few(), few(), few());
    let how = (
        (weighted(0.2, 0..200_000_i64), weighted(0.2, 0..200_000_i64)),
        [window(), window(), window()],
        weighted(0.25, select(TEXTS.to_vec())),
        prop_oneof![3 => Just(Vec::new()), 1 => vec(select(states), 1..3)],
        weighted(0.25, select(steps)),
        prop_oneof![3 => Just(Vec::new()), 1 => vec(select(statuses), 1..3)],
        proptest::bool::weighted(0.2),
    );
    (which, how).prop_map(|(which, how)| Asked {
        pipeline: which.0,
        stages: which.1,
        owners: which.2,
        sources: which.3,
        products: which.4,
        companies: which.5,
        contacts: which.6,
        values: how.0,
        windows: how.1,
        text: how.2,
        idle: how.3,
        next_step: how.4,
        statuses: how.5,
        owner_left: how.6,
    })
}

/// What the rows refer to.
struct World {
    pipelines: [Uuid; 2],
    /// The last one is in the second pipeline.
    stages: [Uuid; 4],
    /// By table: companies, people, sources, products, contacts.
    named: [[Uuid; 4]; 5],
}

const LIMITS: [Limits; 4] = [
    Limits { warn_days: 1, stale_days: 2 },
    Limits { warn_days: 7, stale_days: 14 },
    Limits { warn_days: 10, stale_days: 30 },
    Limits { warn_days: 3, stale_days: 21 },
];

/// When each of the people leaves, in days from today.
const LEAVE: [Option<i64>; 4] = [None, Some(-30), Some(0), Some(1)];

fn id(value: Uuid) -> Value {
    Value::Blob(value.as_bytes().to_vec())
}

fn world(tx: &mut Tx<'_>) -> store::Result<World> {
    let [first, second]: [store::Result<_>; 2] = ["One", "Two"]
        .map(|name| store::pipelines::insert(tx, &domain::pipeline::LocalText::single(name), &[]));
    let pipelines = [first?.id.0, second?.id.0];
    let mut stages = [Uuid::nil(); 4];
    for (n, limits) in LIMITS.iter().enumerate() {
        stages[n] = tx.new_id();
        let columns = [
            ("pipeline_id", id(pipelines[usize::from(n == 3)])),
            ("name_en", format!("Stage {n}").into()),
            ("position", i64::try_from(n).unwrap().into()),
            ("warn_days", i64::from(limits.warn_days).into()),
            ("stale_days", i64::from(limits.stale_days).into()),
        ];
        tx.insert(&STAGE, stages[n], &columns)?;
    }
    let mut named = [[Uuid::nil(); 4]; 5];
    for (of, table) in [&COMPANY, &PERSON, &SOURCE, &PRODUCT, &CONTACT].into_iter().enumerate() {
        for (n, name) in NAMES.iter().enumerate() {
            named[of][n] = tx.new_id();
            tx.insert(
                table,
                named[of][n],
                &[("name", (*name).to_owned().into()), ("folded", fold(name).into())],
            )?;
        }
    }
    for (person, leaves) in named[1].into_iter().zip(LEAVE) {
        let on = leaves.map(|days| (today() + chrono::TimeDelta::days(days)).to_string());
        tx.update(&PERSON, person, &[("left_on", on.into())])?;
    }
    Ok(World { pipelines, stages, named })
}

fn insert(tx: &mut Tx<'_>, world: &World, deal: &Made) -> store::Result<DealId> {
    let of = |table: usize, n: Option<usize>| n.map_or(Value::Null, |n| id(world.named[table][n]));
    let text = |day: Option<Day>| Value::from(day.map(|day| day.to_string()));
    let (minor, currency) = match deal.value {
        Some((minor, code)) => (minor.into(), code.to_owned().into()),
        None => (Value::Null, Value::Null),
    };
    let open = deal.status == DealStatus::Open;
    // What a closed deal is worth now is of no interest; it must not be taken for what it was.
    let (now, then) = if open {
        ((minor, currency), (Value::Null, Value::Null))
    } else {
        ((77.into(), "SAR".to_owned().into()), (minor, currency))
    };
    let deal_id = tx.new_id();
    let columns = [
        ("pipeline_id", id(world.pipelines[usize::from(deal.stage == 3)])),
        ("stage_id", id(world.stages[deal.stage])),
        ("title", TITLES[deal.title].to_owned().into()),
        ("company_id", of(0, deal.company)),
        ("owner_id", of(1, deal.owner)),
        ("source_id", of(2, deal.source)),
        ("value_minor", now.0),
        ("value_currency", now.1),
        ("closed_minor", then.0),
        ("closed_currency", then.1),
        ("status", ["open", "won", "lost"][deal.status as usize].to_owned().into()),
        ("created_on", text(deal.created)),
        ("expected_on", text(deal.expected)),
        ("closed_on", text(deal.closed)),
        ("touched_at", deal.touched.into()),
        ("placed", tx.clock().into()),
    ];
    tx.insert(&DEAL, deal_id, &columns)?;
    if deal.product.is_some() {
        let columns = [
            ("deal_id", id(deal_id)),
            ("position", 0.into()),
            ("product_id", of(3, deal.product)),
            ("quantity", 1_000.into()),
        ];
        tx.insert(&DEAL_LINE, tx.new_id(), &columns)?;
    }
    if deal.contact.is_some() {
        let columns = [("deal_id", id(deal_id)), ("contact_id", of(4, deal.contact)), ("position", 0.into())];
        tx.insert(&DEAL_CONTACT, tx.new_id(), &columns)?;
    }
    if let Some(at) = deal.entered {
        let columns = [
            ("deal_id", id(deal_id)),
            ("n", 0.into()),
            ("stage_id", id(world.stages[deal.stage])),
            ("entered_at", at.into()),
            ("source", "user".to_owned().into()),
        ];
        tx.insert(&VISIT, tx.new_id(), &columns)?;
    }
    for (due, done) in &deal.steps {
        let columns = [
            ("deal_id", id(deal_id)),
            ("kind", "call".to_owned().into()),
            ("text", "Call".to_owned().into()),
            ("due_on", text(*due)),
            ("done_at", done.then(|| tx.now()).into()),
        ];
        tx.insert(&ACTIVITY, tx.new_id(), &columns)?;
    }
    Ok(DealId(deal_id))
}

impl Made {
    /// The day of its next step; `None`: it has none. Dated ones come before those without a day.
    fn next(&self) -> Option<Option<Day>> {
        let open = self.steps.iter().filter(|(_, done)| !done).map(|(due, _)| *due);
        open.min_by_key(|due| (due.is_none(), *due))
    }

    fn idle(&self) -> domain::idle::Idle {
        let touches = Touches {
            touched_on: self.touched.and_then(|at| day_of(at, ZONE)),
            entered_on: self.entered.and_then(|at| day_of(at, ZONE)),
            created_on: self.created,
            next_on: self.next().flatten(),
        };
        idle(&touches, LIMITS[self.stage], today())
    }

    fn worth(&self, rates: &Rates, base: Currency) -> Option<i64> {
        let (minor, code) = self.value?;
        let money = Money { minor, currency: code.parse().unwrap() };
        rates.convert(money, base, today()).map(|money| money.minor)
    }

    fn is_open(&self) -> bool {
        self.status == DealStatus::Open
    }
}

/// The rule, said plainly.
fn holds(asked: &Asked, deal: &Made, rates: &Rates, base: Currency) -> bool {
    let any = |of: &[usize], n: Option<usize>| of.is_empty() || n.is_some_and(|n| of.contains(&n));
    let within = |(from, to): (Option<Day>, Option<Day>), day: Option<Day>| {
        (from.is_none() && to.is_none()) || day.is_some_and(|day| Window { from, to }.holds(day))
    };
    let worth = deal.worth(rates, base);
    let words = |text: &str| {
        let name = deal.company.map(|n| fold(NAMES[n])).unwrap_or_default();
        let title = fold(TITLES[deal.title]);
        let own: Vec<&str> = title.split(' ').chain(name.split(' ')).collect();
        fold(text).split(' ').all(|word| own.iter().any(|own| own.starts_with(word)))
    };
    let next = |is: NextStepIs| match (deal.next(), is) {
        (None, is) => is == NextStepIs::Missing,
        (Some(None), is) => is == NextStepIs::Planned,
        (Some(Some(day)), is) => {
            is == match day.cmp(&today()) {
                Ordering::Less => NextStepIs::Overdue,
                Ordering::Equal => NextStepIs::Today,
                Ordering::Greater => NextStepIs::Planned,
            }
        }
    };
    asked.pipeline.is_none_or(|pipeline| pipeline == usize::from(deal.stage == 3))
        && any(&asked.stages, Some(deal.stage))
        && (asked.statuses.is_empty() || asked.statuses.contains(&deal.status))
        && (asked.owners.is_empty() || asked.owners.contains(&deal.owner))
        && (!asked.owner_left || deal.owner.is_some_and(|n| LEAVE[n].is_some_and(|days| days <= 0)))
        && (asked.sources.is_empty() || asked.sources.contains(&deal.source))
        && any(&asked.products, deal.product)
        && any(&asked.companies, deal.company)
        && any(&asked.contacts, deal.contact)
        && asked.values.0.is_none_or(|from| worth.is_some_and(|worth| worth >= from))
        && asked.values.1.is_none_or(|to| worth.is_some_and(|worth| worth <= to))
        && within(asked.windows[0], deal.created)
        && within(asked.windows[1], deal.expected)
        && within(asked.windows[2], deal.closed)
        && asked.text.is_none_or(words)
        && (asked.idle.is_empty() || (deal.is_open() && asked.idle.contains(&deal.idle().state)))
        && asked.next_step.is_none_or(|is| deal.is_open() && next(is))
}

fn filter(asked: &Asked, world: &World) -> DealFilter {
    let some = |table: usize, of: &[usize]| of.iter().map(|n| world.named[table][*n]).collect::<Vec<_>>();
    let some_or_none = |table: usize, of: &[Option<usize>]| {
        of.iter().map(|n| n.map(|n| world.named[table][n])).collect::<Vec<_>>()
    };
    let window = |(from, to): (Option<Day>, Option<Day>)| Window { from, to };
    DealFilter {
        pipeline: asked.pipeline.map(|n| PipelineId(world.pipelines[n])),
        stages: asked.stages.iter().map(|n| StageId(world.stages[*n])).collect(),
        statuses: asked.statuses.clone(),
        owners: some_or_none(1, &asked.owners).into_iter().map(|id| id.map(PersonId)).collect(),
        owner_left: asked.owner_left,
        sources: some_or_none(2, &asked.sources).into_iter().map(|id| id.map(SourceId)).collect(),
        products: some(3, &asked.products).into_iter().map(ProductId).collect(),
        companies: some(0, &asked.companies).into_iter().map(CompanyId).collect(),
        contacts: some(4, &asked.contacts).into_iter().map(ContactId).collect(),
        value_from: asked.values.0,
        value_to: asked.values.1,
        created: window(asked.windows[0]),
        expected: window(asked.windows[1]),
        closed: window(asked.windows[2]),
        text: asked.text.map(str::to_owned),
        idle: asked.idle.clone(),
        next_step: asked.next_step,
    }
}

/// What a column sorts by: smaller comes first, `None` last.
fn key(by: DealColumn, deal: &Made, rates: &Rates, base: Currency) -> Option<(i64, String)> {
    let number = |n: Option<i64>| n.map(|n| (n, String::new()));
    let place = |n: usize| Some(i64::try_from(n).unwrap());
    let word = |text: Option<&str>| text.map(|text| (0, fold(text)));
    let day = |day: Option<Day>| day.map(|day| (0, day.to_string()));
    let open = |key: Option<(i64, String)>| key.filter(|_| deal.is_open());
    match by {
        DealColumn::Title => word(Some(TITLES[deal.title])),
        DealColumn::Company => word(deal.company.map(|n| NAMES[n])),
        DealColumn::Contact => word(deal.contact.map(|n| NAMES[n])),
        DealColumn::Owner => word(deal.owner.map(|n| NAMES[n])),
        DealColumn::Source => word(deal.source.map(|n| NAMES[n])),
        DealColumn::Product => word(deal.product.map(|n| NAMES[n])),
        DealColumn::Pipeline => number(place(usize::from(deal.stage == 3))),
        DealColumn::Stage => number(place(deal.stage)),
        DealColumn::Status => number(place(deal.status as usize)),
        DealColumn::Value => number(deal.worth(rates, base)),
        DealColumn::CreatedOn => day(deal.created),
        DealColumn::ExpectedOn => day(deal.expected),
        DealColumn::ClosedOn => day(deal.closed),
        DealColumn::EnteredOn => number(deal.entered),
        DealColumn::NextOn => open(day(deal.next().flatten())),
        DealColumn::NextStep => open(word(deal.next().map(|_| "Call"))),
        DealColumn::Idle => open(number(deal.idle().days.map(i64::from))),
        DealColumn::LostReason | DealColumn::ExternalId => None,
    }
}

const COLUMNS: [DealColumn; 19] = [
    DealColumn::Title,
    DealColumn::Company,
    DealColumn::Contact,
    DealColumn::Pipeline,
    DealColumn::Stage,
    DealColumn::Status,
    DealColumn::Value,
    DealColumn::Owner,
    DealColumn::Source,
    DealColumn::Product,
    DealColumn::CreatedOn,
    DealColumn::EnteredOn,
    DealColumn::ExpectedOn,
    DealColumn::ClosedOn,
    DealColumn::NextStep,
    DealColumn::NextOn,
    DealColumn::Idle,
    DealColumn::LostReason,
    DealColumn::ExternalId,
];

fn rates() -> Rates {
    let mut rates = Rates::default();
    rates.add("USD".parse().unwrap(), "2026-01-01".parse().unwrap(), "3.7501".parse().unwrap());
    rates.add("KWD".parse().unwrap(), "2026-01-01".parse().unwrap(), "12.21".parse().unwrap());
    // The yen has one only from tomorrow on.
    rates.add("JPY".parse().unwrap(), "2026-11-24".parse().unwrap(), "0.025".parse().unwrap());
    rates
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn sql_selects_and_sorts_as_the_rules_say(
        deals in proptest::collection::vec(made(), 1..50),
        filters in proptest::collection::vec((asked(), select(COLUMNS.to_vec()), any::<bool>()), 40),
    ) {
        let folder = quick_folder();
        let clock: Arc<dyn Clock> = Arc::new(TestClock::at("2026-11-23"));
        let base: Currency = "SAR".parse().unwrap();
        let new = New { name: "", passphrase: PASSPHRASE, cost: KdfCost::weak_for_tests(), base, zone: ZONE };
        let path = folder.path().join("workspace");
        Workspace::create(&path, &new, Arc::clone(&clock)).unwrap();
        let workspace = Workspace::open(&path, &Secret::Passphrase(PASSPHRASE), clock).unwrap();
        let ((world, ids), _) = workspace
            .write("test", {
                let deals = deals.clone();
                move |tx| {
                    let world = world(tx)?;
                    let ids = deals.iter().map(|deal| insert(tx, &world, deal));
                    let ids = ids.collect::<store::Result<Vec<_>>>()?;
                    Ok((world, ids))
                }
            })
            .unwrap();
        let rates = rates();
        let as_of = AsOf { base, rates: &rates, today: today(), zone: ZONE };
        for (asked, by, descending) in &filters {
            let clause = matching(&filter(asked, &world), &as_of);
            let order = order(DealSort { by: *by, descending: *descending }, &as_of);
            let sql = format!("SELECT d.id FROM deal d WHERE {} ORDER BY {order}", clause.sql);
            let (_, found) = workspace
                .read(|view| {
                    let mut statement = view.db().prepare(&sql)?;
                    let ids = statement.query_map(rusqlite::params_from_iter(&clause.params), |row| row.get(0))?;
                    Ok(ids.map(|id| id.map(|id| DealId(Uuid::from_bytes(id)))).collect::<rusqlite::Result<Vec<_>>>()?)
                })
                .unwrap();
            let mut expected: Vec<(DealId, &Made)> =
                ids.iter().copied().zip(&deals).filter(|(_, deal)| holds(asked, deal, &rates, base)).collect();
            expected.sort_by(|(one_id, one), (other_id, other)| {
                let turn = |order: Ordering| if *descending { order.reverse() } else { order };
                let by_key = match (key(*by, one, &rates, base), key(*by, other, &rates, base)) {
                    (Some(one), Some(other)) => turn(one.cmp(&other)),
                    (one, other) => one.is_none().cmp(&other.is_none()),
                };
                by_key.then(turn(one_id.cmp(other_id)))
            });
            let expected: Vec<DealId> = expected.into_iter().map(|(id, _)| id).collect();
            prop_assert_eq!(found, expected, "{:?} by {:?}", asked, by);
        }
    }
}
