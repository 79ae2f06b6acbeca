"""A worker that dies at any moment leaves nothing undone and does nothing twice."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from comptoir.calendars.adapters.chosen import account_of
from comptoir.calendars.services import sync_connection as looks
from comptoir.kernel.ids import OrganizationId
from tests.peers.calendars.together import Synced, deliver_events

HOUR = timedelta(hours=1)


class Died(BaseException):
    """As when the power goes: nothing after it runs."""


def dies(*_: Any, **__: Any) -> None:
    raise Died


def look(synced: Synced, *, later: timedelta, again: Callable[..., None] = lambda *_: None) -> None:
    synced.moments.append(synced.moments[-1] + later)
    organization, connection = OrganizationId(synced.house.id), UUID(synced.connection["id"])
    looks.sync_connection(organization, connection, opens=account_of, again=again, clock=synced.clock)


def test_a_move_that_was_learned_is_made_by_the_next_look(synced: Synced, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = synced.book()
    synced.sync()
    [path] = synced.shown()
    target = synced.free()[4]
    synced.drag(path, target, target + HOUR)

    with monkeypatch.context() as patch:
        patch.setattr(looks, "take_over", dies)
        with pytest.raises(Died):
            look(synced, later=HOUR)
    assert synced.booking(booking["id"])["startDate"] == booking["startDate"]

    look(synced, later=HOUR)
    assert datetime.fromisoformat(synced.booking(booking["id"])["startDate"]) == target
    assert len(synced.house.api.get("/bookings", status="confirmed").body["items"]) == 1


def test_who_finds_an_account_held_comes_back_when_the_lease_is_over(
    synced: Synced, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(looks, "_asked", dies)
        with pytest.raises(Died):
            look(synced, later=HOUR)
    asked: list[datetime] = []

    look(synced, later=timedelta(seconds=10), again=lambda _, at: asked.append(at))
    assert len(asked) == 1 and asked[0] > synced.moments[-1]
    look(synced, later=timedelta(minutes=3), again=lambda _, at: asked.append(at))
    shown = synced.house.api.get(f"/calendar-connections/{synced.connection['id']}").body
    assert shown["state"] == "active" and shown["syncedAt"] is not None


def test_a_booking_written_by_who_died_before_saying_so_is_there_once(
    synced: Synced, monkeypatch: pytest.MonkeyPatch
) -> None:
    from comptoir.calendars.services import write_copies

    booking = synced.book()
    deliver_events()
    organization, connection = OrganizationId(synced.house.id), UUID(synced.connection["id"])
    with monkeypatch.context() as patch:
        patch.setattr(write_copies, "_settle", dies)
        with pytest.raises(Died):
            looks.write_what_is_due(organization, connection, opens=account_of, clock=synced.clock)
    synced.sync()
    assert [event["uid"][:36] for event in synced.shown().values()] == [booking["id"]]


def test_a_look_that_is_not_due_asks_nobody(synced: Synced, server: Any) -> None:
    synced.sync()
    server.calls.clear()
    look(synced, later=timedelta(seconds=5))
    assert server.calls == {}
