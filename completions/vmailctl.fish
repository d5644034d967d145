# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_vmailctl_global_optspecs
    string join \n store= o/output= q/quiet n/dry-run y/yes no-input color= busy-timeout= reason= actor= no-syslog h/help V/version
end

function __fish_vmailctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_vmailctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_vmailctl_using_subcommand
    set -l cmd (__fish_vmailctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c vmailctl -n "__fish_vmailctl_needs_command" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s V -l version -d 'Print version'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "init" -d 'Create a new store'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "domain" -d 'Manage hosted domains and alias domains'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "mailbox" -d 'Manage personal and shared mailboxes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "alias" -d 'Manage addresses that deliver to mailboxes or to outside addresses'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "delegate" -d 'Grant people access to other mailboxes with their own password'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "autoreply" -d 'Manage automatic replies of mailboxes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "filter" -d 'See what the Sieve filters of mailboxes send'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "offboard" -d 'Offboard people by a dated plan that can be undone'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "profile" -d 'Manage named choices for offboarding'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "due" -d 'Run scheduled work: offboarding steps, session ends, mail removal'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "session" -d 'List and end live IMAP, POP3 and ManageSieve sessions'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "password" -d 'Manage the rules for passwords, and forbidden passwords'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "app-password" -d 'Manage passwords for single devices and programs'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "operator" -d 'Grant people commands on domains, through sudo'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "setting" -d 'Manage the settings of the store'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "explain" -d 'Explain what the servers will do, and why'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "trace" -d 'Find who sent a message, and what happened to it'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "audit" -d 'Read and verify the log of all changes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "backup" -d 'Back up the store while it is in use'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "restore" -d 'Restore the store from a backup while the servers run'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "export" -d 'Write the store, or one domain, as a document'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "plan" -d 'Show what \'apply\' would change'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "apply" -d 'Change the store to match a document, in one transaction'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "batch" -d 'Run commands, one on each line, in one transaction'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "check" -d 'Check the store, the mail, the servers and the clock'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "import" -d 'Import mailboxes and aliases from another mail system'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "pipeline" -d 'Manage the configuration of Postfix and Dovecot'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "store" -d 'Inspect, hold open and migrate the store'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-root -d 'Directory for the mail [default: /var/vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l hostname -d 'Host name that mail clients connect to [default: the name of the system]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l default-quota -d 'Quota of mailboxes without their own [default: 5G]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l reader-group -d 'Group that may read the store [default: vmailctl, or your own if you are not root]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-user -d 'System user that owns the mail [default: vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-group -d 'System group that owns the mail [default: vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l shared-wal-index -d 'Let readers write the WAL index: fewer retries, but a hacked server can undo changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l if-not-exists -d 'Succeed without a change if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "create" -d 'Create a hosted domain or an alias domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "list" -d 'List domains'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "show" -d 'Show a domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "set" -d 'Change the quota, note, password policy, outside senders or delivery of a domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "rename" -d 'Rename a domain, and with it all its addresses'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "disable" -d 'Refuse mail for a domain, log-in to its mailboxes, and sending from it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "enable" -d 'Enable a disabled domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "delete" -d 'Delete a domain without mailboxes and aliases'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l alias-of -d 'Create an alias domain, whose addresses are those of this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l quota -d 'Quota of mailboxes without their own' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l note -d 'Note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l delivered-by -d 'Host that delivers mail for it: HOST or HOST:PORT, \'here\', \'hold\' for the queue, or \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l from -d 'Start time of --delivered-by: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l until -d 'End time of --delivered-by, after which it is as with \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l if-not-exists -d 'Succeed without a change if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l quota -d 'Quota of mailboxes without their own, or \'default\' for the one of the store' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l app-passwords -d 'App passwords: required, optional, or \'default\' for the policy of the store' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l outside-senders -d 'Mail from outside with an address of this domain as envelope sender: allow or refuse' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l note -d 'Note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l delivered-by -d 'Host that delivers mail for it: HOST or HOST:PORT, \'here\', \'hold\' for the queue, or \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l from -d 'Start time of --delivered-by: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l until -d 'End time of --delivered-by, after which it is as with \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-alias -d 'Drop the old name instead of keeping it as an alias domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "create" -d 'Create a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "list" -d 'List mailboxes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "show" -d 'Show a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "set" -d 'Change quota, name, note, what is switched on, password policy, mail place or delivery of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "rename" -d 'Change the primary address of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "password" -d 'Set the password of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "suspend" -d 'Block log-in and sending, and receiving too unless --allow-incoming is given'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "resume" -d 'End the suspension of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "convert" -d 'Convert between personal (with a password) and shared; converting to shared deletes the passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "delete" -d 'Delete a mailbox; it can be restored until its retention ends'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "restore" -d 'Restore a deleted mailbox with its mail'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "purge" -d 'Remove the mail of a deleted mailbox permanently'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "hold" -d 'Prevent the removal of a mailbox and its mail'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "release" -d 'End the hold on a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "connect" -d 'Show mail client settings'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l login -d 'Short login name, which the logs of the servers show' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l name -d 'Name of the person or function' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l quota -d 'Storage limit, such as 5G, or \'unlimited\' [default: the quota of the domain]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l note -d 'Note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l mail-place -d 'Directory with the mail: maildir:/PATH, maildir:/PATH:LAYOUT=fs, sdbox:/PATH or mdbox:/PATH' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l delivered-by -d 'Host that delivers mail for it: HOST or HOST:PORT, \'here\', \'hold\' for the queue, or \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l from -d 'Start time of --delivered-by: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l until -d 'End time of --delivered-by, after which it is as with \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-out -d 'Write the generated password to this new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l jobs -d 'Number of passwords to hash in parallel [default: number of processors]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l shared -d 'Create a shared mailbox, without a password; \'delegate grant\' gives people access'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-hash-stdin -d 'Read a password hash from standard input: {SCHEME}hash, or the crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l accept-weak-hash -d 'Accept a hash of a weak scheme'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l if-not-exists -d 'Succeed without a change if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l reuse -d 'Allow the name of a removed mailbox, which then cannot be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l standing -d 'Only with this standing' -r -f -a "active\t''
suspended\t''
sending-off\t''
domain-disabled\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l inactive -d 'Only without log-in since then: a date (its start), or a span back from now: 90d' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l over-quota -d 'Only with at least this percentage of their quota in use' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l password-older-than -d 'Only with a password set before then: a date (its start), or a span back from now: 1y' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l password-scheme -d 'Only with a password hash of this scheme, such as SHA512-CRYPT' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l shared -d 'Only shared mailboxes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l personal -d 'Only personal mailboxes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l removed -d 'List deleted mailboxes that can still be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l quota -d 'Storage limit, \'unlimited\', or \'default\' for the quota of the domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l name -d 'Name of the person or function; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l note -d 'Note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l sending -d 'Allow or block sending, whatever else the mailbox may do' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l filters -d 'Run the Sieve filters of the mailbox, or keep all its mail in the inbox' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l app-passwords -d 'App passwords: required, optional, or \'default\' for the policy of the domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l imap -d 'Allow or block log-in with IMAP' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l pop3 -d 'Allow or block log-in with POP3' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l smtp -d 'Allow or block log-in with SMTP, to send mail' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l sieve -d 'Allow or block log-in with ManageSieve' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l mail-place -d 'Directory with the mail, such as maildir:/PATH, or \'default\' for Maildir in the home' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l delivered-by -d 'Host that delivers mail for it: HOST or HOST:PORT, \'here\', \'hold\' for the queue, or \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l from -d 'Start time of --delivered-by: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l until -d 'End time of --delivered-by, after which it is as with \'default\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-alias -d 'Drop the old address instead of keeping it as an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l reuse -d 'Allow the name of a removed mailbox, which then cannot be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-out -d 'Write the generated password to this new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l filters -d 'Switch its filters, such as off when another person knew the password' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l jobs -d 'Number of passwords to hash in parallel [default: number of processors]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-hash-stdin -d 'Read a password hash from standard input: {SCHEME}hash, or the crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l accept-weak-hash -d 'Accept a hash of a weak scheme'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l verify-current -d 'Read the current and the new password as two lines; set the new one if the current is right'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l revoke-app-passwords -d 'Revoke its app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l allow-incoming -d 'Keep receiving until the resume, or until a time or span, after which mail is refused' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l from -d 'Start time: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l until -d 'End time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l message -d 'Message shown to the person after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l refusal -d 'Text sent to servers whose mail is refused [default: mailbox disabled]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l to -d 'New kind of the mailbox' -r -f -a "shared\t''
personal\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-out -d 'Write the generated password to this new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l end-grants -d 'End its grants to other mailboxes, which a shared mailbox cannot have'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-hash-stdin -d 'Read a password hash from standard input: {SCHEME}hash, or the crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l accept-weak-hash -d 'Accept a hash of a weak scheme'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l confirm -d 'Confirm the deletion by repeating the address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l reroute-aliases -d 'Point aliases that have no other target to this mailbox' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l retain -d 'Time for which it can be restored [default: the setting \'retention\']' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l archive -d 'Archive the mail in this directory first' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l wait -d 'Seconds to wait for mail that is being delivered [default: 60]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l drop-aliases -d 'Delete aliases that have no other target'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l end-grants -d 'End its grants, given and received'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l revoke-app-passwords -d 'Revoke its app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l cancel-plan -d 'Cancel its offboarding'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l id -d 'Number of the mailbox, if several had the name (see \'mailbox list --removed\')' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l id -d 'Number of the mailbox, if several had the name (see \'mailbox list --removed\')' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l confirm -d 'Confirm the deletion by repeating the address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l keep-mail -d 'Keep the mail on the disk, and remove only the record of the mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l id -d 'Number of the mailbox, if several had the name (see \'mailbox list --removed\')' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l id -d 'Number of the mailbox, if several had the name (see \'mailbox list --removed\')' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l delegate -d 'Show the settings for this delegate, who uses their own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l as -d 'Write a file for mail clients' -r -f -a "autoconfig\t'Thunderbird\'s autoconfig XML'
mobileconfig\t'Apple\'s configuration profile'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "route" -d 'Deliver an address to mailboxes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "forward" -d 'Forward an address to outside addresses'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "list" -d 'List aliases'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "show" -d 'Show an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "set" -d 'Change the targets, end time or note of an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "delete" -d 'Delete an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l to -d 'Mailbox to deliver to (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l until -d 'End time of the address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l note -d 'Note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l send-as -d 'Of a catch-all: let its only mailbox send as names that are not in use'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l if-not-exists -d 'Succeed without a change if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l reuse -d 'Allow the name of a removed mailbox, which then cannot be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l to -d 'Outside address to forward to (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l keep-copy-in -d 'Also deliver a copy to this mailbox (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l until -d 'End time of the address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l note -d 'Note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l if-not-exists -d 'Succeed without a change if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l reuse -d 'Allow the name of a removed mailbox, which then cannot be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l to -d 'Only those that deliver to this mailbox' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l to -d 'Replace all targets: the address of a mailbox, or an outside address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l add -d 'Add a target: the address of a mailbox, or an outside address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l remove -d 'Remove a target' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l send-as -d 'Of a catch-all: let its only mailbox send as names that are not in use, or not' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l until -d 'End time of the address, or \'never\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l note -d 'Note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "grant" -d 'Grant a person access to a mailbox, or sending as it, or both'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "revoke" -d 'Revoke a grant, or a part of it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "list" -d 'List grants'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l access -d 'Access to the mail [default of a new grant: write, or none with only --send-as]' -r -f -a "read\t'See folders and read messages'
write\t'Also flag, move, add and delete messages'
full\t'Also create, rename and delete folders, and manage filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l until -d 'End time of the grant, or \'never\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l filters -d 'Switch the filters of the owner, such as off when full access becomes less' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l send-as -d 'Allow sending as the owner'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l filters -d 'Switch the filters of the owner, such as off when full access ends' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l access -d 'Revoke only the access to the mail'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l send-as -d 'Revoke only the sending as the owner'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l owner -d 'Only grants to this mailbox' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l delegate -d 'Only grants of this person' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l expiring-within -d 'Only grants in force that end before then, such as 7d' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "set" -d 'Set the automatic reply of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "show" -d 'Show the automatic reply of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "clear" -d 'Remove the automatic reply of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "list" -d 'List automatic replies'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l subject -d 'Subject of the reply' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l body-file -d 'Read the text of the reply from a file (UTF-8); \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l from -d 'Start time: a time, a date (its start), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l until -d 'End time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List active filters, and what they send where'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show the text of a filter'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -l outside -d 'Only filters that send mail to other hosts'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l script -d 'Name of a script [default: the active one]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand filter; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "preview" -d 'Show every step that \'offboard start\' would plan, with its date'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "start" -d 'Start an offboarding: store its plan, and run the steps that are due'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "list" -d 'List offboardings'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "show" -d 'Show the latest offboarding of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "cancel" -d 'Stop an offboarding, and keep what it changed'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from preview start list show cancel undo" -f -a "undo" -d 'Stop an offboarding, and restore what it changed, a deleted mailbox included'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l at -d 'Time at which the person leaves [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l profile -d 'Profile whose choices apply where these options leave them open' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l manager -d 'Mailbox of the person who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l manager-access -d 'Access of the manager to the mail [default: read]' -r -f -a "read\t'See folders and read messages'
write\t'Also flag, move, add and delete messages'
full\t'Also create, rename and delete folders, and manage filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l allow-incoming -d 'Keep receiving, permanently or for a span; \'no\' overrides a profile [default: refuse mail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l reroute-aliases -d 'Point the aliases to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l auto-reply -d 'File with the text of an automatic reply; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l retain -d 'Time to keep the mailbox before it is deleted [default: permanently]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l archive -d 'Archive the mail in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l message -d 'Message shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l keep-aliases -d 'Keep the aliases pointing to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -l drop-aliases -d 'Delete the aliases; one with other targets keeps only those'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l at -d 'Time at which the person leaves [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l profile -d 'Profile whose choices apply where these options leave them open' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l manager -d 'Mailbox of the person who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l manager-access -d 'Access of the manager to the mail [default: read]' -r -f -a "read\t'See folders and read messages'
write\t'Also flag, move, add and delete messages'
full\t'Also create, rename and delete folders, and manage filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l allow-incoming -d 'Keep receiving, permanently or for a span; \'no\' overrides a profile [default: refuse mail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l reroute-aliases -d 'Point the aliases to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l auto-reply -d 'File with the text of an automatic reply; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l retain -d 'Time to keep the mailbox before it is deleted [default: permanently]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l archive -d 'Archive the mail in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l message -d 'Message shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l from-file -d 'Run the command for each row of this file: CSV or JSON Lines; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l map -d 'Column name used in the file for a field (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l keep-aliases -d 'Keep the aliases pointing to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l drop-aliases -d 'Delete the aliases; one with other targets keeps only those'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l continue-on-error -d 'Apply the valid rows even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l all -d 'Also list those that have ended'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "set" -d 'Create or replace a profile'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "list" -d 'List profiles'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "show" -d 'Show a profile'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "delete" -d 'Delete a profile; its offboardings stay unchanged'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l manager -d 'Mailbox of the person who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l manager-access -d 'Access of the manager to the mail [default: read]' -r -f -a "read\t'See folders and read messages'
write\t'Also flag, move, add and delete messages'
full\t'Also create, rename and delete folders, and manage filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l allow-incoming -d 'Keep receiving, permanently or for a span; \'no\' overrides a profile [default: refuse mail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l reroute-aliases -d 'Point the aliases to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l auto-reply -d 'File with the text of an automatic reply; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l retain -d 'Time to keep the mailbox before it is deleted [default: permanently]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l archive -d 'Archive the mail in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l message -d 'Message shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l keep-aliases -d 'Keep the aliases pointing to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l drop-aliases -d 'Delete the aliases; one with other targets keeps only those'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -f -a "list" -d 'List scheduled work'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -f -a "run" -d 'Run the work that is due'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l until -d 'Also work that is due before then [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l until -d 'Also run offboarding steps that are due before then; deleted mail keeps its date' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l accept-clock -d 'Delete and remove although the clock is behind the audit log, or two days after the last run'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -f -a "list" -d 'List the live sessions of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -f -a "kick" -d 'End the live sessions of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "check" -d 'Check a password against the policy and the forbidden list'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "forbid" -d 'Forbid a password for every mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "permit" -d 'Remove a password from the forbidden list'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "list" -d 'List the labels of forbidden passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l label -d 'Label for it, such as \'root of this host\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l label -d 'Label of the forbidden password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "create" -d 'Create an app password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "list" -d 'List app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "revoke" -d 'Revoke app passwords, and end their sessions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l label -d 'Name for it, such as \'phone\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l protocol -d 'Protocols it is valid for [default: all]' -r -f -a "imap\t''
pop3\t''
smtp\t''
sieve\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l until -d 'End time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l password-out -d 'Write it to this new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l id -d 'Id of the app password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l all -d 'Revoke all app passwords of the mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "grant" -d 'Grant commands to a sudo user; the first grant restricts everyone else'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "revoke" -d 'Revoke rights of an operator'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "list" -d 'List operators and their rights; through sudo, only your own'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l verbs -d 'Commands such as mailbox.password, nouns such as alias, or \'all\', separated by commas' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l domain -d 'Domain that the commands may act on (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l all-domains -d 'All domains, and objects outside any domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l everything -d 'Everything that root may do, with every option and file'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l verbs -d 'Only these commands, as they were granted' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l domain -d 'Only in this domain (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l all-domains -d 'Only rights for all domains'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed without a change if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "list" -d 'List settings'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "show" -d 'Show a setting'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "set" -d 'Change a setting'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l to -d 'Of standard-addresses: the mailbox that they are delivered to' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "delivery" -d 'Explain what happens to mail for an address'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "login" -d 'Explain what happens at a log-in with the right password'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "send" -d 'Explain whether a mailbox may send as an address'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "finding" -d 'Explain a finding of \'check\''
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l app-password -d 'Log in with the app password of this label instead of the mailbox\'s own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l app-password -d 'Log in with the app password of this label instead of the mailbox\'s own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l as -d 'Only messages with this envelope sender, with any tag or none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l by -d 'Only messages of this person: login in the log, or a mailbox of the store' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l to -d 'Only messages to this recipient, with any tag or none: delivered to, or written to before an alias' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l message-id -d 'Only the message with this Message-ID, with or without its brackets' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l since -d 'Only since then: a time (RFC 3339), a date (its start), or a span back from now: 2d, 6h' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l log -d 'Read only these logs; \'-\' for standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l journal -d 'Read the systemd journal; without --log it is read where the host has no log file'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "list" -d 'List changes, oldest first'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "show" -d 'Show a change with the old and new values of each row'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "verify" -d 'Verify that no record was changed or removed'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "archive" -d 'Move old records to a file, and verify it before they leave the store'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "export" -d 'Write complete records as JSON Lines, for a log collector'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify archive export anchor" -f -a "anchor" -d 'Print the number and hash of the newest record, to keep elsewhere'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l object -d 'Only changes of this address, domain or name, or with it in their command' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l by -d 'Only changes by this system user, or on behalf of this actor' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Only since then: a time (RFC 3339), a date (its start), or a span back from now: 2d, 6h' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l anchor -d 'Also verify that the log still has this record, as printed by \'audit anchor\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l archive -d 'Also verify this archive of older records (can be repeated)' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l to -d 'The new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l before -d 'Move the records before then: a time, a date (its start), or a span back from now: 1y, 90d' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l keep -d 'Move all records but the newest N' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l object -d 'Only changes of this address, domain or name, or with it in their command' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l by -d 'Only changes by this system user, or on behalf of this actor' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l since -d 'Only since then: a time (RFC 3339), a date (its start), or a span back from now: 2d, 6h' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -f -a "create" -d 'Write a backup of the store to a new file, and verify it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -f -a "verify" -d 'Verify a backup, and show what it contains'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l keep -d 'Number of backups to keep: FILE becomes FILE.1, FILE.1 becomes FILE.2, and so on' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l encrypt-to -d 'Encrypt with age(1) to this recipient: age1..., or an SSH key (can be repeated)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l identity -d 'Decrypt with age(1) and the identity in this file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l anchor -d 'Also verify that the audit log has this record of \'audit anchor\', given itself or in a file' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l identity -d 'Decrypt with age(1) and the identity in this file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l anchor -d 'Also verify that the audit log has this record of \'audit anchor\', given itself or in a file' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l with-host-settings -d 'Take the settings that describe the host from the backup: programs, files and users'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l domain -d 'Only this domain, with its alias domains and the grants of its mailboxes' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l with-secrets -d 'Include the hashes of passwords, and app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l prune -d 'Delete what the document does not mention, in the domains that it names'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l accept-weak-hashes -d 'Accept hashes of weak schemes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l password-out -d 'Write generated passwords to this new file, which only you can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l prune -d 'Delete what the document does not mention, in the domains that it names'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l accept-weak-hashes -d 'Accept hashes of weak schemes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l continue-on-error -d 'Apply the valid lines even if others are refused'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l deep -d 'Also read every page of the store, every record of the audit log and every active filter'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l fix -d 'Repair what is safe to repair: file modes and group, a large WAL, misplaced mail'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "guide" -d 'Print the whole move from a source to this store, step by step'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "inspect" -d 'Show what a source is, what it contains, and how its passwords are hashed'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "plan" -d 'Show what \'import apply\' would change, and what has no equivalent here'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "check" -d 'Look at a source and its old host before anything is changed'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "apply" -d 'Import a source in one transaction'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "mail" -d 'Copy the mail of mailboxes from another host'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "verify" -d 'Compare the mail of mailboxes with that of another host'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "back" -d 'Give mailboxes back to the old host, with the mail that came here since'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "status" -d 'Show how far the mail of mailboxes is copied'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from guide inspect plan check apply mail verify back status learn" -f -a "learn" -d 'Learn passwords that cannot be imported: the old host is asked at the log-ins of who has none'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l from-host -d 'The old host, as the commands of the guide name it' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l domain -d 'Domain that moves (can be repeated) [default: those of the store]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -l dns -d 'Ask the name server of this host for the records as they are'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from guide" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l mail-base -d 'Directory that holds the mail of the source, if the source has none or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l domain -d 'Domain of log-ins without a domain in the source' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l password-scheme -d 'Scheme of password hashes without a label, as in Dovecot\'s default_pass_scheme' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l database -d 'Database to read, if a dump has several' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l table-prefix -d 'Prefix of the table names to read, if the database has the tables more than once' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l accept-truncated -d 'Read a dump whose last line is missing'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l round-quotas -d 'Convert quotas with 1024000 bytes per megabyte to 1048576 bytes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l mail-base -d 'Directory that holds the mail of the source, if the source has none or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l domain -d 'Domain of log-ins without a domain in the source' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l password-scheme -d 'Scheme of password hashes without a label, as in Dovecot\'s default_pass_scheme' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l database -d 'Database to read, if a dump has several' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l table-prefix -d 'Prefix of the table names to read, if the database has the tables more than once' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l passwords-needed -d 'Write the mailboxes without a usable password to this new file, for \'mailbox password --from-file\'' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l accept-truncated -d 'Read a dump whose last line is missing'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l round-quotas -d 'Convert quotas with 1024000 bytes per megabyte to 1048576 bytes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l losses -d 'Show only what has no equivalent here'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l mail-base -d 'Directory that holds the mail of the source, if the source has none or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l domain -d 'Domain of log-ins without a domain in the source' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l password-scheme -d 'Scheme of password hashes without a label, as in Dovecot\'s default_pass_scheme' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l database -d 'Database to read, if a dump has several' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l table-prefix -d 'Prefix of the table names to read, if the database has the tables more than once' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l from-host -d 'The other host, by the name in its certificate' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l over-ssh -d 'Run doveadm of the old host by ssh: both hosts have Dovecot, and filters come along' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l port -d 'Port of its IMAP server [default: 993, or 143 without --encryption tls]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l encryption -d 'How the connection is encrypted' -r -f -a "tls\t'From the beginning'
starttls\t'After STARTTLS'
none\t'Not at all'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l ca-file -d 'Certificates to trust instead of those of the system' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l master-user -d 'Log in to all mailboxes as this master user' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l password-file -d 'Read the password of the master user from a file that only root can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l log-in-as -d 'Name to log in with: %u is the address, %n its local part, %d its domain [default: %u, or %u*NAME]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l passwords -d 'Read a password for each mailbox from a private file: CSV with address, password, user' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l folder-prefix -d 'Prefix of all folders there, such as INBOX' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l old-namespace -d 'Name of the namespace of people\'s own folders in the configuration there' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l jobs -d 'Mailboxes at the same time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l accept-truncated -d 'Read a dump whose last line is missing'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l round-quotas -d 'Convert quotas with 1024000 bytes per megabyte to 1048576 bytes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -l mx -d 'Ask the name server of this host how long others remember the MX records of each domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l mail-base -d 'Directory that holds the mail of the source, if the source has none or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l domain -d 'Domain of log-ins without a domain in the source' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l password-scheme -d 'Scheme of password hashes without a label, as in Dovecot\'s default_pass_scheme' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l database -d 'Database to read, if a dump has several' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l table-prefix -d 'Prefix of the table names to read, if the database has the tables more than once' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l passwords-needed -d 'Write the mailboxes without a usable password to this new file, for \'mailbox password --from-file\'' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l accept-truncated -d 'Read a dump whose last line is missing'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l round-quotas -d 'Convert quotas with 1024000 bytes per megabyte to 1048576 bytes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l accept-weak-hashes -d 'Accept hashes of weak schemes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l losses -d 'Show only what has no equivalent here'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l outside-mail-root -d 'Accept mail outside the mail root, where no command moves, archives or removes it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l keep-sessions -d 'Keep live sessions open'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l from-host -d 'The other host, by the name in its certificate' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l over-ssh -d 'Run doveadm of the old host by ssh: both hosts have Dovecot, and filters come along' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l port -d 'Port of its IMAP server [default: 993, or 143 without --encryption tls]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l encryption -d 'How the connection is encrypted' -r -f -a "tls\t'From the beginning'
starttls\t'After STARTTLS'
none\t'Not at all'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l ca-file -d 'Certificates to trust instead of those of the system' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l master-user -d 'Log in to all mailboxes as this master user' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l password-file -d 'Read the password of the master user from a file that only root can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l log-in-as -d 'Name to log in with: %u is the address, %n its local part, %d its domain [default: %u, or %u*NAME]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l passwords -d 'Read a password for each mailbox from a private file: CSV with address, password, user' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l folder-prefix -d 'Prefix of all folders there, such as INBOX' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l old-namespace -d 'Name of the namespace of people\'s own folders in the configuration there' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l jobs -d 'Mailboxes at the same time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from mail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l from-host -d 'The other host, by the name in its certificate' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l over-ssh -d 'Run doveadm of the old host by ssh: both hosts have Dovecot, and filters come along' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l port -d 'Port of its IMAP server [default: 993, or 143 without --encryption tls]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l encryption -d 'How the connection is encrypted' -r -f -a "tls\t'From the beginning'
starttls\t'After STARTTLS'
none\t'Not at all'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l ca-file -d 'Certificates to trust instead of those of the system' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l master-user -d 'Log in to all mailboxes as this master user' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l password-file -d 'Read the password of the master user from a file that only root can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l log-in-as -d 'Name to log in with: %u is the address, %n its local part, %d its domain [default: %u, or %u*NAME]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l passwords -d 'Read a password for each mailbox from a private file: CSV with address, password, user' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l folder-prefix -d 'Prefix of all folders there, such as INBOX' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l old-namespace -d 'Name of the namespace of people\'s own folders in the configuration there' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l jobs -d 'Mailboxes at the same time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l sample -d 'Messages of each mailbox to compare whole' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l smtp -d 'Ask this SMTP server of the other host for each address, too' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l smtp-here -d 'The SMTP server of this host' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l over-ssh -d 'Run doveadm of the old host by ssh: both hosts have Dovecot, and filters come along' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l port -d 'Port of its IMAP server [default: 993, or 143 without --encryption tls]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l encryption -d 'How the connection is encrypted' -r -f -a "tls\t'From the beginning'
starttls\t'After STARTTLS'
none\t'Not at all'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l ca-file -d 'Certificates to trust instead of those of the system' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l master-user -d 'Log in to all mailboxes as this master user' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l password-file -d 'Read the password of the master user from a file that only root can read' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l log-in-as -d 'Name to log in with: %u is the address, %n its local part, %d its domain [default: %u, or %u*NAME]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l passwords -d 'Read a password for each mailbox from a private file: CSV with address, password, user' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l folder-prefix -d 'Prefix of all folders there, such as INBOX' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l old-namespace -d 'Name of the namespace of people\'s own folders in the configuration there' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l jobs -d 'Mailboxes at the same time' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l to-host -d 'The other host, by the name in its certificate' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l delivered-by -d 'Host that delivers their mail, as HOST or HOST:PORT [default: the old host]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from back" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l domain -d 'Only in this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l from -d 'IMAP server of the old host: imaps://HOST, or imap://HOST for STARTTLS' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l until -d 'When it is asked no longer' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -l stop -d 'Have no server asked any longer'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from learn" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -f -a "render" -d 'Write the configuration of a server, and print the remaining steps'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -f -a "check" -d 'Compare the live servers with this store'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check answer" -f -a "answer" -d 'Answer Postfix\'s policy questions: is there room for the message'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l to -d 'Configuration directory of the server: /etc/postfix or /etc/dovecot' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l dovecot -d 'Generation of Dovecot to write for [default: the one on this host]' -r -f -a "2.3\t''
2.4\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from answer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "info" -d 'Show the files, schema and journal mode of the store'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "hold" -d 'Keep the store open, so that the servers never have to recover it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "migrate" -d 'Migrate the store of an earlier version to the current schema'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l store -d 'File of the store [default: /var/lib/vmailctl/vmail.db] [env: VMAILCTL_STORE]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s o -l output -d 'Output format' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l busy-timeout -d 'Seconds to wait for another writer [default: 10]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l reason -d 'Reason for the change, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l actor -d 'Person on whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Print no messages about completed changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Rehearse: do everything except the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Assume yes for all questions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l no-input -d 'Never prompt; fail instead'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l no-syslog -d 'Do not write to syslog (the audit log is always written)'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l rebuild -d 'Make views, triggers and indexes anew, also where the schema is current'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l drop-earlier-views -d 'Remove the views that only servers configured by an earlier release ask'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l keep-connections -d 'Do not reload Dovecot, whose rendered configuration needs no reload'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
