-- Ids are UUIDv7 in 16 bytes. Instants (…_at) are UTC milliseconds, days (…_on) are YYYY-MM-DD, money is minor units
-- beside its currency. Tables are clustered on their id, so that rows made together lie together.

-- The journal. One entry per acknowledged change; undoing and redoing append entries of their own.
CREATE TABLE entry (
  seq     INTEGER PRIMARY KEY,
  id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name    TEXT NOT NULL,
  space   TEXT NOT NULL CHECK (space IN ('firm', 'mine')),
  kind    TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  origin  INTEGER NOT NULL REFERENCES entry (seq),  -- the 'do' entry that this one does, undoes or redoes
  at      INTEGER NOT NULL,
  device  BLOB NOT NULL CHECK (length(device) = 16),
  clock   INTEGER NOT NULL,                         -- hybrid logical clock
  changes INTEGER NOT NULL,
  -- Of a 'do' entry: where it stands now, and which of its entries is in force.
  state   TEXT CHECK (state IN ('live', 'undone', 'dropped', 'fixed')),
  latest  INTEGER REFERENCES entry (seq),
  CHECK ((kind = 'do') = (state IS NOT NULL)),
  CHECK ((kind = 'do') = (latest IS NOT NULL))
) STRICT;
CREATE INDEX entry_state ON entry (state, seq) WHERE state IS NOT NULL;

-- What an entry did to source rows: an insert keeps nothing, an update the values it replaced, a delete the whole row.
CREATE TABLE change (
  entry  INTEGER NOT NULL REFERENCES entry (seq),
  n      INTEGER NOT NULL,
  tbl    TEXT NOT NULL,
  row    BLOB NOT NULL CHECK (length(row) = 16),
  op     TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT CHECK ((op = 'insert') = (before IS NULL)),
  PRIMARY KEY (entry, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change (row, entry);

-- This copy of the workspace on this laptop.
CREATE TABLE device (
  id BLOB PRIMARY KEY CHECK (length(id) = 16)
) STRICT, WITHOUT ROWID;

-- firm: settings of the business.
CREATE TABLE setting (
  id    BLOB PRIMARY KEY CHECK (length(id) = 16),
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- firm: the roster.
CREATE TABLE person (
  id     BLOB PRIMARY KEY CHECK (length(id) = 16),
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL  -- the name as it is compared: one spelling for both scripts' variants
) STRICT, WITHOUT ROWID;
CREATE INDEX person_folded ON person (folded);

-- firm: who buys, and what.
CREATE TABLE company (
  id     BLOB PRIMARY KEY CHECK (length(id) = 16),
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL  -- the name as it is compared: one spelling for both scripts' variants
) STRICT, WITHOUT ROWID;
CREATE INDEX company_folded ON company (folded);
CREATE TABLE product (
  id     BLOB PRIMARY KEY CHECK (length(id) = 16),
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL  -- the name as it is compared: one spelling for both scripts' variants
) STRICT, WITHOUT ROWID;
CREATE INDEX product_folded ON product (folded);

-- firm: pipelines and their stages.
CREATE TABLE pipeline (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  name_en  TEXT,
  name_ar  TEXT,
  position INTEGER NOT NULL,
  CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE stage (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  pipeline_id BLOB NOT NULL REFERENCES pipeline (id),
  name_en     TEXT,
  name_ar     TEXT,
  position    INTEGER NOT NULL,
  CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_pipeline ON stage (pipeline_id, position);

-- firm: deals.
CREATE TABLE deal (
  id              BLOB PRIMARY KEY CHECK (length(id) = 16),
  pipeline_id     BLOB NOT NULL REFERENCES pipeline (id),
  stage_id        BLOB REFERENCES stage (id),   -- where it stands, or stood last; NULL of a closed deal: unknown
  title           TEXT NOT NULL CHECK (title <> ''),
  company_id      BLOB REFERENCES company (id),
  owner_id        BLOB REFERENCES person (id),
  product_id      BLOB REFERENCES product (id),
  value_minor     INTEGER,
  value_currency  TEXT,
  status          TEXT NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  created_on      TEXT,                         -- NULL: unknown
  closed_on       TEXT,                         -- NULL of a closed deal: unknown
  closed_minor    INTEGER,                      -- its value at the moment of closing, whatever is edited later
  closed_currency TEXT,
  lost_reason     TEXT,
  invalid         INTEGER NOT NULL DEFAULT 0 CHECK (invalid IN (0, 1)),
  placed          INTEGER NOT NULL,             -- hybrid clock of its coming to its place on the board: newest on top
  external_id     TEXT,
  import_hash     BLOB,                         -- of the row it came from, to know that row again
  CHECK ((value_minor IS NULL) = (value_currency IS NULL)),
  CHECK ((closed_minor IS NULL) = (closed_currency IS NULL)),
  CHECK (status <> 'open' OR (stage_id IS NOT NULL AND closed_on IS NULL AND closed_minor IS NULL
         AND lost_reason IS NULL AND invalid = 0)),
  CHECK (status = 'lost' OR (lost_reason IS NULL AND invalid = 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX deal_column ON deal (stage_id, placed DESC, id DESC) WHERE status = 'open';
CREATE INDEX deal_stage ON deal (stage_id);
CREATE INDEX deal_pipeline ON deal (pipeline_id, status);
CREATE INDEX deal_closed ON deal (closed_on) WHERE status <> 'open';
CREATE UNIQUE INDEX deal_external ON deal (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_owner ON deal (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX deal_product ON deal (product_id) WHERE product_id IS NOT NULL;

-- firm: the stays of a deal in stages, one row each, in order.
CREATE TABLE visit (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id    BLOB NOT NULL REFERENCES deal (id),
  n          INTEGER NOT NULL,
  stage_id   BLOB REFERENCES stage (id),
  entered_at INTEGER,                           -- NULL: unknown
  left_at    INTEGER,                           -- NULL: still there, or unknown
  exit       TEXT CHECK (exit IN ('advanced', 'back', 'won', 'lost', 'moved_pipeline')),  -- NULL: still there
  source     TEXT NOT NULL CHECK (source IN ('user', 'import', 'unknown')),
  CHECK (left_at IS NULL OR exit IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_deal ON visit (deal_id, n);
CREATE INDEX visit_stage ON visit (stage_id) WHERE stage_id IS NOT NULL;
CREATE UNIQUE INDEX visit_current ON visit (deal_id) WHERE exit IS NULL;

-- Derived: what stands in each stage, per currency ('' for deals with no value).
CREATE TABLE stage_total (
  stage_id BLOB NOT NULL,
  currency TEXT NOT NULL,
  deals    INTEGER NOT NULL,
  minor    INTEGER NOT NULL,
  PRIMARY KEY (stage_id, currency)
) STRICT, WITHOUT ROWID;
