"""The tables of wallet."""

from comptoir.wallet.models.promo_codes import PromoClient, PromoCode, PromoUse

__all__ = ["PromoClient", "PromoCode", "PromoUse"]
