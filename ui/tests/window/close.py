"""Asks the window called Kasadar to close, as the cross in its corner does."""

import sys

from Xlib import X, display
from Xlib.protocol import event


def windows(window):
    yield window
    for child in window.query_tree().children:
        yield from windows(child)


screen = display.Display()
protocols, delete = screen.intern_atom("WM_PROTOCOLS"), screen.intern_atom("WM_DELETE_WINDOW")
asked = 0
for window in windows(screen.screen().root):
    speaks = window.get_wm_protocols()
    if window.get_wm_name() == "Kasadar" and delete in speaks:
        message = event.ClientMessage(window=window, client_type=protocols, data=(32, [delete, X.CurrentTime, 0, 0, 0]))
        window.send_event(message, event_mask=X.NoEventMask)
        asked += 1
screen.flush()
sys.exit(0 if asked else 1)
