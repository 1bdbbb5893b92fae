//! What the page offers to save lands in the downloads folder, beside what is there.

use acceptance::window::{Display, Window};
use std::fs;

#[tokio::test]
async fn refused_rows_come_back_as_a_file() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let window = Window::open(&display, home.path(), "en_US.UTF-8").await;
    window.create_workspace().await;
    let file = home.path().join("deals.csv");
    fs::write(&file, "id,title,value\n1,Reception desks,5\n2,\"=HYPERLINK(1)\",five\n").unwrap();
    let downloads = home.path().join("downloads");
    fs::write(downloads.join("refused-rows.csv"), "already here").unwrap();

    window.click("a[href='#/import']").await;
    window.fill("#import-file", file.to_str().unwrap()).await;
    window.click("section[aria-labelledby=preview] button").await;
    window.until("document.querySelector('[data-testid=report]')").await;
    window.press("Save the refused rows").await;
    window.until("document.querySelector('[data-testid=toast]')?.textContent.includes('downloads')").await;
    let mut found: Vec<_> = fs::read_dir(&downloads).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort_by_key(|path| path.as_os_str().len());
    assert_eq!(fs::read_to_string(&found[0]).unwrap(), "already here", "never written over");
    let saved = fs::read_to_string(&found[1]).unwrap();
    let lines: Vec<_> = saved.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!((lines.len(), lines[0]), (2, "Row,Column,Reason,id,title,value"));
    // With its own cells; one that a spreadsheet would compute is text.
    assert!(lines[1].starts_with("3,value,") && lines[1].ends_with(",2,'=HYPERLINK(1),five"), "{saved}");
    window.close().await;
}
