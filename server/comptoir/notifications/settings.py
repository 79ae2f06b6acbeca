"""What an installation says of its mail, with defaults that need no account anywhere."""

from pathlib import Path

from django.conf import settings


def smtp_url() -> str:
    """`smtp[s]://user:password@host:port`, empty when mails stay in the outbox."""
    return str(settings.COMPTOIR_SMTP_URL)


def from_address() -> str:
    """The address that every mail comes from; organizations put their name before it."""
    return str(settings.COMPTOIR_MAIL_FROM)


def outbox_folder() -> Path:
    """Where the outbox keeps its `.eml` files."""
    folder: Path = settings.COMPTOIR_OUTBOX_FOLDER
    return folder


def public_url() -> str:
    """Where people reach the dashboard and the pages of guests."""
    return str(settings.COMPTOIR_PUBLIC_URL)
