"""A coach has all they need from their first minute, and a page from which strangers book."""

from datetime import UTC, datetime
from typing import Any

import pytest

from comptoir.booking.services.set_up_coach import welcome_coach
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, Api, House, a_booking
from tests.http.booking.booked import at, offer, staff


def set_up(house: House, **fields: Any) -> tuple[dict[str, Any], Answer]:
    coach = staff(house, "Léa Marchand", roles=["coach"], **fields)
    return coach, house.api.post(f"/staff/{coach['id']}/coach-setup")


def page(house: House, name: str) -> Answer:
    slug = house.api.get("/organization").body["slug"]
    return Api(None).get(f"/public/coaches/{slug}/{name}")


def test_a_new_coach_has_types_reasons_and_an_address(house: House) -> None:
    coach, made = set_up(house)
    assert made.status == 200, made.body
    assert (made.body["reference"], made.body["services"]) == ("lea-marchand", 3)
    shown = page(house, "lea-marchand").body
    assert [(one["name"], one["duration"]) for one in shown["services"]] == [
        ("Premier rendez-vous", 30),
        ("Suivi", 45),
        ("Bilan", 60),
    ]
    assert shown["coach"]["id"] == coach["id"] and len(shown["reasons"]) == 4


def test_setting_up_twice_makes_nothing_more(house: House) -> None:
    coach, first = set_up(house)
    again = house.api.post(f"/staff/{coach['id']}/coach-setup")
    assert (again.body, len(house.api.get("/reasons").body["items"])) == (first.body, 4)


def test_two_of_one_name_have_addresses_of_their_own(house: House) -> None:
    references = [set_up(house)[1].body["reference"] for _ in range(2)]
    assert references == ["lea-marchand", "lea-marchand-2"]


def test_a_prospect_books_from_the_page(house: House) -> None:
    coach, _ = set_up(house)
    shown = page(house, "LEA-MARCHAND").body
    visitor = Api(shown["publishableKey"])
    first = shown["services"][0]
    asked = {"serviceId": first["id"], "staffId": coach["id"], "from": "2027-03-08", "to": "2027-03-08"}
    slots = visitor.get("/slots", **asked).body["days"][0]["slots"]
    assert slots[0]["start"] == at("09:00")
    wish = a_booking(first["id"], at("09:00"), staffId=coach["id"], meetingKind="video", isProspect=True)
    made = visitor.post("/bookings", {**wish, "reasonId": shown["reasons"][0]["id"]})
    assert made.status == 201, made.body
    seen = house.api.get(f"/bookings/{made.body['id']}").body
    assert (seen["staffIds"], seen["reasonLabel"]) == ([coach["id"]], "Découverte")
    assert house.api.get(f"/clients/{seen['clientId']}").body["isProspect"] is True


def test_services_of_a_role_are_theirs_and_those_of_others_are_not(house: House) -> None:
    coach, _ = set_up(house)
    other = staff(house, "Max", roles=["coach"])
    shared = offer(house, name="Atelier", requiredStaff=[{"role": "coach"}])
    offer(house, name="Chez Max", requiredStaff=[{"role": "coach", "specificStaffIds": [other["id"]]}])
    names = [one["name"] for one in page(house, coach["id"]).body["services"]]
    assert shared["name"] in names and "Chez Max" not in names


@pytest.mark.parametrize("name", ["nobody", "0197a000-0000-7000-8000-000000000000"])
def test_there_is_no_page_of_nobody(house: House, name: str) -> None:
    assert page(house, name).status == 404
    assert Api(None).get(f"/public/coaches/no-such-house/{name}").status == 404


def test_who_has_left_has_no_page(house: House) -> None:
    coach, _ = set_up(house)
    house.api.patch(f"/staff/{coach['id']}", {"isActive": False})
    assert page(house, "lea-marchand").status == 404


def test_a_user_who_joins_as_a_coach_is_the_person_the_house_knows(house: House, django_user_model: Any) -> None:
    from comptoir.identity.public import add_member

    known = staff(house, "Noé", email="noe@example.test")
    with organization_scope(house.organization.id):
        now = datetime.now(UTC)
        add_member(email="noe@example.test", name="Noé", password="horse-and-staple-7", role="coach", now=now)
        user = django_user_model.objects.get(email="noe@example.test")
        made = welcome_coach(user=user.id, name="Noé", email="noe@example.test", now=now)
        assert str(made) == known["id"]
        assert welcome_coach(user=user.id, name="Noé", email="noe@example.test", now=now) == made
    assert house.api.get(f"/staff/{known['id']}").body["userId"] == str(user.id)


def test_who_has_not_said_their_name_is_called_by_their_address_and_does_not_show_it(
    house: House, django_user_model: Any
) -> None:
    from comptoir.identity.public import add_member

    address = "lea.marchand@example.test"
    with organization_scope(house.organization.id):
        now = datetime.now(UTC)
        add_member(email=address, name="", password="horse-and-staple-7", role="coach", now=now)
        user = django_user_model.objects.get(email=address)
        welcome_coach(user=user.id, name="", email=address, now=now)
    shown = page(house, "lea-marchand")
    assert shown.body["coach"]["name"] == "Lea Marchand"
    assert address not in str(shown.body)
