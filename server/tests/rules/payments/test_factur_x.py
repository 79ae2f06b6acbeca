"""Whatever is sold, its structured invoice is valid and reckons as EN 16931 wants it."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal

from facturx import xml_check_xsd
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from comptoir.payments.adapters.factur_x import invoice_xml
from comptoir.payments.contracts.invoices import Buyer
from comptoir.payments.rules.invoices import InvoiceLine, taxed
from comptoir.payments.rules.printed import PrintedInvoice
from comptoir.payments.rules.seller import SellerDetails

_RAM = {"ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"}
SELLER = SellerDetails(
    trade_name="Studio Lumière",
    legal_name="Studio Lumière SARL",
    street="12 rue des Lilas",
    postal_code="69003",
    city="Lyon",
    country="FR",
    siren="732829320",
    vat_number="FR44732829320",
    iban="FR7630006000011234567890189",
)
# Anything that somebody may type, letters that XML does not have included.
texts = st.text(max_size=20)


@st.composite
def invoices(draw: st.DrawFn) -> PrintedInvoice:
    lines = st.builds(
        InvoiceLine,
        description=texts,
        gross=st.integers(-5_000, 100_000),
        quantity=st.integers(1, 30),
        vat_rate=st.sampled_from([None, Decimal(20), Decimal("5.5"), Decimal("2.1"), Decimal(0)]),
    )
    made, sums = taxed(draw(st.lists(lines, min_size=1, max_size=6)))
    gross = sum(one.gross for one in sums)
    is_credit = draw(st.booleans())
    exempt = draw(st.booleans())
    return PrintedInvoice(
        kind="credit_note" if is_credit else "invoice",
        number="F2026-00001",
        issued=date(2026, 11, 21),
        supplied=draw(st.none() | st.just(date(2026, 11, 20))),
        due=date(2026, 12, 21),
        corrects="F2026-00000" if is_credit else "",
        corrects_issued=date(2026, 11, 1) if is_credit else None,
        reference=draw(texts),
        reason=draw(texts),
        seller={**SELLER.document(), "vat_exempt": exempt, "trade_name": draw(texts)},
        buyer=asdict(Buyer(name=draw(texts), company=draw(texts), street=draw(texts), city=draw(texts), country="FR")),
        lines=made,
        vat=sums,
        currency="EUR",
        net=sum(one.net for one in sums),
        tax=sum(one.tax for one in sums),
        gross=gross,
        paid=0 if is_credit else draw(st.integers(0, max(gross, 0))),
        locale=draw(st.sampled_from(["fr", "en"])),
    )


def numbers(node: etree._Element, path: str) -> list[Decimal]:
    return [Decimal(str(one.text)) for one in node.iterfind(path, _RAM)]


@settings(max_examples=60, deadline=None)
@given(invoices())
def test_every_invoice_is_valid_and_adds_up(invoice: PrintedInvoice) -> None:
    xml = invoice_xml(invoice)
    assert xml_check_xsd(xml, flavor="factur-x", level="en16931")
    root = etree.fromstring(xml)
    lines = numbers(root, ".//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")
    summary = ".//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:"
    [line_total] = numbers(root, summary + "LineTotalAmount")
    [basis] = numbers(root, summary + "TaxBasisTotalAmount")
    [tax] = numbers(root, summary + "TaxTotalAmount")
    [grand] = numbers(root, summary + "GrandTotalAmount")
    [due] = numbers(root, summary + "DuePayableAmount")
    rates = root.findall(".//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax", _RAM)
    # BR-CO-10, -13, -14, -15, -16.
    assert line_total == sum(lines) == basis
    assert tax == sum(
        numbers(root, ".//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CalculatedAmount")
    )
    assert grand == basis + tax
    assert due == grand - Decimal(invoice.paid) / 100
    seen = set()
    for one in rates:
        [amount] = numbers(one, "ram:CalculatedAmount")
        [taxable] = numbers(one, "ram:BasisAmount")
        [rate] = numbers(one, "ram:RateApplicablePercent")
        [category] = [str(code.text) for code in one.iterfind("ram:CategoryCode", _RAM)]
        seen.add((category, rate))
        # BR-CO-17, with the tolerance that its validators have for prices that include the tax.
        assert abs(amount - taxable * rate / 100) < Decimal("0.02")
        # BR-E-10: what is exempt says why.
        assert (category == "E") == (one.find("ram:ExemptionReason", _RAM) is not None)
    # BR-CO-18 and BG-23: every category and rate is summed up once.
    assert len(seen) == len(rates) >= 1
    # BR-27: a price is never below zero.
    assert all(price >= 0 for price in numbers(root, ".//ram:NetPriceProductTradePrice/ram:ChargeAmount"))
