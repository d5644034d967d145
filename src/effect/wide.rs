//! Texts in UTF-16 and UTF-32, as PowerShell and Windows write them, read as UTF-8.

use crate::model::{ByteOrder, Wide};
use std::io::{self, Read};

const PIECE: usize = 1 << 14;

/// The same text in UTF-8, without a byte order mark.
pub struct Narrow<R> {
    input: R,
    wide: Wide,
    /// What was read, and is no whole character yet.
    pending: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    begun: bool,
}

impl<R: Read> Narrow<R> {
    pub(super) fn new(input: R, wide: Wide) -> Self {
        Self { input, wide, pending: Vec::new(), text: Vec::new(), given: 0, begun: false }
    }

    /// Reads on until there is some text. Returns whether there is.
    fn fill(&mut self) -> io::Result<bool> {
        (self.given, self.text) = (0, Vec::new());
        while self.text.is_empty() {
            let mut piece = vec![0; PIECE];
            let count = match self.input.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if count == 0 {
                return if self.pending.is_empty() { Ok(false) } else { Err(broken()) };
            }
            self.pending.extend_from_slice(piece.get(..count).unwrap_or_default());
            self.decode()?;
        }
        Ok(true)
    }

    fn decode(&mut self) -> io::Result<()> {
        let mut units = self.pending.chunks_exact(self.wide.bytes).map(|unit| self.unit(unit)).peekable();
        let (mut taken, mut text) = (0, String::new());
        while let Some(unit) = units.next() {
            let is_high = self.wide.bytes == 2 && (0xd800..0xdc00).contains(&unit);
            let character = match (is_high, units.peek()) {
                (false, _) => char::from_u32(unit),
                // Its other half is yet to come.
                (true, None) => break,
                (true, Some(low)) => {
                    let both = low.checked_sub(0xdc00).filter(|low| *low < 0x400);
                    both.and_then(|low| char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + low))
                }
            };
            if is_high {
                units.next();
                taken += self.wide.bytes;
            }
            taken += self.wide.bytes;
            text.push(character.ok_or_else(broken)?);
        }
        let text = if self.begun { &text } else { text.strip_prefix('\u{feff}').unwrap_or(&text) };
        self.begun |= taken > 0;
        self.text.extend_from_slice(text.as_bytes());
        self.pending.drain(..taken);
        Ok(())
    }

    fn unit(&self, bytes: &[u8]) -> u32 {
        let add = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        match self.wide.order {
            ByteOrder::Little => bytes.iter().rev().fold(0, add),
            ByteOrder::Big => bytes.iter().fold(0, add),
        }
    }
}

fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "its UTF-16 or UTF-32 is broken or cut off")
}

impl<R: Read> Read for Narrow<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.text.len() && !self.fill()? {
            return Ok(0);
        }
        let count = self.text.get(self.given..).unwrap_or_default().read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(1);
            self.0.read(&mut buffer[..most])
        }
    }

    fn narrow(bytes: &[u8], wide: Wide) -> io::Result<String> {
        let mut text = String::new();
        Narrow::new(Slow(bytes), wide).read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn every_character_comes_through() {
        let text = "Müller \u{1f4ec} €\n";
        let little: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let four: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
        for (bytes, wide) in [
            (&little, Wide { bytes: 2, order: ByteOrder::Little }),
            (&big, Wide { bytes: 2, order: ByteOrder::Big }),
            (&four, Wide { bytes: 4, order: ByteOrder::Big }),
        ] {
            assert_eq!(narrow(bytes, wide).unwrap(), text);
        }
        let wide = Wide { bytes: 2, order: ByteOrder::Little };
        for cut in [&little[..little.len() - 1], &[0x3d, 0xd8], &[0x3d, 0xd8, 0x41, 0]] {
            assert!(narrow(cut, wide).is_err(), "{cut:?}");
        }
    }
}
