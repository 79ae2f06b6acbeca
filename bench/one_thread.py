"""Many clients in one thread: their times are the server's, not those of threads that wait for one interpreter."""

import json
import re
import selectors
import socket
import time
from collections.abc import Iterable, Iterator, Sequence

from house import House

_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


def get(path: str) -> bytes:
    """A question without a key, as a browser asks it."""
    return f"GET /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def post(path: str, body: object, *, key: str) -> bytes:
    """A question with a secret key."""
    written = json.dumps(body).encode()
    head = f"POST /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(written)}\r\n\r\n".encode() + written


def asked_at_once(house: House, clients: Sequence[Iterable[bytes]], *, status: int) -> tuple[list[float], float]:
    """Every client asks its questions over its own connection, the next once answered; all times, and seconds.

    Raises:
        AssertionError: an answer with another status.
    """
    ready = selectors.DefaultSelector()
    found: list[float] = []
    questions: dict[socket.socket, Iterator[bytes]] = {}
    asked: dict[socket.socket, float] = {}
    for client in clients:
        line = socket.create_connection(("127.0.0.1", house.port))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        ready.register(line, selectors.EVENT_READ, bytearray())
        questions[line] = iter(client)
    started = time.perf_counter()
    for line, left in questions.items():
        asked[line] = time.perf_counter()
        line.sendall(next(left))
    while questions:
        for key, _ in ready.select():
            connection, answer = key.fileobj, key.data
            assert isinstance(connection, socket.socket)
            answer += connection.recv(65_536)
            if not _whole(answer):
                continue
            found.append(time.perf_counter() - asked[connection])
            assert answer.startswith(f"HTTP/1.1 {status}".encode()), answer[:500]
            answer.clear()
            question = next(questions[connection], None)
            if question is not None:
                asked[connection] = time.perf_counter()
                connection.sendall(question)
            else:
                ready.unregister(connection)
                connection.close()
                del questions[connection]
    return found, time.perf_counter() - started


def _whole(answer: bytearray) -> bool:
    """Either as long as it says (RFC 9112 §6.2), or with its last chunk (§7.1): JSON holds no bare line ends."""
    head, found, body = answer.partition(b"\r\n\r\n")
    if found and (length := _LENGTH.search(head + b"\r\n")):
        return len(body) >= int(length[1])
    return answer.endswith(b"\r\n0\r\n\r\n")
