-- revision: 62d7ab1f4e80
-- revises: f4b08e27d95c
-- message: Record at head office how far each till has sent
-- message.tr: Merkezde her kasanın nereye kadar gönderdiği kaydedilmeye başlandı
-- created: 2025-11-17T09:35:00Z

-- +up postgres
-- son_sira is the last number of the till's outbox that was stored. What arrives again
-- after a broken connection is recognised by it and skipped.
CREATE TABLE senkron_durumu (
    kasa_id VARCHAR(36) NOT NULL,
    son_sira BIGINT NOT NULL DEFAULT 0,
    son_alma_zamani TIMESTAMPTZ,
    son_hata VARCHAR(300),
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_senkron_durumu PRIMARY KEY (kasa_id),
    CONSTRAINT fk_senkron_durumu_kasalar FOREIGN KEY (kasa_id) REFERENCES kasalar (id) ON DELETE CASCADE,
    CONSTRAINT ck_senkron_durumu_son_sira CHECK (son_sira >= 0)
);

-- +up sqlite
-- Nothing: a store knows what it sent from its own outbox.

-- +down postgres
DROP TABLE senkron_durumu;

-- +down sqlite
-- Nothing, as above.
