"""Transcripts in WebVTT (https://www.w3.org/TR/webvtt1/): who said what, and when."""

import html
import re

_TIME = re.compile(r"^(?:(\d{2,}):)?(\d{2}):(\d{2})\.(\d{3})\s+-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>")
_TAG = re.compile(r"<[^>]*>")
_NAMED = re.compile(r"^\s*([^:<]{1,80}):\s+")
_LONGEST = 1000


def phrases_of(text: str) -> list[tuple[str, float, str]]:
    """Each cue's speaker, its second, and its words; speakers stand in a voice tag, or before a colon in one."""
    found = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip("\n").split("\n")
        number = next((index for index, line in enumerate(lines) if "-->" in line), None)
        if number is None or not (time := _TIME.match(lines[number].strip())):
            continue
        hours, minutes, seconds, thousandths = (int(part or 0) for part in time.groups())
        name, words = _spoken("\n".join(lines[number + 1 :]))
        if words:
            after = hours * 3600 + minutes * 60 + seconds + thousandths / 1000
            found.append((name, after, words[:_LONGEST]))
    return found


def _spoken(payload: str) -> tuple[str, str]:
    voice = _VOICE.search(payload)
    name = (voice.group(1) or "").strip() if voice else ""
    if voice and not name:
        # `<v>Ada:</v>Hello`, as some write it.
        inside, closing, after = payload[voice.end() :].partition("</v>")
        if closing and inside.strip().endswith(":"):
            return _plain(inside).rstrip(": "), _plain(after)
    words = _plain(payload)
    if voice and not name and (named := _NAMED.match(words)):
        return named.group(1).strip(), words[named.end() :]
    return _plain(name), words


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())
