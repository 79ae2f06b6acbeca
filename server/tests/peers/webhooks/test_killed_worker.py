"""`kill -9` wherever a webhook may be on its way: no event lost, none invented."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.events import publish
from comptoir.platform.tenancy import organization_scope
from comptoir.webhooks.models import Attempt, Delivery, Message
from comptoir.webhooks.services.create_endpoint import create_endpoint
from tests.peers.platform.bell import BellRang
from tests.peers.platform.workers import PATIENCE, killed_while_held, queue_again, wait_until, worker
from tests.receiver import Receiver, receiver

pytestmark = pytest.mark.django_db(transaction=True)
WORKER = "tests.peers.webhooks.worker"
ENVIRONMENT = {"COMPTOIR_WEBHOOK_PRIVATE": "1", "LEASE_SECONDS": "3"}


@pytest.fixture
def listener() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


@pytest.fixture
def organization(listener: Receiver, settings: object) -> OrganizationId:
    """One endpoint, and three rings of the bell."""
    settings.COMPTOIR_WEBHOOK_PRIVATE = True  # type: ignore[attr-defined]
    found, now = OrganizationId(new_id()), datetime.now(UTC)
    with organization_scope(found):
        create_endpoint(url=listener.url, description="", events=[], is_active=True, now=now)
        for _ in range(3):
            publish(BellRang(organization=found, at=now))
    return found


def all_delivered(organization: OrganizationId) -> bool:
    with organization_scope(organization):
        return Delivery.objects.filter(status="delivered").count() == 3


def finish(folder: Path, organization: OrganizationId) -> None:
    with worker(folder, WORKER, **ENVIRONMENT):
        wait_until(lambda: all_delivered(organization), PATIENCE)


@pytest.mark.parametrize(
    ("point", "heard_before", "copies"),
    [("telling", 0, 0), ("told", 0, 0), ("claimed", 0, 0), ("answered", 1, 1), ("settled", 1, 0)],
)
def test_three_events_are_three_messages_wherever_the_worker_dies(
    organization: OrganizationId, listener: Receiver, tmp_path: Path, point: str, heard_before: int, copies: int
) -> None:
    killed_while_held(tmp_path, WORKER, HOLD_AT=point, **ENVIRONMENT)
    assert len(listener.heard) == heard_before
    finish(tmp_path, organization)
    assert len(set(listener.ids)) == 3
    # Only who died between the answer and our note of it sends twice, and under the same id.
    assert len(listener.ids) == 3 + copies
    with organization_scope(organization):
        assert Message.objects.count() == Delivery.objects.count() == 3
        died = Attempt.objects.filter(error__contains="died").count()
        assert died == (1 if point in {"claimed", "answered"} else 0)


def test_killed_while_the_receiver_hangs_it_is_sent_again_under_the_same_id(
    organization: OrganizationId, listener: Receiver, tmp_path: Path
) -> None:
    listener.script = [listener.hang]
    with worker(tmp_path, WORKER, **ENVIRONMENT):
        wait_until(lambda: len(listener.heard) == 1, PATIENCE)
    queue_again()
    finish(tmp_path, organization)
    assert len(set(listener.ids)) == 3 and listener.ids.count(listener.ids[0]) == 2
