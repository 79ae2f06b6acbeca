"""What an installation says of its webhooks."""

from django.conf import settings


def private_allowed() -> bool:
    """Whether addresses of private networks, and plain http, may be called (`COMPTOIR_WEBHOOK_PRIVATE`)."""
    return bool(settings.COMPTOIR_WEBHOOK_PRIVATE)
