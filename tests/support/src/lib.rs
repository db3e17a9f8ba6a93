//! Real databases for tests: stores in folders with Turkish names, a throwaway PostgreSQL.
