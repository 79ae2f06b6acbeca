"""The one API object and its error shape."""

import errno
from typing import Any

import structlog
from django.core.exceptions import SuspiciousOperation
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from comptoir.kernel.refusal import Invalid, Refusal
from comptoir.platform.contracts import MalformedJson, MalformedRequest, NotFound, StorageFull
from comptoir.platform.http.described import complete
from comptoir.platform.http.faults import refusal_of
from comptoir.platform.http.field_errors import field_errors
from comptoir.platform.http.parser import JsonParser
from comptoir.platform.http.problems import problem

log = structlog.get_logger("comptoir.http")


class _Described(NinjaAPI):
    """ninja describes every answer as `application/json`, and nobody as calling."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        document = super().get_openapi_schema(**options)
        complete(document)
        for operations in document["paths"].values():
            for operation in operations.values():
                for answer in operation["responses"].values():
                    content = answer.get("content", {})
                    if content.get("application/json") == _PROBLEM:
                        answer["content"] = {"application/problem+json": _PROBLEM}
        return document


_PROBLEM = {"schema": {"$ref": "#/components/schemas/Problem"}}


def build_api(**options: Any) -> NinjaAPI:
    """A NinjaAPI that parses with our parser and answers every refusal as a problem."""
    api = _Described(parser=JsonParser(), **options)

    @api.exception_handler(Refusal)
    def on_refusal(request: HttpRequest, refusal: Refusal) -> HttpResponse:
        return problem(request, refusal)

    @api.exception_handler(ValidationError)
    def on_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        """What cannot be a name of something names nothing: an address that holds it is not found."""
        if any(finding["loc"] and finding["loc"][0] == "path" for finding in error.errors):
            return problem(request, NotFound())
        return problem(request, Invalid(field_errors(error.errors)))

    @api.exception_handler(Http404)
    def on_missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem(request, NotFound())

    @api.exception_handler(HttpError)
    def on_ninja_error(request: HttpRequest, error: HttpError) -> HttpResponse:
        """ninja wraps whatever our parser raises."""
        cause = error.__cause__
        return problem(request, cause if isinstance(cause, Refusal) else MalformedJson())

    @api.exception_handler(MultiPartParserError)
    @api.exception_handler(SuspiciousOperation)
    def on_torn_form(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(request, MalformedRequest())

    @api.exception_handler(OSError)
    def on_system_error(request: HttpRequest, error: OSError) -> HttpResponse:
        """An upload is kept in a temporary file before anyone sees it, and a client may hang up."""
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return problem(request, StorageFull())
        if isinstance(error, UnreadablePostError):
            return problem(request, MalformedRequest())
        raise error

    @api.exception_handler(Error)
    def on_database_error(request: HttpRequest, error: Error) -> HttpResponse:
        refusal = refusal_of(error)
        if refusal is None:
            raise error
        log.warning("database_refused", code=refusal.code, error=str(error).splitlines()[0])
        return problem(request, refusal)

    return api
