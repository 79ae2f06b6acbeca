"""How a client and whoever serves them meet."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

MeetingKind = Literal["video", "phone", "in_person"]

KINDS: tuple[MeetingKind, ...] = ("video", "phone", "in_person")
_BY_PLACE: dict[str, tuple[MeetingKind, ...]] = {
    "virtual": ("video",),
    "physical": ("in_person",),
    "hybrid": ("in_person", "video"),
}


def kinds_of(document: Mapping[str, Any]) -> Sequence[str]:
    """How a service is had: as its document lists, else as its location says; none when neither says anything."""
    location = document.get("location") or {}
    return document.get("meetingKinds") or (_BY_PLACE.get(location.get("type", "physical"), ()) if location else ())


def kind_of(document: Mapping[str, Any], wanted: str) -> str:
    """What is booked: what was asked for, else the first way the document lists, or the only one its location leaves;
    empty when nobody says."""
    offered = kinds_of(document)
    return wanted or (offered[0] if document.get("meetingKinds") or len(offered) == 1 else "")


def place_of(
    kind: str, location: Mapping[str, Any] | None, at_our_place: Mapping[str, Any] | None
) -> dict[str, Any] | None:
    """Where a booking of that kind is had: the service's `location` as far as it is about that kind."""
    said = dict(location or {})
    if kind == "phone":
        return {"type": "phone"}
    if kind == "video":
        return {"type": "virtual", **{key: said[key] for key in ("virtualLink",) if said.get(key)}}
    if not said or (kind == "in_person" and said.get("type") == "virtual"):
        return dict(at_our_place) if at_our_place else None
    if kind == "in_person":
        return {**{key: value for key, value in said.items() if key != "virtualLink"}, "type": "physical"}
    return said
