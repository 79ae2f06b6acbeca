from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.events import publish
from comptoir.platform.models import AuditEntry, Receipt
from comptoir.platform.tenancy import organization_scope
from tests.peers.platform.bell import BellRang, subscribe
from tests.peers.platform.workers import killed_while_held, wait_until, worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def organization(monkeypatch: pytest.MonkeyPatch) -> OrganizationId:
    from collections import defaultdict

    from comptoir.platform import events

    monkeypatch.setattr(events, "_subscriptions", defaultdict(dict))
    subscribe()
    found = OrganizationId(new_id())
    with organization_scope(found):
        publish(BellRang(organization=found, at=datetime.now(UTC)))
    return found


def effects(organization: OrganizationId) -> int:
    with organization_scope(organization):
        return AuditEntry.objects.filter(action="door.opened").count()


def all_jobs_done() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'platform.deliver' AND status <> 'succeeded'"
        )
        return bool(cursor.fetchone()[0] == 0)


def test_a_worker_killed_inside_a_handler_leaves_nothing_and_the_next_acts_once(
    organization: OrganizationId, tmp_path: Path
) -> None:
    killed_while_held(tmp_path, HOLD_AT="handling")
    assert effects(organization) == 0

    with worker(tmp_path):
        wait_until(all_jobs_done)
    assert effects(organization) == 1


def test_a_worker_killed_after_the_commit_does_not_act_twice(organization: OrganizationId, tmp_path: Path) -> None:
    killed_while_held(tmp_path, HOLD_AT="committed")
    assert effects(organization) == 1

    with worker(tmp_path):
        wait_until(all_jobs_done)
    assert effects(organization) == 1
    with organization_scope(organization):
        assert Receipt.objects.count() == 1


def test_without_receipts_it_would_act_twice(organization: OrganizationId, tmp_path: Path) -> None:
    killed_while_held(tmp_path, HOLD_AT="committed", WITHOUT_RECEIPTS="1")
    with worker(tmp_path, WITHOUT_RECEIPTS="1"):
        wait_until(all_jobs_done)
    assert effects(organization) == 2
