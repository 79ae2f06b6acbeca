import asyncio
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.notifications.models import Message
from comptoir.platform.tenancy import organization_scope
from tests.peers.notifications.mail_server import Behaviour, mail_server
from tests.peers.platform.workers import PATIENCE, queue_again, wait_until, worker
from tests.services.notifications.mails import mail

pytestmark = pytest.mark.django_db(transaction=True)


class Silent(Behaviour):
    """Takes the first mail's data and says nothing: the sender never learns what became of it."""

    silent = True

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = await super().handle_DATA(server, session, envelope)
        if self.silent:
            self.silent = False
            await asyncio.sleep(60)
        return answer


@pytest.fixture
def organization() -> OrganizationId:
    found = OrganizationId(new_id())
    with organization_scope(found):
        mail()
    return found


def status(organization: OrganizationId) -> str:
    with organization_scope(organization):
        return Message.objects.get().status


def run_until_sent(folder: Path, organization: OrganizationId, **environment: str) -> None:
    with worker(folder, LEASE_SECONDS="2", **environment):
        wait_until(lambda: status(organization) == "sent", PATIENCE)


def test_a_mail_cut_off_by_a_kill_is_sent_again_under_the_same_message_id(
    organization: OrganizationId, tmp_path: Path
) -> None:
    behaviour = Silent()
    with mail_server(behaviour) as place:
        environment = {"COMPTOIR_SMTP_URL": f"smtp://{place}"}
        with worker(tmp_path, LEASE_SECONDS="2", **environment):
            wait_until(lambda: len(behaviour.received) == 1, PATIENCE)
        assert status(organization) == "sending"
        queue_again()
        run_until_sent(tmp_path, organization, **environment)

    first, second = behaviour.received
    assert first["Message-ID"] == second["Message-ID"]


def test_the_outbox_keeps_one_file_whatever_happens(
    organization: OrganizationId, tmp_path: Path, settings: Any
) -> None:
    run_until_sent(tmp_path, organization)
    with organization_scope(organization):
        Message.objects.update(status="queued")
        from comptoir.notifications.jobs import queue_delivery

        queue_delivery(Message.objects.get().id)
    run_until_sent(tmp_path, organization)

    with organization_scope(organization):
        identity = str(Message.objects.get().id)
    assert len([file for file in settings.COMPTOIR_OUTBOX_FOLDER.iterdir() if identity in file.name]) == 1
