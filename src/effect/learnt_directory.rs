//! The directory in which Dovecot leaves what it has learnt.

use super::mail_root::user_number;
use nix::unistd::geteuid;
use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown, lchown};
use std::path::Path;

/// Dovecot's own user, which reads the store for it (`default_internal_user`).
const DOVECOT: &str = "dovecot";

/// Who is to have it: Dovecot's user, and whoever is not root.
fn owner() -> u32 {
    let own = geteuid();
    let dovecot = if own.is_root() { user_number(DOVECOT) } else { None };
    dovecot.unwrap_or_else(|| own.as_raw())
}

/// Makes it where there is none, for Dovecot's user alone. One that is somebody else's, or that others look into, is refused, and
/// stays as it is: it serves something else.
pub fn make_learnt_directory(directory: &Path) -> io::Result<()> {
    let refused = |why| Err(io::Error::new(io::ErrorKind::PermissionDenied, why));
    match DirBuilder::new().mode(0o700).create(directory) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    let found = fs::symlink_metadata(directory)?;
    if !found.is_dir() || found.mode() & 0o077 != 0 {
        return refused("it is no directory that only Dovecot's user can look into");
    }
    let owner = owner();
    if found.uid() == owner {
        return Ok(());
    }
    // One that was just made, by this process or by one that was killed behind it.
    let is_new = found.uid() == geteuid().as_raw() && fs::read_dir(directory)?.next().is_none();
    if is_new { chown(directory, Some(owner), None) } else { refused("it is not Dovecot's own directory") }
}

/// Hands the file in it over to Dovecot's user.
pub fn own_learnt_file(file: &Path) -> io::Result<()> {
    lchown(file, Some(owner()), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_directory_that_serves_something_else_is_left_alone() {
        let above = std::env::temp_dir().join(format!("vmailctl-learnt-directory-{}", std::process::id()));
        fs::create_dir_all(&above).unwrap();
        let new = above.join("new");
        make_learnt_directory(&new).unwrap();
        let found = fs::metadata(&new).unwrap();
        assert_eq!((found.uid(), found.mode() & 0o777), (owner(), 0o700));
        fs::write(new.join("learnt.db"), "").unwrap();
        make_learnt_directory(&new).unwrap();

        let used = above.join("used");
        fs::create_dir(&used).unwrap();
        fs::set_permissions(&used, Permissions::from_mode(0o755)).unwrap();
        let link = above.join("link");
        std::os::unix::fs::symlink(&new, &link).unwrap();
        let file = above.join("file");
        fs::write(&file, "").unwrap();
        for other in [&used, &link, &file] {
            assert!(make_learnt_directory(other).is_err(), "{}", other.display());
        }
        assert_eq!(fs::metadata(&used).unwrap().mode() & 0o777, 0o755);
        if owner() != geteuid().as_raw() {
            let roots = above.join("roots");
            DirBuilder::new().mode(0o700).create(&roots).unwrap();
            fs::write(roots.join("key"), "").unwrap();
            assert!(make_learnt_directory(&roots).is_err());
            assert_eq!(fs::metadata(&roots).unwrap().uid(), 0);
        }
        fs::remove_dir_all(&above).unwrap();
    }
}
