"""A whole Comptoir of our own, with the demo in it: started for the test session, stopped after it."""

import email.message
import email.policy
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from counter import Counter, until

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 240
STOP_SECONDS = 120
OWNERS = ("studio", "coach", "gym")


@dataclass
class House:
    """A running installation. `url` is ours; `demo` is a stranger's site, another origin, that embeds the widget."""

    url: str
    demo: str
    data: Path
    password: str
    _process: subprocess.Popen[bytes] | None = None
    _counters: dict[str, Counter] = field(default_factory=dict)

    def counter(self, owner: str) -> Counter:
        """The organization of `studio`, `coach` or `gym`, spoken to over its API."""
        if owner not in self._counters:
            self._counters[owner] = Counter.open(self.url, self.address(owner), self.password)
        return self._counters[owner]

    def address(self, owner: str) -> str:
        """What its owner logs in with."""
        return f"{owner}@demo.comptoir.test"

    def code_mailed_to(self, address: str) -> str:
        """The code that the installation itself mailed; no API reads such a mail, its operator does, on disk."""

        def find() -> str | None:
            for path in (self.data / "outbox").glob(f"*{address}*.eml"):
                body = email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_body(["plain"])
                if body and (code := re.search(r"^\s*([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})*)\s*$", body.get_content(), re.M)):
                    return code[1]
            return None

        return until(find, f"a mail with a code to {address}")

    def stop(self) -> None:
        """SIGTERM, as a person's Ctrl-C; it has to end by itself."""
        for counter in self._counters.values():
            counter.close()
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(STOP_SECONDS)


def open_house(data: Path) -> House:
    """Start one in an empty folder, or use the one that COMPTOIR_E2E_DATA and COMPTOIR_E2E_URL name."""
    if running := os.environ.get("COMPTOIR_E2E_URL"):
        return _house(running, Path(os.environ["COMPTOIR_E2E_DATA"]), None)
    port = _free_ports()
    with (data / "up.log").open("wb") as log:
        process = subprocess.Popen(
            [Path(sys.executable).parent / "comptoir", "up", "--data", str(data), "--port", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            # Its webhooks may call this very machine, where the tests listen.
            env={**os.environ, "COMPTOIR_RATE_LIMIT": "0", "COMPTOIR_WEBHOOK_PRIVATE": "1"},
        )
    url = f"http://localhost:{port}"
    deadline = time.monotonic() + READY_SECONDS
    while not _answers(f"{url}/readyz"):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise AssertionError("`comptoir up` did not come up:\n" + (data / "up.log").read_text()[-3000:])
        time.sleep(0.25)
    return _house(url, data, process)


def _house(url: str, data: Path, process: subprocess.Popen[bytes] | None) -> House:
    accounts = json.loads((data / "demo.json").read_text())
    port = int(url.rsplit(":", 1)[1]) + 20_000
    return House(url, f"http://127.0.0.1:{port}", data, accounts[0]["password"], process)


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).status_code == 200
    except httpx.TransportError:
        return False


def _free_ports() -> int:
    """A port with those free where `comptoir up` puts live streams and the demo's site."""
    for _ in range(200):
        with socket.socket() as first, socket.socket() as second, socket.socket() as third:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 10_000))
                third.bind(("127.0.0.1", port + 20_000))
            except (OSError, OverflowError):
                continue
            return port
    raise AssertionError("no three free ports so far apart")
