//! `check`.

use super::arguments::absolute;
use super::init::reader_gid;
use super::operator;
use super::pipeline::pipeline_findings;
use super::workbench::Workbench;
use crate::admin::check::{self, Depth, Finding, Surroundings};
use crate::admin::pipeline;
use crate::effect::{self, Home, Place};
use crate::error::Failure;
use crate::model::{MailPlace, Misplaced, Setting};
use crate::render::{self, Rehearsal};
use crate::store::{Store, UsageFile};
use clap::Args;
use std::path::Path;

/// Check the store, what its rows promise, the mail, the servers and the clock
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Read every page of the store and every record of its audit log, too
    #[arg(long)]
    deep: bool,

    /// Mend what is safe to mend: modes and group of the store's files, a log that has grown large, and mail that a
    /// restoration has left aside
    #[arg(long)]
    fix: bool,
}

impl Check {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let depth = if self.deep { Depth::Deep } else { Depth::Usual };
        let mut findings = find(bench, depth)?;
        if self.fix && bench.rehearsal == Rehearsal::No {
            let mut store = bench.open_to_write()?;
            let group = store.reader()?.find_setting(Setting::ReaderGroup)?;
            store.mend_files(reader_gid(&group, &bench.path)?)?;
            put_mail_in_place(bench, &mut store)?;
            let left = find(bench, depth)?;
            for mended in findings.iter().filter(|found| !is_among(found, &left)) {
                bench.note(&format!("mended {}: {}", mended.code, mended.object));
            }
            findings = left;
        }
        render::findings(&mut std::io::stdout().lock(), &bench.style, &findings)?;
        if findings.is_empty() {
            bench.note("all is as it should be");
            return Ok(());
        }
        bench.note(&format!("things to mend: {}; 'vmailctl explain finding CODE' says more", findings.len()));
        Err(Failure::Findings)
    }
}

fn is_among(finding: &Finding, left: &[Finding]) -> bool {
    left.iter().any(|other| (other.code, &other.object) == (finding.code, &finding.object))
}

fn find(bench: &Workbench, depth: Depth) -> Result<Vec<Finding>, Failure> {
    let path = absolute(&bench.path)?;
    let mut store = Store::open_to_read(Path::new(path.as_str()), bench.opening)?;
    let files = store.file_state()?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    let mut around = Surroundings {
        files: &files,
        store_disk: effect::disk_space(&files.directory.path),
        mail: &effect::look_at_mail(&place.mail_root, &place.mail_user, &place.mail_group),
        usage: &mut UsageFile::open(Path::new(path.as_str())),
        strangers: operator::strangers(&reader)?,
        now: bench.now,
    };
    let mut findings = check::whole(&reader, &mut around, depth)?;
    findings.extend(pipeline_findings(&reader, &place, &files)?);
    Ok(findings)
}

/// Brings mail to where its mailbox is, in the store as it is now.
pub(super) fn put_mail_in_place(bench: &Workbench, store: &mut Store) -> Result<(), Failure> {
    let path = absolute(&bench.path)?;
    let reader = store.reader()?;
    let place = pipeline::installation(&reader, &path)?;
    let mail = effect::look_at_mail(&place.mail_root, &place.mail_user, &place.mail_group);
    for Misplaced { mailbox, id, home, belongs } in check::misplaced(&reader, &mail)? {
        let put =
            Home::find(Path::new(&place.mail_root), Path::new(&home), id).and_then(|place| match (place, belongs) {
                (Place::Here(home), MailPlace::Home) => home.put_back(),
                (Place::Here(home), MailPlace::Aside) => home.put_aside(),
                (Place::Nowhere | Place::Outside, _) => Ok(()),
            });
        put.map_err(|error| Failure::AfterCommit {
            message: format!(
                "the store is restored, but the mail of {mailbox} is not where it belongs: {error:#}: {home}"
            ),
            hint: "put right what is in the way, and run 'vmailctl check --fix'".to_owned(),
        })?;
        bench.note(&match belongs {
            MailPlace::Home => format!("put the mail of {mailbox} back into its home"),
            MailPlace::Aside => format!("put the mail of {mailbox} aside, because it is removed"),
        });
    }
    Ok(())
}
