"""A Radicale of our own: a real CalDAV server in a thread, with accounts that can be closed."""

import logging
import threading
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import httpx
import radicale.config
from radicale.app import Application

PASSWORD = "violin and lamp"


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


class DavServer:
    """`closed` accounts answer 401, `down` everything 503; `calls` counts requests by method. `refused`: how the next
    questions with a sync token are answered, a status and the element that names the error (RFC 6578 §3.2)."""

    def __init__(self, folder: Path) -> None:
        logging.getLogger("radicale").setLevel(logging.CRITICAL)
        settings = radicale.config.load()
        storage = {"filesystem_folder": str(folder), "_filesystem_fsync": "False"}
        settings.update(
            {"storage": storage, "auth": {"type": "none"}, "logging": {"level": "critical"}}, "tests", privileged=True
        )
        self._application = Application(settings)
        self.closed: set[str] = set()
        self.down = False
        self.refused: list[tuple[int, str]] = []
        self.calls: dict[str, int] = {}
        self._server: WSGIServer = make_server("127.0.0.1", 0, self._answer, handler_class=_Quiet)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        self.calls[method] = self.calls.get(method, 0) + 1
        if self.down or "HTTP_AUTHORIZATION" not in environ or self._is_closed(environ):
            start("503 Down" if self.down else "401 Unauthorized", [("WWW-Authenticate", "Basic")])
            return [b""]
        if self.refused and method == "REPORT":
            asked = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            environ["wsgi.input"] = BytesIO(asked)
            if b"sync-token>http" in asked:
                status, error = self.refused.pop(0)
                start(f"{status} Refused", [("Content-Type", "application/xml")])
                return [f'<error xmlns="DAV:"><{error}/></error>'.encode()]
        return self._application(environ, start)  # type: ignore[no-any-return]

    def _is_closed(self, environ: dict[str, Any]) -> bool:
        user, _, password = httpx_decoded(environ["HTTP_AUTHORIZATION"]).partition(":")
        return user in self.closed or password != PASSWORD


def httpx_decoded(header: str) -> str:
    from base64 import b64decode

    return b64decode(header.partition(" ")[2]).decode()


class Person:
    """Somebody with a calendar application: what it does to their calendar over CalDAV."""

    def __init__(self, server: DavServer, name: str) -> None:
        self._client = httpx.Client(base_url=server.url, auth=(name, PASSWORD))
        self.home = f"/{name}/"

    def close(self) -> None:
        self._client.close()

    def make_calendar(self, name: str) -> str:
        assert self._client.request("MKCALENDAR", f"{self.home}{name}/").status_code == 201
        return f"{self.home}{name}/"

    def write(self, calendar: str, uid: str, *lines: str, more: Iterable[str] = ()) -> None:
        """An event of these lines, `more` being exceptions to it."""
        parts = [f"UID:{uid}", "DTSTAMP:20270101T000000Z", *lines]
        events = ["\r\n".join(["BEGIN:VEVENT", *parts, "END:VEVENT"])]
        events += [
            "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20270101T000000Z", one, "END:VEVENT"]) for one in more
        ]
        self.put(
            f"{calendar}{uid}.ics",
            "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *events, "END:VCALENDAR", ""]),
        )

    def put(self, href: str, file: str) -> None:
        answer = self._client.put(href, content=file.encode(), headers={"Content-Type": "text/calendar"})
        assert answer.status_code in {201, 204}, answer.text

    def remove(self, href: str) -> None:
        assert self._client.delete(href).status_code in {200, 204}

    def files(self, calendar: str) -> dict[str, str]:
        """The files of a calendar by their paths."""
        import re

        listed = self._client.request("PROPFIND", calendar, headers={"Depth": "1"}).text
        paths = [one for one in re.findall(r"<href>([^<]+)</href>", listed) if one.endswith(".ics")]
        return {path: self._client.get(path).text for path in paths}
