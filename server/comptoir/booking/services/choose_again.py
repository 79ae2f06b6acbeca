"""Find a time for a booking that had one: with the same people and things when they are free."""

from dataclasses import replace
from datetime import datetime

from comptoir.booking.contracts import LimitReached, SlotTaken
from comptoir.booking.models import Booking
from comptoir.booking.queries.agenda import Loaded
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.services.choose_time import choose_time
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import Invalid


def choose_again(house: Offered, wish: Wish, row: Booking, now: datetime) -> tuple[Allocation, Loaded]:
    """What the wish takes: of whoever and whatever it names, else of those of `row`, else of others.

    Raises:
        Invalid, LimitReached, SlotTaken: as `choose_time`.
    """
    for preferred in _preferences(wish, row):
        try:
            return choose_time(house, preferred, now, [])
        except (SlotTaken, Invalid, LimitReached):
            continue
    return choose_time(house, wish, now, [])


def _preferences(wish: Wish, row: Booking) -> list[Wish]:
    staff = str(row.staff_ids[0]) if row.staff_ids and wish.staff is None else None
    things = tuple(str(one) for one in row.resource_ids) if not wish.resources else ()
    found: list[Wish] = []
    if staff and things:
        found.append(replace(wish, staff=staff, resources=things))
    if staff:
        found.append(replace(wish, staff=staff))
    if things:
        found.append(replace(wish, resources=things))
    return found
