"""Pictures, made anew: what comes out holds pixels and nothing else."""

from io import BytesIO

from PIL import Image, ImageOps

from comptoir.platform.contracts import FileRefused

LONGEST_SIDE_PX = 4096
MOST_PIXELS = 40_000_000
"""More than any phone's usual picture, and at most 160 MB of memory while it is read."""
_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}


def reencoded(raw: bytes, content_type: str) -> bytes:
    """The picture in `content_type`, upright, at most 4096 px a side, without metadata or anything hidden in it.

    Raises:
        FileRefused: it cannot be read, or has more pixels than we take.
    """
    try:
        return _reencoded(raw, _FORMATS[content_type])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as cause:
        raise FileRefused(reason="too_many_pixels") from cause
    except (OSError, ValueError, SyntaxError, EOFError, IndexError) as cause:
        raise FileRefused(reason="unreadable_image") from cause


def _reencoded(raw: bytes, form: str) -> bytes:
    with Image.open(BytesIO(raw), formats=("PNG", "JPEG", "WEBP", "GIF")) as picture:
        # The header tells the size before a single pixel is decoded.
        if picture.width * picture.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        picture.draft("RGB", (LONGEST_SIDE_PX, LONGEST_SIDE_PX))
        upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX))
    pixels = upright.convert(_mode(upright, form))
    pixels.info.clear()
    out = BytesIO()
    pixels.save(out, form, **({"optimize": False} if form == "PNG" else {"quality": 88}))
    return out.getvalue()


def _mode(picture: Image.Image, form: str) -> str:
    transparent = picture.has_transparency_data
    return "RGBA" if transparent and form != "JPEG" else "RGB"
