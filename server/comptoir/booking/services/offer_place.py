"""A freed place goes to the first who fits, held for them while they decide."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from comptoir.booking.contracts import BookingOffered, SlotTaken, TransitionNotAllowed
from comptoir.booking.jobs import queue_offer_end
from comptoir.booking.models import Booking
from comptoir.booking.queries.agenda import Loaded, load
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.queries.waitlist import candidates
from comptoir.booking.rules.agenda import Ask
from comptoir.booking.rules.allocate import Allocation, NotOffered, allocate
from comptoir.booking.rules.choice import Choice
from comptoir.booking.rules.durations import has_lengths, minutes_between
from comptoir.booking.rules.status import Status
from comptoir.booking.rules.waitlist import first_fit, offer_ends
from comptoir.booking.services.change_status import event_of, locked_booking
from comptoir.booking.services.check_limits import lock_limits
from comptoir.booking.services.reprice import reprice
from comptoir.booking.services.take_time import Taken, take_time
from comptoir.booking.services.where_held import assign
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization

_TRIES = 6
_SLACK = timedelta(days=8)
"""More than any buffer (a week at most) reaches."""

type Place = tuple[Offered, Allocation, Taken]


def offer_freed(start: datetime | None, end: datetime | None, *, now: datetime) -> Booking | None:
    """Offer one place that touches [start, end), None: of any time to come, to the first who fits; None: to nobody.

    One offer per transaction: a second one would lock calendars out of their order. Whoever gets one, ask again.
    """
    lock_waitlist()
    hopeless: dict[tuple[object, ...], int] = {}
    for waiter in candidates(start, end, slack=_SLACK, now=now):
        wish = _wish(waiter)
        # Who wants the same, for as many people or more, need not be asked.
        if waiter.participants >= hopeless.get(wish, waiter.participants + 1):
            continue
        row = locked_booking(waiter.id)
        if row.status == Status.WAITLISTED and row.offered_at is None and (place := take_place(row, now)):
            return _offer(row, place, now)
        hopeless[wish] = waiter.participants
    return None


def offer_to(booking: UUID, *, now: datetime) -> Booking:
    """Staff offer a place to one who waits, whoever else does.

    Raises:
        NotFound, TransitionNotAllowed: as named; who has an offer gets no second one.
        SlotTaken: nothing that suits them is free.
    """
    lock_waitlist()
    row = locked_booking(booking)
    if row.status != Status.WAITLISTED or row.offered_at is not None:
        raise TransitionNotAllowed(booking_status=row.status, action="offer")
    return _offer(row, place_or_refusal(row, now), now)


def place_or_refusal(row: Booking, now: datetime) -> Place:
    """A place for a locked booking that waits.

    Raises:
        SlotTaken: nothing that suits them is free.
    """
    place = take_place(row, now)
    if place is None:
        raise SlotTaken(start=Rfc3339(row.time_zone).text(int(row.starts_at.timestamp())))
    return place


def take_place(row: Booking, now: datetime) -> Place | None:
    """Take the first time that suits a locked booking that waits, for it; None: nothing is free, nothing was taken."""
    house = offered(row.service_id)
    if not house.service.is_active:
        return None
    first, last = int(row.starts_at.timestamp()), int((row.waits_until or row.starts_at).timestamp())
    lock_limits(house)
    for _ in range(_TRIES):
        found, ask = _look(house, row, first, last, now)
        start = first_fit(found.agenda, first=first, last=last, ask=ask)
        if start is None:
            return None
        choice = Choice(house.document.get("staffChoice") or Choice.LEAST_BUSY)
        wanted = allocate(found.agenda, start=start, ask=ask, choice=choice)
        if isinstance(wanted, NotOffered):
            return None
        # Calendars that were looked at in vain are not kept locked.
        with transaction.atomic():
            taken = take_time(house, found, wanted, holder=row.id, seats=row.participants)
            if taken is None:
                transaction.set_rollback(True)
        if taken is not None:
            return house, wanted, taken
    return None


def hold_place(row: Booking, place: Place, now: datetime) -> None:
    """Write down what a locked booking holds from now on; another time than the one it waited for has its own price."""
    house, wanted, taken = place
    moved = int(row.starts_at.timestamp()) != wanted.start
    row.starts_at, row.ends_at = datetime.fromtimestamp(wanted.start, UTC), datetime.fromtimestamp(wanted.end, UTC)
    row.session_id = taken.session
    assign(row, house.service, taken.staff, taken.resources, taken.places)
    row.offered_at, row.updated_at, row.sequence = now, now, row.sequence + 1
    if moved:
        reprice(house, row, minutes=wanted.minutes)


def lock_waitlist() -> None:
    """One offer at a time in an organization: the order of the queue is the order of the offers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(4203, hashtext(%s))", [str(current_organization())])


def _offer(row: Booking, place: Place, now: datetime) -> Booking:
    hold_place(row, place, now)
    minutes = place[0].organization.rules.waitlist_offer_minutes
    row.offer_expires_at = offer_ends(now, minutes=minutes, start=row.starts_at)
    row.save()
    audit.record(
        "booking.offered",
        object_type="booking",
        object_id=row.id,
        after={"start": row.starts_at.isoformat(), "until": row.offer_expires_at.isoformat()},
    )
    publish(event_of(BookingOffered, row, now), subject=row.id)
    queue_offer_end(row.id, row.offer_expires_at)
    return row


def _look(house: Offered, row: Booking, first: int, last: int, now: datetime) -> tuple[Loaded, Ask]:
    start, end = int(row.starts_at.timestamp()), int(row.ends_at.timestamp())
    minutes = minutes_between(house.needs, start, end) if has_lengths(house.needs) else None
    ask = Ask(
        participants=row.participants,
        duration=minutes,
        staff=StaffId(row.staff_ids[0]) if row.staff_ids else None,
        resources=tuple(ResourceId(one) for one in row.resource_ids),
    )
    found = load(house, start=first, end=last + 1, now=now, ask=replace(ask, staff=None, resources=()))
    return found, ask


def _wish(row: Booking) -> tuple[object, ...]:
    wanted = (row.starts_at, row.waits_until, row.ends_at, tuple(row.staff_ids), tuple(row.resource_ids))
    return (row.service_id, *wanted)
