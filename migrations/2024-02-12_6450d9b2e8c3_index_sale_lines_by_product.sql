-- revision: 6450d9b2e8c3
-- revises: f17c84be3a05
-- message: Speed up the sales report of a product
-- message.tr: Ürün satış raporu hızlandırıldı
-- created: 2024-02-12T10:05:00Z

-- +up
-- After a year of sales the report read every line there is to find those of one product.
CREATE INDEX ix_satis_kalemleri_urun_id ON satis_kalemleri (urun_id);

-- +down
DROP INDEX ix_satis_kalemleri_urun_id;
