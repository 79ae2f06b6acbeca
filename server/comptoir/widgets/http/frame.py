"""/embed/frame: a widget as a page of its own, for sites that only take frames; it talks to them by postMessage."""

from base64 import b64encode
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from comptoir.platform.http.sentences import language_of
from comptoir.widgets.queries.visitors import FoundWidget, find_widget
from comptoir.widgets.rules.origins import frame_ancestors

_STYLE = "html,body{margin:0;background:transparent}h1{position:absolute;clip-path:inset(50%);white-space:nowrap}"
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_PASSED_ON = ("service", "staff", "date", "participants", "locale", "scheme")
_LONGEST = 200

_PAGE = (
    '<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
    "<style>{style}</style>\n{body}\n</html>\n"
)
_TITLES = {
    "booking": {"fr": "Réservation", "en": "Booking"},
    "packs": {"fr": "Forfaits et bons cadeaux", "en": "Packs and gift certificates"},
}
_GONE = {"fr": "La réservation en ligne n’est pas disponible ici.", "en": "Online booking is not available here."}


@require_safe
def frame(request: HttpRequest, widget_id: str) -> HttpResponse:
    """The widget alone on a page that only its allowed domains may frame; `?service=` and the like are passed on."""
    found = find_widget(widget_id)
    language = _language(request, found)
    title = _TITLES[found.kind if found else "booking"][language]
    if found is None:
        body = f"<p>{_GONE[language]}</p>"
    else:
        data = "".join(
            f' data-{name}="{escape(request.GET[name][:_LONGEST])}"' for name in _PASSED_ON if name in request.GET
        )
        body = (
            f"<main><h1>{title}</h1>"
            f'<div data-comptoir="{found.kind}" data-widget="{escape(widget_id)}"{data}></div></main>\n'
            '<script src="/embed/comptoir.js" defer></script>\n'
            '<script src="/embed/comptoir-frame.js" defer></script>'
        )
    page = _PAGE.format(language=language, title=title, style=_STYLE, body=body)
    response = HttpResponse(page, status=200 if found else 404, content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    response["Vary"] = "Accept-Language"
    response["Content-Security-Policy"] = "; ".join(
        (
            "default-src 'none'",
            # Stripe's own script and frames, when one pays (docs.stripe.com/security/guide).
            "script-src 'self' https://js.stripe.com",
            "frame-src https://js.stripe.com https://hooks.stripe.com",
            f"style-src 'sha256-{_STYLE_HASH}'",
            "connect-src 'self' https://api.stripe.com",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {frame_ancestors(found.allowed_domains if found else [])}",
        )
    )
    return response


def _language(request: HttpRequest, found: FoundWidget | None) -> str:
    """What the address asks for, else the widget, else the visitor: no page around a frame has a say."""
    asked = (request.GET.get("locale", ""), found.settings["locale"] if found else "")
    return next((one for one in asked if one in _GONE), None) or language_of(request)
