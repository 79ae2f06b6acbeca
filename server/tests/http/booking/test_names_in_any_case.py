"""A service document names staff and resources as their owner writes them that day."""

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer, resource, staff, starts


@pytest.mark.parametrize(("ours", "theirs"), [("Dr-Martin", "dr-martin"), ("dr-martin", "DR-MARTIN")])
def test_staff_is_recognised(house: House, ours: str, theirs: str) -> None:
    person = staff(house, "Dr Martin", reference=ours, roles=["doctor"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "doctor", "count": 1, "specificStaffIds": [theirs]}])
    assert [one["id"] for one in service["named"]["staff"]] == [person["id"]]
    booking = book(house, service, at("09:00"), staffId=ours.swapcase())
    assert booking["staffIds"] == [person["id"]]


def test_a_resource_is_recognised(house: House) -> None:
    court = resource(house, "Court 1", reference="Court-1", type="facility")
    service = offer(house, type="rental", requiredResources=[{"id": "COURT-1", "name": "Court", "type": "facility"}])
    assert starts(house.api, service)[0] == at("09:00")
    assert book(house, service, at("09:00"), resourceIds=["court-1"])["resourceIds"] == [court["id"]]


def test_an_id_is_recognised_in_capitals(house: House) -> None:
    person = staff(house, "Dr Martin", roles=["doctor"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "doctor", "specificStaffIds": [person["id"].upper()]}])
    assert book(house, service, at("09:00"))["staffIds"] == [person["id"]]


def test_a_new_reference_takes_nobody_out_of_a_service(house: House) -> None:
    service = offer(
        house,
        requiredStaff=[{"role": "doctor", "specificStaffIds": ["dr-x"]}],
        requiredResources=[{"id": "room-1", "type": "room"}],
    )
    person, room = (service["named"][kind][0]["id"] for kind in ("staff", "resources"))
    house.api.patch(f"/staff/{person}", {"reference": "hr-4711", "weeklyHours": None})
    house.api.patch(f"/resources/{room}", {"reference": None})
    booking = book(house, service, at("09:00"))
    assert (booking["staffIds"], booking["resourceIds"]) == ([person], [room])

    edited = house.api.patch(f"/services/{service['id']}", {"price": 100}).body
    assert [one["id"] for one in edited["named"]["staff"]] == [person]
    assert [len(house.api.get(path).body["items"]) for path in ("/staff", "/resources")] == [1, 1]
    assert book(house, service, at("10:00"), staffId="HR-4711")["totalPrice"] == 100


def test_somebody_who_was_removed_is_made_again_when_the_service_is_saved(house: House) -> None:
    service = offer(house, requiredStaff=[{"role": "doctor", "specificStaffIds": ["dr-x"]}])
    gone = service["named"]["staff"][0]["id"]
    assert house.api.delete(f"/staff/{gone}").status == 204
    edited = house.api.patch(f"/services/{service['id']}", {"price": 100}).body
    (again,) = edited["named"]["staff"]
    assert (again["reference"], again["isPlaceholder"]) == ("dr-x", True)
    assert again["id"] != gone
