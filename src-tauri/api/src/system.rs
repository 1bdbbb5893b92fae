//! What the desktop that the program runs on can do for it. The shell brings it; without a desktop there is none.

use crate::{Ctx, Message, Result};
use domain::reach::{self, Refusal};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What the system keeps for the user between runs, such as a keychain. Every failure means: not available.
pub trait Keychain: Send + Sync {
    /// Whether a keychain answers.
    fn available(&self) -> bool;
    /// The secret kept under this name.
    fn get(&self, name: &str) -> Option<Zeroizing<Vec<u8>>>;
    /// Keeps a secret. False: it could not be.
    fn set(&self, name: &str, secret: &[u8]) -> bool;
    /// Forgets a secret.
    fn forget(&self, name: &str);
}

/// The system's dialogs for choosing a place.
pub trait Picker: Send + Sync {
    /// A folder; None: the user chose none.
    fn folder(&self) -> Option<PathBuf>;
    /// A file that exists.
    fn file(&self) -> Option<PathBuf>;
}

/// What opens a link with the program that the user has for it.
pub trait Opener: Send + Sync {
    /// Opens a link that was checked: `tel:`, `mailto:`, `https:` or `http:`. False: nothing opened it.
    fn open(&self, link: &str) -> bool;
}

/// What a value is that is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// A phone number, to be called.
    Phone,
    /// An e-mail address, to be written to.
    Mail,
    /// A web address.
    Web,
}

/// A value to be opened outside of the program.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LinkOpen {
    /// What it is.
    pub kind: LinkKind,
    /// As it is kept.
    pub value: String,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinkOpened {
    /// The system has it.
    Opened,
    /// Nothing here opens it; the user can copy it.
    Unavailable,
    /// It is not what it is said to be, and was not opened.
    Refused {
        /// Why.
        message: Message,
    },
}

/// Opens a phone number, an e-mail address or a web address with the system's program for it. What is opened is made
/// here, and is nothing else.
pub fn link_open(ctx: &Ctx, request: LinkOpen) -> Result<LinkOpened> {
    let value = request.value;
    let link = match request.kind {
        LinkKind::Phone => reach::phone_link(&value).ok_or(Refusal::PhoneUnreadable(value)),
        LinkKind::Mail => reach::mail_link(&value).ok_or(Refusal::EmailUnreadable(value)),
        LinkKind::Web => reach::web_link(&value).ok_or(Refusal::WebsiteUnreadable(value)),
    };
    Ok(match (link, ctx.options().opener.as_deref()) {
        (Err(refusal), _) => LinkOpened::Refused { message: refusal.into() },
        (Ok(link), Some(opener)) if opener.open(&link) => LinkOpened::Opened,
        (Ok(_), _) => LinkOpened::Unavailable,
    })
}

/// What was chosen in one of the system's dialogs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Picked {
    /// Whether there are such dialogs here; without them a path is typed.
    pub available: bool,
    /// What was chosen, if something was.
    pub path: Option<String>,
}

/// Lets the user choose a folder.
pub fn folder_pick(ctx: &Ctx, (): ()) -> Result<Picked> {
    Ok(picked(ctx, |picker| picker.folder()))
}

/// Lets the user choose a backup.
pub fn file_pick(ctx: &Ctx, (): ()) -> Result<Picked> {
    Ok(picked(ctx, |picker| picker.file()))
}

fn picked(ctx: &Ctx, pick: fn(&dyn Picker) -> Option<PathBuf>) -> Picked {
    let picker = ctx.options().picker.as_deref();
    let path = picker.and_then(pick).map(|path| path.display().to_string());
    Picked { available: picker.is_some(), path }
}
