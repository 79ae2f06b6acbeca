"""A sync token that the server forgot (RFC 6578 §3.2): all is looked at again, nothing is lost or there twice."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree

import pytest

from comptoir.calendars.models import Calendar, KnownEvent
from comptoir.kernel.ids import OrganizationId
from comptoir.planning.models import BusyElsewhere
from comptoir.platform.tenancy import organization_scope
from tests.peers.calendars.dav_server import DavServer
from tests.peers.calendars.test_caldav import utc
from tests.peers.calendars.together import Synced

HOUR = timedelta(hours=1)
type Forgets = Callable[[DavServer, Path], None]


def forgets(server: DavServer, folder: Path) -> None:
    """What Radicale does by itself after 30 days."""
    gone = list(folder.rglob("sync-token"))
    assert gone
    for one in gone:
        rmtree(one)


def answers(status: int, error: str) -> Forgets:
    """The next question with a token is refused so."""
    return lambda server, folder: server.refused.append((status, error))


@pytest.mark.parametrize(
    ("refuses", "questions"),
    [
        (forgets, {"REPORT": 3}),
        (answers(403, "valid-sync-token"), {"REPORT": 3}),
        (answers(409, "valid-sync-token"), {"REPORT": 3}),
        # Too much for one answer, and no part of it: versions are asked for the long way.
        (answers(507, "number-of-matches-within-limits"), {"REPORT": 2, "PROPFIND": 1}),
    ],
    ids=["forgotten", "403", "409", "507"],
)
def test_all_is_looked_at_again(
    synced: Synced, server: DavServer, tmp_path: Path, refuses: Forgets, questions: dict[str, int]
) -> None:
    free = synced.free()
    for position, name in ((1, "stays"), (2, "goes"), (3, "moves")):
        span = f"DTSTART:{utc(free[position])}", f"DTEND:{utc(free[position] + HOUR)}"
        synced.person.write(synced.calendar, name, *span)
    booking = synced.book()
    synced.sync()
    [path] = [one for one, event in synced.shown().items() if event["uid"].startswith(booking["id"])]

    synced.person.remove(f"{synced.calendar}goes.ics")
    for position, name in ((4, "moves"), (5, "comes")):
        span = f"DTSTART:{utc(free[position])}", f"DTEND:{utc(free[position] + HOUR)}"
        synced.person.write(synced.calendar, name, *span)
    synced.drag(path, free[6], free[6] + HOUR)
    refuses(server, tmp_path / "dav")
    server.calls.clear()
    shown = synced.sync()

    assert (shown["state"], shown["error"], shown["putBack"]) == ("active", None, 0)
    assert {one: server.calls.get(one) for one in questions} == questions
    assert datetime.fromisoformat(synced.booking(booking["id"])["startDate"]) == free[6]
    assert set(free) - set(synced.free()) == {free[1], free[4], free[5], free[6]}
    assert sorted(str(event["uid"])[:5] for event in synced.shown().values()) == sorted(
        ["comes", "moves", "stays", booking["id"][:5]]
    )
    with organization_scope(OrganizationId(synced.house.id)):
        assert KnownEvent.objects.count() == BusyElsewhere.objects.count() == 3
    server.calls.clear()
    synced.sync()
    assert server.calls == {"REPORT": 1}
    with organization_scope(OrganizationId(synced.house.id)):
        assert Calendar.objects.get().token
