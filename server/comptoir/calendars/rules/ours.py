"""Which events elsewhere are our own bookings, come back by another way."""

import re

_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}@.+|comptoir[0-9a-f]{32}@google\.com")


def is_ours(uid: str) -> bool:
    """Whether a UID looks like a booking's: an id of ours (UUIDv7) and a host, or what Google makes of the id we give
    it. Such an event blocks nothing, or a calendar that subscribes to our feed would keep its own bookings from being
    moved."""
    return bool(_UID.fullmatch(uid))
