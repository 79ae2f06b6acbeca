"""What was said is kept while everybody agrees, and not for longer than the house says."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.house import Answer, House
from tests.http.booking.booked import at
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_jobs
from tests.http.meetings.links import booked, meeting, tell

VISITS = {"host": "00000000host", "guest": "0000000guest"}


class Call:
    """A host and a guest in a room, some minutes before their time."""

    def __init__(self, house: House, clock: Clock) -> None:
        self.house, self.booking = house, booked(house)
        links = meeting(house, self.booking)
        self.urls = {"host": links["hostUrl"], "guest": links["guestUrls"][0]}
        clock(at("09:50"))
        for who, url in self.urls.items():
            tell(house, url, "presence", visit=VISITS[who], name=who.title(), isHere=True)

    def agree(self, who: str, *, is_given: bool = True) -> Answer:
        return tell(self.house, self.urls[who], "consent", purpose="transcription", isGiven=is_given)

    def say(self, who: str, *texts: str, first: int = 0) -> Answer:
        phrases = [{"number": first + number, "text": text} for number, text in enumerate(texts)]
        said = {"visit": VISITS[who], "name": who.title(), "language": "fr-FR", "phrases": phrases}
        return tell(self.house, self.urls[who], "transcript", **said)

    @property
    def path(self) -> str:
        return f"/bookings/{self.booking['id']}/meeting/transcript"

    def texts(self) -> list[tuple[str, str]]:
        return [(one["name"], one["text"]) for one in self.house.api.get(self.path).body["items"]]


@pytest.fixture
def call(house: House, clock: Clock) -> Call:
    house.api.call("PUT", "/meetings/settings", {"isTranscriptionAllowed": True})
    return Call(house, clock)


def test_nothing_is_written_down_unless_the_house_wants_it(house: House, clock: Clock) -> None:
    call = Call(house, clock)
    assert call.agree("host").code == "meetings.transcription_not_allowed"
    assert call.say("host", "Bonjour").code == "meetings.transcription_not_allowed"
    assert call.texts() == []


def test_what_is_said_is_kept_while_everybody_agrees(call: Call, clock: Clock) -> None:
    call.agree("host")
    assert call.say("host", "Bonjour").code == "meetings.consent_missing"
    call.agree("guest")
    assert call.say("host", "Bonjour", "Comment allez-vous ?").status == 204
    assert call.say("host", "Comment allez-vous ?", first=1).status == 204
    clock(at("09:51"))
    assert call.say("guest", "Bien, merci").status == 204
    call.agree("guest", is_given=False)
    assert call.say("host", "Encore").code == "meetings.consent_missing"
    assert call.texts() == [("Host", "Bonjour"), ("Host", "Comment allez-vous ?"), ("Guest", "Bien, merci")]
    details = meeting(call.house, call.booking)
    assert details["hasTranscript"] and {one["purpose"] for one in details["consents"]} == {"transcription"}


def test_recording_is_another_consent(call: Call) -> None:
    call.house.api.call("PUT", "/meetings/settings", {"isRecordingAllowed": True})
    for who in ("host", "guest"):
        assert tell(call.house, call.urls[who], "consent", isGiven=True).status == 204
    assert call.say("host", "Bonjour").code == "meetings.consent_missing"


def test_nothing_is_said_outside_of_the_rooms_time(call: Call, clock: Clock) -> None:
    call.agree("host"), call.agree("guest")
    clock(at("11:31"))
    assert call.say("host", "Bonjour").code == "meetings.room_not_open"


@pytest.mark.parametrize(
    "wrong", [{"phrases": []}, {"language": "français"}, {"phrases": [{"number": 0, "text": "x" * 1001}]}]
)
def test_what_makes_no_sense_is_refused(call: Call, wrong: dict[str, Any]) -> None:
    said = {"visit": VISITS["host"], "language": "fr", "phrases": [{"number": 0, "text": "Oui"}], **wrong}
    assert tell(call.house, call.urls["host"], "transcript", **said).status == 422


def test_a_transcript_is_full_at_some_point(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comptoir.meetings.services.transcript.MOST_PHRASES", 2)
    call.agree("host"), call.agree("guest")
    assert call.say("host", "Un", "Deux").status == 204
    assert call.say("host", "Trois", first=2).code == "meetings.transcript_full"


def test_staff_delete_it_and_visitors_do_not_read_it(call: Call) -> None:
    call.agree("host"), call.agree("guest")
    call.say("host", "Bonjour")
    assert call.house.visitor.get(call.path).status == 403
    assert call.house.api.delete(call.path).status == 204
    assert call.texts() == []
    history = call.house.api.get(f"/bookings/{call.booking['id']}/history").body["items"]
    assert "meeting.transcript_deleted" in [one["action"] for one in history]


def test_it_is_forgotten_when_its_days_are_over(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def a_job(days: int, task: str) -> None:
        moment = datetime.fromisoformat(at("09:50")) + timedelta(days=days)
        monkeypatch.setattr("comptoir.meetings.jobs.now", lambda: moment)
        run_jobs(task)

    call.agree("host"), call.agree("guest")
    call.say("host", "Bonjour")
    a_job(29, "meetings.forget_transcript")
    assert len(call.texts()) == 1
    a_job(30, "meetings.forget_transcript")
    assert call.texts() == []

    call.say("host", "Bonjour")
    call.house.api.call("PUT", "/meetings/settings", {"transcriptDays": 2})
    a_job(2, "meetings.renew_rooms")
    assert call.texts() == []
