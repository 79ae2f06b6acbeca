"""What is offered: the cases that other booking programs get wrong, and the rules one by one."""

from dataclasses import replace
from datetime import date

import pytest

from comptoir.booking.rules.agenda import (
    Ask,
    ResourceNeed,
    RoleNeed,
    ServiceType,
    Session,
    SpecialDay,
    Window,
)
from comptoir.booking.rules.slots import nearest, next_slot, open_slots, period, slot_days
from comptoir.booking.rules.window import window
from comptoir.planning.rules.hours import DEFAULT_WEEK, Hours
from comptoir.planning.rules.zones import DAY
from tests.rules.makers import HOST, MONDAY, PARIS, agenda, at, day, every_day, needs, person, resource, shown, starts


def on(agenda_, text="2027-03-01", ask=None, until=None):
    start = at(f"{text} 00:00", agenda_.service.zone)
    end = at(f"{until or text} 23:59", agenda_.service.zone) + 60
    return open_slots(agenda_, start=start, end=end, ask=ask or Ask())


def test_slots_step_by_the_duration_and_stay_inside_the_hours():
    service = needs(weekly=every_day("09:00-12:00"), duration=50)
    assert starts(on(agenda(service))) == ["09:00", "09:50", "10:40"]


def test_hours_until_23_59_last_until_midnight():
    service = needs(weekly=every_day("22:00-23:59"), duration=30)
    assert starts(on(agenda(service))) == ["22:00", "22:30", "23:00", "23:30"]
    assert on(agenda(replace(service, weekly=every_day("22:00-24:00")))) == on(agenda(service))


def test_a_day_until_23_59_and_the_next_from_midnight_leave_no_gap():
    whole = needs(weekly=every_day("00:00-23:59"), duration=120, slot_step=60)
    assert "23:00" in starts(on(agenda(whole), "2027-03-02"))
    assert len(on(agenda(replace(whole, duration=60)), "2027-03-02")) == 24


def test_hours_whose_ends_are_equal_last_all_day():
    service = needs(weekly=every_day("08:00-08:00"), duration=240)
    assert starts(on(agenda(service))) == ["00:00", "04:00", "08:00", "12:00", "16:00", "20:00"]


def test_eight_minute_slots_are_offered_to_the_last():
    found = starts(on(agenda(needs(weekly=every_day("09:00-10:00"), duration=8))))
    assert found == ["09:00", "09:08", "09:16", "09:24", "09:32", "09:40", "09:48"]


def test_ranges_keep_their_own_grid_but_a_slot_may_cross_where_they_touch():
    service = needs(weekly=every_day("09:00-10:10", "10:10-12:00"), duration=30)
    assert starts(on(agenda(service))) == ["09:00", "09:30", "10:00", "10:10", "10:40", "11:10"]


def test_a_range_past_midnight_offers_on_both_dates():
    service = needs(weekly=every_day("23:00-01:00"), duration=30)
    assert starts(on(agenda(service), "2027-03-02")) == ["00:00", "00:30", "23:00", "23:30"]


def test_no_slot_starts_at_a_time_that_does_not_exist():
    service = needs(weekly=every_day("01:00-05:00"), duration=30)
    assert starts(on(agenda(service), "2027-03-28")) == ["01:00", "01:30", "03:00", "03:30", "04:00", "04:30"]


def test_a_time_that_exists_twice_is_offered_twice():
    found = on(agenda(needs(weekly=every_day("01:00-04:00"), duration=60)), "2027-10-31")
    assert starts(found) == ["01:00", "02:00", "02:00", "03:00"]
    assert len({slot.start for slot in found}) == 4


def test_buffers_need_room_inside_the_hours_and_around_what_is_busy():
    service = needs(weekly=every_day("09:00-13:00"), slot_step=30, buffer_before=15, buffer_after=15)
    found = agenda(service, own_busy=((at("2027-03-01 11:00"), at("2027-03-01 11:15")),))
    assert starts(on(found)) == ["09:30", "11:30"]


def test_a_special_date_replaces_its_day_and_others_keep_theirs():
    special = (SpecialDay(day("2027-03-01"), ((50_400, 57_600),)), SpecialDay(day("2027-03-02")))
    service = needs(weekly=every_day("09:00-11:00"), special=special)
    found = on(agenda(service), until="2027-03-03")
    assert [shown(slot.start)[5:] for slot in found] == ["03-01 14:00", "03-01 15:00", "03-03 09:00", "03-03 10:00"]


def test_a_special_date_that_only_closes_leaves_the_rest_of_the_day():
    special = (SpecialDay(day("2027-03-01"), (), ((36_000, 39_600),)),)
    assert starts(on(agenda(needs(weekly=every_day("09:00-13:00"), special=special)))) == ["09:00", "11:00", "12:00"]


def test_a_service_without_hours_has_those_of_its_staff():
    staff = (
        person(1, "host", hours=Hours(PARIS, every_day("09:00-11:00"))),
        person(2, "host", hours=Hours(PARIS, every_day("09:30-11:30"))),
    )
    found = on(agenda(needs(roles=(HOST,)), staff=staff))
    assert [(shown(slot.start)[11:], [one.int for one in slot.staff_ids]) for slot in found] == [
        ("09:00", [1]),
        ("09:30", [1, 2]),
        ("10:00", [1, 2]),
        ("10:30", [2]),
    ]


def test_staff_without_hours_follow_the_service_or_work_office_hours():
    anyone = (person(1, "host"),)
    own = needs(roles=(HOST,), weekly=every_day("20:00-22:00"))
    assert starts(on(agenda(own, staff=anyone))) == ["20:00", "21:00"]
    assert starts(on(agenda(needs(roles=(HOST,)), staff=anyone))) == [
        "09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00",
    ]  # fmt: skip
    assert on(agenda(needs(roles=(HOST,)), staff=anyone), "2027-03-06") == []


def test_an_override_on_a_day_off_opens_it():
    hours = Hours(PARIS, DEFAULT_WEEK, ((day("2027-03-06"), ((36_000, 43_200),)),))
    found = on(agenda(needs(roles=(HOST,)), staff=(person(1, "host", hours=hours),)), "2027-03-06")
    assert starts(found) == ["10:00", "11:00"]


def test_buffers_also_hold_around_an_override():
    hours = Hours(PARIS, DEFAULT_WEEK, ((day("2027-03-01"), ((36_000, 46_800),)),))
    service = needs(roles=(HOST,), buffer_before=30, slot_step=30)
    assert starts(on(agenda(service, staff=(person(1, "host", hours=hours),)))) == ["10:30", "11:00", "11:30", "12:00"]


def test_the_location_closes_what_the_service_opens():
    place = Hours(PARIS, every_day("10:00-12:00"))
    assert starts(on(agenda(needs(weekly=every_day("08:00-18:00")), location_hours=place))) == ["10:00", "11:00"]
    assert starts(on(agenda(needs(), location_hours=place))) == ["10:00", "11:00"]


def test_without_any_hours_a_service_is_always_open_but_an_event_never():
    assert len(on(agenda(needs()))) == 24
    assert on(agenda(needs(type=ServiceType.EVENT))) == []


def test_an_event_without_weekly_hours_happens_on_its_special_dates_only():
    special = (SpecialDay(day("2027-03-02"), ((72_000, 79_200),)),)
    service = needs(type=ServiceType.EVENT, duration=120, max_participants=80, special=special)
    found = on(agenda(service, location_hours=Hours(PARIS, every_day("08:00-23:00"))), until="2027-03-05")
    assert [(shown(slot.start), slot.remaining) for slot in found] == [("2027-03-02 20:00", 80)]


def test_a_closure_closes_whatever_touches_it():
    closed = ((at("2027-03-01 10:30"), at("2027-03-01 10:40")),)
    assert starts(on(agenda(closures=closed))) == ["09:00", "11:00"]


def test_the_booking_window_is_the_stricter_of_service_and_organization():
    now = at("2027-03-01 08:00")
    both = window(now, min_advance_hours=2, organization_min_minutes=90, max_advance_days=30, organization_max_days=1)
    assert both == Window(now + 7200, now + DAY)
    assert window(now) == Window(now, now + 365 * DAY)
    assert window(now, max_advance_days=0).latest == now
    found = on(agenda(now=now, window=both), until="2027-03-04")
    assert [shown(slot.start)[5:] for slot in found] == ["03-01 10:00", "03-01 11:00"]
    later = replace(both, latest=at("2027-03-02 10:00"))
    assert shown(on(agenda(now=now, window=later), until="2027-03-04")[-1].start) == "2027-03-02 10:00"


def test_k_of_n_hosts_are_needed_at_the_same_time():
    hours = Hours(PARIS, every_day("09:00-11:00"))
    staff = tuple(person(number, "host", hours=hours) for number in (1, 2, 3))
    assert [slot.remaining for slot in on(agenda(needs(roles=(RoleNeed("host", 2),)), staff=staff))] == [1, 1]
    busy = replace(staff[0], busy=((at("2027-03-01 09:30"), at("2027-03-01 09:31")),))
    still = agenda(needs(roles=(RoleNeed("host", 3),)), staff=(busy, *staff[1:]))
    assert starts(on(still)) == ["10:00"]
    assert on(agenda(needs(roles=(RoleNeed("host", 4),)), staff=staff)) == []


def test_one_person_does_not_fill_two_roles():
    hours = Hours(PARIS, every_day("09:00-10:00"))
    service = needs(roles=(RoleNeed("surgeon"), RoleNeed("nurse")))
    assert on(agenda(service, staff=(person(1, "surgeon", "nurse", hours=hours),))) == []
    pair = (person(1, "surgeon", "nurse", hours=hours), person(2, "nurse", hours=hours))
    assert [slot.remaining for slot in on(agenda(service, staff=pair))] == [1]


def test_someone_asked_for_must_be_free_and_on_offer():
    hours = Hours(PARIS, every_day("09:00-11:00"))
    one = person(1, "host", hours=hours, busy=((at("2027-03-01 09:00"), at("2027-03-01 10:00")),))
    found = agenda(needs(roles=(HOST,)), staff=(one, person(2, "host", hours=hours)))
    assert starts(on(found, ask=Ask(staff=one.id))) == ["10:00"]
    assert on(found, ask=Ask(staff=person(9).id)) == []


def test_alternatives_add_up_and_needed_resources_limit():
    alternatives = (ResourceNeed("a", 1, True), ResourceNeed("b", 1, True))
    hour = (at("2027-03-01 09:00"), at("2027-03-01 10:00"))
    rooms = (resource(1, "a", (hour,)), resource(2, "b", (), ()))
    service = needs(weekly=every_day("09:00-11:00"), resources=alternatives)
    found = on(agenda(service, resources=rooms))
    assert [(slot.remaining, [one.int for one in slot.resource_ids]) for slot in found] == [
        (2, [1002]),
        (3, [1001, 1002]),
    ]
    projector = ResourceNeed("projector", 2)
    both = replace(service, resources=(*alternatives, projector))
    assert [slot.remaining for slot in on(agenda(both, resources=(*rooms, resource(3, "projector", units=5))))] == [
        2,
        2,
    ]
    assert on(agenda(both, resources=rooms)) == []


def test_a_resource_asked_for_is_the_one_that_counts():
    service = needs(weekly=every_day("09:00-11:00"), resources=(ResourceNeed("a", 1, True), ResourceNeed("b", 1, True)))
    hour = (at("2027-03-01 09:00"), at("2027-03-01 10:00"))
    one, two = resource(1, "a", (hour,)), resource(2, "b")
    found = agenda(service, resources=(one, two))
    assert starts(on(found, ask=Ask(resources=(one.id,)))) == ["10:00"]
    assert on(found, ask=Ask(resources=(one.id, two.id))) == []
    assert on(found, ask=Ask(resources=(resource(3, "c").id,))) == []


def yoga(**more):
    return needs(type=ServiceType.EVENT, duration=60, max_participants=15, weekly=every_day("18:00-20:00"), **more)


def test_a_session_offers_the_seats_left_and_no_slot_to_more():
    session = Session(start=at("2027-03-01 18:00"), end=at("2027-03-01 19:00"), taken=12)
    found = agenda(yoga(), sessions=(session,))
    assert [slot.remaining for slot in on(found)] == [3, 15]
    assert starts(on(found, ask=Ask(participants=4))) == ["19:00"]
    assert on(found, ask=Ask(participants=16)) == []


def test_a_session_that_exists_is_not_blocked_by_its_own_staff_and_resources():
    start, end = at("2027-03-01 18:00"), at("2027-03-01 19:00")
    teacher = person(1, "host", busy=((start, end),))
    mats = resource(1, "mats", *([((start, end),)] * 15))
    session = Session(start=start, end=end, taken=1, staff=(teacher.id,), resources=(mats.id,))
    service = yoga(roles=(HOST,), resources=(ResourceNeed("mats", 15),))
    found = on(agenda(service, staff=(teacher,), resources=(mats,), sessions=(session,)))
    assert [(slot.remaining, slot.staff_ids) for slot in found] == [(14, (teacher.id,)), (15, (teacher.id,))]
    other = agenda(replace(service, slot_step=30), staff=(teacher,), resources=(mats,), sessions=(session,))
    assert starts(on(other)) == ["18:00", "19:00"]


def test_a_session_is_offered_once_even_when_other_staff_could_hold_another():
    session = Session(start=at("2027-03-01 18:00"), end=at("2027-03-01 19:00"), taken=15, staff=(person(1).id,))
    other = person(2, "host", hours=Hours(PARIS, every_day("08:00-22:00")))
    full = agenda(yoga(roles=(HOST,)), staff=(other,), sessions=(session,))
    assert starts(on(full)) == ["19:00"]
    assert starts(on(replace(full, sessions=(replace(session, taken=14),)))) == ["18:00", "19:00"]


def test_sessions_of_an_event_without_staff_do_not_overlap():
    session = Session(start=at("2027-03-01 18:30"), end=at("2027-03-01 19:30"), taken=1)
    assert starts(on(agenda(yoga(slot_step=30), sessions=(session,)))) == ["18:30"]


def test_a_session_keeps_selling_when_the_hours_moved_but_not_when_the_place_is_closed():
    session = Session(start=at("2027-03-01 07:00"), end=at("2027-03-01 08:00"), taken=1)
    found = agenda(yoga(), sessions=(session,))
    assert starts(on(found)) == ["07:00", "18:00", "19:00"]
    closed = replace(found, closures=((at("2027-03-01 00:00"), at("2027-03-01 12:00")),))
    assert starts(on(closed)) == ["18:00", "19:00"]


def test_nights_are_local_days_of_23_24_or_25_hours():
    hotel = needs(type=ServiceType.ROOM, duration=1440)
    lengths = {
        text: [(slot.end - slot.start) // 3600 for slot in on(agenda(hotel), text)]
        for text in ("2027-03-27", "2027-03-28", "2027-10-31", "2027-11-01")
    }
    assert lengths == {"2027-03-27": [24], "2027-03-28": [23], "2027-10-31": [25], "2027-11-01": [24]}
    week = on(agenda(hotel), "2027-03-25", ask=Ask(duration=7 * 1440))
    assert [shown(slot.end) for slot in week] == ["2027-04-01 00:00"]


def test_a_rental_is_a_whole_number_of_units_up_to_its_longest():
    court = needs(type=ServiceType.RENTAL, weekly=every_day("08:00-12:00"), max_duration=120, max_participants=4)
    assert starts(on(agenda(court), ask=Ask(duration=120))) == ["08:00", "09:00", "10:00"]
    assert on(agenda(court), ask=Ask(duration=90)) == []
    assert on(agenda(court), ask=Ask(duration=180)) == []
    assert on(agenda(), ask=Ask(duration=120)) == []


@pytest.mark.parametrize(("participants", "offered"), [(None, True), (1, False), (2, True), (8, True), (9, False)])
def test_a_table_is_offered_to_parties_it_suits(participants, offered):
    table = needs(type=ServiceType.TABLE, min_participants=2, max_participants=8, weekly=every_day("12:00-13:00"))
    assert bool(on(agenda(table), ask=Ask(participants=participants))) is offered


def test_every_day_is_listed_in_the_zone_of_the_one_who_looks():
    first, last = date(2027, 3, 1), date(2027, 3, 3)
    low, high = period("Pacific/Auckland", first, last)
    found = open_slots(agenda(needs(weekly=every_day("09:00-13:00"))), start=low, end=high)
    days = slot_days(found, zone_name="Pacific/Auckland", first=first, last=last)
    assert [(str(one.date), starts(one.slots, "Pacific/Auckland")) for one in days] == [
        ("2027-03-01", ["21:00", "22:00", "23:00"]),
        ("2027-03-02", ["00:00", "21:00", "22:00", "23:00"]),
        ("2027-03-03", ["00:00", "21:00", "22:00", "23:00"]),
    ]
    assert [len(one.slots) for one in slot_days([], zone_name=PARIS, first=first, last=last)] == [0, 0, 0]


def test_the_nearest_slots_come_closest_first():
    found = on(agenda(needs(weekly=every_day("09:00-13:00"))), until="2027-03-02")
    assert starts(nearest(found, at("2027-03-01 11:00"))) == ["11:00", "10:00", "12:00", "09:00", "09:00"]


def test_the_next_slot_starts_within_the_time_given():
    now = at("2027-03-01 07:00")
    found = agenda(now=now, window=Window(now, now + DAY))
    assert next_slot(found, within=7200) is None
    slot = next_slot(found, within=7201)
    assert slot is not None
    assert shown(slot.start) == f"{MONDAY} 09:00"


def test_the_price_shown_may_depend_on_the_time():
    found = agenda(price_from=lambda start, end: (end - start) // 60 + (shown(start)[11:] == "09:00"))
    assert [slot.price_from for slot in on(found)] == [61, 60, 60]
