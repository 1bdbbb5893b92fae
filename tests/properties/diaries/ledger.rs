//! The ledger of stages, row by row.

use super::{
    Diary, EACH, STAGES, Spell, day, diary, end, homes, kept, last_stage, limit, pipelines, read, sar,
};
use domain::{
    metrics::{
        course::{Course, as_of},
        pipeline::Lengths,
        stages::{CohortBy, Question, StageFigures, stages},
    },
    pipeline::{Exit, Pipeline},
    prices::Prices,
    rates::Rates,
    time::Window,
};
use proptest::prelude::*;

/// The row of a stage; the last row is the one of unknown stages.
#[derive(Default, Clone)]
struct Row {
    reached: u32,
    skipped: u32,
    entered: u32,
    advanced: u32,
    won: u32,
    lost: u32,
    back: u32,
    moved: u32,
    here: u32,
    leaked: u32,
    silent: u32,
    won_through: u32,
    lost_value: i64,
    over: Vec<i64>,
    running: Vec<i64>,
}

impl Row {
    fn leave(&mut self, how: Option<Exit>) {
        self.entered += 1;
        match how {
            None => self.here += 1,
            Some(Exit::Advanced) => self.advanced += 1,
            Some(Exit::Back) => self.back += 1,
            Some(Exit::Won) => self.won += 1,
            Some(Exit::Lost) => self.lost += 1,
            Some(Exit::MovedPipeline) => self.moved += 1,
        }
    }
}

fn rows(
    diaries: &[Diary],
    asked: &[usize],
    window: Option<(i64, i64)>,
    cohort: CohortBy,
    today: i64,
) -> Vec<Row> {
    let within = |on: i64| window.is_none_or(|(from, to)| (from..=to).contains(&on));
    let mut rows = vec![Row::default(); STAGES + 1];
    for diary in diaries {
        let Some(then) = read(diary, today) else { continue };
        // Without the pages in between only its last state is known.
        let closed = if diary.lost_pages { end(diary).filter(|(_, on)| *on <= today) } else { then.closed };
        let belongs = !then.invalid
            && match cohort {
                CohortBy::Created => within(diary.lines[0].0),
                CohortBy::Closed => closed.is_some_and(|(_, on)| within(on)),
            };
        let how = closed.map(|(won, _)| if won { Exit::Won } else { Exit::Lost });
        let lost = how == Some(Exit::Lost);
        if diary.lost_pages {
            // Where it was before is not known, so it was always there.
            if belongs && asked.contains(&(last_stage(diary) / EACH)) {
                let row = &mut rows[STAGES];
                row.reached += 1;
                row.leave(how);
                row.leaked += u32::from(lost);
                row.lost_value += diary.value.filter(|_| lost).unwrap_or(0);
            }
            continue;
        }
        for spell in then.spells.iter().filter(|spell| within(spell.from)) {
            let row = &mut rows[spell.stage];
            row.leave(spell.until.map(|(_, how)| how));
            match spell.until {
                Some((left, _)) => row.over.push(left - spell.from),
                None => row.running.push(today - spell.from),
            }
        }
        if !belongs {
            continue;
        }
        let at = then.spells[then.spells.len() - 1].stage;
        for (stage, row) in rows.iter_mut().enumerate().take(STAGES) {
            let mine = |spell: &&Spell| spell.stage / EACH == stage / EACH;
            let stood = then.spells.iter().any(|spell| spell.stage == stage);
            let won = how == Some(Exit::Won) && at / EACH == stage / EACH;
            if won || then.spells.iter().filter(mine).any(|spell| spell.stage >= stage) {
                row.reached += 1;
                row.skipped += u32::from(!stood);
            }
            row.won_through += u32::from(won && stage % EACH == EACH - 1);
        }
        let row = &mut rows[at];
        row.leaked += u32::from(lost);
        row.lost_value += diary.value.filter(|_| lost).unwrap_or(0);
        row.silent += u32::from(how.is_none() && today - then.since > limit(at));
    }
    rows
}

fn agrees(got: &Lengths, want: &[i64]) -> bool {
    let mean = want.iter().sum::<i64>() as f64 / want.len() as f64;
    got.n as usize == want.len()
        && got.max == want.iter().max().copied()
        && got.mean.is_none_or(|got| (got - mean).abs() < 1e-9)
}

fn agree(got: &StageFigures, rows: &[Row], at: usize, all: u32) -> Result<(), TestCaseError> {
    let want = &rows[at];
    prop_assert_eq!(
        [
            got.reached,
            got.skipped,
            got.entered,
            got.advanced,
            got.won,
            got.lost,
            got.back,
            got.moved_pipeline
        ],
        [want.reached, want.skipped, want.entered, want.advanced, want.won, want.lost, want.back, want.moved],
        "stage {}",
        at
    );
    prop_assert_eq!(
        [got.here, got.leaked, got.silent],
        [want.here, want.leaked, want.silent],
        "stage {}",
        at
    );
    prop_assert_eq!((got.undated, got.lost_value.sum.minor), (0, want.lost_value));
    let share = |part: u32, of: u32| (of > 0).then(|| f64::from(part) / f64::from(of));
    prop_assert_eq!(
        [got.leakage, got.leakage_share],
        [share(want.leaked, want.reached), share(want.leaked, all)]
    );
    if at < STAGES {
        prop_assert!(agrees(&got.time, &want.over) && agrees(&got.running, &want.running), "stage {}", at);
        let next = if at % EACH == EACH - 1 { want.won_through } else { rows[at + 1].reached };
        prop_assert_eq!(
            [got.conversion, got.settled_conversion, got.cumulative],
            [
                share(next, want.reached),
                share(next, next + want.leaked),
                share(want.reached, rows[at - at % EACH].reached)
            ]
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_says_what_the_diaries_say(
        diaries in proptest::collection::vec(diary(), 0..40),
        ends in proptest::option::of((0..300_i64, 0..300_i64)),
        closed in any::<bool>(),
        asked in prop_oneof![Just(vec![0, 1]), Just(vec![0]), Just(vec![1])],
        today in 0..450_i64,
    ) {
        let ends = ends.map(|(a, b)| (a.min(b), a.max(b)));
        let cohort = if closed { CohortBy::Closed } else { CohortBy::Created };
        let courses: Vec<Course> = diaries.iter().map(kept).collect();
        let window = Window { from: ends.map(|(from, _)| day(from)), to: ends.map(|(_, to)| day(to)) };
        let rates = Rates::default();
        let pipelines: Vec<Pipeline> = asked.iter().map(|at| pipelines().swap_remove(*at)).collect();
        let question = Question { pipelines: &pipelines, window, cohort, as_of: day(today) };
        let got = stages(&as_of(&courses, day(today), &homes()), question, Prices { base: sar(), rates: &rates });
        let want = rows(&diaries, &asked, ends, cohort, today);
        let mut told: Vec<usize> = (0..STAGES).filter(|stage| asked.contains(&(stage / EACH))).collect();
        told.extend((want[STAGES].reached > 0).then_some(STAGES));
        prop_assert_eq!(got.len(), told.len());
        let leaked = told.iter().map(|at| want[*at].leaked).sum();
        for (got, at) in got.iter().zip(told) {
            agree(got, &want, at, leaked)?;
        }
    }
}
