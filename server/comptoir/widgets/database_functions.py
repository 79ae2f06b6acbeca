"""The two look-ups that must come before an organization is known. Each runs as the tables' owner and answers one
narrow question; `search_path` is fixed (PostgreSQL manual, CREATE FUNCTION)."""

FIND = """
CREATE FUNCTION widgets_find(sought text)
RETURNS TABLE (organization_id uuid, kind text, settings jsonb, allowed_domains jsonb, publishable_key text,
               key_ends_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT w.organization_id, w.kind, w.settings, w.allowed_domains, k.key, least(k.revoked_at, k.expires_at)
    FROM widgets_config w JOIN identity_api_key k ON k.id = w.api_key_id AND k.organization_id = w.organization_id
    WHERE w.public_id = sought AND w.is_active
$$;
"""

FIND_VERSIONED = """
CREATE FUNCTION widgets_find(sought text)
RETURNS TABLE (organization_id uuid, kind text, settings jsonb, allowed_domains jsonb, publishable_key text,
               key_ends_at timestamptz, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    -- The version names every row that a configuration is made of by the transaction that wrote it and its place:
    -- any committed change gives another one, at once and without anybody having to count.
    SELECT w.organization_id, w.kind, w.settings, w.allowed_domains, k.key, least(k.revoked_at, k.expires_at),
           md5(concat_ws(' ', w.xmin, w.ctid, k.xmin, k.ctid, o.xmin, o.ctid,
               (SELECT string_agg(concat_ws(' ', s.xmin, s.ctid), ' ') FROM booking_service s
                WHERE s.organization_id = w.organization_id), '/',
               (SELECT string_agg(concat_ws(' ', p.xmin, p.ctid), ' ') FROM planning_staff p
                WHERE p.organization_id = w.organization_id)))
    FROM widgets_config w
    JOIN identity_api_key k ON k.id = w.api_key_id AND k.organization_id = w.organization_id
    JOIN identity_organization o ON o.id = w.organization_id
    WHERE w.public_id = sought AND w.is_active
$$;
"""

FIND_PAYABLE = FIND_VERSIONED.replace(
    """                WHERE p.organization_id = w.organization_id)))
""",
    """                WHERE p.organization_id = w.organization_id), '/',
               (SELECT concat_ws(' ', a.xmin, a.ctid) FROM payments_stripe_account a
                WHERE a.organization_id = w.organization_id)))
""",
)
"""Whether cards are taken is painted as well."""

FIND_SELLING = FIND_PAYABLE.replace(
    """                WHERE a.organization_id = w.organization_id)))
""",
    """                WHERE a.organization_id = w.organization_id), '/',
               (SELECT string_agg(concat_ws(' ', t.xmin, t.ctid), ' ') FROM wallet_product t
                WHERE w.kind = 'packs' AND t.organization_id = w.organization_id)))
""",
)
"""So is what is for sale, where packs are sold."""

FIND_ASKING = FIND_SELLING.replace(
    """                WHERE w.kind = 'packs' AND t.organization_id = w.organization_id)))
""",
    """                WHERE w.kind = 'packs' AND t.organization_id = w.organization_id), '/',
               (SELECT string_agg(concat_ws(' ', r.xmin, r.ctid), ' ') FROM booking_reason r
                WHERE r.organization_id = w.organization_id)))
""",
)
"""And what clients come for, to be asked."""

FIND_BACK = "DROP FUNCTION widgets_find(text);"

DOMAINS_OF_KEY = """
CREATE FUNCTION widgets_domains_of_key(sought uuid)
RETURNS TABLE (is_active boolean, allowed_domains jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT w.is_active, w.allowed_domains FROM widgets_config w
    WHERE w.api_key_id = sought OR w.former_key_ids @> ARRAY[sought]
$$;
"""

DOMAINS_OF_KEY_BACK = "DROP FUNCTION widgets_domains_of_key(uuid);"
