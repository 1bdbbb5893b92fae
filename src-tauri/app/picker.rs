//! The system's dialogs for choosing a place.
//!
//! Invariants:
//! - The page cannot open a dialog by itself: it asks for a command, and the command waits for the user's choice.
//! - A dialog is never waited for on the thread of the window, which has to show it.

use api::{Ctx, Message, Picker, catalogue::Catalogue, preferences::preferences_get, wire::Language};
use std::path::PathBuf;
use tauri::{AppHandle, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

/// How the names of backups end.
#[cfg(not(target_os = "macos"))]
const BACKUP: &str = "diwan-backup";

/// Dialogs over the program's window.
pub(crate) struct SystemPicker(AppHandle);

impl SystemPicker {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self(app)
    }

    /// The texts, in the user's present language.
    fn texts(&self) -> Catalogue {
        let chosen = self.0.try_state::<Ctx>().and_then(|ctx| preferences_get(&ctx, ()).ok());
        Catalogue::new(chosen.map_or(Language::En, |preferences| preferences.language))
    }

    fn dialog(&self, title: String) -> FileDialogBuilder<Wry> {
        let dialog = self.0.dialog().file().set_title(title);
        // Elsewhere a dialog of GTK would not take the window for its parent.
        #[cfg(any(windows, target_os = "macos"))]
        if let Some(window) = self.0.get_webview_window("main") {
            return dialog.set_parent(&window);
        }
        dialog
    }
}

impl Picker for SystemPicker {
    fn folder(&self) -> Option<PathBuf> {
        let title = self.texts().say(&Message::new("picker-folder-title"));
        path(self.dialog(title).blocking_pick_folder())
    }

    fn file(&self) -> Option<PathBuf> {
        let texts = self.texts();
        let say = |id: &str| texts.say(&Message::new(id));
        let dialog = self.dialog(say("picker-file-title"));
        // The dialog of macOS has one filter only, and no word for all files.
        #[cfg(not(target_os = "macos"))]
        let dialog = dialog
            .add_filter(say("picker-file-backups"), &[BACKUP])
            .add_filter(say("picker-file-all"), &["*"]);
        path(dialog.blocking_pick_file())
    }
}

/// A choice that is a path on this computer.
fn path(choice: Option<FilePath>) -> Option<PathBuf> {
    choice?.into_path().ok()
}
