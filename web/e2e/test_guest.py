"""What the link in the mail opens: no account, one booking."""

import re
from datetime import datetime, timedelta
from pathlib import Path

from axe import violations
from conftest import Screen, Visit
from counter import instant, until
from house import House
from people import stranger
from playwright.sync_api import expect
from widget import Widget

STUDIO_HOUR = "Studio photo à l'heure"
FIRST_TALK = "Premier échange"
PERSONAL = "Coaching individuel"
CLASS = {
    "type": "event",
    "duration": 60,
    "price": 1500,
    "currency": "EUR",
    "maxParticipants": 1,
    "availableSlots": [{"dayOfWeek": day, "startTime": "07:00", "endTime": "08:00"} for day in range(7)],
}


def test_a_guest_finds_the_booking_takes_its_calendar_file_and_cancels(house: House, visit: Visit) -> None:
    coach, guest = house.counter("coach"), stranger()
    slot = coach.slot(FIRST_TALK)
    booking = coach.book(FIRST_TALK, slot, **guest)
    page = visit(coach.guest_link(guest["email"]))
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()
    expect(page.get_by_text(booking["reference"])).to_be_visible()
    expect(page.get_by_text(instant(slot["start"]).astimezone(coach.zone).strftime("%H:%M"))).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Ajouter à mon agenda").click()
    assert download.value.suggested_filename.endswith(".ics")
    assert coach.starts_of(Path(download.value.path()).read_text()) == [instant(slot["start"])]

    page.get_by_role("button", name="Annuler la réservation").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("Je me suis trompée de semaine.")
    page.get_by_role("dialog").get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("heading", name="Réservation annulée")).to_be_visible()

    after = coach.get(f"/bookings/{booking['id']}")
    assert after["status"] == "cancelled"
    assert after["cancellationReason"] == "Je me suis trompée de semaine."
    assert slot["start"] in [one["start"] for one in coach.slots(FIRST_TALK)]
    until(
        lambda: coach.mail_to(guest["email"], holding=booking["reference"]),
        "a mail about it",
    )


def test_a_guest_books_moves_and_cancels_on_a_phone(house: House, visit: Visit) -> None:
    coach, guest, phone = house.counter("coach"), stranger(), Screen("phone")
    first, second = coach.slot(FIRST_TALK), coach.slot(FIRST_TALK, after_hours=120)
    host = visit(f"{house.demo}/popup.html", phone)
    widget = Widget.popup(host, "#coach")
    widget.choose_service(FIRST_TALK)
    widget.choose_slot(first, coach.day_of(first))
    widget.fill(**guest)
    widget.place.get_by_role("radio", name="En visio").check()
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    booked = coach.booking_of(guest["email"])
    assert booked["meetingKind"] == "video"

    link = coach.guest_link(guest["email"])
    page = visit(link, phone)
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()
    page.get_by_role("button", name="Déplacer").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button").filter(has=page.locator(f"time[datetime='{second['start']}']")).click()
    expect(dialog.get_by_role("button", name="Confirmer la nouvelle date")).to_be_enabled()
    assert violations(page) == []
    dialog.get_by_role("button", name="Confirmer la nouvelle date").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text(instant(second["start"]).astimezone(coach.zone).strftime("%H:%M")).first).to_be_visible()
    moved = coach.get(f"/bookings/{booked['id']}")
    assert moved["status"] == "rescheduled"
    assert first["start"] in [one["start"] for one in coach.slots(FIRST_TALK)]
    assert second["start"] not in [one["start"] for one in coach.slots(FIRST_TALK)]

    # The link of the first mail still leads there.
    old = visit(link, phone)
    old.get_by_role("link", name="Voir la nouvelle date").click()
    expect(old.get_by_role("heading", name="C’est réservé")).to_be_visible()

    page.get_by_role("button", name="Annuler la réservation").click()
    assert violations(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("heading", name="Réservation annulée")).to_be_visible()
    assert second["start"] in [one["start"] for one in coach.slots(FIRST_TALK)]


def test_a_guest_moves_and_cancels_in_the_widget(house: House, visit: Visit, screen: Screen) -> None:
    coach, guest = house.counter("coach"), stranger()
    first, second = coach.slot(FIRST_TALK), coach.slot(FIRST_TALK, after_hours=168)
    coach.book(FIRST_TALK, first, **guest)
    link = coach.guest_link(guest["email"])
    page = visit(f"{house.demo}/popup.html", screen)
    widget = Widget.popup(page, "#coach")
    widget.place.get_by_role("button", name="Déjà réservé ?").click()
    widget.place.get_by_label("Lien de votre réservation").fill(link)
    widget.place.get_by_role("button", name="Voir la réservation").click()
    widget.place.get_by_role("button", name="Déplacer").click()
    widget.open_day(coach.day_of(second))
    # Who confirms while the price is still being asked has it refused: the booking moved meanwhile.
    with page.expect_response("**/reschedule/preview"):
        widget.slot(second).click()
    widget.place.get_by_role("button", name="Confirmer le nouvel horaire").click()
    expect(widget.place.get_by_text("Votre réservation est déplacée.")).to_be_visible()
    assert second["start"] not in [one["start"] for one in coach.slots(FIRST_TALK)]
    widget.place.get_by_role("button", name="Annuler la réservation").click()
    widget.place.get_by_role("group").get_by_role("button", name="Annuler la réservation").click()
    expect(widget.place.get_by_text("Votre réservation est annulée.")).to_be_visible()
    assert {first["start"], second["start"]} <= {one["start"] for one in coach.slots(FIRST_TALK)}


def test_a_code_stays_with_a_booking_that_moves_in_the_widget(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger()
    first, second = gym.slot(PERSONAL), gym.slot(PERSONAL, after_hours=168)
    assert gym.book(PERSONAL, first, **guest, promoCode="BIENVENUE")["totalPrice"] == 4400
    link = gym.guest_link(guest["email"])
    page = visit(f"{house.demo}/popup.html", Screen("phone"))
    widget = Widget.popup(page, "#gym")
    widget.place.get_by_role("button", name="Déjà réservé ?").click()
    widget.place.get_by_label("Lien de votre réservation").fill(link)
    widget.place.get_by_role("button", name="Voir la réservation").click()
    widget.place.get_by_role("button", name="Déplacer").click()
    widget.open_day(gym.day_of(second))
    with page.expect_response("**/reschedule/preview") as answer:
        widget.slot(second).click()
    assert answer.value.json()["difference"] == 0
    expect(widget.place.get_by_text("Nouvelle date")).to_be_visible()
    expect(widget.place.get_by_text("55 €")).to_have_count(0)
    widget.place.get_by_role("button", name="Confirmer le nouvel horaire").click()
    expect(widget.place.get_by_text("44 €")).to_be_visible()


def test_who_waits_for_a_full_class_is_offered_the_place_that_comes_free(house: House, visit: Visit) -> None:
    gym, guest, rival = house.counter("gym"), stranger(), stranger("Rivale")
    name = f"Pilates {guest['email'][:-12]}"
    gym.post("/services", {**CLASS, "name": name, "waitlist": {"enabled": True}})
    slot = gym.slot(name)
    taken = gym.book(name, slot, **rival)
    widget = Widget.popup(visit(f"{house.demo}/popup.html", Screen("phone")), "#gym")
    widget.choose_service(name)
    widget.open_day(gym.day_of(slot))
    widget.slot(slot).click()
    expect(widget.place.get_by_text("C’est complet.")).to_be_visible()
    widget.fill(**guest)
    widget.place.get_by_role("button", name="Rejoindre la liste d’attente").click()
    expect(widget.place.get_by_role("heading", name="Vous êtes sur liste d’attente")).to_be_visible()
    waiting = gym.booking_of(guest["email"])
    assert waiting["status"] == "waitlisted"

    gym.post(f"/bookings/{taken['id']}/cancel")
    until(
        lambda: (gym.get(f"/bookings/{waiting['id']}")["waitlist"] or {}).get("offeredAt"),
        "an offer",
    )
    page = visit(gym.guest_link(guest["email"]), Screen("phone"))
    expect(page.get_by_role("timer")).to_contain_text("minute")
    assert violations(page) == []
    page.get_by_role("button", name="Prendre la place").click()
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()
    assert gym.get(f"/bookings/{waiting['id']}")["status"] == "confirmed"


def test_a_guest_books_a_series_and_lets_the_rest_of_it_go(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger()
    name = f"Stretching {guest['email'][:-12]}"
    gym.post(
        "/services",
        {
            **CLASS,
            "name": name,
            "recurring": {
                "enabled": True,
                "intervals": ["weekly"],
                "maxOccurrences": 10,
            },
        },
    )
    slot = gym.slot(name)
    widget = Widget.popup(visit(f"{house.demo}/popup.html", Screen("desktop")), "#gym")
    widget.choose_service(name)
    widget.choose_slot(slot, gym.day_of(slot))
    widget.place.get_by_label("Chaque semaine").check()
    for _ in range(5):
        widget.place.get_by_role("button", name="Nombre de fois : Moins").click()
    expect(widget.place.get_by_role("complementary")).to_contain_text("45 €")
    widget.fill(**guest)
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    expect(widget.place.get_by_text("3 dates réservées")).to_be_visible()
    widget.place.get_by_role("button", name="Gérer ma réservation").click()
    expect(widget.place.get_by_role("list", name="Vos dates").get_by_role("listitem")).to_have_count(3)

    page = visit(gym.guest_link(guest["email"]), Screen("desktop"))
    dates = page.get_by_role("listitem")
    expect(dates).to_have_count(3)
    assert violations(page) == []
    dates.nth(1).get_by_role("link").click()
    expect(dates.nth(1)).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Annuler la réservation").click()
    page.get_by_label("Cette date et les suivantes").check()
    page.get_by_role("dialog").get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("heading", name="Réservation annulée")).to_be_visible()
    found = sorted(
        gym.get("/bookings", search=guest["email"])["items"],
        key=lambda one: one["startDate"],
    )
    assert [one["status"] for one in found] == ["confirmed", "cancelled", "cancelled"]


def test_a_course_is_had_whole(house: House, visit: Visit) -> None:
    gym, guest = house.counter("gym"), stranger()
    name = f"Autodéfense {guest['email'][:-12]}"
    course = {
        **CLASS,
        "type": "course",
        "name": name,
        "maxParticipants": 6,
        "price": 12000,
        "courseSale": "whole",
        "availableSlots": [],
    }
    service = gym.post("/services", course)
    first = datetime.now(gym.zone).replace(hour=19, minute=0, second=0, microsecond=0) + timedelta(days=5)
    dates = [{"startDate": (first + timedelta(days=7 * week)).isoformat()} for week in range(3)]
    gym.post(
        "/sessions",
        {"serviceId": service["id"], "title": "Cycle d’hiver", "dates": dates},
    )
    widget = Widget.popup(visit(f"{house.demo}/popup.html", Screen("phone")), "#gym")
    widget.choose_service(name)
    expect(widget.place.get_by_role("heading", name="Cycle d’hiver")).to_be_visible()
    widget.place.get_by_role("button", name="Choisir ce cours").click()
    expect(widget.place.get_by_role("complementary")).to_contain_text("120 €")
    widget.fill(**guest)
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    expect(widget.place.get_by_text("3 dates réservées")).to_be_visible()
    found = gym.get("/bookings", search=guest["email"])["items"]
    assert sorted(one["totalPrice"] for one in found) == [0, 0, 12000]


def test_a_link_opened_too_late_says_whom_to_call(house: House, visit: Visit) -> None:
    studio, guest = house.counter("studio"), stranger()
    now = datetime.now(studio.zone)
    soon = next(
        one for one in studio.slots(STUDIO_HOUR, days=1) if (instant(one["start"]) - now).total_seconds() < 23 * 3600
    )
    studio.book(STUDIO_HOUR, soon, **guest, customFieldValues={"usage": "Mode"})
    page = visit(studio.guest_link(guest["email"]), Screen("phone"))
    expect(page.get_by_text("Il est trop tard pour changer ou annuler en ligne.")).to_be_visible()
    expect(page.get_by_text(re.compile("Contactez directement Atelier Lumière"))).to_be_visible()
    expect(page.get_by_role("button", name="Annuler la réservation")).to_have_count(0)


def test_a_broken_link_is_explained(house: House, visit: Visit) -> None:
    page = visit("about:blank")
    page.watch.expect(404, "/guest/bookings/")  # type: ignore[attr-defined]
    page.goto(f"{house.url}/b/nothing-of-ours")
    expect(page.get_by_role("heading", name="Ce lien n’est pas valable")).to_be_visible()
