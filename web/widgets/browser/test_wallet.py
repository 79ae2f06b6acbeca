"""The wallet in the booking widget: signing in by mail, and paying with what is there."""

import pytest
from conftest import OpenPage, violations
from playwright.sync_api import Page, expect


def open_yoga(open_page: OpenPage, width: int = 390) -> Page:
    page = open_page("csp.html?studio=wgt_gym", width=width)
    page.get_by_role("button", name="Yoga du matin").click()
    page.locator(".time:not(.full)").first.click()
    page.get_by_role("button", name="Utiliser mon solde").click()
    return page


def sign_in(page: Page) -> None:
    page.get_by_label("Votre e-mail").fill("ada@example.test")
    page.get_by_role("button", name="Recevoir un code").click()
    expect(page.get_by_label("Code à six chiffres")).to_be_focused()
    page.get_by_label("Code à six chiffres").fill("123456")
    page.get_by_role("button", name="Continuer").click()


@pytest.mark.parametrize("width", [390, 1440])
def test_who_signs_in_books_with_their_balance(open_page: OpenPage, width: int) -> None:
    page = open_yoga(open_page, width)
    expect(page.get_by_label("Votre e-mail")).to_be_visible()
    assert violations(page) == []
    sign_in(page)
    expect(page.get_by_text("Votre solde règle 12 € : 1 séance.")).to_be_visible()
    expect(page.get_by_label("Nom et prénom")).to_have_value("Ada Lovelace")
    expect(page.get_by_label("E-mail", exact=True)).to_have_value("ada@example.test")
    expect(page.get_by_role("complementary")).not_to_contain_text("À régler sur place")
    assert violations(page) == []
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    assert sent.value.headers["authorization"] == "Bearer ct_mock"
    assert "useWallet" not in sent.value.post_data_json
    expect(page.get_by_role("heading", name="C’est réservé")).to_be_visible()


def test_the_balance_can_be_left_alone_and_the_visitor_can_leave(open_page: OpenPage) -> None:
    page = open_yoga(open_page)
    sign_in(page)
    switch = page.get_by_label("Utiliser mon solde")
    expect(switch).to_be_checked()
    switch.uncheck()
    expect(page.get_by_text("Votre solde reste intact.")).to_be_visible()
    expect(page.get_by_role("complementary")).to_contain_text("À régler sur place")
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    assert sent.value.post_data_json["useWallet"] is False
    page.get_by_role("button", name="Faire une autre réservation").click()
    page.get_by_role("button", name="Yoga du matin").click()
    page.locator(".time:not(.full)").nth(1).click()
    page.get_by_role("button", name="Me déconnecter").click()
    with page.expect_request("**/api/v1/bookings") as sent:
        page.get_by_role("button", name="Confirmer la réservation").click()
    assert sent.value.headers["authorization"] == "Bearer pk_test_mock"
