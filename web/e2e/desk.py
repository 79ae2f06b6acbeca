"""What is done at the desk the same way by several tests."""

import re

from playwright.sync_api import Locator, Page


def whole_form(page: Page, service: str) -> Locator:
    """The form that has everything on one page, reached from the four steps, with that service chosen."""
    page.get_by_role("button", name="Nouveau rendez-vous").click()
    page.get_by_role("dialog", name="Nouveau rendez-vous").get_by_role("button", name=re.compile("tout sur une page$")).click()
    form = page.get_by_role("dialog", name="Nouvelle réservation")
    form.get_by_role("combobox", name="Prestation").click()
    page.get_by_role("option", name=service, exact=True).click()
    return form
