//! Which directories of a source its mailboxes keep.

use super::fact::{FoundHome, FoundMail};
use super::loss::Loss;
use super::route::Routes;
use crate::model::{Address, HomePath, MailPlace, PlainPath};

/// Takes the directories of one mailbox after the other.
pub(super) struct Directories {
    /// What stands in the place of the source's own directory.
    mail_base: Option<PlainPath>,
    /// Whether a home was kept in which Maildir is looked for, and whether one is not known.
    kept: bool,
    unknown: bool,
    /// Whether any was below the mail base.
    based: bool,
}

impl Directories {
    pub(super) fn new(mail_base: Option<PlainPath>) -> Self {
        Self { mail_base, kept: false, unknown: false, based: false }
    }

    /// The home that a mailbox keeps, and where its mail lies, if that is not Maildir in a home. A directory that is itself the
    /// mail, or lies in it, is no home: what a home has would be taken for folders.
    pub(super) fn of(
        &mut self,
        routes: &mut Routes,
        found: &FoundHome,
        mail: &FoundMail,
        address: &Address,
    ) -> Result<(Option<HomePath>, Option<MailPlace>), String> {
        let path = match found {
            FoundHome::Unsaid => None,
            FoundHome::Absolute(path) => Some(path.clone()),
            FoundHome::Below { base, path } => {
                let base = self.mail_base.as_ref().map(PlainPath::as_str).or(*base);
                self.unknown |= base.is_none();
                self.based |= self.mail_base.is_some();
                base.map(|base| format!("{base}/{}", path.trim_start_matches('/')))
            }
        };
        let home: Option<HomePath> = path
            .map(|path| path.parse().map_err(|rule| format!("its home gets another path: {rule}: {path}")))
            .transpose()?;
        let place = mail.place(home.as_ref(), address)?;
        let is_home = |home: &HomePath| {
            place.as_ref().is_none_or(|place| place.path != *home && home.below(&place.path).is_none())
        };
        let (kept, mail) = (home.filter(is_home), place.as_ref().map(|place| &place.path));
        for directory in
            [kept.as_ref(), mail.filter(|mail| kept.as_ref().is_none_or(|kept| mail.below(kept).is_none()))]
                .into_iter()
                .flatten()
        {
            if routes.is_of_domain(directory) {
                let path = directory.as_str();
                return Err(format!("its home is the directory of a domain, so it gets a new one: {path}"));
            }
            if !routes.add_home(directory) {
                let path = directory.as_str();
                return Err(format!(
                    "another mailbox has the same home, or one above or below it, so it gets a new one: {path}"
                ));
            }
        }
        self.kept |= kept.is_some() && place.is_none();
        Ok((kept, place))
    }

    /// What is to be said of all of them, when there are no more.
    pub(super) fn losses(&self, source: &'static str) -> impl Iterator<Item = Loss> {
        let unknown = match self.kept {
            true => "the source does not name the mail directory of every mailbox; those without one get a new home",
            false => {
                "the source does not name its mail directory, so each mailbox gets a new home; use --mail-base to keep the homes"
            }
        };
        let kept = "Dovecot expects the mail in Maildir below each home that is kept; move it there if the source has it elsewhere";
        let unused = "--mail-base changes nothing, because this source names whole paths, or none";
        let is_unused = self.mail_base.is_some() && !self.based;
        let said = [self.unknown.then_some(unknown), is_unused.then_some(unused), self.kept.then_some(kept)];
        said.into_iter().flatten().map(move |reason| Loss::new("source", source, reason))
    }
}
