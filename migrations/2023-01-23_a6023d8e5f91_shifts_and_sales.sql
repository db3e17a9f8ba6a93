-- revision: a6023d8e5f91
-- revises: 1e74b9f6c083
-- message: Create shifts, sales, sale lines and payments
-- message.tr: Kasa oturumu, satış, satış kalemi ve ödeme tabloları oluşturuldu
-- created: 2023-01-23T07:55:00Z

-- +up
-- kapanis_nakit_kurus is what was counted, beklenen_nakit_kurus what the program
-- expected at that moment: the difference must stay explainable years later.
CREATE TABLE kasa_oturumlari (
    id VARCHAR(36) NOT NULL,
    kasa_id VARCHAR(36) NOT NULL,
    acan_kullanici_id VARCHAR(36) NOT NULL,
    kapatan_kullanici_id VARCHAR(36),
    acilis_zamani TIMESTAMPTZ NOT NULL,
    kapanis_zamani TIMESTAMPTZ,
    acilis_nakit_kurus BIGINT NOT NULL,
    kapanis_nakit_kurus BIGINT,
    beklenen_nakit_kurus BIGINT,
    aciklama VARCHAR(300),
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_kasa_oturumlari PRIMARY KEY (id),
    CONSTRAINT uq_kasa_oturumlari_kasa_id_acilis_zamani UNIQUE (kasa_id, acilis_zamani),
    CONSTRAINT fk_kasa_oturumlari_kasalar FOREIGN KEY (kasa_id) REFERENCES kasalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_kasa_oturumlari_acan FOREIGN KEY (acan_kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_kasa_oturumlari_kapatan FOREIGN KEY (kapatan_kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_kasa_oturumlari_acilis_nakit CHECK (acilis_nakit_kurus >= 0),
    CONSTRAINT ck_kasa_oturumlari_kapanis_nakit CHECK (kapanis_nakit_kurus >= 0),
    CONSTRAINT ck_kasa_oturumlari_kapanis CHECK (
        (kapanis_zamani IS NULL) = (kapatan_kullanici_id IS NULL)
        AND (kapanis_zamani IS NULL) = (kapanis_nakit_kurus IS NULL)
        AND (kapanis_zamani IS NULL) = (beklenen_nakit_kurus IS NULL)
    )
);

-- A till has at most one open shift.
CREATE UNIQUE INDEX uq_kasa_oturumlari_acik ON kasa_oturumlari (kasa_id) WHERE kapanis_zamani IS NULL;

-- A cancelled receipt stays with its number: numbers have no gaps and are never used
-- again. fis_no therefore is unique per till and does not depend on durum.
CREATE TABLE satislar (
    id VARCHAR(36) NOT NULL,
    kasa_id VARCHAR(36) NOT NULL,
    kasa_oturumu_id VARCHAR(36) NOT NULL,
    kullanici_id VARCHAR(36) NOT NULL,
    fis_no BIGINT NOT NULL,
    durum VARCHAR(16) NOT NULL DEFAULT 'tamamlandi',
    satis_zamani TIMESTAMPTZ NOT NULL,
    ara_toplam_kurus BIGINT NOT NULL,
    indirim_kurus BIGINT NOT NULL DEFAULT 0,
    toplam_kurus BIGINT NOT NULL,
    kdv_kurus BIGINT NOT NULL,
    iptal_zamani TIMESTAMPTZ,
    iptal_eden_kullanici_id VARCHAR(36),
    iptal_nedeni VARCHAR(200),
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_satislar PRIMARY KEY (id),
    CONSTRAINT uq_satislar_kasa_id_fis_no UNIQUE (kasa_id, fis_no),
    CONSTRAINT fk_satislar_kasalar FOREIGN KEY (kasa_id) REFERENCES kasalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_satislar_kasa_oturumlari FOREIGN KEY (kasa_oturumu_id) REFERENCES kasa_oturumlari (id) ON DELETE RESTRICT,
    CONSTRAINT fk_satislar_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_satislar_iptal_eden FOREIGN KEY (iptal_eden_kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_satislar_fis_no CHECK (fis_no > 0),
    CONSTRAINT ck_satislar_durum CHECK (durum IN ('tamamlandi', 'iptal')),
    CONSTRAINT ck_satislar_indirim_kurus CHECK (indirim_kurus >= 0),
    CONSTRAINT ck_satislar_toplam_kurus CHECK (toplam_kurus >= 0 AND toplam_kurus = ara_toplam_kurus - indirim_kurus),
    CONSTRAINT ck_satislar_kdv_kurus CHECK (kdv_kurus BETWEEN 0 AND toplam_kurus),
    CONSTRAINT ck_satislar_iptal CHECK (
        (durum = 'iptal') = (iptal_zamani IS NOT NULL)
        AND (iptal_zamani IS NULL) = (iptal_eden_kullanici_id IS NULL)
    )
);

CREATE INDEX ix_satislar_kasa_oturumu_id ON satislar (kasa_oturumu_id);

-- The tax rate and the price are copied from the product: a receipt must not change
-- when they do. A discount on the whole receipt is spread over its lines, so that a
-- return of one line pays back what was really paid for it.
CREATE TABLE satis_kalemleri (
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

-- A sale is paid in parts, for example meal card and cash. tutar_kurus is what counts
-- for the sale, para_ustu_kurus what went back over the counter.
CREATE TABLE odemeler (
    id VARCHAR(36) NOT NULL,
    satis_id VARCHAR(36) NOT NULL,
    sira INTEGER NOT NULL,
    tur VARCHAR(16) NOT NULL,
    tutar_kurus BIGINT NOT NULL,
    para_ustu_kurus BIGINT NOT NULL DEFAULT 0,
    provizyon_no VARCHAR(32),
    odeme_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_odemeler PRIMARY KEY (id),
    CONSTRAINT uq_odemeler_satis_id_sira UNIQUE (satis_id, sira),
    CONSTRAINT fk_odemeler_satislar FOREIGN KEY (satis_id) REFERENCES satislar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_odemeler_sira CHECK (sira > 0),
    CONSTRAINT ck_odemeler_tur CHECK (tur IN ('nakit', 'kart', 'yemek_karti', 'havale')),
    CONSTRAINT ck_odemeler_tutar_kurus CHECK (tutar_kurus > 0),
    CONSTRAINT ck_odemeler_para_ustu_kurus CHECK (para_ustu_kurus = 0 OR (para_ustu_kurus > 0 AND tur = 'nakit'))
);

-- +down
DROP TABLE odemeler;
DROP TABLE satis_kalemleri;
DROP TABLE satislar;
DROP TABLE kasa_oturumlari;
