"""Measures Kasadar against raw SQL and against Alembic, and planning against the size of the graph.

    python3 tests/bench/bench.py target/release/kasadar [--quick]

One run, one table: ratios of medians with their aims, and every raw number below. Nothing here fails
a build: a ratio depends on the machine, so the table says `missed` and people decide. A tool that is
not on the machine costs a line, not the run.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import copies
import scripts
from clock import Way, race
from missing import Missing
from server import server

ALEMBIC = "alembic==1.20.*"
ALEMBIC_UPGRADE = "alembic upgrade head"


class Table:
    """Ratios with their aims, and the raw numbers that they were made from."""

    def __init__(self):
        self.ratios, self.raw = [], []

    def add(self, what, against, ratio, aim=None):
        verdict = "" if aim is None else ("met" if ratio <= aim else "missed")
        self.ratios.append((what, against, shown(ratio), "" if aim is None else f"≤ {shown(aim)}", verdict))

    def numbers(self, what, times):
        if times:
            self.raw.append((what, f"{median(times):.2f}", f"{min(times):.2f}", " ".join(f"{took:.1f}" for took in times[:12])))

    def print(self):
        show(("measured", "against", "ratio", "aim", ""), self.ratios)
        show(("milliseconds", "median", "least", "runs"), self.raw)


def shown(ratio):
    return f"1/{1 / ratio:.0f}" if 0 < ratio < 0.1 else f"{ratio:.2f}"


def show(head, rows):
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    for row in [head, tuple("─" * width for width in widths), *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    print()


def alembic(target: Path):
    """The `alembic` program: of KASADAR_TEST_ALEMBIC, or of an environment made once under `target`."""
    named = os.environ.get("KASADAR_TEST_ALEMBIC")
    venv = Path(named) if named else target / "alembic"
    if venv.is_file():
        return venv
    program = venv / "bin" / "alembic"
    if not program.exists():
        if named:
            raise Missing(f"Alembic: KASADAR_TEST_ALEMBIC names {named}, where it is not")
        for command in ([sys.executable, "-m", "venv", venv], [venv / "bin" / "pip", "install", "-q", ALEMBIC, "sqlalchemy", "psycopg2-binary"]):
            done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
            if done.returncode:
                shutil.rmtree(venv, ignore_errors=True)
                raise Missing(f"Alembic: cannot be installed: {(done.stderr or done.stdout).strip().splitlines()[-1:]}")
    return program


def driver(alembic: Path):
    """The PostgreSQL driver beside `alembic`, as SQLAlchemy calls it."""
    found = subprocess.run([str(alembic.parent / "python"), "-c", "import psycopg2"], capture_output=True)
    return "psycopg" if found.returncode else "psycopg2"


def maybe(make, *words):
    """What `make` gives, or nothing and a line that says why."""
    try:
        return make(*words)
    except Missing as missing:
        print(f"  left out: {missing}")
        return None


class Bench:
    def __init__(self, binary: Path, quick, folder: Path):
        self.binary, self.folder, self.quick = binary, folder, quick
        self.count = 100 if quick else 500
        self.table = Table()
        self.target = binary.parent.parent
        self.alembic = maybe(alembic, self.target)
        # Neither this person's configuration nor their log folder is part of the measurement.
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "KASADAR_CONFIG": str(folder / "none.toml")}
        self.env = {**os.environ, **home, "KASADAR_LANG": "en"}
        self.migrations = folder / "migrations"
        scripts.write_kasadar(self.migrations, self.count)

    def kasadar(self, database, *words):
        return [str(self.binary), "--migrations", str(self.migrations), "--db", str(database), *words]

    def limits(self):
        """What no program can go below here."""
        [start] = race([Way("kasadar --version", [str(self.binary), "--version"], env=self.env)], 20) or [None]
        if start:
            self.table.numbers("process start (kasadar --version)", start.times)
        [empty] = race([Way("true", [shutil.which("true") or "true"])], 20) or [None]
        if empty:
            self.table.numbers("process start (true)", empty.times)
        times = []
        with open(self.folder / "fsync", "wb") as file:
            for _ in range(50):
                file.write(bytes(4096))
                file.flush()
                began = time.perf_counter()
                os.fsync(file.fileno())
                times.append((time.perf_counter() - began) * 1000)
        self.table.numbers("fsync of 4 KiB", times)

    def compare(self, place, ways, pairs):
        """Base to head in several ways; `pairs` say which ratios count, and with which aim."""
        print(f"{place}: {self.count} revisions from base to head…")
        ways = {way.name: way for way in race([way for way in ways if way], 3 if self.quick else 9)}
        for way in ways.values():
            self.table.numbers(f"{place}: {way.name}", way.times)
        for one, other, aim in pairs:
            if one in ways and other in ways:
                self.table.add(f"{place}: {one}", other, ways[one].median / ways[other].median, aim)

    def look(self, place, database, config):
        """`current` and `status` at head against `alembic current`."""
        print(f"{place}: looking at a database at head…")
        ways = [Way(verb, self.kasadar(database, verb), env=self.env) for verb in ("current", "status")]
        theirs = self.alembic and Way("alembic current", [str(self.alembic), "-c", str(config), "current"], runs=2 if self.quick else 5)
        done = race([*ways, *([theirs] if theirs else [])], 5 if self.quick else 20)
        for way in done:
            self.table.numbers(f"{place}: {way.name}", way.times)
            if theirs in done and way is not theirs:
                self.table.add(f"{place}: {way.name}", theirs.name, way.median / theirs.median, 1 / 50)

    def upgrade_with_alembic(self, config, prepare):
        command = self.alembic and [str(self.alembic), "-c", str(config), "upgrade", "head"]
        return command and Way(ALEMBIC_UPGRADE, command, prepare=prepare, runs=1 if self.quick else 3)

    def sqlite(self):
        if not shutil.which("sqlite3"):
            raise Missing("SQLite: no `sqlite3` on this machine")
        files = {name: self.folder / f"{name}.db" for name in ("kasadar", "raw", "alembic")}

        def forget(file):
            for name in self.folder.glob(f"{file.name}*"):
                name.unlink()

        sql = self.folder / "sqlite.sql"
        scripts.write_sql(sql, self.count, ("BEGIN IMMEDIATE;\n", "COMMIT;\n"))
        config = scripts.write_alembic(self.folder / "alembic-sqlite", self.count, f"sqlite:///{files['alembic']}")
        ours, raw = "kasadar upgrade head", "sqlite3, one transaction"
        self.compare(
            "SQLite",
            [
                Way(ours, self.kasadar(files["kasadar"], "upgrade", "head", "-q"), lambda: forget(files["kasadar"]), env=self.env),
                Way(raw, ["sqlite3", "-bail", str(files["raw"])], lambda: forget(files["raw"]), stdin=sql),
                self.upgrade_with_alembic(config, lambda: forget(files["alembic"])),
            ],
            [(ours, raw, 1.3), (ALEMBIC_UPGRADE, raw, None), (ours, ALEMBIC_UPGRADE, None)],
        )
        self.look("SQLite", files["kasadar"], config)

    def postgres(self):
        with server(self.folder / "pg") as running:
            whole, each = self.folder / "whole.sql", self.folder / "each.sql"
            scripts.write_sql(whole, self.count)
            scripts.write_sql(each, self.count, each=("BEGIN;\n", "COMMIT;\n"))
            config = scripts.write_alembic(self.folder / "alembic-postgres", self.count, running.url("theirs", self.alembic and driver(self.alembic)))
            ours, ours_whole = "kasadar upgrade head", "kasadar upgrade head --transaction run"
            raw, raw_each = "psql -1", "psql, one transaction a revision"
            upgrade = self.kasadar(running.address("ours"), "upgrade", "head", "-q")
            self.compare(
                "PostgreSQL",
                [
                    Way(ours_whole, [*upgrade, "--transaction", "run"], lambda: running.fresh("ours"), env=self.env),
                    Way(ours, upgrade, lambda: running.fresh("ours"), env=self.env),
                    Way(raw, running.psql("raw", "-1", "-f", str(whole)), lambda: running.fresh("raw")),
                    Way(raw_each, running.psql("raw", "-f", str(each)), lambda: running.fresh("raw")),
                    self.upgrade_with_alembic(config, lambda: running.fresh("theirs")),
                ],
                [(ours_whole, raw, 1.3), (ours, raw_each, 1.3), (ours, raw, None), (ALEMBIC_UPGRADE, raw, None), (ours, ALEMBIC_UPGRADE, None)],
            )
            self.look("PostgreSQL", running.address("ours"), config)

    def planning(self):
        """Graphs of three sizes; `plan_bench` prints `size phase milliseconds` lines."""
        print("Planning…")
        program = self.target / "release" / "examples" / "plan_bench"
        cargo = shutil.which("cargo")
        if cargo:
            command = [cargo, "build", "--locked", "--release", "-q", "-p", "kasadar-engine", "--example", "plan_bench", "--target-dir", str(self.target)]
            done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent)
            if done.returncode:
                raise Missing(f"planning: `plan_bench` does not build: {done.stderr.strip().splitlines()[-1:]}")
        if not program.exists():
            raise Missing("planning: no `cargo` to build `plan_bench` with")
        said = subprocess.run([str(program), "3" if self.quick else "9"], capture_output=True, text=True, check=True).stdout
        times = {}
        for line in said.splitlines():
            size, phase, *runs = line.split()
            times[int(size), phase] = [float(run) for run in runs]
            self.table.numbers(f"{int(size):,} revisions: {phase}", times[int(size), phase])
        for phase in dict.fromkeys(phase for _, phase in times):
            small, large = (median(times[size, phase]) for size in (1000, 10000))
            # Linear is 1, quadratic is 10; what no longer fits the processor's caches costs about double.
            self.table.add(f"10,000 revisions: {phase}", "10 × 1,000", large / small / 10, 2.5)
        whole = sum(median(times[10000, phase]) for phase in ("graph", "plan"))
        self.table.add("10,000 revisions: graph and plan", "100 ms", whole / 100, 1)


def main():
    # An asked-for end is an end like any other: the server is stopped and the folder removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("binary", type=Path, help="the release build of kasadar")
    words.add_argument("--quick", action="store_true", help="fewer revisions and runs")
    chosen = words.parse_args()
    binary = chosen.binary.resolve()
    if not binary.exists():
        sys.exit(f"{binary} is not there: cargo build --release -p kasadar-cli")
    with tempfile.TemporaryDirectory(prefix="kasadar-bench-") as folder:
        bench = Bench(binary, chosen.quick, Path(folder))
        for part in (bench.limits, bench.sqlite, bench.postgres, bench.planning, lambda: copies.measure(bench)):
            maybe(part)
        print()
        bench.table.print()


if __name__ == "__main__":
    main()
