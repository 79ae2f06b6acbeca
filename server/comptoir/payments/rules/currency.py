"""One currency for what is sold and what pays for it."""

from comptoir.kernel.refusal import FieldError


def currency_errors(said: str | None, ours: str) -> list[FieldError]:
    """An amount that is said to be in another currency is no amount; nobody has to say it."""
    return [FieldError("currency", "payments.other_currency", {"currency": ours})] if said not in {None, ours} else []
