-- revision: 1a6d93c5e07f
-- revises: 85ef0a6b1d3c
-- message: Require the product name on sale lines
-- message.tr: Satış kalemlerinde ürün adı zorunlu yapıldı
-- created: 2025-06-16T07:30:00Z

-- +up postgres
-- Lines that a till without the column sold since the backfill.
UPDATE satis_kalemleri
SET urun_adi = (SELECT u.ad FROM urunler AS u WHERE u.id = satis_kalemleri.urun_id)
WHERE urun_adi IS NULL;

ALTER TABLE satis_kalemleri ALTER COLUMN urun_adi SET NOT NULL;

-- +up sqlite
-- SQLite cannot change a column, therefore a new table takes over the rows.
CREATE TABLE satis_kalemleri_yeni (
    id VARCHAR(36) NOT NULL,
    satis_id VARCHAR(36) NOT NULL,
    sira INTEGER NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    miktar_binde BIGINT NOT NULL,
    birim_fiyat_kurus BIGINT NOT NULL,
    indirim_kurus BIGINT NOT NULL DEFAULT 0,
    tutar_kurus BIGINT NOT NULL,
    kdv_orani_onbinde INTEGER NOT NULL,
    kdv_kurus BIGINT NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    urun_adi VARCHAR(200) NOT NULL,
    CONSTRAINT pk_satis_kalemleri PRIMARY KEY (id),
    CONSTRAINT uq_satis_kalemleri_satis_id_sira UNIQUE (satis_id, sira),
    CONSTRAINT fk_satis_kalemleri_satislar FOREIGN KEY (satis_id) REFERENCES satislar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_satis_kalemleri_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT ck_satis_kalemleri_sira CHECK (sira > 0),
    CONSTRAINT ck_satis_kalemleri_miktar_binde CHECK (miktar_binde > 0),
    CONSTRAINT ck_satis_kalemleri_birim_fiyat_kurus CHECK (birim_fiyat_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_indirim_kurus CHECK (indirim_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_tutar_kurus CHECK (tutar_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_kdv_orani CHECK (kdv_orani_onbinde BETWEEN 0 AND 10000),
    CONSTRAINT ck_satis_kalemleri_kdv_kurus CHECK (kdv_kurus BETWEEN 0 AND tutar_kurus)
);

-- The subquery is for lines that a till without the column sold since the backfill.
INSERT INTO satis_kalemleri_yeni (
    id, satis_id, sira, urun_id, miktar_binde, birim_fiyat_kurus, indirim_kurus, tutar_kurus,
    kdv_orani_onbinde, kdv_kurus, olusturma_zamani, urun_adi
)
SELECT
    k.id, k.satis_id, k.sira, k.urun_id, k.miktar_binde, k.birim_fiyat_kurus, k.indirim_kurus, k.tutar_kurus,
    k.kdv_orani_onbinde, k.kdv_kurus, k.olusturma_zamani,
    COALESCE(k.urun_adi, (SELECT u.ad FROM urunler AS u WHERE u.id = k.urun_id))
FROM satis_kalemleri AS k;

DROP TABLE satis_kalemleri;
ALTER TABLE satis_kalemleri_yeni RENAME TO satis_kalemleri;

CREATE INDEX ix_satis_kalemleri_urun_id ON satis_kalemleri (urun_id);

-- +down postgres
ALTER TABLE satis_kalemleri ALTER COLUMN urun_adi DROP NOT NULL;

-- +down sqlite
CREATE TABLE satis_kalemleri_yeni (
    id VARCHAR(36) NOT NULL,
    satis_id VARCHAR(36) NOT NULL,
    sira INTEGER NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    miktar_binde BIGINT NOT NULL,
    birim_fiyat_kurus BIGINT NOT NULL,
    indirim_kurus BIGINT NOT NULL DEFAULT 0,
    tutar_kurus BIGINT NOT NULL,
    kdv_orani_onbinde INTEGER NOT NULL,
    kdv_kurus BIGINT NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    urun_adi VARCHAR(200),
    CONSTRAINT pk_satis_kalemleri PRIMARY KEY (id),
    CONSTRAINT uq_satis_kalemleri_satis_id_sira UNIQUE (satis_id, sira),
    CONSTRAINT fk_satis_kalemleri_satislar FOREIGN KEY (satis_id) REFERENCES satislar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_satis_kalemleri_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT ck_satis_kalemleri_sira CHECK (sira > 0),
    CONSTRAINT ck_satis_kalemleri_miktar_binde CHECK (miktar_binde > 0),
    CONSTRAINT ck_satis_kalemleri_birim_fiyat_kurus CHECK (birim_fiyat_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_indirim_kurus CHECK (indirim_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_tutar_kurus CHECK (tutar_kurus >= 0),
    CONSTRAINT ck_satis_kalemleri_kdv_orani CHECK (kdv_orani_onbinde BETWEEN 0 AND 10000),
    CONSTRAINT ck_satis_kalemleri_kdv_kurus CHECK (kdv_kurus BETWEEN 0 AND tutar_kurus)
);

INSERT INTO satis_kalemleri_yeni (
    id, satis_id, sira, urun_id, miktar_binde, birim_fiyat_kurus, indirim_kurus, tutar_kurus,
    kdv_orani_onbinde, kdv_kurus, olusturma_zamani, urun_adi
)
SELECT
    id, satis_id, sira, urun_id, miktar_binde, birim_fiyat_kurus, indirim_kurus, tutar_kurus,
    kdv_orani_onbinde, kdv_kurus, olusturma_zamani, urun_adi
FROM satis_kalemleri;

DROP TABLE satis_kalemleri;
ALTER TABLE satis_kalemleri_yeni RENAME TO satis_kalemleri;

CREATE INDEX ix_satis_kalemleri_urun_id ON satis_kalemleri (urun_id);
