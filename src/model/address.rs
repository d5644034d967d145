//! Domain names and mail addresses, each with one constructor.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// RFC 5321, 4.5.3.1.1, in octets.
const LOCAL_PART_MAX: usize = 64;
/// RFC 1035, 2.3.4, and RFC 5321, 4.5.3.1.2, less what a path's brackets and the `@` take.
const DOMAIN_MAX: usize = 253;

/// Why a text is no domain name or no address. `Display` names the rule; the value stays with the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    NoAtSign,
    EmptyLocalPart,
    LocalPartTooLong,
    LocalPartNotAscii,
    LocalPartQuoted,
    LocalPartDots,
    LocalPartReserved(char),
    LocalPartCharacter(char),
    LocalPartDash,
    /// In the quotes of an outside address.
    LocalPartNotCarried(char),
    DomainLiteral,
    NotADomain,
    DomainCharacter(char),
    DomainDots,
    DomainHyphen,
    DomainTooLong,
    DomainWithoutDot,
    DomainNumeric,
    CatchAllNotHere,
    /// `*@domain`, as other programs write the catch-all.
    CatchAllStar,
    /// Several addresses, where there is one in each option.
    List,
}

/// A character as a message shows it: one that cannot be seen by its number.
fn shown(character: char) -> String {
    match character {
        ' ' => "a space".to_owned(),
        c if c.is_ascii_graphic() => format!("'{c}'"),
        c => format!("U+{:04X}", u32::from(c)),
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NoAtSign => "an address has the form local-part@domain",
            Self::EmptyLocalPart => "the part before the @ is empty",
            Self::LocalPartTooLong => "the part before the @ has more than 64 octets (RFC 5321, 4.5.3.1.1)",
            Self::LocalPartNotAscii => {
                "the part before the @ must be ASCII: mail for other addresses needs SMTPUTF8 (RFC 6531), which the pipeline refuses"
            }
            Self::LocalPartQuoted => "the part before the @ has a quotation mark, and no address here has one",
            Self::LocalPartDots => {
                "the part before the @ begins or ends with a dot, or has two in a row (RFC 5321, 4.1.2)"
            }
            Self::LocalPartReserved(c) => {
                return write!(
                    f,
                    "the part before the @ must not contain '{c}', which has a meaning of its own to Postfix or Dovecot"
                );
            }
            Self::LocalPartCharacter(c) => {
                return write!(f, "the part before the @ has {}, which RFC 5321, 4.1.2 does not allow", shown(*c));
            }
            Self::LocalPartNotCarried(c) => {
                return write!(
                    f,
                    "the part before the @ has {} in quotes, which the maps of Postfix can't carry here",
                    shown(*c)
                );
            }
            Self::DomainLiteral => "the domain is an address in brackets; the name of its host is needed",
            Self::LocalPartDash => "the part before the @ begins with '-', which Postfix refuses (allow_min_user)",
            Self::NotADomain => "the domain is not a valid domain name (RFC 1035, RFC 5890)",
            Self::DomainCharacter(c) => {
                return write!(f, "the domain has {}, which no domain name has (RFC 1035, RFC 5890)", shown(*c));
            }
            Self::DomainDots => "the domain begins or ends with a dot, or has two in a row",
            Self::DomainHyphen => "a part of the domain begins or ends with '-' (RFC 1035, 2.3.1)",
            Self::DomainTooLong => "the domain has more than 253 octets",
            Self::DomainWithoutDot => "the domain needs a dot, as in example.com",
            Self::DomainNumeric => "the last label of the domain is a number",
            Self::CatchAllNotHere => "the catch-all @domain is an alias; here a full address is needed",
            Self::CatchAllStar => "the catch-all is written @domain, without '*'",
            Self::List => "one address is needed, not a list with ','",
        };
        f.write_str(text)
    }
}

impl std::error::Error for AddressError {}

/// A domain name in IDNA A-labels, lower case, without a final dot (RFC 5890, RFC 5321 2.3.5).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DomainName(String);

impl DomainName {
    /// As stored and as asked by the servers: A-labels.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As shown to people: U-labels where the name has any.
    pub fn to_unicode(&self) -> Cow<'_, str> {
        if !self.0.contains("xn--") {
            return Cow::Borrowed(&self.0);
        }
        match idna::domain_to_unicode(&self.0) {
            (shown, Ok(())) => Cow::Owned(shown),
            _ => Cow::Borrowed(&self.0),
        }
    }

    /// A name that is in the store, which went through the constructor when it got there.
    pub fn from_stored(name: String) -> Self {
        Self(name)
    }
}

/// What is wrong with a name that IDNA refuses, as far as it can be said in a word.
fn why_no_domain(text: &str) -> AddressError {
    let strange =
        |c: &char| if c.is_ascii() { !c.is_ascii_alphanumeric() && !"-.".contains(*c) } else { c.is_whitespace() };
    if let Some(c) = text.chars().find(strange) {
        return AddressError::DomainCharacter(c);
    }
    let mut labels = text.split('.');
    if text.is_empty() {
        AddressError::NotADomain
    } else if labels.clone().any(str::is_empty) {
        AddressError::DomainDots
    } else if labels.any(|label| label.starts_with('-') || label.ends_with('-')) {
        AddressError::DomainHyphen
    } else {
        AddressError::NotADomain
    }
}

impl FromStr for DomainName {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        // IDNA would look at every character; nothing as long as this can become a name of 253 octets.
        if text.len() > 4 * DOMAIN_MAX {
            return Err(AddressError::DomainTooLong);
        }
        let name = idna::domain_to_ascii_strict(text).map_err(|_| why_no_domain(text))?;
        if name.len() > DOMAIN_MAX {
            return Err(AddressError::DomainTooLong);
        }
        let Some((_, top)) = name.rsplit_once('.') else {
            return Err(AddressError::DomainWithoutDot);
        };
        if top.bytes().all(|b| b.is_ascii_digit()) {
            return Err(if top.is_empty() { AddressError::NotADomain } else { AddressError::DomainNumeric });
        }
        Ok(Self(name))
    }
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The `atext` of RFC 5322, 3.2.3, besides letters and digits.
const ATEXT_MARKS: &str = "!#$%&'*+-/=?^_`{|}~";
/// What hosted local parts may not have of it: `*` and `?` are Dovecot's masks and `*` its master separator, `+` is
/// the recipient delimiter, `%` and `!` are source routes to Postfix (allow_untrusted_routing), `/` separates folders.
const RESERVED: &str = "*?+%!/";

/// The `atext` and dots of RFC 5322, 3.2.3, with dots wherever they are.
fn check_atoms(local: &str) -> Result<(), AddressError> {
    if local.is_empty() {
        return Err(AddressError::EmptyLocalPart);
    }
    if !local.is_ascii() {
        return Err(AddressError::LocalPartNotAscii);
    }
    if local.len() > LOCAL_PART_MAX {
        return Err(AddressError::LocalPartTooLong);
    }
    if local.starts_with('"') {
        return Err(AddressError::LocalPartQuoted);
    }
    match local.chars().find(|c| !(c.is_ascii_alphanumeric() || *c == '.' || ATEXT_MARKS.contains(*c))) {
        Some(',') if local.contains('@') => return Err(AddressError::List),
        Some('@') if local.contains(',') => return Err(AddressError::List),
        Some(c) => return Err(AddressError::LocalPartCharacter(c)),
        None => {}
    }
    if local.starts_with('-') {
        return Err(AddressError::LocalPartDash);
    }
    Ok(())
}

fn hosted_local_part(local: &str) -> Result<String, AddressError> {
    check_atoms(local)?;
    if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err(AddressError::LocalPartDots);
    }
    match local.chars().find(|c| RESERVED.contains(*c)) {
        Some(c) => Err(AddressError::LocalPartReserved(c)),
        None => Ok(local.to_ascii_lowercase()),
    }
}

fn split(text: &str) -> Result<(&str, &str), AddressError> {
    text.rsplit_once('@').ok_or(AddressError::NoAtSign)
}

/// An address of a hosted domain: local part folded to lower case (Postfix and Dovecot fold it too), domain in A-labels.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    local: String,
    domain: DomainName,
}

impl Address {
    pub fn local(&self) -> &str {
        &self.local
    }

    pub fn domain(&self) -> &DomainName {
        &self.domain
    }

    /// As shown to people: the domain in U-labels.
    pub fn to_unicode(&self) -> String {
        format!("{}@{}", self.local, self.domain.to_unicode())
    }

    pub fn from_stored(local: String, domain: String) -> Self {
        Self { local, domain: DomainName(domain) }
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = split(text)?;
        if local.is_empty() && domain.parse::<DomainName>().is_ok() {
            return Err(AddressError::CatchAllNotHere);
        }
        Ok(Self { local: hosted_local_part(local)?, domain: domain.parse()? })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

/// The address of an alias: an address, or the catch-all `@domain`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AliasAddress {
    /// Empty for the catch-all.
    local: String,
    domain: DomainName,
}

impl AliasAddress {
    pub fn local(&self) -> &str {
        &self.local
    }

    pub fn domain(&self) -> &DomainName {
        &self.domain
    }

    pub fn to_unicode(&self) -> String {
        format!("{}@{}", self.local, self.domain.to_unicode())
    }

    pub fn from_stored(local: String, domain: String) -> Self {
        Self { local, domain: DomainName(domain) }
    }
}

impl FromStr for AliasAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = split(text)?;
        let local = match local {
            "" => String::new(),
            "*" if domain.parse::<DomainName>().is_ok() => return Err(AddressError::CatchAllStar),
            local => hosted_local_part(local)?,
        };
        Ok(Self { local, domain: domain.parse()? })
    }
}

impl From<Address> for AliasAddress {
    fn from(address: Address) -> Self {
        Self { local: address.local, domain: address.domain }
    }
}

impl fmt::Display for AliasAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

/// What is in the quotes of a local part, without its quoted pairs.
fn unquoted(local: &str) -> Option<String> {
    let inner = local.strip_prefix('"')?.strip_suffix('"')?;
    let mut characters = inner.chars();
    let mut plain = String::with_capacity(inner.len());
    while let Some(character) = characters.next() {
        match character {
            '\\' => plain.push(characters.next()?),
            '"' => return None,
            other => plain.push(other),
        }
    }
    Some(plain)
}

/// A local part of another host, in quotes only where it needs them. What separates the targets of an alias, or an
/// address from its domain, it can't have even there.
fn outside_local_part(local: &str) -> Result<String, AddressError> {
    let Some(plain) = unquoted(local) else {
        check_atoms(local)?;
        return Ok(local.to_owned());
    };
    if check_atoms(&plain).is_ok() {
        return Ok(plain);
    }
    match plain.chars().find(|c| ",@\"\\".contains(*c) || !(c.is_ascii_graphic() || *c == ' ')) {
        _ if !plain.is_ascii() => Err(AddressError::LocalPartNotAscii),
        Some(c) => Err(AddressError::LocalPartNotCarried(c)),
        None if plain.is_empty() => Err(AddressError::EmptyLocalPart),
        None if plain.starts_with('-') => Err(AddressError::LocalPartDash),
        None if local.len() > LOCAL_PART_MAX => Err(AddressError::LocalPartTooLong),
        None => Ok(format!("\"{plain}\"")),
    }
}

/// An address somewhere else, as the target of an alias. Its local part keeps its case and its dots, which are its host's
/// business (RFC 5321, 2.3.11 and 2.4), and may have any `atext`, or other characters in quotes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutsideAddress {
    local: String,
    domain: DomainName,
}

impl OutsideAddress {
    pub fn domain(&self) -> &DomainName {
        &self.domain
    }

    pub fn from_stored(text: &str) -> Self {
        let (local, domain) = text.rsplit_once('@').unwrap_or((text, ""));
        Self { local: local.to_owned(), domain: DomainName(domain.to_owned()) }
    }
}

impl FromStr for OutsideAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = split(text)?;
        let local = outside_local_part(local)?;
        if domain.starts_with('[') && domain.ends_with(']') {
            return Err(AddressError::DomainLiteral);
        }
        Ok(Self { local, domain: domain.parse()? })
    }
}

impl fmt::Display for OutsideAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_folded_and_put_into_a_labels() {
        for (typed, stored, shown) in [
            ("anna@example.com", "anna@example.com", "anna@example.com"),
            ("Anna.B@EXAMPLE.com", "anna.b@example.com", "anna.b@example.com"),
            ("info@bücher.example", "info@xn--bcher-kva.example", "info@bücher.example"),
            ("info@BÜCHER.example", "info@xn--bcher-kva.example", "info@bücher.example"),
            ("info@xn--bcher-kva.example", "info@xn--bcher-kva.example", "info@bücher.example"),
            ("o'brien@example.com", "o'brien@example.com", "o'brien@example.com"),
        ] {
            let address: Address = typed.parse().unwrap_or_else(|e| panic!("{typed}: {e}"));
            assert_eq!((address.to_string().as_str(), address.to_unicode().as_str()), (stored, shown));
            assert_eq!(address.to_string().parse(), Ok(address));
        }
    }

    #[test]
    fn what_is_no_address_is_refused_by_its_rule() {
        use AddressError::*;
        for (text, error) in [
            ("anna", NoAtSign),
            ("", NoAtSign),
            ("@example.com", CatchAllNotHere),
            ("anna@", NotADomain),
            ("anna@localhost", DomainWithoutDot),
            ("anna@127.0.0.1", DomainNumeric),
            ("anna@[127.0.0.1]", DomainCharacter('[')),
            ("anna@example..com", DomainDots),
            ("anna@-example.com", DomainHyphen),
            ("anna@exa mple.com", DomainCharacter(' ')),
            ("anna@exa_mple.com", DomainCharacter('_')),
            ("anna@example.com.", DomainDots),
            ("an na@example.com", LocalPartCharacter(' ')),
            ("an\0na@example.com", LocalPartCharacter('\0')),
            ("an,na@example.com", LocalPartCharacter(',')),
            ("<anna@example.com>", LocalPartCharacter('<')),
            ("anna@example.com,ben@example.com", List),
            ("anna@example.com, ben@example.com", List),
            ("\"anna\"@example.com", LocalPartQuoted),
            (".anna@example.com", LocalPartDots),
            ("an..na@example.com", LocalPartDots),
            ("-anna@example.com", LocalPartDash),
            ("änna@example.com", LocalPartNotAscii),
            ("a+b@example.com", LocalPartReserved('+')),
            ("a*b@example.com", LocalPartReserved('*')),
            ("a%b@example.com", LocalPartReserved('%')),
            ("a/b@example.com", LocalPartReserved('/')),
        ] {
            assert_eq!(text.parse::<Address>(), Err(error), "{text}");
        }
        let long = format!("{}@example.com", "a".repeat(65));
        assert_eq!(long.parse::<Address>(), Err(LocalPartTooLong));
        assert_eq!(format!("a@{}.com", "a".repeat(64)).parse::<Address>(), Err(NotADomain));
        assert_eq!("a".repeat(10_000).parse::<DomainName>(), Err(DomainTooLong));
    }

    #[test]
    fn a_character_that_cannot_be_seen_is_named_by_its_number() {
        for (error, named) in [
            (AddressError::LocalPartCharacter(','), "has ',', which"),
            (AddressError::LocalPartCharacter(' '), "has a space, which"),
            (AddressError::LocalPartCharacter('\n'), "has U+000A, which"),
            (AddressError::DomainCharacter('\u{200b}'), "has U+200B, which"),
        ] {
            assert!(error.to_string().contains(named), "{error}");
        }
        assert_eq!("*@example.com".parse::<AliasAddress>(), Err(AddressError::CatchAllStar));
    }

    #[test]
    fn the_catch_all_is_an_alias_address() {
        let alias: AliasAddress = "@Example.com".parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!((alias.local(), alias.to_string().as_str()), ("", "@example.com"));
    }

    #[test]
    fn an_outside_local_part_keeps_its_case_and_its_tag() {
        let outside: OutsideAddress = "Some.One+tag@Outside.example".parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(outside.to_string(), "Some.One+tag@outside.example");
    }

    #[test]
    fn what_stands_before_the_at_sign_is_the_business_of_an_outside_host() {
        for (typed, expected) in [
            ("x..y@outside.example", Ok("x..y@outside.example")),
            ("x.@outside.example", Ok("x.@outside.example")),
            (".x@outside.example", Ok(".x@outside.example")),
            ("\"x..y\"@outside.example", Ok("x..y@outside.example")),
            ("\"Anna \\M\"@outside.example", Ok("\"Anna M\"@outside.example")),
            ("\"a(b)\"@outside.example", Ok("\"a(b)\"@outside.example")),
            ("\"a,b\"@outside.example", Err(AddressError::LocalPartNotCarried(','))),
            ("\"a@b\"@outside.example", Err(AddressError::LocalPartNotCarried('@'))),
            ("\"a\\\"b\"@outside.example", Err(AddressError::LocalPartNotCarried('"'))),
            ("\"a\tb\"@outside.example", Err(AddressError::LocalPartNotCarried('\t'))),
            ("\"\"@outside.example", Err(AddressError::EmptyLocalPart)),
            ("\"-x y\"@outside.example", Err(AddressError::LocalPartDash)),
            ("\"open@outside.example", Err(AddressError::LocalPartQuoted)),
            ("a b@outside.example", Err(AddressError::LocalPartCharacter(' '))),
            ("x@[192.0.2.1]", Err(AddressError::DomainLiteral)),
        ] {
            let parsed = typed.parse::<OutsideAddress>().map(|address| address.to_string());
            assert_eq!(parsed, expected.map(str::to_owned), "{typed}");
        }
        assert_eq!("x..y@example.com".parse::<Address>(), Err(AddressError::LocalPartDots));
        assert_eq!("\"a b\"@example.com".parse::<Address>(), Err(AddressError::LocalPartQuoted));
    }
}
