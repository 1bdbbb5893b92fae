//! What the program is started with.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "who starts it from a terminal reads it there")]

use crate::{keychain::SystemKeychain, opener::SystemOpener, picker::SystemPicker};
use api::{EventSink, KdfCost, Options, SystemClock, wire::Language};
use std::{ffi::OsString, path::PathBuf, process::ExitCode, sync::Arc};
use tauri::{AppHandle, Manager as _};

const USAGE: &str = "Usage: diwan [--demo] [--data-dir DIR]

  --demo          open the demo workspace; yours is not touched
  --data-dir DIR  keep everything in DIR instead of the usual place";

/// The arguments.
pub(crate) struct Asked {
    /// Open the demo.
    pub(crate) demo: bool,
    data_dir: Option<PathBuf>,
}

/// Why the program says how it is used and ends.
pub(crate) enum Usage {
    /// It was asked to.
    Asked,
    /// It does not know this argument.
    Unknown(OsString),
}

impl Usage {
    /// Says it.
    pub(crate) fn print(&self) -> ExitCode {
        match self {
            Self::Asked => {
                println!("{USAGE}");
                ExitCode::SUCCESS
            }
            Self::Unknown(argument) => {
                eprintln!("diwan: unknown argument {}\n\n{USAGE}", argument.display());
                ExitCode::from(2)
            }
        }
    }
}

impl Asked {
    /// Reads the arguments.
    pub(crate) fn from_args(args: impl Iterator<Item = OsString>) -> Result<Self, Usage> {
        let mut asked = Self { demo: false, data_dir: None };
        let mut args = args;
        while let Some(argument) = args.next() {
            match argument.to_str() {
                Some("--demo") => asked.demo = true,
                Some("--data-dir") => {
                    asked.data_dir = Some(args.next().ok_or(Usage::Unknown(argument))?.into());
                }
                Some("--help" | "-h") => return Err(Usage::Asked),
                _ => return Err(Usage::Unknown(argument)),
            }
        }
        Ok(asked)
    }

    /// What the commands need to know.
    pub(crate) fn options(&self, app: &AppHandle, sink: Arc<dyn EventSink>) -> tauri::Result<Options> {
        let home = match &self.data_dir {
            Some(folder) => folder.clone(),
            None => app.path().app_local_data_dir()?,
        };
        let arabic = sys_locale::get_locale().is_some_and(|tag| tag.starts_with("ar"));
        Ok(Options {
            home: Some(home),
            folder: None,
            language: if arabic { Language::Ar } else { Language::En },
            sink,
            clock: Arc::new(SystemClock),
            kdf: KdfCost::STANDARD,
            keychain: Some(Arc::new(SystemKeychain::default())),
            picker: Some(Arc::new(SystemPicker::new(app.clone()))),
            opener: Some(Arc::new(SystemOpener)),
        })
    }
}

/// Chooses how `WebKitGTK` draws, where it would choose badly by itself and the user has not decided:
///
/// - With NVIDIA's driver its shared-memory renderer shows an empty window; elsewhere it is the faster one.
/// - Where no graphics card can draw (a virtual machine, an office server), it would have the processor play one: the board
///   then takes three times as long to be painted, and the window a quarter more memory. It paints the page itself there.
#[cfg(target_os = "linux")]
pub(crate) fn prepare_graphics() {
    let modules = std::fs::read_to_string("/proc/modules").unwrap_or_default();
    let nvidia = modules.lines().any(|line| line.starts_with("nvidia"));
    switch("WEBKIT_DISABLE_DMABUF_RENDERER", nvidia);
    switch("WEBKIT_DISABLE_COMPOSITING_MODE", !nvidia && !draws(std::path::Path::new("/dev/dri")));
}

/// Whether the folder of the system's graphics devices has one that programs may draw with.
#[cfg(target_os = "linux")]
fn draws(devices: &std::path::Path) -> bool {
    let devices = std::fs::read_dir(devices).into_iter().flatten().flatten();
    devices.into_iter().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

/// Turns on a switch of `WebKitGTK`, unless the user has set it either way.
#[cfg(target_os = "linux")]
fn switch(name: &str, on: bool) {
    if on && std::env::var_os(name).is_none() {
        #[allow(unsafe_code, reason = "no other thread runs yet")]
        // SAFETY: called first in `run`, before any thread is started.
        unsafe {
            std::env::set_var(name, "1");
        }
    }
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare_graphics() {}

/// Says why there is no window.
pub(crate) fn cannot_start(error: &tauri::Error) -> ExitCode {
    eprintln!("diwan: the window cannot be opened: {error}");
    if cfg!(target_os = "linux")
        && std::env::var_os("DISPLAY").is_none()
        && std::env::var_os("WAYLAND_DISPLAY").is_none()
    {
        eprintln!("There is no display. Start it in a desktop session, or under `xvfb-run`.");
    }
    ExitCode::FAILURE
}
