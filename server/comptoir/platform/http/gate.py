"""The front door: request ids, logs, metrics, CORS; API calls go straight to their view, past Django's middleware."""

import re
from collections.abc import Callable
from time import perf_counter
from uuid import uuid4

import structlog
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve

from comptoir.platform.actor import Context, acting
from comptoir.platform.contracts import (
    BodyTooLarge,
    InternalError,
    MalformedRequest,
    MethodNotAllowed,
    NotFound,
)
from comptoir.platform.http import cors
from comptoir.platform.http.bodies import FORM_LIMIT
from comptoir.platform.http.faults import refusal_of
from comptoir.platform.http.limits import add_headers
from comptoir.platform.http.logged_path import logged_path
from comptoir.platform.http.parser import BODY_LIMIT
from comptoir.platform.http.problems import problem
from comptoir.platform.metrics import observe_request

log = structlog.get_logger("comptoir.http")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_WITH_BODY = {"POST", "PUT", "PATCH"}


class Gate:
    """Outermost middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = perf_counter()
        asked = request.headers.get("X-Request-Id", "")
        request_id = asked if _REQUEST_ID.fullmatch(asked) else uuid4().hex
        with (
            acting(Context(request_id=request_id)),
            structlog.contextvars.bound_contextvars(request_id=request_id),
        ):
            is_api = request.path_info.startswith("/api/")
            response = self._api(request) if is_api else self.get_response(request)
            response["X-Request-Id"] = request_id
            self._account(request, response, perf_counter() - started)
        return response

    def _api(self, request: HttpRequest) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return cors.preflight(request)
        try:
            response = self._call(request)
        except Http404:
            response = problem(request, NotFound())
        except Exception as error:  # the last line of defence: seen in the log, named to the caller
            response = self._failed(request, error)
        cors.allow(request, response)
        if isinstance(response, HttpResponse):
            add_headers(request, response)
        response.setdefault("X-Content-Type-Options", "nosniff")
        response.setdefault("Cache-Control", "no-store")
        return response

    def _call(self, request: HttpRequest) -> HttpResponseBase:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return problem(request, MalformedRequest())
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit():
            return problem(request, MalformedRequest())
        multipart = request.META.get("CONTENT_TYPE", "").startswith("multipart/")
        limit = FORM_LIMIT if multipart else BODY_LIMIT
        if int(length) > limit:
            return problem(request, BodyTooLarge(limit_bytes=limit))
        match = resolve(request.path_info)
        request.resolver_match = match
        if request.method in _WITH_BODY and not multipart and not length.strip("0"):
            # An action without particulars needs no body; what is required is then missing by name.
            request._body = b"{}"
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        if response.status_code == 405:
            refused = problem(request, MethodNotAllowed())
            refused["Allow"] = response.get("Allow", "")
            return refused
        return response

    def _failed(self, request: HttpRequest, error: Exception) -> HttpResponse:
        refusal = refusal_of(error) if isinstance(error, Error) else None
        if refusal is None:
            log.exception("unexpected_error", path=logged_path(request), method=request.method)
            return problem(request, InternalError())
        return problem(request, refusal)

    def _account(self, request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
        match = request.resolver_match
        route = f"/{match.route}" if match else "unmatched"
        observe_request(request.method or "", route, response.status_code, seconds)
        principal = getattr(request, "principal", None)
        log.info(
            "request",
            method=request.method,
            path=logged_path(request),
            status=response.status_code,
            ms=round(seconds * 1000, 1),
            organization=str(principal.organization) if principal else None,
            actor=principal.id if principal else None,
        )
