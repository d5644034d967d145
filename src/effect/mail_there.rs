//! Looks at the mail of another system where it is on this host. Nothing is opened but directories and the first bytes of a
//! few messages, and no link is followed: the paths come from a file.

use crate::model::{MailFormat, MailPlace, MailSpot, MailThere, PlaceFault, Wrapping};
use nix::libc::{O_NOFOLLOW, O_NONBLOCK};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// So many names of a directory of messages are read, of which the oldest and the newest are looked at: what wraps messages
/// may have changed over the years.
const NAMES: usize = 20_000;

fn is_directory(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

fn is_maildir(path: &Path) -> bool {
    is_directory(&path.join("cur")) && is_directory(&path.join("new"))
}

/// The mail of a home; `None` where there is no mail that is known by its form.
pub fn look_at_home(home: &Path) -> Option<MailThere> {
    let (spot, format, place) = find(home)?;
    let owner = fs::symlink_metadata(messages(format, &place)).ok()?.uid();
    Some(MailThere { spot, format, wrapping: wrapping_in(&place), owner })
}

/// The filter that Dovecot runs in a home, if there is one; what it says is not read.
pub fn filter_in(home: &Path) -> Option<PathBuf> {
    [".dovecot.sieve", "sieve/dovecot.sieve"].iter().map(|name| home.join(name)).find(|path| path.exists())
}

fn find(home: &Path) -> Option<(MailSpot, MailFormat, PathBuf)> {
    if !is_directory(home) {
        return None;
    }
    let other = |name| MailSpot::Other(name);
    let candidates = [
        ("Maildir", MailSpot::Maildir),
        ("", MailSpot::Home),
        ("mail", other("mail")),
        ("maildir", other("maildir")),
        (".maildir", other(".maildir")),
        (".Maildir", other(".Maildir")),
        ("sdbox", other("sdbox")),
        ("mdbox", other("mdbox")),
    ];
    let found = candidates.into_iter().find_map(|(name, spot)| {
        let place = if name.is_empty() { home.to_owned() } else { home.join(name) };
        Some((spot, format_of(&place)?, place))
    });
    found.or_else(|| {
        let above = home.parent()?;
        is_maildir(above).then(|| (MailSpot::Above, format_of(above).unwrap_or(MailFormat::Maildir), above.to_owned()))
    })
}

/// How the mail in a directory lies; `None`: there is none that is known by its form.
fn format_of(place: &Path) -> Option<MailFormat> {
    if is_maildir(place) {
        let folders = |dotted: bool| {
            let names = fs::read_dir(place).into_iter().flatten().take(NAMES).flatten();
            let mut folders = names.filter(|entry| entry.file_name().as_encoded_bytes().starts_with(b".") == dotted);
            folders.any(|entry| is_maildir(&entry.path()) || !dotted && has_maildir(&entry.path()))
        };
        return Some(if !folders(true) && folders(false) { MailFormat::MaildirFs } else { MailFormat::Maildir });
    }
    if is_directory(&place.join("mailboxes")) {
        return Some(if is_directory(&place.join("storage")) { MailFormat::Mdbox } else { MailFormat::Sdbox });
    }
    None
}

/// Whether a directory has a Maildir right below it, as a folder has that only holds others.
fn has_maildir(directory: &Path) -> bool {
    is_directory(directory)
        && fs::read_dir(directory).into_iter().flatten().take(NAMES).flatten().any(|entry| is_maildir(&entry.path()))
}

/// The directory in which the messages are.
fn messages(format: MailFormat, place: &Path) -> PathBuf {
    place.join(match format {
        MailFormat::Maildir | MailFormat::MaildirFs => "cur",
        MailFormat::Sdbox => "mailboxes",
        MailFormat::Mdbox => "storage",
    })
}

fn wrapping_in(place: &Path) -> Option<Wrapping> {
    ["cur", "new"].iter().find_map(|directory| wrapping(&place.join(directory)))
}

/// Looks at a mail place before Dovecot is told of it. `reads` are the user and the group that Dovecot reads as, where this host
/// knows them; below the mail root, directories are theirs to make.
pub fn look_at_place(place: &MailPlace, reads: Option<(u32, u32)>, root: &Path) -> Result<(), PlaceFault> {
    let path = Path::new(place.path.as_str());
    if let Some(other) = elsewhere(path, root).map_err(|error| PlaceFault::Unread(error.to_string()))? {
        return Err(PlaceFault::Elsewhere(other.display().to_string()));
    }
    if let Some(maildir) = path.ancestors().skip(1).find(|above| is_maildir(above)) {
        return Err(PlaceFault::Inside(maildir.display().to_string()));
    }
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return require_makeable(path, reads, root),
        Err(error) => return Err(PlaceFault::Unread(error.to_string())),
    };
    if !found.is_dir() {
        return Err(PlaceFault::NoDirectory);
    }
    let mut entries = fs::read_dir(path).map_err(|error| PlaceFault::Unread(error.to_string()))?;
    let format = format_of(path);
    match format {
        // A Maildir without folders lies in either layout.
        Some(format) if format == place.format => {}
        Some(MailFormat::Maildir) if place.format == MailFormat::MaildirFs && !has_dotted_folder(path) => {}
        Some(format) => return Err(PlaceFault::Format(format)),
        None if entries.next().is_some() => return Err(PlaceFault::NoMail),
        None => {}
    }
    if let Some((user, _)) = reads {
        let inside =
            format.map(|format| messages(format, path)).and_then(|messages| fs::symlink_metadata(messages).ok());
        if let Some(other) = [Some(&found), inside.as_ref()].into_iter().flatten().find(|of| of.uid() != user) {
            return Err(PlaceFault::Owner(other.uid()));
        }
        if found.mode() & 0o700 != 0o700 {
            return Err(PlaceFault::Mode(found.mode() & 0o7777));
        }
        if let Some(open) = [Some(&found), inside.as_ref()].into_iter().flatten().find(|of| of.mode() & 0o002 != 0) {
            return Err(PlaceFault::Writable(open.mode() & 0o7777));
        }
    }
    if wrapping_in(path) == Some(Wrapping::Encrypted) { Err(PlaceFault::Encrypted) } else { Ok(()) }
}

/// Where links on the way to a directory lead, with what is not there yet behind it. A link in its own place is not followed.
fn followed(path: &Path) -> std::io::Result<PathBuf> {
    let (Some(above), Some(name)) = (path.parent(), path.file_name()) else { return Ok(path.to_owned()) };
    for there in above.ancestors() {
        match fs::symlink_metadata(there) {
            Ok(_) => {
                let rest = above.strip_prefix(there).unwrap_or(above);
                return Ok(fs::canonicalize(there)?.join(rest).join(name));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(path.to_owned())
}

/// The other path of a directory, which would make two of one: of one below the mail root, by a link on the way; of another, where
/// it lies below the mail root after all. The mail root itself may be a link.
fn elsewhere(path: &Path, root: &Path) -> std::io::Result<Option<PathBuf>> {
    let real_root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let real = followed(path)?;
    Ok(match (path.strip_prefix(root), real.strip_prefix(&real_root)) {
        (Ok(rest), _) => (real != real_root.join(rest)).then_some(real),
        (Err(_), Ok(rest)) => Some(root.join(rest)),
        (Err(_), Err(_)) => None,
    })
}

/// The other path of a home, by a link on the way to it or to the mail root.
pub fn other_path(home: &str, root: &str) -> std::io::Result<Option<PathBuf>> {
    elsewhere(Path::new(home), Path::new(root))
}

fn has_dotted_folder(place: &Path) -> bool {
    let names = fs::read_dir(place).into_iter().flatten().take(NAMES).flatten();
    names.into_iter().any(|entry| entry.file_name().as_encoded_bytes().starts_with(b".") && is_maildir(&entry.path()))
}

/// Whether Dovecot can make a place that is not there: in the nearest directory that is.
fn require_makeable(path: &Path, reads: Option<(u32, u32)>, root: &Path) -> Result<(), PlaceFault> {
    // The mail root is made when the servers are set up.
    if path.starts_with(root) && !root.exists() {
        return Ok(());
    }
    let Some((user, group)) = reads else { return Ok(()) };
    for directory in path.ancestors().skip(1) {
        let found = match fs::metadata(directory) {
            Ok(found) => found,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(PlaceFault::Unread(error.to_string())),
        };
        let needed = match (found.uid() == user, found.gid() == group) {
            (true, _) => 0o300,
            (false, true) => 0o030,
            (false, false) => 0o003,
        };
        let makes = found.is_dir() && found.mode() & needed == needed;
        let in_directory = directory.display().to_string();
        return if makes { Ok(()) } else { Err(PlaceFault::NotMade { in_directory }) };
    }
    Ok(())
}

/// What the oldest or the newest message of a directory is wrapped in.
fn wrapping(directory: &Path) -> Option<Wrapping> {
    let mut ends: Option<(PathBuf, PathBuf)> = None;
    for entry in fs::read_dir(directory).ok()?.take(NAMES).flatten() {
        let path = entry.path();
        ends = Some(match ends {
            None => (path.clone(), path),
            Some((oldest, newest)) => (oldest.min(path.clone()), newest.max(path)),
        });
    }
    let (oldest, newest) = ends?;
    [oldest, newest].iter().find_map(|path| Wrapping::of(&head(path).ok()?))
}

fn head(path: &Path) -> std::io::Result<Vec<u8>> {
    let file: File = OpenOptions::new().read(true).custom_flags(O_NOFOLLOW | O_NONBLOCK).open(path)?;
    let mut head = Vec::new();
    if file.metadata()?.is_file() {
        file.take(16).read_to_end(&mut head)?;
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn maildir(place: &Path, messages: &[(&str, &[u8])]) {
        for name in ["cur", "new", "tmp"] {
            fs::create_dir_all(place.join(name)).unwrap();
        }
        for (name, content) in messages {
            fs::write(place.join(name), content).unwrap();
        }
    }

    #[test]
    fn the_mail_of_other_systems_is_found_where_they_have_it() {
        let root = std::env::temp_dir().join(format!("vmailctl-mail-there-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let plain: &[(&str, &[u8])] = &[("cur/1.M1:2,S", b"Subject: one")];
        maildir(&root.join("ours/Maildir"), plain);
        maildir(&root.join("itself"), plain);
        maildir(&root.join("fs/mail"), plain);
        maildir(&root.join("dms"), plain);
        fs::create_dir_all(root.join("dms/home")).unwrap();
        fs::create_dir_all(root.join("sdbox/mail/mailboxes/INBOX/dbox-Mails")).unwrap();
        fs::create_dir_all(root.join("mdbox/mdbox/mailboxes")).unwrap();
        fs::create_dir_all(root.join("mdbox/mdbox/storage")).unwrap();
        fs::create_dir_all(root.join("empty")).unwrap();
        maildir(
            &root.join("secret/Maildir"),
            &[("cur/1.M1:2,S", b"Subject: one"), ("cur/9.M1:2,S", b"CRYPTED\x03\x07\x02")],
        );
        maildir(&root.join("new/Maildir"), &[("new/1.M1", b"\xfd7zXZ\0")]);
        symlink(root.join("itself"), root.join("link")).unwrap();
        maildir(&root.join("inner/Maildir"), &[]);
        symlink(root.join("secret/Maildir/cur/9.M1:2,S"), root.join("inner/Maildir/cur/1.M1")).unwrap();
        let found = |name: &str| look_at_home(&root.join(name)).map(|there| (there.spot, there.wrapping));
        for (home, expected) in [
            ("ours", Some((MailSpot::Maildir, None))),
            ("itself", Some((MailSpot::Home, None))),
            ("fs", Some((MailSpot::Other("mail"), None))),
            ("dms/home", Some((MailSpot::Above, None))),
            ("sdbox", Some((MailSpot::Other("mail"), None))),
            ("mdbox", Some((MailSpot::Other("mdbox"), None))),
            ("secret", Some((MailSpot::Maildir, Some(Wrapping::Encrypted)))),
            ("new", Some((MailSpot::Maildir, Some(Wrapping::Xz)))),
            ("empty", None),
            ("nowhere", None),
            // What is behind a link is not looked at.
            ("link", None),
            ("inner", Some((MailSpot::Maildir, None))),
        ] {
            assert_eq!(found(home), expected, "{home}");
        }
        let owner = fs::metadata(&root).unwrap().uid();
        assert_eq!(look_at_home(&root.join("ours")).unwrap().owner, owner);
        fs::remove_dir_all(&root).unwrap();
    }
    #[test]
    fn a_place_is_as_it_is_said_or_the_fault_is_named() {
        let root = std::env::temp_dir().join(format!("vmailctl-mail-place-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let plain: &[(&str, &[u8])] = &[("cur/1.M1:2,S", b"Subject: one")];
        maildir(&root.join("flat"), plain);
        maildir(&root.join("plus"), plain);
        maildir(&root.join("plus/.Work"), plain);
        maildir(&root.join("nested"), plain);
        maildir(&root.join("nested/Work/2031"), plain);
        maildir(&root.join("secret"), &[("new/1.M1", b"CRYPTED\x03\x07\x02")]);
        fs::create_dir_all(root.join("sdbox/mailboxes/INBOX")).unwrap();
        fs::create_dir_all(root.join("mdbox/mailboxes")).unwrap();
        fs::create_dir_all(root.join("mdbox/storage")).unwrap();
        fs::create_dir_all(root.join("empty")).unwrap();
        fs::create_dir_all(root.join("other/thing")).unwrap();
        symlink(root.join("flat"), root.join("link")).unwrap();
        fs::write(root.join("file"), "").unwrap();
        let data = fs::metadata(&root).unwrap();
        let own = Some((data.uid(), data.gid()));
        let look = |text: &str, reads| {
            let (driver, rest) = text.split_once(':').unwrap();
            let place: MailPlace = format!("{driver}:{}/{rest}", root.display()).parse().unwrap();
            look_at_place(&place, reads, &root)
        };
        let format = |format| Err(PlaceFault::Format(format));
        for (place, found) in [
            ("maildir:flat", Ok(())),
            ("maildir:flat:LAYOUT=fs", Ok(())),
            ("maildir:plus", Ok(())),
            ("maildir:plus:LAYOUT=fs", format(MailFormat::Maildir)),
            ("maildir:nested", format(MailFormat::MaildirFs)),
            ("maildir:nested:LAYOUT=fs", Ok(())),
            ("sdbox:flat", format(MailFormat::Maildir)),
            ("sdbox:sdbox", Ok(())),
            ("mdbox:sdbox", format(MailFormat::Sdbox)),
            ("maildir:mdbox", format(MailFormat::Mdbox)),
            ("mdbox:mdbox", Ok(())),
            ("mdbox:empty", Ok(())),
            ("mdbox:new/place", Ok(())),
            ("maildir:other", Err(PlaceFault::NoMail)),
            ("maildir:link", Err(PlaceFault::NoDirectory)),
            ("maildir:file", Err(PlaceFault::NoDirectory)),
            ("maildir:secret", Err(PlaceFault::Encrypted)),
        ] {
            assert_eq!(look(place, own), found, "{place}");
        }
        // A folder of a Maildir, there or not.
        let inside = |name: &str| Err(PlaceFault::Inside(root.join(name).display().to_string()));
        assert_eq!(look("maildir:plus/.Work", own), inside("plus"));
        assert_eq!(look("maildir:flat/.Sent", own), inside("flat"));
        assert_eq!(look("mdbox:nested/Work/2031/deep", own), inside("nested/Work/2031"));
        // Everybody may write in it, or in what is in it.
        for open in ["flat/cur", "flat"] {
            fs::set_permissions(root.join(open), fs::Permissions::from_mode(0o777)).unwrap();
            assert_eq!(look("maildir:flat", own), Err(PlaceFault::Writable(0o777)), "{open}");
            fs::set_permissions(root.join(open), fs::Permissions::from_mode(0o770)).unwrap();
        }
        assert_eq!(look("maildir:flat", own), Ok(()));
        // A link on the way makes two paths of one directory, and so two mailboxes of one mail.
        symlink(&root, root.join("way")).unwrap();
        let place = |name: &str| PlaceFault::Elsewhere(root.join(name).display().to_string());
        assert_eq!(look("maildir:way/flat", own), Err(place("flat")));
        assert_eq!(look("maildir:way/new/place", own), Err(place("new/place")));
        let linked = root.with_extension("linked");
        let _ = fs::remove_file(&linked);
        symlink(&root, &linked).unwrap();
        let through = |base: &Path| {
            let place: MailPlace = format!("maildir:{}/flat", base.display()).parse().unwrap();
            look_at_place(&place, own, &linked)
        };
        assert_eq!(through(&linked), Ok(()));
        assert_eq!(through(&root), Err(PlaceFault::Elsewhere(linked.join("flat").display().to_string())));
        fs::remove_file(&linked).unwrap();
        let other = Some((data.uid() + 1, data.gid() + 1));
        assert_eq!(look("maildir:flat", other), Err(PlaceFault::Owner(data.uid())));
        let in_directory = root.display().to_string();
        assert_eq!(look("maildir:new/place", other), Err(PlaceFault::NotMade { in_directory }));
        // Nobody of that name is on this host.
        assert_eq!(look("maildir:new/place", None), Ok(()));
        fs::set_permissions(root.join("flat"), std::os::unix::fs::PermissionsExt::from_mode(0o500)).unwrap();
        assert_eq!(look("maildir:flat", own), Err(PlaceFault::Mode(0o500)));
        fs::remove_dir_all(&root).unwrap();
    }
}
