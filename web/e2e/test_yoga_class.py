"""An owner creates a yoga class from nothing, prices it, and fills it until people queue."""

import re

from conftest import Screen, Visit
from counter import Counter, Document, until
from house import House
from people import stranger
from playwright.sync_api import Locator, Page, expect

SEATS = 2


def test_an_owner_creates_a_yoga_class_and_fills_it_until_it_queues(house: House, visit: Visit, screen: Screen) -> None:
    gym, name = house.counter("gym"), stranger("Yoga")["name"]
    page = visit(f"{house.url}/services/new", screen, as_owner="gym")
    page.get_by_role("link", name=re.compile("^Cours collectif")).click()
    page.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(name)
    page.get_by_role("button", name="Participants et limites").click()
    page.get_by_role("textbox", name="Minimum", exact=True).fill("1")
    page.get_by_role("textbox", name="Maximum", exact=True).fill(str(SEATS))
    # What the class will offer is there before it is saved.
    preview = page.get_by_role("complementary", name="Créneaux des 14 prochains jours")
    expect(preview.get_by_text(re.compile(rf"^18:30 · {SEATS} pl\.$")).first).to_be_visible()
    page.get_by_role("button", name="Créer la prestation").click()
    expect(page.get_by_text("Prestation créée")).to_be_visible()
    service = gym.service(name)
    assert (service["maxParticipants"], service["waitlist"]) == (SEATS, {"enabled": True})

    # The template's class is on Tuesdays and Thursdays: next week has one that is far enough ahead.
    page.goto(f"{house.url}/sessions?service={service['id']}")
    expect(page.get_by_role("heading", level=1, name="Séances")).to_be_visible()
    page.get_by_role("button", name="Semaine suivante").click()
    row = page.locator("main li").get_by_role("button", name=re.compile(re.escape(name))).first
    expect(row).to_contain_text(f"0 place prise sur {SEATS}")
    row.click()
    for number in range(SEATS):
        book_in(page, stranger("Élève"))
        expect(session_panel(page)).to_contain_text(re.compile(rf"{number + 1} places? prises? sur {SEATS}"))
    expect(session_panel(page)).to_contain_text("Complète")

    # No seat is left: the next one queues.
    late = stranger("Retard")
    form = open_form(page)
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(late["name"])
    form.get_by_role("textbox", name="E-mail").fill(late["email"])
    form.get_by_role("button", name="Mettre sur liste d’attente").click()
    expect(form).to_be_hidden()
    assert gym.booking_of(late["email"])["status"] == "waitlisted"
    expect(session_panel(page)).to_contain_text("1 en attente")

    page.goto(f"{house.url}/waitlist?service={service['id']}")
    expect(page.locator("main")).to_contain_text(late["name"])
    expect(page.locator("main")).to_contain_text("Premier")

    # A place comes free: it is offered without anybody doing it.
    gym.post(f"/bookings/{first_of(gym, service)['id']}/cancel")
    until(lambda: gym.booking_of(late["email"])["waitlist"]["offeredAt"], "an offer")
    page.reload()
    expect(page.locator("main")).to_contain_text("Place proposée")


def test_a_price_is_composed_read_and_tried(house: House, visit: Visit, screen: Screen) -> None:
    page = visit(f"{house.url}/services/new?template=event", screen, as_owner="gym")
    page.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill("Cours d’essai")
    page.get_by_role("button", name=re.compile("^Tarifs")).click()
    page.get_by_role("button", name="Ajouter un tarif").click()
    page.get_by_role("textbox", name="Nom", exact=True).last.fill("Groupe")
    page.get_by_role("textbox", name="Prix", exact=True).last.fill("12")
    page.get_by_role("button", name="Ajouter un critère").click()
    expect(page.get_by_text("S’applique : au moins 6 participants.")).to_be_visible()
    page.get_by_text("Écrire", exact=True).click()
    written = page.get_by_role("textbox", name="Condition")
    expect(written).to_have_value("participants >= 6")
    # What is half written is refused, quietly: the preview waits for the rest.
    page.watch.expect(422, "/services/preview/")  # type: ignore[attr-defined]
    written.press("End")
    written.press_sequentially(" && user.mem")
    page.get_by_role("option", name=re.compile("^user.membership")).click()
    written.press_sequentially("== 'or'")
    expect(page.get_by_text("S’applique : au moins 6 participants et membre « or ».")).to_be_visible()

    trial = page.get_by_role("region", name="Essayer les prix")
    trial.get_by_role("textbox", name="Personnes").fill("6")
    expect(trial).to_contain_text("6 × 20 €")
    trial.get_by_role("textbox", name="Formule").fill("or")
    expect(trial).to_contain_text("6 × 12 €")
    expect(trial).to_contain_text("Groupe · appliqué")


def session_panel(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Séance", exact=True)


def open_form(page: Page) -> Locator:
    session_panel(page).get_by_role("button", name="Inscrire quelqu’un").click()
    return page.get_by_role("dialog", name="Nouvelle réservation")


def book_in(page: Page, guest: dict[str, str]) -> None:
    """Take a seat of the session that is open, in its own form."""
    form = open_form(page)
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(guest["name"])
    form.get_by_role("textbox", name="E-mail").fill(guest["email"])
    form.get_by_role("button", name="Réserver").click()
    expect(form).to_be_hidden()


def first_of(gym: Counter, service: Document) -> Document:
    """A booking of that service that has its seat."""
    found: list[Document] = gym.get("/bookings", serviceId=service["id"], status="confirmed")["items"]
    return found[0]


def test_a_run_is_planned_widened_and_one_of_it_called_off(house: House, visit: Visit, screen: Screen) -> None:
    gym, name = house.counter("gym"), stranger("Poterie")["name"]
    course = {"name": name, "type": "course", "duration": 90, "price": 9000, "maxParticipants": 6, "courseSale": "both"}
    service = gym.post("/services", course)
    page = visit(f"{house.url}/sessions?service={service['id']}", screen, as_owner="gym")
    # From next Monday on, whatever the hour is now.
    page.get_by_role("button", name="Semaine suivante").click()
    page.get_by_role("button", name="Planifier").click()
    form = page.get_by_role("dialog", name="Planifier")
    form.get_by_role("combobox", name=re.compile("^Prestation")).fill(name)
    page.get_by_role("option", name=name).click()
    form.get_by_text("Un cycle", exact=True).click()
    form.get_by_label("Heure").fill("21:15")
    form.get_by_role("textbox", name="Nombre de séances").fill("2")
    form.get_by_role("textbox", name="Intitulé").fill("Cycle d’hiver")
    form.get_by_role("button", name="Planifier").click()
    expect(page.get_by_text("2 séances planifiées")).to_be_visible()
    page.get_by_role("button", name="Semaine suivante").click()
    page.locator("main li").get_by_role("button", name=re.compile("Cycle d’hiver")).click()

    panel = session_panel(page)
    expect(panel).to_contain_text("0 place prise sur 6")
    panel.get_by_role("button", name="Modifier").click()
    edit = page.get_by_role("dialog", name="Modifier la séance")
    edit.get_by_role("textbox", name="Places").fill("8")
    edit.get_by_role("button", name="Enregistrer").click()
    expect(panel).to_contain_text("0 place prise sur 8")
    book_in(page, stranger("Élève"))
    expect(panel).to_contain_text("1 place prise sur 8")

    panel.get_by_role("button", name="Annuler la séance").click()
    question = page.get_by_role("dialog", name=re.compile(r"^Annuler «\sCycle d’hiver\s»"))
    expect(question).to_contain_text("1 inscrit sera prévenu")
    question.get_by_role("textbox", name="Motif, dit aux inscrits").fill("Le four est en panne")
    question.get_by_role("button", name="Annuler la séance").click()
    expect(panel).to_contain_text("Le four est en panne")
    (booking,) = gym.get("/bookings", serviceId=service["id"], period="any")["items"]
    assert (booking["status"], booking["cancellationCode"]) == ("cancelled", "session_cancelled")
