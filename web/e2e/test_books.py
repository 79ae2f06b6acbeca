"""What an accountant asks for: invoices that are issued, sent and put right, and the files of the year."""

import re

from axe import violations
from conftest import Visit
from counter import Counter
from house import House
from people import stranger
from playwright.sync_api import Page, expect

SELLER = {
    "Raison sociale ou nom": "Maison des comptes", "Rue": "3 quai de la Fosse", "Code postal": "44000", "Ville": "Nantes",
    "SIREN": "732829320", "N° de TVA": "FR44732829320",
}  # fmt: skip


def test_a_sale_is_invoiced_sent_credited_and_exported(house: House, visit: Visit) -> None:
    shop, client = house.found("Maison des comptes"), stranger("Nadia")
    sale = sold(shop, client)
    page = visit(f"{house.url}/billing", as_owner=shop)
    for name, value in SELLER.items():
        page.get_by_role("textbox", name=name, exact=True).fill(value)
    page.get_by_role("button", name="Enregistrer").last.click()
    expect(page.get_by_text("Tout y est : vous pouvez facturer.")).to_be_visible()

    page.goto(f"{house.url}/sales?purchase={sale['id']}")
    page.get_by_role("button", name="Facturer").click()
    page.get_by_role("dialog", name="Facturer").get_by_role("button", name="Facturer").click()
    invoice = page.get_by_role("dialog", name="Facture", exact=True)
    expect(invoice.get_by_text(re.compile(r"^F?\d{4}-00001$"))).to_be_visible()
    assert violations(page) == []
    assert download(page, "Télécharger le PDF").startswith(b"%PDF")
    invoice.get_by_role("button", name="Envoyer").click()
    page.get_by_role("dialog", name="Envoyer cette facture").get_by_role("button", name="Envoyer").click()
    expect(page.get_by_text("Facture envoyée")).to_be_visible()

    invoice.get_by_role("button", name="Faire un avoir").click()
    question = page.get_by_role("dialog", name="Faire un avoir")
    question.get_by_role("textbox", name="Motif").fill("Geste commercial")
    question.get_by_role("button", name="Faire un avoir").click()
    expect(page.get_by_role("dialog", name="Avoir", exact=True)).to_contain_text("Geste commercial")
    page.goto(f"{house.url}/invoices")
    expect(page.get_by_role("table").get_by_text(client["name"])).to_have_count(2)
    page.get_by_role("button", name="Exporter").click()
    assert b"JournalCode" in download(page, re.compile("^FEC"), role="menuitem")
    page.get_by_role("button", name="Exporter").click()
    assert client["name"].encode() in download(page, re.compile("CSV"), role="menuitem")
    page.goto(f"{house.url}/payments")
    expect(page.get_by_role("table").get_by_text(client["name"])).to_be_visible()
    assert client["name"].encode() in download(page, "Exporter (CSV)")
    page.get_by_text("Jours", exact=True).click()
    expect(page.get_by_role("table", name="Jours").get_by_text("Carte au comptoir · 1 paiement")).to_be_visible()
    assert violations(page) == []


def sold(shop: Counter, client: dict[str, str]) -> dict[str, object]:
    pack = shop.post("/products", {"kind": "pack", "name": "Carte", "price": 9000, "unit": "credits", "quantity": 5})
    who = {"contactName": client["name"], "contactEmail": client["email"]}
    made: dict[str, object] = shop.post("/purchases", {"productId": pack["id"], **who, "paid": {"method": "card"}})
    return made


def download(page: Page, name: str | re.Pattern[str], role: str = "button") -> bytes:
    with page.expect_download() as saved:
        page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
    return saved.value.path().read_bytes()
