//! The mail on the disk.

use super::mail_there::look_at_place;
use crate::model::{Address, Directory, DiskSpace, Home, MailPlace, MailRoot, PlaceOf, PlaceThere};
use anyhow::{Context, Result};
use nix::sys::statvfs::statvfs;
use nix::unistd::{Group, User};
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The room on the disk that has this file or directory, for those who are not root.
pub fn disk_space(path: &Path) -> Option<DiskSpace> {
    let found = statvfs(path).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(found.fragment_size());
    Some(DiskSpace { total: bytes(found.blocks()), free: bytes(found.blocks_available()) })
}

/// The numbers of a user and a group of this host.
pub fn account_numbers(user: &str, group: &str) -> Option<(u32, u32)> {
    let group = Group::from_name(group).ok().flatten()?;
    Some((user_number(user)?, group.gid.as_raw()))
}

/// The number of a user of this host.
pub fn user_number(name: &str) -> Option<u32> {
    User::from_name(name).ok().flatten().map(|user| user.uid.as_raw())
}

/// All homes below the mail root, which are `root/domain/name.ID`, and who should own them; and mail places, wherever they are.
pub fn look_at_mail(root: &str, user: &str, group: &str, places: Vec<(i64, Address, MailPlace, PlaceOf)>) -> MailRoot {
    let owner = account_numbers(user, group);
    MailRoot {
        disk: disk_space(Path::new(root)),
        owner,
        places: places.into_iter().map(|place| place_there(place, owner, Path::new(root))).collect(),
        homes: homes(Path::new(root)).map_err(|error| format!("{error:#}")),
    }
}

fn place_there(
    (id, mailbox, place, of): (i64, Address, MailPlace, PlaceOf),
    reads: Option<(u32, u32)>,
    root: &Path,
) -> PlaceThere {
    let path = Path::new(place.path.as_str());
    let is_there = fs::symlink_metadata(path).is_ok();
    let aside = path.with_file_name(Directory::MailPlace.aside(id));
    let fault = look_at_place(&place, reads, root).err();
    PlaceThere { is_aside: path.starts_with(root) && aside.is_dir(), mailbox, id, of, fault, is_there, place }
}

fn cannot_read(path: &Path) -> String {
    format!("cannot read {}", path.display())
}

fn homes(root: &Path) -> Result<Vec<Home>> {
    let mut homes = Vec::new();
    let domains = match fs::read_dir(root) {
        // Dovecot makes it with the first home.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(homes),
        domains => domains.with_context(|| cannot_read(root))?,
    };
    for domain in domains {
        let domain = domain.with_context(|| cannot_read(root))?;
        // Neither a link nor what another program has put there.
        let path = domain.path();
        if !domain.file_type().with_context(|| cannot_read(&path))?.is_dir() {
            continue;
        }
        for home in fs::read_dir(&path).with_context(|| cannot_read(&path))? {
            let home = home.with_context(|| cannot_read(&path))?;
            let data = home.metadata().with_context(|| cannot_read(&home.path()))?;
            if data.is_dir() {
                let path = home.path().to_string_lossy().into_owned();
                homes.push(Home { path, uid: data.uid(), gid: data.gid(), mode: data.mode() & 0o7777 });
            }
        }
    }
    Ok(homes)
}
