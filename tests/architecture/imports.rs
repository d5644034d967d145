//! Which file uses what another one defines, read from `use` lines and from paths in the code.
//!
//! A name is followed through re-exports and imports to the file that defines it, so a `mod.rs` that hands on what its
//! children have is no station on the way. What can't be seen is a method: it comes with its type.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module is a file here; those inside a file are tests.
#[derive(Default)]
struct Module {
    file: PathBuf,
    /// What it defines itself.
    items: BTreeSet<String>,
    /// What it imports or hands on: a name in it, and the path that it stands for.
    imports: BTreeMap<String, Vec<String>>,
    /// Paths of which it has everything.
    globs: Vec<Vec<String>>,
    /// Paths that stand in its code, and its imports.
    paths: Vec<Vec<String>>,
}

pub(super) struct Modules {
    by_path: BTreeMap<Vec<String>, Module>,
}

impl Modules {
    /// Of the files below `src`, each with its code.
    pub(super) fn read<'t>(src: &Path, files: impl IntoIterator<Item = (&'t Path, &'t str)>) -> Self {
        let by_path = files.into_iter().map(|(file, code)| {
            let file = file.strip_prefix(src).unwrap();
            (module_path(file), Module::read(file, code))
        });
        Self { by_path: by_path.collect() }
    }

    /// For each file, the files that it uses. What a module has of those inside it is not counted: they are its parts.
    pub(super) fn uses(&self) -> BTreeMap<&Path, BTreeSet<&Path>> {
        let of = |(path, module): (&Vec<String>, &Module)| {
            let used = module.paths.iter().filter_map(|p| self.definition(path, p, 0)).filter(|d| !d.starts_with(path));
            used.map(|definition| self.by_path[&definition].file.as_path()).collect::<BTreeSet<_>>()
        };
        self.by_path.iter().map(|entry| (entry.1.file.as_path(), of(entry))).collect()
    }

    /// The module that defines the item that `path` names in the module `from`; none where that is another crate's, or
    /// no item: to import a module is to use nothing of it yet.
    fn definition(&self, from: &[String], path: &[String], depth: usize) -> Option<Vec<String>> {
        // The name of a crate stands for itself, without an end.
        if depth > 12 {
            return None;
        }
        let mut at = from.to_vec();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => {
                at.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|segment| segment == "super") {
                    at.pop()?;
                    rest = &rest[1..];
                }
            }
            _ => {}
        }
        while let Some(name) = rest.first() {
            let module = self.by_path.get(&at)?;
            let child = [&at[..], std::slice::from_ref(name)].concat();
            if self.by_path.contains_key(&child) {
                at = child;
                rest = &rest[1..];
            } else if module.items.contains(name) {
                return Some(at);
            } else if let Some(import) = module.imports.get(name) {
                let whole = [&import[..], &rest[1..]].concat();
                return self.definition(&at, &whole, depth + 1);
            } else {
                let through = |glob: &Vec<String>| self.definition(&at, &[&glob[..], rest].concat(), depth + 1);
                return module.globs.iter().find_map(through);
            }
        }
        None
    }
}

/// `admin/check/mod.rs` and `admin/check.rs` are `admin::check`.
fn module_path(file: &Path) -> Vec<String> {
    let mut path: Vec<String> = file.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if path.last().is_some_and(|name| ["mod", "lib"].contains(&name.as_str())) {
        path.pop();
    }
    path
}

impl Module {
    fn read(file: &Path, code: &str) -> Self {
        let mut module = Self { file: file.to_owned(), ..Self::default() };
        let mut rest = String::new();
        let mut lines = code.lines();
        while let Some(line) = lines.next() {
            let bare = without_visibility(line.trim_start());
            let Some(tree) = bare.strip_prefix("use ") else {
                if !line.starts_with(' ') {
                    module.items.extend(defined(bare));
                }
                rest.push_str(line);
                rest.push('\n');
                continue;
            };
            let mut tree = tree.to_owned();
            while !tree.ends_with(';') {
                tree.push_str(lines.next().unwrap().trim());
            }
            module.import(&[], tree.trim_end_matches(';'));
        }
        module.paths.extend(paths(&rest));
        module
    }

    /// Enters the branches of a `use` tree.
    fn import(&mut self, before: &[String], tree: &str) {
        let (path, branches) = match tree.split_once('{') {
            Some((path, branches)) => (path.trim_end_matches("::"), branches.strip_suffix('}').unwrap()),
            None => (tree, ""),
        };
        let (path, alias) = match path.split_once(" as ") {
            Some((path, alias)) => (path, Some(alias.trim().to_owned())),
            None => (path, None),
        };
        let segments = path.split("::").map(|segment| segment.trim().to_owned()).filter(|segment| !segment.is_empty());
        let mut whole: Vec<String> = before.iter().cloned().chain(segments).collect();
        if !branches.is_empty() {
            for branch in split_branches(branches) {
                self.import(&whole, branch);
            }
            return;
        }
        match whole.last().map(String::as_str) {
            Some("*") => {
                whole.pop();
                self.globs.push(whole);
            }
            Some("self") => {
                whole.pop();
                let name = alias.or_else(|| whole.last().cloned());
                self.imports.extend(name.map(|name| (name, whole)));
            }
            _ => {
                let name = alias.or_else(|| whole.last().cloned());
                self.paths.push(whole.clone());
                self.imports.extend(name.map(|name| (name, whole)));
            }
        }
    }
}

fn without_visibility(line: &str) -> &str {
    let Some(rest) = line.strip_prefix("pub") else { return line };
    let rest = match rest.strip_prefix('(') {
        Some(rest) => rest.split_once(')').map_or("", |(_, rest)| rest),
        None => rest,
    };
    rest.trim_start()
}

/// The name that this line defines.
fn defined(line: &str) -> Option<String> {
    let mut words = line.split_whitespace().skip_while(|word| ["async", "unsafe", "const"].contains(word));
    // A constant is `const NAME`, a function may be `const fn name`.
    let keyword = match line.strip_prefix("const ") {
        Some(rest) if !rest.starts_with("fn ") => "const",
        _ => words.next()?,
    };
    let name = words.next()?;
    let kinds = ["const", "enum", "fn", "macro_rules!", "static", "struct", "trait", "type", "union"];
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    kinds.contains(&keyword).then(|| name[..end].to_owned())
}

/// The branches between the braces of a `use` tree.
fn split_branches(branches: &str) -> Vec<&str> {
    let mut depth = 0;
    let split = branches.split(|c: char| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    });
    split.map(str::trim).filter(|branch| !branch.is_empty()).collect()
}

/// The paths that stand in code: names joined by `::`.
fn paths(code: &str) -> Vec<Vec<String>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c: char| !is_part(c)).filter(|word| word.contains("::"));
    let of = |word: &str| {
        let segments = word.split("::").map(|s| s.trim_matches(':').to_owned()).take_while(|s| !s.is_empty());
        segments.collect::<Vec<_>>()
    };
    words.map(of).filter(|path| path.len() > 1).collect()
}

/// The circles among files: groups of which each uses each other, if only by way of others.
pub(super) fn circles<'f>(uses: &BTreeMap<&'f Path, BTreeSet<&'f Path>>) -> Vec<Vec<&'f Path>> {
    let reaches: BTreeMap<&Path, BTreeSet<&'f Path>> = uses.keys().map(|file| (*file, reach(uses, file))).collect();
    let mut circles: BTreeSet<Vec<&Path>> = BTreeSet::new();
    for (file, reached) in &reaches {
        let group: Vec<&'f Path> = reached.iter().filter(|other| reaches[*other].contains(file)).copied().collect();
        if group.len() > 1 {
            circles.insert(group);
        }
    }
    circles.into_iter().collect()
}

/// The files that one uses, by way of others too.
fn reach<'f>(uses: &BTreeMap<&'f Path, BTreeSet<&'f Path>>, from: &Path) -> BTreeSet<&'f Path> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&'f Path> = uses[from].iter().copied().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(&uses[file]);
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 6] = [
        ("lib.rs", "mod noun;\npub mod act;\npub struct Root;"),
        (
            "noun/mod.rs",
            "mod kind;\nmod name;\npub use kind::Kind;\npub use name::{Name, other as Other};\npub fn all() {}",
        ),
        ("noun/kind.rs", "use super::Other;\nuse std::fmt;\npub enum Kind {\n    One,\n}"),
        ("noun/name.rs", "pub struct Name(super::Kind);\npub type other = u8;"),
        (
            "act.rs",
            "mod inner;\nuse crate::noun::{\n    self,\n    Kind::*,\n};\nfn act() {\n    noun::all();\n    inner::inner();\n}",
        ),
        (
            "act/inner.rs",
            "pub(super) fn inner() {\n    use crate::noun as what;\n    let _ = what::Name::new(crate::Root);\n}",
        ),
    ];

    #[test]
    fn a_name_is_followed_to_the_file_that_defines_it() {
        let modules = Modules::read(Path::new(""), FILES.iter().map(|(file, code)| (Path::new(file), *code)));
        let uses = modules.uses();
        let of = |file: &str| uses[Path::new(file)].iter().map(|file| file.to_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(of("lib.rs"), [""; 0]);
        assert_eq!(of("noun/mod.rs"), [""; 0], "its own parts");
        assert_eq!(of("noun/kind.rs"), ["noun/name.rs"]);
        assert_eq!(of("noun/name.rs"), ["noun/kind.rs"]);
        assert_eq!(of("act.rs"), ["noun/mod.rs"]);
        assert_eq!(of("act/inner.rs"), ["lib.rs", "noun/name.rs"]);
        assert_eq!(circles(&uses), [[Path::new("noun/kind.rs"), Path::new("noun/name.rs")]]);
    }
}
