"""An expected failure of a command."""


class CommandFailure(Exception):
    """The command cannot do it; the message is for the operator."""
