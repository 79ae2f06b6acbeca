"""What a planning shades: when people are busy elsewhere, and to whom it says where."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from comptoir.calendars.models import Calendar
from comptoir.calendars.services.connect import create_connection
from comptoir.planning.public import put_busy_elsewhere
from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House, make_house
from tests.http.calendars.callers import booked, coach_of, coaching, member
from tests.http.identity.callers import JsonCaller

pytestmark = pytest.mark.django_db
NINE = datetime(2027, 3, 1, 9, tzinfo=UTC)
WEEK = {"from": "2027-03-01T00:00:00Z", "to": "2027-03-08T00:00:00Z"}


def keep(house: House, staff: str, name: str, *hours: tuple[float, float]) -> None:
    """A calendar elsewhere with events at hours counted from nine."""
    with organization_scope(house.organization.id):
        account = create_connection(
            staff=UUID(staff), provider="caldav", account=name, url="", credentials={}, by=None, now=NINE
        )
        calendar = Calendar(connection_id=account.id, remote_id=name, name=name, is_busy=True)
        calendar.save(force_insert=True)
        spans = {
            f"{name}-{n}": [(NINE + timedelta(hours=first), NINE + timedelta(hours=last))]
            for n, (first, last) in enumerate(hours)
        }
        put_busy_elsewhere(staff=UUID(staff), source=calendar.id, events=spans, now=NINE)


def asked(caller: Api | JsonCaller, **more: str) -> list[dict[str, str]]:
    text = "&".join(f"{name}={value}" for name, value in {**WEEK, **more}.items())
    answer = caller.get(f"/calendar/busy?{text}")
    assert answer.status == 200, answer.body
    return list(answer.body["items"])


def at(hours: float) -> str:
    return (NINE + timedelta(hours=hours)).isoformat()


def test_who_sees_all_bookings_sees_when_everybody_is_busy_and_not_where(house: House) -> None:
    ada, grace = coach_of(house)["id"], coach_of(house, "Grace")["id"]
    keep(house, ada, "Perso", (0, 1), (3, 4))
    keep(house, ada, "Famille", (0.5, 2))
    keep(house, grace, "Club", (0, 1))
    reception, _ = member(house, "staff", "desk@house.test")

    for caller in (house.api, reception):
        found = asked(caller)
        assert {one["calendar"] for one in found} == {None}
        assert [(one["start"], one["end"]) for one in found if one["staffId"] == ada] == [
            (at(0), at(2)),
            (at(3), at(4)),
        ]
        assert [one["staffId"] for one in asked(caller, staffId=grace)] == [grace]


def test_a_coach_sees_their_own_and_which_calendar_it_is(house: House) -> None:
    caller, user = member(house, "coach", "ada@house.test")
    ada, grace = coach_of(house, userId=str(user))["id"], coach_of(house, "Grace")["id"]
    keep(house, ada, "Perso", (0, 1))
    keep(house, ada, "Famille", (0.5, 2))
    keep(house, grace, "Club", (0, 1))

    assert [(one["staffId"], one["calendar"], one["end"]) for one in asked(caller)] == [
        (ada, "Perso", at(1)),
        (ada, "Famille", at(2)),
    ]
    refused = caller.get(f"/calendar/busy?from={WEEK['from']}&to={WEEK['to']}&staffId={grace}")
    assert (refused.status, refused.body["code"]) == (403, "calendars.not_yours")


def test_what_ends_before_or_begins_after_is_left_out_and_other_houses_are_not_seen(house: House) -> None:
    ada = coach_of(house)["id"]
    keep(house, ada, "Perso", (-20, -9), (-10, -8), (24 * 7 - 9, 24 * 7 - 8), (24 * 7 - 10, 24 * 7 - 8.5))

    assert [one["end"] for one in asked(house.api)] == [at(-8), at(24 * 7 - 8.5)]
    assert asked(make_house().api) == []


def test_a_period_that_is_crossed_or_too_long_is_named(house: House) -> None:
    for last, code in (
        ("2027-02-28T00:00:00Z", "booking.dates_crossed"),
        ("2027-06-01T00:00:00Z", "calendars.period_too_long"),
    ):
        answer = house.api.get("/calendar/busy", **{**WEEK, "to": last})
        assert (answer.status, answer.error_codes) == (422, {code})


def test_what_was_booked_over_busy_time_is_shown_until_it_is_settled(house: House) -> None:
    caller, user = member(house, "coach", "ada@house.test")
    ada, grace = coach_of(house, userId=str(user))["id"], coach_of(house, "Grace")["id"]
    service = coaching(house)
    yoga = coaching(house, name="Yoga", type="event", maxParticipants=9)
    mine = booked(house, service, staffId=ada)
    klass = booked(house, yoga, 4, staffId=grace)
    for staff, booking in ((ada, mine), (grace, klass)):
        start = datetime.fromisoformat(booking["startDate"])
        span = (start + timedelta(minutes=15), start + timedelta(hours=3))
        with organization_scope(house.organization.id):
            put_busy_elsewhere(staff=UUID(staff), source=uuid4(), events={"a": [span], "b": [span]}, now=NINE)

    found = house.api.get("/calendar/clashes").body["items"]
    assert [(one["staffId"], one["bookingId"], one["title"]) for one in found] == [
        (ada, mine["id"], "Élodie Martin – Bilan"),
        (grace, None, "Yoga"),
    ]
    assert found[1]["sessionId"] == house.api.get(f"/bookings/{klass['id']}").body["sessionId"]
    assert [one["bookingId"] for one in caller.get("/calendar/clashes").body["items"]] == [mine["id"]]
    assert caller.get(f"/calendar/clashes?staffId={grace}").body["code"] == "calendars.not_yours"

    house.api.post(f"/bookings/{mine['id']}/cancel")
    assert [one["staffId"] for one in house.api.get("/calendar/clashes").body["items"]] == [grace]
