"""The one request a widget paints from, under sixteen clients."""

from house import Caller, House
from one_thread import asked_at_once, get
from timing import quantile

CLIENTS = 16
EACH = 120


def rows(house: House) -> list[tuple[str, str, str]]:
    key = house.organization("bench-widget")["keys"]["secret"]
    caller = Caller(house, key)
    for number in range(20):
        hours = [{"dayOfWeek": day, "startTime": "09:00", "endTime": "18:00"} for day in range(1, 6)]
        caller.call(
            "POST", "/services", {"name": f"Service {number}", "duration": 60, "price": 5000, "availableSlots": hours}
        )
    _, widget = caller.call("POST", "/widgets", {"kind": "booking", "name": "Bench"})

    questions = [get(f"/widget/config/{widget['id']}")] * EACH
    found, seconds = asked_at_once(house, [questions] * CLIENTS, status=200)
    three = "/".join(f"{quantile(found, share):.1f}" for share in (0.5, 0.95, 0.99))
    return [
        (f"widget config, {CLIENTS} clients in one thread (target p95 ≤ 20)", three, "ms p50/p95/p99"),
        (f"widget config, {CLIENTS} clients", f"{len(found) / seconds:.0f}", "per second"),
    ]
