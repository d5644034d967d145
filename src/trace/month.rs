//! Names of months, as `%b` of strftime(3) writes them in the languages of Europe: journalctl writes in that of who asks.

/// Short names by month, in lower case and without a dot at their end, as glibc's locales have them.
const MONTHS: [&str; 12] = [
    "jan jän janv ene gen sty led sij јан ian яну ιαν янв січ oca tammi jaan saus xan urt ion",
    "feb févr fév fev lut úno velj феб febr фев φεβ лют şub helmi veebr vas ots chw",
    "mar mär märz mrz mars mrt bře ožu мар márc μαρ μάρ бер maalis märts kov març maw",
    "apr avril avr abr kwi april dub tra апр ápr απρ кві nis huhti bal api ebr",
    "may mai mag mei maj kvě máj svi мај май μαΐ μάι мая тра touko geg maig maí",
    "jun june juin giu cze juni čen jún lip јун iun юни ιουν ιούν июн чер haz kesä juuni birž jūn juny xuñ eka meh",
    "jul july juil jui lug lip juli čec júl srp јул iul юли ιουλ ιούλ июл лип tem heinä juuli liep jūl xul uzt gor",
    "aug août aoû ago sie srp kol avg авг αυγ αύγ сер ağu elo rugp ag ágú abu aws",
    "sep sept set wrz zář ruj сеп szept σεπ сен вер eyl syys rugs ira med",
    "oct okt ott out paź říj lis окт οκτ жов eki loka spal urr hyd",
    "nov lis stu нов ное νοε νοέ ноя лис kas marras lapkr nóv aza tach",
    "dec dez déc dic gru des pro дец дек δεκ гру ara joulu dets gruod abe rha",
];

/// The months that a name may mean, as a set of bits, the first month the lowest. Some mean two: `lis` is November in
/// Polish, and October in Croatian.
pub(super) fn months(name: &[u8]) -> Option<u16> {
    // In a locale of ISO 8859-1 the name has bytes that are no UTF-8.
    let text = match std::str::from_utf8(name) {
        Ok(text) => text.to_lowercase(),
        Err(_) => name.iter().copied().map(char::from).collect::<String>().to_lowercase(),
    };
    let text = text.strip_suffix('.').unwrap_or(&text);
    if let Some(number) = text.strip_suffix(['月', '월']) {
        return number.parse::<u32>().ok().filter(|n| (1..=12).contains(n)).map(|n| 1 << (n - 1));
    }
    let bits = (0..).zip(MONTHS).filter(|(_, names)| names.split(' ').any(|known| known == text));
    Some(bits.fold(0, |set, (at, _): (u32, _)| set | 1 << at)).filter(|set| *set != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_names_in_many_languages() {
        for (name, wanted) in [
            ("Nov", &[11][..]),
            ("nov.", &[11]),
            ("Mär", &[3]),
            ("Dez", &[12]),
            ("févr.", &[2]),
            ("août", &[8]),
            ("ene", &[1]),
            ("mag", &[5]),
            ("mrt", &[3]),
            ("out", &[10]),
            ("paź", &[10]),
            ("maj", &[5]),
            ("úno", &[2]),
            ("ŘÍJ", &[10]),
            ("lis", &[10, 11]),
            ("ноя", &[11]),
            ("11月", &[11]),
        ] {
            let found: Vec<u32> =
                (1..=12).filter(|n| months(name.as_bytes()).is_some_and(|set| set >> (n - 1) & 1 == 1)).collect();
            assert_eq!(found, wanted, "{name}");
        }
        assert_eq!(months(b"f\xe9vr."), Some(2));
        for name in ["", ".", "Nux", "13月", "0月", "mail", "\u{fffd}"] {
            assert_eq!(months(name.as_bytes()), None, "{name}");
        }
    }
}
