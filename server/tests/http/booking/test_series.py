"""Series: previewed, booked whole or in part, shown together."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.house import Api, House, a_booking
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count
from tests.http.booking.worker import mails, run_deliveries

PARIS = ZoneInfo("Europe/Paris")
RECURRING = {"enabled": True, "intervals": ["daily", "weekly", "monthly"], "maxOccurrences": 12}


def day(days: int, hour: int = 10) -> str:
    """That many days from the house's today, at that hour in Paris; clocks go forward on the 27th."""
    return datetime.combine(date(2027, 3, 1) + timedelta(days=days), time(hour), PARIS).isoformat()


def repeated(service: dict[str, Any], start: str, *, rule: dict[str, Any] | None = None, **changes: Any) -> Any:
    config = {"frequency": "weekly", "occurrencesCount": 4, **(rule or {})}
    return a_booking(service["id"], start, recurringConfig=config, **changes)


def same_instant(one: str, other: str) -> bool:
    return datetime.fromisoformat(one).astimezone(UTC) == datetime.fromisoformat(other).astimezone(UTC)


def test_a_preview_names_every_date_its_price_and_who_is_in_the_way(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    book(house, service, day(14))
    answer = house.visitor.post("/bookings/preview", repeated(service, day(7)))
    assert answer.status == 200, answer.body
    found = answer.body
    assert [one["status"] for one in found["occurrences"]] == ["free", "conflict", "free", "free"]
    taken = found["occurrences"][1]
    assert taken["reason"] == "taken" and taken["message"] == "This slot is already taken." and taken["price"] is None
    assert same_instant(taken["startDate"], day(14))
    assert {datetime.fromisoformat(slot["start"]).hour for slot in taken["nearest"]} == {9, 11, 12}
    assert (found["conflicts"], found["total"], found["currency"]) == (1, 15000, "EUR")
    assert count(house, "booking_booking") == 1


def test_one_date_in_the_way_refuses_the_whole_and_stores_nothing(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    book(house, service, day(14))
    answer = house.api.post("/bookings", repeated(service, day(7)))
    assert (answer.status, answer.code) == (409, "booking.series_conflicts")
    [conflict] = answer.body["conflicts"]
    assert conflict["reason"] == "taken" and same_instant(conflict["startDate"], day(14))
    assert count(house, "booking_booking") == 1


def test_what_cannot_be_had_is_left_out_when_asked(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    book(house, service, day(7))
    answer = house.api.post("/bookings", repeated(service, day(7), rule={"onConflict": "skip"}))
    assert answer.status == 201, answer.body
    made = answer.body
    assert len(made["series"]["bookingIds"]) == 3 and made["series"]["bookingIds"][0] == made["id"]
    assert [same_instant(one["startDate"], day(7)) for one in made["series"]["skipped"]] == [True]
    assert same_instant(made["startDate"], day(14))
    assert made["recurringConfig"]["frequency"] == "weekly" and made["parentBookingId"] is None


def test_a_series_is_seen_from_each_of_its_bookings(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    made = house.api.post("/bookings", repeated(service, day(7))).body
    ids = made["series"]["bookingIds"]
    for one in ids:
        found = house.api.get(f"/bookings/{one}/series").body["items"]
        assert [each["id"] for each in found] == ids
    assert [each["parentBookingId"] for each in found] == [None, ids[0], ids[0], ids[0]]
    assert len({each["clientId"] for each in found}) == 1
    assert made["series"]["total"] == 4 * 5000


def test_only_its_first_date_has_to_lie_in_the_booking_window(house: House) -> None:
    service = offer(house, recurring=RECURRING, bookingWindow={"maxAdvanceDays": 10})
    assert house.visitor.post("/bookings", repeated(service, day(7))).status == 201
    answer = house.visitor.post("/bookings", repeated(service, day(11)))
    assert (answer.status, answer.error_codes) == (422, {"booking.outside_window"})


def test_dates_that_are_too_long_for_their_rhythm_clash_with_themselves(house: House) -> None:
    service = offer(house, type="room", duration=1440, availableSlots=None, recurring=RECURRING)
    rule = {"frequency": "daily", "occurrencesCount": 3}
    wish = repeated(service, day(7, 0), rule=rule, endDate=day(9, 0))
    found = house.api.post("/bookings/preview", wish).body
    assert [one["reason"] for one in found["occurrences"]] == [None, "clashes_with_itself", None]
    assert house.api.post("/bookings", wish).code == "booking.series_conflicts"


def test_a_closed_day_is_no_date(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    closed = datetime.fromisoformat(day(14)).date().isoformat()
    assert house.api.post("/closures", {"name": "Away", "startDate": closed, "endDate": closed}).status == 201
    found = house.api.post("/bookings/preview", repeated(service, day(7))).body
    assert [one["status"] for one in found["occurrences"]] == ["free", "closed", "free", "free"]


def test_who_serves_the_first_date_serves_the_others(house: House) -> None:
    for name in ("Ada", "Bea", "Cleo"):
        hours = [{"dayOfWeek": n, "startTime": "09:00", "endTime": "17:00"} for n in range(1, 8)]
        assert house.api.post("/staff", {"name": name, "roles": ["kine"], "weeklyHours": hours}).status == 201
    service = offer(house, requiredStaff=[{"role": "kine", "count": 1}], recurring=RECURRING)
    busy = book(house, service, day(14))["assignedStaff"][0]["staffId"]
    wish = repeated(service, day(7), rule={"occurrencesCount": 6}, staffId=busy)
    assert house.api.post("/bookings", wish).code == "booking.series_conflicts"
    made = house.api.post("/bookings", repeated(service, day(7), rule={"occurrencesCount": 6})).body
    items = house.api.get(f"/bookings/{made['id']}/series").body["items"]
    people = [one["assignedStaff"][0]["staffId"] for one in items]
    assert len(set(people)) <= 2 and people.count(people[0]) >= 5


def test_a_service_that_offers_no_series_says_so(house: House) -> None:
    answer = house.visitor.post("/bookings", repeated(offer(house), day(7)))
    assert (answer.status, answer.error_codes) == (422, {"booking.recurring_not_offered"})
    assert answer.error_paths == {"recurringConfig"}


def test_all_that_is_wrong_is_said_at_once(house: House) -> None:
    field = {"id": "level", "name": "Level", "type": "text", "required": True}
    service = offer(house, recurring=RECURRING, customFields=[field])
    wish = repeated(service, day(7), rule={"occurrencesCount": None}, contactName="")
    answer = house.visitor.post("/bookings", wish)
    assert answer.error_paths == {"recurringConfig", "contactName", "customFieldValues.level"}
    assert count(house, "identity_client") == 0


def test_a_guest_without_an_address_is_one_client_in_all_dates(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    made = house.api.post("/bookings", repeated(service, day(7), contactEmail=None)).body
    items = house.api.get(f"/bookings/{made['id']}/series").body["items"]
    assert len({one["clientId"] for one in items}) == 1


def test_yoga_is_booked_for_a_season(house: House) -> None:
    service = offer(house, type="event", duration=60, maxParticipants=15, recurring=RECURRING)
    made = house.visitor.post("/bookings", repeated(service, day(7), rule={"occurrencesCount": 12}))
    assert made.status == 201, made.body
    assert count(house, "booking_session") == 12


def season(house: House, service: dict[str, Any], number: int = 4, **changes: Any) -> list[dict[str, Any]]:
    """A weekly series that was granted."""
    made = house.api.post("/bookings", repeated(service, day(7), rule={"occurrencesCount": number}, **changes))
    assert made.status == 201, made.body
    return list(house.api.get(f"/bookings/{made.body['id']}/series").body["items"])


def when(house: House, booking: dict[str, Any]) -> list[str]:
    """Dates and hours of the series it belongs to, as the wall shows them."""
    items = house.api.get(f"/bookings/{booking['id']}/series").body["items"]
    return [one["startDate"][5:16] for one in items]


def test_this_and_following_move_by_the_same_time_on_the_wall(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    first, second, *_ = season(house, service)
    # Over the change of clocks on the 28th.
    answer = house.api.post(f"/bookings/{second['id']}/reschedule", {"startDate": day(15, 11), "scope": "following"})
    assert answer.status == 200, answer.body
    assert answer.body["startDate"][:16] == "2027-03-16T11:00"
    assert when(house, first) == ["03-08T10:00", "03-16T11:00", "03-23T11:00", "03-30T11:00"]
    assert house.api.get(f"/bookings/{second['id']}").body["status"] == "rescheduled"


def test_all_move_and_stay_one_series(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    moved = house.api.post(f"/bookings/{items[2]['id']}/reschedule", {"startDate": day(21, 15), "scope": "all"}).body
    assert when(house, moved) == ["03-08T15:00", "03-15T15:00", "03-22T15:00", "03-29T15:00"]
    found = house.api.get(f"/bookings/{moved['id']}/series").body["items"]
    assert [one["parentBookingId"] for one in found] == [None, *[found[0]["id"]] * 3]
    assert found[0]["recurringConfig"]["frequency"] == "weekly"


def test_a_series_may_move_into_times_that_it_holds_itself(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    made = house.api.post("/bookings", repeated(service, day(7), rule={"frequency": "daily"})).body
    answer = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": day(8), "scope": "all"})
    assert answer.status == 200, answer.body
    assert when(house, answer.body) == ["03-09T10:00", "03-10T10:00", "03-11T10:00", "03-12T10:00"]


def test_one_date_that_cannot_move_keeps_all_where_they_are(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    book(house, service, day(14, 12))
    answer = house.api.post(f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(7, 12), "scope": "all"})
    assert (answer.status, answer.code) == (409, "booking.series_conflicts")
    assert [one["startDate"][:16] for one in answer.body["conflicts"]] == ["2027-03-15T12:00"]
    assert when(house, items[0]) == ["03-08T10:00", "03-15T10:00", "03-22T10:00", "03-29T10:00"]
    assert count(house, "booking_booking") == 5


def test_moving_one_date_leaves_the_others(house: House) -> None:
    service = offer(house, recurring=RECURRING, bookingWindow={"maxAdvanceDays": 10})
    items = season(house, service)
    answer = house.api.post(f"/bookings/{items[3]['id']}/reschedule", {"startDate": day(29)})
    assert answer.status == 200, answer.body
    assert when(house, items[0]) == ["03-08T10:00", "03-15T10:00", "03-22T10:00", "03-30T10:00"]


def test_the_first_date_moved_alone_stays_the_parent(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    moved = house.api.post(f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(8)}).body
    assert when(house, items[2]) == ["03-09T10:00", "03-15T10:00", "03-22T10:00", "03-29T10:00"]
    assert house.api.get(f"/bookings/{items[2]['id']}").body["parentBookingId"] == moved["id"]


def states(house: House, booking: dict[str, Any]) -> list[str]:
    return [one["status"] for one in house.api.get(f"/bookings/{booking['id']}/series").body["items"]]


def test_this_and_following_are_cancelled_and_their_times_free(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    answer = house.api.post(f"/bookings/{items[2]['id']}/cancel", {"scope": "following", "reason": "moved away"})
    assert answer.status == 200 and answer.body["cancellationReason"] == "moved away"
    assert states(house, items[0]) == ["confirmed", "confirmed", "cancelled", "cancelled"]
    assert book(house, service, day(21))["status"] == "confirmed"


def test_all_that_has_not_begun_is_cancelled(house: House, clock: Any) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    clock(day(10))
    assert house.api.post(f"/bookings/{items[3]['id']}/cancel", {"scope": "all"}).status == 200
    assert states(house, items[0]) == ["confirmed", "cancelled", "cancelled", "cancelled"]
    again = house.api.post(f"/bookings/{items[3]['id']}/cancel", {"scope": "all"})
    assert again.code == "booking.transition_not_allowed"


def test_a_guest_cancels_what_the_policy_still_allows(house: House, clock: Any) -> None:
    service = offer(house, recurring=RECURRING, cancellationPolicy={"allowCancellation": True, "cutoffHours": 48})
    made = house.visitor.post("/bookings", repeated(service, day(7))).body
    token = made["manageUrl"].rpartition("/")[2]
    clock(day(6))
    guest = Api(None)
    answer = guest.post(f"/guest/bookings/{token}/cancel", {"scope": "all"})
    assert answer.status == 200, answer.body
    assert states(house, made) == ["confirmed", "cancelled", "cancelled", "cancelled"]
    assert guest.post(f"/guest/bookings/{token}/cancel", {"scope": "all"}).code == "booking.cancellation_closed"


def test_a_series_is_one_mail_with_a_file_for_each_date_whatever_becomes_of_it(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    items = season(house, service)
    run_deliveries()
    [booked] = mails(house)
    assert booked["kind"] == "booking.series_booked" and booked["text"].count(" 10:00 – 11:00") == 4
    assert [one["contentType"] for one in booked["attachments"]] == ["text/calendar; method=REQUEST; charset=utf-8"] * 4
    house.api.post(f"/bookings/{items[1]['id']}/reschedule", {"startDate": day(15), "scope": "following"})
    run_deliveries()
    assert [one["kind"] for one in mails(house)][1:] == ["booking.series_rescheduled"]
    house.api.post(f"/bookings/{items[0]['id']}/cancel", {"scope": "all"})
    run_deliveries()
    assert [one["kind"] for one in mails(house)][2:] == ["booking.series_cancelled"]


def test_of_a_single_date_that_is_left_the_usual_mail_tells(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    book(house, service, day(7))
    run_deliveries()
    made = house.api.post("/bookings", repeated(service, day(7), rule={"occurrencesCount": 2, "onConflict": "skip"}))
    run_deliveries()
    last = made.body["id"]
    moved = house.api.post(f"/bookings/{last}/reschedule", {"startDate": day(15), "scope": "following"}).body
    run_deliveries()
    house.api.post(f"/bookings/{moved['id']}/cancel", {"scope": "all"})
    run_deliveries()
    kinds = [one["kind"] for one in mails(house)][1:]
    assert kinds == ["booking.confirmed", "booking.rescheduled", "booking.cancelled"]


def test_a_season_of_classes_moves_to_another_hour(house: House) -> None:
    service = offer(house, type="event", duration=60, maxParticipants=15, recurring=RECURRING)
    items = season(house, service)
    book(house, service, day(14))
    moved = house.api.post(f"/bookings/{items[0]['id']}/reschedule", {"startDate": day(7, 12), "scope": "all"})
    assert moved.status == 200, moved.body
    assert when(house, moved.body) == ["03-08T12:00", "03-15T12:00", "03-22T12:00", "03-29T12:00"]
    # Four new sessions, and the one that somebody else still comes to.
    assert count(house, "booking_session") == 5


def test_a_stay_keeps_its_nights_over_a_change_of_clocks(house: House) -> None:
    service = offer(house, type="room", duration=1440, availableSlots=None, recurring=RECURRING)
    rule = {"frequency": "weekly", "occurrencesCount": 4}
    made = house.api.post("/bookings", repeated(service, day(5, 0), rule=rule, endDate=day(7, 0))).body
    answer = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": day(6, 0), "scope": "all"})
    assert answer.status == 200, answer.body
    items = house.api.get(f"/bookings/{answer.body['id']}/series").body["items"]
    # Sunday to Tuesday; the last one has the night of 23 hours.
    assert [(one["startDate"][5:16], one["endDate"][5:16]) for one in items] == [
        ("03-07T00:00", "03-09T00:00"),
        ("03-14T00:00", "03-16T00:00"),
        ("03-21T00:00", "03-23T00:00"),
        ("03-28T00:00", "03-30T00:00"),
    ]


def test_an_end_may_be_an_instant_as_the_seed_sends_it(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    # Half past eleven in the evening in Paris: the 22nd is still the last day.
    rule = {"occurrencesCount": None, "endDate": "2027-03-22T22:30:00.000Z"}
    made = house.api.post("/bookings", repeated(service, day(7), rule=rule))
    assert made.status == 201, made.body
    assert len(made.body["series"]["bookingIds"]) == 3
    assert made.body["recurringConfig"]["endDate"] == "2027-03-22"
