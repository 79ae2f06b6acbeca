"""What became busy there blocks slots here within a minute: every look queues the next one in time."""

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django.models import ProcrastinateJob

from comptoir.calendars.models import Connection
from comptoir.calendars.rules.waits import EVERY_SECONDS
from comptoir.config.worker import POLL_SECONDS
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope
from tests.http.booking.worker import run_task
from tests.peers.calendars.dav_server import DavServer
from tests.peers.calendars.test_caldav import HOUR, utc
from tests.peers.calendars.together import Synced

LOOK_SECONDS = 15
"""What a look may take itself: one over a calendar of 5,000 events takes half a second (bench/calendars.py)."""


def look(synced: Synced) -> tuple[datetime, datetime, datetime]:
    """The time of the next look has come: when it began and ended, and when the one that it queued is to be."""
    with organization_scope(OrganizationId(synced.house.id)):
        Connection.objects.update(due_at=datetime.now(UTC))
    before = looks()
    began = datetime.now(UTC)
    run_task("calendars.sync", before[-1].args)
    ended = datetime.now(UTC)
    [following] = looks()[len(before) :]
    assert (following.args, following.queue_name) == (before[-1].args, "calendars")
    assert following.scheduled_at is not None
    return began, ended, following.scheduled_at


def looks() -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(status="todo", task_name="calendars.sync").order_by("id"))


def test_every_look_queues_the_next_so_that_a_minute_is_enough(synced: Synced) -> None:
    assert EVERY_SECONDS + POLL_SECONDS + LOOK_SECONDS < 60
    free = synced.free()
    for position in (2, 3):
        span = f"DTSTART:{utc(free[position])}", f"DTEND:{utc(free[position] + HOUR)}"
        synced.person.write(synced.calendar, f"busy-{position}", *span)
        began, ended, following = look(synced)
        assert free[position] not in synced.free()
        assert began <= following - timedelta(seconds=EVERY_SECONDS) <= ended


def test_who_cannot_be_reached_is_asked_less_and_less_often(synced: Synced, server: DavServer) -> None:
    server.down = True
    for times in (2, 4, 8):
        began, ended, following = look(synced)
        assert began <= following - timedelta(seconds=times * EVERY_SECONDS) <= ended
