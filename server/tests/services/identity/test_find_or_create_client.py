"""The client behind a booking, on a real PostgreSQL."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from comptoir.identity.models import Client
from comptoir.identity.public import ClientProfile, client_ids_matching, clients_by_id, find_or_create_client
from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import Invalid
from comptoir.platform.tenancy import organization_scope
from tests.makers import Counter, open_counter

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def counter(db: None) -> Counter:
    return open_counter()


def _guest(**changes: Any) -> ClientProfile:
    return find_or_create_client(**{"name": "Ada", "email": "ada@example.test", "now": NOW, **changes})


def test_a_new_guest_becomes_a_client_in_two_queries_and_is_known_in_one(
    counter: Counter, django_assert_num_queries: Callable[[int], Any]
) -> None:
    with organization_scope(counter.organization.id):
        with django_assert_num_queries(2):
            first = _guest(phone="06 12 34 56 78", country="FR")
        with django_assert_num_queries(1):
            second = _guest(email=" ADA@example.test")

        assert first.id == second.id
        assert (first.is_new, second.is_new) == (True, False)
        assert first.phone == "+33612345678"
        assert clients_by_id([first.id]) == {first.id: second}
        assert client_ids_matching("ada") == [first.id]


def test_a_known_client_is_not_changed_by_what_a_guest_types(counter: Counter) -> None:
    with organization_scope(counter.organization.id):
        _guest()

        known = _guest(name="Somebody else", phone="+33699999999", locale="en")

        assert (known.name, known.phone, known.locale) == ("Ada", "", "fr")


def test_without_an_email_nobody_is_recognised(counter: Counter) -> None:
    with organization_scope(counter.organization.id):
        assert _guest(email="").id != _guest(email="").id
        assert Client.objects.count() == 2


def test_a_phone_that_cannot_be_read_is_kept_as_typed(counter: Counter) -> None:
    with organization_scope(counter.organization.id):
        assert _guest(phone="ask Léa", country="FR").phone == "ask Léa"


def test_a_named_client_is_taken_whatever_else_is_typed(counter: Counter) -> None:
    with organization_scope(counter.organization.id):
        ada = _guest()

        assert _guest(client=ada.id, name="X", email="x@example.test").id == ada.id
        assert Client.objects.count() == 1


def test_another_organizations_client_cannot_be_named(counter: Counter) -> None:
    with organization_scope(open_counter("Gym").organization.id):
        theirs = _guest()

    with organization_scope(counter.organization.id):
        for unknown in (theirs.id, new_id()):
            with pytest.raises(Invalid) as refused:
                _guest(client=unknown)
            assert [(error.path, error.code) for error in refused.value.errors] == [
                ("clientId", "platform.unknown_reference")
            ]
        assert not Client.objects.exists()
