"""One client's stream: what it missed, then what happens, with a heartbeat in the silence."""

import asyncio
import json
from collections.abc import AsyncIterator
from uuid import UUID

import psycopg

from comptoir.platform.live import Hearing
from comptoir.platform.live_streams.database import events_after
from comptoir.platform.live_streams.hub import Hub, LiveEvent

HEARTBEAT_SECONDS = 15.0
LONGEST_SECONDS = 1800.0
"""A stream ends after this, so that who lost access stops hearing; the client comes back with a new token."""
_RELOAD = "reload"
_reads = asyncio.Semaphore(4)


async def stream(hub: Hub, hearing: Hearing, last: UUID | None) -> AsyncIterator[bytes]:
    """Server-sent events (WHATWG HTML §9.2) until the client leaves, is too slow, or the time is up."""
    ends_at = asyncio.get_running_loop().time() + LONGEST_SECONDS
    # Subscribed before the first read: nothing falls between the two.
    with hub.subscribed(hearing.organization) as subscriber:
        yield b"retry: 2000\n\n"
        if last is not None:
            subscriber.offer("missed")
        while asyncio.get_running_loop().time() < ends_at:
            try:
                async with asyncio.timeout(HEARTBEAT_SECONDS):
                    signal = await subscriber.queue.get()
            except TimeoutError:
                yield b": still here\n\n"
                continue
            if signal == "end":
                return
            if signal == "missed":
                told = await _missed(hearing.organization, last)
            else:
                told = [signal]
            for event in told:
                if event.name != _RELOAD:
                    last = max(last, event.id) if last else event.id
                yield _framed(event, hearing)


async def _missed(organization: UUID, last: UUID | None) -> list[LiveEvent]:
    """The missed events; one `reload` when they cannot be told: too many, never heard one, or the database is away."""
    if last is None:
        return [_reload()]
    try:
        async with _reads:
            found = await events_after(organization, last)
    except (psycopg.Error, OSError):
        found = None
    return found if found is not None else [_reload()]


def _reload() -> LiveEvent:
    return LiveEvent(UUID(int=0), _RELOAD, "")


def _framed(event: LiveEvent, hearing: Hearing) -> bytes:
    """`id`, `event`, `data: {"id": subject}`, or null when the object is not told."""
    subject = event.subject if hearing.objects else ""
    body = json.dumps({"id": subject or None}, separators=(",", ":"))
    identity = f"id: {event.id}\n" if event.id.int else ""
    return f"{identity}event: {event.name}\ndata: {body}\n\n".encode()
