#!/bin/sh
# trixie-root.sh DIRECTORY
#
# Unpacks Debian 13's Dovecot and Postfix, with all that they need, into DIRECTORY, so that the tests can run the
# servers of the next release beside those of this machine: `chroot DIRECTORY /usr/sbin/dovecot -c …`. Takes root and
# about half a minute; with DIRECTORY in place, and these packages in it, it does nothing.
#
# Nothing is installed: apt has a state of its own and downloads from the mirror that this machine uses, checks the
# signatures with Debian's keyring, and each package is unpacked without its scripts. No mounts.
set -eu
umask 022
root=$1
done_mark=$root/etc/vmailctl-test-root
packages="base-files dash coreutils sed grep findutils diffutils hostname
  dovecot-core dovecot-imapd dovecot-pop3d dovecot-lmtpd dovecot-sieve dovecot-managesieved dovecot-sqlite postfix postfix-sqlite"
[ "$(cat "$done_mark" 2>/dev/null)" != "$packages" ] || exit 0
[ "$(id -u)" = 0 ] || { echo "$0: takes root, for chroot and device nodes" >&2; exit 1; }

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$keyring" ] || { echo "$0: $keyring is missing: install debian-archive-keyring" >&2; exit 1; }
# The first mirror that apt has for Debian itself, and the first for its security updates.
find_mirrors() {
  mirrors=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' | sort -u)
  main=$(echo "$mirrors" | awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')
}
find_mirrors
# What a mirror has is known from its lists, which a new machine does not have yet.
[ -n "$main" ] || { apt-get update -qq; find_mirrors; }
security=$(echo "$mirrors" | awk '$2 == "Debian" && $3 ~ /Security/ { print $1; exit }')
[ -n "$main" ] || { echo "$0: apt has no Debian mirror" >&2; exit 1; }

rm -rf "$root"
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
mkdir -p "$root" "$state/lists/partial" "$state/cache/archives/partial"
: > "$state/status"
echo "deb [signed-by=$keyring] $main trixie main" > "$state/sources.list"
[ -z "$security" ] || echo "deb [signed-by=$keyring] $security trixie-security main" >> "$state/sources.list"
private_apt() {
  apt-get -qq -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$state" -o Dir::State::Lists="$state/lists" -o Dir::State::status="$state/status" \
    -o Dir::Cache="$state/cache" -o APT::Install-Recommends=false -o APT::Sandbox::User=root \
    -o Acquire::Languages=none -o DPkg::Post-Invoke::= -o APT::Update::Post-Invoke::= "$@"
}
private_apt update
# shellcheck disable=SC2086
private_apt install -y --download-only -o APT::Keep-Downloaded-Packages=true $packages > "$state/install.log" 2>&1 \
  || { cat "$state/install.log" >&2; exit 1; }
for link in bin sbin lib lib64; do
  mkdir -p "$root/usr/$link"
  ln -s "usr/$link" "$root/$link"
done
for package in "$state"/cache/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -C "$root" --keep-directory-symlink -xf -
done
rm -rf "$root/usr/share/doc" "$root/usr/share/man" "$root/usr/share/locale"

# What the packages' scripts would have done. Users have this machine's numbers: the store's group has to be the same
# inside and outside.
for table in passwd group; do
  for name in root nobody nogroup dovecot dovenull postfix postdrop; do
    getent "$table" "$name" || true
  done > "$root/etc/$table"
done
printf 'passwd: files\ngroup: files\nhosts: files\nservices: files\n' > "$root/etc/nsswitch.conf"
echo '127.0.0.1 localhost' > "$root/etc/hosts"
: > "$root/etc/resolv.conf"
mkdir -p "$root/dev" "$root/run" "$root/tmp" "$root/var/lib/dovecot"
chmod 1777 "$root/tmp"
for node in 'null 3' 'zero 5' 'random 8' 'urandom 9'; do
  mknod -m 666 "$root/dev/${node% *}" c 1 "${node#* }"
done
ln -sf dash "$root/usr/bin/sh"
chgrp "$(getent group postdrop | cut -d: -f3)" "$root/usr/sbin/postdrop" "$root/usr/sbin/postqueue"
chmod 2755 "$root/usr/sbin/postdrop" "$root/usr/sbin/postqueue"
for protocol in imap pop3 lmtp; do
  printf 'protocols {\n  %s = yes\n}\n' "$protocol" > "$root/usr/share/dovecot/protocols.d/${protocol}d.protocol"
done
printf 'sqlite\tpostfix-sqlite.so\tdict_sqlite_open\n' > "$root/etc/postfix/dynamicmaps.cf"
chroot "$root" /usr/sbin/dovecot --version > /dev/null
echo "$packages" > "$done_mark"
