"""Reminders that are due."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection

from comptoir.booking.models import Booking, Reminder
from comptoir.kernel.ids import OrganizationId

_DUE = """
SELECT DISTINCT booking_id FROM (
    SELECT booking_id FROM booking_reminder
    WHERE organization_id = app_organization() AND state = 'planned' AND due_at <= %s
    ORDER BY due_at, id LIMIT %s
) AS due
"""
_SETTLE = """
UPDATE booking_reminder
SET state = CASE WHEN said.note = '' THEN 'sent' ELSE 'skipped' END, note = said.note, settled_at = %s
FROM unnest(%s::uuid[], %s::text[]) AS said (id, note)
WHERE booking_reminder.id = said.id AND organization_id = app_organization()
"""
_PUT_OFF = """
UPDATE booking_reminder SET due_at = said.due_at FROM unnest(%s::uuid[], %s::timestamptz[]) AS said (id, due_at)
WHERE booking_reminder.id = said.id AND organization_id = app_organization()
"""


def organizations_reminding(now: datetime) -> list[OrganizationId]:
    """The organizations with reminders that are due; the function tells nothing else of them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM booking_reminding(%s) AS id", [now])
        return [OrganizationId(row[0]) for row in cursor]


def bookings_to_remind(now: datetime, *, most: int) -> list[Booking]:
    """Bookings with reminders that are due, the longest due first, locked; those that somebody is changing right now
    are left for the next look."""
    with connection.cursor() as cursor:
        cursor.execute(_DUE, [now, most])
        ids = [row[0] for row in cursor]
    return list(Booking.objects.select_for_update(skip_locked=True, no_key=True).filter(pk__in=ids).order_by("id"))


def due_reminders(bookings: Iterable[UUID], now: datetime) -> list[Reminder]:
    """What is due of bookings that the caller holds the locks of."""
    return list(Reminder.objects.filter(booking_id__in=list(bookings), state="planned", due_at__lte=now))


def settle_reminders(reasons: Mapping[UUID, str], now: datetime) -> None:
    """They were sent, or skipped for the reason that is given; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_SETTLE, [now, list(reasons), list(reasons.values())])


def put_off_reminders(times: Mapping[UUID, datetime]) -> None:
    """They are due at these times instead; one statement, none for none."""
    if times:
        with connection.cursor() as cursor:
            cursor.execute(_PUT_OFF, [list(times), list(times.values())])
