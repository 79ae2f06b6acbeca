"""What the processes say: every line into a file of the data folder, errors in short on the terminal."""

import json
import sys
import threading
from collections import deque
from collections.abc import Iterable
from pathlib import Path

LARGEST = 10 * 1024 * 1024
KEPT = 3
LOUD = ("error", "critical")


class LogFile:
    """An append-only file that starts anew when it gets large; only the supervisor writes to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.recent: deque[str] = deque(maxlen=8)
        self._file = path.open("ab", buffering=0)
        path.chmod(0o600)

    def write(self, line: bytes) -> None:
        """Append one line; a full disk loses the line, not the process."""
        self.recent.append(line.decode(errors="replace").rstrip())
        try:
            if self._file.tell() > LARGEST:
                self._turn()
            self._file.write(line)
        except OSError:
            return

    def _turn(self) -> None:
        self._file.close()
        for number in range(KEPT - 1, 0, -1):
            older = self.path.with_suffix(f".{number}.log")
            if older.exists():
                older.replace(self.path.with_suffix(f".{number + 1}.log"))
        self.path.replace(self.path.with_suffix(".1.log"))
        self._file = self.path.open("ab", buffering=0)
        self.path.chmod(0o600)


def follow(name: str, lines: Iterable[bytes], log: LogFile) -> threading.Thread:
    """Copy the output of one process, until it closes it."""

    def copy() -> None:
        for line in lines:
            log.write(line)
            if short := in_short(name, line):
                say(short)

    thread = threading.Thread(target=copy, name=f"output-{name}", daemon=True)
    thread.start()
    return thread


def in_short(name: str, line: bytes) -> str | None:
    """One terminal line for a log line that somebody should see, else None."""
    if not line.startswith(b"{"):
        return None
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    if not isinstance(entry, dict) or entry.get("level") not in LOUD:
        return None
    return f"  {name}: {entry.get('level')}: {entry.get('event')}"[:300]


def say(line: str) -> None:
    """One line on the terminal; nobody may be listening any more."""
    try:
        print(line, flush=True)
    except (BrokenPipeError, ValueError, OSError):
        # The terminal is gone; the log files go on.
        sys.stdout = open("/dev/null", "w")  # noqa: SIM115
