"""Base prices, units and tiers."""

import pytest

from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.price import Line, LineKind, PriceUnit, price_from, quote, tariff_of
from tests.rules.makers import PARIS, at


def total(document, participants=3, minutes=90, start="2027-03-10 10:00"):
    facts = Facts(start=at(start), zone=PARIS, now=at("2027-03-01 00:00"), participants=participants, minutes=minutes)
    return quote(tariff_of({"name": "S", "duration": 60, "price": 100, **document}, currency="EUR"), facts)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("appointment", 100),
        ("table", 100),
        ("custom", 100),
        ("event", 300),
        ("course", 300),
        ("rental", 200),
        ("room", 200),
    ],
)
def test_the_type_says_what_the_base_price_is_for(kind, expected):
    assert total({"type": kind}).total == expected


def test_the_price_unit_overrides_the_type():
    assert total({"type": "appointment", "priceUnit": "participant"}).total == 300
    assert total({"type": "event", "priceUnit": "booking"}).total == 100
    assert total({"type": "appointment", "priceUnit": "unit"}).total == 200


def tier(**more):
    return {"name": "T", "condition": "true", "price": 10, **more}


def test_a_tier_is_per_participant_of_an_event_and_else_for_the_booking_unless_it_says():
    assert total({"type": "course", "pricingTiers": [tier()]}).total == 30
    assert total({"type": "rental", "pricingTiers": [tier()]}).total == 10
    assert total({"type": "rental", "pricingTiers": [tier(unitMinutes=30)]}).total == 30
    assert total({"type": "table", "pricingTiers": [tier(per="participant")]}).total == 30
    assert total({"type": "event", "pricingTiers": [tier(per="booking")]}).total == 10


def test_the_last_tier_that_holds_wins_and_is_named():
    tiers = [tier(), tier(name="last", price=20), tier(name="no", condition="participants > 9")]
    found = total({"type": "appointment", "pricingTiers": tiers})
    assert found.lines == (Line("last", PriceUnit.BOOKING, 1, 20, 20, LineKind.TIER),)
    assert (found.total, found.currency) == (20, "EUR")


def test_the_price_shown_with_offers_is_asked_once_per_hour_at_most():
    document = {"name": "S", "type": "rental", "duration": 60, "price": 100}
    facts = Facts(start=0, zone=PARIS, now=0, participants=1, minutes=60)
    assert price_from(tariff_of(document, currency="EUR"), facts) == 100
    timed = tariff_of({**document, "pricingTiers": [tier(condition="hour >= 18")]}, currency="EUR")
    at_hour = price_from(timed, facts)
    assert callable(at_hour)
    assert [at_hour(at(f"2027-03-10 {hour}:59"), 0) for hour in (17, 18)] == [100, 10]
