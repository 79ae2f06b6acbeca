"""How often a request asks the database, counted on real commits."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house import Answer, House, a_booking, a_service, first_slots, make_house
from tests.http.booking.booked import hours

MOST_FOR_SLOTS = 8
MOST_TO_BOOK = 20
MOST_FOR_A_CODE = 4
"""More, with a promo code: find it, count it, count it for the client, write its use down."""


def statements(call: Callable[[], Answer], expected: int = 200) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        answer = call()
    assert answer.status == expected, answer.body
    return [query["sql"] for query in captured]


def questions(asked: list[str]) -> list[str]:
    return [sql for sql in asked if sql not in {"BEGIN", "COMMIT"}]


@pytest.fixture
def house(transactional_db: None) -> House:
    """With real commits: BEGIN and COMMIT are statements too."""
    return make_house()


def staffed(house: House, people: int) -> str:
    place = house.api.post("/locations", {"name": "Here", "weeklyHours": hours("00:00-24:00")}).body["id"]
    for number in range(people):
        house.api.post("/staff", {"name": f"Coach {number}", "roles": ["coach"], "weeklyHours": None})
    needed = [{"id": f"court-{n}", "type": "facility"} for n in range(people)]
    document = a_service(requiredStaff=[{"role": "coach"}], requiredResources=needed, locationId=place)
    return str(house.api.post("/services", document).body["id"])


def ask_slots(house: House, service: str, days: int) -> list[str]:
    first = datetime.now(UTC).date() + timedelta(days=7)
    query: dict[str, Any] = {"serviceId": service, "from": first, "to": first + timedelta(days=days - 1)}
    return questions(statements(lambda: house.visitor.get("/slots", **query)))


def test_slots_take_the_same_few_whatever_the_days_people_and_bookings(house: House) -> None:
    service = staffed(house, 1)
    alone = ask_slots(house, service, 1)
    assert len(alone) <= MOST_FOR_SLOTS, alone
    assert len(ask_slots(house, service, 300)) == len(alone)
    crowded = staffed(house, 12)
    for slot in first_slots(house.api, crowded)[:10]:
        assert house.api.post("/bookings", a_booking(crowded, slot["start"])).status == 201
    assert len(ask_slots(house, crowded, 30)) == len(alone)


def test_so_do_sessions(house: House) -> None:
    service = house.api.post("/services", a_service(type="event", maxParticipants=9)).body["id"]
    few = len(ask_slots(house, service, 7))
    for slot in first_slots(house.api, service)[:10]:
        house.api.post("/bookings", a_booking(service, slot["start"]))
    assert len(ask_slots(house, service, 7)) == few <= MOST_FOR_SLOTS


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"type": "event", "maxParticipants": 9},
        {"requiredStaff": [{"role": "coach", "count": 2, "specificStaffIds": ["a", "b", "c"]}],
         "staffChoice": "roundRobin", "requiredResources": [{"id": "mat", "quantity": 5}]},
        {"requireApproval": True},
    ],
    ids=["alone", "event", "staff-and-things", "approval"],
)  # fmt: skip
def test_booking_takes_twenty_at_most(house: House, changes: dict[str, Any]) -> None:
    document = a_service(customFields=[{"id": "q", "name": "Q", "type": "text", "sensitive": True}], **changes)
    service = house.api.post("/services", document).body["id"]
    for person in house.api.get("/staff").body["items"]:
        house.api.patch(f"/staff/{person['id']}", {"weeklyHours": None})
    slots = first_slots(house.api, service)
    for number, slot in enumerate([slots[0], slots[0] if "maxParticipants" in changes else slots[2]]):
        guest = {"customFieldValues": {"q": "x"}, "contactEmail": f"new-{number}@example.test"}
        book = partial(house.visitor.post, "/bookings", a_booking(service, slot["start"], **guest))
        asked = statements(partial(book, **{"Idempotency-Key": f"k{number}"}), 201)
        assert len(asked) <= MOST_TO_BOOK, "\n".join(asked)


def test_a_promo_code_takes_four_more(house: House) -> None:
    service = house.api.post("/services", a_service()).body["id"]
    house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 10, "maxUses": 9})
    slots = first_slots(house.api, service)
    plain, coded = (
        statements(partial(house.visitor.post, "/bookings", a_booking(service, slot["start"], **guest)), 201)
        for slot, guest in zip(
            slots[::3],
            [{"contactEmail": "a@example.test"}, {"contactEmail": "b@example.test", "promoCode": "spring"}],
            strict=False,
        )
    )
    assert len(coded) <= len(plain) + MOST_FOR_A_CODE, "\n".join(coded)


def test_lists_take_the_same_few_whatever_their_length(house: House) -> None:
    service = house.api.post("/services", a_service(type="event", maxParticipants=99)).body["id"]
    slot = first_slots(house.api, service)[0]["start"]
    house.api.post("/bookings", a_booking(service, slot))
    few = {path: len(statements(partial(house.api.get, path))) for path in ("/bookings", "/services")}
    for number in range(15):
        house.api.post("/bookings", a_booking(service, slot, contactEmail=f"{number}@example.test"))
        house.api.post("/services", a_service(requiredStaff=[{"role": "x", "specificStaffIds": [f"s-{number}"]}]))
    for path, number in few.items():
        # A page that names staff reads them in one statement, however many.
        assert len(statements(partial(house.api.get, path))) <= number + 1
    assert max(few.values()) <= MOST_FOR_SLOTS
