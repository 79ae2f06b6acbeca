"""Sessions as stored, and who has a place or waits for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from comptoir.booking.models import Booking, Service, Session
from comptoir.platform.contracts import NotFound
from comptoir.platform.rows import find_row

ATTENDING = ("pending", "confirmed", "completed", "no-show")


@dataclass(frozen=True, slots=True)
class Course:
    """A run as it can be sold whole: its first session, and the seats left in the fullest one."""

    first: UUID
    left: int


_COURSES = """
SELECT run_id, (array_agg(id ORDER BY starts_at, id))[1], min(capacity - taken) FROM booking_session
WHERE organization_id = app_organization() AND run_id = ANY (%s) AND cancelled_at IS NULL
GROUP BY run_id
"""

_WAITING = """
SELECT s.id, count(*) FROM booking_session s
JOIN booking_booking b ON b.organization_id = s.organization_id AND b.service_id = s.service_id
  AND b.status = 'waitlisted' AND b.starts_at <= s.starts_at
  AND coalesce(b.waits_until, b.starts_at) >= s.starts_at
WHERE s.organization_id = app_organization() AND s.id = ANY (%s)
GROUP BY s.id
"""


def session_by_id(session: UUID) -> Session:
    """One session.

    Raises:
        NotFound: there is none of this organization.
    """
    found = find_row(Session, "id", session)
    if found is None:
        raise NotFound
    return found


def sessions_between(start: datetime, end: datetime, *, services: Iterable[UUID]) -> list[Session]:
    """Sessions of `services` that start in [start, end), cancelled ones too, by start; not what they only left."""
    rows = Session.objects.filter(starts_at__gte=start, starts_at__lt=end, service_id__in=list(services))
    return list(rows.exclude(cancelled_at__isnull=False, decided_at=None).order_by("starts_at", "id"))


def services_with_sessions(service: UUID | None, *, active_only: bool) -> list[Service]:
    """Events and courses, one of them or all; archived ones keep the sessions they have."""
    rows: QuerySet[Service] = Service.objects.filter(type__in=("event", "course"))
    if service is not None:
        rows = rows.filter(pk=service)
    if active_only:
        rows = rows.filter(is_active=True, archived_at=None)
    return list(rows.order_by("name", "id"))


def waiting_for(sessions: Sequence[Session]) -> dict[UUID, int]:
    """How many bookings wait for each of `sessions`, an offer that stands included; none: not in the answer."""
    if not sessions:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, [[row.id for row in sessions]])
        return dict(cursor.fetchall())


def bookings_of_session(session: UUID) -> list[Booking]:
    """Who has a place, had one, or is offered one, in the order they came."""
    return list(Booking.objects.filter(session_id=session).order_by("created_at", "id"))


def run_starting_at(service: UUID, start: datetime) -> list[Session]:
    """The sessions of the run whose first one still to take place starts at `start`, by start; none: no run does."""
    first = Session.objects.filter(service_id=service, starts_at=start, cancelled_at=None).exclude(run_id=None).first()
    if first is None:
        return []
    run = Session.objects.filter(run_id=first.run_id, cancelled_at=None).order_by("starts_at", "id")
    rows = [one for one in run if one.starts_at >= start]
    return rows if len(rows) == len(run) else []


def courses_of(sessions: Iterable[Session]) -> dict[UUID, Course]:
    """The runs that `sessions` belong to, by their ids, in one statement; cancelled sessions do not count."""
    runs = {row.run_id for row in sessions if row.run_id}
    if not runs:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_COURSES, [list(runs)])
        return {run: Course(first, left) for run, first, left in cursor}
