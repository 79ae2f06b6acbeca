"""Two to five people at a video room of the house's own, in as many browsers."""

import re

from axe import violations
from conftest import Screen, Visit
from house import House
from playwright.sync_api import Page, WebSocketRoute, expect
from rooms import admit, arrive, by_video, enter, sees

HOST = "Camille"
PHONE, DESKTOP = Screen("phone"), Screen("desktop")


def test_a_guest_waits_is_let_in_and_both_speak_until_it_ends(house: House, visit: Visit) -> None:
    meeting = by_video(house.counter("coach"))
    name = meeting["guest"]
    guest = arrive(visit, meeting["guestUrls"][0], PHONE)
    expect(guest.get_by_role("heading", name="Prêt à entrer ?")).to_be_visible()
    assert violations(guest) == []
    enter(guest)
    expect(guest.get_by_text("Votre hôte n’est pas encore arrivé.")).to_be_visible()
    assert violations(guest) == []

    host = arrive(visit, meeting["hostUrl"], DESKTOP)
    enter(host, name=HOST)
    expect(guest.get_by_text("Votre hôte sait que vous êtes là")).to_be_visible()
    admit(host, name)
    sees(host, name)
    sees(guest, HOST)

    theirs = host.get_by_role("article", name=name, exact=True)
    guest.get_by_role("button", name="Couper le micro").click()
    expect(theirs.get_by_label("micro coupé")).to_be_visible()
    guest.get_by_role("button", name="Activer le micro").click()
    expect(theirs.get_by_label("micro coupé")).to_have_count(0)
    guest.get_by_role("button", name="Couper la caméra").click()
    expect(theirs.get_by_text("NE")).to_be_visible()
    guest.get_by_role("button", name="Activer la caméra").click()
    sees(host, name)

    host.get_by_role("button", name="Discussion").click()
    host.get_by_role("textbox", name="Votre message").fill("Bonjour <b>à vous</b>")
    host.keyboard.press("Enter")
    assert violations(guest) == []
    guest.get_by_role("button", name="Discussion, 1 nouveau message").click()
    expect(guest.get_by_role("log").get_by_text("Bonjour <b>à vous</b>")).to_be_visible()
    assert violations(guest) == []
    assert violations(host) == []

    host.get_by_role("button", name="Quitter").click()
    host.get_by_role("menuitem", name="Terminer pour tous").click()
    for page in (host, guest):
        expect(page.get_by_role("heading", name="L’appel est terminé")).to_be_visible()


def test_a_call_survives_lost_lines_and_new_pages_but_no_cancellation(house: House, visit: Visit) -> None:
    coach = house.counter("coach")
    meeting = by_video(coach)
    host, guest = arrive(visit, meeting["hostUrl"]), arrive(visit, "about:blank")
    lines: list[WebSocketRoute] = []

    def keep(line: WebSocketRoute) -> None:
        lines.append(line)
        line.connect_to_server()

    guest.route_web_socket(re.compile(r"/rooms/"), keep)
    # What stands between page and line passes on what the page said before it could know that the line is closed.
    guest.watch.expect_saying("WebSocket is already in CLOSING or CLOSED state.")  # type: ignore[attr-defined]
    guest.goto(meeting["guestUrls"][0])
    enter(host, name=HOST)
    enter(guest)
    admit(host, meeting["guest"])
    sees(guest, HOST)

    host.get_by_role("button", name="Partager l’écran").click()
    sees(guest, f"Écran de {HOST}", HOST)
    host.get_by_role("button", name="Arrêter le partage").click()
    expect(guest.get_by_role("article", name=f"Écran de {HOST}")).to_have_count(0)
    sees(guest, HOST)

    # Back by itself, with a new ticket: sound and picture never stopped, and nobody had to open the door again.
    with guest.expect_response(re.compile(r"/api/v1/rooms/[^/]+$")):
        lines[-1].close(code=1011)
    expect(guest.get_by_text("Connexion au serveur perdue")).to_have_count(0)
    sees(guest, HOST)
    host.get_by_role("button", name="Discussion").click()
    host.get_by_role("textbox", name="Votre message").fill("Vous revoilà")
    host.keyboard.press("Enter")
    expect(guest.get_by_role("button", name="Discussion, 1 nouveau message")).to_be_visible()

    # A new page of the same person was let in already.
    guest.reload()
    enter(guest)
    sees(guest, HOST)
    sees(host, meeting["guest"])
    expect(host.get_by_text("attend dehors")).to_have_count(0)

    expect(guest.get_by_role("button", name="Faire sortir")).to_have_count(0)
    host.get_by_role("button", name=f"Faire sortir {meeting['guest']}").click()
    host.get_by_role("menuitem", name=f"Faire sortir {meeting['guest']}").click()
    expect(guest.get_by_role("heading", name="L’hôte vous a fait sortir de la salle")).to_be_visible()
    expect(host.get_by_role("article", name=meeting["guest"], exact=True)).to_have_count(0)
    # Coming back means asking again.
    guest.reload()
    expect(guest.get_by_role("heading", name="Prêt à entrer ?")).to_be_visible()
    assert violations(guest) == []
    enter(guest)
    expect(guest.get_by_role("heading", name="Vous êtes en salle d’attente")).to_be_visible()
    assert violations(guest) == []

    # Cancelled meanwhile: whoever is there is told, and nobody comes in again.
    coach.post(f"/bookings/{meeting['bookingId']}/cancel")
    for page in (host, guest):
        expect(page.get_by_role("heading", name="Ce rendez-vous a été annulé")).to_be_visible()
        page.reload()
        expect(page.get_by_role("heading", name="Ce rendez-vous a été annulé")).to_be_visible()


def test_three_and_four_people_see_each_other_and_a_fifth_stays_outside(house: House, visit: Visit) -> None:
    meeting = by_video(house.counter("coach"), participants=4)
    names = [meeting["guest"], "Lina", "Paul"]
    host = arrive(visit, meeting["hostUrl"])
    enter(host, name=HOST)
    guests: list[Page] = []
    for url, name in zip(meeting["guestUrls"], names, strict=False):
        guest = arrive(visit, url)
        enter(guest, name=name)
        guests.append(guest)
    for name in names:
        admit(host, name)
    sees(host, *names)
    for guest, name in zip(guests, names, strict=True):
        sees(guest, HOST, *(other for other in names if other != name))
    fifth = arrive(visit, meeting["guestUrls"][3])
    enter(fifth, name="Zoé")
    admit(host, "Zoé")
    expect(host.get_by_text("La salle est pleine")).to_be_visible()
    expect(fifth.get_by_role("heading", name="Vous êtes en salle d’attente")).to_be_visible()
    # Somebody goes: there is room again.
    guests[0].get_by_role("button", name="Quitter").click()
    expect(guests[0].get_by_role("heading", name="Vous avez quitté la salle")).to_be_visible()
    admit(host, "Zoé")
    sees(fifth, "Lina")


def test_too_early_and_too_late_a_link_opens_nothing(house: House, visit: Visit) -> None:
    early = by_video(house.counter("coach"), minutes_ahead=50)
    for url, screen in ((early["hostUrl"], DESKTOP), (early["guestUrls"][0], PHONE)):
        page = visit(url, screen)
        expect(page.get_by_role("heading", name="Votre salle n’est pas encore ouverte")).to_be_visible()
        expect(page.get_by_role("button", name="Entrer")).to_have_count(0)
        assert violations(page) == []
    page.watch.expect(404, "/rooms/")  # type: ignore[attr-defined]
    page.goto(f"{house.url}/r/nothing")
    expect(page.get_by_text("Ce lien n’ouvre aucune salle")).to_be_visible()
