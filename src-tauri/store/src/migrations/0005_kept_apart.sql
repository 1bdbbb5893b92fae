-- firm: records that look like one and are not, two by two; the lesser id first.
CREATE TABLE kept_apart (
  id    BLOB PRIMARY KEY CHECK (length(id) = 16),
  one   BLOB NOT NULL CHECK (length(one) = 16),
  other BLOB NOT NULL CHECK (length(other) = 16 AND one < other)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX kept_apart_pair ON kept_apart (one, other);
