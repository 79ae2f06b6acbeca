"""The streams process: a small Starlette application beside Django, `uvicorn comptoir.platform.streams:app`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from uuid import UUID

import structlog
from django.conf import settings
from django.utils.module_loading import import_string
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute

from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.live import hearing_of_token
from comptoir.platform.live_streams.alone import REFUSAL, NotAlone
from comptoir.platform.live_streams.database import Listener
from comptoir.platform.live_streams.departures import Departures
from comptoir.platform.live_streams.hub import Hub
from comptoir.platform.live_streams.rooms import Rooms
from comptoir.platform.live_streams.signalling import signalling
from comptoir.platform.live_streams.stream import stream
from comptoir.platform.live_streams.stun import answering

log = structlog.get_logger("comptoir.streams")
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "X-Content-Type-Options": "nosniff"}


async def events(request: Request) -> Response:
    """`GET /events?token=…[&lastEventId=…]`: the organization's live events. 401 asks for a new token."""
    try:
        hearing = hearing_of_token(request.query_params.get("token", ""), now=datetime.now(UTC))
    except SignatureInvalid:
        return JSONResponse({"code": "identity.unauthenticated", "status": 401}, status_code=401, headers=_HEADERS)
    last = _last_event(request)
    body = stream(request.app.state.hub, hearing, last)
    return StreamingResponse(body, media_type="text/event-stream", headers=_HEADERS)


async def healthz(request: Request) -> Response:
    """This process answers; `listening` is whether it hears the database."""
    state = request.app.state
    figures = {"streams": len(state.hub), "rooms": len(state.rooms)}
    return JSONResponse({"status": "ok", "listening": state.listener.listening, **figures})


def _last_event(request: Request) -> UUID | None:
    """From the header that a browser sends by itself, or the parameter of one that came back with a new token."""
    text = request.headers.get("Last-Event-ID") or request.query_params.get("lastEventId", "")
    with suppress(ValueError):
        return UUID(text)
    return None


@asynccontextmanager
async def _lifespan(application: Starlette) -> AsyncIterator[None]:
    hub, rooms = Hub(), Rooms(Departures().tell)
    listener = Listener(hub, rooms, shared=settings.COMPTOIR_STREAMS_SHARED)
    application.state.hub, application.state.listener = hub, listener
    application.state.rooms, application.state.absences = rooms, set[asyncio.Task[None]]()
    task = asyncio.create_task(listener.run())
    tried = asyncio.create_task(listener.tried.wait())
    await asyncio.wait({task, tried}, return_when=asyncio.FIRST_COMPLETED)
    tried.cancel()
    if task.done():
        _refuse(application, task)
        task.result()
    task.add_done_callback(lambda ended: _refuse(application, ended))
    async with answering(getattr(application.state, "address", None)):
        yield
    task.cancel()
    with suppress(asyncio.CancelledError, NotAlone):
        await task


def _refuse(application: Starlette, ended: asyncio.Task[None]) -> None:
    """Another process is at the database: whoever runs this one is told, and stops it."""
    if ended.cancelled() or not isinstance(ended.exception(), NotAlone):
        return
    log.error("streams_not_alone", refusal=REFUSAL)
    refused = getattr(application.state, "refused", None)
    if refused is not None:
        refused(REFUSAL)


def _application() -> Starlette:
    # Directly: Django's own set-up would load its views for their error pages.
    import_string(settings.LOGGING_CONFIG)(settings.LOGGING)
    # The token is the only credential and no cookie is read, so any page that holds one may listen.
    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"], allow_headers=["Last-Event-ID"])
    routes = [Route("/events", events), Route("/healthz", healthz), WebSocketRoute("/rooms/{room}", signalling)]
    return Starlette(routes=routes, middleware=[cors], lifespan=_lifespan)


app = _application()
