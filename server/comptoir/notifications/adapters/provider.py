"""The way out through a mail provider's HTTP API; `anymail` knows their shapes (anymail.dev/en/stable/esps)."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.core.mail import EmailMultiAlternatives

from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.rules.letter import Letter, headers_of, mailbox_of

_TIMEOUT_SECONDS = 15
_NOT_OURS_TO_LOSE = {401, 402, 403, 407, 408, 409, 425, 429}
"""A wrong key, an unpaid bill, too many at once: ours to mend, so no message is lost for it."""
_WRITTEN_BY_PROVIDER = {"From", "To", "Subject", "Reply-To", "Date"}


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider with one organization's key."""

    name: str
    backend: str
    options: Mapping[str, Any]

    def send(self, letter: Letter) -> str:
        from anymail.exceptions import AnymailError, AnymailRecipientsRefused, AnymailRequestsAPIError

        try:
            message = _message(letter)
        except ValueError as cause:
            raise Refused(str(cause)) from cause
        backend = import_module(f"anymail.backends.{self.backend}").EmailBackend(
            timeout=_TIMEOUT_SECONDS, **self.options
        )
        try:
            backend.send_messages([message])
        except AnymailRecipientsRefused as cause:
            raise Refused(_said(cause)) from cause
        except AnymailRequestsAPIError as cause:
            status = cause.status_code
            final = status is not None and 400 <= status < 500 and status not in _NOT_OURS_TO_LOSE
            raise (Refused if final else Deferred)(_said(cause)) from cause
        except AnymailError as cause:
            raise Refused(_said(cause)) from cause
        status = message.anymail_status
        return f"{'/'.join(sorted(status.status or ()))} {status.message_id or ''}".strip()[:500]


def _message(letter: Letter) -> Any:
    mailbox_of(letter.to)
    message: Any = EmailMultiAlternatives(
        subject=letter.subject,
        body=letter.text,
        from_email=letter.sender,
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers={name: value for name, value in headers_of(letter).items() if name not in _WRITTEN_BY_PROVIDER},
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    for one in letter.attachments:
        message.attach(one.name, one.content, one.content_type)
    return message


def _said(cause: BaseException) -> str:
    return " ".join(str(cause).split())[:500] or type(cause).__name__
