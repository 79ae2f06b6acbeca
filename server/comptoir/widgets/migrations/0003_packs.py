"""A widget of a second kind sells packs; whether cards are taken is part of what a widget paints."""

from django.db import migrations, models

from comptoir.widgets import database_functions as sql


class Migration(migrations.Migration):
    dependencies = [
        ("widgets", "0002_version"),
        ("payments", "0002_paid_online"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="widgetconfig", name="widgets_config_kind"),
        migrations.AddConstraint(
            model_name="widgetconfig",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["booking", "packs"])), name="widgets_config_kind"
            ),
        ),
        migrations.RunSQL(sql.FIND_BACK, sql.FIND_VERSIONED),
        migrations.RunSQL(sql.FIND_PAYABLE, sql.FIND_BACK),
    ]
