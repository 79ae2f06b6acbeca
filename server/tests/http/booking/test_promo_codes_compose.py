"""A promo code with a series, a course, a waitlist, a hold, a move: none of them excludes the other."""

from typing import Any

import pytest

from comptoir.booking.models import Booking
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking
from tests.http.booking.booked import at, book, offer
from tests.http.booking.test_courses import EVENING, enrol, parts, pottery, run
from tests.http.booking.test_holds import lapse
from tests.http.booking.test_promo_codes_of_bookings import promo, uses
from tests.http.booking.test_series import RECURRING, day, repeated

pytestmark = pytest.mark.django_db


def series(house: House, service: dict[str, Any], **changes: Any) -> list[dict[str, Any]]:
    made = house.api.post("/bookings", repeated(service, day(7), promoCode="SPRING", **changes))
    assert made.status == 201, made.body
    return [house.api.get(f"/bookings/{id}").body for id in made.body["series"]["bookingIds"]]


def cancel(house: House, booking: dict[str, Any], **body: Any) -> None:
    answer = house.api.post(f"/bookings/{booking['id']}/cancel", body)
    assert answer.status == 200, answer.body


@pytest.mark.parametrize(
    ("terms", "prices"),
    [
        ({"value": 10}, [4500, 4500, 4500, 4500]),
        ({"kind": "fixed", "value": 1500}, [3500, 5000, 5000, 5000]),
        ({"kind": "freeMinutes", "value": 30}, [2500, 5000, 5000, 5000]),
    ],
    ids=str,
)
def test_a_series_uses_a_code_once(house: House, terms: dict[str, Any], prices: list[int]) -> None:
    made = promo(house, maxUses=1, maxUsesPerClient=1, **terms)
    service = offer(house, recurring=RECURRING)
    preview = house.api.post("/bookings/preview", repeated(service, day(7), promoCode="SPRING")).body
    assert [one["price"] for one in preview["occurrences"]] == prices
    booked = series(house, service)
    assert [one["totalPrice"] for one in booked] == prices
    assert uses(house, made) == (1, sum(one["totalPrice"] for one in booked if one["promoCode"]))


def test_a_series_gives_its_code_back_with_its_last_date(house: House) -> None:
    made = promo(house, value=10)
    booked = series(house, offer(house, recurring=RECURRING))
    cancel(house, booked[0])
    assert uses(house, made) == (1, 13_500)
    cancel(house, booked[3])
    assert uses(house, made) == (1, 9000)
    cancel(house, booked[1], scope="all")
    assert uses(house, made) == (0, 0)


def test_a_fixed_code_comes_back_with_the_date_that_has_it(house: House) -> None:
    made = promo(house, kind="fixed", value=1000)
    booked = series(house, offer(house, recurring=RECURRING))
    cancel(house, booked[2])
    assert uses(house, made) == (1, 4000)
    cancel(house, booked[0])
    assert uses(house, made) == (0, 0)


def test_a_series_that_is_refused_takes_no_code(house: House) -> None:
    made = promo(house)
    service = offer(house, recurring=RECURRING)
    book(house, service, day(14))
    answer = house.api.post("/bookings", repeated(service, day(7), promoCode="SPRING"))
    assert answer.code == "booking.series_conflicts"
    assert uses(house, made) == (0, 0)


def test_a_series_that_moves_keeps_its_code(house: House) -> None:
    made = promo(house, value=10, maxUses=1)
    booked = series(house, offer(house, recurring=RECURRING))
    answer = house.api.post(f"/bookings/{booked[0]['id']}/reschedule", {"startDate": day(7, 14), "scope": "all"})
    assert (answer.status, answer.body["totalPrice"]) == (200, 4500)
    assert uses(house, made) == (1, 18_000)
    cancel(house, answer.body, scope="all")
    assert uses(house, made) == (0, 0)


def test_who_moves_keeps_a_code_that_has_expired_since(house: House) -> None:
    made = promo(house, kind="freeMinutes", value=30)
    service = offer(house, pricingTiers=[{"name": "Evening", "condition": "hour >= 15", "price": 8000}])
    booking = book(house, service, at("10:00"), promoCode="SPRING")
    house.api.patch(f"/promo-codes/{made['id']}", {"isActive": False, "value": 1})
    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("15:00")})
    assert (moved.status, moved.body["totalPrice"], moved.body["promoCode"]) == (200, 4000, "SPRING")
    assert uses(house, made) == (1, 4000)


def test_who_waits_has_taken_the_code_and_gives_it_back_when_leaving(house: House) -> None:
    made = promo(house, maxUses=1)
    service = offer(house, waitlist={"enabled": True})
    book(house, service, at("10:00"))
    wish = a_booking(service["id"], at("10:00"), promoCode="SPRING", contactEmail="late@example.test")
    waiting = house.api.post("/waitlist", wish)
    assert waiting.status == 201, waiting.body
    assert waiting.body["totalPrice"] == 4000
    assert uses(house, made) == (1, 4000)
    cancel(house, waiting.body)
    assert uses(house, made) == (0, 0)


def held(house: House, service: dict[str, Any], clock: str = "10:00", **changes: Any) -> dict[str, Any]:
    return book(house, service, at(clock), promoCode="SPRING", **changes)


def test_a_hold_that_lapses_gives_the_code_back_and_a_late_payment_takes_it_again(house: House) -> None:
    made = promo(house, maxUses=1)
    service = offer(house, requirePayment=True)
    booking = held(house, service)
    assert lapse(house, booking, "2027-03-01T09:15:00+01:00")
    assert uses(house, made) == (0, 0)
    paid = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "transfer"})
    assert (paid.body["status"], paid.body["amountPaid"], paid.body["amountDue"]) == ("confirmed", 4000, 0)
    assert uses(house, made) == (1, 4000)


def test_a_late_payment_keeps_its_price_when_others_have_used_the_code_up(house: House) -> None:
    made = promo(house, maxUses=1)
    service = offer(house, requirePayment=True)
    booking = held(house, service)
    lapse(house, booking, "2027-03-01T09:15:00+01:00")
    held(house, service, "11:00", contactEmail="faster@example.test")
    paid = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "transfer"})
    assert (paid.body["status"], paid.body["totalPrice"], paid.body["amountDue"]) == ("confirmed", 4000, 0)
    assert uses(house, made) == (1, 4000)
    cancel(house, paid.body)
    assert uses(house, made) == (1, 4000), "what was not counted is not given back"


def test_approval_is_asked_of_what_is_left_to_pay(house: House) -> None:
    promo(house)
    house.api.patch("/organization", {"rules": {"approvalAbove": 4500}})
    service = offer(house)
    assert book(house, service, at("10:00"))["status"] == "pending"
    assert held(house, service, "11:00")["status"] == "confirmed"


def test_what_a_code_makes_free_is_confirmed_without_a_payment(house: House) -> None:
    promo(house, value=100)
    booking = held(house, offer(house, requirePayment=True))
    assert (booking["status"], booking["amountDue"], booking["payment"]["status"]) == ("confirmed", 0, "paid")


def test_a_course_is_discounted_once_for_all_its_sessions(house: House) -> None:
    made = promo(house, value=25)
    service = pottery(house)
    run(house, service)
    asked = {"serviceId": service["id"], "startDate": EVENING[0], "promoCode": "SPRING", "sale": "whole"}
    quoted = house.api.post("/quotes", asked).body
    booking = enrol(house, service, promoCode="SPRING")
    assert quoted["total"] == booking["totalPrice"] == 9000
    assert uses(house, made) == (1, 9000)
    cancel(house, booking)
    assert uses(house, made) == (0, 0)
    assert {one["status"] for one in parts(house, booking)} == {"cancelled"}


def test_a_course_that_loses_a_session_earns_less_with_its_code(house: House) -> None:
    made = promo(house, value=25)
    service = pottery(house)
    sessions = run(house, service)
    booking = enrol(house, service, promoCode="SPRING")
    assert house.api.post(f"/sessions/{sessions[3]['id']}/cancel").status == 200
    left = house.api.get(f"/bookings/{booking['id']}").body["totalPrice"]
    assert 0 < left < 9000
    assert uses(house, made) == (1, left)


def test_free_minutes_are_of_the_whole_course(house: House) -> None:
    promo(house, kind="freeMinutes", value=120)
    service = pottery(house)
    run(house, service)
    asked = {"serviceId": service["id"], "startDate": EVENING[0], "promoCode": "SPRING"}
    quoted = house.api.post("/quotes", asked).body
    assert quoted["total"] == enrol(house, service, promoCode="SPRING")["totalPrice"] == 9000


def test_every_standing_booking_with_a_code_is_one_that_counts(house: House) -> None:
    made = promo(house, value=10)
    service = offer(house, recurring=RECURRING)
    series(house, service)
    single = book(house, service, at("15:00"), promoCode="SPRING", contactEmail="b@example.test")
    house.api.post(f"/bookings/{single['id']}/reschedule", {"startDate": at("16:00")})
    with organization_scope(house.organization.id):
        rows = Booking.objects.exclude(status__in=["cancelled", "rescheduled"]).exclude(promo_code="")
        used = {row.quote["promo"]["useId"] for row in rows}
        total = sum(row.total_price for row in rows)
    assert uses(house, made) == (len(used), total) == (2, 22_500)
