# What the command line says of its own.

word-base = base
word-head = head
word-current = current
word-merge = merge
word-branch-point = branch point
word-password = password

run-done = { $place } is at { $rows } now: { $count ->
    [one] one revision
   *[other] { $count } revisions
} in { $took }.
run-nothing = Nothing to do: { $place } is at { $rows }.
run-stands-at = The database is at: { $rows }

plan-nothing = Nothing would run.
plan-title = { $count ->
    [one] One step
   *[other] { $count } steps
} from { $rows }:
plan-drops-rows = First, these version rows are taken away: { $rows }
plan-after = Afterwards the database is at: { $rows }

progress-step-up = [{ $number }/{ $of }] applying { $revision } · { $message }
progress-step-down = [{ $number }/{ $of }] undoing { $revision } · { $message }
progress-step-stamp = [{ $number }/{ $of }] stamping { $revision } · { $message }
progress-rows = { $table }: { $rows } of { $of } rows
progress-waiting = Waiting for: { $holder }
progress-retrying = A table is held by somebody else; try { $attempt }
progress-checking = Checking rows and references
progress-committing = Making it permanent

status-database = Database
status-current = Current
status-heads = Head
status-pending = Pending
status-size = Size
status-last-run = Last run
status-edited = Edited
status-none-configured = No database is configured.

current-none = The database is at base.
current-unknown = { $row } (in no file)
heads-several = There are { $count } heads. `kasadar merge` joins them, `kasadar upgrade heads` takes them all.
branches-none = The graph does not split anywhere.
merge-nothing = There is one head: nothing to merge.

show-message = Message
show-parents = Parents
show-depends-on = Depends on
show-file = File
show-created = Created
show-applied = Applied

check-files = { $count ->
    [one] One revision file is
   *[other] { $count } revision files are
} in order. Head: { $heads }
check-edited = { $revision }: { $file } was edited after it had been applied.

seed-counts = added { $added } · changed { $changed } · kept { $kept } · unchanged { $same }
seed-complete = The administrator and the system roles are there.
seed-will-ask = Loading will ask for: { $questions }
ask-company-name = Name of the company
ask-store-name = Name of the store
ask-store-code = Short code of the store, unique in the chain
ask-admin-login = Name of the administrator's account
ask-admin-name = Name of the administrator
ask-admin-password = Password for the administrator (at least 8 characters)
ask-server-password = Password for { $place }

init-done = The folder { $folder } is ready. Next: kasadar --migrations { $folder } revision -m "…"
ensure-version-done = The version table is there: { $place }
demo-done = The demo store { $file } is at { $revision }. Next: kasadar --db "{ $file }" upgrade
demo-exists = { $file } holds something already.
password-remembered = The keyring keeps the password of { $place } now.
password-forgotten = The keyring does not hold the password of { $place } any more.

doctor-configuration = Configuration: { $file }, { $count ->
    [one] one database
   *[other] { $count } databases
}
doctor-no-configuration = No configuration yet ({ $file }); databases are named with --db.
doctor-logs = Log files: { $folder }
doctor-revisions = Revisions: { $count }, head: { $heads }
doctor-no-database = No database was named; --db NAME looks at one.
doctor-database = Connected: { $place } ({ $version }, { $size })
doctor-writable = The database can be written.
doctor-version = { $state }
doctor-base-data = Base data: the administrator and the system roles are there.
doctor-space = Free space: { $size } in { $folder }
doctor-space-unknown = Free space could not be read: { $folder }
doctor-program = kasadar { $version }, { $system }{ $client ->
    [none] {""}
   *[other] , { $client }
}

man-name = Name
man-description = Description
man-version = Version
man-more = More
