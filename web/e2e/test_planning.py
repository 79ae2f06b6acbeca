"""A coach sets up, strangers book from their page, and what comes after the appointment."""

import re
from datetime import UTC, datetime, timedelta

from axe import violations
from conftest import Screen, Visit
from counter import Counter
from house import House
from people import stranger
from playwright.sync_api import Page, expect


def a_coach(counter: Counter) -> str:
    """Somebody new on the staff, with their usual week and a role that no service wants yet; their id."""
    made = counter.post("/staff", {"name": stranger("Léa")["name"], "roles": ["mentor"]})
    return str(made["id"])


def pick_a_time(page: Page) -> None:
    """The first free time, this month or the next."""
    times = page.locator("section button time")
    later = page.get_by_role("button", name="Voir le mois suivant")
    expect(times.or_(later).first).to_be_visible()
    if times.count() == 0:
        later.click()
    times.first.click()


def test_a_coach_sets_up_from_nothing_and_a_stranger_books(house: House, visit: Visit, screen: Screen) -> None:
    counter, guest = house.counter("coach"), stranger()
    coach = a_coach(counter)
    page = visit(f"{house.url}/planning/settings?coach={coach}", screen, as_owner="coach")
    page.get_by_role("button", name="Créer les types courants").click()
    for name in ("Premier rendez-vous", "Suivi", "Bilan"):
        expect(page.get_by_role("button", name=f"Modifier « {name} »")).to_be_visible()
    page.get_by_role("tab", name="Motifs").click()
    expect(page.get_by_role("textbox", name="Motif « Reprise d’activité »")).to_be_visible()
    assert violations(page, "main") == []

    reference = counter.get(f"/staff/{coach}")["reference"]
    slug = counter.get("/organization")["slug"]
    page = visit(f"{house.url}/c/{slug}/{reference}", screen)
    page.get_by_role("button", name=re.compile("^Premier rendez-vous")).click()
    pick_a_time(page)
    page.get_by_role("radio", name="Téléphone").click()
    page.get_by_label("Nom").fill(guest["name"])
    page.get_by_label("E-mail").fill(guest["email"])
    page.get_by_role("button", name="Confirmer le rendez-vous").click()
    expect(page.get_by_text("Indiquez un numéro où vous joindre.")).to_be_visible()
    page.get_by_label("Téléphone").last.fill("06 12 34 56 78")
    assert violations(page) == []
    page.get_by_role("button", name="Confirmer le rendez-vous").click()
    expect(page.get_by_role("heading", name="Rendez-vous confirmé")).to_be_visible()

    booking = counter.booking_of(guest["email"])
    assert (booking["meetingKind"], booking["staffIds"]) == ("phone", [coach])
    assert counter.get(f"/clients/{booking['clientId']}")["isProspect"] is True


def test_four_steps_make_an_appointment_for_a_prospect_who_becomes_a_client(house: House, visit: Visit) -> None:
    counter, guest = house.counter("coach"), stranger()
    coach = a_coach(counter)
    counter.post(f"/staff/{coach}/coach-setup")
    page = visit(f"{house.url}/calendar?view=list", as_owner="coach")
    page.get_by_role("button", name="Nouveau rendez-vous").click()
    wizard = page.get_by_role("dialog", name="Nouveau rendez-vous")
    wizard.get_by_text("Prospect", exact=True).click()
    wizard.get_by_label("Nom").fill(guest["name"])
    wizard.get_by_label("E-mail").fill(guest["email"])
    wizard.get_by_role("button", name="Continuer").click()
    wizard.get_by_role("combobox", name="Avec").click()
    page.get_by_role("option", name=counter.get(f"/staff/{coach}")["name"]).click()
    wizard.get_by_role("radio", name=re.compile("^Suivi")).click()
    wizard.get_by_role("button", name="Continuer").click()
    pick_a_time(page)
    wizard.get_by_role("button", name="Continuer").click()
    wizard.get_by_role("radio", name="Visioconférence").click()
    wizard.get_by_label("Titre").fill("Point de rentrée")
    wizard.get_by_role("button", name="Créer le rendez-vous").click()

    panel = page.get_by_role("dialog", name="Réservation")
    expect(panel.get_by_text(re.compile("^Point de rentrée"))).to_be_visible()
    panel.get_by_role("button", name="Passer en client").click()
    expect(panel.get_by_role("button", name="Passer en client")).to_have_count(0)
    booking = counter.booking_of(guest["email"])
    assert (booking["title"], booking["meetingKind"]) == ("Point de rentrée", "video")
    assert counter.get(f"/clients/{booking['clientId']}")["isProspect"] is False


def test_a_client_says_how_it_was_and_the_coach_reads_it(house: House, visit: Visit, screen: Screen) -> None:
    counter, guest = house.counter("coach"), stranger()
    coach = a_coach(counter)
    counter.post(f"/staff/{coach}/coach-setup")
    shown = counter.get(f"/public/coaches/{counter.get('/organization')['slug']}/{coach}")
    start = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=3)
    wish = {
        "serviceId": shown["services"][0]["id"],
        "startDate": start.isoformat(),
        "staffId": coach,
        "contactName": guest["name"],
        "contactEmail": guest["email"],
        "override": {"reason": "Noté après coup"},
    }
    booking = counter.post("/bookings", wish)
    page = visit(booking["manageUrl"], screen)
    # A star is the label of the radio button beneath it.
    page.get_by_role("radio", name="4 sur 5", exact=True).locator("xpath=following-sibling::label").click()
    page.get_by_label("Un mot à ajouter ?").fill("Très à l’écoute, merci.")
    page.get_by_role("button", name="Envoyer mon avis").click()
    expect(page.get_by_text("Merci pour votre avis.")).to_be_visible()
    said = counter.get(f"/bookings/{booking['id']}/feedback")["feedback"]
    assert (said["rating"], said["sentiment"]) == (4, "positive")
