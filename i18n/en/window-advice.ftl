window-advice = Save the support file on the Help screen and send it to support; it tells the cause.
