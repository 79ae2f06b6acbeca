"""Where wallet answers."""

from ninja import Router

from comptoir.wallet.http.promo_codes import routes as promo_codes

ROUTERS: list[tuple[str, Router]] = [("", promo_codes.router)]
