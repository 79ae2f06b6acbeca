"""Nobody is left outside: axe-core finds nothing on the pages that people meet, in both sizes and both schemes."""

from axe import violations, violations_in_both_schemes
from conftest import Screen, Visit
from house import House
from people import stranger
from playwright.sync_api import Page, expect
from widget import Widget

STUDIO_HOUR = "Studio photo à l'heure"
FIRST_TALK = "Premier échange"
PAGES = [
    "/", "/calendar?view=week", "/calendar?view=month", "/bookings", "/clients", "/services", "/services/new",
    "/services/new?template=appointment", "/staff", "/resources", "/locations", "/members", "/widgets", "/keys",
    "/outbox", "/audit", "/settings", "/account", "/sessions", "/waitlist", "/promo-codes", "/figures", "/webhooks",
    "/products", "/sales", "/wallets", "/subscriptions", "/gift-certificates", "/payments", "/invoices", "/billing",
]  # fmt: skip
# Those that are built otherwise on a phone; the other lists are cards like these.
PHONE_PAGES = [
    "/",
    "/calendar?view=day",
    "/calendar?view=week",
    "/calendar?view=month",
    "/bookings",
    "/members",
    "/sessions",
    "/figures",
    "/account",
]


def test_every_page_of_the_dashboard_is_accessible(house: House, visit: Visit, screen: Screen) -> None:
    page = visit("about:blank", screen, as_owner="gym")
    faults = []
    for path in PHONE_PAGES if screen.is_phone else PAGES:
        page.goto(house.url + path)
        settle(page)
        faults += [f"{path}: {fault}" for fault in violations_in_both_schemes(page)]
    assert not faults, "\n".join(faults)


def test_the_pages_before_the_login_are_accessible(house: House, visit: Visit, screen: Screen) -> None:
    page = visit("about:blank", screen)
    faults = []
    for path in ("/login", "/signup", "/reset-password"):
        page.goto(house.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        faults += [f"{path}: {fault}" for fault in violations(page)]
    assert not faults, "\n".join(faults)


def test_every_step_of_the_widget_is_accessible(house: House, visit: Visit, screen: Screen) -> None:
    studio, guest = house.counter("studio"), stranger()
    slot = studio.slot(STUDIO_HOUR)
    page = visit(f"{house.demo}/index.html", screen)
    widget = Widget.inline(page)
    root = "section[data-comptoir=booking]"
    expect(widget.heading("services")).to_be_visible()
    faults = [f"services: {fault}" for fault in violations(page, root)]
    widget.choose_service(STUDIO_HOUR)
    widget.open_day(studio.day_of(slot))
    expect(widget.slot(slot)).to_be_visible()
    faults += [f"time: {fault}" for fault in violations(page, root)]
    widget.slot(slot).click()
    widget.confirm()
    expect(widget.place.get_by_role("alert")).to_be_visible()
    faults += [f"form with errors: {fault}" for fault in violations(page, root)]
    widget.fill(**guest)
    widget.place.get_by_label("Que venez-vous faire ?").select_option("Autre")
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    faults += [f"done: {fault}" for fault in violations(page, root)]
    assert not faults, "\n".join(faults)


def test_the_guests_page_and_an_opened_booking_are_accessible(house: House, visit: Visit, screen: Screen) -> None:
    coach, guest = house.counter("coach"), stranger()
    booking = coach.book(FIRST_TALK, coach.slot(FIRST_TALK), **guest)
    page = visit(coach.guest_link(guest["email"]), screen)
    expect(page.get_by_text(booking["reference"])).to_be_visible()
    faults = [f"guest: {fault}" for fault in violations(page)]
    panel = visit(f"{house.url}/bookings?booking={booking['id']}", screen, as_owner="coach")
    expect(panel.get_by_role("dialog").get_by_text(booking["reference"])).to_be_visible()
    settle(panel)
    faults += [f"panel: {fault}" for fault in violations(panel)]
    assert not faults, "\n".join(faults)


def settle(page: Page) -> None:
    """Its title is there, and nothing on it is loading any more."""
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator("[aria-busy=true], .mantine-Skeleton-root, .mantine-LoadingOverlay-root")).to_have_count(0)
