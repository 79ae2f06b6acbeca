"""What can wait does so while people sleep; what they wait for does not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.contracts import Notice, Person
from comptoir.notifications.models import Message
from comptoir.notifications.rendering import kinds
from comptoir.notifications.rules.samples import sample
from comptoir.notifications.rules.topics import may_wait, topic_of
from comptoir.notifications.services import house_hours, queue_notices
from comptoir.platform.tenancy import organization_scope
from tests.house import make_house

NIGHT = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
"""Half past eleven in Paris; this night clocks go from two to three."""
MORNING = datetime(2026, 3, 29, 6, 0, tzinfo=UTC)
WAIT = {"booking.feedback", "booking.offered", "wallet.expiring"}


@pytest.fixture
def asleep(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[OrganizationId]:
    """A house that is quiet from nine to eight, in the middle of the night."""
    house = make_house()
    hours = {"start": "21:00", "end": "08:00"}
    assert house.api.patch("/organization", {"rules": {"quietHours": hours}}).status == 200
    monkeypatch.setattr(queue_notices, "now", lambda: NIGHT)
    with organization_scope(house.organization.id):
        yield house.organization.id


def due(kind: str, **changes: Any) -> datetime:
    context = {**sample("fr", organization="A", now=NIGHT), "timeZone": "Europe/Paris"}
    given = {"kind": kind, "to": "ada@example.test", "locale": "fr", "context": context, "dedupe": str(uuid4())}
    (id,) = queue_notices.queue_notices([Notice(**{**given, "person": Person("client", uuid4()), **changes})])
    return Message.objects.get(pk=id).due_at


def test_only_what_can_wait_does(asleep: OrganizationId) -> None:
    waiting = {kind for kind in kinds() if may_wait(kind, topic_of(kind))}
    assert waiting == WAIT
    for kind in sorted(waiting - {"booking.offered"}):
        assert due(kind) == MORNING
    for kind in ("booking.confirmed", "booking.cancelled", "booking.rescheduled", "client_code", "payments.invoice"):
        assert due(kind) == NIGHT


def test_an_offer_waits_when_there_is_time_enough_to_answer_it(asleep: OrganizationId) -> None:
    assert due("booking.offered", keeps_until=NIGHT + timedelta(days=2)) == MORNING
    assert due("booking.offered", keeps_until=NIGHT + timedelta(hours=10)) == NIGHT
    assert due("booking.offered") == NIGHT


def test_it_is_night_where_the_message_is_read(asleep: OrganizationId) -> None:
    """The clocks that a message tells its times by decide."""
    context = {**sample("fr", organization="A", now=NIGHT), "timeZone": "America/Montreal"}
    assert due("wallet.expiring", context=context) == NIGHT
    context["timeZone"] = "Asia/Tokyo"
    assert due("wallet.expiring", context=context) == datetime(2026, 3, 28, 23, 0, tzinfo=UTC)


def test_the_team_sleeps_too_but_not_through_alerts_nor_through_what_begins_early(asleep: OrganizationId) -> None:
    def told(topic: str, **changes: Any) -> datetime:
        return due("notice", topic=topic, person=Person("user", uuid4()), channel="push", **changes)

    assert told("team_bookings") == MORNING
    assert told("team_bookings", keeps_until=MORNING + timedelta(minutes=30)) == NIGHT
    assert told("team_alerts") == NIGHT
    assert due("notice", topic="team_bookings", channel="slack", person=None) == NIGHT


def test_by_day_and_without_such_hours_nothing_waits(asleep: OrganizationId, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue_notices, "now", lambda: MORNING)
    assert due("wallet.expiring") == MORNING
    monkeypatch.setattr(house_hours, "_asked", [])
    monkeypatch.setattr(queue_notices, "now", lambda: NIGHT)
    assert due("wallet.expiring") == NIGHT
