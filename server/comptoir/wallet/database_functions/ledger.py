"""The ledger's own laws: entries add up, lots are what their entries say, nothing is rewritten.

The checks at commit run as the tables' owner: they compare all rows of one transaction, whoever looks.
"""

BALANCED = """
CREATE FUNCTION wallet_check_balanced() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    moved uuid;
    entries bigint;
    uneven bigint;
BEGIN
    IF TG_TABLE_NAME = 'wallet_entry' THEN
        moved := NEW.transaction_id;
    ELSE
        moved := NEW.id;
    END IF;
    SELECT coalesce(sum(n), 0), count(*) FILTER (WHERE total <> 0) INTO entries, uneven FROM (
        SELECT count(*) AS n, sum(amount) AS total FROM wallet_entry
        WHERE organization_id = NEW.organization_id AND transaction_id = moved GROUP BY unit, currency
    ) AS sums;
    IF entries = 0 OR uneven > 0 THEN
        RAISE EXCEPTION 'wallet transaction % does not add up', moved USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER wallet_entry_balanced AFTER INSERT ON wallet_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wallet_check_balanced();
CREATE CONSTRAINT TRIGGER wallet_transaction_balanced AFTER INSERT ON wallet_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wallet_check_balanced();
"""

BALANCED_BACK = (
    "DROP TRIGGER wallet_transaction_balanced ON wallet_transaction; "
    "DROP TRIGGER wallet_entry_balanced ON wallet_entry; DROP FUNCTION wallet_check_balanced();"
)

APPLIED = """
CREATE FUNCTION wallet_apply_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE wallet_lot SET
        available = available + CASE NEW.account WHEN 'lot_available' THEN NEW.amount ELSE 0 END,
        reserved = reserved + CASE NEW.account WHEN 'lot_reserved' THEN NEW.amount ELSE 0 END
    WHERE organization_id = NEW.organization_id AND id = NEW.lot_id
      AND unit = NEW.unit AND currency = NEW.currency;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'an entry counts as its lot does' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER wallet_entry_applied AFTER INSERT ON wallet_entry
    FOR EACH ROW WHEN (NEW.lot_id IS NOT NULL) EXECUTE FUNCTION wallet_apply_entry();
"""

APPLIED_BACK = "DROP TRIGGER wallet_entry_applied ON wallet_entry; DROP FUNCTION wallet_apply_entry();"

KEPT = """
CREATE TRIGGER wallet_entry_kept BEFORE UPDATE OR DELETE ON wallet_entry
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
CREATE TRIGGER wallet_transaction_kept BEFORE UPDATE OR DELETE ON wallet_transaction
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();

CREATE FUNCTION wallet_keep_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'lots are kept' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF (NEW.available, NEW.reserved) IS DISTINCT FROM (0::bigint, 0::bigint) THEN
            RAISE EXCEPTION 'a lot is filled by entries' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.organization_id, NEW.client_id, NEW.unit, NEW.currency, NEW.granted, NEW.service_ids, NEW.source,
        NEW.source_id, NEW.paid, NEW.valid_days_after_first_use, NEW.created_at) IS DISTINCT FROM
       (OLD.id, OLD.organization_id, OLD.client_id, OLD.unit, OLD.currency, OLD.granted, OLD.service_ids, OLD.source,
        OLD.source_id, OLD.paid, OLD.valid_days_after_first_use, OLD.created_at) THEN
        RAISE EXCEPTION 'a lot is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    -- Only storing an entry (the trigger above) changes what there is.
    IF (NEW.available, NEW.reserved) IS DISTINCT FROM (OLD.available, OLD.reserved) AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'a lot is what its entries say' USING ERRCODE = 'check_violation';
    END IF;
    -- The first use starts the clock of a lot that waits for it; no other end is ever moved.
    IF NEW.expires_at IS DISTINCT FROM OLD.expires_at
       AND (OLD.expires_at IS NOT NULL OR OLD.valid_days_after_first_use IS NULL) THEN
        RAISE EXCEPTION 'a lot keeps its end' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wallet_lot_kept BEFORE INSERT OR UPDATE OR DELETE ON wallet_lot
    FOR EACH ROW EXECUTE FUNCTION wallet_keep_lot();
"""

KEPT_BACK = (
    "DROP TRIGGER wallet_lot_kept ON wallet_lot; DROP FUNCTION wallet_keep_lot(); "
    "DROP TRIGGER wallet_transaction_kept ON wallet_transaction; DROP TRIGGER wallet_entry_kept ON wallet_entry;"
)
