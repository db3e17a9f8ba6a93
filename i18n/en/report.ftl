### A job's report: the page, and the verb that shows it. The names are those of the enums in the engine's report.

## Heading: what became of the database, by verdict.

report-heading-kept =
    { $kind ->
        [upgrade] The database was upgraded
        [downgrade] The downgrade is done
        [stamp] The version stamp was written
        [seed] The base data was loaded
        [restore] The backup was restored
       *[heal] The version rows were tidied
    }
    .sentence = What was done is permanent.
report-heading-nothing = There was nothing to do
    .sentence = The database was at its target already; nothing was written.
report-heading-unchanged =
    { $outcome ->
        [cancelled] Stopped: the database is as it was before
       *[failed] Not done: the database is as it was before
    }
    .sentence = Nothing of the run stayed; the shop can go on selling.
report-heading-put-back = Not done: the backup was put back
    .sentence = The database is as it was before the run.
report-heading-part-kept =
    { $outcome ->
        [cancelled] Stopped half-way: what was done stays
       *[failed] Not finished: what was done stays
    }
    .sentence = The database stands at a whole revision.
report-heading-unfinished = A revision is half-done
    .sentence = What is done is remembered. `kasadar recover` shows the ways out.

## Facts

report-database = Database
report-run = Run
report-began = Began
report-took = Took
report-operator = Run by
report-program = Program
report-before = Revision before
report-after = Revision now
report-backup = Backup before
report-no-backup = none
report-size = Size
report-job = Job
report-ledger = Ledger entry { NUMBER($seq, useGrouping: 0) } with hash

## Steps and checks

report-steps = What ran
report-step = Step
report-statements = Statements
report-rows = Rows
report-checks = What was checked
report-check-space = Free space
report-check-in-use = Use by other programs
report-check-quiet-hours = Quiet hours
report-check-drift = Schema as recorded
report-check-integrity-before = Integrity before the run
report-check-rehearsal = Rehearsal on a copy
report-check-integrity = Integrity after the run
report-check-fingerprint = Fingerprint of the schema
report-check-base-data = Base data that must be there
report-check-outcome-passed = In order
report-check-outcome-unknown = Not looked at
report-check-outcome-set-aside = Set aside
report-check-outcome-failed = Did not hold
report-on-purpose = What was given up on purpose
report-hazard =
    { KNOWN($column) ->
        [yes] Revision { $revision } removed column { $column } of { $table }, a table with { $rows } rows.
       *[no] Revision { $revision } removed table { $table } with { $rows } rows.
    }
report-set-aside = Set aside · { $rule }: { $reason }

## `kasadar report`

report-none = No run was reported yet on this machine.
report-not-kept = The run is done, but its report could not be kept: { $reason }
report-written = Report written: { $file }
report-hint = Read it as a page with `kasadar report { $job } --open`.

error-report-not-kept = The folder { $folder } does not take the report.
    .data = Your data is safe: the run itself is not touched by it.
    .next = Check the rights and the free space of the folder, then try `kasadar report list`.
error-no-such-report = There is no report of job `{ $job }` on this machine.
    .data = Your data is safe: nothing was changed.
    .next = See the reports with `kasadar report list`.
error-page-not-opened = The page { $file } could not be shown.
    .data = Your data is safe: nothing was changed.
    .next = Open the file in a browser yourself, or write it elsewhere with `kasadar report --html PATH`.
error-page-not-written = The file { $file } cannot be written.
    .data = Your data is safe: nothing was changed.
    .next = Name another place, for example `kasadar report --html report.html`.

## `kasadar support-file`

support-file-written = Support file written: { $file } ({ $count } parts)
support-file-holds = It holds logs, reports, versions, settings and findings. It holds no rows of the shop and no passwords.
error-support-file-not-written = The support file { $file } cannot be written.
    .data = Your data is safe: databases were only read.
    .next = Name another place, for example `kasadar support-file E:/support.zip`.
