//! No two files need each other, directly or through others: each can be read, and changed, after those that it uses.
//!
//! A path leads to the file that has what it names, past the re-exports of the modules on its way. What a module declares
//! or exports is no use of it; nor is what the tests beside the code use.

use crate::architecture::{code, ring_of, sources, src};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The folders whose files are looked at.
const WINGS: [&str; 2] = ["import", "trace"];

/// A module: its path in the crate.
type Module = Vec<String>;

/// What a `use` brings into a module.
struct Use {
    reach: Reach,
    path: Vec<String>,
    /// What it is called there.
    name: String,
}

struct File {
    path: PathBuf,
    uses: Vec<Use>,
    /// Its code but for them.
    rest: String,
}

struct Crate {
    modules: BTreeMap<Module, File>,
}

fn module(path: &Path) -> Module {
    let place = path.strip_prefix(src()).unwrap().with_extension("");
    let names = place.iter().map(|name| name.to_str().unwrap().to_owned());
    names.filter(|name| !["mod", "lib", "main"].contains(&name.as_str())).collect()
}

/// The paths of a `use` tree, each with the name that it brings; `self` is the module itself.
fn leaves(tree: &str, before: &[String], found: &mut Vec<(Vec<String>, String)>) {
    let tree = tree.trim();
    if let Some((head, group)) = tree.split_once('{') {
        let mut path = before.to_vec();
        path.extend(head.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
        let (mut depth, mut begin) = (0, 0);
        let group = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
        for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    leaves(&group[begin..at], &path, found);
                    begin = at + 1;
                }
                _ => {}
            }
        }
    } else if !tree.is_empty() {
        let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
        let mut whole = before.to_vec();
        whole.extend(path.split("::").map(|name| name.trim().to_owned()));
        if whole.last().is_some_and(|last| last == "self") {
            whole.pop();
        }
        let name = if alias.is_empty() { whole.last().cloned().unwrap_or_default() } else { alias.trim().to_owned() };
        found.push((whole, name));
    }
}

/// Whether others may use a name by the path of this module.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Private,
    Exported,
}

/// The `use` declarations of a file.
fn uses(code: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for (at, word) in code.match_indices("use ") {
        let before = code[code[..at].rfind('\n').map_or(0, |end| end + 1)..at].trim_start();
        if before.is_empty() || before.starts_with("pub") {
            let reach = if before.is_empty() { Reach::Private } else { Reach::Exported };
            let tree = code[at + word.len()..].split(';').next().unwrap_or_default();
            let mut brought = Vec::new();
            leaves(tree, &[], &mut brought);
            found.extend(brought.into_iter().map(|(path, name)| Use { reach, path, name }));
        }
    }
    found
}

/// All paths in the code outside of `use`, by their names.
fn inline(code: &str) -> Vec<Vec<String>> {
    let names = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    names.filter(|path| path.contains("::")).map(|path| path.split("::").map(str::to_owned).collect()).collect()
}

impl Crate {
    fn read() -> Self {
        let file = |(path, text): (PathBuf, String)| {
            let code = code(&text);
            (module(&path), File { path, uses: uses(&code), rest: without_uses(&code) })
        };
        Self { modules: sources(&src()).into_iter().map(file).collect() }
    }

    /// The module that has what a path in another one names; `None`: it is no path of this crate.
    fn resolve(&self, from: &Module, path: &[String]) -> Option<Module> {
        let (mut at, mut rest) = (from.clone(), path);
        while let Some((name, after)) = rest.split_first() {
            let child = [at.clone(), vec![name.clone()]].concat();
            match name.as_str() {
                "crate" => at = Module::new(),
                "super" => drop(at.pop()),
                "self" => {}
                _ if self.modules.contains_key(&child) => at = child,
                // Of another crate, or of this very file.
                _ if rest.len() == path.len() => return None,
                // What the module has of its own, or from elsewhere.
                _ => {
                    let known = self.modules.get(&at)?.uses.iter().find(|known| known.name == *name);
                    return known.and_then(|known| self.resolve(&at, &known.path)).or(Some(at));
                }
            }
            rest = after;
        }
        Some(at)
    }

    /// The modules whose code a module uses.
    fn used_by(&self, from: &Module) -> BTreeSet<Module> {
        let File { uses, rest, .. } = &self.modules[from];
        let private = uses.iter().filter(|brought| brought.reach == Reach::Private).map(|brought| brought.path.clone());
        let paths = private.chain(inline(rest));
        paths.filter_map(|path| self.resolve(from, &path)).filter(|used| used != from).collect()
    }
}

/// The code of a file but for its `use` declarations.
fn without_uses(code: &str) -> String {
    let mut kept = String::new();
    let mut within = false;
    for line in code.lines() {
        let begins = line.trim_start();
        within |= begins.starts_with("use ") || begins.starts_with("pub use ") || begins.starts_with("pub(in crate");
        if !within {
            kept.push_str(line);
            kept.push('\n');
        }
        within &= !line.ends_with(';');
    }
    kept
}

/// A way from a module back to itself, if there is one.
fn circle(from: &Module, used: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut ways = vec![vec![from.clone()]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for next in used.get(way.last()?).into_iter().flatten() {
            if next == from {
                return Some(way);
            }
            if seen.insert(next.clone()) {
                ways.push([way.clone(), vec![next.clone()]].concat());
            }
        }
    }
    None
}

#[test]
fn no_two_files_need_each_other() {
    let whole = Crate::read();
    let used: BTreeMap<Module, BTreeSet<Module>> =
        whole.modules.keys().map(|module| (module.clone(), whole.used_by(module))).collect();
    // It would find nothing if it could not read the code.
    let name = |text: &str| text.split("::").map(str::to_owned).collect::<Module>();
    for (user, of) in [
        ("trace::line", "trace::refusal"),
        ("import::sources::postdove", "import::source"),
        ("import::sources", "import::sources::postdove"),
        ("import::opened", "store::foreign"),
        ("store::foreign", "import::table"),
    ] {
        assert!(used[&name(user)].contains(&name(of)), "{user} uses {of}: {:?}", used[&name(user)]);
    }
    let looked_at = used.keys().filter(|module| module.first().is_some_and(|first| WINGS.contains(&first.as_str())));
    let circles: Vec<String> = looked_at
        .filter_map(|module| circle(module, &used))
        .map(|way| way.iter().map(|module| module.join("::")).collect::<Vec<_>>().join(" -> "))
        .collect();
    assert!(circles.is_empty(), "files that need each other:\n{}", circles.join("\n"));
}

#[test]
fn what_is_pure_of_a_wing_uses_no_part_that_is_not() {
    let whole = Crate::read();
    let wing = |ring: &str| ring.split('/').next().map(str::to_owned);
    let mut parts = 0;
    for (module, file) in &whole.modules {
        let Some(ring) = ring_of(&file.path) else { continue };
        for used in whole.used_by(module) {
            let Some(of) = whole.modules.get(&used).and_then(|used| ring_of(&used.path)) else { continue };
            // Of another wing, its door decides.
            if of.name != ring.name && of.name.contains('/') && wing(of.name) == wing(ring.name) {
                parts += 1;
                assert!(ring.rings.contains(&of.name), "{} uses {}", module.join("::"), used.join("::"));
            }
        }
    }
    assert!(parts > 0, "no part of a wing uses another, so nothing was looked at");
}
