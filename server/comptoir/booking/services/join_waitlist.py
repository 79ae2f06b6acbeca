"""Queue for a time that is full."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Max

from comptoir.booking.contracts import AlreadyWaiting, BookingWaitlisted, ServiceInactive, SlotFree, WaitlistClosed
from comptoir.booking.jobs import queue_wait_end
from comptoir.booking.models import Booking
from comptoir.booking.queries.agenda import Loaded, load
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.queries.waitlist import waiting
from comptoir.booking.rules.agenda import Ask
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.course import Sale, sales_of
from comptoir.booking.rules.durations import end_of, has_lengths, is_offered, minutes_between
from comptoir.booking.rules.status import Status
from comptoir.booking.rules.waitlist import MOST_DAYS, first_fit, waitlist_is_open, why_not_wait
from comptoir.booking.services.ask_plugins import authorize
from comptoir.booking.services.change_status import event_of
from comptoir.booking.services.check_limits import check_booker
from comptoir.booking.services.choose_time import PATHS, ask_of
from comptoir.booking.services.create_booking import booking_row, client_of_wish, wish_errors
from comptoir.booking.services.price_booking import price_wish
from comptoir.booking.services.take_time import Taken
from comptoir.booking.services.where_held import where_held
from comptoir.booking.services.wish import Wish
from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.rows import insert_rows

_QUEUE = 4212
"""A family of advisory locks, taken after the client and before everything that `create_booking` locks next."""


def join_waitlist(wish: Wish, *, until: datetime | None, now: datetime) -> Booking:
    """A booking that waits for its time, or for any start up to `until`; it holds nothing.

    Raises:
        NotFound, ServiceInactive: as for a booking.
        Invalid: everything that is wrong with the wish, a time that would not be offered even if it were free included.
        SlotFree: it can be booked now, so there is nothing to wait for.
        WaitlistClosed: the service keeps no waitlist, or is a course that is only sold whole.
        AlreadyWaiting: this client waits for it already.
        TooManyRecent, TooManyActive: as for a booking.
    """
    house = offered(wish.service)
    if not house.service.is_active:
        raise ServiceInactive(service=str(wish.service))
    if not waitlist_is_open(house.document) or Sale.SESSION not in sales_of(house.document):
        raise WaitlistClosed(service=str(wish.service))
    errors = [*wish_errors(house, wish, now), *_time_errors(wish, until)]
    if errors:
        raise Invalid(errors)
    wanted, ask = _wanted(house, wish, until, now)
    authorize(house, wish, start=wanted.start, end=wanted.end, now=now)
    client = client_of_wish(house, wish, now)
    if wish.contact_required:
        check_booker(house, client, wish.contact_phone, now=now)
    since = _end_of_queue(house.service.id, now)
    if waiting(service=house.service.id).filter(client_id=client.id, starts_at=wish.start).exists():
        raise AlreadyWaiting(start=Rfc3339(house.needs.zone).text(wanted.start))
    booking = new_id()
    priced = price_wish(house, wish, wanted, client=client, booking=booking, now=now)
    row = booking_row(house, wish, wanted, Taken([], []), priced, client, booking=booking, now=now)
    row.status = Status.WAITLISTED.value
    row.waitlisted_at, row.waits_until = since, until
    # While they wait: whom and what they asked for, if anybody.
    row.staff_ids, row.resource_ids = [ask.staff] if ask.staff else [], list(ask.resources)
    row.location_id = where_held(house.service, row.staff_ids, row.resource_ids)
    insert_rows([row])
    _tell(row, now)
    queue_wait_end(row.id, until or row.starts_at)
    return row


def _end_of_queue(service: UUID, now: datetime) -> datetime:
    """Since when the next one waits: later than all before.

    One at a time joins the queue of a service until the commit, so that the place they are told is theirs alone.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_QUEUE, str(service)])
    latest: datetime | None = waiting(service=service).aggregate(latest=Max("waitlisted_at"))["latest"]
    return now if latest is None or latest < now else latest + timedelta.resolution


def _time_errors(wish: Wish, until: datetime | None) -> list[FieldError]:
    errors: list[FieldError] = []
    if wish.start.second or wish.start.microsecond:
        errors.append(FieldError("startDate", "booking.off_the_grid"))
    if wish.end is not None and wish.end <= wish.start:
        errors.append(FieldError("endDate", "booking.dates_crossed"))
    if until is not None and until < wish.start:
        errors.append(FieldError("until", "booking.dates_crossed"))
    if until is not None and (until - wish.start).days >= MOST_DAYS:
        errors.append(FieldError("until", "booking.too_many_days", {"max": MOST_DAYS}))
    return errors


def _wanted(house: Offered, wish: Wish, until: datetime | None, now: datetime) -> tuple[Allocation, Ask]:
    """What is waited for, as far as it is known: the first start and the length."""
    first = int(wish.start.timestamp())
    last = int(until.timestamp()) if until else first
    minutes = minutes_between(house.needs, first, int(wish.end.timestamp())) if wish.end else None
    found = load(house, start=first, end=last + 1, now=now, ask=Ask(wish.participants, minutes))
    session = next((one for one in found.agenda.sessions if one.start == first), None)
    if minutes is not None and not session and not is_offered(house.needs, minutes):
        raise Invalid([FieldError("endDate", "booking.wrong_duration", {"duration": house.needs.duration})])
    ask = _ask(house, wish, found, minutes)
    fits = first_fit(found.agenda, first=first, last=last, ask=ask)
    if fits is not None:
        raise SlotFree(start=Rfc3339(house.needs.zone).text(fits))
    if refused := why_not_wait(found.agenda, first=first, last=last, ask=ask):
        details = {"duration": house.needs.duration, "max": house.needs.max_participants or 1}
        raise Invalid([FieldError(PATHS.get(refused, "startDate"), f"booking.{refused}", details)])
    length = minutes or ((session.end - session.start) // 60 if session else house.needs.duration)
    end = session.end if session else end_of(house.needs, first, length)
    return Allocation(start=first, end=end, held_start=first, held_end=end, minutes=length), ask


def _ask(house: Offered, wish: Wish, found: Loaded, minutes: int | None) -> Ask:
    errors: list[FieldError] = []
    ask = ask_of(wish, found, errors)
    if errors:
        raise Invalid(errors)
    return replace(ask, duration=minutes if has_lengths(house.needs) else None)


def _tell(row: Booking, now: datetime) -> None:
    audit.record(
        "booking.waitlisted",
        object_type="booking",
        object_id=row.id,
        after={"status": row.status, "reference": row.reference, "start": row.starts_at.isoformat()},
    )
    publish(event_of(BookingWaitlisted, row, now), subject=row.id)
