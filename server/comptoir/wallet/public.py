"""Everything the modules above may ask of wallet."""

from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.services.check_promo import check_promo
from comptoir.wallet.services.lock_promo import lock_promo
from comptoir.wallet.services.use_promo import adjust_promo_use, give_promo_back, retake_promo_use, use_promo

__all__ = [
    "Promo",
    "PromoRefused",
    "adjust_promo_use",
    "check_promo",
    "give_promo_back",
    "lock_promo",
    "retake_promo_use",
    "use_promo",
]
