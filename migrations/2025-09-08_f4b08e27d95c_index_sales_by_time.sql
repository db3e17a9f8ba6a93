-- revision: f4b08e27d95c
-- revises: 1a6d93c5e07f
-- message: Speed up end-of-day reports
-- message.tr: Gün sonu raporları hızlandırıldı
-- created: 2025-09-08T14:45:00Z

-- +up sqlite
CREATE INDEX ix_satislar_satis_zamani ON satislar (satis_zamani);

-- +up postgres no-transaction
-- Head office receives sales day and night, and a plain CREATE INDEX would make them
-- wait. A concurrent build that was interrupted leaves an invalid index of this name,
-- therefore it is removed first.
DROP INDEX CONCURRENTLY IF EXISTS ix_satislar_satis_zamani;
CREATE INDEX CONCURRENTLY ix_satislar_satis_zamani ON satislar (satis_zamani);

-- +down sqlite
DROP INDEX ix_satislar_satis_zamani;

-- +down postgres no-transaction
DROP INDEX CONCURRENTLY IF EXISTS ix_satislar_satis_zamani;
