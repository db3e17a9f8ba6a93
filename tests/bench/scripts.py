"""The same revisions in three forms: Kasadar's files, one SQL text, an Alembic script folder.

Each revision makes a table and an index and adds three rows. Alembic's scripts run the very same
statements through `op.execute`, which is its shortest way.
"""

from pathlib import Path

ENV = """from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""

VERSION = '''"""Make table {number}"""
from alembic import op

revision = "{id}"
down_revision = {parent}
branch_labels = None
depends_on = None


def upgrade():
{up}


def downgrade():
    op.execute("DROP TABLE satis_{number}")
'''


def revision_id(number):
    return f"{number * 0x9E3779B97F4A7C15 % 2**48:012x}"


def statements(number):
    table = f"satis_{number}"
    rows = [f"INSERT INTO {table} (id, ad, tutar) VALUES ({row}, 'Ürün {number}-{row}', {row * number})" for row in (1, 2, 3)]
    create = f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, ad VARCHAR(64) NOT NULL, tutar INTEGER NOT NULL)"
    return [create, f"CREATE INDEX ix_{table}_ad ON {table} (ad)", *rows]


def write_kasadar(folder: Path, count):
    folder.mkdir()
    for number in range(1, count + 1):
        revises = f"-- revises: {revision_id(number - 1)}\n" if number > 1 else ""
        up = "".join(f"{sql};\n" for sql in statements(number))
        text = (
            f"-- revision: {revision_id(number)}\n{revises}-- message: Make table {number}\n"
            f"-- created: 2026-01-01T00:00:00Z\n\n-- +up\n{up}\n-- +down\nDROP TABLE satis_{number};\n"
        )
        (folder / f"2026-01-01_{number:05}_{revision_id(number)}_table.sql").write_text(text, encoding="utf-8")


def write_sql(file: Path, count, around=("", ""), each=("", "")):
    """One text of all revisions, with what stands around all of them and around each."""
    one = lambda number: each[0] + "".join(f"{sql};\n" for sql in statements(number)) + each[1]
    file.write_text(around[0] + "".join(map(one, range(1, count + 1))) + around[1], encoding="utf-8")


def write_alembic(folder: Path, count, url):
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_text(ENV, encoding="utf-8")
    for number in range(1, count + 1):
        parent = f'"{revision_id(number - 1)}"' if number > 1 else None
        up = "\n".join(f"    op.execute({sql!r})" for sql in statements(number))
        text = VERSION.format(number=number, id=revision_id(number), parent=parent, up=up)
        (folder / "versions" / f"{revision_id(number)}_table.py").write_text(text, encoding="utf-8")
    ini = f"[alembic]\nscript_location = {folder}\npath_separator = os\nsqlalchemy.url = {url.replace('%', '%%')}\n"
    (folder / "alembic.ini").write_text(ini, encoding="utf-8")
    return folder / "alembic.ini"
