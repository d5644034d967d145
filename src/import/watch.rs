//! How far a source is, for whoever waits.

/// Somebody who is shown that.
pub trait Watch {
    /// A file is read; `total` where its size is known.
    fn begin_bytes(&self, what: &'static str, total: Option<u64>);

    /// Things are gone through; `total` where it is known how many there are.
    fn begin_rows(&self, what: &'static str, total: Option<u64>);

    fn advance(&self, by: u64);

    /// Something else takes a while, and nobody counts its parts.
    fn wait(&self, what: &'static str);
}

/// Nobody.
impl Watch for () {
    fn begin_bytes(&self, _: &'static str, _: Option<u64>) {}

    fn begin_rows(&self, _: &'static str, _: Option<u64>) {}

    fn advance(&self, _: u64) {}

    fn wait(&self, _: &'static str) {}
}
