"""How every endpoint runs: authenticate, limit, permit, read, then one transaction that commits or leaves nothing."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any, ClassVar, Protocol
from uuid import UUID

import orjson
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from ninja import Router
from pydantic import BaseModel

from comptoir.kernel.refusal import Refusal
from comptoir.platform.actor import Principal, acting, acting_as, current_context
from comptoir.platform.contracts import Forbidden, Unauthenticated
from comptoir.platform.http.described import read_answers, who_calls, with_place
from comptoir.platform.http.faults import worth_retrying
from comptoir.platform.http.idempotency import question_of
from comptoir.platform.http.limits import Hits, client_address, enforce, hit, limit_for
from comptoir.platform.http.problems import STATUS
from comptoir.platform.http.schema import Problem
from comptoir.platform.tenancy import organization_scope

_TRIES = 4
_PLACE = re.compile(r"{[^}]*}")
_PUBLIC_SHARE = 1.0


class Authenticator(Protocol):
    """Who calls; identity brings the one there is (`Authentication.use`)."""

    def principal(self, request: HttpRequest) -> tuple[Principal, Hits]:
        """The caller and their use of the rate limit.

        Raises:
            Unauthenticated: no valid key or session.
        """

    def user(self, request: HttpRequest) -> Any:
        """The signed-in user, whatever the organization.

        Raises:
            Unauthenticated: nobody is signed in.
        """


class Authentication:
    """The house's one authenticator, set while Django starts."""

    _authenticator: ClassVar[Authenticator]

    @classmethod
    def use(cls, authenticator: Authenticator) -> None:
        cls._authenticator = authenticator

    @classmethod
    def current(cls) -> Authenticator:
        return cls._authenticator


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation as sweeps see it. `permission` None means public or for any signed-in user."""

    method: str
    path: str
    permission: str | None
    public: bool
    refuses: tuple[type[Refusal], ...]
    handler: Callable[..., Any]


ENDPOINTS: list[Endpoint] = []


@dataclass(frozen=True, slots=True)
class _Gate:
    """ninja's `auth`: runs before the body is read."""

    permission: str | None
    public: bool
    narrow: tuple[str, float] | None = None

    def __call__(self, request: HttpRequest) -> bool:
        request.now = now()  # type: ignore[attr-defined]
        request.principal = None  # type: ignore[attr-defined]
        if self.public:
            place, share = self.narrow or ("", _PUBLIC_SHARE)
            enforce(request, hit(f"ip:{place}{client_address(request)}", limit_for(share)))
        elif self.permission is None:
            request.user = Authentication.current().user(request)
            enforce(request, hit(f"user:{request.user.pk}", limit_for(_PUBLIC_SHARE)))
        else:
            principal, hits = Authentication.current().principal(request)
            enforce(request, hits)
            if not principal.may(self.permission):
                raise Forbidden(permission=self.permission)
            if self.narrow is not None and principal.type in {"publishable_key", "client"}:
                place, share = self.narrow
                scope = f"{place}:{principal.organization}:{client_address(request)}"
                enforce(request, hit(scope, limit_for(share)))
            request.principal = principal  # type: ignore[attr-defined]
        return True


class Routes:
    """A ninja router whose every endpoint says who may call it and what it may refuse.

    `permission` names a line of identity's permission table; `public=True` takes no key (the handler finds
    its organization by a signed token or public id); neither means any signed-in user. Handlers take
    `request.principal` and `request.now`, and return a schema, a plain JSON value, JSON bytes, or a response.
    `then(request, answer)` is called with the answer's JSON after the commit, outside any transaction, also when an
    `Idempotency-Key` brings the answer again: there the outside world may be called, and its result is what is sent.
    A GET without `response` answers a file; with `may_be_known` also 304. A 201 says in `Location` where what was made
    can be read, if it can.
    `share`: what one visitor may ask of this endpoint, as a part of the usual rate (where secrets could be guessed).
    """

    def __init__(self, *tags: str) -> None:
        self.router = Router(tags=list(tags))
        self._read: set[str] = set()

    def get(self, path: str, **options: Any) -> Callable[..., Any]:
        return self._route("GET", path, 200, **options)

    def post(self, path: str, *, status: int = 201, **options: Any) -> Callable[..., Any]:
        return self._route("POST", path, status, **options)

    def put(self, path: str, **options: Any) -> Callable[..., Any]:
        return self._route("PUT", path, 200, **options)

    def patch(self, path: str, **options: Any) -> Callable[..., Any]:
        return self._route("PATCH", path, 200, **options)

    def delete(self, path: str, **options: Any) -> Callable[..., Any]:
        return self._route("DELETE", path, 204, **options)

    def _route(
        self,
        method: str,
        path: str,
        status: int,
        *,
        permission: str | None = None,
        public: bool = False,
        response: Any = None,
        refuses: tuple[type[Refusal], ...] = (),
        share: float | None = None,
        may_be_known: bool = False,
        then: Callable[[HttpRequest, Any], Any] | None = None,
        **ninja_options: Any,
    ) -> Callable[..., Any]:
        def register(handler: Callable[..., Any]) -> Callable[..., Any]:
            ENDPOINTS.append(Endpoint(method, path, permission, public, refuses, handler))
            said = who_calls(permission, public=public)
            if method == "GET":
                self._read.add(_PLACE.sub("{}", path))
                said |= read_answers(path, status, is_file=response is None, may_be_known=may_be_known)
            problems = sorted({STATUS[refusal.kind] for refusal in refuses} | {400, 401, 403, 404, 422, 429} - {status})
            self.router.api_operation(
                [method],
                path,
                auth=_Gate(permission, public, None if share is None else (path, share)),
                response={status: response, **dict.fromkeys(problems, Problem)},
                operation_id=ninja_options.pop("operation_id", handler.__name__),
                by_alias=True,  # the description has to show the names that are sent
                openapi_extra=said,
                **ninja_options,
            )(self._placed(path, status, _unit_of_work(handler, status, then)))
            return handler

        return register

    def _placed(self, path: str, status: int, run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        if status != 201:
            return run
        item = _PLACE.sub("{}", f"{path.rstrip('/')}/{{}}")

        @wraps(run)
        def placed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = run(request, *args, **kwargs)
            return with_place(request, response) if item in self._read else response

        return placed


def _unit_of_work(
    handler: Callable[..., Any], status: int, then: Callable[[HttpRequest, Any], Any] | None
) -> Callable[..., HttpResponse]:
    @wraps(handler)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = in_one_transaction(request, args, kwargs)
        return response if then is None or response.status_code >= 400 else _afterwards(then, request, response)

    def in_one_transaction(request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]) -> HttpResponse:
        for attempt in range(_TRIES):
            try:
                return _once(handler, status, request, args, kwargs)
            except OperationalError as error:
                if attempt == _TRIES - 1 or not worth_retrying(error):
                    raise
        raise AssertionError("unreachable")

    return run


def _afterwards(then: Callable[[HttpRequest, Any], Any], request: HttpRequest, response: HttpResponse) -> HttpResponse:
    principal: Principal | None = request.principal  # type: ignore[attr-defined]
    context = current_context()
    with acting(acting_as(principal, context.request_id) if principal else context):
        sent = render(then(request, json.loads(response.content)), response.status_code)
    if "Idempotency-Replayed" in response:
        sent["Idempotency-Replayed"] = response["Idempotency-Replayed"]
    return sent


def _once(
    handler: Callable[..., Any], status: int, request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponse:
    principal: Principal | None = request.principal  # type: ignore[attr-defined]
    if principal is None:
        return render(handler(request, *args, **kwargs), status)
    with (
        acting(acting_as(principal, current_context().request_id)),
        organization_scope(principal.organization),
    ):
        question = question_of(request, principal)
        known = question.answered() if question else None
        if known is not None:
            return known
        response = render(handler(request, *args, **kwargs), status)
        if question and response.status_code < 400:
            question.store(response, request.now)  # type: ignore[attr-defined]
        return response


def render(answer: Any, status: int) -> HttpResponse:
    """A handler's answer as an HTTP response; schemas and plain values become JSON."""
    if isinstance(answer, HttpResponse):
        return answer
    if answer is None:
        return HttpResponse(status=204)
    if isinstance(answer, bytes):
        body = answer
    elif isinstance(answer, BaseModel):
        body = answer.model_dump_json(by_alias=True).encode()
    else:
        body = _dumped(answer)
    return HttpResponse(body, status=status, content_type="application/json")


def _dumped(answer: Any) -> bytes:
    try:
        return orjson.dumps(answer, default=_jsonable)
    except orjson.JSONEncodeError:
        # PostgreSQL gives a stored 1e30 back as an integer of 31 digits, which only the slower one writes.
        return json.dumps(answer, default=_jsonable, ensure_ascii=False, separators=(",", ":")).encode()


def _jsonable(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, mode="json")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value)} is not JSON")


def signed_in(request: HttpRequest) -> Any:
    """The user of an endpoint that is for anyone signed in.

    Raises:
        Unauthenticated: nobody is.
    """
    if not getattr(request.user, "is_authenticated", False):
        raise Unauthenticated
    return request.user
