"""Everything the modules above may ask of wallet."""

from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.queries.promo_codes import has_promo_code_for
from comptoir.wallet.services.change_promo_code import create_promo_code
from comptoir.wallet.services.check_promo import check_promo
from comptoir.wallet.services.lock_promo import lock_promo
from comptoir.wallet.services.use_promo import adjust_promo_use, give_promo_back, retake_promo_use, use_promo

__all__ = [
    "Promo",
    "PromoRefused",
    "adjust_promo_use",
    "check_promo",
    "create_promo_code",
    "give_promo_back",
    "has_promo_code_for",
    "lock_promo",
    "retake_promo_use",
    "use_promo",
]
