### How a database is, and the words of its ledger. The names are those of the enums in kasadar-engine.

## State: the text is the card's title, `.sentence` calms, `.next` is the one next step.

state-up-to-date = Up to date
    .sentence = Every update is applied; there is nothing to do.
    .next = Nothing to do. `kasadar history` shows what was applied.
state-pending =
    { $count ->
        [one] 1 update is waiting
       *[other] { $count } updates are waiting
    }
    .sentence = The database works as it is; the updates can be applied at a quiet hour.
    .next = Look at the plan with `kasadar plan upgrade`, then write `kasadar upgrade`.
state-empty = Empty
    .sentence = There are no tables yet; a new installation begins here.
    .next = Make the tables with `kasadar upgrade`, then load the base data with `kasadar seed`.
state-no-stamp = No version stamp
    .sentence = The tables and their data are there; only the record of their revision is missing.
    .next = See with `kasadar identify` which revision it is, then write `kasadar stamp --identified`; no table is touched.
state-newer = Newer than this program
    .sentence = A later Kasadar updated this database; its data is in order, and this program changes nothing.
    .next = Update Kasadar on this machine, then try `kasadar status` again.
state-unknown-rows = Unknown revision
    .sentence = The version table names a revision that no file has; the data is untouched.
    .next = Check that `--db` and `--migrations` belong together, then try `kasadar status` again.
state-drift = Unexpected change
    .sentence =
        { $cause ->
            [file] The file of an applied revision was edited afterwards; the data is untouched.
           *[schema] Tables were changed by somebody else than Kasadar; Kasadar itself touched nothing.
        }
    .next =
        { $cause ->
            [file] Put the file back as it was, then try `kasadar status` again.
           *[schema] Undo by hand what is listed, or look with `kasadar identify` which revision the tables really are.
        }
state-unfinished = The last run is not finished
    .sentence =
        { $remains ->
            [before] It was cut off before it changed anything: the database is as it was, and nothing is lost.
            [after] It was cut off at its very end: everything is done, only the last checks are missing.
            [part] It was cut off on its way: the database is at a whole revision, and nothing is lost.
           *[half-done] What is done is remembered, and the next run goes on behind it.
        }
    .next = `kasadar recover` shows the ways out and what each leads to.
state-several-heads = Several heads
    .sentence = Updates are waiting on several branches; the database works as it is.
    .next = See the heads with `kasadar heads`, then apply all with `kasadar upgrade heads` or join them with `kasadar merge`.

## Outcome

outcome-done = Done
outcome-failed = Failed
outcome-cancelled = Stopped
outcome-undone = Taken back

## Kind

kind-upgrade = Upgrade
kind-downgrade = Downgrade
kind-stamp = Version stamp
kind-seed = Base data
kind-restore = Restore
kind-heal = Version rows tidied

## Keeper

keeper-empty = Nobody yet (empty)
keeper-unmanaged = Nobody (tables without a stamp)
keeper-alembic = Alembic
keeper-kasadar = Kasadar

## Direction

direction-up = up
direction-down = down
direction-stamp = stamp

## Engine

engine-sqlite = SQLite
engine-postgres = PostgreSQL
