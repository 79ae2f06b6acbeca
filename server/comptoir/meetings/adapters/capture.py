"""What providers that record or write along in their own cloud have in common."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

type Purpose = Literal["recording", "transcription"]


@dataclass(frozen=True, slots=True)
class Capturing:
    """One recording, or one transcript, as its provider is asked for it. `id` is ours, decided before; `key` and
    `group` are what the provider called it, and the room, when it began."""

    id: str
    purpose: Purpose
    room: str
    language: str
    since: datetime
    key: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What the provider has of it. `place`: where the file lies, when it is with the organization itself."""

    key: str
    is_done: bool
    seconds: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address of the file that needs no key, for a while."""

    url: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """One phrase, `after` seconds from the beginning."""

    name: str
    after: float
    text: str


class Captures(Protocol):
    """Called outside of transactions only; everything may be asked twice. All raise `Unreachable` and `Refused`."""

    def start(self, one: Capturing) -> tuple[str, str]:
        """Begin; what the provider calls it, and the room: empty where it does not say."""

    def stop(self, one: Capturing) -> None:
        """End; what has ended already is no failure."""

    def find(self, one: Capturing, known: Collection[str]) -> Made | None:
        """What became of it, if anything; `known` are those that others are."""

    def link(self, key: str) -> Link:
        """Where a recording is read for a while."""

    def read(self, key: str) -> Sequence[Said]:
        """What a transcript says."""

    def forget(self, purpose: Purpose, key: str) -> None:
        """Delete it at the provider; what is gone already is no failure."""
