"""A client's fields as they are stored, checked against the organization they belong to."""

from typing import Any

from comptoir.identity.models import Client, Organization
from comptoir.identity.rules import fields, folding
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.tenancy import current_organization

EMAIL_TAKEN = FieldError("email", "platform.already_taken")
_SHOWN = ("name", "email", "phone", "notes", "locale", "tags", "is_prospect", "metadata")


def normal_phone(text: str | None) -> str:
    """`text` in E.164, national numbers read as the organization's country's; empty for none.

    Raises:
        Invalid: it is no phone number.
    """
    if not text:
        return ""
    country = Organization.objects.values_list("country", flat=True).get(pk=current_organization())
    try:
        return fields.phone(text, country)
    except ValueError as cause:
        raise Invalid([FieldError("phone", "platform.not_a_phone")]) from cause


def apply(row: Client, changes: dict[str, Any]) -> None:
    """Write `changes` into `row`, with what lists sort by and search in.

    Raises:
        Invalid: every wrong field at once.
    """
    errors: list[FieldError] = []
    if "phone" in changes:
        try:
            changes = {**changes, "phone": normal_phone(changes["phone"])}
        except Invalid as refused:
            errors += refused.errors
    if changes.get("email"):
        try:
            changes = {**changes, "email": fields.email(changes["email"])}
        except ValueError:
            errors.append(FieldError("email", "platform.not_an_email"))
    if changes.get("email") and Client.objects.filter(email=changes["email"]).exclude(pk=row.pk).exists():
        errors.append(EMAIL_TAKEN)
    if errors:
        raise Invalid(errors)
    for name, value in changes.items():
        setattr(row, name, "" if value is None else value)
    row.locale = row.locale or fields.LOCALES[0]
    row.sort_name = folding.sort_name(row.name)
    row.search_text = folding.search_text(name=row.name, email=row.email, phone=row.phone)


def shown(row: Client) -> dict[str, Any]:
    """What the audit log keeps."""
    return {name: getattr(row, name) for name in _SHOWN}
