"""A stranger buys a pack on a page that is not ours, spends it, and gives a certificate away."""

import re

from conftest import Screen, Visit
from counter import until
from house import House
from people import stranger
from playwright.sync_api import Locator, Page, expect
from widget import Widget

YOGA = "Yoga Vinyasa"
PACK = "Carnet de 10 séances"


def shop_of(page: Page) -> Locator:
    shop = page.locator("section[data-comptoir=packs]")
    shop.scroll_into_view_if_needed()
    return shop


def sign_in(house: House, place: Locator, email: str) -> None:
    place.get_by_label("Votre e-mail").fill(email)
    place.get_by_role("button", name="Recevoir un code").click()
    expect(place.get_by_label("Code à six chiffres")).to_be_focused()
    place.get_by_label("Code à six chiffres").fill(house.code_mailed_to(email))
    place.get_by_role("button", name="Continuer").click()


def test_a_pack_is_bought_on_a_phone_paid_at_the_counter_and_spent(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger("Lina")
    page = visit(f"{house.demo}/packs.html", Screen("phone"))
    shop = shop_of(page)
    shop.get_by_role("button", name=PACK).click()
    shop.get_by_label("Nom et prénom").fill(guest["name"])
    shop.get_by_label("E-mail", exact=True).fill(guest["email"])
    shop.get_by_role("button", name="Acheter").click()
    expect(shop.get_by_role("heading", name="Merci !")).to_be_visible()
    expect(shop.get_by_text("réglez 120 € sur place")).to_be_visible()

    [purchase] = gym.get("/purchases", search=guest["name"])["items"]
    assert (purchase["status"], purchase["amountDue"], purchase["source"]) == ("pending", 12000, "web")
    gym.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    client = purchase["clientId"]

    slot = gym.slot(YOGA)
    widget = Widget.inline(page)
    widget.choose_service(YOGA)
    widget.choose_slot(slot, gym.day_of(slot))
    widget.place.get_by_role("button", name="Utiliser mon solde").click()
    sign_in(house, widget.place, guest["email"])
    expect(widget.place.get_by_text(re.compile(r"Votre solde règle.*1\sséance"))).to_be_visible()
    expect(widget.field("name")).to_have_value(guest["name"])
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()

    booking = gym.booking_of(guest["email"])
    assert booking["amountPaid"] == booking["totalPrice"] > 0
    [credits] = gym.get(f"/wallets/{client}")["balances"]
    assert (credits["unit"], credits["available"], credits["reserved"]) == ("credits", 9, 0)


def test_a_certificate_is_given_redeemed_and_seen(house: House, visit: Visit) -> None:
    gym, giver, friend = house.counter("gym"), stranger("Paul"), stranger("Rose")
    page = visit(f"{house.demo}/packs.html", Screen("phone"))
    shop = shop_of(page)
    shop.get_by_role("button", name="Du montant de votre choix").click()
    shop.get_by_label("Montant").fill("60")
    shop.get_by_label("Pour qui ?").fill(friend["name"])
    shop.get_by_label("Un mot pour accompagner").fill("Bon anniversaire !")
    shop.get_by_label("Fête").check()
    shop.get_by_label("Nom et prénom").fill(giver["name"])
    shop.get_by_label("E-mail", exact=True).fill(giver["email"])
    expect(shop.get_by_role("figure")).to_contain_text(f"Pour {friend['name']}")
    shop.get_by_role("button", name="Acheter").click()
    expect(shop.get_by_role("heading", name="Merci !")).to_be_visible()

    [purchase] = gym.get("/purchases", search=giver["name"])["items"]
    gym.post(f"/purchases/{purchase['id']}/payments", {"method": "card"})
    [gift] = until(lambda: gym.get("/gift-certificates", purchaseId=purchase["id"])["items"] or None, "a certificate")
    assert (gift["amount"], gift["design"], gift["message"]) == (6000, "playful", "Bon anniversaire !")

    shop.get_by_role("button", name="Revenir à la boutique").click()
    shop.get_by_role("button", name="J’ai un bon cadeau").click()
    shop.get_by_label("Code du bon").fill(gift["code"])
    shop.get_by_role("button", name="Voir ce qu’il vaut").click()
    expect(shop.get_by_text("Il reste 60 €")).to_be_visible()
    shop.get_by_role("button", name="Ajouter à mon solde").click()
    sign_in(house, shop, friend["email"])
    expect(shop.get_by_text("60 € ajoutés à votre solde.").first).to_be_visible()
    expect(shop.locator("dl")).to_contain_text("60 €")
