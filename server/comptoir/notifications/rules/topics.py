"""What messages are about, and which of them a person may decline."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

type Channel = Literal["email", "sms", "push", "slack", "teams"]
type OwnerKind = Literal["user", "client"]

CHANNELS: tuple[str, ...] = ("email", "sms", "push", "slack", "teams")
OWNERS: tuple[str, ...] = ("user", "client")


@dataclass(frozen=True, slots=True)
class Topic:
    """What one kind of person is told of a subject, by which channels they may choose, and what holds until they do.

    `essential`: by e-mail in any case, as nobody may miss that their booking is cancelled. `waits`: is not told in
    quiet hours. Reminders are not among those: they wait as rows that move and go with their booking.
    """

    name: str
    owner: OwnerKind
    channels: Mapping[str, bool]
    essential: bool = False
    waits: bool = False


TOPICS: tuple[Topic, ...] = (
    Topic("bookings", "client", {"email": True}, essential=True),
    Topic("purchases", "client", {"email": True}, essential=True),
    Topic("reminders", "client", {"email": True, "sms": True, "push": True}),
    Topic("expiry", "client", {"email": True}, waits=True),
    Topic("feedback", "client", {"email": True}, waits=True),
    Topic("team_bookings", "user", {"in_app": True, "push": True, "email": False}, waits=True),
    Topic("team_clients", "user", {"in_app": True, "push": True, "email": False}, waits=True),
    Topic("team_alerts", "user", {"in_app": True, "push": True, "email": True}),
    Topic("team_reports", "user", {"in_app": True, "email": True}, waits=True),
)
_BY_NAME = {topic.name: topic for topic in TOPICS}
_OF_KINDS = {
    "booking.reminder": "reminders",
    "booking.feedback": "feedback",
    "wallet.expiring": "expiry",
}
_WAIT_WHILE_VALID = {"booking.offered"}
"""Essential, but not urgent as long as there is time enough to answer in the morning."""
_OF_PREFIXES = {
    "booking": "bookings",
    "wallet": "purchases",
    "purchase": "purchases",
    "payments": "purchases",
    "gift": "purchases",
    "subscription": "purchases",
}


def topic_of(kind: str) -> Topic:
    """What messages of `kind` to a client are about; what nobody named is about their bookings."""
    name = _OF_KINDS.get(kind) or _OF_PREFIXES.get(kind.partition(".")[0], "bookings")
    return _BY_NAME[name]


def may_wait(kind: str, about: Topic, *, has_end: bool = True) -> bool:
    """Whether messages of `kind` wait for the end of quiet hours; `has_end`: of those that say until when they help."""
    return about.waits or (kind in _WAIT_WHILE_VALID and has_end)


def topic(name: str) -> Topic | None:
    return _BY_NAME.get(name)


def topics_for(owner: OwnerKind) -> list[Topic]:
    """What such a person may choose about, in the order it is shown."""
    return [one for one in TOPICS if one.owner == owner]


def wants(topic: Topic, channel: str, said: Mapping[tuple[str, str], bool]) -> bool:
    """Whether somebody who `said` {(topic, channel): yes} is told of `topic` by `channel`."""
    if channel not in topic.channels:
        return False
    if topic.essential and channel == "email":
        return True
    return said.get((topic.name, channel), topic.channels[channel])
