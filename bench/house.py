"""A house of its own for measuring: a fresh data folder, a free port, limits off; everything stopped at the end."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.error import URLError

ROOT = Path(__file__).resolve().parents[1]
COMMAND = ROOT / "server" / ".venv" / "bin" / "comptoir"


@dataclass(frozen=True)
class House:
    """A running Comptoir; `seconds_to_ready` counts from the command to /readyz."""

    data: Path
    port: int
    pid: int
    seconds_to_ready: float
    environment: dict[str, str]

    @property
    def database(self) -> str:
        """libpq words of the tables' owner."""
        return f"host='{self.data / 'run' / 'database'}' dbname=comptoir user=comptoir_owner"

    def organization(self, slug: str) -> dict[str, Any]:
        """A fresh organization: `{"id", "slug", "keys"}`."""
        words = f"organizations create --slug {slug} --name Bench --time-zone Europe/Paris --currency EUR --country FR"
        words += f" --owner-email {slug}@bench.test --owner-password bench-and-measure-9 --json"
        out = subprocess.run(
            [str(COMMAND), *words.split()], env=self.environment, check=True, capture_output=True, text=True
        )
        made: dict[str, Any] = json.loads(out.stdout)
        return made

    def memory_mb(self) -> float:
        """Proportional set size of the supervisor, the database server and everything below them, in MB."""
        server = int((self.data / "database" / "postmaster.pid").read_text().split()[0])
        return sum(_pss(pid) for pid in {*family(self.pid), *family(server)}) / 1024


class Caller:
    """One keep-alive connection with a key."""

    def __init__(self, house: House, key: str | None) -> None:
        self.connection = HTTPConnection("127.0.0.1", house.port, timeout=60)
        self.headers = {"Content-Type": "application/json"}
        if key:
            self.headers["Authorization"] = f"Bearer {key}"

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        self.connection.request(method, "/api/v1" + path, json.dumps(body) if body is not None else None, self.headers)
        answer = self.connection.getresponse()
        raw = answer.read()
        return answer.status, json.loads(raw) if raw else None


@contextmanager
def running(data: Path | None = None) -> Iterator[House]:
    """`comptoir up --no-demo` until the block ends."""
    folder = data or Path(tempfile.mkdtemp(prefix="comptoir-bench-"))
    port = free_port()
    environment = {
        **os.environ,
        "COMPTOIR_DATA": str(folder),
        "COMPTOIR_RATE_LIMIT": "0",
        "COMPTOIR_CALENDAR_PRIVATE": "1",
    }
    environment.pop("DATABASE_URL", None)
    started = time.perf_counter()
    with (folder / "bench.log").open("wb") as log:
        process = subprocess.Popen(
            [str(COMMAND), "up", "--no-demo", "--port", str(port)],
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_ready(port, process)
            yield House(folder, port, process.pid, time.perf_counter() - started, environment)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def wait_ready(port: int, process: subprocess.Popen[bytes], seconds: int = 120) -> None:
    """Until `/readyz` says yes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit("comptoir up ended by itself; see bench.log")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            pass
        time.sleep(0.05)
    raise SystemExit(f"comptoir up is not ready after {seconds} s")


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def family(pid: int) -> list[int]:
    """A process and all below it."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found, queue = [], [pid]
    while queue:
        one = queue.pop()
        found.append(one)
        queue += parents.get(one, [])
    return found


def _pss(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0
