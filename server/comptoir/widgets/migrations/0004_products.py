"""What is for sale is part of what a widget that sells packs paints."""

from django.db import migrations

from comptoir.widgets import database_functions as sql


class Migration(migrations.Migration):
    dependencies = [
        ("widgets", "0003_packs"),
        ("wallet", "0005_spending_says_for_what"),
    ]

    operations = [
        migrations.RunSQL(sql.FIND_BACK, sql.FIND_PAYABLE),
        migrations.RunSQL(sql.FIND_SELLING, sql.FIND_BACK),
    ]
