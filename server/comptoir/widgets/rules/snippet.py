"""The two lines that a site's owner copies."""


def snippet(kind: str, public_id: str, *, base: str) -> str:
    """HTML that shows the widget where it stands; `base` is our own origin."""
    return (
        f'<div data-comptoir="{kind}" data-widget="{public_id}"></div>\n'
        f'<script src="{base}/embed/comptoir.js" async></script>'
    )
