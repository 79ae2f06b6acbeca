"""What clients hold, for the dashboard and programs."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comptoir.identity.public import find_client
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.downloads import csv_download
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.contracts.ledger import LotOver, NotEnoughLeft
from comptoir.wallet.http.wallet_schema import TransactionIn, TransactionOut, WalletItemOut, WalletOut, WalletQuery
from comptoir.wallet.queries.statement import transaction_documents, transactions_of
from comptoir.wallet.queries.statement_csv import statement_csv
from comptoir.wallet.queries.wallets import wallet_document, wallet_documents, wallets_matching
from comptoir.wallet.rules.lots import Unit
from comptoir.wallet.services.write_by_hand import ByHand, write_by_hand

routes = Routes("wallets")


@routes.get("/wallets", permission="wallet.read", response=Page[WalletItemOut])
def list_wallets(request: HttpRequest, query: Query[WalletQuery]) -> dict[str, Any]:
    """Clients who hold something, or did; the latest first."""
    rows = wallets_matching(query.search)
    page = page_of(rows, lambda row: row, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
    return {**page, "items": wallet_documents(page["items"])}


@routes.get("/wallets/{client_id}", permission="wallet.read", response=WalletOut, refuses=(NotFound,))
def get_wallet(request: HttpRequest, client_id: UUID) -> dict[str, Any]:
    """What one client has to spend."""
    return wallet_document(client_id)


@routes.get(
    "/wallets/{client_id}/transactions",
    permission="wallet.read",
    response=Page[TransactionOut],
    refuses=(NotFound,),
)
def list_wallet_transactions(
    request: HttpRequest, client_id: UUID, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Every movement of a client's wallet with the balance after it, the latest first."""
    find_client(client_id)
    page = page_of(transactions_of(client_id), lambda row: row, order=("-number",), limit=limit, cursor=cursor)
    return {**page, "items": transaction_documents(client_id, page["items"])}


@routes.post(
    "/wallets/{client_id}/transactions",
    permission="wallet.write",
    response=TransactionOut,
    refuses=(NotFound, Invalid, NotEnoughLeft, LotOver),
)
def add_wallet_transaction(request: HttpRequest, client_id: UUID, data: TransactionIn) -> dict[str, Any]:
    """Give a client something, or put right what they have; the reason is kept. Nothing is ever rewritten."""
    wanted = ByHand(
        is_correction=data.kind == "correct",
        unit=Unit(data.unit),
        quantity=data.quantity,
        currency=data.currency,
        expires_at=data.expires_at,
        services=tuple(data.service_ids),
        lot=data.lot_id,
        reason=data.reason,
    )
    made = write_by_hand(client_id, wanted, now=request.now)  # type: ignore[attr-defined]
    return transaction_documents(client_id, [made])[0]


@routes.get("/wallets/{client_id}/statement.csv", permission="wallet.read", refuses=(NotFound,))
def get_wallet_statement(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """All movements of a client's wallet, the earliest first, as a table: UTF-8 with commas, money in whole units."""
    profile = find_client(client_id)
    return csv_download(statement_csv(profile.id), f"wallet-{profile.id}.csv")
