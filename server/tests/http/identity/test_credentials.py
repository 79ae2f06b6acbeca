"""Who gets in: keys, sessions, and what neither may."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client as Browser
from django.test import override_settings
from django.utils.timezone import now

from comptoir.identity import origins
from comptoir.identity.contracts import NewOrganization
from comptoir.identity.models import ApiKey, User
from comptoir.kernel.ids import ApiKeyId, OrganizationId
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import PASSWORD, JsonCaller, joined, owner_of, signed_in
from tests.makers import caller

pytestmark = pytest.mark.django_db


def _key(organization: NewOrganization, **changes: Any) -> None:
    with organization_scope(organization.id):
        ApiKey.objects.filter(kind="secret").update(**changes)


def test_a_secret_key_opens_the_organization(program: JsonCaller) -> None:
    answer = program.get("/organization")

    assert (answer.status, answer.body["slug"]) == (200, "acme")


@pytest.mark.parametrize(
    "header", ["", "Bearer ", "Bearer sk_live_nonsense", "Basic abc", "Bearer sk_" + "x" * 500, "sk_live_x"]
)
def test_a_credential_that_is_none_is_nobody(acme: NewOrganization, header: str) -> None:
    refused = JsonCaller(Browser(headers={"Authorization": header})).get("/organization")

    assert (refused.status, refused.body["code"]) == (401, "identity.unauthenticated")


def test_without_any_credential_nobody_is_there(acme: NewOrganization) -> None:
    assert JsonCaller(Browser()).get("/organization").status == 401


def test_a_revoked_key_is_nobody(program: JsonCaller, acme: NewOrganization) -> None:
    _key(acme, revoked_at=now())

    assert program.get("/organization").status == 401
    assert program.post("/clients", {"name": "A"}).status == 401


def test_an_expired_key_is_nobody(program: JsonCaller, acme: NewOrganization) -> None:
    _key(acme, expires_at=now() - timedelta(seconds=1))

    assert program.get("/organization").status == 401


def test_a_key_does_not_act_for_another_organization(program: JsonCaller, other: NewOrganization) -> None:
    refused = program.post("/clients", {"name": "Stray"}, **{"X-Organization": str(other.id)})

    assert refused.status == 401
    assert JsonCaller(caller(other.secret_key)).get("/clients").body["items"] == []
    assert program.get("/clients").body["items"] == []


def test_a_publishable_key_reads_nothing_of_people(acme: NewOrganization) -> None:
    visitor = JsonCaller(caller(acme.publishable_key))

    for path in ("/clients", "/members", "/api-keys", "/locations", "/organization", "/invitations"):
        refused = visitor.get(path)
        assert (refused.status, refused.body["code"]) == (403, "identity.forbidden"), path


def test_a_page_that_may_not_use_the_key_is_refused(acme: NewOrganization, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origins, "_checks", [])

    def only_ours(organization: OrganizationId, key: ApiKeyId, origin: str) -> bool:
        return origin == "https://acme.test"

    origins.check_origins_with(only_ours)
    visitor = JsonCaller(caller(acme.publishable_key))

    refused = visitor.get("/services", Origin="https://thief.test")

    assert (refused.status, refused.body["code"]) == (403, "platform.origin_refused")
    assert visitor.get("/services", Origin="https://acme.test").status == 200
    assert visitor.get("/services").status == 200


def test_a_session_sees_the_only_organization_of_its_user(acme: NewOrganization) -> None:
    assert owner_of(acme).get("/organization").body["slug"] == "acme"


def test_a_user_of_two_organizations_says_which_one(acme: NewOrganization, other: NewOrganization) -> None:
    joined(other, "staff", email="owner@acme.test")
    browser = owner_of(acme)

    unsaid = browser.get("/organization")
    said = browser.get("/organization", **{"X-Organization": str(other.id)})

    assert (unsaid.status, unsaid.body["code"]) == (400, "identity.organization_unspecified")
    assert said.body["slug"] == "other"


def test_a_session_does_not_enter_another_organization(acme: NewOrganization, other: NewOrganization) -> None:
    refused = owner_of(acme).post("/clients", {"name": "Stray"}, **{"X-Organization": str(other.id)})

    assert refused.status == 401
    assert JsonCaller(caller(other.secret_key)).get("/clients").body["items"] == []
    assert owner_of(acme).get("/organization", **{"X-Organization": "not-an-id"}).status == 401


def test_a_change_by_cookie_needs_the_csrf_token(acme: NewOrganization) -> None:
    owner = User.objects.get(email="owner@acme.test")
    browser = signed_in(owner, enforce_csrf_checks=True)

    refused = browser.post("/clients", {"name": "Forged"})
    session = browser.get("/session")
    token = browser.browser.cookies["csrftoken"].value

    assert (refused.status, refused.body["code"]) == (403, "identity.csrf_refused")
    assert session.body["user"]["email"] == "owner@acme.test"
    assert browser.get("/clients").body["items"] == []
    assert browser.post("/clients", {"name": "Real"}, **{"X-CSRFToken": token}).status == 201
    assert browser.patch("/session/user", {"name": "Forged"}).status == 403
    assert browser.patch("/session/user", {"name": "Real"}, **{"X-CSRFToken": token}).status == 200


def test_someone_inactive_or_with_a_changed_password_is_signed_out(acme: NewOrganization) -> None:
    browser = owner_of(acme)
    owner = User.objects.get(email="owner@acme.test")
    owner.set_password("another long password")
    owner.save()

    assert browser.get("/organization").status == 401
    fresh = owner_of(acme)
    User.objects.update(is_active=False)
    assert fresh.get("/organization").status == 401
    assert fresh.get("/session").body["user"] is None


def test_someone_whose_access_was_taken_away_is_refused_at_the_next_call(acme: NewOrganization) -> None:
    membership = joined(acme, "staff")
    browser = signed_in(membership.user)
    assert browser.get("/clients").status == 200

    assert owner_of(acme).delete(f"/members/{membership.id}").status == 204

    assert browser.get("/clients").status == 400
    assert browser.get("/clients", **{"X-Organization": str(acme.id)}).status == 401


@override_settings(COMPTOIR_RATE_LIMIT=2)
def test_a_key_has_an_allowance_per_minute(program: JsonCaller) -> None:
    answers = [program.get("/organization") for _ in range(3)]

    assert [answer.status for answer in answers] == [200, 200, 429]
    assert answers[0].headers["RateLimit-Remaining"] == "1"
    assert answers[2].body["code"] == "platform.rate_limited"
    assert int(answers[2].headers["Retry-After"]) > 0


def test_the_session_names_user_organizations_and_permissions(acme: NewOrganization) -> None:
    nobody = JsonCaller(Browser()).get("/session")
    body = owner_of(acme).get("/session").body

    assert (nobody.status, nobody.body["user"], nobody.body["memberships"]) == (200, None, [])
    [membership] = body["memberships"]
    assert UUID(membership["organization"]["id"]) == acme.id
    assert membership["organization"]["timeZone"] == "Europe/Paris"
    assert (membership["role"], membership["locationId"]) == ("owner", None)
    assert "organization.write" in membership["permissions"]
    assert body["streamsUrl"].startswith("http")


def test_a_password_of_the_command_line_signs_in(acme: NewOrganization) -> None:
    browser = JsonCaller(Browser(), base="/_allauth/browser/v1")

    answer = browser.post("/auth/login", {"email": "Owner@Acme.test", "password": PASSWORD})

    assert answer.status == 200, answer.body
    assert answer.body["data"]["user"]["email"] == "owner@acme.test"
