"""Daily.co and LiveKit as small HTTP servers, with the shapes of their documentation.

https://docs.daily.co/reference/rest-api/rooms, …/meeting-tokens and https://docs.livekit.io/server/room-management.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

DAILY_KEY = "daily-key"


@dataclass
class Peer:
    """Every request as (method, path, body, bearer); `away` answers with that status instead."""

    url: str = ""
    asked: list[tuple[str, str, Any, str]] = field(default_factory=list)
    rooms: dict[str, dict[str, Any]] = field(default_factory=dict)
    away: int = 0

    def paths(self) -> list[tuple[str, str]]:
        return [(method, path) for method, path, _, _ in self.asked]


def daily(peer: Peer, method: str, path: str, body: Any, bearer: str) -> tuple[int, Any]:
    if bearer != DAILY_KEY:
        return 401, {"error": "authentication-error"}
    name = path.removeprefix("/rooms").strip("/")
    if method == "POST" and path == "/meeting-tokens":
        return 200, {"token": f"token-of-{body['properties']['user_name'] or 'host'}"}
    if method == "DELETE":
        if peer.rooms.pop(name, None) is None:
            return 404, {"error": "not-found", "info": "room not found"}
        return 200, {"deleted": True, "name": name}
    wanted = name or body["name"]
    if not name and wanted in peer.rooms:
        return 400, {"error": "invalid-request-error", "info": f"a room named {wanted} already exists"}
    peer.rooms[wanted] = body["properties"]
    url = f"https://house.daily.co/{wanted}"
    return 200, {"id": "1", "name": wanted, "api_created": True, "privacy": body["privacy"], "url": url}


def livekit(peer: Peer, method: str, path: str, body: Any, bearer: str) -> tuple[int, Any]:
    verb = path.rsplit("/", 1)[1]
    if verb == "CreateRoom":
        peer.rooms[body["name"]] = body
        return 200, {"sid": "RM_1", "name": body["name"], "empty_timeout": body["empty_timeout"]}
    if peer.rooms.pop(body["room"], None) is None:
        return 404, {"code": "not_found", "msg": "requested room does not exist"}
    return 200, {}


@contextmanager
def served(answer: Any) -> Iterator[Peer]:
    peer = Peer()

    class Handler(BaseHTTPRequestHandler):
        def handle_all(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.loads(raw) if raw else None
            bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
            peer.asked.append((self.command, self.path, body, bearer))
            said = {"error": "away"}
            status, document = (peer.away, said) if peer.away else answer(peer, self.command, self.path, body, bearer)
            sent = (document if isinstance(document, str) else json.dumps(document)).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        do_GET = do_POST = do_DELETE = handle_all

        def log_message(self, *arguments: Any) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    peer.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield peer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
