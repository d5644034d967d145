//! What each finding means: the code, and why it matters.

/// The explanation of a finding; `None`: there is no such code.
pub fn explanation(code: &str) -> Option<&'static str> {
    CODES.iter().find(|(known, _)| *known == code).map(|(_, meaning)| *meaning)
}

/// Every code that a check can find, in order.
pub const CODES: &[(&str, &str)] = &[
    (
        "alias-loop",
        "The alias was made when its target's domain was elsewhere. Now that the domain is hosted here, the mail goes round until it bounces.",
    ),
    (
        "alias-refuses",
        "Every mailbox that the alias points to is suspended or in a disabled domain, so its mail is refused at SMTP time.",
    ),
    (
        "alias-target-refuses",
        "A mailbox that the alias points to is suspended or in a disabled domain. Its copy is left out, the others are delivered.",
    ),
    (
        "audit-altered",
        "A record of the audit log, or a row change that belongs to it, does not have the hash that it was written with: the log was changed.",
    ),
    (
        "audit-another-history",
        "The record that was anchored has another hash than then: the log was made anew from there or earlier.",
    ),
    ("audit-archive-gap", "Records that were moved to a file are in none of the archives that were named."),
    ("audit-archive-needed", "The record that was anchored was moved to a file, which has to be named to compare it."),
    (
        "audit-archive-other",
        "An archive is of another log, or of another history of this one, than the store goes on from.",
    ),
    (
        "audit-cut-off",
        "The log ends before the record that was anchored: its end was removed, or an older store was put in its place.",
    ),
    ("audit-missing", "The numbers of the audit log's records have a gap: a record was removed."),
    (
        "audit-unrecorded",
        "Another program than vmailctl changed rows of the store. The change is in force, and it is known what was changed, but not by whom.",
    ),
    (
        "breach-list-unusable",
        "The setting breach-list names a file in which no password can be looked up. Passwords are set all the same, with a warning.",
    ),
    (
        "clock-behind",
        "The newest change in the log lies in the future. Ends of suspensions, grants and aliases go by the clock.",
    ),
    (
        "delivery-ended",
        "Mail of the mailbox, or of mailboxes of the domain, was delivered by another host until a time that is over. It is delivered here, and what is left says nothing any more.",
    ),
    (
        "delivery-host-silent",
        "Mail for mailboxes that this host is said to deliver waits in the queue, and is bounced after days.",
    ),
    (
        "delivery-loop",
        "The name or address of the host that is said to deliver is one of this host. Mail goes round until it bounces.",
    ),
    (
        "dovecot-argon2-memory",
        "Checking such a hash takes more memory than Dovecot gives its auth workers, which then refuse the right password.",
    ),
    (
        "dovecot-auth-cache",
        "Dovecot remembers log-ins, so what is taken away in the store is still allowed for a while.",
    ),
    (
        "dovecot-not-reader",
        "Dovecot's auth workers are not in the group that may read the store, so every log-in fails.",
    ),
    (
        "dovecot-other-accounts",
        "Dovecot asks the system's accounts first, which may have other passwords for the same names.",
    ),
    (
        "dovecot-passdb",
        "A part of Dovecot's configuration that log-ins, suspensions or delegates need is missing or in the wrong order.",
    ),
    ("dovecot-script", "Dovecot can't ask for the script that writes auto-replies; deliveries may fail."),
    ("dovecot-setting", "A setting of Dovecot's differs from what the store needs."),
    ("dovecot-unasked", "Dovecot's configuration can't be read, so nothing is known about log-ins and deliveries."),
    (
        "dovecot-userdb",
        "Dovecot does not find a mailbox's home where the store has it, so mail is delivered elsewhere or not at all.",
    ),
    (
        "due-not-run",
        "Steps of offboarding, the removal of mail whose retention is over, and the end of sessions wait for 'due run', which a timer or cron is to start. It has not ended for a day, or never.",
    ),
    ("file-differs", "A file that 'pipeline render' writes was changed, or is of another version."),
    ("file-missing", "A file that 'pipeline render' writes is not there."),
    ("file-unread", "A file of the servers' configuration can't be read by this user."),
    (
        "filter-leaves-host",
        "A Sieve filter of the mailbox sends mail to another host, or cannot be read. A thief or a leaver may have left it. Only --deep looks for it.",
    ),
    ("grant-expiring", "A grant ends within two weeks. The mailbox disappears from the delegate's folders then."),
    (
        "hash-too-costly",
        "Checking one password against this hash would keep Dovecot's auth process busy for minutes or days. It is not used here to compare passwords; at Dovecot every try of a stranger costs as much. The mailbox needs a new password.",
    ),
    (
        "home-missing",
        "By what Dovecot has written down, the mailbox had mail or was logged in to. Its home was moved or removed since; the next message gets a new, empty one.",
    ),
    ("home-mode", "Others than the mail user may look into this home."),
    (
        "home-nested",
        "The home of a mailbox is that of another one or lies in it. What is done to one directory would be done to the mail of both, so it is not done: no command moves, archives or removes the mail.",
    ),
    (
        "home-odd",
        "The home is written with a slash or a dot too many, and is the home of another mailbox, too. An earlier version took it.",
    ),
    (
        "home-of-many",
        "The home of a mailbox is the mail root or a directory above it, which holds the mail of others. No command moves or removes its mail.",
    ),
    ("home-owner", "The home does not belong to the mail user, so Dovecot can't deliver to it or read it."),
    ("home-without-mailbox", "The mail of a mailbox that was deleted stays on the disk until it is removed."),
    (
        "learning-done",
        "Passwords were learnt from an old host, and every mailbox has one now or its time is over. Dovecot still asks the store about it at each wrong password.",
    ),
    (
        "learnt-file-missing",
        "Dovecot has no file to write down the passwords that the old host accepts. People get in, and depend on the old host further on.",
    ),
    ("mail-group-missing", "Dovecot can't open any mail without the group that owns it."),
    (
        "mail-misplaced",
        "After the store was restored, a mailbox that was deleted since is there again, and its mail is still aside; or the other way round. 'check --fix' puts the mail where it belongs, and overwrites nothing.",
    ),
    (
        "mail-place",
        "Dovecot can't use the directory in which the mail of this mailbox lies: its owner reads nothing, deliveries wait, and with Dovecot 2.4 the sessions of all to whom it is granted end.",
    ),
    ("mail-root-unread", "This user can't look below the mail root, so nothing is known about the homes."),
    ("mail-user-missing", "Dovecot can't open any mail without the user that owns it."),
    (
        "mailbox-unused",
        "A personal mailbox without use for three months may be a mistyped address, or that of a person who never came.",
    ),
    (
        "operator-unknown",
        "Rights were granted to a user or group that the system no longer has. Whoever gets the name some day gets them.",
    ),
    (
        "password-not-learnt",
        "The mailbox has no password, and the time in which it was to be learnt from the old host is over. Its person can't log in.",
    ),
    (
        "plan-names-nobody",
        "The manager of a leaver, or the new target of their aliases, was deleted since. That step will be refused, and later steps wait.",
    ),
    ("postfix-domain-twice", "Postfix takes the domain for a local or a relayed one, and never asks the store for it."),
    (
        "postfix-lookup",
        "Postfix gets another answer than the store gives: mail may be lost, refused or delivered elsewhere.",
    ),
    (
        "postfix-not-reader",
        "Postfix's processes are not in the group that may read the store, so all mail is deferred.",
    ),
    ("postfix-parameter", "A parameter of Postfix's differs from what the store needs."),
    (
        "postfix-service",
        "A service that mail is sent through or asked about is not defined, or its program does not exist.",
    ),
    (
        "postfix-service-option",
        "An option of a service differs from what the store needs, such as who may send as whom.",
    ),
    ("postfix-unasked", "Postfix can't be asked, so nothing is known about mail."),
    (
        "prints-missing",
        "There are passwords, and no file of prints beside the store: it was lost, or no password was set since there are prints.",
    ),
    (
        "prints-unusable",
        "The file of prints beside the store can't be used, so a password that another mailbox has is not found when it is set.",
    ),
    (
        "quota-overcommitted",
        "If every mailbox were full, the disk would be too small. Many hosts live well with that; watch the disk.",
    ),
    ("reader-group-missing", "Nobody but root can read the store without this group, the servers included."),
    (
        "sessions-open",
        "Live sessions go on with what a change has taken away, because Dovecot did not answer when they were to be ended.",
    ),
    ("shared-without-reader", "Mail for this shared mailbox is accepted, and no person can read it."),
    (
        "standard-address-missing",
        "Every domain has to take mail for postmaster@ (RFC 5321, 4.5.1), and should for abuse@ (RFC 2142). Other hosts and people report faults there.",
    ),
    ("store-damaged", "SQLite finds the file damaged, or rows refer to rows that are not there."),
    ("store-disk-low", "A full disk refuses every change. A restoration takes about twice the store's size."),
    ("store-file-group", "The file is not the reader group's, so the servers can't open the store."),
    ("store-file-missing", "The servers can't make the files beside the store, and can't read it without them."),
    (
        "store-file-mode",
        "Too open, a server that is broken into could change the store; too closed, the servers can't read it.",
    ),
    ("store-file-owner", "The owner of a file may write it, and it is not root."),
    (
        "store-folders",
        "What is kept of a delegate's shared folders is not what the grants say: another program has changed rows since. The next change that touches these grants, or 'store migrate --rebuild', writes it anew.",
    ),
    ("store-journal", "Postfix waits for no lock. In a rollback journal mode one writer stops all mail for a minute."),
    (
        "store-kept",
        "The servers' questions are answered from columns that follow from other rows, and those do not any more: another program has changed rows since. The next change that touches these rows, or 'store migrate --rebuild', writes them anew.",
    ),
    (
        "store-log-large",
        "The log beside the store grows for as long as a reader keeps a transaction open, and makes look-ups slow.",
    ),
    (
        "store-not-held",
        "The servers can't recover the store after a boot by themselves; whoever comes first may fail once.",
    ),
    (
        "store-schema",
        "A table, view, trigger or index is not as vmailctl makes it: another program changed it. The servers answer from views, and the audit log is written by triggers.",
    ),
    (
        "usage-unknown",
        "The file that Dovecot writes usage and last log-ins into cannot be read, so lists go without them.",
    ),
];
