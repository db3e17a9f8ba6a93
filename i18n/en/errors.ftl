### What went wrong. Every error has three sentences: what happened (the text), whether the data is safe
### (`.data`), and what to do (`.next`). The names are those of the `problems!` tables of kasadar-engine.
### Functions: NUMBER($n, useGrouping: 0) for lines and ports, DURATION($ms), KNOWN($x) is yes or no.

-untouched = Your data is safe: nothing was changed.
-only-finished = Your data is safe: only finished work is in the database.

## Revision files

error-file-not-utf8 = { $file } is not UTF-8 text (byte { $offset }).
    .data = { -untouched }
    .next = Save the file as UTF-8 in your editor, then try `kasadar check`.
error-broken-header = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $text }` is not of the form `-- key: value`.
    .data = { -untouched }
    .next = Mend the line, or leave an empty line between header and comment; then try `kasadar check`.
error-unknown-key = { $file }, line { NUMBER($line, useGrouping: 0) }: a revision has no key `{ $key }`.
    .data = { -untouched }
    .next = Check the spelling: revision, revises, depends-on, labels, message, message.tr, created, changes-rows, irreversible. Then try `kasadar check`.
error-repeated-key = { $file }, line { NUMBER($line, useGrouping: 0) }: the key `{ $key }` is given twice.
    .data = { -untouched }
    .next = Keep one of the two lines; several values stand in one line with commas between them. Then try `kasadar check`.
error-missing-key = { $file }: the line `-- { $key }:` is missing or empty.
    .data = { -untouched }
    .next = Add the line to the head of the file, then try `kasadar check`. `kasadar revision` writes new files with all their keys.
error-bad-name = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $name_given }` cannot be an id or a label.
    .data = { -untouched }
    .next = An id has 1 to 32 letters, digits or `_`; a label has no blanks and none of `@ - + :`; head, heads, base and current are taken.
error-bad-time = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $text }` is not a time.
    .data = { -untouched }
    .next = Write the time like `2026-11-21T09:30:00Z`, then try `kasadar check`.
error-bad-section = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $text }` does not begin a section.
    .data = { -untouched }
    .next = Write `-- +up`, `-- +down` or `-- +backfill`, where needed with `postgres` or `sqlite` and `no-transaction` behind it.
error-repeated-section = { $file }, line { NUMBER($line, useGrouping: 0) }: the section `{ $section }` stands twice.
    .data = { -untouched }
    .next = Put the SQL of both into one section, then try `kasadar check`.
error-missing-section = { $file }: `{ $section }` is missing.
    .data = { -untouched }
    .next = Add the section, empty if there is nothing to do; what cannot be undone says `-- irreversible: reason`. Then try `kasadar check`.
error-open-text =
    { $file }, line { NUMBER($line, useGrouping: 0) }: { $reason ->
        [string] the quote that opens here is never closed.
        [quoted-name] the quoted name that begins here is never closed.
        [dollar-quote] the `$$` or `$tag$` that opens here is never closed.
        [comment] the comment that begins here is never closed.
       *[text] the SQL cannot be read.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [string] Write a `'` behind the text; one inside it is doubled: `''`. Then try `kasadar check`.
            [quoted-name] Write the closing quote behind the name, then try `kasadar check`.
            [dollar-quote] End the text with the very same `$$` or `$tag$`, then try `kasadar check`.
            [comment] Write `*/` behind the comment, then try `kasadar check`.
           *[text] Look for a quote, comment or `$$` without an end, then try `kasadar check`.
        }
error-irreversible-without-reason = { $file }, line { NUMBER($line, useGrouping: 0) }: `irreversible` has no reason behind it.
    .data = { -untouched }
    .next = Write why there is no way back, like `-- irreversible: the old columns are gone`; then try `kasadar check`.
error-irreversible-and-down = { $file }, line { NUMBER($line, useGrouping: 0) }: the revision calls itself irreversible and has a down section.
    .data = { -untouched }
    .next = Keep the down section or the line `-- irreversible:`, then try `kasadar check`.
error-transaction-control = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $word }` is not allowed in a revision.
    .data = { -untouched }
    .next = Delete the statement: Kasadar applies each revision whole or not at all. SQL that cannot run so stands under `-- +up no-transaction`.
error-bad-backfill =
    { $file }, line { NUMBER($line, useGrouping: 0) }: { $reason ->
        [no-section] the backfill has no section before it.
        [no-table] the backfill lacks `table=`.
        [no-key] the backfill lacks `key=`.
        [bad-size] the `size=` of the backfill is not a number from 1 on.
        [unknown-word] the backfill has a word other than `table=`, `key=` and `size=`.
       *[no-range] a statement of the backfill lacks `:from` and `:to`.
    }
    .data = { -untouched }
    .next = A backfill looks like `-- +backfill table=sales key=id size=5000` and changes rows `WHERE id BETWEEN :from AND :to`.
error-text-outside-section = { $file }, line { NUMBER($line, useGrouping: 0) }: this SQL stands in no section.
    .data = { -untouched }
    .next = Move it under `-- +up` or `-- +down`, then try `kasadar check`.

## The graph

error-duplicate-id = The name `{ $id }` is used by several files: { $files }.
    .data = { -untouched }
    .next = Delete the copy, or give one file another id or label; then try `kasadar check`.
error-duplicate-label = The label `{ $label }` stands in several files: { $files }.
    .data = { -untouched }
    .next = Keep the label in one of the files, then try `kasadar check`.
error-unknown-parent = { $file } builds on `{ $parent }`, and no file has that id or label.
    .data = { -untouched }
    .next = Bring the missing file back or mend `revises` and `depends-on`, then try `kasadar check`.
error-cycle = These files build on each other in a circle: { $files }.
    .data = { -untouched }
    .next = Take one of the references out of `revises` or `depends-on`, then try `kasadar check`.

## Folders and files

error-no-such-folder = The folder { $folder } cannot be opened.
    .data = { -untouched }
    .next =
        { $kind ->
            [seed-files] Check the path behind `--from` and the rights on the folder.
           *[revisions] Check the path behind `--migrations` and the rights on the folder.
        }
error-empty-folder =
    { $kind ->
        [seed-files] The folder { $folder } holds no base data (`*.toml`).
       *[revisions] The folder { $folder } holds no revisions (`*.sql`).
    }
    .data = { -untouched }
    .next =
        { $kind ->
            [seed-files] Check the path behind `--from`. Without `--from` the base data inside the program is used.
           *[revisions] Check the path behind `--migrations`. Without `--migrations` the revisions inside the program are used.
        }
error-unreadable-file = { $file } cannot be read.
    .data = { -untouched }
    .next = Check whether the file is there and whether your account may read it.
error-unwritable-file = { $file } cannot be written.
    .data = { -untouched }
    .next = Check the rights on the folder and the free space, then run the command again.
error-file-exists = { $file } exists already.
    .data = { -untouched }
    .next = Choose another name or folder; what is there is not replaced.

## Plans

error-bad-target = `{ $target }` is not a target.
    .data = { -untouched }
    .next = Write `head`, `heads`, `base`, an id, `+2`, `-1` or `label@head`; `kasadar history` shows the ids.
error-unknown-target = No revision or label is called `{ $target }`.
    .data = { -untouched }
    .next = `kasadar history` shows ids and labels. Of an id, the first 4 characters are enough.
error-ambiguous-prefix = `{ $target }` is the beginning of several ids: { $matches }.
    .data = { -untouched }
    .next = Write more characters of the id; `kasadar history` shows it whole.
error-several-heads = The revisions end in several heads: { $heads }.
    .data = { -untouched }
    .next = See them with `kasadar heads`. Apply all with `kasadar upgrade heads`, one with `kasadar upgrade label@head`, or join them with `kasadar merge`.
error-ambiguous-walk = `{ $target }` could lead to any of { $choices }.
    .data = { -untouched }
    .next = Write the id instead of a number of steps, or name the branch: `label@+1`.
error-too-few-steps =
    { $found ->
        [0] `{ $target }` cannot be reached: there is no step that way.
        [one] `{ $target }` cannot be reached: there is only 1 step that way.
       *[other] `{ $target }` cannot be reached: there are only { $found } steps that way.
    }
    .data = { -untouched }
    .next = `kasadar history` shows where the database is. Write `head` to go all the way up, `base` to go all the way down.
error-unknown-rows = The version table names revisions that no file has: { $rows }.
    .data = { -untouched }
    .next = Check that `--db` and `--migrations` belong together. If the files are gone for good: `kasadar stamp --purge <id>` with the revision that the tables really are at.
error-database-newer = { $program } brought this database to { $rows }, which this program does not know.
    .data = { -untouched }
    .next = Update Kasadar on this machine and try `kasadar status` again. Do not stamp the database.
error-not-applied = `{ $target }` is not applied, so no downgrade leads there.
    .data = { -untouched }
    .next = `kasadar current` shows where the database is; `kasadar upgrade { $target }` leads there if it lies ahead.
error-irreversible-revision = The revision { $revision } cannot be undone: { $reason }
    .data = { -untouched }
    .next = `kasadar downgrade { $revision }` goes back as far as possible. What lies before it is only in copies that were made earlier.
error-wrong-direction = `{ $target }` leads the other way.
    .data = { -untouched }
    .next = Write `kasadar upgrade +1` to go forward and `kasadar downgrade -1` to go back.
error-not-in-lineage = The revision `{ $target }` does not belong to the branch `{ $label }`.
    .data = { -untouched }
    .next = Leave the label out, or look up its revisions with `kasadar history`.
error-unfinished-revision =
    { $direction ->
        [down] The undoing of { $revision } was begun and not finished; it has to be finished first.
       *[up] The revision { $revision } was begun and not finished; it has to be finished first.
    }
    .data = Your data is safe: what is done is remembered, and the next run goes on behind it.
    .next =
        { $direction ->
            [down] Write `kasadar downgrade -1`; `kasadar status` shows how far it is.
           *[up] Write `kasadar upgrade { $revision }`; `kasadar status` shows how far it is.
        }
error-not-a-head = { $revision } has a child already. Heads are: { $heads }.
    .data = { -untouched }
    .next = Name a head with `--head`, or begin a branch on purpose with `--splice`.
error-overlapping-targets = The targets { $targets } contain each other.
    .data = { -untouched }
    .next = Name only the later one of them: it contains what comes before it.

## Databases

error-bad-address =
    { $reason ->
        [bad-port] `{ $address }` is not the address of a database: a port is a number from 0 to 65535.
        [bad-host] `{ $address }` is not the address of a database: the host's name cannot be right.
        [no-path] `{ $address }` is not the address of a database: the path of the file is missing.
        [no-user] `{ $address }` is not the address of a database: the user is missing.
        [unknown-scheme] `{ $address }` is not the address of a database: `{ $word }` is neither `sqlite` nor `postgres`.
        [unknown-parameter] `{ $address }` is not the address of a database: there is no parameter `{ $word }`.
        [unknown-tls-mode] `{ $address }` is not the address of a database: `sslmode` has no value `{ $word }`.
       *[not-url] `{ $address }` is not the address of a database.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [unknown-parameter] The parameters are `host`, `port`, `user`, `sslmode` and `sslrootcert`.
            [unknown-tls-mode] Write `sslmode=require`; in a network that you trust, `sslmode=disable`.
           *[not-url] Write `--db` with the path of a file or with `postgres://user@host:5432/name`.
        }
error-no-such-file = The file { $path } does not exist.
    .data = { -untouched }
    .next = Check the path behind `--db`. `kasadar upgrade` makes a new database if the folder is there.
error-is-folder = { $path } is a folder, not a database.
    .data = { -untouched }
    .next = Name the file inside the folder behind `--db`.
error-not-a-database = { $path } is not an SQLite database, or it is encrypted.
    .data = { -untouched }
    .next = Check the path behind `--db`. If it is the right file, stop working with it and call support.
error-read-only = { $path } cannot be written.
    .data = { -untouched }
    .next = Take the write protection away and check that your account may write to the file and its folder; on a server, that it is not a standby.
error-in-use =
    { $waited_ms ->
        [0] { $path } is in use by another program.
       *[other] { $path } is in use by another program; Kasadar waited { DURATION($waited_ms) }.
    }
    .data = { -untouched }
    .next = Close the till program, or wait longer with `--wait 60`; then run the command again.
error-lock-held =
    { KNOWN($holder) ->
        [yes] Another Kasadar is at work on { $place }: { $holder }.
       *[no] Another Kasadar is at work on { $place }.
    }
    .data = { -untouched }
    .next = Let it finish and run the command again, or add `--wait 300` and Kasadar waits for it.
error-disk-full = There is no space left for { $path }.
    .data = { -only-finished }
    .next = Make room on the disk and in the folder for temporary files, then run the command again.
error-disk-fault = The disk could not be read or written while working on { $path }.
    .data = Finished work is in the database, but the disk may be failing.
    .next = Copy the database to another disk now, together with its `-wal` and `-journal` files; then check cable and disk and try `kasadar doctor`.
error-damaged = { $path } is damaged.
    .data = Part of the data may be unreadable. Kasadar changed nothing.
    .next = Close the till program, copy the file to another disk together with its `-wal` and `-journal` files, and call support. Do not repair the only copy.
error-no-permission = { $path } may not be opened.
    .data = { -untouched }
    .next = Check the rights of your account on the file and its folder, and whether another program keeps it shut.
error-lock-file = The lock file { $path } cannot be made or used.
    .data = { -untouched }
    .next = Put the database into a local folder that your account may write to; network folders often cannot lock files.
error-unreachable = No PostgreSQL answers at { $host }, port { NUMBER($port, useGrouping: 0) }.
    .data = { -untouched }
    .next = Is the service running? Are address and port right? Does the firewall let the port through? `kasadar doctor` looks at each.
error-wrong-password = { $place } does not accept the user { $user } with this password.
    .data = { -untouched }
    .next = Check the user in the address. `kasadar password` puts the right password into the keyring; PGPASSWORD and PGPASSFILE come after it.
error-account-refused = { $place } does not let the user { $user } in.
    .data = { -untouched }
    .next = Check the user in the address. The server's administrator sees to it that the account exists, may log in, and that `pg_hba.conf` lets this machine in; the details have the server's own words.
error-too-many-connections = { $place } has no free connection left.
    .data = { -untouched }
    .next = Close programs that no longer need the server, or wait a little; then run the command again. The limit is `max_connections` at the server.
error-server-not-ready = { $place } answers, but is just starting, stopping or recovering.
    .data = { -untouched }
    .next = Wait a little, then run the command again; if it stays so, ask the server's administrator.
error-session-refused = { $place } answers, but opens no connection.
    .data = { -untouched }
    .next = The details have the server's own words; show them to its administrator. `kasadar doctor` looks at address and account.
error-password-missing = { $place } asks for the password of { $user }, and none was found.
    .data = { -untouched }
    .next = Put the password into the keyring with `kasadar password`, or into the file that PGPASSFILE names.
error-no-such-database = The server has no database `{ $database }` ({ $place }).
    .data = { -untouched }
    .next = Check the name at the end of the address, or let the server's administrator make it with `createdb`.
error-certificate-refused = The certificate of { $host } is not trusted, or it belongs to another machine.
    .data = { -untouched }
    .next = Write the host's name as in the certificate, and name your authority's file with `sslrootcert=` in the address. Check the machine's clock.
error-tls-unavailable = { $host } offers no encrypted connection.
    .data = { -untouched }
    .next = Have encryption switched on at the server (`ssl = on`). Only in a network that you trust, write `sslmode=disable` in the address.
error-bad-ca-file = { $file } holds no usable certificate.
    .data = { -untouched }
    .next = `sslrootcert=` needs a PEM file with `BEGIN CERTIFICATE`; check its path and content.
error-connection-lost = The connection to { $place } broke.
    .data = { -only-finished }
    .next = Check network and server, see where the database is with `kasadar status`, then run the command again.
error-server-too-old = PostgreSQL { $version } is too old; Kasadar needs version { $minimum } or later.
    .data = { -untouched }
    .next = Have the server updated, or name another server behind `--db`.
error-not-allowed = The account lacks a right at { $place }.
    .data = { -only-finished }
    .next = Let the server's administrator grant the account the right to change the schema and its tables, then run the command again.

## Runs

error-statement-failed = { $file }, line { NUMBER($line, useGrouping: 0) }: { $detail }
    .data = { -only-finished }
    .next = Mend the revision { $revision } and try it on a copy first; `kasadar status` shows where the database is.
error-lock-timeout =
    { KNOWN($holder) ->
        [yes] { $file }, line { NUMBER($line, useGrouping: 0) }: a table is held by { $holder }.
       *[no] { $file }, line { NUMBER($line, useGrouping: 0) }: a table is held by another program.
    }
    .data = { -only-finished }
    .next = Close the program that holds it or choose a quieter hour, then run the command again with `--wait 300`.
error-rows-not-conserved = Rows would have gone missing or appeared in tables where nothing was to change: { $differences }.
    .data = Your data is safe: Kasadar noticed it before it became permanent and took it back.
    .next = Tell the revision's author. If the change is meant, the header must name the table: `-- changes-rows: table`.
error-foreign-keys-broken =
    { $rows ->
        [one] 1 row of { $table } would have pointed at a row of { $parent } that does not exist.
       *[other] { $rows } rows of { $table } would have pointed at rows of { $parent } that do not exist.
    }
    .data = Your data is safe: Kasadar noticed it before it became permanent and took it back.
    .next = Tell the revision's author: it must not delete rows that others point at.
error-invalid-index = The index { $index } was left unusable.
    .data = Your data is safe: an unusable index costs speed, not rows.
    .next = Run the command again: it drops the index and builds it anew.
error-progress-mismatch = The revision { $revision } was begun with other text than its file has now.
    .data = Your data is safe: what is done is remembered, and nothing more was changed.
    .next = Put the file back as it was when the run began, then write `kasadar upgrade { $revision }`.
error-cancelled = Stopped at your wish.
    .data = { -only-finished }
    .next = `kasadar status` shows where the database is; run the command again to go on.
error-commit-unknown = The connection broke at the last moment, and { $place } did not say whether the work counts.
    .data = Your data is safe: the last revision is there whole, or not at all.
    .next = When the server answers again, `kasadar current` shows which it is; `kasadar upgrade` does what is left.
error-query-failed = { $place } refused a request.
    .data = { -only-finished }
    .next = The details have the database's own words. `kasadar doctor` looks at connection and rights.
error-ledger-moved = The database was changed between the plan and the run.
    .data = { -untouched }
    .next = Run the command again: it makes a new plan. `kasadar plan upgrade` only shows it.
error-edited-revision = { $file } was edited after the revision { $revision } had been applied.
    .data = { -untouched }
    .next = Put the file back as it was and write the change as a new revision: `kasadar revision`.
error-unmanaged-database = The database has tables and no version stamp: { $tables }.
    .data = { -untouched }
    .next = Check that `--db` names the right database. If you know its revision, write `kasadar stamp <id>`: it touches no table, only the recorded version.

## Base data

error-bad-seed-file =
    { KNOWN($field) ->
        [yes] { $file }, line { NUMBER($line, useGrouping: 0) }, field `{ $field }`:
       *[no] { $file }, line { NUMBER($line, useGrouping: 0) }:
    } { $reason ->
        [not-utf8] the text is not UTF-8.
        [missing] the field is missing.
        [unknown-field] there is no field of this name.
        [not-text] the value must be a text that is not empty.
        [not-flag] the value must be `true` or `false`.
        [not-texts] the value must be a list of texts.
        [not-table] the value must be a table.
        [not-reference] the value must look like `{"{"} from = "dataset" {"}"}`.
        [not-rows] rows are written as `[[row]]`.
        [not-value] the value must be a text, a whole number, `true` or `false`.
        [too-large] the number is too large.
        [repeated-dataset] another file has this name already.
        [not-loaded-before] `{ $other }` is not loaded before; only datasets of earlier files can be needed.
        [unfit-reference] `{ $other }` must stand in `needs` and have an `id` and a key of one column.
        [no-such-row] dataset `{ $other }` has no row with this key.
        [key-missing] the row lacks this part of its key.
        [repeated-key] the row of line { NUMBER($other_line, useGrouping: 0) } has the same key.
        [unknown-question] there is no question `{ $other }`.
       *[syntax] the file is not written as TOML.
    }
    .data = { -untouched }
    .next = Mend the file, then try `kasadar seed --check`.
error-unknown-dataset = There is no dataset `{ $dataset }`.
    .data = { -untouched }
    .next = Choose one of these: { $known }. `kasadar seed` without a name loads all.
error-table-missing = The dataset `{ $dataset }` needs the table `{ $table }`, which is not there yet.
    .data = { -untouched }
    .next = Write `kasadar upgrade` first, then `kasadar seed`.
error-answer-missing =
    { $ask ->
        [company-name] The company's name was not given.
        [store-name] The store's name was not given.
        [store-code] The store's code was not given.
        [admin-login] The name of the administrator's account was not given.
        [admin-name] The administrator's name was not given.
       *[admin-password] The administrator's password was not given.
    }
    .data = { -untouched }
    .next =
        { $ask ->
            [company-name] Write `kasadar seed --company` with the name behind it.
            [store-name] Write `kasadar seed --store` with the name behind it.
            [store-code] Write `kasadar seed --store-code` with a short code that no other store has.
            [admin-login] Write `kasadar seed --admin-login` with the name of the account behind it.
            [admin-name] Write `kasadar seed --admin-name` with the name behind it.
           *[admin-password] Write the password into a file and name it with `kasadar seed --admin-password-file`.
        }
error-weak-password = The password is too short: at least { $minimum } characters are needed.
    .data = { -untouched }
    .next = Choose a longer one; a few unrelated words are good.
error-base-data-incomplete = Base data is missing: { $missing }.
    .data = Your data is safe: the check only read.
    .next = Load what is missing with `kasadar seed`; what the shop changed stays as it is.
error-hash-failed = The password could not be secured for storing.
    .data = { -untouched }
    .next = Close other programs if memory is short, then run the command again.

## The program itself

error-usage = { $detail }
    .data = { -untouched }
    .next = `kasadar --help` shows all commands, and `--help` behind a command its options.
error-broken-config =
    { $reason ->
        [unreadable] The settings in { $file } cannot be read.
        [missing] There is no file { $file }.
        [unknown-language] The language in { $file } must be `tr` or `en`.
        [not-utf8] The settings in { $file } are not UTF-8 text.
        [password-in-address] { $file }, line { NUMBER($line, useGrouping: 0) }: the address of the central server holds a password.
        [not-postgres] { $file }, line { NUMBER($line, useGrouping: 0) }: the address of the central server does not look like `postgres://user@host/name`.
        [no-time] { $file }, line { NUMBER($line, useGrouping: 0) }: a quiet hour is not written as a time like 22:30.
        [unknown-default] { $file }, line { NUMBER($line, useGrouping: 0) }: the default `{ $database }` is none of the databases in the settings.
       *[syntax] { $file }, line { NUMBER($line, useGrouping: 0) }: the settings do not follow their format.
    }
    .data = { -untouched }
    .next =
        { $reason ->
            [unreadable] Check the rights of your account on the file, or move it away: Kasadar then starts with its own settings.
            [missing] Check the path behind `--config`.
            [not-utf8] Save the file as UTF-8 in your editor, or move it away: Kasadar then starts with its own settings.
            [password-in-address] Take the password out of the address; `kasadar password` puts it into the keyring.
           *[syntax] Mend the line or move the file away: Kasadar then starts with its own settings.
        }
error-unknown-database =
    { KNOWN($known) ->
        [yes] The settings have no database `{ $database }`; they have { $known }.
       *[no] The settings have no database `{ $database }`, nor any other yet.
    }
    .data = { -untouched }
    .next = Write one of the names behind `--db`, or a path, or `postgres://user@host/name`.
error-no-default-database = No database was named.
    .data = { -untouched }
    .next = Write `--db` with a path or an address, or set a default database in the settings.
error-unwritable-config = The settings could not be saved to { $file }.
    .data = { -untouched }
    .next = Check the rights on the folder and the free space.
error-keyring-failed = The system's keyring could not be used.
    .data = { -untouched }
    .next = Unlock the keyring by signing in, or put the password into the file that PGPASSFILE names.
error-interrupted = Interrupted.
    .data = { -only-finished }
    .next = `kasadar status` shows where the database is; run the command again to go on.
error-input-closed = There is no terminal to ask for this: { $what }.
    .data = { -untouched }
    .next = Give the answer as an option (see `--help` behind the command), or start Kasadar in a terminal.
error-unexpected = Something happened that Kasadar does not know: { $detail }
    .data = { -only-finished }
    .next = See with `kasadar status` whether all is well, and send the code and the log file to support.
error-editor-failed = The editor `{ $editor }` could not be started, or it ended with an error.
    .data = { -untouched }
    .next = Name your editor in the variable VISUAL or EDITOR, then write `kasadar edit` again.
error-password-file = The password file { $file } cannot be read.
    .data = { -untouched }
    .next = Check the path and whether your account may read the file.
error-empty-password-file = The password file { $file } is empty, or its first line is.
    .data = { -untouched }
    .next = Write the password into the first line of a file that only you may read, and name that file.
