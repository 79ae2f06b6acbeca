from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from comptoir.platform.constraints import SameOrganization, owned_by_organization
from comptoir.platform.tenancy import OrganizationOwned
from comptoir.wallet.rules.accounts import LOT_ACCOUNTS, Account, TransactionKind
from comptoir.wallet.rules.lots import Source, Unit

_UNIT_AND_CURRENCY = Q(unit=Unit.MONEY.value, currency__regex=r"^[A-Z]{3}$") | Q(
    unit__in=[Unit.MINUTES.value, Unit.CREDITS.value], currency=""
)


class Wallet(OrganizationOwned):
    """What a client owns, and the lock under which it moves: its row. `transactions` is how many there are."""

    client_id = models.UUIDField()
    transactions = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_wallet"
        indexes = [models.Index(fields=["organization_id", "created_at", "id"], name="wallet_wallet_by_creation")]
        constraints = [
            *owned_by_organization("wallet_wallet"),
            models.UniqueConstraint(fields=["organization_id", "client_id"], name="wallet_wallet_once"),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_wallet_client", on_delete="RESTRICT"
            ),
        ]


class Lot(OrganizationOwned):
    """One grant. `available` and `reserved` follow its entries (`database_functions`), never below zero."""

    client_id = models.UUIDField()
    unit = models.CharField(max_length=8)
    currency = models.CharField(max_length=3, blank=True, default="")
    granted = models.BigIntegerField()
    available = models.BigIntegerField(default=0)
    reserved = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField(null=True)
    valid_days_after_first_use = models.PositiveIntegerField(null=True)
    service_ids = ArrayField(models.UUIDField(), default=list)
    source = models.CharField(max_length=12)
    source_id = models.UUIDField(null=True)
    label = models.CharField(max_length=200, blank=True, default="")
    paid = models.BigIntegerField(default=0)
    """What was paid for it, in minor units of the organization's currency."""
    warned_days = models.PositiveIntegerField(null=True)
    """How many days before its end the client was told last."""
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_lot"
        indexes = [
            models.Index(fields=["organization_id", "client_id", "created_at"], name="wallet_lot_by_client"),
            models.Index(fields=["organization_id", "source_id"], name="wallet_lot_by_source"),
        ]
        constraints = [
            *owned_by_organization("wallet_lot"),
            models.CheckConstraint(
                condition=Q(available__gte=0) & Q(reserved__gte=0), name="wallet_lot_not_below_zero"
            ),
            models.CheckConstraint(condition=Q(granted__gt=0) & Q(paid__gte=0), name="wallet_lot_grants_something"),
            models.CheckConstraint(condition=_UNIT_AND_CURRENCY, name="wallet_lot_unit_and_currency"),
            models.CheckConstraint(
                condition=Q(source__in=[one.value for one in Source]), name="wallet_lot_source_known"
            ),
            SameOrganization(column="client_id", to="identity_client", name="wallet_lot_client", on_delete="RESTRICT"),
        ]


class WalletTransaction(OrganizationOwned):
    """One movement of one unit, written once. `number` counts a client's movements from 1, without gaps."""

    client_id = models.UUIDField()
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10)
    subject_type = models.CharField(max_length=20, blank=True, default="")
    subject_id = models.UUIDField(null=True)
    label = models.CharField(max_length=200, blank=True, default="")
    reason = models.TextField(blank=True, default="")
    by = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        db_table = "wallet_transaction"
        indexes = [models.Index(fields=["organization_id", "subject_id"], name="wallet_transaction_by_subject")]
        constraints = [
            *owned_by_organization("wallet_transaction"),
            models.UniqueConstraint(fields=["organization_id", "client_id", "number"], name="wallet_transaction_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in TransactionKind]), name="wallet_transaction_kind_known"
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_transaction_client", on_delete="RESTRICT"
            ),
        ]


class WalletEntry(OrganizationOwned):
    """One side of a movement. Those of one transaction add up to nothing, per unit and currency."""

    transaction_id = models.UUIDField()
    lot_id = models.UUIDField(null=True)
    account = models.CharField(max_length=16)
    unit = models.CharField(max_length=8)
    currency = models.CharField(max_length=3, blank=True, default="")
    amount = models.BigIntegerField()

    class Meta:
        db_table = "wallet_entry"
        indexes = [
            models.Index(fields=["organization_id", "transaction_id"], name="wallet_entry_by_transaction"),
            models.Index(
                fields=["organization_id", "lot_id"], name="wallet_entry_by_lot", condition=Q(lot_id__isnull=False)
            ),
        ]
        constraints = [
            *owned_by_organization("wallet_entry"),
            models.CheckConstraint(condition=~Q(amount=0), name="wallet_entry_moves_something"),
            models.CheckConstraint(condition=_UNIT_AND_CURRENCY, name="wallet_entry_unit_and_currency"),
            models.CheckConstraint(
                condition=Q(account__in=sorted(one.value for one in LOT_ACCOUNTS), lot_id__isnull=False)
                | Q(account__in=sorted(one.value for one in set(Account) - LOT_ACCOUNTS), lot_id=None),
                name="wallet_entry_account_known",
            ),
            SameOrganization(
                column="transaction_id",
                to="wallet_transaction",
                name="wallet_entry_transaction",
                on_delete="RESTRICT",
            ),
            SameOrganization(column="lot_id", to="wallet_lot", name="wallet_entry_lot", on_delete="RESTRICT"),
        ]


class Spending(OrganizationOwned):
    """What one lot pays for one subject: reserved, then captured or released; and what of it came back."""

    client_id = models.UUIDField()
    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    lot_id = models.UUIDField()
    position = models.PositiveIntegerField()
    status = models.CharField(max_length=8)
    quantity = models.BigIntegerField()
    covered = models.BigIntegerField()
    """Minor units of the price it covers."""
    currency = models.CharField(max_length=3, default="")
    """Of the price."""
    label = models.CharField(max_length=200, blank=True, default="")
    """What the subject is called in the client's statement."""
    restored_quantity = models.BigIntegerField(default=0)
    restored_covered = models.BigIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "wallet_spending"
        indexes = [
            models.Index(fields=["organization_id", "subject_id"], name="wallet_spending_by_subject"),
            models.Index(fields=["organization_id", "lot_id"], name="wallet_spending_by_lot"),
        ]
        constraints = [
            *owned_by_organization("wallet_spending"),
            models.CheckConstraint(
                condition=Q(status__in=["reserved", "captured", "released"]), name="wallet_spending_status_known"
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0) & Q(covered__gt=0), name="wallet_spending_positive"),
            models.CheckConstraint(
                condition=Q(restored_quantity__gte=0, restored_covered__gte=0)
                & Q(restored_quantity__lte=F("quantity"))
                & Q(restored_covered__lte=F("covered")),
                name="wallet_spending_restores_what_was_spent",
            ),
            models.CheckConstraint(
                condition=Q(status="captured") | Q(restored_quantity=0, restored_covered=0),
                name="wallet_spending_restores_captured",
            ),
            SameOrganization(
                column="client_id", to="identity_client", name="wallet_spending_client", on_delete="RESTRICT"
            ),
            SameOrganization(column="lot_id", to="wallet_lot", name="wallet_spending_lot", on_delete="RESTRICT"),
        ]
