//! A bus of its own for a test: nothing of the desktop is on it, and nothing is started by it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};
use zbus::{Connection, connection};

/// A bus that lives in a folder; both are gone when it is dropped.
pub(crate) struct PrivateBus {
    daemon: Child,
    folder: PathBuf,
    address: String,
}

impl PrivateBus {
    /// Starts one.
    pub(crate) fn start() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        // A socket's path must be short.
        let folder = std::env::temp_dir().join(format!("diwan-bus-{}-{number}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        let config = folder.join("bus.conf");
        let listen = folder.join("bus");
        let text = format!(
            r#"<busconfig><listen>unix:path={}</listen><policy context="default">
            <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
            </policy></busconfig>"#,
            listen.display()
        );
        fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .args(["--nofork", "--nosyslog", "--nopidfile", "--print-address", "--config-file"])
            .arg(&config)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed: `cargo xtask setup`");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        assert!(!address.is_empty(), "dbus-daemon says its address");
        Self { daemon, folder, address: address.trim().to_owned() }
    }

    /// How it is reached.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// A folder that goes with it.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program on it, known by a name.
    pub(crate) async fn connect(&self, name: &str) -> Connection {
        connection::Builder::address(self.address()).unwrap().name(name).unwrap().build().await.unwrap()
    }
}

impl Drop for PrivateBus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
