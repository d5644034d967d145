#!/bin/sh
# move-mail.sh OLD-HOST DOMAIN
#
# Copies the mail of a domain from the old host until both sides are equal, for a night before the move and for the hour of it. The
# log-in there is that of a master user, whose password is in a file that only root can read. It is safe to end and to run again.
# --folder-prefix is for a host whose folders all lie below INBOX, as Courier's; leave it out elsewhere.
set -u
old=$1
domain=$2
password=/root/mover

for _ in 1 2 3; do
  vmailctl import mail --domain "$domain" --from-host "$old" --folder-prefix INBOX \
    --master-user mover --password-file "$password"
  case $? in
    0) break ;;
    # What differs, or could not be copied, has been named: mail may have arrived there meanwhile.
    8 | 10) sleep 60 ;;
    *) exit 1 ;;
  esac
done
vmailctl import verify --domain "$domain" --from-host "$old" --folder-prefix INBOX \
  --master-user mover --password-file "$password" --smtp "$old:25"
