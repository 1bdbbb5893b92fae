//! For development and tests only: the list of commands over loopback HTTP, so that the same pages run in a browser.
//!
//! `bridge --home DIR --ui DIR [--port N] [--ahead HOURS]` prints `listening on http://127.0.0.1:PORT` and serves until it is ended.
//! It listens on loopback only, and answers only requests that carry a header no other site's page can send.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "who starts it reads its address there")]

use api::{Clock, Ctx, Event, EventSink, KdfCost, Options, SystemClock, wire::Language};
use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path as UrlPath, State},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response, Sse, sse},
    routing::{get, post},
};
use serde_json::Value;
use std::{
    convert::Infallible,
    io::Write as _,
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
    sync::Arc,
};
use tokio::sync::broadcast;

/// What the product's pages may do, but for the connection to the program.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'";

/// The computer's clock, set so many milliseconds ahead.
struct Ahead(i64);

impl Clock for Ahead {
    fn now(&self) -> i64 {
        SystemClock.now() + self.0
    }
}

/// Passes events to every page that listens.
struct Stream(broadcast::Sender<Event>);

impl EventSink for Stream {
    fn emit(&self, event: &Event) {
        // No page listens: nobody to tell.
        let _ = self.0.send(event.clone());
    }
}

#[derive(Clone)]
struct Bridge {
    ctx: Ctx,
    events: broadcast::Sender<Event>,
    pages: Arc<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (home, pages, port, ahead) = arguments()?;
    let (events, _) = broadcast::channel(1024);
    let ctx = Ctx::new(Options {
        home: Some(home),
        folder: None,
        language: Language::En,
        sink: Arc::new(Stream(events.clone())),
        clock: Arc::new(Ahead(ahead * 3_600_000)),
        kdf: KdfCost::weak_for_tests(),
        keychain: None,
        picker: None,
        opener: None,
    });
    let routes = Router::new()
        .route("/call/{name}", post(call))
        .route("/events", get(listen))
        .fallback(page)
        .layer(DefaultBodyLimit::max(80_000_000))
        .with_state(Bridge { ctx, events, pages: Arc::new(pages) });
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    axum::serve(listener, routes).await?;
    Ok(())
}

fn arguments() -> Result<(PathBuf, PathBuf, u16, i64), String> {
    let (mut home, mut pages, mut port, mut ahead) = (None, None, 0, 0);
    let mut args = std::env::args().skip(1);
    while let Some(name) = args.next() {
        let value = args.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--home" => home = Some(value.into()),
            "--ui" => pages = Some(value.into()),
            "--ahead" => ahead = value.parse().map_err(|_| format!("{value} is not a number of hours"))?,
            "--port" => port = value.parse().map_err(|_| format!("{value} is not a port"))?,
            _ => return Err(format!("unknown argument {name}")),
        }
    }
    Ok((home.ok_or("--home DIR is missing")?, pages.ok_or("--ui DIR is missing")?, port, ahead))
}

async fn call(
    State(bridge): State<Bridge>,
    UrlPath(name): UrlPath<String>,
    headers: HeaderMap,
    Json(request): Json<Value>,
) -> Response {
    if !headers.contains_key("x-diwan") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let run = move || api::dispatch(&bridge.ctx, &name, request);
    match tokio::task::spawn_blocking(run).await {
        Ok(Ok(answer)) => Json(answer).into_response(),
        Ok(Err(error)) => (StatusCode::BAD_REQUEST, Json(error)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn listen(State(bridge): State<Bridge>) -> Response {
    let events = Events(bridge.events.subscribe());
    let stream = futures_util::stream::unfold(events, |mut events| async {
        let event = events.next().await?;
        let message = sse::Event::default().data(serde_json::to_string(&event).ok()?);
        Some((Ok::<_, Infallible>(message), events))
    });
    Sse::new(stream).keep_alive(sse::KeepAlive::default()).into_response()
}

struct Events(broadcast::Receiver<Event>);

impl Events {
    /// The next event; a page that fell behind goes on with what is left.
    async fn next(&mut self) -> Option<Event> {
        loop {
            match self.0.recv().await {
                Ok(event) => return Some(event),
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }
}

async fn page(State(bridge): State<Bridge>, uri: Uri) -> Response {
    let path = Path::new(uri.path().trim_start_matches('/'));
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let path = if path.as_os_str().is_empty() { Path::new("index.html") } else { path };
    match tokio::fs::read(bridge.pages.join(path)).await {
        Ok(bytes) if inside => {
            let kind = match path.extension().and_then(|end| end.to_str()) {
                Some("html") => "text/html; charset=utf-8",
                Some("js") => "text/javascript; charset=utf-8",
                Some("css") => "text/css; charset=utf-8",
                Some("woff2") => "font/woff2",
                Some("svg") => "image/svg+xml",
                Some("png") => "image/png",
                _ => "application/octet-stream",
            };
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)], Body::from(bytes))
                .into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
