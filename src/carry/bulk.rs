//! Rows of a file, each in place of a command of its own.
//!
//! A row is made into the same request as the words of the command, and the same act does it, so the two can't differ.
//! The file is gone through before the store is held up:
//!
//! 1. Where passwords are to be hashed and the file can be read twice, it is first looked at as a whole. What is wrong is
//!    told at once, and not after half an hour of hashing.
//! 2. Rows are read, looked up in the store and, by all processors, hashed. They wait in a file without a name, which
//!    has hashes and no passwords.
//! 3. One transaction does them all, as fast as the disk takes it: other writers wait for that, and not for Argon2.
//!
//! Until the commit, Ctrl-C ends it all, and nothing was changed.

use super::Watcher;
use super::desk::Desk;
use super::interruption::Interruption;
use super::lines::{CarriedLines, Job, Lines, OnError};
use super::pool::with_pool;
use super::preparation::{Preparation, Ready, threads};
use super::reading::read_rows;
use super::secret_out::{no_place, require_new, write_all};
use super::spool::Spool;
use crate::admin::password::{Against, Depth, NewPassword, Prepared, Rules, WeakHashes};
use crate::admin::{self, Changed, PasswordRefusal, Rehearsal, RowDone};
use crate::effect::{Content, Row, Shape};
use crate::error::Failure;
use crate::model::document::{Entry, PasswordWish, RowKind, Said};
use crate::model::{Address, Argon2Memory, LiveSessions, Print, Secret};
use crate::store::{Reader, Store, Writer};
use std::collections::{HashSet, VecDeque};
use std::hash::RandomState;
use std::num::NonZeroUsize;
use std::path::Path;

/// The file that the rows come from.
pub struct RowFile<'a> {
    /// `-` for standard input.
    pub path: &'a Path,
    /// What the file calls the columns of fields, where that is not their names.
    pub columns: &'a [(String, String)],
    pub on_error: OnError,
}

/// What is said of the passwords of rows: a row has its own, or it is made.
#[derive(Clone, Copy, Debug)]
pub struct RowPasswords<'a> {
    pub generated: Generated,
    pub weak: WeakHashes,
    pub out: Option<&'a Path>,
}

/// Whether a row without a password has one generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generated {
    WhereMissing,
    Never,
}

/// What a row needs before it can be done.
pub enum Look {
    Nothing,
    /// A password, which is held against this.
    Password(Against),
    /// It is so already.
    Already,
}

/// A command that can be given rows.
pub trait Command {
    type Request;
    const JOB: Job;
    const ROWS: RowKind;

    /// What a row asks for, beside the options of the command.
    fn request(&self, row: Entry) -> Result<Self::Request, Failure>;

    /// Looks at the store before anything is hashed.
    fn look(
        &self,
        _reader: &Reader<'_>,
        _request: &Self::Request,
        _password: Option<&NewPassword>,
    ) -> admin::Result<Look> {
        Ok(Look::Nothing)
    }

    /// What the command itself does.
    fn act(&self, writer: &Writer<'_>, request: &Self::Request, password: Option<Prepared>)
    -> Result<RowDone, Failure>;
}

/// An entry of a kind that the file is said not to have.
pub fn other_kind(entry: &Entry) -> Failure {
    Failure::Usage { message: format!("the row is of another kind: {}", entry.noun().as_str()), hint: None }
}

pub fn no_password(of: &impl std::fmt::Display) -> Failure {
    Failure::Usage {
        message: format!("the row has no password, and --generate-password is not used: {of}"),
        hint: None,
    }
}

/// On what terms a file is done.
pub struct RowTerms<'a> {
    pub rows: RowFile<'a>,
    pub sessions: LiveSessions,
    /// Where passwords are set.
    pub passwords: Option<RowPasswords<'a>>,
    pub jobs: Option<NonZeroUsize>,
}

/// A file that was gone through.
struct PreparedFile<'d> {
    lines: Lines<'d>,
    spool: Spool,
    /// Whether there are passwords to be hashed.
    hashing: bool,
    generated: VecDeque<(u64, Address, Secret)>,
    /// Fingerprints of the passwords that the policy has let through: the estimate of their strength is not made twice.
    known: HashSet<u64>,
    /// The passwords of the rows, which are to be one for each.
    prints: HashSet<Print>,
}

impl PreparedFile<'_> {
    fn keep(&mut self, store: &mut Store, ready: Ready) -> Result<(), Failure> {
        let Ready { line, mut entry, mut password, fingerprint, own } = ready;
        if let Ok(Some(prepared)) = &mut password {
            self.lines.note_once(line, prepared.take_unchecked());
            let unused = match prepared.print() {
                Some(print) if !self.prints.insert(print) => Err(PasswordRefusal::InUse.into()),
                // A transaction of its own for each row costs more than the row.
                _ if prepared.is_nobodys() => Ok(()),
                _ => prepared.require_unused(&store.reader()?, own),
            };
            if let Err(failure) = unused {
                password = Err(failure);
            }
        }
        match (password, &mut entry) {
            (Err(failure @ admin::Failure::Refused(_)), _) => {
                self.lines.refuse(line, &failure.into());
                return Ok(());
            }
            (Err(failure), _) => return Err(failure.into()),
            (Ok(Some(prepared)), Entry::Mailbox(mailbox)) => {
                let (hash, generated) = prepared.into_parts();
                mailbox.password = Said::Value(PasswordWish::Hash(hash));
                self.generated.extend(generated.map(|secret| (line, mailbox.address.clone(), secret)));
            }
            (Ok(_), _) => {}
        }
        self.known.extend(fingerprint);
        self.spool.put(line, &entry)
    }

    /// The password that was made for a line, of lines in their order.
    fn generated(generated: &mut VecDeque<(u64, Address, Secret)>, line: u64) -> Option<(Address, Secret)> {
        let (of, address, secret) = generated.pop_front()?;
        if of == line {
            return Some((address, secret));
        }
        generated.push_front((of, address, secret));
        None
    }
}

/// A file that is being done.
struct Bulk<'a, C, W> {
    desk: &'a Desk,
    command: &'a C,
    path: &'a Path,
    shape: Shape,
    on_error: OnError,
    passwords: Option<RowPasswords<'a>>,
    threads: usize,
    rules: Rules,
    watcher: W,
    fingerprints: RandomState,
}

/// Does what the command does for each row of the file.
pub fn run<C: Command>(
    desk: &Desk,
    command: &C,
    terms: RowTerms<'_>,
    watcher: impl Watcher,
) -> Result<CarriedLines, Failure> {
    if let Some(out) = terms.passwords.and_then(|passwords| passwords.out) {
        require_new(out)?;
    }
    let mut store = desk.open_to_write()?;
    let rules = Rules::read(&store.reader()?)?;
    let bulk = Bulk {
        desk,
        command,
        path: terms.rows.path,
        shape: Shape::Rows { kind: C::ROWS, columns: terms.rows.columns.to_vec() },
        on_error: terms.rows.on_error,
        passwords: terms.passwords,
        threads: terms.jobs.map_or_else(|| threads(&rules), NonZeroUsize::get),
        rules,
        watcher,
        fingerprints: RandomState::new(),
    };
    let done = bulk.run(&mut store, terms.sessions);
    bulk.watcher.clear();
    done
}

impl<C: Command, W: Watcher> Bulk<'_, C, W> {
    fn run(&self, store: &mut Store, sessions: LiveSessions) -> Result<CarriedLines, Failure> {
        let interruption = Interruption::watch(self.watcher.clone());
        let PreparedFile { mut lines, spool, mut generated, .. } = self.go_through(store)?;
        self.watcher.begin("storing", Some(spool.len() as u64));
        let mut passwords = Vec::new();
        let writer = store.writer()?;
        writer.decide_on_sessions(sessions);
        spool.take(&mut |line, entry| {
            let made = PreparedFile::generated(&mut generated, line);
            if let Some(done) = lines.act(&writer, line, || self.act(&writer, entry))? {
                let changed = lines.count_done(&writer, line, done);
                passwords.extend(made.filter(|_| changed == Changed::Yes));
            }
            self.watcher.advance();
            Ok(())
        })?;
        // From here on it is carried through.
        interruption.shut();
        self.watcher.wait("writing");
        // The passwords are in their file before anything is committed, so that they can't get lost.
        let secret = match self.passwords {
            Some(rows) if lines.changed() == Changed::Yes && !passwords.is_empty() => {
                Some(write_all(rows.out, &passwords)?)
            }
            _ => None,
        };
        let asks = writer.list_session_asks();
        lines.conclude(writer)?;
        drop(interruption);
        Ok(lines.end(store, &asks, secret))
    }

    fn act(&self, writer: &Writer<'_>, entry: Entry) -> Result<RowDone, Failure> {
        let password = match &entry {
            Entry::Mailbox(mailbox) => match mailbox.password.value() {
                Some(PasswordWish::Hash(hash)) => Some(Prepared::from_hash(hash.clone(), WeakHashes::Accept)?),
                Some(PasswordWish::Generate) | None => None,
            },
            _ => None,
        };
        let request = self.command.request(entry)?;
        self.command.act(writer, &request, password)
    }

    /// Reads the file to its end. Nothing is changed yet.
    fn go_through(&self, store: &mut Store) -> Result<PreparedFile<'_>, Failure> {
        let depth = if self.desk.rehearsal == Rehearsal::Yes { Depth::Rules } else { Depth::Hash };
        if self.passwords.is_none() || !self.path.is_file() {
            return self.prepare(store, depth, "reading", None, &HashSet::new());
        }
        let looked = self.prepare(store, Depth::Policy, "reading", None, &HashSet::new())?;
        match (looked.hashing, looked.lines.stopped()) {
            (false, _) => Ok(looked),
            // Every wrong row is named, also those that take longer to find.
            (true, true) => self.prepare(store, Depth::Rules, "checking", None, &HashSet::new()),
            (true, false) => self.prepare(store, depth, "hashing", Some(looked.spool.len() as u64), &looked.known),
        }
    }

    /// Reads the file, and prepares its passwords so far.
    fn prepare(
        &self,
        store: &mut Store,
        depth: Depth,
        what: &'static str,
        total: Option<u64>,
        known: &HashSet<u64>,
    ) -> Result<PreparedFile<'_>, Failure> {
        self.watcher.begin(what, total);
        let lines = Lines::new(self.desk, C::JOB, self.on_error);
        let mut gone = PreparedFile {
            lines,
            spool: Spool::default(),
            hashing: false,
            generated: VecDeque::new(),
            known: HashSet::new(),
            prints: HashSet::new(),
        };
        let rules = &self.rules;
        let work = |memory: &mut Argon2Memory, job: Preparation| job.prepare(rules, memory);
        with_pool(self.threads, work, |pool| {
            read_rows(self.path, &self.shape, &self.desk.moments, |row| {
                // Where nothing will be done, nothing more is hashed.
                let depth = if gone.lines.stopped() { depth.min(Depth::Rules) } else { depth };
                let Some(mut job) = self.look(store, &mut gone, row, depth)? else { return Ok(()) };
                if depth == Depth::Hash && job.fingerprint.is_some_and(|fingerprint| known.contains(&fingerprint)) {
                    job.depth = Depth::Rest;
                }
                let mut keep = |ready| {
                    self.watcher.advance();
                    gone.keep(store, ready)
                };
                // What takes no time goes to nobody else, unless it would overtake.
                let is_ready = matches!(job.password, None | Some((NewPassword::Hash { .. }, _)));
                if is_ready && pool.is_idle() {
                    return keep(job.prepare(rules, &mut Argon2Memory::default()));
                }
                pool.give(job, &mut keep)
            })?;
            pool.finish(&mut |ready| {
                self.watcher.advance();
                gone.keep(store, ready)
            })
        })?;
        Ok(gone)
    }

    /// What a row asks for, as the store is now. `None`: it is counted already.
    fn look(
        &self,
        store: &mut Store,
        gone: &mut PreparedFile<'_>,
        row: Row,
        depth: Depth,
    ) -> Result<Option<Preparation>, Failure> {
        let line = row.line;
        gone.lines.note_ignored(line, row.ignored);
        gone.lines.note_open(line, row.open);
        let read = row.content.map_err(Failure::Row);
        let Some(Content { entry, new_password, renamed }) =
            gone.lines.take(line, read, |content| content.entry.name())
        else {
            return Ok(None);
        };
        if let Some(field) = renamed {
            gone.lines.note_renamed(line, field);
        }
        let asked = self.command.request(entry.clone()).and_then(|request| {
            let given = self.given(&entry, new_password)?;
            // Nothing is to be hashed, so that nothing is gained by asking before the transaction does.
            if let Some(NewPassword::Hash { .. }) = given {
                return Ok((Look::Password(Against::default()), given));
            }
            let look = self.command.look(&store.reader()?, &request, given.as_ref())?;
            Ok((look, given))
        });
        let password = match asked {
            Ok((Look::Already, _)) => {
                gone.lines.count(Changed::AlreadySo);
                return Ok(None);
            }
            Ok((Look::Nothing, _)) => None,
            Ok((Look::Password(against), given)) => match given.map_or_else(|| self.missing(&entry), Ok) {
                Ok(new) => Some((new, against)),
                Err(failure) => {
                    gone.lines.refuse(line, &failure);
                    return Ok(None);
                }
            },
            Err(failure @ Failure::Act(admin::Failure::Store(_))) => return Err(failure),
            Err(failure) => {
                gone.lines.refuse(line, &failure);
                return Ok(None);
            }
        };
        if let Some((NewPassword::Chosen(_) | NewPassword::Generated(_), _)) = &password {
            gone.hashing = true;
        }
        if let (Some((NewPassword::Generated(_), _)), Some(RowPasswords { out: None, .. }), Rehearsal::No) =
            (&password, self.passwords, self.desk.rehearsal)
        {
            return Err(no_place());
        }
        let fingerprint = password.as_ref().and_then(|(new, against)| against.fingerprint(&self.fingerprints, new));
        Ok(Some(Preparation { line, entry, password, depth, fingerprint }))
    }

    /// The password that a row has.
    fn given(&self, entry: &Entry, new_password: Option<Secret>) -> Result<Option<NewPassword>, Failure> {
        let (Entry::Mailbox(mailbox), Some(rows)) = (entry, self.passwords) else { return Ok(None) };
        match (mailbox.password.value(), new_password) {
            (Some(_), Some(_)) => {
                Err(Failure::Usage { message: "the row has a password and a new password".to_owned(), hint: None })
            }
            (Some(PasswordWish::Hash(hash)), None) => {
                Ok(Some(NewPassword::Hash { hash: hash.clone(), weak: rows.weak }))
            }
            (Some(PasswordWish::Generate), None) => Ok(Some(NewPassword::Generated(self.rules.generate()?))),
            (None, given) => Ok(given.map(NewPassword::Chosen)),
        }
    }

    /// The password of a row that has none.
    fn missing(&self, entry: &Entry) -> Result<NewPassword, Failure> {
        match self.passwords {
            Some(RowPasswords { generated: Generated::WhereMissing, .. }) => {
                Ok(NewPassword::Generated(self.rules.generate()?))
            }
            _ => Err(no_password(&entry.name())),
        }
    }
}
