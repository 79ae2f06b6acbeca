"""How soon and how far ahead: of the service's rules and the organization's the stricter one holds."""

import pytest

from tests.house import House
from tests.http.booking.booked import ask, at, book, hours, offer, starts
from tests.http.booking.conftest import Clock


def rules(house: House, **changes: object) -> None:
    answer = house.api.patch("/organization", {"rules": changes})
    assert answer.status == 200, answer.body


@pytest.mark.parametrize(
    ("service_hours", "organization_minutes", "first"),
    [(None, None, "10:00"), (2, None, "11:00"), (None, 120, "11:00"), (3, 60, "12:00"), (1, 180, "12:00")],
)
def test_the_longer_notice_holds(
    house: House, clock: Clock, service_hours: int | None, organization_minutes: int | None, first: str
) -> None:
    clock(at("09:00"))
    rules(house, minAdvanceTime=organization_minutes)
    window = {"bookingWindow": {"minAdvanceHours": service_hours}} if service_hours else {}
    service = offer(house, availableSlots=hours("10:00-14:00"), **window)
    found = starts(house.api, service)
    assert found[0] == at(first)
    for clock_time in ("10:00", "11:00"):
        start = at(clock_time)
        if start not in found:
            refused = ask(house, service, start)
            assert (refused.status, refused.error_codes) == (422, {"booking.outside_window"})
    book(house, service, at(first))


@pytest.mark.parametrize(
    ("service_days", "organization_days", "last"),
    [(3, None, "2027-03-11"), (None, 2, "2027-03-10"), (5, 1, "2027-03-09"), (1, 5, "2027-03-09")],
)
def test_the_nearer_horizon_holds(
    house: House, clock: Clock, service_days: int | None, organization_days: int | None, last: str
) -> None:
    clock(at("09:00"))
    rules(house, maxAdvanceDays=organization_days)
    window = {"bookingWindow": {"maxAdvanceDays": service_days}} if service_days else {}
    service = offer(house, availableSlots=hours("09:00-10:00"), **window)
    assert starts(house.api, service, "2027-03-08", "2027-03-20")[-1] == at("09:00", last)


def test_without_rules_a_year_ahead_is_open_and_not_a_day_more(house: House) -> None:
    service = offer(house, availableSlots=hours("09:00-10:00"))
    assert starts(house.api, service, "2028-02-25", "2028-03-05")[-1] == "2028-02-29T09:00:00+01:00"
    refused = ask(house, service, "2028-03-01T09:00:00+01:00")
    assert refused.error_codes == {"booking.outside_window"}


def test_taking_the_rules_back_opens_again(house: House, clock: Clock) -> None:
    clock(at("09:00"))
    service = offer(house, availableSlots=hours("10:00-12:00"))
    rules(house, minAdvanceTime=90)
    assert starts(house.api, service) == [at("11:00")]
    rules(house, minAdvanceTime=None, maxAdvanceDays=None)
    assert starts(house.api, service) == [at("10:00"), at("11:00")]


def test_this_very_minute_can_be_booked_and_the_one_before_cannot(house: House, clock: Clock) -> None:
    service = offer(house, availableSlots=hours("10:00-12:00"))
    clock(at("10:00"))
    assert starts(house.api, service)[0] == at("10:00")
    clock("2027-03-08T10:00:01+01:00")
    assert starts(house.api, service)[0] == at("11:00")
    refused = ask(house, service, at("10:00"))
    assert (refused.status, refused.error_codes) == (422, {"booking.in_the_past"})
