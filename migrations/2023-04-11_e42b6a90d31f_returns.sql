-- revision: e42b6a90d31f
-- revises: 7d1fc48b92e5
-- message: Create returns against a sale line
-- message.tr: Satış kalemine bağlı iade tabloları oluşturuldu
-- created: 2023-04-11T08:45:00Z

-- +up
-- Return slips have a number series of their own, kept like the one of receipts.
ALTER TABLE kasalar ADD COLUMN son_iade_no BIGINT NOT NULL DEFAULT 0
    CONSTRAINT ck_kasalar_son_iade_no CHECK (son_iade_no >= 0);

-- A return belongs to the till and shift that pay it back, which need not be those
-- that sold: their drawer is the one with less cash.
CREATE TABLE iadeler (
    id VARCHAR(36) NOT NULL,
    satis_id VARCHAR(36) NOT NULL,
    kasa_id VARCHAR(36) NOT NULL,
    kasa_oturumu_id VARCHAR(36) NOT NULL,
    kullanici_id VARCHAR(36) NOT NULL,
    iade_no BIGINT NOT NULL,
    odeme_turu VARCHAR(16) NOT NULL,
    toplam_kurus BIGINT NOT NULL,
    kdv_kurus BIGINT NOT NULL,
    neden VARCHAR(200),
    iade_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_iadeler PRIMARY KEY (id),
    CONSTRAINT uq_iadeler_kasa_id_iade_no UNIQUE (kasa_id, iade_no),
    CONSTRAINT fk_iadeler_satislar FOREIGN KEY (satis_id) REFERENCES satislar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_iadeler_kasalar FOREIGN KEY (kasa_id) REFERENCES kasalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_iadeler_kasa_oturumlari FOREIGN KEY (kasa_oturumu_id) REFERENCES kasa_oturumlari (id) ON DELETE RESTRICT,
    CONSTRAINT fk_iadeler_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_iadeler_iade_no CHECK (iade_no > 0),
    CONSTRAINT ck_iadeler_odeme_turu CHECK (odeme_turu IN ('nakit', 'kart', 'yemek_karti', 'havale')),
    CONSTRAINT ck_iadeler_toplam_kurus CHECK (toplam_kurus >= 0),
    CONSTRAINT ck_iadeler_kdv_kurus CHECK (kdv_kurus BETWEEN 0 AND toplam_kurus)
);

CREATE INDEX ix_iadeler_satis_id ON iadeler (satis_id);
CREATE INDEX ix_iadeler_kasa_oturumu_id ON iadeler (kasa_oturumu_id);

-- One sale line may come back in several returns, but only once in the same return.
CREATE TABLE iade_kalemleri (
    id VARCHAR(36) NOT NULL,
    iade_id VARCHAR(36) NOT NULL,
    satis_kalemi_id VARCHAR(36) NOT NULL,
    miktar_binde BIGINT NOT NULL,
    tutar_kurus BIGINT NOT NULL,
    kdv_kurus BIGINT NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_iade_kalemleri PRIMARY KEY (id),
    CONSTRAINT uq_iade_kalemleri_iade_id_satis_kalemi_id UNIQUE (iade_id, satis_kalemi_id),
    CONSTRAINT fk_iade_kalemleri_iadeler FOREIGN KEY (iade_id) REFERENCES iadeler (id) ON DELETE RESTRICT,
    CONSTRAINT fk_iade_kalemleri_satis_kalemleri FOREIGN KEY (satis_kalemi_id) REFERENCES satis_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_iade_kalemleri_miktar_binde CHECK (miktar_binde > 0),
    CONSTRAINT ck_iade_kalemleri_tutar_kurus CHECK (tutar_kurus >= 0),
    CONSTRAINT ck_iade_kalemleri_kdv_kurus CHECK (kdv_kurus BETWEEN 0 AND tutar_kurus)
);

CREATE INDEX ix_iade_kalemleri_satis_kalemi_id ON iade_kalemleri (satis_kalemi_id);

ALTER TABLE stok_hareketleri ADD COLUMN iade_kalemi_id VARCHAR(36)
    CONSTRAINT fk_stok_hareketleri_iade_kalemleri REFERENCES iade_kalemleri (id) ON DELETE RESTRICT;
CREATE INDEX ix_stok_hareketleri_iade_kalemi_id ON stok_hareketleri (iade_kalemi_id);

-- +down
DROP INDEX ix_stok_hareketleri_iade_kalemi_id;
ALTER TABLE stok_hareketleri DROP COLUMN iade_kalemi_id;
DROP TABLE iade_kalemleri;
DROP TABLE iadeler;
ALTER TABLE kasalar DROP COLUMN son_iade_no;
