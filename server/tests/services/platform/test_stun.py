"""Browsers learn where they are seen from."""

import asyncio
import socket
from ipaddress import ip_address

import pytest

from comptoir.platform.live_streams.stun import answer, answering

# RFC 5769 §2.2 and §2.3: the transaction and the mapped addresses of the sample answers.
TRANSACTION = bytes.fromhex("b7e7a701bc34d686fa87dfae")
REQUEST = bytes.fromhex("000100002112a442") + TRANSACTION


@pytest.mark.parametrize(
    ("host", "attribute"),
    [
        ("192.0.2.1", "002000080001a147e112a643"),
        ("2001:db8:1234:5678:11:2233:4455:6677", "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"),
    ],
)
def test_the_address_is_hidden_as_in_the_rfcs_own_samples(host: str, attribute: str) -> None:
    said = answer(REQUEST, host, 32853)
    assert said is not None
    assert said[:2] == b"\x01\x01" and said[4:20] == REQUEST[4:20]
    assert said[20:].hex() == attribute
    assert int.from_bytes(said[2:4]) == len(said) - 20


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        REQUEST[:-1],
        REQUEST + b"\x00",
        b"\x01" + REQUEST[1:],
        REQUEST[:4] + b"\x00" + REQUEST[5:],
        REQUEST[:2] + b"\x04\x00" + REQUEST[4:] + b"\x00" * 1024,
    ],
    ids=["nothing", "cut off", "too long", "an answer", "no cookie", "huge"],
)
def test_what_is_no_question_is_not_answered(wrong: bytes) -> None:
    assert answer(wrong, "192.0.2.1", 1) is None


def test_it_answers_over_udp() -> None:
    def ask(port: int) -> bytes:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.settimeout(30)
            line.sendto(REQUEST, ("127.0.0.1", port))
            said, own = line.recv(1000), line.getsockname()[1]
        assert said == answer(REQUEST, "127.0.0.1", own)
        return said

    async def run() -> bytes:
        async with answering(("127.0.0.1", 0)) as port:
            assert port is not None
            return await asyncio.to_thread(ask, port)

    said = asyncio.run(run())
    hidden = bytes(byte ^ other for byte, other in zip(said[-4:], REQUEST[4:8], strict=True))
    assert str(ip_address(hidden)) == "127.0.0.1"


def test_a_port_that_is_taken_stops_nothing() -> None:
    async def run() -> int | None:
        async with answering(("127.0.0.1", 0)) as port:
            assert port is not None
            async with answering(("127.0.0.1", port)) as second:
                return second

    assert asyncio.run(run()) is None
