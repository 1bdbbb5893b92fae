//! The system's keychain: the Secret Service on Linux, the login keychain on macOS, the credentials of Windows.
//!
//! Invariants:
//! - Nothing is kept anywhere else: what the keychain does not take is not kept.
//! - Every failure is the same to the caller, and none is a panic or an endless wait: the system is asked on a thread of
//!   its own, and who asks goes on after a while.
//! - Each ask connects anew, so that a keychain that comes, goes or is started again is found as it is.

use api::Keychain;
use keyring_core::{Entry, Error, Result, api::CredentialStoreApi as _};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};
use zeroize::Zeroizing;

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
#[cfg(windows)]
use windows_native_keyring_store::Store;
#[cfg(target_os = "linux")]
use zbus_secret_service_keyring_store::Store;

/// Under what the program's secrets are filed.
const SERVICE: &str = "diwan";
/// How long a keychain may take to answer that it is there.
const GREETING: Duration = Duration::from_secs(3);
/// How long it may take to do something: it may first ask the user for the keychain's own passphrase.
const ASKING: Duration = Duration::from_secs(60);
/// How many asks may be without an answer. When the keychain hangs, no thread more than these hangs with it.
const PENDING: usize = 4;

/// The keychain of the user who runs the program.
#[derive(Default)]
pub(crate) struct SystemKeychain {
    pending: Arc<AtomicUsize>,
}

/// Counts an ask as long as it runs, even if it panics.
struct Pending(Arc<AtomicUsize>);

impl Drop for Pending {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl SystemKeychain {
    /// Does something with the keychain, once it has said that it is there.
    fn ask<T: Send + 'static>(&self, job: impl FnOnce(&Store) -> Result<T> + Send + 'static) -> Option<T> {
        let pending = Pending(Arc::clone(&self.pending));
        if self.pending.fetch_add(1, Ordering::Relaxed) >= PENDING {
            return None;
        }
        let (greet, greeted) = mpsc::channel();
        let (answer, answered) = mpsc::channel();
        let work = move || {
            let _pending = pending;
            let Ok(store) = Store::new() else { return };
            if greet.send(()).is_ok() {
                let _ = answer.send(job(&store));
            }
        };
        thread::Builder::new().name("keychain".to_owned()).spawn(work).ok()?;
        greeted.recv_timeout(GREETING).ok()?;
        answered.recv_timeout(ASKING).ok()?.ok()
    }

    /// Does something with a secret, which need not be there yet.
    fn with<T: Send + 'static>(
        &self,
        name: &str,
        job: impl FnOnce(&Entry) -> Result<T> + Send + 'static,
    ) -> Option<T> {
        let name = name.to_owned();
        self.ask(move |store| job(&store.build(SERVICE, &name, None)?))
    }
}

impl Keychain for SystemKeychain {
    fn available(&self) -> bool {
        self.ask(|_| Ok(())).is_some()
    }

    fn get(&self, name: &str) -> Option<Zeroizing<Vec<u8>>> {
        self.with(name, |entry| entry.get_secret().map(Zeroizing::new))
    }

    fn set(&self, name: &str, secret: &[u8]) -> bool {
        let secret = Zeroizing::new(secret.to_vec());
        self.with(name, move |entry| entry.set_secret(&secret)).is_some()
    }

    fn forget(&self, name: &str) {
        self.with(name, |entry| match entry.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            other => other,
        });
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

    use super::{PENDING, SystemKeychain};
    use crate::private_bus::PrivateBus;
    use api::Keychain as _;
    use std::{
        io::Write as _,
        process::{Child, Command, Stdio},
        sync::atomic::Ordering,
        thread,
        time::Duration,
    };
    use zbus::{interface, zvariant::OwnedObjectPath};

    /// Says in the environment of a test's second half that it is that.
    const INSIDE: &str = "DIWAN_TEST_INSIDE";

    fn inside() -> bool {
        std::env::var_os(INSIDE).is_some()
    }

    /// Runs the second half of a test, in a process of its own: where the bus is, is part of the environment.
    fn run_inside(test: &str, bus: &str) {
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &format!("keychain::tests::{test}")])
            .env(INSIDE, "1")
            .env("DBUS_SESSION_BUS_ADDRESS", bus)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }

    /// The keychain of GNOME, with an empty, unlocked collection; ended when dropped.
    struct Gnome(Child);

    impl Gnome {
        async fn start(bus: &PrivateBus) -> Self {
            let mut daemon = Command::new("gnome-keyring-daemon")
                .args(["--foreground", "--unlock", "--components=secrets"])
                .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
                .envs(["HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"].map(|name| (name, bus.folder())))
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("gnome-keyring-daemon is installed: `cargo xtask setup`");
            // It unlocks once it has read all of the passphrase.
            daemon.stdin.take().unwrap().write_all(b"a passphrase").unwrap();
            let daemon = Self(daemon);
            let connection = bus.connect("app.diwan.test").await;
            for _ in 0..600 {
                let reply = connection
                    .call_method(
                        Some("org.freedesktop.secrets"),
                        "/org/freedesktop/secrets",
                        Some("org.freedesktop.Secret.Service"),
                        "ReadAlias",
                        &("default",),
                    )
                    .await;
                let collection =
                    reply.ok().and_then(|reply| reply.body().deserialize::<OwnedObjectPath>().ok());
                if collection.is_some_and(|path| path.as_str() != "/") {
                    return daemon;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            panic!("gnome-keyring-daemon does not come up");
        }
    }

    impl Drop for Gnome {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    #[tokio::test]
    async fn a_secret_is_kept_until_it_is_forgotten() {
        if !inside() {
            let bus = PrivateBus::start();
            let _gnome = Gnome::start(&bus).await;
            return run_inside("a_secret_is_kept_until_it_is_forgotten", bus.address());
        }
        let keychain = SystemKeychain::default();
        assert!(keychain.available());
        assert_eq!(keychain.get("one"), None);
        // Any bytes, also those that are no text.
        let (one, two) = ([0_u8, 255, 10, 0].as_slice(), [7_u8; 32].as_slice());
        assert!(keychain.set("one", one) && keychain.set("two", two));
        // Another run of the program finds them.
        let keychain = SystemKeychain::default();
        assert_eq!(keychain.get("one").expect("kept").as_slice(), one);
        assert!(keychain.set("one", two), "a new secret takes the place of the old one");
        assert_eq!(keychain.get("one").expect("kept").as_slice(), two);
        keychain.forget("one");
        keychain.forget("one");
        assert_eq!(keychain.get("one"), None);
        assert_eq!(keychain.get("two").expect("kept").as_slice(), two);
    }

    #[test]
    fn without_a_keychain_nothing_is_kept() {
        if !inside() {
            run_inside("without_a_keychain_nothing_is_kept", "unix:path=/nowhere/bus");
            let bus = PrivateBus::start();
            return run_inside("without_a_keychain_nothing_is_kept", bus.address());
        }
        let keychain = SystemKeychain::default();
        assert!(!keychain.available());
        assert!(!keychain.set("one", b"secret"));
        assert_eq!(keychain.get("one"), None);
        keychain.forget("one");
    }

    /// A keychain that never answers.
    struct Hangs;

    #[interface(name = "org.freedesktop.Secret.Service")]
    impl Hangs {
        async fn open_session(&self) {
            std::future::pending::<()>().await;
        }
    }

    #[tokio::test]
    async fn a_keychain_that_hangs_takes_few_threads_with_it() {
        if !inside() {
            let bus = PrivateBus::start();
            let hangs = bus.connect("org.freedesktop.secrets").await;
            hangs.object_server().at("/org/freedesktop/secrets", Hangs).await.unwrap();
            // Not on this thread, which answers for the keychain.
            let address = bus.address().to_owned();
            let second_half = move || run_inside("a_keychain_that_hangs_takes_few_threads_with_it", &address);
            return tokio::task::spawn_blocking(second_half).await.unwrap();
        }
        let keychain = SystemKeychain::default();
        thread::scope(|scope| {
            for _ in 0..3 * PENDING {
                scope.spawn(|| assert!(!keychain.available()));
            }
        });
        assert_eq!(keychain.pending.load(Ordering::Relaxed), PENDING);
    }
}
