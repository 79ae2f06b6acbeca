"""What every provider of rooms has in common."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol


class Unreachable(Exception):
    """Not now: the provider is busy or away. The room is tried again."""


class Refused(Exception):
    """Never: asking again would get the same answer, until somebody changes the settings."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who comes in, and what they may do there."""

    person: str
    name: str
    role: Literal["host", "guest"]
    may: frozenset[str] = frozenset()
    """What they may start there by themselves: `recording`, `transcription`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A room as its provider knows it."""

    name: str
    url: str
    opens: datetime
    closes: datetime
    captures: frozenset[str] = frozenset()
    """What may be made of it, if everybody agrees: `recording`, `transcription`."""


class Provider(Protocol):
    """Makes rooms, lets people in, and takes rooms away. Called outside of transactions only."""

    def create(self, place: Place) -> str:
        """Make the room, or find it made already; its address.

        Raises:
            Unreachable, Refused
        """

    def entrance(self, place: Place, guest: Guest) -> str:
        """The personal address by which `guest` comes in, good from `opens` to `closes` only.

        Raises:
            Unreachable, Refused
        """

    def delete(self, place: Place) -> None:
        """Take the room away; one that is gone already is no failure.

        Raises:
            Unreachable, Refused
        """
