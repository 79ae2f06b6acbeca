"""Reminders: how fast a hundred thousand that are due at once become messages, and in how much memory."""

import os
import time
from datetime import UTC, datetime, timedelta

import psycopg
from house import Caller, House

DUE = int(os.environ.get("BENCH_REMINDERS", "100000"))
_LOOK_SECONDS = 2.0

_COPY = """
WITH copies AS (
    INSERT INTO booking_booking
    SELECT copy.* FROM booking_booking one, generate_series(1, %(due)s) n,
        LATERAL jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'reference', 'B' || n)) copy
    WHERE one.id = %(booking)s
    RETURNING id, organization_id, starts_at
)
INSERT INTO booking_reminder
    (id, organization_id, booking_id, before_minutes, channel, starts_at, due_at, state, note)
SELECT gen_random_uuid(), organization_id, id, 1440, 'email', starts_at, now(), 'planned', '' FROM copies
"""
_LEFT = "SELECT count(*) FROM booking_reminder WHERE state = 'planned' AND due_at <= now()"
_SENT = "SELECT count(*), count(DISTINCT dedupe) FROM notifications_message WHERE kind = 'booking.reminder'"


def rows(house: House) -> list[tuple[str, str, str]]:
    """The worker that runs beside the measurement drains them; its own clock starts it."""
    made = house.organization("bench-reminders")
    caller = Caller(house, made["keys"]["secret"])
    hours = [{"dayOfWeek": day, "startTime": "09:00", "endTime": "18:00"} for day in range(1, 8)]
    document = {"name": "Bench", "type": "appointment", "duration": 60, "availableSlots": hours}
    service = caller.call("POST", "/services", document)[1]["id"]
    day = (datetime.now(UTC) + timedelta(days=9)).date()
    booking = caller.call(
        "POST",
        "/bookings",
        {
            "serviceId": service,
            "startDate": f"{day}T10:00:00+00:00",
            "contactName": "Bench",
            "contactEmail": "bench@example.test",
        },
    )[1]["id"]
    before = house.memory_mb()
    with psycopg.connect(house.database) as owner:
        owner.execute(_COPY, {"booking": booking, "due": DUE})
    started, most = time.perf_counter(), before
    with psycopg.connect(house.database, autocommit=True) as owner:
        while owner.execute(_LEFT).fetchone() != (0,):
            most = max(most, house.memory_mb())
            time.sleep(_LOOK_SECONDS)
        seconds = time.perf_counter() - started
        sent, once = owner.execute(_SENT).fetchone() or (0, 0)
    assert sent == once == DUE, (sent, once)
    return [
        (f"{DUE:,} due reminders, all decided", f"{seconds:.0f}", "s"),
        ("per second", f"{DUE / seconds:,.0f}", ""),
        ("memory of all processes, before and at most", f"{before:.0f} / {most:.0f}", "MB"),
    ]
