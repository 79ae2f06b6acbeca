"""Public holidays close the house, until somebody says otherwise."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.house import House, a_booking, a_service, make_house

YEAR = datetime.now(UTC).year + 1
CHRISTMAS, BOXING_DAY = f"{YEAR}-12-25", f"{YEAR}-12-26"
WHOLE_DAY = [{"dayOfWeek": day, "startTime": "09:00", "endTime": "12:00"} for day in range(7)]


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def put(house: House, location: str | None = None, **calendar: Any) -> Any:
    answer = house.api.call("PUT", "/holidays", calendar, query={"locationId": location} if location else None)
    assert answer.status == 200, answer.body
    return answer.body


def service_at(house: House, location: str | None = None) -> str:
    far = {"bookingWindow": {"maxAdvanceDays": 900}}
    place = {"locationId": location} if location else {}
    return str(house.api.post("/services", a_service(availableSlots=WHOLE_DAY, **far, **place)).body["id"])


def is_open(house: House, service: str, day: str) -> bool:
    found = house.visitor.get("/slots", serviceId=service, **{"from": day, "to": day})
    assert found.status == 200, found.body
    return bool(found.body["days"][0]["slots"])


def location_of(house: House) -> str:
    return str(house.api.post("/locations", {"name": "Straßburg"}).body["id"])


def test_nothing_is_closed_until_it_is_switched_on(house: House) -> None:
    service = service_at(house)
    assert house.api.get("/holidays").body == {
        "locationId": None, "country": "FR", "subdivision": None, "enabled": False, "exceptions": [], "isOwn": False,
    }  # fmt: skip
    assert is_open(house, service, CHRISTMAS)
    days = house.api.get("/holidays/days", year=YEAR).body["items"]
    assert {"date": CHRISTMAS, "name": "Noël", "isClosed": False} in days and len(days) == 11
    shown = put(house, enabled=True)
    assert shown["enabled"] and shown["isOwn"]
    assert not is_open(house, service, CHRISTMAS) and is_open(house, service, BOXING_DAY)
    assert all(day["isClosed"] for day in house.api.get("/holidays/days", year=YEAR).body["items"])


def test_a_booking_on_a_holiday_is_refused_and_one_made_before_stays(house: House) -> None:
    service = service_at(house)
    early = house.api.post("/bookings", a_booking(service, f"{CHRISTMAS}T09:00:00+01:00"))
    assert early.status == 201
    put(house, enabled=True)
    refused = house.api.post("/bookings", a_booking(service, f"{CHRISTMAS}T10:00:00+01:00"))
    assert refused.error_codes == {"booking.closed"}
    assert house.api.get(f"/bookings/{early.body['id']}").body["status"] == "confirmed"


def test_regions_have_holidays_of_their_own(house: House) -> None:
    service = service_at(house)
    put(house, enabled=True, subdivision="57")
    assert not is_open(house, service, BOXING_DAY)
    put(house, subdivision=None)
    assert is_open(house, service, BOXING_DAY) and not is_open(house, service, CHRISTMAS)


def test_a_day_can_be_excepted_and_closed_again(house: House) -> None:
    service = service_at(house)
    put(house, enabled=True, exceptions=[CHRISTMAS])
    assert is_open(house, service, CHRISTMAS)
    [shown] = [one for one in house.api.get("/holidays/days", year=YEAR).body["items"] if one["date"] == CHRISTMAS]
    assert not shown["isClosed"]
    put(house, exceptions=[])
    assert not is_open(house, service, CHRISTMAS)


def test_holidays_are_closures_and_opening_one_excepts_it(house: House) -> None:
    service = service_at(house)
    put(house, enabled=True)
    [christmas] = house.api.get("/closures", **{"from": CHRISTMAS, "to": CHRISTMAS}).body["items"]
    assert (christmas["name"], christmas["source"], christmas["startDate"]) == ("Noël", "holiday", CHRISTMAS)
    assert house.api.patch(f"/closures/{christmas['id']}", {"name": "x"}).code == "planning.closure_is_holiday"
    assert house.api.delete(f"/closures/{christmas['id']}").status == 204
    assert house.api.get("/holidays").body["exceptions"] == [CHRISTMAS]
    assert is_open(house, service, CHRISTMAS)
    put(house, subdivision="57")
    assert is_open(house, service, CHRISTMAS) and not is_open(house, service, BOXING_DAY)


def test_closures_by_hand_stay_whatever_becomes_of_holidays(house: House) -> None:
    made = house.api.post("/closures", {"name": "Noël", "startDate": CHRISTMAS, "endDate": BOXING_DAY}).body
    assert made["source"] == "manual"
    put(house, enabled=True)
    put(house, enabled=False)
    assert house.api.get("/closures").body["items"] == [made]
    assert house.api.delete("/holidays").status == 204
    assert house.api.get("/holidays").body["isOwn"] is False and house.api.delete("/holidays").status == 404


def test_a_location_follows_its_own_calendar(house: House) -> None:
    there = location_of(house)
    abroad, here = service_at(house, there), service_at(house)
    put(house, enabled=True)
    assert not is_open(house, abroad, f"{YEAR}-07-14")
    put(house, there, country="DE", subdivision="BW", enabled=True)
    german, french = f"{YEAR}-10-03", f"{YEAR}-07-14"
    assert is_open(house, abroad, french) and not is_open(house, abroad, german)
    assert is_open(house, here, german) and not is_open(house, here, french)
    names = {one["name"] for one in house.api.get("/closures", locationId=there, limit=200).body["items"]}
    assert "German Unity Day" in names and "Fête nationale" not in names
    put(house, there, enabled=False)
    assert is_open(house, abroad, french) and is_open(house, abroad, german)
    assert house.api.call("DELETE", "/holidays", query={"locationId": there}).status == 204
    assert not is_open(house, abroad, french) and is_open(house, abroad, german)


@pytest.mark.parametrize(("calendar", "path", "code"), [
    ({"country": "ZZ"}, "country", "planning.country_unknown"),
    ({"country": "France"}, "country", "platform.wrong_form"),
    ({"subdivision": "XX"}, "subdivision", "planning.subdivision_unknown"),
    ({"exceptions": ["2026-02-30"]}, "exceptions.0", "platform.not_a_date"),
])  # fmt: skip
def test_wrong_calendars_are_refused(house: House, calendar: dict[str, Any], path: str, code: str) -> None:
    answer = house.api.call("PUT", "/holidays", {"enabled": True, **calendar})
    assert (answer.status, answer.error_paths, answer.error_codes) == (422, {path}, {code})
    assert house.api.get("/closures").body["items"] == [] and not house.api.get("/holidays").body["isOwn"]


def test_another_organization_s_location_does_not_exist(house: House) -> None:
    stranger = make_house()
    answer = house.api.call("PUT", "/holidays", {"enabled": True}, query={"locationId": location_of(stranger)})
    assert answer.error_codes == {"planning.location_unknown"}
    put(house, enabled=True)
    assert stranger.api.get("/closures").body["items"] == []


def test_every_country_can_be_looked_up(house: House) -> None:
    found = {one["code"]: one["subdivisions"] for one in house.api.get("/holidays/countries").body["items"]}
    assert len(found) > 150 and "57" in found["FR"] and "BY" in found["DE"]
    assert house.visitor.get("/holidays").status == 403


def test_a_new_year_comes_into_view_by_itself(house: House) -> None:
    from comptoir.planning.models import Closure, HolidayCalendar
    from comptoir.planning.services.keep_holidays import YEARS_AHEAD, keep_holidays
    from comptoir.platform.tenancy import organization_scope

    put(house, enabled=True, exceptions=[CHRISTMAS])
    with organization_scope(house.organization.id):
        before = set(Closure.objects.values_list("id", flat=True))
        next_year = datetime.now(UTC) + timedelta(days=366)
        for _ in range(2):
            keep_holidays(HolidayCalendar.objects.get(), now=next_year)
        days = set(Closure.objects.values_list("start_date", flat=True))
        assert date(next_year.year + YEARS_AHEAD, 12, 25) in days and date.fromisoformat(CHRISTMAS) not in days
        assert before < set(Closure.objects.values_list("id", flat=True))


def test_switching_on_and_off_is_audited_and_told(house: House) -> None:
    put(house, enabled=True)
    put(house, enabled=True)
    lines = [one for one in house.api.get("/audit").body["items"] if one["action"] == "holidays.changed"]
    assert len(lines) == 1 and lines[0]["after"]["enabled"] is True
