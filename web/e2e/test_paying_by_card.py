"""Clients pay by card in their area, and what happens when a card fails later."""

import re
from collections.abc import Iterator

import pytest
from axe import violations
from bank import ASKING_CARD, GOOD_CARD, KEYS
from conftest import Screen, Visit
from counter import Counter, until
from house import House
from people import stranger
from playwright.sync_api import Page, expect

PHONE = Screen("phone")


def sign_in(page: Page, house: House, email: str) -> None:
    page.get_by_role("textbox", name="Votre adresse e-mail").fill(email)
    page.get_by_role("button", name="Recevoir un code").click()
    page.get_by_role("textbox", name="Code à six chiffres").fill(house.code_mailed_to(email))
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Espace client")).to_be_visible()


def pay_by_card(page: Page, house: House, club: Counter) -> None:
    """In the dialog that is open; the bank tells the house, the page hears of it."""
    dialog = page.get_by_role("dialog", name="Régler par carte")
    expect(dialog.get_by_text("Numéro de carte")).to_be_visible()
    dialog.get_by_role("button", name=re.compile("^Payer ")).click()
    expect(dialog.get_by_role("status")).to_be_visible()
    house.bank.tell(house.url, club)
    expect(dialog.get_by_text("C’est réglé, merci !")).to_be_visible()
    dialog.get_by_role("button", name="Fermer").last.click()


def pay_at_the_bank(page: Page, house: House, club: Counter) -> None:
    """Our page is left for the bank's, which does not know them the first time; back here it is tried again."""
    dialog = page.get_by_role("dialog", name="Régler par carte")
    dialog.get_by_role("button", name=re.compile("^Payer ")).click()
    page.get_by_role("button", name="Fail").click()
    expect(dialog.get_by_text("Le paiement n’a pas abouti. Rien n’a été débité.")).to_be_visible()
    dialog.get_by_role("button", name="Réessayer").click()
    dialog.get_by_role("button", name=re.compile("^Payer ")).click()
    page.get_by_role("button", name="Complete").click()
    expect(dialog.get_by_text("Votre banque confirme le paiement…")).to_be_visible()
    house.bank.tell(house.url, club)
    expect(dialog.get_by_text("C’est réglé, merci !")).to_be_visible()
    dialog.get_by_role("button", name="Fermer").last.click()


@pytest.fixture
def asking_bank(house: House) -> Iterator[None]:
    house.bank.card = ASKING_CARD
    yield
    house.bank.card = GOOD_CARD


@pytest.mark.usefixtures("asking_bank")
def test_an_owner_connects_stripe_and_a_client_buys_a_pack_by_card(house: House, visit: Visit) -> None:
    club, client = house.found("Club des cartes"), stranger("Ida")
    owner = visit(f"{house.url}/billing", as_owner=club)
    for name, key in (
        ("Clé publique", "publishableKey"),
        ("Clé secrète", "secretKey"),
        ("Secret du webhook", "webhookSecret"),
    ):
        owner.get_by_role("textbox", name=name).fill(KEYS[key])
    owner.get_by_role("switch", name="Accepter les cartes en ligne").check()
    owner.get_by_role("button", name="Enregistrer").first.click()
    expect(owner.get_by_text("Réglages Stripe enregistrés")).to_be_visible()
    pack = club.post(
        "/products", {"kind": "pack", "name": "Carte de cinq", "price": 6000, "unit": "credits", "quantity": 5}
    )

    page = visit(f"{house.url}/me/{club.organization['slug']}/shop", PHONE)
    expect(page.get_by_text("Club des cartes")).to_be_visible()
    sign_in(page, house, client["email"])
    page.get_by_role("button", name=f"Acheter : {pack['name']}").click()
    page.get_by_role("dialog").get_by_role("button", name="Acheter").click()
    pay_at_the_bank(page, house, club)
    expect(page.get_by_role("heading", name="Mes factures")).to_be_visible()
    page.get_by_role("link", name="Portefeuille").click()
    expect(page.get_by_text("5 séances", exact=True).first).to_be_visible()

    owner.goto(f"{house.url}/payments")
    expect(owner.get_by_role("table").get_by_text(client["email"])).to_be_visible()
    owner.get_by_role("table").get_by_role("button").first.click()
    owner.get_by_role("button", name="Rembourser").click()
    owner.get_by_role("dialog", name="Rembourser ce paiement").get_by_role("button", name="Rembourser").click()
    expect(owner.get_by_text("Remboursement enregistré")).to_be_visible()


def test_a_client_subscribes_the_renewal_fails_and_a_card_puts_it_right(house: House, visit: Visit) -> None:
    club, client = house.found("Club au mois"), stranger("Tom")
    house.bank.connect(club)
    terms = {"period": "month", "allowance": {"unit": "credits", "quantity": 4}}
    plan = club.post("/products", {"kind": "subscription", "name": "Au mois", "price": 4000, **terms})
    area = f"{house.url}/me/{club.organization['slug']}"
    page = visit(f"{area}/shop", PHONE)
    sign_in(page, house, client["email"])
    page.get_by_role("button", name=f"S’abonner : {plan['name']}").click()
    form = page.get_by_role("dialog")
    form.get_by_text("Sur place", exact=True).click()
    form.get_by_role("button", name="S’abonner").click()
    expect(page.get_by_text("réglez 40 € sur place")).to_be_visible()
    [sold] = club.get("/purchases", search=client["email"])["items"]
    club.post(f"/purchases/{sold['id']}/payments", {"method": "cash"})
    page.get_by_role("link", name="Abonnements").click()
    card = page.get_by_role("article")
    expect(card.get_by_text("Prochaine échéance")).to_be_visible()

    # A month later nobody paid.
    [subscription] = club.get("/subscriptions")["items"]
    house.let_a_month_pass(club.organization["id"], subscription["id"])
    until(lambda: status_of(club) == "past_due" or None, "a renewal that nobody paid")
    page.reload()
    expect(card.get_by_text("Impayé", exact=True)).to_be_visible()
    assert violations(page) == []
    owner = visit(f"{house.url}/subscriptions", as_owner=club)
    expect(owner.get_by_role("table").get_by_text("Impayé")).to_be_visible()
    expect(owner.get_by_role("table").get_by_text("40 € à encaisser")).to_be_visible()

    card.get_by_role("button", name="Régler").click()
    pay_by_card(page, house, club)
    expect(card.get_by_text("Actif", exact=True)).to_be_visible()
    assert status_of(club) == "active"


def status_of(club: Counter) -> str:
    return str(club.get("/subscriptions")["items"][0]["status"])
