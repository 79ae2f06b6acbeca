"""Recording a call: everybody agrees first, and may take it back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Screen, Visit
from counter import Counter
from house import House
from playwright.sync_api import Page, expect
from rooms import admit, by_video, enter, sees

HOST = "Camille"


@pytest.fixture
def coach(house: House) -> Iterator[Counter]:
    """An organization that records."""
    counter = house.counter("coach")
    counter.put("/meetings/settings", {"isRecordingAllowed": True})
    yield counter
    counter.put("/meetings/settings", {"isRecordingAllowed": False})


def meet(coach: Counter, visit: Visit, screen: Screen) -> tuple[Page, Page, str]:
    meeting = by_video(coach)
    host, guest = visit(meeting["hostUrl"]), visit(meeting["guestUrls"][0], screen)
    enter(host, name=HOST)
    enter(guest)
    admit(host, meeting["guest"])
    sees(host, meeting["guest"])
    return host, guest, meeting["bookingId"]


def test_a_recording_begins_with_consent_and_ends_without(
    coach: Counter, visit: Visit, screen: Screen, tmp_path: Path
) -> None:
    host, guest, booking = meet(coach, visit, screen)
    expect(guest.get_by_role("button", name="Enregistrer")).to_have_count(0)
    host.get_by_role("button", name="Enregistrer").click()
    expect(host.get_by_text("En attente de l’accord de chacun")).to_be_visible()
    expect(guest.get_by_text("Enregistrer ce rendez-vous ?")).to_be_visible()
    guest.get_by_role("button", name="J’accepte").click()
    for page in (host, guest):
        expect(page.get_by_text("Enregistrement en cours")).to_be_visible()
    expect(host.get_by_text(re.compile(r"Enregistrement en cours · (0:0[3-9]|0:[1-5]|[1-9])"))).to_be_visible()
    with host.expect_download() as download:
        guest.get_by_role("button", name="Retirer mon accord").click()
    file = tmp_path / "recording"
    download.value.save_as(file)
    assert download.value.suggested_filename.endswith((".webm", ".mp4"))
    assert file.stat().st_size > 1000
    expect(host.get_by_text("Enregistrement en cours")).to_have_count(0)
    consents = coach.get(f"/bookings/{booking}/meeting")["consents"]
    assert [(one["role"], one["withdrawnAt"] is not None) for one in consents] == [("host", False), ("guest", True)]


def test_nothing_is_recorded_when_somebody_refuses(coach: Counter, visit: Visit, screen: Screen) -> None:
    host, guest, booking = meet(coach, visit, screen)
    host.get_by_role("button", name="Enregistrer").click()
    guest.get_by_role("button", name="Je refuse").click()
    expect(host.get_by_text("L’enregistrement a été refusé.")).to_be_visible()
    for page in (host, guest):
        expect(page.get_by_text("Enregistrement en cours")).to_have_count(0)
    assert [one["role"] for one in coach.get(f"/bookings/{booking}/meeting")["consents"]] == ["host"]
