//! The emptiest window that there is: what the program's start and memory are measured beside. In no package.

use tauri::{
    Url, WebviewUrl, WebviewWindowBuilder,
    http::{Response, header},
};

/// One letter, so that there is a first paint.
const PAGE: &[u8] = b"<!doctype html><title>empty</title><p>.</p>";

fn main() {
    let app = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut page = Response::new(PAGE);
            page.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(Url::parse("empty://localhost/")?);
            // As large as the program's own.
            WebviewWindowBuilder::new(app, "main", page).inner_size(1280.0, 820.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = app {
        eprintln!("the window cannot be opened: {error}");
    }
}
