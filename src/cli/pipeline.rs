//! `pipeline`.

mod answer;

use super::console::{Consent, Console};
use crate::admin::pipeline;
use crate::admin::pipeline::{Rendered, Server, StepKind};
use crate::carry::check::{check_pipeline, installed_dovecot};
use crate::carry::paths::absolute;
use crate::effect::{self, Written};
use crate::error::Failure;
use crate::model::Dovecot;
use crate::render::{self, Format, Rehearsal};
use clap::{Args, Subcommand, ValueEnum};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Manage the configuration of Postfix and Dovecot
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Render(Render),
    Check(Check),
    Answer(Answer),
}

/// Write the configuration of a server, and print the remaining steps
#[derive(Debug, Args)]
pub(super) struct Render {
    /// Server to configure
    #[arg(value_name = "SERVER")]
    server: ServerName,

    /// Configuration directory of the server: /etc/postfix or /etc/dovecot
    #[arg(long, value_name = "DIR")]
    to: PathBuf,

    /// Generation of Dovecot to write for [default: the one on this host]
    #[arg(long, value_name = "VERSION")]
    dovecot: Option<Generation>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Generation {
    #[value(name = "2.3")]
    V23,
    #[value(name = "2.4")]
    V24,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ServerName {
    Postfix,
    Dovecot,
}

/// Compare the live servers with this store
#[derive(Debug, Args)]
pub(super) struct Check {}

/// Answer Postfix's policy questions: is there room for the message
#[derive(Debug, Args)]
pub(super) struct Answer {}

/// Configuration has no secrets, and the servers read it as themselves.
const MODE: u32 = 0o644;

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Render(render) => render.run(console),
            Self::Check(Check {}) => run_check(console),
            Self::Answer(Answer {}) => {
                answer::run(console, &mut std::io::stdin().lock(), &mut std::io::stdout().lock());
                Ok(())
            }
        }
    }
}

impl Render {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let server = match self.server {
            ServerName::Postfix => Server::Postfix,
            ServerName::Dovecot => Server::Dovecot(match self.dovecot {
                Some(Generation::V23) => Dovecot::V23,
                Some(Generation::V24) => Dovecot::V24,
                None => installed_dovecot()?,
            }),
        };
        let store = absolute(&console.desk.path)?;
        let to = absolute(&self.to)?;
        let rendered = console.desk.read(|reader| {
            let mut place = pipeline::installation(reader, &store)?;
            place.program = effect::installed_program(pipeline::PROGRAM);
            Ok(pipeline::render(server, &place, &to))
        })?;
        if console.desk.rehearsal == Rehearsal::No {
            write(console, &rendered)?;
        }
        if console.style.format != Format::Text {
            return console.show(&rendered);
        }
        console.note("these steps remain; look at each, then run them:");
        Ok(print_steps(&rendered)?)
    }
}

/// All files or, where one has another content that nobody said to replace, none.
fn write(console: &Console, rendered: &Rendered) -> Result<(), Failure> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        |error| Failure::File { path, error }
    };
    let mut found = Vec::new();
    for file in &rendered.files {
        let written = effect::compare_file(&file.path, &file.content).map_err(failed(&file.path))?;
        if written == Written::Differs && console.consent == Consent::ToBeAsked {
            return Err(Failure::FileDiffers(file.path.clone()));
        }
        found.push(written);
    }
    for (file, written) in rendered.files.iter().zip(found) {
        // One that is the same is written again, too: its mode may not be.
        effect::write_file(&file.path, &file.content, MODE).map_err(failed(&file.path))?;
        console.note(&match written {
            Written::Same => format!("up to date: {}", file.path.display()),
            Written::New | Written::Differs => format!("wrote {}", file.path.display()),
        });
    }
    Ok(())
}

/// As a shell script, so that the output can be looked at and then run.
fn print_steps(rendered: &Rendered) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for step in &rendered.steps {
        let due = if step.kind == StepKind::Reload { "at the end: " } else { "" };
        writeln!(out, "# {due}{}\n{}", step.why, step.command)?;
    }
    out.flush()
}

fn run_check(console: &Console) -> Result<(), Failure> {
    let findings = check_pipeline(&console.desk)?;
    render::findings(&mut std::io::stdout().lock(), &console.style, &findings)?;
    if findings.is_empty() {
        console.note("the pipeline is as it should be");
        return Ok(());
    }
    console.note(&format!("things to mend: {}", findings.len()));
    Err(Failure::Findings)
}
