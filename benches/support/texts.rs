//! The mailboxes as the texts of other mail systems, with the aliases and grants that these have.

use super::host::HASH;
use super::{MAILBOXES_PER_DOMAIN, address, aliases, domain};
use std::fs::{self, File};
use std::io::{BufWriter, Result, Write};
use std::path::{Path, PathBuf};

/// How many there are of what.
struct Amounts {
    mailboxes: u32,
    domains: u32,
}

type Out<'a> = &'a mut dyn Write;
type Entries = fn(Out<'_>, &Amounts) -> Result<()>;

/// Each source: its name, and its files with what is in them.
const SOURCES: [(&str, &[(&str, Entries)]); 8] = [
    ("csv", &[("users.csv", csv)]),
    ("dovecot-passwd", &[("passwd", passwd)]),
    ("docker-mailserver", &[("postfix-accounts.cf", accounts), ("postfix-virtual.cf", virtual_aliases)]),
    ("google", &[("aliases.csv", google_aliases), ("users.csv", google_users)]),
    ("microsoft365", &[("mailboxes.csv", microsoft_mailboxes), ("permissions.csv", microsoft_permissions)]),
    ("modoboa", &[("identities.csv", modoboa)]),
    ("mailu", &[("mailu.yml", mailu_yaml)]),
    ("mailu", &[("mailu.json", mailu_json)]),
];

/// Writes each source into a directory of its own, and gives its name and the directory.
pub(crate) fn write_texts(directory: &Path, mailboxes: u32) -> impl Iterator<Item = (&'static str, PathBuf)> {
    let amounts = Amounts { mailboxes, domains: mailboxes.div_ceil(MAILBOXES_PER_DOMAIN) };
    SOURCES.iter().map(move |(name, files)| {
        let place = directory.join(files[0].0.replace('.', "-"));
        fs::create_dir_all(&place).unwrap();
        for (file, write) in *files {
            let mut out = BufWriter::new(File::create(place.join(file)).unwrap());
            write(&mut out, &amounts).and_then(|()| out.flush()).unwrap();
        }
        (*name, place)
    })
}

fn csv(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "address,name,hash,quota,aliases")?;
    (0..all.mailboxes).try_for_each(|n| writeln!(out, "{},User {n},\"{HASH}\",5G,{}", address(n), aliases(n).join(" ")))
}

fn passwd(out: Out<'_>, all: &Amounts) -> Result<()> {
    (0..all.mailboxes).try_for_each(|n| {
        writeln!(out, "{}:{HASH}:5000:5000:User {n}:/srv/mail/{n}::userdb_quota_rule=*:storage=5G", address(n))
    })
}

fn accounts(out: Out<'_>, all: &Amounts) -> Result<()> {
    (0..all.mailboxes).try_for_each(|n| writeln!(out, "{}|{HASH}", address(n)))
}

fn virtual_aliases(out: Out<'_>, all: &Amounts) -> Result<()> {
    (0..all.mailboxes).try_for_each(|n| aliases(n).iter().try_for_each(|alias| writeln!(out, "{alias} {}", address(n))))
}

fn google_users(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required]")?;
    (0..all.mailboxes).try_for_each(|n| writeln!(out, "User,{n},{},/", address(n)))
}

fn google_aliases(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "Alias,Target,TargetType")?;
    (0..all.mailboxes)
        .try_for_each(|n| aliases(n).iter().try_for_each(|alias| writeln!(out, "{alias},{},User", address(n))))
}

fn microsoft_mailboxes(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "UserPrincipalName,DisplayName,PrimarySmtpAddress,EmailAddresses,RecipientTypeDetails")?;
    (0..all.mailboxes).try_for_each(|n| {
        let (own, [one, other]) = (address(n), aliases(n));
        writeln!(out, "{own},User {n},{own},SMTP:{own} smtp:{one} smtp:{other},UserMailbox")
    })
}

fn microsoft_permissions(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "Identity,User,AccessRights,IsInherited,Deny")?;
    (0..all.mailboxes).step_by(2).try_for_each(|n| {
        let delegate = address((n + 1) % all.mailboxes);
        writeln!(out, "User {n},{delegate},{{FullAccess}},False,False")
    })
}

fn modoboa(out: Out<'_>, all: &Amounts) -> Result<()> {
    (0..all.domains).try_for_each(|n| writeln!(out, "domain;{};0;0;True", domain(n)))?;
    (0..all.mailboxes).try_for_each(|n| {
        let own = address(n);
        writeln!(out, "account;{own};\"{HASH}\";User;{n};True;SimpleUsers;{own};500")?;
        aliases(n).iter().try_for_each(|alias| writeln!(out, "alias;{alias};True;{own}"))
    })
}

fn mailu_yaml(out: Out<'_>, all: &Amounts) -> Result<()> {
    writeln!(out, "domain:")?;
    (0..all.domains).try_for_each(|n| writeln!(out, "- name: {}", domain(n)))?;
    writeln!(out, "user:")?;
    (0..all.mailboxes)
        .try_for_each(|n| writeln!(out, "- email: {}\n  password: '{HASH}'\n  displayed_name: User {n}", address(n)))?;
    writeln!(out, "alias:")?;
    (0..all.mailboxes).try_for_each(|n| {
        let to = address(n);
        aliases(n).iter().try_for_each(|alias| writeln!(out, "- email: {alias}\n  destination:\n  - {to}"))
    })
}

/// All in one line.
fn mailu_json(out: Out<'_>, all: &Amounts) -> Result<()> {
    write!(out, r#"{{"domain":["#)?;
    (0..all.domains).try_for_each(|n| write!(out, r#"{}{{"name":"{}"}}"#, comma(n), domain(n)))?;
    write!(out, r#"],"user":["#)?;
    (0..all.mailboxes)
        .try_for_each(|n| write!(out, r#"{}{{"email":"{}","password":"{HASH}"}}"#, comma(n), address(n)))?;
    write!(out, r#"],"alias":["#)?;
    (0..all.mailboxes).try_for_each(|n| {
        let (to, [one, other]) = (address(n), aliases(n));
        let alias = |alias: &str| format!(r#"{{"email":"{alias}","destination":["{to}"]}}"#);
        write!(out, "{}{},{}", comma(n), alias(&one), alias(&other))
    })?;
    write!(out, "]}}")
}

fn comma(n: u32) -> &'static str {
    if n == 0 { "" } else { "," }
}
