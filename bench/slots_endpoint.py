"""W1, W2 and W3 through the whole endpoint: HTTP, key, database, rules, JSON. One client, p50."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import psycopg
from house import Caller, House
from timing import median_ms, timed

PARIS = ZoneInfo("Europe/Paris")
WORKLOADS = (
    ("W1", "30 days, 1 host, 40 bookings", date(2027, 3, 1), 30, 1, 40, 6),
    ("W2", "60 days, 20 hosts, 300 bookings each", date(2027, 3, 1), 60, 20, 300, 35),
    ("W3", "2027, 1 host, 2,000 bookings, 30 overrides", date(2027, 1, 1), 365, 1, 2000, 30),
)


def rows(house: House) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for name, text, first, days, hosts, bookings, target in WORKLOADS:
        key, service = _prepare(house, name, first, days, hosts, bookings)
        caller = Caller(house, key)
        last = first + timedelta(days=days - 1)
        path = f"/slots?serviceId={service}&from={first}&to={last}"

        def ask(caller: Caller = caller, path: str = path) -> None:
            status, _ = caller.call("GET", path)
            assert status == 200

        timed(ask, 5)
        found.append((f"slots {name} endpoint: {text} (target {target})", f"{median_ms(timed(ask, 30)):.1f}", "ms p50"))
    return found


def _prepare(house: House, name: str, first: date, days: int, hosts: int, bookings: int) -> tuple[str, str]:
    made = house.organization(f"bench-{name.lower()}")
    key = made["keys"]["secret"]
    caller = Caller(house, key)
    chance = random.Random(name)
    overrides: list[dict[str, Any]] = []
    if name == "W3":
        picked = chance.sample(range(days), 30)
        overrides = [
            {"date": str(first + timedelta(days=day)), "slots": [{"startTime": "10:00", "endTime": "16:00"}]}
            for day in sorted(picked)
        ]
    for number in range(hosts):
        status, body = caller.call(
            "POST", "/staff", {"name": f"Host {number}", "roles": ["host"], "overrides": overrides}
        )
        assert status == 201, body
    status, body = caller.call(
        "POST",
        "/services",
        {
            "name": name,
            "type": "appointment",
            "duration": 30,
            "slotStep": 15,
            "price": 5000,
            "requiredStaff": [{"role": "host", "count": 1}],
            "bookingWindow": {"maxAdvanceDays": 1000},
        },
    )
    assert status == 201, body
    _book(house, made["id"], first, days, bookings, chance)
    return key, str(body["id"])


def _book(house: House, organization: str, first: date, days: int, bookings: int, chance: random.Random) -> None:
    """Seeded bookings on the half hour, straight into the calendars: slots see nothing else of a booking."""
    half_hours = [
        datetime.combine(first + timedelta(days=day), time(hour, minute), PARIS)
        for day in range(days)
        if (first + timedelta(days=day)).weekday() < 5
        for hour in (9, 10, 11, 14, 15, 16, 17)
        for minute in (0, 30)
    ]
    with psycopg.connect(house.database) as database:
        calendars = database.execute(
            "SELECT calendar_id FROM planning_staff WHERE organization_id = %s", [organization]
        ).fetchall()
        with database.cursor() as cursor:
            for (calendar,) in calendars:
                chosen = chance.sample(half_hours, min(bookings, len(half_hours)))
                cursor.executemany(
                    "INSERT INTO planning_allocation (id, organization_id, calendar_id, holder_id, starts_at, ends_at) "
                    "VALUES (%s, %s, %s, %s, %s, %s)",
                    [
                        (uuid4(), organization, calendar, uuid4(), at, at.astimezone(UTC) + timedelta(minutes=30))
                        for at in chosen
                    ],
                )
