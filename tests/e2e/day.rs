//! A first day with a spreadsheet of one's own, in each language: seen before a passphrase is asked for, brought in,
//! worked on by the keyboard on every screen of the pipeline, and taken back.

use acceptance::window::{Display, Window};
use std::fs;

/// WebDriver's codes of keys.
const CONTROL: &str = "\u{E009}";
const SHIFT: &str = "\u{E008}";
const RELEASE: &str = "\u{E000}";
const ENTER: &str = "\u{E007}";
const TAB: &str = "\u{E004}";
const DOWN: &str = "\u{E015}";

/// Two spellings of one company, and what happens on a day of an owner.
const FILE: &str = "title,company,value,owner\n\
                    Fit-out,شركة النُّور,42000,Lina\n\
                    Cooling,النور,2500.50,Omar\n\
                    Paint,Acme,800,Lina\n";

/// How many elements match.
fn count(css: &str) -> String {
    format!("document.querySelectorAll({}).length", serde_json::json!(css))
}

async fn until_count(window: &Window, css: &str, want: usize) {
    window.until(&format!("{} === {want}", count(css))).await;
}

/// Types into what has the keyboard, field after field.
async fn type_fields(window: &Window, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            window.keys(TAB).await;
        }
        window.keys(field).await;
    }
}

async fn has_focus(window: &Window, css: &str) {
    window.until(&format!("document.activeElement?.matches({})", serde_json::json!(css))).await;
}

async fn day(locale: &str) {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("deals.csv");
    fs::write(&file, FILE).unwrap();
    let window = Window::open(&display, home.path(), locale).await;
    let shot = |name: &str| format!("{}-day-{name}", &locale[..2]);

    // What the spreadsheet brings is seen before anything is made.
    window.until("document.querySelector('[data-testid=doors]')").await;
    window.fill("#first-file", file.to_str().unwrap()).await;
    window.until("document.querySelector('[data-testid=count-ready]')?.textContent.includes('3')").await;
    window.shot(&shot("1-first-preview")).await;
    window.click("[data-testid=first-preview] .primary").await;
    window.protect_workspace().await;
    window.click("[aria-labelledby=preview] .primary").await;
    window.until("document.querySelector('[data-testid=report]')").await;

    // Today: three deals without a next step; one gets one by a key.
    window.click("a[href='#/today']").await;
    until_count(&window, "[data-line]", 3).await;
    window.page("document.querySelector('[data-line]').focus()").await;
    window.keys("m").await;
    window.until("document.querySelector('[data-testid=plan] input') === document.activeElement").await;
    window.keys("Call back").await;
    window.keys(ENTER).await;
    until_count(&window, "[data-line]", 2).await;
    window.shot(&shot("2-today")).await;

    // A lead is noted from anywhere: one shortcut, four fields, Enter.
    window.keys(&format!("{CONTROL}n{RELEASE}")).await;
    has_focus(&window, "dialog[open] input").await;
    type_fields(&window, &["Reception desks", "Acme", "1250", "Send the quote"]).await;
    window.keys(ENTER).await;
    until_count(&window, "dialog[open]", 0).await;

    // Board: a value is changed where it stands, and taken back.
    window.click("a[href='#/board']").await;
    let desks =
        "[...document.querySelectorAll('[data-card]')].find(e => e.textContent.includes('Reception desks'))";
    window.until(desks).await;
    window.page(&format!("{desks}.querySelector('a').focus()")).await;
    window.keys("e").await;
    has_focus(&window, "[data-testid=quick-edit] input").await;
    window.keys(&format!("{CONTROL}a{RELEASE}")).await;
    window.keys("1300").await;
    window.keys(ENTER).await;
    window.until(&format!("{desks}?.textContent.includes('1,300')")).await;
    window.keys(&format!("{CONTROL}z{RELEASE}")).await;
    window.until(&format!("{desks}?.textContent.includes('1,250')")).await;
    window.shot(&shot("3-board")).await;

    // Table: two deals get another owner at once, and their own ones back.
    window.click("a[href='#/deals']").await;
    until_count(&window, "[data-deal]", 4).await;
    let of = |owner: &str| {
        format!(
            "[...document.querySelectorAll('[data-deal]')].filter(e => e.textContent.includes('{owner}')).length"
        )
    };
    window.until(&format!("{} === 2", of("Lina"))).await;
    window.page("document.querySelector('[role=grid]').focus()").await;
    window.keys(" ").await;
    window.keys(&format!("{SHIFT}{DOWN}{RELEASE}")).await;
    window.keys("e").await;
    window.fill("dialog[open] [role=combobox]", "Rim").await;
    window.until("document.querySelector('dialog[open] [type=submit]:not(:disabled)')").await;
    window.keys("\u{E00C}").await;
    window.click("dialog[open] [type=submit]").await;
    window.until(&format!("{} === 2", of("Rim"))).await;
    window.shot(&shot("4-table")).await;
    window.keys(&format!("{CONTROL}z{RELEASE}")).await;
    window.until(&format!("{} === 0 && {} === 2", of("Rim"), of("Lina"))).await;

    // Found by another spelling than its own; both spellings are one company.
    window.keys(&format!("{CONTROL}k{RELEASE}")).await;
    has_focus(&window, "dialog[open] [role=combobox]").await;
    window.keys("شركه النور").await;
    window.until("document.querySelector('[role=option][aria-selected=true][data-hit] mark')").await;
    window.shot(&shot("5-search")).await;
    window.keys(ENTER).await;
    window
        .until("location.hash.startsWith('#/company/') && document.querySelector('[data-testid=record]')")
        .await;
    window.shot(&shot("6-company")).await;
    window.click("a[href='#/companies']").await;
    until_count(&window, "[data-testid=companies] tbody tr", 3).await;
    window.page("location.hash = '#/companies?duplicates'").await;
    window.click("[data-testid=duplicates] button:last-child").await;
    window.until("document.querySelector('dialog[open] table')").await;
    window.shot(&shot("7-merge")).await;
    window.click("dialog[open] [type=submit]").await;
    window.click("a[href='#/companies']").await;
    until_count(&window, "[data-testid=companies] tbody tr", 2).await;
    window.keys(&format!("{CONTROL}z{RELEASE}")).await;
    until_count(&window, "[data-testid=companies] tbody tr", 3).await;

    // The page of a deal: a product with a price makes its value.
    window.click("a[href='#/board']").await;
    window.until(desks).await;
    window.page(&format!("{desks}.querySelector('a').focus()")).await;
    window.keys(ENTER).await;
    window.click("[data-testid=lines] .add button").await;
    has_focus(&window, "[data-testid=lines] form input").await;
    window.keys("Desk").await;
    window.keys(TAB).await;
    window.keys(&format!("{CONTROL}a{RELEASE}")).await;
    type_fields(&window, &["3", "500.50"]).await;
    window.keys(ENTER).await;
    until_count(&window, "[data-testid=lines] [data-line]", 1).await;
    // Three at 500.50.
    window.until("document.querySelector('[data-testid=lines]').textContent.includes('1,501.5')").await;
    window.shot(&shot("8-deal")).await;
    window.close().await;
}

#[tokio::test]
async fn in_english() {
    day("en_US.UTF-8").await;
}

#[tokio::test]
async fn in_arabic() {
    day("ar_SA.UTF-8").await;
}
