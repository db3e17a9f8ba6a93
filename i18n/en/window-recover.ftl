# The ways out of a job that was cut off.

window-recover-step-choose = What happened?
window-recover-step-confirm = The way out
window-recover-step-run = Recovery
window-recover-step-result = Result
window-recover-safety = Nothing is touched before you choose a way and confirm it. Before a restore, the present state is saved.
window-recover-unknown = The database could not be looked at
window-recover-none = There is nothing to recover
window-recover-none-sentence = Nothing was cut off.
window-recover-heading = The last run was cut off
window-recover-remains =
    { $remains ->
        [before] Nothing had been changed. The database is as it was, and nothing is lost.
        [after] All steps are done, only the last checks are missing. Nothing is lost.
        [part] Some of the steps are done. The database can be used, and nothing is lost.
       *[half-done] Step { $revision } is half-done. What was done is remembered.
    }
window-recover-what = Task
window-recover-when = Began
window-recover-who = Begun by
window-recover-where = Computer
window-recover-ways = Ways out
window-recover-no-ways = No way out was found here. Send support the support file of the Help screen.
window-recover-way =
    { $way ->
        [finish] Finish the steps that are left
        [undo] Take back the steps that are done
       *[restore] Restore the backup
    }
window-recover-begin =
    { $way ->
        [finish] Finish
        [undo] Take back
       *[restore] Restore
    }
window-recover-choose =
    { $way ->
        [finish] Finish…
        [undo] Take back…
       *[restore] Restore…
    }
window-recover-leads =
    { $way ->
        [finish]
        { $steps ->
            [0] No step is left to run; the last checks are made. No sale is lost.
            [1] One more step runs, and the database comes to the new version. No sale is lost.
           *[other] { $steps } more steps run, and the database comes to the new version. No sale is lost.
        }
        [undo]
        { $steps ->
            [0] There is no step to take back; the database stays at the version before. No sale is lost.
            [1] One step is taken back, and the database returns to the version before. Records that only the new version has may be deleted.
           *[other] { $steps } steps are taken back, and the database returns to the version before. Records that only the new version has may be deleted.
        }
       *[restore] The database returns to when the backup was made: { $taken }. Sales made since then leave the database.
    }
window-recover-saved = The present state is saved as a backup of its own first.
window-recover-untouched = Nothing has been changed yet.
window-recovered-finish = The steps that were left are done.
window-recovered-undo = The database is at the version before.
window-recovered-restore = The backup is restored. The database is as it was before.
