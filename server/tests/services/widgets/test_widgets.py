import pytest

from comptoir.kernel.ids import new_id
from comptoir.kernel.refusal import Invalid
from tests.makers import NOW, open_counter


def test_a_widget_needs_no_more_than_a_name(db: None) -> None:
    from comptoir.platform.tenancy import organization_scope
    from comptoir.widgets.public import create_widget

    with organization_scope(open_counter().organization.id):
        row = create_widget({"name": "Accueil", "settings": {"theme": {"preset": "sauge"}}}, now=NOW)
    assert row.settings["theme"] == {"preset": "sauge", "scheme": "auto", "variables": {}}
    assert row.settings["serviceIds"] == [] and row.is_active


def test_a_refused_widget_leaves_no_key_behind(db: None) -> None:
    from comptoir.platform.models import AuditEntry
    from comptoir.platform.tenancy import organization_scope
    from comptoir.widgets.public import create_widget

    with organization_scope(open_counter().organization.id):
        before = AuditEntry.objects.filter(action="key.created").count()
        with pytest.raises(Invalid):
            create_widget({"name": "Accueil", "settings": {"serviceIds": [str(new_id())]}}, now=NOW)
        assert AuditEntry.objects.filter(action="key.created").count() == before
