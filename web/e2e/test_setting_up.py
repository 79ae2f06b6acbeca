"""The owner furnishes the house: what is offered, by whom, where, for whom, and who may come in."""

import re

import httpx
from conftest import Screen, Visit
from counter import until
from house import House
from people import stranger
from playwright.sync_api import Locator, expect


def test_a_service_made_from_a_template_offers_slots(house: House, visit: Visit, screen: Screen) -> None:
    coach, name = house.counter("coach"), stranger("Atelier")["name"]
    page = visit(f"{house.url}/services", screen, as_owner="coach")
    page.get_by_role("link", name="Nouvelle prestation").click()
    page.get_by_role("link", name=re.compile("^Rendez-vous")).click()
    page.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(name)
    page.get_by_role("textbox", name=re.compile("^Prix")).fill("42,50")
    page.get_by_role("textbox", name=re.compile("^Description")).fill("Un essai, de bout en bout.")
    page.get_by_role("button", name="Créer la prestation").click()
    # The page of what was made takes over from that of the draft, which looks alike.
    page.wait_for_url(re.compile(r"/services/[0-9a-f-]{36}"))
    expect(page.get_by_role("button", name="Créer la prestation")).to_have_count(0)
    preview = page.get_by_role("complementary", name="Créneaux des 14 prochains jours")
    expect(preview.get_by_text(re.compile(r"^\d+ créneaux"))).to_be_visible()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    made = coach.service(name)
    assert (made["price"], made["description"]) == (4250, "Un essai, de bout en bout.")

    page.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(f"{name} bis")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.get_by_role("heading", level=1, name=f"{name} bis")).to_be_visible()
    until(lambda: coach.get(f"/services/{made['id']}")["name"] == f"{name} bis" or None, "the new name in the API")


def test_a_wrong_service_is_not_saved_and_every_wrong_field_is_named(house: House, visit: Visit) -> None:
    page = visit(f"{house.url}/services/new?template=appointment", as_owner="coach")
    page.get_by_role("textbox", name=re.compile("^Durée")).first.fill("")
    page.get_by_role("button", name="Créer la prestation").click()
    expect(page.get_by_role("alert")).to_contain_text("2 champs sont à corriger")
    expect(page).to_have_url(re.compile("/services/new"))


def test_a_staff_member_is_given_hours(house: House, visit: Visit, screen: Screen) -> None:
    gym, person = house.counter("gym"), stranger("Sacha")
    page = visit(f"{house.url}/staff", screen, as_owner="gym")
    page.get_by_role("button", name="Ajouter un intervenant").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(person["name"])
    form.get_by_role("textbox", name="E-mail").fill(person["email"])
    form.get_by_role("tab", name="Horaires").click()
    if not screen.is_phone:
        form.get_by_role("radiogroup").get_by_text("Liste").click()
    # Saturday, closed until now.
    form.get_by_role("button", name=re.compile("^Ajouter une plage.*samedi")).click()
    save(form)
    made = until(lambda: next(iter(gym.get("/staff", search=person["name"])["items"]), None), "the new staff member")
    assert 6 in {one["dayOfWeek"] for one in made["weeklyHours"]}
    expect(page.get_by_text(person["name"]).first).to_be_visible()


def test_a_resource_a_location_and_a_client_are_saved(house: House, visit: Visit, screen: Screen) -> None:
    gym, room, branch, person = house.counter("gym"), *(stranger(first) for first in ("Salle", "Annexe", "Lou"))
    page = visit(f"{house.url}/resources", screen, as_owner="gym")
    page.get_by_role("button", name="Ajouter une ressource").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(room["name"])
    form.get_by_role("textbox", name=re.compile("^Nombre")).fill("3")
    save(form)
    expect(page.get_by_text(room["name"]).first).to_be_visible()
    assert gym.get("/resources", search=room["name"])["items"][0]["units"] == 3

    page.goto(f"{house.url}/locations")
    page.get_by_role("button", name="Ajouter un établissement").click()
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(branch["name"])
    form.get_by_role("textbox", name="Adresse").fill("12 rue des Essais, 44000 Nantes")
    save(form)
    expect(page.get_by_text(branch["name"]).first).to_be_visible()
    assert gym.get("/locations", search=branch["name"])["items"][0]["address"] == "12 rue des Essais, 44000 Nantes"

    page.goto(f"{house.url}/clients")
    page.get_by_role("button", name="Ajouter un client").click()
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(person["name"])
    form.get_by_role("textbox", name="E-mail").fill(person["email"])
    form.get_by_role("textbox", name="Téléphone").fill("06 98 76 54 32")
    save(form)
    page.get_by_role("searchbox").fill(person["name"])
    shown = page.locator("main").locator("li, tr").filter(has_text=person["name"])
    expect(shown).to_contain_text("06 98 76 54 32")
    assert gym.get("/clients", search=person["email"])["items"][0]["phone"] == "+33698765432"


def test_a_refused_field_is_marked_and_the_form_stays(house: House, visit: Visit) -> None:
    page = visit(f"{house.url}/clients", as_owner="gym")
    page.watch.expect(422, "/clients")  # type: ignore[attr-defined]
    page.get_by_role("button", name="Ajouter un client").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill("Une personne")
    form.get_by_role("textbox", name="E-mail").fill("pas une adresse")
    form.get_by_role("button", name="Enregistrer").click()
    expect(form.get_by_role("textbox", name="E-mail")).to_have_attribute("aria-invalid", "true")
    expect(form.get_by_role("textbox", name=re.compile(r"^Nom\b"))).to_have_value("Une personne")


def test_an_invited_colleague_makes_an_account_and_comes_in(house: House, visit: Visit, screen: Screen) -> None:
    studio, person = house.counter("studio"), stranger("Maud")
    page = visit(f"{house.url}/members", screen, as_owner="studio")
    page.get_by_role("button", name="Inviter", exact=True).click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile("^E-mail")).fill(person["email"])
    form.get_by_role("button", name="Envoyer l’invitation").click()
    expect(page.get_by_text(person["email"])).to_be_visible()
    link = re.search(r"https?://\S+/invite/\S+", studio.mail_to(person["email"], holding="/invite/")["text"])
    assert link

    colleague = visit("about:blank", screen)
    # allauth answers 401 to whoever has a step left before being logged in.
    colleague.watch.expect(401, "/_allauth/")  # type: ignore[attr-defined]
    colleague.goto(link[0])
    expect(colleague.get_by_role("heading", name="Rejoindre Atelier Lumière")).to_be_visible()
    colleague.get_by_role("link", name="Créer un compte pour accepter").click()
    colleague.get_by_role("textbox", name="Votre nom").fill(person["name"])
    colleague.get_by_role("textbox", name="E-mail").fill(person["email"])
    colleague.locator("input[type=password]").fill("un-mot-de-passe-solide-42")
    colleague.get_by_role("button", name="Créer le compte").click()
    accept = colleague.get_by_role("button", name="Accepter l’invitation")
    code = colleague.get_by_label("Code reçu par e-mail")
    expect(accept.or_(code)).to_be_visible()
    if code.is_visible():
        code.fill(house.code_mailed_to(person["email"]))
        colleague.get_by_role("button", name="Valider").click()
    accept.click()
    expect(colleague.get_by_role("heading", level=1, name=re.compile("Maud"))).to_be_visible()
    roles = {one["user"]["email"]: one["role"] for one in studio.get("/members")["items"]}
    assert roles[person["email"]] == "staff"


def test_a_key_works_until_it_is_revoked(house: House, visit: Visit) -> None:
    name = stranger("Clé")["name"]
    page = visit(f"{house.url}/keys", as_owner="gym")
    page.get_by_role("button", name="Créer une clé").click()
    form = page.get_by_role("dialog", name="Créer une clé")
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(name)
    form.get_by_role("button", name="Créer une clé").click()
    shown = page.get_by_role("dialog", name="Copiez cette clé maintenant")
    key = shown.locator("pre").inner_text()
    assert key.startswith("sk_")
    shown.get_by_role("button", name="J’ai copié la clé").click()
    assert services(house, key).status_code == 200

    page.get_by_role("button", name=f"Actions sur {name}").click()
    page.get_by_role("menuitem", name="Révoquer").click()
    question = page.get_by_role("dialog")
    question.get_by_role("button", name="Révoquer").click()
    expect(page.get_by_text("Clé révoquée")).to_be_visible()
    assert services(house, key).status_code == 401
    assert page.get_by_text(key).count() == 0


def test_the_outbox_shows_a_mail_as_it_was_sent(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger()
    booking = gym.book("Coaching individuel", gym.slot("Coaching individuel"), **guest)
    mail = gym.mail_to(guest["email"], holding=booking["reference"])
    page = visit(f"{house.url}/outbox?search={guest['email']}", as_owner="gym")
    page.get_by_role("button", name=re.compile(re.escape(mail["subject"]))).click()
    shown = page.get_by_role("dialog")
    expect(shown.frame_locator("iframe").get_by_text(booking["reference"]).first).to_be_visible()
    with page.expect_download() as download:
        shown.get_by_role("link", name=re.compile(r"\.ics")).click()
    assert download.value.suggested_filename.endswith(".ics")


def services(house: House, key: str) -> httpx.Response:
    """What the API answers to that key."""
    return httpx.get(f"{house.url}/api/v1/services", headers={"Authorization": f"Bearer {key}"})


def save(form: Locator) -> None:
    """Press save, and see the form go."""
    form.get_by_role("button", name="Enregistrer").click()
    expect(form).to_be_hidden()
