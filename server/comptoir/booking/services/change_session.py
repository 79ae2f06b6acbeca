"""Change a session that is to come: its seats, its title, who gives it, or when; its bookings follow."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from comptoir.booking.contracts import (
    BookingRescheduled,
    SessionChanged,
    SessionOver,
    SessionsConflict,
    SessionTooSmall,
)
from comptoir.booking.jobs import queue_decision, queue_wait_end
from comptoir.booking.models import Booking, Session
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.queries.sessions import session_by_id
from comptoir.booking.rules.agenda import Ask
from comptoir.booking.rules.allocate import NotOffered, Reason
from comptoir.booking.rules.course import minimum_of
from comptoir.booking.rules.status import Status
from comptoir.booking.services.asked import staff_asked
from comptoir.booking.services.lock_sessions import HOLDING, lock_sessions
from comptoir.booking.services.plan_reminders import plan_anew
from comptoir.booking.services.plan_sessions import find_place
from comptoir.booking.services.sessions import event_of_session
from comptoir.booking.services.take_time import assigned, calendars_of
from comptoir.booking.services.where_held import assign
from comptoir.kernel.ids import BookingId, OrganizationId, ResourceId, ServiceId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.public import allocate, calendars_held, release
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform import audit
from comptoir.platform.events import publish


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChanges:
    """What is to change; None stays. `staff` is an id or a reference: another one gives it."""

    capacity: int | None = None
    title: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    staff: str | None = None
    min_participants: int | None = None


def change_session(session: UUID, changes: SessionChanges, *, now: datetime) -> Session:
    """The session as it is then; one of the rolling schedule keeps its own seats and stays from now on.

    Hours and closures do not bind who plans. Clients of one that moves are told, and so are those who wait.

    Raises:
        NotFound: there is no such session.
        SessionOver: it is cancelled or over.
        SessionTooSmall: more seats are taken.
        SessionsConflict: there is a session at that start, or what it needs is not free.
        Invalid: the dates are crossed or past, or the one named does not give this.
    """
    session_by_id(session)
    (row,), bookings = lock_sessions([session])
    if row.cancelled_at is not None or row.ends_at <= now:
        raise SessionOver
    house = offered(row.service_id)
    before = (row.starts_at, row.ends_at)
    was = _facts(row)
    start, end = _times(row, changes, now)
    if (start, end) != before or changes.staff is not None:
        _place(house, row, start, end, changes.staff, now)
    _resize(house, row, changes)
    row.title = row.title if changes.title is None else changes.title
    row.is_rolling = False
    row.changes, row.changed_at = row.changes + 1, now
    if (start, end) != before or changes.min_participants is not None:
        _decide_anew(house, row, changes, now)
    row.save()
    for booking in bookings:
        if booking.session_id == row.id and booking.status in HOLDING:
            _follow(house, booking, row, before, now)
        elif start != before[0] and booking.status == Status.WAITLISTED and booking.session_id is None:
            _take_along(booking, row)
    if start != before[0]:
        _leave(row, *before, now)
    old, new = audit.changes(was, _facts(row))
    audit.record("session.changed", object_type="session", object_id=row.id, before=old, after=new)
    told = event_of_session(SessionChanged, row, now, previous_start=before[0], previous_end=before[1])
    publish(told, subject=row.id)
    return row


def _times(row: Session, changes: SessionChanges, now: datetime) -> tuple[datetime, datetime]:
    start = changes.start or row.starts_at
    end = changes.end or start + (row.ends_at - row.starts_at)
    errors: list[FieldError] = []
    if start != row.starts_at and start < now:
        errors.append(FieldError("startDate", "booking.in_the_past"))
    if start.second or start.microsecond:
        errors.append(FieldError("startDate", "booking.off_the_grid"))
    if not timedelta() < end - start <= timedelta(days=366):
        errors.append(FieldError("endDate", "booking.dates_crossed"))
    if errors:
        raise Invalid(errors)
    return start, end


def _place(house: Offered, row: Session, start: datetime, end: datetime, staff: str | None, now: datetime) -> None:
    low, high = int(start.timestamp()), int(end.timestamp())
    held = calendars_held(row.id)
    release(row.id)
    found = load(house, start=low, end=low + 1, now=now, ask=Ask(duration=(high - low) // 60))
    other = next((one for one in found.session_rows.values() if one.starts_at == start and one.id != row.id), None)
    if other is not None and other.cancelled_at is None:
        raise _conflict(house, low, Reason.TAKEN)
    if staff is not None:
        errors: list[FieldError] = []
        chosen = staff_asked(staff, found.plan, path="staffId", errors=errors)
        if errors:
            raise Invalid(errors)
        things = tuple(ResourceId(UUID(one["resourceId"])) for one in row.assigned_resources)
        wanted = find_place(house, found, Ask(staff=chosen, resources=things), start=low, end=high)
        if isinstance(wanted, NotOffered):
            raise _conflict(house, low, wanted.reason)
        held = calendars_of(house, found, wanted)
        row.assigned_staff, row.assigned_resources = assigned(found, wanted)
    before, behind = house.needs.buffer_before * 60, house.needs.buffer_after * 60
    if not allocate(holder=row.id, calendars=held, start=low - before, end=high + behind):
        raise _conflict(house, low, Reason.TAKEN)
    row.starts_at, row.ends_at = start, end


def _conflict(house: Offered, start: int, reason: Reason) -> SessionsConflict:
    conflict = {"startDate": Rfc3339(house.needs.zone).text(start), "reason": f"booking.{reason}"}
    return SessionsConflict(conflicts=[conflict])


def _resize(house: Offered, row: Session, changes: SessionChanges) -> None:
    own = row.capacity if not row.is_rolling else max(house.needs.max_participants or 1, row.taken)
    row.capacity = changes.capacity or own
    if row.capacity < row.taken:
        raise SessionTooSmall(taken=row.taken)


def _decide_anew(house: Offered, row: Session, changes: SessionChanges, now: datetime) -> None:
    """The cutoff moves along with the start, unless it is past."""
    minimum = minimum_of(
        house.document,
        start=int(row.starts_at.timestamp()),
        house_hours=house.organization.rules.minimum_cutoff_hours,
        participants=changes.min_participants or row.min_participants,
    )
    row.min_participants = minimum.participants if minimum else None
    row.decide_at = datetime.fromtimestamp(minimum.decide_at, UTC) if minimum else None
    if row.decide_at is not None and row.decide_at > now:
        row.decided_at = None
        queue_decision(row.id, row.decide_at)


def _follow(house: Offered, booking: Booking, row: Session, before: tuple[datetime, datetime], now: datetime) -> None:
    booking.starts_at, booking.ends_at = row.starts_at, row.ends_at
    assign(booking, house.service, row.assigned_staff, row.assigned_resources)
    booking.updated_at = now
    if (row.starts_at, row.ends_at) == before:
        booking.save()
        return
    booking.sequence += 1
    booking.save()
    plan_anew([booking], now=now)
    event = BookingRescheduled(
        organization=OrganizationId(booking.organization_id),
        at=now,
        booking=BookingId(booking.id),
        service=ServiceId(booking.service_id),
        status=booking.status,
        start=booking.starts_at,
        end=booking.ends_at,
        previous=BookingId(booking.id),
        previous_start=before[0],
        previous_end=before[1],
    )
    publish(event, subject=booking.id)


def _take_along(waiter: Booking, row: Session) -> None:
    """Who waits for just this session goes on waiting for it at its new time."""
    waiter.starts_at, waiter.ends_at = row.starts_at, row.ends_at
    waiter.waits_until = None
    waiter.save(update_fields=["starts_at", "ends_at", "waits_until"])
    queue_wait_end(waiter.id, waiter.starts_at)


def _leave(row: Session, start: datetime, end: datetime, now: datetime) -> None:
    """The rolling schedule does not offer a start again that a session left."""
    Session.objects.create(
        service_id=row.service_id, starts_at=start, ends_at=end, capacity=row.capacity, cancelled_at=now
    )


def _facts(row: Session) -> dict[str, object]:
    return {
        "start": row.starts_at.isoformat(),
        "end": row.ends_at.isoformat(),
        "capacity": row.capacity,
        "title": row.title,
        "staff": [one["staffName"] for one in row.assigned_staff],
        "minParticipants": row.min_participants,
    }
