"""/organization, /organizations and /session/user over HTTP."""

import pytest

from comptoir.identity.contracts import NewOrganization
from comptoir.identity.services.register_user import register_user
from tests.http.identity.callers import PASSWORD, JsonCaller, codes, owner_of, signed_in

pytestmark = pytest.mark.django_db


DEFAULTS = {
    "holdMinutes": 15,
    "approvalAbove": None,
    "maxBookingsPerHour": 5,
    "maxActiveBookings": 5,
    "waitlistOfferMinutes": 30,
    "noShowAfterMinutes": None,
    "belowMinimum": "cancel",
    "minimumCutoffHours": 24,
    "quietHours": None,
    "deposit": None,
    "askFeedback": True,
    "reminders": [{"beforeMinutes": 1440, "channel": "email"}, {"beforeMinutes": 60, "channel": "mobile"}],
}


def test_an_organization_changes_what_is_sent_and_keeps_the_rest(acme: NewOrganization) -> None:
    owner = owner_of(acme)

    first = owner.patch("/organization", {"name": "Acme & Fils", "rules": {"minAdvanceTime": 120}}).body
    second = owner.patch("/organization", {"rules": {"maxAdvanceDays": 90}}).body
    third = owner.patch("/organization", {"rules": {"minAdvanceTime": None}}).body

    assert (first["name"], first["currency"]) == ("Acme & Fils", "EUR")
    assert first["rules"] == {**DEFAULTS, "minAdvanceTime": 120, "maxAdvanceDays": None}
    assert second["rules"] == {**DEFAULTS, "minAdvanceTime": 120, "maxAdvanceDays": 90}
    assert third["rules"] == {**DEFAULTS, "minAdvanceTime": None, "maxAdvanceDays": 90}
    assert owner.get("/organization").body == third


def test_every_wrong_field_of_an_organization_is_named(acme: NewOrganization) -> None:
    owner = owner_of(acme)
    before = owner.get("/organization").body

    refused = owner.patch(
        "/organization",
        {
            "slug": "Two words",
            "timeZone": "Paris",
            "currency": "EURO",
            "country": "France",
            "locale": "de",
            "rules": {"minAdvanceTime": -1, "maxAdvanceDays": "soon", "deposit": {"percentage": 30, "amount": 2000}},
        },
    )

    assert codes(refused) == {
        "slug": "identity.not_a_slug",
        "timeZone": "platform.unknown_time_zone",
        "currency": "identity.unknown_currency",
        "country": "identity.unknown_country",
        "locale": "identity.unknown_locale",
        "rules.minAdvanceTime": "platform.too_small",
        "rules.maxAdvanceDays": "platform.not_an_integer",
        "rules.deposit": "identity.deposit_one_of",
    }
    assert owner.get("/organization").body == before


def test_another_organizations_slug_is_taken(acme: NewOrganization, other: NewOrganization) -> None:
    refused = owner_of(acme).patch("/organization", {"slug": "other", "name": "Changed"})

    assert (refused.status, refused.body["code"]) == (409, "identity.slug_taken")
    assert owner_of(acme).get("/organization").body["name"] == "Acme"


def test_anyone_signed_in_opens_an_organization_and_owns_it(acme: NewOrganization, program: JsonCaller) -> None:
    user = register_user(email="new@example.test", password=PASSWORD)
    browser = signed_in(user)
    wish = {"slug": "mine", "name": "Mine", "timeZone": "Europe/Paris", "currency": "EUR", "country": "FR"}

    opened = browser.post("/organizations", wish)
    taken = browser.post("/organizations", {**wish, "slug": "acme"})

    assert opened.status == 201, opened.body
    [membership] = browser.get("/session").body["memberships"]
    assert (membership["role"], membership["organization"]["id"]) == ("owner", opened.body["id"])
    entries = browser.get("/audit").body["items"]
    assert {entry["actor"]["id"] for entry in entries} == {str(user.id)}
    assert (taken.status, taken.body["code"]) == (409, "identity.slug_taken")
    assert program.post("/organizations", wish).status == 401


def test_a_user_changes_name_and_language(acme: NewOrganization) -> None:
    owner = owner_of(acme)

    changed = owner.patch("/session/user", {"name": "Ada", "locale": "en"})

    assert (changed.body["name"], changed.body["locale"]) == ("Ada", "en")
    assert owner.get("/session").body["user"]["name"] == "Ada"
    assert codes(owner.patch("/session/user", {"name": "", "locale": "xx"})) == {
        "name": "platform.too_short",
        "locale": "identity.unknown_locale",
    }
