# Texts of the window. Names of states are in states.ftl, those of errors in errors.ftl.

window-places = Places
window-place-status = Status
# The button to the other language: its name is in that language.
window-other-language = Türkçe
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
window-engine = Database engine
window-current = Current
window-no-current = None

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
window-empty-sentence = Once the store database of this computer is set up, its state appears here. Nothing is touched meanwhile.
window-empty-next = Name it in the configuration file, or open the window with the path of the file:

## Time

window-today = Today { $time }
window-yesterday = Yesterday { $time }
window-day = { $date } { $time }
