-- revision: 8b26e04f71ac
-- revises: 3f8a1c5e9d27
-- message: Create users, roles and permissions
-- message.tr: Kullanıcı, rol ve yetki tabloları oluşturuldu
-- created: 2023-01-16T13:10:00Z

-- +up
-- sifre_ozeti holds the whole Argon2id text with its parameters and salt, therefore
-- TEXT: its length grows with the parameters.
CREATE TABLE kullanicilar (
    id VARCHAR(36) NOT NULL,
    kullanici_adi VARCHAR(64) NOT NULL,
    ad_soyad VARCHAR(100) NOT NULL,
    sifre_ozeti TEXT NOT NULL,
    son_giris_zamani TIMESTAMPTZ,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_kullanicilar PRIMARY KEY (id),
    CONSTRAINT uq_kullanicilar_kullanici_adi UNIQUE (kullanici_adi)
);

-- A system role is delivered with the product: a shop may edit its permissions, but
-- the program does not offer to remove it.
CREATE TABLE roller (
    id VARCHAR(36) NOT NULL,
    kod VARCHAR(64) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    aciklama VARCHAR(300),
    sistem_rolu BOOLEAN NOT NULL DEFAULT FALSE,
    aktif BOOLEAN NOT NULL DEFAULT TRUE,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_roller PRIMARY KEY (id),
    CONSTRAINT uq_roller_kod UNIQUE (kod)
);

CREATE TABLE yetkiler (
    id VARCHAR(36) NOT NULL,
    kod VARCHAR(64) NOT NULL,
    modul VARCHAR(32) NOT NULL,
    ad VARCHAR(100) NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    guncelleme_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_yetkiler PRIMARY KEY (id),
    CONSTRAINT uq_yetkiler_kod UNIQUE (kod)
);

-- The two tables below are links and nothing else, so they go with either end.
CREATE TABLE rol_yetkileri (
    rol_id VARCHAR(36) NOT NULL,
    yetki_id VARCHAR(36) NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_rol_yetkileri PRIMARY KEY (rol_id, yetki_id),
    CONSTRAINT fk_rol_yetkileri_roller FOREIGN KEY (rol_id) REFERENCES roller (id) ON DELETE CASCADE,
    CONSTRAINT fk_rol_yetkileri_yetkiler FOREIGN KEY (yetki_id) REFERENCES yetkiler (id) ON DELETE CASCADE
);

CREATE INDEX ix_rol_yetkileri_yetki_id ON rol_yetkileri (yetki_id);

CREATE TABLE kullanici_rolleri (
    kullanici_id VARCHAR(36) NOT NULL,
    rol_id VARCHAR(36) NOT NULL,
    olusturma_zamani TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_kullanici_rolleri PRIMARY KEY (kullanici_id, rol_id),
    CONSTRAINT fk_kullanici_rolleri_kullanicilar FOREIGN KEY (kullanici_id) REFERENCES kullanicilar (id) ON DELETE CASCADE,
    CONSTRAINT fk_kullanici_rolleri_roller FOREIGN KEY (rol_id) REFERENCES roller (id) ON DELETE CASCADE
);

CREATE INDEX ix_kullanici_rolleri_rol_id ON kullanici_rolleri (rol_id);

-- +down
DROP TABLE kullanici_rolleri;
DROP TABLE rol_yetkileri;
DROP TABLE yetkiler;
DROP TABLE roller;
DROP TABLE kullanicilar;
