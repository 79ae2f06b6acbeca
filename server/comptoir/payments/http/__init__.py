"""Where payments answers."""

from ninja import Router

from comptoir.payments.http.payments import routes as payments

ROUTERS: list[tuple[str, Router]] = [("", payments.router)]
