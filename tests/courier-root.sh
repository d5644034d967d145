#!/bin/sh
# courier-root.sh DIRECTORY
#
# Unpacks Courier-IMAP of this machine's Debian, with all that it needs, into DIRECTORY, so that the tests have an old host
# that is no Dovecot. Takes root and some seconds; with DIRECTORY in place, and these packages in it, it does nothing.
#
# Nothing is installed: apt downloads the packages, and each is unpacked without its scripts. No mounts.
set -eu
umask 022
root=$1
done_mark=$root/etc/vmailctl-test-root
packages="base-files dash coreutils sed grep libc6 libgcc-s1 libstdc++6 libgdbm6 libidn12 libidn2-0 libunistring2
  libcourier-unicode4 courier-base courier-imap courier-authlib courier-authlib-userdb courier-authdaemon libltdl7
  libpcre2-8-0 libselinux1 libattr1 libacl1 libgmp10 libcrypt1 libssl3 libgamin0 gamin libglib2.0-0 libpcre3 zlib1g
  perl-base libdb5.3 libgdbm-compat4"
[ "$(cat "$done_mark" 2>/dev/null)" != "$packages" ] || exit 0
[ "$(id -u)" = 0 ] || { echo "$0: takes root, for chroot and device nodes" >&2; exit 1; }

rm -rf "$root"
mkdir -p "$root"
root=$(cd "$root" && pwd)
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
cd "$state"
# shellcheck disable=SC2086
apt-get -qq -o APT::Sandbox::User=root download $packages > log 2>&1 \
  || { apt-get update -qq; apt-get -qq -o APT::Sandbox::User=root download $packages > log 2>&1; } \
  || { cat log >&2; exit 1; }
for link in bin sbin lib lib64; do
  mkdir -p "$root/usr/$link"
  ln -s "usr/$link" "$root/$link"
done
for package in *.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -C "$root" --keep-directory-symlink -xf -
done
rm -rf "$root/usr/share/doc" "$root/usr/share/man" "$root/usr/share/locale"

# What the packages' scripts would have done.
for table in passwd group; do
  for name in root nobody nogroup; do
    getent "$table" "$name" || true
  done > "$root/etc/$table"
done
echo 'courier:x:107:107::/var/lib/courier:/usr/sbin/nologin' >> "$root/etc/passwd"
echo 'courier:x:107:' >> "$root/etc/group"
printf 'passwd: files\ngroup: files\nhosts: files\n' > "$root/etc/nsswitch.conf"
echo '127.0.0.1 localhost' > "$root/etc/hosts"
mkdir -p "$root/dev" "$root/run/courier/authdaemon" "$root/srv" "$root/tmp"
chmod 1777 "$root/tmp"
for node in 'null 3' 'zero 5' 'random 8' 'urandom 9'; do
  mknod -m 666 "$root/dev/${node% *}" c 1 "${node#* }"
done
sed -i 's/^authmodulelist=.*/authmodulelist="authuserdb"/' "$root/etc/courier/authdaemonrc"
chroot "$root" /usr/bin/true
echo "$packages" > "$done_mark"
