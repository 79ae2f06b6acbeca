"""What every way out has in common."""

from typing import ClassVar, Protocol

from comptoir.notifications.rules.letter import Letter


class Deferred(Exception):
    """Not now: the server was busy, away or asked to wait. The message is tried again."""


class Refused(Exception):
    """Never: trying again would get the same answer."""


class Channel(Protocol):
    """A way for a mail to leave."""

    name: ClassVar[str]

    def send(self, letter: Letter) -> str:
        """Hand the mail over and return the provider's answer: from then on it is the provider's.

        Raises:
            Deferred: temporarily not possible, or not known whether it was accepted.
            Refused: permanently not possible.
        """
