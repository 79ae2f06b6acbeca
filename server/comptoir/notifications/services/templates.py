"""An organization's own words: read, keep, give up, see filled in."""

from dataclasses import dataclass
from datetime import datetime

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.notifications.models import Template
from comptoir.notifications.rendering import LANGUAGES, Rendered, kinds, render, source_of
from comptoir.notifications.rendering.sandbox import OwnWords, WordsRefused, names_in
from comptoir.notifications.rendering.starting_words import in_liquid
from comptoir.notifications.rules.samples import HIDDEN, sample, without_unknown
from comptoir.notifications.rules.topics import topic_of
from comptoir.notifications.services.house_name import house_name
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound

_PARTS = {"subject": "subject.txt", "html": "html", "text": "txt", "short": "short.txt"}


@dataclass(frozen=True, slots=True)
class Wording:
    """One kind in one language; `is_own`: the organization's words, not the house's."""

    kind: str
    locale: str
    topic: str
    words: OwnWords
    is_own: bool
    updated_at: datetime | None


def wordings() -> list[Wording]:
    """Every kind in every language; one statement."""
    own = {(row.kind, row.locale): row for row in Template.objects.all()}
    return [_wording(kind, locale, own.get((kind, locale))) for kind in _editable() for locale in LANGUAGES]


def wording(kind: str, locale: str) -> Wording:
    """Raises:
    NotFound: no such kind or language.
    """
    _known(kind, locale)
    return _wording(kind, locale, Template.objects.filter(kind=kind, locale=locale).first())


def change_wording(kind: str, locale: str, words: OwnWords, *, now: datetime) -> Wording:
    """Say it in other words from now on.

    Raises:
        NotFound: no such kind or language.
        Invalid: words that cannot be read, or that fail on an example.
    """
    _known(kind, locale)
    _check(kind, locale, words, now)
    row = Template.objects.select_for_update().filter(kind=kind, locale=locale).first()
    row = row or Template(kind=kind, locale=locale)
    row.subject, row.html, row.text, row.short, row.updated_at = words.subject, words.html, words.text, words.short, now
    row.save()
    audit.record(
        "notifications.template_changed",
        object_type="notification_template",
        object_id=row.id,
        after={"kind": kind, "locale": locale},
    )
    return _wording(kind, locale, row)


def give_up_wording(kind: str, locale: str) -> None:
    """Back to the house's words.

    Raises:
        NotFound: no such kind or language.
    """
    _known(kind, locale)
    for row in Template.objects.filter(kind=kind, locale=locale):
        audit.record(
            "notifications.template_removed",
            object_type="notification_template",
            object_id=row.id,
            before={"kind": kind, "locale": locale},
        )
        row.delete()


@dataclass(frozen=True, slots=True)
class Preview:
    """Words on an example, and the names in them that stand for nothing."""

    rendered: Rendered
    unknown: list[str]


def preview_wording(kind: str, locale: str, words: OwnWords, *, now: datetime) -> Preview:
    """Raises:
    NotFound: no such kind or language.
    Invalid: words that cannot be read, or do more than words may.
    """
    _known(kind, locale)
    example = sample(locale, organization=house_name(), now=now)
    names = _check(kind, locale, words, now)
    return Preview(render(kind, language=locale, context=example, own=words), without_unknown(names, example))


def names_used(kind: str, locale: str) -> list[str]:
    """What the house's own words of this kind name: what is sure to be there."""
    names: set[str] = set()
    for part, ending in _PARTS.items():
        source = in_liquid(source_of(kind, ending, language=locale))
        names |= names_in(source, language=locale, escaping=part == "html")
    return sorted(names - {"forloop"})


def _editable() -> list[str]:
    return [kind for kind in kinds() if kind not in HIDDEN]


def _known(kind: str, locale: str) -> None:
    if kind not in _editable() or locale not in LANGUAGES:
        raise NotFound


def _wording(kind: str, locale: str, own: Template | None) -> Wording:
    if own is not None:
        words = OwnWords(own.subject, own.html, own.text, own.short)
    else:
        words = OwnWords(
            **{part: in_liquid(source_of(kind, ending, language=locale)).strip() for part, ending in _PARTS.items()}
        )
    return Wording(kind, locale, topic_of(kind).name, words, own is not None, own.updated_at if own else None)


def _check(kind: str, locale: str, words: OwnWords, now: datetime) -> set[str]:
    """The names in them.

    Raises:
        Invalid: as named above.
    """
    example, names, errors = sample(locale, organization="Comptoir", now=now), set[str](), []
    for part in _PARTS:
        source = getattr(words, part)
        try:
            names |= names_in(source, language=locale, escaping=part == "html")
            render(kind, language=locale, context=example, own=_only(words, part))
        except WordsRefused as cause:
            errors.append(FieldError(part, "notifications.words_refused", {"reason": str(cause)}))
    if not words.subject.strip():
        errors.append(FieldError("subject", "platform.required"))
    if errors:
        raise Invalid(errors)
    return names


def _only(words: OwnWords, part: str) -> OwnWords:
    return OwnWords(**{name: getattr(words, name) if name == part else "" for name in _PARTS})
