"""Templates in, subject, HTML and text out. Each module keeps the templates of its kinds in its own `mails` folder."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps
from django.template import Context, Engine, TemplateDoesNotExist
from django.utils import timezone, translation
from django.utils.safestring import mark_safe

from comptoir.notifications.mail_filters import day
from comptoir.notifications.rendering.sandbox import OwnWords, fill
from comptoir.notifications.rules.brand import brand_of
from comptoir.platform import plugins

LANGUAGES = ("fr", "en")
DEFAULT_LANGUAGE = "fr"
_STOP = {"fr": "Ne plus recevoir ces messages : ", "en": "Stop receiving these messages: "}
_BUILTINS = ["django.template.defaulttags", "django.template.defaultfilters", "django.template.loader_tags"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail's words in one language."""

    subject: str
    text: str
    html: str
    short: str = ""
    """One or two lines, for a telephone."""


def language_for(locale: str) -> str:
    """The nearest language we have templates in; French when there is none."""
    language = locale.replace("_", "-").split("-")[0].lower()
    return language if language in LANGUAGES else DEFAULT_LANGUAGE


def render(kind: str, *, language: str, context: dict[str, Any], own: OwnWords | None = None) -> Rendered:
    """Fill in `<module>/mails/<language>/<kind>.{subject.txt,txt,html}`, or the organization's `own` words.

    `context` holds plain values only: texts, numbers, booleans, dates, lists and dictionaries, so that a
    template can reach nothing else. `organization` ({"name", "colour"?}) heads the mail; times are shown
    in `timeZone`.

    Raises:
        TypeError: the context holds anything but plain values.
        django.template.TemplateDoesNotExist: no module knows `kind`.
        WordsRefused: `own` words cannot be read, or go beyond a limit.
    """
    plain = _plain(context)
    zone = ZoneInfo(plain.get("timeZone") or "UTC")
    values = {**plain, "brand": brand_of(plain.get("organization") or {}), "language": language, "kind": kind}
    with translation.override(language), timezone.override(zone):
        subject = _fill(_text_engine(), f"{language}/{kind}.subject.txt", values)
        subject = " ".join(subject.split())[:400]
        values["subject"] = subject
        text = _fill(_text_engine(), f"{language}/{kind}.txt", values).strip() + "\n"
        html = _fill(_html_engine(), f"{language}/{kind}.html", values)
        short = _short(language, kind, values)
    house = Rendered(subject, text, html, short)
    said = house if own is None else _in_their_words(own, house, plain, values)
    stop = values.get("unsubscribeUrl")
    return replace(said, text=f"{said.text}\n{_STOP[language]}{stop}\n") if stop else said


def _in_their_words(own: OwnWords, house: Rendered, plain: dict[str, Any], values: dict[str, Any]) -> Rendered:
    language, zone = str(values["language"]), str(plain.get("timeZone") or "UTC")
    brand = {"name": values["brand"].name, "colour": values["brand"].colour, "ink": values["brand"].ink}
    known = {**plain, "brand": brand}

    def filled(source: str, instead: str, *, escaping: bool = False) -> str:
        if not source.strip():
            return instead
        return fill(source, known, language=language, zone=zone, escaping=escaping).strip()

    subject = " ".join(filled(own.subject, house.subject).split())[:400] or house.subject
    page = house.html
    if own.html.strip():
        body = filled(own.html, "", escaping=True)
        with translation.override(language):
            page = _fill(_html_engine(), "own.html", {**values, "subject": subject, "body": mark_safe(body)})
    return Rendered(
        subject, filled(own.text, house.text).strip() + "\n", page, " ".join(filled(own.short, house.short).split())
    )


def said_moment(moment: datetime, form: str, *, language: str, zone: str) -> str:
    """A moment as mails say it: `l j F à H:i` on the clocks of `zone`."""
    with translation.override(language):
        return day(moment.astimezone(ZoneInfo(zone)), form)


def source_of(kind: str, part: str, *, language: str) -> str:
    """The house's own template of a kind, as it is written; empty when it has none for that part."""
    for folder in folders():
        file = folder / language / f"{kind}.{part}"
        if file.is_file():
            return file.read_text()
    return ""


@cache
def kinds() -> tuple[str, ...]:
    """Every kind of mail that some module brings templates for, sorted."""
    ending = ".subject.txt"
    found = {file.name.removesuffix(ending) for folder in folders() for file in folder.glob(f"fr/*{ending}")}
    return tuple(sorted(found))


@cache
def folders() -> list[Path]:
    """Where templates lie, the first before the others."""
    own = [Path(config.path) / "mails" for config in apps.get_app_configs() if config.name.startswith("comptoir.")]
    return [folder for folder in (*_of_plugins(), *own) if folder.is_dir()]


def _short(language: str, kind: str, values: dict[str, Any]) -> str:
    """The words for a telephone; a kind that brings none says its subject there."""
    try:
        words = _fill(_text_engine(), f"{language}/{kind}.short.txt", values)
    except TemplateDoesNotExist:
        words = values["subject"]
    return " ".join(words.split())


def _fill(engine: Engine, name: str, values: dict[str, Any]) -> str:
    return str(engine.get_template(name).render(Context(values, autoescape=engine.autoescape, use_l10n=True)))


@cache
def _html_engine() -> Engine:
    return _engine(autoescape=True)


@cache
def _text_engine() -> Engine:
    return _engine(autoescape=False)


def _engine(*, autoescape: bool) -> Engine:
    engine = Engine(
        dirs=[str(folder) for folder in folders()],
        autoescape=autoescape,
        libraries={},
        loaders=[("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])],
    )
    engine.builtins = [*_BUILTINS, "comptoir.notifications.mail_filters"]
    engine.template_builtins = engine.get_template_builtins(engine.builtins)
    return engine


def _of_plugins() -> list[Path]:
    answers = plugins.ask("notification_templates")
    return [Path(folder) for answer in answers for folder in ([answer] if isinstance(answer, str | Path) else answer)]


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float | bool | datetime | date):
        return value
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise TypeError(f"a mail's context holds plain values, not {type(value).__name__}")
