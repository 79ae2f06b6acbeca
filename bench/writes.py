"""Bookings through HTTP: one client, eight on distinct slots, fifty on one slot."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import islice

from house import Caller, House
from one_thread import asked_at_once, post
from timing import at_once, quantile, timed

CLIENTS = 8
EACH = 60
WARM_UP = 10
"""Bookings of each client before its figures count: connections, kept plans."""
CROWD = 50


def rows(house: House) -> list[tuple[str, str, str]]:
    key = house.organization("bench-writes")["keys"]["secret"]
    caller = Caller(house, key)
    services = [_service(caller, number) for number in range(CLIENTS + 1)]
    free = [iter(_slots(caller, service)) for service in services]
    single = list(islice(free[-1], 160))
    one = iter(single)

    def book() -> None:
        _book(caller, services[-1], next(one), 201)

    timed(book, 20)
    alone = timed(book, 120)

    def clients(each: int) -> list[list[bytes]]:
        return [
            [post("/bookings", _wish(services[number], start), key=key) for start in islice(free[number], each)]
            for number in range(CLIENTS)
        ]

    asked_at_once(house, clients(WARM_UP), status=201)
    many, seconds = asked_at_once(house, clients(EACH), status=201)
    hot = next(free[-1])
    outcomes: Counter[int] = Counter()

    def crowd(number: int) -> list[float]:
        mine = Caller(house, key)
        return timed(lambda: outcomes.update([_try(mine, services[-1], hot)]), 1)

    rush, _ = at_once(CROWD, crowd)
    return [
        ("booking, 1 client (target p50 ≤ 8)", _three(alone), "ms p50/p95/p99"),
        (
            f"bookings, {CLIENTS} clients in one thread, distinct slots (target ≥ 300)",
            f"{len(many) / seconds:.0f}",
            "per second",
        ),
        (f"booking, {CLIENTS} clients", _three(many), "ms p50/p95/p99"),
        (
            f"{CROWD} clients on one slot: winners (exactly 1)",
            str(outcomes[201]),
            f"of {CROWD}, others {dict(outcomes)}",
        ),
        (f"{CROWD} clients on one slot: longest answer", f"{1000 * max(rush):.0f}", "ms"),
    ]


def _three(seconds: list[float]) -> str:
    return "/".join(f"{quantile(seconds, share):.1f}" for share in (0.5, 0.95, 0.99))


def _service(caller: Caller, number: int) -> str:
    hours = [{"dayOfWeek": day, "startTime": "00:00", "endTime": "24:00"} for day in range(7)]
    body = {"name": f"Bench {number}", "duration": 30, "price": 100, "availableSlots": hours}
    status, made = caller.call(
        "POST", "/services", {**body, "requiredStaff": [{"role": "host", "specificStaffIds": [f"host-{number}"]}]}
    )
    assert status == 201, made
    return str(made["id"])


def _slots(caller: Caller, service: str) -> list[str]:
    first = datetime.now(UTC).date() + timedelta(days=2)
    _, found = caller.call("GET", f"/slots?serviceId={service}&from={first}&to={first + timedelta(days=20)}")
    return [slot["start"] for day in found["days"] for slot in day["slots"]]


def _try(caller: Caller, service: str, start: str) -> int:
    return caller.call("POST", "/bookings", _wish(service, start))[0]


def _wish(service: str, start: str) -> dict[str, str]:
    return {"serviceId": service, "startDate": start, "contactName": "Bench", "contactEmail": "guest@bench.test"}


def _book(caller: Caller, service: str, start: str, expected: int) -> None:
    status = _try(caller, service, start)
    assert status == expected, status
