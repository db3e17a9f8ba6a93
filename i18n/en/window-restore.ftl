# Restore: verify, compare, save and restore, find the revision, result.

window-restore-task = Restore
window-restore-undo-task = Undo a restore
window-restore-step-verify = Verify the backup
window-restore-step-compare = Compare
window-restore-step-restore = Save and restore
window-restore-step-identify = Find the revision
window-restore-step-result = Result
window-restore-safety = The present state is saved as a backup of its own first. You can undo the restore later.
window-restore-untouched = The database is untouched.

## Verify

window-restore-verifying = Verifying the backup…
window-restore-verify-sentence = This step does not touch the database.
window-restore-verified = The backup is sound
window-restore-verify-failed = This backup cannot be restored
window-restore-verify-stopped = Verifying was stopped

## Compare

window-restore-comparing = Comparing the present state with the backup…
window-restore-compare-failed = They could not be compared
window-restore-refused = This backup cannot be restored here
window-restore-kept = The present state is backed up first; what will not be seen stays there.
window-restore-loses-sales =
    { $count ->
        [one] After the restore 1 sale will not be seen
       *[other] After the restore { $count } sales will not be seen
    }
window-restore-loses-rows =
    { $count ->
        [one] After the restore 1 record will not be seen
       *[other] After the restore { $count } records will not be seen
    }
window-restore-loses-nothing = The restore takes no record away
window-restore-now-unread = The present database cannot be read; the backup takes its place
window-restore-comparison = The present state and the backup
window-restore-what = Table
window-restore-now = Now
window-restore-then = Backup
window-restore-difference = Difference
window-restore-same = same
window-restore-unread = Cannot be read
window-restore-behind =
    { $count ->
        [one] 1 update older
       *[other] { $count } updates older
    }
window-restore-other-version = another version
window-restore-rest =
    { $count ->
        [one] 1 other table
       *[other] { $count } other tables
    }
window-restore-table-satislar = Sales
window-restore-table-satis-kalemleri = Sale lines
window-restore-table-odemeler = Payments
window-restore-table-iadeler = Returns
window-restore-table-stok-hareketleri = Stock movements
window-restore-table-kasa-hareketleri = Cash movements
window-restore-table-musteriler = Customers
window-restore-table-urunler = Products
window-restore-foreign = This backup was taken from another database: { $from }
window-restore-foreign-meant = I want the other database's content in here
window-restore-sessions = The centre is in use. Open sessions:
window-restore-sessions-end = End the open sessions
window-restore-look-again = Look again
window-restore-tick = Tick this to go on.
window-restore-again = Compare again
window-restore-do = Restore

## Restore

window-restore-running = Restoring…
window-restore-running-sentence = The present state is saved; the backup is unpacked beside it, checked, and put in its place.
window-restore-stopped = The restore was stopped
window-restore-failed = It could not be restored

## Revision

window-restore-identifying = Looking at the restored tables…
window-restore-identify-sentence = The tables tell which revision the restored database really is.
window-restore-unidentified = The revision could not be found
window-restore-right = The recorded version is right
window-restore-wrong = The recorded version does not fit the tables
window-restore-unsure = The revision could not be told for certain
window-restore-nothing-to-do = There is nothing to do.
window-restore-stamp = Put the version right
window-restore-choose = Choose it by hand…

## Result

window-restore-done = The backup was restored
window-restore-undone = The restore was undone
window-restore-done-sentence = The database was checked and is ready for use.
window-restore-report-backup = Restored backup
window-restore-report-saved = State before
window-restore-saved-nothing = There was no database before
window-restore-saved-backup = Among the backups: { $name }
window-restore-saved-files = Could not be read; its files are in { $name }
window-restore-saved-database = Kept on the server as { $name }
window-restore-undo-hint = “Undo the restore” on the page of the backups brings the state before back.
