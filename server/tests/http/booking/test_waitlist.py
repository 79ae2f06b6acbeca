"""Queue for what is full: the first who fits is offered what comes free, for half an hour."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.house import Answer, House, a_booking
from tests.http.booking.booked import ask, at, book, offer, remaining, staff
from tests.http.booking.worker import mails, run_deliveries, run_everything_told, run_jobs

type Clock = Callable[[str], datetime]


@pytest.fixture
def tick(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Sets what requests and jobs take for now."""

    def set_to(text: str) -> datetime:
        moment = clock(text)
        for place in ("comptoir.booking.jobs", "comptoir.booking.subscriptions"):
            monkeypatch.setattr(f"{place}.now", lambda: moment)
        return moment

    set_to("2027-03-01T09:00:00+01:00")
    return set_to


def yoga(house: House, seats: int = 2, **changes: Any) -> dict[str, Any]:
    return offer(house, **{"name": "Yoga", "type": "event", "maxParticipants": seats, **changes})


def queue(house: House, service: dict[str, Any], start: str, name: str = "Wait", **changes: Any) -> Answer:
    email = f"{name.lower()}@example.test"
    wish = a_booking(service["id"], start, contactName=name, contactEmail=email, **changes)
    return house.visitor.post("/waitlist", wish)


def wait(house: House, service: dict[str, Any], start: str, name: str = "Wait", **changes: Any) -> dict[str, Any]:
    joined = queue(house, service, start, name, **changes)
    assert joined.status == 201, joined.body
    return dict(joined.body)


def cancel(house: House, booking: dict[str, Any]) -> None:
    assert house.api.post(f"/bookings/{booking['id']}/cancel").status == 200
    run_everything_told()


def shown(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    return dict(house.api.get(f"/bookings/{booking['id']}").body)


def token(booking: dict[str, Any]) -> str:
    return str(booking["manageUrl"]).rpartition("/")[2]


def accept(house: House, booking: dict[str, Any]) -> Answer:
    return house.visitor.post(f"/guest/bookings/{token(booking)}/accept")


def lapse(house: House, task: str = "booking.lapse_offer") -> None:
    run_jobs(task)
    run_everything_told()


def test_only_what_is_full_has_a_queue(house: House, tick: Clock) -> None:
    service = yoga(house)
    free = queue(house, service, at("09:00"))
    assert (free.status, free.code, free.body["start"]) == (409, "booking.slot_free", at("09:00"))
    book(house, service, at("09:00"), participants=2)
    waiting = wait(house, service, at("09:00"))
    assert (waiting["status"], waiting["participants"], waiting["totalPrice"]) == ("waitlisted", 1, 5000)
    assert waiting["waitlist"]["position"] == 1
    assert waiting["waitlist"]["offeredAt"] is None
    assert waiting["staffIds"] == []


def test_part_of_a_place_is_not_enough(house: House, tick: Clock) -> None:
    service = yoga(house)
    book(house, service, at("09:00"))
    assert queue(house, service, at("09:00")).code == "booking.slot_free"
    assert wait(house, service, at("09:00"), participants=2)["status"] == "waitlisted"


def test_what_would_never_be_offered_is_not_waited_for(house: House, tick: Clock) -> None:
    service = yoga(house)
    for start, code in ((at("20:00"), "booking.outside_hours"), (at("09:10"), "booking.off_the_grid")):
        assert queue(house, service, start).error_codes == {code}
    many = queue(house, service, at("09:00"), participants=3)
    assert many.error_codes == {"booking.wrong_participants"}
    closed = yoga(house, waitlist={"enabled": False})
    book(house, closed, at("09:00"), participants=2)
    assert queue(house, closed, at("09:00")).code == "booking.waitlist_closed"
    nobody = house.visitor.post("/waitlist", {"serviceId": service["id"], "startDate": at("09:00")})
    assert nobody.error_paths == {"contactName", "contactEmail"}


def test_nobody_queues_twice_for_the_same(house: House, tick: Clock) -> None:
    service = yoga(house)
    book(house, service, at("09:00"), participants=2)
    wait(house, service, at("09:00"), "Ada")
    assert queue(house, service, at("09:00"), "Ada").code == "booking.already_waiting"
    assert wait(house, service, at("09:00"), "Bob")["waitlist"]["position"] == 2


def test_the_first_who_fits_is_offered_what_came_free(house: House, tick: Clock) -> None:
    service = yoga(house, 3)
    single, pair = book(house, service, at("09:00")), book(house, service, at("09:00"), participants=2)
    two, one = wait(house, service, at("09:00"), "Two", participants=2), wait(house, service, at("09:00"), "One")
    run_everything_told()
    cancel(house, single)
    assert shown(house, two)["waitlist"]["offeredAt"] is None
    offered = shown(house, one)
    assert offered["waitlist"]["offerExpiresAt"] == "2027-03-01T08:30:00+00:00"
    assert remaining(house.api, service, at("09:00")) == 0, "the place is held"
    assert ask(house, service, at("09:00")).code == "booking.slot_taken"
    cancel(house, pair)
    assert shown(house, two)["waitlist"]["offeredAt"] is not None


def test_an_offer_is_taken_by_its_link(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"), "Ada")
    early = accept(house, waiting)
    assert (early.status, early.code) == (409, "booking.not_offered_yet")
    cancel(house, taken)
    tick("2027-03-01T09:29:59+01:00")
    accepted = accept(house, waiting)
    assert (accepted.status, accepted.body["status"]) == (200, "confirmed")
    assert accepted.body["waitlist"] is None
    run_everything_told()
    kinds = [mail["kind"] for mail in mails(house) if mail["to"] == "ada@example.test"]
    assert kinds == ["booking.waitlisted", "booking.offered", "booking.confirmed"]
    assert "09:30" in next(mail["text"] for mail in mails(house) if mail["kind"] == "booking.offered")
    lapse(house)
    assert shown(house, waiting)["status"] == "confirmed"


def test_an_offer_that_is_not_taken_goes_to_the_next(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    first, second = (wait(house, service, at("09:00"), name) for name in ("Ada", "Bob"))
    cancel(house, taken)
    lapse(house)
    assert shown(house, first)["waitlist"]["offeredAt"] is not None, "too early for the job"
    tick("2027-03-01T09:30:00+01:00")
    late = accept(house, first)
    assert (late.status, late.code) == (410, "booking.offer_expired")
    lapse(house)
    gone = shown(house, first)
    assert (gone["status"], gone["cancellationCode"]) == ("cancelled", "offer_lapsed")
    assert shown(house, second)["waitlist"]["offerExpiresAt"] == "2027-03-01T09:00:00+00:00"
    assert accept(house, first).code == "booking.offer_expired"
    assert [mail["kind"] for mail in mails(house)][-2:] == ["booking.offer_lapsed", "booking.offered"]


def test_the_house_sets_how_long_an_offer_stands_but_not_beyond_the_start(house: House, tick: Clock) -> None:
    assert house.api.patch("/organization", {"rules": {"waitlistOfferMinutes": 120}}).status == 200
    service = yoga(house, 1)
    taken = book(house, service, at("09:00", "2027-03-02"))
    waiting = wait(house, service, at("09:00", "2027-03-02"))
    tick("2027-03-02T08:00:00+01:00")
    cancel(house, taken)
    assert shown(house, waiting)["waitlist"]["offerExpiresAt"] == "2027-03-02T08:00:00+00:00"


def test_a_whole_day_suits_who_waits_for_an_appointment(house: House, tick: Clock) -> None:
    staff(house, "Ada", roles=["coach"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "coach"}])
    hours = [book(house, service, at(f"{hour:02}:00")) for hour in range(9, 17)]
    waiting = wait(house, service, at("09:00"), until=at("16:00"))
    cancel(house, hours[5])
    offered = shown(house, waiting)
    assert (offered["startDate"], offered["endDate"]) == (at("14:00"), at("15:00"))
    assert offered["assignedStaff"][0]["staffName"] == "Ada"
    assert ask(house, service, at("14:00")).code == "booking.slot_taken"
    assert accept(house, waiting).body["status"] == "confirmed"


def test_another_service_of_the_same_person_is_offered_too(house: House, tick: Clock) -> None:
    staff(house, "Ada", roles=["coach"], weeklyHours=None)
    long, short = (offer(house, duration=length, requiredStaff=[{"role": "coach"}]) for length in (120, 60))
    taken = book(house, long, at("09:00"))
    waiting = wait(house, short, at("10:00"))
    cancel(house, taken)
    assert shown(house, waiting)["waitlist"]["offeredAt"] is not None


def test_whom_they_asked_for_is_whom_they_wait_for(house: House, tick: Clock) -> None:
    for name in ("Ada", "Bob"):
        staff(house, name, reference=name.lower(), roles=["coach"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "coach"}])
    ada, bob = (book(house, service, at("09:00"), staffId=name) for name in ("ada", "bob"))
    waiting = wait(house, service, at("09:00"), staffId="ada")
    cancel(house, bob)
    assert shown(house, waiting)["waitlist"]["offeredAt"] is None
    cancel(house, ada)
    assert shown(house, waiting)["assignedStaff"][0]["staffName"] == "Ada"


def test_whoever_leaves_is_passed_over(house: House, tick: Clock) -> None:
    service = yoga(house, 1, cancellationPolicy={"allowCancellation": False})
    taken = book(house, service, at("09:00"))
    first, second = (wait(house, service, at("09:00"), name) for name in ("Ada", "Bob"))
    left = house.visitor.post(f"/guest/bookings/{token(first)}/cancel")
    assert (left.status, left.body["status"]) == (200, "cancelled")
    assert shown(house, second)["waitlist"]["position"] == 1
    cancel(house, taken)
    assert shown(house, second)["waitlist"]["offeredAt"] is not None


def test_declining_an_offer_passes_it_on(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    first, second = (wait(house, service, at("09:00"), name) for name in ("Ada", "Bob"))
    cancel(house, taken)
    assert house.visitor.post(f"/guest/bookings/{token(first)}/cancel").status == 200
    run_everything_told()
    assert shown(house, second)["waitlist"]["offeredAt"] is not None


def test_an_accepted_place_still_wants_approval(house: House, tick: Clock) -> None:
    service = yoga(house, 1, requireApproval=True)
    taken = book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"))
    cancel(house, taken)
    accepted = accept(house, waiting).body
    assert (accepted["status"], accepted["awaits"]) == ("pending", "approval")


def test_an_accepted_place_that_is_to_be_paid_first_is_held(house: House, tick: Clock) -> None:
    service = yoga(house, 1, requirePayment=True)
    taken = book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"))
    cancel(house, taken)
    accepted = accept(house, waiting).body
    assert (accepted["status"], accepted["awaits"]) == ("pending", "payment")
    assert accepted["holdExpiresAt"] == "2027-03-01T08:15:00+00:00"


def test_staff_offer_out_of_turn_and_let_in(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    first, second = (wait(house, service, at("09:00"), name) for name in ("Ada", "Bob"))
    nothing = house.api.post(f"/bookings/{second['id']}/offer")
    assert (nothing.status, nothing.code) == (409, "booking.slot_taken")
    assert house.api.post(f"/bookings/{taken['id']}/cancel").status == 200
    offered = house.api.post(f"/bookings/{second['id']}/offer")
    assert offered.body["waitlist"]["offeredAt"] is not None
    assert house.api.post(f"/bookings/{second['id']}/offer").code == "booking.transition_not_allowed"
    assert house.api.post(f"/bookings/{first['id']}/promote").code == "booking.slot_taken"
    run_everything_told()
    let_in = house.api.post(f"/bookings/{second['id']}/promote")
    assert (let_in.status, let_in.body["status"]) == (200, "confirmed")
    assert house.api.post(f"/bookings/{second['id']}/promote").code == "booking.transition_not_allowed"
    assert shown(house, first)["status"] == "waitlisted"


def test_more_seats_are_offered_one_by_one(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    book(house, service, at("09:00"))
    waiting = [wait(house, service, at("09:00"), name) for name in ("Ada", "Bob", "Cy")]
    house.api.patch(f"/services/{service['id']}", {"maxParticipants": 3})
    run_everything_told()
    offered = [shown(house, one)["waitlist"]["offeredAt"] is not None for one in waiting]
    assert offered == [True, True, False]


def test_whoever_waited_to_the_end_is_told(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"), "Ada")
    lapse(house, "booking.end_wait")
    assert shown(house, waiting)["status"] == "waitlisted"
    tick(at("09:00"))
    lapse(house, "booking.end_wait")
    over = shown(house, waiting)
    assert (over["status"], over["cancellationCode"]) == ("cancelled", "wait_over")


def test_the_queue_is_listed_in_order_with_positions(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    for start in (at("09:00"), at("10:00")):
        book(house, service, start)
    for name, start in (("Ada", at("09:00")), ("Bob", at("10:00")), ("Cy", at("09:00"))):
        wait(house, service, start, name)
    answer = house.api.get("/waitlist", serviceId=service["id"])
    listed = [(one["contactName"], one["waitlist"]["position"]) for one in answer.body["items"]]
    assert listed == [("Ada", 1), ("Bob", 1), ("Cy", 2)]
    (session,) = [one for one in house.api.get("/sessions", **{"from": "2027-03-08", "to": "2027-03-08"}).body["items"]
                  if one["startDate"] == at("09:00")]  # fmt: skip
    assert (session["status"], session["waiting"]) == ("full", 2)
    of_session = house.api.get("/waitlist", sessionId=session["id"]).body["items"]
    assert [one["contactName"] for one in of_session] == ["Ada", "Cy"]
    assert house.visitor.get("/waitlist").status == 403


def test_a_job_that_runs_twice_has_one_effect(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    waiting = [wait(house, service, at("09:00"), name) for name in ("Ada", "Bob")]
    assert house.api.post(f"/bookings/{taken['id']}/cancel").status == 200
    for _ in range(3):
        run_deliveries(times=2)
    offered = [shown(house, one)["waitlist"]["offeredAt"] is not None for one in waiting]
    assert offered == [True, False]
    tick((datetime.fromisoformat("2027-03-01T09:00:00+01:00") + timedelta(minutes=31)).isoformat())
    assert run_jobs("booking.lapse_offer", times=2) == 1
    run_everything_told()
    assert [shown(house, one)["status"] for one in waiting] == ["cancelled", "waitlisted"]
    assert remaining(house.api, service, at("09:00")) == 0


def test_a_limit_of_the_service_is_waited_for_and_kept(house: House, tick: Clock) -> None:
    service = offer(house, limits={"service": {"perDay": 1}})
    taken = book(house, service, at("09:00"))
    waiting = wait(house, service, at("11:00"))
    cancel(house, taken)
    assert shown(house, waiting)["waitlist"]["offeredAt"] is not None
    assert ask(house, service, at("14:00")).status in {409, 422}, "the day is full with what is offered"
    assert accept(house, waiting).body["status"] == "confirmed"


def test_nobody_fills_the_queue_by_themselves(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    for hour in range(9, 16):
        book(house, service, at(f"{hour:02}:00"))
    answers = [queue(house, service, at(f"{hour:02}:00"), "Ada") for hour in range(9, 16)]
    assert [one.status for one in answers] == [201] * 5 + [409] * 2
    assert answers[-1].code == "booking.too_many_recent"


def test_a_range_of_starts_takes_the_first_class_that_has_room(house: House, tick: Clock) -> None:
    service = yoga(house, 1)
    taken = [book(house, service, at(f"{hour:02}:00")) for hour in range(9, 17)]
    flexible = wait(house, service, at("09:00"), "Ada", until=at("16:00"))
    exact = wait(house, service, at("12:00"), "Bob")
    assert exact["waitlist"]["position"] == 2
    cancel(house, taken[3])
    assert shown(house, flexible)["startDate"] == at("12:00")
    cancel(house, taken[5])
    assert shown(house, exact)["waitlist"]["offeredAt"] is None, "it is not the hour they wait for"
    ended = queue(house, service, at("09:00"), "Cy", until=at("08:00"))
    assert (ended.error_paths, ended.error_codes) == ({"until"}, {"booking.dates_crossed"})
    free = queue(house, service, at("09:00"), "Cy", until=at("16:00"))
    assert (free.code, free.body["start"]) == ("booking.slot_free", at("14:00"))


def test_who_would_wait_where_nobody_works_is_told(house: House, tick: Clock) -> None:
    service = offer(house)
    assert queue(house, service, at("18:00"), until=at("22:00")).error_codes == {"booking.outside_hours"}


def test_a_night_in_the_only_room_is_waited_for_in_its_whole_length(house: House, tick: Clock) -> None:
    """Two nights over the change of clocks: one that comes free is not enough."""
    nights = [{"dayOfWeek": day, "startTime": "00:00", "endTime": "24:00"} for day in range(1, 8)]
    room = offer(house, type="room", duration=1440, maxDuration=1440 * 5, price=9000, availableSlots=nights)
    saturday, sunday = "2027-03-27T00:00:00+01:00", "2027-03-28T00:00:00+01:00"
    monday = "2027-03-29T00:00:00+02:00"
    first = book(house, room, saturday, endDate=sunday)
    second = book(house, room, sunday, endDate=monday)
    waiting = wait(house, room, saturday, endDate=monday)
    assert waiting["totalPrice"] == 18_000
    cancel(house, first)
    assert shown(house, waiting)["waitlist"]["offeredAt"] is None
    cancel(house, second)
    offered = shown(house, waiting)
    assert offered["waitlist"]["offeredAt"] is not None
    assert (offered["startDate"], offered["endDate"], offered["totalPrice"]) == (saturday, monday, 18_000)


def test_a_promo_code_counts_for_who_waited(house: House, tick: Clock) -> None:
    code = {"code": "AUTUMN", "kind": "percentage", "value": 50}
    assert house.api.post("/promo-codes", code).status == 201
    service = yoga(house, 1)
    taken = book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"), promoCode="AUTUMN")
    assert waiting["totalPrice"] == 2500
    cancel(house, taken)
    assert accept(house, waiting).body["totalPrice"] == 2500


def test_another_time_than_the_one_that_was_priced_has_its_own_price(house: House, tick: Clock) -> None:
    service = offer(house, pricingTiers=[{"name": "Evening", "condition": "hour >= 16", "price": 8000}])
    taken = [book(house, service, at(f"{hour:02}:00")) for hour in range(9, 17)]
    waiting = wait(house, service, at("09:00"), until=at("16:00"))
    assert waiting["totalPrice"] == 5000
    cancel(house, taken[7])
    assert shown(house, waiting)["totalPrice"] == 8000


def test_a_day_off_that_ends_is_offered(house: House, tick: Clock) -> None:
    ada = staff(house, "Ada", roles=["coach"], weeklyHours=None)
    service = offer(house, requiredStaff=[{"role": "coach"}])
    away = {"start": at("08:00"), "end": at("18:00"), "reason": "Training"}
    house.api.patch(f"/staff/{ada['id']}", {"timeOff": [away]})
    waiting = wait(house, service, at("09:00"))
    run_everything_told()
    assert shown(house, waiting)["waitlist"]["offeredAt"] is None
    house.api.patch(f"/staff/{ada['id']}", {"timeOff": []})
    run_everything_told()
    assert shown(house, waiting)["waitlist"]["offeredAt"] is not None


def test_moving_away_and_bringing_fewer_make_room(house: House, tick: Clock) -> None:
    service = yoga(house, 2)
    pair = book(house, service, at("09:00"), participants=2)
    first = wait(house, service, at("09:00"), "Ada")
    house.api.patch(f"/bookings/{pair['id']}/participants", {"participants": 1})
    run_everything_told()
    assert shown(house, first)["waitlist"]["offeredAt"] is not None
    second = wait(house, service, at("09:00"), "Bob")
    moved = house.api.post(f"/bookings/{pair['id']}/reschedule", {"startDate": at("10:00")})
    assert moved.status == 200, moved.body
    run_everything_told()
    assert shown(house, second)["waitlist"]["offeredAt"] is not None


def test_an_unpaid_hold_that_lapses_makes_room(house: House, tick: Clock) -> None:
    service = yoga(house, 1, requirePayment=True)
    book(house, service, at("09:00"))
    waiting = wait(house, service, at("09:00"))
    tick("2027-03-01T09:15:00+01:00")
    lapse(house, "booking.lapse_hold")
    assert shown(house, waiting)["waitlist"]["offeredAt"] is not None
