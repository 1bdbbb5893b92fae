-- mine: one-on-ones. They refer to the roster, which knows nothing of them.

-- When somebody is met: rules one after the other, so that another cadence changes nothing in the past.
CREATE TABLE series (
  id        BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  every     TEXT NOT NULL CHECK (every IN ('days', 'weekly', 'fortnightly', 'monthly')),
  number    INTEGER NOT NULL CHECK (number BETWEEN 1 AND 366), -- days, weekday of ISO 8601, or day of the month
  minute    INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439), -- after midnight, on the clock on the wall
  minutes   INTEGER NOT NULL CHECK (minutes > 0),
  from_on   TEXT NOT NULL,
  until_on  TEXT                                                -- the first day it no longer holds; NULL: without end
) STRICT, WITHOUT ROWID;
CREATE INDEX series_person ON series (person_id, from_on);

-- Leave: from the first day to the last one, both among it.
CREATE TABLE pause (
  id        BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  from_on   TEXT NOT NULL,
  to_on     TEXT,                                               -- NULL: nobody knows yet
  reason    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pause_person ON pause (person_id, from_on);

-- A meeting that something was done to; those to come are computed from the series.
CREATE TABLE meeting (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id   BLOB NOT NULL REFERENCES person (id),
  planned_on  TEXT,                                             -- by the series; NULL: it was not planned
  set_on      TEXT NOT NULL,                                    -- what it was moved to, or when it was held
  minute      INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  minutes     INTEGER NOT NULL CHECK (minutes > 0),
  status      TEXT NOT NULL CHECK (status IN ('planned', 'held', 'skipped', 'cancelled', 'no_show')),
  who         TEXT CHECK (who IN ('them', 'me')),               -- who left it out
  reason      TEXT,
  moved_by    TEXT CHECK (moved_by IN ('them', 'me')),
  move_reason TEXT,
  held_at     INTEGER,
  closed_at   INTEGER,
  lasted      INTEGER CHECK (lasted > 0),                       -- minutes; NULL: nobody said
  talked      TEXT CHECK (talked IN ('them', 'even', 'me')),
  CHECK ((status = 'held') = (held_at IS NOT NULL)),
  CHECK (status = 'held' OR (closed_at IS NULL AND lasted IS NULL AND talked IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_person ON meeting (person_id, set_on);
CREATE UNIQUE INDEX meeting_open ON meeting (person_id) WHERE status = 'planned';
CREATE INDEX meeting_unclosed ON meeting (set_on) WHERE status = 'held' AND closed_at IS NULL;

-- What is to be talked about with somebody, in whichever meeting.
CREATE TABLE point (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES person (id),
  raised_by  TEXT NOT NULL CHECK (raised_by IN ('them', 'me')),
  text       TEXT NOT NULL CHECK (text <> ''),
  topic      TEXT,
  raised_at  INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  repeats    INTEGER NOT NULL DEFAULT 0 CHECK (repeats IN (0, 1)),
  state      TEXT NOT NULL CHECK (state IN ('open', 'done', 'parked', 'dropped', 'acted')),
  settled_at INTEGER,
  settled_in BLOB REFERENCES meeting (id),                      -- NULL: in none
  kept_carry INTEGER,                                           -- how often it was carried when it was last kept
  follows    BLOB REFERENCES point (id),                        -- the point that it repeats
  CHECK ((state = 'open') = (settled_at IS NULL)),
  CHECK (state <> 'open' OR settled_in IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX point_person ON point (person_id, state, position);
CREATE INDEX point_settled ON point (settled_in) WHERE settled_in IS NOT NULL;
CREATE INDEX point_follows ON point (follows) WHERE follows IS NOT NULL;

-- What one of the two will do.
CREATE TABLE promise (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES person (id),
  owner      TEXT NOT NULL CHECK (owner IN ('them', 'me')),
  text       TEXT NOT NULL CHECK (text <> ''),
  due_on     TEXT,
  made_at    INTEGER NOT NULL,
  meeting_id BLOB REFERENCES meeting (id),                      -- the one in which it was made
  point_id   BLOB REFERENCES point (id),                        -- the point that it came of
  done_on    TEXT,
  dropped_on TEXT,
  CHECK (done_on IS NULL OR dropped_on IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_person ON promise (person_id, due_on);
CREATE INDEX promise_meeting ON promise (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX promise_point ON promise (point_id) WHERE point_id IS NOT NULL;
CREATE INDEX promise_open ON promise (due_on) WHERE done_on IS NULL AND dropped_on IS NULL;

-- The note of a meeting: for the user alone, or what the person may be handed.
CREATE TABLE meeting_note (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  meeting_id BLOB NOT NULL REFERENCES meeting (id),
  kind       TEXT NOT NULL CHECK (kind IN ('private', 'shared')),
  doc        TEXT NOT NULL,                                     -- ProseMirror's JSON
  text       TEXT NOT NULL,                                     -- the same without its looks
  edited_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX meeting_note_kind ON meeting_note (meeting_id, kind);

-- Praise, feedback, and moods.
CREATE TABLE remark (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES person (id),
  meeting_id BLOB REFERENCES meeting (id),
  kind       TEXT NOT NULL CHECK (kind IN ('praise', 'feedback', 'feedback_to_me', 'mood')),
  text       TEXT,
  mood       INTEGER CHECK (mood BETWEEN 1 AND 5),
  said_by    TEXT CHECK (said_by IN ('them', 'me')),            -- of a mood: by themselves, or as the user saw it
  at         INTEGER NOT NULL,
  told_on    TEXT,                                              -- when it was said to them; NULL: it is still to be said
  CHECK ((kind = 'mood') = (mood IS NOT NULL)),
  CHECK ((kind = 'mood') = (said_by IS NOT NULL)),
  CHECK (kind = 'mood' OR text IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX remark_person ON remark (person_id, at);
CREATE INDEX remark_meeting ON remark (meeting_id) WHERE meeting_id IS NOT NULL;
