"""What clients see of themselves: signed in with a mailed code, no password."""

import re

from axe import violations
from conftest import Screen, Visit
from house import House
from people import stranger
from playwright.sync_api import Page, expect

FIRST_TALK = "Premier échange"
PHONE = Screen("phone")


def sign_in(page: Page, house: House, email: str) -> None:
    """Address, then the six digits of the mail."""
    page.get_by_role("textbox", name="Votre adresse e-mail").fill(email)
    page.get_by_role("button", name="Recevoir un code").click()
    expect(page.get_by_role("heading", name="Saisissez votre code")).to_be_visible()
    page.get_by_role("textbox", name="Code à six chiffres").fill(house.code_mailed_to(email))
    page.keyboard.press("Enter")


def test_a_client_signs_in_with_the_mailed_code_and_cancels_a_booking(
    house: House, visit: Visit, screen: Screen
) -> None:
    coach, client = house.counter("coach"), stranger()
    booking = coach.book(FIRST_TALK, coach.slot(FIRST_TALK), **client)
    area = f"{house.url}/me/{coach.organization['slug']}"
    page = visit(area, screen)
    expect(page.get_by_role("heading", name="Votre espace client")).to_be_visible()
    assert violations(page) == []
    sign_in(page, house, client["email"])

    expect(page.get_by_role("heading", name="Mes réservations")).to_be_visible()
    mine = page.get_by_role("list", name="Mes réservations").get_by_role("article")
    expect(mine).to_have_count(1)
    expect(mine.get_by_text(FIRST_TALK)).to_be_visible()
    assert violations(page) == []

    mine.get_by_role("link", name="Voir ou modifier").click()
    page.get_by_role("button", name="Annuler la réservation").click()
    page.get_by_role("dialog").get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("heading", name="Réservation annulée")).to_be_visible()
    assert coach.get(f"/bookings/{booking['id']}")["status"] == "cancelled"

    page.goto(area)
    expect(mine.get_by_text("Annulée")).to_be_visible()


def test_a_client_redeems_a_gift_and_finds_it_in_the_wallet(house: House, visit: Visit) -> None:
    coach, client = house.counter("coach"), stranger()
    gift = coach.post("/gift-certificates", {"amount": 5000, "recipientName": client["name"]})
    page = visit(f"{house.url}/me/{coach.organization['slug']}", PHONE)
    sign_in(page, house, client["email"])
    page.watch.expect(404, "/redeem")  # type: ignore[attr-defined]
    navigation = page.get_by_role("navigation", name="Espace client")
    navigation.get_by_role("link", name="Cadeaux").click()
    page.get_by_role("textbox", name="Code du bon").fill("AAAA-AAAA-AAAA-AAAA")
    page.get_by_role("button", name="Ajouter à mon portefeuille").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("textbox", name="Code du bon").fill(gift["code"])
    page.get_by_role("button", name="Ajouter à mon portefeuille").click()
    expect(page.get_by_role("list", name="Bons achetés et utilisés").get_by_role("article")).to_have_count(1)
    assert violations(page) == []

    navigation.get_by_role("link", name="Portefeuille").click()
    expect(page.get_by_role("heading", name="Mon portefeuille")).to_be_visible()
    expect(page.get_by_text(re.compile(r"^50\s€$")).first).to_be_visible()
    assert violations(page) == []
    for name, heading in (
        ("Abonnements", "Mes abonnements"),
        ("Factures", "Mes factures"),
    ):
        navigation.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        assert violations(page) == []


def test_a_client_signs_out_and_a_token_that_opens_nothing_asks_to_sign_in(house: House, visit: Visit) -> None:
    coach, client = house.counter("coach"), stranger()
    slug = coach.organization["slug"]
    page = visit(f"{house.url}/me/{slug}", PHONE)
    sign_in(page, house, client["email"])
    page.get_by_role("link", name="Mon profil").click()
    page.get_by_role("textbox", name="Nom", exact=True).fill("Ada Lovelace")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("link", name="Mon profil, Ada Lovelace")).to_be_visible()
    page.get_by_role("button", name="Se déconnecter").click()
    expect(page.get_by_role("heading", name="Votre espace client")).to_be_visible()

    page.watch.expect(401, "/api/v1/me")  # type: ignore[attr-defined]
    page.evaluate("slug => localStorage.setItem(`comptoir.me.${slug}`, 'ct_of_yesterday')", slug)
    page.reload()
    expect(page.get_by_role("heading", name="Votre espace client")).to_be_visible()


def test_a_client_pauses_resumes_and_cancels_a_subscription(house: House, visit: Visit) -> None:
    coach, client = house.counter("coach"), stranger()
    plan = {"kind": "subscription", "price": 4900, "period": "month", "canPause": True}
    club = coach.post("/products", {"name": f"Club de {client['name']}", **plan})
    known = coach.post("/clients", client)
    coach.post(
        "/purchases",
        {"productId": club["id"], "clientId": known["id"], "paid": {"method": "card"}},
    )
    page = visit(f"{house.url}/me/{coach.organization['slug']}")
    sign_in(page, house, client["email"])
    page.get_by_role("navigation", name="Espace client").get_by_role("link", name="Abonnements").click()
    card, dialog = page.get_by_role("article"), page.get_by_role("dialog")
    expect(card.get_by_text(club["name"])).to_be_visible()
    card.get_by_role("button", name="Mettre en pause").click()
    assert violations(page) == []
    dialog.get_by_role("button", name="Mettre en pause").click()
    expect(card.get_by_text("En pause, jusqu’à ce que vous le repreniez")).to_be_visible()
    card.get_by_role("button", name="Reprendre").click()
    dialog.get_by_role("button", name="Reprendre").click()
    card.get_by_role("button", name="Résilier").click()
    dialog.get_by_role("textbox").fill("Je déménage.")
    dialog.get_by_role("button", name="Résilier").click()
    expect(card.get_by_text("Prend fin le")).to_be_visible()
    (kept,) = coach.get("/subscriptions", clientId=known["id"])["items"]
    assert (kept["status"], kept["cancellationReason"]) == ("cancelled", "Je déménage.")
    assert violations(page) == []
