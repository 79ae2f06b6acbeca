"""Reminders: what a hundred thousand that are due at once cost, and in how much memory they are decided and sent."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import psycopg
from house import Caller, House
from workers import cpu_seconds, peak_mb, worker_of

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
_UNSENT = "SELECT count(*) FROM notifications_message WHERE kind = 'booking.reminder' AND status <> 'sent'"
_SENT = (
    "SELECT count(*), count(DISTINCT dedupe), max(attempts) FROM notifications_message WHERE kind = 'booking.reminder'"
)


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
    worker = worker_of(house)
    before, cpu = house.memory_mb(), cpu_seconds(worker)
    with psycopg.connect(house.database) as owner:
        owner.execute(_COPY, {"booking": booking, "due": DUE})
    with psycopg.connect(house.database, autocommit=True) as owner:

        def until_none(left: str) -> tuple[float, float]:
            return _wait(lambda: owner.execute(left).fetchone() == (0,), house.memory_mb)

        decided, most = until_none(_LEFT)
        left, most_left = until_none(_UNSENT)
        found = owner.execute(_SENT).fetchone()
    assert found == (DUE, DUE, 1), found
    return [
        (f"{DUE:,} due reminders, all decided after", f"{decided:.0f}", "s"),
        ("all sent after", f"{decided + left:.0f}", "s"),
        ("CPU of the worker, per reminder", f"{1000 * (cpu_seconds(worker) - cpu) / DUE:.1f}", "ms"),
        ("memory of the worker at most", f"{peak_mb(worker):.0f}", "MB"),
        ("memory of all processes, before and at most", f"{before:.0f} / {max(most, most_left):.0f}", "MB"),
    ]


def _wait(is_over: Callable[[], bool], memory_mb: Callable[[], float]) -> tuple[float, float]:
    """Seconds until then, and the most memory on the way."""
    started, most = time.perf_counter(), memory_mb()
    while not is_over():
        most = max(most, memory_mb())
        time.sleep(_LOOK_SECONDS)
    return time.perf_counter() - started, most
