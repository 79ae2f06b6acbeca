"""Browser to browser: there is no room to make, people meet where the signalling brings them together."""

from dataclasses import dataclass

from comptoir.meetings.adapters.provider import Guest, Place


@dataclass(frozen=True, slots=True)
class Builtin:
    """The house's own rooms, on the page that the link opens."""

    def create(self, place: Place) -> str:
        return ""

    def entrance(self, place: Place, guest: Guest) -> str:
        return ""

    def delete(self, place: Place) -> None:
        return None
