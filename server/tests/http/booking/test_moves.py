"""A booking moves: a new one takes its place, and everything that is theirs goes along."""

from typing import Any

import pytest
from django.test import Client

from tests.house import Answer, Api, House
from tests.http.booking.booked import DAY, at, book, hours, offer, remaining, resource, staff, starts
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count
from tests.services.notifications.icalendar_reader import read

NOBODY = Api(None)


def move(house: House, booking: dict[str, Any], start: str, **more: Any) -> Answer:
    return house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": start, **more})


def moved(house: House, booking: dict[str, Any], start: str, **more: Any) -> dict[str, Any]:
    answer = move(house, booking, start, **more)
    assert answer.status == 200, answer.body
    return dict(answer.body)


def shown(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}").body)


def link(booking: dict[str, Any]) -> str:
    return "/guest/bookings/" + str(booking["manageUrl"]).rsplit("/", 1)[1]


def test_the_old_time_is_free_and_the_new_one_is_not(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    new = moved(house, old, at("11:00"))
    assert (new["status"], new["startDate"], new["endDate"]) == ("confirmed", at("11:00"), at("12:00"))
    assert at("09:00") in starts(house.api, service)
    assert at("11:00") not in starts(house.api, service)
    before = shown(house, old)
    assert (before["status"], before["rescheduledToId"]) == ("rescheduled", new["id"])
    assert (new["rescheduledFromId"], before["allowedActions"]) == (old["id"], [])
    assert count(house, "planning_allocation") == 1


def test_all_that_is_theirs_goes_along(house: House) -> None:
    fields = [{"id": "q", "name": "Q", "type": "text"}, {"id": "s", "name": "S", "type": "text", "sensitive": True}]
    service = offer(house, customFields=fields, maxParticipants=4)
    old = book(
        house, service, at("09:00"), participants=3, participantDetails=[{"name": "Ana"}, {"name": "Bo"}],
        customFieldValues={"q": "x", "s": "y"}, notes="window", internalNotes="late payer", metadata={"a": 1},
        source="phone", locale="en", contactPhone="+33 6 12 34 56 78",
    )  # fmt: skip
    new = moved(house, old, at("10:00"))
    kept = (
        "reference", "participants", "participantDetails", "customFieldValues", "notes", "internalNotes", "metadata",
        "source", "locale", "contactName", "contactEmail", "contactPhone", "clientId", "totalPrice", "quote",
        "createdAt", "serviceId", "cancellationPolicy", "checkInCode",
    )  # fmt: skip
    assert {key: new[key] for key in kept} == {key: old[key] for key in kept}


def test_its_own_time_does_not_stand_in_its_way(house: House) -> None:
    service = offer(house, type="rental", duration=60, maxDuration=480)
    old = book(house, service, at("09:00"), endDate=at("11:00"))
    later = moved(house, old, at("10:00"))
    assert (later["startDate"], later["endDate"]) == (at("10:00"), at("12:00")), "it keeps its length"
    longer = moved(house, later, at("10:00"), endDate=at("14:00"))
    assert (longer["endDate"], longer["totalPrice"]) == (at("14:00"), 20_000)
    assert count(house, "planning_allocation") == 1


def test_nothing_changes_nothing_moves(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    events = count(house, "platform_event")
    assert moved(house, old, at("09:00"))["id"] == old["id"]
    assert count(house, "platform_event") == events


@pytest.mark.parametrize(
    ("wish", "status", "code"),
    [
        ({"startDate": at("10:00")}, 409, "booking.slot_taken"),
        ({"startDate": at("09:30")}, 422, "booking.off_the_grid"),
        ({"startDate": at("18:00")}, 422, "booking.outside_hours"),
        ({"startDate": "2027-02-01T09:00:00+01:00"}, 422, "booking.in_the_past"),
        ({"startDate": "2029-03-08T09:00:00+01:00"}, 422, "booking.outside_window"),
        ({"startDate": at("11:00"), "endDate": at("11:00")}, 422, "booking.dates_crossed"),
        ({"startDate": at("11:00"), "staffId": "nobody"}, 422, "booking.staff_not_offered"),
        ({}, 422, "platform.required"),
    ],
)
def test_a_time_that_cannot_be_had_leaves_everything_as_it_was(
    house: House, wish: dict[str, Any], status: int, code: str
) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    book(house, service, at("10:00"))
    before = shown(house, old), count(house, "platform_event"), count(house, "platform_audit")
    answer = house.api.post(f"/bookings/{old['id']}/reschedule", wish)
    assert answer.status == status
    assert code in ({answer.code} if status == 409 else answer.error_codes)
    if status == 409:
        assert answer.body["nearest"][0]["start"] == at("09:00"), "its own time is one of the nearest"
    assert (shown(house, old), count(house, "platform_event"), count(house, "platform_audit")) == before
    assert at("09:00") not in starts(house.api, service)


@pytest.mark.parametrize("step", ["cancel", "complete", "no-show", "reschedule"])
def test_what_is_over_does_not_move(house: House, step: str) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    body = {"startDate": at("12:00")} if step == "reschedule" else None
    assert house.api.post(f"/bookings/{old['id']}/{step}", body).status == 200
    answer = move(house, old, at("11:00"))
    assert (answer.status, answer.code) == (409, "booking.transition_not_allowed")


def test_a_pending_booking_moves_and_stays_pending(house: House) -> None:
    service = offer(house, requireApproval=True)
    new = moved(house, book(house, service, at("09:00")), at("10:00"))
    assert (new["status"], new["awaits"]) == ("pending", "approval")
    assert house.api.post(f"/bookings/{new['id']}/confirm").body["status"] == "confirmed"


def test_seats_go_from_one_session_to_the_other_exactly(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5)
    book(house, service, at("09:00"), participants=2)
    old = book(house, service, at("09:00"), participants=3)
    new = moved(house, old, at("11:00"))
    assert (remaining(house.api, service, at("09:00")), remaining(house.api, service, at("11:00"))) == (3, 2)
    assert moved(house, new, at("09:00"))["status"] == "confirmed"
    assert remaining(house.api, service, at("09:00")) == 0
    assert count(house, "booking_session") == 1, "nobody is left in the other one"


def test_a_full_session_takes_nobody_in(house: House) -> None:
    service = offer(house, type="event", maxParticipants=3)
    old = book(house, service, at("09:00"), participants=2)
    book(house, service, at("11:00"), participants=2)
    assert move(house, old, at("11:00")).code == "booking.slot_taken"
    assert remaining(house.api, service, at("09:00")) == 1


def test_the_same_people_and_things_come_if_they_are_free(house: House) -> None:
    for name in ("ana", "bo"):
        staff(house, name, reference=name, roles=["coach"], weeklyHours=hours("09:00-17:00"))
    rooms = [{"id": resource(house, f"R{n}", type="room")["id"], "type": "room"} for n in range(2)]
    service = offer(house, requiredStaff=[{"role": "coach"}], requiredResources=rooms, availableSlots=None)
    old = book(house, service, at("09:00"), staffId="bo", resourceIds=[rooms[1]["id"]])
    new = moved(house, old, at("10:00"))
    assert (new["staffIds"], new["resourceIds"]) == (old["staffIds"], old["resourceIds"])
    book(house, service, at("11:00"), staffId="bo")
    other = moved(house, new, at("11:00"))
    assert other["assignedStaff"][0]["staffName"] == "ana", "somebody else, rather than nobody"
    assert move(house, new, at("12:00")).status == 409, "the old one moved already"
    asked = move(house, other, at("11:00"), staffId="bo")
    assert asked.code == "booking.slot_taken", "whoever is asked for by name is not replaced"
    again = moved(house, other, at("12:00"), staffId="bo")
    assert again["assignedStaff"][0]["staffName"] == "bo"


def test_buffers_of_its_own_do_not_keep_it_from_moving_next_door(house: House) -> None:
    service = offer(house, duration=30, slotStep=15, bufferBefore=15, bufferAfter=15)
    old = book(house, service, at("10:00"))
    book(house, service, at("12:00"))
    new = moved(house, old, at("10:15"))
    assert move(house, new, at("11:15")).status == 409, "45 minutes and both buffers do not fit before noon"
    assert moved(house, new, at("11:00"))["endDate"] == at("11:30")


def test_a_stay_keeps_its_nights_over_a_clock_change(house: House) -> None:
    service = offer(
        house, type="room", duration=1440, maxDuration=14_400, slotStep=60, availableSlots=hours("00:00-24:00")
    )
    old = book(house, service, at("15:00"), endDate=at("15:00", "2027-03-10"))
    new = moved(house, old, "2027-03-27T15:00:00+01:00")
    assert new["endDate"] == "2027-03-29T15:00:00+02:00"
    assert new["totalPrice"] == old["totalPrice"]


def test_whoever_booked_early_keeps_the_early_price(house: House, clock: Clock) -> None:
    tiers = [{"name": "Early", "condition": "booking_date <= event_date - 7", "price": 4000}]
    service = offer(house, pricingTiers=tiers)
    old = book(house, service, at("09:00"))
    assert old["totalPrice"] == 4000
    clock("2027-03-07T12:00:00+01:00")
    assert moved(house, old, at("10:00"))["totalPrice"] == 4000


def pay(house: House, booking: dict[str, Any], amount: int | None = None) -> None:
    sent = {"method": "cash"} if amount is None else {"method": "cash", "amount": amount}
    assert house.api.post(f"/bookings/{booking['id']}/payments", sent).status == 201


def test_payments_go_along_and_a_dearer_time_is_due(house: House) -> None:
    service = offer(house, pricingTiers=[{"name": "Noon", "condition": "hour >= 12", "price": 8000}])
    old = book(house, service, at("09:00"))
    pay(house, old)
    new = moved(house, old, at("13:00"))
    assert (new["totalPrice"], new["amountPaid"], new["amountDue"]) == (8000, 5000, 3000)
    assert shown(house, old)["amountPaid"] == 0
    assert "pay" in new["allowedActions"]


def test_a_cheaper_time_gives_the_difference_back(house: House) -> None:
    service = offer(house, pricingTiers=[{"name": "Noon", "condition": "hour >= 12", "price": 2000}])
    old = book(house, service, at("09:00"))
    pay(house, old)
    new = moved(house, old, at("13:00"))
    assert (new["amountPaid"], new["amountRefunded"], new["amountDue"]) == (5000, 3000, 0)
    again = moved(house, new, at("09:00"))
    assert (again["amountDue"], again["amountRefunded"]) == (3000, 3000), "money adds up along all moves"


def test_a_service_that_became_dearer_charges_moves_and_leaves_others_alone(house: House) -> None:
    service = offer(house)
    stays, goes = book(house, service, at("09:00")), book(house, service, at("10:00"))
    house.api.patch(f"/services/{service['id']}", {"price": 6000})
    assert moved(house, goes, at("11:00"))["totalPrice"] == 6000
    assert shown(house, stays)["totalPrice"] == 5000


def test_the_history_tells_the_whole_way(house: House) -> None:
    service = offer(house)
    first = book(house, service, at("09:00"))
    second = moved(house, first, at("10:00"))
    third = moved(house, second, at("11:00"), override={"reason": "He asked"})
    items = house.api.get(f"/bookings/{third['id']}/history").body["items"]
    assert [item["action"] for item in items] == ["booking.rescheduled", "booking.rescheduled", "booking.created"]
    assert (items[0]["reason"], items[0]["after"]["booking"]) == ("He asked", third["id"])


def test_one_calendar_event_is_updated_along_all_moves(house: House) -> None:
    service = offer(house)
    first = book(house, service, at("09:00"))
    before = read(Client().get(f"/api/v1{link(first)}/calendar.ics").content)
    third = moved(house, moved(house, first, at("10:00")), at("11:00"))
    for booking in (first, third):
        event = read(Client().get(f"/api/v1{link(booking)}/calendar.ics").content)
        assert event["VEVENT.UID"] == before["VEVENT.UID"]
        assert event["VEVENT.DTSTART"][1] == "20270308T100000Z"
        assert int(event["VEVENT.SEQUENCE"][1]) > int(before["VEVENT.SEQUENCE"][1])


def test_the_list_shows_where_bookings_went_without_asking_for_each(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    new = moved(house, old, at("10:00"))
    items = {one["id"]: one for one in house.api.get("/bookings").body["items"]}
    assert items[old["id"]]["rescheduledToId"] == new["id"]
    assert items[new["id"]]["rescheduledToId"] is None


def test_the_client_moves_it_by_the_link(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    answer = NOBODY.post(f"{link(old)}/reschedule", {"startDate": at("11:00")})
    assert (answer.status, answer.body["startDate"]) == (200, at("11:00"))
    assert answer.body["manageUrl"] != old["manageUrl"]
    seen = NOBODY.get(link(old)).body
    assert seen["status"] == "rescheduled"
    assert seen["rescheduledTo"]["id"] == answer.body["id"]
    assert NOBODY.get(f"/guest/bookings/{seen['rescheduledTo']['token']}").body["startDate"] == at("11:00")
    assert {"internalNotes", "clientId", "allowedActions"} & answer.body.keys() == set()
    [item, *_] = house.api.get(f"/bookings/{answer.body['id']}/history").body["items"]
    assert item["actor"]["type"] == "guest"


def test_an_old_link_leads_to_where_the_booking_is_now(house: House) -> None:
    service = offer(house)
    old = book(house, service, at("09:00"))
    last = moved(house, moved(house, old, at("10:00")), at("11:00"))
    assert NOBODY.get(link(old)).body["rescheduledTo"]["id"] == last["id"]


def test_a_client_asks_again_where_approval_is_wanted(house: House) -> None:
    service = offer(house, requireApproval=True)
    old = book(house, service, at("09:00"))
    house.api.post(f"/bookings/{old['id']}/confirm")
    new = NOBODY.post(f"{link(old)}/reschedule", {"startDate": at("10:00")}).body
    assert (new["status"], new["awaits"]) == ("pending", "approval")
    assert at("10:00") not in starts(house.api, service)
    assert moved(house, shown(house, new), at("11:00"))["status"] == "pending"


def test_after_the_cutoff_only_staff_move_it(house: House, clock: Clock) -> None:
    service = offer(house, cancellationPolicy={"cutoffHours": 24})
    old = book(house, service, at("09:00"))
    clock("2027-03-07T09:00:00+01:00")
    assert NOBODY.get(link(old)).body["canReschedule"] is False
    refused = NOBODY.post(f"{link(old)}/reschedule", {"startDate": at("10:00")})
    assert (refused.status, refused.code, refused.body["until"]) == (
        409,
        "booking.change_closed",
        at("09:00", "2027-03-07"),
    )
    assert shown(house, old)["status"] == "confirmed"
    assert moved(house, old, at("10:00"))["status"] == "confirmed"


def test_staff_set_their_own_rules_aside_with_a_reason(house: House) -> None:
    service = offer(house)
    house.api.post("/closures", {"name": "Holiday", "startDate": DAY, "endDate": DAY})
    old = book(house, service, at("09:00", "2027-03-09"))
    assert move(house, old, at("07:10")).status == 422
    assert move(house, old, at("07:10"), override={}).error_paths == {"override.reason"}
    assert move(house, old, at("07:10"), override={"reason": " "}).error_paths == {"override.reason"}
    new = moved(house, old, at("07:10"), endDate=at("07:55"), override={"reason": "Emergency"})
    assert (new["startDate"], new["endDate"]) == (at("07:10"), at("07:55"))
    taken = move(house, book(house, service, at("10:00", "2027-03-09")), at("07:30"), override={"reason": "Too"})
    assert taken.code == "booking.slot_taken", "never over another booking"


def test_staff_may_call_somebody_in_from_their_day_off(house: House) -> None:
    away = [{"start": at("00:00"), "end": at("00:00", "2027-03-09"), "reason": "Holiday"}]
    staff(house, "ana", roles=["coach"], weeklyHours=hours("09:00-12:00"), timeOff=away)
    service = offer(house, requiredStaff=[{"role": "coach"}], availableSlots=None)
    old = book(house, service, at("09:00", "2027-03-09"))
    assert move(house, old, at("10:00")).status in {409, 422}
    new = moved(house, old, at("10:00"), override={"reason": "She offered"})
    assert new["assignedStaff"][0]["staffName"] == "ana"
    other = book(house, service, at("10:00", "2027-03-09"))
    assert move(house, other, at("10:30"), override={"reason": "Too"}).code == "booking.slot_taken"


def test_a_class_moves_its_people_not_its_teacher(house: House) -> None:
    """Joining another session takes seats of it; whoever holds that session stays who they are."""
    for name in ("ana", "bo"):
        staff(house, name, reference=name, roles=["coach"], weeklyHours=hours("09:00-17:00"))
    service = offer(house, type="event", maxParticipants=4, requiredStaff=[{"role": "coach"}], availableSlots=None)
    here = book(house, service, at("09:00"), staffId="ana")
    there = book(house, service, at("11:00"), staffId="bo")
    new = moved(house, here, at("11:00"))
    assert (new["sessionId"], new["staffIds"]) == (there["sessionId"], there["staffIds"])
    assert count(house, "booking_session") == 1


def test_the_first_of_a_series_stays_its_parent_wherever_it_goes(house: House) -> None:
    service = offer(house, recurring={"enabled": True, "intervals": ["weekly"], "maxOccurrences": 5})
    first = book(house, service, at("09:00"), recurringConfig={"frequency": "weekly", "occurrencesCount": 3})
    others = first["series"]["bookingIds"][1:]
    new = moved(house, first, at("10:00"))
    assert new["recurringConfig"] == first["recurringConfig"]
    assert {shown(house, {"id": one})["parentBookingId"] for one in others} == {new["id"]}
    child = moved(house, {"id": others[0]}, at("11:00", "2027-03-15"))
    assert child["parentBookingId"] == new["id"]


def test_a_promo_code_goes_along_at_what_it_was_worth(house: House) -> None:
    code = {"code": "SPRING", "kind": "percentage", "value": 20, "maxUses": 1}
    assert house.api.post("/promo-codes", code).status == 201
    service = offer(house, pricingTiers=[{"name": "Noon", "condition": "hour >= 12", "price": 8000}])
    old = book(house, service, at("09:00"), promoCode="spring")
    assert old["totalPrice"] == 4000
    new = moved(house, old, at("13:00"))
    assert (new["totalPrice"], new["promoCode"]) == (6400, old["promoCode"])
    [kept] = house.api.get("/promo-codes").body["items"]
    assert kept["uses"] == 1, "one use, wherever it goes"
    house.api.post(f"/bookings/{new['id']}/cancel")
    [kept] = house.api.get("/promo-codes").body["items"]
    assert kept["uses"] == 0


def test_a_booking_moves_over_the_night_the_clocks_change(house: House) -> None:
    service = offer(house, availableSlots=hours("00:00-24:00"), slotStep=30)
    old = book(house, service, "2027-03-28T01:30:00+01:00")
    assert old["endDate"] == "2027-03-28T03:30:00+02:00"
    refused = move(house, old, "2027-03-28T02:30:00+01:00")
    assert refused.status == 200, "02:30+01:00 is the instant that clocks show as 03:30"
    assert refused.body["startDate"] == "2027-03-28T03:30:00+02:00"


def test_an_hour_until_midnight_moves_to_the_last_one(house: House) -> None:
    service = offer(house, availableSlots=hours("09:00-23:59"))
    new = moved(house, book(house, service, at("09:00")), at("23:00"))
    assert new["endDate"] == at("00:00", "2027-03-09")
    assert move(house, new, at("23:30")).status == 422
