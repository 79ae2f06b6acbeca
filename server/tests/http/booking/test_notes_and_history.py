"""What staff writes on a booking, and who did what to it."""

from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock


def test_notes_change_and_nothing_else_does(house: House, clock: Clock) -> None:
    booking = book(house, offer(house), at("09:00"), notes="by the window")
    clock("2027-03-02T09:00:00+01:00")
    changed = house.api.patch(
        f"/bookings/{booking['id']}",
        {"internalNotes": "pays late", "status": "completed", "totalPrice": 0, "startDate": at("10:00")},
    )
    booking.pop("series")
    assert changed.body == {**booking, "internalNotes": "pays late", "updatedAt": "2027-03-02T08:00:00+00:00"} | {
        key: changed.body[key] for key in ("createdAt", "confirmedAt")
    }
    emptied = house.api.patch(f"/bookings/{booking['id']}", {"notes": ""}).body
    assert (emptied["notes"], emptied["internalNotes"]) == (None, "pays late")


def test_null_empties_a_note_too(house: House) -> None:
    booking = book(house, offer(house), at("09:00"), notes="x", internalNotes="y")
    emptied = house.api.patch(f"/bookings/{booking['id']}", {"internalNotes": None}).body
    assert (emptied["notes"], emptied["internalNotes"]) == ("x", None)


def test_its_history_says_who_did_what_when_and_what_changed(house: House) -> None:
    booking = book(house, offer(house, requireApproval=True), at("09:00"))
    house.api.patch(f"/bookings/{booking['id']}", {"internalNotes": "VIP"})
    house.api.post(f"/bookings/{booking['id']}/confirm", **{"X-Request-Id": "the-one"})
    house.api.post(f"/bookings/{booking['id']}/cancel", {"reason": "flood"})
    items = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert [one["action"] for one in items] == [
        "booking.cancelled", "booking.confirmed", "booking.amended", "booking.created",
    ]  # fmt: skip
    assert {one["actor"]["type"] for one in items} == {"secret_key"}
    assert (items[0]["reason"], items[1]["requestId"]) == ("flood", "the-one")
    assert (items[1]["before"], items[1]["after"]) == ({"status": "pending"}, {"status": "confirmed"})
    assert (items[2]["before"], items[2]["after"]) == ({"internalNotes": ""}, {"internalNotes": "VIP"})
    assert items[3]["after"]["reference"] == booking["reference"]


def test_the_history_of_one_booking_is_not_that_of_another(house: House) -> None:
    service = offer(house)
    one, two = book(house, service, at("09:00")), book(house, service, at("10:00"))
    house.api.post(f"/bookings/{two['id']}/cancel")
    assert len(house.api.get(f"/bookings/{one['id']}/history").body["items"]) == 1
