"""Is the server of a database folder alive? What postmaster.pid says is checked against the process itself."""

import os
import subprocess
from pathlib import Path

PID_FILE = "postmaster.pid"


def postmaster(database: Path) -> int | None:
    """The process id of the live server of `database`, or None.

    A pid file outlives a power cut, and its number may by then belong to a zombie or to another program.
    """
    try:
        pid = int((database / PID_FILE).read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None
    return pid if pid > 0 and _serves(pid, database) else None


def forget_stale(database: Path, socket: Path) -> None:
    """Remove the pid files of a server that is gone: PostgreSQL itself takes a zombie or a reused number for it."""
    if postmaster(database) is None:
        for leftover in (database / PID_FILE, socket / ".s.PGSQL.5432.lock", socket / ".s.PGSQL.5432"):
            leftover.unlink(missing_ok=True)


def _serves(pid: int, database: Path) -> bool:
    proc = Path("/proc") / str(pid)
    if not Path("/proc/self").exists():
        return _listed(pid, database)
    try:
        state = (proc / "stat").read_text().rpartition(")")[2].split()[0]
        command = (proc / "cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z" and b"postgres" in command.split(b"\0", 1)[0] and _works_in(proc, command, database)


def _works_in(proc: Path, command: bytes, database: Path) -> bool:
    try:
        # The server works inside its folder, also after that folder was moved.
        return os.path.samefile(proc / "cwd", database)
    except PermissionError:
        # Root in a container may not look into another account's process; the command line is open to all.
        return os.fsencode(database) in command.split(b"\0")
    except (FileNotFoundError, ProcessLookupError):
        return False


def _listed(pid: int, database: Path) -> bool:
    listing = subprocess.run(
        ["ps", "-o", "stat=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return bool(listing) and not listing.startswith("Z") and str(database) in listing
