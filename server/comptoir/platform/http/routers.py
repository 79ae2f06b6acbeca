"""Where platform answers under `/api/v1`."""

from ninja import Router

from comptoir.platform.http.audit import routes as audit
from comptoir.platform.http.files import routes as files
from comptoir.platform.http.live import routes as live

ROUTERS: list[tuple[str, Router]] = [
    ("/audit", audit.router),
    ("/files", files.router),
    ("/live", live.router),
]
