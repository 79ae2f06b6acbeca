"""Who sells: what French law wants on an invoice (C. com. L441-9 and R123-237, CGI ann. II art. 242 nonies A)."""

from dataclasses import asdict, dataclass
from typing import Any

from stdnum import bic, iban
from stdnum.eu import vat
from stdnum.fr import siren, siret


@dataclass(frozen=True, slots=True, kw_only=True)
class SellerDetails:
    """The seller's particulars and how they invoice; what is unknown is empty.

    `vat_exempt`: the seller charges no VAT (in France article 293 B du CGI). `payment_days`: until when an invoice is
    to be paid. `issue_when_paid`: what is paid in full is invoiced by itself; `send_when_issued`: and mailed.
    """

    trade_name: str = ""
    legal_name: str = ""
    legal_form: str = ""
    share_capital: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    siren: str = ""
    siret: str = ""
    vat_number: str = ""
    registration: str = ""
    email: str = ""
    phone: str = ""
    iban: str = ""
    bic: str = ""
    footer: str = ""
    vat_exempt: bool = False
    number_prefix: str = "F"
    payment_days: int = 0
    issue_when_paid: bool = False
    send_when_issued: bool = True

    def document(self) -> dict[str, Any]:
        """As it is kept with every invoice."""
        return asdict(self)


def missing(seller: SellerDetails) -> list[str]:
    """What has to be known before anything can be invoiced, in the API's spelling."""
    wanted = {
        "legalName": seller.legal_name,
        "street": seller.street,
        "postalCode": seller.postal_code,
        "city": seller.city,
        "country": seller.country,
    }
    if seller.country == "FR":
        wanted["siren"] = seller.siren
    if not seller.vat_exempt:
        wanted["vatNumber"] = seller.vat_number
    return [name for name, value in wanted.items() if not value]


def wrong(seller: SellerDetails) -> list[str]:
    """The numbers that cannot be: their check digits or their form are wrong, or they contradict one another."""
    found = []
    if seller.siren and not siren.is_valid(seller.siren):
        found.append("siren")
    elif seller.siret and not (siret.is_valid(seller.siret) and seller.siret.startswith(seller.siren)):
        found.append("siret")
    in_the_union = seller.vat_number[:2].lower() in vat.MEMBER_STATES
    if in_the_union and not vat.is_valid(seller.vat_number):
        found.append("vatNumber")
    if seller.iban and not iban.is_valid(seller.iban):
        found.append("iban")
    if seller.bic and not bic.is_valid(seller.bic):
        found.append("bic")
    return found
