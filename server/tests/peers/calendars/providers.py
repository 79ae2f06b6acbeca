"""Small servers that speak like Google Calendar and Microsoft Graph: the shapes of their reference pages, and their
manners (tokens that run out, versions that must match, sync tokens that expire)."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


class Provider:
    """One account; `events` by id as the provider tells them. `revoked`: no token is given or taken any more; `down`:
    everything answers 503."""

    def __init__(self) -> None:
        self.events: dict[str, dict[str, Any]] = {}
        self.log: list[tuple[int, str]] = []
        self.tick = 0
        self.renewals = 0
        self.revoked = self.down = False
        self.expired_tokens: set[str] = set()
        self.forgets_before = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: Any) -> None:
                """Nobody reads it."""

            def _any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, said = outer.answer(self.command, self.path, dict(self.headers), body)
                raw = b"" if said is None else json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _any

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def keep(self, id: str, event: dict[str, Any]) -> dict[str, Any]:
        """Store an event as its next version."""
        self.tick += 1
        self.events[id] = {**event, "id": id, **self.version(self.tick)}
        self.log.append((self.tick, id))
        return self.events[id]

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, Any]:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if self.down:
            return 503, None
        if parts.path == "/token":
            return self.token({name: values[0] for name, values in parse_qs(body.decode()).items()})
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        if self.revoked or token in self.expired_tokens or not token.startswith("access-"):
            return 401, {"error": {"code": 401, "message": "Invalid Credentials"}}
        said = json.loads(body) if body else {}
        return self.call(method, [unquote(one) for one in parts.path.strip("/").split("/")], query, headers, said)

    def token(self, asked: dict[str, str]) -> tuple[int, Any]:
        """RFC 6749 §5: a code or a refresh token against an access token."""
        known = asked.get("code") == "good code" or asked.get("refresh_token", "").startswith("refresh-")
        if self.revoked or not known or asked["client_secret"] != "hush":
            return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
        if asked["grant_type"] == "authorization_code" and len(asked["code_verifier"]) < 43:
            return 400, {"error": "invalid_request"}
        self.renewals += 1
        return 200, {
            "access_token": f"access-{self.renewals}",
            "refresh_token": f"refresh-{self.renewals}",
            "expires_in": 3600,
            "token_type": "Bearer",
        }

    def version(self, tick: int) -> dict[str, str]:
        raise NotImplementedError

    def call(
        self, method: str, path: list[str], query: dict[str, str], headers: dict[str, str], body: dict[str, Any]
    ) -> tuple[int, Any]:
        raise NotImplementedError

    def changed_since(self, tick: int) -> list[dict[str, Any]]:
        names = dict.fromkeys(id for at, id in self.log if at > tick)
        return [self.events[id] for id in names]


class GoogleServer(Provider):
    """developers.google.com/workspace/calendar/api/v3/reference (calendarList/list, events/list, insert, get, update,
    delete) and guides/sync: `nextSyncToken`, deleted ones as `cancelled`, 410 for a token that is too old."""

    def version(self, tick: int) -> dict[str, str]:
        return {"etag": f'"{tick}"'}

    def call(
        self, method: str, path: list[str], query: dict[str, str], headers: dict[str, str], body: dict[str, Any]
    ) -> tuple[int, Any]:
        if path == ["users", "me", "calendarList"]:
            main = {"id": "ada@gmail.test", "summary": "ada@gmail.test", "primary": True, "accessRole": "owner"}
            holidays = {
                "id": "fr#holiday@group.v.calendar.google.com",
                "summary": "Jours fériés",
                "accessRole": "reader",
            }
            return 200, {"kind": "calendar#calendarList", "items": [main, holidays]}
        assert path[:3] == ["calendars", "ada@gmail.test", "events"], path
        if len(path) == 3:
            return self._list(query) if method == "GET" else self._insert(body)
        id = path[3]
        if id not in self.events:
            return 404, {"error": {"code": 404, "message": "Not Found"}}
        if method == "GET":
            return 200, self.events[id]
        if "If-Match" in headers and headers["If-Match"] != self.events[id]["etag"]:
            return 412, {"error": {"code": 412, "message": "Precondition Failed"}}
        if method == "PUT":
            return 200, self.keep(id, {**body, "iCalUID": f"{id}@google.com"})
        if self.events[id]["status"] == "cancelled":
            return 410, {"error": {"code": 410, "message": "Resource has been deleted"}}
        self.delete(id)
        return 204, None

    def delete(self, id: str) -> None:
        """A deleted event is told as cancelled, with little else."""
        self.keep(id, {"status": "cancelled"})

    def _insert(self, body: dict[str, Any]) -> tuple[int, Any]:
        assert set(body["id"]) <= set("0123456789abcdefghijklmnopqrstuv"), body["id"]
        if body["id"] in self.events:
            return 409, {"error": {"code": 409, "message": "The requested identifier already exists."}}
        return 200, self.keep(body["id"], {**body, "iCalUID": f"{body['id']}@google.com"})

    def _list(self, query: dict[str, str]) -> tuple[int, Any]:
        since = int(query.get("syncToken", "t0")[1:])
        if "syncToken" in query and ("timeMin" in query or since < self.forgets_before):
            return 410, {"error": {"code": 410, "message": "Sync token is no longer valid, a full sync is required."}}
        items = self.changed_since(since)
        if "syncToken" not in query:
            items = [one for one in items if one.get("status") != "cancelled" or "recurringEventId" in one]
        at = int(query.get("pageToken", "0"))
        page = {"items": items[at : at + 2], "kind": "calendar#events"}
        if len(items) > at + 2:
            return 200, {**page, "nextPageToken": str(at + 2)}
        return 200, {**page, "nextSyncToken": f"t{self.tick}"}


class GraphServer(Provider):
    """learn.microsoft.com/graph/api (user-list-calendars, event-delta, calendar-post-events, event-update,
    event-delete, singlevaluelegacyextendedproperty-get): `@odata.deltaLink`, `@removed`, occurrences with little but
    their times, 410 for an old link."""

    def version(self, tick: int) -> dict[str, str]:
        return {"@odata.etag": f'W/"{tick}"'}

    def call(
        self, method: str, path: list[str], query: dict[str, str], headers: dict[str, str], body: dict[str, Any]
    ) -> tuple[int, Any]:
        if path == ["me"]:
            return 200, {"mail": None, "userPrincipalName": "ada@contoso.test"}
        if path == ["me", "calendars"]:
            main = {"id": "AAMk=main", "name": "Calendrier", "canEdit": True, "isDefaultCalendar": True}
            return 200, {"value": [main]}
        if path[:3] == ["me", "calendars", "AAMk=main"]:
            if path[3:] == ["calendarView", "delta"]:
                return self._delta(query, headers)
            return self._post(body) if method == "POST" else self._named(query["$filter"])
        assert path[:2] == ["me", "events"], path
        event = self.events.get(path[2])
        if event is None or "@removed" in event:
            return 404, {"error": {"code": "ErrorItemNotFound", "message": "The object was not found in the store."}}
        if method == "GET":
            return 200, event
        if "If-Match" in headers and headers["If-Match"] != event["@odata.etag"]:
            return 412, {"error": {"code": "ErrorIrresolvableConflict", "message": "Conflict"}}
        if method == "PATCH":
            return 200, self.keep(path[2], {**event, **body})
        self.delete(path[2])
        return 204, None

    def delete(self, id: str) -> None:
        self.keep(id, {"@removed": {"reason": "deleted"}})

    def _named(self, filter: str) -> tuple[int, Any]:
        """api/singlevaluelegacyextendedproperty-get: events that carry a property with this value."""
        found = re.fullmatch(
            r"singleValueExtendedProperties/Any\(ep: ep/id eq '([^']+)' and ep/value eq '([^']+)'\)", filter
        )
        assert found is not None, filter
        wanted = {"id": found[1], "value": found[2]}
        return 200, {
            "value": [one for one in self.events.values() if wanted in one.get("singleValueExtendedProperties", [])]
        }

    def _post(self, body: dict[str, Any]) -> tuple[int, Any]:
        if any(one.get("transactionId") == body["transactionId"] for one in self.events.values()):
            return 409, {"error": {"code": "ErrorDuplicateTransactionId", "message": "Duplicate"}}
        made = {**body, "type": "singleInstance", "isCancelled": False, "iCalUId": f"04{self.tick:06d}"}
        return 201, self.keep(f"AAMk=event/{self.tick}", made)

    def _delta(self, query: dict[str, str], headers: dict[str, str]) -> tuple[int, Any]:
        assert 'outlook.timezone="UTC"' in headers["Prefer"]
        token = query.get("$deltatoken")
        if token is None and not {"startDateTime", "endDateTime"} <= set(query):
            return 400, {"error": {"code": "ErrorInvalidParameter", "message": "Both are required."}}
        since = int(token or 0)
        if token is not None and since < self.forgets_before:
            return 410, {"error": {"code": "SyncStateNotFound", "message": "The sync state generation is not found."}}
        items = [one for one in self.changed_since(since) if token is not None or "@removed" not in one]
        link = f"{self.url}/me/calendars/AAMk%3Dmain/calendarView/delta?$deltatoken={self.tick}"
        return 200, {"value": items, "@odata.deltaLink": link}
