### How the ledger and the database are kept: what is broken, and what has become due.

## Ledger: `audit-<breach>` is about one entry.

audit-edited = Ledger entry { NUMBER($seq, useGrouping: 0) } was changed after it was written, or the one before it was.
audit-missing = Ledger entries before entry { NUMBER($seq, useGrouping: 0) } were taken out.
audit-moved = Ledger entry { NUMBER($seq, useGrouping: 0) } stood in another place when it was written.
audit-unchained = Ledger entry { NUMBER($seq, useGrouping: 0) } was written by something other than this Kasadar.
audit-cut = Ledger entries from { NUMBER($seq, useGrouping: 0) } on were cut off.
audit-next = Sales are untouched. Note who had access to the database, and send a support file: `kasadar support-file`.
