"""The example services of the seed, as they were written, each doing what its type means."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from comptoir.booking.rules.agenda import Agenda, Ask, ResourceCalendar, ServiceType, StaffCalendar
from comptoir.booking.rules.allocate import Allocation, allocate
from comptoir.booking.rules.conditions import Facts
from comptoir.booking.rules.needs import needs_of
from comptoir.booking.rules.price import price_from, quote, tariff_of
from comptoir.booking.rules.service_document import service_errors
from comptoir.booking.rules.slots import open_slots, period
from comptoir.booking.rules.window import window
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours
from tests.rules.makers import PARIS, at, every_day, shown, starts

SERVICES = json.loads((Path(__file__).parent / "seed_services.json").read_text())
BY_NAME = {service["name"]: service for service in SERVICES}
NOW = at("2027-03-01 08:00")


def agenda_of(document, **more) -> Agenda:
    """With a free calendar for everything it names, and someone for every role, open every day 8 to 22."""
    names = [
        name for role in document.get("requiredStaff", []) for name in role.get("specificStaffIds") or [role["role"]]
    ]
    hours = Hours(PARIS, every_day("08:00-22:00"))
    return Agenda(
        service=needs_of(document, zone=PARIS),
        now=NOW,
        window=window(
            NOW,
            min_advance_hours=document.get("bookingWindow", {}).get("minAdvanceHours"),
            max_advance_days=document.get("bookingWindow", {}).get("maxAdvanceDays"),
        ),
        staff=tuple(
            StaffCalendar(id=StaffId(UUID(int=n)), reference=name, skills=frozenset({name}), hours=hours)
            for n, name in enumerate(names, 1)
        ),
        resources=tuple(
            ResourceCalendar(id=ResourceId(UUID(int=100 + n)), reference=one["id"], busy=((),) * one.get("quantity", 1))
            for n, one in enumerate(document.get("requiredResources", []))
        ),
        **more,
    )


def offered(document, first, last=None, ask=None, **more):
    low, high = period(PARIS, date.fromisoformat(first), date.fromisoformat(last or first))
    return open_slots(agenda_of(document, **more), start=low, end=high, ask=ask or Ask())


def price(name, start="2027-03-10 10:00", participants=1, minutes=None, **more):
    document = BY_NAME[name]
    facts = Facts(
        start=at(start), zone=PARIS, now=NOW, participants=participants, minutes=minutes or document["duration"], **more
    )
    return quote(tariff_of(document, currency="EUR"), facts).total


@pytest.mark.parametrize("document", SERVICES, ids=lambda document: document["name"])
def test_it_is_accepted_as_it_is(document):
    assert service_errors(document) == []


@pytest.mark.parametrize("document", SERVICES, ids=lambda document: document["name"])
def test_what_it_offers_can_be_had_and_has_a_price(document):
    found = offered(document, "2027-03-02", "2027-04-15")
    # Without hours and staff, an event is nowhere until it has a date.
    if document["name"] == "Concert Jazz Trio":
        assert found == []
        return
    assert found
    agenda = agenda_of(document)
    for slot in (*found[:3], found[-1]):
        assert isinstance(allocate(agenda, start=slot.start, end=slot.end), Allocation)
    assert quote(tariff_of(document, currency="EUR"), Facts(
        start=found[0].start, zone=PARIS, now=NOW, participants=1, minutes=document["duration"]
    )).currency == "EUR"  # fmt: skip


def test_a_consultation_needs_one_of_two_doctors_and_two_hours_notice():
    found = offered(SERVICES[0], "2027-03-01")
    assert starts(found)[0] == "10:00"
    assert found[0].remaining == 2


def test_a_hotel_has_three_rooms_a_night():
    (night,) = offered(BY_NAME["Chambre Double Standard"], "2027-03-10")
    assert (night.remaining, len(night.resource_ids), shown(night.end)) == (3, 3, "2027-03-11 00:00")


def test_yoga_holds_its_mats_once_and_has_fifteen_seats():
    document = BY_NAME["Cours de Yoga Vinyasa"]
    (monday,) = offered(document, "2027-03-08")
    assert (starts([monday]), monday.remaining) == (["18:30"], 15)
    found = allocate(agenda_of(document), start=monday.start)
    assert isinstance(found, Allocation)
    assert len(found.units) == 16


def test_three_courts_are_three_bookings_and_a_holiday_has_its_own_hours():
    court = BY_NAME["Court de Tennis Extérieur"]
    assert {slot.remaining for slot in offered(court, "2027-03-10")} == {3}
    holiday = court | {"specialAvailability": [{**court["specialAvailability"][0], "date": "2027-03-11"}]}
    assert starts(offered(holiday, "2027-03-11"))[::7] == ["10:00", "17:00"]


def test_a_meeting_room_needs_all_its_equipment():
    room = BY_NAME["Salle de Réunion Premium"]
    found = allocate(agenda_of(room), start=at("2027-03-10 09:00"), end=at("2027-03-10 12:00"))
    assert isinstance(found, Allocation)
    assert (len(found.units), found.minutes) == (3, 180)


def test_a_course_needs_a_lead_and_an_assistant():
    document = BY_NAME["Formation React Avancé"]
    found = allocate(agenda_of(document), start=at("2027-03-10 08:00"))
    assert isinstance(found, Allocation)
    assert [role for _, role in found.staff] == ["lead_instructor", "assistant"]
    assert offered(document, "2027-03-10")[0].remaining == 12


def test_an_exam_has_its_special_dates():
    document = BY_NAME["Examen TOEIC"]
    assert starts(offered(document, "2027-03-20")) == ["09:00", "14:00"]
    assert ServiceType(document["type"]) is ServiceType.APPOINTMENT


def test_prices_follow_the_type_and_the_last_tier_that_holds():
    assert price("Table Restaurant", participants=5) == 0
    assert price("Table Restaurant", participants=6) == 8500
    assert price("Chambre Double Standard", minutes=3 * 1440) == 36_000
    assert price("Court de Tennis Extérieur", minutes=120) == 6000
    assert price("Court de Tennis Extérieur", user={"membership": "premium"}) == 2000
    assert price("Court de Tennis Extérieur", start="2027-03-13 10:00", user={"membership": "premium"}) == 4000
    assert price("Citadine Électrique", minutes=420) == 10_500
    assert price("Citadine Électrique", minutes=480) == 8000
    assert price("Citadine Électrique", minutes=10_080) == 35_000
    assert price("Salle de Réunion Premium", minutes=90) == 10_000
    assert price("Salle de Réunion Premium", minutes=240) == 18_000
    assert price("Concert Jazz Trio", participants=2) == 7000
    assert price("Concert Jazz Trio", participants=2, user={"student": True}) == 4000
    assert price("Concert Jazz Trio", participants=10, user={"student": True}) == 30_000
    assert price("Formation React Avancé", start="2027-03-31 09:00") == 59_900
    assert price("Formation React Avancé", start="2027-04-01 09:00") == 49_900
    assert price("Livraison Courses Bio", order_total=5000) == 0
    assert price("Livraison Courses Bio", order_total=4999) == BY_NAME["Livraison Courses Bio"]["price"]


def test_the_price_shown_with_a_slot_is_the_one_quoted():
    document = BY_NAME["Court de Tennis Extérieur"]
    tariff = tariff_of(document, currency="EUR")
    facts = Facts(start=0, zone=PARIS, now=NOW, participants=1, minutes=60)
    found = offered(document, "2027-03-11", "2027-03-14", price_from=price_from(tariff, facts))
    assert {(shown(slot.start)[:10], slot.price_from) for slot in found} == {
        ("2027-03-11", 3000), ("2027-03-12", 3000), ("2027-03-13", 4000), ("2027-03-14", 4000),
    }  # fmt: skip
    assert price_from(tariff_of(BY_NAME["Citadine Électrique"], currency="EUR"), facts) == 1500
