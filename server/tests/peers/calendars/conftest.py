from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import House, make_house
from tests.peers.calendars.dav_server import DavServer, Person
from tests.peers.calendars.together import Synced


@pytest.fixture
def server(tmp_path: Path) -> Iterator[DavServer]:
    running = DavServer(tmp_path / "dav")
    yield running
    running.close()


@pytest.fixture
def ada(server: DavServer) -> Iterator[Person]:
    person = Person(server, "ada")
    yield person
    person.close()


@pytest.fixture
def house(transactional_db: None, settings: object) -> House:
    settings.COMPTOIR_CALENDAR_PRIVATE = True  # type: ignore[attr-defined]
    return make_house(name="Studio Lumen")


@pytest.fixture
def synced(house: House, server: DavServer, ada: Person) -> Synced:
    """Ada's work calendar, connected: it blocks slots and shows bookings."""
    return Synced.of(house, server, ada)
