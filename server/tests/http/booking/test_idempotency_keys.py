"""Same key, same question, same answer; refused requests leave no trace."""

from tests.house import Api, House, a_booking, a_service, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count

KEY = {"Idempotency-Key": "b7f3"}


def test_a_repeat_is_answered_with_the_first_answer(house: House) -> None:
    wish = a_booking(offer(house)["id"], at("09:00"))
    first = house.api.post("/bookings", wish, **KEY)
    left = [count(house, table) for table in ("booking_booking", "platform_event", "platform_audit")]
    again = house.api.post("/bookings", wish, **KEY)
    assert (again.status, again.raw) == (201, first.raw)
    assert (first.headers.get("Idempotency-Replayed"), again.headers["Idempotency-Replayed"]) == (None, "true")
    assert [count(house, table) for table in ("booking_booking", "platform_event", "platform_audit")] == left


def test_the_answer_is_the_one_of_then_whatever_happened_since(house: House) -> None:
    wish = a_booking(offer(house)["id"], at("09:00"))
    first = house.api.post("/bookings", wish, **KEY)
    house.api.post(f"/bookings/{first.body['id']}/cancel")
    again = house.api.post("/bookings", wish, **KEY)
    assert (again.raw, again.body["status"]) == (first.raw, "confirmed")
    assert count(house, "booking_booking") == 1


def test_the_same_key_with_another_question_is_refused(house: House) -> None:
    service = offer(house)
    wish = a_booking(service["id"], at("09:00"))
    booking = house.api.post("/bookings", wish, **KEY).body
    for path, body in [
        ("/bookings", {**wish, "notes": "x"}),
        ("/bookings", {**wish, "startDate": at("10:00")}),
        (f"/bookings/{booking['id']}/cancel", {}),
        ("/services", a_service()),
    ]:
        refused = house.api.post(path, body, **KEY)
        assert (refused.status, refused.code) == (422, "platform.key_reused")
    assert count(house, "booking_booking") == 1


def test_a_refused_request_is_not_remembered(house: House) -> None:
    service = offer(house)
    other = book(house, service, at("09:00"))
    wish = a_booking(service["id"], at("09:00"))
    assert house.api.post("/bookings", wish, **KEY).status == 409
    house.api.post(f"/bookings/{other['id']}/cancel")
    assert house.api.post("/bookings", wish, **KEY).status == 201
    invalid = a_booking(service["id"], at("10:07"))
    assert house.api.post("/bookings", invalid, **{"Idempotency-Key": "odd"}).status == 422
    assert (
        house.api.post("/bookings", a_booking(service["id"], at("10:00")), **{"Idempotency-Key": "odd"}).status == 201
    )


def test_a_key_belongs_to_whoever_used_it(house: House) -> None:
    service = offer(house)
    wish = a_booking(service["id"], at("09:00"))
    assert house.api.post("/bookings", wish, **KEY).status == 201
    late = house.visitor.post("/bookings", wish, **KEY)
    assert (late.status, late.code) == (409, "booking.slot_taken"), "another caller asks for themselves"
    theirs = make_house()
    assert theirs.api.post("/bookings", wish, **KEY).status == 404


def test_every_change_takes_a_key(house: House) -> None:
    made = [house.api.post("/services", {"name": "Nap", "duration": 20}, **{"Idempotency-Key": "s"}) for _ in range(2)]
    assert made[0].raw == made[1].raw
    service = offer(house)
    booking = book(house, service, at("09:00"))
    cancels = [house.api.post(f"/bookings/{booking['id']}/cancel", **{"Idempotency-Key": "c"}) for _ in range(2)]
    assert [one.status for one in cancels] == [200, 200]
    patches = [
        house.api.patch(f"/services/{service['id']}", {"price": 1}, **{"Idempotency-Key": "p"}) for _ in range(2)
    ]
    assert patches[0].raw == patches[1].raw
    deletes = [house.api.delete(f"/services/{made[0].body['id']}", **{"Idempotency-Key": "d"}) for _ in range(2)]
    assert [one.status for one in deletes] == [204, 204]


def test_a_key_of_no_or_too_many_letters_is_named(house: House) -> None:
    wish = a_booking(offer(house)["id"], at("09:00"))
    for key in ("", "x" * 256):
        refused = house.api.post("/bookings", wish, **{"Idempotency-Key": key})
        assert (refused.status, refused.error_paths) == (422, {"Idempotency-Key"})
    assert house.api.post("/bookings", wish, **{"Idempotency-Key": "x" * 255}).status == 201


def test_reading_with_a_key_is_just_reading(house: House, clock: Clock) -> None:
    api = Api(house.api.key, **KEY)
    service = offer(house)
    assert [one["id"] for one in api.get("/services").body["items"]] == [service["id"]]
    house.api.patch(f"/services/{service['id']}", {"name": "New"})
    assert [one["name"] for one in api.get("/services").body["items"]] == ["New"]
