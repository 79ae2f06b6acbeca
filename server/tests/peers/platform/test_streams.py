import asyncio
import json
import socket
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar
from uuid import UUID, uuid4

import httpx
import pytest
import uvicorn
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from comptoir.config.commands import streams as streams_command
from comptoir.config.failure import CommandFailure
from comptoir.kernel.event import Event
from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.events import publish
from comptoir.platform.live import live_token
from comptoir.platform.live_streams import signalling
from comptoir.platform.live_streams.alone import claim
from comptoir.platform.live_streams.database import connect as connect_to_database
from comptoir.platform.models import EventRecord
from comptoir.platform.room_changes import renew_tickets
from comptoir.platform.rooms import Ticket
from comptoir.platform.streams import _application, app
from comptoir.platform.tenancy import organization_scope

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class BellRang(Event):
    name: ClassVar[str] = "test.bell_rang.v1"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def streams() -> Iterator[str]:
    port = free_port()
    config = uvicorn.Config(app, port=port, ws="websockets-sansio", log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{port}"
    wait_until(lambda: server.started and httpx.get(f"{url}/healthz").json()["listening"])
    yield url
    server.should_exit = True
    thread.join(10)


def wait_until(true: object, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():  # type: ignore[operator]
            return
        time.sleep(0.05)
    raise AssertionError("it never came")


def ring(organization: OrganizationId) -> UUID:
    subject = uuid4()
    with organization_scope(organization):
        publish(BellRang(organization=organization, at=datetime.now(UTC)), subject=subject)
    return subject


class Heard:
    """The events of one stream, read as a browser does."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.iter_lines()

    def next(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in self._lines:
            if not line and "event" in found:
                return found
            name, _, value = line.partition(": ")
            if name in {"id", "event", "data"}:
                found[name] = value
        raise AssertionError("the stream ended")


@contextmanager
def listening(url: str, organization: OrganizationId, **headers: str) -> Iterator[Heard]:
    token = live_token(organization=organization, actor="u", now=datetime.now(UTC))
    with httpx.stream("GET", f"{url}/events", params={"token": token}, headers=headers, timeout=10) as response:
        assert response.status_code == 200
        heard = Heard(response)
        assert next(heard._lines) == "retry: 2000"
        yield heard


def test_a_second_process_at_one_database_refuses_to_start(streams: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comptoir.platform.live_streams.database._CLAIM_TRIES", 2)
    monkeypatch.setattr("comptoir.platform.streams.app", _application())
    monkeypatch.setattr(streams_command, "supervised", lambda: True)
    chosen = Namespace(host="127.0.0.1", port=free_port())
    with pytest.raises(CommandFailure, match="Another streams process"):
        streams_command.run(chosen)
    assert httpx.get(f"{streams}/healthz").json()["listening"]


def test_processes_that_all_say_so_share_a_database() -> None:
    async def claims(*kinds: bool) -> list[bool]:
        async with await connect_to_database() as one, await connect_to_database() as other:
            return [await claim(line, shared=shared) for line, shared in zip((one, other), kinds, strict=True)]

    assert asyncio.run(claims(True, True)) == [True, True]
    # Who wants it alone has it alone; a line that ended holds nothing.
    assert asyncio.run(claims(True, False)) == [True, False]
    assert asyncio.run(claims(False, True)) == [True, False]


def test_a_dashboard_hears_its_own_organization_and_no_other(streams: str) -> None:
    ours, theirs = OrganizationId(new_id()), OrganizationId(new_id())
    with listening(streams, ours, Origin="http://127.0.0.1:8000") as heard:
        assert heard.response.headers["content-type"].startswith("text/event-stream")
        assert heard.response.headers["access-control-allow-origin"] == "*"
        ring(theirs)
        subject = ring(ours)
        event = heard.next()
    assert event["event"] == "test.bell_rang.v1"
    assert json.loads(event["data"]) == {"id": str(subject)}


def test_who_comes_back_hears_what_was_missed(streams: str) -> None:
    ours, theirs = OrganizationId(new_id()), OrganizationId(new_id())
    ring(ours)
    with organization_scope(ours):
        last = str(EventRecord.objects.get().id)
    missed = [str(ring(ours)) for _ in range(3)]
    ring(theirs)
    with listening(streams, ours, **{"Last-Event-ID": last}) as heard:
        assert [json.loads(heard.next()["data"])["id"] for _ in range(3)] == missed
        afterwards = ring(ours)
        assert json.loads(heard.next()["data"])["id"] == str(afterwards)


def test_a_stranger_hears_nothing(streams: str) -> None:
    old = live_token(organization=uuid4(), actor="u", now=datetime(2020, 1, 1, tzinfo=UTC))
    for token in ("", "a.b", "é", old, "x" * 5000):
        assert httpx.get(f"{streams}/events", params={"token": token}).status_code == 401


def test_a_lost_database_is_found_again_and_nothing_is_lost(streams: str) -> None:
    ours = OrganizationId(new_id())
    with listening(streams, ours) as heard:
        first = ring(ours)
        assert json.loads(heard.next()["data"]) == {"id": str(first)}
        cut_listening_connections()
        second = ring(ours)
        told = [heard.next()]
        while json.loads(told[-1]["data"])["id"] != str(second):
            told.append(heard.next())
    assert len(told) <= 2


def room_address(streams: str, token: str, *, visit: str) -> str:
    return f"{streams.replace('http', 'ws', 1)}/rooms/here?token={token}&visit={visit}"


def ticket(*, gone: dict[str, str] | None = None) -> str:
    now = datetime.now(UTC)
    return Ticket("here", "ada", "Ada", "host", now + timedelta(hours=1), gone or {}).signed(now=now)


@contextmanager
def entered(url: str) -> Iterator[ClientConnection]:
    with connect(url, proxy=None) as line:
        assert json.loads(line.recv(timeout=10))["type"] == "welcome"
        yield line


def closed_with(line: ClientConnection) -> int | None:
    with pytest.raises(ConnectionClosed) as closed:
        line.recv(timeout=10)
    return closed.value.rcvd.code if closed.value.rcvd else None


def test_who_is_in_a_room_that_changes_comes_back_with_a_new_ticket(streams: str) -> None:
    old = ticket()
    with entered(room_address(streams, old, visit="visit-ada")) as line:
        renew_tickets("elsewhere")
        renew_tickets("here")
        assert closed_with(line) == 4010
    with connect(room_address(streams, old, visit="visit-ada"), proxy=None) as line:
        assert closed_with(line) == 4401
    with entered(room_address(streams, ticket(), visit="visit-ada")):
        pass


def test_who_goes_without_a_word_is_written_down(streams: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signalling, "GRACE_SECONDS", 0.0)
    token = ticket(gone={"task": "test.gone", "booking": "some"})
    with entered(room_address(streams, token, visit="visit-ada")):
        pass
    wait_until(lambda: ProcrastinateJob.objects.filter(task_name="test.gone").exists())
    job = ProcrastinateJob.objects.get(task_name="test.gone")
    assert (job.args["booking"], job.args["visit"]) == ("some", "visit-ada")
    assert datetime.fromisoformat(job.args["at"]) <= datetime.now(UTC)


def cut_listening_connections() -> None:
    with connection.cursor() as cursor:
        # Only ours: every test process has a database of its own on one server, and may be listening there too.
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN %' AND datname = current_database()"
        )
        assert cursor.fetchone()[0] >= 1
