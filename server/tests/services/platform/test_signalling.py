"""The WebSocket of a room takes tickets, and nothing else."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any, Literal

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from comptoir.platform.live_streams import signalling as signalling_module
from comptoir.platform.live_streams.rooms import Rooms
from comptoir.platform.live_streams.signalling import signalling
from comptoir.platform.rooms import Ticket

HOUR = timedelta(hours=1)
PATIENCE = 30.0


@dataclass
class Line:
    """One page's WebSocket, in JSON."""

    socket: ClientConnection

    def hear(self) -> Any:
        return json.loads(self.socket.recv(timeout=PATIENCE))

    def say(self, message: Any) -> None:
        self.socket.send(message if isinstance(message, str) else json.dumps(message))


@dataclass
class Place:
    """Where the signalling answers."""

    port: int

    @contextmanager
    def open(self, path: str) -> Iterator[Line]:
        with connect(f"ws://127.0.0.1:{self.port}{path}", proxy=None) as socket:
            yield Line(socket)


class Served(uvicorn.Server):
    """Tells when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = Event()

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        self.listening.set()


@pytest.fixture
def page() -> Iterator[Place]:
    """Without the rest of the streams process: no database."""
    application = Starlette(routes=[WebSocketRoute("/rooms/{room}", signalling)])
    application.state.rooms, application.state.absences = Rooms(), set()
    config = uvicorn.Config(
        application, port=0, ws="websockets-sansio", lifespan="off", log_config=None, timeout_graceful_shutdown=1
    )
    server = Served(config)
    thread = Thread(target=server.run)
    thread.start()
    assert server.listening.wait(PATIENCE)
    yield Place(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join(PATIENCE)


def address(
    person: str = "ada",
    role: Literal["host", "guest"] = "guest",
    *,
    room: str = "here",
    closes: timedelta = HOUR,
    signed_ago: timedelta = timedelta(),
    said: str = "",
) -> str:
    now = datetime.now(UTC)
    ticket = Ticket(room, person, person.title(), role, now + closes)
    return f"/rooms/here?token={ticket.signed(now=now - signed_ago)}&visit=visit-{person}&name={said}"


def refused(page: Place, url: str) -> int | None:
    with page.open(url) as line, pytest.raises(ConnectionClosed) as closed:
        line.hear()
    return closed.value.rcvd.code if closed.value.rcvd else None


def test_a_ticket_opens_its_room_and_no_other(page: Place) -> None:
    with page.open(address()) as socket:
        assert socket.hear() == {"type": "waiting", "hostIsHere": False}
    assert refused(page, address(room="elsewhere")) == 4401


@pytest.mark.parametrize(
    "url",
    [
        "/rooms/here?token=nonsense&visit=visit-ada",
        "/rooms/here?visit=visit-ada",
        address(signed_ago=timedelta(seconds=61)),
        address(closes=-timedelta(seconds=1)),
        address().replace("visit=visit-ada", "visit="),
    ],
    ids=["forged", "no ticket", "an old ticket", "over", "no visit"],
)
def test_nothing_else_opens_it(page: Place, url: str) -> None:
    assert refused(page, url) == 4401


def test_a_host_and_a_guest_talk(page: Place) -> None:
    with page.open(address("camille", "host")) as host, page.open(address()) as guest:
        assert host.hear()["type"] == "welcome"
        assert guest.hear()["type"] == "waiting"
        assert host.hear()["person"]["name"] == "Ada"
        host.say({"type": "admit", "id": "visit-ada"})
        assert guest.hear()["type"] == "welcome"
        guest.say("no json")
        guest.say(["no", "object"])
        guest.say({"type": "chat", "text": "Hello"})
        heard = [host.hear()["type"] for _ in range(3)]
        assert heard == ["joined", "gone", "chat"]
        guest.say({"type": "bye"})
        assert host.hear() == {"type": "left", "id": "visit-ada"}


def test_guests_say_what_they_are_called_and_hosts_do_not(page: Place) -> None:
    with (
        page.open(address("camille", "host", said="Somebody")) as host,
        page.open(address(said="Ada%20L.")) as guest,
    ):
        host.hear(), guest.hear()
        assert host.hear()["person"]["name"] == "Ada L."
        host.say({"type": "admit", "id": "visit-ada"})
        assert guest.hear()["people"][0]["name"] == "Camille"


def test_a_room_ends_with_its_time(page: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signalling_module, "_seconds_left", lambda ticket: 0.0)
    with page.open(address("camille", "host")) as host:
        heard: list[Any] = [host.hear(), host.hear()]
        assert [one["type"] for one in heard] == ["welcome", "over"]


def test_a_page_that_shouts_is_hung_up_on(page: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signalling_module, "MOST_MESSAGES", 3)
    with page.open(address("camille", "host")) as host:
        host.hear()
        for _ in range(4):
            host.say({"type": "nothing"})
        with pytest.raises(ConnectionClosed):
            host.hear()


def test_who_lost_the_line_is_gone_after_a_while(page: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signalling_module, "GRACE_SECONDS", 0.0)
    with page.open(address("camille", "host")) as host:
        host.hear()
        with page.open(address()):
            assert host.hear()["type"] == "knock"
        assert host.hear() == {"type": "gone", "id": "visit-ada"}
