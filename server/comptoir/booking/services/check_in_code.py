"""The code on a client's QR: it names one booking of one organization, and nobody can make one up."""

from datetime import datetime
from io import BytesIO

import segno

from comptoir.booking.models import Booking
from comptoir.platform.contracts import SignatureInvalid
from comptoir.platform.crypto import sign, unsign
from comptoir.platform.tenancy import current_organization

_PURPOSE = "booking.check_in"


def check_in_code(booking: Booking) -> str:
    """A short signed text. It names the reference, which goes along when the booking moves."""
    return sign({"r": booking.reference}, purpose=f"{_PURPOSE}.{booking.organization_id.hex}")


def reference_in(code: str, *, now: datetime) -> str:
    """The reference a code stands for: a signed one, or the reference itself, typed by hand."""
    text = code.strip()
    if "." not in text:
        return text.replace(" ", "").upper()
    try:
        found: str = unsign(text, purpose=f"{_PURPOSE}.{current_organization().hex}", now=now)["r"]
    except (SignatureInvalid, KeyError):
        return ""
    return found


def qr_svg(code: str) -> bytes:
    """The code as a QR code: SVG of 4 pixels a module with its quiet zone, as ISO/IEC 18004 wants it."""
    drawn = BytesIO()
    segno.make(code, error="m", micro=False).save(drawn, kind="svg", scale=4, border=4, xmldecl=False, dark="#000")
    return drawn.getvalue()
