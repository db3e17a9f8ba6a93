-- revision: 29ae60c7f4d8
-- revises: b83f5d21a67c
-- message: Create the outbox of a store for head office
-- message.tr: Mağazadan merkeze gönderim için senkron kuyruğu oluşturuldu
-- created: 2023-11-06T12:30:00Z

-- +up sqlite
-- The till writes a row here in the same transaction as the change itself. The queue
-- names the changed row and does not copy it: the sender reads the row when it sends,
-- so no second copy of personal data lies around.
-- sira is AUTOINCREMENT because head office remembers the last number it has seen: a
-- number must not come back after the queue was emptied.
CREATE TABLE senkron_kuyrugu (
    sira INTEGER PRIMARY KEY AUTOINCREMENT,
    tablo VARCHAR(64) NOT NULL,
    satir_id VARCHAR(36) NOT NULL,
    islem VARCHAR(16) NOT NULL,
    deneme_sayisi INTEGER NOT NULL DEFAULT 0,
    son_hata VARCHAR(300),
    gonderim_zamani TIMESTAMPTZ,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT ck_senkron_kuyrugu_islem CHECK (islem IN ('ekle', 'guncelle', 'sil')),
    CONSTRAINT ck_senkron_kuyrugu_deneme_sayisi CHECK (deneme_sayisi >= 0)
);

CREATE INDEX ix_senkron_kuyrugu_bekleyen ON senkron_kuyrugu (sira) WHERE gonderim_zamani IS NULL;

-- +up postgres
-- Nothing: head office receives and has no queue.

-- +down sqlite
DROP TABLE senkron_kuyrugu;

-- +down postgres
-- Nothing, as above.
