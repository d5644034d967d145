//! See the library, `src/lib.rs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    vmailctl::run(std::env::args_os())
}
