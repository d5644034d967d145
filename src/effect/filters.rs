//! The Sieve scripts in a home, as Pigeonhole keeps them: `~/.dovecot.sieve` points to the active one in `~/sieve`
//! (`sieve = file:~/sieve;active=~/.dovecot.sieve`).
//!
//! Whatever the mail user has put there, this neither leaves the home nor waits.

use crate::model::FilterText;
use anyhow::{Context, Result, bail};
use nix::errno::Errno;
use nix::fcntl::{OFlag, OpenHow, ResolveFlag, open, openat2, readlinkat};
use nix::sys::stat::{Mode, fstat};
use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::Path;

const ACTIVE: &str = ".dovecot.sieve";
const DIRECTORY: &str = "sieve";
const EXTENSION: &str = ".sieve";

/// Pigeonhole's `sieve_max_script_size` is this many bytes.
const MOST: u64 = 1 << 20;

/// The scripts of one home.
pub struct FilterDirectory(OwnedFd);

impl FilterDirectory {
    /// `None`: there is no home yet.
    pub fn open(home: &Path) -> Result<Option<Self>> {
        match open(home, OFlag::O_PATH | OFlag::O_DIRECTORY | OFlag::O_CLOEXEC, Mode::empty()) {
            Ok(directory) => Ok(Some(Self(directory))),
            Err(Errno::ENOENT | Errno::ENOTDIR) => Ok(None),
            Err(error) => Err(std::io::Error::from(error)).context("the home cannot be opened"),
        }
    }

    /// The script that runs at a delivery; `None`: no script is active.
    pub fn active(&self) -> Result<Option<FilterText>> {
        let name = match readlinkat(&self.0, ACTIVE) {
            Ok(target) => {
                let file = Path::new(&target).file_name().map(|name| name.to_string_lossy().into_owned());
                file.map_or_else(|| ACTIVE.to_owned(), |file| file.strip_suffix(EXTENSION).unwrap_or(&file).to_owned())
            }
            // A file of that name, not a link.
            Err(_) => ACTIVE.to_owned(),
        };
        Ok(self.read(ACTIVE)?.map(|text| FilterText { name, text }))
    }

    /// A script by its name; `None`: there is none.
    pub fn find(&self, name: &str) -> Result<Option<FilterText>> {
        if name.is_empty() || name.contains(['/', '\0']) {
            return Ok(None);
        }
        let text = self.read(&format!("{DIRECTORY}/{name}{EXTENSION}"))?;
        Ok(text.map(|text| FilterText { name: name.to_owned(), text }))
    }

    fn read(&self, path: &str) -> Result<Option<String>> {
        let how = OpenHow::new()
            .flags(OFlag::O_RDONLY | OFlag::O_NONBLOCK | OFlag::O_NOCTTY | OFlag::O_CLOEXEC)
            .resolve(ResolveFlag::RESOLVE_BENEATH | ResolveFlag::RESOLVE_NO_MAGICLINKS);
        let file = match openat2(&self.0, path, how) {
            Ok(file) => file,
            Err(Errno::ENOENT) => return Ok(None),
            Err(Errno::EXDEV) => bail!("{path} is a link that leads out of the home"),
            Err(error) => return Err(std::io::Error::from(error)).with_context(|| format!("cannot open {path}")),
        };
        let data = fstat(&file).with_context(|| format!("cannot read {path}"))?;
        if data.st_mode & nix::libc::S_IFMT != nix::libc::S_IFREG {
            bail!("{path} is not a regular file");
        }
        let mut bytes = Vec::new();
        File::from(file).take(MOST + 1).read_to_end(&mut bytes).with_context(|| format!("cannot read {path}"))?;
        if bytes.len() as u64 > MOST {
            bail!("{path} is larger than 1 MiB");
        }
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nix::unistd::mkfifo;
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::PathBuf;

    fn home(name: &str) -> PathBuf {
        let home = std::env::temp_dir().join(format!("vmailctl-filters-{name}-{}", std::process::id()));
        fs::create_dir_all(home.join(DIRECTORY)).unwrap();
        home
    }

    #[test]
    fn the_active_script_is_the_one_that_the_link_names() {
        let home = home("active");
        let directory = FilterDirectory::open(&home).unwrap().unwrap();
        assert_eq!(directory.active().unwrap(), None);
        fs::write(home.join("sieve/own.sieve"), "keep;").unwrap();
        symlink("sieve/own.sieve", home.join(ACTIVE)).unwrap();
        let own = FilterText { name: "own".to_owned(), text: "keep;".to_owned() };
        assert_eq!(directory.active().unwrap(), Some(own.clone()));
        assert_eq!(directory.find("own").unwrap(), Some(own));
        assert_eq!(directory.find("other").unwrap(), None);
        assert_eq!(directory.find("../sieve/own").unwrap(), None);
        fs::remove_dir_all(&home).unwrap();
        assert!(FilterDirectory::open(&home).unwrap().is_none());
    }

    #[test]
    fn what_the_mail_user_puts_in_its_place_neither_leads_out_nor_hangs() {
        let home = home("hostile");
        let directory = FilterDirectory::open(&home).unwrap().unwrap();
        let error = || format!("{:#}", directory.active().unwrap_err());
        symlink("/etc/passwd", home.join(ACTIVE)).unwrap();
        assert_eq!(error(), ".dovecot.sieve is a link that leads out of the home");
        fs::remove_file(home.join(ACTIVE)).unwrap();
        mkfifo(&home.join(ACTIVE), Mode::S_IRWXU).unwrap();
        assert_eq!(error(), ".dovecot.sieve is not a regular file");
        fs::remove_file(home.join(ACTIVE)).unwrap();
        fs::write(home.join(ACTIVE), vec![b' '; (1 << 20) + 1]).unwrap();
        assert_eq!(error(), ".dovecot.sieve is larger than 1 MiB");
        fs::remove_dir_all(&home).unwrap();
    }
}
