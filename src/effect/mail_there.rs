//! Looks at the mail of another system where it is on this host. Nothing is opened but directories and the first bytes of a
//! few messages, and no link is followed: the paths come from a file.

use crate::model::{MailSpot, MailThere, Wrapping};
use nix::libc::{O_NOFOLLOW, O_NONBLOCK};
use std::fs::{self, File, OpenOptions};
use std::io::Read;
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
    let (spot, place) = find(home)?;
    let messages = if matches!(spot, MailSpot::Dbox(_)) { place.clone() } else { place.join("cur") };
    let owner = fs::symlink_metadata(&messages).ok()?.uid();
    let wrapping = ["cur", "new"].iter().find_map(|directory| wrapping(&place.join(directory)));
    Some(MailThere { spot, wrapping, owner })
}

fn find(home: &Path) -> Option<(MailSpot, PathBuf)> {
    if !is_directory(home) {
        return None;
    }
    let named = |name: &str| home.join(name);
    if is_maildir(&named("Maildir")) {
        return Some((MailSpot::Maildir, named("Maildir")));
    }
    if is_maildir(home) {
        return Some((MailSpot::Home, home.to_owned()));
    }
    if let Some(name) = ["mail", "maildir", ".maildir", ".Maildir"].into_iter().find(|name| is_maildir(&named(name))) {
        return Some((MailSpot::Other(name), named(name)));
    }
    for place in [home.to_owned(), named("mail"), named("sdbox"), named("mdbox")] {
        if is_directory(&place.join("mailboxes")) {
            let format = if is_directory(&place.join("storage")) { "mdbox" } else { "sdbox" };
            return Some((MailSpot::Dbox(format), place));
        }
    }
    let above = home.parent()?;
    is_maildir(above).then(|| (MailSpot::Above, above.to_owned()))
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
    use std::os::unix::fs::symlink;

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
            ("sdbox", Some((MailSpot::Dbox("sdbox"), None))),
            ("mdbox", Some((MailSpot::Dbox("mdbox"), None))),
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
}
