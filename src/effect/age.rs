//! `age`, which encrypts files to a recipient and decrypts them with an identity.

use super::EffectError;
use super::program::{command, not_started};
use anyhow::{Context, Result};
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

const PROGRAM: &str = "age";
/// How its files begin, binary and as text.
const HEADS: [&[u8]; 2] = [b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED"];

pub fn is_encrypted(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(64).read_to_end(&mut head)?;
    Ok(HEADS.iter().any(|begin| head.starts_with(begin)))
}

pub fn encrypt(recipients: &[String], from: &Path, to: &Path) -> Result<()> {
    let mut age = command(PROGRAM)?;
    age.arg("--encrypt");
    for recipient in recipients {
        age.arg(format!("--recipient={recipient}"));
    }
    run(age, from, to)
}

/// An identity with a passphrase is asked for at the terminal.
pub fn decrypt(identity: &Path, from: &Path, to: &Path) -> Result<()> {
    let mut age = command(PROGRAM)?;
    age.arg("--decrypt").arg("--identity").arg(identity);
    run(age, from, to)
}

/// Its input and output are files that are open already: it makes none itself, and reads no name of one.
fn run(mut age: Command, from: &Path, to: &Path) -> Result<()> {
    let cannot_open = |path: &Path| format!("cannot open {}", path.display());
    let input = File::open(from).with_context(|| cannot_open(from))?;
    let output = OpenOptions::new().write(true).truncate(true).open(to).with_context(|| cannot_open(to))?;
    let ran = age.stdin(input).stdout(output).stderr(Stdio::piped()).output();
    let ran = ran.map_err(|error| not_started(PROGRAM, error))?;
    if ran.status.success() {
        return Ok(());
    }
    // What is wrong comes first, and then where to complain.
    let said = String::from_utf8_lossy(&ran.stderr).lines().next().unwrap_or("it said nothing").to_owned();
    Err(EffectError::Failed { program: PROGRAM.to_owned(), code: ran.status.code(), said }.into())
}
