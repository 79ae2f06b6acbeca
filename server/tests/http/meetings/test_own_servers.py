"""Recording on an organization's own servers: LiveKit's egress, asked by us, and Jitsi's, started there by hosts."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest

from comptoir.meetings.adapters.provider import Unreachable
from tests.house import House
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_jobs
from tests.http.meetings.cloud import Cloud, Egress
from tests.http.meetings.peers import Peer, served
from tests.http.meetings.test_captures import Call, put

SECRET = "thirty-two-characters-of-a-secret"


@pytest.fixture
def egress() -> Egress:
    return Egress()


@pytest.fixture
def peer(house: House, egress: Egress, settings: Any) -> Iterator[Peer]:
    settings.COMPTOIR_WEBHOOK_PRIVATE = True
    with served(egress.answer) as peer:
        keys = {"url": peer.url, "pageUrl": "https://meet.example.org/custom", "apiKey": "API1", "secret": SECRET}
        keys["egressFolder"] = "recordings/"
        put(house, provider="livekit", livekit=keys, isRecordingAllowed=True, isTranscriptionAllowed=True)
        yield peer


@pytest.fixture
def call(house: House, peer: Peer, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Call:
    return Call(house, Cloud(), clock, monkeypatch)


def test_livekit_records_into_the_houses_own_storage(call: Call, egress: Egress, peer: Peer) -> None:
    call.record()
    assert len(egress.items) == 1 and call.seen()["state"] == "running"
    (output,) = egress.items[0]["room_composite"]["file_outputs"]
    assert output["file_type"] == "MP4" and output["filepath"].startswith("recordings/comptoir-")
    bearer = next(bearer for _, path, _, bearer in peer.asked if path.endswith("StartRoomCompositeEgress"))
    assert jwt.decode(bearer, SECRET, algorithms=["HS256"])["video"] == {"roomRecord": True}
    call.stop()
    with pytest.raises(Unreachable):
        run_jobs("meetings.fetch_capture")
    egress.finish()
    run_jobs("meetings.fetch_capture")
    (one,) = call.kept
    assert (one["state"], one["place"], one["seconds"]) == ("ready", f"s3://bucket/{output['filepath']}", 277)
    # It is theirs: we neither open nor delete it, and say so by not offering it.
    assert (one["canOpen"], one["keptUntil"]) == (False, None)
    assert call.house.api.get(f"{call.path(one)}/link").status == 404
    asked = len(peer.asked)
    assert call.house.api.delete(call.path(one)).status == 204
    run_jobs("meetings.forget_capture")
    assert call.kept == [] and len(peer.asked) == asked


def test_livekit_without_an_egress_offers_nothing(call: Call, house: House) -> None:
    put(house, livekit={"egressFolder": ""})
    call.enter("host"), call.enter("guest")
    token = call.urls["host"].rsplit("/", 1)[1]
    assert house.visitor.get(f"/rooms/{token}/captures").body["items"] == []
    assert call.ask().code == "meetings.recording_not_allowed"
    assert call.ask(purpose="transcription").code == "meetings.transcription_not_allowed"


@pytest.mark.parametrize("status", [400, 412, 404])
def test_livekit_that_has_no_egress_says_so(call: Call, egress: Egress, status: int) -> None:
    egress.refuses = (status, {"code": "unavailable", "msg": "egress not connected (redis required)"})
    call.record()
    assert call.seen()["state"] == "failed" and "redis required" in call.seen()["error"]


def test_a_livekit_recording_that_failed_is_said(call: Call, egress: Egress) -> None:
    call.record()
    egress.items[0] |= {"status": "EGRESS_FAILED", "error": "no space left"}
    call.stop()
    run_jobs("meetings.fetch_capture")
    assert (call.kept[0]["state"], call.kept[0]["error"]) == ("failed", "no space left")


class TestJitsi:
    @pytest.fixture
    def peer(self, house: House) -> None:
        keys = {"url": "https://meet.example.org", "appId": "house", "secret": SECRET}
        put(house, provider="jitsi", jitsi=keys, isRecordingAllowed=True, isTranscriptionAllowed=True)

    def features(self, call: Call, who: str) -> dict[str, bool]:
        token = parse_qs(urlsplit(call.enter(who)["join"]["url"]).query)["jwt"][0]
        options: Any = {"verify_exp": False, "verify_nbf": False}
        claims = jwt.decode(token, SECRET, algorithms=["HS256"], audience="jitsi", options=options)
        return dict(claims["context"]["features"])

    def test_a_host_may_record_there_once_everybody_agreed(self, call: Call) -> None:
        nothing = {"recording": False, "transcription": False, "livestreaming": False}
        assert self.features(call, "host") == nothing
        call.agree("host")
        assert self.features(call, "host") == nothing
        assert self.features(call, "guest") == nothing
        assert self.features(call, "host") == nothing and call.seen()["missing"] == ["Élodie Martin"]
        call.agree("guest")
        assert self.features(call, "host") == nothing | {"recording": True}
        assert self.features(call, "guest") == nothing
        assert not call.seen()["isStartedHere"] and call.ask().code == "meetings.recording_not_allowed"

    def test_who_comes_after_that_agrees_first(self, call: Call) -> None:
        for who in ("host", "guest"):
            call.agree(who), call.enter(who)
        assert self.features(call, "host")["recording"]
        call.agree("guest", is_given=False)
        assert call.enter("guest")["mustAgree"] == ["recording"]
        assert not self.features(call, "host")["recording"]
        assert call.enter("guest")["join"]
