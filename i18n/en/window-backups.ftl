# The page of the backups, and what all screens share that work with them.

## Which database

window-backups-which = Database
window-backups-store = Store
window-backups-central = Centre

## Heading

window-backups-heading =
    { $count ->
        [one] 1 backup, taken { $ago }
       *[other] { $count } backups, the newest { $ago }
    }
window-backups-count =
    { $count ->
        [one] 1 backup
       *[other] { $count } backups
    }
window-backups-unread = The backups could not be read
window-backups-ago-now = just now
window-backups-ago-minutes =
    { $count ->
        [one] 1 minute ago
       *[other] { $count } minutes ago
    }
window-backups-ago-hours =
    { $count ->
        [one] 1 hour ago
       *[other] { $count } hours ago
    }
window-backups-ago-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }

## List

window-backups-choose = Choice
window-backups-when = When
window-backups-reason = Why
window-backups-revision = Revision
window-backups-verdict = Check
window-backups-row = { $taken }, { $reason }
window-backups-reason-by-hand = By hand
window-backups-reason-before-upgrade = Before an update
window-backups-reason-before-downgrade = Before going back
window-backups-reason-before-restore = Before a restore
window-backups-reason-before-stamp = Before a stamp
window-backups-verdict-verified = Verified
window-backups-verdict-unverified = Not verified
window-backups-verdict-damaged = Damaged
window-backups-verdict-missing = File is missing
window-backups-verdict-newer = Newer format
window-backups-checking = Verifying…
window-backups-free = { $size } free
window-backups-retention =
    { $count ->
        [one] Clearing always keeps the newest backup
       *[other] Clearing always keeps the newest { $count } backups
    }

## Empty page

window-backups-empty = No backup yet
window-backups-empty-sentence = Kasadar takes a backup by itself before every update. You can take the first one now; sales go on meanwhile.

## The chosen backup

window-backups-not-checked = { $reason }, not verified yet
window-backups-checked-checksum = { $reason }, last verified: { $at } (the file is as it was written)
window-backups-checked-open = { $reason }, last verified: { $at }
window-backups-checked-deep = { $reason }, last verified: { $at } (from end to end)
window-backups-no-restore-damaged = It is damaged and cannot be restored.
window-backups-no-restore-missing = Its file cannot be found, so it cannot be restored.
window-backups-no-restore-newer = This program cannot read the newer format; update the program first.
window-backups-busy = You can work with this backup once the running task has ended.
window-backups-export = Export…
window-backups-deep = Look through all of it
window-backups-verify = Verify
window-backups-restore = Restore…

## Other buttons

window-backups-take = Take a backup
window-backups-undo = Undo the restore…
window-backups-elsewhere = Restore a backup from elsewhere…
window-backups-prune = Clear old ones…
window-backups-dismiss = Put this away

## The task under way

window-backups-doing-backup = Taking a backup…
window-backups-doing-verify = Verifying the backup…
window-backups-doing-prune = Clearing old backups…

## Result

window-backups-taken = The backup was taken: { $size }, { $took }. It is not verified yet.
window-backups-taken-checked = The backup was taken and verified: { $size }, { $took }.
window-backups-sound = The backup is sound.
window-backups-sound-flaws =
    { $count ->
        [one] The backup is sound. In one place rows point at nothing, as they did in the database.
       *[other] The backup is sound. In { $count } places rows point at nothing, as they did in the database.
    }
window-backups-pruned =
    { $count ->
        [0] There was no backup left to clear.
        [one] 1 old backup was removed.
       *[other] { $count } old backups were removed.
    }
window-backups-exported = The backup was copied. Folder: { $folder }
window-backups-stopped = Stopped; nothing has changed.

## Clearing

window-backups-prune-looking = Looking at old backups…
window-backups-prune-failed = Old backups could not be looked at
window-backups-prune-none = There is no backup to clear
window-backups-prune-heading =
    { $count ->
        [one] 1 old backup will be removed
       *[other] { $count } old backups will be removed
    }
window-backups-prune-keeps =
    { $count ->
        [one] 1 backup stays. What is removed cannot be brought back.
       *[other] { $count } backups stay. What is removed cannot be brought back.
    }
window-backups-prune-do = Remove
window-backups-close = Close
