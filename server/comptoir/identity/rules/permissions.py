"""The one permission table: what each role and each kind of key may do."""

from uuid import UUID

PERMISSIONS = frozenset(
    {
        "service.read",
        "service.write",
        "service.write_own",
        "slot.read",
        "booking.read",
        "booking.create",
        "booking.manage",
        "booking.of_others",
        "link.read",
        "link.write",
        "payment.read",
        "payment.write",
        "payment.take",
        "payment.create",
        "billing.read",
        "billing.write",
        "promo.read",
        "promo.write",
        "gift.read",
        "gift.write",
        "gift.redeem",
        "invoice.read",
        "invoice.write",
        "product.read",
        "product.write",
        "purchase.read",
        "purchase.create",
        "purchase.manage",
        "wallet.read",
        "wallet.write",
        "webhook.read",
        "webhook.write",
        "figures.read",
        "client.read",
        "client.write",
        "staff.read",
        "staff.write",
        "staff.write_own",
        "resource.read",
        "resource.write",
        "location.read",
        "location.write",
        "closure.read",
        "closure.write",
        "calendar.read",
        "calendar.write",
        "member.read",
        "member.write",
        "key.read",
        "key.write",
        "organization.read",
        "organization.write",
        "outbox.read",
        "notification.read",
        "notification.write",
        "inbox.read",
        "audit.read",
        "widget.read",
        "widget.write",
        "file.read",
        "file.write",
        "live.read",
        "me",
    }
)
"""`booking.of_others`: bookings of the whole house; without it a member sees those they deliver themselves.
`staff.write_own` and `service.write_own`: one's own hours and absences, the services one delivers alone, and the
reasons clients give for those. `payment.take`: money handed over for a booking one sees. `me` is for clients who signed
in to their own area, and for nobody else."""

_STAFF = PERMISSIONS - {"me"}
_AT_THE_COUNTER = frozenset(
    {
        "service.read",
        "invoice.read",
        "gift.read",
        "gift.redeem",
        "slot.read",
        "booking.read",
        "booking.create",
        "booking.manage",
        "booking.of_others",
        "payment.read",
        "payment.write",
        "payment.take",
        "payment.create",
        "link.read",
        "link.write",
        "promo.read",
        "product.read",
        "purchase.read",
        "purchase.create",
        "purchase.manage",
        "wallet.read",
        "client.read",
        "client.write",
        "staff.read",
        "resource.read",
        "location.read",
        "closure.read",
        "calendar.read",
        "calendar.write",
        "organization.read",
        "file.read",
        "file.write",
        "live.read",
        "inbox.read",
    }
)

_THE_HOUSES_MONEY = frozenset(
    {
        "gift.read",
        "invoice.read",
        "payment.read",
        "payment.write",
        "promo.read",
        "purchase.create",
        "purchase.manage",
        "purchase.read",
        "wallet.read",
    }
)
"""It tells of everybody's clients; a coach takes what is due for an appointment of their own."""

BY_ROLE: dict[str, frozenset[str]] = {
    "owner": _STAFF,
    "admin": _STAFF,
    "manager": _STAFF
    - {
        "key.read",
        "key.write",
        "organization.write",
        "webhook.read",
        "webhook.write",
        "billing.write",
        "notification.write",
    },
    "staff": _AT_THE_COUNTER,
    "coach": _AT_THE_COUNTER - {"booking.of_others"} - _THE_HOUSES_MONEY | {"staff.write_own", "service.write_own"},
}

_EVERYWHERE = frozenset({"owner", "admin"})
_OF_THE_WHOLE_HOUSE = frozenset({"audit.read", "outbox.read"})
"""What tells of every location at once, and cannot be told apart."""


def permissions_at(role: str, location: UUID | None) -> frozenset[str]:
    """What a member may; who belongs to one location is not told of the whole house."""
    return BY_ROLE[role] if bound_to(role, location) is None else BY_ROLE[role] - _OF_THE_WHOLE_HOUSE


def bound_to(role: str, location: UUID | None) -> UUID | None:
    """The one location whose work a member sees; None: everywhere, as owners and admins do."""
    return None if role in _EVERYWHERE else location


_VISITOR = frozenset(
    {
        "service.read",
        "slot.read",
        "booking.create",
        "payment.create",
        "file.write",
        "product.read",
        "purchase.create",
        "gift.redeem",
    }
)

BY_KEY_KIND: dict[str, frozenset[str]] = {
    # A program may do whatever its organization's admin may: the whole product can be scripted.
    "secret": _STAFF,
    # It sits in every visitor's browser: what a visitor of a widget does, and nothing that reads people.
    "publishable": _VISITOR,
    # A client who signed in by mail: a visitor who is known, and sees what is theirs.
    "client": _VISITOR | {"me"},
}

ROLE_OF_A_SECRET_KEY = "admin"
"""How high a secret key stands when it gives or takes roles: it may not make owners."""
