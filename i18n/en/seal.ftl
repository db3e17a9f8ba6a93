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
