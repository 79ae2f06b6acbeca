"""The folder of the server's unix socket: in the data folder where its path allows that."""

import hashlib
import os
import re
import stat
import tempfile
from pathlib import Path

from comptoir.config.database.failure import DatabaseFailure

# sockaddr_un holds 108 bytes on Linux and 104 elsewhere, and the server appends "/.s.PGSQL.5432.lock".
LONGEST = 84
# libpq splits a host at commas, and the server's setting has quotes of its own.
PLAIN = re.compile(r"/[\w./ +~:=-]*", re.ASCII)


def socket_folder(data: Path) -> Path:
    """Where the server of `data` listens; the same answer in every process."""
    inside = data / "run" / "database"
    if len(os.fsencode(inside)) <= LONGEST and PLAIN.fullmatch(str(inside)):
        return inside
    name = hashlib.sha256(os.fsencode(os.path.realpath(data))).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"comptoir-{name}"


def make_socket_folder(folder: Path, *, owner: int) -> None:
    """Make `folder`, open to `owner` alone.

    Raises:
        DatabaseFailure: somebody else holds that name in the temporary folder.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (owner, os.geteuid()):
        raise DatabaseFailure(f"{folder} belongs to somebody else: remove it, then start again.")
    folder.chmod(0o700)
