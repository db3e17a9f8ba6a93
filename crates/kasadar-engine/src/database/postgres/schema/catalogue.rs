//! What is asked of the server's catalogues: one query for each kind of object, not for each table.
//!
//! `$1` is always the names of Kasadar's own tables. What belongs to an extension, or hides behind a table
//! of the same name that stands earlier on the search path, is not asked for.

/// Relations that are somebody's: `ours`.
macro_rules! ours {
    ($($query:expr),+) => {
        concat!(
            "WITH ours AS MATERIALIZED (SELECT c.* FROM pg_class c
                WHERE c.relnamespace = ANY (ARRAY(SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)) AND nspname !~ '^(pg_|information_schema$)'))
                  AND pg_table_is_visible(c.oid) AND NOT c.relname::text = ANY ($1)
                  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')) ",
            $($query),+
        )
    };
}

/// Everything that tells how a sequence counts, but not how far it has come.
macro_rules! counts_like {
    () => {
        "format('%s start %s increment %s minvalue %s maxvalue %s cache %s%s', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement,
                s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' ELSE '' END)"
    };
}

pub(super) const TABLES: &str = ours!(
    "SELECT c.oid, c.relname::text, c.relpersistence = 'u', c.relrowsecurity, c.relforcerowsecurity,
            CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' WHEN 'i' THEN 'index' END,
            c.reloptions, CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
            CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
            ARRAY(SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = c.oid ORDER BY inhseqno),
            ARRAY(SELECT pg_get_ruledef(r.oid) FROM pg_rewrite r WHERE r.ev_class = c.oid),
            ARRAY(SELECT concat_ws(' ', 'policy', quote_ident(p.polname), CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
                         p.polcmd, ARRAY(SELECT CASE role WHEN 0 THEN 'public' ELSE role::regrole::text END FROM unnest(p.polroles) role)::text,
                         'using ' || pg_get_expr(p.polqual, c.oid), 'with check ' || pg_get_expr(p.polwithcheck, c.oid))
                  FROM pg_policy p WHERE p.polrelid = c.oid)
     FROM ours c WHERE c.relkind IN ('r', 'p')"
);

pub(super) const COLUMNS: &str = ours!(
    "SELECT a.attrelid, a.attname::text, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
            CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN l.collname::text END,
            a.attidentity::text, a.attgenerated::text, counter.id, counter.line
     FROM ours c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     LEFT JOIN pg_collation l ON l.oid = a.attcollation
     LEFT JOIN LATERAL (SELECT s.seqrelid AS id, ",
    counts_like!(),
    " AS line
         FROM pg_depend o JOIN pg_sequence s ON s.seqrelid = o.objid
         WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
           AND (o.deptype = 'i' OR (o.deptype = 'a'
                AND pg_get_expr(d.adbin, d.adrelid) = format('nextval(%L::regclass)', s.seqrelid::regclass::text)))
         ORDER BY s.seqrelid LIMIT 1) counter ON a.attidentity <> '' OR d.oid IS NOT NULL
     WHERE c.relkind IN ('r', 'p') ORDER BY a.attrelid, a.attnum"
);

/// Partitions have theirs from the table above them: those are not asked for.
pub(super) const CONSTRAINTS: &str = ours!(
    "SELECT k.conrelid, k.contype::text, k.conname::text,
            ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place),
            k.condeferrable, k.condeferred, k.convalidated, k.connoinherit,
            pg_get_expr(k.conbin, k.conrelid), CASE WHEN k.contype = 'x' THEN pg_get_constraintdef(k.oid) END,
            CASE WHEN f.oid IS NULL OR pg_table_is_visible(f.oid) THEN f.relname::text ELSE f.relnamespace::regnamespace::text || '.' || f.relname END,
            ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
                  JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.place),
            k.confdeltype::text, k.confupdtype::text, k.confmatchtype::text,
            CASE WHEN k.confdeltype IN ('n', 'd') THEN ARRAY(
                SELECT a.attname::text FROM jsonb_array_elements_text(nullif(to_jsonb(k) -> 'confdelsetcols', 'null')) u (number)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number::int2 ORDER BY a.attnum) END,
            CASE WHEN k.contype = 'u' THEN coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) ELSE false END,
            CASE WHEN i.indnatts > i.indnkeyatts AND k.contype IN ('p', 'u') THEN ARRAY(
                SELECT a.attname::text FROM generate_series(i.indnkeyatts, i.indnatts - 1) n
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[n] ORDER BY n) END
     FROM ours c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
     LEFT JOIN pg_class f ON f.oid = k.confrelid
     LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND i.indrelid = k.conrelid
     WHERE c.relkind IN ('r', 'p')"
);

pub(super) const INDEXES: &str = ours!(
    "SELECT i.indrelid, n.relname::text, i.indisunique, pg_get_indexdef(i.indexrelid), pg_get_expr(i.indpred, i.indrelid),
            i.indisvalid AND i.indisready
     FROM ours c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class n ON n.oid = i.indexrelid
     WHERE c.relkind IN ('r', 'p', 'm') AND NOT EXISTS (
         SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))"
);

pub(super) const VIEWS: &str =
    ours!("SELECT c.oid, c.relname::text, c.relkind = 'm', pg_get_viewdef(c.oid), c.reloptions FROM ours c WHERE c.relkind IN ('v', 'm')");

pub(super) const TRIGGERS: &str = ours!(
    "SELECT t.tgname::text, c.relname::text, pg_get_triggerdef(t.oid),
            CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END
     FROM ours c JOIN pg_trigger t ON t.tgrelid = c.oid WHERE NOT t.tgisinternal AND t.tgparentid = 0"
);

/// All but those of identity columns.
pub(super) const SEQUENCES: &str = ours!(
    "SELECT c.oid, c.relname::text, ",
    counts_like!(),
    " FROM ours c JOIN pg_sequence s ON s.seqrelid = c.oid
     WHERE NOT EXISTS (SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype = 'i')"
);

pub(super) const ENUMS: &str = "
    SELECT t.typname::text, ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
    FROM pg_type t
    WHERE t.typtype = 'e' AND t.typnamespace = ANY (ARRAY(SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)) AND nspname !~ '^(pg_|information_schema$)'))
      AND pg_type_is_visible(t.oid)
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')";

pub(super) const ROUTINES: &str = "
    SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
           CASE WHEN p.prokind = 'a'
                THEN (SELECT concat_ws(' ', 'aggregate', a.aggtransfn::text, format_type(a.aggtranstype, NULL), nullif(a.aggfinalfn::text, '-'), a.agginitval)
                      FROM pg_aggregate a WHERE a.aggfnoid = p.oid)
                ELSE pg_get_functiondef(p.oid) END
    FROM pg_proc p
    WHERE p.pronamespace = ANY (ARRAY(SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)) AND nspname !~ '^(pg_|information_schema$)'))
      AND pg_function_is_visible(p.oid)
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')";
