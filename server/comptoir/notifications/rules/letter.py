"""A mail as bytes on the wire: RFC 5322, MIME, UTF-8."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UniqueUnstructuredHeader
from email.message import EmailMessage, Message
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parseaddr
from typing import Any

from comptoir.notifications.contracts import MailAttachment


class _Link(UniqueUnstructuredHeader, BaseHeader):  # type: ignore[misc]  # `max_count`, which both declare
    """A link stays on one line: mail programs do not read one that is cut into encoded words. RFC 5322 §2.1.1 allows
    998 characters."""

    def fold(self, *, policy: Any) -> str:
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", _Link)
_ASCII, _UTF8 = SMTP.clone(header_factory=_HEADERS), SMTPUTF8.clone(header_factory=_HEADERS)


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything a channel needs; `sender` may be `Name <address>`, `to` is an address."""

    message_id: str
    kind: str
    sender: str
    reply_to: str
    to: str
    subject: str
    text: str
    html: str
    locale: str
    date: datetime
    attachments: Sequence[MailAttachment] = ()
    link: str = ""
    """Where a push message leads."""
    unsubscribe_url: str = ""
    attempt: int = 1


def headers_of(letter: Letter) -> dict[str, str]:
    """The headers in the order they are written."""
    return {
        "Message-ID": letter.message_id,
        "Date": format_datetime(letter.date),
        "From": letter.sender,
        "To": letter.to,
        **({"Reply-To": letter.reply_to} if letter.reply_to else {}),
        "Subject": letter.subject,
        "Content-Language": letter.locale,
        "Auto-Submitted": "auto-generated",
        "X-Comptoir-Kind": letter.kind,
        **_unsubscribe(letter.unsubscribe_url),
    }


def _unsubscribe(url: str) -> dict[str, str]:
    """What mail programs make their own button of (RFC 2369, RFC 8058)."""
    return {"List-Unsubscribe": f"<{url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if url else {}


def compose(letter: Letter) -> EmailMessage:
    """The MIME message: text, HTML as its alternative, then the attachments.

    Raises:
        ValueError: an address cannot be written in a header.
    """
    # A local part beyond ASCII can only be written in UTF-8 headers (RFC 6532).
    message = EmailMessage(policy=_ASCII if mailbox_of(letter.to).isascii() else _UTF8)
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    for attachment in letter.attachments:
        _attach(message, attachment)
    # After the content, which moves or drops the Content-* headers that it finds.
    for name, value in headers_of(letter).items():
        message[name] = _address(value) if name in {"From", "To", "Reply-To"} else value
    return message


def mailbox_of(written: str) -> str:
    """The bare address of `Name <address>` for the envelope, its domain in IDNA.

    Raises:
        ValueError: it is not one address.
    """
    return _address(written).addr_spec


def sender_named(name: str, address: str) -> str:
    """`Name <address>` with the name quoted as it needs to be; line breaks cannot get in."""
    return str(Address(display_name=" ".join(name.split())[:200], addr_spec=address))


def _address(value: str) -> Address:
    name, address = parseaddr(value)
    local, _, domain = address.rpartition("@")
    if not local or any(character in address for character in " \r\n,;<>"):
        raise ValueError(f"not an e-mail address: {value!r}")
    ascii_domain = domain if domain.isascii() else domain.encode("idna").decode()
    return Address(display_name=name, username=local, domain=ascii_domain)


def _attach(message: EmailMessage, attachment: MailAttachment) -> None:
    holder: Message[str, str] = Message()
    holder["Content-Type"] = attachment.content_type
    message.add_attachment(
        attachment.content,
        maintype=holder.get_content_maintype(),
        subtype=holder.get_content_subtype(),
        filename=attachment.name,
        params={key: str(value) for key, value in (holder.get_params() or [])[1:]},
    )
