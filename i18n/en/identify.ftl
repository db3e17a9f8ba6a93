### What a schema says about the revision of its database, and in what two schemas differ.

identify-empty = { $place } is empty.
    .next = Make the tables with `kasadar upgrade`.
identify-exact = { $place } is { $revisions }, object by object.
    .next = If its version says otherwise, set it right with `kasadar stamp --identified`; no table is touched.
identify-narrowed = { $place } is { $revision }: other revisions have the same tables, { $by ->
        [version-rows] and its version table names this one.
       *[ledger] and its ledger names this one.
    }
    .next = If its version says otherwise, set it right with `kasadar stamp --identified`; no table is touched.
identify-group = { $place } is one of these, which have the same tables: { $revisions }
    .next = Find out which was applied last, then write `kasadar stamp <id>`.
identify-between = { $place } stands { $at_base ->
        [yes] before its first revision
       *[no] behind { $after }
    } with { $before } half done: { $done } of { $of } objects are there.
    .next = Restore the backup from before that update; by hand, finish or take back the rest, then try `kasadar identify` again.
identify-nearest = { $place } is none of the revisions; these are the nearest.
    .next = Check whether `--migrations` belongs to this database, and put right what differs; then try `kasadar identify` again.
identify-unsealed = { $place } cannot be identified: the revisions are not sealed for this database.
    .next = Authors seal them with `kasadar seal`, for PostgreSQL with `--server`.
identify-best = { $matched } of { $expected } objects match { $revisions }
identify-next-best = next best: { $matched } of { $expected } objects match { $revisions }
identify-unknown = in no revision: { $what }
identify-not-compared = Not compared, because not sealed: { $revisions }

error-schema-contradicts = The tables are not those of { $target }: { $count ->
        [one] one object differs
       *[other] { $count } objects differ
    }.
    .data = { -untouched }
    .next = See with `kasadar identify` which revision it is. If you know better: `kasadar stamp { $target } --despite-schema "reason"`.
error-not-identified = { $verdict ->
        [empty] The database is empty, so it cannot be identified.
        [exact] The tables fit several revisions: { $revisions }
        [between] The tables stand between two revisions.
        [unsealed] The revisions are not sealed for this database, so it cannot be identified.
       *[nearest] The tables fit no revision.
    }
    .data = { -untouched }
    .next = See with `kasadar identify` what speaks for which revision, then write `kasadar stamp <id>`.

schema-alarms = { $count ->
    [one] One object is
   *[other] { $count } objects are
} not as the revisions left them:
schema-notes = { $count ->
    [one] One object was
   *[other] { $count } objects were
} added and stand in nobody's way:
differs-missing = missing: { $what } ({ $expected })
differs-extra = added: { $what } ({ $found })
differs-different = different: { $what } · expected: { $expected } · found: { $found }
differs-more = and { $count } more (all of them with --json)
