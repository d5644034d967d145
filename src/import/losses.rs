//! Losses that wait to be told after the entries, the most harmful first, in files without a name: memory stays the same
//! however many they are.

use super::loss::Loss;
use super::loss_code::LossCode;
use crate::effect::Scratch;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::{self, BufRead, BufReader, Write};

#[derive(Debug, Default)]
pub struct Losses(BTreeMap<LossCode, Scratch>);

impl Losses {
    pub fn put(&mut self, loss: &Loss) -> io::Result<()> {
        let scratch = match self.0.entry(loss.code()) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(place) => place.insert(Scratch::new()?),
        };
        serde_json::to_writer(&mut *scratch, &[&*loss.action, &*loss.kind, &*loss.object, &*loss.reason])?;
        scratch.write_all(b"\n")
    }

    /// Takes them by their kinds, and those of one kind as they came. A fault of the file goes through `wrong`.
    pub fn take<E>(
        self,
        wrong: impl Fn(io::Error) -> E,
        take: &mut dyn FnMut(&Loss) -> Result<(), E>,
    ) -> Result<(), E> {
        for scratch in self.0.into_values() {
            for line in BufReader::new(scratch.into_file().map_err(&wrong)?).lines() {
                let row = line.and_then(|line| Ok(serde_json::from_str(&line)?)).map_err(&wrong)?;
                let [action, kind, object, reason]: [String; 4] = row;
                take(&Loss { action: action.into(), kind: kind.into(), object, reason: reason.into() })?;
            }
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

    #[test]
    fn the_most_harmful_come_first() {
        let (limit, lost) = ("at most 400 aliases may be made in it", "it has no usable target, so it is not created");
        let put = [Loss::new("domain", "a.example", limit), Loss::new("alias", "x@a.example", lost)];
        let mut losses = Losses::default();
        put.iter().for_each(|loss| losses.put(loss).unwrap());
        let mut taken = Vec::new();
        let told = losses.take(|error| error, &mut |loss| {
            taken.push(loss.object.clone());
            Ok(())
        });
        told.unwrap();
        assert_eq!(taken, ["x@a.example", "a.example"]);
    }
}
