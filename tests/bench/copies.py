"""Backup, restore and rehearsal of a large store, against `cp` and against `sqlite3 .backup`.

`cp` is also measured with the copy synced to the disk, because that is what a backup that is reported
as made has to do. Kasadar's times hold the SHA-256, the counting of rows and the manifest as well.
"""

import json
import shutil
import sqlite3
import subprocess

from clock import Way, race
from missing import Missing

LARGE, QUICK = 2 << 30, 128 << 20
ROW = 4000


def store(bench, size):
    """A demo store at head, filled up to `size` bytes with rows that no packing makes smaller."""
    file = bench.folder / "large.db"
    for words in (["demo", str(file)], ["--db", str(file), "upgrade", "-q"]):
        done = subprocess.run([str(bench.binary), *words], env=bench.env, capture_output=True, text=True)
        if done.returncode:
            raise Missing(f"copies: {' '.join(words)}: {done.stderr.strip().splitlines()[-1:]}")
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA synchronous = off")
        connection.execute("CREATE TABLE arsiv (id INTEGER PRIMARY KEY, icerik BLOB NOT NULL)")
        rows = size // (ROW + 96)
        connection.execute(
            "INSERT INTO arsiv (icerik) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT randomblob(?) FROM n",
            (rows, ROW),
        )
    connection.close()
    return file


def kasadar(bench, file, *words):
    return [str(bench.binary), "--db", str(file), *words]


def said(bench, file, *words):
    done = subprocess.run([*kasadar(bench, file, *words), "--json"], env=bench.env, capture_output=True, text=True)
    if done.returncode:
        raise Missing(f"copies: {' '.join(words)}: {done.stderr.strip().splitlines()[-1:]}")
    return json.loads(done.stdout)["data"]


def measure(bench):
    if not shutil.which("sqlite3"):
        raise Missing("copies: no `sqlite3` on this machine")
    size = QUICK if bench.quick else LARGE
    runs = 2 if bench.quick else 3
    if shutil.disk_usage(bench.folder).free < 6 * size:
        raise Missing(f"copies: a store of {size >> 20} MB and its copies do not fit here")
    print(f"Copies of a store of {size >> 20} MB…")
    file, copy = store(bench, size), bench.folder / "copy.db"
    backups = bench.folder / "data" / "kasadar" / "backups"

    def forget():
        copy.unlink(missing_ok=True)
        shutil.rmtree(backups, ignore_errors=True)

    ours, packed, cp, synced, theirs = "backup", "backup --compress", "cp", "cp, synced", "sqlite3 .backup"
    ways = race(
        [
            Way(ours, kasadar(bench, file, "backup", "-q"), forget, env=bench.env),
            Way(cp, ["cp", str(file), str(copy)], forget),
            Way(synced, ["dd", f"if={file}", f"of={copy}", "bs=1M", "conv=fsync", "status=none"], forget),
            Way(theirs, ["sqlite3", str(file), f".backup '{copy}'"], forget),
            Way(packed, kasadar(bench, file, "backup", "--compress", "-q"), forget, env=bench.env, runs=1),
        ],
        runs,
    )
    pairs(bench, "backup", ways, [(ours, cp, None), (ours, synced, None), (ours, theirs, None), (packed, theirs, None)])
    forget()
    made = said(bench, file, "backup")["id"]
    ways = race(
        [
            Way("backup verify", kasadar(bench, file, "backup", "verify", made, "-q"), env=bench.env),
            Way("sqlite3 integrity_check", ["sqlite3", str(file), "PRAGMA integrity_check"]),
            Way("restore", kasadar(bench, file, "restore", made, "--yes", "-q"), lambda: keep_only(backups, made), env=bench.env),
            Way(synced, ["dd", f"if={file}", f"of={copy}", "bs=1M", "conv=fsync", "status=none"], lambda: copy.unlink(missing_ok=True)),
            Way("sqlite3 .restore", ["sqlite3", str(copy), f".restore '{file}'"], lambda: copy.unlink(missing_ok=True)),
        ],
        runs,
    )
    restore = [("backup verify", "sqlite3 integrity_check", None), ("restore", synced, None), ("restore", "sqlite3 .restore", None)]
    pairs(bench, "restore", ways, restore)
    forget()
    rehearsals(bench, file)


def rehearsals(bench, large):
    """What a rehearsal adds, on a small store and on the large one."""
    small, start = bench.folder / "small.db", bench.folder / "start.db"
    subprocess.run([str(bench.binary), "demo", str(start)], env=bench.env, capture_output=True, check=True)

    def begin():
        shutil.copy(start, small)

    bare, guarded, rehearsed = "upgrade without a backup", "upgrade", "upgrade --rehearse"
    ways = race(
        [
            Way(bare, kasadar(bench, small, "upgrade", "-q", "--no-backup-because", "bench"), begin, env=bench.env),
            Way(guarded, kasadar(bench, small, "upgrade", "-q"), begin, env=bench.env),
            Way(rehearsed, kasadar(bench, small, "upgrade", "-q", "--rehearse"), begin, env=bench.env),
        ],
        3 if bench.quick else 9,
    )
    pairs(bench, "demo store", ways, [(guarded, bare, None), (rehearsed, guarded, None)])
    ways = race(
        [
            Way("rehearse -1", kasadar(bench, large, "rehearse", "-1", "--downgrade", "-q"), env=bench.env),
            Way("sqlite3 .backup", ["sqlite3", str(large), f".backup '{bench.folder / 'copy.db'}'"], lambda: (bench.folder / "copy.db").unlink(missing_ok=True)),
        ],
        2,
    )
    pairs(bench, "large store", ways, [("rehearse -1", "sqlite3 .backup", None)])


def keep_only(backups, made):
    """Every restore saves what was there; those copies would fill the disk."""
    for file in backups.glob("*/*"):
        if not file.name.startswith((made, ".")):
            file.unlink()


def pairs(bench, place, ways, wanted):
    ways = {way.name: way for way in ways}
    for way in ways.values():
        bench.table.numbers(f"{place}: {way.name}", way.times)
    for one, other, aim in wanted:
        if one in ways and other in ways:
            bench.table.add(f"{place}: {one}", other, ways[one].median / ways[other].median, aim)
