"""What an installation says of payment providers."""

from django.conf import settings


def stripe_url() -> str:
    """Where Stripe's API answers (`COMPTOIR_STRIPE_URL`); empty: where the library looks for it."""
    url: str = settings.COMPTOIR_STRIPE_URL
    return url


def stripe_patience() -> float:
    """Seconds until an unanswered call to Stripe counts as lost."""
    return float(settings.COMPTOIR_STRIPE_SECONDS)
