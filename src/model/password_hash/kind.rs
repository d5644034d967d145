//! The schemes and their labels.

/// How a password was hashed. [`Scheme::name`] is Dovecot's word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Argon2id,
    Argon2i,
    BlfCrypt,
    Sha512Crypt,
    Sha256Crypt,
    /// What else the host's crypt(3) knows: yescrypt, gost-yescrypt and scrypt.
    Crypt,
    Ssha512,
    Ssha256,
    Ssha,
    Sha512,
    Sha256,
    Sha1,
    Pbkdf2,
    ScramSha256,
    ScramSha1,
    CramMd5,
    /// Holds the login name, so it is void after a rename.
    DigestMd5,
    PlainMd5,
    LdapMd5,
    Smd5,
    Md5Crypt,
    DesCrypt,
    PlainMd4,
    HmacMd5,
    /// In the store, but nothing that [`super::PasswordHash::parse`] would let in.
    Other,
}

/// The labels of the schemes; a scheme's first one is its name.
const LABELS: [(&str, Scheme); 25] = [
    ("ARGON2ID", Scheme::Argon2id),
    ("ARGON2I", Scheme::Argon2i),
    ("BLF-CRYPT", Scheme::BlfCrypt),
    ("SHA512-CRYPT", Scheme::Sha512Crypt),
    ("SHA256-CRYPT", Scheme::Sha256Crypt),
    ("CRYPT", Scheme::Crypt),
    ("SSHA512", Scheme::Ssha512),
    ("SSHA256", Scheme::Ssha256),
    ("SSHA", Scheme::Ssha),
    ("SHA512", Scheme::Sha512),
    ("SHA256", Scheme::Sha256),
    ("SHA1", Scheme::Sha1),
    ("SHA", Scheme::Sha1),
    ("PBKDF2", Scheme::Pbkdf2),
    ("SCRAM-SHA-256", Scheme::ScramSha256),
    ("SCRAM-SHA-1", Scheme::ScramSha1),
    ("CRAM-MD5", Scheme::CramMd5),
    ("DIGEST-MD5", Scheme::DigestMd5),
    ("PLAIN-MD5", Scheme::PlainMd5),
    ("LDAP-MD5", Scheme::LdapMd5),
    ("SMD5", Scheme::Smd5),
    ("MD5-CRYPT", Scheme::Md5Crypt),
    ("DES-CRYPT", Scheme::DesCrypt),
    ("PLAIN-MD4", Scheme::PlainMd4),
    ("HMAC-MD5", Scheme::HmacMd5),
];

/// What a scheme's data is, which decides how Dovecot guesses an encoding that the label doesn't name.
pub(super) enum Form {
    /// A digest of so many bytes.
    Digest(usize),
    /// A digest of so many bytes, then the salt.
    Salted(usize),
    Text,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        LABELS.iter().find(|(_, scheme)| *scheme == self).map_or("unknown", |(label, _)| label)
    }

    pub(super) fn from_label(label: &str) -> Option<Self> {
        LABELS.iter().find(|(known, _)| *known == label).map(|(_, scheme)| *scheme)
    }

    pub fn strength(self) -> HashStrength {
        match self {
            Self::PlainMd5 | Self::LdapMd5 | Self::Smd5 | Self::Md5Crypt | Self::DesCrypt => HashStrength::Weak,
            Self::PlainMd4 | Self::HmacMd5 | Self::Other => HashStrength::Weak,
            _ => HashStrength::Strong,
        }
    }

    pub(super) fn form(self) -> Form {
        match self {
            Self::PlainMd5 | Self::LdapMd5 | Self::PlainMd4 | Self::DigestMd5 => Form::Digest(16),
            Self::Sha1 => Form::Digest(20),
            Self::Sha256 | Self::CramMd5 | Self::HmacMd5 => Form::Digest(32),
            Self::Sha512 => Form::Digest(64),
            Self::Smd5 => Form::Salted(16),
            Self::Ssha => Form::Salted(20),
            Self::Ssha256 => Form::Salted(32),
            Self::Ssha512 => Form::Salted(64),
            _ => Form::Text,
        }
    }
}

/// What Dovecot 2.4 thinks of a scheme: weak are those that its `password-scheme.c` marks so or doesn't know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HashStrength {
    Strong,
    /// Refused unless `auth_allow_weak_schemes` is set: nobody can log in with it.
    Weak,
}

/// A positive number as C libraries write and compare it: no sign, no leading zero.
pub(super) fn parse_number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}
