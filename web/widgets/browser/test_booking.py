import time
from pathlib import Path

import pytest
from conftest import OpenPage, violations
from playwright.sync_api import Page, expect

SIZES = [360, 768, 1280]


def fill_contact(page: Page, email: str = "ada@example.test") -> None:
    page.get_by_label("Nom et prénom").fill("Ada Lovelace")
    page.get_by_label("E-mail", exact=True).fill(email)


def confirm(page: Page) -> None:
    page.get_by_role("button", name="Confirmer la réservation").click()


def first_time(page: Page) -> None:
    page.locator(".time").first.click()


@pytest.mark.parametrize("width", SIZES)
def test_a_stranger_books_on_a_hostile_page(open_page: OpenPage, width: int) -> None:
    page = open_page("index.html", width=width)
    page.get_by_role("button", name="Visite du studio").click()
    expect(page.get_by_role("heading", name="Choisissez un créneau")).to_be_focused()
    assert violations(page) == []
    first_time(page)
    fill_contact(page)
    assert violations(page) == []
    confirm(page)
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_focused()
    expect(page.get_by_text("K7Q2M9XD")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_kind_of_question_works_under_a_strict_policy(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("csp.html", width=360)
    page.get_by_role("button", name="Plateau photo").click()
    page.get_by_role("button", name="Durée : Plus").click()
    first_time(page)
    confirm(page)
    expect(page.get_by_text("Il reste 6 points à revoir")).to_be_visible()
    assert violations(page) == []
    fill_contact(page)
    page.get_by_label("Votre projet en une phrase").fill("Un catalogue 🎞️ <b>")
    page.get_by_label("Taille de l’équipe").fill("3")
    page.get_by_label("Flash", exact=True).check()
    page.get_by_label("Trépied").check()
    page.get_by_label("J’ai lu le règlement du studio").check()
    page.get_by_label("Date d’une visite préalable").fill("2027-01-15")
    page.get_by_label("Attestation d’assurance").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.get_by_role("button", name="Retirer a.pdf")).to_be_visible()
    with page.expect_request("**/api/v1/bookings") as sent:
        confirm(page)
    body = sent.value.post_data_json
    assert body["customFieldValues"] == {
        "project": "Un catalogue 🎞️ <b>", "crew": 3, "light": "Flash", "gear": ["Trépied"], "terms": True, "visit": "2027-01-15", "insurance": "file_1",
    }
    assert len(sent.value.headers["idempotency-key"]) == 36
    with page.expect_download() as download:
        page.get_by_role("link", name="Ajouter à mon agenda").click()
    assert "BEGIN:VEVENT" in Path(download.value.path()).read_text()


def test_a_lost_race_keeps_what_was_typed_and_offers_other_times(open_page: OpenPage) -> None:
    page = open_page("csp.html")
    page.get_by_role("button", name="Visite du studio").click()
    first_time(page)
    fill_contact(page, f"ada{time.time_ns()}@taken.test")
    confirm(page)
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("heading", name="Ce créneau vient d’être réservé")).to_be_visible()
    assert violations(page) == []
    first_time(page)
    expect(page.get_by_label("Nom et prénom")).to_have_value("Ada Lovelace")
    confirm(page)
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()


def test_the_servers_field_errors_stand_at_their_fields(open_page: OpenPage) -> None:
    page = open_page("popup.html")
    page.locator("#coach").click()
    first_time(page)
    fill_contact(page, "refused@example.test")
    confirm(page)
    field = page.get_by_label("E-mail", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("Pour recevoir la confirmation. Cette adresse ne reçoit pas de messages.")
    page.get_by_role("link", name="Cette adresse").click()
    expect(field).to_be_focused()


def test_mending_the_last_fault_keeps_the_focus_and_the_caret(open_page: OpenPage) -> None:
    page = open_page("csp.html")
    page.get_by_role("button", name="Visite du studio").click()
    first_time(page)
    page.get_by_label("Nom et prénom").fill("Ada")
    confirm(page)
    expect(page.get_by_role("alert")).to_be_focused()
    field = page.get_by_label("E-mail", exact=True)
    field.focus()
    page.keyboard.type("ada@exmple.test")
    expect(page.get_by_role("alert")).to_have_count(0)
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
    page.keyboard.type("a")
    expect(field).to_be_focused()
    expect(field).to_have_value("ada@example.test")


def test_a_price_that_cannot_be_asked_for_stays_the_one_of_the_time(open_page: OpenPage) -> None:
    page = open_page("csp.html")
    page.route("**/api/v1/quotes", lambda route: route.abort())
    page.get_by_role("button", name="Plateau photo").click()
    page.get_by_role("button", name="Durée : Plus").click()
    page.route("**/api/v1/slots?*duration=180*", lambda route: (answer := route.fetch().json(), [slot.update(priceFrom=9900) for day in answer["days"] for slot in day["slots"]], route.fulfill(json=answer)))
    expect(page.locator(".time").first).to_be_visible()
    page.get_by_role("button", name="Durée : Plus").click()
    first_time(page)
    expect(page.get_by_text("99 €")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")


def test_a_connection_that_breaks_loses_nothing_and_books_once(open_page: OpenPage) -> None:
    page = open_page("csp.html")
    page.get_by_role("button", name="Visite du studio").click()
    first_time(page)
    fill_contact(page)
    keys: list[str] = []
    page.on("request", lambda request: keys.append(request.headers["idempotency-key"]) if request.method == "POST" else None)
    page.route("**/api/v1/bookings", lambda route: route.abort(), times=1)
    confirm(page)
    expect(page.get_by_text("La connexion a été interrompue")).to_be_visible()
    confirm(page)
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()
    assert len(keys) == 2 and len(set(keys)) == 1


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland"])
def test_a_browser_in_another_zone_books_the_time_it_showed(open_page: OpenPage, zone: str) -> None:
    page = open_page("csp.html?studio=wgt_tokyo", zone=zone)
    slot = page.locator(".time").first
    shown, instant = slot.inner_text(), slot.locator("time").get_attribute("datetime")
    assert instant and instant.endswith("+09:00") and instant[11:16] == shown
    expect(page.get_by_text("Heures de Tokyo")).to_be_visible()
    slot.click()
    fill_contact(page)
    with page.expect_request("**/api/v1/bookings") as sent:
        confirm(page)
    assert sent.value.post_data_json["startDate"] == instant


@pytest.mark.parametrize(
    ("widget", "says"),
    [
        ("wgt_empty", "Rien à réserver"),
        ("wgt_closed", "Aucun créneau n’est ouvert"),
        ("wgt_broken", "La réservation en ligne ne répond pas"),
        ("wgt_nowhere", "n’est pas disponible ici"),
        ("wgt_bare", "Choisissez un créneau"),
    ],
)
def test_every_state_says_what_is_the_matter(open_page: OpenPage, widget: str, says: str) -> None:
    page = open_page(f"csp.html?studio={widget}", width=360)
    expect(page.get_by_text(says)).to_be_visible()
    assert violations(page) == []
