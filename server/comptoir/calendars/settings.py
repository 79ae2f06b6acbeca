"""What an operator may set."""

from django.conf import settings


def private_allowed() -> bool:
    """Whether calendar servers may lie in private networks and speak plain http."""
    return bool(settings.COMPTOIR_CALENDAR_PRIVATE)
