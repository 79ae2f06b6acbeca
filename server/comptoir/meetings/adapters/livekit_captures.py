"""Recordings by the egress service beside an organization's own LiveKit server, into its own storage.

https://docs.livekit.io/reference/other/egress/api/ (`POST /twirp/livekit.Egress/…`, grant `roomRecord`):
StartRoomCompositeEgress, StopEgress, ListEgress. `file_outputs` without a bucket is written where the egress service
is told to (`storage` of its own settings): https://docs.livekit.io/transport/self-hosting/egress/.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from comptoir.meetings.adapters.answers import object_of
from comptoir.meetings.adapters.capture import Capturing, Link, Made, Purpose, Said
from comptoir.meetings.adapters.livekit import LiveKit
from comptoir.meetings.adapters.provider import Refused

_GRANT = {"roomRecord": True}
_RUNNING = {"EGRESS_STARTING", "EGRESS_ACTIVE"}
_DONE = {"EGRESS_COMPLETE", "EGRESS_LIMIT_REACHED"}
_OVER = {"EGRESS_ENDING", "EGRESS_ABORTED", "EGRESS_FAILED", *_DONE}


@dataclass(frozen=True, slots=True)
class LiveKitCaptures:
    """`folder`: where in their storage files go."""

    server: LiveKit
    folder: str

    def start(self, one: Capturing) -> tuple[str, str]:
        """An egress has no name of ours, but its file has: one that writes it already is the one."""
        running = self._of(one)
        if running is None:
            wanted = {
                "room_name": one.room,
                "layout": "grid",
                "file_outputs": [{"file_type": "MP4", "filepath": self._path(one)}],
            }
            running = object_of(self.server.ask("Egress/StartRoomCompositeEgress", wanted, _GRANT))
        key = running.get("egress_id")
        if not isinstance(key, str) or not key:
            raise Refused("LiveKit named no egress.")
        return key, ""

    def stop(self, one: Capturing) -> None:
        found = self._of(one)
        if found is None or found.get("status") in _OVER:
            return
        answer = self.server.ask("Egress/StopEgress", {"egress_id": found.get("egress_id")}, _GRANT)
        # failed_precondition: it ended meanwhile; Twirp answers that with 412.
        if answer.status not in {404, 412}:
            object_of(answer)

    def find(self, one: Capturing, known: Collection[str]) -> Made | None:
        found = self._of(one)
        if found is None:
            return None
        status = found.get("status")
        if status in {"EGRESS_ABORTED", "EGRESS_FAILED"}:
            raise Refused(str(found.get("error") or status))
        files = found.get("file_results")
        file: dict[str, Any] = files[0] if isinstance(files, list) and files and isinstance(files[0], dict) else {}
        place = str(file.get("location") or file.get("filename") or self._path(one))
        return Made(str(found.get("egress_id")), status in _DONE, _seconds(file.get("duration")), place)

    def link(self, key: str) -> Link:
        raise Refused("The file is in the organization's own storage.")

    def read(self, key: str) -> Sequence[Said]:
        raise Refused("LiveKit's egress writes nothing down.")

    def forget(self, purpose: Purpose, key: str) -> None:
        raise Refused("The file is in the organization's own storage.")

    def _of(self, one: Capturing) -> dict[str, Any] | None:
        answer = object_of(self.server.ask("Egress/ListEgress", {"room_name": one.room}, _GRANT))
        items = answer.get("items")
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and (item.get("egress_id") == one.key or self._path(one) in _written(item)):
                return item
        return None

    def _path(self, one: Capturing) -> str:
        return f"{self.folder}/{one.room}-{one.id}.mp4"


def _written(item: dict[str, Any]) -> list[Any]:
    asked = item.get("room_composite")
    outputs = asked.get("file_outputs") if isinstance(asked, dict) else None
    return [one.get("filepath") for one in outputs if isinstance(one, dict)] if isinstance(outputs, list) else []


def _seconds(nanoseconds: Any) -> int | None:
    """An int64 is text in protobuf's JSON."""
    text = str(nanoseconds or "")
    return int(text) // 1_000_000_000 if text.isdigit() else None
