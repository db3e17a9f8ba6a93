-- revision: 41f8ea3d0c76
-- revises: 9ce13fa7b586
-- labels: stok
-- message: Allow transfers and gifts as stock movements
-- message.tr: Stok hareketlerine transfer ve hediye türleri eklendi
-- created: 2024-05-27T11:15:00Z

-- +up postgres
ALTER TABLE stok_hareketleri DROP CONSTRAINT ck_stok_hareketleri_tur;
ALTER TABLE stok_hareketleri ADD CONSTRAINT ck_stok_hareketleri_tur
    CHECK (tur IN ('alis', 'satis', 'iade', 'sayim', 'fire', 'transfer', 'hediye'));

-- +up sqlite
-- SQLite cannot change a CHECK, therefore a new table takes over the rows.
CREATE TABLE stok_hareketleri_yeni (
    id VARCHAR(36) NOT NULL,
    magaza_id VARCHAR(36) NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    kullanici_id VARCHAR(36) NOT NULL,
    satis_kalemi_id VARCHAR(36),
    tur VARCHAR(16) NOT NULL,
    miktar_binde BIGINT NOT NULL,
    aciklama VARCHAR(200),
    hareket_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    iade_kalemi_id VARCHAR(36) CONSTRAINT fk_stok_hareketleri_iade_kalemleri REFERENCES iade_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT pk_stok_hareketleri PRIMARY KEY (id),
    CONSTRAINT fk_stok_hareketleri_magazalar FOREIGN KEY (magaza_id) REFERENCES magazalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_satis_kalemleri FOREIGN KEY (satis_kalemi_id) REFERENCES satis_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_stok_hareketleri_tur CHECK (tur IN ('alis', 'satis', 'iade', 'sayim', 'fire', 'transfer', 'hediye')),
    CONSTRAINT ck_stok_hareketleri_miktar_binde CHECK (miktar_binde <> 0)
);

INSERT INTO stok_hareketleri_yeni (
    id, magaza_id, urun_id, kullanici_id, satis_kalemi_id, tur, miktar_binde, aciklama,
    hareket_zamani, olusturma_zamani, iade_kalemi_id
)
SELECT
    id, magaza_id, urun_id, kullanici_id, satis_kalemi_id, tur, miktar_binde, aciklama,
    hareket_zamani, olusturma_zamani, iade_kalemi_id
FROM stok_hareketleri;

DROP TABLE stok_hareketleri;
ALTER TABLE stok_hareketleri_yeni RENAME TO stok_hareketleri;

CREATE INDEX ix_stok_hareketleri_magaza_id_urun_id ON stok_hareketleri (magaza_id, urun_id);
CREATE INDEX ix_stok_hareketleri_satis_kalemi_id ON stok_hareketleri (satis_kalemi_id);
CREATE INDEX ix_stok_hareketleri_iade_kalemi_id ON stok_hareketleri (iade_kalemi_id);

-- +down postgres
-- The older check knows neither kind. As a count correction the row keeps its quantity,
-- so the stock on hand stays right.
UPDATE stok_hareketleri SET tur = 'sayim' WHERE tur IN ('transfer', 'hediye');
ALTER TABLE stok_hareketleri DROP CONSTRAINT ck_stok_hareketleri_tur;
ALTER TABLE stok_hareketleri ADD CONSTRAINT ck_stok_hareketleri_tur
    CHECK (tur IN ('alis', 'satis', 'iade', 'sayim', 'fire'));

-- +down sqlite
CREATE TABLE stok_hareketleri_yeni (
    id VARCHAR(36) NOT NULL,
    magaza_id VARCHAR(36) NOT NULL,
    urun_id VARCHAR(36) NOT NULL,
    kullanici_id VARCHAR(36) NOT NULL,
    satis_kalemi_id VARCHAR(36),
    tur VARCHAR(16) NOT NULL,
    miktar_binde BIGINT NOT NULL,
    aciklama VARCHAR(200),
    hareket_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    iade_kalemi_id VARCHAR(36) CONSTRAINT fk_stok_hareketleri_iade_kalemleri REFERENCES iade_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT pk_stok_hareketleri PRIMARY KEY (id),
    CONSTRAINT fk_stok_hareketleri_magazalar FOREIGN KEY (magaza_id) REFERENCES magazalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_satis_kalemleri FOREIGN KEY (satis_kalemi_id) REFERENCES satis_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_stok_hareketleri_tur CHECK (tur IN ('alis', 'satis', 'iade', 'sayim', 'fire')),
    CONSTRAINT ck_stok_hareketleri_miktar_binde CHECK (miktar_binde <> 0)
);

-- The older check knows neither kind. As a count correction the row keeps its quantity,
-- so the stock on hand stays right.
INSERT INTO stok_hareketleri_yeni (
    id, magaza_id, urun_id, kullanici_id, satis_kalemi_id, tur, miktar_binde, aciklama,
    hareket_zamani, olusturma_zamani, iade_kalemi_id
)
SELECT
    id, magaza_id, urun_id, kullanici_id, satis_kalemi_id,
    CASE WHEN tur IN ('transfer', 'hediye') THEN 'sayim' ELSE tur END,
    miktar_binde, aciklama, hareket_zamani, olusturma_zamani, iade_kalemi_id
FROM stok_hareketleri;

DROP TABLE stok_hareketleri;
ALTER TABLE stok_hareketleri_yeni RENAME TO stok_hareketleri;

CREATE INDEX ix_stok_hareketleri_magaza_id_urun_id ON stok_hareketleri (magaza_id, urun_id);
CREATE INDEX ix_stok_hareketleri_satis_kalemi_id ON stok_hareketleri (satis_kalemi_id);
CREATE INDEX ix_stok_hareketleri_iade_kalemi_id ON stok_hareketleri (iade_kalemi_id);
