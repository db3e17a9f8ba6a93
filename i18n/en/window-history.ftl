# History: every revision, its drawing, and the page of each.

window-history-unread = The history could not be read
window-history-sentence = { $applied } applied, { $pending } pending
window-history-empty = No revisions yet
window-history-empty-sentence = This program holds no revisions; the databases are untouched.
window-history-revision = Revision
window-history-applied = Applied
window-history-by = By
window-history-took = Took
window-history-pending = Pending
window-history-unrecorded = Applied, not on record

## The page of a revision

window-history-page = The chosen revision
window-history-close = Close this page
window-history-done = Applied
window-history-id = Revision
window-history-when = When
window-history-labels = Labels
window-history-file = File
window-history-engine = SQL for which database
window-history-sql = SQL for { $engine }
window-history-no-sql = This revision runs nothing on that database.
window-history-irreversible = This revision cannot be undone: { $reason }
window-history-parent = Before
window-history-child = After
window-history-checksum = Checksum
window-history-copy = Copy the checksum
window-history-back-sentence = The revisions after it are undone. You see the plan, and the rows it would delete, first.
window-history-back = Go back to this one…
