//! News from the desktop that nobody sits at the computer: it goes to sleep, or its session is locked.
//!
//! Invariants:
//! - What is not there (a bus, the service that tells) is never an error: nothing is heard from it, and that is all.
//! - A computer that goes to sleep waits for the answer to the news, as long as its settings let it.
//! - Only Linux tells in this way.

/// Calls `away` whenever the computer goes to sleep or its session is locked.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_away: impl Fn() + Send + Sync + 'static) {}

#[cfg(target_os = "linux")]
pub(crate) use linux::listen;

#[cfg(target_os = "linux")]
mod linux {
    use futures_util::{StreamExt as _, future::join};
    use std::sync::Arc;
    use zbus::{
        MatchRule, Message, MessageStream, Proxy, Result, connection,
        message::Type,
        zvariant::{OwnedFd, OwnedObjectPath},
    };

    const LOGIN: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";

    /// What is called on such news. It may block.
    pub(super) type Away = Arc<dyn Fn() + Send + Sync>;

    /// Calls `away` whenever the computer goes to sleep or its session is locked.
    pub(crate) fn listen(away: impl Fn() + Send + Sync + 'static) {
        let away: Away = Arc::new(away);
        tauri::async_runtime::spawn(followed(screen(connection::Builder::session(), Arc::clone(&away))));
        tauri::async_runtime::spawn(async move {
            if let Ok(manager) = manager(connection::Builder::system()).await {
                let slept = sleep(manager.clone(), Arc::clone(&away));
                join(followed(slept), followed(session(manager, away))).await;
            }
        });
    }

    /// Follows the news, where there are any.
    async fn followed(news: impl Future<Output = Result<impl Future<Output = ()>>>) {
        if let Ok(news) = news.await {
            news.await;
        }
    }

    /// Does what has to be done, on a thread that may block.
    async fn tell(away: &Away) {
        let away = Arc::clone(away);
        let _ = tokio::task::spawn_blocking(move || away()).await;
    }

    /// Whether the one value that the message carries is true.
    fn begins(message: &Message) -> bool {
        message.body().deserialize::<bool>().unwrap_or(false)
    }

    /// The screen is locked or saved, as the desktop does it: each has a name of its own for the same interface. Heard
    /// from when this is done; what it returns then follows the news.
    pub(super) async fn screen(
        bus: Result<connection::Builder<'_>>,
        away: Away,
    ) -> Result<impl Future<Output = ()> + use<>> {
        let connection = bus?.build().await?;
        let rule = MatchRule::builder().msg_type(Type::Signal).member("ActiveChanged")?.build();
        let mut news = MessageStream::for_match_rule(rule, &connection, None).await?;
        Ok(async move {
            while let Some(message) = news.next().await {
                let Ok(message) = message else { continue };
                let header = message.header();
                let of_a_screen = header.interface().is_some_and(|name| name.ends_with(".ScreenSaver"));
                if of_a_screen && begins(&message) {
                    tell(&away).await;
                }
            }
        })
    }

    /// The manager of sessions.
    pub(super) async fn manager(bus: Result<connection::Builder<'_>>) -> Result<Proxy<'static>> {
        Proxy::new(&bus?.build().await?, LOGIN, "/org/freedesktop/login1", MANAGER).await
    }

    /// Asks the computer to wait with its sleep until this is dropped.
    async fn hold_awake(manager: &Proxy<'_>) -> Option<OwnedFd> {
        manager.call("Inhibit", &("sleep", "Diwan", "Locks the workspace", "delay")).await.ok()
    }

    /// The computer goes to sleep; heard and followed as above.
    pub(super) async fn sleep(
        manager: Proxy<'static>,
        away: Away,
    ) -> Result<impl Future<Output = ()> + use<>> {
        let mut news = manager.receive_signal("PrepareForSleep").await?;
        let mut held = hold_awake(&manager).await;
        Ok(async move {
            while let Some(message) = news.next().await {
                if begins(&message) {
                    tell(&away).await;
                    drop(held.take());
                } else {
                    held = hold_awake(&manager).await;
                }
            }
        })
    }

    /// The session is locked; heard and followed as above.
    pub(super) async fn session(
        manager: Proxy<'static>,
        away: Away,
    ) -> Result<impl Future<Output = ()> + use<>> {
        // "auto" is the session of this program, or the one that the user sees if it was started outside of any.
        let name = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "auto".to_owned());
        let path: OwnedObjectPath = manager.call("GetSession", &(name,)).await?;
        let session = Proxy::new(manager.connection(), LOGIN, path, SESSION).await?;
        let mut news = session.receive_signal("Lock").await?;
        Ok(async move {
            while news.next().await.is_some() {
                tell(&away).await;
            }
        })
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

    use super::linux::{Away, manager, screen, session, sleep};
    use crate::private_bus::PrivateBus;
    use std::{
        io::{PipeReader, Read as _, pipe},
        os::fd::OwnedFd,
        sync::{Arc, mpsc},
        time::Duration,
    };
    use tokio::{
        sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        task::JoinHandle,
        time::timeout,
    };
    use zbus::{
        Connection, connection, interface,
        zvariant::{self, OwnedObjectPath},
    };

    const LOGIN: &str = "/org/freedesktop/login1";
    const SEAT: &str = "/org/freedesktop/login1/session/_31";
    const PATIENCE: Duration = Duration::from_secs(30);

    /// Something to be called, and how often it was.
    fn counting() -> (Away, UnboundedReceiver<()>) {
        let (call, called) = unbounded_channel();
        (Arc::new(move || call.send(()).unwrap()), called)
    }

    /// All calls, once the bus is gone and with it what followed the news.
    async fn calls(bus: PrivateBus, follower: JoinHandle<()>, mut called: UnboundedReceiver<()>) -> usize {
        timeout(PATIENCE, called.recv()).await.expect("the news arrives").expect("it is told");
        drop(bus);
        timeout(PATIENCE, follower).await.expect("it ends with the bus").unwrap();
        let mut count = 1;
        while called.try_recv().is_ok() {
            count += 1;
        }
        count
    }

    async fn emit(from: &Connection, path: &str, interface: &str, member: &str, begins: Option<bool>) {
        let to = None::<&str>;
        match begins {
            Some(begins) => from.emit_signal(to, path, interface, member, &(begins,)).await.unwrap(),
            None => from.emit_signal(to, path, interface, member, &()).await.unwrap(),
        }
    }

    #[tokio::test]
    async fn a_locked_screen_is_told_once_and_its_unlocking_is_not() {
        for interface in ["org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver"] {
            let bus = PrivateBus::start();
            let (away, called) = counting();
            let news = screen(connection::Builder::address(bus.address()), away).await.unwrap();
            let follower = tokio::spawn(news);
            let saver = bus.connect(interface).await;
            emit(&saver, "/Music", "org.example.Player", "ActiveChanged", Some(true)).await;
            emit(&saver, "/ScreenSaver", interface, "ActiveChanged", Some(false)).await;
            emit(&saver, "/ScreenSaver", interface, "ActiveChanged", Some(true)).await;
            assert_eq!(calls(bus, follower, called).await, 1, "{interface}");
        }
    }

    /// A manager of sessions that delays the sleep for whom asks, and hands the other end to the test.
    struct Login(UnboundedSender<PipeReader>);

    #[interface(name = "org.freedesktop.login1.Manager")]
    impl Login {
        fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zvariant::OwnedFd {
            assert_eq!((what, mode), ("sleep", "delay"));
            let (reader, writer) = pipe().unwrap();
            self.0.send(reader).unwrap();
            OwnedFd::from(writer).into()
        }

        fn get_session(&self, _name: &str) -> OwnedObjectPath {
            OwnedObjectPath::try_from(SEAT).unwrap()
        }
    }

    /// A bus with such a manager on it.
    async fn with_login() -> (PrivateBus, Connection, UnboundedReceiver<PipeReader>) {
        let bus = PrivateBus::start();
        let (asked, asks) = unbounded_channel();
        let login = bus.connect("org.freedesktop.login1").await;
        login.object_server().at(LOGIN, Login(asked)).await.unwrap();
        (bus, login, asks)
    }

    #[tokio::test]
    async fn the_computer_sleeps_only_after_it_was_told() {
        let (bus, login, mut asks) = with_login().await;
        let (begin, mut begun) = unbounded_channel();
        let (go_on, wait) = mpsc::channel();
        let wait = std::sync::Mutex::new(wait);
        let away: Away = Arc::new(move || {
            begin.send(()).unwrap();
            wait.lock().unwrap().recv().unwrap();
        });
        let manager = manager(connection::Builder::address(bus.address())).await.unwrap();
        tokio::spawn(sleep(manager, away).await.unwrap());
        let mut delay = timeout(PATIENCE, asks.recv()).await.unwrap().expect("it asks for a delay");

        emit(&login, LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", Some(true)).await;
        timeout(PATIENCE, begun.recv()).await.expect("the news arrives");
        // The pipe ends when nobody holds its other end: that is, when the computer may go to sleep.
        let mut released = tokio::task::spawn_blocking(move || delay.read(&mut [0; 1]).unwrap());
        assert!(timeout(Duration::from_millis(300), &mut released).await.is_err(), "it sleeps too early");
        go_on.send(()).unwrap();
        assert_eq!(timeout(PATIENCE, released).await.expect("it may sleep now").unwrap(), 0);

        emit(&login, LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", Some(false)).await;
        timeout(PATIENCE, asks.recv()).await.unwrap().expect("it asks again for the next time");
    }

    #[tokio::test]
    async fn the_lock_of_the_own_session_is_told_and_that_of_another_is_not() {
        let (bus, login, _asks) = with_login().await;
        let (away, called) = counting();
        let manager = manager(connection::Builder::address(bus.address())).await.unwrap();
        let follower = tokio::spawn(session(manager, away).await.unwrap());
        emit(&login, "/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock", None)
            .await;
        emit(&login, SEAT, "org.freedesktop.login1.Session", "Unlock", None).await;
        emit(&login, SEAT, "org.freedesktop.login1.Session", "Lock", None).await;
        assert_eq!(calls(bus, follower, called).await, 1);
    }

    #[tokio::test]
    async fn without_bus_or_service_nothing_is_heard() {
        let nowhere = || connection::Builder::address("unix:path=/nowhere/bus");
        assert!(screen(nowhere(), counting().0).await.is_err());
        assert!(manager(nowhere()).await.is_err());
        let bus = PrivateBus::start();
        let manager = manager(connection::Builder::address(bus.address())).await.unwrap();
        assert!(session(manager, counting().0).await.is_err());
    }
}
