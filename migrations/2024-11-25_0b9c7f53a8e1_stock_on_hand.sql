-- revision: 0b9c7f53a8e1
-- revises: 41f8ea3d0c76
-- message: Show stock on hand and warn below a critical level
-- message.tr: Eldeki stok görünümü ve kritik stok seviyesi eklendi
-- created: 2024-11-25T10:30:00Z

-- +up
-- Without a level there is no warning.
ALTER TABLE urunler ADD COLUMN kritik_stok_binde BIGINT
    CONSTRAINT ck_urunler_kritik_stok_binde CHECK (kritik_stok_binde >= 0);

-- Till, back office and reports each had their own sum and did not agree on what counts.
-- The cast is for PostgreSQL, whose sum of BIGINT is NUMERIC.
CREATE VIEW stok_durumu AS
SELECT
    magaza_id,
    urun_id,
    CAST(SUM(miktar_binde) AS BIGINT) AS miktar_binde,
    MAX(hareket_zamani) AS son_hareket_zamani
FROM stok_hareketleri
GROUP BY magaza_id, urun_id;

-- +down
DROP VIEW stok_durumu;
ALTER TABLE urunler DROP COLUMN kritik_stok_binde;
