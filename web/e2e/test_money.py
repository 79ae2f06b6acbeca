"""An owner makes what is sold, sells it at the counter, lets it pay for bookings, and gives back what is left."""

import re

import pytest
from axe import violations
from conftest import Screen, Visit
from counter import Counter, Document, until
from desk import whole_form
from house import House
from people import stranger
from playwright.sync_api import Locator, Page, expect

COACHING = "Coaching individuel"
PHONE = Screen("phone")


@pytest.fixture
def gym(house: House) -> Counter:
    return house.counter("gym")


def test_a_pack_is_made_sold_spent_and_given_back(gym: Counter, house: House, visit: Visit, screen: Screen) -> None:
    guest, slot = stranger("Alma"), gym.slot(COACHING)
    pack = f"Carte {guest['name']}"
    page = visit(f"{house.url}/products", screen, as_owner="gym")
    make_pack(page, pack, sessions=10, price=500)
    page.goto(f"{house.url}/sales")
    sell(page, pack, guest)
    sale = page.get_by_role("dialog", name="Vente", exact=True)
    expect(sale).to_contain_text(pack)
    expect(sale).to_contain_text("Active")

    page.goto(f"{house.url}/calendar?view=day&date={gym.day_of(slot)}")
    form = new_booking(page, COACHING)
    form.get_by_label("Chercher un client").fill(guest["name"])
    page.get_by_role("option", name=re.compile(guest["name"])).click()
    expect(form.get_by_role("switch", name="Utiliser le portefeuille du client")).to_be_checked()
    expect(form.get_by_text("Portefeuille (1 séance)")).to_be_visible()
    form.get_by_role("button", name="Réserver").click()
    booking = page.get_by_role("dialog", name="Réservation", exact=True)
    expect(booking.get_by_role("region", name="Paiements")).to_contain_text("9 séances")

    booking.get_by_role("link", name="Portefeuille").click()
    expect(page.get_by_role("heading", name=f"Portefeuille de {guest['name']}")).to_be_visible()
    statement = page.get_by_role("region", name="Relevé")
    expect(statement).to_contain_text("− 1 séance")
    expect(statement).to_contain_text("+ 10 séances")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Autres actions").click()
        page.get_by_role("menuitem", name="Exporter le relevé (CSV)").click()
    assert "Coaching" in saved.value.path().read_text()

    page.goto(f"{house.url}/sales?search={guest['name']}")
    page.get_by_role("list" if screen.is_phone else "table", name="Ventes").get_by_role("button").first.click()
    sale.get_by_role("button", name="Rembourser").click()
    question = page.get_by_role("dialog", name="Rembourser cette vente")
    # Nine sessions of ten are unused.
    expect(question).to_contain_text("450")
    question.get_by_role("button", name="Rembourser").click()
    expect(page.get_by_text("Vente remboursée")).to_be_visible()
    (kept,) = gym.get("/purchases", search=guest["name"])["items"]
    assert (kept["amountPaid"], kept["amountRefunded"]) == (50_000, 45_000)
    assert available(gym, kept["clientId"]) == 0


def test_staff_put_a_wallet_right_and_say_why(gym: Counter, house: House, visit: Visit) -> None:
    client = gym.post("/clients", stranger("Bea"))
    page = visit(f"{house.url}/wallets/{client['id']}", PHONE, as_owner="gym")
    expect(page.get_by_text("Ce portefeuille est vide")).to_be_visible()
    by_hand(page, "Ajouter", quantity=3, reason="Trois séances offertes")
    expect(page.get_by_role("region", name="Relevé")).to_contain_text("Trois séances offertes")
    by_hand(page, "Retirer", quantity=1, reason="Une de trop")
    expect(page.get_by_role("region", name="Relevé")).to_contain_text("Une de trop")
    until(
        lambda: True if available(gym, client["id"]) == 2 else None,
        "a wallet with two sessions",
    )


def test_a_subscription_is_sold_paused_and_resumed(gym: Counter, house: House, visit: Visit) -> None:
    guest = stranger("Cleo")
    terms = {
        "period": "month",
        "allowance": {"unit": "credits", "quantity": 4},
        "canPause": True,
    }
    plan = gym.post(
        "/products",
        {
            "kind": "subscription",
            "name": f"Abonnement {guest['name']}",
            "price": 7900,
            **terms,
        },
    )
    page = visit(f"{house.url}/sales", as_owner="gym")
    sell(page, plan["name"], guest)
    page.get_by_role("dialog", name="Vente", exact=True).get_by_role("link", name="Voir l’abonnement").click()
    panel = page.get_by_role("dialog", name="Abonnement", exact=True)
    expect(panel).to_contain_text("79")
    panel.get_by_role("button", name="Suspendre").click()
    page.get_by_role("dialog", name="Suspendre cet abonnement ?").get_by_role("button", name="Suspendre").click()
    expect(panel.get_by_text("Suspendu", exact=True).first).to_be_visible()
    panel.get_by_role("button", name="Reprendre").click()
    page.get_by_role("dialog", name="Reprendre cet abonnement ?").get_by_role("button", name="Reprendre").click()
    expect(panel.get_by_text("Actif", exact=True).first).to_be_visible()


def test_a_certificate_is_issued_and_printed(house: House, visit: Visit) -> None:
    guest = stranger("Dora")
    page = visit(f"{house.url}/gift-certificates", PHONE, as_owner="gym")
    page.get_by_role("button", name="Émettre un bon").first.click()
    form = page.get_by_role("dialog", name="Émettre un bon")
    form.get_by_label("Pour", exact=True).fill(guest["name"])
    # The card is there before it is issued.
    expect(form.get_by_role("article", name="Aperçu")).to_contain_text(f"Pour {guest['name']}")
    form.get_by_role("button", name="Émettre").click()
    panel = page.get_by_role("dialog", name="Bon cadeau", exact=True)
    expect(panel).to_contain_text("À utiliser")
    with page.expect_download() as saved:
        panel.get_by_role("button", name="Télécharger le PDF").click()
        page.get_by_role("menuitem", name="Format carte").click()
    assert saved.value.path().read_bytes().startswith(b"%PDF")


def test_the_money_pages_are_accessible(gym: Counter, house: House, visit: Visit, screen: Screen) -> None:
    guest = stranger("Eva")
    pack = gym.post(
        "/products",
        {
            "kind": "pack",
            "name": f"Carte {guest['name']}",
            "price": 9000,
            "unit": "credits",
            "quantity": 5,
        },
    )
    who = {"contactName": guest["name"], "contactEmail": guest["email"]}
    sold = gym.post("/purchases", {"productId": pack["id"], **who, "paid": {"method": "card"}})
    page = visit("about:blank", screen, as_owner="gym")
    faults = []
    details = (f"/sales?purchase={sold['id']}", f"/wallets/{sold['clientId']}", "/payments?view=refunds")
    lists = ("/products", "/wallets", "/subscriptions", "/gift-certificates", "/payments", "/invoices", "/billing")
    # On a desktop the lists are judged with all other pages, in test_accessibility.py.
    for path in (*details, *(lists if screen.is_phone else ())):
        page.goto(house.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        faults += [f"{path}: {fault}" for fault in violations(page)]
    page.goto(f"{house.url}/sales")
    page.get_by_role("button", name="Vendre au comptoir").first.click()
    expect(page.get_by_role("dialog", name="Vendre au comptoir")).to_be_visible()
    faults += [f"selling: {fault}" for fault in violations(page)]
    assert not faults, "\n".join(faults)


def make_pack(page: Page, name: str, *, sessions: int, price: int) -> None:
    page.get_by_role("button", name="Créer un produit").first.click()
    page.get_by_role("menuitem", name=re.compile("Carte prépayée")).click()
    form = page.get_by_role("dialog", name="Carte prépayée")
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(name)
    form.get_by_label("Prix de vente").fill(str(price))
    form.get_by_role("textbox", name="Quantité").fill(str(sessions))
    # What clients will see follows what is typed.
    card = form.get_by_role("article", name="Ce que voient vos clients")
    expect(card).to_contain_text(name)
    expect(card).to_contain_text(f"{sessions} séances")
    form.get_by_role("button", name="Enregistrer").click()
    expect(form).to_have_count(0)
    expect(page.get_by_text(name)).to_be_visible()


def sell(page: Page, product: str, guest: dict[str, str]) -> None:
    page.get_by_role("button", name="Vendre au comptoir").first.click()
    form = page.get_by_role("dialog", name="Vendre au comptoir")
    form.get_by_role("combobox", name="Produit").click()
    page.get_by_role("option", name=re.compile(re.escape(product))).click()
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(guest["name"])
    form.get_by_role("textbox", name="E-mail").fill(guest["email"])
    expect(form.get_by_text("Total").first).to_be_visible()
    form.get_by_role("button", name="Vendre", exact=True).click()
    expect(form).to_have_count(0)


def new_booking(page: Page, service: str) -> Locator:
    form = whole_form(page, service)
    form.get_by_role("group", name="Créneau").get_by_role("button").first.click()
    return form


def by_hand(page: Page, direction: str, *, quantity: int, reason: str) -> None:
    page.get_by_role("button", name="Autres actions").click()
    page.get_by_role("menuitem", name="Créditer ou corriger").click()
    form = page.get_by_role("dialog", name="Créditer ou corriger")
    form.get_by_text(direction, exact=True).click()
    form.get_by_role("textbox", name="Quantité").fill(str(quantity))
    form.get_by_role("textbox", name="Motif").fill(reason)
    form.get_by_role("button", name="Enregistrer").click()
    expect(form).to_have_count(0)


def available(gym: Counter, client: str) -> int:
    """How many sessions a client may still spend."""
    balances: list[Document] = gym.get(f"/wallets/{client}")["balances"]
    return sum(one["available"] for one in balances if one["unit"] == "credits")
