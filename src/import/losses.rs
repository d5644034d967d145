//! Losses that wait to be told after the entries, in a file without a name: memory stays the same however many they are.

use super::loss::Loss;
use crate::effect::Scratch;
use std::io::{self, BufRead, BufReader, Write};

#[derive(Debug, Default)]
pub struct Losses(Option<Scratch>);

impl Losses {
    pub fn put(&mut self, loss: &Loss) -> io::Result<()> {
        let scratch = match &mut self.0 {
            Some(scratch) => scratch,
            none => none.insert(Scratch::new()?),
        };
        serde_json::to_writer(&mut *scratch, &[&*loss.action, &*loss.kind, &*loss.object, &*loss.reason])?;
        scratch.write_all(b"\n")
    }

    /// Takes them as they came. A fault of the file goes through `wrong`.
    pub fn take<E>(
        self,
        wrong: impl Fn(io::Error) -> E,
        take: &mut dyn FnMut(&Loss) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(scratch) = self.0 else { return Ok(()) };
        for line in BufReader::new(scratch.into_file().map_err(&wrong)?).lines() {
            let row = line.and_then(|line| Ok(serde_json::from_str(&line)?)).map_err(&wrong)?;
            let [action, kind, object, reason]: [String; 4] = row;
            take(&Loss { action: action.into(), kind: kind.into(), object, reason: reason.into() })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_come_back_whole_and_in_their_order() {
        let put = ["anna@a.example", "two\nlines, \"quoted\"", "Müller", ""];
        let mut losses = Losses::default();
        for object in put {
            losses.put(&Loss::new("mailbox", object, format!("why {object}"))).unwrap();
        }
        let mut taken = Vec::new();
        let told = losses.take(|error| error, &mut |loss| {
            taken.push(loss.clone());
            Ok(())
        });
        told.unwrap();
        assert_eq!(taken, put.map(|object| Loss::new("mailbox", object, format!("why {object}"))));
    }
}
