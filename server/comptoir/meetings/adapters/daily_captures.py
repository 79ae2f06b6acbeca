"""Recordings and transcripts in Daily.co's cloud.

Pages: https://docs.daily.co/reference/rest-api/rooms/recordings/start and …/recordings/stop (400: none is active),
…/rooms/transcription/start and …/transcription/stop, …/recordings/list-recordings, …/recordings/get-recording-link,
…/recordings/delete-recording, …/transcripts/list-transcripts, …/transcripts/get-transcript-link,
…/transcripts/delete-transcript. Both have to be enabled on the room first: https://docs.daily.co/docs/guides/features/
recording (`enable_recording`) and …/features/transcription (`enable_transcription_storage`, WebVTT).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from comptoir.meetings.adapters.answers import call, fetched, object_of
from comptoir.meetings.adapters.capture import Capturing, Link, Made, Purpose, Said
from comptoir.meetings.adapters.provider import Refused
from comptoir.meetings.rules.webvtt import phrases_of

_ENABLES = {
    "recording": {"enable_recording": "cloud"},
    "transcription": {"enable_transcription_storage": True},
}
_BEFORE = timedelta(minutes=1)
"""Their clock and ours differ by less."""
_LISTED = 100


@dataclass(frozen=True, slots=True)
class DailyCaptures:
    """With an organization's own key; recordings and transcription are for paying accounts."""

    key: str
    url: str

    def start(self, one: Capturing) -> tuple[str, str]:
        """A room that was made before somebody allowed this is allowed it now."""
        changed: dict[str, Any] = {"properties": _ENABLES[one.purpose]}
        room = object_of(call("POST", f"{self.url}/rooms/{quote(one.room)}", bearer=self.key, body=changed))
        wanted: dict[str, Any] = {"instanceId": one.id}
        wanted |= {"type": "cloud"} if one.purpose == "recording" else {"language": one.language, "punctuate": True}
        answer = call("POST", self._place(one, "start"), bearer=self.key, body=wanted)
        # Asked again after an answer that got lost: it runs already.
        if not (answer.status == 400 and ("active stream" in answer.text or "already" in answer.text)):
            object_of(answer)
        return "", str(room.get("id") or "")

    def stop(self, one: Capturing) -> None:
        answer = call("POST", self._place(one, "stop"), bearer=self.key, body={"instanceId": one.id})
        # 400: none is active any more; 404: the room is gone, and with it the call.
        if answer.status not in {400, 404}:
            object_of(answer)

    def find(self, one: Capturing, known: Collection[str]) -> Made | None:
        """The first one of the room that began with ours: Daily's lists do not name our id."""
        is_recording = one.purpose == "recording"
        query = {"room_name": one.room} if is_recording else {"roomId": one.group}
        path = "recordings" if is_recording else "transcript"
        answer = call("GET", f"{self.url}/{path}?{urlencode(query | {'limit': str(_LISTED)})}", bearer=self.key)
        found = [(began, row) for row in _rows(answer) if (began := _began(row)) and began >= one.since - _BEFORE]
        for _, row in sorted(found, key=lambda pair: pair[0]):
            key = str(row.get("id") or row.get("transcriptId") or "")
            if not key or key in known:
                continue
            status = row.get("status")
            if status in {"t_error", "t_deleted", "canceled"}:
                raise Refused(str(row.get("error") or f"Daily says: {status}"))
            seconds = row.get("duration")
            return Made(key, status in {"finished", "t_finished"}, seconds if isinstance(seconds, int) else None)
        return None

    def link(self, key: str) -> Link:
        said = object_of(call("GET", f"{self.url}/recordings/{quote(key)}/access-link", bearer=self.key))
        url, expires = said.get("download_link"), said.get("expires")
        if not isinstance(url, str) or not url.startswith(("https://", "http://")) or not isinstance(expires, int):
            raise Refused("Daily gave no link to the recording.")
        return Link(url, datetime.fromtimestamp(expires, UTC))

    def read(self, key: str) -> Sequence[Said]:
        """Their page calls the address `link` and, in its example, `download_link`; it may also be a sentence."""
        said = object_of(call("GET", f"{self.url}/transcript/{quote(key)}/access-link", bearer=self.key))
        url = said.get("link") or said.get("download_link")
        if not isinstance(url, str) or not url.startswith(("https://", "http://")):
            raise Refused("Daily gave no link to the transcript.")
        return [Said(name, after, text) for name, after, text in phrases_of(fetched(url))]

    def forget(self, purpose: Purpose, key: str) -> None:
        path = "recordings" if purpose == "recording" else "transcript"
        answer = call("DELETE", f"{self.url}/{path}/{quote(key)}", bearer=self.key)
        if answer.status != 404:
            object_of(answer)

    def _place(self, one: Capturing, verb: str) -> str:
        return (
            f"{self.url}/rooms/{quote(one.room)}/{'recordings' if one.purpose == 'recording' else one.purpose}/{verb}"
        )


def _rows(answer: Any) -> list[dict[str, Any]]:
    rows = object_of(answer).get("data")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _began(row: dict[str, Any]) -> datetime | None:
    """`start_ts` of a recording, `created_at` of a transcript."""
    if isinstance(row.get("start_ts"), int):
        return datetime.fromtimestamp(row["start_ts"], UTC)
    try:
        return datetime.fromisoformat(str(row.get("created_at")))
    except ValueError:
        return None
