"""Say who sells."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.payments.models import Seller
from comptoir.payments.queries.invoices import seller_details
from comptoir.payments.rules.seller import SellerDetails, wrong
from comptoir.platform.audit import changes, record
from comptoir.platform.tenancy import current_organization


def change_seller(fields: Mapping[str, Any], *, now: datetime) -> SellerDetails:
    """The seller with `fields`; invoices issued before keep what they say.

    Raises:
        Invalid: numbers that cannot be.
    """
    before = seller_details()
    errors = [FieldError(name, "payments.number_impossible") for name in wrong(SellerDetails(**fields))]
    if errors:
        raise Invalid(errors)
    Seller.objects.update_or_create(organization_id=current_organization(), defaults={**fields, "updated_at": now})
    after = seller_details()
    was, became = changes(before.document(), after.document())
    if became:
        record("seller.changed", object_type="seller", object_id=current_organization(), before=was, after=became)
    return after
