"""Figures, counted once more by hand."""

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comptoir.booking.models import Booking
from comptoir.identity.public import find_or_create_client
from comptoir.kernel.ids import new_id
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.http.booking.booked import hours, offer, resource, staff
from tests.makers import statements

PARIS = ZoneInfo("Europe/Paris")
FIRST, LAST = date(2027, 3, 1), date(2027, 4, 30)
STATUSES = ["pending", "confirmed", "completed", "cancelled", "no-show", "rescheduled", "waitlisted"]


def a_past(house: House, services: list[UUID], people: list[UUID], *, number: int, seed: int) -> list[Booking]:
    """Bookings of every kind around the two months that figures are asked of."""
    chance = random.Random(seed)
    with organization_scope(house.organization.id):
        now = datetime(2027, 2, 1, tzinfo=UTC)
        clients = [find_or_create_client(name=f"Client {n}", email=f"c{n}@example.test", now=now).id for n in range(6)]
        rows = [_row(chance, services, people, clients, position) for position in range(number)]
        return Booking.objects.bulk_create(rows)


def _row(chance: random.Random, services: list[UUID], people: list[UUID], clients: list[Any], position: int) -> Booking:
    # Minutes around midnights, a change of clocks among them.
    start = datetime(2027, 2, 25, tzinfo=UTC) + timedelta(minutes=15 * chance.randrange(68 * 96))
    status = chance.choice(STATUSES)
    price = chance.choice([0, 1999, 5000, 12000])
    paid = chance.choice([0, price])
    waited = chance.random() < 0.2
    return Booking(
        id=new_id(),
        reference=f"R{position}",
        service_id=chance.choice(services),
        service_name="Service",
        service_type="appointment",
        client_id=chance.choice(clients),
        status=status,
        starts_at=start,
        ends_at=start + timedelta(minutes=60),
        time_zone="Europe/Paris",
        participants=chance.randrange(1, 5),
        source="api",
        locale="fr",
        staff_ids=chance.sample(people, 1) if people else [],
        quote={},
        total_price=price,
        currency=chance.choice(["EUR", "EUR", "EUR", "CHF"]),
        amount_paid=paid,
        amount_refunded=chance.choice([0, paid]) if status == "cancelled" else 0,
        cancellation_policy={},
        created_at=start - timedelta(days=chance.randrange(20)),
        updated_at=start,
        confirmed_at=None if waited else start,
        waitlisted_at=start if waited else None,
    )


def counted(rows: list[Booking], *, by: str = "starts_at", first: date = FIRST, last: date = LAST) -> list[Booking]:
    return [
        row
        for row in rows
        if row.status not in {"rescheduled", "waitlisted"}
        and not (row.status == "cancelled" and row.waitlisted_at and not row.confirmed_at)
        and first <= getattr(row, by).astimezone(PARIS).date() <= last
    ]


def tally(rows: list[Booking]) -> dict[str, Any]:
    states = Counter(row.status for row in rows)
    standing = [row for row in rows if row.status != "cancelled"]
    prices = [row.total_price for row in standing if row.currency == "EUR"]
    return {
        "bookings": len(rows),
        "pending": states["pending"],
        "confirmed": states["confirmed"] + states["completed"],
        "completed": states["completed"],
        "cancelled": states["cancelled"],
        "noShow": states["no-show"],
        "revenue": sum(row.amount_paid - row.amount_refunded for row in rows if row.currency == "EUR"),
        "bookedValue": sum(prices),
        "averageValue": round(sum(prices) / len(prices)) if prices else None,
        "uniqueClients": len({row.client_id for row in standing}),
        "participants": sum(row.participants for row in standing),
    }


def ask(house: House, path: str, **query: Any) -> Any:
    answer = house.api.get(f"/figures/{path}", **{"from": FIRST, "to": LAST, **query})
    assert answer.status == 200, answer.body
    return answer.body


@pytest.fixture
def services(house: House) -> list[UUID]:
    return [UUID(offer(house, name=name)["id"]) for name in ("Alpha", "Beta", "Gamma")]


@pytest.fixture
def people(house: House) -> list[UUID]:
    return [UUID(staff(house, name)["id"]) for name in ("Ada", "Bea")]


def local_day(row: Booking, column: str) -> date:
    moment: datetime = getattr(row, column)
    return moment.astimezone(PARIS).date()


def begins(day: date, interval: str) -> date:
    if interval == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if interval == "month" else day


@pytest.mark.parametrize("interval", ["day", "week", "month"])
@pytest.mark.parametrize(("by", "column"), [("start", "starts_at"), ("creation", "created_at")])
def test_every_period_is_what_counting_by_hand_gives(
    house: House, services: list[UUID], people: list[UUID], interval: str, by: str, column: str
) -> None:
    rows = counted(a_past(house, services, people, number=300, seed=7), by=column)
    found = ask(house, "summary", interval=interval, by=by)
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    expected = {
        period: tally(
            [row for row in rows if begins(getattr(row, column).astimezone(PARIS).date(), interval) == period]
        )
        for period in dict.fromkeys(begins(day, interval) for day in days)
    }
    shown = {date.fromisoformat(item.pop("period")): item for item in found["items"]}
    assert shown == expected
    assert found["total"] == tally(rows)
    [other] = found["otherCurrencies"]
    swiss = [row for row in rows if row.currency == "CHF"]
    assert other == {
        "currency": "CHF",
        "revenue": sum(row.amount_paid - row.amount_refunded for row in swiss),
        "bookedValue": sum(row.total_price for row in swiss if row.status != "cancelled"),
    }


def test_one_service_and_one_staff_member(house: House, services: list[UUID], people: list[UUID]) -> None:
    rows = counted(a_past(house, services, people, number=200, seed=8))
    chosen = [row for row in rows if row.service_id == services[1] and people[0] in row.staff_ids]
    found = ask(house, "summary", interval="month", serviceId=services[1], staffId=people[0])
    assert found["total"] == tally(chosen)


def test_services_are_listed_by_what_they_brought(house: House, services: list[UUID], people: list[UUID]) -> None:
    rows = counted(a_past(house, services[:2], people, number=200, seed=9))
    items = ask(house, "services")["items"]
    assert [one["revenue"] for one in items] == sorted((one["revenue"] for one in items), reverse=True)
    assert {one["serviceId"] for one in items} == {str(id) for id in services}
    for one in items:
        own = [row for row in rows if str(row.service_id) == one["serviceId"]]
        expected = tally(own)
        assert {key: one[key] for key in expected} == expected
        assert one["count"] == len(own) and one["average"] == expected["averageValue"]
        rate = expected["cancelled"] / len(own) if own else 0
        assert one["cancellationRate"] == pytest.approx(rate, abs=0.0001)


def test_peak_hours_are_the_walls(house: House, services: list[UUID], people: list[UUID]) -> None:
    rows = [row for row in counted(a_past(house, services, people, number=300, seed=10)) if row.status != "cancelled"]
    walls = [row.starts_at.astimezone(PARIS) for row in rows]
    expected = Counter((wall.isoweekday(), wall.hour) for wall in walls)
    found = ask(house, "peak-hours")["cells"]
    assert {(cell["dayOfWeek"], cell["hour"]): cell["bookings"] for cell in found} == expected


def test_occupancy_is_open_time_against_what_is_held(house: House) -> None:
    mondays = hours("09:00-12:00", "14:00-18:00", days=(1,))
    ada = staff(house, "Ada", roles=["kine"], weeklyHours=mondays, timeOff=[])
    staff(house, "Bea", weeklyHours=None)
    resource(house, "Table", reference="table", units=2)
    service = offer(
        house,
        availableSlots=None,
        bufferAfter=15,
        requiredStaff=[{"role": "kine"}],
        requiredResources=[{"id": "table", "type": "equipment"}],
    )
    for clock in ("09:00", "14:00"):
        start = f"2027-03-08T{clock}:00+01:00"
        made = house.api.post("/bookings", {"serviceId": service["id"], "startDate": start, "contactName": "Eve"})
        assert made.status == 201, made.body
    assert house.api.post("/closures", {"name": "x", "startDate": "2027-03-15", "endDate": "2027-03-16"}).status == 201
    found = ask(house, "occupancy", **{"from": "2027-03-08", "to": "2027-03-28"})
    by_name = {one["name"]: one for one in [*found["staff"], *found["resources"]]}
    # Three Mondays of seven hours, one of them closed; two bookings of an hour and a quarter.
    assert by_name["Ada"] == {
        "id": ada["id"],
        "name": "Ada",
        "openMinutes": 840,
        "bookedMinutes": 150,
        "rate": pytest.approx(150 / 840, abs=0.0001),
    }
    assert (by_name["Bea"]["openMinutes"], by_name["Bea"]["rate"]) == (None, None)
    assert (by_name["Table"]["openMinutes"], by_name["Table"]["bookedMinutes"]) == (None, 150)


def test_a_resource_is_open_as_long_as_its_place_once_per_unit(house: House) -> None:
    place = house.api.post("/locations", {"name": "Centre", "weeklyHours": hours("10:00-12:00")}).body
    resource(house, "Court", units=3, locationId=place["id"])
    # The clocks go forward on the 28th, before opening.
    [court] = ask(house, "occupancy", **{"from": "2027-03-27", "to": "2027-03-28"})["resources"]
    assert court["openMinutes"] == 2 * 120 * 3


def test_public_holidays_are_no_open_time(house: House) -> None:
    place = house.api.post("/locations", {"name": "Centre", "weeklyHours": hours("10:00-12:00")}).body
    other = house.api.post("/locations", {"name": "Annexe", "weeklyHours": hours("10:00-12:00")}).body
    resource(house, "Court", locationId=place["id"])
    resource(house, "Ring", locationId=other["id"])
    everywhere, nowhere = {"country": "FR", "enabled": True}, {"country": "FR", "enabled": False}
    assert house.api.call("PUT", "/holidays", everywhere).status == 200
    assert house.api.call("PUT", "/holidays", nowhere, query={"locationId": other["id"]}).status == 200
    # Easter Monday.
    found = ask(house, "occupancy", **{"from": "2027-03-29", "to": "2027-03-30"})["resources"]
    assert {one["name"]: one["openMinutes"] for one in found} == {"Court": 120, "Ring": 240}


def test_today_shows_who_comes(house: House, clock: Any) -> None:
    ada = staff(house, "Ada", roles=["kine"], weeklyHours=hours("09:00-17:00"))
    service = offer(house, requiredStaff=[{"role": "kine"}])
    other = offer(house)
    made = []
    for one, time in ((service, "09:00"), (service, "11:00"), (other, "15:00")):
        wish = {"serviceId": one["id"], "startDate": f"2027-03-08T{time}:00+01:00", "contactName": "Eve"}
        made.append(house.api.post("/bookings", wish).body)
    house.api.post(f"/bookings/{made[1]['id']}/cancel")
    clock("2027-03-08T10:00:00+01:00")
    board = house.api.get("/figures/today").body
    assert (board["date"], board["timeZone"]) == ("2027-03-08", "Europe/Paris")
    assert [one["id"] for one in board["items"]] == [one["id"] for one in made]
    stats = board["stats"]
    assert (stats["bookings"], stats["late"], stats["toCome"], stats["cancelled"]) == (2, 1, 1, 1)
    assert (stats["bookedValue"], stats["amountDue"], stats["bookedMinutes"]) == (10000, 10000, 120)
    own = house.api.get("/figures/today", staffId=ada["id"]).body
    assert [one["id"] for one in own["items"]] == [made[0]["id"], made[1]["id"]]
    assert own["items"][0]["staff"] == ["Ada"] and own["items"][0]["startDate"] == "2027-03-08T09:00:00+01:00"


@pytest.mark.parametrize("path", ["summary", "services", "peak-hours", "occupancy", "today"])
def test_statements_do_not_grow_with_the_data(house: House, path: str) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            query = {} if path == "today" else {"from": FIRST, "to": LAST}
            assert house.api.get(f"/figures/{path}", **query).status == 200
        return len(statements(queries))

    service = UUID(offer(house)["id"])
    asked()
    few = asked()
    for number in range(4):
        staff(house, f"Person {number}", weeklyHours=hours("09:00-17:00"))
        resource(house, f"Thing {number}", units=3)
    a_past(house, [service, UUID(offer(house)["id"])], [], number=200, seed=11)
    assert asked() == few


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"from": "2027-03-02", "to": "2027-03-01"}, "insight.dates_crossed"),
        ({"from": "2017-03-02", "to": "2027-03-31"}, "insight.too_long"),
        ({"from": "2024-01-01", "to": "2027-03-01"}, "insight.too_many_periods"),
        ({"from": "yesterday", "to": "2027-03-01"}, "platform.not_a_date"),
    ],
)
def test_ranges_have_an_order_and_a_limit(house: House, query: dict[str, str], code: str) -> None:
    answer = house.api.get("/figures/summary", **query)
    assert (answer.status, answer.error_codes) == (422, {code})


@pytest.mark.parametrize("path", ["summary", "services", "peak-hours", "occupancy"])
def test_thirty_days_are_meant_where_none_are_said(house: House, clock: Any, path: str) -> None:
    clock("2027-03-15T23:30:00+01:00")
    offer(house)

    def figures(**days: str) -> Any:
        answer = house.api.get(f"/figures/{path}", **days)
        assert answer.status == 200, answer.body
        return answer.body

    month = figures(**{"from": "2027-02-14", "to": "2027-03-15"})
    assert figures() == figures(**{"from": "2027-02-14"}) == figures(to="2027-03-15") == month


def test_another_house_sees_nothing_of_it(house: House, services: list[UUID]) -> None:
    from tests.house import make_house

    a_past(house, services, [], number=50, seed=12)
    other = make_house()
    assert ask(other, "summary")["total"]["bookings"] == 0
    assert ask(other, "services")["items"] == []
    assert ask(other, "peak-hours")["cells"] == []


@pytest.mark.parametrize("path", ["summary", "services", "peak-hours", "occupancy"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_beyond_the_clocks_reach_are_refused(house: House, path: str, day: str) -> None:
    for days in ({"from": day}, {"to": day}, {"from": day, "to": day}):
        answer = house.api.get(f"/figures/{path}", **days)
        assert (answer.status, answer.error_codes) == (422, {"platform.not_a_date"}), answer.body
