# Stamps: which revision a database really is, and putting its recorded version right.

window-stamp-task = Stamp
window-stamp-step-find = Find the revision
window-stamp-step-choose = Choose the revision
window-stamp-step-write = Stamp
window-stamp-step-result = Result
window-stamp-safety = No. Tables are not touched; only the recorded version changes.
window-stamp-only-version = Tables are not touched; only the recorded version changes.
window-stamp-looking = Looking at the tables…
window-stamp-unread = The revision could not be found
window-stamp-same = The recorded version is right
window-stamp-differs = The recorded version is not the true one
window-stamp-not-found = The true revision could not be told for certain
window-stamp-base = base (no revision applied)
window-stamp-recorded = Recorded version
window-stamp-real = True revision
window-stamp-unknown-real = Not known

## Evidence

window-stamp-verdict-exact = The true revision was found
window-stamp-verdict-narrowed = The true revision was found
window-stamp-verdict-several = Several revisions fit
window-stamp-verdict-between = An update was left half done
window-stamp-verdict-nearest = The tables fit no revision exactly
window-stamp-verdict-unsealed = The revision cannot be found on this database
window-stamp-verdict-empty = The database is empty
window-stamp-evidence-exact = { $matched } of { $expected } objects match: { $revision }
window-stamp-evidence-narrowed =
    { $by ->
        [version-rows] Several revisions leave the same tables; the version table says which: { $revision }
       *[ledger] Several revisions leave the same tables; the ledger says which: { $revision }
    }
window-stamp-evidence-several = Revisions that leave the same tables: { $revisions }
window-stamp-evidence-between = { $done } of { $of } objects of revision { $before } are there. What is whole: { $after }
window-stamp-evidence-nearest = The nearest is { $revision }: { $matched } of { $expected } objects match.
window-stamp-evidence-unsealed = The revisions have no fingerprints for this kind of database.
window-stamp-evidence-empty = There are no tables, so there is no revision either.
window-stamp-next-exact = Where the recorded version differs, the next step writes the true one.
window-stamp-next-narrowed = Where the recorded version differs, the next step writes the true one.
window-stamp-next-several = If you know which update was applied last, choose it in the next step.
window-stamp-next-between = The safest way is to restore the backup from before that update. If you are sure of what you do, you can choose a revision.
window-stamp-next-nearest = The evidence shows the differences. A revision can be chosen with a reason only.
window-stamp-next-unsealed = If you know which revision it is, choose it in the next step.
window-stamp-next-empty = Start the update to create the tables; a stamp creates none.
window-stamp-show = Show the evidence
window-stamp-hide = Hide the evidence
window-stamp-candidate = { $matched } of { $expected } objects match.
window-stamp-unknown = Objects that no revision has
window-stamp-not-compared = Not compared, for want of a fingerprint: { $revisions }

## Choice

window-stamp-choose = Which version will be written?
window-stamp-which = Version to write
window-stamp-identified = What the evidence shows: { $revision }
window-stamp-other = Another revision
window-stamp-revision = Revision
window-stamp-no-match = There is no such revision
window-stamp-revision-missing = Choose the revision to write.
window-stamp-becomes = Version to write
window-stamp-nothing = This is the recorded version already; there is nothing to do.
window-stamp-reason = Why write this version all the same?
window-stamp-reason-sentence = What you write goes into the ledger.
window-stamp-reason-missing = Write why.
window-stamp-write = Stamp

## Run and result

window-stamp-writing = Writing the version…
window-stamp-done = The version was written
window-stamp-done-sentence = No table was touched.
window-stamp-stopped = The stamp was stopped
window-stamp-failed = The version could not be written
window-stamp-unchanged = The recorded version has not changed.
