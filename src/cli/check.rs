//! `check`.

use super::console::Console;
use crate::admin::check::Depth;
use crate::carry::check::{Checked, Mending, check};
use crate::error::Failure;
use crate::model::{Belongs, Misplaced};
use crate::render;
use clap::Args;

/// Check the store, the mail, the servers and the clock
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Also read every page of the store, every record of the audit log and every active filter
    #[arg(long)]
    deep: bool,

    /// Repair what is safe to repair: file modes and group, a large WAL, misplaced mail
    #[arg(long)]
    fix: bool,
}

impl Check {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let depth = if self.deep { Depth::Deep } else { Depth::Usual };
        let mending = if self.fix { Mending::Safe } else { Mending::Nothing };
        let Checked { put, mended, findings } = check(&console.desk, depth, mending)?;
        tell_put(console, &put);
        for mended in mended {
            console.note(&format!("mended {}: {}", mended.code, mended.object));
        }
        render::findings(&mut std::io::stdout().lock(), &console.style, &findings)?;
        if findings.is_empty() {
            console.note("all is as it should be");
            return Ok(());
        }
        console.note(&format!("things to mend: {}; 'vmailctl explain finding CODE' says more", findings.len()));
        Err(Failure::Findings)
    }
}

/// Tells of mail that was put where it belongs.
pub(super) fn tell_put(console: &Console, put: &[Misplaced]) {
    for Misplaced { mailbox, belongs, .. } in put {
        console.note(&match belongs {
            Belongs::Home => format!("put the mail of {mailbox} back into its home"),
            Belongs::Aside => format!("put the mail of {mailbox} aside, because it is removed"),
        });
    }
}
