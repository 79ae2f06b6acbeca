"""A coach sets up, strangers book from their page, and what comes of it."""

import re
from datetime import UTC, datetime, timedelta

from axe import violations
from conftest import Screen, Visit
from counter import Counter, Document
from house import House
from people import stranger
from playwright.sync_api import Page, expect

HOUR_HEIGHT = 60
FIRST_HOUR = 8


def a_coach(counter: Counter, **more: object) -> str:
    """Somebody new on the staff, with their usual week and a role that no service wants yet; their id."""
    made = counter.post("/staff", {"name": stranger("Léa")["name"], "roles": ["mentor"], **more})
    return str(made["id"])


def pick_a_time(page: Page) -> None:
    """The first free time, this month or the next."""
    times = page.locator("section button time")
    later = page.get_by_role("button", name="Voir le mois suivant")
    expect(times.or_(later).first).to_be_visible()
    if times.count() == 0:
        later.click()
    times.first.click()


def put_at(counter: Counter, booking: Document, start: datetime) -> Document:
    """Staff move it, whatever the rules say: a call begins now, or was long ago."""
    move = {"startDate": start.isoformat(), "notify": False, "override": {"reason": "Essai"}}
    moved: Document = counter.post(f"/bookings/{booking['id']}/reschedule", move)
    return moved


def book_by_a_link(settings: Page, visit: Visit, screen: Screen) -> None:
    """The coach makes a link that lets in once; whom it is for books by it, and who follows it later is told kindly."""
    guest = stranger()
    settings.get_by_role("tab", name="Liens").click()
    settings.get_by_role("button", name="Nouveau lien").click()
    settings.get_by_role("combobox", name="Prestation").click()
    settings.get_by_role("option", name="Suivi").click()
    settings.get_by_label("Nom", exact=True).fill(guest["name"])
    settings.get_by_label("E-mail").fill(guest["email"])
    settings.get_by_role("button", name="Créer le lien").click()
    ready = settings.get_by_role("dialog", name="Votre lien est prêt")
    address = ready.get_by_text("/l/").inner_text()
    ready.get_by_role("button", name="Fermer").last.click()
    expect(settings.get_by_text("0 sur 1")).to_be_visible()

    page = visit(address, screen)
    pick_a_time(page)
    expect(page.get_by_label("E-mail")).to_have_value(guest["email"])
    assert violations(page) == []
    page.get_by_role("button", name="Confirmer le rendez-vous").click()
    expect(page.get_by_role("heading", name="Rendez-vous confirmé")).to_be_visible()
    page.watch.expect(410, "/public/booking-links/")  # type: ignore[attr-defined]
    page.goto(address)
    expect(page.get_by_role("heading", name="Ce lien a déjà servi")).to_be_visible()
    assert violations(page) == []
    settings.reload()
    expect(settings.get_by_text("1 sur 1")).to_be_visible()


def test_from_nothing_to_feedback(house: House, visit: Visit, screen: Screen) -> None:
    """A coach sets up; a prospect books from their page, moves it, joins the call and says how it was."""
    counter, guest = house.counter("coach"), stranger()
    # The first free time is more than a day ahead on every day of the week, so that its guest may still move it.
    soon = datetime.now(UTC) + timedelta(hours=1)
    coach = a_coach(counter, timeOff=[{"start": soon.isoformat(), "end": (soon + timedelta(days=2)).isoformat()}])
    page = visit(f"{house.url}/planning/settings?coach={coach}", screen, as_owner="coach")
    page.get_by_role("button", name="Créer les types courants").click()
    for name in ("Premier rendez-vous", "Suivi", "Bilan"):
        expect(page.get_by_role("button", name=f"Modifier « {name} »")).to_be_visible()
    page.get_by_role("tab", name="Motifs").click()
    expect(page.get_by_role("textbox", name="Motif « Reprise d’activité »")).to_be_visible()
    assert violations(page, "main") == []
    book_by_a_link(page, visit, screen)

    reference = counter.get(f"/staff/{coach}")["reference"]
    page = visit(f"{house.url}/c/{counter.get('/organization')['slug']}/{reference}", screen)
    page.get_by_role("button", name=re.compile("^Premier rendez-vous")).click()
    pick_a_time(page)
    page.get_by_role("radio", name="Téléphone").click()
    page.get_by_label("Nom").fill(guest["name"])
    page.get_by_label("E-mail").fill(guest["email"])
    page.get_by_role("button", name="Confirmer le rendez-vous").click()
    expect(page.get_by_text("Indiquez un numéro où vous joindre.")).to_be_visible()
    page.get_by_role("radio", name="Visioconférence").click()
    assert violations(page) == []
    page.get_by_role("button", name="Confirmer le rendez-vous").click()
    expect(page.get_by_role("heading", name="Rendez-vous confirmé")).to_be_visible()
    booking = counter.booking_of(guest["email"])
    assert (booking["meetingKind"], booking["staffIds"]) == ("video", [coach])
    assert counter.get(f"/clients/{booking['clientId']}")["isProspect"] is True

    page.get_by_role("link", name="Voir mon rendez-vous").click()
    page.get_by_role("button", name="Déplacer").click()
    dialog = page.get_by_role("dialog")
    dialog.locator("button:has(time)").nth(1).click()
    dialog.get_by_role("button", name="Confirmer la nouvelle date").click()
    expect(dialog).to_be_hidden()
    (moved,) = counter.get("/bookings", search=guest["email"], status="confirmed")["items"]
    assert moved["rescheduledFromId"] == booking["id"]

    now = datetime.now(UTC).replace(second=0, microsecond=0)
    running = put_at(counter, moved, now - timedelta(minutes=1))
    page.goto(running["manageUrl"])
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Rejoindre la visioconférence").click()
    expect(opened.value.get_by_role("button", name="Entrer", exact=True)).to_be_enabled()
    opened.value.close()

    page.goto(put_at(counter, running, now - timedelta(hours=3))["manageUrl"])
    # A star is the label of the radio button beneath it.
    page.get_by_role("radio", name="4 sur 5", exact=True).locator("xpath=following-sibling::label").click()
    page.get_by_label("Un mot à ajouter ?").fill("Très à l’écoute, merci.")
    page.get_by_role("button", name="Envoyer mon avis").click()
    expect(page.get_by_text("Merci pour votre avis.")).to_be_visible()
    page = visit(f"{house.url}/figures/attendance?staff={coach}", screen, as_owner="coach")
    opinions = page.get_by_role("listitem").filter(has_text="Très à l’écoute, merci.")
    expect(opinions).to_contain_text("Plutôt content")
    assert violations(page, "main") == []


def test_a_click_into_the_calendar_makes_an_appointment_in_four_steps(house: House, visit: Visit) -> None:
    counter, guest = house.counter("coach"), stranger()
    coach = a_coach(counter)
    counter.post(f"/staff/{coach}/coach-setup")
    today = datetime.now(counter.zone)
    tuesday = today + timedelta(days=8 - today.weekday() if today.weekday() else 1)
    day = f"{house.url}/calendar?view=day&lanes=staff&date={tuesday.date()}&staff=%5B%22{coach}%22%5D"
    page = visit(day, as_owner="coach")
    column = page.locator("[data-column='0']")
    expect(column).to_have_attribute("data-free", "true")
    column.click(position={"x": 40, "y": (10 - FIRST_HOUR) * HOUR_HEIGHT + 5})
    wizard = page.get_by_role("dialog", name="Nouveau rendez-vous")
    name = counter.get(f"/staff/{coach}")["name"]
    expect(wizard.get_by_text(re.compile(rf"10:00 · {name}"))).to_be_visible()
    wizard.get_by_text("Prospect", exact=True).click()
    wizard.get_by_label("Nom").fill(guest["name"])
    wizard.get_by_label("E-mail").fill(guest["email"])
    wizard.get_by_role("button", name="Continuer").click()
    wizard.get_by_role("radio", name=re.compile("^Suivi")).click()
    wizard.get_by_role("button", name="Continuer").click()
    expect(wizard.get_by_role("button", name="10:00", exact=True)).to_have_attribute("aria-pressed", "true")
    wizard.get_by_role("button", name="Continuer").click()
    wizard.get_by_role("radio", name="Visioconférence").click()
    wizard.get_by_role("button", name="Inviter d’autres personnes").click()
    wizard.get_by_label("Invités").fill("lea@example.org")
    wizard.get_by_label("Titre").fill("Point de rentrée")
    wizard.get_by_role("button", name="Créer le rendez-vous").click()

    panel = page.get_by_role("dialog", name="Réservation")
    expect(panel.get_by_text(re.compile("^Point de rentrée"))).to_be_visible()
    panel.get_by_role("button", name="Passer en client").click()
    expect(panel.get_by_role("button", name="Passer en client")).to_have_count(0)
    booking = counter.booking_of(guest["email"])
    assert (booking["title"], booking["meetingKind"], booking["staffIds"]) == ("Point de rentrée", "video", [coach])
    assert booking["guestEmails"] == ["lea@example.org"]
    assert booking["startDate"].startswith(f"{tuesday.date()}T10:00")
    assert counter.get(f"/clients/{booking['clientId']}")["isProspect"] is False
