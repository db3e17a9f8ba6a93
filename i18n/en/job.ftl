# What a job says on its way.

progress-stage = { $stage ->
    [pre-checks] Checking before the start
    [backup] Taking a backup
    [verify-backup] Verifying the backup
    [rehearsal] Rehearsing on a copy
    [apply] Applying
    [verify] Verifying the result
    [unpack] Unpacking the backup beside the database
    [swap] Swapping old and new
   *[put-back] Putting back what was there before
}
progress-bytes = { $done } copied
progress-bytes-of = { $done } of { $of } copied
progress-copy-restarted = Somebody wrote meanwhile, so the copy begins anew; try { $attempt }

run-backup = Backup made before: { $backup }
run-set-aside = Set aside: { $rule } ({ $reason })
hazard-table = { $revision } drops { $table } with { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
hazard-column = { $revision } drops the column { $column } of { $table }, which has { $rows ->
    [one] one row
   *[other] { $rows } rows
}.

verdict-nothing = There was nothing to do.
verdict-kept = What was done stays.
verdict-unchanged = The database is as it was before.
verdict-put-back = The backup was put back: the database is as it was before.
verdict-part-kept = The revisions that are done stay; the database is at a whole revision.
verdict-unfinished = A revision is half-done. `kasadar recover` shows the ways out.

estimate-rehearsal = Expected time: { $took }, as rehearsed on { $when }; extra room: { $extra }
estimate-past-runs = Expected time: roughly { $took }, from { $steps ->
    [one] one step
   *[other] { $steps } steps
} that ran here before

rehearse-done = On a copy the plan takes { $took } and { $extra } of extra room. Making the copy ({ $size }) took { $copy }.
rehearse-stopped = On a copy the plan stopped after { $took }.
rehearse-lock = lock: { $table } ({ $mode })
rehearse-original-untouched = This happened on a copy: the database itself was only read.

recover-nothing = No job was cut off: there is nothing to recover.
recover-cut-off = A job was cut off: { $kind } to { $target }, begun { $when } by { $operator } on { $host }.
recover-remains = { $remains ->
    [before] It had changed nothing: the database is as it was before.
    [after] All of it is done and permanent; only the last checks are missing.
    [part] Part of it is done and permanent; the database is at a whole revision.
   *[half-done] The revision { $revision } is half-done.
}
way-finish = runs what is left and ends at { $rows } ({ $steps ->
    [0] nothing is left to run
    [one] one revision
   *[other] { $steps } revisions
}).
way-undo = goes back to { $rows } ({ $steps ->
    [0] nothing has to be undone
    [one] one revision
   *[other] { $steps } revisions
}).
way-restore = puts the backup { $backup } of { $taken } back. What was written after it is saved as a backup first.
recover-done-finish = The job is finished.
recover-done-undo = The job is undone: the database is as it was before.
recover-done-restore = The backup is back: the database is as it was before the job.

error-no-space = { $purpose ->
    [data] The update needs { BYTES($needed) } of room in { $folder }; { BYTES($free) } are free.
    [backup] The backup needs { BYTES($needed) } of room in { $folder }; { BYTES($free) } are free.
   *[rehearsal] The rehearsal needs { BYTES($needed) } of room in { $folder }; { BYTES($free) } are free.
}
    .data = Nothing was changed. The shop can go on selling.
    .next = Free some space, or name another folder for backups in the settings. If you know that it fits: --set-aside space="why".
error-outside-quiet-hours = Updates run in the quiet hours only: from { $from } to { $to }.
    .data = Nothing was changed.
    .next = Come back in the quiet hours, or give a reason: --set-aside quiet-hours="why".
error-schema-drifted = The schema is not the one that its recorded revision leaves behind.
    .data = Nothing was changed. The shop can go on selling.
    .next = `kasadar check` names what differs; `kasadar identify` finds the true revision. If you know that it does no harm: --set-aside drift="why".
error-damaged-before = The database is damaged inside.
    .data = Nothing was changed, but rows may already be unreadable. Do not go on selling with this file.
    .next = Restore a backup: `kasadar backup list`, then `kasadar restore ID`.
error-wrong-result = The schema that came out is not the one that was sealed for the target.
    .data = Nothing was lost. The line above says whether the change was taken back.
    .next = `kasadar check` names what differs. Send the support file to the vendor: `kasadar support-file`.
error-flaws-after = After the run the database contradicts itself.
    .data = Nothing was lost that was there before. The line above says whether the change was taken back.
    .next = Check the disk, then run again. Send the support file to the vendor: `kasadar support-file`.
error-backup-needed = The downgrade drops rows, and only a backup could bring them back.
    .data = Nothing was changed.
    .next = Run it again without --no-backup-because.
error-rehearsal-failed = On a copy of this database { $revision } fails with { $found }.
    .data = The database itself was only read. The shop can go on selling.
    .next = `kasadar rehearse` shows the failing step. Mend what it names, or send the support file to the vendor.
error-reason-missing = A rule can be set aside only with a reason.
    .data = Nothing was changed.
    .next = Write the reason behind the option: --no-backup-because "why", --set-aside drift="why".
error-nothing-to-recover = No job was cut off.
    .data = The database is whole.
    .next = `kasadar status` shows how it is.
error-way-closed = That way out is closed here.
    .data = Nothing was changed.
    .next = `kasadar recover` shows the ways that are open.
error-journal-file = { $path } cannot be written, so nobody could tell afterwards what was going on.
    .data = Nothing was changed.
    .next = Make the folder writable, then run again.
