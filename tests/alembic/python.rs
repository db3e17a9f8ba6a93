//! The real Alembic: its programs, its script folder, its words.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::Command;

use kasadar_engine::database::Address;
use kasadar_test_support::{Folder, Place, folder, once, run};

use crate::graph::REVISIONS;

/// A folder with Alembic's script files for [`REVISIONS`].
pub(crate) struct Alembic {
    python: PathBuf,
    scripts: Folder,
    /// What `heads` prints: it asks the files alone.
    heads: OnceCell<Vec<String>>,
}

impl Alembic {
    pub(crate) fn new() -> Self {
        let scripts = folder(&[("alembic.ini", "[alembic]\nscript_location = %(here)s\n"), ("env.py", include_str!("env.py"))]);
        std::fs::create_dir(scripts.path().join("versions")).unwrap();
        for one in REVISIONS {
            let tuple = |names: &[&str]| match names {
                [] => "None".to_owned(),
                names => format!("({},)", names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")),
            };
            let text = format!(
                "from alembic import op\nrevision = '{}'\ndown_revision = {}\nbranch_labels = {}\ndepends_on = {}\n\
                 def upgrade():\n    op.execute('''{}''')\ndef downgrade():\n    op.execute('''{}''')\n",
                one.id,
                tuple(one.revises),
                tuple(one.labels),
                tuple(one.depends_on),
                one.up(),
                one.down()
            );
            scripts.write(&format!("versions/{}.py", one.id), text);
        }
        Self { python: environment().join("bin/python"), scripts, heads: OnceCell::new() }
    }

    /// Runs a command as a person would; gives what it prints.
    pub(crate) fn run(&self, place: &Place, words: &[&str]) -> String {
        let mut command = Command::new(&self.python);
        command.args(["-m", "alembic"]).current_dir(self.scripts.path());
        let given = match place.address() {
            Address::Sqlite(path) => vec![format!("path={}", path.display())],
            Address::Postgres(address) => vec![
                format!("host={}", address.host),
                format!("port={}", address.port),
                format!("user={}", address.user),
                format!("database={}", address.database),
            ],
        };
        for one in given {
            command.args(["-x", &one]);
        }
        run(command.args(words))
    }

    /// The ids that `current` prints, sorted.
    pub(crate) fn current(&self, place: &Place) -> Vec<String> {
        self.ids(place, "current")
    }

    /// The ids that `heads` prints, sorted.
    pub(crate) fn heads(&self, place: &Place) -> &[String] {
        self.heads.get_or_init(|| self.ids(place, "heads"))
    }

    fn ids(&self, place: &Place, word: &str) -> Vec<String> {
        let told = self.run(place, &[word]);
        let mut ids: Vec<String> = told.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
        ids.sort();
        ids
    }
}

/// A Python environment with Alembic: the one that is given, or one made once beside the build.
fn environment() -> PathBuf {
    if let Some(given) = std::env::var_os("KASADAR_TEST_ALEMBIC") {
        return given.into();
    }
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("alembic-1.20");
    std::fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).unwrap();
    once(&made, |half| {
        run(Command::new("python3").args(["-m", "venv"]).arg(half));
        let packages = ["alembic==1.20.*", "sqlalchemy", "psycopg[binary]"];
        run(Command::new(half.join("bin/python")).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(packages));
    });
    made
}
