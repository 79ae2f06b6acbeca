"""`kill -9` before and after a calendar elsewhere takes our event: it is there once, and none is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from comptoir.calendars.models import Connection, Copy
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.peers.calendars.granted import Granted, running
from tests.peers.calendars.together import Synced
from tests.peers.platform.workers import PATIENCE, killed_while_held, wait_until, worker

WORKER, PRIVATE = "tests.peers.calendars.worker", {"COMPTOIR_CALENDAR_PRIVATE": "1"}


@pytest.fixture
def granted(house: House, settings: Any) -> Iterator[Granted]:
    """Ada's calendar at Microsoft 365, where events have no names of our choosing."""
    with running("microsoft", settings) as server:
        yield Granted.to(house, server, "microsoft")


def states(synced: Synced) -> set[str]:
    with organization_scope(OrganizationId(synced.house.id)):
        return set(Copy.objects.values_list("state", flat=True))


def finish(synced: Synced, folder: Path, **environment: str) -> None:
    """Let a worker do what is left, once the one that died has let go: who finds it held looks again much later."""
    wait_until(lambda: nobody_writes(synced), PATIENCE)
    with worker(folder, WORKER, **{**PRIVATE, **environment}):
        wait_until(lambda: states(synced) == {"written"}, PATIENCE)


def nobody_writes(synced: Synced) -> bool:
    with organization_scope(OrganizationId(synced.house.id)):
        return not Connection.objects.filter(writing_until__gt=datetime.now(UTC)).exists()


def there(synced: Synced) -> list[tuple[str, datetime]]:
    return [(str(event["uid"])[:36], event["dtstart"].dt) for event in synced.shown().values()]


@pytest.mark.parametrize("point", ["writing", "written"])
def test_a_booking_is_there_once_whenever_the_worker_dies(synced: Synced, tmp_path: Path, point: str) -> None:
    booking = synced.book()
    killed_while_held(tmp_path, WORKER, HOLD_AT=point, **PRIVATE)
    assert (len(synced.shown()), states(synced)) == (1 if point == "written" else 0, {"wanted"})
    finish(synced, tmp_path)
    assert there(synced) == [(booking["id"], datetime.fromisoformat(booking["startDate"]))]


def test_a_move_that_a_dead_worker_wrote_is_not_taken_for_somebody_elses(synced: Synced, tmp_path: Path) -> None:
    booking = synced.book()
    synced.sync()
    target = synced.free()[3]
    synced.house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": target.isoformat()})
    killed_while_held(tmp_path, WORKER, HOLD_AT="written", **PRIVATE)
    assert [start for _, start in there(synced)] == [target] and states(synced) == {"wanted"}

    shown = synced.sync()
    [event] = synced.shown().values()
    assert event["dtstart"].dt == target and "Remis à sa place" not in event["description"]
    assert (shown["putBack"], states(synced)) == (0, {"written"})


@pytest.mark.parametrize(("forgets", "copies"), [({}, 1), ({"FORGETFUL": "1"}, 2)], ids=["ours", "its twin"])
def test_where_we_name_nothing_it_is_found_again_by_what_it_carries(
    granted: Granted, tmp_path: Path, forgets: dict[str, str], copies: int
) -> None:
    """The twin knows nothing of what was made before, and makes a second event."""
    environment = {"MICROSOFT_URL": granted.server.url, **PRIVATE, **forgets}
    granted.book()
    killed_while_held(tmp_path, WORKER, HOLD_AT="written", **environment)
    assert (len(granted.shown()), states(granted)) == (1, {"wanted"})
    finish(granted, tmp_path, **environment)
    assert len(granted.shown()) == copies
