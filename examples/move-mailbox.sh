#!/bin/sh
# move-mailbox.sh OLD-HOST MAILBOX
#
# Moves one mailbox whose mail the old host still delivers (--delivered-by): a copy, mail held in the queue, what came since, and from
# then on mail is delivered here. Nothing is bounced meanwhile. Where it fails, mail goes on to the old host.
# --folder-prefix is for a host whose folders all lie below INBOX, as Courier's; leave it out elsewhere.
set -u
old=$1
mailbox=$2
password=/root/mover

copy() {
  vmailctl import mail "$mailbox" --from-host "$old" --folder-prefix INBOX --master-user mover --password-file "$password"
}
back() {
  vmailctl mailbox set "$mailbox" --delivered-by "$old"
  postqueue -f
  exit 1
}

copy || exit 1
vmailctl mailbox set "$mailbox" --delivered-by hold || back
# The queue manager remembers the way of the last recipient for half a minute.
sleep 35
copy || back
vmailctl mailbox set "$mailbox" --delivered-by here || back
sleep 35
postqueue -f
