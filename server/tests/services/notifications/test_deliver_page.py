"""A page of messages: each leaves once, whatever happens to the others."""

from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.models import Message
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.services.deliver import LEASE, Box
from comptoir.notifications.services.deliver_page import deliver_page
from comptoir.platform.tenancy import organization_scope
from tests.services.notifications.mails import NOW, Spy, mail


class Pages:
    """Delivers pages with a spy, on a clock that `tick`s with every look."""

    def __init__(self, organization: OrganizationId, spy: Spy | None = None, tick: timedelta = timedelta()) -> None:
        self.spy, self.tick, self.at = spy or Spy(), tick, NOW
        self.again: list[tuple[UUID, datetime]] = []
        self.box = Box(Message, partial(organization_scope, organization), lambda id, at: self.again.append((id, at)))

    def clock(self) -> datetime:
        self.at += self.tick
        return self.at

    def deliver(self, ids: list[UUID]) -> None:
        deliver_page(self.box, ids, routes=lambda rows: [self.spy] * len(rows), clock=self.clock)


def mails(number: int) -> list[UUID]:
    return [mail(f"one-{position}") for position in range(number)]


def states(ids: list[UUID]) -> list[str]:
    found = dict(Message.objects.values_list("id", "status"))
    return [found[id] for id in ids]


def test_each_leaves_once(inside: OrganizationId) -> None:
    pages, ids = Pages(inside), mails(3)
    pages.deliver(ids)
    pages.deliver(ids)
    assert [letter.message_id for letter in pages.spy.sent] == [f"<{id}@localhost>" for id in ids]
    assert set(Message.objects.values_list("status", "attempts", "answer")) == {("sent", 1, "250 OK")}


def test_a_page_is_claimed_in_as_many_statements_as_one(inside: OrganizationId) -> None:
    counted = []
    for number in (1, 8):
        ids = mails(number)
        with CaptureQueriesContext(connection) as said:
            Pages(inside).deliver(ids)
        counted.append(len(said) - number)
        Message.objects.all().delete()
    assert counted[0] == counted[1]


def test_one_that_is_refused_or_put_off_does_not_hold_up_the_others(inside: OrganizationId) -> None:
    class Moody(Spy):
        def send(self, letter: Letter) -> str:
            said = super().send(letter)
            match len(self.sent):
                case 1:
                    raise Refused("550 no such user")
                case 2:
                    raise Deferred("451 busy")
            return said

    pages, ids = Pages(inside, Moody()), mails(3)
    pages.deliver(ids)
    assert states(ids) == ["failed", "queued", "sent"]
    assert [id for id, _ in pages.again] == [ids[1]]


def test_what_a_dead_sender_left_comes_again_after_its_lease(inside: OrganizationId) -> None:
    class Killed(BaseException):
        pass

    class Deadly(Spy):
        def send(self, letter: Letter) -> str:
            if self.sent:
                raise Killed
            return super().send(letter)

    ids = mails(3)
    with pytest.raises(Killed):
        Pages(inside, Deadly()).deliver(ids)
    assert states(ids) == ["sent", "sending", "sending"]
    later = Pages(inside)
    later.deliver(ids)
    assert later.spy.sent == []
    assert sorted(later.again) == sorted((id, NOW + LEASE) for id in ids[1:])


def test_a_slow_page_renews_its_lease_and_leaves_alone_what_it_lost(inside: OrganizationId) -> None:
    ids = mails(3)

    class Slow(Spy):
        def send(self, letter: Letter) -> str:
            if not self.sent:
                Message.objects.filter(id=ids[2]).update(claim=uuid4())
            return super().send(letter)

    pages = Pages(inside, Slow(), tick=timedelta(seconds=8))
    pages.deliver(ids)
    assert [letter.message_id for letter in pages.spy.sent] == [f"<{id}@localhost>" for id in ids[:2]]
    assert states(ids) == ["sent", "sent", "sending"]
