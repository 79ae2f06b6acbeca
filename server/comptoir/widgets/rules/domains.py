"""The list of pages a widget may stand on, as its owner sends it."""

from typing import Any

from comptoir.kernel.refusal import FieldError
from comptoir.widgets.rules.origins import normal_domain

MOST_DOMAINS = 100


def domains_errors(domains: Any, path: str) -> list[FieldError]:
    """Errors of `["example.com", "*.example.org", "localhost:3000"]`."""
    if not isinstance(domains, list):
        return [FieldError(path, "platform.not_a_list")]
    if len(domains) > MOST_DOMAINS:
        return [FieldError(path, "platform.too_many_items", {"bound": MOST_DOMAINS})]
    return [
        FieldError(f"{path}.{position}", "widgets.domain_invalid", {"value": str(domain)[:100]})
        for position, domain in enumerate(domains)
        if not _is_domain(domain)
    ]


def normal_domains(domains: list[str]) -> list[str]:
    """Valid domains in their normal form, each once."""
    return list(dict.fromkeys(normal_domain(domain) for domain in domains))


def _is_domain(value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) <= 500 and bool(normal_domain(value))
    except ValueError:
        return False
