//! Mail systems of other makers, as entries of a document: a wing that a reader of imports can stay in.
//!
//! ```text
//! file, directory, dump, database  →  tables  →  facts    →  survey, then arrival  →  entries, losses
//! opened, texts, dump                 table      sources     route, verdict           losses
//! ```
//!
//! A source ([`Source`]) is one value in a file of its own in `sources`. It says what it finds in the words of [`Fact`],
//! and decides nothing. What is true of all sources is decided once: in [`Survey`] and [`Arrival`]. What it asks of its tables
//! is noted (`noted`), so that whatever it leaves is named.
//!
//! Files are read in `texts` and `opened`, and written in `losses`; all else is as free of the world as `model`. The SQL
//! behind [`Tables`] and [`Memory`] stands in `store`.

mod answer;
mod arrival;
mod candidates;
mod charset;
mod date;
mod directories;
mod dump;
mod error;
mod fact;
mod guide;
mod loss;
mod loss_code;
mod losses;
mod memory;
mod noted;
mod opened;
mod options;
mod quota;
mod route;
mod source;
mod sources;
mod survey;
mod table;
mod texts;
mod verdict;
mod watch;
mod whereabouts;

pub use arrival::{Arrival, Arrived, Taken};
pub use dump::{Dump, TakePlaced};
pub use error::{Candidate, DumpError, SourceError, Stop};
pub use fact::Fact;
pub use guide::{At, DnsRecord, Guide, Move, Step, records};
pub use loss::Loss;
pub use loss_code::LossCode;
pub use losses::Losses;
pub use memory::{Memory, MemoryKey};
pub use opened::Opened;
pub use options::{ImportOptions, Truncated};
pub use quota::{Quotas, Rounding};
pub use source::{Form, Sight, Source, Writing};
pub use sources::{SOURCES, recognise};
pub use survey::{Counts, SchemeCount, Survey};
pub use table::{FIELD_END, Item, LINE, Row, Tables, TakeItem, TakeRow};
pub use texts::{read_text, recognise_text};
pub use verdict::Verdict;
pub use watch::Watch;
pub use whereabouts::{LogInThere, Way, Whereabouts};

/// What the files of `sources` are written in, beside all that.
pub(in crate::import) use source::{CatchAll, Domains, Take};
