"""Situations that Cal.com, pretix, OCA's resource_booking, Costasiella and Thunderbird Appointment test, in our words.

Their tests were read for what goes wrong in the field; nothing of them is copied. Rules alone (eight-minute slots,
buffers around overrides, 23:59 as midnight) are in tests/rules/test_slots.py; here whole bookings meet them.
"""

from tests.house import House
from tests.http.booking.booked import ask, at, book, hours, offer, remaining, resource, slots, staff, starts

MONDAY, TUESDAY = "2027-03-08", "2027-03-09"


def test_an_override_opens_a_day_off_with_its_buffers(house: House) -> None:
    person = staff(
        house,
        "Ana",
        roles=["coach"],
        weeklyHours=hours("09:00-12:00", days=(2,)),
        overrides=[{"date": MONDAY, "slots": [{"startTime": "14:00", "endTime": "16:30"}]}],
    )
    service = offer(
        house, requiredStaff=[{"role": "coach"}], availableSlots=None, bufferBefore=15, bufferAfter=15, slotStep=15
    )
    assert starts(house.api, service, MONDAY) == [at(f"{14 + n // 60:02}:{n % 60:02}") for n in range(15, 90, 15)]
    book(house, service, at("14:15"))
    assert starts(house.api, service, MONDAY) == [], "an hour and two buffers do not fit after 15:30"
    assert person["id"]


def test_out_of_office_closes_what_the_week_opens(house: House) -> None:
    away = [{"start": at("00:00"), "end": at("00:00", TUESDAY), "reason": "Congés"}]
    staff(house, "Ana", roles=["coach"], weeklyHours=hours("09:00-11:00"), timeOff=away)
    service = offer(house, requiredStaff=[{"role": "coach"}], availableSlots=None)
    assert starts(house.api, service, MONDAY, TUESDAY) == [at("09:00", TUESDAY), at("10:00", TUESDAY)]
    assert ask(house, service, at("09:00")).status in {409, 422}


def test_bookings_that_end_together_or_touch(house: House) -> None:
    service = offer(house, duration=60, slotStep=15, availableSlots=hours("09:00-12:00"))
    book(house, service, at("10:00"))
    for start in ("09:15", "09:45", "10:00", "10:15", "10:45"):
        assert ask(house, service, at(start)).code == "booking.slot_taken", start
    for start in ("09:00", "11:00"):
        assert ask(house, service, at(start)).status == 201, start


def test_a_room_over_midnight_and_over_three_days(house: House) -> None:
    resource(house, "Gîte", reference="gite", type="room")
    service = offer(
        house,
        type="room",
        duration=60,
        availableSlots=hours("00:00-23:59"),
        requiredResources=[{"id": "gite", "type": "room"}],
    )
    book(house, service, at("23:00"), endDate=at("01:00", TUESDAY))
    assert ask(house, service, at("00:00", TUESDAY)).code == "booking.slot_taken"
    long = ask(house, service, at("01:00", TUESDAY), endDate=at("01:00", "2027-03-11"))
    assert long.status == 201, long.body
    assert (
        ask(house, service, at("22:00", "2027-03-10"), endDate=at("02:00", "2027-03-11")).code == "booking.slot_taken"
    )


def test_two_of_three_hosts(house: House) -> None:
    for name in ("Ana", "Bea", "Cléo"):
        staff(house, name, roles=["host"], weeklyHours=hours("09:00-12:00"))
    panel = offer(house, name="Panel", requiredStaff=[{"role": "host", "count": 2}], availableSlots=None)
    solo = offer(house, name="Solo", requiredStaff=[{"role": "host"}], availableSlots=None)
    pair = book(house, panel, at("09:00"))["assignedStaff"]
    assert len({one["staffId"] for one in pair}) == 2
    assert ask(house, panel, at("09:00")).code == "booking.slot_taken", "one host is not a panel"
    third = book(house, solo, at("09:00"))["assignedStaff"][0]["staffId"]
    assert third not in {one["staffId"] for one in pair}
    book(house, solo, at("10:00"))
    assert remaining(house.api, panel, at("10:00")) == 1


def test_half_hour_zones_keep_their_own_clock(house: House) -> None:
    service = offer(house, timeZone="Asia/Kolkata", availableSlots=hours("09:00-11:00"))
    assert starts(house.api, service, MONDAY) == [f"{MONDAY}T09:00:00+05:30", f"{MONDAY}T10:00:00+05:30"]
    nepal = offer(house, name="Trek", timeZone="Asia/Kathmandu", availableSlots=hours("09:00-10:00"))
    assert starts(house.api, nepal, MONDAY) == [f"{MONDAY}T09:00:00+05:45"]


def test_a_client_beyond_the_date_line_sees_their_own_days(house: House) -> None:
    service = offer(house, availableSlots=hours("09:00-11:00", days=(1,)))
    there = house.api.get(
        "/slots", serviceId=service["id"], **{"from": MONDAY, "to": TUESDAY, "timeZone": "Pacific/Kiritimati"}
    ).body
    assert [(day["date"], [slot["start"] for slot in day["slots"]]) for day in there["days"]] == [
        (MONDAY, [f"{MONDAY}T22:00:00+14:00", f"{MONDAY}T23:00:00+14:00"]),
        (TUESDAY, []),
    ]
    samoa = offer(house, name="Plongée", timeZone="Pacific/Apia", availableSlots=hours("00:00-02:00", days=(1,)))
    assert starts(house.api, samoa, MONDAY) == [f"{MONDAY}T00:00:00+13:00", f"{MONDAY}T01:00:00+13:00"]
    seen = house.api.get(
        "/slots", serviceId=samoa["id"], **{"from": "2027-03-07", "to": "2027-03-07", "timeZone": "Europe/Paris"}
    ).body
    assert [slot["start"] for slot in seen["days"][0]["slots"]] == [
        "2027-03-07T12:00:00+01:00",
        "2027-03-07T13:00:00+01:00",
    ]


def test_a_seat_given_back_is_one_seat(house: House) -> None:
    service = offer(house, type="event", maxParticipants=4, availableSlots=hours("09:00-10:00"))
    first = book(house, service, at("09:00"), participants=2)
    book(house, service, at("09:00"), participants=2, contactEmail="two@example.test")
    assert remaining(house.api, service, at("09:00")) == 0
    assert house.api.post(f"/bookings/{first['id']}/cancel").status == 200
    assert house.api.post(f"/bookings/{first['id']}/cancel").code == "booking.transition_not_allowed"
    assert remaining(house.api, service, at("09:00")) == 2, "cancelled twice, given back once"


def test_a_pending_booking_keeps_its_slot_from_the_moment_it_is_asked(house: House) -> None:
    service = offer(house, requireApproval=True, availableSlots=hours("09:00-11:00"))
    waiting = book(house, service, at("09:00"))
    assert waiting["status"] == "pending"
    assert starts(house.api, service, MONDAY) == [at("10:00")]
    assert ask(house, service, at("09:00")).code == "booking.slot_taken"
    assert house.api.post(f"/bookings/{waiting['id']}/confirm").status == 200
    assert len(slots(house.api, service, MONDAY)) == 1


def test_a_series_that_clashes_on_one_date(house: House) -> None:
    service = offer(
        house,
        availableSlots=hours("09:00-11:00"),
        recurring={"enabled": True, "intervals": ["weekly"], "maxOccurrences": 8},
    )
    book(house, service, at("09:00", "2027-03-22"))
    weekly = {"frequency": "weekly", "interval": 1, "occurrencesCount": 4}
    whole = ask(house, service, at("09:00"), recurringConfig=weekly)
    assert (whole.status, whole.code) == (409, "booking.series_conflicts")
    assert remaining(house.api, service, at("09:00")) == 1, "nothing of it was stored"
    part = ask(house, service, at("09:00"), recurringConfig={**weekly, "onConflict": "skip"})
    assert part.status == 201, part.body
    assert len(part.body["series"]["bookingIds"]) == 3
    assert [one["startDate"] for one in part.body["series"]["skipped"]] == [at("09:00", "2027-03-22")]
    assert remaining(house.api, service, at("09:00", "2027-03-29", "+02:00")) == 0


def test_limits_count_local_days_over_a_change_of_clocks(house: House) -> None:
    service = offer(house, availableSlots=hours("00:00-23:59"), limits={"service": {"perDay": 2}})
    night = "2027-03-28"
    book(house, service, f"{night}T00:00:00+01:00")
    assert starts(house.api, service, night)
    book(house, service, f"{night}T23:00:00+02:00")
    assert starts(house.api, service, night) == [], "twenty-three hours are one day"
    assert remaining(house.api, service, "2027-03-29T00:00:00+02:00") == 1
    assert ask(house, service, f"{night}T12:00:00+02:00").status in {409, 422}
