"""What a person or thing has before them: bookings, and each session once however many booked it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from comptoir.booking.contracts import MeetingSeen
from comptoir.booking.contracts.calendar_entry import CalendarEntry, SessionEntry
from comptoir.booking.models import Booking, Service, Session
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.moves import current_of
from comptoir.booking.queries.sessions import session_by_id
from comptoir.booking.rules.status import Status
from comptoir.booking.services.booking_calendar import place_line
from comptoir.booking.services.calendar_entries import (
    SHOWN,
    calendar_entries,
    calendar_entry,
    entries_of,
    named,
    uid_of,
)
from comptoir.booking.services.meetings import meetings_of
from comptoir.platform.contracts import NotFound


def agenda_entries(
    *, start: datetime, end: datetime, staff: UUID | None = None, resource: UUID | None = None, most: int, now: datetime
) -> list[CalendarEntry | SessionEntry]:
    """What touches [start, end), by start and at most so many: bookings of their own, and sessions that are planned or
    booked, whoever booked them. A fixed number of statements, however many."""
    rows = Session.objects.filter(cancelled_at=None, ends_at__gt=start, starts_at__lt=end)
    rows = rows.filter(Q(taken__gt=0) | Q(is_rolling=False))
    if staff is not None:
        rows = rows.filter(assigned_staff__contains=[{"staffId": str(staff)}])
    if resource is not None:
        rows = rows.filter(assigned_resources__contains=[{"resourceId": str(resource)}])
    sessions = _entries(rows.order_by("starts_at", "id")[:most], now)
    bookings = calendar_entries(
        start=start, end=end, staff=staff, resource=resource, in_sessions=False, most=most, now=now
    )
    found: list[CalendarEntry | SessionEntry] = [*sessions, *bookings]
    return sorted(found, key=lambda one: (one.start, one.uid))[:most]


def agenda_entry(*, booking: UUID | None, session: UUID | None, now: datetime) -> CalendarEntry | SessionEntry:
    """A session, or a booking as it stands at the end of its moves.

    Raises:
        NotFound: there is none of this organization, or not any more.
    """
    if session is not None:
        return _entries([session_by_id(session)], now)[0]
    if booking is None:
        raise NotFound
    return calendar_entry(booking, now=now)


def entries_held(ids: Sequence[UUID], *, now: datetime) -> dict[UUID, CalendarEntry | SessionEntry]:
    """Bookings and sessions by their ids: who holds time of a calendar."""
    found: dict[UUID, CalendarEntry | SessionEntry] = {}
    for booking in entries_of(Booking.objects.filter(pk__in=ids), now):
        found[booking.booking] = booking
    for session in _entries(Session.objects.filter(pk__in=ids), now):
        found[session.session] = session
    return found


def shown_as(booking: UUID, *, before: UUID | None = None) -> list[tuple[UUID | None, UUID | None]]:
    """As what a booking stands in calendars: (booking, None), or (None, session) of one with seats in a session; as it
    is, and as it was while it was `before`.

    Raises:
        NotFound: there is none of this organization.
    """
    row = booking_by_id(current_of(booking_by_id(booking)))
    found: dict[tuple[UUID | None, UUID | None], None] = {_place(row): None}
    if before is not None and before != row.id:
        old = Booking.objects.filter(pk=before).first()
        if old is not None and old.session_id is not None:
            found[_place(old)] = None
    return list(found)


def _place(row: Booking) -> tuple[UUID | None, UUID | None]:
    return (row.id, None) if row.session_id is None else (None, row.session_id)


def _entries(rows: Iterable[Session], now: datetime) -> list[SessionEntry]:
    found = list(rows)
    services = Service.objects.in_bulk({row.service_id for row in found})
    ever: dict[UUID, list[Booking]] = defaultdict(list)
    for one in Booking.objects.filter(session_id__in=[row.id for row in found]).order_by("id"):
        assert one.session_id is not None
        ever[one.session_id].append(one)
    shown = {row.id: [one for one in ever[row.id] if one.status in SHOWN] for row in found}
    rooms = meetings_of([one for people in shown.values() for one in people], "host", now=now)
    return [
        _entry(row, services[row.service_id], ever[row.id], shown[row.id], [rooms.get(one.id) for one in shown[row.id]])
        for row in found
    ]


def _entry(
    row: Session,
    service: Service,
    ever: Sequence[Booking],
    people: Sequence[Booking],
    rooms: Sequence[MeetingSeen | None],
) -> SessionEntry:
    pending = row.is_rolling and all(one.status == Status.PENDING for one in people)
    status = Status.CANCELLED if row.cancelled_at else Status.PENDING if pending else Status.CONFIRMED
    location = people[0].service_location if people else service.document.get("location")
    return SessionEntry(
        session=row.id,
        uid=uid_of(row.id),
        # Whoever comes, changes or goes is one more change of it.
        sequence=row.changes + sum(one.sequence + 1 for one in ever),
        status=status.value,
        start=row.starts_at,
        end=row.ends_at,
        changed_at=max([row.changed_at or row.created_at, *(one.updated_at for one in ever)]),
        service_name=service.name,
        title=row.title,
        place=place_line(location),
        staff=named(row.assigned_staff, "staff"),
        resources=named(row.assigned_resources, "resource"),
        participants=sum(one.participants for one in people),
        capacity=row.capacity,
        people=tuple((one.contact_name or one.contact_email or one.reference, one.participants) for one in people),
        room=next((room.url for room in rooms if room and room.url), ""),
    )
