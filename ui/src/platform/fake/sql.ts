// What each revision of the sample data does, in short: the SQL of both databases.
import type { Scripts } from "../../wire/Scripts";

/** What each database says otherwise: a key that counts by itself, what a trigger does, and whose it is. */
const WORDS: Record<keyof Scripts, Record<string, string>> = {
  postgres: {
    "@id": "BIGINT GENERATED ALWAYS\n             AS IDENTITY PRIMARY KEY",
    "@refuse": "FOR EACH ROW EXECUTE FUNCTION silinmez()",
    "@of": " ON fisler",
  },
  sqlite: {
    "@id": "INTEGER PRIMARY KEY",
    "@refuse": "BEGIN\n    SELECT RAISE(ABORT, 'silinemez');\n  END",
    "@of": "",
  },
};

const table = (name: string, ...columns: string[]) =>
  `CREATE TABLE ${name} (\n${["id         @id", ...columns].map((column) => `  ${column}`).join(",\n")}\n);`;

const WAYS: Record<string, [up: string, down: string]> = {
  "3f8a1c5e9d27": [
    [table("firmalar", "unvan      TEXT NOT NULL"), table("magazalar", "kod        TEXT NOT NULL UNIQUE")].join("\n\n"),
    "DROP TABLE magazalar;\nDROP TABLE firmalar;",
  ],
  "8b26e04f71ac": [
    [table("roller", "ad         TEXT NOT NULL"), table("kullanicilar", "ad_soyad   TEXT NOT NULL")].join("\n\n"),
    "DROP TABLE kullanicilar;\nDROP TABLE roller;",
  ],
  c95d37a20e8b: [table("urunler", "ad         TEXT NOT NULL", "barkod     TEXT UNIQUE"), "DROP TABLE urunler;"],
  "1e74b9f6c083": [
    table("fiyatlar", "urun_id    BIGINT NOT NULL\n    REFERENCES urunler (id)", "kurus      BIGINT NOT NULL"),
    "DROP TABLE fiyatlar;",
  ],
  a6023d8e5f91: [
    [
      table("vardiyalar", "acilis     TIMESTAMP NOT NULL"),
      table("satislar", "vardiya_id BIGINT NOT NULL\n    REFERENCES vardiyalar (id)"),
    ].join("\n\n"),
    "DROP TABLE satislar;\nDROP TABLE vardiyalar;",
  ],
  "7d1fc48b92e5": [
    table("stok_hareketleri", "urun_id    BIGINT NOT NULL\n    REFERENCES urunler (id)", "miktar     BIGINT NOT NULL"),
    "DROP TABLE stok_hareketleri;",
  ],
  e42b6a90d31f: [
    table("iadeler", "satis_id   BIGINT NOT NULL\n    REFERENCES satislar (id)", "kurus      BIGINT NOT NULL"),
    "DROP TABLE iadeler;",
  ],
  "50c9e7183bda": [
    "UPDATE vergiler\nSET kod = 'kdv-10', oran = 1000\nWHERE kod = 'kdv-8';\n\nUPDATE vergiler\nSET kod = 'kdv-20', oran = 2000\nWHERE kod = 'kdv-18';",
    "UPDATE vergiler\nSET kod = 'kdv-8', oran = 800\nWHERE kod = 'kdv-10';\n\nUPDATE vergiler\nSET kod = 'kdv-18', oran = 1800\nWHERE kod = 'kdv-20';",
  ],
  b83f5d21a67c: [
    table("musteriler", "ad         TEXT NOT NULL", "telefon    TEXT", "kvkk_onay  TIMESTAMP"),
    "DROP TABLE musteriler;",
  ],
  "29ae60c7f4d8": [
    table("giden_kutusu", "tablo      TEXT NOT NULL", "kayit_id   BIGINT NOT NULL"),
    "DROP TABLE giden_kutusu;",
  ],
  f17c84be3a05: [
    "ALTER TABLE kullanicilar\n  RENAME COLUMN sifre_ozeti TO parola_ozeti;",
    "ALTER TABLE kullanicilar\n  RENAME COLUMN parola_ozeti TO sifre_ozeti;",
  ],
  "9ce13fa7b586": [
    `${table("kasa_hareketleri", "tarih      TIMESTAMP NOT NULL", "kurus      BIGINT NOT NULL")}\n\nCREATE INDEX ix_kasa_hareketleri_tarih\n  ON kasa_hareketleri (tarih);`,
    "DROP TABLE kasa_hareketleri;",
  ],
  "5c90f2e7846b": [
    "CREATE TRIGGER tr_fisler_silinmez\n  BEFORE DELETE ON fisler\n  @refuse;",
    "DROP TRIGGER tr_fisler_silinmez@of;",
  ],
};
const UNKNOWN = ["ALTER TABLE urunler ADD COLUMN aciklama TEXT;", "ALTER TABLE urunler DROP COLUMN aciklama;"] as const;

const both = (sql: string): Scripts => ({
  postgres: sql.replaceAll(/@[a-z]+/g, (word) => WORDS.postgres[word] ?? word),
  sqlite: sql.replaceAll(/@[a-z]+/g, (word) => WORDS.sqlite[word] ?? word),
});

/** Forwards and back. */
export function sqlOf(revision: string): { up: Scripts; down: Scripts } {
  const [up, down] = WAYS[revision] ?? UNKNOWN;
  return { up: both(up), down: both(down) };
}
