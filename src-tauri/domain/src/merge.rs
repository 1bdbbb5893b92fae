//! Two stages that become one: what becomes of the stays of a deal.

use crate::{
    id::{StageId, VisitId},
    pipeline::{Exit, Pipeline, exit_of_move},
    time::Instant,
};

/// A stay of a deal, as far as merging needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Identity.
    pub id: VisitId,
    /// Where; `None`: unknown.
    pub stage: Option<StageId>,
    /// Since when; `None`: unknown.
    pub entered_at: Option<Instant>,
    /// Until when; `None`: still there, or unknown.
    pub left_at: Option<Instant>,
    /// How it ended; `None`: it has not.
    pub exit: Option<Exit>,
}

/// What becomes of the stays of one deal, in order, when a stage is merged into another of its pipeline. Returns the
/// stays that are left, in order; those that are not among them have become part of the one before.
///
/// Two stays become one where the deal went straight from one of the two stages to the other. A deal that was closed or
/// in another pipeline in between has stayed twice. Where a stay, or the one after it, is now elsewhere, its end says
/// again whether the deal went on or back.
#[must_use]
pub fn merge(stays: &[Stay], from: StageId, into: StageId, pipeline: &Pipeline) -> Vec<Stay> {
    let mut left: Vec<(Stay, bool)> = Vec::with_capacity(stays.len());
    for stay in stays {
        let merged = stay.stage == Some(from);
        let stay = if merged { Stay { stage: Some(into), ..*stay } } else { *stay };
        match left.last_mut() {
            Some((last, last_merged)) if (merged || *last_merged) && adjacent(last, &stay) => {
                (last.left_at, last.exit) = (stay.left_at, stay.exit);
                *last_merged = true;
            }
            _ => left.push((stay, merged)),
        }
    }
    let places: Vec<(Option<StageId>, bool)> =
        left.iter().map(|(stay, merged)| (stay.stage, *merged)).collect();
    let ended = |(at, (mut stay, merged)): (usize, (Stay, bool))| {
        if let Some((next, next_merged)) = places.get(at + 1)
            && (merged || *next_merged)
            && went_on(stay.exit)
            && let Some(here) = stay.stage.and_then(|id| pipeline.stage(id))
            && let Some(there) = next.and_then(|id| pipeline.stage(id))
        {
            stay.exit = Some(exit_of_move(here, there));
        }
        stay
    };
    left.into_iter().enumerate().map(ended).collect()
}

/// Whether a stay ended in another stage of the same pipeline.
fn went_on(exit: Option<Exit>) -> bool {
    matches!(exit, Some(Exit::Advanced | Exit::Back))
}

/// Whether the second stay, in the same stage, goes on from the first.
fn adjacent(first: &Stay, second: &Stay) -> bool {
    let gap = matches!((first.left_at, second.entered_at), (Some(left), Some(entered)) if left != entered);
    first.stage == second.stage && went_on(first.exit) && !gap
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::PipelineId,
        pipeline::{LocalText, Stage},
    };
    use uuid::Uuid;

    fn id(n: usize) -> StageId {
        StageId(Uuid::from_u128(n as u128))
    }

    /// Four stages, 0 to 3.
    fn pipeline() -> Pipeline {
        let own = PipelineId(Uuid::from_u128(99));
        let stage = |at: u32| Stage {
            id: id(at as usize),
            pipeline: own,
            name: LocalText::single("s"),
            position: at,
            archived: false,
            probability: 50,
            warn_days: 7,
            stale_days: 14,
        };
        Pipeline {
            id: own,
            name: LocalText::single("p"),
            archived: false,
            stages: (0..4).map(stage).collect(),
        }
    }

    /// A deal that stayed in these stages for a day each, with how each stay ended.
    fn stays(of: &[(usize, Option<Exit>)]) -> Vec<Stay> {
        let stay = |(at, (stage, exit)): (usize, &(usize, Option<Exit>))| Stay {
            id: VisitId(Uuid::from_u128(at as u128)),
            stage: Some(id(*stage)),
            entered_at: Some(at as Instant),
            left_at: exit.map(|_| at as Instant + 1),
            exit: *exit,
        };
        of.iter().enumerate().map(stay).collect()
    }

    /// Which stay, where, from when to when, and how it ended.
    type Told = (u128, usize, Option<Instant>, Option<Instant>, Option<Exit>);

    fn told(stays: &[Stay]) -> Vec<Told> {
        let place = |stage: Option<StageId>| (0..4).find(|n| stage == Some(id(*n))).unwrap_or(9);
        stays
            .iter()
            .map(|stay| (stay.id.0.as_u128(), place(stay.stage), stay.entered_at, stay.left_at, stay.exit))
            .collect()
    }

    use Exit::{Advanced, Back, Lost};

    #[test]
    fn stays_that_follow_each_other_become_one() {
        let before = stays(&[
            (0, Some(Advanced)),
            (1, Some(Advanced)),
            (2, Some(Back)),
            (1, Some(Advanced)),
            (3, None),
        ]);
        assert_eq!(
            told(&merge(&before, id(1), id(2), &pipeline())),
            [
                (0, 0, Some(0), Some(1), Some(Advanced)),
                (1, 2, Some(1), Some(4), Some(Advanced)),
                (4, 3, Some(4), None, None),
            ]
        );
        let still = stays(&[(1, Some(Advanced)), (2, None)]);
        assert_eq!(told(&merge(&still, id(1), id(2), &pipeline())), [(0, 2, Some(0), None, None)]);
    }

    #[test]
    fn what_was_closed_in_between_stays_two() {
        let before = stays(&[(1, Some(Lost)), (2, None)]);
        let after = merge(&before, id(1), id(2), &pipeline());
        assert_eq!(told(&after), [(0, 2, Some(0), Some(1), Some(Lost)), (1, 2, Some(1), None, None)]);
    }

    #[test]
    fn two_stays_of_the_stage_that_is_left_are_its_own() {
        // Both were there before: nothing is merged, so nothing is joined.
        let before = stays(&[(2, Some(Advanced)), (2, Some(Advanced)), (3, None)]);
        assert_eq!(merge(&before, id(1), id(2), &pipeline()), before);
    }

    #[test]
    fn the_end_of_a_stay_says_on_or_back_as_it_is_now() {
        // 1 lay before 2, 3 lies after it: 2 → 1 was back and is on; 1 → 2 was on and is back.
        let before = stays(&[(2, Some(Back)), (1, Some(Advanced)), (2, None)]);
        let exits: Vec<_> = merge(&before, id(1), id(3), &pipeline()).iter().map(|stay| stay.exit).collect();
        assert_eq!(exits, [Some(Advanced), Some(Back), None]);
    }

    #[test]
    fn a_gap_or_an_unknown_place_keeps_stays_apart() {
        let mut gap = stays(&[(1, Some(Advanced)), (2, None)]);
        gap[1].entered_at = Some(5);
        assert_eq!(merge(&gap, id(1), id(2), &pipeline()).len(), 2);
        gap[1].entered_at = None;
        assert_eq!(merge(&gap, id(1), id(2), &pipeline()).len(), 1, "unknown is no gap");
        gap[1].stage = None;
        assert_eq!(merge(&gap, id(1), id(2), &pipeline()).len(), 2);
    }
}
