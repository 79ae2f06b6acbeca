"""A picture that somebody wants on a gift certificate."""

from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.files import stored_files
from comptoir.wallet.rules.gift_card import PICTURES


def check_picture(file: UUID | None) -> UUID | None:
    """`file`, if it is an uploaded picture of this organization, or none.

    Raises:
        Invalid: it is something else.
    """
    if file is None:
        return None
    found = stored_files([file]).get(file)
    if found is None or found.content_type not in PICTURES:
        raise Invalid([FieldError("imageId", "platform.unknown_reference")])
    return file
