"""Somebody else's server: it writes down every request and answers as it is told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any


@dataclass
class Heard:
    """One request as it came."""

    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def payload(self) -> Any:
        return json.loads(self.body)


type Answering = Callable[[BaseHTTPRequestHandler], None]


def answer(status: int, body: bytes = b"", **headers: str) -> Answering:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return write


@dataclass
class Receiver:
    """`script` answers the first requests, one each; then `usual` does."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    script: list[Answering] = field(default_factory=list)
    usual: Answering = field(default_factory=lambda: answer(204))
    over: Event = field(default_factory=Event)
    """Set at the end, so that whoever hangs comes back."""
    lock: Lock = field(default_factory=Lock)

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.heard]

    def next_answer(self) -> Answering:
        with self.lock:
            return self.script.pop(0) if self.script else self.usual

    def hang(self, handler: BaseHTTPRequestHandler) -> None:
        """Say nothing until the test is over."""
        self.over.wait(60)
        handler.close_connection = True

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """A byte now and then, each in time for a timeout that starts anew."""
        try:
            for letter in b"HTTP/1.1 200 OK\r\nX-Slow: ".ljust(400, b"."):
                if self.over.wait(0.2):
                    break
                handler.wfile.write(bytes([letter]))
        except OSError:
            pass
        handler.close_connection = True


@contextmanager
def receiver() -> Iterator[Receiver]:
    """A server on a port of its own of this machine."""
    found = Receiver()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            with found.lock:
                found.heard.append(Heard(headers, body))
            found.next_answer()(self)

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        found.over.set()
        server.shutdown()
        server.server_close()
