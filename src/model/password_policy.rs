//! What a password must be before it is hashed.
//!
//! The rules that need the store, the history and the list of forbidden passwords, are checked where the store is.

mod predictable;

use super::secret::Secret;
use super::unseen::is_unseen;
use predictable::is_predictable;
use std::fmt;
use zeroize::Zeroizing;
use zxcvbn::feedback::{Suggestion, Warning};
use zxcvbn::zxcvbn;

/// In characters. Shorter names are in too many innocent words to be refused inside of a password.
const NAME_LENGTH: usize = 4;

/// The rules for new passwords, from the settings of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// In characters.
    pub min_length: usize,
    /// zxcvbn's, from 0, guessed at once, to 4, safe even from a thief of the hashes; above 4 nothing is good enough.
    pub min_score: u8,
    /// How many of a mailbox's last passwords, the present one included, can't be set again.
    pub history: usize,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self { min_length: 12, min_score: 3, history: 5 }
    }
}

/// Whose password it is: what others know of the mailbox is what they try first.
#[derive(Clone, Copy, Debug)]
pub struct PasswordContext<'a> {
    /// With the domain as people see it.
    pub address: &'a str,
    pub login: Option<&'a str>,
    /// As shown beside the address, such as `Ada Lovelace`.
    pub display_name: Option<&'a str>,
}

/// Which of the mailbox's names a password gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnName {
    Address,
    LocalPart,
    Login,
    DisplayName,
    Domain,
}

/// Why a password is refused. Holds nothing of the password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordRefused {
    TooShort {
        min_length: usize,
    },
    ContainsName {
        name: OwnName,
    },
    /// It is made of what is guessed first.
    Predictable,
    /// It has a character that nobody sees who types it.
    Unseen {
        character: char,
    },
    TooEasy {
        score: u8,
        min_score: u8,
        advice: String,
    },
}

impl fmt::Display for OwnName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Address => "address",
            Self::LocalPart => "local part",
            Self::Login => "login name",
            Self::DisplayName => "display name",
            Self::Domain => "domain",
        })
    }
}

impl fmt::Display for PasswordRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { min_length } => {
                write!(f, "the password is too short: the least number of characters is {min_length}")
            }
            Self::ContainsName { name } => write!(f, "the password contains a name of its mailbox: {name}"),
            Self::Predictable => {
                f.write_str("the password is predictable: a season, a greeting, a name or a row of keys")
            }
            Self::Unseen { character } => {
                write!(f, "the password has a character that cannot be seen: U+{:04X}", u32::from(*character))
            }
            Self::TooEasy { score, min_score, .. } => {
                write!(f, "the password is too easy to guess: the least score is {min_score}, this one's is {score}")
            }
        }
    }
}

impl std::error::Error for PasswordRefused {}

impl PasswordRefused {
    /// What a better password has.
    pub fn advice(&self) -> String {
        match self {
            Self::TooShort { min_length } => format!("take several uncommon words, {min_length} characters or more"),
            Self::Predictable => "use several uncommon words, or --generate-password".to_owned(),
            Self::Unseen { character: ' ' } => "remove the blank at its start or end".to_owned(),
            Self::Unseen { .. } => "remove it; it often comes from a web page or a spreadsheet".to_owned(),
            Self::ContainsName { .. } => "leave out the names of the mailbox, its owner and its domain".to_owned(),
            Self::TooEasy { advice, .. } => advice.clone(),
        }
    }
}

impl PasswordPolicy {
    /// Checks the cheap rules first. The estimate of strength reads the first 100 characters only.
    pub fn check(&self, secret: &Secret, context: &PasswordContext<'_>) -> Result<(), PasswordRefused> {
        let password = secret.expose();
        require_visible(password)?;
        if password.chars().count() < self.min_length {
            return Err(PasswordRefused::TooShort { min_length: self.min_length });
        }
        let names = context.names();
        let folded = Zeroizing::new(password.to_lowercase());
        if let Some((name, _)) = names.iter().find(|(_, text)| contains_name(&folded, text)) {
            return Err(PasswordRefused::ContainsName { name: *name });
        }
        let own: Vec<&str> = names.iter().map(|(_, text)| text.as_str()).collect();
        if is_predictable(password, &own) {
            return Err(PasswordRefused::Predictable);
        }
        let estimate = zxcvbn(password, &own);
        let score = u8::from(estimate.score());
        if score < self.min_score {
            // Only passwords below 3 get suggestions.
            let advice = estimate.feedback().map_or_else(
                || describe(None, &[Suggestion::AddAnotherWordOrTwo]),
                |feedback| describe(feedback.warning(), feedback.suggestions()),
            );
            return Err(PasswordRefused::TooEasy { score, min_score: self.min_score, advice });
        }
        Ok(())
    }
}

impl PasswordContext<'_> {
    /// Every name in lower case, whole and in words.
    fn names(&self) -> Vec<(OwnName, String)> {
        let (local, domain) = self.address.rsplit_once('@').unwrap_or((self.address, ""));
        // The top-level label is everybody's: a password with "info" in it says nothing about example.info.
        let own_labels = domain.rsplit_once('.').map_or(domain, |(own, _)| own);
        let mut names = vec![(OwnName::Address, self.address.to_lowercase()), (OwnName::Domain, domain.to_lowercase())];
        for (name, text) in [
            (OwnName::LocalPart, local),
            (OwnName::Login, self.login.unwrap_or_default()),
            (OwnName::DisplayName, self.display_name.unwrap_or_default()),
            (OwnName::Domain, own_labels),
        ] {
            let text = text.to_lowercase();
            names.extend(text.split(|c: char| !c.is_alphanumeric()).map(|word| (name, word.to_owned())));
            names.push((name, text));
        }
        names.retain(|(_, text)| !text.is_empty());
        names
    }
}

/// What a person does not see, they do not type at the next log-in.
fn require_visible(password: &str) -> Result<(), PasswordRefused> {
    let at_an_end = [password.chars().next(), password.chars().next_back()].into_iter().flatten().find(|c| *c == ' ');
    match password.chars().find(|c| is_unseen(*c)).or(at_an_end) {
        Some(character) => Err(PasswordRefused::Unseen { character }),
        None => Ok(()),
    }
}

/// Both in lower case.
fn contains_name(password: &str, name: &str) -> bool {
    if name.chars().count() < NAME_LENGTH { password == name } else { password.contains(name) }
}

/// zxcvbn's sentences in this program's style: what to do, then what was wrong. They are fixed texts, without any
/// piece of the password.
fn describe(warning: Option<Warning>, suggestions: &[Suggestion]) -> String {
    let texts = suggestions.iter().map(Suggestion::to_string).chain(warning.map(|warning| warning.to_string()));
    let joined: Vec<String> = texts.map(|text| text.trim_end_matches('.').replace(". ", "; ").to_lowercase()).collect();
    joined.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: PasswordContext<'_> = PasswordContext {
        address: "a.lovelace@mail.analytical-engine.info",
        login: Some("countess"),
        display_name: Some("Ada Lovelace (née Byron)"),
    };

    fn check(policy: PasswordPolicy, password: &str) -> Result<(), PasswordRefused> {
        policy.check(&Secret::new(password.to_owned()).unwrap(), &ADA)
    }

    #[test]
    fn good_passwords_pass() {
        for password in [
            "turnip galaxy obsidian 42",
            "vQ7kzR2mXw9tHc4bNdJs",
            "Zwölf Boxkämpfer jagen",
            "information ada xkcd kettle",
        ] {
            assert_eq!(check(PasswordPolicy::default(), password), Ok(()), "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        let policy = PasswordPolicy { min_length: 12, min_score: 0, history: 0 };
        assert_eq!(check(policy, "üüüüüüüüüüüü"), Ok(()));
        let refused = check(policy, "üüüüüüüüüüü").unwrap_err();
        assert_eq!(refused, PasswordRefused::TooShort { min_length: 12 });
        assert_eq!(refused.to_string(), "the password is too short: the least number of characters is 12");
        assert_eq!(refused.advice(), "take several uncommon words, 12 characters or more");
    }

    #[test]
    fn names_of_the_mailbox_are_refused() {
        for (password, name) in [
            ("xx A.Lovelace@mail.Analytical-Engine.info xx", OwnName::Address),
            ("vQ7kzR LOVELACE 2mXw9t", OwnName::LocalPart),
            ("vQ7kzR2mXw9t-Countess", OwnName::Login),
            ("byronvQ7kzR2mXw9tHc4", OwnName::DisplayName),
            ("vQ7kzR engine 2mXw9t", OwnName::Domain),
            ("vQ7kzR-analytical-engine-2mXw9t", OwnName::Domain),
            // Whole, not inside: a name of less than four characters.
            ("Ada", OwnName::DisplayName),
            ("née", OwnName::DisplayName),
        ] {
            let policy = PasswordPolicy { min_length: 1, ..PasswordPolicy::default() };
            let refused = check(policy, password).unwrap_err();
            assert_eq!(refused, PasswordRefused::ContainsName { name }, "{password}");
        }
        let refused = PasswordRefused::ContainsName { name: OwnName::Login };
        assert_eq!(refused.to_string(), "the password contains a name of its mailbox: login name");
    }

    #[test]
    fn a_context_with_an_address_alone_is_enough() {
        let context = PasswordContext { address: "info@example.com", login: None, display_name: None };
        let check =
            |password: &str| PasswordPolicy::default().check(&Secret::new(password.to_owned()).unwrap(), &context);
        assert_eq!(check("turnip galaxy obsidian"), Ok(()));
        assert_eq!(check("turnip galaxy example"), Err(PasswordRefused::ContainsName { name: OwnName::Domain }));
    }

    #[test]
    fn easy_passwords_are_refused_with_advice() {
        let refused = check(PasswordPolicy::default(), "monkeymonkeymonkey").unwrap_err();
        let said = refused.to_string();
        assert!(said.starts_with("the password is too easy to guess: the least score is 3, this one's is "), "{said}");
        let advice = refused.advice();
        assert!(advice.starts_with("add another word or two; uncommon words are better"), "{advice}");
        let strictest = PasswordPolicy { min_score: 4, ..PasswordPolicy::default() };
        let refused = check(strictest, "kettle turnip").unwrap_err();
        assert_eq!(refused.advice(), "add another word or two; uncommon words are better");
    }

    #[test]
    fn what_is_guessed_first_is_refused_before_the_estimate() {
        let lax = PasswordPolicy { min_score: 0, ..PasswordPolicy::default() };
        for password in ["Winter2026!!!", "Welcome@2026!", "Summer2024!!", "1qaz2wsx3edc", "C0untess2026!"] {
            assert_eq!(check(lax, password), Err(PasswordRefused::Predictable), "{password}");
        }
        let said = PasswordRefused::Predictable.to_string();
        assert_eq!(said, "the password is predictable: a season, a greeting, a name or a row of keys");
    }

    #[test]
    fn what_cannot_be_seen_is_refused_by_its_name() {
        for (password, name) in [
            ("turnip\u{a0}galaxy obsidian", "U+00A0"),
            ("\u{feff}turnip galaxy obsidian", "U+FEFF"),
            ("turnip galaxy\u{200b} obsidian", "U+200B"),
            ("turnip galaxy obsi\u{ad}dian", "U+00AD"),
            ("turnip galaxy obsidian ", "U+0020"),
            (" turnip galaxy obsidian", "U+0020"),
        ] {
            let refused = check(PasswordPolicy::default(), password).unwrap_err().to_string();
            assert!(refused.ends_with(&format!(": {name}")), "{refused}");
        }
        assert_eq!(check(PasswordPolicy::default(), "turnip galaxy obsidi\u{e4}n"), Ok(()));
    }

    #[test]
    fn errors_hold_nothing_of_the_password() {
        for password in
            ["qwertyuiopasdf", "aaaaaaaaaaaaaaa", "lovelovelovelove", "abcdefghijklm", "countess1234", "2024"]
        {
            let refused = check(PasswordPolicy::default(), password).unwrap_err();
            let said = format!("{refused} {refused:?} {}", refused.advice()).to_lowercase();
            for start in 0..password.len() - 4 {
                assert!(!said.contains(&password[start..start + 5]), "{said}");
            }
        }
    }

    #[test]
    fn the_longest_password_is_estimated_by_its_beginning() {
        assert_eq!(check(PasswordPolicy::default(), &"vQ7kzR2mXw9tHc4b".repeat(64)), Ok(()));
        assert!(check(PasswordPolicy::default(), &("a".repeat(100) + &"vQ7kzR2mXw9tHc4b".repeat(57))).is_err());
    }
}
