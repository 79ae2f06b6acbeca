"""Bodies as programs really send them: none at all, in pieces, without a length."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from comptoir.platform.http.bodies import FORM_LIMIT, with_length
from tests.house import House, a_booking, a_service


@pytest.mark.parametrize("action", ["cancel", "complete", "no-show"])
def test_an_action_needs_no_body(house: House, action: str) -> None:
    service = house.api.post("/services", a_service()).body
    booked = house.api.post("/bookings", a_booking(service["id"], "2027-03-08T10:00:00+01:00")).body
    done = house.api.call("POST", f"/bookings/{booked['id']}/{action}")
    assert (done.status, done.body["status"]) == (
        200,
        {"cancel": "cancelled", "complete": "completed"}.get(action, action),
    )


def test_a_guest_cancels_without_a_body(house: House) -> None:
    service = house.api.post("/services", a_service()).body
    booked = house.api.post("/bookings", a_booking(service["id"], "2027-03-08T10:00:00+01:00")).body
    token = booked["manageUrl"].rsplit("/", 1)[1]
    assert house.visitor.call("POST", f"/guest/bookings/{token}/cancel").status == 200


def test_nothing_sent_names_every_field_that_is_missing(house: House) -> None:
    refused = house.api.call("POST", "/services")
    assert (refused.status, refused.error_paths) == (422, {"name", "duration"})


def sent(environ: dict[str, Any]) -> tuple[Any, bytes]:
    seen: list[Any] = []

    def application(environ: dict[str, Any], start_response: object) -> Iterator[bytes]:
        seen.append((environ.get("CONTENT_LENGTH"), environ["wsgi.input"].read()))
        return iter(())

    with_length(application)(environ, lambda *_: None)
    return (seen[0][0], seen[0][1])


def test_a_body_in_pieces_is_read() -> None:
    pieces = {"wsgi.input": BytesIO(b'{"name":"A"}'), "wsgi.input_terminated": True}
    assert sent(pieces) == ("12", b'{"name":"A"}')


def test_a_body_in_pieces_is_read_no_further_than_the_limit() -> None:
    length, content = sent({"wsgi.input": BytesIO(bytes(FORM_LIMIT + 500)), "wsgi.input_terminated": True})
    assert (length, len(content)) == (str(FORM_LIMIT + 1), FORM_LIMIT + 1)


def test_a_body_with_a_length_is_left_alone() -> None:
    assert sent({"wsgi.input": BytesIO(b"{}"), "CONTENT_LENGTH": "2", "wsgi.input_terminated": True}) == ("2", b"{}")
