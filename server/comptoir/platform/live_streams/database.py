"""PostgreSQL without Django's ORM: one listening connection, and short reads as the application's role."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
import structlog
from django.conf import settings

from comptoir.platform.live_streams.alone import NotAlone, claim
from comptoir.platform.live_streams.hub import Hub, LiveEvent
from comptoir.platform.live_streams.rooms import Rooms
from comptoir.platform.rooms import ROOMS_CHANNEL

CHANNEL = "comptoir_live"
MOST_MISSED = 500
OVERLAP = timedelta(seconds=10)
"""Ids are made before their commit: an older id may become visible after a newer one was sent."""
_FIRST_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 0.25, 10.0
_CHECK_SECONDS = 20.0
_CLAIM_TRIES, _CLAIM_WAIT_SECONDS = 20, 0.5
"""Whoever was here a moment ago may take that long to be gone."""
_PARAMETERS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}

log = structlog.get_logger("comptoir.streams")


async def connect() -> psycopg.AsyncConnection[Any]:
    """A connection of the application's role, which row-level security binds."""
    entry = settings.DATABASES["default"]
    place = {_PARAMETERS[key]: value for key, value in entry.items() if key in _PARAMETERS and value}
    options = {key: value for key, value in entry.get("OPTIONS", {}).items() if key != "server_side_binding"}
    return await psycopg.AsyncConnection.connect(**{**options, **place}, autocommit=True)


class Listener:
    """Keeps one LISTEN alive, whatever becomes of the database; and is the only one who does."""

    def __init__(self, hub: Hub, rooms: Rooms, *, shared: bool = False) -> None:
        """`shared`: others listen too, and a proxy keeps each room with one of us."""
        self._hub, self._rooms, self._shared = hub, rooms, shared
        self.listening = False
        self.tried = asyncio.Event()
        """The database has answered once, or has not."""

    async def run(self) -> None:
        """Until cancelled: listen, and after a loss come back with growing pauses.

        Raises:
            NotAlone: another process does, and keeps doing so.
        """
        wait = _FIRST_WAIT_SECONDS
        while True:
            try:
                async with await connect() as connection:
                    await self._claim(connection)
                    await connection.execute(f"LISTEN {CHANNEL}")
                    await connection.execute(f"LISTEN {ROOMS_CHANNEL}")
                    self.listening, wait = True, _FIRST_WAIT_SECONDS
                    self._hub.tell_missed()
                    self._rooms.renew_all(now=datetime.now(UTC))
                    self.tried.set()
                    await self._hear(connection)
            except (psycopg.Error, OSError) as error:
                log.warning("live_database_away", error=str(error).splitlines()[0] if str(error) else "", wait=wait)
            self.listening = False
            self.tried.set()
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT_SECONDS)

    async def _claim(self, connection: psycopg.AsyncConnection[Any]) -> None:
        for _ in range(_CLAIM_TRIES):
            if await claim(connection, shared=self._shared):
                return
            await asyncio.sleep(_CLAIM_WAIT_SECONDS)
        raise NotAlone

    async def _hear(self, connection: psycopg.AsyncConnection[Any]) -> None:
        while True:
            async for notification in connection.notifies(timeout=_CHECK_SECONDS):
                if notification.channel == ROOMS_CHANNEL:
                    self._rooms.renew(notification.payload, now=datetime.now(UTC))
                elif heard := parse(notification.payload):
                    self._hub.publish(*heard)
            await connection.execute("SELECT 1")  # a dead connection shows here, not in silence


def parse(payload: str) -> tuple[UUID, LiveEvent] | None:
    """`organization event name subject` as platform's trigger writes it; None for anything else."""
    parts = payload.split(" ")
    try:
        organization, event, name, subject = parts
        return UUID(organization), LiveEvent(UUID(event), name, subject)
    except ValueError:
        log.warning("live_payload_unknown", payload=payload[:200])
        return None


async def events_after(organization: UUID, last: UUID) -> list[LiveEvent] | None:
    """What the organization's streams may have missed since `last`, oldest first; None when it is too much to tell."""
    async with await connect() as connection, connection.transaction():
        await connection.execute("SELECT set_config('app.organization_id', %s, true)", [str(organization)])
        cursor = await connection.execute(
            "SELECT id, name, coalesce(subject_id::text, '') FROM platform_event "
            "WHERE organization_id = %s AND id >= %s AND id <> %s ORDER BY id LIMIT %s",
            [organization, _earlier(last), last, MOST_MISSED + 1],
        )
        rows = await cursor.fetchall()
    return [LiveEvent(*row) for row in rows] if len(rows) <= MOST_MISSED else None


def _earlier(last: UUID) -> UUID:
    """The smallest UUIDv7 (RFC 9562 §5.7: 48 bits of milliseconds first) of `OVERLAP` before `last`."""
    milliseconds = max(0, (last.int >> 80) - int(OVERLAP / timedelta(milliseconds=1)))
    return UUID(int=milliseconds << 80)
