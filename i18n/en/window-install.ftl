# New installation: from an empty computer to a store database that works.

window-install = New installation
window-install-about = Store till
window-install-safety = No. A new file is made; no existing file is overwritten.
window-install-step-machine = This computer
window-install-step-place = Database place
window-install-step-centre = Central connection
window-install-step-shop = Company and admin
window-install-step-run = Installation
window-install-step-report = Report

## This computer

window-install-machine = A store database will be installed
window-install-machine-sentence = An empty store database is made on this computer and filled with the base data.
window-install-machine-store = Store till
window-install-machine-store-sentence = The computer that sells. Its database is on this computer and works without a network.
window-install-machine-other = If this is not a store till
window-install-machine-office = Back office: nothing is installed here. The till’s database is added to the list in Settings.
window-install-machine-head-office = Head office: the server’s administrator makes the central database. Its connection is entered in Settings.

## Database place

window-install-place = Where should the database be?
window-install-place-sentence = The place below suits most stores.
window-install-place-usual = The usual place. The file’s name may follow the store code; the exact place is shown before the installation.
window-install-place-own = The place that you chose.
window-install-place-pick = Choose another place…
window-install-place-back = Back to the usual place
window-install-place-hint = It must be a disk of this computer. Network folders are refused.

## Central connection

window-install-centre = Will it connect to a central server?
window-install-centre-sentence = The connection is optional; it can be entered later in Settings.
window-install-centre-none = No, the store works by itself
window-install-centre-some = Yes, enter its address

## Company and administrator

window-install-shop = Company, store and administrator
window-install-shop-sentence = This appears on receipts and reports.
window-install-company = Company name
window-install-store = Store name
window-install-code = Store code
window-install-admin = Administrator
window-install-admin-sentence = There is no ready-made password; you choose it here.
window-install-admin-name = Full name
window-install-admin-login = User name
window-install-again = Password (again)
window-install-rules = Rules for the password
window-install-rule-length = At least 8 characters
window-install-rule-guess = Not easily guessed
window-install-rule-same = Both are the same
window-install-rule-met = , met
window-install-rule-unmet = , not yet
window-install-fault-empty = Cannot be left empty
window-install-fault-long = At most 200 characters
window-install-fault-blank = No spaces
window-install-fault-code = Letters, digits and hyphens only
window-install-fault-short = Must have at least 8 characters
window-install-fault-easy = Easily guessed
window-install-fault-different = The two are not the same

## Installation

window-install-ready = Ready to install
window-install-ready-sentence = Nothing has been written yet. If this is right, start the installation.
window-install-fact-place = Place
window-install-fact-name = Name in the list
window-install-fact-no-centre = None
window-install-run = Install
window-install-running = Installing…
window-install-running-sentence = Tables are being made and the base data loaded.

## Report

window-install-stopped = The installation was stopped
window-install-failed = The installation could not be finished
window-install-failed-sentence = No existing file was touched. What you entered is still there; you can mend it and try again.
window-install-leave = Leave
window-install-retry = Back to the form
window-install-done = The installation is done
window-install-done-sentence = The store database is up to date and ready for use. Updates applied: { $steps }.
window-install-recovery = Recovery code
window-install-recovery-sentence = This code is shown only now. Should the database become unreadable, you restore a backup with it. Print it and keep it in a safe place away from the till.
window-install-recovery-kept = I have printed the code or written it down in a safe place
window-install-recovery-missed = Keep the code first: it is not shown again
window-install-print = Print the code
window-install-open-report = Open the report
