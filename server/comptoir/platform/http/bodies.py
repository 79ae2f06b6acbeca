"""Bodies that come in pieces, without a length (chunked, or HTTP/2): Django would take them for empty."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

FORM_LIMIT = 11 * 1_048_576
"""Bytes of a form: a file of 10 MB (files.py) and what is around it; no other body may be longer."""

type Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def with_length(application: Application) -> Application:
    """Reads such a body, up to the limit and one byte more, so that whoever judges its length can refuse it."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        # Only where the server marks the end: elsewhere reading on would wait for ever.
        if not environ.get("CONTENT_LENGTH") and environ.get("wsgi.input_terminated"):
            content = environ["wsgi.input"].read(FORM_LIMIT + 1)
            if content:
                environ["wsgi.input"] = BytesIO(content)
                environ["CONTENT_LENGTH"] = str(len(content))
        return application(environ, start_response)

    return answer
