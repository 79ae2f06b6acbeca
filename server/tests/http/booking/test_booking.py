import pytest

from tests.house import House, a_booking, a_service, first_slots, make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return make_house()


def test_a_booking_takes_its_slot(house: House) -> None:
    service = house.api.post("/services", a_service()).body["id"]
    slot = first_slots(house.api, service)[0]
    made = house.api.post("/bookings", a_booking(service, slot["start"]))
    assert made.status == 201, made.body
    assert (made.body["status"], made.body["totalPrice"]) == ("confirmed", 5000)
    assert made.body["startDate"] == slot["start"]
    assert slot["start"] not in [one["start"] for one in first_slots(house.api, service)]


def test_the_second_to_ask_is_told_the_nearest_slots(house: House) -> None:
    service = house.api.post("/services", a_service()).body["id"]
    slot = first_slots(house.api, service)[0]
    house.api.post("/bookings", a_booking(service, slot["start"]))
    late = house.api.post("/bookings", a_booking(service, slot["start"]))
    assert (late.status, late.code) == (409, "booking.slot_taken")
    assert 0 < len(late.body["nearest"]) <= 5
    assert set(late.body["nearest"][0]) == {"start", "end", "remaining", "staffIds", "resourceIds", "priceFrom"}
