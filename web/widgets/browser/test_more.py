"""What loads on demand: codes, series, the waitlist, files, and a booking behind its link."""

import pytest
from conftest import OpenPage, violations
from playwright.sync_api import Page, Route, expect


def fill_contact(page: Page) -> None:
    page.get_by_label("Nom et prénom").fill("Ada Lovelace")
    page.get_by_label("E-mail", exact=True).fill("ada@example.test")


def open_yoga(open_page: OpenPage, width: int = 390) -> Page:
    page = open_page("csp.html?studio=wgt_gym", width=width)
    page.get_by_role("button", name="Yoga du matin").click()
    page.locator(".time:not(.full)").first.wait_for()
    return page


def test_a_code_changes_the_price_before_anything_is_booked(open_page: OpenPage) -> None:
    page = open_yoga(open_page)
    page.get_by_role("button", name="Participants : Plus").click()
    page.locator(".time:not(.full)").first.click()
    expect(page.get_by_role("complementary")).to_contain_text("24 €")
    page.get_by_text("J’ai un code promo").click()
    code = page.get_by_label("Code promo")
    code.fill("RIEN")
    page.get_by_role("button", name="Appliquer").click()
    expect(code).to_have_accessible_description("Ce code n’existe pas.")
    code.fill("ETE")
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_role("complementary")).to_contain_text("Code ETE")
    expect(page.get_by_role("complementary")).to_contain_text("21,60 €")
    assert violations(page) == []
    fill_contact(page)
    page.get_by_label("Nom du participant 2").fill("Blaise")
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    body = sent.value.post_data_json
    assert body["promoCode"] == "ETE"
    assert body["participantDetails"] == [{"name": "Ada Lovelace"}, {"name": "Blaise"}]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_series_shows_its_dates_and_which_of_them_are_taken(open_page: OpenPage, width: int) -> None:
    page = open_yoga(open_page, width)
    page.locator(".time:not(.full)").first.click()
    page.get_by_label("Chaque semaine").check()
    expect(page.get_by_text("1 date n’est pas libre")).to_be_visible()
    page.get_by_role("button", name="Nombre de fois : Moins").click()
    expect(page.locator(".dates li")).to_have_count(7)
    assert violations(page) == []
    fill_contact(page)
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    assert sent.value.post_data_json["recurringConfig"] == {"frequency": "weekly", "occurrencesCount": 7, "onConflict": "skip"}
    expect(page.get_by_text("3 dates réservées")).to_be_visible()


def test_a_series_is_priced_with_its_code(open_page: OpenPage) -> None:
    page = open_yoga(open_page)
    page.locator(".time:not(.full)").first.click()
    page.get_by_label("Chaque mois").check()
    expect(page.locator(".dates li")).to_have_count(8)
    page.get_by_text("J’ai un code promo").click()
    page.get_by_label("Code promo").fill("ETE")
    with page.expect_request("**/bookings/preview") as sent:
        page.get_by_role("button", name="Appliquer").click()
    assert sent.value.post_data_json["promoCode"] == "ETE"


def test_the_total_of_a_series_is_that_of_what_is_chosen_whichever_answer_comes_last(open_page: OpenPage) -> None:
    page = open_yoga(open_page)
    page.locator(".time:not(.full)").first.click()
    late: list[tuple[Route, int]] = []

    def tell(route: Route, count: int) -> None:
        route.fulfill(json={"occurrences": [], "conflicts": 0, "total": count * 1000})

    def answer(route: Route) -> None:
        count = route.request.post_data_json["recurringConfig"]["occurrencesCount"]
        if count == 7:
            late.append((route, count))
        else:
            tell(route, count)

    page.route("**/bookings/preview", answer)
    total = page.get_by_role("complementary")
    page.get_by_label("Chaque semaine").check()
    expect(total).to_contain_text("80 €")
    for _ in range(2):
        page.get_by_role("button", name="Nombre de fois : Moins").click()
    expect(total).to_contain_text("60 €")
    with page.expect_response("**/bookings/preview"):
        tell(*late[0])
    # Known by now, and not asked again.
    page.get_by_role("button", name="Nombre de fois : Plus").click()
    expect(total).to_contain_text("70 €")
    page.get_by_role("button", name="Nombre de fois : Moins").click()
    expect(total).to_contain_text("60 €")


def test_a_full_class_has_a_queue(open_page: OpenPage) -> None:
    page = open_yoga(open_page)
    page.locator(".time.full").first.click()
    expect(page.get_by_text("C’est complet.")).to_be_visible()
    fill_contact(page)
    assert violations(page) == []
    with page.expect_request("**/api/v1/waitlist"):
        page.get_by_role("button", name="Rejoindre la liste d’attente").click()
    expect(page.get_by_role("heading", name="Vous êtes sur liste d’attente")).to_be_focused()
    expect(page.get_by_text("Dans la file")).to_be_visible()
    assert violations(page) == []


def test_a_course_can_be_had_whole(open_page: OpenPage) -> None:
    page = open_page("csp.html", width=390)
    page.get_by_role("button", name="Stage d’initiation").click()
    page.get_by_label("Le cours entier").check()
    expect(page.get_by_role("heading", name="Stage d’hiver")).to_be_visible()
    expect(page.get_by_text("4 séances")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Choisir ce cours").click()
    fill_contact(page)
    page.get_by_label("Votre projet en une phrase").fill("Apprendre")
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    assert sent.value.post_data_json["sale"] == "whole"


def test_a_guest_moves_and_cancels_without_leaving_the_page(open_page: OpenPage) -> None:
    page = open_page("csp.html", width=390)
    page.get_by_role("button", name="Visite du studio").click()
    page.locator(".time").first.click()
    fill_contact(page)
    page.get_by_role("button", name="Confirmer la réservation").click()
    page.get_by_role("button", name="Gérer ma réservation").click()
    expect(page.get_by_role("heading", name="Votre réservation")).to_be_focused()
    expect(page.get_by_text("K7Q2M9XD")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Déplacer").click()
    time = page.locator(".time").nth(2)
    start = time.locator("time").get_attribute("datetime")
    time.click()
    assert violations(page) == []
    with page.expect_request("**/reschedule") as sent:
        page.get_by_role("button", name="Confirmer le nouvel horaire").click()
    assert sent.value.post_data_json["startDate"] == start
    expect(page.get_by_text("Votre réservation est déplacée.")).to_be_visible()
    page.get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_role("group", name="Annuler cette réservation ?")).to_be_focused()
    assert violations(page) == []
    page.get_by_role("group").get_by_role("button", name="Annuler la réservation").click()
    expect(page.get_by_text("Votre réservation est annulée.")).to_be_visible()
    page.get_by_role("button", name="Retour").click()
    expect(page.get_by_role("heading", name="Que souhaitez-vous réserver ?")).to_be_focused()


def test_a_link_from_the_mail_opens_here_and_a_wrong_one_is_explained(open_page: OpenPage) -> None:
    page = open_page("csp.html", width=390)
    page.get_by_role("button", name="Déjà réservé ?").click()
    page.get_by_label("Lien de votre réservation").fill("https://book.example/b/nothing")
    page.get_by_role("button", name="Voir la réservation").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_text("Ce lien n’ouvre aucune réservation.")).to_be_visible()
    assert violations(page) == []


def test_the_pages_address_can_name_a_booking(open_page: OpenPage) -> None:
    page = open_page("csp.html#comptoir=nothing", width=390)
    expect(page.get_by_text("Ce lien n’ouvre aucune réservation.")).to_be_visible()


def test_without_its_second_file_a_plain_booking_still_works(open_page: OpenPage) -> None:
    page = open_page("csp.html?studio=wgt_gym")
    page.route("**/comptoir-booking-more.*", lambda route: route.abort())
    page.get_by_role("button", name="Yoga du matin").click()
    page.locator(".time:not(.full)").first.click()
    expect(page.get_by_role("button", name="Réessayer").first).to_be_visible()
    fill_contact(page)
    page.get_by_role("button", name="Confirmer la réservation").click()
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()


def test_english_comes_as_a_file_of_its_own_and_nobody_else_loads_it(open_page: OpenPage) -> None:
    page = open_page("csp.html", language="en-GB")
    scripts: list[str] = []
    page.on("request", lambda request: scripts.append(request.url) if request.resource_type == "script" else None)
    page.reload()
    page.get_by_role("button", name="Visite").click()
    expect(page.get_by_role("heading", name="Choisissez un créneau")).to_be_visible()
    assert not [url for url in scripts if "booking-en" in url]
    page.evaluate("Comptoir.send('[data-comptoir]', 'setLocale', { locale: 'en' })")
    expect(page.get_by_role("heading", name="Pick a time")).to_be_visible()
    assert len([url for url in scripts if "booking-en" in url]) == 1
