//! Shortcuts fire by physical key under an Arabic keyboard layout, pressed as a keyboard presses them.

use acceptance::window::{Display, Window};
use std::time::Duration;

/// X key codes of a PC keyboard: the places of keys, whatever is printed on them.
const CONTROL_KEY: u32 = 37;
const K_KEY: u32 = 45;
const N_KEY: u32 = 57;

#[tokio::test]
async fn the_palette_opens_on_the_key_of_k() {
    let display = Display::start();
    display.set_layout("ara");
    let home = tempfile::tempdir().unwrap();
    let window = Window::open(&display, home.path(), "ar_SA.UTF-8").await;
    window.create_workspace().await;
    window.page("addEventListener('keydown', e => (window.heard ??= []).push([e.code, e.key]), true)").await;
    display.focus_window();
    for (key, shown) in [(K_KEY, "[role=combobox], [role=listbox]"), (N_KEY, "dialog[open] form")] {
        display.press(&[CONTROL_KEY, key]);
        window.find(shown).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        window.keys("\u{E00C}").await;
        window.until("!document.querySelector('dialog[open]')").await;
    }
    let heard = window.page("window.heard").await.to_string();
    assert!(heard.contains("[\"KeyK\",\"ن\"]"), "the layout was Arabic: {heard}");
}
