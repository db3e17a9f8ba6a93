# Words of the command line's own help.

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-everywhere = Options of every command
help-examples = Examples
usage-word-options = [OPTIONS]
usage-word-command = <COMMAND>

help-kasadar = Keeps every till's database current: installs, updates and checks SQLite stores and the PostgreSQL centre.
    .examples =
        {"  "}kasadar --db kasa1.db upgrade            bring a store to head
        {"  "}kasadar --db kasa1.db status             is it current?
        {"  "}kasadar --db kasa1.db seed               load the base data
        {"  "}kasadar plan upgrade +2 --json           what would run, for a script
        {"  "}kasadar --db postgres://ayse@merkez/pos upgrade
        {"  "}kasadar doctor                           what is wrong, and what to try

        Exit codes: 0 done or current · 1 failed · 2 usage · 3 pending · 4 verification · 5 locked ·
        6 connection · 7 backup integrity · 8 refused by policy · 130 interrupted
help-arg-db = Database: a configured name, a path, sqlite:PATH or postgres://user@host/name [default: the configured default]
help-arg-migrations = Folder of revisions [default: the set that the program carries]
help-arg-config = Configuration file
help-arg-lang = Language: tr or en
help-arg-json = Write JSON for scripts to stdout
help-arg-verbose = Say more; twice traces everything to stderr
help-arg-quiet = No progress and no hints
help-arg-color = Colours: auto, always or never (NO_COLOR is respected) [default: auto]
help-arg-wait = How long to wait for somebody else who holds the database, in seconds [default: 10]
help-arg-help = Show help; --help shows more, with examples
help-arg-version = Show the version
help-arg-target = head, heads, base, a revision or the beginning of its id, +N, -N, label@head [default: head]
help-arg-targets = One or several targets
help-arg-revision = A revision, or a target that leads to one
help-arg-dry-run = Show what would happen and change nothing
help-arg-sql = Print the SQL script for the database and touch nothing; the target may be a range, from:to
help-arg-transaction = What one PostgreSQL transaction covers: revision or run [default: revision]
help-arg-rehearse = First run the plan on a copy; what takes rows away is rehearsed anyway
help-arg-compress = Compress the backup that is made before
help-arg-no-backup-because = Make no backup, for this reason; it is recorded
help-arg-set-aside = Go on although this check fails (drift, space, quiet-hours, in-use, integrity-before, rehearsal), for this reason; it is recorded
help-arg-purge = First drop version rows that no file has
help-arg-message = One line about the change, in English
help-arg-depends-on = A revision or label that must be applied before; may be repeated
help-arg-branch-label = A label for the new lineage; may be repeated
help-arg-rev-id = An id of your own: 1 to 32 letters, digits and _
help-arg-shell = bash, zsh, fish, powershell or elvish
help-arg-folder = Folder
help-arg-file = File

help-status = Say how a database is: current, pending, or in trouble
    .examples =
        {"  "}kasadar status
        {"  "}kasadar status --all
        {"  "}kasadar --db kasa1.db status --json
help-status-all = Every configured database
help-upgrade = Apply revisions, toward head
    .examples =
        {"  "}kasadar upgrade                    to head
        {"  "}kasadar upgrade +1                 one revision
        {"  "}kasadar upgrade 9ce1               to the revision whose id begins so
        {"  "}kasadar upgrade --dry-run          what would run
        {"  "}kasadar upgrade --sql base:head    the script, for somebody else to run
        {"  "}kasadar upgrade --rehearse         first on a copy
        {"  "}kasadar upgrade --no-backup-because "the disk is full"
help-downgrade = Undo revisions, toward base
    .examples =
        {"  "}kasadar downgrade -1
        {"  "}kasadar downgrade 9ce1
        {"  "}kasadar downgrade base --dry-run
help-downgrade-target = -N, base, or a revision to go back to
help-plan = Show what an upgrade, downgrade or stamp would do
    .examples =
        {"  "}kasadar plan upgrade head
        {"  "}kasadar plan downgrade -1 --json
help-plan-upgrade = What an upgrade would run
help-plan-downgrade = What a downgrade would undo
help-plan-downgrade-target = -N, base, or a revision to go back to
help-plan-stamp = What a stamp would write
help-current = Print the revisions that a database is at
help-current-check-heads = End with code 3 unless everything is applied
help-history = List revisions, newest first
    .examples =
        {"  "}kasadar history
        {"  "}kasadar history 9ce1:head
        {"  "}kasadar history -r current: --verbose
help-history-range = from:to, both included; an open end is base or head
help-history-rev-range = The same, as Alembic writes it
help-check = Check the revision files, and whether the database is at head and as they left it
help-rehearse = Run the plan on a copy: how long, how much room, which locks, and what the rows say to it
    .examples =
        {"  "}kasadar rehearse                   the upgrade to head
        {"  "}kasadar rehearse -1 --downgrade
        {"  "}kasadar rehearse --json
help-rehearse-downgrade = Rehearse a downgrade
help-recover = Show and take the ways out of a job that was cut off
    .examples =
        {"  "}kasadar recover                    what happened, and what can be done
        {"  "}kasadar recover finish
        {"  "}kasadar recover undo
        {"  "}kasadar recover restore
help-recover-way = finish, undo or restore [default: show the ways]
help-schema = Show the schema: tables, columns, keys, checks, indexes, views, triggers
    .examples =
        {"  "}kasadar schema
        {"  "}kasadar schema --json
        {"  "}kasadar --db kasa1.db schema --compare merkez
help-schema-compare = Say where another database differs; between SQLite and PostgreSQL, beyond what their types explain
help-seed = Load base data: permissions, roles, administrator, default company and store
    .examples =
        {"  "}kasadar seed
        {"  "}kasadar seed yetkiler roller
        {"  "}kasadar seed --dry-run
        {"  "}kasadar seed --company "Ege Gıda" --store "İzmir Alsancak" --store-code izmir-1 --admin-password-file p.txt
        {"  "}kasadar seed --check
help-seed-datasets = Datasets to load [default: all]
help-seed-check = Look whether the administrator and the system roles are there
help-seed-list = List the datasets
help-seed-from = Folder of seed files [default: the set that the program carries]
help-seed-company = Name of the company
help-seed-store = Name of the store
help-seed-store-code = Short code of the store, unique in the chain
help-seed-admin-login = Name of the administrator's account [default: admin]
help-seed-admin-name = Name of the administrator
help-seed-admin-password-file = File whose first line is the administrator's password
help-doctor = Look at configuration, revisions, connection, disk and base data, and say what to try
help-backup = Back up a database while it is used; list, verify, clear and carry away backups
    .examples =
        {"  "}kasadar backup
        {"  "}kasadar backup --compress
        {"  "}kasadar backup list
        {"  "}kasadar backup verify 20261121-14 --deep
        {"  "}kasadar backup prune --keep 10 --daily 7 --dry-run
        {"  "}kasadar backup export 20261121-14 E:/
help-backup-create = Make a backup; the same as `backup` alone
help-backup-list = List the backups of a database, newest first
help-backup-verify = Look a backup through: its bytes, its schema, its rows
help-backup-verify-backup = A backup's id, its beginning, or a path [default: the newest]
help-backup-verify-deep = Unpack a server's backup into a scratch database as well
help-backup-verify-all = Every backup of the database
help-backup-prune = Remove old backups; the last one that was found sound always stays
help-backup-prune-keep = Keep so many of the last ones [default: 10]
help-backup-prune-daily = Keep the last one of so many days [default: 7]
help-backup-prune-weekly = Keep the last one of so many weeks [default: 4]
help-backup-prune-monthly = Keep the last one of so many months [default: 12]
help-backup-export = Copy a backup with its description to a folder, such as a memory stick
help-arg-backup = A backup's id, its beginning, or a path
help-backup-compress = Pack it (gzip); a server's backup is packed anyway
help-backup-create-compress = Pack it (gzip); a server's backup is packed anyway
help-restore = Bring a database back to what a backup holds; the present state is saved first
    .examples =
        {"  "}kasadar restore 20261121-14 --dry-run    now and then, side by side
        {"  "}kasadar restore 20261121-14
        {"  "}kasadar restore E:/20261121-140512-3f9a.db
        {"  "}kasadar restore --undo
        {"  "}kasadar restore --confirm                drop what a server kept from before
help-restore-yes = Do not ask
help-restore-undo = Take the last restore back
help-restore-confirm = Drop the database that the last restore of a server kept
help-restore-end-sessions = End the sessions of others on the server's database
help-restore-from-other-database = Take a backup of another database as well; the ledger remembers it
help-stamp = Write the version without running SQL; no table is touched
    .examples =
        {"  "}kasadar stamp head
        {"  "}kasadar stamp 9ce1 --dry-run
        {"  "}kasadar stamp head --purge
        {"  "}kasadar stamp --identified
        {"  "}kasadar stamp 9ce1 --despite-schema "index made by hand"
help-stamp-identified = Write the revision that the tables are, where there is no doubt
help-stamp-despite-schema = Write it although the tables contradict it; the reason is kept in the ledger
help-identify = Find out from its tables which revision a database really is
    .examples =
        {"  "}kasadar identify
        {"  "}kasadar --db kasa1.db identify --json
        {"  "}kasadar stamp --identified        write what was found
help-seal = Prove every revision up, down and up again, and seal what it leaves behind
    .examples =
        {"  "}kasadar --migrations migrations seal
        {"  "}kasadar --migrations migrations seal --server postgres://ayse@localhost/deneme
        {"  "}kasadar --migrations migrations seal --check
help-seal-check = Write nothing; end with code 4 unless the seals are as they should be
help-seal-server = A database of a PostgreSQL server; beside it one is made to prove the revisions on too, and taken away
help-seal-without-rows = Put no made-up rows into the tables
help-heads = List revisions without a child
help-branches = List revisions where the graph splits
help-show = Show a revision with its SQL
help-revision = Write the next revision file
    .examples =
        {"  "}kasadar --migrations migrations revision -m "Add barcode to products" --message-tr "Ürünlere barkod eklendi"
help-revision-message-tr = The same line in Turkish
help-revision-head = Parent of the new revision [default: head]
help-revision-splice = Let a parent that is no head have another child
help-merge = Write a revision that joins several heads
help-merge-revisions = Revisions to join [default: heads]
help-edit = Open a revision's file in the editor
help-edit-revision = Revision to open [default: head]
help-init = Make a folder for revisions
help-init-folder = Folder to make [default: migrations]
help-ensure-version = Make the version table where it is missing
help-report = Show what a job did: its report, also as a page to print
    .examples =
        {"  "}kasadar report
        {"  "}kasadar --db kasa1.db report last --open
        {"  "}kasadar report list
        {"  "}kasadar report 0198c4a1 --html report.html
help-report-which = `last`, `list`, or the number of a job or its beginning
help-report-html = Write the page to this file
help-report-open = Show the page in the browser
help-support-file = Write one file for the vendor's support: logs, reports, versions, findings; no rows, no passwords
    .examples =
        {"  "}kasadar support-file
        {"  "}kasadar support-file E:/support.zip
help-support-file-file = Where to write it [default: kasadar-support-TIME.zip in this folder]
help-demo = Make a demo store at an old revision, to try things on
help-demo-file = File to make [default: in the program's data folder]
help-password = Keep the password of a server in the keyring
help-password-forget = Take it out of the keyring
help-password-file = File whose first line is the password
help-completions = Print what a shell needs to complete these words
help-man = Print the manual page, or write all of them to a folder

value-db = DB
value-dir = DIR
value-file = FILE
value-when = WHEN
value-seconds = SECONDS
value-target = TARGET
value-reason = REASON
value-revision = REVISION
value-range = RANGE
value-text = TEXT
value-label = LABEL
value-name = NAME
value-code = CODE
value-dataset = DATASET
value-scope = SCOPE
value-way = WAY
value-shell = SHELL

usage-unknown-argument = `{ $argument }` is not known here.
usage-unknown-verb = `{ $verb }` is not a command.
usage-missing = { $argument } is missing.
usage-conflict = `{ $argument }` and `{ $other }` exclude each other.
usage-no-verb = A command is missing.
usage-no-value = `{ $argument }` wants a value.
usage-not-one-of = `{ $value }` does not fit `{ $argument }`; it takes one of: { $valid }.
usage-bad-value = `{ $value }` does not fit `{ $argument }`.
usage-suggestion = Did you mean `{ $suggestion }`?
usage-language = The language must be tr or en.
usage-needs-migrations = New revisions need a folder: name it with --migrations DIR.
usage-store-has-no-password = A store is a file and has no password.
