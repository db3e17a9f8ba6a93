# Base data: what loading would add, what it would change, what it would leave as it is.

window-base-data-heading-looking = Looking at the base data…
window-base-data-heading-unread = The base data could not be looked at
window-base-data-heading-no-table = An update is needed first
window-base-data-heading-same = Everything is in place
window-base-data-heading-added =
    { $added ->
        [one] { $added } row will be added
       *[other] { $added } rows will be added
    }
window-base-data-heading-changed =
    { $changed ->
        [one] { $changed } row will change
       *[other] { $changed } rows will change
    }
window-base-data-heading-both = Rows to add: { $added }, rows to change: { $changed }
window-base-data-sentence = What the vendor shipped, what the shop changed, and what this version ships were compared.
window-base-data-promise = A permission that the shop removed is never given again, and passwords are never reset.
window-base-data-choose = Database

window-base-data-dataset = Data
window-base-data-result = What loading does
window-base-data-kept = Changed by the shop, kept
window-base-data-same = Same
window-base-data-added = { $added } to add
window-base-data-changed = { $changed } to change
window-base-data-there = In place

window-base-data-load = Load…
window-base-data-questions = A few things before loading
window-base-data-questions-sentence = Only you can know these; the program has no ready-made values.
window-base-data-go = Load
window-base-data-loading = Loading the base data…
window-base-data-done = The base data is loaded
window-base-data-done-sentence = Rows added: { $added }. Rows changed: { $changed }.

window-base-data-no-table = The tables are not ready yet
window-base-data-no-table-sentence = This data goes into tables that an update brings. Update the database first; nothing is lost meanwhile.
window-base-data-update = Update…
window-base-data-no-database = No database is set up yet
window-base-data-no-database-sentence = A new installation makes the database and loads the base data.
window-base-data-install = New installation…
