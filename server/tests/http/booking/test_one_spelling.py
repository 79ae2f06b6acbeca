"""The API has one spelling of its fields, the one its description shows."""

import pytest

from tests.house import House, a_booking, a_service, first_slots, make_house


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def test_fields_in_snake_case_are_not_known(house: House) -> None:
    service = house.api.post("/services", a_service()).body["id"]
    slot = first_slots(house.api, service)[0]["start"]
    refused = house.api.post("/bookings", {"service_id": service, "start_date": slot})
    assert refused.status == 422 and refused.error_paths == {"serviceId", "startDate"}
    booked = house.api.post("/bookings", a_booking(service, slot, internal_notes="x", contact_phone="1234567")).body
    assert (booked["internalNotes"], booked["contactPhone"]) == (None, None)
    client = house.api.post("/clients", {"name": "Ada", "is_prospect": True}).body
    assert client["isProspect"] is False


def test_nor_are_they_in_a_query(house: House) -> None:
    service = house.api.post("/services", a_service()).body["id"]
    refused = house.api.get("/slots", service_id=service, **{"from": "2027-01-01", "to": "2027-01-02"})
    assert refused.status == 422 and refused.error_paths == {"serviceId"}
