//! Links that the system opens with the user's own program: a phone, a mail program, a browser.
//!
//! The page cannot open anything by itself: it asks for a command, which makes the link and checks it.

use api::Opener;

/// The system's own way.
pub(crate) struct SystemOpener;

impl Opener for SystemOpener {
    fn open(&self, link: &str) -> bool {
        tauri_plugin_opener::open_url(link, None::<&str>).is_ok()
    }
}
