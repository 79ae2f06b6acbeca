"""Invoices as documents: what is handed out, mailed and exported."""

import csv
import io
from typing import Any

import pypdf
import pytest
from facturx import get_facturx_xml_from_pdf, xml_check_xsd
from lxml import etree

from tests.house import House, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.booking.database import count
from tests.http.booking.worker import mails, run_everything_told
from tests.http.payments.test_invoices import booked, invoice, sell
from tests.http.payments.test_invoices_follow_the_money import pay
from tests.signed_in import signed_in

pytestmark = pytest.mark.django_db
_RAM = {"ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"}


@pytest.fixture
def issued(house: House) -> dict[str, Any]:
    sell(house, sendWhenIssued=False)
    return dict(invoice(house, booked(house)).body)


def said(xml: bytes, name: str) -> list[str]:
    return [str(node.text) for node in etree.fromstring(xml).iterfind(f".//ram:{name}", _RAM)]


def test_the_pdf_is_kept_as_it_was_first_handed_out(house: House, issued: dict[str, Any]) -> None:
    path = f"/invoices/{issued['id']}/pdf"
    first = house.api.get(path)
    assert (first.status, first.headers["Content-Type"]) == (200, "application/pdf")
    assert first.headers["Content-Disposition"] == f'attachment; filename="{issued["number"]}.pdf"'
    sell(house, legalName="Another name")
    assert house.api.get(path).raw == first.raw
    assert count(house, "payments_invoice_file") == 1
    text = pypdf.PdfReader(io.BytesIO(first.raw)).pages[0].extract_text()
    for word in (issued["number"], "Studio Lumière SARL", "Élodie Martin", "50,00\u00a0€", "8,33\u00a0€", "732829320"):
        assert word in text, (word, text)


def test_it_says_that_it_is_pdf_a_3_and_factur_x(house: House, issued: dict[str, Any]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(house.api.get(f"/invoices/{issued['id']}/pdf").raw))
    metadata = reader.root_object["/Metadata"].get_data().decode()
    for word in ("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "EN 16931"):
        assert word in metadata, metadata
    assert reader.root_object["/AF"][0].get_object()["/AFRelationship"] == "/Alternative"
    assert reader.root_object["/OutputIntents"][0].get_object()["/S"] == "/GTS_PDFA1"
    assert len(reader.trailer["/ID"]) == 2
    assert not reader.is_encrypted
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor


def test_the_structured_form_is_valid_and_says_the_same(house: House, issued: dict[str, Any]) -> None:
    xml = house.api.get(f"/invoices/{issued['id']}/xml").raw
    name, inside = get_facturx_xml_from_pdf(house.api.get(f"/invoices/{issued['id']}/pdf").raw)
    assert (name, inside) == ("factur-x.xml", xml)
    assert xml_check_xsd(xml, flavor="factur-x", level="en16931")
    assert issued["number"] in said(xml, "ID")
    assert said(xml, "TypeCode")[0] == "380"
    assert said(xml, "GrandTotalAmount") == ["50.00"]
    assert said(xml, "TaxTotalAmount") == ["8.33"]
    assert said(xml, "TaxBasisTotalAmount") == said(xml, "LineTotalAmount")[-1:] == ["41.67"]
    assert said(xml, "DuePayableAmount") == ["50.00"]


def test_a_buyer_is_named_in_their_own_letters(house: House) -> None:
    sell(house)
    made = invoice(house, booked(house), buyer={"name": "Иван Петров", "company": "Ελένη ΑΕ", "city": "東京"}).body
    text = pypdf.PdfReader(io.BytesIO(house.api.get(f"/invoices/{made['id']}/pdf").raw)).pages[0].extract_text()
    assert "Иван Петров" in text and "Ελένη ΑΕ" in text and "??" in text
    assert "東京" in said(house.api.get(f"/invoices/{made['id']}/xml").raw, "CityName")


def test_a_credit_note_names_its_invoice(house: House, issued: dict[str, Any]) -> None:
    note = house.api.post(f"/invoices/{issued['id']}/credit", {"amount": 1200, "reason": "Geste commercial"}).body
    xml = house.api.get(f"/invoices/{note['id']}/xml").raw
    assert xml_check_xsd(xml, flavor="factur-x", level="en16931")
    assert said(xml, "TypeCode")[0] == "381"
    assert said(xml, "IssuerAssignedID") == [issued["number"]]
    text = pypdf.PdfReader(io.BytesIO(house.api.get(f"/invoices/{note['id']}/pdf").raw)).pages[0].extract_text()
    assert "AVOIR" in text and issued["number"] in text and "Geste commercial" in text


def test_who_is_exempt_says_so_in_both_forms(house: House) -> None:
    sell(house, vatNumber="", vatExempt=True)
    made = invoice(house, booked(house)).body
    xml = house.api.get(f"/invoices/{made['id']}/xml").raw
    assert xml_check_xsd(xml, flavor="factur-x", level="en16931")
    assert any("293 B" in text for text in said(xml, "ExemptionReason"))
    text = pypdf.PdfReader(io.BytesIO(house.api.get(f"/invoices/{made['id']}/pdf").raw)).pages[0].extract_text()
    assert "293 B du CGI" in text


def test_what_is_issued_is_mailed_once_with_its_document(house: House) -> None:
    sell(house, issueWhenPaid=True)
    pay(house, book(house, offer(house, vatRate=20), at("10:00")))
    run_everything_told()
    run_everything_told()
    [mail] = [one for one in mails(house) if one["kind"] == "payments.invoice"]
    assert mail["to"] == "elodie@example.test"
    whole = house.api.get(f"/outbox/{mail['id']}").body
    [made] = house.api.get("/invoices").body["items"]
    assert [one["name"] for one in whole["attachments"]] == [f"{made['number']}.pdf"]
    assert made["number"] in whole["subject"]
    for text in (whole["text"], whole["html"]):
        assert "50" in text and "€" in text and "Reste à payer" not in text


def test_an_invoice_is_sent_again_when_asked(house: House, issued: dict[str, Any]) -> None:
    path = f"/invoices/{issued['id']}/send"
    assert house.api.post(path, {"to": "accounts@example.test"}).status == 204
    assert house.api.post(path).status == 204
    sent = [one["to"] for one in mails(house) if one["kind"] == "payments.invoice"]
    assert sorted(sent) == ["accounts@example.test", "elodie@example.test"]


def test_the_table_for_spreadsheets(house: House, issued: dict[str, Any]) -> None:
    house.api.post(f"/invoices/{issued['id']}/credit", {"amount": 1200})
    answer = house.api.get("/invoices/export.csv", **{"from": "2027-01-01", "to": "2027-12-31"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    header, first, second = csv.reader(io.StringIO(answer.raw.decode("utf-8-sig")))
    assert header[-4:] == ["net", "vat", "gross", "currency"]
    assert first[-5:] == ["20", "41.67", "8.33", "50.00", "EUR"]
    assert second[-5:] == ["20", "-10.00", "-2.00", "-12.00", "EUR"]
    assert second[4] == issued["number"]
    assert len(house.api.get("/invoices/export.csv", **{"from": "2028-01-01"}).raw.splitlines()) == 1


def test_the_tax_authoritys_file_balances(house: House) -> None:
    sell(house, issueWhenPaid=True)
    paid = pay(house, book(house, offer(house, vatRate=20), at("10:00")))
    run_everything_told()
    house.api.post(f"/payments/{paid['payments'][0]['id']}/refunds", {"amount": 1200})
    run_everything_told()
    answer = house.api.get("/invoices/fec", year=2027)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="732829320FEC20271231.txt"'
    rows = [line.split("\t") for line in answer.raw.decode().split("\r\n")[:-1]]
    assert {len(row) for row in rows} == {18}
    assert [(row[0], row[2], row[4], row[11], row[12]) for row in rows[1:]] == [
        ("VE", "1", "411", "50,00", "0,00"),
        ("VE", "1", "706", "0,00", "41,67"),
        ("VE", "1", "44571", "0,00", "8,33"),
        ("VE", "2", "411", "0,00", "12,00"),
        ("VE", "2", "706", "10,00", "0,00"),
        ("VE", "2", "44571", "2,00", "0,00"),
        *[("CA", row[2], row[4], row[11], row[12]) for row in rows[7:]],
    ]
    assert sorted((row[4], row[11], row[12]) for row in rows[7:]) == [
        ("411", "0,00", "50,00"),
        ("411", "12,00", "0,00"),
        ("530", "0,00", "12,00"),
        ("530", "50,00", "0,00"),
    ]
    assert house.api.get("/invoices/fec", year=2026).raw.count(b"\r\n") == 1


def test_documents_are_no_business_of_visitors(house: House, issued: dict[str, Any]) -> None:
    for path in (f"/invoices/{issued['id']}/pdf", f"/invoices/{issued['id']}/xml", "/invoices/export.csv"):
        assert house.visitor.get(path).status == 403


def test_clients_download_their_own_invoices_and_nobody_elses(house: House) -> None:
    sell(house)
    booking = booked(house, contactEmail="ada@example.test")
    issued = invoice(house, booking).body
    email = house.api.get(f"/clients/{booking['clientId']}").body["email"]
    mine = signed_in(house, email)
    [seen] = mine.get("/me/invoices").body["items"]
    assert (seen["id"], seen["number"], seen["gross"]) == (issued["id"], issued["number"], issued["gross"])
    pdf = mine.get(f"/me/invoices/{issued['id']}/pdf")
    assert (pdf.status, pdf.raw[:5]) == (200, b"%PDF-")
    for stranger in (signed_in(house, "eve@example.test"), signed_in(make_house(), email)):
        assert stranger.get(f"/me/invoices/{issued['id']}/pdf").status == 404
        assert stranger.get("/me/invoices").body["items"] == []
    assert house.api.get(f"/me/invoices/{issued['id']}/pdf").status == 403
