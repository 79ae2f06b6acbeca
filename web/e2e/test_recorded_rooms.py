"""Recording a call, and writing along: everybody agrees first, and may take it back. All goes through a TURN server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Screen, Visit
from counter import Counter, until
from house import House
from playwright.sync_api import expect
from relay import SECRET, relay
from rooms import HEARS_WHAT_IS_SAID, KEEP_CONNECTIONS, admit, arrive, by_video, enter, pairs_of, sees

HOST = "Camille"
SCRIPTS = KEEP_CONNECTIONS + HEARS_WHAT_IS_SAID


@pytest.fixture
def coach(house: House, tmp_path: Path) -> Iterator[Counter]:
    """An organization that records and writes along, and has a relay."""
    counter = house.counter("coach")
    with relay(tmp_path) as address:
        turn = {"urls": [address], "secret": SECRET}
        counter.put("/meetings/settings", {"isRecordingAllowed": True, "isTranscriptionAllowed": True, "turn": turn})
        yield counter
        turn = {"urls": [], "secret": ""}
        counter.put("/meetings/settings", {"isRecordingAllowed": False, "isTranscriptionAllowed": False, "turn": turn})


def test_a_relayed_call_is_recorded_and_written_down_with_consent_and_no_longer_without(
    coach: Counter, visit: Visit, tmp_path: Path
) -> None:
    meeting = by_video(coach)
    host = arrive(visit, f"{meeting['hostUrl']}?relay", first=SCRIPTS)
    guest = arrive(visit, f"{meeting['guestUrls'][0]}?relay", Screen("phone"), first=SCRIPTS)
    enter(host, name=HOST)
    enter(guest)
    admit(host, meeting["guest"])
    sees(host, meeting["guest"])
    sees(guest, HOST)
    for page in (host, guest):
        assert pairs_of(page) == [("relay", "relay")]

    expect(guest.get_by_role("button", name="Enregistrer")).to_have_count(0)
    host.get_by_role("button", name="Enregistrer").click()
    guest.get_by_role("button", name="Je refuse").click()
    expect(host.get_by_text("L’enregistrement a été refusé.")).to_be_visible()
    for page in (host, guest):
        expect(page.get_by_text("Enregistrement en cours")).to_have_count(0)
    path = f"/bookings/{meeting['bookingId']}/meeting"
    assert [one["role"] for one in coach.get(path)["consents"]] == ["host"]

    host.get_by_role("button", name="Enregistrer").click()
    expect(host.get_by_text("En attente de l’accord de chacun")).to_be_visible()
    expect(guest.get_by_text("Enregistrer ce rendez-vous ?")).to_be_visible()
    guest.get_by_role("button", name="J’accepte").click()
    for page in (host, guest):
        expect(page.get_by_text("Enregistrement en cours")).to_be_visible()
    expect(host.get_by_text(re.compile(r"Enregistrement en cours · (0:0[1-9]|0:[1-5]|[1-9])"))).to_be_visible()
    with host.expect_download() as download:
        guest.get_by_role("button", name="Retirer mon accord").click()
    file = tmp_path / "recording"
    download.value.save_as(file)
    assert download.value.suggested_filename.endswith((".webm", ".mp4"))
    assert file.stat().st_size > 1000
    expect(host.get_by_text("Enregistrement en cours")).to_have_count(0)
    consents = coach.get(path)["consents"]
    assert [(one["role"], one["withdrawnAt"] is not None) for one in consents] == [("host", False), ("guest", True)]

    host.get_by_role("button", name="Transcrire").click()
    expect(guest.get_by_text("Transcrire ce rendez-vous ?")).to_be_visible()
    guest.get_by_role("button", name="J’accepte").click()
    for page in (host, guest):
        expect(page.get_by_text("Transcription en cours")).to_be_visible()
        page.wait_for_function("Boolean(window.say)")
    guest.evaluate("say('J’ai mal au dos.')")
    said = until(lambda: coach.get(f"{path}/transcript")["items"] or None, "what the guest said")
    assert [(one["role"], one["text"]) for one in said] == [("guest", "J’ai mal au dos.")]
    guest.get_by_role("button", name="Retirer mon accord").click()
    for page in (host, guest):
        expect(page.get_by_text("Transcription en cours")).to_have_count(0)
        page.wait_for_function("!window.say")
