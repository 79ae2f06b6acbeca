"""What CalDAV servers are asked and what they answer (RFC 4918, 4791, 6578).

Answers are read with expat, which resolves no external entity and refuses those that blow up; their size is bounded
where they are received.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import escape

DAV, CALDAV, APPLE = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}", "{http://apple.com/ns/ical/}"
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="http://apple.com/ns/ical/"'

PRINCIPAL = f"<d:propfind {_SPACES}><d:prop><d:current-user-principal/><c:calendar-home-set/><d:resourcetype/>" \
    "<d:displayname/></d:prop></d:propfind>"  # fmt: skip
CALENDARS = f"<d:propfind {_SPACES}><d:prop><d:resourcetype/><d:displayname/><a:calendar-color/>" \
    "<c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>"  # fmt: skip
VERSIONS = f"<d:propfind {_SPACES}><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>"


def sync_request(token: str) -> str:
    """RFC 6578 §3.2; an empty token asks for everything."""
    return (
        f"<d:sync-collection {_SPACES}><d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
        "<d:prop><d:getetag/></d:prop></d:sync-collection>"
    )


def multiget_request(hrefs: Sequence[str]) -> str:
    """RFC 4791 §7.9."""
    wanted = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return (
        f"<c:calendar-multiget {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>{wanted}</c:calendar-multiget>"
    )


@dataclass(frozen=True, slots=True)
class Answered:
    """One resource of a multistatus: its path, its status, and the properties it has."""

    href: str
    status: int
    found: dict[str, ElementTree.Element]

    def text(self, name: str) -> str:
        element = self.found.get(name)
        return (element.text or "").strip() if element is not None else ""

    def href_in(self, name: str) -> str:
        element = self.found.get(name)
        inner = element.find(f"{DAV}href") if element is not None else None
        return (inner.text or "").strip() if inner is not None else ""

    def has(self, name: str, child: str) -> bool:
        element = self.found.get(name)
        return element is not None and element.find(f".//{child}") is not None


@dataclass(frozen=True, slots=True)
class Multistatus:
    responses: tuple[Answered, ...]
    token: str


def multistatus(body: bytes) -> Multistatus:
    """Read an answer of status 207.

    Raises:
        ValueError: that is none.
    """
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as cause:
        raise ValueError("not XML") from cause
    if root.tag != f"{DAV}multistatus":
        raise ValueError("not a multistatus")
    token = root.find(f"{DAV}sync-token")
    said = (token.text or "").strip() if token is not None else ""
    return Multistatus(tuple(_answered(one) for one in root.findall(f"{DAV}response")), said)


def names_error(body: bytes, condition: str) -> bool:
    """Whether an error names this condition (RFC 4918 §16)."""
    try:
        return ElementTree.fromstring(body).find(f".//{DAV}{condition}") is not None
    except ElementTree.ParseError:
        return False


def _answered(element: ElementTree.Element) -> Answered:
    href = element.find(f"{DAV}href")
    own = element.find(f"{DAV}status")
    found = {prop.tag: prop for prop in _properties(element)}
    return Answered((href.text or "").strip() if href is not None else "", _code(own, 200), found)


def _properties(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for part in element.findall(f"{DAV}propstat"):
        if _code(part.find(f"{DAV}status"), 200) == 200:
            for prop in part.findall(f"{DAV}prop"):
                yield from prop


def _code(status: ElementTree.Element | None, otherwise: int) -> int:
    words = (status.text or "").split() if status is not None else []
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else otherwise
