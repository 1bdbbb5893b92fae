//! The real program in a real window, on a display of its own, driven through WebKit's own driver.

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader},
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How long anything may take to show.
const PATIENCE: Duration = Duration::from_secs(60);

/// A display without a screen; gone when dropped.
pub struct Display {
    server: Child,
    name: String,
    settings: Vec<(&'static str, &'static str)>,
}

impl Display {
    /// Starts one, of 1280 by 820 points.
    #[must_use]
    pub fn start() -> Self {
        // The server finds a free number by itself and says which.
        let mut server = Command::new("Xvfb")
            // Without -noreset it forgets its settings whenever the last program leaves it.
            .args(["-displayfd", "1", "-screen", "0", "1280x820x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed: `cargo xtask setup`");
        let mut line = String::new();
        BufReader::new(server.stdout.take().expect("piped"))
            .read_line(&mut line)
            .expect("Xvfb says its number");
        Self { server, name: format!(":{}", line.trim()), settings: Vec::new() }
    }

    /// With something set in the environment of what is started on it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.settings.push((name, value));
        self
    }

    /// A command on this display.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY");
        command.envs(self.settings.iter().copied());
        command
    }

    /// Sets the layout of the keyboard: of the one that the server has, and of the one that pressed keys come from.
    pub fn set_layout(&self, layout: &str) {
        for device in [&[][..], &["-device", "5"]] {
            assert!(
                self.command("setxkbmap").args(device).arg(layout).status().expect("setxkbmap").success()
            );
        }
    }

    /// Gives the keyboard to the program's window, as a window manager would.
    pub fn focus_window(&self) {
        let found = ["search", "--onlyvisible", "--class", "diwan", "windowfocus"];
        assert!(self.command("xdotool").args(found).status().expect("xdotool").success());
    }

    /// Presses physical keys together, whatever the layout has on them. Key codes as X counts them.
    pub fn press(&self, codes: &[u32]) {
        let codes: Vec<String> = codes.iter().map(u32::to_string).collect();
        let mut keys: Vec<&str> = Vec::new();
        codes.iter().for_each(|code| keys.extend(["keydown", code]));
        codes.iter().rev().for_each(|code| keys.extend(["keyup", code]));
        assert!(self.command("xdotool").args(keys).status().expect("xdotool").success());
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program, running; ended by [`Window::close`], and killed when dropped before.
pub struct Window {
    driver: Child,
    ended: bool,
    home: PathBuf,
    /// For what is not here.
    pub client: Client,
}

impl Window {
    /// Starts the built program on a display, with everything it keeps in `home`.
    pub async fn open(display: &Display, home: &Path, locale: &str) -> Self {
        Self::open_program(display, home, locale, &crate::built("diwan")).await
    }

    /// Starts another program with a window, or this one in another way.
    pub async fn open_program(display: &Display, home: &Path, locale: &str, program: &Path) -> Self {
        // What the program saves lands in the test's own folder, too.
        let (config, downloads) = (home.join("xdg-config"), home.join("downloads"));
        std::fs::create_dir_all(&config).and_then(|()| std::fs::create_dir_all(&downloads)).expect("folders");
        let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        std::fs::write(config.join("user-dirs.dirs"), folders).expect("a file");
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let driver = display
            .command("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .env("NO_AT_BRIDGE", "1")
            .env("XDG_DATA_HOME", home.join("xdg-data"))
            .env("XDG_CACHE_HOME", home.join("xdg-cache"))
            .env("XDG_CONFIG_HOME", &config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // With the program that it starts, a group that can be ended as one.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed: `cargo xtask setup`");
        let options = json!({ "binary": program, "args": ["--data-dir", home] });
        let Value::Object(capabilities) = json!({ "webkitgtk:browserOptions": options }) else {
            unreachable!()
        };
        let address = format!("http://127.0.0.1:{port}");
        let until = Instant::now() + PATIENCE;
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&address).await {
                Ok(client) => break client,
                Err(error) if Instant::now() > until => panic!("no session: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
            }
        };
        Self { driver, ended: false, home: home.to_owned(), client }
    }

    /// Closes the window, and waits until the program has let go of its workspace. One that lingers is killed: what it
    /// has acknowledged is on the disk all the same.
    pub async fn close(mut self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.close_window()).await;
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.clone().close()).await;
        self.kill();
        let lock = self.home.join("workspaces/first/lock");
        let until = Instant::now() + PATIENCE;
        while std::fs::File::open(&lock).is_ok_and(|file| file.try_lock().is_err()) {
            assert!(Instant::now() < until, "the program has not ended");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Ends the driver and all that it started.
    fn kill(&mut self) {
        // Its number may be another's by now.
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }

    /// The processes of the driver and of all that it started.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        let mut all = vec![self.driver.id()];
        let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")
            .expect("a system with /proc")
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter_map(|id: u32| Some((id, parent(id)?)))
            .collect();
        let mut at = 0;
        while let Some(&one) = all.get(at) {
            all.extend(parents.iter().filter(|(_, parent)| *parent == one).map(|(id, _)| *id));
            at += 1;
        }
        all
    }

    /// The value of an expression in the page.
    pub async fn page(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        self.client.execute(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Waits until an expression in the page is true.
    pub async fn until(&self, expression: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            // While a page gives way to another there is none to ask.
            let script = format!("return !!({expression});");
            let answer = self.client.execute(&script, Vec::new()).await;
            if matches!(&answer, Ok(Value::Bool(true))) {
                return;
            }
            if Instant::now() > until {
                let text = self.page("document.body.innerText").await;
                panic!(
                    "never came true: {expression}\nthe last answer was {answer:?}\nthe page says:\n{text}"
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Element {
        self.until(&format!("document.querySelector({})", json!(css))).await;
        self.client.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error:?}"))
    }

    /// Goes through the first screens: a workspace with the tests' passphrase, and its recovery code confirmed.
    pub async fn create_workspace(&self) {
        self.click("[data-door=empty]").await;
        self.protect_workspace().await;
    }

    /// A passphrase for the workspace that is being made, and its recovery code confirmed.
    pub async fn protect_workspace(&self) {
        self.until("document.querySelectorAll('form input[type=password]').length === 2").await;
        self.page(
            "document.querySelectorAll('form input[type=password]').forEach((e, n) => e.dataset.n = n)",
        )
        .await;
        self.fill("[data-n='0']", crate::PASSPHRASE).await;
        self.fill("[data-n='1']", crate::PASSPHRASE).await;
        self.click("form button[type=submit]").await;
        self.find("[data-testid=recovery-code]").await;
        let groups =
            self.page("[...document.querySelectorAll('[data-group]')].map(e => e.textContent)").await;
        let asked = self.page("[...document.querySelectorAll('[data-ask]')].map(e => +e.dataset.ask)").await;
        for at in asked.as_array().expect("two groups") {
            let at = usize::try_from(at.as_u64().expect("a position")).expect("a small one");
            self.fill(&format!("[data-ask='{at}']"), groups[at].as_str().expect("a group")).await;
        }
        self.click("form button[type=submit]").await;
        self.until("document.querySelector('nav')").await;
    }

    /// Clicks an element, once it stands still and can be clicked.
    pub async fn click(&self, css: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.find(css).await.click().await {
                Ok(()) => return,
                Err(error) if Instant::now() > until => panic!("{css}: {error:?}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }

    /// Clicks the first button, link or option whose text holds `text`.
    pub async fn press(&self, text: &str) {
        let find = format!(
            "[...document.querySelectorAll('button, a')].find(e => \
             e.checkVisibility() && !e.disabled && (e.getAttribute('aria-label') ?? e.textContent).includes({}))",
            json!(text)
        );
        self.until(&find).await;
        self.page(&format!("({find}).setAttribute('data-pressed', '')")).await;
        self.click("[data-pressed]").await;
    }

    /// Types into a field.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{css}: {error:?}"));
    }

    /// Sends keys to what has the focus.
    pub async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.unwrap_or_else(|error| panic!("{keys:?}: {error}"));
    }

    /// Drags one element onto another with the pointer, in small steps as a hand does, and lets go once the page shows
    /// (an element `shown` is there) that it would be dropped.
    pub async fn drag(&self, from: &str, to: &str, shown: &str) {
        let (from, to) = (self.middle(from).await, self.middle(to).await);
        let still = |ms| PointerAction::Pause { duration: Duration::from_millis(ms) };
        let move_to = |(x, y): (i64, i64)| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(20)),
            x: x as f64,
            y: y as f64,
        };
        let mut hand = MouseActions::new("hand".into())
            .then(move_to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(still(100));
        for step in 1..=20 {
            let between = |a: i64, b: i64| a + (b - a) * step / 20;
            hand = hand.then(move_to((between(from.0, to.0), between(from.1, to.1)))).then(still(15));
        }
        self.client.perform_actions(hand).await.expect("the pointer moves");
        self.find(shown).await;
        let hand = MouseActions::new("hand".into()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(hand).await.expect("the pointer lets go");
    }

    async fn middle(&self, css: &str) -> (i64, i64) {
        self.find(css).await;
        let script = format!(
            "(() => {{ const r = document.querySelector({}).getBoundingClientRect(); return [r.x + r.width / 2, r.y + Math.min(r.height / 2, 40)]; }})()",
            json!(css)
        );
        let at = self.page(&script).await;
        let place = |n: usize| at[n].as_f64().expect("a number").round() as i64;
        (place(0), place(1))
    }

    /// Keeps a picture of the window, to be looked at, in `target/shots`.
    pub async fn shot(&self, name: &str) {
        let folder = crate::root().join("target/shots");
        std::fs::create_dir_all(&folder).expect("target can be written");
        // What is in the page is on the display a frame later.
        tokio::time::sleep(Duration::from_millis(300)).await;
        // A page that is painted without a graphics card, and on which nothing moves, gives the driver no picture: it waits
        // for the next frame. Until it has one, something that nobody sees is painted anew.
        self.page(
            "void (window.moving = setInterval(() => {
                document.body.style.opacity = document.body.style.opacity === '' ? '0.999' : '';
            }, 50))",
        )
        .await;
        let picture = tokio::time::timeout(PATIENCE, self.client.screenshot()).await;
        let picture = picture.expect("a picture in time").expect("a picture");
        self.page("void (clearInterval(window.moving), (document.body.style.opacity = ''))").await;
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("target can be written");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The process that started this one.
fn parent(id: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}
