"""Recordings and transcripts that Daily.co makes: with everybody's consent, exactly once, for as long as was said."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from comptoir.meetings.adapters.provider import Unreachable
from tests.house import Answer, House
from tests.http.booking.booked import at
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import queued, run_everything_told, run_jobs
from tests.http.meetings.cloud import Cloud
from tests.http.meetings.conftest import Closing
from tests.http.meetings.links import booked, enter, meeting
from tests.http.meetings.peers import DAILY_KEY, Peer, served


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


@pytest.fixture
def peer(house: House, cloud: Cloud, settings: Any) -> Iterator[Peer]:
    with served(cloud.answer) as peer:
        settings.COMPTOIR_DAILY_URL, settings.COMPTOIR_WEBHOOK_PRIVATE = peer.url, True
        put(house, provider="daily", daily={"apiKey": DAILY_KEY}, isRecordingAllowed=True, isTranscriptionAllowed=True)
        yield peer


def put(house: House, **settings: Any) -> None:
    assert house.api.call("PUT", "/meetings/settings", settings).status == 200


class Call:
    """A host and a guest who have come in at Daily, some minutes before their time."""

    def __init__(self, house: House, cloud: Cloud, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
        self.house, self.cloud, self._clock, self._patch = house, cloud, clock, monkeypatch
        self.booking = booked(house, participants=2, service={"type": "event", "maxParticipants": 4})
        run_jobs("meetings.make_room")
        links = meeting(house, self.booking)
        self.urls = {"host": links["hostUrl"], "guest": links["guestUrls"][0]}
        self.at("09:50")

    def at(self, moment: str, *, days: int = 0) -> None:
        then = self._clock((datetime.fromisoformat(at(moment)) + timedelta(days=days)).isoformat())
        self.cloud.began = int(then.timestamp())
        self._patch.setattr("comptoir.meetings.jobs.now", lambda: then)

    def enter(self, who: str) -> Any:
        return enter(self.house, self.urls[who]).body

    def tell(self, who: str, what: str, **said: Any) -> Answer:
        return self.house.visitor.post(f"/rooms/{self.urls[who].rsplit('/', 1)[1]}/{what}", said)

    def agree(self, who: str, purpose: str = "recording", *, is_given: bool = True) -> Answer:
        return self.tell(who, "consent", purpose=purpose, isGiven=is_given)

    def ask(self, who: str = "host", purpose: str = "recording", *, is_on: bool = True) -> Answer:
        return self.tell(who, "captures", purpose=purpose, isOn=is_on)

    def seen(self, who: str = "host", purpose: str = "recording") -> Any:
        answer = self.house.visitor.get(f"/rooms/{self.urls[who].rsplit('/', 1)[1]}/captures")
        return next(one for one in answer.body["items"] if one["purpose"] == purpose)

    def record(self, purpose: str = "recording") -> None:
        for who in self.urls:
            self.enter(who)
            self.agree(who, purpose)
        assert self.ask(purpose=purpose).status == 204
        run_jobs("meetings.start_capture", times=2)

    def stop(self, purpose: str = "recording") -> None:
        assert self.ask(purpose=purpose, is_on=False).status == 204
        run_jobs("meetings.stop_capture", times=2)

    @property
    def kept(self) -> list[dict[str, Any]]:
        return list(meeting(self.house, self.booking)["captures"])

    def path(self, one: dict[str, Any]) -> str:
        return f"/bookings/{self.booking['id']}/meeting/captures/{one['id']}"


@pytest.fixture
def call(house: House, cloud: Cloud, peer: Peer, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Call:
    return Call(house, cloud, clock, monkeypatch)


def test_nothing_begins_before_everybody_who_came_has_agreed(call: Call, cloud: Cloud) -> None:
    call.enter("host"), call.agree("host")
    assert call.ask().code == "meetings.nobody_there"
    call.enter("guest")
    assert call.ask("guest").code == "meetings.host_only"
    assert call.ask().code == "meetings.consent_missing"
    assert call.seen()["missing"] == ["Élodie Martin"]
    assert call.seen("guest")["missing"] == []
    call.agree("guest", "transcription")
    assert call.ask().code == "meetings.consent_missing"
    call.agree("guest")
    assert call.ask().status == 204 and call.seen()["state"] == "wanted"
    run_jobs("meetings.start_capture", times=2)
    assert call.seen("guest")["state"] == "running" and len(cloud.made["recordings"]) == 1
    assert call.ask().status == 204 and len(call.kept) == 1


def test_nothing_begins_where_the_house_does_not_want_it(call: Call, house: House) -> None:
    put(house, isRecordingAllowed=False)
    call.enter("host"), call.enter("guest")
    assert call.agree("guest").code == "meetings.recording_not_allowed"
    assert call.ask().code == "meetings.recording_not_allowed"


def test_who_comes_later_agrees_before_they_come_in(call: Call, cloud: Cloud) -> None:
    call.record()
    call.urls["late"] = meeting(call.house, call.booking)["guestUrls"][1]
    assert (call.enter("late")["join"], call.enter("late")["mustAgree"]) == (None, ["recording"])
    # Nobody of theirs is there yet, so that it goes on.
    assert call.seen()["missing"] == [] and len(cloud.active) == 1
    call.agree("late")
    assert call.enter("late")["join"]
    call.agree("late", is_given=False)
    run_jobs("meetings.stop_capture")
    assert cloud.active == {}


def test_one_who_takes_it_back_ends_it_at_once(call: Call, cloud: Cloud) -> None:
    call.record()
    assert len(cloud.active) == 1
    call.agree("guest", is_given=False)
    # They get no address while the provider has not ended it.
    assert call.enter("guest")["join"] is None and call.enter("guest")["mustAgree"] == ["recording"]
    run_jobs("meetings.stop_capture", times=2)
    assert cloud.active == {} and call.enter("guest")["join"]
    actions = [one["action"] for one in call.house.api.get(f"/bookings/{call.booking['id']}/history").body["items"]]
    assert {"meeting.capture_asked", "meeting.capture_ended", "meeting.consent_withdrawn"} <= set(actions)


def test_one_who_takes_it_back_before_it_began_is_not_recorded(call: Call, cloud: Cloud) -> None:
    for who in call.urls:
        call.enter(who), call.agree(who)
    call.ask()
    call.agree("guest", is_given=False)
    run_jobs("meetings.start_capture")
    run_jobs("meetings.stop_capture")
    assert cloud.made["recordings"] == []


def test_a_finished_recording_is_opened_by_the_house_and_deleted_there_in_time(call: Call, cloud: Cloud) -> None:
    call.record()
    call.at("10:30")
    call.stop()
    with pytest.raises(Unreachable):
        run_jobs("meetings.fetch_capture")
    (one,) = call.kept
    assert (one["state"], one["canOpen"]) == ("making", False)
    cloud.finish()
    run_jobs("meetings.fetch_capture", times=2)
    (one,) = call.kept
    assert (one["state"], one["seconds"], one["canOpen"]) == ("ready", 277, True)
    assert one["keptUntil"][:10] == (datetime.fromisoformat(at("10:30")) + timedelta(days=30)).isoformat()[:10]
    assert call.house.api.get(f"{call.path(one)}/link").body["url"] == "https://files.example.org/1.mp4"
    assert call.house.visitor.get(f"{call.path(one)}/link").status == 403
    call.at("10:29", days=30)
    run_jobs("meetings.expire_capture")
    assert call.kept[0]["state"] == "ready"
    call.at("10:31", days=30)
    run_jobs("meetings.expire_capture", times=2)
    run_jobs("meetings.forget_capture", times=2)
    assert (call.kept, cloud.made["recordings"]) == ([], [])


def test_a_shorter_time_counts_for_what_is_there(call: Call, cloud: Cloud) -> None:
    call.record(), call.stop(), cloud.finish()
    run_jobs("meetings.fetch_capture")
    put(call.house, recordingDays=2)
    call.at("12:00", days=2)
    run_jobs("meetings.renew_rooms")
    run_jobs("meetings.forget_capture")
    assert (call.kept, cloud.made["recordings"]) == ([], [])


def test_the_house_deletes_it_before_at_daily_too(call: Call, cloud: Cloud, peer: Peer) -> None:
    call.record(), call.stop(), cloud.finish()
    run_jobs("meetings.fetch_capture")
    (one,) = call.kept
    assert call.house.visitor.delete(call.path(one)).status == 403
    assert call.house.api.delete(call.path(one)).status == 204
    peer.away = 503
    with pytest.raises(Unreachable):
        run_jobs("meetings.forget_capture")
    assert (call.kept[0]["state"], call.kept[0]["error"]) == ("deleting", "HTTP 503")
    assert call.house.api.get(f"{call.path(one)}/link").status == 404
    peer.away = 0
    run_jobs("meetings.forget_capture", times=2)
    assert (call.kept, cloud.made["recordings"]) == ([], [])
    assert call.house.api.delete(call.path(one)).status == 404


def test_a_transcript_is_kept_here_once_and_nowhere_else(call: Call, cloud: Cloud) -> None:
    call.record("transcription")
    call.stop("transcription")
    cloud.finish()
    run_jobs("meetings.fetch_capture", times=2)
    run_jobs("meetings.forget_capture", times=2)
    assert cloud.made["transcript"] == []
    items = call.house.api.get(f"/bookings/{call.booking['id']}/meeting/transcript").body["items"]
    assert [(one["name"], one["text"]) for one in items] == [
        ("Camille", "Bonjour, comment allez-vous ?"),
        ("Ada", "Bien, merci."),
    ]
    assert (items[0]["language"], call.kept[0]["canOpen"]) == ("fr", False)
    run_jobs("meetings.forget_transcript")
    call.at("12:00", days=30)
    run_jobs("meetings.forget_transcript")
    assert call.house.api.get(f"/bookings/{call.booking['id']}/meeting/transcript").body["items"] == []


@pytest.mark.parametrize(
    ("status", "said", "shown"),
    [
        (400, {"error": "invalid-request-error", "info": "recording requires a paid plan"}, "paid plan"),
        (403, {"error": "forbidden-error"}, "HTTP 403"),
    ],
)
def test_no_plan_for_it_is_said_to_the_host(call: Call, cloud: Cloud, status: int, said: Any, shown: str) -> None:
    cloud.refuses = (status, said)
    call.record()
    assert call.seen()["state"] == "failed" and shown in call.seen()["error"]
    assert call.seen("guest")["error"] is None
    # The plan is there now: asked again, it begins.
    cloud.refuses = None
    call.ask()
    run_jobs("meetings.start_capture")
    assert call.seen()["state"] == "running"


def test_a_provider_that_is_away_is_asked_again_while_people_wait(call: Call, peer: Peer, cloud: Cloud) -> None:
    for who in call.urls:
        call.enter(who), call.agree(who)
    call.ask()
    peer.away = 503
    with pytest.raises(Unreachable):
        run_jobs("meetings.start_capture")
    assert (call.seen()["state"], call.seen()["error"]) == ("wanted", "HTTP 503")
    call.at("09:53")
    run_jobs("meetings.start_capture")
    assert call.seen()["state"] == "failed"
    # It may have begun all the same: it is ended in any case.
    assert len(queued("meetings.stop_capture")) == 1
    peer.away = 0
    run_jobs("meetings.stop_capture")
    assert cloud.active == {}


def test_what_cannot_be_ended_is_tried_until_it_is(call: Call, peer: Peer, cloud: Cloud) -> None:
    call.record()
    call.ask(is_on=False)
    peer.away = 500
    with pytest.raises(Unreachable):
        run_jobs("meetings.stop_capture")
    assert (call.kept[0]["state"], call.kept[0]["error"]) == ("stopping", "HTTP 500")
    peer.away = 0
    run_jobs("meetings.stop_capture")
    assert (call.kept[0]["state"], cloud.active) == ("making", {})


def test_nothing_comes_for_a_day_and_that_is_said(call: Call, cloud: Cloud) -> None:
    call.record(), call.stop()
    cloud.made["recordings"].clear()
    call.at("12:00", days=1)
    run_jobs("meetings.fetch_capture")
    assert (call.kept[0]["state"], call.kept[0]["error"]) == ("failed", "Nothing was made.")


@pytest.mark.parametrize("link", ["transcripts may not be read", "http://127.0.0.1:1/gone.vtt"])
def test_a_transcript_that_is_not_given_is_no_fault_of_ours(call: Call, cloud: Cloud, link: str) -> None:
    call.record("transcription"), call.stop("transcription")
    cloud.finish()
    cloud.link = link
    try:
        run_jobs("meetings.fetch_capture")
        assert call.kept[0]["state"] == "failed"
    except Unreachable:
        assert call.kept[0]["state"] == "making"


def test_a_transcript_longer_than_any_talk_is_not_read(
    call: Call, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comptoir.meetings.adapters.answers._MOST_FETCHED", 50)
    call.record("transcription"), call.stop("transcription")
    cloud.finish()
    run_jobs("meetings.fetch_capture")
    assert (call.kept[0]["state"], call.kept[0]["error"]) == ("failed", "The file is too long.")


def test_a_link_that_is_not_given_is_said_without_a_500(call: Call, cloud: Cloud, peer: Peer) -> None:
    call.record(), call.stop(), cloud.finish()
    run_jobs("meetings.fetch_capture")
    peer.away = 503
    refused = call.house.api.get(f"{call.path(call.kept[0])}/link")
    assert (refused.status, refused.code) == (503, "meetings.provider_silent") and "HTTP 503" in refused.body["detail"]


def test_it_ends_with_the_room(call: Call, cloud: Cloud, close: Closing) -> None:
    call.record()
    close("11:31")
    run_jobs("meetings.stop_capture")
    assert cloud.active == {} and call.kept[0]["state"] == "making"


def test_it_ends_with_a_cancelled_booking(call: Call, cloud: Cloud, close: Closing) -> None:
    call.record()
    call.house.api.post(f"/bookings/{call.booking['id']}/cancel")
    run_everything_told()
    close("09:51")
    run_jobs("meetings.stop_capture")
    assert cloud.active == {}


def test_two_recordings_of_one_call_are_two(call: Call, cloud: Cloud) -> None:
    call.record(), call.stop()
    call.at("10:10")
    call.record(), call.stop()
    cloud.finish()
    run_jobs("meetings.fetch_capture", times=2)
    assert [one["state"] for one in call.kept] == ["ready", "ready"]
    for one in call.kept:
        call.house.api.delete(call.path(one))
    run_jobs("meetings.forget_capture")
    assert cloud.made["recordings"] == []
