# Backups and restores: what they say, and what can go wrong with them.

backup-reason = { $reason ->
    [before-upgrade] before an upgrade
    [before-downgrade] before a downgrade
    [before-restore] before a restore
    [before-stamp] before a stamp
   *[by-hand] by hand
}
backup-lies-in = It lies in { $folder }.
backup-none = There is no backup in { $folder } yet.
backup-sound = { $flaws ->
    [0] { $depth ->
        [checksum] the bytes are those that were written
        [deep] sound: unpacked and looked through
       *[open] sound: opened and looked through
    }
   *[other] sound; in { $flaws } places rows point at nothing, as they did in the database
}
backup-cleared = { $removed } removed, { $kept } kept
backup-would-clear = { $removed } would be removed, { $kept } kept

restore-answer = restore
restore-question = Everything in { $place } that came after this backup will be gone from it; the present state is saved first. Write `{ $answer }` to go on:
restore-done = { $place } was restored and looked through.
restore-saved = { $kind ->
    [backup] The state before is saved as backup { $name }; `kasadar restore --undo` brings it back.
    [files] The state before could not be read; its files lie in { $name }.
    [database] The database from before is kept as { $name }: `kasadar restore --undo` brings it back, `kasadar restore --confirm` drops it.
   *[nothing] There was nothing before.
}

error-backup-folder = The backups cannot be read or written: { $path }.
    .data = { -untouched }
    .next = Check that the drive is there, the free space and the rights on the folder; `kasadar doctor` looks as well.
error-no-room-for-backup = { $path } has { BYTES($free) } free, { BYTES($needed) } are needed.
    .data = { -untouched }
    .next = Make room, clear old backups with `kasadar backup prune`, or name another folder in the settings under `[backup] folder`.
error-backups-busy = Another Kasadar is at work on the backups in { $path }.
    .data = { -untouched }
    .next = Wait until it is done, then run the command again.
error-no-such-backup = { $path } has no backup `{ $backup }`.
    .data = { -untouched }
    .next = `kasadar backup list` shows those that are there; a backup elsewhere is named by its path.
error-ambiguous-backup = `{ $backup }` is the beginning of several backups: { $found }.
    .data = { -untouched }
    .next = Write more of the id; `kasadar backup list` shows it whole.
error-manifest-damaged = The description of a backup was changed or is damaged: { $file }.
    .data = The database is untouched. This backup cannot be trusted.
    .next = Choose another one from `kasadar backup list`, and make a new one with `kasadar backup`.
error-manifest-too-new = A later Kasadar wrote { $file } (format { $format }).
    .data = { -untouched }
    .next = Update this program, then run the command again; `kasadar --version` shows what it is.
error-backup-file-missing = The backup's file is missing: { $file }.
    .data = The database is untouched. The backup is lost unless its file turns up.
    .next = Choose another one from `kasadar backup list`.
error-backup-damaged = { $file } is not what was written when backup { $backup } was made.
    .data = The database is untouched. This backup cannot be trusted.
    .next = Choose another one from `kasadar backup list`; check the drive, and make a new one with `kasadar backup`.
error-backup-unsound = { $reason ->
        [integrity] Backup { $backup } contradicts itself: { $detail }
        [fingerprint] Backup { $backup } holds another schema than was written down.
        [version] Backup { $backup } holds another version than was written down: { $detail }
        [rows] Backup { $backup } holds other numbers of rows than were written down: { $detail }
       *[unreadable] Backup { $backup } cannot be opened: { $detail }
    }
    .data = The database is untouched. This backup cannot be trusted.
    .next = Choose another one from `kasadar backup list`. Where a fresh backup is unsound, the database itself is: see `kasadar doctor`.
error-foreign-backup = { $backup } is a backup of another database: { $from }.
    .data = { -untouched }
    .next = Choose a backup of { $place }. If another database's content is what is wanted, run `kasadar restore` with `--from-other-database`.
error-other-engine = Backup { $backup } does not fit { $place }: one is SQLite, the other PostgreSQL.
    .data = { -untouched }
    .next = Choose another one from `kasadar backup list`.
error-backup-too-new = Backup { $backup } is newer than this program: it stands at { $rows }.
    .data = { -untouched }
    .next = Update this program, or name the folder with those revisions with `--migrations`; then run `kasadar restore` again.
error-written-meanwhile = { $place } is written to without a pause, so its present state could not be saved and replaced in one go.
    .data = { -untouched }
    .next = Close the till program, then run `kasadar restore` again.
error-network-place = { $path } is on a network drive.
    .data = { -untouched } Over a network, the locks that keep a store whole do not hold.
    .next = Copy the database to a drive of this machine and name that with `--db`; then run `kasadar restore` again.
error-sessions-open = { $place } is in use: { $sessions }.
    .data = { -untouched }
    .next = Let them finish, or end their sessions with `kasadar restore --end-sessions`.
error-nothing-to-undo = No restore of { $place } is remembered that could be undone.
    .data = { -untouched }
    .next = `kasadar backup list` shows what else can be restored.
error-nothing-to-confirm = No restore of { $place } waits to be confirmed.
    .data = { -untouched }
    .next = There is nothing to do; `kasadar status` shows how the database is.
error-restore-not-confirmed = { $place } was not restored, because nobody confirmed it.
    .data = { -untouched }
    .next = See with `kasadar restore BACKUP --dry-run` what would change, then write `--yes`.
error-restore-stuck = An earlier restore of { $path } was interrupted, and the file it was bringing is gone.
    .data = The state before that restore is among the backups; nothing else was changed.
    .next = Remove { $journal }, then restore again: `kasadar backup list` shows the backups.
error-restored-differs = { $reason ->
        [fingerprint] { $place } was restored, and its schema is not the backup's.
        [version] { $place } was restored, and its version is not the backup's: { $detail }
        [rows] { $place } was restored, and its numbers of rows are not the backup's: { $detail }
        [integrity] { $place } was restored and contradicts itself: { $detail }
       *[unreadable] { $place } was restored and cannot be opened: { $detail }
    }
    .data = The state before is saved. Do not sell on this database.
    .next = Bring the state before back with `kasadar restore --undo`, and check the drive.
error-server-needed = Backup { $backup } can only be looked through with its server.
    .data = { -untouched }
    .next = Name the server with `--db` and run the command again.
error-nothing-to-restore-into = The folder of { $place } is not there.
    .data = { -untouched }
    .next = Make the folder or check the path behind `--db`, then run `kasadar restore` again.
error-saved-as-files = What { $place } was before could not be read, so it was kept as files: { $folder }.
    .data = { -untouched }
    .next = Those files are for support; `kasadar backup list` shows what can be restored.
