"""Whether somebody was pleased, from how many stars they gave and the words they chose.

A small lexicon of French and English words with a weight each; a negation just before a word turns it round. It reads
feelings roughly: the stars count for most, and what it finds is a hint to read the comment, never a verdict.
"""

import re
import unicodedata
from typing import Literal

type Sentiment = Literal["positive", "neutral", "negative"]

_GOOD = (
    "merci super parfait excellent excellente genial bien agreable utile clair claire ecoute bienveillant "
    "bienveillante efficace recommande ravi ravie content contente satisfait satisfaite motivant motivante top bravo "
    "great perfect good helpful kind clear excellent love loved recommend happy pleased thanks wonderful useful"
)
_BAD = (
    "decu decue decevant decevante nul nulle mauvais mauvaise retard probleme froid froide inutile long cher "
    "desagreable perdu perdue dommage insatisfait insatisfaite horrible impossible confus confuse "
    "bad disappointed disappointing late useless rude problem poor waste cold confusing expensive terrible unhappy"
)
_WEIGHTS = {**dict.fromkeys(_GOOD.split(), 1), **dict.fromkeys(_BAD.split(), -1)}
_NOT = {"pas", "plus", "jamais", "aucun", "aucune", "sans", "peu", "not", "no", "never", "without", "hardly"}
_REACH = 3


def sentiment_of(rating: int, comment: str) -> Sentiment:
    """`rating` from 1 to 5; an empty comment leaves the stars alone to say it."""
    words = re.findall(r"[a-z]+", _plain(comment))
    said = sum(_felt(words, index) for index, word in enumerate(words) if word in _WEIGHTS)
    score = (rating - 3) * 2 + max(-3, min(3, said))
    return "positive" if score >= 2 else "negative" if score <= -2 else "neutral"


def _felt(words: list[str], index: int) -> int:
    turned = any(word in _NOT for word in words[max(0, index - _REACH) : index])
    weight = _WEIGHTS[words[index]]
    return -weight if turned else weight


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in split if not unicodedata.combining(one))
