"""What the link in the mail opens: no account, one booking."""

import re
from datetime import datetime
from pathlib import Path

from conftest import Screen, Visit
from counter import instant, until
from house import House
from people import stranger
from playwright.sync_api import expect

STUDIO_HOUR = "Studio photo à l'heure"
FIRST_TALK = "Premier échange"


def test_a_guest_finds_the_booking_takes_its_calendar_file_and_cancels(
    house: House, visit: Visit, screen: Screen
) -> None:
    coach, guest = house.counter("coach"), stranger()
    slot = coach.slot(FIRST_TALK)
    booking = coach.book(FIRST_TALK, slot, **guest)
    page = visit(coach.guest_link(guest["email"]), screen)
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
    until(lambda: coach.mail_to(guest["email"], holding=booking["reference"]), "a mail about it")


def test_a_link_opened_too_late_says_whom_to_call(house: House, visit: Visit, screen: Screen) -> None:
    studio, guest = house.counter("studio"), stranger()
    now = datetime.now(studio.zone)
    soon = next(
        one for one in studio.slots(STUDIO_HOUR, days=1) if (instant(one["start"]) - now).total_seconds() < 23 * 3600
    )
    studio.book(STUDIO_HOUR, soon, **guest, customFieldValues={"usage": "Mode"})
    page = visit(studio.guest_link(guest["email"]), screen)
    expect(page.get_by_text("Il est trop tard pour annuler en ligne.")).to_be_visible()
    expect(page.get_by_text(re.compile("Contactez directement Atelier Lumière"))).to_be_visible()
    expect(page.get_by_role("button", name="Annuler la réservation")).to_have_count(0)


def test_a_broken_link_is_explained(house: House, visit: Visit) -> None:
    page = visit("about:blank")
    page.watch.expect(404, "/guest/bookings/")  # type: ignore[attr-defined]
    page.goto(f"{house.url}/b/nothing-of-ours")
    expect(page.get_by_role("heading", name="Ce lien n’est pas valable")).to_be_visible()
