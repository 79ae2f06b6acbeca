"""/members and /invitations over HTTP: nobody rises above themselves, and somebody stays."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client as Browser
from django.utils.timezone import now

from comptoir.identity.contracts import NewOrganization
from comptoir.identity.models import Invitation, Membership, User
from comptoir.identity.services.register_user import register_user
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import PASSWORD, JsonCaller, codes, joined, owner_of, signed_in
from tests.makers import caller

pytestmark = pytest.mark.django_db


def _role(membership: Any) -> str:
    with organization_scope(membership.organization_id):
        return Membership.objects.get(pk=membership.pk).role


def _owner_membership(organization: NewOrganization) -> Any:
    with organization_scope(organization.id):
        return Membership.objects.get(role="owner")


def _mailed_token(organization: NewOrganization) -> str:
    from comptoir.notifications.models import Message

    with organization_scope(organization.id):
        message = Message.objects.filter(kind="invitation").order_by("-id").first()
    assert message is not None
    found = re.search(r"/invite/([\w-]+)", message.text)
    assert found is not None
    return found[1]


def test_members_are_listed_with_their_users(acme: NewOrganization) -> None:
    joined(acme, "coach")

    items = owner_of(acme).get("/members").body["items"]

    assert [(item["user"]["email"], item["role"]) for item in items] == [
        ("owner@acme.test", "owner"),
        ("coach@acme.test", "coach"),
    ]


def test_an_owner_gives_and_takes_roles(acme: NewOrganization) -> None:
    membership = joined(acme, "staff")
    owner = owner_of(acme)

    changed = owner.patch(f"/members/{membership.id}", {"role": "manager"})

    assert (changed.status, changed.body["role"]) == (200, "manager")
    assert owner.delete(f"/members/{membership.id}").status == 204
    assert owner.get(f"/members/{membership.id}").status == 404


@pytest.mark.parametrize(
    ("by", "target", "role"),
    [
        ("manager", "staff", "admin"),
        ("manager", "staff", "owner"),
        ("manager", "admin", "staff"),
        ("admin", "manager", "owner"),
        ("admin", "owner", "staff"),
    ],
)
def test_a_role_above_ones_own_is_neither_given_nor_taken(
    acme: NewOrganization, by: str, target: str, role: str
) -> None:
    caller_ = signed_in(joined(acme, by, email="by@acme.test").user)
    membership = joined(acme, target, email="target@acme.test")

    refused = caller_.patch(f"/members/{membership.id}", {"role": role})

    assert (refused.status, refused.body["code"]) == (403, "identity.role_too_high")
    assert _role(membership) == target


def test_a_manager_does_not_remove_an_admin(acme: NewOrganization) -> None:
    manager, admin = joined(acme, "manager"), joined(acme, "admin")

    refused = signed_in(manager.user).delete(f"/members/{admin.id}")

    assert (refused.status, refused.body["code"]) == (403, "identity.role_too_high")
    assert _role(admin) == "admin"


def test_a_manager_of_one_location_does_not_reach_beyond_it(acme: NewOrganization, program: JsonCaller) -> None:
    location = program.post("/locations", {"name": "North"}).body["id"]
    manager = signed_in(joined(acme, "manager", location=location).user)
    everywhere = joined(acme, "staff")

    assert manager.delete(f"/members/{everywhere.id}").status == 403
    assert manager.post("/invitations", {"email": "new@example.test", "role": "staff"}).status == 403
    invited = manager.post("/invitations", {"email": "new@example.test", "role": "staff", "locationId": location})
    assert invited.status == 201
    assert _role(everywhere) == "staff"


def test_a_secret_key_makes_no_owner(acme: NewOrganization, program: JsonCaller) -> None:
    membership = joined(acme, "staff")

    assert program.patch(f"/members/{membership.id}", {"role": "owner"}).status == 403
    assert program.delete(f"/members/{_owner_membership(acme).id}").status == 403
    assert program.patch(f"/members/{membership.id}", {"role": "admin"}).status == 200


@pytest.mark.parametrize("change", [{"role": "admin"}, None])
def test_the_last_owner_stays(acme: NewOrganization, change: dict[str, str] | None) -> None:
    membership = _owner_membership(acme)

    refused = owner_of(acme).call("PATCH" if change else "DELETE", f"/members/{membership.id}", change)

    assert (refused.status, refused.body["code"]) == (409, "identity.last_owner")
    assert _role(membership) == "owner"


def test_one_of_two_owners_may_go(acme: NewOrganization) -> None:
    joined(acme, "owner", email="second@acme.test")

    assert owner_of(acme).delete(f"/members/{_first_owner(acme).id}").status == 204


def _first_owner(organization: NewOrganization) -> Any:
    with organization_scope(organization.id):
        return Membership.objects.get(user__email=f"owner@{organization.slug}.test")


def test_a_member_is_not_moved_to_another_organizations_location(acme: NewOrganization, other: NewOrganization) -> None:
    membership = joined(acme, "staff")
    foreign = JsonCaller(caller(other.secret_key)).post("/locations", {"name": "Theirs"}).body["id"]

    refused = owner_of(acme).patch(f"/members/{membership.id}", {"locationId": foreign})

    assert (refused.status, codes(refused)) == (422, {"locationId": "platform.unknown_reference"})
    with organization_scope(acme.id):
        assert Membership.objects.get(pk=membership.pk).location_id is None


def test_another_organizations_member_does_not_exist(acme: NewOrganization, other: NewOrganization) -> None:
    membership = joined(other, "staff")

    assert owner_of(acme).patch(f"/members/{membership.id}", {"role": "coach"}).status == 404
    assert owner_of(acme).delete(f"/members/{membership.id}").status == 404
    assert _role(membership) == "staff"


def test_someone_invited_joins_with_the_invited_role(acme: NewOrganization) -> None:
    made = owner_of(acme).post("/invitations", {"email": "New@Example.test", "role": "manager"})
    token = _mailed_token(acme)
    user = register_user(email="new@example.test", password=PASSWORD, name="New")
    browser = signed_in(user)

    seen = JsonCaller(Browser()).get(f"/invitations/lookup?token={token}")
    joined_ = browser.post("/invitations/accept", {"token": token})

    assert (made.status, made.body["email"]) == (201, "new@example.test")
    assert seen.body == {"organizationName": "Acme", "email": "new@example.test", "role": "manager"}
    assert (joined_.status, joined_.body["organizationId"]) == (200, str(acme.id))
    [membership] = browser.get("/session").body["memberships"]
    assert membership["role"] == "manager"
    assert owner_of(acme).get("/invitations").body["items"] == []
    again = browser.post("/invitations/accept", {"token": token})
    assert (again.status, again.body["code"]) == (410, "identity.invitation_expired")


def test_an_invitation_is_for_its_address_only(acme: NewOrganization, other: NewOrganization) -> None:
    owner_of(acme).post("/invitations", {"email": "new@example.test", "role": "admin"})

    refused = owner_of(other).post("/invitations/accept", {"token": _mailed_token(acme)})

    assert (refused.status, refused.body["code"]) == (403, "identity.invitation_for_another")
    with organization_scope(acme.id):
        assert Membership.objects.count() == 1


def test_an_address_that_was_never_verified_joins_nothing(acme: NewOrganization) -> None:
    owner_of(acme).post("/invitations", {"email": "new@example.test", "role": "admin"})
    pretender = User.objects.create(email="new@example.test")

    assert signed_in(pretender).post("/invitations/accept", {"token": _mailed_token(acme)}).status == 403


def test_an_old_invitation_is_gone(acme: NewOrganization) -> None:
    owner_of(acme).post("/invitations", {"email": "new@example.test", "role": "staff"})
    token = _mailed_token(acme)
    with organization_scope(acme.id):
        Invitation.objects.update(expires_at=now() - timedelta(seconds=1))
    user = register_user(email="new@example.test", password=PASSWORD)

    assert JsonCaller(Browser()).get(f"/invitations/lookup?token={token}").status == 410
    assert signed_in(user).post("/invitations/accept", {"token": token}).status == 410
    assert signed_in(user).get("/session").body["memberships"] == []


def test_a_withdrawn_invitation_and_a_renewed_ones_older_link_are_dead(acme: NewOrganization) -> None:
    owner = owner_of(acme)
    first = owner.post("/invitations", {"email": "new@example.test", "role": "staff"}).body
    older = _mailed_token(acme)
    second = owner.post("/invitations", {"email": "new@example.test", "role": "coach"}).body
    newer = _mailed_token(acme)
    anyone = JsonCaller(Browser())

    assert first["id"] == second["id"] and second["role"] == "coach"
    assert anyone.get(f"/invitations/lookup?token={older}").status == 404
    assert anyone.get(f"/invitations/lookup?token={newer}").status == 200
    assert owner.delete(f"/invitations/{second['id']}").status == 204
    assert anyone.get(f"/invitations/lookup?token={newer}").status == 404


def test_a_member_is_not_invited_again(acme: NewOrganization) -> None:
    refused = owner_of(acme).post("/invitations", {"email": "owner@acme.test", "role": "staff"})

    assert (refused.status, refused.body["code"]) == (409, "identity.already_member")
    assert owner_of(acme).get("/invitations").body["items"] == []


def test_a_key_accepts_no_invitation(acme: NewOrganization, program: JsonCaller) -> None:
    assert program.post("/invitations/accept", {"token": "x"}).status == 401
    assert owner_of(acme).post("/invitations/accept", {"token": "x"}).status == 404
