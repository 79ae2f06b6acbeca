"""What of gift certificates lives in PostgreSQL itself."""

KEPT = """
CREATE FUNCTION wallet_keep_gift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'gift certificates are kept' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.organization_id, NEW.code_hash, NEW.unit, NEW.quantity, NEW.currency, NEW.service_ids,
        NEW.valid_days, NEW.purchase_id, NEW.paid, NEW.created_at) IS DISTINCT FROM
       (OLD.id, OLD.organization_id, OLD.code_hash, OLD.unit, OLD.quantity, OLD.currency, OLD.service_ids,
        OLD.valid_days, OLD.purchase_id, OLD.paid, OLD.created_at)
       OR OLD.refunded_at IS NOT NULL AND NEW.refunded_at IS DISTINCT FROM OLD.refunded_at THEN
        RAISE EXCEPTION 'what a gift certificate promises is not rewritten' USING ERRCODE = 'check_violation';
    END IF;
    -- Only storing a redemption (the trigger below) lowers the balance.
    IF NEW.balance <> OLD.balance AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'redemptions are records' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wallet_gift_kept BEFORE UPDATE OR DELETE ON wallet_gift
    FOR EACH ROW EXECUTE FUNCTION wallet_keep_gift();
"""

KEPT_BACK = "DROP TRIGGER wallet_gift_kept ON wallet_gift; DROP FUNCTION wallet_keep_gift();"

REDEEMED = """
CREATE FUNCTION wallet_apply_redemption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE wallet_gift SET balance = balance - NEW.quantity
    WHERE organization_id = NEW.organization_id AND id = NEW.gift_id;
    RETURN NULL;
END $$;
CREATE TRIGGER wallet_redemption_applied AFTER INSERT ON wallet_gift_redemption
    FOR EACH ROW EXECUTE FUNCTION wallet_apply_redemption();
CREATE TRIGGER wallet_redemption_kept BEFORE UPDATE OR DELETE ON wallet_gift_redemption
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
"""

REDEEMED_BACK = (
    "DROP TRIGGER wallet_redemption_kept ON wallet_gift_redemption; "
    "DROP TRIGGER wallet_redemption_applied ON wallet_gift_redemption; DROP FUNCTION wallet_apply_redemption();"
)
