"""Daily.co's recordings and transcripts, and LiveKit's egress, as peers speak them.

https://docs.daily.co/reference/rest-api/rooms/recordings/start (400 while one is active), …/recordings/stop (400 when
none is), …/recordings/list-recordings, …/transcripts/list-transcripts; https://docs.livekit.io/reference/other/egress/api/.
"""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.http.meetings.peers import DAILY_KEY, Peer, daily, livekit

VTT = """WEBVTT

NOTE spoken in a room

transcript:0
00:00:02.500 --> 00:00:04.000
<v Camille>Bonjour, comment allez-vous&nbsp;?

transcript:1
00:00:05.000 --> 00:00:06.000
<v>Ada:</v>Bien, merci.
"""


class Cloud:
    """What Daily keeps: by purpose, the room's active instance, and everything it made."""

    def __init__(self) -> None:
        self.active: dict[str, str] = {}
        self.made: dict[str, list[dict[str, Any]]] = {"recordings": [], "transcript": []}
        self.refuses: tuple[int, Any] | None = None
        self.vtt: str = VTT
        self.began = 0
        self.link: str | None = None

    def finish(self) -> None:
        for rows in self.made.values():
            for row in rows:
                row["status"] = "t_finished" if "transcriptId" in row else "finished"
                row["duration"] = 277

    def answer(self, peer: Peer, method: str, path: str, body: Any, bearer: str) -> tuple[int, Any]:
        url = urlsplit(path)
        parts = url.path.strip("/").split("/")
        if url.path == "/file.vtt":
            return 200, self.vtt
        if bearer != DAILY_KEY:
            return 401, {"error": "authentication-error"}
        if parts[0] == "rooms" and len(parts) == 4:
            return self._ask(peer, parts[1], "transcript" if parts[2] == "transcription" else parts[2], parts[3], body)
        if parts[0] in self.made:
            return self._kept(peer, method, parts, {name: value[0] for name, value in parse_qs(url.query).items()})
        if method == "POST" and len(parts) == 2:
            peer.rooms[parts[1]] = peer.rooms.get(parts[1], {}) | body["properties"]
            return 200, {"id": f"id-of-{parts[1]}", "name": parts[1], "url": f"https://house.daily.co/{parts[1]}"}
        return daily(peer, method, path, body, bearer)

    def _ask(self, peer: Peer, room: str, kind: str, verb: str, body: Any) -> tuple[int, Any]:
        name = f"{kind} in {room}"
        if verb == "stop":
            if self.active.pop(name, None) is None:
                return 400, {"error": "invalid-request-error", "info": "no active stream"}
            return 200, {"status": "sent"}
        if self.refuses:
            return self.refuses
        if name in self.active:
            return 400, {"error": "invalid-request-error", "info": f"room {room} has an active stream"}
        enabled = "enable_recording" if kind == "recordings" else "enable_transcription_storage"
        if not peer.rooms[room].get(enabled):
            return 400, {"error": "invalid-request-error", "info": "not enabled"}
        self.active[name] = body["instanceId"]
        number = len(self.made[kind])
        if kind == "recordings":
            row = {"id": f"recording-{number}", "room_name": room, "start_ts": self.began, "status": "in-progress"}
        else:
            began = datetime.fromtimestamp(self.began, UTC).isoformat().replace("+00:00", "Z")
            row = {"transcriptId": f"transcript-{number}", "roomId": f"id-of-{room}", "created_at": began}
            row |= {"status": "t_in_progress", "isVttAvailable": True}
        self.made[kind].insert(0, row)
        return 200, {"status": "sent"} if kind == "recordings" else {"sent": "true"}

    def _kept(self, peer: Peer, method: str, parts: list[str], query: dict[str, str]) -> tuple[int, Any]:
        rows = self.made[parts[0]]
        if len(parts) == 1:
            wanted = ("room_name", "roomId")
            found = [row for row in rows if all(row.get(name) == query[name] for name in wanted if name in query)]
            return 200, {"total_count": len(found), "data": found}
        row = next((row for row in rows if parts[1] in {row.get("id"), row.get("transcriptId")}), None)
        if row is None:
            return 404, {"error": "not-found"}
        if method == "DELETE":
            rows.remove(row)
            return 200, {"deleted": True, **row}
        if parts[0] == "recordings":
            return 200, {"download_link": self.link or "https://files.example.org/1.mp4", "expires": 1_900_000_000}
        return 200, {"transcriptId": parts[1], "link": self.link or f"{peer.url}/file.vtt"}


class Egress:
    """LiveKit's rooms, and the egress service beside it."""

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self.refuses: tuple[int, Any] | None = None

    def answer(self, peer: Peer, method: str, path: str, body: Any, bearer: str) -> tuple[int, Any]:
        if "/livekit.Egress/" not in path:
            return livekit(peer, method, path, body, bearer)
        verb = path.rsplit("/", 1)[1]
        if verb == "ListEgress":
            return 200, {"items": [one for one in self.items if one["room_name"] == body["room_name"]]}
        if verb == "StartRoomCompositeEgress":
            if self.refuses:
                return self.refuses
            one = {"egress_id": f"EG_{len(self.items)}", "room_name": body["room_name"], "status": "EGRESS_ACTIVE"}
            self.items.append(one | {"room_composite": body})
            return 200, one
        one = next(one for one in self.items if one["egress_id"] == body["egress_id"])
        if one["status"] != "EGRESS_ACTIVE":
            return 412, {"code": "failed_precondition", "msg": "egress is not active"}
        one["status"] = "EGRESS_ENDING"
        return 200, one

    def finish(self) -> None:
        for one in self.items:
            (file,) = one["room_composite"]["file_outputs"]
            one["status"] = "EGRESS_COMPLETE"
            one["file_results"] = [
                {
                    "filename": file["filepath"],
                    "location": f"s3://bucket/{file['filepath']}",
                    "duration": "277000000000",
                }
            ]
