//! The note of a one-on-one in the real window: under an Arabic keyboard layout, in both directions, and when the program
//! is killed.

use acceptance::{
    PASSPHRASE,
    window::{Display, Window},
};
use std::{process::Command, time::Duration};

/// X key codes of a PC keyboard: the places of keys, whatever is printed on them.
const CONTROL_KEY: u32 = 37;
const SHIFT_KEY: u32 = 50;
const A_KEY: u32 = 38;
const B_KEY: u32 = 56;
const I_KEY: u32 = 31;
const Z_KEY: u32 = 52;
/// ب and ا under an Arabic layout.
const LETTERS: [u32; 2] = [41, 43];

/// A note whose lists hold items of both directions.
const MIXED: &str = r#"{"type":"doc","content":[
    {"type":"bulletList","content":[
        {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Move the delivery"}]}]},
        {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"مركز الاتصال"}]}]}]},
    {"type":"taskList","content":[
        {"type":"taskItem","attrs":{"checked":true},"content":[{"type":"paragraph","content":[{"type":"text","text":"Ask the workshop"}]}]},
        {"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"سؤال المستودع"}]}]}]}]}"#;

/// Plans a series with somebody new, and opens the page of their one-on-ones.
async fn talk(window: &Window) {
    window.click("a[href='#/staff']").await;
    window.click(".empty button").await;
    window.fill("dialog[open] input", "Lina").await;
    window.click("dialog[open] [type=submit]").await;
    window.until("!document.querySelector('dialog[open]')").await;
    window.click("a[href='#/one-on-ones']").await;
    window.click(".empty button").await;
    window.click("dialog[open] [type=submit]").await;
    window.click("main tbody a").await;
    window.find(".paper").await;
}

#[tokio::test]
async fn shortcuts_of_the_note_are_keys_and_what_is_typed_outlives_a_kill() {
    let display = Display::start();
    display.set_layout("ara");
    let home = tempfile::tempdir().unwrap();
    let window = Window::open(&display, home.path(), "ar_SA.UTF-8").await;
    window.create_workspace().await;
    talk(&window).await;
    display.focus_window();
    window.click(".paper").await;
    for key in LETTERS {
        display.press(&[key]);
    }
    window.until("document.querySelector('.paper').textContent.trim() === 'با'").await;
    assert_eq!(window.page("getComputedStyle(document.querySelector('.paper p')).direction").await, "rtl");

    display.press(&[CONTROL_KEY, A_KEY]);
    for (key, mark) in [(B_KEY, "strong"), (I_KEY, "em")] {
        display.press(&[CONTROL_KEY, key]);
        window.until(&format!("document.querySelector('.paper {mark}')?.textContent === 'با'")).await;
    }
    display.press(&[CONTROL_KEY, Z_KEY]);
    window.until("!document.querySelector('.paper em')").await;
    display.press(&[CONTROL_KEY, SHIFT_KEY, Z_KEY]);
    window.until("document.querySelector('.paper em')").await;
    display.press(&[CONTROL_KEY, I_KEY]);
    window.until("!document.querySelector('.paper em')").await;

    // What was typed a second ago is kept, whatever happens to the program.
    tokio::time::sleep(Duration::from_secs(1)).await;
    for id in window.processes().iter().skip(1) {
        let _ = Command::new("kill").args(["-9", &id.to_string()]).status();
    }
    drop(window);
    let window = Window::open(&display, home.path(), "ar_SA.UTF-8").await;
    window.fill("form input[type=password]", PASSPHRASE).await;
    window.click("form button[type=submit]").await;
    window.click("a[href='#/one-on-ones']").await;
    window.click("main tbody a").await;
    window.click("[data-testid=note] [data-testid=covered] button").await;
    window.until("document.querySelector('.paper strong')?.textContent === 'با'").await;
    window.close().await;
}

#[tokio::test]
async fn lists_hold_both_directions() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let window = Window::open(&display, home.path(), "en_US.UTF-8").await;
    window.create_workspace().await;
    talk(&window).await;
    let save = format!(
        "void window.__TAURI_INTERNALS__.invoke('meeting_note_save', {{ req: {{ person: location.hash.split('/')[2], \
         kind: 'shared', doc: {MIXED} }} }}).then(() => (window.saved = true))"
    );
    window.page(&save).await;
    window.until("window.saved").await;
    window.click("[data-testid=note] [role=tab]:last-child").await;
    window.until("document.querySelectorAll('.paper li').length === 4").await;
    let directions =
        "[...document.querySelectorAll('.paper li')].map((li) => getComputedStyle(li).direction).join()";
    assert_eq!(window.page(directions).await, "ltr,rtl,ltr,rtl");
    // The box of an item stands before its text, on whichever side that is.
    let boxes = "[...document.querySelectorAll('.paper [data-type=taskList] > li')].map((li) =>
        Math.sign(li.querySelector('input').getBoundingClientRect().left - li.querySelector('p').getBoundingClientRect().left)).join()";
    assert_eq!(window.page(boxes).await, "-1,1");
    window.close().await;
}
