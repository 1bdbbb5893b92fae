//! The demo from the first screen, and back to one's own.

use acceptance::window::{Display, Window};

#[tokio::test]
async fn someone_looks_around() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let window = Window::open(&display, home.path(), "en_US.UTF-8").await;
    window.press("demo").await;
    window.click("a[href='#/board']").await;
    window.until("document.querySelectorAll('[data-stage]').length === 6 && document.querySelectorAll('[data-card]').length > 15").await;
    window.until("document.querySelector('[data-testid=demo]')").await;
    window.shot("en-demo").await;
    window.click("[data-card] a").await;
    window.until("document.querySelector('[data-testid=visits]')").await;
    window.shot("en-demo-deal").await;
    window.click("[data-testid=demo] button").await;
    window.until("document.querySelectorAll('[data-door]').length === 3").await;
    window.close().await;
}
