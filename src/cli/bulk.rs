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

use super::arguments::{RowPasswords, no_place, require_new, write_passwords};
use super::interruption::Interruption;
use super::lines::{Lines, OnError, Verb};
use super::outbox;
use super::pool::with_pool;
use super::preparation::{Job, Ready, threads};
use super::reading::read_rows;
use super::spool::Spool;
use super::workbench::Workbench;
use crate::admin::password::{Against, Depth, NewPassword, Prepared, Rules, WeakHashes};
use crate::admin::{self, Changed, Done};
use crate::effect::{Content, Kind, Row, SecretFile, Shape};
use crate::error::Failure;
use crate::model::document::{Entry, PasswordWish, Said};
use crate::model::{Address, Argon2Memory, LiveSessions, Secret};
use crate::render::{Progress, Rehearsal};
use crate::store::{Reader, Store, Writer};
use clap::Args;
use std::collections::{HashSet, VecDeque};
use std::hash::RandomState;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// What makes many of one.
#[derive(Debug, Args)]
pub(super) struct FromFile {
    /// Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual
    #[arg(long, value_name = "FILE", groups = ["makes_passwords", "takes_hashes"])]
    from_file: Option<PathBuf>,

    /// What a CSV file calls the column of a field; say it again for more
    #[arg(long, value_name = "FIELD=COLUMN", requires = "from_file", value_parser = column)]
    map: Vec<(String, String)>,

    /// Do the rows that are right, where others are not
    #[arg(long, requires = "from_file")]
    continue_on_error: bool,
}

fn column(text: &str) -> Result<(String, String), &'static str> {
    match text.split_once('=') {
        Some((field, column)) if !field.is_empty() && !column.is_empty() => Ok((field.to_owned(), column.to_owned())),
        _ => Err("it is a field, '=', and what the file calls it, as in address=mail"),
    }
}

/// What a row needs before it can be done.
pub(super) enum Look {
    Nothing,
    /// A password, which is held against this.
    Password(Against),
    /// It is so already.
    Already,
}

/// A command that can be given rows.
pub(super) trait Command {
    type Request;
    const VERB: Verb;
    const KIND: Kind;

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
    fn act(&self, writer: &Writer<'_>, request: &Self::Request, password: Option<Prepared>) -> Result<Done, Failure>;
}

/// An entry of a kind that the file is said not to have.
pub(super) fn other_kind(entry: &Entry) -> Failure {
    Failure::Usage { message: format!("the row is of another kind: {}", entry.noun().as_str()), hint: None }
}

pub(super) fn no_password(of: &impl std::fmt::Display) -> Failure {
    Failure::Usage {
        message: format!("the row has no password, and --generate-password is not said: {of}"),
        hint: None,
    }
}

/// On what terms a file is done.
pub(super) struct Terms<'a> {
    pub(super) sessions: LiveSessions,
    /// Where passwords are set.
    pub(super) passwords: Option<RowPasswords<'a>>,
    pub(super) jobs: Option<NonZeroUsize>,
}

/// What came of going through a file.
struct Gone<'b> {
    lines: Lines<'b>,
    spool: Spool,
    /// Whether there are passwords to be hashed.
    hashing: bool,
    generated: VecDeque<(u64, Address, Secret)>,
    /// Fingerprints of the passwords that the policy has let through: the estimate of their strength is not made twice.
    known: HashSet<u64>,
}

impl Gone<'_> {
    fn keep(&mut self, ready: Ready) -> Result<(), Failure> {
        let Ready { line, mut entry, password, fingerprint } = ready;
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
struct Bulk<'a, C> {
    bench: &'a Workbench,
    command: &'a C,
    path: &'a Path,
    shape: Shape,
    on_error: OnError,
    passwords: Option<RowPasswords<'a>>,
    threads: usize,
    rules: Rules,
    progress: Progress,
    fingerprints: RandomState,
}

/// Does what the command does for each row of the file.
pub(super) fn run<C: Command>(
    bench: &Workbench,
    command: &C,
    rows: &FromFile,
    terms: Terms<'_>,
) -> Result<(), Failure> {
    if let Some(out) = terms.passwords.and_then(|passwords| passwords.out) {
        require_new(out)?;
    }
    let mut store = bench.open_to_write()?;
    let rules = Rules::read(&store.reader()?)?;
    let bulk = Bulk {
        bench,
        command,
        path: rows.from_file.as_deref().unwrap_or(Path::new("-")),
        shape: Shape::Rows { kind: C::KIND, columns: rows.map.clone() },
        on_error: if rows.continue_on_error { OnError::Continue } else { OnError::Stop },
        passwords: terms.passwords,
        threads: terms.jobs.map_or_else(|| threads(&rules), NonZeroUsize::get),
        rules,
        progress: Progress::new(bench.watched()),
        fingerprints: RandomState::new(),
    };
    let done = bulk.run(&mut store, terms.sessions);
    bulk.progress.clear();
    done
}

impl<C: Command> Bulk<'_, C> {
    fn run(&self, store: &mut Store, sessions: LiveSessions) -> Result<(), Failure> {
        let interruption = Interruption::watch(self.progress.clone());
        let Gone { mut lines, spool, mut generated, .. } = self.go_through(store)?;
        self.progress.begin("storing", Some(spool.len() as u64));
        let mut passwords = Vec::new();
        let audit = self.bench.entry();
        let writer = store.writer()?;
        writer.decide_on_sessions(sessions);
        spool.take(&mut |line, entry| {
            let made = Gone::generated(&mut generated, line);
            if let Some(done) = lines.act(&writer, line, || self.act(&writer, entry))? {
                lines.count_done(line, &done);
                passwords.extend(made.filter(|_| done.changed == Changed::Yes));
            }
            self.progress.advance();
            Ok(())
        })?;
        // From here on it is carried through.
        interruption.shut();
        self.progress.clear();
        let changed = lines.changed();
        // The passwords are in their file before anything is committed, so that they can't get lost.
        let file = match self.passwords {
            Some(rows) if changed == Changed::Yes && !passwords.is_empty() => {
                Some(write_passwords(rows.out, &passwords)?)
            }
            _ => None,
        };
        let ends = writer.take_session_ends();
        lines.commit(writer, &audit)?;
        file.into_iter().for_each(SecretFile::keep);
        drop(interruption);
        store.checkpoint();
        let told = lines.tell().map_err(|failure| self.bench.not_told(changed, failure));
        let end = self.bench.rehearsal == Rehearsal::No && !lines.stopped();
        let ended = if end { outbox::end_after(self.bench, store, ends, changed) } else { Ok(()) };
        ended.and(told)?;
        lines.settle()
    }

    fn act(&self, writer: &Writer<'_>, entry: Entry) -> Result<Done, Failure> {
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
    fn go_through(&self, store: &mut Store) -> Result<Gone<'_>, Failure> {
        let depth = if self.bench.rehearsal == Rehearsal::Yes { Depth::Rules } else { Depth::Hash };
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
    ) -> Result<Gone<'_>, Failure> {
        self.progress.begin(what, total);
        let lines = Lines::new(self.bench, C::VERB, self.on_error);
        let mut gone =
            Gone { lines, spool: Spool::default(), hashing: false, generated: VecDeque::new(), known: HashSet::new() };
        let rules = &self.rules;
        let work = |memory: &mut Argon2Memory, job: Job| job.prepare(rules, memory);
        with_pool(self.threads, work, |pool| {
            read_rows(self.path, &self.shape, |row| {
                // Where nothing will be done, nothing more is hashed.
                let depth = if gone.lines.stopped() { depth.min(Depth::Rules) } else { depth };
                let Some(mut job) = self.look(store, &mut gone, row, depth)? else { return Ok(()) };
                if depth == Depth::Hash && job.fingerprint.is_some_and(|fingerprint| known.contains(&fingerprint)) {
                    job.depth = Depth::Rest;
                }
                let mut keep = |ready| {
                    self.progress.advance();
                    gone.keep(ready)
                };
                // What takes no time goes to nobody else, unless it would overtake.
                if job.password.is_none() && pool.is_idle() {
                    return keep(job.prepare(rules, &mut Argon2Memory::default()));
                }
                pool.give(job, &mut keep)
            })?;
            pool.finish(&mut |ready| {
                self.progress.advance();
                gone.keep(ready)
            })
        })?;
        Ok(gone)
    }

    /// What a row asks for, as the store is now. `None`: it is counted already.
    fn look(&self, store: &mut Store, gone: &mut Gone<'_>, row: Row, depth: Depth) -> Result<Option<Job>, Failure> {
        let line = row.line;
        let read = row.content.map_err(Failure::Row);
        let Some(Content { entry, new_password }) = gone.lines.take(line, read, |content| content.entry.name()) else {
            return Ok(None);
        };
        let asked = self.command.request(entry.clone()).and_then(|request| {
            let given = self.given(&entry, new_password)?;
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
            (&password, self.passwords, self.bench.rehearsal)
        {
            return Err(no_place());
        }
        let fingerprint = password.as_ref().and_then(|(new, against)| against.fingerprint(&self.fingerprints, new));
        Ok(Some(Job { line, entry, password, depth, fingerprint }))
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
            Some(RowPasswords { generate: true, .. }) => Ok(NewPassword::Generated(self.rules.generate()?)),
            _ => Err(no_password(&entry.name())),
        }
    }
}
