-- A restored copy is another device than the one whose backup it came from: the latest row is this one.
ALTER TABLE device ADD COLUMN since INTEGER NOT NULL DEFAULT 0;

-- What concerns this copy on this laptop alone. Not journalled, never shared.
CREATE TABLE local (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was typed and not yet saved, and where the user was: put back after a lock. Not journalled, never shared.
CREATE TABLE draft (
  key  TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
  body TEXT NOT NULL,
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
