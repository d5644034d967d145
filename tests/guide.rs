//! A guide is made of commands that this program takes, for each source.

use crate::support::Sandbox;
use serde_json::Value;
use std::collections::BTreeSet;
use vmailctl::import::SOURCES;

/// The words of a command line as a shell takes them.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '\'' => (quoted, begun) = (!quoted, true),
            ' ' if !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            _ => {
                word.push(c);
                begun = true;
            }
        }
    }
    words.extend(begun.then_some(word));
    words
}

#[test]
fn every_command_of_every_guide_is_one_of_this_program() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["domain", "create", "bücher.example"]);
    let mut seen = BTreeSet::new();
    for source in SOURCES {
        let done = sandbox.run(&["import", "guide", source.name, "dumps/a file.sql", "-o", "json"]);
        assert_eq!(done.code, Some(0), "{}: {}", source.name, done.stderr);
        let guide: Value = serde_json::from_str(&done.stdout).unwrap();
        let steps = guide["steps"].as_array().unwrap();
        let commands = steps.iter().flat_map(|step| step["commands"].as_array().unwrap());
        let own = commands.map(|command| command.as_str().unwrap()).filter(|line| line.starts_with("vmailctl "));
        for line in own {
            let words = words(line);
            seen.insert(words[1..words.len().min(3)].join(" "));
            if let Err(error) = vmailctl::cli::command().try_get_matches_from(&words) {
                panic!("{}: {line}\n{error}", source.name);
            }
        }
        let text = sandbox.done(&["import", "guide", source.name]);
        let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > 80).collect();
        // A word is not parted.
        assert!(
            long.iter().all(|line| !line.trim().contains(' ') || line.contains('\'')),
            "{}: {long:#?}",
            source.name
        );
    }
    for command in [
        "import inspect",
        "import plan",
        "import apply",
        "import check",
        "import mail",
        "import verify",
        "import learn",
        "import back",
    ] {
        assert!(seen.contains(command), "no guide has {command}: {seen:#?}");
    }
}
