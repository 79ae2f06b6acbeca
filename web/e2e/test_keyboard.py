"""A whole booking without a pointer."""

from conftest import Visit
from counter import instant
from house import House
from people import stranger
from playwright.sync_api import Page, expect
from widget import Widget

STUDIO_HOUR = "Studio photo à l'heure"
# Shadow trees hide their focus from `document.activeElement`: follow it down.
FOCUSED = """([wanted, text]) => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return Boolean(at?.matches(wanted) && at.textContent.includes(text))
}"""


def tab_to(page: Page, selector: str, text: str = "") -> None:
    """Press Tab until the focus is there, as a person would; not for ever."""
    for _ in range(60):
        if page.evaluate(FOCUSED, [selector, text]):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"60 times Tab never reached {selector}")


def test_a_booking_is_made_with_the_keyboard_alone(house: House, visit: Visit) -> None:
    studio, guest = house.counter("studio"), stranger()
    page = visit(f"{house.demo}/index.html")
    widget = Widget.inline(page)
    expect(widget.heading("services")).to_be_visible()
    tab_to(page, "li button", STUDIO_HOUR)
    page.keyboard.press("Enter")
    # The date grid: a week down from the first free day, then its first time.
    expect(widget.place.locator("[aria-selected=true] [data-day]")).to_be_visible()
    tab_to(page, "[data-day][tabindex='0']")
    page.keyboard.press("ArrowDown")
    reached = widget.place.locator("[data-day]:focus")
    day = reached.get_attribute("data-day")
    # Seven days on may be another month, whose times are on their way.
    expect(reached).to_have_attribute("aria-disabled", "false")
    page.keyboard.press("Enter")
    expect(widget.place.locator(f"[aria-selected=true] [data-day='{day}']")).to_be_visible()
    tab_to(page, "button:has(time)")
    page.keyboard.press("Enter")
    expect(widget.heading("details")).to_be_focused()
    answers = {"[autocomplete=name]": guest["name"], "[autocomplete=email]": guest["email"], "select": "Portrait"}
    for selector, typed in answers.items():
        tab_to(page, selector)
        page.keyboard.type(typed)
    tab_to(page, "button[type=submit]")
    page.keyboard.press("Enter")
    expect(widget.heading("done")).to_be_focused()
    booking = studio.booking_of(guest["email"])
    assert booking["serviceName"] == STUDIO_HOUR
    assert instant(booking["startDate"]).astimezone(studio.zone).date().isoformat() == day


def test_escape_closes_the_popup_and_gives_the_focus_back(house: House, visit: Visit) -> None:
    page = visit(f"{house.demo}/popup.html")
    page.locator("#coach").focus()
    page.keyboard.press("Enter")
    widget = Widget(page, page.get_by_role("dialog"))
    expect(widget.heading("services")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#coach")).to_be_focused()
