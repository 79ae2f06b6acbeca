"""A real `comptoir up` for tests: started, asked, killed, and never left behind."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from random import SystemRandom
from typing import Any

COMPTOIR = Path(sys.executable).with_name("comptoir")
START_SECONDS = 180


def environment(**more: str) -> dict[str, str]:
    """Ours, without what the test run set for itself."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("COMPTOIR_", "DATABASE_URL", "DJANGO_"))}
    return {**kept, "LANG": "C.UTF-8", "COMPTOIR_WEB_WORKERS": "1", **more}


def comptoir(*arguments: str, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """One run of the command, to its end."""
    return subprocess.run(
        [str(COMPTOIR), *arguments],
        env=environment(COMPTOIR_DATA=str(data), **more),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )


def free_port() -> int:
    """One below the range that outgoing connections are given: nobody takes it before we listen there."""
    while True:
        port = SystemRandom().randrange(20000, 30000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


def processes_of(data: Path) -> dict[int, str]:
    """Every live process that names this folder in its command line or its environment, or works inside it."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            if (entry / "stat").read_text().rpartition(")")[2].split()[0] == "Z":
                continue
            told = (entry / "cmdline").read_bytes() + b"\0" + (entry / "environ").read_bytes()
            inside = os.readlink(entry / "cwd").startswith(str(data))
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            continue
        if inside or os.fsencode(data) in told:
            found[int(entry.name)] = (entry / "comm").read_text().strip() if entry.exists() else "?"
    return found


@dataclass
class Running:
    """One `comptoir up`."""

    data: Path
    port: int = field(default_factory=free_port)
    arguments: tuple[str, ...] = ("--no-demo",)
    process: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Running":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill_everything()
        shutil.rmtree(self.data, ignore_errors=True)

    def start(self) -> float:
        """Start it and wait until it is ready; how many seconds that took."""
        began = time.monotonic()
        with (self.data.parent / f"{self.data.name}.out").open("a") as output:
            self.process = subprocess.Popen(
                [str(COMPTOIR), "up", "--data", str(self.data), "--port", str(self.port), *self.arguments],
                env=environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
                text=True,
            )
        while self.get("/readyz")[0] != 200:
            if self.process.poll() is not None or time.monotonic() - began > START_SECONDS:
                raise AssertionError(f"not ready: {self.said()}\n{self.logs()}")
            time.sleep(0.1)
        return time.monotonic() - began

    def said(self) -> str:
        return (self.data.parent / f"{self.data.name}.out").read_text()

    def terminate(self) -> float:
        """SIGTERM; how many seconds until its end."""
        assert self.process is not None
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        return time.monotonic() - began

    def kill_everything(self) -> None:
        """SIGKILL to every process of this installation, the database included."""
        for _ in range(50):
            found = processes_of(self.data)
            if not found:
                break
            for pid in found:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            time.sleep(0.05)
        if self.process is not None:
            self.process.wait(10)

    def logs(self) -> str:
        """What its processes wrote, for the message of a failed test."""
        return "\n".join(f"{path.name}: {path.read_text()[-1500:]}" for path in (self.data / "logs").glob("*.log"))

    def get(self, path: str, key: str | None = None) -> tuple[int, Any]:
        """Status (0: no answer) and JSON of a GET."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, None
        except (OSError, urllib.error.URLError):
            return 0, None
