"""The booking widget on somebody's page, handled as a visitor does: by what it says."""

import re
from dataclasses import dataclass
from typing import Any

from counter import Document
from playwright.sync_api import Locator, Page, expect

WORDS: dict[str, dict[str, Any]] = {
    "fr": {
        "services": "Que souhaitez-vous réserver ?",
        "details": "Vos coordonnées",
        "name": "Nom et prénom",
        "email": "E-mail",
        "phone": re.compile("^Téléphone"),
        "notes": re.compile("^Un mot à ajouter"),
        "confirm": "Confirmer la réservation",
        "done": "C’est réservé !",
        "next_month": "Mois suivant",
        "taken": "Ce créneau vient d’être réservé",
    },
    "en": {
        "services": "What would you like to book?",
        "details": "Your details",
        "name": "Full name",
        "email": "E-mail",
        "phone": re.compile("^Phone"),
        "notes": re.compile("^Anything to add"),
        "confirm": "Confirm booking",
        "done": "You’re booked!",
        "next_month": "Next month",
        "taken": "That time has just been taken",
    },
}


@dataclass
class Widget:
    """One widget; `place` is the element that carries it."""

    page: Page
    place: Locator
    language: str = "fr"

    @classmethod
    def inline(cls, page: Page, language: str = "fr") -> "Widget":
        """The one in the text of the page."""
        place = page.locator("section[data-comptoir=booking]")
        place.scroll_into_view_if_needed()
        return cls(page, place, language)

    @classmethod
    def popup(cls, page: Page, opener: str, language: str = "fr") -> "Widget":
        """The one that a button of the page opens over it."""
        page.locator(opener).click()
        return cls(page, page.get_by_role("dialog"), language)

    def words(self, name: str) -> Any:
        """What it says in its language."""
        return WORDS[self.language][name]

    def heading(self, name: str) -> Locator:
        """The title of a step."""
        return self.place.get_by_role("heading", name=self.words(name))

    def choose_service(self, name: str) -> None:
        """First step."""
        self.place.get_by_role("button", name=name).click()

    def choose_slot(self, slot: Document, day: str) -> None:
        """Second step: turn to its month, its day, and take it."""
        self.open_day(day)
        self.slot(slot).click()
        expect(self.heading("details")).to_be_visible()

    def open_day(self, day: str) -> None:
        """Turn to its month, and show its times."""
        first = self.place.locator("[data-day]").first
        while (shown := (first.get_attribute("data-day") or "")[:7]) < day[:7]:
            self.place.get_by_role("button", name=self.words("next_month")).click()
            expect(first).not_to_have_attribute("data-day", re.compile(f"^{shown}"))
        # A day without times is `aria-disabled`: the click waits until they are there.
        self.place.locator(f"[data-day='{day}']").click()

    def slot(self, slot: Document) -> Locator:
        """The button of a time."""
        return self.place.get_by_role("button").filter(has=self.page.locator(f"time[datetime='{slot['start']}']"))

    def field(self, name: str) -> Locator:
        """An input of the form by its label."""
        label = self.words(name)
        return self.place.get_by_label(label, exact=isinstance(label, str))

    def fill(self, *, name: str, email: str, **more: str) -> None:
        """Third step; `more` by the names of the words above."""
        self.field("name").fill(name)
        self.field("email").fill(email)
        for field, value in more.items():
            self.field(field).fill(value)

    def confirm(self) -> None:
        """Press the button that books."""
        self.place.get_by_role("button", name=self.words("confirm")).click()
