-- Nothing that only SQLite says; the number keeps step with that of PostgreSQL.
SELECT 1;
