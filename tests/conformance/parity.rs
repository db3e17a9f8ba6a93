//! A store and the centre, brought to head from the same files, hold the same.

use kasadar_engine::schema::compare;
use kasadar_schema::ObjectKind;
use kasadar_test_support::{Place, finishes};

use crate::content::shipped;
use crate::harness::{reached, up};

/// The outbox is the store's, what was received is the centre's: on purpose (migrations/README.md).
const ON_PURPOSE: [(&str, bool); 2] = [("senkron_durumu", false), ("senkron_kuyrugu", true)];

#[test]
fn the_shipped_databases_differ_on_purpose_only() {
    finishes(async {
        let (store, centre) = (Place::sqlite(), Place::postgres());
        reached(&store, &shipped(), &up("head")).await;
        reached(&centre, &shipped(), &up("head")).await;
        let compared = compare(&mut store.look().await, &mut centre.look().await).await.unwrap();
        let found: Vec<(&str, bool)> = compared.differences.iter().map(|one| (one.object.name.as_str(), one.expected.is_some())).collect();
        assert_eq!(found, ON_PURPOSE, "{:#?}", compared.differences);
        assert!(compared.differences.iter().all(|one| one.object.kind == ObjectKind::Table));
    });
}
