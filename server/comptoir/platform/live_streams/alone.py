"""One streams process per database: rooms are in its memory, and two would keep the people of one room apart.

The claim is a PostgreSQL advisory lock of the listening connection: it ends with it, however the process ends.
"""

from typing import Any

import psycopg

_CLAIM = int.from_bytes(b"comptoir", "big")
REFUSAL = (
    "Another streams process is at this database. Rooms are in one process's memory, so a second one would keep people "
    "apart who are to meet. Stop the other one; or, behind a proxy that hashes /rooms/{room}, start all of them with "
    "COMPTOIR_STREAMS_SHARED=1 (docs/adr/0038)."
)


class NotAlone(Exception):
    """Another streams process has the claim, and keeps it."""


async def claim(connection: psycopg.AsyncConnection[Any], *, shared: bool) -> bool:
    """Whether this process may go on: alone, or as one of several that all say so."""
    kind = "pg_try_advisory_lock_shared" if shared else "pg_try_advisory_lock"
    cursor = await connection.execute(f"SELECT {kind}(%s)", [_CLAIM])
    row = await cursor.fetchone()
    return bool(row and row[0])
