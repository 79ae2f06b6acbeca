"""Who is away may name a colleague, and their page leads there."""

from typing import Any

import pytest

from tests.house import Answer, House
from tests.http.booking.booked import staff
from tests.http.booking.conftest import Clock
from tests.http.booking.test_coaches import page, set_up


def away(house: House, coach: dict[str, Any], by: str, first: str = "10", last: str = "15") -> Answer:
    absence = {"start": f"2027-03-{first}T00:00:00+01:00", "end": f"2027-03-{last}T00:00:00+01:00", "reason": "ski"}
    return house.api.patch(f"/staff/{coach['id']}", {"timeOff": [{**absence, "standInId": by}]})


def test_the_page_says_who_stands_in_and_leads_there(house: House, clock: Clock) -> None:
    coach, _ = set_up(house)
    other = staff(house, "Noé Petit", roles=["coach"])
    house.api.post(f"/staff/{other['id']}/coach-setup")
    assert away(house, coach, other["id"]).body["timeOff"][0]["standInId"] == other["id"]
    slug = house.api.get("/organization").body["slug"]
    clock("2027-03-01T09:00:00+01:00")
    shown = page(house, "lea-marchand")
    assert shown.body["away"] == {
        "start": "2027-03-10T00:00:00+01:00",
        "end": "2027-03-15T00:00:00+01:00",
        "standIn": {"name": "Noé Petit", "path": f"/c/{slug}/noe-petit"},
    }
    assert b"ski" not in shown.raw, "why is the house's own"
    for moment in ("2027-02-20T09:00:00+01:00", "2027-03-15T09:00:00+01:00"):
        clock(moment)
        assert page(house, "lea-marchand").body["away"] is None, moment


def test_a_colleague_with_whom_nothing_can_be_booked_is_not_named(house: House, clock: Clock) -> None:
    coach, _ = set_up(house)
    away(house, coach, staff(house, "Noé")["id"])
    clock("2027-03-11T09:00:00+01:00")
    assert page(house, "lea-marchand").body["away"] is None


@pytest.mark.parametrize("by", ["oneself", "somebody inactive", "nobody"])
def test_who_cannot_stand_in_is_refused(house: House, by: str) -> None:
    coach = staff(house, "Léa")
    names = {
        "oneself": coach["id"],
        "somebody inactive": staff(house, "Noé", isActive=False)["id"],
        "nobody": "01900000-0000-7000-8000-000000000000",
    }
    wrong = away(house, coach, names[by])
    assert (wrong.status, wrong.error_paths) == (422, {"timeOff.0.standInId"})
    assert wrong.error_codes == {"planning.stand_in_unknown"}
    assert house.api.get(f"/staff/{coach['id']}").body["timeOff"] == []
