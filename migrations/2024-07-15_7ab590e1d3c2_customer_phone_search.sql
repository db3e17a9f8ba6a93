-- revision: 7ab590e1d3c2
-- revises: d20b57c64e9f
-- message: Find a customer by telephone number however it was typed
-- message.tr: Müşteri, telefonu nasıl yazılmış olursa olsun bulunabilir oldu
-- created: 2024-07-15T13:25:00Z

-- +up
-- The number reduced to its digits, starting with 0. telefon keeps what was typed.
ALTER TABLE musteriler ADD COLUMN telefon_arama VARCHAR(20);
CREATE INDEX ix_musteriler_telefon_arama ON musteriler (telefon_arama);

-- +backfill table=musteriler key=id size=1000
UPDATE musteriler
SET telefon_arama = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(telefon, ' ', ''), '-', ''), '(', ''), ')', ''), '+90', '0')
WHERE id BETWEEN :from AND :to AND telefon_arama IS NULL AND telefon IS NOT NULL;

-- +down
DROP INDEX ix_musteriler_telefon_arama;
ALTER TABLE musteriler DROP COLUMN telefon_arama;
