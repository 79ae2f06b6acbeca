"""Use the database for the length of a command, starting the embedded server when nobody else has.

Whoever uses an embedded server holds a shared lock on one file of the data folder. The last one to leave gets the lock
for itself and stops the server, so that a command may overlap with the start or the end of `comptoir up`.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comptoir.config.database.connections import place_of
from comptoir.config.database.direct import direct
from comptoir.config.database.embedded import EmbeddedServer
from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.database.roles import APP, prepare_embedded, prepare_server


@contextmanager
def attached(data: Path) -> Iterator[EmbeddedServer | None]:
    """A prepared database for the length of the block; None when it is the server of `DATABASE_URL`.

    Raises:
        DatabaseFailure: it cannot be started or prepared.
    """
    if os.environ.get("DATABASE_URL"):
        prepare(data)
        yield None
        return
    server = EmbeddedServer(data)
    with (data / "run" / "users.lock").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            server.start()
            prepare(data)
            yield server
        finally:
            if _last(users.fileno()):
                server.stop()


def prepare(data: Path) -> None:
    """Make the roles and grants that are missing, in whichever database it is.

    Raises:
        DatabaseFailure: it cannot be reached, or refuses.
    """
    url = os.environ.get("DATABASE_URL")
    if url:
        place_of(url)
        prepare_server(url)
        _require_bound(data)
    else:
        prepare_embedded(EmbeddedServer(data).host)


def _require_bound(data: Path) -> None:
    """A pooler that drops start-up options would let the application see every organization."""
    with direct(data, alias="default") as app:
        if app.execute("SELECT current_user").fetchone() != (APP,):
            raise DatabaseFailure(
                f"Connections do not take the role {APP}: does a pooler between drop the start-up parameter `options`?"
            )


def _last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
