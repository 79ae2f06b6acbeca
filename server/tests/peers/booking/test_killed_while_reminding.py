"""`kill -9` of the worker in the middle of many reminders: each goes out once per booking, kind and channel."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import now

from comptoir.booking import jobs
from comptoir.booking.models import Reminder
from comptoir.notifications.models import Message
from comptoir.platform.queue import enqueue
from comptoir.platform.tenancy import organization_scope
from tests.house import House, make_house
from tests.peers.platform.workers import PATIENCE, killed_while_held, wait_until, worker
from tests.services.booking.many_reminders import many_due

pytestmark = pytest.mark.django_db(transaction=True)
WORKER, NUMBER = "tests.peers.booking.reminding_worker", 24
TWILIO = {"accountSid": "AC1", "from": "+33600000000", "authToken": "secret"}


@pytest.fixture
def house(transactional_db: None) -> House:
    """Two dozen people are to be reminded now, by mail and by text message."""
    made = make_house()
    assert made.api.call("PUT", "/notifications/settings", {"sms": TWILIO}).status == 200
    many_due(made, NUMBER, ("email", "sms"))
    enqueue(jobs.send_due_reminders, timestamp=0)
    return made


def killed(folder: Path, point: str, **environment: str) -> None:
    killed_while_held(folder, WORKER, HOLD_AT=point, TEXTS=str(folder / "texts"), **environment)


def finish(house: House, folder: Path, **environment: str) -> None:
    def everything_left() -> bool:
        with organization_scope(house.organization.id):
            if Reminder.objects.filter(state="planned", due_at__lte=now()).exists():
                return False
            return set(reminders().values_list("status", flat=True)) == {"sent"}

    with worker(folder, WORKER, TEXTS=str(folder / "texts"), **environment):
        wait_until(everything_left, PATIENCE)


def reminders() -> Any:
    return Message.objects.filter(kind="booking.reminder")


def decided(house: House) -> int:
    with organization_scope(house.organization.id):
        return int(reminders().count())


def sent(house: House) -> Counter[tuple[str, str]]:
    with organization_scope(house.organization.id):
        return Counter(reminders().filter(status="sent").values_list("to", "channel"))


def test_killed_again_and_again_everybody_is_reminded_once(house: House, tmp_path: Path, settings: Any) -> None:
    killed(tmp_path, "page")
    assert 0 < decided(house) <= 20, "the first page, of ten bookings at most"
    killed(tmp_path, "page-done")
    killed(tmp_path, "sending")
    assert decided(house) == 2 * NUMBER and 3 <= sum(sent(house).values()) < 2 * NUMBER
    finish(house, tmp_path)
    people = range(1, NUMBER + 1)
    mailed = {(f"client-{n}@example.test", "email") for n in people}
    texted = {(f"+3361{n:07}", "sms") for n in people}
    assert sent(house) == Counter(mailed | texted)
    assert Counter((tmp_path / "texts").read_text().split()) == Counter(number for number, _ in texted)
    with organization_scope(house.organization.id):
        mails = {str(id) for id in reminders().filter(channel="email").values_list("id", flat=True)}
    written = Counter(one.stem[-36:] for one in settings.COMPTOIR_OUTBOX_FOLDER.iterdir())
    assert {id: written[id] for id in mails} == dict.fromkeys(mails, 1)


def test_who_writes_it_down_afterwards_reminds_twice(house: House, tmp_path: Path) -> None:
    """The twin: messages that are committed before it is known that they were decided."""
    killed(tmp_path, "page-done", FORGETFUL="1")
    finish(house, tmp_path, FORGETFUL="1")
    assert max(sent(house).values()) == 2
