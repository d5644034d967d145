#!/bin/bash
# Runs all tests: unit tests, doc tests, and the integration tests, the pipeline's among them, which start private
# instances of Postfix and Dovecot.
#
#   tests/run.sh [--without-servers]
#
# The pipeline's tests run twice: against this machine's Dovecot and Postfix, and against those of Debian 13, which
# tests/trixie-root.sh unpacks below target/. At the end stands a line for each behaviour and generation of Dovecot.
#
# The servers are Debian packages. What is missing is installed with apt-get, without starting anything; that and the
# pipeline tests take root, or a sudo that asks for no password. Everything else runs as whoever calls this.
# --without-servers leaves the pipeline tests out, and installs nothing but a C compiler and strace.
#
# VMAILCTL_TEST_KEEP=DIR keeps the private host of a pipeline test that fails in DIR, with its logs, for root alone.
set -euo pipefail

usage() {
    echo "usage: tests/run.sh [--without-servers]"
}

servers=yes
for argument in "$@"; do
    case $argument in
    --without-servers) servers=no ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
done

cd "$(dirname "$0")/.."
# The servers' programs are there, which an ordinary user's PATH does not have.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() {
    printf '\n== %s\n' "$*"
}

give_up() {
    printf 'tests/run.sh: %s\n' "$@" >&2
    exit 1
}

if [ "$(id -u)" -eq 0 ]; then
    privilege=root
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    privilege=sudo
else
    privilege=none
fi

as_root() {
    if [ $privilege = root ]; then "$@"; else sudo -n "$@"; fi
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# What is to be removed at the end.
refusal=
results=
leaks=
clean_up() {
    [ -z "$refusal" ] || as_root rm -f "$refusal"
    [ -z "$results" ] || rm -f "$results"
    [ -z "$leaks" ] || as_root rm -rf "$leaks"
}
trap clean_up EXIT

# Installs packages, and starts none of the servers in them.
install_packages() {
    [ $privilege != none ] || give_up "these packages are missing: $*" "install them, or run this as root or with a sudo that asks for no password"
    say "installing $*"
    local policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
        # invoke-rc.d asks it; 101 is "forbidden" (its manual page).
        refusal=$policy
        printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
        as_root chmod 0755 $policy
    fi
    # Debian's Postfix asks for the kind of host where nobody has answered yet.
    if [[ " $* " == *" postfix "* ]]; then
        echo 'postfix postfix/main_mailer_type select Local only' | as_root debconf-set-selections
    fi
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq -y --no-install-recommends "$@" </dev/null
}

missing=()
if ! command -v cc >/dev/null; then
    missing+=(gcc libc6-dev)
fi
if ! command -v strace >/dev/null; then
    missing+=(strace)
fi
if [ $servers = yes ]; then
    if [ $privilege = none ]; then
        give_up "the pipeline tests start Postfix and Dovecot, which takes root or a sudo that asks for no password" \
            "to run the others alone: tests/run.sh --without-servers"
    fi
    command -v apt-get >/dev/null || give_up "the pipeline tests take Debian's Postfix and Dovecot, and there is no apt-get" \
        "to run the others alone: tests/run.sh --without-servers"
    for package in postfix postfix-sqlite dovecot-imapd dovecot-pop3d dovecot-lmtpd dovecot-sqlite dovecot-sieve dovecot-managesieved sqlite3 openssl \
        mimedefang libnet-dns-perl libdbd-sqlite3-perl; do
        is_installed $package || missing+=("$package")
    done
fi
if [ ${#missing[@]} -gt 0 ]; then
    install_packages "${missing[@]}"
fi
command -v cargo >/dev/null || give_up "there is no cargo: install Rust 1.95 or newer"

results=$(mktemp)
leaks=$(mktemp -d)
target=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')

# Runs tests, shows what they say, and keeps it under a heading for the list at the end.
judged() {
    local generation=$1
    shift
    printf 'generation %s\n' "$generation" >>"$results"
    "$@" 2>&1 | tee -a "$results"
}

say "unit tests and doc tests"
# The name filter further below is for the integration tests alone: unit tests have a module `pipeline`, too.
cargo test --locked --lib --bins
cargo test --locked --doc
say "integration tests, without the pipeline's"
cargo test --locked --test all -- --skip pipeline::

if [ $servers = no ]; then
    say "the pipeline tests were not run: --without-servers"
    exit
fi

# Built as this user, and only run as root: it writes nothing below target/.
binary=$(cargo test --locked --test all --no-run 2>&1 | sed -n 's/^ *Executable .*(\(.*\))$/\1/p')
[ -x "$binary" ] || give_up "cargo did not say where the integration tests are: $binary"
binary=$(realpath "$binary")

# They wait for the servers more than they compute.
threads=$((4 * $(nproc)))
failed=no
say "pipeline tests, $(dovecot --version)"
judged 2.3 as_root env "PATH=$PATH" "VMAILCTL_TEST_LEAKS=$leaks" "VMAILCTL_TEST_KEEP=${VMAILCTL_TEST_KEEP:-}" "$binary" pipeline:: "--test-threads=$threads" || failed=yes
say "pipeline tests, Debian 13"
as_root tests/trixie-root.sh "$target/trixie-root" || give_up "Debian 13's servers could not be unpacked"
judged 2.4 as_root env "PATH=$PATH" "VMAILCTL_TEST_LEAKS=$leaks" "VMAILCTL_TEST_KEEP=${VMAILCTL_TEST_KEEP:-}" "VMAILCTL_TEST_TRIXIE_ROOT=$target/trixie-root" "$binary" pipeline:: "--test-threads=$threads" || failed=yes

say "passwords in the files of the servers"
for _ in $(seq 300); do
    compgen -G "$leaks/*.running" >/dev/null || break
    sleep 0.1
done
if compgen -G "$leaks/*.running" >/dev/null || [ -n "$(as_root cat "$leaks"/leaks.*)" ]; then
    as_root head "$leaks"/leaks.*
    failed=yes
else
    echo "none, on $(find "$leaks" -name 'leaks.*' | wc -l) hosts"
fi

say "behaviours"
awk '$1 == "generation" { generation = $2 }
     $1 == "test" && $2 ~ /^pipeline::/ && $3 == "..." {
         gsub(/^pipeline::/, "", $2); gsub(/_/, " ", $2); gsub(/::/, ": ", $2)
         print ($4 == "ok" ? "PASS" : "FAIL"), $2, generation
     }' "$results" | sort
[ $failed = no ]
