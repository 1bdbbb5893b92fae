//! What the operating system has to bring: which packages, what for, which of them are missing, and the command that
//! brings them.

use std::fs;

use crate::process::{Result, answer, on_path, run};

/// What the machine is made ready for. The later one includes the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// Building and opening the program.
    Run,
    /// Its tests.
    Test,
}

/// A package, from when on it is needed, and what for.
struct Package(&'static str, Stage, &'static str);

const COMPILER: &str = "compiles SQLCipher and OpenSSL, and links the program";
const HEADERS: &str = "the C library's headers, for the same";
const PERL: &str = "configures OpenSSL's build; it needs the whole of Perl, with FindBin and IPC::Cmd";
const PKG_CONFIG: &str = "tells the build where the system's libraries are";
const WEBKIT: &str = "the web view that shows Diwan's windows; brings GTK 3 along";
const DRIVER: &str = "drives the real window in the tests";
const X_SERVER: &str = "gives the tests a screen of their own, so that they run without a desktop";
const X_KEYS: &str = "lets xvfb-run give a program access to such a screen";
const X_TYPIST: &str = "presses real keys in the tests, as under an Arabic keyboard layout";
const BUS: &str = "is the bus on which the tests put a desktop of their own";
const KEYCHAIN: &str = "is the keychain in which the tests keep a secret";
const BROWSER: &str = "shows the UI in the tests of every language and theme";

// No tray icon and no SVG icon is used, so neither an appindicator library nor librsvg is needed. Fonts come with the UI.
const DEBIAN: &[Package] = &[
    Package("gcc", Stage::Run, COMPILER),
    Package("make", Stage::Run, COMPILER),
    Package("libc6-dev", Stage::Run, HEADERS),
    Package("perl", Stage::Run, PERL),
    Package("pkg-config", Stage::Run, PKG_CONFIG),
    Package("libwebkit2gtk-4.1-dev", Stage::Run, WEBKIT),
    Package("webkit2gtk-driver", Stage::Test, DRIVER),
    Package("xvfb", Stage::Test, X_SERVER),
    Package("xauth", Stage::Test, X_KEYS),
    Package("xdotool", Stage::Test, X_TYPIST),
    Package("x11-xkb-utils", Stage::Test, X_TYPIST),
    Package("dbus", Stage::Test, BUS),
    Package("gnome-keyring", Stage::Test, KEYCHAIN),
    Package(CHROMIUM, Stage::Test, BROWSER),
];

// Untested so far. Fedora builds its GTK 3 web view without the driver's mouse (the driver comes with the GTK 4 one),
// so the journeys in a real window may fail there at the first click.
const FEDORA: &[Package] = &[
    Package("gcc", Stage::Run, COMPILER),
    Package("make", Stage::Run, COMPILER),
    Package("perl", Stage::Run, PERL),
    Package("pkgconf-pkg-config", Stage::Run, PKG_CONFIG),
    Package("webkit2gtk4.1-devel", Stage::Run, WEBKIT),
    Package("webkitgtk6.0", Stage::Test, DRIVER),
    Package("xorg-x11-server-Xvfb", Stage::Test, X_SERVER),
    Package("xorg-x11-xauth", Stage::Test, X_KEYS),
    Package("xdotool", Stage::Test, X_TYPIST),
    Package("setxkbmap", Stage::Test, X_TYPIST),
    Package("dbus-daemon", Stage::Test, BUS),
    Package("gnome-keyring", Stage::Test, KEYCHAIN),
    Package(CHROMIUM, Stage::Test, BROWSER),
];

// Untested so far; what is said above of the driver may hold here, too.
const ARCH: &[Package] = &[
    Package("gcc", Stage::Run, COMPILER),
    Package("make", Stage::Run, COMPILER),
    Package("perl", Stage::Run, PERL),
    Package("pkgconf", Stage::Run, PKG_CONFIG),
    Package("webkit2gtk-4.1", Stage::Run, WEBKIT),
    Package("webkitgtk-6.0", Stage::Test, DRIVER),
    Package("xorg-server-xvfb", Stage::Test, X_SERVER),
    Package("xorg-xauth", Stage::Test, X_KEYS),
    Package("xdotool", Stage::Test, X_TYPIST),
    Package("xorg-setxkbmap", Stage::Test, X_TYPIST),
    Package("dbus", Stage::Test, BUS),
    Package("gnome-keyring", Stage::Test, KEYCHAIN),
    Package(CHROMIUM, Stage::Test, BROWSER),
];

const CHROMIUM: &str = "chromium";

/// The Linux distributions whose packages have names here.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Linux {
    Debian,
    /// Debian, but for the name of the browser.
    Ubuntu,
    Fedora,
    Arch,
    Other,
}

impl Linux {
    /// Reads the text of `/etc/os-release`: first the distribution itself, then those it says it is like.
    fn named_in(os_release: &str) -> Self {
        let value = |key: &str| {
            let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
            line.unwrap_or_default().trim_matches(['"', '\'']).to_lowercase()
        };
        let names = format!("{} {}", value("ID"), value("ID_LIKE"));
        let known = names.split_whitespace().find_map(|name| match name {
            "debian" => Some(Self::Debian),
            "ubuntu" => Some(Self::Ubuntu),
            "fedora" => Some(Self::Fedora),
            "arch" | "archlinux" => Some(Self::Arch),
            _ => None,
        });
        known.unwrap_or(Self::Other)
    }

    fn packages(self) -> &'static [Package] {
        match self {
            Self::Debian | Self::Ubuntu | Self::Other => DEBIAN,
            Self::Fedora => FEDORA,
            Self::Arch => ARCH,
        }
    }

    /// What the distribution calls the package.
    fn name(self, package: &Package) -> &'static str {
        if self == Self::Ubuntu && package.0 == CHROMIUM { "chromium-browser" } else { package.0 }
    }

    fn is_installed(self, name: &str) -> bool {
        match self {
            Self::Debian | Self::Ubuntu => answer("dpkg-query", &["-W", "-f=${Status}", name])
                .is_some_and(|status| status == "install ok installed"),
            Self::Fedora => answer("rpm", &["-q", "--whatprovides", name]).is_some(),
            Self::Arch => answer("pacman", &["-Q", name]).is_some(),
            Self::Other => false,
        }
    }

    /// The packages of a stage that are missing.
    fn missing(self, stage: Stage, is_there: impl Fn(&str) -> bool) -> Vec<(&'static str, &'static str)> {
        let wanted = self.packages().iter().filter(|package| package.1 <= stage);
        let named = wanted.map(|package| (self.name(package), package.2));
        named.filter(|(name, _)| !is_there(name)).collect()
    }

    /// The commands that install packages, in order. An update of the lists comes first where a stale list would name
    /// files that are gone; on Arch that would be half an upgrade of the system, which is the user's to decide.
    fn install(self, names: &[&'static str]) -> Vec<Vec<&'static str>> {
        let (update, install): (&[&str], &[&str]) = match self {
            Self::Debian | Self::Ubuntu => (
                &["apt-get", "update"],
                &[
                    "env",
                    "DEBIAN_FRONTEND=noninteractive",
                    "apt-get",
                    "install",
                    "-y",
                    "--no-install-recommends",
                ],
            ),
            Self::Fedora => (&[], &["dnf", "install", "-y", "--setopt=install_weak_deps=False"]),
            Self::Arch => (&[], &["pacman", "-S", "--needed", "--noconfirm"]),
            Self::Other => return Vec::new(),
        };
        let commands = [update.to_vec(), [install, names].concat()];
        commands.into_iter().filter(|command| !command.is_empty()).collect()
    }
}

/// A Chromium or Chrome for the tests of the UI; `DIWAN_CHROMIUM` names one that is not on the PATH.
pub(crate) fn browser() -> Option<std::path::PathBuf> {
    if let Some(named) = std::env::var_os("DIWAN_CHROMIUM").filter(|name| !name.is_empty()) {
        return Some(named.into());
    }
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(on_path)
}

/// Checks what the system has to bring, and installs what is missing where that can be done.
pub(crate) fn ready(stage: Stage, install: bool) -> Result {
    if cfg!(target_os = "linux") {
        linux(stage, install)
    } else if cfg!(target_os = "macos") {
        macos()
    } else if cfg!(windows) {
        windows()
    } else {
        Err("Diwan is built on Linux, macOS and Windows only".into())
    }
}

fn linux(stage: Stage, install: bool) -> Result {
    let os_release = fs::read_to_string("/etc/os-release")
        .or_else(|_| fs::read_to_string("/usr/lib/os-release"))
        .unwrap_or_default();
    let linux = Linux::named_in(&os_release);
    if linux == Linux::Other {
        // Nothing can be asked of an unknown package manager: say what is needed, and let the build find out.
        println!("This Linux is not one whose packages are known here. Under Debian's names, Diwan needs:");
        for (name, reason) in linux.missing(stage, |_| false) {
            println!("  {name}: {reason}");
        }
        return Ok(());
    }
    let browser_there = browser().is_some();
    let missing = linux.missing(stage, |name| {
        // Any Chromium will do, from whatever source.
        (name.starts_with(CHROMIUM) && browser_there) || linux.is_installed(name)
    });
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing system packages:");
    for (name, reason) in &missing {
        println!("  {name}: {reason}");
    }
    let names: Vec<_> = missing.iter().map(|(name, _)| *name).collect();
    let root = answer("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let commands = as_root(linux.install(&names), root);
    let typed = commands.iter().map(|command| command.join(" ")).collect::<Vec<_>>().join(" && ");
    if !install {
        return Err(format!("install them with\n\n  {typed}\n\nand try again"));
    }
    if !root && on_path("sudo").is_none() {
        return Err(format!("there is no sudo here; install them as the administrator with\n\n  {typed}\n"));
    }
    let (last, before) = commands.split_last().ok_or("no command installs packages here")?;
    for command in before {
        // One unreachable source among many is no reason to give up: what matters is whether the packages come.
        if let Err(message) = run(&mut to_run(command)) {
            eprintln!("{message}; going on with the lists that are there");
        }
    }
    run(&mut to_run(last))
}

fn to_run(command: &[&str]) -> std::process::Command {
    let mut run = std::process::Command::new(command.first().copied().unwrap_or_default());
    run.args(command.iter().skip(1));
    run
}

fn as_root(commands: Vec<Vec<&'static str>>, root: bool) -> Vec<Vec<&'static str>> {
    if root {
        commands
    } else {
        commands.into_iter().map(|command| [&["sudo"], &command[..]].concat()).collect()
    }
}

/// The web view is part of macOS, and so are the ciphers that the store uses there.
fn macos() -> Result {
    match answer("xcode-select", &["-p"]) {
        Some(_) => Ok(()),
        None => {
            Err("the Xcode command line tools are missing (they compile SQLCipher and link the program): \
            install them with `xcode-select --install`, and try again"
                .into())
        }
    }
}

/// Visual Studio's C++ tools need no check: without them this tool itself would not have been linked.
fn windows() -> Result {
    // The Perl that comes with Git for Windows lacks modules that OpenSSL's build asks for.
    if answer("perl", &["-MIPC::Cmd", "-MLocale::Maketext::Simple", "-e", "1"]).is_none() {
        return Err(
            "a full Perl is missing (OpenSSL's build needs one; the one of Git is not enough): install it \
            with `winget install StrawberryPerl.StrawberryPerl`, open a new terminal, and try again"
                .into(),
        );
    }
    if on_path("nasm").is_none() {
        println!(
            "NASM is missing: OpenSSL is built without its faster ciphers. `winget install NASM.NASM` brings it."
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distributions_are_known_by_name_or_by_kinship() {
        let named = Linux::named_in;
        assert_eq!(named("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n"), Linux::Debian);
        assert_eq!(named("ID=ubuntu\nID_LIKE=debian\n"), Linux::Ubuntu);
        assert_eq!(named("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), Linux::Ubuntu);
        assert_eq!(named("ID=\"nobara\"\nID_LIKE='rhel centos fedora'\n"), Linux::Fedora);
        assert_eq!(named("ID=manjaro\nID_LIKE=arch\n"), Linux::Arch);
        assert_eq!(named("ID=nixos\n"), Linux::Other);
        assert_eq!(named(""), Linux::Other);
    }

    #[test]
    fn running_needs_neither_browser_nor_screen() {
        let names = |stage| -> Vec<_> {
            Linux::Debian.missing(stage, |_| false).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(
            names(Stage::Run),
            ["gcc", "make", "libc6-dev", "perl", "pkg-config", "libwebkit2gtk-4.1-dev"]
        );
        assert_eq!(names(Stage::Test).len(), DEBIAN.len());
    }

    #[test]
    fn only_what_is_missing_is_installed() {
        let missing =
            Linux::Ubuntu.missing(Stage::Test, |name| !["xvfb", "chromium-browser"].contains(&name));
        assert_eq!(missing, [("xvfb", X_SERVER), ("chromium-browser", BROWSER)]);
        let commands = as_root(Linux::Ubuntu.install(&["xvfb", "chromium-browser"]), false);
        let typed: Vec<_> = commands.iter().map(|command| command.join(" ")).collect();
        assert_eq!(
            typed,
            [
                "sudo apt-get update",
                "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends xvfb \
                    chromium-browser"
            ]
        );
    }

    #[test]
    fn the_administrator_needs_no_sudo() {
        assert_eq!(
            as_root(Linux::Arch.install(&["gcc"]), true),
            [["pacman", "-S", "--needed", "--noconfirm", "gcc"]]
        );
        assert_eq!(
            as_root(Linux::Fedora.install(&["gcc"]), true),
            [["dnf", "install", "-y", "--setopt=install_weak_deps=False", "gcc"]]
        );
    }

    #[test]
    fn every_distribution_covers_every_need() {
        let needs = |packages: &[Package]| {
            let mut needs: Vec<_> =
                packages.iter().map(|package| package.2).filter(|need| *need != HEADERS).collect();
            needs.dedup();
            needs
        };
        assert_eq!(needs(DEBIAN), needs(FEDORA));
        assert_eq!(needs(DEBIAN), needs(ARCH));
    }
}
