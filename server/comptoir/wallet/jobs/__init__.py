"""What wallet does by itself when its time has come."""

from comptoir.wallet.jobs import gifts, lots, purchases, subscriptions

__all__ = ["gifts", "lots", "purchases", "subscriptions"]
