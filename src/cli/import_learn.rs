//! `import learn`.

use super::console::Console;
use super::import_mail::Chosen;
use crate::carry::learning;
use crate::error::Failure;
use crate::model::{OldImap, When};
use clap::{ArgGroup, Args};

/// Learn passwords that cannot be imported: the old host is asked at the log-ins of who has none
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").args(["from", "stop"]).required(true)))]
pub(super) struct Learn {
    #[command(flatten)]
    whose: Chosen,

    /// IMAP server of the old host: imaps://HOST, or imap://HOST for STARTTLS
    #[arg(long, value_name = "SERVER", value_parser = server)]
    from: Option<OldImap>,

    /// When it is asked no longer
    #[arg(long, value_name = "WHEN", default_value = "30d", conflicts_with = "stop")]
    until: When,

    /// Have no server asked any longer
    #[arg(long)]
    stop: bool,
}

fn server(text: &str) -> Result<OldImap, String> {
    text.parse().map_err(|rule: &str| format!("a server is {rule}"))
}

impl Learn {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let whose = self.whose.whose();
        let Some(server) = self.from else { return console.tell(learning::end(&console.desk, &whose)?) };
        let until = console.resolve(Some(self.until))?.unwrap_or(console.desk.now);
        console.tell(learning::begin(&console.desk, &server, &whose, until)?)
    }
}
