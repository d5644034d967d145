//! The files of other mail systems.

use crate::model::import::SourceFile;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Of files that lie beside those of a source and are none of it.
const FILE_MAX: u64 = 1 << 28;

/// Whether a file begins with these bytes. A pipe can't be asked, and is not.
pub fn begins_with(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut begin = Vec::with_capacity(bytes.len());
    File::open(path)?.take(bytes.len() as u64).read_to_end(&mut begin)?;
    Ok(begin == bytes)
}

/// All files of a directory, in the order of their names. Directories in it are none of a source.
pub fn source_files(directory: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let metadata = fs::metadata(entry.path())?;
        if !metadata.is_file() || metadata.len() > FILE_MAX || name.starts_with('.') {
            continue;
        }
        files.push(SourceFile::new(name, fs::read(entry.path())?));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
