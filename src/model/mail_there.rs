//! What lies where another mail system has the mail of a mailbox.

/// Where the mail is, seen from the home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSpot {
    /// `Maildir` in the home, where Dovecot looks for it.
    Maildir,
    /// The home is itself a Maildir.
    Home,
    /// The directory above the home is.
    Above,
    /// A Maildir by another name in the home: its name.
    Other(&'static str),
    /// Dovecot's own formats, which are no Maildir: the format.
    Dbox(&'static str),
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
    /// Of one of the messages that were looked at.
    pub wrapping: Option<Wrapping>,
    /// The number of the user that the directory of the messages belongs to.
    pub owner: u32,
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
