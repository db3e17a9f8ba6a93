-- revision: 3f8a1c5e9d27
-- message: Create companies, stores and tills
-- message.tr: Firma, mağaza ve kasa tabloları oluşturuldu
-- created: 2023-01-16T08:30:00Z

-- +up
-- Decisions that hold for every table of this schema (reasons in README.md):
--   Keys are UUID version 7 as text. Two offline tills create rows without asking
--   each other, and both sets arrive at head office without a clash. A natural
--   unique key stands beside the id. A join table is keyed by its two ids.
--   Money is whole kurus (_kurus), quantity is thousandths (_binde), a rate is
--   basis points (_onbinde). Never NUMERIC or REAL: SQLite makes floats of both.
--   Times are UTC. On SQLite they are text as CURRENT_TIMESTAMP writes it, so that
--   comparing the text compares the times.
--   An enumeration is a VARCHAR with a CHECK.
--   Business rows are never deleted: aktif = FALSE retires them. Foreign keys say
--   RESTRICT, and CASCADE only where the child is nothing but a link.
CREATE TABLE firmalar (
    id VARCHAR(36) NOT NULL,
    kod VARCHAR(32) NOT NULL,
    unvan VARCHAR(200) NOT NULL,
    vergi_dairesi VARCHAR(100),
    vergi_no VARCHAR(11),
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_firmalar PRIMARY KEY (id),
    CONSTRAINT uq_firmalar_kod UNIQUE (kod)
);

CREATE TABLE magazalar (
    id VARCHAR(36) NOT NULL,
    firma_id VARCHAR(36) NOT NULL,
    kod VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    adres VARCHAR(300),
    telefon VARCHAR(20),
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_magazalar PRIMARY KEY (id),
    CONSTRAINT uq_magazalar_kod UNIQUE (kod),
    CONSTRAINT fk_magazalar_firmalar FOREIGN KEY (firma_id) REFERENCES firmalar (id) ON DELETE RESTRICT
);

CREATE INDEX ix_magazalar_firma_id ON magazalar (firma_id);

-- son_fis_no is a counter and not MAX(fis_no): the next receipt number must not fall
-- back when old receipts are moved to an archive.
CREATE TABLE kasalar (
    id VARCHAR(36) NOT NULL,
    magaza_id VARCHAR(36) NOT NULL,
    kod VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    cihaz_sicil_no VARCHAR(32),
    son_fis_no BIGINT NOT NULL DEFAULT 0,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_kasalar PRIMARY KEY (id),
    CONSTRAINT uq_kasalar_magaza_id_kod UNIQUE (magaza_id, kod),
    CONSTRAINT uq_kasalar_cihaz_sicil_no UNIQUE (cihaz_sicil_no),
    CONSTRAINT fk_kasalar_magazalar FOREIGN KEY (magaza_id) REFERENCES magazalar (id) ON DELETE RESTRICT,
    CONSTRAINT ck_kasalar_son_fis_no CHECK (son_fis_no >= 0)
);

-- +down
DROP TABLE kasalar;
DROP TABLE magazalar;
DROP TABLE firmalar;
