# Texts of the window. Names of states are in states.ftl, those of errors in errors.ftl.

window-places = Places
window-place-status = Status
window-offline = This program never goes online. Kasadar { $version }

## The heading: the answer to the question

window-heading-looking = Looking at the databases…
window-heading-unlisted = The databases could not be read
window-heading-current =
    { $count ->
        [1] The database is up to date
       *[other] All databases are up to date
    }
window-heading-pending =
    { $count ->
        [1] One database is waiting for an update
        [2] Two databases are waiting for an update
       *[other] { $count } databases are waiting for an update
    }
window-heading-trouble =
    { $count ->
        [1] One database needs attention
        [2] Two databases need attention
       *[other] { $count } databases need attention
    }
window-checked = Last checked { $time }
window-refresh = Refresh

## A database's card

window-store = Store database
window-central = Central database
window-named = { $kind }: { $name }
window-looking = Looking at the database…
window-retry = Try again
window-details = Details
window-full-place = Place of the database
window-causes = Causes
window-copy-code = Copy the error code
window-copied = The code is copied
window-last-run = Last run
window-no-run = None recorded
window-run = { $when } · { $took }
window-size = Size
window-current = Current
window-no-current = None
window-unknown = Unknown
window-last-backup = Last verified backup
window-no-backup = None yet
window-schema = Schema check
window-schema-same = As expected
window-schema-differs =
    { $count ->
        [1] 1 difference
       *[other] { $count } differences
    }
window-backup-now = Make a backup
window-backup-made =
    { $verified ->
        [yes] The backup is made and verified: { BYTES($bytes) }
       *[no] The backup is made: { BYTES($bytes) }
    }
window-task-show = Back to it

## A card's button, and the word beside it

window-go-update = Update…
window-go-install = Install…
window-go-stamp = Find the version…
window-go-help = What should I do?
window-go-drift = Show the difference
window-go-recover = Ways to recover…
window-go-connection = Test the connection
window-state-no-stamp = Kasadar can find the version by looking at the tables.
window-state-newer = Kasadar on this computer must be updated first.
window-newer-why = The shop can go on selling; only the Kasadar on this computer is too old.
window-newer-do = Ask your supplier or head office for the newest Kasadar and install it on this computer. Then press Refresh. Do not restore an old backup and do not stamp the version.
window-state-unknown-rows = Kasadar can find the true version by looking at the tables. If this database comes from a newer program, Kasadar must be updated first.
window-state-drift =
    { $cause ->
        [file] The program's files on this computer may have changed. Tell support.
       *[schema] Something changed that no update brought; updates wait until somebody has looked at it.
    }
window-state-unfinished = Shows the ways out and what each of them leads to.
window-state-several-heads = Branches of updates were not joined. Tell support.

## The line

window-line-current = Current
window-line-current-is-head = Current, and also the head
window-line-head = Head
window-line-stopped = Stopped here
window-line =
    { $pending ->
        [0] All updates are applied: { $applied }.
       *[other] Updates applied: { $applied }. Updates pending: { $pending }.
    }
window-line-broken = Updates applied: { $applied }. Updates pending: { $pending }. Stopped at { $revision }.

## The empty screen

window-empty = No database is set up yet
window-empty-sentence = A new till can be installed, or a database that is on this computer can be shown. Nothing is touched before you choose.
window-empty-install = New installation
window-empty-existing = Show an existing database…

## Time

window-today = Today { $time }
window-yesterday = Yesterday { $time }
window-day = { $date } { $time }

## Places

window-place-backups = Backups
window-place-history = History
window-place-base-data = Base data
window-place-settings = Settings
window-place-help = Help

## Tasks

window-safety = Will I lose my data?
window-step-done = done
window-step-failed = stopped here
window-cancel = Cancel
window-back = Back
window-next = Next
window-finish = Finish
window-stop-nothing = Nothing has been changed yet; it stops at once.
window-stop-step-undone = The open step is taken back and the rest is left out. Steps that are done stay, and the database can be used.
window-stop-range-finished = The rows that were begun are finished, then it stops. It goes on from there the next time.
window-stop-too-late = It is too late to stop: the result is being made permanent.

## Who may do it

window-sign-in = An authorised user is needed
window-sign-in-sentence = This needs the permission “{ $right }”. Somebody who has it must sign in.
window-sign-in-roles =
    { KNOWN($roles) ->
        [yes] Roles with this permission: { $roles }. It holds for this one operation and is written into the ledger.
       *[no] No role has this permission. It holds for this one operation and is written into the ledger.
    }
window-sign-in-button = Sign in
window-login = User name
window-password = Password
window-recovery-code = The recovery code is needed
window-recovery-code-sentence = The users of this database cannot be read. Enter the recovery code that was printed when it was installed, or start Kasadar as the administrator of this computer.
window-show-password = Show the password
window-show-recovery-code = Show the recovery code
window-recovery-code-field = Recovery code
right-guncelleme-uygula = Apply updates
right-surum-geri-al = Go back to an older version
right-yedek-geri-yukle = Restore backups
right-surum-damgala = Stamp the version
right-baslangic-verileri-yukle = Load base data

## Closing

window-close = Something is under way
window-close-sentence = The window can be closed once it has ended. If you do not want to wait, it is stopped first.
window-close-stop = Stop it and close
window-close-stay = Let it go on
