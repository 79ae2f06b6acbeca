"""/client-sessions: clients sign in with their e-mail address, without a password."""

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query
from pydantic import Field

from comptoir.identity.contracts import NotAClient
from comptoir.identity.http.fields import Email, Locale
from comptoir.identity.http.me import PlaceOut, SignedInClientOut, client_shown, place_shown
from comptoir.identity.queries.access import organization_called
from comptoir.identity.services.ask_client_code import ask_client_code
from comptoir.identity.services.open_client_session import close_client_session, open_client_session
from comptoir.identity.services.signed_in_client import signed_in_client
from comptoir.kernel.ids import OrganizationId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.problems import problem
from comptoir.platform.http.routes import Routes, render
from comptoir.platform.http.schema import In, Instant, Out
from comptoir.platform.tenancy import organization_scope

routes = Routes("client area")

_Proof = Annotated[str | None, Field(default=None, max_length=100)]


class CodeWantedIn(In):
    """`organization`: its slug or id."""

    organization: Annotated[str, Field(min_length=1, max_length=64)]
    email: Email
    locale: Locale | None = None


class PlaceQuery(In):
    organization: Annotated[str, Field(min_length=1, max_length=64)]
    """Slug or id."""


class ProofIn(In):
    """The six digits of the mail, or the token of its link."""

    organization: Annotated[str, Field(min_length=1, max_length=64)]
    email: Email
    code: _Proof
    token: _Proof


class SignedInOut(Out):
    """`token` goes into `Authorization: Bearer ct_…`; it is told here and never again."""

    token: str
    expires_at: Instant
    client: SignedInClientOut


@routes.get("/place", public=True, response=PlaceOut, refuses=(NotFound,), operation_id="read_client_area_place")
def place(request: Any, query: Query[PlaceQuery]) -> dict[str, Any]:
    """Whose area it is, for its sign-in page: what every visitor of the house knows."""
    with organization_scope(_organization(query.organization)):
        return place_shown()


@routes.post("", status=202, public=True, refuses=(NotFound,), operation_id="ask_client_code")
def ask(request: Any, wanted: CodeWantedIn) -> HttpResponse:
    """Mail a code of six digits, good for ten minutes. The answer is the same whoever the address belongs to."""
    with organization_scope(_organization(wanted.organization)):
        ask_client_code(wanted.email, locale=wanted.locale, now=request.now)
    return HttpResponse(status=202)


@routes.post(
    "/verify", status=200, public=True, response=SignedInOut, refuses=(NotFound, Invalid), operation_id="sign_client_in"
)
def verify(request: Any, proof: ProofIn) -> HttpResponse:
    """Sign in. A code has five tries."""
    code, token = (proof.code or "").strip(), proof.token or ""
    if not (code or token):
        raise Invalid([FieldError("code", "platform.required")])
    with organization_scope(_organization(proof.organization)):
        done = open_client_session(proof.email, code=code, token=token, now=request.now)
    if done is None:
        # Not raised inside: the try has to count.
        path = "token" if token else "code"
        return problem(request, Invalid([FieldError(path, "identity.code_wrong")]))
    answer = {"token": done.token, "expiresAt": done.expires_at, "client": client_shown(done.client)}
    return render(answer, 200)


@routes.delete("/current", permission="me", refuses=(NotAClient,), operation_id="sign_client_out")
def sign_out(request: Any) -> None:
    """The token of this request opens nothing any more."""
    signed_in_client(request.principal)
    close_client_session(request.principal.session, now=request.now)


def _organization(text: str) -> OrganizationId:
    found = organization_called(text)
    if found is None:
        raise NotFound
    return found
