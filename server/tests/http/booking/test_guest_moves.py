"""What a guest is told before moving or cancelling, and the dates booked together."""

from tests.house import Api, House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.test_guest_link import path_of

NOBODY = Api(None)


def test_a_move_is_priced_to_the_cent_before_it_is_made_and_nothing_is_kept(house: House) -> None:
    service = offer(house, price=5000, pricingTiers=[{"name": "Late", "condition": "hour >= 10", "price": 6000}])
    booking = book(house, service, at("09:00"))
    before = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    shown = NOBODY.post(f"{path_of(booking)}/reschedule/preview", {"startDate": at("10:00")})
    assert shown.status == 200
    assert {key: shown.body[key] for key in ("startDate", "totalPrice", "difference", "amountDue", "refunded")} == {
        "startDate": at("10:00"),
        "totalPrice": 6000,
        "difference": 1000,
        "amountDue": 6000,
        "refunded": 0,
    }
    kept = house.api.get(f"/bookings/{booking['id']}").body
    assert (kept["status"], kept["startDate"], kept["totalPrice"]) == ("confirmed", at("09:00"), 5000)
    assert house.api.get(f"/bookings/{booking['id']}/history").body["items"] == before
    moved = NOBODY.post(f"{path_of(booking)}/reschedule", {"startDate": at("10:00")})
    assert (moved.status, moved.body["totalPrice"]) == (200, 6000)


def test_a_move_to_a_taken_time_is_refused_before_it_is_tried(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    book(house, service, at("10:00"))
    refused = NOBODY.post(f"{path_of(booking)}/reschedule/preview", {"startDate": at("10:00")})
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"


def test_the_times_to_move_to_are_those_of_the_service(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    day = at("09:00")[:10]
    found = NOBODY.get(f"{path_of(booking)}/slots?from={day}&to={day}")
    assert found.status == 200
    (only,) = found.body["days"]
    starts = [slot["start"] for slot in only["slots"]]
    assert at("10:00") in starts
    assert at("09:00") not in starts


def test_a_client_is_told_what_comes_back_by_the_policy(house: House) -> None:
    policy = {"allowCancellation": True, "cutoffHours": 1, "refundPolicy": "partial", "refundPercentage": 50}
    booking = book(house, offer(house, price=5000, cancellationPolicy=policy), at("09:00"))
    assert NOBODY.get(path_of(booking)).body["refund"] == 0
    house.api.post(f"/bookings/{booking['id']}/payments", {"amount": 5000, "method": "cash"})
    assert NOBODY.get(path_of(booking)).body["refund"] == 2500


def test_dates_booked_together_are_listed_with_their_links(house: House) -> None:
    service = offer(house, recurring={"enabled": True, "intervals": ["weekly"], "maxOccurrences": 10})
    weekly = {"frequency": "weekly", "occurrencesCount": 3}
    booking = book(house, service, at("09:00"), recurringConfig=weekly)
    items = NOBODY.get(f"{path_of(booking)}/series").body["items"]
    assert [item["isThis"] for item in items] == [True, False, False]
    second = NOBODY.get(f"/guest/bookings/{items[1]['token']}")
    assert (second.status, second.body["startDate"]) == (200, items[1]["startDate"])
    single = book(house, service, at("10:00"))
    assert NOBODY.get(f"{path_of(single)}/series").body["items"] == []


def test_a_forged_link_lists_nothing_and_moves_nothing(house: House) -> None:
    booking = book(house, offer(house), at("09:00"))
    forged = f"{path_of(booking)}x"
    assert NOBODY.get(f"{forged}/series").status in (401, 403, 404)
    assert NOBODY.get(f"{forged}/slots?from=2026-01-01&to=2026-01-02").status in (401, 403, 404)
    assert NOBODY.post(f"{forged}/reschedule/preview", {"startDate": at("10:00")}).status in (401, 403, 404)
    assert house.api.get(f"/bookings/{booking['id']}").body["startDate"] == at("09:00")


def test_a_quote_says_whether_there_is_a_code_to_ask_for(house: House) -> None:
    service, other = offer(house), offer(house)
    quoted = {"serviceId": service["id"], "startDate": at("09:00")}
    assert house.api.post("/quotes", quoted).body["takesCodes"] is False
    made = house.api.post(
        "/promo-codes", {"code": "ETE", "kind": "percentage", "value": 10, "serviceIds": [other["id"]]}
    )
    assert made.status == 201, made.body
    assert house.api.post("/quotes", quoted).body["takesCodes"] is False
    assert house.api.post("/quotes", {**quoted, "serviceId": other["id"]}).body["takesCodes"] is True
