"""Many clients in one thread: their times are the server's, not those of threads that wait for one interpreter."""

import selectors
import socket
import time

from house import House


def gets_at_once(house: House, path: str, *, clients: int, each: int) -> tuple[list[float], float]:
    """Every client asks `path` over its own connection `each` times, the next once answered; all times, and seconds.

    Raises:
        AssertionError: an answer other than 200.
    """
    question = f"GET /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    ready = selectors.DefaultSelector()
    found: list[float] = []
    left: dict[socket.socket, int] = {}
    asked: dict[socket.socket, float] = {}
    for _ in range(clients):
        connection = socket.create_connection(("127.0.0.1", house.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        ready.register(connection, selectors.EVENT_READ, bytearray())
        left[connection] = each
    started = time.perf_counter()
    for connection in left:
        asked[connection] = time.perf_counter()
        connection.sendall(question)
    while left:
        for key, _ in ready.select():
            connection, answer = key.fileobj, key.data
            assert isinstance(connection, socket.socket)
            answer += connection.recv(65_536)
            if not _whole(answer):
                continue
            found.append(time.perf_counter() - asked[connection])
            assert answer.startswith(b"HTTP/1.1 200"), answer[:100]
            answer.clear()
            left[connection] -= 1
            if left[connection]:
                asked[connection] = time.perf_counter()
                connection.sendall(question)
            else:
                ready.unregister(connection)
                connection.close()
                del left[connection]
    return found, time.perf_counter() - started


def _whole(answer: bytearray) -> bool:
    """JSON holds no bare line ends, so the last chunk (RFC 9112 §7.1) cannot be part of it."""
    return answer.endswith(b"\r\n0\r\n\r\n")
