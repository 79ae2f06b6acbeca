"""A series beside everything else a booking may have: approval, payment, codes, limits, conditions, overrides."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.http.booking.booked import offer
from tests.http.booking.database import count
from tests.http.booking.test_series import RECURRING, day, repeated, states
from tests.http.booking.worker import mails, run_deliveries


def made(house: House, service: dict[str, Any], *, by: str = "visitor", **changes: Any) -> dict[str, Any]:
    answer = getattr(house, by).post("/bookings", repeated(service, day(7), **changes))
    assert answer.status == 201, answer.body
    return dict(answer.body)


def act(house: House, booking: dict[str, Any], action: str, **body: Any) -> Any:
    answer = house.api.post(f"/bookings/{booking['id']}/{action}", body)
    assert answer.status in {200, 201}, answer.body
    return answer.body


def kinds(house: House) -> list[str]:
    run_deliveries()
    return [mail["kind"] for mail in mails(house)]


def items(house: House, booking: dict[str, Any]) -> list[dict[str, Any]]:
    return list(house.api.get(f"/bookings/{booking['id']}/series").body["items"])


def test_approved_together_it_is_one_mail_to_ask_and_one_to_say_yes(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING, requireApproval=True))
    assert states(house, booking) == ["pending"] * 4
    assert kinds(house) == ["booking.series_booked"]
    assert mails(house)[0]["subject"].startswith("Demande reçue") and mails(house)[0]["attachments"] == []
    act(house, booking, "confirm", scope="all")
    assert states(house, booking) == ["confirmed"] * 4
    assert kinds(house) == ["booking.series_booked"] * 2 and len(mails(house)[1]["attachments"]) == 4


def test_declined_from_a_date_on(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING, requireApproval=True))
    assert kinds(house) == ["booking.series_booked"]
    act(house, items(house, booking)[1], "decline", scope="following", reason="no room")
    assert states(house, booking) == ["pending", "cancelled", "cancelled", "cancelled"]
    assert kinds(house) == ["booking.series_booked", "booking.series_cancelled"]


def test_paid_together_in_time_all_dates_stand(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING, requirePayment=True))
    assert [one["awaits"] for one in items(house, booking)] == ["payment"] * 4
    assert kinds(house) == ["booking.series_booked"]
    act(house, booking, "payments", method="card", scope="all")
    found = items(house, booking)
    assert [(one["status"], one["amountDue"]) for one in found] == [("confirmed", 0)] * 4
    assert count(house, "payments_payment") == 4
    assert kinds(house) == ["booking.series_booked"] * 2
    again = house.api.post(f"/bookings/{booking['id']}/payments", {"method": "card", "scope": "all"})
    assert again.code == "booking.nothing_due"


def test_unpaid_all_dates_lapse_together(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING, requirePayment=True))
    assert kinds(house) == ["booking.series_booked"] and "jusqu’au" in mails(house)[0]["text"]
    with organization_scope(house.organization.id):
        for one in items(house, booking):
            lapse_hold(UUID(one["id"]), now=datetime.fromisoformat("2027-03-01T10:00:00+01:00"))
    assert [one["cancellationCode"] for one in items(house, booking)] == ["lapsed"] * 4
    assert kinds(house) == ["booking.series_booked", "booking.series_cancelled"]
    assert "pas été réglées à temps" in mails(house)[1]["text"]


def test_paid_for_one_date_the_others_lapse(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING, requirePayment=True))
    first, *rest = items(house, booking)
    act(house, first, "payments", method="cash")
    with organization_scope(house.organization.id):
        assert lapse_hold(UUID(rest[0]["id"]), now=datetime.fromisoformat("2027-03-01T10:00:00+01:00"))
    assert states(house, booking) == ["confirmed", "cancelled", "cancelled", "cancelled"]


def test_money_comes_back_for_every_date_that_is_cancelled(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING))
    act(house, booking, "payments", method="cash", scope="all")
    act(house, items(house, booking)[2], "cancel", scope="following")
    found = items(house, booking)
    assert [one["amountRefunded"] for one in found] == [0, 0, 5000, 5000]


def test_money_moves_along_with_every_date(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING))
    act(house, booking, "payments", method="cash", scope="all")
    act(house, booking, "reschedule", startDate=day(8), scope="all")
    found = items(house, act(house, items(house, booking)[0], "check-in"))
    assert [(one["amountPaid"], one["amountDue"]) for one in found] == [(5000, 0)] * 4


def test_a_share_is_off_every_date_and_the_code_is_used_once(house: House) -> None:
    code = {"code": "TEN", "kind": "percentage", "value": 10, "maxUsesPerClient": 1}
    assert house.api.post("/promo-codes", code).status == 201
    service = offer(house, recurring=RECURRING)
    preview = house.visitor.post("/bookings/preview", repeated(service, day(7), promoCode="ten")).body
    assert [one["price"] for one in preview["occurrences"]] == [4500] * 4
    booking = made(house, service, promoCode="ten")
    assert booking["series"]["total"] == preview["total"] == 18000
    [shown] = house.api.get("/promo-codes").body["items"]
    assert shown["uses"] == 1
    again = house.visitor.post("/bookings", repeated(service, day(8), promoCode="ten"))
    assert (again.status, again.error_codes) == (422, {"booking.promo_code_client_limit"})


def test_an_amount_is_off_the_first_date_alone(house: House) -> None:
    code = {"code": "FIVE", "kind": "fixed", "value": 500, "currency": "EUR"}
    assert house.api.post("/promo-codes", code).status == 201
    service = offer(house, recurring=RECURRING)
    preview = house.visitor.post("/bookings/preview", repeated(service, day(7), promoCode="FIVE")).body
    assert [one["price"] for one in preview["occurrences"]] == [4500, 5000, 5000, 5000]
    assert made(house, service, promoCode="FIVE")["series"]["total"] == preview["total"]


def test_whoever_books_alone_made_one_booking(house: House) -> None:
    house.api.patch("/organization", {"rules": {"maxBookingsPerHour": 2, "maxActiveBookings": 2}})
    service = offer(house, recurring=RECURRING)
    made(house, service, rule={"occurrencesCount": 12})
    assert house.visitor.post("/bookings", repeated(service, day(8))).status == 201
    assert house.visitor.post("/bookings", repeated(service, day(9))).code == "booking.too_many_recent"


def test_a_day_that_is_full_by_the_services_own_limit_is_no_date(house: House) -> None:
    service = offer(house, recurring=RECURRING, limits={"service": {"perDay": 1}})
    made(house, service, rule={"occurrencesCount": 2})
    wish = repeated(service, day(7, 12), rule={"onConflict": "skip"})
    booking = house.api.post("/bookings", wish)
    assert booking.status == 201, booking.body
    skipped = booking.body["series"]["skipped"]
    assert [one["date"] for one in skipped] == ["2027-03-08", "2027-03-15"]
    assert {one["status"] for one in skipped} <= {"conflict", "closed"}


def test_a_later_date_does_not_take_a_visitor_at_their_word(house: House) -> None:
    client = house.api.post("/clients", {"name": "Vic", "email": "vic@example.test", "tags": ["vip"]}).body
    tier = {"name": "VIP", "condition": "'vip' in user.tags", "price": 100}
    service = offer(house, recurring=RECURRING, pricingTiers=[tier])
    booking = made(house, service, contactEmail="vic@example.test")
    assert [one["totalPrice"] for one in items(house, booking)] == [5000] * 4
    known = made(house, service, by="api", rule={"frequency": "daily"}, clientId=client["id"], startDate=day(8))
    assert {one["totalPrice"] for one in items(house, known)} == {100}


def test_staff_set_hours_aside_for_a_series_and_say_why(house: House) -> None:
    service = offer(house)
    wish = repeated(service, day(7, 20))
    assert house.api.post("/bookings", wish).error_codes == {"booking.recurring_not_offered"}
    made = house.api.post("/bookings", {**wish, "override": {"reason": "the choir"}})
    assert made.status == 201, made.body
    assert states(house, made.body) == ["confirmed"] * 4


def test_staff_go_on_beyond_what_a_service_offers_when_they_say_why(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    wish = repeated(service, day(7), rule={"frequency": "daily", "occurrencesCount": 60})
    assert house.api.post("/bookings/preview", wish).error_codes == {"booking.series_too_long"}
    found = house.api.post("/bookings/preview", {**wish, "override": {"reason": "a whole season"}})
    assert found.status == 200, found.body
    assert (len(found.body["occurrences"]), found.body["conflicts"]) == (60, 0)


def test_dates_fill_up_the_limits_that_the_next_ones_meet(house: House) -> None:
    service = offer(house, recurring=RECURRING, limits={"service": {"perWeek": 2}})
    made(house, service, rule={"occurrencesCount": 1}, by="api")
    wish = repeated(service, day(8), rule={"frequency": "daily", "occurrencesCount": 8, "onConflict": "skip"})
    found = house.api.post("/bookings/preview", wish).body
    # Monday the 8th is taken: one more that week, two in the next.
    reasons = [one["reason"] for one in found["occurrences"]]
    assert reasons == [None, *["limit_reached"] * 5, None, None]
    assert found["occurrences"][1]["message"] == "The limit of bookings is reached for this date."
    booked = house.api.post("/bookings", wish)
    assert booked.status == 201, booked.body
    assert [one["date"] for one in booked.body["series"]["skipped"]] == [
        one["date"] for one in found["occurrences"] if one["reason"]
    ]


def test_a_guest_takes_all_dates_into_their_calendar(house: House) -> None:
    booking = made(house, offer(house, recurring=RECURRING))
    token = booking["manageUrl"].rpartition("/")[2]
    assert house.api.get(f"/guest/bookings/{token}/calendar.ics").raw.count(b"BEGIN:VEVENT") == 1
    assert house.api.get(f"/guest/bookings/{token}/calendar.ics", scope="all").raw.count(b"BEGIN:VEVENT") == 4


def test_a_course_sold_whole_is_no_series(house: House) -> None:
    service = offer(house, type="course", maxParticipants=5, recurring=RECURRING, courseSale="both")
    answer = house.api.post("/bookings", repeated(service, day(7), sale="whole"))
    assert (answer.status, answer.error_codes) == (422, {"booking.course_is_no_series"})
