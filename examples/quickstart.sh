#!/bin/sh
# What vmailctl does, from a fresh clone, without root and without a mail server:
#
#   examples/quickstart.sh [DIRECTORY]
#
# It needs Rust 1.95 or newer and a C compiler (for SQLite). The program is built in target/; everything else happens in
# DIRECTORY, or in a new temporary one. Say the same DIRECTORY twice, and the second run finds all of it done already.
set -eu

case ${1-} in
-h | --help)
    echo "usage: examples/quickstart.sh [DIRECTORY]"
    exit
    ;;
-*)
    echo "usage: examples/quickstart.sh [DIRECTORY]" >&2
    exit 2
    ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
for tool in cargo cc; do
    command -v "$tool" >/dev/null || {
        echo "quickstart.sh: there is no $tool: install Rust (https://rustup.rs) and a C compiler" >&2
        exit 1
    }
done

place=${1:-$(mktemp -d "${TMPDIR:-/tmp}/vmailctl-quickstart.XXXXXX")}
mkdir -p "$place"
place=$(CDPATH='' cd -- "$place" && pwd)

echo "Building vmailctl; the first time this takes some minutes."
(cd "$root" && cargo build --locked)
program_directory=${CARGO_TARGET_DIR:-$root/target}/debug
case $program_directory in
/*) ;;
*) program_directory=$root/$program_directory ;;
esac

# From here on, each command is shown and then run, here in the directory of the trial.
cd "$place"
PATH=$program_directory:$PATH
export VMAILCTL_STORE=$place/store/vmail.db
tell() {
    echo
    printf '# %s\n' "$@"
}
run() {
    printf '\n$ %s\n' "$1"
    eval "$1"
}

echo
echo "Everything is in $place"

tell "The store: one SQLite file, which Postfix and Dovecot would read directly." \
    "On a mail host it is /var/lib/vmailctl/vmail.db, and a group of its own may read it; here it is your group."
run 'export VMAILCTL_STORE=$PWD/store/vmail.db'
if [ -e "$VMAILCTL_STORE" ]; then
    echo "(there is one already, from an earlier run)"
else
    run 'vmailctl init --hostname mail.example.com --mail-root "$PWD/mail" --reader-group "$(id -gn)"'
fi

tell "Two domains."
run "vmailctl domain create brand.example --if-not-exists"
run "vmailctl domain create shop.example --if-not-exists"

tell "A mailbox each for two people. A generated password is all of the standard output, so a variable can take it:" \
    "it stands in no argument, so no list of processes shows it, and it is stored as a hash only."
run 'pw=$(vmailctl mailbox create anna@brand.example --quota 5G --generate-password --if-not-exists)'
run 'echo "a password of ${#pw} characters"'
if [ -z "$pw" ]; then
    echo "(none: the mailbox is from an earlier run, and its password was told once, then)"
fi
tell "Or a new file takes it, which nobody else can read."
run "vmailctl mailbox create ben@brand.example --generate-password --password-out ben.password --if-not-exists"
run "ls -l ben.password"
unset pw

tell "A mailbox for a function. It has no password at all: people get access to it, each with their own."
run "vmailctl mailbox create sales@brand.example --shared --login sales-team --name 'Sales team' --if-not-exists"

tell "Its public addresses, of both domains."
run "vmailctl alias route info@brand.example --to sales@brand.example --if-not-exists"
run "vmailctl alias route info@shop.example --to sales@brand.example --if-not-exists"
run "vmailctl explain delivery info@shop.example"

tell "Anna gets at the mail of sales@ and may send as sales@. She opens it as owner*delegate, with her own password." \
    "That name is no good for sending (smtp): she sends as herself, so that the servers' logs say who it was."
run "vmailctl delegate grant sales@brand.example anna@brand.example --access write --send-as --keep-sessions"
run "vmailctl explain login 'sales@brand.example*anna@brand.example'"
run "vmailctl explain send anna@brand.example sales@brand.example"

tell "Ben is away: he can't log in, and his mail waits for him. Dovecot would be told to end his live sessions;" \
    "there is none here, and without --keep-sessions the command would say so and exit with 7."
run "vmailctl mailbox suspend ben@brand.example --allow-incoming --message 'Away until Monday' --keep-sessions"
run "vmailctl explain login ben@brand.example"
run "vmailctl explain delivery ben@brand.example"

tell "Ben has left: now his mail is refused as well, at once and for good, and not bounced later."
run "vmailctl mailbox suspend ben@brand.example --message 'This mailbox is closed' --keep-sessions"
run "vmailctl explain delivery ben@brand.example"

tell "What there is now."
run "vmailctl mailbox list"
run "vmailctl alias list"
run "vmailctl delegate list"

tell "The servers' configuration. On a mail host --to is /etc/postfix and /etc/dovecot; the commands that remain are" \
    "printed, for reading and then for a shell (there: these name your trial). A question to the store is one line:"
run "vmailctl pipeline render postfix --to etc/postfix --quiet > postfix-steps.sh"
run "cat etc/postfix/vmailctl/smtpd_sender_login_maps.cf"
run "head -n 8 postfix-steps.sh"
run "vmailctl pipeline render dovecot --dovecot 2.3 --to etc/dovecot --quiet > dovecot-steps.sh"
run "sed -n '/^# Suspended/,/^}/p' etc/dovecot/conf.d/99-vmailctl.conf"

cat <<EOF

What next?

  Go on here:
      export PATH=$program_directory:\$PATH VMAILCTL_STORE=$VMAILCTL_STORE
      vmailctl --help
      man -l $root/man/vmailctl-mailbox.1
  On a mail host: README.md, "Installing on Debian 12 or 13".
  All tests, with a real Postfix and Dovecot: tests/run.sh
  Away with the trial: rm -r $place
EOF
