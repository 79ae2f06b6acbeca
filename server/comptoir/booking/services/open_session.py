"""A session comes about: with its first booking, or because somebody plans it."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from comptoir.booking.jobs import queue_decision
from comptoir.booking.models import Session
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.course import Minimum, minimum_of
from comptoir.booking.rules.participants import seats_of
from comptoir.kernel.ids import new_id
from comptoir.planning.public import allocate

_INSERT = (
    "INSERT INTO booking_session (id, organization_id, service_id, starts_at, ends_at, capacity, taken, "
    "assigned_staff, assigned_resources, is_rolling, title, run_id, min_participants, decide_at, decided_at, "
    "cancellation_reason, created_at) "
    "SELECT %s, app_organization(), %s, %s, %s, %s, %s, '[]', '[]', %s, %s, %s, %s, %s, %s, '', now() "
    # Behind whoever makes several: see `keep_schedule`.
    "FROM (SELECT pg_advisory_xact_lock_shared(4202, (%s %% 2147483647)::integer)) AS passed "
    "ON CONFLICT DO NOTHING"
)


def open_session(
    house: Offered,
    wanted: Allocation,
    *,
    calendars: list[int],
    staff: list[dict[str, Any]],
    resources: list[dict[str, Any]],
    seats: int,
    now: datetime,
    planned: dict[str, Any] | None = None,
) -> UUID | None:
    """Make the session that `wanted` starts, with its first seats taken; None: somebody was faster.

    `planned` holds what is said of one that is not of the rolling schedule: capacity, title, run, min_participants.
    """
    session, planned = new_id(), planned or {}
    start = datetime.fromtimestamp(wanted.start, UTC)
    minimum = minimum_of(
        house.document,
        start=wanted.start,
        house_hours=house.organization.rules.minimum_cutoff_hours,
        participants=planned.get("min_participants"),
    )
    decided = _too_late_to_decide(minimum, now)
    with connection.cursor() as cursor:
        cursor.execute(
            _INSERT,
            [
                session,
                house.service.id,
                start,
                datetime.fromtimestamp(wanted.end, UTC),
                planned.get("capacity") or seats_of(house.needs),
                seats,
                not planned,
                planned.get("title") or "",
                planned.get("run"),
                minimum.participants if minimum else None,
                datetime.fromtimestamp(minimum.decide_at, UTC) if minimum else None,
                now if decided else None,
                house.service.calendar_id,
            ],
        )
        if cursor.rowcount == 0:
            return None
    if not allocate(holder=session, calendars=calendars, start=wanted.held_start, end=wanted.held_end):
        Session.objects.filter(pk=session).delete()
        return None
    if staff or resources:
        Session.objects.filter(pk=session).update(assigned_staff=staff, assigned_resources=resources)
    if minimum is not None and not decided:
        queue_decision(session, datetime.fromtimestamp(minimum.decide_at, UTC))
    return session


def _too_late_to_decide(minimum: Minimum | None, now: datetime) -> bool:
    """Whoever books the first place after the cutoff is not sent away by a decision that is already past."""
    return minimum is not None and minimum.decide_at <= now.timestamp()
