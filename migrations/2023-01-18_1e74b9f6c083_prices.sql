-- revision: 1e74b9f6c083
-- revises: c95d37a20e8b
-- message: Create price lists and prices with validity
-- message.tr: Fiyat listeleri ve geçerlilik süreli fiyatlar oluşturuldu
-- created: 2023-01-18T10:40:00Z

-- +up
-- Without a store a list is valid in the whole chain, without a period always. Where
-- several lists price a product, the highest oncelik wins.
CREATE TABLE fiyat_listeleri (
    id VARCHAR(36) NOT NULL,
    magaza_id VARCHAR(36),
    kod VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    para_birimi VARCHAR(3) NOT NULL DEFAULT 'TRY',
    kdv_dahil BOOLEAN NOT NULL DEFAULT TRUE,
    oncelik INTEGER NOT NULL DEFAULT 0,
    gecerlilik_baslangici TIMESTAMPTZ,
    gecerlilik_bitisi TIMESTAMPTZ,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_fiyat_listeleri PRIMARY KEY (id),
    CONSTRAINT uq_fiyat_listeleri_kod UNIQUE (kod),
    CONSTRAINT fk_fiyat_listeleri_magazalar FOREIGN KEY (magaza_id) REFERENCES magazalar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_fiyat_listeleri_gecerlilik CHECK (gecerlilik_bitisi > gecerlilik_baslangici)
);

CREATE INDEX ix_fiyat_listeleri_magaza_id ON fiyat_listeleri (magaza_id);

-- A price is not changed, it is followed by the next one: tills that are offline
-- tonight already hold the price of tomorrow. The unique key is also the index by
-- which a till finds the price of a scanned product.
CREATE TABLE fiyatlar (
    id VARCHAR(36) NOT NULL,
    fiyat_listesi_id VARCHAR(36) NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    fiyat_kurus BIGINT NOT NULL,
    gecerlilik_baslangici TIMESTAMPTZ NOT NULL,
    gecerlilik_bitisi TIMESTAMPTZ,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_fiyatlar PRIMARY KEY (id),
    CONSTRAINT uq_fiyatlar_liste_urun_baslangic UNIQUE (fiyat_listesi_id, urun_id, gecerlilik_baslangici),
    CONSTRAINT fk_fiyatlar_fiyat_listeleri FOREIGN KEY (fiyat_listesi_id) REFERENCES fiyat_listeleri (id) ON DELETE RESTRICT,
    CONSTRAINT fk_fiyatlar_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT ck_fiyatlar_fiyat_kurus CHECK (fiyat_kurus >= 0),
    CONSTRAINT ck_fiyatlar_gecerlilik CHECK (gecerlilik_bitisi > gecerlilik_baslangici)
);

CREATE INDEX ix_fiyatlar_urun_id ON fiyatlar (urun_id);

-- +down
DROP TABLE fiyatlar;
DROP TABLE fiyat_listeleri;
