"""Where wallet answers."""

from ninja import Router

from comptoir.wallet.http.gift_codes import routes as gift_codes
from comptoir.wallet.http.gifts import routes as gifts
from comptoir.wallet.http.me import routes as me
from comptoir.wallet.http.my_gifts import routes as my_gifts
from comptoir.wallet.http.my_purchases import routes as my_purchases
from comptoir.wallet.http.my_subscriptions import routes as my_subscriptions
from comptoir.wallet.http.products import routes as products
from comptoir.wallet.http.promo_codes import routes as promo_codes
from comptoir.wallet.http.purchases import routes as purchases
from comptoir.wallet.http.subscriptions import routes as subscriptions
from comptoir.wallet.http.wallets import routes as wallets

ROUTERS: list[tuple[str, Router]] = [
    ("", gift_codes.router),
    ("", gifts.router),
    ("", promo_codes.router),
    ("", products.router),
    ("", purchases.router),
    ("", subscriptions.router),
    ("", wallets.router),
    ("", me.router),
    ("", my_gifts.router),
    ("", my_purchases.router),
    ("", my_subscriptions.router),
]
