from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.models import Message
from comptoir.notifications.rules.retries import ATTEMPTS
from comptoir.notifications.services.deliver import LEASE, Box, deliver
from comptoir.platform.tenancy import organization_scope
from tests.services.notifications.mails import NOW, Spy, mail


class Postman:
    """Delivers with a spy at a set time, and remembers when it was asked to come again."""

    def __init__(self, organization: OrganizationId) -> None:
        self.spy = Spy()
        self.again: list[tuple[UUID, datetime]] = []
        self.box = Box(Message, partial(organization_scope, organization), lambda id, at: self.again.append((id, at)))

    def deliver(self, message: UUID, at: datetime = NOW) -> None:
        deliver(self.box, message, route=lambda _: self.spy, clock=lambda: at)


@pytest.fixture
def postman(inside: OrganizationId) -> Postman:
    return Postman(inside)


def test_a_mail_leaves_once(postman: Postman) -> None:
    message = mail()
    postman.deliver(message)
    postman.deliver(message)

    assert len(postman.spy.sent) == 1
    stored = Message.objects.get()
    assert (stored.status, stored.answer, stored.sent_at) == ("sent", "250 OK", NOW)


def test_a_mail_in_other_hands_is_left_alone(postman: Postman) -> None:
    message = mail()
    due = NOW + LEASE
    Message.objects.update(status="sending", claim=uuid4(), due_at=due)

    postman.deliver(message)

    assert postman.spy.sent == []
    assert postman.again == [(message, due)]


def test_a_mail_whose_sender_died_is_sent_again_under_the_same_id(postman: Postman) -> None:
    message = mail()
    Message.objects.update(status="sending", claim=uuid4(), due_at=NOW - timedelta(seconds=1))

    postman.deliver(message)

    assert [letter.message_id for letter in postman.spy.sent] == [f"<{message}@localhost>"]
    assert Message.objects.get().status == "sent"


def test_a_late_sender_does_not_overwrite_the_one_that_took_over(postman: Postman) -> None:
    message = mail()

    class Slow(Spy):
        def send(self, letter: object) -> str:
            Message.objects.update(status="sent", claim=None, answer="250 by the other")
            return "250 by the slow one"

    deliver(postman.box, message, route=lambda _: Slow(), clock=lambda: NOW)
    assert Message.objects.get().answer == "250 by the other"


def test_a_deferred_mail_is_tried_again_later_and_given_up_in_the_end(postman: Postman) -> None:
    message = mail()
    postman.spy.raises = Deferred("451 busy")
    for attempt in range(ATTEMPTS):
        postman.deliver(message)
        assert Message.objects.get().attempts == attempt + 1
    stored = Message.objects.get()
    assert (stored.status, stored.error) == ("failed", "451 busy")
    assert len(postman.again) == ATTEMPTS - 1
    assert all(at > NOW for _, at in postman.again)


def test_a_refused_mail_fails_at_once(postman: Postman) -> None:
    message = mail()
    postman.spy.raises = Refused("550 no such user")
    postman.deliver(message)
    stored = Message.objects.get()
    assert (stored.status, stored.error) == ("failed", "550 no such user")
    assert postman.again == []


def test_a_mail_that_kills_every_sender_fails_in_the_end(postman: Postman) -> None:
    message = mail()

    class Killed(BaseException):
        pass

    postman.spy.raises = Killed()  # type: ignore[assignment]
    for attempt in range(ATTEMPTS):
        with pytest.raises(Killed):
            postman.deliver(message, NOW + attempt * LEASE)
    assert Message.objects.get().status == "sending"

    postman.deliver(message, NOW + ATTEMPTS * LEASE)
    assert len(postman.spy.sent) == ATTEMPTS
    assert Message.objects.get().status == "failed"
