"""A real SMTP server that behaves as it is told."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Behaviour:
    """`at_rcpt` and `at_data` are answers to give; `drops` closes the line after the data, unanswered."""

    at_rcpt: str = "250 OK"
    at_data: str = "250 kept as 4711"
    drops: bool = False
    password: str = ""
    received: list[Message] = field(default_factory=list)
    envelopes: list[tuple[str, list[str]]] = field(default_factory=list)

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, to: str, options: Any) -> str:
        if self.at_rcpt.startswith("2"):
            envelope.rcpt_tos.append(to)
        return self.at_rcpt

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.received.append(BytesParser(policy=default).parsebytes(content))
        self.envelopes.append((envelope.mail_from or "", list(envelope.rcpt_tos)))
        if self.drops:
            server.transport.abort()
        return self.at_data

    def authenticate(self, *arguments: Any) -> AuthResult:
        given = arguments[-1]
        fits = isinstance(given, LoginPassword) and given.password.decode() == self.password
        return AuthResult(success=fits, handled=False)


@contextmanager
def mail_server(behaviour: Behaviour) -> Iterator[str]:
    """Yield `host:port` of a server on this machine."""
    options: dict[str, Any] = {"hostname": "127.0.0.1", "port": 0, "enable_SMTPUTF8": True}
    if behaviour.password:
        options |= {"authenticator": behaviour.authenticate, "auth_require_tls": False}
    controller = _AnyPort(behaviour, **options)
    controller.start()
    try:
        assert controller.server is not None
        yield f"127.0.0.1:{controller.server.sockets[0].getsockname()[1]}"
    finally:
        controller.stop()


class _AnyPort(Controller):
    def _trigger_server(self) -> None:
        """aiosmtpd greets its own server at the port it was given, which is 0 here."""
        assert self.server is not None
        port = self.server.sockets[0].getsockname()[1]
        with smtplib.SMTP("127.0.0.1", port, timeout=5):
            pass
