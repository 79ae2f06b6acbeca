"""The streams process: a small Starlette application beside Django, `uvicorn comptoir.platform.streams:app`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from uuid import UUID

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
from comptoir.platform.live_streams.database import Listener
from comptoir.platform.live_streams.departures import Departures
from comptoir.platform.live_streams.hub import Hub
from comptoir.platform.live_streams.rooms import Rooms
from comptoir.platform.live_streams.signalling import signalling
from comptoir.platform.live_streams.stream import stream
from comptoir.platform.live_streams.stun import answering

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
    listener = Listener(hub, rooms)
    application.state.hub, application.state.listener = hub, listener
    application.state.rooms, application.state.absences = rooms, set[asyncio.Task[None]]()
    task = asyncio.create_task(listener.run())
    async with answering(getattr(application.state, "address", None)):
        yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _application() -> Starlette:
    # Directly: Django's own set-up would load its views for their error pages.
    import_string(settings.LOGGING_CONFIG)(settings.LOGGING)
    # The token is the only credential and no cookie is read, so any page that holds one may listen.
    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"], allow_headers=["Last-Event-ID"])
    routes = [Route("/events", events), Route("/healthz", healthz), WebSocketRoute("/rooms/{room}", signalling)]
    return Starlette(routes=routes, middleware=[cors], lifespan=_lifespan)


app = _application()
