"""A mail of the installation itself: to a person, outside any organization."""

from uuid import UUID

from django.db import transaction
from django.utils.timezone import now

from comptoir.kernel.ids import new_id
from comptoir.notifications.jobs import queue_system_delivery
from comptoir.notifications.models import SystemMail
from comptoir.notifications.rendering import language_for, render
from comptoir.notifications.settings import from_address


def queue_system_mail(*, to: str, subject: str, text: str, html: str = "", locale: str) -> UUID:
    """Queue one mail in the caller's transaction; a plain text gets the house's layout as its HTML."""
    language = language_for(locale)
    at = now()
    if not html:
        html = render("system", language=language, context={"subject": subject, "text": text}).html
    mail = SystemMail(
        id=new_id(),
        kind="system",
        sender=f"Comptoir <{from_address()}>",
        to=to,
        subject=" ".join(subject.split())[:400],
        text=text,
        html=html,
        locale=language,
        due_at=at,
        created_at=at,
    )
    mail.message_id = f"<{mail.id}@{from_address().rpartition('@')[2]}>"
    with transaction.atomic():
        mail.save(force_insert=True)
        queue_system_delivery(mail.id)
    return mail.id
