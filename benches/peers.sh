#!/bin/sh
# Fetches the programs that benches/bulk.rs is run beside into a directory: benches/peers.sh DIR
# PostfixAdmin and chasquid are Debian's packages, unpacked and not installed; mailiness comes from PyPI. PostfixAdmin
# takes php-cli and php-sqlite3, mailiness python3-venv. What can't be fetched is said, and left out.
set -u
mkdir -p "$1" && dir=$(cd "$1" && pwd) || exit 1
cd "$dir" || exit 1

unpack() {
  apt-get download "$1" >/dev/null 2>&1 && dpkg -x "$1"_*.deb "$1.package" || { echo "$1: no such package here"; return 1; }
}

if php -m 2>/dev/null | grep -qi pdo_sqlite; then
  if unpack postfixadmin; then
    rm -rf postfixadmin && cp -a postfixadmin.package/usr/share/postfixadmin postfixadmin && cd postfixadmin || exit 1
    rm -rf config.inc.php config.local.php templates_c && mkdir templates_c
    cp ../postfixadmin.package/etc/postfixadmin/config.inc.php .
    echo "<?php \$dbuser = ''; \$dbpass = ''; \$dbserver = 'localhost'; \$dbtype = 'sqlite'; \$dbname = getenv('PFA_DB');" >dbconfig.inc.php
    cat >config.local.php <<'PHP'
<?php $CONF['configured'] = true; $CONF['encrypt'] = 'md5crypt'; $CONF['aliases'] = '0'; $CONF['mailboxes'] = '0';
$CONF['maxquota'] = '0'; $CONF['emailcheck_resolve_domain'] = 'NO'; $CONF['default_aliases'] = array();
PHP
    export PFA_DB="$dir/postfixadmin.db"
    rm -f "$PFA_DB" && touch "$PFA_DB" && (cd public && php upgrade.php >/dev/null 2>&1)
    cli() { php -q scripts/postfixadmin-cli.php "$@" >/dev/null 2>&1; }
    cli domain add example.test --aliases 0 --mailboxes 0 --description x
    for n in 0 1 2 3 4 5 6 7 8 9; do
      cli mailbox add "u$n@example.test" --password Vexing-77-marmot --password2 Vexing-77-marmot --name U --welcome-mail 0
    done
    cli mailbox view u9@example.test && echo "postfixadmin: ready" || { echo "postfixadmin: does not work here"; rm -rf "$dir/postfixadmin"; }
    cd "$dir" || exit 1
  fi
else
  echo "postfixadmin: php with pdo_sqlite is missing"
fi

if unpack chasquid; then
  rm -rf chasquid chasquid.conf && mv chasquid.package chasquid && mkdir -p chasquid.conf/domains/example.test chasquid.conf/data
  printf 'hostname: "mx.example.test"\ndata_dir: "%s"\n' "$dir/chasquid.conf/data" >chasquid.conf/chasquid.conf
  for n in 0 1 2 3 4 5 6 7 8 9; do
    chasquid/usr/bin/chasquid-util -C="$dir/chasquid.conf" user-add "u$n@example.test" --password=Vexing-77-marmot >/dev/null 2>&1
  done
  [ -s chasquid.conf/domains/example.test/users ] && echo "chasquid: ready" || { echo "chasquid: does not work here"; rm -rf chasquid; }
fi

if python3 -m venv mailiness >/dev/null 2>&1 && mailiness/bin/pip install -q mailiness >/dev/null 2>&1; then
  rm -f mailiness.db
  mailiness/bin/python - <<'PY'
import sqlite3
db = sqlite3.connect("mailiness.db")
db.executescript("""
  CREATE TABLE domains (name TEXT NOT NULL UNIQUE);
  CREATE TABLE users (domain_id INTEGER NOT NULL, email TEXT NOT NULL UNIQUE, password TEXT NOT NULL, quota INTEGER NOT NULL);
  CREATE TABLE aliases (domain_id INTEGER NOT NULL, from_address TEXT NOT NULL, to_address TEXT NOT NULL);
  INSERT INTO domains VALUES ('example.test');""")
PY
  printf '[db]\nconnection_string = %s\ndomains_table_name = domains\nusers_table_name = users\naliases_table_name = aliases\n[users]\ninsert_password_hash_prefix = True\npassword_hash_prefix = {BLF-CRYPT}\n' "$dir/mailiness.db" >mailiness.ini
  export CONFIG_FILE="$dir/mailiness.ini"
  for n in 0 1 2 3 4 5 6 7 8 9; do mailiness/bin/mailiness user add "u$n@example.test" 5 Vexing-77-marmot >/dev/null 2>&1; done
  mailiness/bin/mailiness user list 2>/dev/null | grep -q u9@ && echo "mailiness: ready" || { echo "mailiness: does not work here"; rm -rf mailiness; }
else
  echo "mailiness: can't be installed here"
  rm -rf mailiness
fi
