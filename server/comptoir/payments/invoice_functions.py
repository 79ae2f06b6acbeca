"""What of invoices lives in PostgreSQL itself."""

ISSUED = """
CREATE FUNCTION payments_number_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.sequence > 1 AND NOT EXISTS (
        SELECT FROM payments_invoice WHERE organization_id = NEW.organization_id
        AND year = NEW.year AND sequence = NEW.sequence - 1 AND issue_date <= NEW.issue_date
    ) THEN
        RAISE EXCEPTION 'invoice numbers follow one another' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payments_invoice_numbered BEFORE INSERT ON payments_invoice
    FOR EACH ROW EXECUTE FUNCTION payments_number_invoice();
CREATE TRIGGER payments_invoice_kept BEFORE UPDATE OR DELETE ON payments_invoice
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
CREATE TRIGGER payments_invoice_file_kept BEFORE UPDATE OR DELETE ON payments_invoice_file
    FOR EACH ROW EXECUTE FUNCTION platform_refuse_change();
"""

ISSUED_BACK = (
    "DROP TRIGGER payments_invoice_file_kept ON payments_invoice_file; "
    "DROP TRIGGER payments_invoice_kept ON payments_invoice; "
    "DROP TRIGGER payments_invoice_numbered ON payments_invoice; DROP FUNCTION payments_number_invoice();"
)
"""A sequence starts with 1 (constraint) and every number follows one that is there: a gap cannot be written."""
