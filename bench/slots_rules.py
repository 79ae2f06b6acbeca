"""Slots as a pure function: the workloads W1, W2 and W3 of the performance notes, in CPU milliseconds.

Mon–Fri 9–12 and 14–18 Europe/Paris, 30-minute event, 15-minute step, no buffers; bookings are random
but seeded, on the half hour of working hours. Run: `server/.venv/bin/python bench/slots_rules.py`.
"""

import random
import statistics
import time
from collections.abc import Callable
from datetime import date
from uuid import UUID

from comptoir.booking.rules.agenda import Agenda, RoleNeed, ServiceNeeds, ServiceType, StaffCalendar, Window
from comptoir.booking.rules.slots import SlotDay, open_slots, period, slot_days
from comptoir.kernel.ids import StaffId
from comptoir.planning.rules.hours import DEFAULT_WEEK, HALF_DAYS, Hours, open_between
from comptoir.planning.rules.intervals import Interval
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.planning.rules.zones import day_number

PARIS = "Europe/Paris"
NEEDS = ServiceNeeds(
    type=ServiceType.APPOINTMENT, zone=PARIS, duration=30, slot_step=15, roles=(RoleNeed("host"),), max_participants=1
)


def bookings(seed: int, count: int, start: int, end: int) -> tuple[Interval, ...]:
    """`count` different half hours of working time in [start, end)."""
    half_hours = [at for a, b in open_between(Hours(PARIS, DEFAULT_WEEK), start, end) for at in range(a, b, 1800)]
    inside = [at for at in half_hours if start <= at < end]
    return tuple((at, at + 1800) for at in sorted(random.Random(seed).sample(inside, count)))


def workload(first: date, last: date, hosts: int, booked: int, overridden: int = 0) -> Callable[[], list[SlotDay]]:
    """A function that computes the slots of a period from plain values, nothing kept between calls but zones."""
    start, end = period(PARIS, first, last)
    dates = random.Random(7).sample(range(day_number(first), day_number(last) + 1), overridden)
    overrides = tuple((day, (HALF_DAYS[day % 2],) if day % 3 else ()) for day in sorted(dates))
    agenda = Agenda(
        service=NEEDS,
        now=start - 86_400,
        window=Window(start, end),
        staff=tuple(
            StaffCalendar(
                id=StaffId(UUID(int=host + 1)),
                skills=frozenset({"host"}),
                hours=Hours(PARIS, DEFAULT_WEEK, overrides),
                busy=bookings(host, booked, start, end),
            )
            for host in range(hosts)
        ),
    )

    def run() -> list[SlotDay]:
        low, high = period(PARIS, first, last)
        return slot_days(open_slots(agenda, start=low, end=high), zone_name=PARIS, first=first, last=last)

    return run


WORKLOADS: dict[str, Callable[[], Callable[[], list[SlotDay]]]] = {
    "W1 30 days, 1 host, 40 bookings": lambda: workload(date(2027, 3, 1), date(2027, 3, 30), 1, 40),
    "W2 60 days, 20 hosts, 300 bookings each": lambda: workload(date(2027, 3, 1), date(2027, 4, 29), 20, 300),
    "W3 a year, 1 host, 2000 bookings, 30 overrides": lambda: workload(
        date(2027, 1, 1), date(2027, 12, 31), 1, 2000, 30
    ),
}


def cpu_ms(run: Callable[[], object], repeat: int = 30) -> float:
    """Median CPU milliseconds of one call, after one to warm up."""
    run()
    taken = []
    for _ in range(repeat):
        before = time.process_time_ns()
        run()
        taken.append((time.process_time_ns() - before) / 1e6)
    return statistics.median(taken)


def rows() -> list[tuple[str, str, str]]:
    """(workload, figure, unit) for each workload, and for the texts of the year's slots."""
    table: list[tuple[str, str, str]] = []
    for name, prepare in WORKLOADS.items():
        run = prepare()
        found = sum(len(day.slots) for day in run())
        table.append((f"{name}: {found} slots", f"{cpu_ms(run):.2f}", "ms CPU, median"))
    slots = [slot for day in run() for slot in day.slots]

    def texts() -> list[str]:
        clock = Rfc3339(PARIS)
        return [clock.text(slot.start) for slot in slots]

    table.append((f"RFC 3339 texts of {len(slots)} starts", f"{cpu_ms(texts):.2f}", "ms CPU, median"))
    return table


if __name__ == "__main__":
    for label, figure, unit in rows():
        print(f"{label:<65} {figure:>8} {unit}")
