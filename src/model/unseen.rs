//! Characters that nobody sees who reads a text, or takes for a space.

/// Blanks that are not the one of the space bar, and characters without a width: Unicode's
/// Default_Ignorable_Code_Point, and the blank of Braille.
pub(super) fn is_unseen(c: char) -> bool {
    (c.is_whitespace() && c != ' ')
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What editors and web pages leave at the edges of a text: marks of encodings and of directions, joints of lines, and line
/// ends. Nobody types them there, and none of them changes the character beside it.
pub fn is_left_at_edge(c: char) -> bool {
    matches!(c,
        '\r' | '\n' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
