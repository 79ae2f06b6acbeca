"""The packs widget: what is for sale, buying, giving, codes and one's balance."""

import base64
import re

import pytest
from conftest import OpenPage, violations
from playwright.sync_api import Page, expect


PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


def open_shop(open_page: OpenPage, width: int = 390, **options: object) -> Page:
    page = open_page("packs.html", width=width, **options)
    page.locator("[data-comptoir=packs]").scroll_into_view_if_needed()
    page.get_by_role("button", name="Carnet de 10 séances").or_(page.get_by_role("button", name="Liberté")).first.wait_for()
    return page


def fill_buyer(page: Page) -> None:
    page.get_by_label("Nom et prénom").fill("Ada Lovelace")
    page.get_by_label("E-mail", exact=True).fill("ada@example.test")


def sign_in(page: Page) -> None:
    page.get_by_label("Votre e-mail").fill("ada@example.test")
    page.get_by_role("button", name="Recevoir un code").click()
    code = page.get_by_label("Code à six chiffres")
    expect(code).to_be_focused()
    code.fill("123456")
    page.get_by_role("button", name="Continuer").click()


@pytest.mark.parametrize("width", [390, 1440])
def test_what_is_for_sale_says_what_it_promises(open_page: OpenPage, width: int) -> None:
    page = open_shop(open_page, width)
    pack = page.get_by_role("button", name="Carnet de 10 séances")
    for words in ("120 €", "12 € la séance", "Valable 180 jours dès la première utilisation", "Pour toutes les prestations"):
        expect(pack).to_contain_text(words)
    expect(page.get_by_role("button", name="5 heures de coaching")).to_contain_text("Pour Séance avec un coach")
    expect(page.get_by_role("button", name="Liberté")).to_contain_text("49 € par mois")
    expect(page.get_by_role("button", name="Du montant de votre choix")).to_contain_text("de 20 € à 300 €")
    assert violations(page) == []


def test_a_pack_is_bought_to_be_paid_at_the_counter(open_page: OpenPage) -> None:
    page = open_shop(open_page)
    page.evaluate("() => { window.heard = []; Comptoir.on('purchase.completed', ({ widget, purchase }) => heard.push([widget, purchase])) }")
    page.get_by_role("button", name="Carnet de 10 séances").click()
    expect(page.get_by_role("heading", name="Votre achat")).to_be_focused()
    page.get_by_role("button", name="Acheter").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Il reste 2 points à revoir")
    assert violations(page) == []
    fill_buyer(page)
    page.get_by_label("Quantité").select_option("2")
    expect(page.get_by_role("complementary")).to_contain_text("240 €")
    page.get_by_text("J’ai un code promo").click()
    page.get_by_label("Code promo").fill("RIEN")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_label("Code promo")).to_have_accessible_description("Ce code n’existe pas.")
    page.get_by_label("Code promo").fill("ETE")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_role("complementary")).to_contain_text("216 €")
    with page.expect_request("**/api/v1/purchases") as sent:
        page.get_by_role("button", name="Acheter").click()
    assert sent.value.post_data_json == {
        "productId": "prd_ten",
        "quantity": 2,
        "promoCode": "ETE",
        "contactName": "Ada Lovelace",
        "contactEmail": "ada@example.test",
        "payWith": "counter",
        "locale": "fr",
    }
    assert sent.value.headers["idempotency-key"]
    expect(page.get_by_role("heading", name="Merci !")).to_be_focused()
    expect(page.get_by_text("réglez 216 € sur place")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("heard") == [
        ["wgt_packs", {"id": "pur_1", "productId": "prd_ten", "kind": "pack", "status": "pending", "totalPrice": 21600, "currency": "EUR"}]
    ]


def test_a_refusal_keeps_what_was_typed(open_page: OpenPage) -> None:
    page = open_shop(open_page)
    page.get_by_role("button", name="Liberté").click()
    page.get_by_label("Nom et prénom").fill("Ada")
    page.get_by_label("E-mail", exact=True).fill("unpaid@example.test")
    page.get_by_role("button", name="S’abonner").click()
    expect(page.get_by_role("alert")).to_have_text("Trois achats attendent déjà leur règlement.")
    expect(page.get_by_label("Nom et prénom")).to_have_value("Ada")


@pytest.mark.parametrize("width", [390, 1440])
def test_a_gift_is_seen_while_it_is_written(open_page: OpenPage, width: int) -> None:
    page = open_shop(open_page, width, zone="America/New_York")
    page.get_by_role("button", name="de 20 € à 300 €").click()
    card = page.get_by_role("figure", name="Aperçu du bon")
    page.get_by_label("Montant").fill("5")
    page.get_by_label("Pour qui ?").fill("Grace")
    page.get_by_label("Son e-mail").fill("grace@example.test")
    page.get_by_label("Un mot pour accompagner").fill("Joyeux anniversaire !")
    page.get_by_label("Jour d’envoi").fill("2031-07-14")
    fill_buyer(page)
    page.get_by_role("button", name="Acheter").click()
    expect(page.get_by_label("Montant")).to_have_accessible_description("De 20 € à 300 €. Indiquez un montant de 20 € à 300 €.")
    page.get_by_label("Montant").fill("75,50")
    for words in ("75,50 €", "Pour Grace", "Joyeux anniversaire !", "De la part de Ada Lovelace", "Forge Lyon"):
        expect(card).to_contain_text(words)
    page.get_by_label("Framboise").check()
    for design in ("Botanique", "Nuit", "Fête", "Classique", "Nuit"):
        page.get_by_label(design).check()
        assert violations(page) == []
    picture = page.get_by_label("Une image")
    picture.set_input_files({"name": "nous.txt", "mimeType": "text/plain", "buffer": b"no picture"})
    expect(picture).to_have_accessible_description("Cette image ne peut pas être lue. Choisissez un fichier JPEG, PNG ou WebP.")
    picture.set_input_files({"name": "nous.png", "mimeType": "image/png", "buffer": PIXEL})
    expect(card.locator("canvas")).to_be_visible()
    with page.expect_request("**/api/v1/purchases") as sent:
        page.get_by_role("button", name="Acheter").click()
    body = sent.value.post_data_json
    assert {key: body[key] for key in ("amount", "recipientName", "recipientEmail", "senderName", "message", "design", "color", "imageId", "deliverAt")} == {
        "amount": 7550,
        "recipientName": "Grace",
        "recipientEmail": "grace@example.test",
        "senderName": "Ada Lovelace",
        "message": "Joyeux anniversaire !",
        "design": "night",
        # Framboise, as it reads by night.
        "color": "#f2a0b0",
        "imageId": "file_1",
        # Nine in the morning where the house is.
        "deliverAt": "2031-07-14T09:00:00+02:00",
    }
    expect(page.get_by_text("le bon part vers grace@example.test")).to_be_visible()


def test_a_code_goes_to_ones_balance_after_signing_in(open_page: OpenPage) -> None:
    page = open_shop(open_page)
    page.get_by_role("button", name="J’ai un bon cadeau").click()
    expect(page.get_by_role("heading", name="Bon cadeau")).to_be_focused()
    code = page.get_by_label("Code du bon")
    code.fill("GIFT-CODE-0000-0009")
    page.get_by_role("button", name="Voir ce qu’il vaut").click()
    expect(code).to_be_focused()
    expect(code).to_have_accessible_description("Seize caractères, tirets ou non. Ce code n’est pas connu. Vérifiez chaque caractère.")
    code.fill("GIFT-CODE-0000-0001")
    page.get_by_role("button", name="Voir ce qu’il vaut").click()
    expect(page.get_by_text("Il reste 50 €")).to_be_visible()
    assert violations(page) == []
    some = page.get_by_label("Combien ajouter ?")
    some.fill("80")
    page.get_by_role("button", name="Ajouter à mon solde").click()
    expect(some).to_be_focused()
    expect(page.get_by_text("Indiquez un montant jusqu’à 50 €.")).to_be_visible()
    some.fill("20")
    page.get_by_role("button", name="Ajouter à mon solde").click()
    page.get_by_label("Votre e-mail").fill("ada@")
    page.get_by_role("button", name="Recevoir un code").click()
    expect(page.get_by_text("Cette adresse semble incomplète")).to_be_visible()
    page.get_by_label("Votre e-mail").fill("ada@example.test")
    page.get_by_role("button", name="Recevoir un code").click()
    page.get_by_label("Code à six chiffres").fill("000000")
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_text("Ce code n’est pas le bon.")).to_be_visible()
    page.get_by_label("Code à six chiffres").fill("123 456")
    with page.expect_request("**/gift-certificates/redeem") as sent:
        page.get_by_role("button", name="Continuer").click()
    assert sent.value.post_data_json == {"code": "GIFT-CODE-0000-0001", "contactEmail": "ada@example.test", "contactName": "Ada Lovelace", "amount": 2000}
    assert sent.value.headers["authorization"] == "Bearer ct_mock"
    expect(page.get_by_text("20 € ajoutés à votre solde.").first).to_be_visible()
    expect(page.get_by_text("Carnet de 10 séances")).to_be_visible()
    assert violations(page) == []


def test_who_signs_in_sees_the_balance_and_can_leave(open_page: OpenPage) -> None:
    page = open_shop(open_page)
    page.get_by_role("button", name="Mon solde").click()
    expect(page.get_by_label("Votre e-mail")).to_be_visible()
    assert violations(page) == []
    sign_in(page)
    expect(page.get_by_text("Bonjour Ada Lovelace")).to_be_visible()
    expect(page.get_by_text("7 séances").first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Me déconnecter").click()
    page.get_by_role("button", name="Mon solde").click()
    expect(page.get_by_label("Votre e-mail")).to_be_visible()


def test_stripe_is_loaded_only_to_pay_by_card(open_page: OpenPage) -> None:
    page = open_page("packs.html", width=390)
    asked: list[str] = []
    stripe = """window.Stripe = key => ({
      elements: options => ({ create: () => ({ mount: place => { place.textContent = 'card ' + key + options.clientSecret }, destroy() {} }) }),
      confirmPayment: async () => (window.paid = (window.paid ?? 0) + 1) > 1 ? {} : { error: { message: 'Carte refusée.' } } })"""

    def answer(route: object) -> None:
        asked.append("stripe")
        route.fulfill(body=stripe, content_type="text/javascript")  # type: ignore[attr-defined]

    page.route("https://js.stripe.com/**", answer)
    page.locator("#shop").click()
    dialog = page.get_by_role("dialog", name="Forfaits et bons cadeaux")
    dialog.get_by_role("button", name="Carnet de 10 séances").click()
    fill_buyer(page)
    page.get_by_label("Par carte").check()
    assert asked == []
    page.get_by_role("button", name="Acheter").click()
    expect(page.get_by_role("heading", name="Paiement")).to_be_focused()
    expect(page.get_by_text("card pk_test_1pi_1_secret_1")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Payer 120 €").click()
    expect(page.get_by_role("alert")).to_have_text("Carte refusée.")
    page.evaluate("() => { window.heard = []; for (const name of ['payment.completed', 'purchase.completed']) Comptoir.on(name, () => heard.push(name)) }")
    page.get_by_role("button", name="Payer 120 €").click()
    expect(page.get_by_text("Carnet de 10 séances est à vous.")).to_be_visible()
    assert page.evaluate("heard") == ["payment.completed", "purchase.completed"]
    assert page.locator("[slot=card]").count() == 0


BANK = """window.Stripe = () => ({
  elements: () => ({ create: () => ({ mount() {}, destroy() {} }) }),
  confirmPayment: ({ confirmParams }) => { location = confirmParams.return_url + '&payment_intent=pi_1&redirect_status=' + window.name; return new Promise(() => {}) } })"""


def test_who_paid_at_their_bank_comes_back_to_what_they_bought(open_page: OpenPage) -> None:
    page = open_page("packs.html?from=mail", width=390)
    page.route("https://js.stripe.com/**", lambda route: route.fulfill(body=BANK, content_type="text/javascript"))
    place = page.get_by_role("dialog", name="Forfaits et bons cadeaux")
    page.locator("#shop").click()
    place.get_by_role("button", name="Carnet de 10 séances").click()
    fill_buyer(page)
    place.get_by_label("Par carte").check()
    place.get_by_role("button", name="Acheter").click()
    page.evaluate("name = 'failed'")
    place.get_by_role("button", name="Payer 120 €").click()
    expect(place.get_by_role("alert")).to_contain_text("Le paiement n’a pas abouti.")
    page.evaluate("name = 'succeeded'")
    place.get_by_role("button", name="Payer 120 €").click()
    expect(place.get_by_text("Carnet de 10 séances est à vous.")).to_be_visible()
    expect(page).to_have_url(re.compile(r"packs\.html\?from=mail$"))
    assert violations(page) == []


def test_english_is_spoken(open_page: OpenPage) -> None:
    page = open_page("packs.html", width=390)
    page.get_by_role("button", name="Carnet de 10 séances").wait_for()
    page.evaluate("Comptoir.send('[data-comptoir=packs]', 'setLocale', { locale: 'en' })")
    expect(page.get_by_role("heading", name="Packs and gift certificates")).to_be_visible()
    page.get_by_role("button", name="My balance").click()
    expect(page.get_by_label("Your e-mail")).to_be_visible()
