# Settings: what is set on this machine.

window-settings-pages = Pages of the settings
window-settings-databases = Databases
window-settings-central = Central connection
window-settings-backups = Backups
window-settings-quiet-hours = Quiet hours
window-settings-appearance = Language and theme
window-settings-save = Save
window-settings-saved = Saved

## Databases

window-settings-no-store = No store database is set up on this computer yet.
window-settings-stores-sentence = The store databases shown on this computer. The file of a database that leaves the list stays where it is.
window-settings-remove = Remove from the list
window-settings-remove-named = Remove from the list: { $name }
window-settings-add = Add an existing one…
window-settings-new = New installation…
window-settings-file = Configuration file: { $file }
window-settings-add-title = Add a database to the list
window-settings-add-button = Add
window-settings-name = Name in the list
window-settings-name-hint = For example kasa2. Letters of the English alphabet, digits and hyphens.

## Central connection

window-settings-central-none = This computer is not connected to a central server. The store works without one, too.
window-settings-host = Server
window-settings-port = Port
window-settings-database = Database
window-settings-user = User
window-settings-password-kept = Leave the password empty to use the one in the keyring.
window-settings-password-keyring = The password is kept in the keyring of this computer only, never in the configuration file.
window-settings-try = Test the connection
window-settings-leave = Remove the connection…
window-settings-leave-title = Remove the central connection?
window-settings-leave-sentence = The database at the centre is not touched. To connect again, the server’s address and password have to be entered once more.
window-settings-leave-button = Remove the connection

window-settings-test =
    { $step ->
        [name] The server’s name cannot be found
        [port] The server cannot be reached
        [server] No PostgreSQL answers there
        [sign-in] Signing in failed
        [rights] The account lacks a permission
       *[none] Connected
    }
window-settings-test-failed = The till can sell; the central update waits.
window-settings-test-done = Every step went well. Version of the server: { $version }
window-settings-step =
    { $step ->
        [name]
            { $outcome ->
                [done] Name found
                [failed] Name not found
               *[not-tried] Name
            }
        [port]
            { $outcome ->
                [done] Port is open
                [failed] Port is closed
               *[not-tried] Port
            }
        [server]
            { $outcome ->
                [done] Server answered
                [failed] Server did not answer
               *[not-tried] Server
            }
        [sign-in]
            { $outcome ->
                [done] Signed in
                [failed] Sign-in failed
               *[not-tried] Sign-in
            }
       *[rights]
            { $outcome ->
                [done] Permissions are there
                [failed] Permission missing
               *[not-tried] Permissions
            }
    }
window-settings-hints = Try in this order
window-settings-hint-spelling = Is the server’s name spelled correctly?
window-settings-hint-network = Is this computer on the shop’s network?
window-settings-hint-address = Does it work with the IP address instead of the name?
window-settings-hint-service = Is the PostgreSQL service running on the central server?
window-settings-hint-firewall = Does the firewall allow port { $port }?
window-settings-hint-listen = Does the server accept connections from the network?
window-settings-hint-other = Is another program using this port?
window-settings-hint-encryption = Does the server offer encrypted connections (ssl)?
window-settings-hint-certificate = Is the server’s certificate valid, and the clock of this computer right?
window-settings-hint-account = Are user name and password right?
window-settings-hint-database = Is the database’s name right, and is there such a database on the server?
window-settings-hint-allowed = Does the server let this computer sign in (pg_hba.conf)?
window-settings-hint-grant = May the account create tables in the schema?
window-settings-hint-owner = Is the account the owner of the tables?
window-settings-hint-standby = Is the server a read-only copy?

## Backups

window-settings-folder = Folder for backups
window-settings-folder-pick = Choose a folder…
window-settings-folder-hint = Best on another disk than the database. Backups in the folder used so far stay there.
window-settings-kept = How many backups are kept?
window-settings-kept-sentence = When old backups are cleared, each one that belongs to any of these stays.
window-settings-keep = Number of newest ones
window-settings-daily = Number of days
window-settings-weekly = Number of weeks
window-settings-monthly = Number of months
window-settings-compress = Compress backups
window-settings-compress-hint = They need less space, and take a little longer to make.

## Quiet hours

window-settings-quiet-sentence = Updates run in the quiet hours only, and never begin while the shop is selling. Backups and looking at the status are not affected.
window-settings-quiet-when = When may updates run?
window-settings-quiet-any = At any time
window-settings-quiet-some = Only between these hours
window-settings-quiet-from = From
window-settings-quiet-to = To
window-settings-quiet-night = Past midnight: it ends on the next day.

## Language and theme

window-settings-language = Language
window-settings-theme = Theme
window-settings-theme-auto = As the system
window-settings-theme-light = Light
window-settings-theme-dark = Dark
window-settings-theme-hint = Language and theme change at once and are kept.

## What is wrong in a field

window-settings-fault-empty = Cannot be left empty
window-settings-fault-host = A name or IP address only
window-settings-fault-port = A number from 1 to 65535
window-settings-fault-blank = No spaces
window-settings-fault-letters = English letters, digits and hyphens only
window-settings-fault-taken = This name is in the list already
window-settings-fault-keep = A number from 1 to 999
window-settings-fault-number = A number from 0 to 999
window-settings-fault-same-hour = Must differ from the start
