//! Dovecot's live sessions.

use super::program::Patience;
use super::servers::doveconf;
use super::{EffectError, failed, run};
use crate::model::{Session, SessionChoice};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// `doveadm kick` when nobody is there to be kicked (EX_NOHOST of sysexits.h).
const NOBODY: i32 = 68;

/// So many user names are not worth a question first.
const ONE_BY_ONE: usize = 8;

/// Whose sessions have been ended, and why others were not.
#[derive(Debug)]
pub struct Ended {
    pub of: Vec<SessionChoice>,
    pub failed: Option<EffectError>,
}

/// The sessions of the Dovecot with this configuration file.
#[derive(Clone, Debug)]
pub struct Sessions {
    config: String,
    /// Found out once.
    marks: OnceCell<bool>,
}

impl Sessions {
    pub fn new(config: String) -> Self {
        Self { config, marks: OnceCell::new() }
    }

    fn doveadm(&self, arguments: &[&str]) -> Result<std::process::Output, EffectError> {
        let all: Vec<&str> = ["-c", &self.config].into_iter().chain(arguments.iter().copied()).collect();
        run("doveadm", &all)
    }

    /// Whether the server marks its sessions: Dovecot 2.4 does, with the configuration of this program.
    fn marks(&self) -> bool {
        *self.marks.get_or_init(|| {
            doveconf(&Patience::new(), &self.config, &["-n"]).is_ok_and(|conf| conf.contains("user_opened_by"))
        })
    }

    /// Ends live sessions: those alone that were chosen where the server can tell them, else all of the users whose
    /// sessions they may be among.
    pub fn kick(&self, choice: &SessionChoice) -> Result<(), EffectError> {
        match &choice.mark {
            Some(mark) if self.marks() => self.kick_by(&["-f", mark.field(), &mark.value()]),
            _ => choice.users.iter().try_for_each(|user| self.kick_by(&[user])),
        }
    }

    fn kick_by(&self, arguments: &[&str]) -> Result<(), EffectError> {
        let output = self.doveadm(&[&["kick"], arguments].concat())?;
        match output.status.code() {
            Some(0 | NOBODY) => Ok(()),
            _ => Err(failed("doveadm kick", &output)),
        }
    }

    /// Makes Dovecot forget the log-ins that it remembers, on a host whose administrator has it remember any.
    pub fn forget_logins(&self) -> Result<(), EffectError> {
        let output = self.doveadm(&["auth", "cache", "flush"])?;
        if output.status.success() { Ok(()) } else { Err(failed("doveadm auth cache flush", &output)) }
    }

    /// Has Dovecot begin anew with its configuration and its connections to the store. Sessions go on.
    pub fn reload(&self) -> Result<(), EffectError> {
        let output = self.doveadm(&["reload"])?;
        if output.status.success() { Ok(()) } else { Err(failed("doveadm reload", &output)) }
    }

    /// Ends all that were chosen. Of many users, most have no session: those who have are asked for first.
    pub fn end(&self, choices: &[SessionChoice]) -> Ended {
        let forgotten = self.forget_logins();
        let mut ended = Ended { of: Vec::new(), failed: None };
        let mut live = None;
        if choices.len() > ONE_BY_ONE {
            match self.list("*") {
                Ok(sessions) => live = Some(sessions.into_iter().map(|s| s.user).collect::<BTreeSet<_>>()),
                Err(error) => return Ended { failed: Some(error), ..ended },
            }
        }
        // A mask is nobody's name.
        let is_live = |user: &String| user.contains('*') || live.as_ref().is_none_or(|live| live.contains(user));
        for choice in choices {
            let done = if choice.users.iter().any(is_live) { self.kick(choice) } else { Ok(()) };
            match done {
                Ok(()) => ended.of.push(choice.clone()),
                Err(error) => ended.failed = Some(error),
            }
        }
        // A log-in that Dovecot still remembers would open the next session: none of them counts as ended.
        if let Err(error) = forgotten {
            return Ended { of: Vec::new(), failed: Some(error) };
        }
        ended
    }

    /// The sessions of a user name, or of all with '*', one entry for each process and address.
    pub fn list(&self, user: &str) -> Result<Vec<Session>, EffectError> {
        let output = self.doveadm(&["-f", "tab", "who", "-1", user])?;
        if !output.status.success() {
            return Err(failed("doveadm who", &output));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let at = |name: &str| header.iter().position(|h| *h == name);
        let columns = [at("username"), at("user_person"), at("service").or_else(|| at("proto")), at("pid"), at("ip")];
        let sessions = lines.map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [user, person, service, pid, ip] =
                columns.map(|at| at.and_then(|i| cells.get(i)).copied().unwrap_or_default().to_owned());
            Session { user, person: Some(person).filter(|person| !person.is_empty()), service, pid, ip }
        });
        Ok(sessions.filter(|s| user == "*" || s.user == user).collect())
    }
}
