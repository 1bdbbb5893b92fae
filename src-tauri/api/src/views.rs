//! Saved views of the table of deals. Those that come with the program are code of the window, and not here.

use crate::{
    Ctx, Message, Result,
    wire::{ChangeResult, Seen},
};
pub use domain::view::ViewBody;
use domain::{
    id::ViewId,
    view::{self as rules, Refusal},
};
use serde::{Deserialize, Serialize};
use store::views;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct View {
    /// Identity.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What it shows.
    pub body: ViewBody,
}

/// A view to be saved under a new name.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewCreate {
    /// Its name, as typed.
    pub name: String,
    /// What it shows.
    pub body: ViewBody,
}

/// Another name or other content; `None` leaves it as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewEdit {
    /// Which view.
    pub view: ViewId,
    /// New name, as typed.
    pub name: Option<String>,
    /// What it shows now.
    pub body: Option<ViewBody>,
}

/// Another place among the views.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewMove {
    /// Which view.
    pub view: ViewId,
    /// Its place, counted from 0.
    pub to: usize,
}

/// Names a view.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewRef {
    /// Which.
    pub view: ViewId,
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NameMissing => Self::new("refuse-view-name-missing"),
            Refusal::NoColumns => Self::new("refuse-view-columns"),
            Refusal::Line(refusal) => refusal.into(),
        }
    }
}

/// Every saved view, in order.
pub fn view_list(ctx: &Ctx, (): ()) -> Result<Seen<Vec<View>>> {
    ctx.read(|source, _| {
        let view = |view: views::View| {
            let body = serde_json::from_str(&view.body).map_err(|_| store::Error::Damaged)?;
            Ok(View { id: view.id, name: view.name, body })
        };
        views::all(source)?.into_iter().map(view).collect()
    })
}

/// Saves a view under a new name, after the others.
pub fn view_create(ctx: &Ctx, request: ViewCreate) -> Result<ChangeResult> {
    ctx.attempt("view_create", move |tx| {
        let checked = rules::name(&request.name).and_then(|name| Ok((name, rules::body(request.body)?)));
        let (name, body) = match checked {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        Ok(Ok(Some(views::insert(tx, &name, &written(&body)?)?.0)))
    })
}

/// Renames a view, or saves what it shows now.
pub fn view_edit(ctx: &Ctx, request: ViewEdit) -> Result<ChangeResult> {
    ctx.attempt("view_edit", move |tx| {
        let checked = request.name.as_deref().map(rules::name).transpose();
        let checked = checked.and_then(|name| Ok((name, request.body.map(rules::body).transpose()?)));
        let (name, body) = match checked {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let body = body.as_ref().map(written).transpose()?;
        views::edit(tx, request.view, name.as_deref(), body.as_deref())?;
        Ok(Ok::<_, Refusal>(None))
    })
}

/// Moves a view to another place among the views.
pub fn view_move(ctx: &Ctx, request: ViewMove) -> Result<ChangeResult> {
    ctx.edit("view_move", move |tx| views::place(tx, request.view, request.to))
}

/// Deletes a view; the deals in it stay.
pub fn view_delete(ctx: &Ctx, request: ViewRef) -> Result<ChangeResult> {
    ctx.edit("view_delete", move |tx| views::delete(tx, request.view))
}

fn written(body: &ViewBody) -> store::Result<String> {
    serde_json::to_string(body).map_err(|error| store::Error::Internal(error.to_string()))
}
