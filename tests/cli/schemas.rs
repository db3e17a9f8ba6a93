//! `kasadar schema`: a schema told table by table, and two of them side by side.

use kasadar_test_support::Place;
use serde_json::Value;

use crate::program::Shop;
use crate::revisions::{db, image};
use crate::transcript::transcript;

const STORE: &str = "
    CREATE TABLE firmalar (id INTEGER PRIMARY KEY AUTOINCREMENT, kod VARCHAR(16) NOT NULL UNIQUE);
    CREATE TABLE \"ürün satır\" (
        id VARCHAR(36) NOT NULL PRIMARY KEY, firma_id INTEGER REFERENCES firmalar (id) ON DELETE CASCADE, ad TEXT COLLATE NOCASE DEFAULT 'çay',
        toplam AS (fiyat * 2) STORED, fiyat BIGINT, CONSTRAINT ck_fiyat CHECK (fiyat >= 0), CHECK (ad <> '')
    );
    CREATE INDEX ix_ad ON \"ürün satır\" (ad DESC) WHERE fiyat > 0;
    CREATE VIEW ucuz AS SELECT ad FROM \"ürün satır\" WHERE fiyat < 10;
    CREATE TRIGGER tr_silinemez BEFORE DELETE ON firmalar BEGIN SELECT RAISE(ABORT, 'silinemez'); END;";

fn store(sql: &str) -> Place {
    let place = Place::sqlite();
    place.sql(sql);
    place
}

#[test]
fn a_schema_is_told_table_by_table_and_as_json() {
    let (shop, place) = (Shop::new(), store(STORE));
    let before = image(&place);
    let db = db(&place);
    insta::assert_snapshot!("schema", transcript(&shop, &[&format!("--db '{db}' schema"), &format!("--db '{db}' schema --json")]));
    assert_eq!(image(&place), before);
}

#[test]
fn two_schemas_are_compared() {
    let (shop, one, same) = (Shop::new(), store(STORE), store(&STORE.to_lowercase()));
    let other = store(
        &STORE
            .replace("VARCHAR(16)", "VARCHAR(32)")
            .replace("CHECK (ad <> '')", "UNIQUE (ad)")
            .replace("CREATE VIEW", "CREATE TABLE sil (a); CREATE VIEW"),
    );
    let line = |other: &Place, more: &str| format!("--db '{}' schema --compare '{}' {more}", db(&one), db(other));
    insta::assert_snapshot!("schema-compare", transcript(&shop, &[&line(&same, ""), &line(&other, ""), &line(&other, "--json")]));
}

#[test]
fn the_demo_store_tells_its_whole_schema() {
    let shop = Shop::new();
    let path = shop.demo("kasa.db");
    let ran = shop.run(["--db", path.to_str().unwrap(), "schema", "--json"]);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((ran.code, told["schema"].as_str(), told["ok"].as_bool()), (Some(0), Some("kasadar.schema/1"), Some(true)));
    assert_eq!(told["data"]["fingerprint"].as_str().unwrap().len(), 64);
    let objects = told["data"]["objects"].as_array().unwrap();
    assert!(objects.iter().any(|object| object["kind"] == "column" && object["name"] == "satislar.fis_no"), "{objects:?}");
    assert!(objects.iter().all(|object| object["hash"].as_str().unwrap().len() == 16));
    assert!(!ran.stdout.contains("kasadar_ledger"));
}
