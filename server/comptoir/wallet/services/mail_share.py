"""Tell somebody by mail that a pack was shared with them."""

from comptoir.identity.contracts import ClientProfile
from comptoir.identity.public import clients_by_id, organization_profile
from comptoir.kernel.ids import ClientId
from comptoir.notifications.public import queue_email
from comptoir.wallet.contracts.ledger import LotView
from comptoir.wallet.models import Purchase
from comptoir.wallet.rules.amounts import in_words


def mail_share(row: Purchase, to: ClientProfile, quantity: int, given: LotView) -> None:
    """Once for each sharing; nothing without an address."""
    if not to.email:
        return
    house, owner = organization_profile(), ClientId(row.client_id)
    kind = "wallet.shared"
    queue_email(
        kind=kind,
        to=to.email,
        locale=to.locale,
        context={
            "organization": {"name": house.name},
            "timeZone": house.time_zone,
            "name": to.name,
            "by": clients_by_id([owner])[owner].name,
            "what": in_words(given.unit.value, given.currency, quantity, locale=to.locale),
            "label": row.product_name,
            "end": given.expires_at,
        },
        dedupe=f"{kind}:{given.id}",
    )
