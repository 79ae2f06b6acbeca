"""The accounting file that the French tax authority may ask for: « fichier des écritures comptables ».

Source: Livre des procédures fiscales, article A47 A-1, VII and VIII (arrêté du 29 juillet 2013; 18 columns for
commercial accounts under accrual accounting), with the authority's questions and answers of BOI-CF-IOR-60-40-20.
Values are separated by tabs, dates are YYYYMMDD, amounts have a comma and two decimals; the file is named
« SIREN FEC closing date ». Accounts are those of the plan comptable général (règlement ANC 2014-03).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from comptoir.payments.rules.spelling import plain

COLUMNS: Final = (
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
)
_JOURNALS: Final = {"VE": "Ventes", "CA": "Caisse", "BQ": "Banque", "OD": "Opérations diverses"}
_ACCOUNTS: Final = {
    "411": "Clients",
    "4191": "Clients - avances et acomptes reçus",
    "44571": "TVA collectée",
    "512": "Banque",
    "530": "Caisse",
    "706": "Prestations de services",
    "758": "Produits divers de gestion courante",
}
_MONEY: Final = {"cash": ("CA", "530"), "wallet": ("OD", "4191")}
"""Journal and account by method; everything else goes through the bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One line of an entry; `amount` in minor units, above zero for debit."""

    account: str
    amount: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: its postings sum to zero. `client` and `client_name` are the auxiliary account of 411."""

    journal: str
    on: date
    document: str
    document_date: date
    text: str
    currency: str
    client: str
    client_name: str
    postings: Sequence[Posting]
    order: tuple[Any, ...] = ()


def sale(
    *,
    is_credit: bool,
    number: str,
    issued: date,
    client: str,
    client_name: str,
    currency: str,
    lines: Iterable[dict[str, Any]],
) -> Entry:
    """An invoice in the journal of sales, or a credit note, which turns it round: the client owes the gross amount."""
    sign = -1 if is_credit else 1
    nets: dict[str, int] = {}
    taxes: dict[str, int] = {}
    for line in lines:
        account = "4191" if line["account"] == "advance" else "706"
        nets[account] = nets.get(account, 0) + line["net"]
        if line["tax"]:
            taxes[line["vatRate"]] = taxes.get(line["vatRate"], 0) + line["tax"]
    gross = sum(nets.values()) + sum(taxes.values())
    postings = [Posting(account="411", amount=sign * gross)]
    postings += [Posting(account=account, amount=-sign * net) for account, net in sorted(nets.items())]
    postings += [
        Posting(account="44571", amount=-sign * tax, name=f"TVA collectée {rate.replace('.', ',')} %")
        for rate, tax in sorted(taxes.items())
    ]
    return Entry(
        journal="VE",
        on=issued,
        document=number,
        document_date=issued,
        text=f"{'Avoir' if is_credit else 'Facture'} {number}",
        currency=currency,
        client=client,
        client_name=client_name,
        postings=postings,
        order=(issued, 0, number),
    )


def receipt(
    *, is_refund: bool, method: str, on: date, document: str, client: str, client_name: str, currency: str, amount: int
) -> Entry:
    """Money that came in, or went back: the client owes so much less, or more."""
    journal, account = _MONEY.get(method, ("BQ", "512"))
    sign = -1 if is_refund else 1
    return Entry(
        journal=journal,
        on=on,
        document=document,
        document_date=on,
        text=f"{'Remboursement' if is_refund else 'Règlement'} {document}",
        currency=currency,
        client=client,
        client_name=client_name,
        postings=[Posting(account=account, amount=sign * amount), Posting(account="411", amount=-sign * amount)],
        order=(on, 1, document),
    )


def chargeback(*, on: date, document: str, client: str, client_name: str, currency: str, amount: int) -> Entry:
    """Money that a bank took back for good: the client owes it again."""
    return Entry(
        journal="BQ",
        on=on,
        document=document,
        document_date=on,
        text=f"Impayé {document}",
        currency=currency,
        client=client,
        client_name=client_name,
        postings=[Posting(account="411", amount=amount), Posting(account="512", amount=-amount)],
        order=(on, 2, document),
    )


def forfeit(*, on: date, document: str, currency: str, amount: int) -> Entry:
    """An advance that nobody asks for any more: a voucher for several purposes is taxed when it is used, and this one
    never was (directive (EU) 2016/1065, article 30b)."""
    return Entry(
        journal="OD",
        on=on,
        document=document,
        document_date=on,
        text=f"Avance périmée {document}",
        currency=currency,
        client="",
        client_name="",
        postings=[Posting(account="4191", amount=amount), Posting(account="758", amount=-amount)],
        order=(on, 3, document),
    )


def file_name(siren: str, closing: date) -> str:
    """As paragraph IX has it: the SIREN, FEC, the closing date of the year."""
    return f"{siren}FEC{closing:%Y%m%d}.txt"


def rows(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """The file's rows, its header first: in chronological order, entries numbered without gaps from 1."""
    yield list(COLUMNS)
    moving = [one for one in entries if any(posting.amount for posting in one.postings)]
    for number, entry in enumerate(sorted(moving, key=lambda one: one.order), start=1):
        for posting in entry.postings:
            if posting.amount:
                yield _row(number, entry, posting)


def text_of(entries: Iterable[Entry]) -> str:
    return "".join("\t".join(row) + "\r\n" for row in rows(entries))


def _row(number: int, entry: Entry, posting: Posting) -> list[str]:
    is_client = posting.account == "411"
    return [
        entry.journal,
        _JOURNALS[entry.journal],
        str(number),
        f"{entry.on:%Y%m%d}",
        posting.account,
        posting.name or _ACCOUNTS[posting.account],
        entry.client if is_client else "",
        _flat(entry.client_name) if is_client else "",
        _flat(entry.document),
        f"{entry.document_date:%Y%m%d}",
        _flat(entry.text),
        _amount(max(posting.amount, 0), entry.currency),
        _amount(max(-posting.amount, 0), entry.currency),
        "",
        "",
        f"{entry.on:%Y%m%d}",
        "",
        "",
    ]


def _amount(minor: int, currency: str) -> str:
    whole, _, cents = plain(minor, currency).partition(".")
    return f"{whole},{cents or '00'}"


def _flat(text: str) -> str:
    """A tab or a line break would be a column or a row."""
    return " ".join(text.split())
