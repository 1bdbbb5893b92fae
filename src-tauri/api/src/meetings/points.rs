//! Talking points.

use super::Checked;
use crate::{Ctx, Result, present::Present, wire::ChangeResult};
use domain::{
    id::{MeetingId, PersonId, PointId},
    meeting::{
        self, MeetingStatus, Refusal, Side,
        points::{Over, PointState, Topic, asks, carried},
    },
    time::{Instant, day_of},
};
use serde::{Deserialize, Serialize};
use store::{
    Source, Tx,
    meetings::{
        points::{self, Edit, NewPoint, Point},
        sittings,
    },
    staff,
};
use uuid::Uuid;

/// A talking point.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointLine {
    /// Identity.
    pub id: PointId,
    /// Who raised it.
    pub raised_by: Side,
    /// What.
    pub text: String,
    /// What it is about.
    pub topic: Option<Topic>,
    /// When it was raised.
    pub raised_at: Instant,
    /// Days since then.
    pub age_days: u32,
    /// How many meetings were held since and did not get to it.
    pub carried: u32,
    /// It was carried so often that it is asked about: discuss, act, park or drop.
    pub asks: bool,
    /// Whether it comes again once it is done.
    pub repeats: bool,
    /// Where it stands.
    pub state: PointState,
}

/// What is needed to tell the age of points.
pub(super) struct Ages {
    pub(super) present: Present,
    over: Vec<Over>,
}

impl Ages {
    pub(super) fn of(source: &impl Source, person: PersonId, present: Present) -> store::Result<Self> {
        let held = sittings::held(source, person)?.into_iter();
        // A meeting of today that is not closed goes on: what it did not get to, it may still.
        let over = held
            .filter(|held| held.closed_at.is_some() || held.slot.on < present.today)
            .map(|held| Over { on: held.slot.on, closed_at: held.closed_at });
        Ok(Self { present, over: over.collect() })
    }

    fn carried(&self, point: &Point) -> u32 {
        let raised_at = point.follows.is_none().then_some(point.raised_at);
        day_of(point.raised_at, self.present.zone).map_or(0, |on| carried(on, raised_at, &self.over))
    }

    pub(super) fn line(&self, point: Point) -> PointLine {
        let age = day_of(point.raised_at, self.present.zone).map(|on| (self.present.today - on).num_days());
        let carried = self.carried(&point);
        PointLine {
            age_days: age.and_then(|age| u32::try_from(age).ok()).unwrap_or_default(),
            carried,
            asks: point.state == PointState::Open && !point.repeats && asks(carried, point.kept_carry),
            id: point.id,
            raised_by: point.raised_by,
            text: point.text,
            topic: point.topic,
            raised_at: point.raised_at,
            repeats: point.repeats,
            state: point.state,
        }
    }
}

/// A point to be raised.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointAdd {
    /// With whom.
    pub person: PersonId,
    /// Who raises it.
    pub raised_by: Side,
    /// What.
    pub text: String,
    /// What it is about.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub topic: Option<Topic>,
    /// Whether it comes again once it is done.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub repeats: Option<bool>,
}

/// A topic, or that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum TopicChoice {
    /// This one.
    Topic(Topic),
    /// None.
    None(NoTopic),
}

/// A word in the place of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoTopic {
    /// None.
    None,
}

/// An edit. `None` leaves a field as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointEdit {
    /// Which.
    pub point: PointId,
    /// What.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub text: Option<String>,
    /// Who raised it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub raised_by: Option<Side>,
    /// What it is about.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub topic: Option<TopicChoice>,
    /// Whether it comes again once it is done.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub repeats: Option<bool>,
}

/// Whether a point was talked about.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointTick {
    /// Which.
    pub point: PointId,
    /// Whether it was.
    pub done: bool,
    /// In which meeting; `None`: in none, or in one that is not kept yet.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub meeting: Option<MeetingId>,
}

/// Whether a point is set aside.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointPark {
    /// Which.
    pub point: PointId,
    /// Whether it is.
    pub parked: bool,
}

/// Whether a point is dropped.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointDrop {
    /// Which.
    pub point: PointId,
    /// Whether it is.
    pub dropped: bool,
}

/// Names a point.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointRef {
    /// Which.
    pub point: PointId,
}

/// A point takes another place.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PointMove {
    /// Which.
    pub point: PointId,
    /// Before which; `None`: to the end.
    pub before: Option<PointId>,
}

/// Raises a point, for the next meeting that gets to it.
pub fn point_add(ctx: &Ctx, request: PointAdd) -> Result<ChangeResult> {
    ctx.attempt("point_add", move |tx| {
        let person = staff::one(tx, request.person)?.id;
        let text = match meeting::text(&request.text) {
            Ok(text) => text,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let point = NewPoint {
            person,
            raised_by: request.raised_by,
            text,
            topic: request.topic,
            repeats: request.repeats == Some(true),
            follows: None,
        };
        Ok(Ok(Some(points::add(tx, point)?.0)))
    })
}

/// Edits a point.
pub fn point_edit(ctx: &Ctx, request: PointEdit) -> Result<ChangeResult> {
    ctx.attempt("point_edit", move |tx| {
        let point = points::one(tx, request.point)?;
        let text = match request.text.as_deref().map(meeting::text).transpose() {
            Ok(text) => text,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let topic = request.topic.map(|topic| match topic {
            TopicChoice::Topic(topic) => Some(topic),
            TopicChoice::None(NoTopic::None) => None,
        });
        let edit =
            Edit { text, raised_by: request.raised_by, topic, repeats: request.repeats, kept_carry: None };
        points::edit(tx, point.id, edit)?;
        Ok(Ok(None))
    })
}

/// Ticks a point off, or takes the tick back. One that repeats comes again for the next meeting.
pub fn point_tick(ctx: &Ctx, request: PointTick) -> Result<ChangeResult> {
    ctx.attempt("point_tick", move |tx| {
        let point = points::one(tx, request.point)?;
        let state = if request.done { PointState::Done } else { PointState::Open };
        settle(tx, &point, state, request.meeting)
    })
}

/// Sets a point aside, or takes it up again.
pub fn point_park(ctx: &Ctx, request: PointPark) -> Result<ChangeResult> {
    ctx.attempt("point_park", move |tx| {
        let point = points::one(tx, request.point)?;
        settle(tx, &point, if request.parked { PointState::Parked } else { PointState::Open }, None)
    })
}

/// Drops a point, or takes it up again.
pub fn point_drop(ctx: &Ctx, request: PointDrop) -> Result<ChangeResult> {
    ctx.attempt("point_drop", move |tx| {
        let point = points::one(tx, request.point)?;
        settle(tx, &point, if request.dropped { PointState::Dropped } else { PointState::Open }, None)
    })
}

/// Keeps a point that was carried often: it is to be discussed, and comes first of its side.
pub fn point_keep(ctx: &Ctx, request: PointRef) -> Result<ChangeResult> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.attempt("point_keep", move |tx| {
        let point = points::one(tx, request.point)?;
        if point.state != PointState::Open {
            return Ok(Err(Refusal::PointSettled));
        }
        let carry = Ages::of(tx, point.person, present)?.carried(&point);
        points::edit(tx, point.id, Edit { kept_carry: Some(carry), ..Edit::default() })?;
        let first = points::list(tx, point.person, PointState::Open)?;
        let first = first.into_iter().find(|other| other.raised_by == point.raised_by);
        if let Some(first) = first.filter(|first| first.id != point.id) {
            points::place(tx, &point, Some(first.id))?;
        }
        Ok(Ok::<_, Refusal>(None))
    })
}

/// Puts a point before another.
pub fn point_move(ctx: &Ctx, request: PointMove) -> Result<ChangeResult> {
    ctx.attempt("point_move", move |tx| {
        let point = points::one(tx, request.point)?;
        if point.state != PointState::Open {
            return Ok(Err(Refusal::PointSettled));
        }
        points::place(tx, &point, request.before.filter(|before| *before != point.id))?;
        Ok(Ok(None))
    })
}

/// Says where a point stands. What is settled is opened before it is settled otherwise, so that two screens do not
/// contradict each other.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    point: &Point,
    state: PointState,
    meeting: Option<MeetingId>,
) -> store::Result<Checked<Option<Uuid>>> {
    if point.state == state {
        return Ok(Ok(None));
    }
    let settled = !matches!(point.state, PointState::Open | PointState::Parked);
    if settled && state != PointState::Open {
        return Ok(Err(Refusal::PointSettled));
    }
    if let Some(id) = meeting {
        let meeting = sittings::one(tx, id)?;
        if meeting.person != point.person {
            return Err(store::Error::NotFound);
        }
        if !matches!(meeting.status, MeetingStatus::Planned | MeetingStatus::Held) {
            return Ok(Err(Refusal::MeetingOver));
        }
    }
    let follower = points::follower(tx, point.id)?;
    points::settle(tx, point, state, meeting)?;
    match follower {
        // The tick was a mistake, and so is what came of it: unless something hangs on it already.
        Some(follower) if state == PointState::Open && follower.text == point.text => {
            points::delete(tx, follower.id)?;
        }
        None if state == PointState::Done && point.repeats => {
            let again = NewPoint {
                person: point.person,
                raised_by: point.raised_by,
                text: point.text.clone(),
                topic: point.topic,
                repeats: true,
                follows: Some(point.id),
            };
            points::add(tx, again)?;
        }
        Some(_) | None => {}
    }
    Ok(Ok(None))
}
