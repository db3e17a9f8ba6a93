# What is the same about every task under way.

window-task = Task
window-task-none = Nothing is under way
window-task-safety = No. Kasadar either does the whole of a task or leaves the database in a state that can be used.
window-task-running =
    { $kind ->
        [update] Updating…
        [downgrade] Going back…
        [backup] Making a backup…
        [verify] Verifying the backup…
        [restore] Restoring the backup…
        [stamp] Writing the version stamp…
        [seed] Loading the base data…
        [recover] Recovering…
        [install] Installing…
       *[prune] Deleting old backups…
    }
window-task-done =
    { $kind ->
        [update] The update is done
        [downgrade] The older version is back
        [backup] The backup is made
        [verify] The backup is sound
        [restore] The backup is restored
        [stamp] The version stamp is written
        [seed] The base data is loaded
        [recover] The recovery is done
        [install] The installation is done
       *[prune] Old backups are deleted
    }
window-task-failed =
    { $kind ->
        [update] The update was not finished
        [downgrade] Going back was not finished
        [backup] The backup could not be made
        [verify] The backup could not be verified
        [restore] The backup could not be restored
        [stamp] The version stamp could not be written
        [seed] The base data could not be loaded
        [recover] The recovery was not finished
        [install] The installation was not finished
       *[prune] Old backups could not be deleted
    }
window-kind-update = Update
window-kind-downgrade = Going back
window-kind-backup = Backup
window-kind-verify = Verifying a backup
window-kind-restore = Restore
window-kind-stamp = Version stamp
window-kind-seed = Base data
window-kind-recover = Recovery
window-kind-install = New installation
window-kind-prune = Deleting old backups

## The lines

window-stage-pre-checks =
    { $state ->
        [done] Pre-checks passed
        [running] Checking first
        [failed] Stopped at the pre-checks
       *[waiting] Pre-checks
    }
window-stage-backup =
    { $state ->
        [done] Backup made
        [running] Making a backup
        [failed] The backup could not be made
       *[waiting] A backup will be made
    }
window-stage-verify-backup =
    { $state ->
        [done] Backup verified
        [running] Verifying the backup
        [failed] The backup could not be verified
       *[waiting] The backup will be verified
    }
window-stage-rehearsal =
    { $state ->
        [done] Rehearsed on a copy
        [running] Rehearsing on a copy
        [failed] The rehearsal on a copy stopped
       *[waiting] It will be rehearsed on a copy
    }
window-stage-apply =
    { $state ->
        [done] Changes applied
        [running] Applying the changes
        [failed] The changes could not be applied
       *[waiting] The changes will be applied
    }
window-stage-verify =
    { $state ->
        [done] Last checks passed
        [running] Making the last checks
        [failed] Stopped at the last checks
       *[waiting] Last checks
    }
window-stage-unpack =
    { $state ->
        [done] Backup unpacked beside the database
        [running] Unpacking the backup beside the database
        [failed] The backup could not be unpacked
       *[waiting] The backup will be unpacked beside the database
    }
window-stage-swap =
    { $state ->
        [done] Old and new have changed places
        [running] Old and new are changing places
        [failed] Old and new could not change places
       *[waiting] Old and new will change places
    }
window-stage-put-back =
    { $state ->
        [done] The state before is back
        [running] Putting the state before back
        [failed] The state before could not be put back
       *[waiting] The state before will be put back
    }
window-task-about = about { $took }
window-task-table = Filling table { $table }
window-task-rows = { $done } / { $total } rows
window-task-statements = { $done } / { $total } statements
window-task-bytes = { BYTES($done) } copied
window-task-bytes-of = { BYTES($done) } / { BYTES($total) } copied
window-task-waits =
    { KNOWN($holder) ->
        [yes] The database is in use: { $holder }. Waiting for it.
       *[no] Another program uses the database. Waiting for it.
    }

## Time and stopping

window-task-elapsed = Elapsed
window-task-if-stopped = If you stop now
window-task-stopping = Stopping…
window-task-stopping-wait = It stops at a safe point.
window-task-stop =
    { $kind ->
        [update] Stop the update
        [backup] Stop the backup
        [verify] Stop the check
        [restore] Stop the restore
        [seed] Stop the load
        [install] Stop the installation
       *[other] Stop it
    }
window-task-begins = It is about to begin…
window-task-keep-open = Keep this window open.

## The result of a run

window-task-number = Update { $number } of { $total }
window-task-report =
    { $kind ->
        [downgrade] Report of going back
        [recover] Recovery report
        [install] Installation report
        [restore] Restore report
        [stamp] Version stamp report
       *[update] Update report
    }
window-task-total = Total
window-task-before = Version before
window-task-after = Version after
window-task-backup = Backup
window-task-backup-verified = verified
window-task-backup-not = none
window-task-backup-good = The backup is verified
window-task-operator = Operator
window-task-job = Job
window-task-checked = Last checks
window-task-without = No backup was made. Reason: { $reason }
window-task-folder = Open the folder
window-task-print = Print the report
window-task-open-report = Open the report
window-task-close = Close
window-task-stopped =
    { $kind ->
        [downgrade] Going back was stopped
        [recover] The recovery was stopped
       *[update] The update was stopped
    }
window-task-data-safe = Data is safe
window-task-data-look = The data needs a look
window-task-can-sell = The shop can sell
window-task-wait-selling = Mend this before selling
window-task-ways = What can you do?
window-task-again = Mend the cause and try again
window-task-go-on =
    { $kind ->
        [downgrade] Go on with going back
        [recover] Go on with the recovery
       *[update] Go on with the update
    }
window-task-again-sentence = Everything is looked at again, then the steps that are left are applied.
window-task-recover = Leave the half-done work
window-task-recover-sentence = Shows the ways out and what each of them leads to.
window-task-recover-button = Ways to recover…
window-task-restore = Go back to how it was
window-task-restore-sentence = The backup that was made before is verified.
window-task-restore-button = Restore…
window-task-support = Send it to support
window-task-support-sentence = The support file holds no customer data and no passwords.
window-task-support-saved = The support file is saved: { $path }
window-task-support-button = Save the file…
window-verdict-nothing = There was nothing to do.
window-verdict-kept = What was done stays.
window-verdict-unchanged = The database is as it was.
window-verdict-put-back = The backup was put back: the database is as it was.
window-verdict-part-kept = The steps that are done stay, and the database can be used.
window-verdict-unfinished = A step is half-done. What was done is remembered.

## Checks

window-check-space =
    { $state ->
        [passed] There is room enough
        [set-aside] The check for room was set aside
       *[failed] There is not room enough
    }
window-check-in-use =
    { $state ->
        [passed] No other program holds the database
        [set-aside] The check for other programs was set aside
       *[failed] The database is in use
    }
window-check-quiet-hours =
    { $state ->
        [passed] Within the quiet hours
        [set-aside] The quiet hours were set aside
       *[failed] Outside of the quiet hours
    }
window-check-drift =
    { $state ->
        [passed] The tables are those of the recorded version
        [set-aside] An unexpected change of the tables was set aside
       *[failed] The tables were changed unexpectedly
    }
window-check-integrity-before =
    { $state ->
        [passed] The database was whole before
        [set-aside] The integrity check before was set aside
       *[failed] The database is damaged
    }
window-check-rehearsal =
    { $state ->
        [passed] The rehearsal on a copy went well
        [set-aside] The rehearsal on a copy was set aside
       *[failed] The rehearsal on a copy stopped
    }
window-check-integrity =
    { $state ->
        [passed] The database is whole
        [unknown] Integrity was not looked at
       *[failed] The database is damaged
    }
window-check-fingerprint =
    { $state ->
        [passed] The tables are as expected
        [unknown] The tables were not compared
       *[failed] The tables are not as expected
    }
window-check-base-data =
    { $state ->
        [passed] The administrator and the roles are there
        [unknown] The base data was not looked at
       *[failed] Base data is missing
    }
