# Help and support.

window-help-pages = Pages of the help
window-help-codes = Error codes
window-help-reports = Reports
window-help-support = Support file
window-help-about = About

window-help-search = Code or words
window-help-search-hint = For example KSD-1206 or “disk”.
window-help-unasked = Type the code from the screen or the report: what happened, whether the data is safe and what to do appear here.
window-help-found =
    { $count ->
        [0] No error fits this code or these words.
        [one] 1 error
       *[other] { $count } errors
    }

window-help-reports-sentence = Reports of what was done on this computer, newest first.
window-help-no-reports = Nothing that was done on this computer has a report yet.
window-help-open = Open
window-help-open-named = Open the report: { $what }, { $time }

window-help-support-sentence = The first file that support asks for: logs, reports, versions and settings, gathered in one.
window-help-support-without = It holds no customer data and no passwords. It is sent nowhere by itself; you choose where it is saved.
window-help-support-save = Save the support file…
window-help-support-saved = The support file is saved
window-help-folders = Folders
window-help-folder-reports = Open the folder of reports
window-help-folder-backups = Open the folder of backups
window-help-folder-logs = Open the folder of logs

window-help-version = Kasadar { $version }
window-help-what = Keeps the databases of stores and of the centre up to date; backs up before a change and verifies the result.
window-help-offline = This program never goes online: it sends no data and downloads nothing by itself. It talks only to the central server in its settings.
window-help-licence = Licence: MIT or Apache 2.0, as you like.
