"""An owner runs the house: codes, closures, rules, figures, and who else is told."""

import csv
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from conftest import Screen, Visit
from counter import until
from house import House
from people import stranger
from playwright.sync_api import expect

COACHING = "Coaching individuel"


def test_a_promo_code_is_made_used_and_counted(house: House, visit: Visit, screen: Screen) -> None:
    gym, guest = house.counter("gym"), stranger()
    code = guest["name"].split()[1].upper()
    page = visit(f"{house.url}/promo-codes", screen, as_owner="gym")
    page.get_by_role("button", name="Créer un code").first.click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=re.compile("^Code")).fill(code)
    form.get_by_role("textbox", name=re.compile("^Valeur")).fill("20")
    form.get_by_role("textbox", name="Utilisations en tout").fill("1")
    form.get_by_role("button", name="Enregistrer").click()
    expect(form).to_be_hidden()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest, promoCode=code)
    assert booking["totalPrice"] == round(gym.service(COACHING)["price"] * 0.8)

    page.reload()
    page.get_by_role("button", name=code).first.click()
    shown = page.get_by_role("dialog")
    expect(shown.get_by_role("heading", name="Utilisations")).to_be_visible()
    expect(shown.get_by_text(re.compile("^− "))).to_be_visible()
    shown.get_by_role("button", name="Annuler").click()
    expect(page.get_by_text("Épuisé").first).to_be_visible()


def test_public_holidays_close_the_house_but_the_one_that_is_worked(house: House, visit: Visit) -> None:
    studio = house.counter("studio")
    page = visit(f"{house.url}/locations", as_owner="studio")
    page.get_by_role("switch", name="Fermer les jours fériés").click()
    page.get_by_role("switch", name="Fermé : Noël").click()
    expect(page.get_by_role("switch", name="Fermé : Noël")).not_to_be_checked()

    def closed() -> set[str] | None:
        year = page.locator("main").get_by_text(re.compile(r"^20\d\d$")).inner_text()
        days = studio.get("/holidays/days", year=year)["items"]
        found = {day["date"][5:] for day in days if day["isClosed"]}
        return found if found and "12-25" not in found else None

    assert "01-01" in until(closed, "a house closed on holidays but Christmas")
    page.get_by_role("switch", name="Fermer les jours fériés").click()
    until(lambda: not studio.get("/holidays")["enabled"] or None, "a house open on holidays")


def test_the_rules_of_the_house_are_kept(house: House, visit: Visit, screen: Screen) -> None:
    coach = house.counter("coach")
    page = visit(f"{house.url}/settings", screen, as_owner="coach")
    minutes = "45" if screen.is_phone else "50"
    page.get_by_role("textbox", name="Délai pour accepter une place libérée").fill(minutes)
    page.get_by_role("textbox", name="Réserver au plus tard").fill("1,5")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Enregistré", exact=True)).to_be_visible()
    rules = coach.get("/organization")["rules"]
    assert (rules["waitlistOfferMinutes"], rules["minAdvanceTime"]) == (int(minutes), 90)


def test_figures_can_be_compared_and_taken_away(house: House, visit: Visit, screen: Screen) -> None:
    page = visit(f"{house.url}/figures", screen, as_owner="gym")
    expect(page.get_by_role("region", name="Valeur réservée")).to_contain_text("€")
    expect(page.get_by_role("list", name="Dans le temps : Réservations").get_by_role("listitem").first).to_be_attached()
    page.get_by_role("button", name="Voir en tableau").click()
    expect(page.get_by_role("table", name="Dans le temps")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Exporter (CSV)").click()
    lines = list(csv.reader(Path(download.value.path()).read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert lines[0][0] == "Période"
    assert any(line[:1] == [COACHING] for line in lines)


def test_another_program_is_told_and_told_again(house: House, visit: Visit) -> None:
    with receiver() as (url, received):
        page = visit(f"{house.url}/webhooks", as_owner="gym")
        page.get_by_role("button", name="Ajouter un webhook").first.click()
        form = page.get_by_role("dialog", name="Ajouter un webhook")
        form.get_by_role("textbox", name=re.compile("^Adresse")).fill(url)
        form.get_by_role("button", name="Enregistrer").click()
        secret = page.get_by_role("dialog", name="Copiez ce secret maintenant")
        assert secret.locator("pre").inner_text().startswith("whsec_")
        secret.get_by_role("button", name="J’ai copié le secret").click()
        page.get_by_role("button", name="Envoyer un essai").click()
        until(lambda: received or None, "a test message")
        page.get_by_role("button", name=re.compile("^webhook.test")).first.click()
        panel = page.get_by_role("dialog", name="webhook.test")
        expect(panel).to_contain_text("200")
        expect(panel).to_contain_text('"type": "webhook.test"')
        panel.get_by_role("button", name="Renvoyer").click()
        until(lambda: received[1:] or None, "the same message again")
        assert len(set(received)) == 1


@contextmanager
def receiver() -> Iterator[tuple[str, list[str]]]:
    """Somebody else's server, and the `webhook-id` of all test messages it was sent; the house has other news too."""
    received: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if message["type"] == "webhook.test":
                received.append(self.headers["webhook-id"])
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hook", received
    finally:
        server.shutdown()
        server.server_close()
