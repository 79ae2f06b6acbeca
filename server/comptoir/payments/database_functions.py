"""What of payments lives in PostgreSQL itself, for the first two migrations."""

KEPT = """
CREATE FUNCTION payments_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'payments are kept' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.organization_id, NEW.subject_type, NEW.purpose, NEW.provider, NEW.amount, NEW.currency,
        NEW.created_at) IS DISTINCT FROM
       (OLD.id, OLD.organization_id, OLD.subject_type, OLD.purpose, OLD.provider, OLD.amount, OLD.currency,
        OLD.created_at)
       OR OLD.status <> 'pending' AND (NEW.method, NEW.paid_at) IS DISTINCT FROM (OLD.method, OLD.paid_at) THEN
        RAISE EXCEPTION 'a payment is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('pending', 'paid'), ('pending', 'failed'), ('pending', 'cancelled'),
        ('paid', 'partially_refunded'), ('paid', 'refunded'), ('partially_refunded', 'refunded')
    ) THEN
        RAISE EXCEPTION 'a payment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    -- Only storing a refund (the trigger below) changes what was refunded.
    IF NEW.refunded_amount <> OLD.refunded_amount AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'refunds are records' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payments_payment_kept BEFORE UPDATE OR DELETE ON payments_payment
    FOR EACH ROW EXECUTE FUNCTION payments_keep();
"""

KEPT_BACK = "DROP TRIGGER payments_payment_kept ON payments_payment; DROP FUNCTION payments_keep();"

REFUNDED = """
CREATE FUNCTION payments_apply_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE payments_payment SET
        refunded_amount = refunded_amount + NEW.amount,
        status = CASE WHEN refunded_amount + NEW.amount = amount THEN 'refunded' ELSE 'partially_refunded' END
    WHERE organization_id = NEW.organization_id AND id = NEW.payment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER payments_refund_applied AFTER INSERT ON payments_refund
    FOR EACH ROW EXECUTE FUNCTION payments_apply_refund();
CREATE TRIGGER payments_refund_kept BEFORE UPDATE OR DELETE ON payments_refund
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
"""

REFUNDED_BACK = (
    "DROP TRIGGER payments_refund_kept ON payments_refund; DROP TRIGGER payments_refund_applied ON payments_refund; "
    "DROP FUNCTION payments_apply_refund();"
)

ONE_CURRENCY = """
CREATE FUNCTION payments_one_currency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM payments_payment WHERE organization_id = NEW.organization_id
        AND subject_type = NEW.subject_type AND subject_id = NEW.subject_id AND currency <> NEW.currency
    ) THEN
        RAISE EXCEPTION 'payments of one subject have one currency' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payments_payment_one_currency BEFORE INSERT OR UPDATE OF subject_id ON payments_payment
    FOR EACH ROW EXECUTE FUNCTION payments_one_currency();
"""

ONE_CURRENCY_BACK = (
    "DROP TRIGGER payments_payment_one_currency ON payments_payment; DROP FUNCTION payments_one_currency();"
)

# Since payments come online, too: refunds are pending and may fail, a card may fail before the next one pays, and banks
# take money back.
KEPT_ONLINE = """
CREATE OR REPLACE FUNCTION payments_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'payments are kept' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.organization_id, NEW.subject_type, NEW.purpose, NEW.provider, NEW.amount, NEW.currency,
        NEW.created_at) IS DISTINCT FROM
       (OLD.id, OLD.organization_id, OLD.subject_type, OLD.purpose, OLD.provider, OLD.amount, OLD.currency,
        OLD.created_at)
       OR OLD.external_id <> '' AND NEW.external_id <> OLD.external_id
       OR OLD.paid_at IS NOT NULL AND (NEW.method, NEW.paid_at) IS DISTINCT FROM (OLD.method, OLD.paid_at) THEN
        RAISE EXCEPTION 'a payment is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('pending', 'paid'), ('pending', 'failed'), ('pending', 'cancelled'),
        ('failed', 'paid'), ('failed', 'cancelled'), ('cancelled', 'paid'),
        ('paid', 'partially_refunded'), ('paid', 'refunded'), ('partially_refunded', 'refunded'),
        ('partially_refunded', 'paid'), ('refunded', 'partially_refunded'), ('refunded', 'paid'),
        ('paid', 'disputed'), ('partially_refunded', 'disputed'), ('disputed', 'paid'),
        ('disputed', 'partially_refunded'), ('disputed', 'refunded'), ('disputed', 'lost')
    ) THEN
        RAISE EXCEPTION 'a payment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    -- What was called off at the counter stays so; a card may pay late.
    IF NEW.status <> OLD.status AND OLD.status IN ('failed', 'cancelled') AND OLD.provider = 'counter' THEN
        RAISE EXCEPTION 'a payment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    -- Only storing or failing a refund (the triggers below) changes what was refunded.
    IF NEW.refunded_amount <> OLD.refunded_amount AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'refunds are records' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
"""

KEPT_ONLINE_BACK = KEPT_BACK + KEPT

REFUNDED_ONLINE = """
CREATE OR REPLACE FUNCTION payments_apply_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    difference bigint := CASE WHEN TG_OP = 'INSERT' THEN NEW.amount ELSE -OLD.amount END;
BEGIN
    UPDATE payments_payment SET
        refunded_amount = refunded_amount + difference,
        status = CASE
            WHEN status IN ('disputed', 'lost') THEN status
            WHEN refunded_amount + difference = 0 THEN 'paid'
            WHEN refunded_amount + difference = amount THEN 'refunded'
            ELSE 'partially_refunded' END
    WHERE organization_id = NEW.organization_id AND id = NEW.payment_id;
    RETURN NULL;
END $$;
CREATE FUNCTION payments_keep_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'refunds are kept' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.organization_id, NEW.payment_id, NEW.amount, NEW.reason, NEW.provider, NEW."by", NEW.created_at)
       IS DISTINCT FROM
       (OLD.id, OLD.organization_id, OLD.payment_id, OLD.amount, OLD.reason, OLD.provider, OLD."by", OLD.created_at)
       OR OLD.external_id <> '' AND NEW.external_id <> OLD.external_id THEN
        RAISE EXCEPTION 'a refund is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('pending', 'succeeded'), ('pending', 'failed'), ('succeeded', 'failed')
    ) THEN
        RAISE EXCEPTION 'a refund does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER payments_refund_kept ON payments_refund;
CREATE TRIGGER payments_refund_kept BEFORE UPDATE OR DELETE ON payments_refund
    FOR EACH ROW EXECUTE FUNCTION payments_keep_refund();
CREATE TRIGGER payments_refund_failed AFTER UPDATE OF status ON payments_refund
    FOR EACH ROW WHEN (NEW.status = 'failed' AND OLD.status <> 'failed') EXECUTE FUNCTION payments_apply_refund();
"""

REFUNDED_ONLINE_BACK = (
    "DROP TRIGGER payments_refund_failed ON payments_refund; DROP TRIGGER payments_refund_kept ON payments_refund; "
    "DROP FUNCTION payments_keep_refund(); "
    "CREATE TRIGGER payments_refund_kept BEFORE UPDATE OR DELETE ON payments_refund "
    "FOR EACH ROW EXECUTE FUNCTION platform_refuse_change(); " + REFUNDED_BACK + REFUNDED
)

DISPUTES = """
CREATE TRIGGER payments_event_no_delete BEFORE DELETE ON payments_provider_event
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
CREATE TRIGGER payments_dispute_no_delete BEFORE DELETE ON payments_dispute
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
"""

DISPUTES_BACK = (
    "DROP TRIGGER payments_event_no_delete ON payments_provider_event; "
    "DROP TRIGGER payments_dispute_no_delete ON payments_dispute;"
)
