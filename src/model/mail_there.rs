//! What lies where another mail system has the mail of a mailbox.

use super::home_path::HomePath;
use super::mail_place::{MailFormat, MailPlace};

/// Where the mail is, seen from the home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSpot {
    /// `Maildir` in the home, where Dovecot looks for it.
    Maildir,
    /// The home is itself a Maildir.
    Home,
    /// The directory above the home is.
    Above,
    /// By another name in the home: its name.
    Other(&'static str),
}

/// What a message file is wrapped in, so that Dovecot does not read it as it is configured here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrapping {
    /// By Dovecot's plugin mail_crypt, with keys that are elsewhere.
    Encrypted,
    /// xz, which Dovecot 2.4 does not read.
    Xz,
    /// As the program lz4 writes it, which no Dovecot reads.
    Lz4,
}

impl Wrapping {
    /// By the first bytes of a file.
    pub fn of(head: &[u8]) -> Option<Self> {
        const BEGINNINGS: [(&[u8], Wrapping); 3] = [
            (b"CRYPTED\x03\x07", Wrapping::Encrypted),
            (b"\xfd7zXZ", Wrapping::Xz),
            (b"\x04\x22\x4d\x18", Wrapping::Lz4),
        ];
        BEGINNINGS.into_iter().find(|(begins, _)| head.starts_with(begins)).map(|(_, wrapping)| wrapping)
    }
}

/// The mail of a mailbox as it was found on this host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailThere {
    pub spot: MailSpot,
    pub format: MailFormat,
    /// Of one of the messages that were looked at.
    pub wrapping: Option<Wrapping>,
    /// The number of the user that the directory of the messages belongs to.
    pub owner: u32,
}

impl MailThere {
    /// The home that a mailbox keeps whose mail was found so, and where that mail lies, if that is not Maildir in the home.
    pub fn directories(&self, home: &HomePath) -> (Option<HomePath>, Option<MailPlace>) {
        let place = |path: String| Some(MailPlace::new(self.format, HomePath::normalised(&path)));
        let home_path = home.as_str();
        match self.spot {
            MailSpot::Maildir if self.format == MailFormat::Maildir => (Some(home.clone()), None),
            MailSpot::Maildir => (Some(home.clone()), place(format!("{home_path}/Maildir"))),
            MailSpot::Other(name) => (Some(home.clone()), place(format!("{home_path}/{name}"))),
            MailSpot::Home => (None, place(home_path.to_owned())),
            MailSpot::Above => (None, home.above().next().and_then(|above| place(above.as_str().to_owned()))),
        }
    }
}

/// Why Dovecot can't use a mail place. One that can't be opened ends the sessions of all to whom it is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// A link, or something else that is no directory.
    NoDirectory,
    /// By a link on the way to it, or to the mail root, it is another directory than the one that is written.
    Elsewhere(String),
    /// It is not there, and the user that Dovecot reads as can't make it in this directory.
    NotMade {
        in_directory: String,
    },
    /// It can't be looked at, for this reason.
    Unread(String),
    /// It has mail, and that lies in this way.
    Format(MailFormat),
    /// It has something, and no mail that is known by its form.
    NoMail,
    /// It, or what is in it, belongs to the user of this number.
    Owner(u32),
    /// Its owner may not read it or write in it.
    Mode(u32),
    /// Everybody on this host may write in it.
    Writable(u32),
    /// This directory around it is a Maildir, so it would be a folder of that, too.
    Inside(String),
    Encrypted,
}

impl PlaceFault {
    /// What is wrong.
    pub fn rule(&self) -> String {
        match self {
            Self::NoDirectory => "the mail place is a symbolic link, or no directory".to_owned(),
            Self::Elsewhere(path) => {
                format!("the mail place has another path, because a symbolic link is on the way ({path})")
            }
            Self::NotMade { in_directory } => {
                format!("the mail place is not there, and Dovecot cannot make it in {in_directory}")
            }
            Self::Unread(why) => format!("the mail place cannot be looked at ({why})"),
            Self::Format(_) => "mail of another format or layout lies in the mail place".to_owned(),
            Self::NoMail => "something lies in the mail place, and it is no mail of a known format".to_owned(),
            Self::Owner(number) => {
                format!("the mail place belongs to the user {number}, and Dovecot reads as the mail user")
            }
            Self::Mode(mode) => {
                format!("the owner of the mail place may not read it or write in it, its mode is {mode:04o}")
            }
            Self::Writable(mode) => {
                format!("everybody on this host may write in the mail place, its mode is {mode:04o}")
            }
            Self::Inside(maildir) => format!("the mail place is in a Maildir, of which it is a folder ({maildir})"),
            Self::Encrypted => {
                "the messages in the mail place are encrypted, and the keys are at the old host".to_owned()
            }
        }
    }

    /// The next step.
    pub fn next(&self, place: &MailPlace) -> String {
        let path = place.path.as_str();
        match self {
            Self::NoDirectory | Self::Elsewhere(_) => "name the directory itself".to_owned(),
            Self::NotMade { .. } => format!("make the directory {path}, and give it to the mail user and group"),
            Self::Unread(_) => "run this as root".to_owned(),
            Self::Format(format) => format!("use --mail-place {}", MailPlace::new(*format, place.path.clone())),
            Self::NoMail => "name the directory that holds cur and new, or mailboxes".to_owned(),
            Self::Owner(_) => format!("chown -R USER:GROUP {path}, by the settings mail-user and mail-group"),
            Self::Mode(_) => format!("chmod u+rwx {path}"),
            Self::Writable(_) => format!("chmod o-w {path}"),
            Self::Inside(_) => "name a directory of its own".to_owned(),
            Self::Encrypted => "copy the mail over IMAP from the old host".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_wrapped_in_what_it_begins_with() {
        for (head, wrapping) in [
            (&b"CRYPTED\x03\x07\x02rest"[..], Some(Wrapping::Encrypted)),
            (b"\xfd7zXZ\0\0", Some(Wrapping::Xz)),
            (b"\x04\x22\x4d\x18\x60", Some(Wrapping::Lz4)),
            // Dovecot reads these.
            (b"Dovecot-LZ4\r", None),
            (b"\x1f\x8b\x08", None),
            (b"\x28\xb5\x2f\xfd", None),
            (b"BZh9", None),
            (b"Return-Path: <anna@a.example>", None),
            (b"CRYPTED letters", None),
            (b"", None),
        ] {
            assert_eq!(Wrapping::of(head), wrapping, "{head:?}");
        }
    }
}
