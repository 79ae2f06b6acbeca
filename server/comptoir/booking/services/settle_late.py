"""A payment that comes after its booking lapsed: the booking stands again if its time is free, else it is refunded."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import LimitReached, SlotTaken
from comptoir.booking.models import Booking
from comptoir.booking.queries.booking_links import use_again
from comptoir.booking.queries.services import offered
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.choose_again import choose_again
from comptoir.booking.services.lock_time import lock_time
from comptoir.booking.services.mail_booking import mail_booking
from comptoir.booking.services.promo import restore_promo
from comptoir.booking.services.settle import give_back, receive
from comptoir.booking.services.take_time import take_time
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import Invalid

_WHY = "The payment of a lapsed booking"


def settle_late(row: Booking, *, method: str, note: str = "", now: datetime) -> Booking:
    """Receive the whole price of a locked booking that lapsed.

    Its time, if nobody took it, is taken again in the same transaction; else the money is given back at once and the
    client is told so.
    """
    receive(row, row.total_price - row.amount_paid + row.amount_refunded, method=method, note=note, now=now)
    stand_again(row, now=now)
    return row


def stand_again(row: Booking, *, now: datetime) -> bool:
    """Let a locked booking that lapsed and is paid by now stand again; else all of it is given back and the client is
    told so."""
    if _revive(row, now):
        return True
    give_back(row, reason=_WHY, now=now)
    mail_booking(row, "booking.too_late", now=now)
    return False


def _revive(row: Booking, now: datetime) -> bool:
    # The other sessions of a course sold whole were given back with it.
    if row.starts_at <= now or row.quote.get("sale") == "whole":
        return False
    house = offered(row.service_id)
    use = use_again(row)
    lock_time(house, row, start=row.starts_at, now=now)
    # It was accepted once: only another booking stands in its way now, not a window that has closed since.
    wish = Wish(
        service=row.service_id,
        start=row.starts_at,
        end=row.ends_at,
        participants=row.participants,
        source=row.source,
        override=_WHY,
    )
    try:
        wanted, found = choose_again(house, wish, row, now)
    except (SlotTaken, Invalid, LimitReached):
        return False
    taken = take_time(house, found, wanted, holder=row.id, seats=row.participants)
    if taken is None:
        return False
    row.session_id = taken.session
    row.staff_ids = [UUID(one["staffId"]) for one in taken.staff]
    row.resource_ids = [UUID(one["resourceId"]) for one in taken.resources]
    row.assigned_staff, row.assigned_resources = taken.staff, taken.resources
    row.link_use = use
    restore_promo(row)
    change_status(
        row,
        Action.REVIVE,
        now,
        confirmed_at=now,
        cancelled_at=None,
        cancelled_by="",
        cancellation_code="",
        cancellation_reason="",
    )
    return True
