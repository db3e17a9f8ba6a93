# Seals: what the revisions were when their author sealed them.

error-broken-seal = { $file }, line { NUMBER($line, useGrouping: 0) }: `{ $text }` does not belong into a sealed file.
    .data = { -untouched }
    .next = Put the file back as it was delivered. Authors write it anew with `kasadar seal`.
error-seal-too-new = { $file } was written by a later Kasadar (format { NUMBER($format, useGrouping: 0) }).
    .data = { -untouched }
    .next = Update Kasadar on this machine, then try `kasadar check` again.
error-half-a-seal = { $missing } is missing: `kasadar.sum` and `kasadar.schemas` belong together.
    .data = { -untouched }
    .next = Put the file back as it was delivered. Authors write both anew with `kasadar seal`.
error-sealed-file-edited = { $file } was edited after the revision { $revision } was sealed.
    .data = { -untouched }
    .next = Put the file back as it was delivered. An author who has not delivered it yet seals it anew with `kasadar seal`.
error-sealed-file-missing = The file of the revision { $revision } is missing; `kasadar.sum` knows it.
    .data = { -untouched }
    .next = Put the file back as it was delivered. An author who took it away on purpose writes `kasadar seal`.
error-seal-contradicts = `kasadar.sum` and `kasadar.schemas` contradict each other at the revision { $revision } ({ $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    }).
    .data = { -untouched }
    .next = Put both files back as they were delivered. Authors write both anew with `kasadar seal`.
error-down-leaves-other = Undoing the revision { $revision } on { $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    } does not lead back to the schema there was before.
    .data = Your data is safe: revisions are proved on a database of their own.
    .next = Mend the `+down` section, then try `kasadar seal` again; with `--json` it lists object by object what differs.
error-up-leaves-other = Applied a second time, the revision { $revision } leaves another schema on { $engine ->
        [sqlite] SQLite
       *[postgres] PostgreSQL
    } than the first time.
    .data = Your data is safe: revisions are proved on a database of their own.
    .next = Mend the `+down` section, which leaves something behind; then try `kasadar seal` again.
error-scratch-not-empty = { $place } is not empty: revisions are proved on an empty database only.
    .data = { -untouched }
    .next = Let `kasadar seal` make a database of its own: behind `--server` any database of the server will do.
error-seal-not-current = { $file } is not what sealing the revisions would write.
    .data = { -untouched }
    .next = Write both files with `kasadar seal` and hand them over together with the revisions.
error-not-a-server = { $place } is a store, not a PostgreSQL database.
    .data = { -untouched }
    .next = Name a database of a PostgreSQL server behind `kasadar seal --server`; stores are proved on a file of their own anyway.
error-nothing-to-seal-into = The revisions inside the program cannot be sealed.
    .data = { -untouched }
    .next = Name the folder of the revisions: `kasadar --migrations DIR seal`.

## kasadar seal

seal-proved = { $version }: { $count ->
    [one] one revision was
   *[other] { $count } revisions were
} proved up, down and up again.
seal-one = { $revision }: { $objects ->
    [one] one object
   *[other] { $objects } objects
} changed, { $rows ->
    [one] one row
   *[other] { $rows } rows
} in the tables
seal-irreversible = { $revision } is irreversible: it was proved upward only.
seal-rows-changed = { $revision }: { $table } had { $before } rows before and { $after } after the way back.
seal-unfilled = No row was found that { $table } takes; what happens to its rows was not seen. ({ $reason })
seal-without-postgres = { $count ->
    [one] One revision is
   *[other] { $count } revisions are
} not sealed on PostgreSQL: name a server with `--server`.
seal-written = Written: { $file }
seal-current = The seals of { $count ->
    [one] one revision are
   *[other] all { $count } revisions are
} as they should be.
check-unsealed = { $count ->
    [one] One revision is
   *[other] { $count } revisions are
} not sealed on both databases. Authors seal with `kasadar seal`.
