"""A widget, in and out."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from comptoir.platform.http.checked import checked
from comptoir.platform.http.schema import In, Instant, Name, Out
from comptoir.widgets.rules.domains import domains_errors, normal_domains
from comptoir.widgets.rules.texts import texts_errors
from comptoir.widgets.rules.theme import DEFAULT_PRESET, bare_name, variables_errors

type Preset = Literal["comptoir", "ardoise", "sauge", "terracotta", "prune", "lagon"]
type Scheme = Literal["auto", "light", "dark", "system"]
type Language = Literal["auto", "fr", "en"]


def _bare(variables: dict[str, str]) -> dict[str, str]:
    return {bare_name(name): value.strip() for name, value in variables.items()}


Variables = Annotated[dict[str, str], checked(variables_errors), AfterValidator(_bare)]
Texts = Annotated[dict[str, str | dict[str, str]], checked(texts_errors)]
Domains = Annotated[list[str], checked(domains_errors), AfterValidator(normal_domains)]


class ThemeIn(In):
    preset: Preset = "comptoir"
    scheme: Scheme = "auto"
    variables: Variables = {}


class SettingsIn(In):
    """No `serviceIds`: all services."""

    service_ids: Annotated[list[UUID], Field(max_length=500)] = []
    locale: Language = "auto"
    theme: ThemeIn = ThemeIn()
    texts: Texts = {}


class WidgetChanges(In):
    """What may be said of a widget; what is left out stays as it is, inside `settings` and its `theme` too."""

    name: Name = ""
    settings: SettingsIn = SettingsIn()
    allowed_domains: Domains = []
    is_active: bool = True

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it."""
        sent = {name: getattr(self, name) for name in self.model_fields_set}
        if "settings" in sent:
            sent["settings"] = self.settings.model_dump(by_alias=True, mode="json", exclude_unset=True)
        return sent


class WidgetIn(WidgetChanges):
    """A new widget."""

    kind: Literal["booking", "packs"] = "booking"
    name: Name


class ThemeOut(Out):
    preset: str = DEFAULT_PRESET
    scheme: str = "auto"
    variables: dict[str, str]


class SettingsOut(Out):
    service_ids: list[UUID]
    locale: str
    theme: ThemeOut
    texts: dict[str, str | dict[str, str]]


class WidgetOut(Out):
    id: str
    kind: str
    name: str
    settings: SettingsOut
    allowed_domains: list[str]
    is_active: bool
    snippet: str
    created_at: Instant
    updated_at: Instant
