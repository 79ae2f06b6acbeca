"""The page of a stranger: another origin, its own style, our widget in it. Only for the demo."""

import mimetypes
import threading
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True)
class DemoSite:
    """A folder of pages in which `{{name}}` stands for a value."""

    folder: Path
    values: dict[str, str]

    def read(self, address: str) -> tuple[bytes, str] | None:
        """The body and type of one file, or None."""
        name = urlsplit(address).path.lstrip("/") or "index.html"
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()) or not path.is_file():
            return None
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        body = path.read_bytes()
        if kind.startswith("text/"):
            for key, value in self.values.items():
                body = body.replace(b"{{" + key.encode() + b"}}", value.encode())
            kind += "; charset=utf-8"
        return body, kind


def serve_demo(site: DemoSite, host: str, port: int) -> int:
    """Answer from a thread, until this process ends; the port it became when `port` was taken meanwhile."""
    try:
        server = ThreadingHTTPServer((host, port), partial(_Handler, site))
    except OSError:
        server = ThreadingHTTPServer((host, 0), partial(_Handler, site))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, name="demo-page", daemon=True).start()
    return server.server_port


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, site: DemoSite, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file of the demo."""
        found = self.site.read(self.path)
        body, kind = found or (b"not found\n", "text/plain")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, format: str, *arguments: object) -> None:
        """A demo page has no access log."""
