//! Files on deals, companies and the people in them.

use crate::{
    Ctx, Error, Message, Result,
    notes::OnRecord,
    wire::{ChangeResult, Seen},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::{
    id::AttachmentId,
    note::{self as rules, On},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::attachments;

/// An attached file, without what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attachment {
    /// Identity.
    pub id: AttachmentId,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u32,
    /// When it was attached.
    pub at: Instant,
}

/// A file to be attached.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttachmentAdd {
    /// To which record.
    pub on: On,
    /// Its name.
    pub name: String,
    /// Its bytes in base64.
    pub content: String,
}

/// Another name for a file.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttachmentRename {
    /// Which file.
    pub attachment: AttachmentId,
    /// The name.
    pub name: String,
}

/// Names an attached file.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttachmentRef {
    /// Which.
    pub attachment: AttachmentId,
}

/// An attached file with what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttachmentContent {
    /// Its name.
    pub name: String,
    /// Its bytes in base64.
    pub content: String,
}

/// The files on a record, the newest first.
pub fn attachment_list(ctx: &Ctx, request: OnRecord) -> Result<Seen<Vec<Attachment>>> {
    ctx.read(|view, _| {
        let told = |file: attachments::Attachment| Attachment {
            id: file.id,
            name: file.name,
            size: file.size,
            at: file.at,
        };
        Ok(attachments::list(view, request.on)?.into_iter().map(told).collect())
    })
}

/// Attaches a file.
pub fn attachment_add(ctx: &Ctx, request: AttachmentAdd) -> Result<ChangeResult> {
    let AttachmentAdd { on, name, content } = request;
    // What is too large is not even decoded: four characters are three bytes, but for the last.
    let at_least = (content.len() / 4 * 3).saturating_sub(2);
    let checked = rules::file_size(at_least).and_then(|()| rules::file_name(&name));
    let name = match checked {
        Ok(name) => name,
        Err(refusal) => return Ok(ChangeResult::Refused { message: refusal.into() }),
    };
    let bytes = STANDARD.decode(content).map_err(|_| {
        Error::invalid(Message::new("error-bad-request").text("detail", "content is not base64"))
    })?;
    ctx.change("attachment_add", move |tx| match rules::file_size(bytes.len()) {
        Ok(()) => Ok(Ok(Some(attachments::add(tx, on, &name, &bytes)?.0))),
        Err(refusal) => Ok(Err(refusal)),
    })
}

/// What an attached file holds.
pub fn attachment_get(ctx: &Ctx, request: AttachmentRef) -> Result<AttachmentContent> {
    let (name, bytes) = ctx
        .read(|view, _| {
            let file = attachments::get(view, request.attachment)?.ok_or(store::Error::NotFound)?;
            let bytes = attachments::content(view, &file)?;
            Ok((file.name, bytes))
        })?
        .data;
    Ok(AttachmentContent { name, content: STANDARD.encode(bytes) })
}

/// Gives an attached file another name.
pub fn attachment_rename(ctx: &Ctx, request: AttachmentRename) -> Result<ChangeResult> {
    ctx.change("attachment_rename", move |tx| match rules::file_name(&request.name) {
        Ok(name) => {
            attachments::rename(tx, request.attachment, &name)?;
            Ok(Ok(None))
        }
        Err(refusal) => Ok(Err(refusal)),
    })
}

/// Takes a file away. Undoing brings it back.
pub fn attachment_delete(ctx: &Ctx, request: AttachmentRef) -> Result<ChangeResult> {
    ctx.change("attachment_delete", move |tx| {
        attachments::delete(tx, request.attachment)?;
        Ok(Ok(None))
    })
}
