"""Same key, same question, same answer: stored in the transaction that did the work."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import connection
from django.http import HttpRequest, HttpResponse

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import KeyReused, RequestInProgress
from comptoir.platform.crypto import decrypt, encrypt
from comptoir.platform.models import Answer

KEPT_HOURS = 24
_LONGEST_KEY = 255
_CONTEXT = "platform.answer"


@dataclass(frozen=True, slots=True)
class Question:
    """One request as its idempotency key names it."""

    scope: str
    fingerprint: str

    def answered(self) -> HttpResponse | None:
        """The stored answer to this very question, or None after claiming the key until the transaction ends.

        A crash or a refusal rolls the claim back with the work, so a retry starts clean.

        Raises:
            RequestInProgress: a twin is being worked on.
            KeyReused: the key came with another request before.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 7))", [self.scope])
            if not cursor.fetchone()[0]:
                raise RequestInProgress
        stored = Answer.objects.filter(scope=self.scope).values_list("fingerprint", "status", "body").first()
        if stored is None:
            return None
        fingerprint, status, body = stored
        if fingerprint != self.fingerprint:
            raise KeyReused
        plain = decrypt(bytes(body).decode(), context=_CONTEXT)
        response = HttpResponse(plain, status=status, content_type="application/json")
        response["Idempotency-Replayed"] = "true"
        return response

    def store(self, response: HttpResponse, now: datetime) -> None:
        # An answer may hold what is encrypted where it came from.
        body = encrypt(response.content, context=_CONTEXT).encode()
        Answer.objects.create(
            scope=self.scope, fingerprint=self.fingerprint, status=response.status_code, body=body, at=now
        )


def question_of(request: HttpRequest, principal: Principal) -> Question | None:
    """The question of a mutation that carries an `Idempotency-Key`, else None.

    Raises:
        Invalid: the key is empty or longer than 255 characters.
    """
    key = request.headers.get("Idempotency-Key")
    if key is None or request.method in {"GET", "HEAD", "OPTIONS"}:
        return None
    if not 0 < len(key) <= _LONGEST_KEY:
        raise Invalid([FieldError("Idempotency-Key", "platform.too_long", {"bound": _LONGEST_KEY})])
    scope = sha256(f"{principal.organization}\n{principal.type}\n{principal.id}\n{key}".encode()).hexdigest()
    asked = sha256(f"{request.method}\n{request.get_full_path()}\n".encode() + _sent(request)).hexdigest()
    return Question(scope, asked)


def _sent(request: HttpRequest) -> bytes:
    """The body, or what was read of it: a multipart body is gone once its files are parsed."""
    if request.content_type != "multipart/form-data":
        return request.body
    digest = sha256(repr(sorted(request.POST.lists())).encode())
    for field, files in sorted(request.FILES.lists()):
        for file in files:
            digest.update(f"{field}\n{file.name}\n{file.size}\n".encode())
            for chunk in file.chunks():
                digest.update(chunk)
            file.seek(0)
    return digest.digest()
