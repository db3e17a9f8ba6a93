"""What a measurement says when this machine cannot do it."""


class Missing(Exception):
    """A tool that is not here; the text is the line that is printed."""
