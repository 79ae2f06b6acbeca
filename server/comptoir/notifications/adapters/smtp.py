"""The way out through a mail server: RFC 5321, TLS as the URL says."""

import smtplib
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from comptoir.kernel.addresses import is_public
from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.rules.letter import Letter, compose, mailbox_of
from comptoir.platform.outbound import private_allowed

_LOCAL = {"localhost", "127.0.0.1", "::1"}
TIMEOUT_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Smtp:
    """One server, from `smtp[s]://user:password@host:port[?tls=off]`.

    `smtps` speaks TLS from the start; `smtp` starts it when the server can, and insists on it when there is a
    password and the server is not this machine.
    """

    name: ClassVar[str] = "smtp"
    url: str
    timeout_seconds: float = TIMEOUT_SECONDS
    only_public: bool = False
    """An organization named the server, not the operator: nothing of our own network is called for it."""

    def send(self, letter: Letter) -> str:
        try:
            raw = compose(letter).as_bytes()
        except ValueError as cause:
            raise Refused(str(cause)) from cause
        try:
            server = self._connected()
        except smtplib.SMTPResponseException as cause:
            # Also a wrong password: it is ours to mend, so no mail is lost for it.
            raise Deferred(_said(cause.smtp_code, cause.smtp_error)) from cause
        except (OSError, smtplib.SMTPException, UnicodeEncodeError) as cause:
            raise Deferred(f"{type(cause).__name__}: {cause}") from cause
        try:
            return self._handed_over(server, letter, raw)
        except (OSError, smtplib.SMTPException) as cause:
            raise Deferred(f"{type(cause).__name__}: {cause}") from cause
        finally:
            server.close()

    def _connected(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        host, secure = parts.hostname or "localhost", parts.scheme == "smtps"
        if self.only_public and not private_allowed():
            _check_public(host)
        context = ssl.create_default_context()
        server: smtplib.SMTP
        if secure:
            server = smtplib.SMTP_SSL(host, parts.port or 465, timeout=self.timeout_seconds, context=context)
        else:
            server = smtplib.SMTP(host, parts.port or 25, timeout=self.timeout_seconds)
        try:
            server.ehlo_or_helo_if_needed()
            if not secure and server.has_extn("starttls") and parse_qs(parts.query).get("tls") != ["off"]:
                server.starttls(context=context)
                server.ehlo()
                secure = True
            if parts.username:
                if not secure and host not in _LOCAL:
                    raise smtplib.SMTPException("the server offers no TLS, the password was not sent")
                server.login(unquote(parts.username), unquote(parts.password or ""))
        except BaseException:
            server.close()
            raise
        return server

    def _handed_over(self, server: smtplib.SMTP, letter: Letter, raw: bytes) -> str:
        to = mailbox_of(letter.to)
        options = [] if to.isascii() else ["SMTPUTF8"]
        if options and not server.has_extn("smtputf8"):
            raise Refused("the server cannot write to an address beyond ASCII")
        if options:
            server.command_encoding = "utf-8"
        _judge(*server.mail(mailbox_of(letter.sender), options))
        _judge(*server.rcpt(to))
        answer = _judge(*server.data(raw))
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
        return answer


def _check_public(host: str) -> None:
    addresses = {str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    if not all(map(is_public, addresses)):
        raise OSError("the server is not on the public internet")


def _judge(code: int, message: bytes | str) -> str:
    """The server's words; 4xx means later, 5xx means never (RFC 5321 §4.2.1)."""
    said = _said(code, message)
    if 200 <= code < 300:
        return said
    if code >= 500:
        raise Refused(said)
    raise Deferred(said)


def _said(code: int, message: bytes | str) -> str:
    text = message.decode(errors="replace") if isinstance(message, bytes) else message
    return f"{code} {text}"[:500]
