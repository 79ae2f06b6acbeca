import asyncio
from uuid import UUID, uuid4

import pytest

from comptoir.kernel.ids import new_id
from comptoir.platform.live import Hearing
from comptoir.platform.live_streams import stream as stream_module
from comptoir.platform.live_streams.database import parse
from comptoir.platform.live_streams.hub import QUEUE_LENGTH, Hub, LiveEvent
from comptoir.platform.live_streams.stream import stream


def event(name: str = "a.b.v1") -> LiveEvent:
    return LiveEvent(new_id(), name, str(uuid4()))


def test_a_slow_stream_is_ended_and_the_others_go_on() -> None:
    hub, organization = Hub(), uuid4()
    with hub.subscribed(organization) as slow:
        for _ in range(QUEUE_LENGTH + 1):
            hub.publish(organization, event())
        with hub.subscribed(organization) as quick:
            hub.publish(organization, event("late.v1"))
            assert quick.queue.qsize() == 1
            assert len(hub) == 1
        assert slow.queue.get_nowait() == "end" and slow.queue.empty()
    assert len(hub) == 0


def test_a_payload_of_another_shape_is_passed_over() -> None:
    organization, identity = uuid4(), uuid4()
    assert parse(f"{organization} {identity} a.b.v1 ") == (organization, LiveEvent(identity, "a.b.v1", ""))
    assert parse("nonsense") is None
    assert parse(f"{organization} x a.b.v1 ") is None


async def read(hub: Hub, organization: UUID, count: int, *, objects: bool = True) -> list[bytes]:
    found: list[bytes] = []
    async for chunk in stream(hub, Hearing(organization, objects), None):
        found.append(chunk)
        if len(found) == 1:
            hub.tell_missed()
            hub.publish(organization, event("a.b.v1"))
        if len(found) == count:
            break
    return found


def test_a_stream_beats_in_the_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_module, "HEARTBEAT_SECONDS", 0.01)
    _, reload, told, beat = asyncio.run(read(Hub(), uuid4(), 4))
    assert reload == b'event: reload\ndata: {"id":null}\n\n'
    assert b"event: a.b.v1\n" in told and told.startswith(b"id: ")
    assert beat == b": still here\n\n"


def test_who_sees_a_part_hears_that_something_happened_and_not_to_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_module, "HEARTBEAT_SECONDS", 0.01)
    *_, told = asyncio.run(read(Hub(), uuid4(), 3, objects=False))
    assert told.endswith(b'event: a.b.v1\ndata: {"id":null}\n\n')


def test_a_stream_does_not_outlive_the_right_to_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_module, "LONGEST_SECONDS", 0.0)
    assert len(asyncio.run(read(Hub(), uuid4(), 99))) == 1
