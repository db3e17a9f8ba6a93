-- revision: 85ef0a6b1d3c
-- revises: c3714e8d92fb
-- message: Keep the product name on each sale line
-- message.tr: Ürün adı satış kalemlerinde saklanmaya başlandı
-- created: 2025-03-10T12:00:00Z

-- +up
-- A receipt printed again must show the name it was sold under, not the one of today.
-- Nullable for now: tills that do not know the column yet still sell.
ALTER TABLE satis_kalemleri ADD COLUMN urun_adi VARCHAR(200);

-- +backfill table=satis_kalemleri key=id size=5000
UPDATE satis_kalemleri
SET urun_adi = (SELECT u.ad FROM urunler AS u WHERE u.id = satis_kalemleri.urun_id)
WHERE id BETWEEN :from AND :to AND urun_adi IS NULL;

-- +down
ALTER TABLE satis_kalemleri DROP COLUMN urun_adi;
