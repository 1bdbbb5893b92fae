//! One journey through everything, in each language: create, import, board, drag, keyboard, won, undo, figures, lock,
//! unlock, restart, redo.

use acceptance::{
    PASSPHRASE, large_file,
    window::{Display, Window},
};
use serde_json::{Value, json};
use std::fs;

/// WebDriver's codes of keys.
const CONTROL: &str = "\u{E009}";
const SHIFT: &str = "\u{E008}";
const RELEASE: &str = "\u{E000}";
const LEFT: &str = "\u{E012}";
const RIGHT: &str = "\u{E014}";

async fn journey(locale: &str, rtl: bool) {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let shot = |name: &'static str| format!("{}-{name}", if rtl { "ar" } else { "en" });

    // Create.
    let window = Window::open(&display, home.path(), locale).await;
    window.until("document.querySelectorAll('[data-door]').length === 3").await;
    assert_eq!(window.page("document.documentElement.dir").await, if rtl { "rtl" } else { "ltr" });
    window.shot(&shot("1-create")).await;
    window.create_workspace().await;

    // Import.
    window.click("a[href='#/import']").await;
    let file = home.path().join("deals.csv");
    fs::write(&file, large_file()).unwrap();
    window.fill("#import-file", file.to_str().unwrap()).await;
    window.until("document.querySelector('[data-testid=count-ready]')?.textContent.includes('8,800')").await;
    window.shot(&shot("2-preview")).await;
    window.click("section[aria-labelledby=preview] button").await;
    window.until("document.querySelector('[data-testid=report] h2')?.textContent.includes('8,800')").await;
    window.shot(&shot("3-report")).await;

    // Board: two stages of 2,200 deals each, at most a hundred cards of each in the page, drawn as they come into view.
    window.click("[data-testid=report] button").await;
    window.until("document.querySelectorAll('[data-testid=board] [data-stage]').length === 2").await;
    assert_eq!(counts(&window).await, ["2,200", "2,200"]);
    window
        .until("(cards => cards >= 24 && cards <= 200)(document.querySelectorAll('[data-card]').length)")
        .await;
    let places = window
        .page("[...document.querySelectorAll('[data-stage]')].map(e => e.getBoundingClientRect().x)")
        .await;
    assert_eq!(places[0].as_f64() > places[1].as_f64(), rtl, "stages read from the start side");

    // Drag the first card to the second stage.
    let card = first_card(&window, 0).await;
    let second = "[data-stage]:nth-of-type(2) ul";
    window.drag(&format!("[data-card='{card}']"), second, &format!("{second} .shadow")).await;
    window.until(&in_stage(&card, 1)).await;
    until_counts(&window, ["2,199", "2,201"]).await;
    window.shot(&shot("4-dragged")).await;

    // Move another with the keyboard: towards the end side of the language.
    let card = first_card(&window, 0).await;
    focus(&window, &card).await;
    let onward = if rtl { LEFT } else { RIGHT };
    window.keys(&format!("{CONTROL}{SHIFT}{onward}{RELEASE}")).await;
    window.until(&in_stage(&card, 1)).await;
    until_counts(&window, ["2,198", "2,202"]).await;
    window
        .until(&format!("document.activeElement.closest('[data-card]')?.dataset.card === {}", json!(card)))
        .await;

    // Won, and the toast takes it back.
    window.keys("w").await;
    until_counts(&window, ["2,198", "2,201"]).await;
    window.click("[data-testid=toast]:last-child .act").await;
    until_counts(&window, ["2,198", "2,202"]).await;
    focus(&window, &card).await;
    window.keys("w").await;
    until_counts(&window, ["2,198", "2,201"]).await;

    // Undo by shortcut: the win, then the move.
    window.keys(&format!("{CONTROL}z{RELEASE}")).await;
    until_counts(&window, ["2,198", "2,202"]).await;
    window.keys(&format!("{CONTROL}z{RELEASE}")).await;
    until_counts(&window, ["2,199", "2,201"]).await;

    // Figures: 2,200 of 4,400 won; mean, median and longest are known from how the file is made.
    window.click("a[href='#/insights']").await;
    window
        .until("document.querySelector('[data-testid=figure-win-rate]')?.textContent.includes('50.0%')")
        .await;
    window.until("document.querySelector('[data-testid=figure-cycle]')?.textContent.includes('50')").await;
    window.shot(&shot("5-figures")).await;
    window.click("[data-testid=figure-win-rate] a").await;
    window.until("document.body.innerText.includes('4,400') && document.querySelectorAll('tbody tr').length === 100").await;
    window.shot(&shot("6-rows")).await;

    // Lock: the page and all that it knew is gone.
    window.page("window.before = true").await;
    window.keys(&format!("{CONTROL}l{RELEASE}")).await;
    window.until("document.querySelectorAll('form input[type=password]').length === 1 && window.before === undefined").await;
    window.shot(&shot("7-locked")).await;
    window.fill("form input", "close sesame").await;
    window.click("form button[type=submit]").await;
    window.until("document.querySelector('form [aria-invalid=true]')").await;
    window.page("document.querySelector('form input').value = ''").await;
    window.fill("form input", PASSPHRASE).await;
    window.click("form button[type=submit]").await;
    window.until("document.querySelector('nav')").await;
    window.close().await;

    // After a restart the move is redone.
    let window = Window::open(&display, home.path(), locale).await;
    window.fill("form input[type=password]", PASSPHRASE).await;
    window.click("form button[type=submit]").await;
    window.click("a[href='#/board']").await;
    let pipelines = "document.querySelectorAll('header select option').length";
    window.until(&format!("{pipelines} === 2")).await;
    window.page("(() => { const s = document.querySelector('header select'); s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true })); })()").await;
    until_counts(&window, ["2,199", "2,201"]).await;
    window.page("document.body.focus()").await;
    window.keys(&format!("{CONTROL}{SHIFT}z{RELEASE}")).await;
    until_counts(&window, ["2,198", "2,202"]).await;
    window.keys(&format!("{CONTROL}{SHIFT}z{RELEASE}")).await;
    until_counts(&window, ["2,198", "2,201"]).await;
    window.shot(&shot("8-redone")).await;

    // Everything back to an empty pipeline: the win, the move, the drag, and the import as one.
    for _ in 0..4 {
        window.keys(&format!("{CONTROL}z{RELEASE}")).await;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    }
    window.until("!document.querySelector('[data-card]') && !document.querySelector('header select')").await;
    window.shot(&shot("9-empty")).await;
    window.close().await;
}

async fn counts(window: &Window) -> Vec<String> {
    let counts = window.page("[...document.querySelectorAll('[data-stage] [data-testid=count]')].map(e => e.textContent.trim())").await;
    serde_json::from_value(counts).unwrap()
}

async fn until_counts(window: &Window, want: [&str; 2]) {
    let now =
        "[...document.querySelectorAll('[data-stage] [data-testid=count]')].map(e => e.textContent.trim())";
    window.until(&format!("JSON.stringify({now}) === {}", json!(json!(want).to_string()))).await;
}

async fn first_card(window: &Window, column: usize) -> String {
    let card = window
        .page(&format!(
            "document.querySelectorAll('[data-stage]')[{column}].querySelector('[data-card]').dataset.card"
        ))
        .await;
    let Value::String(card) = card else { panic!("no card in column {column}") };
    card
}

async fn focus(window: &Window, card: &str) {
    window.until(&format!("document.querySelector(\"[data-card='{card}'] a\")")).await;
    window.page(&format!("document.querySelector(\"[data-card='{card}'] a\").focus()")).await;
}

fn in_stage(card: &str, column: usize) -> String {
    format!("document.querySelectorAll('[data-stage]')[{column}].querySelector(\"[data-card='{card}']\")")
}

#[tokio::test]
async fn in_english() {
    journey("en_US.UTF-8", false).await;
}

#[tokio::test]
async fn in_arabic() {
    journey("ar_SA.UTF-8", true).await;
}
