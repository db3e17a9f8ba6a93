"""Alembic's environment for the tests: one connection, a transaction for each revision."""
import sqlite3

from alembic import context
from sqlalchemy import create_engine, URL

asked = context.get_x_argument(as_dictionary=True)
if "path" in asked:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(asked["path"]))
else:
    try:
        import psycopg  # noqa: F401
        driver = "postgresql+psycopg"
    except ImportError:
        driver = "postgresql+psycopg2"
    query = {"host": asked["host"], "port": asked["port"]}
    engine = create_engine(URL.create(driver, username=asked["user"], database=asked["database"], query=query))

with engine.connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
