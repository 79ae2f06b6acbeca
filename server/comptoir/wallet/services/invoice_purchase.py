"""What an invoice for a purchase says."""

from decimal import Decimal
from typing import TypedDict
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.identity.public import organization_profile
from comptoir.payments.contracts.invoices import Buyer, InvoiceDraft
from comptoir.payments.rules.invoices import Account, InvoiceLine
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.purchases import purchase_by_id
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import STANDING, PurchaseStatus
from comptoir.wallet.services.settle_purchase import purpose_of

_DISCOUNT = {"fr": "Remise", "en": "Discount"}
_PERIOD = {
    "fr": "{name}, du {start:%d/%m/%Y} au {end:%d/%m/%Y}",
    "en": "{name}, {start:%-d %b %Y} to {end:%-d %b %Y}",
}


def invoice_lines(purchase: UUID) -> InvoiceDraft | None:
    """What was sold, less the discount; None for what was called off or cost nothing. A subscription's line names its
    period.

    Raises:
        NotFound: there is no such purchase of this organization.
    """
    row = purchase_by_id(purchase)
    if not row.total or row.status not in {*STANDING, PurchaseStatus.PENDING}:
        return None
    zone = ZoneInfo(organization_profile().time_zone)
    locale = "en" if row.locale[:2] == "en" else "fr"
    gross = row.price * row.quantity
    lines = [InvoiceLine(description=_named(row, zone, locale), quantity=row.quantity, gross=gross, **_taxed(row))]
    if row.discount:
        name = f"{_DISCOUNT[locale]} {row.promo_code}".strip()
        lines.append(InvoiceLine(description=name, quantity=1, gross=-row.discount, **_taxed(row)))
    return InvoiceDraft(
        lines=lines,
        currency=row.currency,
        client=row.client_id,
        buyer=Buyer(name=row.contact_name, email=row.contact_email),
        locale=locale,
        purpose=purpose_of(row),
        supplied=(row.period_start or row.created_at).astimezone(zone).date(),
    )


class _Taxed(TypedDict):
    vat_rate: Decimal | None
    account: Account


def _taxed(row: Purchase) -> _Taxed:
    """A voucher for several purposes is money kept for later, and taxed when it is used (directive (EU) 2016/1065,
    article 30b)."""
    if row.kind == ProductKind.GIFT_CERTIFICATE:
        return {"vat_rate": None, "account": Account.ADVANCE}
    return {"vat_rate": row.vat_rate, "account": Account.SALE}


def _named(row: Purchase, zone: ZoneInfo, locale: str) -> str:
    if row.period_start is None or row.period_end is None:
        return row.product_name
    start, end = (moment.astimezone(zone).date() for moment in (row.period_start, row.period_end))
    return _PERIOD[locale].format(name=row.product_name, start=start, end=end)
