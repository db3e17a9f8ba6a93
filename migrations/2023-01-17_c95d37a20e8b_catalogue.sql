-- revision: c95d37a20e8b
-- revises: 8b26e04f71ac
-- message: Create taxes, categories, products and barcodes
-- message.tr: Vergi, ürün kategorisi, ürün ve barkod tabloları oluşturuldu
-- created: 2023-01-17T09:05:00Z

-- +up
CREATE TABLE vergiler (
    id VARCHAR(36) NOT NULL,
    kod VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    oran_onbinde INTEGER NOT NULL,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_vergiler PRIMARY KEY (id),
    CONSTRAINT uq_vergiler_kod UNIQUE (kod),
    CONSTRAINT ck_vergiler_oran_onbinde CHECK (oran_onbinde BETWEEN 0 AND 10000)
);

CREATE TABLE urun_kategorileri (
    id VARCHAR(36) NOT NULL,
    ust_kategori_id VARCHAR(36),
    kod VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    sira INTEGER NOT NULL DEFAULT 0,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_urun_kategorileri PRIMARY KEY (id),
    CONSTRAINT uq_urun_kategorileri_kod UNIQUE (kod),
    CONSTRAINT fk_urun_kategorileri_ust FOREIGN KEY (ust_kategori_id) REFERENCES urun_kategorileri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_urun_kategorileri_ust CHECK (ust_kategori_id <> id)
);

CREATE INDEX ix_urun_kategorileri_ust_kategori_id ON urun_kategorileri (ust_kategori_id);

CREATE TABLE urunler (
    id VARCHAR(36) NOT NULL,
    kategori_id VARCHAR(36),
    vergi_id VARCHAR(36) NOT NULL,
    kod VARCHAR(64) NOT NULL,
    ad VARCHAR(200) NOT NULL,
    birim VARCHAR(8) NOT NULL DEFAULT 'adet',
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_urunler PRIMARY KEY (id),
    CONSTRAINT uq_urunler_kod UNIQUE (kod),
    CONSTRAINT fk_urunler_urun_kategorileri FOREIGN KEY (kategori_id) REFERENCES urun_kategorileri (id) ON DELETE RESTRICT,
    CONSTRAINT fk_urunler_vergiler FOREIGN KEY (vergi_id) REFERENCES vergiler (id) ON DELETE RESTRICT,
    CONSTRAINT ck_urunler_birim CHECK (birim IN ('adet', 'kg', 'lt', 'm'))
);

CREATE INDEX ix_urunler_kategori_id ON urunler (kategori_id);
CREATE INDEX ix_urunler_vergi_id ON urunler (vergi_id);
CREATE INDEX ix_urunler_ad ON urunler (ad);

-- A product has several barcodes: one of the piece, one of the case. miktar_binde is
-- what one scan sells, so a case of 24 has 24000.
CREATE TABLE barkodlar (
    id VARCHAR(36) NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    barkod VARCHAR(64) NOT NULL,
    miktar_binde BIGINT NOT NULL DEFAULT 1000,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_barkodlar PRIMARY KEY (id),
    CONSTRAINT uq_barkodlar_barkod UNIQUE (barkod),
    CONSTRAINT fk_barkodlar_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT ck_barkodlar_miktar_binde CHECK (miktar_binde > 0)
);

CREATE INDEX ix_barkodlar_urun_id ON barkodlar (urun_id);

-- +down
DROP TABLE barkodlar;
DROP TABLE urunler;
DROP TABLE urun_kategorileri;
DROP TABLE vergiler;
