//! Why an act is refused: the fact, with what is needed to say it.

use crate::model::{
    Address, Alias, AliasAddress, Dependant, Directory, Domain, DomainName, HashError, HomePath, MailHost, MailPlace,
    OperatorName, OutsideAddress, PasswordRefused, PlaceFault, Plan, ProfileName, Removal, Setting, Text, Timestamp,
};

/// A refusal by a rule. Nothing was changed. What it is called, what it advises and how the program exits stand in one
/// table, `error.rs`.
#[derive(Debug)]
pub enum Refusal {
    NoSuchDomain(DomainName),
    NoSuchMailbox(String),
    NoSuchAlias(AliasAddress),
    NoSuchGrant {
        owner: Address,
        delegate: Address,
    },
    NoSuchLabel(String),
    NoAutoreply(Address),
    NoSuchFilter {
        mailbox: Address,
        /// `None`: the active one.
        script: Option<String>,
    },
    NoSuchRecord(i64),
    /// An archive of the audit log is not as it was written.
    ArchiveBroken {
        file: String,
        why: String,
    },
    /// It was moved to a file.
    RecordArchived {
        id: i64,
        file: String,
    },
    /// The audit log of a backup does not go on from a record that was kept elsewhere, or is not intact.
    NotAnchored(String),
    NoSuchFinding(String),
    NoSuchAppPassword {
        mailbox: Address,
        named: String,
    },
    NoSuchRemoval(String),
    NoSuchTarget {
        alias: AliasAddress,
        target: String,
    },

    DomainExists(Box<Domain>),
    MailboxExists(Address),
    AliasExists(Box<Alias>),
    LoginNameTaken(String),
    LabelTaken(String),
    AppPasswordExists {
        mailbox: Address,
        label: Text,
    },
    /// A removed mailbox had the name, and could come back.
    NameOfRemoved {
        name: String,
        removal: Box<Removal>,
    },

    /// The domain in which an address would be made is not hosted.
    DomainNotHosted {
        address: String,
        domain: DomainName,
    },
    AliasDomain(AliasDomainRefusal),
    DomainNotEmpty {
        domain: DomainName,
        mailboxes: u64,
        aliases: u64,
        alias_domains: Vec<DomainName>,
        removed: u64,
    },
    DomainWasOutside {
        domain: DomainName,
        alias: AliasAddress,
        target: OutsideAddress,
    },
    /// An alias was named where a mailbox is needed.
    AliasNotMailbox(Box<Alias>),
    MailboxNotAlias(Address),
    TargetIsHosted {
        target: OutsideAddress,
    },
    TargetNotHosted {
        target: String,
    },
    LastTarget(AliasAddress),
    /// An alias is to be made, and nothing is said of where it leads.
    AliasLeadsNowhere(AliasAddress),
    /// What depends on a mailbox has to be dealt with before it is deleted: aliases that lead nowhere else, and so many of
    /// other kinds.
    MailboxHasDependants {
        address: Address,
        sole: Vec<AliasAddress>,
        others: Vec<(Dependant, u64)>,
    },
    RerouteToItself(Address),
    /// It is being deleted.
    MailboxGoing(Address),
    MailboxNotRemoved(String),
    /// It is deleted already.
    MailboxRemoved(Box<Removal>),
    SeveralRemovals {
        name: String,
        ids: Vec<i64>,
    },
    /// Its mail is being removed.
    MailGone(Address),
    OnHold {
        address: Address,
        reason: Text,
    },
    DelegateToItself(Address),
    DelegateIsShared(Address),
    MailboxIsDelegate {
        address: Address,
        owners: Vec<Address>,
    },
    /// Neither access nor send-as.
    GrantOfNothing {
        owner: Address,
        delegate: Address,
    },
    EndInThePast(Timestamp),
    /// A suspension that begins later would end the one that is in force.
    SuspendedAlready(Address),
    EndBeforeBegin {
        from: Timestamp,
        until: Timestamp,
    },
    /// This host, at a port where it takes mail.
    DeliveredByItself(MailHost),
    /// A suspension keeps all mail, and has a text for those whose mail is refused.
    RefusalToNobody(Address),
    /// A command says what was.
    HistorySaid {
        name: String,
        field: &'static str,
    },
    /// A document says another value of what an object is made with.
    FieldFixed {
        name: String,
        field: &'static str,
        present: String,
    },
    FieldMissing {
        name: String,
        field: &'static str,
    },
    Home(HomeRefusal),

    SharedHasNoPassword(Address),
    /// The mailbox has a password, so none is learnt for it.
    HasPassword(Address),
    /// The host that is to be asked for passwords is this one.
    LearnsFromItself(String),
    /// Another host delivers now, and would until then no longer.
    DeliveryGap {
        now: String,
        from: Timestamp,
    },
    /// Another old host is asked about mailboxes already.
    OtherServerAsked {
        asked: String,
        instead: String,
    },
    /// This person may log in neither by IMAP nor by POP3.
    NothingToRead(Address),
    /// The grant is for sending alone, which is by the delegate's own log-in.
    SendsByOwnLogin {
        owner: Address,
        delegate: Address,
    },
    SharedNeedsDelegate {
        owner: Address,
        delegates: Vec<Address>,
    },
    Password(PasswordRefusal),

    SettingFixed(Setting),
    /// The file that usage is in can't be read, with the reason.
    UsageUnknown(String),
    Standard(StandardRefusal),
    Plan(PlanRefusal),
    Operator(OperatorRefusal),
}

/// Why a password or a hash is refused.
#[derive(Debug)]
pub enum PasswordRefusal {
    /// The policy refuses it.
    Weak(PasswordRefused),
    Reused {
        history: u32,
    },
    Forbidden,
    /// It is on the list of breached passwords.
    Breached,
    /// Another mailbox has it. Which one is not said.
    InUse,
    /// Or there is no such mailbox, or nobody logs in to it.
    CurrentWrong(String),
    TooManyTries {
        name: String,
        until: Timestamp,
    },
    HashRefused(HashError),
    HashWeak(String),
}

impl From<PasswordRefusal> for super::Failure {
    fn from(refusal: PasswordRefusal) -> Self {
        Refusal::Password(refusal).into()
    }
}

/// What an alias domain can't be, or have.
#[derive(Debug)]
pub enum AliasDomainRefusal {
    /// It has no addresses of its own.
    HasNone {
        address: String,
        domain: DomainName,
        of: DomainName,
    },
    /// An address in it was named where what it stands for is needed.
    Named {
        address: String,
        meant: AliasAddress,
    },
    OfItself(DomainName),
    OfAliasDomain(DomainName),
    HasNoMailboxes(DomainName),
}

impl From<AliasDomainRefusal> for super::Failure {
    fn from(refusal: AliasDomainRefusal) -> Self {
        Refusal::AliasDomain(refusal).into()
    }
}

/// Why a catch-all, or the mailbox of the standard addresses, can't be so.
#[derive(Debug)]
pub enum StandardRefusal {
    /// Only a catch-all says whether its holder may send as it.
    SendAsOfAlias(AliasAddress),
    /// Standard addresses without a mailbox.
    Nowhere,
    /// The setting standard-addresses-to names this mailbox.
    LeadTo(Address),
}

impl From<StandardRefusal> for super::Failure {
    fn from(refusal: StandardRefusal) -> Self {
        Refusal::Standard(refusal).into()
    }
}

/// Why an offboarding, or a step of one, is refused.
#[derive(Debug)]
pub enum PlanRefusal {
    NoSuch(String),
    NoSuchProfile(ProfileName),
    /// Another plan, or what it did has been taken back by hand.
    Exists(Box<Plan>),
    /// The leaver is named as manager, or as where their own aliases lead.
    LeaverNamed(Address),
    /// A mailbox that refuses mail would have an auto-reply.
    ReplyToNobody(Address),
    /// A date of the plan would lie beyond the calendar.
    TooLong,
    ProfileChoosesNothing(ProfileName),
    /// The mailbox is in use again, so its plan must not go on.
    LeaverIsBack(Address),
    /// A mailbox is deleted when all else of its plan is done.
    StepsBeforeDeletion(Address),
    /// The plan's mailbox is gone for good.
    LeaverIsGone(Address),
    /// The mailbox that an option named is gone.
    NamedIsGone {
        option: &'static str,
        name: String,
    },
    /// An archive is written before the mailbox is deleted, and it never is.
    ArchiveOfWhatStays(Address),
}

/// Why an operator may not do something, or can't be made one.
#[derive(Debug)]
pub enum OperatorRefusal {
    /// The command is not permitted on what it is about; `None`: it is about nothing in particular.
    NotPermitted {
        operator: String,
        command: String,
        of: Option<String>,
    },
    /// Mail would go to the host's own accounts, and to what their aliases name.
    ForwardsToHost {
        operator: String,
        address: String,
    },
    /// A command, an option or a variable that no operator may use.
    RootsAlone {
        operator: String,
        what: String,
    },
    /// Somebody would hold everybody to their rights, and has none.
    LocksOut(String),
    NoSuchRight(OperatorName),
    NoSuchAccount(OperatorName),
}

impl From<OperatorRefusal> for Refusal {
    fn from(refusal: OperatorRefusal) -> Self {
        Self::Operator(refusal)
    }
}

impl From<OperatorRefusal> for super::Failure {
    fn from(refusal: OperatorRefusal) -> Self {
        Refusal::Operator(refusal).into()
    }
}

impl From<PlanRefusal> for Refusal {
    fn from(refusal: PlanRefusal) -> Self {
        Self::Plan(refusal)
    }
}

impl From<PlanRefusal> for super::Failure {
    fn from(refusal: PlanRefusal) -> Self {
        Refusal::Plan(refusal).into()
    }
}

/// Why a home is not taken, or the mail in it is left alone.
#[derive(Debug)]
pub enum HomeRefusal {
    Taken(Directory, HomePath),
    /// It is above or below the home or the mail place of another mailbox, which may be a removed one.
    Nested {
        what: Directory,
        path: HomePath,
        of: Address,
        theirs: String,
    },
    Outside {
        what: Directory,
        path: HomePath,
        root: String,
    },
    /// It is the mail root, or the directory of a domain in it.
    OfMany(Directory, HomePath),
    /// A mail place is the home of its mailbox, or has it in it.
    HoldsHome {
        place: MailPlace,
        home: String,
    },
    /// Dovecot can't use a mail place.
    Unusable {
        place: MailPlace,
        fault: PlaceFault,
    },
    /// No archive is made of what is outside the mail root.
    NotArchived {
        what: Directory,
        path: HomePath,
        address: Address,
    },
    /// A home has another path, by a link on the way.
    Linked {
        home: HomePath,
        real: String,
    },
    /// What is done to the mail of the mailbox would be done to that of another.
    Shared {
        address: Address,
        home: String,
        of: Box<Address>,
        theirs: String,
    },
}

impl From<HomeRefusal> for Refusal {
    fn from(refusal: HomeRefusal) -> Self {
        Self::Home(refusal)
    }
}

impl From<HomeRefusal> for super::Failure {
    fn from(refusal: HomeRefusal) -> Self {
        Self::Refused(refusal.into())
    }
}
