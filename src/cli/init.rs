//! `init`.

use super::arguments::IfNotExists;
use super::console::Console;
use crate::admin::{Changed, IfThere};
use crate::carry::accounts::reader_gid;
use crate::carry::paths::absolute;
use crate::error::Failure;
use crate::model::Setting;
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::{Creation, Store, WalIndex};
use clap::Args;
use nix::unistd::{Gid, Group, Uid};

/// Create a new store
#[derive(Debug, Args)]
pub(super) struct Init {
    /// Directory for the mail [default: /var/vmail]
    #[arg(long, value_name = "DIR", value_parser = setting(Setting::MailRoot))]
    mail_root: Option<String>,

    /// Host name that mail clients connect to [default: the name of the system]
    #[arg(long, value_name = "NAME", value_parser = setting(Setting::Hostname))]
    hostname: Option<String>,

    /// Quota of mailboxes without their own [default: 5G]
    #[arg(long, value_name = "SIZE", value_parser = setting(Setting::DefaultQuota))]
    default_quota: Option<String>,

    /// Group that may read the store [default: vmailctl, or your own if you are not root]
    #[arg(long, value_name = "GROUP", value_parser = setting(Setting::ReaderGroup))]
    reader_group: Option<String>,

    /// System user that owns the mail [default: vmail]
    #[arg(long, value_name = "USER", value_parser = setting(Setting::MailUser))]
    mail_user: Option<String>,

    /// System group that owns the mail [default: vmail]
    #[arg(long, value_name = "GROUP", value_parser = setting(Setting::MailGroup))]
    mail_group: Option<String>,

    /// Let readers write the WAL index: fewer retries, but a hacked server can undo changes
    #[arg(long)]
    shared_wal_index: bool,

    #[command(flatten)]
    if_not_exists: IfNotExists,
}

/// Checks a value by its setting's rule, and gives its stored form.
pub(super) fn setting(
    setting: Setting,
) -> impl Fn(&str) -> Result<String, crate::model::SettingError> + Clone + Send + Sync {
    move |typed| setting.parse_value(typed)
}

const READER_GROUP: &str = "vmailctl";

impl Init {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        console.desk.path = absolute(&console.desk.path)?.as_str().into();
        let path = console.desk.path.as_path();
        if self.if_not_exists.if_there() == IfThere::LeaveIt && path.exists() {
            // One that can't be used is not what was asked for.
            Store::open_to_read(path, console.desk.opening)?;
            console.note(&format!("the store exists already: {}", path.display()));
            return show(console, Changed::AlreadySo, Vec::new());
        }
        let group = match self.reader_group {
            Some(group) => group,
            None if Uid::effective().is_root() => READER_GROUP.to_owned(),
            None => own_group()?,
        };
        let gid = reader_gid(&group, path)?;
        let hostname = match self.hostname {
            Some(hostname) => hostname,
            None => system_hostname()?,
        };
        let wal_index = if self.shared_wal_index { WalIndex::Shared } else { WalIndex::Private };
        let settings = Setting::ALL.into_iter().filter_map(|setting| {
            let given = match setting {
                Setting::MailRoot => self.mail_root.clone(),
                Setting::Hostname => Some(hostname.clone()),
                Setting::DefaultQuota => self.default_quota.clone(),
                Setting::ReaderGroup => Some(group.clone()),
                Setting::MailUser => self.mail_user.clone(),
                Setting::MailGroup => self.mail_group.clone(),
                Setting::WalIndex => self.shared_wal_index.then(|| "shared".to_owned()),
                _ => None,
            };
            Some((setting, given.or_else(|| setting.default_value().map(str::to_owned))?))
        });
        let creation = Creation { reader_gid: Some(gid), wal_index, settings: settings.collect() };
        if console.desk.rehearsal == Rehearsal::Yes {
            Store::may_create(path)?;
            console.note(&format!("{}made a store at {}", console.desk.rehearsal.prefix(), path.display()));
            return show(console, Changed::Yes, Vec::new());
        }
        let mut warnings = Vec::new();
        let mut store = Store::create(path, &creation, console.desk.opening, &console.desk.entry())?;
        let directory = store.file_state()?.directory;
        if directory.mode.is_some_and(|mode| mode & OTHERS_WRITE != 0) {
            let directory = directory.path.display();
            warnings
                .push(format!("others can write into the store's directory, and so replace the store: {directory}"));
        }
        for warning in warnings.iter().filter(|_| !console.style.format.holds_warnings()) {
            console.warn(warning);
        }
        console.desk.log_newest_record(&mut store)?;
        console.note(&format!(
            "made a store at {}, for mail in {} and readers in the group {group}",
            path.display(),
            creation
                .settings
                .iter()
                .find(|(s, _)| *s == Setting::MailRoot)
                .map(|(_, v)| v.as_str())
                .unwrap_or_default()
        ));
        show(console, Changed::Yes, warnings)
    }
}

/// Write permission of the group and of everybody.
const OTHERS_WRITE: u32 = 0o022;

/// For programs; people have been told.
fn show(console: &Console, changed: Changed, warnings: Vec<String>) -> Result<(), Failure> {
    if console.style.format == Format::Text {
        return Ok(());
    }
    console.show(&Made {
        path: console.desk.path.display().to_string(),
        changed,
        rehearsal: console.desk.rehearsal,
        warnings,
    })
}

/// The store that was made.
struct Made {
    path: String,
    changed: Changed,
    rehearsal: Rehearsal,
    warnings: Vec<String>,
}

impl Record for Made {
    fn name(&self) -> String {
        self.path.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("store", self.path.as_str().into()),
            ("changed", Value::Flag(self.changed == Changed::Yes)),
            ("dry_run", Value::Flag(self.rehearsal == Rehearsal::Yes)),
            ("warnings", Value::List(self.warnings.iter().map(|warning| warning.as_str().into()).collect())),
        ]
    }
}

fn own_group() -> Result<String, Failure> {
    match Group::from_gid(Gid::effective()) {
        Ok(Some(group)) => Ok(group.name),
        _ => Err(Failure::Usage {
            message: "your group has no name".to_owned(),
            hint: Some("name one with --reader-group".to_owned()),
        }),
    }
}

/// The system's host name, where it is a full one.
fn system_hostname() -> Result<String, Failure> {
    let name = nix::unistd::gethostname().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Setting::Hostname.parse_value(&name).map_err(|_| Failure::Usage {
        message: format!("the system's host name is not a full domain name: {name}"),
        hint: Some("name one with --hostname, such as mail.example.com".to_owned()),
    })
}
