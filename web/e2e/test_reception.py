"""A receptionist runs a day: who walks in, who calls, who is moved, who arrives and who does not."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from axe import violations_in_both_schemes
from conftest import Screen, Visit
from counter import Counter, Document, instant, until
from desk import whole_form
from house import House
from people import stranger
from playwright.sync_api import Locator, Page, expect

COACHING = "Coaching individuel"
HOUR_HEIGHT = 60


@pytest.fixture
def gym(house: House) -> Counter:
    return house.counter("gym")


def test_somebody_walks_in(gym: Counter, house: House, visit: Visit, screen: Screen) -> None:
    guest, slot = stranger(), gym.slot(COACHING)
    page = visit(f"{house.url}/calendar?view=day&date={gym.day_of(slot)}", screen, as_owner="gym")
    form = new_booking(page, COACHING, source="Sur place")
    form.get_by_role("group", name="Créneau").get_by_role("button").first.click()
    # Price and lines are there before anything is saved.
    expect(form.get_by_text("Total").first).to_be_visible()
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(guest["name"])
    form.get_by_role("button", name="Réserver").click()
    panel = page.get_by_role("dialog", name="Réservation", exact=True)
    expect(panel).to_contain_text(guest["name"])
    expect(panel).to_contain_text("Sur place")
    (booking,) = gym.get("/bookings", search=guest["name"])["items"]
    assert (booking["source"], booking["status"]) == ("walk-in", "confirmed")


def test_a_known_client_calls(gym: Counter, house: House, visit: Visit) -> None:
    guest, slot = stranger(), gym.slot(COACHING)
    client = gym.post("/clients", {**guest, "phone": "+33612340000"})
    page = visit(f"{house.url}/calendar?view=day&date={gym.day_of(slot)}", as_owner="gym")
    form = new_booking(page, COACHING, source="Téléphone")
    form.get_by_role("group", name="Créneau").get_by_role("button").first.click()
    form.get_by_label("Chercher un client").fill(guest["name"])
    page.get_by_role("option", name=re.compile(guest["name"])).click()
    expect(form.get_by_text("Client connu")).to_be_visible()
    form.get_by_role("button", name="Réserver").click()
    expect(page.get_by_role("dialog", name="Réservation", exact=True)).to_contain_text(guest["name"])
    booking = gym.booking_of(guest["email"])
    assert (booking["source"], booking["clientId"]) == ("phone", client["id"])


def test_a_booking_is_dragged_to_another_hour_and_back(gym: Counter, house: House, visit: Visit) -> None:
    booking, guest, free = booked_before_a_free_hour(gym)
    page = visit(day_of(house, gym, booking), as_owner="gym")
    event = page.get_by_role("button", name=re.compile(re.escape(guest["name"])))
    drag(page, event, down=HOUR_HEIGHT)
    # The conflict, or that there is none, is on screen before the drop.
    expect(page.locator("[data-state=free]")).to_contain_text("Libre")
    page.mouse.up()
    question = page.get_by_role("dialog", name="Déplacer la réservation")
    expect(question.get_by_label("Prévenir le client par e-mail")).to_be_checked()
    question.get_by_role("button", name="Déplacer", exact=True).click()
    note = page.get_by_role("alert").filter(has_text="Réservation déplacée")
    expect(note).to_be_visible()
    assert starts(gym, guest) == [instant(free["start"])]
    note.get_by_role("button", name="Annuler").click()
    expect(page.get_by_text("Tout est revenu à sa place.")).to_be_visible()
    assert starts(gym, guest) == [instant(booking["startDate"])]


def test_a_drop_on_somebody_else_changes_nothing(gym: Counter, house: House, visit: Visit) -> None:
    booking, guest, free = booked_before_a_free_hour(gym)
    other = stranger("Lou")
    staff = booking["assignedStaff"][0]["staffId"]
    gym.book(COACHING, free, **other, staffId=staff)
    page = visit(day_of(house, gym, booking), as_owner="gym")
    event = page.get_by_role("button", name=re.compile(re.escape(guest["name"])))
    drag(page, event, down=HOUR_HEIGHT)
    expect(page.locator("[data-state=busy]")).to_contain_text(other["name"])
    page.mouse.up()
    expect(page.get_by_role("alert").filter(has_text=other["name"])).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert starts(gym, guest) == [instant(booking["startDate"])]


def test_a_booking_is_carried_by_keyboard(gym: Counter, house: House, visit: Visit) -> None:
    booking, guest, free = booked_before_a_free_hour(gym)
    page = visit(day_of(house, gym, booking), as_owner="gym")
    page.get_by_role("button", name=re.compile(re.escape(guest["name"]))).focus()
    page.keyboard.press("m")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status").filter(has_text="Libre")).to_be_attached()
    page.keyboard.press("Enter")
    question = page.get_by_role("dialog", name="Déplacer la réservation")
    expect(question.get_by_role("button", name="Déplacer", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Réservation déplacée")).to_be_visible()
    assert starts(gym, guest) == [instant(free["start"])]


def test_a_rule_gives_way_to_a_reason(gym: Counter, house: House, visit: Visit) -> None:
    guest = stranger()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest)
    page = visit(f"{house.url}/bookings?booking={booking['id']}", as_owner="gym")
    page.watch.expect(422, "/reschedule")  # type: ignore[attr-defined]
    number = int(re.sub(r"\D", "", guest["name"]))
    # Never between two and three: that hour is missing on one night of the year.
    early = f"0{(0, 1, 3, 4, 5)[number % 5]}:{number % 50 + 5:02}"
    panel = page.get_by_role("dialog", name="Réservation", exact=True)
    panel.get_by_role("button", name="Déplacer", exact=True).click()
    form = page.get_by_role("dialog", name="Déplacer la réservation")
    form.get_by_role("button", name="Une autre heure").click()
    form.get_by_label("Heure").fill(early)
    form.get_by_role("button", name="Déplacer", exact=True).click()
    form.get_by_label("Motif").fill("Avant son train")
    form.get_by_role("button", name="Déplacer", exact=True).click()
    expect(page.get_by_text("Réservation déplacée")).to_be_visible()
    (start,) = starts(gym, guest)
    assert f"{start.astimezone(gym.zone):%H:%M}" == early


def test_somebody_arrives_with_a_code(gym: Counter, house: House, visit: Visit) -> None:
    guest = stranger()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest)
    page = visit(f"{house.url}/calendar", Screen("phone"), as_owner="gym")
    page.watch.expect(404, "/check-ins")  # type: ignore[attr-defined]
    page.get_by_role("button", name=re.compile("^(Arrivée|Enregistrer une arrivée)$")).click()
    desk = page.get_by_role("dialog", name="Enregistrer une arrivée")
    code = desk.get_by_role("textbox", name="Code ou référence")
    code.fill("QQQQQQQQ")
    code.press("Enter")
    expect(desk.get_by_text("Ce code ne correspond à aucune réservation.")).to_be_visible()
    code.fill(booking["reference"].lower())
    code.press("Enter")
    expect(desk.get_by_role("status")).to_contain_text(guest["name"])
    expect(code).to_be_focused()
    expect(code).to_have_value("")
    assert gym.get(f"/bookings/{booking['id']}")["checkedInAt"]


def test_somebody_pays_and_never_comes(gym: Counter, house: House, visit: Visit) -> None:
    guest = stranger()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest)
    page = visit(f"{house.url}/bookings?booking={booking['id']}", Screen("phone"), as_owner="gym")
    panel = page.get_by_role("dialog", name="Réservation", exact=True)
    panel.get_by_role("button", name="Encaisser").click()
    page.get_by_role("dialog", name="Encaisser un paiement").get_by_role("button", name="Encaisser").click()
    expect(panel.get_by_text("réglé")).to_be_visible()
    panel.get_by_role("button", name=re.compile("^Plus d’actions")).click()
    page.get_by_role("menuitem", name="Marquer absent").click()
    page.get_by_role("dialog", name="Signaler une absence ?").get_by_role("button", name="Signaler l’absence").click()
    expect(panel.get_by_text("Absence", exact=True)).to_be_visible()
    after = gym.get(f"/bookings/{booking['id']}")
    assert (after["status"], after["amountPaid"]) == ("no-show", booking["totalPrice"])


def test_cancelling_gives_back_the_sum_that_was_chosen(gym: Counter, house: House, visit: Visit) -> None:
    guest = stranger()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest)
    gym.post(f"/bookings/{booking['id']}/payments", {"method": "card"})
    page = visit(f"{house.url}/bookings?booking={booking['id']}", as_owner="gym")
    page.get_by_role("button", name="Annuler la réservation").click()
    question = page.get_by_role("dialog", name="Annuler cette réservation ?")
    question.get_by_role("radio", name="Un autre montant").check()
    question.get_by_role("textbox", name="Montant").fill("20")
    question.get_by_role("button", name="Annuler la réservation").click()
    panel = page.get_by_role("dialog", name="Réservation", exact=True)
    expect(panel.get_by_text("20 € remboursés")).to_be_visible()
    after = gym.get(f"/bookings/{booking['id']}")
    assert (after["status"], after["amountRefunded"]) == ("cancelled", 2000)


def test_a_series_shows_what_cannot_be_had_before_it_is_booked(gym: Counter, house: House, visit: Visit, screen: Screen) -> None:
    guest = stranger()
    service = private_lesson(gym)
    slot = gym.slot(service)
    # The same hour on the wall, also where the clocks change in between.
    week_after = (instant(slot["start"]).astimezone(gym.zone) + timedelta(days=7)).isoformat()
    for _ in range(10):  # As many coaches as there are.
        if not any(instant(one["start"]) == instant(week_after) for one in gym.slots(service)):
            break
        gym.post("/bookings", {"serviceId": gym.service(service)["id"], "startDate": week_after, "contactName": "Autre"})
    page = visit(f"{house.url}/calendar?view=day&date={gym.day_of(slot)}", screen, as_owner="gym")
    form = new_booking(page, service, source="Téléphone")
    time = f"{instant(slot['start']).astimezone(gym.zone):%H:%M}"
    form.get_by_role("group", name="Créneau").get_by_role("button", name=time).click()
    form.get_by_role("switch", name="Répéter").check()
    told = form.get_by_text(re.compile("^[0-3] dates? libres? sur 4"))
    expect(told).to_be_visible()
    free = int((told.text_content() or "")[0])
    form.get_by_role("radio", name=re.compile("^Réserver sans")).check()
    form.get_by_role("textbox", name=re.compile(r"^Nom\b")).fill(guest["name"])
    form.get_by_role("button", name="Réserver").click()
    panel = page.get_by_role("dialog", name="Réservation", exact=True)
    expect(panel).to_contain_text(guest["name"])
    assert len(gym.get("/bookings", search=guest["name"])["items"]) == free


def test_a_finger_that_rests_carries_a_booking(gym: Counter, house: House, visit: Visit) -> None:
    booking, guest, free = booked_before_a_free_hour(gym)
    page = visit(day_of(house, gym, booking), Screen("phone"), as_owner="gym")
    event = page.get_by_role("button", name=re.compile(re.escape(guest["name"])))
    expect(event).to_have_attribute("data-movable", "true")
    expect(page.locator("main [aria-busy=true]")).to_have_count(0)
    event.evaluate("(block) => block.scrollIntoView({ block: 'center', inline: 'center' })")
    box = event.bounding_box()
    assert box
    x, y = box["x"] + 30, box["y"] + 14
    touch = page.context.new_cdp_session(page)

    def finger(kind: str, at: float | None) -> None:
        points = [] if at is None else [{"x": x, "y": at}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    finger("touchStart", y)
    expect(page.locator("[data-column] [data-state]")).to_be_visible()
    for step in range(1, 7):
        finger("touchMove", y + step * HOUR_HEIGHT / 6)
    expect(page.locator("[data-state=free]")).to_be_visible()
    finger("touchEnd", None)
    page.get_by_role("dialog", name="Déplacer la réservation").get_by_role("button", name="Déplacer", exact=True).click()
    expect(page.get_by_text("Réservation déplacée")).to_be_visible()
    assert starts(gym, guest) == [instant(free["start"])]


def test_the_desk_is_accessible(gym: Counter, house: House, visit: Visit, screen: Screen) -> None:
    guest = stranger()
    booking = gym.book(COACHING, gym.slot(COACHING), **guest)
    faults: list[str] = []

    def judge(what: str) -> None:
        faults.extend(f"{what}: {fault}" for fault in violations_in_both_schemes(page))

    page = visit("about:blank", screen, as_owner="gym")
    for lanes in ("staff", "resources"):
        page.goto(day_of(house, gym, booking).replace("staff", lanes))
        expect(page.get_by_role("button", name=re.compile(guest["name"])).first).to_be_visible()
        judge(lanes)
    form = new_booking(page, private_lesson(gym), source="Téléphone")
    form.get_by_role("group", name="Créneau").get_by_role("button").first.click()
    form.get_by_role("switch", name="Répéter").check()
    expect(form.get_by_text(re.compile("dates"))).not_to_have_count(0)
    form.get_by_role("button", name="Réserver").click()
    expect(form.get_by_text("Indiquez le nom du client.")).to_be_visible()
    judge("new booking")
    page.goto(f"{house.url}/bookings?booking={booking['id']}")
    for opened in ("Déplacer", "Encaisser", "Annuler la réservation"):
        page.get_by_role("dialog", name="Réservation", exact=True).get_by_role("button", name=opened, exact=True).click()
        expect(page.get_by_role("dialog")).to_have_count(2)
        judge(opened)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(1)
    page.goto(f"{house.url}/calendar")
    page.get_by_role("button", name=re.compile("^(Arrivée|Enregistrer une arrivée)$")).click()
    expect(page.get_by_role("dialog", name="Enregistrer une arrivée")).to_be_visible()
    judge("check-in")
    assert not faults, "\n".join(faults)


def new_booking(page: Page, service: str, *, source: str) -> Locator:
    """The form for one, with where it comes from and the service chosen."""
    form = whole_form(page, service)
    form.get_by_role("radiogroup", name="Origine").get_by_text(source, exact=True).click()
    return form


def booked_before_a_free_hour(gym: Counter) -> tuple[Document, dict[str, str], Document]:
    """A stranger's booking, and the free slot right after it with the same coach."""
    slots = gym.slots(COACHING)
    starts_at = {instant(one["start"]): one for one in slots}
    earliest = datetime.now(gym.zone) + timedelta(days=3)
    for slot in slots:
        after = starts_at.get(instant(slot["end"]))
        shared = set(slot["staffIds"]) & set(after["staffIds"]) if after else set()
        if after and shared and instant(slot["start"]) > earliest:
            guest = stranger()
            return gym.book(COACHING, slot, **guest, staffId=min(shared)), guest, after
    raise AssertionError("no two free hours in a row")


def private_lesson(gym: Counter) -> str:
    """A service that may be booked in series."""
    name = "Cours particulier en série"
    if not gym.get("/services", search=name)["items"]:
        wish: dict[str, Any] = {"name": name, "type": "appointment", "duration": 60, "price": 6000}
        recurring = {"enabled": True, "intervals": ["weekly"], "maxOccurrences": 12}
        gym.post("/services", {**wish, "requiredStaff": [{"role": "coach-sportif", "count": 1}], "recurring": recurring})
    return name


def day_of(house: House, gym: Counter, booking: Document) -> str:
    """The calendar's day of a booking, in lanes."""
    day: date = instant(booking["startDate"]).astimezone(gym.zone).date()
    return f"{house.url}/calendar?view=day&lanes=staff&date={day.isoformat()}"


def drag(page: Page, event: Locator, *, down: int) -> None:
    """Take hold of it and carry it, without letting go."""
    expect(event).to_have_attribute("data-movable", "true")
    # Tried again when the calendar draws the event anew meanwhile.
    event.hover(position={"x": 40, "y": 14})
    box = event.bounding_box()
    assert box
    x, y = box["x"] + 40, box["y"] + 14
    page.mouse.down()
    page.mouse.move(x, y + down / 2, steps=3)
    page.mouse.move(x, y + down, steps=3)


def starts(gym: Counter, guest: dict[str, str]) -> list[datetime]:
    """When the bookings of that person that stand begin."""

    def find() -> list[datetime] | None:
        items = gym.get("/bookings", search=guest["email"], status="confirmed")["items"]
        return [instant(one["startDate"]) for one in items] or None

    return until(find, "a confirmed booking")
