-- revision: e8d6240fb95a
-- revises: 7ab590e1d3c2
-- depends-on: 41f8ea3d0c76
-- message: Create loyalty points of customers
-- message.tr: Müşteri sadakat puanları oluşturuldu
-- created: 2024-10-21T08:10:00Z

-- +up
-- Points are summed like stock, for the same reason. A gift is paid with points and
-- leaves the shelf through a stock movement of the kind "hediye", which only exists
-- since the revision this one depends on.
CREATE TABLE sadakat_hareketleri (
    id VARCHAR(36) NOT NULL,
    musteri_id VARCHAR(36) NOT NULL,
    satis_id VARCHAR(36),
    stok_hareketi_id VARCHAR(36),
    tur VARCHAR(16) NOT NULL,
    puan BIGINT NOT NULL,
    aciklama VARCHAR(200),
    hareket_zamani TIMESTAMPTZ NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_sadakat_hareketleri PRIMARY KEY (id),
    CONSTRAINT fk_sadakat_hareketleri_musteriler FOREIGN KEY (musteri_id) REFERENCES musteriler (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sadakat_hareketleri_satislar FOREIGN KEY (satis_id) REFERENCES satislar (id) ON DELETE RESTRICT,
    CONSTRAINT fk_sadakat_hareketleri_stok_hareketleri FOREIGN KEY (stok_hareketi_id) REFERENCES stok_hareketleri (id) ON DELETE RESTRICT,
    CONSTRAINT ck_sadakat_hareketleri_tur CHECK (tur IN ('kazanim', 'harcama', 'hediye', 'iade', 'duzeltme')),
    CONSTRAINT ck_sadakat_hareketleri_puan CHECK (puan <> 0),
    CONSTRAINT ck_sadakat_hareketleri_hediye CHECK ((tur = 'hediye') = (stok_hareketi_id IS NOT NULL))
);

CREATE INDEX ix_sadakat_hareketleri_musteri_id ON sadakat_hareketleri (musteri_id);
CREATE INDEX ix_sadakat_hareketleri_satis_id ON sadakat_hareketleri (satis_id);

-- +down
DROP TABLE sadakat_hareketleri;
