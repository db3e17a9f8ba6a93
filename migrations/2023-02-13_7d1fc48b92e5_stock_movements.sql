-- revision: 7d1fc48b92e5
-- revises: a6023d8e5f91
-- message: Create stock movements
-- message.tr: Stok hareketleri oluşturuldu
-- created: 2023-02-13T11:20:00Z

-- +up
-- Stock is the sum of signed movements. A stored balance would be overwritten by the
-- second of two offline tills, movements from both simply add up.
CREATE TABLE stok_hareketleri (
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
    CONSTRAINT pk_stok_hareketleri PRIMARY KEY (id),
    CONSTRAINT fk_stok_hareketleri_magazalar FOREIGN KEY (magaza_id) REFERENCES magazalar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_urunler FOREIGN KEY (urun_id) REFERENCES urunler (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stok_hareketleri_satis_kalemleri FOREIGN KEY (satis_kalemi_id) REFERENCES satis_kalemleri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_stok_hareketleri_tur CHECK (tur IN ('alis', 'satis', 'iade', 'sayim', 'fire')),
    CONSTRAINT ck_stok_hareketleri_miktar_binde CHECK (miktar_binde <> 0)
);

CREATE INDEX ix_stok_hareketleri_magaza_id_urun_id ON stok_hareketleri (magaza_id, urun_id);
CREATE INDEX ix_stok_hareketleri_satis_kalemi_id ON stok_hareketleri (satis_kalemi_id);

-- +down
DROP TABLE stok_hareketleri;
