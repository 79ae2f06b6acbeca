"""Keep a promo code to oneself for the rest of a transaction."""

from comptoir.wallet.models import PromoCode


def lock_promo(code: str) -> None:
    """Nobody else takes a use of `code` until the transaction ends: for who locks calendars before taking theirs, as
    everybody takes the code first. An unknown code locks nothing."""
    PromoCode.objects.select_for_update().filter(code__iexact=code.strip()).values_list("id").first()
