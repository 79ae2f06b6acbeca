"""What was made says where it is."""

import pytest

from tests.house import House, a_booking, a_service, first_slots, make_house


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def test_what_was_made_is_found_where_its_answer_says(house: House) -> None:
    service = house.api.post("/services", a_service())
    wish = a_booking(service.body["id"], first_slots(house.api, service.body["id"])[0]["start"])
    made = [
        service,
        house.api.post("/bookings", wish, **{"Idempotency-Key": "one"}),
        house.api.post("/bookings", wish, **{"Idempotency-Key": "one"}),
        house.api.post("/clients", {"name": "Ada"}),
        house.api.post("/staff", {"name": "Ada"}),
    ]
    for answer in made:
        place = answer.headers["Location"].removeprefix("/api/v1")
        assert house.api.get(place).body["id"] == answer.body["id"]


def test_what_cannot_be_read_by_itself_says_nothing_of_it(house: House) -> None:
    assert "Location" not in house.api.post("/reasons", {"label": "x"}).headers
    assert "Location" not in house.api.post("/bookings", {}).headers
