//! `pipeline`.

use super::arguments::absolute;
use super::workbench::{Consent, Workbench};
use crate::admin::pipeline::{Rendered, Server, StepKind};
use crate::admin::{check, pipeline};
use crate::effect::{self, Written};
use crate::error::Failure;
use crate::render::{self, Format, Rehearsal};
use crate::store::Store;
use clap::{Args, Subcommand, ValueEnum};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The servers' configuration
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Render(Render),
    Check(Check),
}

/// Write a server's configuration for this store, and print the steps that remain
#[derive(Debug, Args)]
pub(super) struct Render {
    /// Whose configuration
    #[arg(value_name = "SERVER")]
    server: ServerName,

    /// The server's configuration directory, such as /etc/postfix or /etc/dovecot
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ServerName {
    Postfix,
    Dovecot,
}

/// Check the live servers against this store, and say what to mend
#[derive(Debug, Args)]
pub(super) struct Check {}

/// Configuration has no secrets, and the servers read it as themselves.
const MODE: u32 = 0o644;

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::Render(render) => render.run(bench),
            Self::Check(Check {}) => run_check(bench),
        }
    }
}

impl Render {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let server = match self.server {
            ServerName::Postfix => Server::Postfix,
            ServerName::Dovecot => Server::Dovecot,
        };
        let store = absolute(&bench.path)?;
        let to = absolute(&self.to)?;
        let rendered =
            bench.read(|reader| Ok(pipeline::render(server, &pipeline::installation(reader, &store)?, &to)))?;
        if bench.rehearsal == Rehearsal::No {
            for file in &rendered.files {
                let replace = bench.consent == Consent::Given;
                let written = effect::write_file(&file.path, &file.content, MODE, replace)
                    .map_err(|error| Failure::File { path: file.path.clone(), error })?;
                match written {
                    Written::Differs => return Err(Failure::FileDiffers(file.path.clone())),
                    Written::New | Written::Replaced => bench.note(&format!("wrote {}", file.path.display())),
                    Written::Same => bench.note(&format!("is so already: {}", file.path.display())),
                }
            }
        }
        if bench.style.format != Format::Text {
            return bench.show(&rendered);
        }
        bench.note("these steps remain; look at each, then run them:");
        Ok(print_steps(&rendered)?)
    }
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

fn run_check(bench: &Workbench) -> Result<(), Failure> {
    let path = absolute(&bench.path)?;
    let mut store = Store::open_to_read(Path::new(path.as_str()), bench.opening)?;
    let files = store.file_state()?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    let probe = check::probe(&reader, &place)?;
    let facts = effect::gather(&probe);
    let findings = check::check(&reader, &place, &files, &probe, &facts)?;
    render::findings(&mut std::io::stdout().lock(), &bench.style, &findings)?;
    if findings.is_empty() {
        bench.note("the pipeline is as it should be");
        return Ok(());
    }
    bench.note(&format!("things to mend: {}", findings.len()));
    Err(Failure::Findings)
}
