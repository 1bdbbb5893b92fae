-- Stages and pipelines are data: an archived one keeps its history and is offered no more.
ALTER TABLE pipeline ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE stage ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
-- Chance of being won from here, in percent, and the days without a touch after which a deal is idle and stale.
ALTER TABLE stage ADD COLUMN probability INTEGER NOT NULL DEFAULT 50 CHECK (probability BETWEEN 0 AND 100);
ALTER TABLE stage ADD COLUMN warn_days INTEGER NOT NULL DEFAULT 7 CHECK (warn_days BETWEEN 1 AND 3650);
ALTER TABLE stage ADD COLUMN stale_days INTEGER NOT NULL DEFAULT 14 CHECK (stale_days BETWEEN 1 AND 3650);
UPDATE stage SET probability = (
  SELECT (100 * count(*)) / (1 + (SELECT count(*) FROM stage a WHERE a.pipeline_id = stage.pipeline_id))
  FROM stage b WHERE b.pipeline_id = stage.pipeline_id AND b.position <= stage.position
);

-- firm: the roster. Somebody who left keeps their record.
ALTER TABLE person ADD COLUMN email TEXT;
ALTER TABLE person ADD COLUMN phone TEXT;
ALTER TABLE person ADD COLUMN starts_on TEXT;
ALTER TABLE person ADD COLUMN left_on TEXT;

-- firm: who buys.
ALTER TABLE company ADD COLUMN phone TEXT;
ALTER TABLE company ADD COLUMN email TEXT;
ALTER TABLE company ADD COLUMN website TEXT;
ALTER TABLE company ADD COLUMN address TEXT;
ALTER TABLE company ADD COLUMN city TEXT;
ALTER TABLE company ADD COLUMN industry TEXT;
ALTER TABLE company ADD COLUMN owner_id BLOB REFERENCES person (id);
ALTER TABLE company ADD COLUMN external_id TEXT;
CREATE INDEX company_owner ON company (owner_id) WHERE owner_id IS NOT NULL;
CREATE TABLE contact (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  name        TEXT NOT NULL CHECK (name <> ''),
  folded      TEXT NOT NULL,  -- the name as it is compared: one spelling for both scripts' variants
  company_id  BLOB REFERENCES company (id),
  job         TEXT,
  phone       TEXT,
  mobile      TEXT,
  email       TEXT,
  external_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_folded ON contact (folded);
CREATE INDEX contact_company ON contact (company_id) WHERE company_id IS NOT NULL;

-- firm: where a deal came from.
CREATE TABLE source (
  id     BLOB PRIMARY KEY CHECK (length(id) = 16),
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX source_folded ON source (folded);

-- firm: deals. What is sold becomes lines of its own.
ALTER TABLE deal ADD COLUMN source_id BLOB REFERENCES source (id);
ALTER TABLE deal ADD COLUMN expected_on TEXT;      -- the day it may be won; NULL: no date
ALTER TABLE deal ADD COLUMN touched_at INTEGER;    -- last human touch; NULL: never touched
ALTER TABLE deal ADD COLUMN import_row TEXT;       -- JSON: what its row said when it was last imported
CREATE INDEX deal_source ON deal (source_id) WHERE source_id IS NOT NULL;
-- What the deals of a company, and of a member of staff or of all and nobody, come to, without reading the deals.
DROP INDEX deal_company;
CREATE INDEX deal_company ON deal (company_id, status, invalid, created_on, closed_on, value_minor, value_currency, closed_minor, closed_currency) WHERE company_id IS NOT NULL;
DROP INDEX deal_owner;
CREATE INDEX deal_owner ON deal (owner_id, status, invalid, created_on, closed_on, value_minor, value_currency, closed_minor, closed_currency);
CREATE INDEX deal_created ON deal (created_on);
-- One index for all that is asked of a stage, so that a move writes one: what stands there in its order, what today asks
-- of every open deal, and who refers to it.
DROP INDEX deal_column;
DROP INDEX deal_stage;
CREATE INDEX deal_column ON deal (stage_id, status, placed DESC, id DESC, touched_at, created_on);
CREATE INDEX deal_foreign ON deal (value_currency, stage_id, value_minor) WHERE status = 'open' AND value_currency IS NOT NULL;
CREATE TABLE deal_line (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id     BLOB NOT NULL REFERENCES deal (id),
  position    INTEGER NOT NULL,
  product_id  BLOB NOT NULL REFERENCES product (id),
  quantity    INTEGER NOT NULL CHECK (quantity > 0),  -- thousandths
  price_minor INTEGER CHECK (price_minor >= 0)        -- of one, in the currency of the deal; NULL: none said
) STRICT, WITHOUT ROWID;
CREATE INDEX deal_line_deal ON deal_line (deal_id, position);
CREATE INDEX deal_line_product ON deal_line (product_id);
INSERT INTO deal_line (id, deal_id, position, product_id, quantity)
  SELECT randomblob(16), id, 0, product_id, 1000 FROM deal WHERE product_id IS NOT NULL;
DROP INDEX deal_product;
ALTER TABLE deal DROP COLUMN product_id;
CREATE TABLE deal_contact (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id    BLOB NOT NULL REFERENCES deal (id),
  contact_id BLOB NOT NULL REFERENCES contact (id),
  position   INTEGER NOT NULL                          -- the first is the one who is called
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX deal_contact_deal ON deal_contact (deal_id, contact_id);
CREATE INDEX deal_contact_contact ON deal_contact (contact_id);

-- firm: what is to be done for a deal, and what was. The next step is the first that is not done.
CREATE TABLE activity (
  id      BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id BLOB NOT NULL REFERENCES deal (id),
  kind    TEXT NOT NULL CHECK (kind IN ('task', 'call', 'message', 'meeting', 'visit')),
  text    TEXT NOT NULL CHECK (text <> ''),
  due_on  TEXT,                                        -- NULL: no day
  done_at INTEGER                                      -- NULL: not done
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_open ON activity (deal_id, due_on) WHERE done_at IS NULL;
CREATE INDEX activity_deal ON activity (deal_id);
CREATE INDEX activity_due ON activity (due_on) WHERE done_at IS NULL;

-- firm: notes and files, of exactly one record.
CREATE TABLE note (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id    BLOB REFERENCES deal (id),
  company_id BLOB REFERENCES company (id),
  contact_id BLOB REFERENCES contact (id),
  body       TEXT NOT NULL CHECK (body <> ''),
  at         INTEGER NOT NULL,
  edited_at  INTEGER,
  CHECK ((deal_id IS NOT NULL) + (company_id IS NOT NULL) + (contact_id IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_deal ON note (deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX note_company ON note (company_id, at) WHERE company_id IS NOT NULL;
CREATE INDEX note_contact ON note (contact_id, at) WHERE contact_id IS NOT NULL;
CREATE TABLE attachment (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  deal_id    BLOB REFERENCES deal (id),
  company_id BLOB REFERENCES company (id),
  contact_id BLOB REFERENCES contact (id),
  name       TEXT NOT NULL CHECK (name <> ''),
  size       INTEGER NOT NULL,
  hash       BLOB NOT NULL CHECK (length(hash) = 32),  -- BLAKE3 of the content
  at         INTEGER NOT NULL,
  CHECK ((deal_id IS NOT NULL) + (company_id IS NOT NULL) + (contact_id IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_deal ON attachment (deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX attachment_company ON attachment (company_id, at) WHERE company_id IS NOT NULL;
CREATE INDEX attachment_contact ON attachment (contact_id, at) WHERE contact_id IS NOT NULL;
CREATE INDEX attachment_hash ON attachment (hash);

-- What attached files hold, by content. Not journalled: the journal keeps the hash.
CREATE TABLE chunk (
  id    INTEGER PRIMARY KEY,
  hash  BLOB NOT NULL CHECK (length(hash) = 32),
  n     INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX chunk_hash ON chunk (hash, n);

-- The children of a deal that the journal took away: its history tells of them, too.
CREATE INDEX change_child ON change (json_extract(before, '$.deal_id.hex'))
  WHERE op = 'delete' AND tbl IN ('deal_line', 'deal_contact', 'activity', 'note', 'attachment');

-- firm: what one unit of a currency was worth in the base currency, from a day on, as decimal text.
CREATE TABLE rate (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  currency TEXT NOT NULL,
  from_on  TEXT NOT NULL,
  rate     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX rate_day ON rate (currency, from_on);

-- firm: saved views of the table of deals.
CREATE TABLE view (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  name     TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL,
  body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: what can be found. Words as they are compared (exact), and the stems that are not among them; the text itself
-- stays where it is. Words are parted by one space; which class a row is of is in its number.
CREATE TABLE search_row (
  id    INTEGER PRIMARY KEY,                          -- VACUUM renumbers rows that have no key of their own
  kind  TEXT NOT NULL,
  ref   BLOB NOT NULL UNIQUE CHECK (length(ref) = 16),
  exact TEXT NOT NULL,
  stem  TEXT NOT NULL
) STRICT;
-- Letters beyond ASCII are all letters to this tokenizer: what a word is was decided before.
CREATE VIRTUAL TABLE search USING fts5 (exact, stem, content = 'search_row', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, instance);
