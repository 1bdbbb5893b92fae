//! The start of the real program to a painted board, and the memory it then has, beside a window with nothing in it.
//!
//! Painted is what is on the display: its frame is drawn, and the next one was asked for. Both windows are drawn by the
//! processor: the display of a test has no graphics card, and to play one would be most of what is measured.

use crate::Table;
use acceptance::{
    PASSPHRASE, built, large,
    window::{Display, Window},
};
use serde_json::Value;
use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

/// How often each is started.
const ROUNDS: usize = 5;
const LOCALE: &str = "en_US.UTF-8";
/// When what the page shows was first painted, by the system's clock, in milliseconds.
const PAINTED: &str = "performance.timeOrigin + window.painted";
/// Notes when what is in the page now is painted.
const NOTE: &str =
    "void requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now())))";
/// From here on the page notes when the cards of the board are painted.
const WATCH: &str = "void (() => {
    location.hash = '#/board';
    window.painted = 0;
    addEventListener('submit', () => (window.sent = performance.now()), true);
    const watch = new MutationObserver(() => {
        // Each column draws the cards that come into view; all have some.
        const columns = [...document.querySelectorAll('[data-testid=board] [data-stage]')];
        if (!columns.length || columns.some((column) => !column.querySelector('[data-card]'))) return;
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
})()";

/// What one start came to.
struct Start {
    /// To the first screen, in milliseconds.
    shown: f64,
    /// To the board, or to what there is of the empty one.
    painted: f64,
    /// Bytes.
    memory: f64,
}

pub(crate) fn measure(table: &mut Table) {
    let present = |program: &&str| std::process::Command::new(program).arg("-version").output().is_ok();
    if ["Xvfb", "WebKitWebDriver"].iter().all(present) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(starts(table));
    } else {
        println!(
            "Starts are not measured: there is no Xvfb and WebKitWebDriver here; `cargo xtask setup` brings them."
        );
    }
}

async fn starts(table: &mut Table) {
    let kept = large::kept(large::BOARD);
    let display = Display::start().with("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
    let (mut own, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        own.push(board(&display, &kept).await);
        floor.push(empty(&display).await);
    }
    let least = |starts: &[Start], of: fn(&Start) -> f64| starts.iter().map(of).fold(f64::INFINITY, f64::min);
    for (name, unit, of) in [
        ("start to the lock screen", (1.0, "ms"), (|start| start.shown) as fn(&Start) -> f64),
        ("start to a board of 5,000 deals, unlocking", (1.0, "ms"), |start| start.painted),
        ("memory with it, all processes", (1e6, "MB"), |start| start.memory),
    ] {
        let (own, floor) = (least(&own, of), least(&floor, of));
        let shown = |value: f64| format!("{:.1} {}", value / unit.0, unit.1);
        table.line(name, 1.4, own / floor, &shown(own), &shown(floor));
    }
}

/// From the start to the lock screen, and from Enter to the board; what is typed between them takes no time. The key's
/// derivation is the weakest there is, and counts as nothing.
async fn board(display: &Display, kept: &Path) -> Start {
    let home = tempfile::tempdir().unwrap();
    large::copy(kept, home.path());
    let program = timed(home.path(), "diwan");
    let window = Window::open_program(display, home.path(), LOCALE, &program).await;
    window.until("document.querySelector('form input[type=password]')").await;
    let locked = painted(&window, home.path()).await;
    window.page(WATCH).await;
    window.fill("form input[type=password]", PASSPHRASE).await;
    window.click("form button[type=submit]").await;
    window.until("window.painted").await;
    let unlocked = number(&window, "window.painted - window.sent").await;
    let memory = memory(&window).await;
    window.close().await;
    Start { shown: locked, painted: locked + unlocked, memory }
}

async fn empty(display: &Display) -> Start {
    let home = tempfile::tempdir().unwrap();
    let program = timed(home.path(), "examples/empty-window");
    let window = Window::open_program(display, home.path(), LOCALE, &program).await;
    let painted = painted(&window, home.path()).await;
    let memory = memory(&window).await;
    window.close().await;
    Start { shown: painted, painted, memory }
}

/// A program that notes when it is started. The driver starts it, and does not say when.
fn timed(home: &Path, name: &str) -> std::path::PathBuf {
    let path = home.join("start");
    let (program, note) = (built(name), home.join("started"));
    let script =
        format!("#!/bin/sh\ndate +%s%N > '{}'\nexec '{}' \"$@\"\n", note.display(), program.display());
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// When it was started, by the system's clock, in milliseconds.
fn started(home: &Path) -> f64 {
    fs::read_to_string(home.join("started")).unwrap().trim().parse::<f64>().unwrap() / 1e6
}

/// From the start to what is in the page now.
async fn painted(window: &Window, home: &Path) -> f64 {
    window.page(NOTE).await;
    window.until("window.painted").await;
    number(window, PAINTED).await - started(home)
}

async fn number(window: &Window, expression: &str) -> f64 {
    window.page(expression).await.as_f64().unwrap()
}

/// The memory of the window's processes, each page counted once among those who share it; the driver's own left out.
async fn memory(window: &Window) -> f64 {
    // What the start left behind is swept first.
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_ne!(window.page("document.body.innerText").await, Value::from(""), "it shows something");
    let proportional = |id: &u32| {
        let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or("0 kB");
        line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1024.0
    };
    window.processes().iter().skip(1).map(proportional).sum()
}
