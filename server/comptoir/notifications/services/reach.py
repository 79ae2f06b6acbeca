"""Which of the ways to somebody are open, by what they said and what the house has set up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from comptoir.notifications.contracts import Notice, Person
from comptoir.notifications.rules.topics import topic_of, wants
from comptoir.notifications.services.house_settings import house_settings
from comptoir.notifications.services.preferences import said_by, subscriptions_of


@dataclass(frozen=True, slots=True)
class Address:
    """Where a client is reached; empty: not at all."""

    email: str
    phone: str


def reach_clients(wanted: Sequence[tuple[Notice, str, Address]]) -> list[list[Notice]]:
    """For each notice and way (`email`, `sms`, `push`, or `mobile`: push, else a text message) the messages it becomes,
    none where the way is closed; three statements for all of them. Nothing is queued yet."""
    ids = sorted({notice.person.id for notice, _, _ in wanted if notice.person is not None})
    said, browsers, house = said_by("client", ids), subscriptions_of("client", ids), house_settings()

    def open_to(person: Person | None, kind: str, channel: str) -> bool:
        return wants(topic_of(kind), channel, said[person.id] if person else {})

    def one(notice: Notice, way: str, address: Address) -> list[Notice]:
        if way == "email":
            may = address.email and open_to(notice.person, notice.kind, "email")
            return [replace(notice, channel="email", to=address.email)] if may else []
        found: list[Notice] = []
        if way in {"push", "mobile"} and open_to(notice.person, notice.kind, "push"):
            found = [_to_browser(notice, id) for id in (browsers[notice.person.id] if notice.person else [])]
        if not found and way in {"sms", "mobile"} and address.phone and house.has("sms"):
            may = open_to(notice.person, notice.kind, "sms")
            found = [replace(notice, channel="sms", to=address.phone)] if may else []
        return found

    return [one(notice, way, address) for notice, way, address in wanted]


def _to_browser(notice: Notice, subscription: UUID) -> Notice:
    return replace(
        notice, channel="push", to="push", target=subscription, dedupe=f"{notice.dedupe}:{subscription}"[:200]
    )
