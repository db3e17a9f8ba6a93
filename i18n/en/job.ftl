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
