<?php

/**
 * A driver for Roundcube's password plugin: people change their own passwords with vmailctl.
 *
 *   install -m 0644 vmailctl.php .../roundcube/plugins/password/drivers/vmailctl.php
 *
 * with the settings of config.inc.php beside this file, and the last line of examples/sudoers. Both passwords go through
 * a pipe: they are in no argument and no environment. The current one is compared by vmailctl, which also counts wrong
 * ones, so whoever has the session of another person can't change their password with it.
 */
class rcube_vmailctl_password
{
    public function save($curpass, $newpass, $username)
    {
        $config  = rcmail::get_instance()->config;
        $command = $config->get('password_vmailctl_command', ['sudo', '-n', '/usr/local/bin/vmailctl']);
        // An array is run as it is: no shell reads the name.
        $command = array_merge($command, ['mailbox', 'password', $username, '--verify-current', '--no-input', '-o', 'json']);

        $process = proc_open($command, [['pipe', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], $pipes);
        if (!is_resource($process)) {
            return $this->failed('vmailctl can not be run');
        }

        // One that refuses before it reads has closed the pipe.
        @fwrite($pipes[0], "$curpass\n$newpass\n");
        fclose($pipes[0]);
        $said = stream_get_contents($pipes[2]);
        fclose($pipes[2]);
        $code = proc_close($process);

        // 7: it is set, and sessions that the old one opened could not be ended.
        if ($code === 0 || $code === 7) {
            return PASSWORD_SUCCESS;
        }

        $error = json_decode($said, true);
        switch ($error['kind'] ?? '') {
            case 'current-password-wrong':
            case 'too-many-tries':
            case 'password-forbidden':
                return ['code' => PASSWORD_ERROR, 'message' => ucfirst($error['message'])];
            case 'password-reused':
                return PASSWORD_IN_HISTORY;
            case 'password-refused':
                return ['code' => PASSWORD_CONSTRAINT_VIOLATION, 'message' => ucfirst($error['message']) . '; ' . $error['hint']];
        }

        return $this->failed(trim($said));
    }

    private function failed($why)
    {
        rcube::raise_error(['code' => 600, 'file' => __FILE__, 'line' => __LINE__, 'message' => "Password plugin: $why"], true, false);

        return PASSWORD_CONNECT_ERROR;
    }
}
