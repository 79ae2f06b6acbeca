"""Calls to servers that somebody named to us: one deadline, no redirect, and never to an address nobody judged."""

import socket
import ssl
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

import certifi
import httpcore
from django.conf import settings

from comptoir.kernel.addresses import is_public

SECONDS = 10.0
"""For all of it, unless said otherwise: name, connection, request, answer."""


def private_allowed() -> bool:
    """Whether this installation calls servers in private networks, and over plain http (`COMPTOIR_WEBHOOK_PRIVATE`)."""
    return bool(settings.COMPTOIR_WEBHOOK_PRIVATE)


class OutboundFailed(Exception):
    """No answer; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class OutboundAnswer:
    """`headers` by lower-case name; `body` is cut off where we stopped reading."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace").replace("\0", "␀")


def call_outside(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    body: bytes = b"",
    private_allowed: bool,
    read_at_most: int,
    seconds: float = SECONDS,
) -> OutboundAnswer:
    """What the server answers, whatever its status.

    The name is looked up once, every address it has is judged, and the connection goes to one of those: a name that
    answers otherwise a moment later leads nowhere else. No proxy of the environment is used, no redirect followed.

    Raises:
        OutboundFailed: nobody answered in time, or we do not connect there.
    """
    backend = _JudgedConnections(deadline=monotonic() + seconds, private_allowed=private_allowed)
    sent: list[tuple[bytes | str, bytes | str]] = [("Accept-Encoding", "identity"), *headers.items()]
    try:
        with (
            httpcore.ConnectionPool(ssl_context=_trust(), network_backend=backend, retries=0) as pool,
            pool.stream(method, url, headers=sent, content=body) as response,
        ):
            # The status is what counts; an answer that breaks off later was an answer all the same.
            answer = bytearray()
            with suppress(httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
                for piece in response.iter_stream():
                    answer += piece
                    if len(answer) >= read_at_most:
                        break
            said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            return OutboundAnswer(response.status, bytes(answer[:read_at_most]), said)
    except httpcore.TimeoutException as cause:
        raise OutboundFailed(f"No answer within {seconds:g} seconds.") from cause
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError, ValueError) as cause:
        raise OutboundFailed((str(cause) or type(cause).__name__)[:300]) from cause


class _JudgedConnections(httpcore.NetworkBackend):
    """Opens connections to judged addresses, and gives all of a request's steps one deadline."""

    def __init__(self, *, deadline: float, private_allowed: bool) -> None:
        self._deadline, self._private_allowed = deadline, private_allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _looked_up(host, port, seconds=_left(self._deadline))
        if not self._private_allowed and not all(map(is_public, addresses)):
            raise OutboundFailed("The address is not on the public internet.")
        failure: Exception | None = None
        for address in addresses:
            try:
                opened = httpcore.SyncBackend().connect_tcp(address, port, timeout=_left(self._deadline))
                return _TimedStream(opened, self._deadline)
            except httpcore.ConnectError as cause:
                failure = cause
        raise failure or OutboundFailed("The name has no address.")


class _TimedStream(httpcore.NetworkStream):
    """A stream that ends with the deadline, however slowly it drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise httpcore.TimeoutException
    return left


def _looked_up(host: str, port: int, *, seconds: float) -> list[str]:
    """All addresses of a name; the resolver knows no deadline, so it is waited for from outside."""
    found: SimpleQueue[list[str] | OSError | UnicodeError] = SimpleQueue()

    def look_up() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(info[4][0]) for info in infos)))
        except (OSError, UnicodeError) as cause:
            found.put(cause)

    Thread(target=look_up, daemon=True, name="outbound-name").start()
    try:
        outcome = found.get(timeout=seconds)
    except Empty:
        raise httpcore.TimeoutException from None
    if isinstance(outcome, Exception):
        raise OutboundFailed(f"The name {host} is not known.") from outcome
    return outcome


@cache
def _trust() -> ssl.SSLContext:
    """The system's authorities (or `SSL_CERT_FILE`) and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
