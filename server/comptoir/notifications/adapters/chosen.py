"""Which way out this installation uses."""

from comptoir.notifications.adapters.channel import Channel
from comptoir.notifications.adapters.outbox import Outbox
from comptoir.notifications.adapters.smtp import Smtp
from comptoir.notifications.settings import outbox_folder, smtp_url


def chosen_channel() -> Channel:
    """The mail server when there is one, else the outbox."""
    url = smtp_url()
    return Smtp(url) if url else Outbox(outbox_folder())
