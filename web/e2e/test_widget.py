"""A stranger books on a page that is not ours."""

from zoneinfo import ZoneInfo

from conftest import Screen, Visit
from counter import instant
from house import House
from people import stranger
from playwright.sync_api import expect
from widget import Widget

STUDIO_HOUR = "Studio photo à l'heure"
CYCLO = "Plateau cyclo avec régisseur"
REVIEW = "Bilan de compétences (sur validation)"


def test_a_stranger_books_and_everyone_knows_at_once(house: House, visit: Visit, screen: Screen) -> None:
    studio, guest = house.counter("studio"), stranger()
    slot = studio.slot(STUDIO_HOUR)
    dashboard = visit(f"{house.url}/bookings?search={guest['email']}", as_owner="studio")
    expect(dashboard.get_by_text("Aucun résultat")).to_be_visible()

    widget = Widget.inline(visit(f"{house.demo}/index.html", screen))
    widget.choose_service(STUDIO_HOUR)
    widget.choose_slot(slot, studio.day_of(slot))
    widget.fill(**guest, phone="06 12 34 56 78", notes="Nous venons avec un chien.")
    widget.place.get_by_label("Que venez-vous faire ?").select_option("Portrait")
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()

    booking = studio.booking_of(guest["email"])
    assert booking["status"] == "confirmed"
    assert instant(booking["startDate"]) == instant(slot["start"])
    assert booking["customFieldValues"]["usage"] == "Portrait"
    assert booking["notes"] == "Nous venons avec un chien."
    expect(widget.place.get_by_text(booking["reference"])).to_be_visible()

    # The dashboard was open before: nobody reloads it.
    expect(dashboard.get_by_text(guest["name"]).first).to_be_visible()

    mail = studio.mail_to(guest["email"], holding=booking["reference"])
    assert studio.starts_of(studio.attachment(mail, ".ics")) == [instant(slot["start"])]


def test_a_lost_race_offers_the_nearest_slots_and_keeps_what_was_typed(
    house: House, visit: Visit, screen: Screen
) -> None:
    studio, guest, rival = house.counter("studio"), stranger(), stranger("Rivale")
    slot = studio.slot(CYCLO)
    page = visit(f"{house.demo}/index.html", screen)
    page.watch.expect(409, "/bookings")  # type: ignore[attr-defined]
    widget = Widget.inline(page)
    widget.choose_service(CYCLO)
    widget.choose_slot(slot, studio.day_of(slot))
    widget.fill(**guest, notes="Fond blanc, s’il vous plaît.")
    studio.book(CYCLO, slot, **rival)
    widget.confirm()

    expect(widget.heading("taken")).to_be_visible()
    nearest = widget.place.get_by_role("alert").locator("time")
    chosen = nearest.first.get_attribute("datetime")
    assert chosen and chosen != slot["start"]
    nearest.first.click()
    expect(widget.field("name")).to_have_value(guest["name"])
    expect(widget.field("email")).to_have_value(guest["email"])
    expect(widget.field("notes")).to_have_value("Fond blanc, s’il vous plaît.")
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    assert instant(studio.booking_of(guest["email"])["startDate"]) == instant(chosen)


def test_a_strict_content_security_policy_lets_the_widget_work(house: House, visit: Visit) -> None:
    studio, guest = house.counter("studio"), stranger()
    slot = studio.slot(CYCLO)
    # Its policy would report what it forbids on the console, and the console has to stay silent.
    widget = Widget.inline(visit(f"{house.demo}/csp.html"))
    widget.choose_service(CYCLO)
    widget.choose_slot(slot, studio.day_of(slot))
    widget.fill(**guest)
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    assert studio.booking_of(guest["email"])["status"] == "confirmed"


def test_a_visitor_on_another_clock_books_the_hour_of_the_place(house: House, visit: Visit) -> None:
    studio, guest = house.counter("studio"), stranger()
    slot = studio.slot(STUDIO_HOUR)
    there = instant(slot["start"]).astimezone(studio.zone).strftime("%H:%M")
    here = instant(slot["start"]).astimezone(ZoneInfo("America/New_York")).strftime("%H:%M")
    page = visit(f"{house.demo}/index.html", Screen("phone"), timezone_id="America/New_York")
    widget = Widget.inline(page)
    widget.choose_service(STUDIO_HOUR)
    widget.open_day(studio.day_of(slot))
    expect(widget.slot(slot)).to_have_text(there)
    expect(widget.place.get_by_text("Heures de Paris")).to_be_visible()
    widget.slot(slot).click()
    expect(widget.place.get_by_text(f"{here} chez vous")).to_be_visible()
    widget.fill(**guest)
    widget.place.get_by_label("Que venez-vous faire ?").select_option("Mode")
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    booking = studio.booking_of(guest["email"])
    assert (instant(booking["startDate"]), booking["clientTimeZone"]) == (instant(slot["start"]), "America/New_York")


def test_an_english_reader_books_and_is_written_to_in_english(house: House, visit: Visit) -> None:
    studio, guest = house.counter("studio"), stranger("Ada")
    slot = studio.slot(CYCLO)
    widget = Widget.popup(visit(f"{house.demo}/popup.html", locale="en-GB"), "#english", "en")
    expect(widget.heading("services")).to_be_visible()
    widget.choose_service(CYCLO)
    widget.choose_slot(slot, studio.day_of(slot))
    widget.fill(**guest)
    widget.confirm()
    expect(widget.heading("done")).to_be_visible()
    booking = studio.booking_of(guest["email"])
    assert booking["locale"] == "en"
    mail = studio.mail_to(guest["email"], holding=booking["reference"])
    assert "booking" in mail["subject"].lower()


def test_a_request_that_needs_approval_says_so(house: House, visit: Visit) -> None:
    coach, guest = house.counter("coach"), stranger()
    slot = coach.slot(REVIEW)
    widget = Widget.popup(visit(f"{house.demo}/popup.html"), "#coach")
    widget.choose_service(REVIEW)
    widget.choose_slot(slot, coach.day_of(slot))
    widget.fill(**guest)
    widget.place.get_by_role("button", name="Envoyer la demande").click()
    expect(widget.place.get_by_role("heading", name="Demande envoyée")).to_be_visible()
    assert coach.booking_of(guest["email"])["status"] == "pending"


def test_what_is_missing_is_said_at_its_field_and_nothing_is_sent(house: House, visit: Visit, screen: Screen) -> None:
    studio, guest = house.counter("studio"), stranger()
    slot = studio.slot(STUDIO_HOUR)
    widget = Widget.inline(visit(f"{house.demo}/index.html", screen))
    widget.choose_service(STUDIO_HOUR)
    widget.choose_slot(slot, studio.day_of(slot))
    widget.fill(name=guest["name"], email="essai@")
    widget.confirm()
    expect(widget.place.get_by_role("alert")).to_contain_text("Il reste 2 points à revoir")
    expect(widget.field("email")).to_have_attribute("aria-invalid", "true")
    expect(widget.place.get_by_label("Que venez-vous faire ?")).to_have_attribute("aria-invalid", "true")
    assert studio.get("/bookings", search=guest["name"])["items"] == []
