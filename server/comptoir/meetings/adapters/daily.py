"""Daily.co over its REST API, with an organization's own key.

Shapes: https://docs.daily.co/reference/rest-api/rooms/create-room, …/rooms/delete-room, …/rooms/get-room-config and
…/meeting-tokens/create-meeting-token (`enable_recording_ui`, `enable_live_captions_ui`: buttons of their page). Errors:
https://docs.daily.co/reference/rest-api#errors.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from comptoir.meetings.adapters.answers import call, object_of
from comptoir.meetings.adapters.provider import Guest, Place, Refused


@dataclass(frozen=True, slots=True)
class Daily:
    """Private rooms: nobody comes in without a token of ours."""

    key: str
    url: str

    def create(self, place: Place) -> str:
        """Daily answers 400 to a name that is taken: then the room is there already, and is asked for."""
        properties: dict[str, Any] = {
            "nbf": _seconds(place.opens),
            "exp": _seconds(place.closes),
            "eject_at_room_exp": True,
            "enable_prejoin_ui": True,
            "enable_knocking": False,
            **({"enable_recording": "cloud"} if "recording" in place.captures else {}),
            **({"enable_transcription_storage": True} if "transcription" in place.captures else {}),
        }
        wanted: dict[str, Any] = {"name": place.name, "privacy": "private", "properties": properties}
        answer = call("POST", f"{self.url}/rooms", bearer=self.key, body=wanted)
        if answer.status == 400 and "already exists" in answer.text:
            # Moved meanwhile: an existing room gets the times of now.
            changed = {"privacy": "private", "properties": properties}
            answer = call("POST", f"{self.url}/rooms/{quote(place.name)}", bearer=self.key, body=changed)
        address = object_of(answer).get("url")
        if not isinstance(address, str) or not address.startswith("https://"):
            raise Refused("Daily named no address for the room.")
        return address

    def entrance(self, place: Place, guest: Guest) -> str:
        """Always with `room_name` and `exp`: without the first a token opens every room of the domain."""
        properties: dict[str, Any] = {
            "room_name": place.name,
            "nbf": _seconds(place.opens),
            "exp": _seconds(place.closes),
            "eject_at_token_exp": True,
            "is_owner": guest.role == "host",
            "user_name": guest.name,
            "user_id": guest.person[:36],
            # Recording and writing along begin on our page, where everybody is asked first.
            "enable_recording_ui": False,
            "enable_live_captions_ui": False,
        }
        answer = call("POST", f"{self.url}/meeting-tokens", bearer=self.key, body={"properties": properties})
        token = object_of(answer).get("token")
        if not isinstance(token, str):
            raise Refused("Daily gave no token.")
        return f"{place.url}?{urlencode({'t': token})}"

    def delete(self, place: Place) -> None:
        answer = call("DELETE", f"{self.url}/rooms/{quote(place.name)}", bearer=self.key)
        if answer.status != 404:
            object_of(answer)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
