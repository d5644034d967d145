//! How the program is linked.

fn main() {
    // What a program without a fixed place has to correct at each start, 14,000 addresses, in a form that is read ten times
    // as fast (DT_RELR; glibc 2.36, which Debian 12 has).
    println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    println!("cargo:rerun-if-changed=build.rs");
}
