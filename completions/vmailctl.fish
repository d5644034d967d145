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

complete -c vmailctl -n "__fish_vmailctl_needs_command" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -s V -l version -d 'Print version'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "init" -d 'Make a new store'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "domain" -d 'Hosted domains and alias domains'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "mailbox" -d 'Personal and shared mailboxes'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "alias" -d 'Addresses that lead to mailboxes or to the outside'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "delegate" -d 'Access of people to other mailboxes, with their own passwords'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "autoreply" -d 'Replies that mailboxes give by themselves: once to each sender and day, never to a list'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "offboard" -d 'People who leave: one dated plan, which can be undone'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "profile" -d 'Choices for off-boarding, by name'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "due" -d 'What dates bring: steps of off-boarding, the end of sessions, the removal of deleted mail'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "session" -d 'Live IMAP, POP3 and ManageSieve sessions'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "password" -d 'The rules for passwords, and those that no mailbox may have'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "app-password" -d 'Passwords of single devices and programs, beside a mailbox\'s own'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "operator" -d 'People who may run some commands on some domains through sudo'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "setting" -d 'Settings of the store'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "explain" -d 'What the servers will do, and why'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "trace" -d 'Find out who sent a message, and what became of it'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "audit" -d 'Who changed what, when and why'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "backup" -d 'Copies of the store, made while it is in use'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "restore" -d 'Go back to a backup, while the servers go on'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "export" -d 'Write the whole store, or one domain, as a document'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "plan" -d 'Tell what \'apply\' would change'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "apply" -d 'Make the store like a document, in one transaction'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "batch" -d 'Carry out commands, one a line, in one process and one transaction'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "check" -d 'Check the store, what its rows promise, the mail, the servers and the clock'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "import" -d 'Take over another mail system'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "pipeline" -d 'The servers\' configuration'
complete -c vmailctl -n "__fish_vmailctl_needs_command" -f -a "store" -d 'The store itself'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-root -d 'Directory for the mail [default: /var/vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l hostname -d 'Name under which people reach this host [default: the system\'s]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l default-quota -d 'Quota of mailboxes without one of their own [default: 5G]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l reader-group -d 'Group that may read the store [default: vmailctl; your own if you are not root]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-user -d 'System user that owns the mail [default: vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l mail-group -d 'System group that owns the mail [default: vmail]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l shared-wal-index -d 'Let readers write the WAL index: no rare retries, but a broken-into server can undo changes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -l if-not-exists -d 'Succeed, and change nothing, if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand init" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "create" -d 'Host a domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "list" -d 'List the domains'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "show" -d 'Show a domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "set" -d 'Change a domain\'s quota, note, or policy'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "rename" -d 'Give a domain, and so all its addresses, another name'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "disable" -d 'Refuse all mail for a domain, its mailboxes\' log-ins, and sending from it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "enable" -d 'Put a disabled domain back into use'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and not __fish_seen_subcommand_from create list show set rename disable enable delete" -f -a "delete" -d 'Delete a domain that has no mailboxes and no aliases'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l alias-of -d 'Make it an alias domain, whose addresses are those of another domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l quota -d 'Quota of its mailboxes without one of their own' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l note -d 'A note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l if-not-exists -d 'Succeed, and change nothing, if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l quota -d 'Quota of its mailboxes without one of their own, or \'default\' for the store\'s' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l app-passwords -d 'Whether log-ins take an app password: required, optional, or \'default\' for the store\'s' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l note -d 'A note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-alias -d 'Let the old name go, instead of keeping it as an alias domain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand domain; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "create" -d 'Make a mailbox, or many'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "list" -d 'List mailboxes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "show" -d 'Show a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "set" -d 'Change a mailbox\'s quota, name, note, sending, or what opens it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "rename" -d 'Give a mailbox another address'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "password" -d 'Set a mailbox\'s password, or many'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "suspend" -d 'Take log-in and sending away for now, and receiving too unless it is to go on'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "resume" -d 'End a suspension'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "convert" -d 'Make a personal mailbox shared, which forgets its passwords, or a shared one personal'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "delete" -d 'Delete a mailbox; it can be restored until the retention is over'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "restore" -d 'Bring a deleted mailbox back, mail included'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "purge" -d 'Remove a deleted mailbox\'s mail now, for good'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "hold" -d 'Keep a mailbox and its mail from being removed by anybody and any date'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "release" -d 'End a hold'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and not __fish_seen_subcommand_from create list show set rename password suspend resume convert delete restore purge hold release connect" -f -a "connect" -d 'Tell what to type into a mail client'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l login -d 'A short name that logs in as well, and that the servers\' logs show' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l name -d 'The name of the person or function' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l quota -d 'Storage limit, such as 5G, or \'unlimited\' [default: the domain\'s]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l note -d 'A note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-out -d 'Put the generated password into this new file, readable by you alone' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l from-file -d 'Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l map -d 'What a CSV file calls the column of a field; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l jobs -d 'How many passwords to hash at once [default: as many as there are processors]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l shared -d 'Make a shared mailbox, which has no password; people get access with \'delegate grant\''
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l password-hash-stdin -d 'Read a ready-made hash from standard input, as {SCHEME}hash or in crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l accept-weak-hash -d 'Take a hash of a weak scheme, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l if-not-exists -d 'Succeed, and change nothing, if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l reuse -d 'Take a name that a removed mailbox had, which can\'t be restored as long as it is taken'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l continue-on-error -d 'Do the rows that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l domain -d 'Only those of this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l standing -d 'Only those with this standing' -r -f -a "active\t''
suspended\t''
sending-off\t''
domain-disabled\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l inactive -d 'Only those with no log-in since then: a date (its begin), or a span back from now (90d)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l over-quota -d 'Only those that have as much of their quota in use, or more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l password-older-than -d 'Only those whose password was set before: a date (its begin), or a span back from now (1y)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l password-scheme -d 'Only those whose password has a hash of this scheme, such as SHA512-CRYPT' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l shared -d 'Only shared ones'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l personal -d 'Only personal ones'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l removed -d 'Deleted ones instead, as long as they can be restored'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l quota -d 'Storage limit, \'unlimited\', or \'default\' for the domain\'s' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l name -d 'The name of the person or function; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l note -d 'A note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l sending -d 'Stop or allow sending, whatever else it may do' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l app-passwords -d 'Whether its own password opens it, or app passwords alone: required, optional, or \'default\' for the domain\'s' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l imap -d 'Stop or allow log-ins by IMAP' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l pop3 -d 'Stop or allow log-ins by POP3' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l smtp -d 'Stop or allow log-ins to submit mail' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l sieve -d 'Stop or allow log-ins by ManageSieve' -r -f -a "on\t''
off\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-alias -d 'Let the old address go, instead of keeping it as an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l reuse -d 'Take a name that a removed mailbox had, which can\'t be restored as long as it is taken'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-out -d 'Put the generated password into this new file, readable by you alone' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l from-file -d 'Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l map -d 'What a CSV file calls the column of a field; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l jobs -d 'How many passwords to hash at once [default: as many as there are processors]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l password-hash-stdin -d 'Read a ready-made hash from standard input, as {SCHEME}hash or in crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l accept-weak-hash -d 'Take a hash of a weak scheme, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l verify-current -d 'As the person\'s own change: read the current password and then the new one from standard input, a line each, and set the new one if the current one is right'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l continue-on-error -d 'Do the rows that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from password" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l allow-incoming -d 'Keep receiving; the mail waits for the resume. With a time or a span, mail is refused afterwards' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l from -d 'When it begins: a time, a date (its begin), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l until -d 'When it ends by itself' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l reason -d 'Shown to the person after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l refusal -d 'Shown to servers whose mail is refused [default: mailbox disabled]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l from-file -d 'Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l map -d 'What a CSV file calls the column of a field; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l continue-on-error -d 'Do the rows that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l to -d 'What it is to be' -r -f -a "shared\t''
personal\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-out -d 'Put the generated password into this new file, readable by you alone' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l end-grants -d 'End the grants that it has to other mailboxes, which a shared one can\'t have'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l generate-password -d 'Generate a password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l password-hash-stdin -d 'Read a ready-made hash from standard input, as {SCHEME}hash or in crypt(3) form'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l accept-weak-hash -d 'Take a hash of a weak scheme, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l confirm -d 'The address again, where nobody is there to type it' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l reroute-aliases -d 'Lead aliases that lead nowhere else to this mailbox' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l retain -d 'How long it can be restored [default: the setting \'retention\']' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l archive -d 'Write the mail into an archive in this directory first' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l reason -d 'Why, for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l wait -d 'How long to wait for mail that is under way to it, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l drop-aliases -d 'Delete aliases that lead nowhere else, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l end-grants -d 'End its grants, given and received'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l revoke-app-passwords -d 'Revoke its app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l cancel-plan -d 'Do no more of its off-boarding'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l id -d 'Which, where several had the name; see \'mailbox list --removed\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l id -d 'Which, where several had the name; see \'mailbox list --removed\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l confirm -d 'The address again, where nobody is there to type it' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l id -d 'Which, where several had the name; see \'mailbox list --removed\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l reason -d 'Why, as in a matter\'s number' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l id -d 'Which, where several had the name; see \'mailbox list --removed\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l delegate -d 'As this delegate, with their own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l as -d 'As a file for mail clients' -r -f -a "autoconfig\t'Thunderbird\'s autoconfig XML'
mobileconfig\t'Apple\'s configuration profile'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand mailbox; and __fish_seen_subcommand_from connect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "route" -d 'Route an address into mailboxes, or many'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "forward" -d 'Forward an address to the outside'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "list" -d 'List aliases'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "show" -d 'Show an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "set" -d 'Change where an alias leads, its end, or its note'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and not __fish_seen_subcommand_from route forward list show set delete" -f -a "delete" -d 'Delete an alias'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l to -d 'A mailbox; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l until -d 'When the address ends' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l note -d 'A note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l from-file -d 'Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l map -d 'What a CSV file calls the column of a field; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l if-not-exists -d 'Succeed, and change nothing, if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l reuse -d 'Take a name that a removed mailbox had, which can\'t be restored as long as it is taken'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l continue-on-error -d 'Do the rows that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l to -d 'An outside address; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l keep-copy-in -d 'Put a copy into this mailbox as well' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l until -d 'When the address ends' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l note -d 'A note for administrators' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l if-not-exists -d 'Succeed, and change nothing, if it exists already'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l reuse -d 'Take a name that a removed mailbox had, which can\'t be restored as long as it is taken'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from forward" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l domain -d 'Only those of this domain' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l to -d 'Only those that lead to this mailbox' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l add -d 'Add a target: a mailbox\'s address, or an outside address' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l remove -d 'Take a target away' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l until -d 'When the address ends, or \'never\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l note -d 'A note for administrators; empty for none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand alias; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "grant" -d 'Give a person access to a mailbox, or send-as, or both; or give many'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "revoke" -d 'Take a grant, or a part of it, away'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and not __fish_seen_subcommand_from grant revoke list" -f -a "list" -d 'List grants'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l access -d 'What they may do with the mail [default for a new grant: write; none with --send-as alone]' -r -f -a "read\t'See folders and read'
write\t'Also flag, file, append and delete messages'
full\t'Also make, rename and delete folders, and keep filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l until -d 'When the grant ends, or \'never\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l from-file -d 'Do it for each row of this file, or of standard input (-): CSV with a header, or JSON lines; see the manual' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l map -d 'What a CSV file calls the column of a field; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l send-as -d 'Let them send as the owner'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l continue-on-error -d 'Do the rows that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l access -d 'Only the access to the mail'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l send-as -d 'Only sending as the owner'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l owner -d 'Only those to this mailbox\'s mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l delegate -d 'Only those of this person' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l expiring-within -d 'Only those that are in force and end by then, such as 7d' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand delegate; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "set" -d 'Let a mailbox reply by itself, in the place of any reply that it had'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "show" -d 'Show a mailbox\'s reply'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "clear" -d 'Take a mailbox\'s reply away'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and not __fish_seen_subcommand_from set show clear list" -f -a "list" -d 'List the mailboxes that have a reply'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l subject -d 'The subject of the reply' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l body-file -d 'Read the text of the reply from a file, UTF-8; \'-\' is standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l from -d 'When it begins: a time, a date (its begin), or a span from now [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l until -d 'When it ends by itself' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from clear" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand autoreply; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "plan" -d 'Show every step that would be done, and when'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "start" -d 'Store a plan, and do what is due of it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "list" -d 'List the plans that are running'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "show" -d 'Show the last plan of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "cancel" -d 'Do no more of a plan; what was done stays'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and not __fish_seen_subcommand_from plan start list show cancel undo" -f -a "undo" -d 'Give back all that a plan has changed, a deleted mailbox and its mail included, and do no more of it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l at -d 'When the person leaves [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l profile -d 'What decides where these options leave something open; see \'profile list\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l manager -d 'Who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l manager-access -d 'What the manager may do with the mail [default: read]' -r -f -a "read\t'See folders and read'
write\t'Also flag, file, append and delete messages'
full\t'Also make, rename and delete folders, and keep filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l allow-incoming -d 'Keep receiving, for a span or for good; \'no\' where a profile says otherwise [default: mail is refused]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l reroute-aliases -d 'Let the aliases lead to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l auto-reply -d 'A text with which the mailbox replies by itself' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l retain -d 'How long to keep the mailbox before it is deleted [default: for good]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l archive -d 'Write the mail into an archive in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l reason -d 'Shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l keep-aliases -d 'Let the aliases lead to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l drop-aliases -d 'Delete the aliases; one that leads elsewhere, too, leads there alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l from-file -d 'Start one for each line of this CSV file, or of standard input (-); its first line names columns: \'address\', and any of these options' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l at -d 'When the person leaves [default: now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l profile -d 'What decides where these options leave something open; see \'profile list\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l manager -d 'Who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l manager-access -d 'What the manager may do with the mail [default: read]' -r -f -a "read\t'See folders and read'
write\t'Also flag, file, append and delete messages'
full\t'Also make, rename and delete folders, and keep filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l allow-incoming -d 'Keep receiving, for a span or for good; \'no\' where a profile says otherwise [default: mail is refused]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l reroute-aliases -d 'Let the aliases lead to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l auto-reply -d 'A text with which the mailbox replies by itself' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l retain -d 'How long to keep the mailbox before it is deleted [default: for good]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l archive -d 'Write the mail into an archive in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l reason -d 'Shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l continue-on-error -d 'Do the lines that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l keep-aliases -d 'Let the aliases lead to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l drop-aliases -d 'Delete the aliases; one that leads elsewhere, too, leads there alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l all -d 'Also those that have ended'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand offboard; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "set" -d 'Make a profile, or give it other choices'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "list" -d 'List profiles'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "show" -d 'Show a profile'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and not __fish_seen_subcommand_from set list show delete" -f -a "delete" -d 'Delete a profile; plans that were made of it stay'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l manager -d 'Who gets access to the mail' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l manager-access -d 'What the manager may do with the mail [default: read]' -r -f -a "read\t'See folders and read'
write\t'Also flag, file, append and delete messages'
full\t'Also make, rename and delete folders, and keep filters'"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l allow-incoming -d 'Keep receiving, for a span or for good; \'no\' where a profile says otherwise [default: mail is refused]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l reroute-aliases -d 'Let the aliases lead to this mailbox instead' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l auto-reply -d 'A text with which the mailbox replies by itself' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l retain -d 'How long to keep the mailbox before it is deleted [default: for good]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l archive -d 'Write the mail into an archive in this directory before the mailbox is deleted' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l reason -d 'Shown to the leaver after the right password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l keep-aliases -d 'Let the aliases lead to the leaver [default]'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l drop-aliases -d 'Delete the aliases; one that leads elsewhere, too, leads there alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand profile; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -f -a "list" -d 'List what is to be done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and not __fish_seen_subcommand_from list run" -f -a "run" -d 'Do what is due; a job for cron or a timer'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l until -d 'Also what comes until then [default: what is due now]' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l until -d 'Also the steps that come until then, ahead of their time; deleted mail is kept for as long as was said' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand due; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -f -a "list" -d 'List the live sessions of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and not __fish_seen_subcommand_from list kick" -f -a "kick" -d 'End the live sessions of a mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand session; and __fish_seen_subcommand_from kick" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "check" -d 'Check a password against the policy, the forbidden list, and a mailbox\'s last ones'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "forbid" -d 'Forbid a password for every mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "permit" -d 'Take a password off the forbidden list'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and not __fish_seen_subcommand_from check forbid permit list" -f -a "list" -d 'List the labels of forbidden passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l label -d 'What to call it, such as \'root of this host\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l password-file -d 'Read the password from a file' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l password-stdin -d 'Read the password from standard input'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from forbid" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l label -d 'What it was called' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from permit" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand password; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "create" -d 'Make an app password, and print it once'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "list" -d 'List app passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and not __fish_seen_subcommand_from create list revoke" -f -a "revoke" -d 'Take app passwords away, and end their sessions'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l label -d 'What to call it, such as \'phone\'' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l protocol -d 'What it opens [default: all]' -r -f -a "imap\t''
pop3\t''
smtp\t''
sieve\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l until -d 'When it ends' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l password-out -d 'Put it into this new file, readable by you alone' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l id -d 'The one with this id' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l all -d 'All of the mailbox'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand app-password; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "grant" -d 'Let somebody run commands through sudo; from the first time on, nobody else may run any'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "revoke" -d 'Take rights away'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and not __fish_seen_subcommand_from grant revoke list" -f -a "list" -d 'List operators and what they may do; through sudo, one\'s own rights'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l verbs -d 'Commands such as mailbox.password, nouns such as alias, or \'all\'; with commas between them' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l domain -d 'A domain that is theirs; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l all-domains -d 'All domains, and what belongs to none'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l everything -d 'Everything that root may, with every option and every file'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l verbs -d 'Only these, as they were granted' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l domain -d 'Only in this domain; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l all-domains -d 'Only those that are for all domains'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l if-exists -d 'Succeed, and change nothing, if it does not exist'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "list" -d 'List the settings'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "show" -d 'Show a setting'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "set" -d 'Change a setting'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand setting; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "delivery" -d 'Explain what happens to mail for an address'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "login" -d 'Explain what happens at a log-in with the right password'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "send" -d 'Explain what happens when a log-in sends as an address'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and not __fish_seen_subcommand_from delivery login send finding" -f -a "finding" -d 'Explain what a finding of \'check\' means'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from delivery" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l app-password -d 'With the app password of this label, instead of the mailbox\'s own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l app-password -d 'With the app password of this label, instead of the mailbox\'s own password' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand explain; and __fish_seen_subcommand_from finding" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l as -d 'Only messages with this envelope sender, with any tag or none' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l by -d 'Only messages by this person: a log-in as Dovecot\'s user name, or a mailbox of the store' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l message-id -d 'Only the message with this Message-ID, with or without its brackets' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l since -d 'Only messages sent since then: RFC 3339, a date (its begin), or a span back from now (2d, 6h)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l log -d 'Read these logs and no others; \'-\' is standard input' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -f -a "list" -d 'List the records of changes, oldest first'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -f -a "show" -d 'Show a record with what was before and what is after it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -f -a "verify" -d 'Check that no record was changed or taken away since it was written'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -f -a "export" -d 'Write whole records as JSON lines, for a log collector'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and not __fish_seen_subcommand_from list show verify export anchor" -f -a "anchor" -d 'Print the newest record\'s number and hash, to be kept elsewhere'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l object -d 'Only what changed this address, domain or name, or had it in its command' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Only what was done by this system user, or on behalf of this actor' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Only what was done since then: RFC 3339, a date (its begin), or a span back from now (2d, 6h)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l anchor -d 'Check also that the log still has this record, which \'audit anchor\' printed' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l object -d 'Only what changed this address, domain or name, or had it in its command' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l actor -d 'Only what was done by this system user, or on behalf of this actor' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l since -d 'Only what was done since then: RFC 3339, a date (its begin), or a span back from now (2d, 6h)' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand audit; and __fish_seen_subcommand_from anchor" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -f -a "create" -d 'Write a backup of the store to a new file, and read it again'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and not __fish_seen_subcommand_from create verify" -f -a "verify" -d 'Read a backup from its first page to its last, and tell what it has'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l keep -d 'Keep so many: the one that is there becomes FILE.1, that becomes FILE.2, and so on' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l encrypt-to -d 'Encrypt it with the program age to this recipient, such as age1... or an SSH key; say it again for more' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l identity -d 'Decrypt it with the program age and this identity' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand backup; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l identity -d 'Decrypt it with the program age and this identity' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand restore" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l domain -d 'Only this domain, with its alias domains and the grants of its mailboxes' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -l with-secrets -d 'With the hashes of passwords'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand export" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l prune -d 'Delete what the document does not mention, in the domains that it names'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -l accept-weak-hashes -d 'Take hashes of weak schemes, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand plan" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l password-out -d 'Put the passwords that are generated into this new file, readable by you alone' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l prune -d 'Delete what the document does not mention, in the domains that it names'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l accept-weak-hashes -d 'Take hashes of weak schemes, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand apply" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -l continue-on-error -d 'Do the lines that are right, where others are not'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand batch" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l deep -d 'Read every page of the store and every record of its audit log, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -l fix -d 'Mend what is safe to mend: modes and group of the store\'s files, a log that has grown large, and mail that a restoration has left aside'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand check" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -f -a "inspect" -d 'Say what a source is, what it holds, and how its passwords are hashed'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -f -a "plan" -d 'Tell what \'apply\' would make of a source, and what has no home here'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and not __fish_seen_subcommand_from inspect plan apply" -f -a "apply" -d 'Take a source over, in one transaction'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l mail-base -d 'Below which directory the source\'s mail lies, where the source doesn\'t say or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l domain -d 'The domain of log-ins that the source has without one' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l round-quotas -d 'Make quotas of 1024000 bytes a megabyte ones of 1048576'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from inspect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l mail-base -d 'Below which directory the source\'s mail lies, where the source doesn\'t say or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l domain -d 'The domain of log-ins that the source has without one' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l round-quotas -d 'Make quotas of 1024000 bytes a megabyte ones of 1048576'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l mail-base -d 'Below which directory the source\'s mail lies, where the source doesn\'t say or it was moved' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l domain -d 'The domain of log-ins that the source has without one' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l round-quotas -d 'Make quotas of 1024000 bytes a megabyte ones of 1048576'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l accept-weak-hashes -d 'Take hashes of weak schemes, too'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l keep-sessions -d 'Leave live sessions alone'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand import; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -f -a "render" -d 'Write a server\'s configuration for this store, and print the steps that remain'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and not __fish_seen_subcommand_from render check" -f -a "check" -d 'Check the live servers against this store, and say what to mend'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l to -d 'The server\'s configuration directory, such as /etc/postfix or /etc/dovecot' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l dovecot -d 'The generation of Dovecot to write for [default: this host\'s]' -r -f -a "2.3\t''
2.4\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from render" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand pipeline; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "info" -d 'Show the store\'s files, schema and journal mode'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "hold" -d 'Keep the store open, so that the servers never have to recover it'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and not __fish_seen_subcommand_from info hold migrate" -f -a "migrate" -d 'Bring a store of an earlier program to today\'s schema'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l store -d 'The store [default: /var/lib/vmailctl/vmail.db]' -r -F
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s o -l output -d 'Output for people or for programs' -r -f -a "text\t''
json\t''
jsonl\t''
tsv\t''
csv\t''
name\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l color -d 'When to use color' -r -f -a "auto\t''
always\t''
never\t''"
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l busy-timeout -d 'How long to wait for another writer, in seconds' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l reason -d 'Why it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l actor -d 'On whose behalf it is done, for the audit log' -r
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l keep-connections -d 'Leave Dovecot alone; what \'pipeline render\' wrote needs no reload'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Say nothing about what was done'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Do everything but the commit'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Take every question as answered with yes'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l no-input -d 'Never ask; fail where a question would be'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -l no-syslog -d 'Leave the system\'s log alone; the audit log has the change in any case'
complete -c vmailctl -n "__fish_vmailctl_using_subcommand store; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help'
