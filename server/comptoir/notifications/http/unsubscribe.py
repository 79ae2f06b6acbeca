"""The link at the foot of mails that their reader may decline."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect

from comptoir.notifications.services.unsubscribe import answer_unsubscribe, how_it_stands
from comptoir.notifications.settings import public_url
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.http.routes import Routes, render
from comptoir.platform.http.schema import Out

routes = Routes("guest")


class DeclinedOut(Out):
    topic: str
    is_wanted: bool


@routes.get("/unsubscribe/{token}", public=True, response=DeclinedOut, refuses=(SignatureInvalid,), share=0.2)
def get_unsubscribe(request: Any, token: str) -> HttpResponse:
    """What the link is about, and whether they are told of it at this moment; a browser is shown its page."""
    said = how_it_stands(token, now=request.now)
    if "text/html" in request.headers.get("Accept", ""):
        return HttpResponseRedirect(f"{public_url()}/u/{token}")
    return render({"topic": said[0].name, "isWanted": said[1]}, 200)


@routes.post(
    "/unsubscribe/{token}", status=200, public=True, response=DeclinedOut, refuses=(SignatureInvalid,), share=0.2
)
def unsubscribe(request: Any, token: str, undo: bool = False) -> dict[str, Any]:
    """No more of these mails; `undo`: again. Mail programs call it themselves (RFC 8058)."""
    return {"topic": answer_unsubscribe(token, is_wanted=undo, now=request.now).name, "isWanted": undo}
