//! `check`.

use super::arguments::absolute;
use super::init::reader_gid;
use super::pipeline::pipeline_findings;
use super::workbench::Workbench;
use crate::admin::check::{self, Depth, Finding, Surroundings};
use crate::admin::pipeline;
use crate::effect;
use crate::error::Failure;
use crate::model::Setting;
use crate::render::{self, Rehearsal};
use crate::store::Store;
use clap::Args;
use std::path::Path;

/// Check the store, what its rows promise, the mail, the servers and the clock
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Read every page of the store and every record of its audit log, too
    #[arg(long)]
    deep: bool,

    /// Mend what is safe to mend: modes and group of the store's files, and a log that has grown large
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
    let around = Surroundings {
        files: &files,
        store_disk: effect::disk_space(&files.directory.path),
        mail: &effect::look_at_mail(&place.mail_root, &place.mail_user, &place.mail_group),
        now: bench.now,
    };
    let mut findings = check::whole(&reader, &around, depth)?;
    findings.extend(pipeline_findings(&reader, &place, &files)?);
    Ok(findings)
}
