"""A throwaway PostgreSQL server: its own data folder, a Unix socket beside it, fsync as it comes."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

from missing import Missing

PORT = "5432"
USER = "postgres"


def programs():
    """The folder that holds `initdb` and `pg_ctl`: the newest one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    if initdb is None:
        raise Missing("PostgreSQL: no `initdb` on this machine")
    return Path(initdb).resolve().parent


class Server:
    def __init__(self, folder: Path, binaries: Path):
        self.folder, self.binaries = folder, binaries

    def run(self, program, *words, **options):
        command = [str(self.binaries / program), "-h", str(self.folder), "-p", PORT, "-U", USER, *words]
        return subprocess.run(command, check=True, capture_output=True, **options)

    def fresh(self, database):
        """An empty database; what earlier ones left to write is written first."""
        sql = f"DROP DATABASE IF EXISTS {database}"
        self.run("psql", "-qXd", "postgres", "-c", sql, "-c", f"CREATE DATABASE {database}", "-c", "CHECKPOINT")

    def psql(self, database, *words):
        return [str(self.binaries / "psql"), "-h", str(self.folder), "-p", PORT, "-U", USER, "-qX", "-v", "ON_ERROR_STOP=1", "-d", database, *words]

    def address(self, database):
        return f"postgres://{USER}@localhost/{database}?host={self.folder}&port={PORT}"

    def url(self, database, driver):
        return f"postgresql+{driver}://{USER}@/{database}?host={self.folder}&port={PORT}"


@contextmanager
def server(folder: Path):
    """A running server, stopped at the end whatever happens."""
    binaries = programs()
    for tool in ("initdb", "pg_ctl", "psql"):
        if not (binaries / tool).exists():
            raise Missing(f"PostgreSQL: no `{tool}` in {binaries}")
    folder.mkdir()
    # The server refuses to run as root.
    as_user = []
    if os.geteuid() == 0:
        if shutil.which("runuser") is None:
            raise Missing("PostgreSQL: root cannot start a server and there is no `runuser`")
        try:
            shutil.chown(folder, USER)
        except LookupError:
            raise Missing(f"PostgreSQL: root cannot start a server and there is no account `{USER}`") from None
        folder.parent.chmod(0o755)
        as_user = ["runuser", "-u", USER, "--"]
    data = folder / "data"
    control = [*as_user, str(binaries / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w"]

    def call(command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=folder, text=True)
        if done.returncode:
            raise Missing(f"PostgreSQL: {' '.join(map(str, command[-4:]))}: {done.stdout.strip().splitlines()[-1:]}")

    try:
        call([*as_user, str(binaries / "initdb"), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C"])
        call([*control, "-o", f"-k {folder} -p {PORT} -c listen_addresses=''", "start"])
        yield Server(folder, binaries)
    finally:
        if (data / "postmaster.pid").exists():
            subprocess.run([*control, "-m", "immediate", "stop"], capture_output=True, cwd=folder, check=False)
