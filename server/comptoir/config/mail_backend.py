"""Django's EMAIL_BACKEND: what libraries such as allauth send goes through the same queue and log."""

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from comptoir.notifications.public import queue_system_mail


class OutboxBackend(BaseEmailBackend):
    """Stores each mail with a job in the caller's transaction; a worker sends it, from the installation's address."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            for to in message.recipients():
                queue_system_mail(
                    to=to,
                    subject=str(message.subject),
                    text=str(message.body),
                    html=_html_of(message),
                    locale=get_language() or "fr",
                )
        return len(email_messages)


def _html_of(message: EmailMessage) -> str:
    alternatives: list[Any] = message.alternatives if isinstance(message, EmailMultiAlternatives) else []
    return next((str(part.content) for part in alternatives if part.mimetype == "text/html"), "")
