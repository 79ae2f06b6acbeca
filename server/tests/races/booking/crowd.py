"""Many at the same moment, each in a thread and a database connection of its own."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from typing import Any

import pytest
from django.db import connections
from psycopg import sql

from tests.database import _server
from tests.house import Answer, House, a_booking

CHOSEN = "comptoir.booking.services.create_booking.take_time"
"""Where a request has chosen its time from what it saw, and has not taken it yet."""

_visitors = count()


def at_once[T](calls: Sequence[Callable[[], T]]) -> list[T]:
    """What each of `calls` returned, in their order."""
    ready = threading.Barrier(len(calls))

    def run(call: Callable[[], T]) -> T:
        try:
            ready.wait(timeout=30)
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def gather(
    monkeypatch: pytest.MonkeyPatch, place: str, parties: int, *, patience: float = 30, after: bool = False
) -> None:
    """Let nobody go past `place`, a dotted name of a function, before `parties` threads have come to it once.

    With little `patience` it lets those go on who came: a lock kept the others away. `after`: they meet when they have
    seen what the function reads, for a place that is the very look everything hangs on.
    """
    path, _, name = place.rpartition(".")
    module = import_module(path)
    original = getattr(module, name)
    barrier, local = threading.Barrier(parties), threading.local()

    def wait_for_the_others(*args: Any, **kwargs: Any) -> Any:
        seen = original(*args, **kwargs) if after else None
        if not getattr(local, "came", False):
            local.came = True
            try:
                barrier.wait(timeout=patience)
            except threading.BrokenBarrierError:
                assert patience < 30, f"not all came to {place}"
        return seen if after else original(*args, **kwargs)

    # A package may call something else by its module's name.
    monkeypatch.setattr(module, name, wait_for_the_others)


def bookers(house: House, service: str, start: str, number: int, **changes: Any) -> list[Callable[[], Answer]]:
    """`number` visitors who want the same."""

    def visitor() -> Callable[[], Answer]:
        # Two new guests of one address wait for one another, which is another race.
        wish = a_booking(service, start, contactEmail=f"visitor-{next(_visitors)}@example.test", **changes)
        return lambda: house.visitor.post("/bookings", wish)

    return [visitor() for _ in range(number)]


def winners(answers: Sequence[Answer]) -> list[dict[str, Any]]:
    """Bookings that were granted; everybody else was told politely that somebody was faster."""
    for answer in answers:
        assert answer.status in {201, 409}, answer.body
        if answer.status == 409:
            assert answer.code == "booking.slot_taken"
    return [answer.body for answer in answers if answer.status == 201]


@contextmanager
def without(table: str, constraint: str) -> Iterator[None]:
    """A constraint or unique index is gone for a while; what it would have refused is deleted before it returns."""
    database = connections["default"].settings_dict["NAME"]
    with _server(database) as owner:
        owner.execute("SET lock_timeout = '10s'")
        drop, restore = _statements(owner, table, constraint)
        owner.execute(drop)
        try:
            yield
        finally:
            owner.execute("TRUNCATE booking_booking, booking_session, planning_allocation CASCADE")
            owner.execute(restore)


def _statements(owner: Any, table: str, name: str) -> tuple[sql.Composed, sql.Composable]:
    found = owner.execute("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s", [name]).fetchone()
    if found is None:
        (index,) = owner.execute("SELECT indexdef FROM pg_indexes WHERE indexname = %s", [name]).fetchone()
        return sql.SQL("DROP INDEX {}").format(_name(name)), sql.SQL(index)
    add = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} {}").format(_name(table), _name(name), sql.SQL(found[0]))
    return sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(_name(table), _name(name)), add


def _name(text: str) -> sql.Identifier:
    return sql.Identifier(text)


def overlaps(house: House) -> int:
    """Pairs of allocations that share a moment of one calendar."""
    with _server(connections["default"].settings_dict["NAME"]) as owner:
        [(found,)] = owner.execute(
            "SELECT count(*) FROM planning_allocation a JOIN planning_allocation b ON a.calendar_id = b.calendar_id "
            "AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at AND a.organization_id = %s",
            [house.organization.id],
        ).fetchall()
    return int(found)
