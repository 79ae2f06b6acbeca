"""A hundred thousand reminders at once cost what one page costs, so many times over."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comptoir.booking import jobs
from comptoir.booking.models import Reminder
from comptoir.booking.services import send_reminders
from comptoir.booking.services.send_reminders import AT_ONCE, remind_some
from comptoir.notifications.models import Message
from comptoir.platform.tenancy import organization_scope
from tests.house import House, make_house
from tests.http.booking.worker import queued, run_task
from tests.services.booking.many_reminders import many_due


def remind(house: House) -> bool:
    return remind_some(house.organization.id, clock=lambda: datetime.now(UTC))


def statements_of(house: House, number: int) -> int:
    many_due(house, number)
    with CaptureQueriesContext(connection) as said:
        assert remind(house)
    with organization_scope(house.organization.id):
        assert Reminder.objects.filter(state="sent").count() == number
    return len(said)


def test_a_page_takes_as_many_statements_as_one_reminder(house: House) -> None:
    remind(house)
    one, many = statements_of(house, 1), statements_of(make_house(), 60)
    assert one == many <= 20


def test_no_more_than_a_page_is_held_at_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send_reminders, "AT_ONCE", 10)
    original, held = send_reminders.queue_notices, []

    def counted(notices: Sequence[Any]) -> Any:
        held.append(len(notices))
        return original(notices)

    monkeypatch.setattr(send_reminders, "queue_notices", counted)
    many_due(house, 35)
    while remind(house):
        pass
    assert held == [10, 10, 10, 5]
    assert AT_ONCE <= 500


def test_houses_take_turns(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send_reminders, "AT_ONCE", 10)
    other = make_house()
    many_due(house, 25)
    many_due(other, 5)
    turns: list[Any] = []

    def seen(organization: Any, **clock: Any) -> bool:
        turns.append(organization)
        return remind_some(organization, **clock)

    monkeypatch.setattr(jobs, "remind_some", seen)
    run_task("booking.send_reminders", {"timestamp": 0})
    assert set(turns[:2]) == {house.organization.id, other.organization.id}
    assert turns.count(house.organization.id) == 4


def test_many_leave_by_the_page_and_behind_everything_else(house: House) -> None:
    many_due(house, 60)
    assert remind(house)
    pages = queued("notifications.deliver_messages")
    assert [len(arguments["messages"]) for _, _, arguments in pages] == [25, 25, 10]
    with connection.cursor() as cursor:
        cursor.execute("SELECT priority FROM procrastinate_jobs WHERE task_name = 'notifications.deliver_messages'")
        assert {row[0] for row in cursor} == {-10}
    for _, task, arguments in pages:
        run_task(task, arguments)
        run_task(task, arguments)
    with organization_scope(house.organization.id):
        sent = Message.objects.filter(kind="booking.reminder")
        assert set(sent.values_list("status", "attempts")) == {("sent", 1)}
