"""A coach's calendar elsewhere: what its first look costs, and how soon one change there blocks a time here.

The calendar server is a Radicale in this very process; what it takes itself is told apart.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from house import Caller, House
from workers import cpu_seconds, peak_mb, worker_of

from tests.peers.calendars.dav_server import PASSWORD, DavServer, Person

EVENTS = int(os.environ.get("BENCH_CALENDAR", "5000"))
CHANGES = 3
_LOOK_SECONDS, _PATIENCE = 0.1, 900.0
_HELD = "SELECT count(*), max(ends_at) FROM planning_busy_elsewhere"
_LOOKED = "SELECT count(*) FROM calendars_connection WHERE synced_at IS NOT NULL"


class _Timed(DavServer):
    seconds = 0.0

    def _answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        began = time.thread_time()
        try:
            return list(super()._answer(environ, start))
        finally:
            self.seconds += time.thread_time() - began


def rows(house: House) -> list[tuple[str, str, str]]:
    """The worker that runs beside the measurement looks; its own clock says when."""
    made = house.organization("bench-calendars")
    caller = Caller(house, made["keys"]["secret"])
    staff = caller.call("POST", "/staff", {"name": "Bench", "roles": ["coach"]})[1]["id"]
    with tempfile.TemporaryDirectory(prefix="comptoir-bench-dav-") as folder:
        server = _Timed(Path(folder))
        person = Person(server, "ada")
        try:
            calendar = person.make_calendar("work")
            _fill(Path(folder) / "collection-root" / calendar.strip("/"))
            with psycopg.connect(house.database, autocommit=True) as owner:
                return _measured(house, caller, staff, server, person, calendar, owner)
        finally:
            person.close()
            server.close()


def _measured(
    house: House,
    caller: Caller,
    staff: str,
    server: _Timed,
    person: Person,
    calendar: str,
    owner: psycopg.Connection[Any],
) -> list[tuple[str, str, str]]:
    def held() -> tuple[int, datetime | None]:
        found = owner.execute(_HELD).fetchone()
        assert found is not None
        return found

    def until_held(start: datetime) -> float:
        return _wait(lambda: held()[1] == start + timedelta(hours=1))

    worker = worker_of(house)
    cpu, wanted = cpu_seconds(worker), {"staffId": staff, "url": server.url, "user": "ada", "password": PASSWORD}
    status, made = caller.call("POST", "/calendar-connections", wanted)
    assert status == 201, made
    first = _wait(lambda: held()[0] == EVENTS)
    _wait(lambda: owner.execute(_LOOKED).fetchone() == (1,))
    spent, theirs, asked = cpu_seconds(worker) - cpu, server.seconds, sum(server.calls.values())
    cpu, server.seconds, waits = cpu_seconds(worker), 0.0, []
    for number in range(CHANGES):
        start = _far(number)
        person.write(calendar, "event-0", *_span(start))
        waits.append(until_held(start))
    assert held()[0] == EVENTS
    return [
        (f"calendar of {EVENTS:,} events, first look: all of it blocks after", f"{first:.1f}", "s"),
        ("CPU of the worker, per event", f"{1000 * spent / EVENTS:.2f}", "ms"),
        (f"CPU of the calendar server itself, {asked} questions", f"{theirs:.1f}", "s"),
        ("one change there blocks here after, at most (target ≤ 60)", f"{max(waits):.0f}", "s"),
        ("CPU of the worker meanwhile, per change", f"{1000 * (cpu_seconds(worker) - cpu) / CHANGES:.0f}", "ms"),
        ("CPU of the calendar server meanwhile, per change", f"{1000 * server.seconds / CHANGES:.0f}", "ms"),
        ("memory of the worker at most", f"{peak_mb(worker):.0f}", "MB"),
    ]


def _fill(folder: Path) -> None:
    """One event every hour and a half, from tomorrow on."""
    for number in range(EVENTS):
        start = _tomorrow() + timedelta(minutes=90 * number)
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:bench", "BEGIN:VEVENT", f"UID:event-{number}"]
        lines += ["DTSTAMP:20270101T000000Z", *_span(start), "SUMMARY:Bench", "END:VEVENT", "END:VCALENDAR", ""]
        (folder / f"event-{number}.ics").write_text("\r\n".join(lines), newline="")


def _tomorrow() -> datetime:
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def _far(number: int) -> datetime:
    """Behind all others, and still looked at."""
    return _tomorrow() + timedelta(minutes=90 * EVENTS, days=1 + number)


def _span(start: datetime) -> tuple[str, str]:
    end = start + timedelta(hours=1)
    return f"DTSTART:{start:%Y%m%dT%H%M%SZ}", f"DTEND:{end:%Y%m%dT%H%M%SZ}"


def _wait(is_over: Callable[[], bool]) -> float:
    """Seconds until then."""
    started = time.perf_counter()
    while not is_over():
        assert time.perf_counter() - started < _PATIENCE, "it never came"
        time.sleep(_LOOK_SECONDS)
    return time.perf_counter() - started
