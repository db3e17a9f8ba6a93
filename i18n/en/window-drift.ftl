# Unexpected changes: what was changed outside of Kasadar in the database and in the files of revisions.

window-drift-looking = Looking at the tables…
window-drift-unread = The tables could not be looked at
window-drift-heading =
    { $count ->
        [one] There is 1 unexpected change
       *[other] There are { $count } unexpected changes
    }
window-drift-heading-audit = The ledger was tampered with
window-drift-heading-notes = There are harmless additions only
window-drift-heading-none = There are no unexpected changes
window-drift-sentence = Kasadar only shows them; nothing was touched.
window-drift-means = Sales can go on. Updates rely on the tables being as expected; the checks before an update stop it until these are put right.
window-drift-alarms = To be put right
window-drift-alarms-sentence = These objects are not as the updates left them. Somebody or another program may have changed them.
window-drift-notes = Harmless additions
window-drift-notes-sentence = These were added later; they keep no update away.
window-drift-edited = Files that were changed later
window-drift-edited-sentence = These files read differently than on the day they were applied. Installing the program anew brings the original files back.
window-drift-audit = Changes in the ledger
window-drift-audit-sentence = Sales are untouched. Write down who can get at the database, and send the support file.
window-drift-none = Tables, files and ledger are as expected.
window-drift-change-missing = Missing { $kind }:
window-drift-change-extra = Extra { $kind }:
window-drift-change-changed = Changed { $kind }:
window-drift-expected = Expected:
window-drift-found = Found:
window-drift-support = Save a support file…
window-drift-stamp = Find the true revision…
window-drift-restore = Restore a backup…
window-drift-saved = The support file was saved: { $file }
