-- The base under every noun: the journal, the search index, drafts, settings, copies of final papers.
--
-- Two kinds of tables live here and in the migrations after this one.
--
--   JOURNALLED tables hold the facts of the centre: every table that is not named below. Each change to them is recorded and can be
--   undone. A journalled table is STRICT, has an explicit PRIMARY KEY of NOT NULL columns, and its REFERENCES carry no ON DELETE or
--   ON UPDATE action (an undo applies rows one by one; an action would change rows behind its back). Children are deleted by name.
--   It holds facts only: no folded text, no sort keys, no counters of this one base under UNIQUE.
--
--   SIDE tables are kept beside the facts and are untouched by undo: journal, search_*, draft, setting, document_copy.
--
-- Ids are UUIDv7 in a BLOB of 16 bytes. `_on` is a date (YYYY-MM-DD), `_at` an instant in UTC (RFC 3339 with milliseconds).
-- A released migration is never edited.

-- One row a transaction. `changeset` is SQLite's own record of what was before and after; an erasure takes it out (NULL) and leaves
-- the line. Steps are taken back from the largest number down.
CREATE TABLE journal (
    id             BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number         INTEGER NOT NULL UNIQUE,
    at             TEXT    NOT NULL,
    author         TEXT    NOT NULL,
    origin         TEXT    NOT NULL CHECK (origin IN ('window', 'terminal', 'test')),
    title          TEXT    NOT NULL,
    group_id       BLOB    CHECK (length(group_id) = 16),
    schema_version INTEGER NOT NULL,
    topics         TEXT    NOT NULL CHECK (json_valid(topics)),
    changeset      BLOB,
    undone_at      TEXT,
    undone_by      TEXT,
    -- 1 while an undone entry can be brought back; a new change closes it.
    redo_open      INTEGER NOT NULL DEFAULT 0 CHECK (redo_open IN (0, 1)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK (redo_open = 0 OR undone_at IS NOT NULL)
) STRICT;

CREATE INDEX journal_redo ON journal (number) WHERE redo_open = 1;
CREATE INDEX journal_done ON journal (number) WHERE undone_at IS NULL;

-- What can be found by typing, and the Russian order of lists. Kept by triggers of each noun, rebuilt whole by `base reindex`.
CREATE TABLE search_entry (
    fts_id   INTEGER NOT NULL PRIMARY KEY,
    noun     TEXT    NOT NULL,
    id       BLOB    NOT NULL CHECK (length(id) = 16),
    -- rostok_fold() of everything the row should be found by.
    folded   TEXT    NOT NULL,
    -- rostok_sort_key() of what the row is listed by.
    sort_key BLOB    NOT NULL,
    -- CLDR version of the sort key: keys of two versions do not compare.
    cldr     TEXT    NOT NULL,
    UNIQUE (noun, id)
) STRICT;

CREATE INDEX search_entry_order ON search_entry (noun, sort_key);

CREATE VIRTUAL TABLE search_fts USING fts5 (
    folded,
    content = 'search_entry',
    content_rowid = 'fts_id',
    tokenize = 'unicode61 remove_diacritics 0',
    prefix = '2 3'
);

CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_fts (rowid, folded) VALUES (NEW.fts_id, NEW.folded);
END;

CREATE TRIGGER search_entry_update AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', OLD.fts_id, OLD.folded);
    INSERT INTO search_fts (rowid, folded) VALUES (NEW.fts_id, NEW.folded);
END;

CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', OLD.fts_id, OLD.folded);
END;

-- How a noun becomes searchable. Its table has an `id`; its migration adds these three triggers, named exactly so (the reindex finds
-- them by name and fires the second one), with the noun's own columns:
--
--   CREATE TRIGGER organization_search_insert AFTER INSERT ON organization BEGIN
--       INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
--       VALUES ('organization', NEW.id, rostok_fold(NEW.short_name || ' ' || NEW.full_name || ' ' || NEW.inn),
--               rostok_sort_key(NEW.short_name), rostok_cldr())
--       ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
--   END;
--
--   CREATE TRIGGER organization_search_update AFTER UPDATE ON organization BEGIN
--       … the same statement again …
--   END;
--
--   CREATE TRIGGER organization_search_delete AFTER DELETE ON organization BEGIN
--       DELETE FROM search_entry WHERE noun = 'organization' AND id = OLD.id;
--   END;

-- A form that was not saved yet, so that closing the window or a power cut loses nothing.
CREATE TABLE draft (
    form     TEXT NOT NULL PRIMARY KEY,
    data     TEXT NOT NULL CHECK (json_valid(data)),
    saved_at TEXT NOT NULL
) STRICT;

-- How this user has the program set up: not facts of the centre, so not undone.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- A final paper as it was given out: append-only and untouched by undo. The journalled row of the paper points here. When the change
-- that made the paper final is undone, the copy remains and its number stays used: see `document_copy_state`.
CREATE TABLE document_copy (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The change that made the paper final: its journal entry.
    journal_id  BLOB    NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
    document_id BLOB    NOT NULL CHECK (length(document_id) = 16),
    kind        TEXT    NOT NULL,
    year        INTEGER NOT NULL,
    number      TEXT    NOT NULL,
    made_at     TEXT    NOT NULL,
    -- SHA-256 of the PDF.
    sha256      BLOB    NOT NULL CHECK (length(sha256) = 32),
    text        TEXT    NOT NULL,
    data        TEXT    NOT NULL CHECK (json_valid(data)),
    pdf         BLOB    NOT NULL,
    -- A number once used is never given again, even when the paper is annulled.
    UNIQUE (kind, year, number)
) STRICT;

CREATE INDEX document_copy_document ON document_copy (document_id);

CREATE TRIGGER document_copy_stays BEFORE UPDATE ON document_copy BEGIN
    SELECT RAISE(ABORT, 'document_copy is append-only');
END;

CREATE TRIGGER document_copy_is_kept BEFORE DELETE ON document_copy BEGIN
    SELECT RAISE(ABORT, 'document_copy is append-only');
END;

-- «Аннулирован» follows from the journal and is written nowhere.
CREATE VIEW document_copy_state AS
    SELECT document_copy.id AS id, journal.undone_at AS annulled_at
    FROM document_copy JOIN journal ON journal.id = document_copy.journal_id;
