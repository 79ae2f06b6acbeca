"""What clients come for is asked by a widget that books: a new reason is a new configuration."""

from django.db import migrations

from comptoir.widgets import database_functions as sql


class Migration(migrations.Migration):
    dependencies = [
        ("widgets", "0004_products"),
        ("booking", "0006_meetings_and_reasons"),
    ]

    operations = [
        migrations.RunSQL(sql.FIND_BACK, sql.FIND_SELLING),
        migrations.RunSQL(sql.FIND_ASKING, sql.FIND_BACK),
    ]
