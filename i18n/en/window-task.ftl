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
window-task-stop = Stop it
window-task-keep-open = Keep this window open.
