"""A gift certificate as a document."""

from datetime import timedelta
from urllib.parse import quote
from zoneinfo import ZoneInfo

from django.conf import settings

from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.payments.rules.spelling import spelled
from comptoir.platform.files import opened
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import code_of
from comptoir.wallet.rules.gift_card import Format, GiftCard, as_design, worth_of


def drawn_gift(row: Gift, *, format: Format, locale: str = "") -> bytes:
    """The certificate as PDF, in the language of its recipient unless another is named."""
    # What draws documents is half of all that would be loaded at a start.
    from comptoir.wallet.adapters.gift_pdf import gift_pdf

    return gift_pdf(gift_card(row, organization_profile(), locale or row.locale), format=format, made_at=row.created_at)


def gift_card(row: Gift, house: OrganizationProfile, locale: str) -> GiftCard:
    """What is printed on it."""
    code = code_of(row)
    is_money = row.unit == "money"
    zone = ZoneInfo(house.time_zone)
    # It ends at the midnight after its last day.
    last = (row.expires_at - timedelta(seconds=1)).astimezone(zone).date() if row.expires_at else None
    return GiftCard(
        house=house.name,
        design=as_design(row.design),
        colour=row.color,
        worth=spelled_round(row, locale) if is_money else worth_of(row.unit, row.quantity, locale),
        label="" if is_money else row.label,
        message=row.message,
        recipient=row.recipient_name,
        sender=row.sender_name,
        code=code,
        url=redeem_url(house, code),
        last_day=last,
        locale=locale,
        picture=opened(row.image_id)[1] if row.image_id else b"",
    )


def spelled_round(row: Gift, locale: str) -> str:
    """`50 €`, not `50,00 €`."""
    text = spelled(row.quantity, row.currency, locale)
    return text.replace(",00", "") if locale.startswith("fr") else text.removesuffix(".00")


def redeem_url(house: OrganizationProfile, code: str) -> str:
    """The page where a code is redeemed: the client area, with the code filled in."""
    return f"{settings.COMPTOIR_PUBLIC_URL}/me/{house.slug}?gift={quote(code)}"
