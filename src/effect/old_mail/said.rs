//! What `doveadm` says of mail.

use super::EffectError;
use crate::model::{MailContent, MailFlags, MailFolder, MailFolders, MailMessage};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::process::Output;
use std::str::FromStr;

/// What stands behind `Error: ` or `Fatal: ` in the lines of a program.
fn errors(stderr: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(stderr).into_owned();
    let said = |line: &str| {
        let at = ["Error: ", "Fatal: ", "Warning: "].iter().find_map(|word| Some(line.find(word)? + word.len()))?;
        // Dovecot 2.4 names its own command first.
        let said = line[at..].trim();
        let said =
            ["cmd mailbox status: ", "cmd fetch: "].iter().find_map(|own| said.strip_prefix(own)).unwrap_or(said);
        Some(said.trim_end_matches('.').to_owned())
    };
    text.lines().filter_map(said).collect()
}

pub(super) fn last_error(stderr: &[u8]) -> String {
    errors(stderr).pop().unwrap_or_else(|| "it said nothing".to_owned())
}

pub(super) fn refused(output: &Output) -> EffectError {
    let (program, code) = ("doveadm".to_owned(), output.status.code());
    EffectError::Failed { program, code, said: last_error(&output.stderr) }
}

type Row = Map<String, Value>;

/// What `-f json` writes: objects whose values are texts. One that a failure has cut short is none.
pub(super) fn rows(output: &Output) -> Option<Vec<Row>> {
    serde_json::from_str(&String::from_utf8_lossy(&output.stdout)).ok()
}

fn text<'r>(row: &'r Row, name: &str) -> Option<&'r str> {
    row.get(name)?.as_str()
}

pub(super) fn number<T: FromStr>(row: &Row, name: &str) -> Option<T> {
    text(row, name)?.parse().ok()
}

fn folder(row: &Row) -> Option<(String, MailFolder)> {
    let folder = MailFolder {
        messages: number(row, "messages")?,
        bytes: number(row, "vsize")?,
        uid_validity: number(row, "uidvalidity")?,
        uid_next: number(row, "uidnext")?,
        changes: number(row, "highestmodseq")?,
    };
    Some((text(row, "mailbox")?.to_owned(), folder))
}

pub(super) fn folders(output: &Output) -> Result<MailFolders, EffectError> {
    let read = rows(output).and_then(|rows| rows.iter().map(folder).collect());
    let mut found = MailFolders { readable: read.ok_or_else(|| refused(output))?, ..MailFolders::default() };
    for said in errors(&output.stderr) {
        let of = said.strip_prefix("Mailbox ").and_then(|said| said.split_once(": Failed to lookup mailbox status: "));
        if let Some((folder, why)) = of {
            found.unreadable.insert(folder.to_owned(), why.to_owned());
        }
    }
    if output.status.success() || !found.readable.is_empty() { Ok(found) } else { Err(refused(output)) }
}

fn message(row: &Row) -> Option<MailMessage> {
    let content = MailContent {
        bytes: number(row, "size.virtual")?,
        received: number(row, "date.received.unixtime")?,
        message_id: text(row, "hdr.message-id")?.to_owned(),
    };
    Some(MailMessage { folder: text(row, "mailbox")?.to_owned(), uid: number(row, "uid")?, content })
}

/// A digest of the only message that `-f pager` writes: of its text without the line ends of either side. `None`: there is no
/// such message. As JSON, a long text can end Dovecot 2.4 in a panic.
pub(super) fn digest(output: &Output) -> Result<Option<String>, EffectError> {
    if !output.status.success() {
        return Err(refused(output));
    }
    let written = String::from_utf8_lossy(&output.stdout).into_owned();
    let text = written.strip_prefix("text:").map(|text| text.replace("\r\n", "\n"));
    Ok(text.map(|text| {
        let sum = Sha256::digest(text.trim_matches('\n').as_bytes());
        sum.iter().map(|byte| format!("{byte:02x}")).collect()
    }))
}

/// All messages that were asked for: a list that is not whole would have some copied twice.
pub(super) fn messages(output: &Output) -> Result<Vec<MailMessage>, EffectError> {
    let read = rows(output).filter(|_| output.status.success());
    read.and_then(|rows| rows.iter().map(message).collect()).ok_or_else(|| refused(output))
}

/// The flags of all messages that were asked for. Which of them are new to a session is nothing that stays.
pub(super) fn flags(output: &Output) -> Result<Vec<MailFlags>, EffectError> {
    let message = |row: &Row| {
        let flags = text(row, "flags")?.split(' ').filter(|flag| !matches!(*flag, "" | "\\Recent"));
        let flags = flags.map(str::to_owned).collect();
        Some(MailFlags { folder: text(row, "mailbox")?.to_owned(), uid: number(row, "uid")?, flags })
    };
    let read = rows(output).filter(|_| output.status.success());
    read.and_then(|rows| rows.iter().map(message).collect()).ok_or_else(|| refused(output))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: i32, stdout: &str, stderr: &str) -> Output {
        use std::os::unix::process::ExitStatusExt;
        let status = std::process::ExitStatus::from_raw(code << 8);
        Output { status, stdout: stdout.into(), stderr: stderr.into() }
    }

    #[test]
    fn a_folder_that_cannot_be_opened_is_named_and_the_others_are_read() {
        let row = r#"[{"mailbox":"INBOX","messages":"5","uidnext":"6","uidvalidity":"7","highestmodseq":"0","vsize":"2665"}]"#;
        for begins in ["doveadm(a@example.com)<1><x>: Error: ", "doveadm(a): Error: cmd mailbox status: "] {
            let stderr = format!(
                "doveadm(a): Info: imapc: Connected\n{begins}Mailbox Bad&: Failed to lookup mailbox status: Mailbox doesn't exist\n"
            );
            let found = folders(&said(64, row, &stderr)).unwrap();
            assert_eq!((found.messages(), found.bytes()), (5, 2665));
            assert_eq!(found.unreadable["Bad&"], "Mailbox doesn't exist");
        }
    }

    #[test]
    fn a_log_in_that_is_refused_is_not_an_empty_mailbox() {
        let stderr = "doveadm(a): Error: imapc(old:993): Authentication failed: [AUTHENTICATIONFAILED]\n";
        for stdout in ["", "[]"] {
            for code in [75, 77] {
                let error = folders(&said(code, stdout, stderr)).unwrap_err().to_string();
                assert!(error.contains("AUTHENTICATIONFAILED"), "{error}");
                assert!(messages(&said(code, stdout, stderr)).is_err());
            }
        }
        assert!(folders(&said(0, "[]", "")).unwrap().readable.is_empty());
        // Cut short.
        assert!(messages(&said(0, r#"[{"mailbox":"INBOX","uid":"1""#, "")).is_err());
    }

    #[test]
    fn a_digest_is_of_the_text_and_not_of_its_line_ends() {
        let of = |stdout: &str| digest(&said(0, stdout, "")).unwrap();
        assert_eq!(of("text:\nSubject: a\n\nb\n"), of("text:\nSubject: a\r\n\r\nb\r\n\n"));
        assert_ne!(of("text:\nSubject: a\n\nb\n"), of("text:\nSubject: a\n\nc\n"));
        assert_eq!(of(""), None);
        assert!(digest(&said(75, "text:\nhalf", "")).is_err());
    }

    #[test]
    fn a_message_id_of_several_lines_is_one_value() {
        let row = r#"[{"mailbox":"INBOX","uid":"1","size.virtual":"95","date.received.unixtime":"17","hdr.message-id":"\n <x\ty@b.test>"}]"#;
        let found = messages(&said(0, row, "")).unwrap();
        assert_eq!((found[0].uid, found[0].content.message_id.as_str()), (1, "\n <x\ty@b.test>"));
    }
}
