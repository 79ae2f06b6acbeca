"""Time that somebody's own calendar holds is offered to nobody, and refused to who asks for it all the same."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from comptoir.planning.models import BusyElsewhere
from comptoir.planning.public import clear_busy_elsewhere, put_busy_elsewhere
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking, first_slots, make_house
from tests.http.calendars.callers import coach_of, coaching

pytestmark = pytest.mark.django_db
SOURCE = uuid4()


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def hold(house: House, staff: dict[str, Any], **events: list[tuple[datetime, datetime]]) -> None:
    with organization_scope(house.organization.id):
        put_busy_elsewhere(staff=UUID(staff["id"]), source=SOURCE, events=events, now=datetime.now(UTC))


def test_busy_time_is_not_offered_and_not_booked(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    free = [slot["start"] for slot in first_slots(house.api, service["id"])]
    start = instant(free[1])

    hold(house, ada, lunch=[(start + timedelta(minutes=10), start + timedelta(minutes=20))])

    left = [slot["start"] for slot in first_slots(house.api, service["id"])]
    assert set(free) - set(left) == {one for one in free if abs(instant(one) - start) < timedelta(minutes=20)} | {
        free[1]
    }
    refused = house.api.post("/bookings", a_booking(service["id"], free[1]))
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert house.api.get("/bookings").body["items"] == []


def test_staff_may_override_what_their_own_calendar_holds(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    start = first_slots(house.api, service["id"])[1]["start"]
    hold(house, ada, lunch=[(instant(start), instant(start) + timedelta(hours=1))])

    made = house.api.post("/bookings", {**a_booking(service["id"], start), "override": {"reason": "Agreed by phone"}})

    assert made.status == 201, made.body


def test_who_is_busy_is_passed_over_for_a_colleague(house: House) -> None:
    ada, grace, service = coach_of(house), coach_of(house, "Grace"), coaching(house)
    start = first_slots(house.api, service["id"])[0]["start"]
    hold(house, ada, away=[(instant(start), instant(start) + timedelta(hours=8))])

    made = house.api.post("/bookings", a_booking(service["id"], start)).body

    assert made["staffIds"] == [grace["id"]]


def test_what_an_event_held_is_replaced_and_what_is_gone_is_free_again(house: House) -> None:
    ada, service = coach_of(house), coaching(house)
    free = first_slots(house.api, service["id"])
    at = [instant(slot["start"]) for slot in free]
    hold(house, ada, one=[(at[0], at[0] + timedelta(hours=1))], two=[(at[3], at[3] + timedelta(hours=1))])

    hold(house, ada, one=[(at[4], at[4] + timedelta(minutes=5))])
    with organization_scope(house.organization.id):
        kept = sorted(BusyElsewhere.objects.values_list("starts_at", flat=True))
        assert kept == sorted([at[3], at[4]])
        clear_busy_elsewhere(staff=UUID(ada["id"]), source=SOURCE, now=datetime.now(UTC))

    assert first_slots(house.api, service["id"]) == free


def test_another_house_is_not_touched(house: House) -> None:
    ada, other = coach_of(house), make_house()
    coach_of(other)
    service = coaching(other)
    free = first_slots(other.api, service["id"])

    hold(house, ada, all_day=[(instant(free[0]["start"]), instant(free[-1]["end"]))])

    assert first_slots(other.api, service["id"]) == free
