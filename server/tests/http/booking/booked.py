"""Short ways to say what tests of bookings say often."""

from typing import Any

from tests.house import Answer, Api, House, a_booking, a_service

DAY = "2027-03-08"
"""A Monday, a week after the house's today."""


def at(clock: str, day: str = DAY, offset: str = "+01:00") -> str:
    return f"{day}T{clock}:00{offset}"


def offer(house: House, **changes: Any) -> dict[str, Any]:
    """A service that was accepted."""
    made = house.api.post("/services", a_service(**changes))
    assert made.status == 201, made.body
    return dict(made.body)


def book(house: House, service: dict[str, Any], start: str, **changes: Any) -> dict[str, Any]:
    """A booking that was granted."""
    made = house.api.post("/bookings", a_booking(service["id"], start, **changes))
    assert made.status == 201, made.body
    return dict(made.body)


def ask(house: House, service: dict[str, Any], start: str, **changes: Any) -> Answer:
    return house.api.post("/bookings", a_booking(service["id"], start, **changes))


def slots(api: Api, service: dict[str, Any], first: str = DAY, last: str | None = None, **query: Any) -> list[Any]:
    """All slots of the days `first` to `last`."""
    asked = {"serviceId": service["id"], "from": first, "to": last or first, **query}
    answer = api.get("/slots", **asked)
    assert answer.status == 200, answer.body
    return [slot for day in answer.body["days"] for slot in day["slots"]]


def starts(api: Api, service: dict[str, Any], first: str = DAY, last: str | None = None, **query: Any) -> list[str]:
    return [slot["start"] for slot in slots(api, service, first, last, **query)]


def remaining(api: Api, service: dict[str, Any], start: str, **query: Any) -> int:
    """How often `start` can still be booked; 0 when it is not offered."""
    found = [slot["remaining"] for slot in slots(api, service, start[:10], **query) if slot["start"] == start]
    return int(found[0]) if found else 0


def staff(house: House, name: str, **fields: Any) -> dict[str, Any]:
    made = house.api.post("/staff", {"name": name, **fields})
    assert made.status == 201, made.body
    return dict(made.body)


def resource(house: House, name: str, **fields: Any) -> dict[str, Any]:
    made = house.api.post("/resources", {"name": name, **fields})
    assert made.status == 201, made.body
    return dict(made.body)


def hours(*ranges: str, days: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)) -> list[dict[str, Any]]:
    """`hours("09:00-12:00", "14:00-18:00")`, every day unless `days` says otherwise."""
    split = [one.split("-") for one in ranges]
    return [{"dayOfWeek": day, "startTime": start, "endTime": end} for day in days for start, end in split]
