# Updates, and going back to an older version.

window-update-step-checks = Pre-checks
window-update-step-plan = Plan
window-update-step-backup = Backup
window-update-step-run =
    { $kind ->
        [downgrade] Going back
       *[update] Update
    }
window-update-step-result = Result
window-update-safety =
    { $kind ->
        [downgrade] A backup is made and verified first. Rows that the older version has no place for are deleted; the plan names each.
       *[update] No. A backup is made and verified first. Even if the power fails, the database is either as it was or as it should become.
    }
window-update-untouched = Nothing has been changed yet.
window-update-again = Start again

## Pre-checks

window-update-looking = Checking first…
window-update-unready = The pre-checks could not be finished
window-update-checks-passed = The pre-checks passed
window-update-checks-aside = The pre-checks passed; some are set aside
window-update-checks-failed =
    { $count ->
        [1] One check did not pass
       *[other] { $count } checks did not pass
    }
window-update-aside = Write why it should go on all the same
window-update-aside-kept = Your reason is kept in the report and in the records.
window-update-aside-missing = Write the reason, or mend the cause and try again.
window-update-no-aside = It cannot go on before this check passes. Mend the cause and try again.
window-update-nothing = There is nothing to do
window-update-nothing-sentence = The database is at that version already.

## The plan

window-update-plan =
    { $kind ->
        [downgrade]
        { $count ->
            [1] One update will be taken back
           *[other] { $count } updates will be taken back
        }
       *[update]
        { $count ->
            [1] One update will be applied
           *[other] { $count } updates will be applied
        }
    }
window-update-time = Time
window-update-time-unknown = unknown
window-update-time-from =
    { $from ->
        [rehearsal] measured in a rehearsal
        [past-runs] from earlier runs
       *[nothing] a rehearsal measures it
    }
window-update-space = Room needed
window-update-free = { BYTES($free) } free
window-update-free-unknown = free room unknown
window-update-backup-made = will be made
window-update-backup-none = not needed
window-update-backup-new = the database is empty
window-update-backup-size = at most { BYTES($bytes) }
window-update-caution = Caution
window-update-cautions =
    { $count ->
        [0] none
        [1] 1 step
       *[other] { $count } steps
    }
window-update-cautions-where =
    { $count ->
        [0] no rows are deleted
       *[other] see below
    }
window-update-adds = Adds { $objects }.
window-update-changes = Changes { $objects }.
window-update-removes = Removes { $objects }.
window-update-more = { $count } more
window-update-no-objects = The tables keep their shape.
window-update-loses = Careful: data is deleted.
window-update-hazard =
    { KNOWN($column) ->
        [yes] Column { $column } is removed from table { $table }, which has { $rows } rows.
       *[no] Table { $table } is removed with the { $rows } rows in it.
    }
window-update-sql-of = SQL: { $message }
window-update-sql-close = Close the SQL
window-update-statements =
    { $count ->
        [1] 1 statement
       *[other] { $count } statements
    }
window-update-no-sql = This step runs no statement on this database.
window-update-copy = Copy
window-update-copied = The SQL is copied

## The backup

window-update-backup =
    { $skips ->
        [yes] No backup will be made
       *[no] A backup is made first
    }
window-update-backup-sentence =
    { $skips ->
        [yes] If something goes wrong, there is no backup to bring the database back from.
       *[no]
        { $kind ->
            [downgrade] A backup is made and verified; only then it goes back to the older version.
           *[update] A backup is made and verified; only then the update begins. The shop can sell meanwhile.
        }
    }
window-update-backup-new-sentence = The database is empty; there is nothing to back up.
window-update-backup-needed = This deletes rows that only a backup can bring back, so the backup cannot be skipped.
window-update-backup-bytes = Size of the backup at most
window-update-backup-free = Free room
window-update-backup-folder = Folder of the backup
window-update-skip = Go on without a backup
window-update-skip-why = Why should no backup be made?
window-update-skip-missing = Write the reason, or let the backup be made.
window-update-rehearse = Rehearse on a copy first
window-update-rehearse-sentence = The plan runs on a copy of the database first. That measures the time and shows problems beforehand; the whole takes longer.
window-update-rehearse-always = The plan deletes rows, so it is rehearsed on a copy first.
window-update-begin =
    { $kind ->
        [downgrade] Go back
       *[update] Update
    }
