# Who is let in, and who is not.

error-sign-in-failed = The user name or the password is wrong.
    .data = { -untouched }
    .next = Try again, and look at Caps Lock and the keyboard layout. An account that was closed cannot sign in.
error-right-missing = { $login } may not do this: the right { $right } is missing.
    .data = { -untouched }
    .next = Let somebody with one of these roles sign in: { $roles }.
error-users-unreadable = The users of this database cannot be read: table { $table } has no column { $column }.
    .data = { -untouched }
    .next = See with `kasadar identify` which revision the database really is, and send the support file to your dealer.
error-nobody-entitled = No active user of this database has the right { $right }.
    .data = { -untouched }
    .next = Give a user a role with this right in the till program, then try again.
