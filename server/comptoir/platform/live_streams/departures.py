"""A page that is gone for good is told of by a job, also when it could not say so itself."""

import asyncio
import json
from datetime import UTC, datetime

import psycopg
import structlog

from comptoir.platform.job_rows import PUT_JOBS
from comptoir.platform.live_streams.database import connect
from comptoir.platform.live_streams.rooms import Member

_WAITS_SECONDS = (0.0, 1.0, 5.0, 30.0, 120.0)

log = structlog.get_logger("comptoir.streams")


class Departures:
    """Writes the job that each ticket names."""

    def __init__(self) -> None:
        self._telling: set[asyncio.Task[None]] = set()

    def tell(self, member: Member) -> None:
        """Soon, without keeping the room waiting."""
        if not member.ticket.gone:
            return
        task = asyncio.create_task(_tell(member, datetime.now(UTC)))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)


async def _tell(member: Member, at: datetime) -> None:
    told = dict(member.ticket.gone)
    name = told.pop("task")
    arguments = json.dumps([{**told, "visit": member.visit, "at": at.isoformat()}])
    for wait in _WAITS_SECONDS:
        await asyncio.sleep(wait)
        try:
            async with await connect() as connection:
                await connection.execute(PUT_JOBS, ["default", name, 0, arguments, None])
        except (psycopg.Error, OSError):
            continue
        return
    log.warning("departure_not_told", task=name)
