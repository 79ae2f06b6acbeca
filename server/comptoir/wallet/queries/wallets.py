"""Wallets as the API shows them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.identity.public import client_ids_matching, clients_by_id, find_client
from comptoir.kernel.ids import ClientId
from comptoir.wallet.contracts.ledger import Balance, LotView
from comptoir.wallet.models import Lot, Wallet
from comptoir.wallet.queries.lots import balances, lot_view, lots_of


def wallets_matching(search: str = "") -> QuerySet[Wallet]:
    """Wallets of clients whose name, e-mail or phone holds every word of `search`."""
    rows = Wallet.objects.all()
    return rows.filter(client_id__in=client_ids_matching(search)) if search.strip() else rows


def wallet_document(client: UUID) -> dict[str, Any]:
    """What a client has.

    Raises:
        NotFound: there is no such client.
    """
    profile = find_client(client)
    lots = lots_of(client)
    return {
        "clientId": profile.id,
        "clientName": profile.name,
        "balances": [balance_document(one) for one in balances(lots)],
        "lots": [lot_document(one) for one in lots],
    }


def wallet_documents(rows: Sequence[Wallet]) -> list[dict[str, Any]]:
    """Clients with what they have; two statements, however many."""
    ids = [row.client_id for row in rows]
    profiles = clients_by_id(ids)
    lots: dict[UUID, list[LotView]] = defaultdict(list)
    left = Q(available__gt=0) | Q(reserved__gt=0)
    for row in Lot.objects.filter(left, client_id__in=ids).order_by("created_at", "id"):
        lots[row.client_id].append(lot_view(row))
    return [
        {
            "clientId": client,
            "clientName": profiles[ClientId(client)].name,
            "clientEmail": profiles[ClientId(client)].email or None,
            "balances": [balance_document(one) for one in balances(lots[client])],
            "nextExpiresAt": min((one.expires_at for one in lots[client] if one.expires_at), default=None),
        }
        for client in ids
    ]


def balance_document(balance: Balance) -> dict[str, Any]:
    return {
        "unit": balance.unit.value,
        "currency": balance.currency or None,
        "available": balance.available,
        "reserved": balance.reserved,
    }


def lot_document(lot: LotView) -> dict[str, Any]:
    return {
        "id": lot.id,
        "unit": lot.unit.value,
        "currency": lot.currency or None,
        "granted": lot.granted,
        "available": lot.available,
        "reserved": lot.reserved,
        "expiresAt": lot.expires_at,
        "validDaysAfterFirstUse": lot.valid_days_after_first_use,
        "serviceIds": list(lot.services),
        "source": lot.source.value,
        "sourceId": lot.source_id,
        "label": lot.label or None,
        "paid": lot.paid,
        "createdAt": lot.created_at,
    }
