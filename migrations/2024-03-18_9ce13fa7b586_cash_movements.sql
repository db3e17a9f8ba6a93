-- revision: 9ce13fa7b586
-- revises: 6450d9b2e8c3
-- message: Record cash put into and taken from the drawer
-- message.tr: Kasaya konan ve kasadan alınan para kaydedilmeye başlandı
-- created: 2024-03-18T09:50:00Z

-- +up
-- Change money brought in and takings carried to the bank were only written in the
-- remarks of a shift, and every closing count looked wrong by that amount.
CREATE TABLE kasa_hareketleri (
    id VARCHAR(36) NOT NULL,
    kasa_oturumu_id VARCHAR(36) NOT NULL,
    kullanici_id VARCHAR(36) NOT NULL,
    tur VARCHAR(16) NOT NULL,
    tutar_kurus BIGINT NOT NULL,
    aciklama VARCHAR(200) NOT NULL,
    hareket_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_kasa_hareketleri PRIMARY KEY (id),
    CONSTRAINT fk_kasa_hareketleri_kasa_oturumlari FOREIGN KEY (kasa_oturumu_id) REFERENCES kasa_oturumlari (id) ON DELETE RESTRICT,
    CONSTRAINT fk_kasa_hareketleri_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_kasa_hareketleri_tur CHECK (tur IN ('giris', 'cikis')),
    CONSTRAINT ck_kasa_hareketleri_tutar_kurus CHECK (tutar_kurus > 0)
);

CREATE INDEX ix_kasa_hareketleri_kasa_oturumu_id ON kasa_hareketleri (kasa_oturumu_id);

-- +down
DROP TABLE kasa_hareketleri;
