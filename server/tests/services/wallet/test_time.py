"""Lots that end: the client is told in time, and what is left expires at its end, once."""

from datetime import timedelta
from uuid import UUID

import pytest

from comptoir.notifications.models import Message
from comptoir.platform.models import EventRecord
from comptoir.wallet.jobs import lots as jobs
from comptoir.wallet.public import release, reserve
from comptoir.wallet.services.expire_lot import expire_lot
from comptoir.wallet.services.warn_of_expiry import warn_of_expiry
from tests.http.booking.database import rows
from tests.services.wallet.ledger import DAY, NOW, a_subject, give, hour, left

END = NOW + 30 * DAY


def told() -> list[str]:
    return [event.name for event in EventRecord.objects.filter(name__startswith="wallet.exp").order_by("id")]


def test_each_end_has_its_jobs(client: UUID) -> None:
    lot = give(client, expires_at=END)
    queued = rows(
        "SELECT task_name, args->>'days', scheduled_at FROM procrastinate_jobs WHERE args->>'lot' = %s"
        " ORDER BY scheduled_at",
        str(lot.id),
    )
    assert queued == [
        (jobs.warn.name, "14", END - 14 * DAY),
        (jobs.warn.name, "3", END - 3 * DAY),
        (jobs.expire.name, None, END),
    ]


def test_who_is_given_a_week_is_told_three_days_before_only(client: UUID) -> None:
    lot = give(client, expires_at=NOW + 7 * DAY)
    found = rows("SELECT args->>'days' FROM procrastinate_jobs WHERE args->>'lot' = %s ORDER BY 1", str(lot.id))
    assert found == [("3",), (None,)]


@pytest.mark.parametrize("days", [14, 3])
def test_the_client_is_told_once(days: int, client: UUID) -> None:
    lot = give(client, 150, expires_at=END, label="Ten hours")
    at = END - timedelta(days=days)
    assert warn_of_expiry(lot.id, days, now=at) is True
    assert warn_of_expiry(lot.id, days, now=at) is False
    [mail] = Message.objects.filter(kind="wallet.expiring")
    assert mail.to == "ada@example.test"
    assert "2 h 30" in mail.subject.replace("\u00a0", " ")
    assert "Ten hours" in mail.text
    assert told() == ["wallet.expiring.v1"]


def test_nobody_is_told_of_nothing(client: UUID) -> None:
    lot = give(client, 60, expires_at=END)
    reserve(client, hour(), a_subject(), is_firm=lambda covered: True, now=NOW)
    assert warn_of_expiry(lot.id, 14, now=END - 14 * DAY) is False
    fresh = give(client, 60, expires_at=END)
    assert warn_of_expiry(fresh.id, 14, now=END - 15 * DAY) is False
    assert warn_of_expiry(fresh.id, 3, now=END) is False
    assert Message.objects.filter(kind="wallet.expiring").count() == 0


def test_a_late_first_warning_does_not_follow_the_second(client: UUID) -> None:
    lot = give(client, expires_at=END)
    assert warn_of_expiry(lot.id, 3, now=END - 2 * DAY) is True
    assert warn_of_expiry(lot.id, 14, now=END - 2 * DAY) is False


def test_nothing_expires_early_and_everything_once(client: UUID) -> None:
    lot = give(client, 100, expires_at=END)
    assert expire_lot(lot.id, now=END - timedelta(seconds=1)) is False
    assert left(client) == {"minutes": (100, 0)}
    assert expire_lot(lot.id, now=END) is True
    assert expire_lot(lot.id, now=END) is False
    assert left(client) == {}
    assert told() == ["wallet.expired.v1"]


def test_what_is_set_aside_outlives_the_end_and_expires_when_it_comes_back(client: UUID) -> None:
    lot = give(client, 100, expires_at=END)
    subject = a_subject()
    reserve(client, hour(), subject, now=NOW)
    assert expire_lot(lot.id, now=END) is True
    assert left(client) == {"minutes": (0, 60)}
    release("booking", subject.id, now=END + DAY)
    assert left(client) == {}
