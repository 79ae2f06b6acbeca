"""Very many bookings whose reminders are due, made by the database from one."""

from typing import Any

from django.db import connection

from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer

_COPY = """
WITH copies AS (
    INSERT INTO booking_booking
    SELECT copy.* FROM booking_booking one, generate_series(1, %(number)s) n,
        LATERAL jsonb_populate_record(one, jsonb_build_object(
            'id', gen_random_uuid(), 'reference', 'B' || n,
            'contact_email', 'client-' || n || '@example.test', 'contact_phone', '+3361' || lpad(n::text, 7, '0')
        )) copy
    WHERE one.id = %(booking)s
    RETURNING id, organization_id, starts_at
)
INSERT INTO booking_reminder
    (id, organization_id, booking_id, before_minutes, channel, starts_at, due_at, state, note)
SELECT gen_random_uuid(), organization_id, id, 1440, channel, starts_at, now() - interval '1 minute', 'planned', ''
FROM copies, unnest(%(channels)s::text[]) channel
"""


def many_due(house: House, number: int, channels: tuple[str, ...] = ("email",)) -> dict[str, Any]:
    """`number` bookings like the one that is returned, each of somebody else and with a reminder due by each of
    `channels`."""
    booking = book(house, service := offer(house), first_slots(house.api, service["id"])[0]["start"])
    with organization_scope(house.organization.id), connection.cursor() as cursor:
        cursor.execute(_COPY, {"number": number, "booking": booking["id"], "channels": list(channels)})
    return booking
