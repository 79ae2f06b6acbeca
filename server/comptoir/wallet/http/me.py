"""/me: a signed-in client's wallet."""

from typing import Any

from django.http import HttpResponse
from ninja import Query

from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.platform.http.downloads import csv_download
from comptoir.platform.http.page import page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.wallet.http.me_schema import MyPage, MyTransactionOut, MyWalletOut
from comptoir.wallet.queries.statement import transaction_documents, transactions_of
from comptoir.wallet.queries.statement_csv import statement_csv
from comptoir.wallet.queries.wallets import wallet_document

routes = Routes("client area")


@routes.get("/me/wallet", permission="me", response=MyWalletOut, refuses=(NotAClient,))
def read_my_wallet(request: Any) -> dict[str, Any]:
    """What one has to spend."""
    return MyWalletOut.only(wallet_document(signed_in_client(request.principal)))


@routes.get("/me/wallet/transactions", permission="me", response=Page[MyTransactionOut], refuses=(NotAClient,))
def list_my_wallet_transactions(request: Any, query: Query[MyPage]) -> dict[str, Any]:
    """Every movement of one's own wallet with the balance after it, the latest first."""
    client = signed_in_client(request.principal)
    page = page_of(transactions_of(client), lambda row: row, order=("-number",), limit=query.limit, cursor=query.cursor)
    return {**page, "items": [MyTransactionOut.only(one) for one in transaction_documents(client, page["items"])]}


@routes.get("/me/wallet/statement.csv", permission="me", refuses=(NotAClient,))
def get_my_wallet_statement(request: Any) -> HttpResponse:
    """All movements of one's own wallet, the earliest first, as a table: UTF-8 with commas, money in whole units."""
    client = signed_in_client(request.principal)
    return csv_download(statement_csv(client, is_for_house=False), "wallet.csv")
