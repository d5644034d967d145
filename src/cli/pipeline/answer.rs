//! `pipeline answer`: what spawn(8) starts for Postfix. All three streams are the connection to it, so nothing but answers
//! is written; and whatever goes wrong, mail goes on.

use crate::admin::answer;
use crate::cli::console::Console;
use crate::effect;
use crate::error::Failure;
use crate::model::{PolicyMessage, PolicyQuestion, WholeMessage};
use crate::store::UsageFile;
use std::io::{BufRead, Read, Write};

/// Longer than any line of Postfix's.
const LINE_MAX: u64 = 64 << 10;

/// Answers until there are no more questions.
pub(super) fn run(console: &Console, questions: &mut impl BufRead, answers: &mut impl Write) {
    let (mut message, mut question) = (PolicyMessage::default(), PolicyQuestion::default());
    let mut line = Vec::new();
    let mut trouble_is_told = false;
    loop {
        line.clear();
        match questions.by_ref().take(LINE_MAX).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        if !text.is_empty() {
            question.take(text);
            continue;
        }
        let action = match message.ask(std::mem::take(&mut question)).map(|whole| full(console, &whole)) {
            Some(Ok(Some(recipient))) => format!("552 5.2.2 Mailbox is full: {recipient}"),
            Some(Err(failure)) if !trouble_is_told => {
                effect::tell_system_log_of_trouble(&console.desk.entry(), &failure.report().message);
                trouble_is_told = true;
                "DUNNO".to_owned()
            }
            Some(Ok(None) | Err(_)) | None => "DUNNO".to_owned(),
        };
        if write!(answers, "action={action}\n\n").and_then(|()| answers.flush()).is_err() {
            return;
        }
    }
}

/// The recipient who has no room for the message.
fn full(console: &Console, whole: &WholeMessage) -> Result<Option<String>, Failure> {
    let mut file = UsageFile::open(&console.desk.path);
    console.desk.read(|reader| {
        let found = answer::without_room(reader, &mut file, &whole.recipients, whole.size)?;
        Ok(found.map(str::to_owned))
    })
}
