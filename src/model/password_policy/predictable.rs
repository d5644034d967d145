//! Passwords that are guessed first: a season with its year, a walk over the keyboard, the name of the company with signs.
//!
//! An estimate by dictionaries takes `Winter2026!!!` for several pieces, each of which costs a guesser something. Whoever
//! sprays passwords tries it as one. So a password is predictable if all of its letters are such words or walks, and
//! what stands between them are a year, and few other digits and signs.

use zeroize::Zeroizing;

/// Seasons and months in English, German, French and Spanish, days of the week, and what people greet a log-in with.
const WORDS: &str = "spring summer autumn fall winter season
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    frühling fruehling fruhling sommer herbst
    januar jänner jaenner februar märz maerz marz mai juni juli oktober dezember okt dez
    printemps été ete automne hiver
    janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre
    primavera verano otoño otono invierno
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo
    welcome hello password passwort kennwort motdepasse contraseña contrasena clave willkommen hallo bienvenue bonjour
    bienvenido hola admin administrator administrador root user login letmein changeme secret geheim start test temp
    company firma mail email office ciao";

/// Keys beside each other, as they stand in rows and in columns: American, German and French keyboards.
const WALKS: &[&str] = &[
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1qaz",
    "2wsx",
    "3edc",
    "4rfv",
    "5tgb",
    "6yhn",
    "7ujm",
    "1qay",
    "6zhn",
    "1aqw",
    "2zsx",
    "zaq1",
    "abcdefghijkl",
];

/// The signs above the digits on an American keyboard: a walk with the shift key held is the same walk.
const SHIFTED: &str = ")!@#$%^&*(";

/// Fewer keys are no walk.
const WALK: usize = 4;

/// So many different digits and signs, the year left out, are few.
const FEW: usize = 6;

/// Whether a password is made of what is guessed first; `own` are the words of its mailbox, in lower case.
pub(super) fn is_predictable(password: &str, own: &[&str]) -> bool {
    let text = Zeroizing::new(password.to_lowercase());
    let plain: Zeroizing<Vec<char>> = Zeroizing::new(text.chars().collect());
    [Zeroizing::new(without_disguise(&plain)), plain].iter().any(|chars| is_made_of(chars, own))
}

/// A digit or a sign between two letters stands for a letter that looks like it.
fn without_disguise(chars: &[char]) -> Vec<char> {
    let is_letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let like = |c: char| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    };
    let is_amid = |at: usize| is_letter(at.checked_sub(1)) && (is_letter(Some(at + 1)) || is_letter(Some(at + 2)));
    chars.iter().enumerate().map(|(at, c)| if is_amid(at) { like(*c) } else { *c }).collect()
}

fn is_made_of(chars: &[char], own: &[&str]) -> bool {
    let (walks, rest) = without_walks(chars);
    let runs: Vec<&[char]> = rest.split(|c| !c.is_alphabetic()).filter(|run| !run.is_empty()).collect();
    let words: Vec<&str> =
        WORDS.split_whitespace().chain(own.iter().copied().filter(|word| !word.is_empty())).collect();
    if runs.is_empty() && !walks {
        return false;
    }
    if !runs.iter().all(|run| is_joined(run, &words)) {
        return false;
    }
    let mut others: Vec<char> =
        without_years(&rest).into_iter().filter(|c| !c.is_alphabetic() && *c != WALKED).collect();
    others.sort_unstable();
    others.dedup();
    others.len() <= FEW
}

/// Stands where a walk was.
const WALKED: char = '\0';

/// Whether there are walks over the keyboard, and what is left without them.
fn without_walks(chars: &[char]) -> (bool, Vec<char>) {
    let unshifted = |c: char| SHIFTED.chars().position(|sign| sign == c).map_or(c, |at| char::from(b"0123456789"[at]));
    let keys: Zeroizing<String> = Zeroizing::new(chars.iter().copied().map(unshifted).collect());
    let keys: Zeroizing<Vec<char>> = Zeroizing::new(keys.chars().collect());
    let (mut found, mut rest, mut at) = (false, Vec::with_capacity(chars.len()), 0);
    while at < keys.len() {
        match WALKS.iter().map(|walk| steps(&keys[at..], walk)).max().unwrap_or_default() {
            length if length >= WALK => {
                found = true;
                rest.push(WALKED);
                at += length;
            }
            _ => {
                rest.push(chars[at]);
                at += 1;
            }
        }
    }
    (found, rest)
}

/// How many keys at the beginning follow a walk, forwards or back.
fn steps(keys: &[char], walk: &str) -> usize {
    let follows = |walk: &[char]| {
        let from = walk.iter().position(|key| Some(key) == keys.first());
        from.map_or(0, |from| keys.iter().zip(&walk[from..]).take_while(|(key, next)| key == next).count())
    };
    let there: Vec<char> = walk.chars().collect();
    let back: Vec<char> = walk.chars().rev().collect();
    follows(&there).max(follows(&back))
}

/// Whether letters are words of a list, one behind the other.
fn is_joined(letters: &[char], words: &[&str]) -> bool {
    let mut reached = vec![false; letters.len() + 1];
    reached[0] = true;
    for at in 0..letters.len() {
        if !reached[at] {
            continue;
        }
        for word in words {
            let length = word.chars().count();
            let is_here = letters.get(at..at + length).is_some_and(|here| here.iter().copied().eq(word.chars()));
            if is_here && length > 0 {
                reached[at + length] = true;
            }
        }
    }
    reached[letters.len()]
}

/// Without the numbers of years, from 1900 to 2099.
fn without_years(chars: &[char]) -> Vec<char> {
    let (mut rest, mut at) = (Vec::with_capacity(chars.len()), 0);
    while at < chars.len() {
        match chars.get(at..at + 4) {
            Some(['1', '9', a, b] | ['2', '0', a, b]) if a.is_ascii_digit() && b.is_ascii_digit() => at += 4,
            _ => {
                rest.push(chars[at]);
                at += 1;
            }
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sprayed_is_predictable() {
        for password in [
            "Winter2026!!!",
            "Welcome@2026!",
            "Summer2024!!",
            "W1nter2026!!!",
            "P@ssw0rd2026!",
            "Frühling2026!",
            "fruehling-2026",
            "Sommer#Sommer#2025",
            "Printemps2026!",
            "Décembre2025!!",
            "Otoño_2026_!!",
            "Septiembre.2026",
            "Herbst2026Winter2027",
            "WinterSommer2026",
            "15.März.2026!!",
            "qwertyuiop12",
            "Qwertz123456!",
            "azertyuiop2026",
            "1qaz2wsx3edc",
            "!QAZ@WSX#EDC",
            "zaq1ZAQ!2026",
            "asdfghjkl;2026",
            "lkjhgfdsa12345",
            "Kim2026!!!!!",
            "K1m+abc2026!!",
        ] {
            assert!(is_predictable(password, &["kim", "abc"]), "{password}");
        }
    }

    #[test]
    fn what_has_anything_of_its_own_is_left_to_the_estimate() {
        for password in [
            "turnip galaxy obsidian 42",
            "vQ7kzR2mXw9tHc4bNdJs",
            "Winter turnips 2026!",
            "may 8391750283761",
            "839175028376102",
            "qwertyuiop turnip",
            "Zwölf Boxkämpfer jagen",
            "",
        ] {
            assert!(!is_predictable(password, &["kim", "abc"]), "{password}");
        }
    }
}
