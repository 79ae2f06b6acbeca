"""Two at the same moment, with real commits."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, connections

from comptoir.identity.contracts import LastOwner
from comptoir.identity.models import Client, Membership
from comptoir.identity.public import find_or_create_client
from comptoir.identity.rules.standing import Standing
from comptoir.identity.services import owners
from comptoir.identity.services.change_member import change_member
from comptoir.platform.tenancy import organization_scope
from tests.http.identity.callers import joined
from tests.makers import open_counter

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


def _at_once(*works: Callable[[], Any]) -> list[Any]:
    """What each returned or raised, each in a thread and connection of its own."""
    results: list[Any] = [None] * len(works)

    def run(at: int, work: Callable[[], Any]) -> None:
        try:
            results[at] = work()
        except Exception as error:
            results[at] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results


def test_two_guests_with_one_address_are_one_client() -> None:
    organization = open_counter().organization.id
    together = Barrier(4)

    def book() -> Any:
        with organization_scope(organization):
            together.wait(timeout=10)
            return find_or_create_client(name="Ada", email="ada@example.test", now=NOW).id

    found = _at_once(book, book, book, book)

    assert len(set(found)) == 1, found
    with organization_scope(organization):
        assert Client.objects.count() == 1


def test_without_the_conflict_clause_the_second_guest_would_be_an_error() -> None:
    """The twin: looking first and inserting then, as if nobody else were there."""
    organization = open_counter().organization.id
    together = Barrier(2)

    def naive() -> Any:
        with organization_scope(organization):
            known = Client.objects.filter(email="ada@example.test").first()
            together.wait(timeout=10)
            assert known is None
            return Client.objects.create(name="Ada", email="ada@example.test", created_at=NOW, updated_at=NOW).id

    results = _at_once(naive, naive)

    assert sum(isinstance(result, IntegrityError) for result in results) == 1


def _two_owners() -> tuple[Any, list[Any]]:
    counter = open_counter()
    second = joined(counter.organization, "owner", email="second@example.test")
    with organization_scope(counter.organization.id):
        first = Membership.objects.exclude(pk=second.pk).get()
    return counter.organization.id, [first, second]


def _step_down(organization: Any, membership: Any, together: Barrier) -> Callable[[], Any]:
    def work() -> Any:
        with organization_scope(organization):
            Membership.objects.count()
            together.wait(timeout=10)
            return change_member(membership.pk, {"role": "staff"}, by=Standing("owner")).role

    return work


def test_of_two_owners_who_step_down_at_once_one_stays() -> None:
    organization, both = _two_owners()
    together = Barrier(2)

    results = _at_once(*[_step_down(organization, membership, together) for membership in both])

    assert sum(result == "staff" for result in results) == 1, results
    assert sum(isinstance(result, LastOwner) for result in results) == 1, results
    with organization_scope(organization):
        assert Membership.objects.filter(role="owner").count() == 1


def test_without_the_lock_the_organization_would_lose_its_owners(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: each counts the other before either has committed."""
    organization, both = _two_owners()
    together, counted = Barrier(2), Barrier(2)

    def unlocked(than: Membership) -> None:
        if not Membership.objects.filter(role="owner").exclude(pk=than.pk).exists():
            raise LastOwner
        counted.wait(timeout=10)

    monkeypatch.setattr("comptoir.identity.services.change_member.require_another_owner", unlocked)
    _at_once(*[_step_down(organization, membership, together) for membership in both])

    assert owners.require_another_owner is not unlocked
    with organization_scope(organization):
        assert Membership.objects.filter(role="owner").count() == 0
    connection.close()
