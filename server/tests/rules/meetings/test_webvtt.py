"""What a transcript in WebVTT says."""

import pytest

from comptoir.meetings.rules.webvtt import phrases_of


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("<v Ada>Bonjour", ("Ada", "Bonjour")),
        ("<v.loud Ada Lovelace>Bonjour</v>", ("Ada Lovelace", "Bonjour")),
        ("<v>Ada:</v>Bonjour", ("Ada", "Bonjour")),
        ("<v>Ada: Bonjour", ("Ada", "Bonjour")),
        ("Il est 10:30 : partons", ("", "Il est 10:30 : partons")),
        ("<i>Fort</i>\net&nbsp;loin &amp; près", ("", "Fort et loin & près")),
    ],
)
def test_a_cue_has_a_speaker_and_words(cue: str, said: tuple[str, str]) -> None:
    assert phrases_of(f"WEBVTT\n\n00:01.500 --> 00:02.000\n{cue}\n") == [(said[0], 1.5, said[1])]


def test_notes_numbers_and_empty_cues_are_no_phrases() -> None:
    text = "WEBVTT - x\n\nNOTE of\n\n1\n01:00:00.000 --> 01:00:01.000 align:left\nOui\n\n00:00:03.000 --> 4\n"
    assert phrases_of(text.replace("\n", "\r\n")) == [("", 3600.0, "Oui")]
    assert phrases_of("") == phrases_of("<html>no</html>") == []
