"""Two to four people in a video room of the house's own, in as many browsers."""

from axe import violations
from conftest import Screen, Visit
from house import House
from playwright.sync_api import Page, expect
from rooms import admit, by_video, enter, sees

HOST = "Camille"


def meet(house: House, visit: Visit, screen: Screen | None = None) -> tuple[Page, Page, dict[str, str]]:
    """A host and a guest in one room."""
    meeting = by_video(house.counter("coach"))
    host, guest = visit(meeting["hostUrl"]), visit(meeting["guestUrls"][0], screen)
    enter(host, name=HOST)
    enter(guest)
    admit(host, meeting["guest"])
    return host, guest, meeting


def test_a_guest_waits_is_let_in_and_both_see_each_other(house: House, visit: Visit, screen: Screen) -> None:
    meeting = by_video(house.counter("coach"))
    guest = visit(meeting["guestUrls"][0], screen)
    expect(guest.get_by_role("heading", name="Prêt à entrer ?")).to_be_visible()
    assert violations(guest) == []
    enter(guest)
    expect(guest.get_by_text("Votre hôte n’est pas encore arrivé.")).to_be_visible()
    assert violations(guest) == []

    host = visit(meeting["hostUrl"])
    enter(host, name=HOST)
    expect(guest.get_by_text("Votre hôte sait que vous êtes là")).to_be_visible()
    admit(host, meeting["guest"])
    sees(host, meeting["guest"])
    sees(guest, HOST)
    assert violations(guest) == []
    assert violations(host) == []
