"""What `comptoir up` starts, and where each part listens."""

import os
from dataclasses import dataclass
from pathlib import Path

from comptoir.config.supervisor.child import Child
from comptoir.config.supervisor.metrics_folder import metrics_folder
from comptoir.config.supervisor.output import LogFile
from comptoir.config.supervisor.ports import free_port

LOOPBACK = ("127.0.0.1", "::1", "localhost")
ANY = ("0.0.0.0", "::")
STREAMS_APART, DEMO_APART = 10_000, 20_000
"""From the port of dashboard and API to the other two: far enough that installations on ports side by side do not
meet."""


@dataclass(frozen=True)
class Plan:
    """The addresses of one installation."""

    data: Path
    host: str
    port: int
    streams_port: int
    demo_port: int

    @property
    def public(self) -> str:
        """Where people find it: passkeys need a name, so a loopback address is spelled `localhost`."""
        return os.environ.get("COMPTOIR_PUBLIC_URL") or f"http://{self._name}:{self.port}"

    @property
    def probe(self) -> str:
        """Where the supervisor itself asks."""
        host = "127.0.0.1" if self.host in ANY or self.host == "localhost" else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    @property
    def demo(self) -> str:
        """The stranger's page: another name than ours, so that browsers see another site."""
        host = "127.0.0.1" if self.host in (*LOOPBACK, *ANY) else self.host
        return f"http://{host}:{self.demo_port}/"

    @property
    def _name(self) -> str:
        return "localhost" if self.host in (*LOOPBACK, *ANY) else self.host

    def environment(self, process: str) -> dict[str, str]:
        """What a child has to know."""
        return {
            "COMPTOIR_DATA": str(self.data),
            "COMPTOIR_PROCESS": process,
            "COMPTOIR_PUBLIC_URL": self.public,
            "COMPTOIR_STREAMS_URL": os.environ.get("COMPTOIR_STREAMS_URL")
            or f"http://{self._name}:{self.streams_port}",
            "PROMETHEUS_MULTIPROC_DIR": str(metrics_folder(self.data)),
            "PYTHONUNBUFFERED": "1",
            # glibc would give each thread a heap of its own.
            "MALLOC_ARENA_MAX": "2",
        }

    def child(self, name: str, *arguments: str) -> Child:
        """One process of this installation; `arguments` are those of the `comptoir` command."""
        return Child(name, list(arguments), self.environment(name), LogFile(self.data / "logs" / f"{name}.log"))

    def children(self) -> list[Child]:
        """The processes that stay."""
        return [
            self.child("web", "serve", "--host", self.host, "--port", str(self.port)),
            self.child("worker", "worker"),
            self.child("streams", "streams", "--host", self.host, "--port", str(self.streams_port)),
        ]


def make_plan(data: Path, *, host: str, port: int, streams_port: int | None) -> Plan:
    """Choose the ports that were not given."""
    streams = streams_port or free_port(host, port + STREAMS_APART, taken={port})
    demo = free_port(host, port + DEMO_APART, taken={port, streams})
    return Plan(data, host, port, streams, demo)
