### How the ledger and the database are kept: what is broken, and what has become due.

## Ledger: `audit-<breach>` is about one entry.

audit-edited = Ledger entry { NUMBER($seq, useGrouping: 0) } was changed after it was written, or the one before it was.
audit-missing = Ledger entries before entry { NUMBER($seq, useGrouping: 0) } were taken out.
audit-moved = Ledger entry { NUMBER($seq, useGrouping: 0) } stood in another place when it was written.
audit-unchained = Ledger entry { NUMBER($seq, useGrouping: 0) } was written by something other than this Kasadar.
audit-cut = Ledger entries from { NUMBER($seq, useGrouping: 0) } on were cut off.
audit-next = Sales are untouched. Note who had access to the database, and send a support file: `kasadar support-file`.

## Upkeep: numbers of `status`, then `due-<name>` for what has become due.

upkeep-grown = Grown by
upkeep-free = Free inside
upkeep-backup = Backup verified
upkeep-integrity = Found whole
upkeep-runs = Past runs

due-no-backup = There is no verified backup yet: `kasadar backup` makes one.
due-old-backup =
    { $days ->
        [one] The last verified backup is one day old: `kasadar backup` makes a new one.
       *[other] The last verified backup is { $days } days old: `kasadar backup` makes a new one.
    }
due-no-integrity = Nobody has looked yet whether the database is whole: the next `kasadar upgrade` does.
due-old-integrity =
    { $days ->
        [one] The last integrity check was one day ago: the next `kasadar upgrade` does another.
       *[other] The last integrity check was { $days } days ago: the next `kasadar upgrade` does another.
    }
due-free-pages = { $percent } % of the file holds nothing: VACUUM at a quiet hour gives the room back.
due-growth = The database has grown by { $percent } % since the last run: look whether old records can be archived.
due-slow-run = The last run took { $times } times as long as usual: look at the disk, and at who else works on the machine.
