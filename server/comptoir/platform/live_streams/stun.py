"""A browser asks where it is seen from: STUN's binding request, answered from the very port of the live streams (UDP).

Without it two browsers behind routers find each other only through a relay. RFC 8489: header §5, XOR-MAPPED-ADDRESS
§14.2, binding without authentication §2. The answer is hardly larger than the question, so it amplifies nothing.
"""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Any

import structlog

log = structlog.get_logger("comptoir.streams")

_HEADER = struct.Struct("!HHI12s")
_BINDING_REQUEST, _BINDING_SUCCESS = 0x0001, 0x0101
_COOKIE = 0x2112A442
_XOR_MAPPED_ADDRESS = 0x0020
_LARGEST_REQUEST = 548


def answer(request: bytes, host: str, port: int) -> bytes | None:
    """Where the request came from; None for what is no binding request."""
    if not _HEADER.size <= len(request) <= _LARGEST_REQUEST:
        return None
    kind, length, cookie, transaction = _HEADER.unpack_from(request)
    if kind != _BINDING_REQUEST or cookie != _COOKIE or length != len(request) - _HEADER.size or length % 4:
        return None
    address = ip_address(host.partition("%")[0])
    mask = struct.pack("!I", _COOKIE) + transaction
    hidden = bytes(byte ^ other for byte, other in zip(address.packed, mask, strict=False))
    family = 1 if address.version == 4 else 2
    value = struct.pack("!BBH", 0, family, port ^ (_COOKIE >> 16)) + hidden
    attribute = struct.pack("!HH", _XOR_MAPPED_ADDRESS, len(value)) + value
    return _HEADER.pack(_BINDING_SUCCESS, len(attribute), _COOKIE, transaction) + attribute


class _Answering(asyncio.DatagramProtocol):
    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def datagram_received(self, data: bytes, addr: tuple[Any, ...]) -> None:
        if (said := answer(data, addr[0], addr[1])) is not None:
            self._transport.sendto(said, addr)


@asynccontextmanager
async def answering(address: tuple[str, int] | None) -> AsyncIterator[int | None]:
    """Answer at `address` meanwhile; the port, or None where it cannot be had: calls then do without."""
    transport = None
    if address is not None:
        try:
            loop = asyncio.get_running_loop()
            transport, _ = await loop.create_datagram_endpoint(_Answering, local_addr=address)
        except OSError as error:
            log.warning("stun_not_answering", error=error.strerror, port=address[1])
    try:
        yield transport.get_extra_info("sockname")[1] if transport is not None else None
    finally:
        if transport is not None:
            transport.close()
