<?php

// .../roundcube/plugins/password/config.inc.php, for the driver vmailctl.php beside this file. In Roundcube's own
// config.inc.php, 'password' stands among $config['plugins'].

$config['password_driver'] = 'vmailctl';

// The current password is asked for, and handed on: vmailctl compares it.
$config['password_confirm_current'] = true;

// The policy is the store's: 'vmailctl setting show password-min-length' and the others.
$config['password_minimum_length'] = 0;
$config['password_force_save'] = false;

// The name that people have in Roundcube is the one that they log in to Dovecot with.
$config['password_username_format'] = '%u';

// How vmailctl is reached; this is the default.
$config['password_vmailctl_command'] = ['sudo', '-n', '/usr/local/bin/vmailctl'];
