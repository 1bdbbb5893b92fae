//! Links the program, and lets Tauri read its configuration.

fn main() {
    // WebKitGTK links the system's SQLite. Without this, ours would be exported from the program and taken for it.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    tauri_build::build();
}
