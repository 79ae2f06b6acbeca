"""Opening a counter, on a real PostgreSQL."""

from datetime import UTC, datetime

import pytest
from allauth.account.models import EmailAddress
from django.db import ProgrammingError, transaction

from comptoir.identity.contracts import SlugTaken
from comptoir.identity.models import ApiKey, Client, Membership, Organization, User
from comptoir.identity.public import NewOrganization, create_organization, organization_profile
from comptoir.identity.queries.access import memberships_of, use_key
from comptoir.identity.rules.secrets import digest
from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import Invalid
from comptoir.platform.organizations import organization_ids
from comptoir.platform.tenancy import organization_scope

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def opened(slug: str = "acme", owner: str = "Owner@Example.test") -> NewOrganization:
    return create_organization(
        slug=slug,
        name="Acme",
        time_zone="Europe/Paris",
        currency="eur",
        country="fr",
        owner_email=owner,
        owner_password="a long enough word",
        now=NOW,
    )


def test_an_organization_opens_with_an_owner_and_two_keys() -> None:
    new = opened()

    assert new.publishable_key.startswith("pk_live_") and new.secret_key.startswith("sk_live_")
    owner = User.objects.get(email="owner@example.test")
    assert EmailAddress.objects.get(user=owner).verified
    [membership] = memberships_of(owner.id)
    assert (membership.organization, membership.role, membership.name) == (new.id, "owner", "Acme")
    with organization_scope(new.id):
        profile = organization_profile()
    assert (profile.time_zone, profile.currency, profile.country, profile.locale) == (
        "Europe/Paris",
        "EUR",
        "FR",
        "fr",
    )
    assert new.id in organization_ids()


def test_a_taken_slug_is_refused_and_nothing_is_left_behind() -> None:
    opened()

    with pytest.raises(SlugTaken):
        opened(owner="second@example.test")

    assert not User.objects.filter(email="second@example.test").exists()
    assert len(organization_ids()) == 1


def test_every_wrong_field_is_named_at_once() -> None:
    with pytest.raises(Invalid) as refused:
        create_organization(
            slug="Not A Slug",
            name=" ",
            time_zone="Mars/Olympus",
            currency="ZZZ",
            country="QQ",
            owner_email="nobody",
            owner_password="short",
            locale="xx",
            now=NOW,
        )

    paths = {error.path for error in refused.value.errors}
    assert paths == {"slug", "name", "timeZone", "currency", "country", "locale", "ownerEmail", "ownerPassword"}
    assert organization_ids() == []


def test_a_known_owner_keeps_their_password() -> None:
    opened()
    before = User.objects.get().password

    opened(slug="second")

    assert User.objects.get().password == before
    assert len(memberships_of(User.objects.get().id)) == 2


def test_an_organization_sees_neither_the_other_nor_its_keys() -> None:
    first, second = opened(), opened(slug="second", owner="other@example.test")

    with organization_scope(first.id):
        assert [row.slug for row in Organization.objects.all()] == ["acme"]
        assert ApiKey._base_manager.filter(organization_id=second.id).count() == 0
        assert Membership._base_manager.filter(organization_id=second.id).count() == 0


def test_a_row_for_another_organization_cannot_be_written() -> None:
    first, second = opened(), opened(slug="second", owner="other@example.test")

    with (
        organization_scope(first.id),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        Client.objects.create(organization_id=second.id, name="Stray", created_at=NOW, updated_at=NOW)

    with organization_scope(second.id):
        assert not Client.objects.exists()


def test_a_key_is_found_by_its_hash_counted_and_marked_as_used() -> None:
    new = opened()

    first = use_key(digest(new.secret_key), rate_limit=5, caller="10.0.0.1")
    second = use_key(digest(new.secret_key), rate_limit=5, caller="10.0.0.2")

    assert first is not None and second is not None
    assert (first.organization, first.kind, first.hits, second.hits) == (new.id, "secret", 1, 2)
    with organization_scope(new.id):
        assert ApiKey.objects.get(pk=first.id).last_used_at is not None


def test_a_publishable_key_is_counted_per_address() -> None:
    new = opened()

    hits = [use_key(digest(new.publishable_key), rate_limit=5, caller=caller) for caller in ("a", "b", "a")]

    assert [found.hits for found in hits if found] == [1, 1, 2]


def test_an_unknown_key_is_nobody() -> None:
    opened()

    assert use_key(digest(f"sk_live_{new_id().hex}"), rate_limit=5, caller="10.0.0.1") is None
