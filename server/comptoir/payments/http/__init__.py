"""Where payments answers."""

from ninja import Router

from comptoir.payments.http.billing import routes as billing
from comptoir.payments.http.hooks import routes as hooks
from comptoir.payments.http.invoice_files import routes as invoice_files
from comptoir.payments.http.invoices import routes as invoices
from comptoir.payments.http.me import routes as me
from comptoir.payments.http.payments import routes as payments
from comptoir.payments.http.seller import routes as seller

ROUTERS: list[tuple[str, Router]] = [
    ("", invoice_files.router),
    ("", invoices.router),
    ("", seller.router),
    ("", payments.router),
    ("", billing.router),
    ("", hooks.router),
    ("", me.router),
]
