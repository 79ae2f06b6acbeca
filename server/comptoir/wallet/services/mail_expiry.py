"""Tell a client by mail that something of theirs expires."""

from comptoir.identity.public import find_client, organization_profile
from comptoir.notifications.public import Address, Notice, Person, queue_notices, reach_clients
from comptoir.wallet.models import Lot
from comptoir.wallet.rules.amounts import in_words


def mail_expiry(row: Lot, days: int) -> None:
    """Once for each warning; nothing without an address, nor to who wants no such mail."""
    client, house = find_client(row.client_id), organization_profile()
    if not client.email or row.expires_at is None:
        return
    kind = "wallet.expiring"
    notice = Notice(
        kind=kind,
        to=client.email,
        locale=client.locale,
        context={
            "organization": {"name": house.name},
            "timeZone": house.time_zone,
            "name": client.name,
            "what": in_words(row.unit, row.currency, row.available, locale=client.locale),
            "label": row.label,
            "end": row.expires_at,
        },
        dedupe=f"{kind}:{row.id}:{days}",
        person=Person("client", row.client_id),
        keeps_until=row.expires_at,
    )
    (found,) = reach_clients([(notice, "email", Address(client.email, ""))])
    queue_notices(found)
