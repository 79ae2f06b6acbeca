"""Connect an account by its owner's permission: send them to the provider, and take what they come back with."""

from collections.abc import Callable
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any, Literal
from uuid import UUID

from comptoir.calendars.adapters.chosen import granted
from comptoir.calendars.adapters.oauth import authorize_url, tokens_for_code
from comptoir.calendars.contracts import PermissionRefused, ProviderNotSet, ProviderUnreachable
from comptoir.calendars.models import Connection
from comptoir.calendars.rules.remote import AccessRevoked, AccountError
from comptoir.calendars.services.connect import create_connection, note
from comptoir.calendars.services.credentials import opened, sealed
from comptoir.calendars.settings import back_url, client_of
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign
from comptoir.platform.tenancy import current_organization, organization_scope

_STATE, _VERIFIER = "calendars.permission", "calendars.verifier"
_TIME_TO_ANSWER = timedelta(minutes=20)


def ask_permission(provider: Literal["google", "microsoft"], *, staff: UUID, by: UUID | None, now: datetime) -> str:
    """Where to send the browser.

    Raises:
        ProviderNotSet: the operator gave this installation no credentials there.
    """
    client = client_of(provider)
    if client is None:
        raise ProviderNotSet(provider=provider)
    nonce = token_hex(12)
    asked = {"o": current_organization().hex, "p": provider, "s": staff.hex, "u": by.hex if by else "", "n": nonce}
    state = sign(asked, purpose=_STATE, expires=now + _TIME_TO_ANSWER)
    return authorize_url(client, state=state, verifier=_verifier(nonce), back=back_url())


def take_answer(*, code: str, state: str, by: UUID | None, now: datetime) -> tuple[Connection, UUID]:
    """A connection that is still to be opened with `code`, and its staff member.

    Raises:
        SignatureInvalid: the state is not ours, too old, of another organization or another person.
        TooManyConnections: the staff member has ten.
    """
    said = unsign(state, purpose=_STATE, now=now)
    if said["o"] != current_organization().hex or said["u"] != (by.hex if by else ""):
        raise SignatureInvalid
    credentials = {"code": code, "verifier": _verifier(said["n"])}
    staff = UUID(said["s"])
    row = create_connection(
        staff=staff, provider=said["p"], account="", url="", credentials=credentials, by=by, now=now
    )
    return row, staff


def open_account(organization: OrganizationId, connection: UUID, *, clock: Callable[[], datetime]) -> UUID:
    """Change the code into tokens, outside any transaction; the connection that stands for the account: one that was
    there already when it is connected again.

    Raises:
        PermissionRefused, ProviderUnreachable: nothing is left of it.
    """
    with organization_scope(organization):
        row = Connection.objects.filter(pk=connection).first()
        if row is None:
            raise PermissionRefused
        provider, credentials = row.provider, opened(row.credentials)
    if "code" not in credentials:
        return connection
    try:
        tokens, account = _opened(provider, credentials, clock())
    except AccountError as error:
        with organization_scope(organization):
            _forget(connection)
        raise PermissionRefused if isinstance(error, AccessRevoked) else ProviderUnreachable from error
    with organization_scope(organization):
        return _keep(connection, account, tokens, clock())


def _opened(provider: str, credentials: dict[str, Any], now: datetime) -> tuple[dict[str, Any], str]:
    client = client_of(provider)
    if client is None:
        raise AccessRevoked("This provider is not set up on this installation any more.")
    tokens = tokens_for_code(
        client, code=credentials["code"], verifier=credentials["verifier"], back=back_url(), now=now
    )
    return tokens, granted(provider, tokens, lambda _: None).name()


def _keep(connection: UUID, account: str, tokens: dict[str, Any], now: datetime) -> UUID:
    row = Connection.objects.select_for_update().get(pk=connection)
    same = Connection.objects.select_for_update().filter(staff_id=row.staff_id, provider=row.provider, account=account)
    before = same.exclude(pk=row.id).exclude(state="leaving").first()
    if before is not None:
        row.delete()
        row = before
    row.account, row.credentials, row.state, row.due_at = account[:254], sealed(tokens), "connecting", now
    row.error, row.error_detail, row.failures, row.failing_since = "", "", 0, None
    row.save()
    return row.id


def _forget(connection: UUID) -> None:
    row = Connection.objects.select_for_update().filter(pk=connection, state="connecting").first()
    if row is not None:
        note("refused", row)
        row.delete()


def _verifier(nonce: str) -> str:
    """The secret half of PKCE (RFC 7636 §4.1): made anew from the state, so that nothing waits in a table."""
    return sign({"n": nonce}, purpose=_VERIFIER)
