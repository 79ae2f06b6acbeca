"""A TURN server of our own (coturn), for calls that may not go from browser to browser directly."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter import until

SECRET = "kept-between-comptoir-and-coturn"


@contextmanager
def relay(folder: Path) -> Iterator[str]:
    """A relay on this machine that takes credentials made with `SECRET`, as its `turn:` address."""
    program = shutil.which("turnserver")
    assert program, "coturn is not installed: its `turnserver` relays calls"
    port = _free_port()
    options = [
        f"--listening-port={port}",
        "--listening-ip=127.0.0.1",
        "--relay-ip=127.0.0.1",
        "--use-auth-secret",
        f"--static-auth-secret={SECRET}",
        "--realm=comptoir.test",
        "--allow-loopback-peers",
        "--no-tls",
        "--no-dtls",
        "--no-cli",
        "--log-file=stdout",
        "--simple-log",
        f"--userdb={folder / 'turn.db'}",
        f"--pidfile={folder / 'turn.pid'}",
    ]
    with (folder / "turn.log").open("wb") as log:
        process = subprocess.Popen([program, "-n", *options], stdout=log, stderr=subprocess.STDOUT)
    try:
        until(lambda: _listens(port) or None, "a relay that listens")
        yield f"turn:127.0.0.1:{port}?transport=udp"
    finally:
        process.terminate()
        process.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
