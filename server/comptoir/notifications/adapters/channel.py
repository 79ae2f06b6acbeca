"""What every way out has in common."""

from typing import Protocol

from comptoir.notifications.rules.letter import Letter


class Deferred(Exception):
    """Not now: the server was busy, away or asked to wait. The message is tried again."""


class Refused(Exception):
    """Never: trying again would get the same answer."""


class Gone(Refused):
    """Never, and nothing will ever get there any more: a browser that took its subscription back."""


class Channel(Protocol):
    """A way for a message to leave."""

    @property
    def name(self) -> str:
        """As the log names it."""

    def send(self, letter: Letter) -> str:
        """Hand the mail over and return the provider's answer: from then on it is the provider's.

        Raises:
            Deferred: temporarily not possible, or not known whether it was accepted.
            Refused: permanently not possible.
        """
