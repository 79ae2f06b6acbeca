"""Bookings as entries of a calendar, for feeds, exports and calendars elsewhere."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings

from comptoir.booking.contracts import Audience
from comptoir.booking.contracts.calendar_entry import CalendarEntry
from comptoir.booking.models import Booking
from comptoir.booking.queries.bookings import booking_by_id, bookings_matching
from comptoir.booking.queries.moves import current_of, firsts_of
from comptoir.booking.rules.status import Status
from comptoir.booking.services.booking_calendar import place_line
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.meetings import meetings_of

SHOWN = (Status.PENDING.value, Status.CONFIRMED.value, Status.COMPLETED.value, Status.NO_SHOW.value)


def calendar_entries(
    *,
    start: datetime,
    end: datetime,
    staff: UUID | None = None,
    client: UUID | None = None,
    resource: UUID | None = None,
    location: UUID | None = None,
    most: int,
    with_cancelled: bool = False,
    in_sessions: bool = True,
    audience: Audience = "host",
    now: datetime,
) -> list[CalendarEntry]:
    """Bookings that touch [start, end), by start and at most so many: those that hold time, and with `with_cancelled`
    those that were called off; without `in_sessions` none that has seats in a session. `audience`: whose rooms they
    lead to. A fixed number of statements, however many."""
    statuses = (*SHOWN, Status.CANCELLED.value) if with_cancelled else SHOWN
    rows = bookings_matching(
        statuses=statuses,
        start=start,
        end=end,
        staff=staff,
        client=client,
        resource=resource,
        location_id=location,
    ).order_by("starts_at", "id")
    if not in_sessions:
        rows = rows.filter(session_id=None)
    return _entries(rows[:most], audience, now)


def calendar_entry(booking: UUID, *, now: datetime) -> CalendarEntry:
    """A booking as it stands at the end of all its moves, for those who deliver it.

    Raises:
        NotFound: there is none of this organization.
    """
    return _entries([booking_by_id(current_of(booking_by_id(booking)))], "host", now)[0]


def entries_of(rows: Iterable[Booking], now: datetime) -> list[CalendarEntry]:
    """These bookings, for those who deliver them."""
    return _entries(rows, "host", now)


def first_booking(booking: UUID) -> UUID:
    """The booking at the beginning of its moves: it names the calendar event for life."""
    return firsts_of([booking])[booking]


def _entries(rows: Iterable[Booking], audience: Audience, now: datetime) -> list[CalendarEntry]:
    found = list(rows)
    firsts = firsts_of([row.id for row in found if row.rescheduled_from_id])
    rooms = meetings_of(found, audience, now=now)
    links = {id: room.url or "" for id, room in rooms.items()}
    return [_entry(row, uid_of(firsts.get(row.id, row.id)), links.get(row.id, "")) for row in found]


def uid_of(id: UUID) -> str:
    """What calendars call the event of a booking or session for life (RFC 7986 §5.3: unique in the world)."""
    return f"{id}@{urlsplit(settings.COMPTOIR_PUBLIC_URL).hostname or 'comptoir'}"


def _entry(row: Booking, uid: str, room: str) -> CalendarEntry:
    return CalendarEntry(
        booking=row.id,
        title=row.title,
        uid=uid,
        sequence=row.sequence,
        status=row.status,
        start=row.starts_at,
        end=row.ends_at,
        time_zone=row.time_zone,
        changed_at=row.updated_at,
        reference=row.reference,
        service=row.service_id,
        service_name=row.service_name,
        client=row.client_id,
        contact_name=row.contact_name,
        contact_email=row.contact_email,
        contact_phone=row.contact_phone,
        guests=tuple(row.guest_emails),
        participants=row.participants,
        notes=row.notes,
        place=place_line(row.service_location),
        staff=named(row.assigned_staff, "staff"),
        resources=named(row.assigned_resources, "resource"),
        total_price=row.total_price,
        currency=row.currency,
        guest_url=guest_url(row),
        room=room,
    )


def named(assigned: Sequence[dict[str, Any]], what: str) -> tuple[tuple[UUID, str], ...]:
    """Assigned staff or resources as (id, name)."""
    return tuple((UUID(one[f"{what}Id"]), one[f"{what}Name"]) for one in assigned)
