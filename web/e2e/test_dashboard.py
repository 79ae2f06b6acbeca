"""The owner's day: log in, look at what comes, answer what waits."""

import re
from datetime import datetime

from conftest import Screen, Visit
from counter import Counter, instant, until
from house import House
from people import stranger
from playwright.sync_api import Page, expect

STUDIO_HOUR = "Studio photo à l'heure"
REVIEW = "Bilan de compétences (sur validation)"
FIRST_TALK = "Premier échange"
CARDIO = "Coaching individuel"


def test_an_owner_logs_in_and_sees_today(house: House, visit: Visit, screen: Screen) -> None:
    page = visit("about:blank", screen)
    page.goto(f"{house.url}/")
    expect(page.get_by_role("heading", name="Connexion")).to_be_visible()
    page.get_by_label("E-mail").fill(house.address("studio"))
    page.locator("input[type=password]").fill(house.password)
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_role("heading", level=1, name=re.compile("^Bon(jour|soir), Inès$"))).to_be_visible()
    expect(page.get_by_role("heading", name="Aujourd’hui")).to_be_visible()
    for booking in bookings_of_today(house.counter("studio")):
        # The bookings of a class are one line, named after it.
        shown = booking["serviceName"] if booking["sessionId"] else booking["contactName"]
        expect(page.locator("main").get_by_text(shown).first).to_be_visible()


def test_a_wrong_password_is_refused_in_words(house: House, visit: Visit) -> None:
    page = visit(f"{house.url}/login")
    page.watch.expect(400, "/auth/login")  # type: ignore[attr-defined]
    page.get_by_label("E-mail").fill(house.address("studio"))
    page.locator("input[type=password]").fill("pas celui-là")
    page.get_by_role("button", name="Se connecter").click()
    expect(page.locator("main")).to_contain_text(re.compile("incorrect|pas correct|invalide", re.I))


def test_the_calendar_shows_a_booking_by_day_week_and_month(house: House, visit: Visit, screen: Screen) -> None:
    coach, guest = house.counter("coach"), stranger()
    slot = coach.slot(FIRST_TALK)
    coach.book(FIRST_TALK, slot, **guest)
    day = coach.day_of(slot)
    page = visit(f"{house.url}/calendar?view=day&date={day}", screen, as_owner="coach")
    event = page.get_by_role("button", name=re.compile(re.escape(guest["name"])))
    expect(event).to_be_visible()
    page.get_by_text("Semaine", exact=True).click()
    expect(event).to_be_visible()
    page.get_by_text("Mois", exact=True).click()
    # A wide month shows its day beside it: the booking is there twice.
    event = event.first
    # By its date: a month begins with the last days of the one before, which have the same numbers.
    cell = page.locator(f"main li[data-date='{day}']")
    if screen.is_phone:
        # A month on a phone has room for dots only; its day has the names.
        cell.get_by_role("button", name=re.compile("^Afficher le ")).click()
    else:
        # A full day shows its first ones and says how many more there are.
        shown = cell.get_by_role("button", name=re.compile(re.escape(guest["name"])))
        more = cell.get_by_role("button", name=re.compile("de plus le"))
        expect(shown.or_(more).first).to_be_visible()
        if shown.count() == 0:
            more.click()
    expect(event).to_be_visible()
    event.click()
    expect(page.get_by_role("dialog")).to_contain_text(guest["email"])


def test_a_request_is_confirmed_and_the_client_hears_of_it(house: House, visit: Visit) -> None:
    coach, guest = house.counter("coach"), stranger()
    slot = coach.slot(REVIEW)
    booking = coach.book(REVIEW, slot, **guest)
    assert booking["status"] == "pending"
    page = visit(f"{house.url}/bookings?search={guest['email']}", Screen("phone"), as_owner="coach")
    open_row(page, guest["name"])
    page.get_by_role("dialog").get_by_role("button", name="Confirmer", exact=True).click()
    expect(page.get_by_role("dialog").get_by_text("Confirmée", exact=True).first).to_be_visible()
    assert coach.get(f"/bookings/{booking['id']}")["status"] == "confirmed"

    def told() -> bool | None:
        # A worker that is behind no longer acknowledges a request that was confirmed meanwhile.
        kinds = {mail["kind"] for mail in coach.get("/outbox", search=guest["email"])["items"]}
        return "booking.confirmed" in kinds or None

    until(told, "a mail that says it is confirmed")


def test_a_booking_is_cancelled_with_a_reason(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger()
    slot = gym.slot(CARDIO)
    booking = gym.book(CARDIO, slot, **guest)
    page = visit(f"{house.url}/bookings?search={guest['email']}", as_owner="gym")
    open_row(page, guest["name"])
    page.get_by_role("button", name="Annuler la réservation").click()
    question = page.get_by_role("dialog", name="Annuler cette réservation ?")
    question.get_by_role("textbox").fill("Salle inondée")
    question.get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("dialog", name="Réservation", exact=True).get_by_text("Salle inondée")).to_be_visible()
    after = gym.get(f"/bookings/{booking['id']}")
    assert (after["status"], after["cancellationReason"]) == ("cancelled", "Salle inondée")


def test_the_language_changes_for_good(house: House, visit: Visit, screen: Screen) -> None:
    page = visit(f"{house.url}/account", screen, as_owner="coach")
    choose_language(page, "Langue", "English")
    expect(page.get_by_role("heading", level=1, name="My account")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1, name="My account")).to_be_visible()
    choose_language(page, "Language", "Français")
    expect(page.get_by_role("heading", level=1, name="Mon compte")).to_be_visible()


def test_navigation_reaches_every_page(house: House, visit: Visit, screen: Screen) -> None:
    page = visit(f"{house.url}/", screen, as_owner="gym")
    places = {
        "Agenda": "Agenda", "Réservations": "Réservations", "Clients": "Clients", "Prestations": "Prestations",
        "Intervenants": "Intervenants", "Ressources": "Ressources", "Établissements": "Établissements",
        "Membres et accès": "Membres et accès", "Widgets": "Widgets", "Clés d’API": "Clés d’API",
        "Messages envoyés": "Messages envoyés", "Journal": "Journal", "Réglages": "Réglages",
        "Séances": "Séances", "Liste d’attente": "Liste d’attente", "Chiffres": "Chiffres",
        "Codes promo": "Codes promo", "Webhooks": "Webhooks",
    }  # fmt: skip
    in_bar = ("Agenda", "Réservations", "Clients")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for name, title in places.items():
        navigation = page.get_by_role("navigation", name="Navigation principale")
        if screen.is_phone and name not in in_bar:
            navigation.get_by_role("button", name="Menu").click()
            navigation = page.get_by_role("dialog").get_by_role("navigation")
        navigation.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} scrolls sideways"


def bookings_of_today(counter: Counter) -> list[dict[str, str]]:
    """Those that stand, on the organization's own clock."""
    today = datetime.now(counter.zone).date()
    stand = ("confirmed", "pending", "completed")
    items = counter.get("/bookings", sort="-startDate", limit=200)["items"]
    return [
        one for one in items
        if one["status"] in stand and instant(one["startDate"]).astimezone(counter.zone).date() == today
    ]  # fmt: skip


def open_row(page: Page, name: str) -> None:
    """Open the booking of that person from the list."""
    page.locator("main").locator("li, tr").filter(has_text=name).get_by_role("button").first.click()
    expect(page.get_by_role("dialog").get_by_role("heading", name=name)).to_be_visible()


def choose_language(page: Page, label: str, language: str) -> None:
    """In the profile."""
    page.get_by_role("radiogroup", name=label).get_by_text(language).click()
    page.get_by_role("button", name=re.compile("^(Enregistrer|Save)$")).first.click()
