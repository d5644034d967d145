//! `filter`.

use super::console::Console;
use crate::carry::filter::{self, Which};
use crate::error::Failure;
use crate::model::{DomainName, FilterText, MailboxName};
use crate::render::{self, Format, Record, Value};
use crate::store::MailboxFilter;
use clap::{Args, Subcommand};
use std::io::Write;

/// See what the Sieve filters of mailboxes send
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    #[command(alias = "ls")]
    List(List),
    Show(Show),
}

/// List active filters, and what they send where
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only the filter of this mailbox
    #[arg(value_name = "MAILBOX", conflicts_with = "domain")]
    mailbox: Option<MailboxName>,

    /// Only in this domain
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Only filters that send mail to other hosts
    #[arg(long)]
    outside: bool,
}

/// Show the text of a filter
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Name of a script [default: the active one]
    #[arg(long, value_name = "NAME")]
    script: Option<String>,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::List(list) => list.run(console),
            Self::Show(show) => show.run(console),
        }
    }
}

impl List {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let which = if self.outside { Which::Outside } else { Which::Active };
        console.list("filters", |reader, take| match &self.mailbox {
            Some(mailbox) => filter::list_one(reader, mailbox, which, take),
            None => {
                let filter = MailboxFilter { domain: self.domain.as_ref(), ..MailboxFilter::default() };
                filter::list(reader, &filter, which, take)
            }
        })
    }
}

/// A script with its text.
impl Record for FilterText {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("script", self.name.as_str().into()), ("text", self.text.as_str().into())]
    }
}

impl Show {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let text = filter::text(&console.desk, &self.mailbox, self.script.as_deref())?;
        if console.style.format != Format::Text {
            return console.show(&text);
        }
        let mut out = std::io::stdout().lock();
        // Whoever wrote it decides what is in it.
        out.write_all(render::plain(&text.text.replace("\r\n", "\n")).as_bytes())?;
        if !text.text.ends_with('\n') {
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}
