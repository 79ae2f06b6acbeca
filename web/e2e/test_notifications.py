"""Being told: in which words, by which channel, when, and not at all."""

import re

from axe import violations
from conftest import Visit
from counter import until
from house import House
from people import stranger
from playwright.sync_api import expect
from push import SHOWN, push_service
from test_client_area import sign_in

FIRST_TALK = "Premier échange"
NAMES_EVERYTHING = "Crédits bientôt expirés"


def test_an_owner_rewords_a_message_and_finds_the_trial_in_the_log(house: House, visit: Visit) -> None:
    page = visit(f"{house.url}/notifications?tab=words", as_owner="gym")
    page.get_by_role("link", name=f"{NAMES_EVERYTHING}, en français").click()
    subject = page.get_by_role("textbox", name="Objet")
    subject.fill("Vos crédits vous attendent, ")
    page.get_by_role("button", name="Nom du client").click()
    expect(subject).to_have_value("Vos crédits vous attendent, {{ name }}")
    shown = page.get_by_role("region", name="Aperçu").get_by_text("Vos crédits vous attendent, Camille Martin")
    expect(shown).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="M’envoyer un essai").click()
    expect(page.get_by_text("Un essai part à")).to_be_visible()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Personnalisé", exact=True)).to_be_visible()
    page.get_by_role("button", name="Revenir au texte d’origine").click()
    page.get_by_role("dialog").get_by_role("button", name="Revenir au texte d’origine").click()
    expect(page.get_by_text("Texte d’origine", exact=True)).to_be_visible()

    page.get_by_role("link", name="Tous les modèles").click()
    page.get_by_role("tab", name="Journal").click()
    page.get_by_role("row").filter(has_text="Vos crédits vous attendent, Camille Martin").first.click()
    message = page.get_by_role("dialog")
    expect(message.get_by_role("heading", name="Vos crédits vous attendent, Camille Martin")).to_be_visible()
    expect(message.get_by_text("gym@demo.comptoir.test")).to_be_visible()
    assert violations(page) == []


def test_a_client_declines_reminders_by_the_link_of_one_and_takes_them_back(house: House, visit: Visit) -> None:
    coach, client = house.counter("coach"), stranger()
    booking = coach.book(FIRST_TALK, coach.slot(FIRST_TALK), **client)
    house.remind_now(coach.organization["id"], booking["id"])
    mail = coach.mail_to(client["email"], holding="nous vous rappelons")
    (link,) = set(re.findall(r"http\S+/u/[\w.~-]+", mail["text"]))
    page = visit(link)
    page.get_by_role("button", name="Ne plus les recevoir").click()
    expect(page.get_by_role("heading", name="C’est noté")).to_be_visible()
    assert violations(page) == []

    page.goto(f"{house.url}/me/{coach.organization['slug']}")
    sign_in(page, house, client["email"])
    page.get_by_role("link", name="Mon profil").click()
    by_mail = page.get_by_role("switch", name="Rappels de rendez-vous, E-mail")
    expect(by_mail).not_to_be_checked()
    assert violations(page) == []
    with page.expect_response("**/api/v1/me/preferences"):
        by_mail.click()
    page.reload()
    expect(by_mail).to_be_checked()


def test_a_browser_asks_to_be_told_and_is_told_with_the_page_closed(house: House, visit: Visit) -> None:
    coach = house.counter("coach")
    with push_service() as service:
        page = visit("about:blank", as_owner="coach", whole=True)
        service.stands_in(page)
        page.goto(f"{house.url}/account")
        page.get_by_text("Même quand cette page est fermée.").hover()
        page.get_by_role("button", name="Activer").first.click()
        expect(page.get_by_text("Activées sur cet appareil")).to_be_visible()
        client = stranger()
        coach.book(FIRST_TALK, coach.slot(FIRST_TALK), **client)
        told = until(
            lambda: next((one for one in service.told if client["name"] in one["body"]), None),
            "a push",
        )
        service.deliver(page, told)
        shown = until(lambda: page.evaluate(SHOWN) or None, "a notification")
        assert shown == [{key: told[key] for key in ("title", "body", "url")}]
        assert told["url"].startswith(house.url)
        page.get_by_role("button", name="Désactiver").first.click()
        expect(page.get_by_text("Même quand cette page est fermée.")).to_be_visible()


def test_a_service_has_reminders_of_its_own(house: House, visit: Visit) -> None:
    gym = house.counter("gym")
    wish = {
        "name": stranger("Bilan")["name"],
        "type": "appointment",
        "duration": 45,
        "price": 4500,
    }
    service = gym.post("/services", wish)
    page = visit(f"{house.url}/services/{service['id']}", as_owner="gym")
    page.get_by_role("button", name=re.compile("^Rappels")).click()
    page.get_by_role("radiogroup", name="Rappels de cette prestation").get_by_text("Sur mesure").click()
    page.get_by_role("button", name="Retirer le rappel 1 heure avant").click()
    page.get_by_role("button", name="Ajouter un rappel 2 jours avant").click()
    assert violations(page) == []
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Prestation enregistrée")).to_be_visible()
    kept = [
        {"beforeMinutes": 1440, "channel": "email"},
        {"beforeMinutes": 2880, "channel": "email"},
    ]
    assert gym.get(f"/services/{service['id']}")["reminders"] == kept
    page.reload()
    expect(page.get_by_role("button", name=re.compile("^Rappels"))).to_contain_text("24 heures avant · 2 jours avant")
