-- revision: b83f5d21a67c
-- revises: 50c9e7183bda
-- message: Create customers and link sales to them
-- message.tr: Müşteri tablosu oluşturuldu, satışlar müşteriye bağlandı
-- created: 2023-09-18T09:00:00Z

-- +up
-- musteri_no starts with the code of the till that gave it, because tills are offline.
-- KVKK: only what a sale or an invoice needs, no identity number. kvkk_onay_zamani is
-- when the customer was informed and agreed, silme_talebi_zamani when he or she asked
-- to be forgotten.
CREATE TABLE musteriler (
    id VARCHAR(36) NOT NULL,
    musteri_no VARCHAR(32) NOT NULL,
    tur VARCHAR(16) NOT NULL DEFAULT 'bireysel',
    ad VARCHAR(100),
    soyad VARCHAR(100),
    unvan VARCHAR(200),
    vergi_dairesi VARCHAR(100),
    vergi_no VARCHAR(11),
    gsm VARCHAR(20),
    e_posta VARCHAR(254),
    adres VARCHAR(300),
    kvkk_onay_zamani TIMESTAMPTZ,
    silme_talebi_zamani TIMESTAMPTZ,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_musteriler PRIMARY KEY (id),
    CONSTRAINT uq_musteriler_musteri_no UNIQUE (musteri_no),
    CONSTRAINT ck_musteriler_tur CHECK (tur IN ('bireysel', 'kurumsal')),
    CONSTRAINT ck_musteriler_ad CHECK (
        (tur = 'bireysel' AND ad IS NOT NULL)
        OR (tur = 'kurumsal' AND unvan IS NOT NULL)
    )
);

CREATE INDEX ix_musteriler_vergi_no ON musteriler (vergi_no);

-- Most sales have no customer.
ALTER TABLE satislar ADD COLUMN musteri_id VARCHAR(36)
    CONSTRAINT fk_satislar_musteriler REFERENCES musteriler (id) ON DELETE RESTRICT;
CREATE INDEX ix_satislar_musteri_id ON satislar (musteri_id) WHERE musteri_id IS NOT NULL;

-- +down
DROP INDEX ix_satislar_musteri_id;
ALTER TABLE satislar DROP COLUMN musteri_id;
DROP TABLE musteriler;
