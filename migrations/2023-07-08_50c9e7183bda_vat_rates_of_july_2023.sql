-- revision: 50c9e7183bda
-- revises: e42b6a90d31f
-- message: Raise VAT from 8 to 10 and from 18 to 20 percent
-- message.tr: KDV oranları %8 yerine %10, %18 yerine %20 yapıldı
-- created: 2023-07-08T06:15:00Z

-- +up
-- The rates that apply from 10 July 2023. The rows are changed in place, so that all
-- products follow. Receipts do not: a sale line keeps the rate it was sold with.
-- A shop that already entered a new rate by hand keeps both rows.
UPDATE vergiler
SET kod = 'kdv-10', ad = 'KDV %10', oran_onbinde = 1000, guncelleme_zamani = CURRENT_TIMESTAMP
WHERE kod = 'kdv-8' AND NOT EXISTS (SELECT 1 FROM vergiler WHERE kod = 'kdv-10');

UPDATE vergiler
SET kod = 'kdv-20', ad = 'KDV %20', oran_onbinde = 2000, guncelleme_zamani = CURRENT_TIMESTAMP
WHERE kod = 'kdv-18' AND NOT EXISTS (SELECT 1 FROM vergiler WHERE kod = 'kdv-20');

-- +down
UPDATE vergiler
SET kod = 'kdv-18', ad = 'KDV %18', oran_onbinde = 1800, guncelleme_zamani = CURRENT_TIMESTAMP
WHERE kod = 'kdv-20' AND NOT EXISTS (SELECT 1 FROM vergiler WHERE kod = 'kdv-18');

UPDATE vergiler
SET kod = 'kdv-8', ad = 'KDV %8', oran_onbinde = 800, guncelleme_zamani = CURRENT_TIMESTAMP
WHERE kod = 'kdv-10' AND NOT EXISTS (SELECT 1 FROM vergiler WHERE kod = 'kdv-8');
