//! Plans on random graphs against rules so plain that they cannot be wrong together.
//!
//! The oracle knows sets of ids and "needs" only; it has none of the graph's indices.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{graph, planned};

pub(crate) type Set = BTreeSet<String>;
pub(crate) type Needs = BTreeMap<String, (Set, Set)>;

/// A random graph of less than `most` revisions: each revision picks parents and dependencies among the earlier ones.
pub(crate) fn needs(most: usize) -> impl Strategy<Value = Needs> {
    prop::collection::vec(
        (prop::collection::vec(any::<prop::sample::Index>(), 0..3), prop::option::of(any::<prop::sample::Index>())),
        1..most,
    )
    .prop_map(|picks| {
        let mut needs = Needs::new();
        for (number, (parents, dependency)) in picks.into_iter().enumerate() {
            let earlier: Vec<String> = needs.keys().cloned().collect();
            let choose = |index: &prop::sample::Index| (!earlier.is_empty()).then(|| index.get(&earlier).clone());
            let parents: Set = parents.iter().filter_map(choose).collect();
            let dependency: Set = dependency.iter().filter_map(choose).collect();
            needs.insert(format!("r{number:02}"), (parents, dependency));
        }
        needs
    })
}

pub(crate) fn spec(needs: &Needs) -> String {
    let one = |(id, (parents, dependency)): (&String, &(Set, Set))| {
        let parents: Vec<&str> = parents.iter().map(String::as_str).collect();
        let dependency: Vec<String> = dependency.iter().map(|id| format!("+{id}")).collect();
        format!("{id}: {} {}", parents.join(" "), dependency.join(" "))
    };
    needs.iter().map(one).collect::<Vec<_>>().join("|")
}

fn all_needs(needs: &Needs, id: &str) -> Set {
    needs[id].0.union(&needs[id].1).cloned().collect()
}

/// `of` and all that it needs, by repeating until nothing is added.
fn closure(needs: &Needs, of: &Set) -> Set {
    let mut all = of.clone();
    loop {
        let more: Set = all.iter().flat_map(|id| all_needs(needs, id)).collect();
        if more.is_subset(&all) {
            return all;
        }
        all.extend(more);
    }
}

fn rows(needs: &Needs, applied: &Set) -> Vec<String> {
    applied.iter().filter(|id| !applied.iter().any(|other| all_needs(needs, other).contains(*id))).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn upgrades_and_downgrades_agree_with_the_naive_rules(needs in needs(14), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let graph = graph(&spec(&needs));
        let ids: Vec<String> = needs.keys().cloned().collect();
        let (from, to) = (from.get(&ids).clone(), to.get(&ids).clone());
        let applied = closure(&needs, &Set::from([from.clone()]));
        let before = rows(&needs, &applied);
        let before: Vec<&str> = before.iter().map(String::as_str).collect();

        let up = planned(&graph, &before, &format!("upgrade {to}")).expect("an id can always be reached");
        let mut state = applied.clone();
        for step in &up.steps {
            prop_assert!(all_needs(&needs, &step.revision).is_subset(&state), "{} before what it needs", step.revision);
            prop_assert!(state.insert(step.revision.clone()), "{} twice", step.revision);
        }
        prop_assert_eq!(&state, &applied.union(&closure(&needs, &Set::from([to.clone()]))).cloned().collect::<Set>());
        prop_assert_eq!(&up.rows_after, &rows(&needs, &state));

        if applied.contains(&to) {
            let down = planned(&graph, &before, &format!("downgrade {to}")).expect("an applied id can always be returned to");
            let children: Set = ids.iter().filter(|id| needs[*id].0.contains(&to)).cloned().collect();
            let gone: Set = applied.iter().filter(|id| !closure(&needs, &Set::from([(*id).clone()])).is_disjoint(&children)).cloned().collect();
            let undone: Set = down.steps.iter().map(|step| step.revision.clone()).collect();
            prop_assert_eq!(&undone, &gone);
            let left: Set = applied.difference(&gone).cloned().collect();
            prop_assert_eq!(&down.rows_after, &rows(&needs, &left));
        }
    }

    #[test]
    fn each_step_leaves_the_rows_of_what_is_applied_then(needs in needs(14), from in any::<prop::sample::Index>()) {
        let graph = graph(&spec(&needs));
        let ids: Vec<String> = needs.keys().cloned().collect();
        let applied = closure(&needs, &Set::from([from.get(&ids).clone()]));
        for (words, start) in [("upgrade heads", Set::new()), ("downgrade base", applied)] {
            let before = rows(&needs, &start);
            let plan = planned(&graph, &before.iter().map(String::as_str).collect::<Vec<_>>(), words).expect(words);
            let (mut table, mut state): (Set, Set) = (before.into_iter().collect(), start);
            for step in &plan.steps {
                for row in &step.removes { prop_assert!(table.remove(row)); }
                for row in &step.adds { prop_assert!(table.insert(row.clone())); }
                if words.starts_with("up") { state.insert(step.revision.clone()); } else { state.remove(&step.revision); }
                prop_assert_eq!(table.iter().cloned().collect::<Vec<_>>(), rows(&needs, &state));
            }
        }
    }
}
