"""Who sells."""

from typing import Any

from django.http import HttpRequest

from comptoir.kernel.refusal import Invalid
from comptoir.payments.http.invoice_schema import SellerIn, SellerOut
from comptoir.payments.queries.invoices import seller_details
from comptoir.payments.rules.seller import SellerDetails, missing
from comptoir.payments.services.change_seller import change_seller
from comptoir.platform.http.routes import Routes

routes = Routes("invoices")


@routes.get("/billing/seller", permission="invoice.read", response=SellerOut)
def get_seller(request: HttpRequest) -> SellerOut:
    """Who sells, as invoices say it."""
    return _shown(seller_details())


@routes.put("/billing/seller", permission="invoice.write", response=SellerOut, refuses=(Invalid,))
def put_seller(request: Any, data: SellerIn) -> SellerOut:
    """Say who sells; invoices issued before keep what they say."""
    return _shown(change_seller(data.model_dump(), now=request.now))


def _shown(seller: SellerDetails) -> SellerOut:
    return SellerOut(**seller.document(), missing=missing(seller))
