"""What staff write into a wallet: a grant out of goodwill, or a correction."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.identity.public import find_client, organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.models import WalletTransaction
from comptoir.wallet.rules.lots import Source, Unit
from comptoir.wallet.services.correct_wallet import correct_lot, take_away
from comptoir.wallet.services.grant import grant
from comptoir.wallet.services.known_services import service_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What is to be written; `quantity` below zero takes away."""

    is_correction: bool
    unit: Unit
    quantity: int
    currency: str | None
    expires_at: datetime | None
    services: tuple[UUID, ...]
    lot: UUID | None
    reason: str


def write_by_hand(client: UUID, wanted: ByHand, *, now: datetime) -> WalletTransaction:
    """The movement.

    Raises:
        NotFound: there is no such client, or they have no such lot.
        Invalid: everything that is wrong with it.
        LotOver, NotEnoughLeft: as named.
    """
    find_client(client)
    ours = organization_profile().currency
    currency = (wanted.currency or ours) if wanted.unit is Unit.MONEY else wanted.currency or ""
    if errors := _errors(wanted, currency, ours, now):
        raise Invalid(errors)
    if wanted.lot is not None:
        made = correct_lot(client, wanted.lot, wanted.quantity, reason=wanted.reason, now=now)
    elif wanted.quantity < 0:
        made = take_away(client, wanted.unit, currency, -wanted.quantity, reason=wanted.reason, now=now)
    else:
        lot = grant(
            client,
            unit=wanted.unit,
            quantity=wanted.quantity,
            currency=currency,
            expires_at=wanted.expires_at,
            services=wanted.services,
            source=Source.CORRECTION if wanted.is_correction else Source.GOODWILL,
            reason=wanted.reason,
            now=now,
        )
        return WalletTransaction.objects.get(subject_id=lot.id, subject_type="lot")
    return WalletTransaction.objects.get(pk=made)


def _errors(wanted: ByHand, currency: str, ours: str, now: datetime) -> list[FieldError]:
    errors: list[FieldError] = []
    if wanted.quantity == 0 or (wanted.quantity < 0 and not wanted.is_correction):
        errors.append(FieldError("quantity", "wallet.quantity_not_positive"))
    if currency != (ours if wanted.unit is Unit.MONEY else ""):
        errors.append(FieldError("currency", "wallet.other_currency", {"currency": ours}))
    if wanted.expires_at is not None and wanted.expires_at <= now:
        errors.append(FieldError("expiresAt", "wallet.ends_in_the_past"))
    errors += service_errors(wanted.services)
    if wanted.lot is not None and not wanted.is_correction:
        errors.append(FieldError("lotId", "wallet.lot_only_corrected"))
    return errors
