# What can go wrong with databases of the central server as a whole: copies, clones, swaps.

error-program-missing = The program { $program } of PostgreSQL { $needed } or later was not found in any of these folders: { $looked }
    .data = { -untouched }
    .next = Install PostgreSQL's client programs in version { $needed }, or name their folder in the settings: `programs = "…"` below `[backup]`. `kasadar doctor` looks at the connection.
error-program-too-old = { $path } is of version { $version }, but the server needs version { $needed } or later.
    .data = { -untouched }
    .next = Install PostgreSQL's client programs in version { $needed }, or name their folder in the settings: `programs = "…"` below `[backup]`.
error-program-failed = { $program } failed while working on { $place }.
    .data = { -untouched } What was half done has been taken away again.
    .next = The details show { $program }'s own words. Put right what they name and run the command again; `kasadar doctor` looks at connection and rights.
error-tables-held =
    { KNOWN($holder) ->
        [yes] A copy of { $place } cannot begin, because somebody is changing a table: { $holder }.
       *[no] A copy of { $place } cannot begin, because somebody is changing a table.
    }
    .data = { -untouched } Selling goes on.
    .next = Wait until the other work has ended, then run the command again.
error-unreadable-copy = { $file } is no copy of a server's database, or only a part of one.
    .data = { -untouched }
    .next = Take another backup: `kasadar backup` makes a new one.
error-sessions-connected =
    { $sessions ->
        [one] One session is still connected to the database { $database }: { $who }.
       *[other] { $sessions } sessions are still connected to the database { $database }: { $who }.
    }
    .data = { -untouched }
    .next = Close the programs that are named, then run the command again.
error-may-not-make-databases = The account { $user } may not make databases at { $place }.
    .data = { -untouched }
    .next = Let the server's administrator run `ALTER ROLE … CREATEDB` for the account, then run the command again.
error-database-exists = { $place } has a database called { $database } already.
    .data = { -untouched }
    .next = If nobody needs it, let the server's administrator drop it, then run the command again.
error-swap-unknown = The connection broke at the last moment; { $place } could not say whether the old and the new database have changed places.
    .data = Your data is safe: both databases are there, the old one under its own name or as { $kept }.
    .next = When the server answers again, `kasadar status` shows which one is in place; if it is the old one, run the command again.
error-setting-not-carried = A setting of { $place } would be lost, because the account may not give it: { $setting }
    .data = { -untouched }
    .next = Let the server's administrator take the setting off the database or give the account the right to it, then run the command again.
error-not-its-owner = { $place } belongs to the account { $owner }; { $user } may not put another database in its place.
    .data = { -untouched }
    .next = Run the command as { $owner }, or let the server's administrator make { $user } a member of it.
