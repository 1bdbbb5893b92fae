//! A disk that really is full: a file system of three megabytes, in memory, of the test's own.

use crate::alone;
use std::process::Command;

#[test]
fn a_full_disk_loses_nothing_and_is_got_over() {
    let _alone = alone();
    let place = tempfile::tempdir().unwrap();
    // In a name space of its own, so that what is mounted is seen by nobody else and goes with the process.
    let script = r#"mount -t tmpfs -o size=3m,mode=700 tmpfs "$1" || exit 77; exec "$2" fill "$1""#;
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script, "sh"])
        .arg(place.path())
        .arg(env!("CARGO_BIN_EXE_worker"))
        .output()
        .expect("unshare(1) of util-linux is there");
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert_ne!(
        output.status.code(),
        Some(77),
        "this machine lets nobody mount a file system, not even in a name space of their own: {said}"
    );
    assert!(output.status.success(), "{said}");
    print!("{said}");
}
