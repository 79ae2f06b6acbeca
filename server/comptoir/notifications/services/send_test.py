"""Write to oneself, to see that it works."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.notifications.contracts import Notice
from comptoir.notifications.models import Message
from comptoir.notifications.rendering.sandbox import OwnWords
from comptoir.notifications.rules.topics import Channel
from comptoir.notifications.services.house_name import house_name
from comptoir.notifications.services.house_settings import house_settings
from comptoir.notifications.services.queue_notices import queue_notices
from comptoir.notifications.services.templates import preview_wording

_WORDS = {
    "fr": ("Message d’essai", "Tout fonctionne : ce message est parti comme partiront les vôtres."),
    "en": ("Test message", "It works: this message left as yours will."),
}


def send_test(channel: Channel, to: str, *, locale: str, now: datetime) -> UUID:
    """Queue one message by `channel`, as any other; its delivery is in the log.

    Raises:
        Invalid: the channel is not set up.
    """
    if not house_settings().has(channel) or channel == "push":
        raise Invalid([FieldError("channel", "notifications.channel_not_set_up")])
    subject, text = _WORDS[locale]
    notice = Notice(
        kind="notice",
        channel=channel,
        to=to or channel,
        locale=locale,
        context={"organization": {"name": house_name()}, "subject": subject, "paragraphs": [text]},
        dedupe=f"test:{channel}:{now.isoformat()}",
        awaited=True,
    )
    return queue_notices([notice])[0]


def send_wording(kind: str, locale: str, words: OwnWords, *, to: str, now: datetime) -> UUID:
    """Queue an example in these words, kept or not.

    Raises:
        NotFound, Invalid: as `preview_wording`.
    """
    shown = preview_wording(kind, locale, words, now=now).rendered
    notice = Notice(
        kind="notice",
        to=to,
        locale=locale,
        context={"organization": {"name": house_name()}, "subject": shown.subject},
        dedupe=f"test:{kind}:{now.isoformat()}",
        awaited=True,
    )
    (message,) = queue_notices([notice])
    Message.objects.filter(id=message).update(html=shown.html, text=shown.text, kind=kind)
    return message
